// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// FILE: the peer of the list. What Qt offers ready-made, used as its documentation proposes: a
// QTableView over a QSortFilterProxyModel over a plain table model, with a field that filters.

#include "tests/bench/plainpacks.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using packdesk::bench::PlainPack;

namespace {

class PlainModel : public QAbstractTableModel
{
public:
    explicit PlainModel(std::vector<PlainPack> packs)
        : m_packs(std::move(packs))
    {
    }

    const PlainPack &packAt(int row) const { return m_packs[std::size_t(row)]; }
    int rowCount(const QModelIndex & = {}) const override { return int(m_packs.size()); }
    int columnCount(const QModelIndex & = {}) const override { return 8; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const PlainPack &pack = packAt(index.row());
        switch (index.column()) {
        case 0:
            return QString(pack.displayName + QStringLiteral("  ") + pack.name);
        case 1:
            return pack.version;
        case 2:
            return pack.tier;
        case 3:
            return pack.visibility;
        case 4:
            return pack.owned ? QStringLiteral("Yours") : QStringLiteral("Other");
        case 5:
            return pack.category;
        case 6:
            return pack.sizeBytes;
        default:
            return pack.updatedAt;
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        static const QStringList names{QStringLiteral("Name"),  QStringLiteral("Version"),
                                       QStringLiteral("Tier"),  QStringLiteral("Visibility"),
                                       QStringLiteral("Owner"), QStringLiteral("Category"),
                                       QStringLiteral("Size"),  QStringLiteral("Updated")};
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? names.value(section)
                                                                        : QVariant();
    }

private:
    std::vector<PlainPack> m_packs;
};

class PlainFilter : public QSortFilterProxyModel
{
public:
    explicit PlainFilter(PlainModel *model)
        : m_model(model)
    {
        setSourceModel(model);
        setSortCaseSensitivity(Qt::CaseInsensitive);
        setSortLocaleAware(true);
    }

    void setText(const QString &text)
    {
        m_text = text;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        const PlainPack &pack = m_model->packAt(row);
        for (const QString *text :
             {&pack.name, &pack.displayName, &pack.description, &pack.category, &pack.id,
              &pack.imageRef, &pack.imageDigest, &pack.capabilities}) {
            if (text->contains(m_text, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

private:
    PlainModel *m_model;
    QString m_text;
};

std::vector<PlainPack> readPacks(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? packdesk::bench::plainPacks(file.readAll())
                                          : std::vector<PlainPack>();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    PlainModel model(readPacks(QApplication::arguments().value(1)));
    PlainFilter filter(&model);
    QMainWindow window;
    window.resize(1280, 800);
    auto *central = new QWidget(&window);
    auto *field = new QLineEdit(central);
    auto *table = new QTableView(central);
    auto *layout = new QVBoxLayout(central);
    layout->addWidget(field);
    layout->addWidget(table);
    table->setModel(&filter);
    table->verticalHeader()->hide();
    table->setColumnWidth(0, 380);
    table->setSortingEnabled(true);
    table->sortByColumn(0, Qt::AscendingOrder);
    QObject::connect(field, &QLineEdit::textChanged, &filter, &PlainFilter::setText);
    window.setCentralWidget(central);
    window.show();
    field->setFocus();
    return QApplication::exec();
}
