// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/files/packfilesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

namespace {

QStringList namesBelow(const PackFilesModel &model, const QModelIndex &parent = {})
{
    QStringList names;
    for (int row = 0; row < model.rowCount(parent); ++row)
        names += model.index(row, 0, parent).data().toString();
    return names;
}

const auto guide = QStringLiteral("guides/deep/a.md");

} // namespace

/// The tree of a pack's files, under QAbstractItemModelTester throughout.
class TestPackFilesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersTheFolders();
    void sorts();
    void tellsStates();
    void keepsStatesWhileItGrows();
    void forgetsStates();
    void another();
    void fileThatIsAFolder();
    void unknownPaths();

private:
    std::unique_ptr<PackFilesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPackFilesModel::init()
{
    m_model = std::make_unique<PackFilesModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestPackFilesModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestPackFilesModel::offersTheFolders()
{
    QCOMPARE(namesBelow(*m_model).join(QLatin1Char(' ')),
             QStringLiteral("guides scripts data templates"));
    const auto folder = m_model->index(0, 0);
    QVERIFY(!folder.data(PackFilesRole::IsFile).toBool());
    QVERIFY(!folder.siblingAtColumn(PackFilesColumn::State).data().isValid());
    QCOMPARE(m_model->rowCount(folder), 0);
}

void TestPackFilesModel::sorts()
{
    m_model->reset({{QStringLiteral("zz"), true},
                    {QStringLiteral("scripts/b"), true},
                    {QStringLiteral("behavior.md"), true},
                    {QStringLiteral("aa"), true},
                    {QStringLiteral("scripts/a"), true},
                    {QStringLiteral("pack.yaml"), true}});
    QCOMPARE(namesBelow(*m_model).join(QLatin1Char(' ')),
             QStringLiteral("pack.yaml behavior.md guides scripts data templates aa zz"));
    QCOMPARE(namesBelow(*m_model, m_model->indexOf(QStringLiteral("scripts"))),
             QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(m_model->indexOf(QStringLiteral("scripts/b")).data(PackFilesRole::Path).toString(),
             QStringLiteral("scripts/b"));
}

void TestPackFilesModel::tellsStates()
{
    m_model->add({{guide, true}});
    const auto place = m_model->indexOf(guide);
    QCOMPARE(place.data().toString(), QStringLiteral("a.md"));
    QVERIFY(place.data(PackFilesRole::IsFile).toBool());
    QVERIFY(place.data(PackFilesRole::IsSure).toBool());
    QCOMPARE(place.data(PackFilesRole::State).toInt(), int(FileState::NotLookedAt));
    QVERIFY(place.data(PackFilesRole::Bytes).toLongLong() < 0);
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setState(guide, FileState::Text, 12);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(place.siblingAtColumn(PackFilesColumn::State).data().toInt(), int(FileState::Text));
    QCOMPARE(place.data(PackFilesRole::Bytes).toLongLong(), 12);
}

void TestPackFilesModel::keepsStatesWhileItGrows()
{
    m_model->reset({{guide, true}});
    m_model->setState(guide, FileState::Text, 12);
    const QPersistentModelIndex place = m_model->indexOf(guide);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->add(
        {{guide, false}, {QStringLiteral("guides/aaa"), true}, {QStringLiteral("a"), true}});
    QCOMPARE(resets.size(), 0);
    QCOMPARE(insertions.size(), 2);
    QCOMPARE(place.data(PackFilesRole::Path).toString(), guide);
    QCOMPARE(place.data(PackFilesRole::State).toInt(), int(FileState::Text));
    QVERIFY(!place.data(PackFilesRole::IsSure).toBool());
}

void TestPackFilesModel::forgetsStates()
{
    m_model->reset({{guide, true}, {QStringLiteral("behavior.md"), true}});
    m_model->setState(guide, FileState::NotThere);
    m_model->forgetStates();
    QCOMPARE(m_model->indexOf(guide).data(PackFilesRole::State).toInt(),
             int(FileState::NotLookedAt));
}

void TestPackFilesModel::another()
{
    m_model->reset({{guide, true}});
    m_model->reset({{QStringLiteral("behavior.md"), false}});
    QVERIFY(!m_model->indexOf(guide).isValid());
    QCOMPARE(m_model->rowCount(), 5);
}

void TestPackFilesModel::fileThatIsAFolder()
{
    m_model->add({{QStringLiteral("guides/a"), false}});
    QVERIFY(m_model->indexOf(QStringLiteral("guides/a")).flags() & Qt::ItemNeverHasChildren);
    m_model->add({{QStringLiteral("guides/a/b"), true}});
    const auto place = m_model->indexOf(QStringLiteral("guides/a"));
    QVERIFY(place.data(PackFilesRole::IsFile).toBool());
    QCOMPARE(m_model->rowCount(place), 1);
    QVERIFY(!(place.flags() & Qt::ItemNeverHasChildren));
}

void TestPackFilesModel::unknownPaths()
{
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setState(QStringLiteral("nowhere"), FileState::Text);
    QCOMPARE(changes.size(), 0);
    QVERIFY(!m_model->indexOf(QStringLiteral("guides/nowhere")).isValid());
    QVERIFY(!m_model->data({}, Qt::DisplayRole).isValid());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestPackFilesModel)
#include "tst_packfilesmodel.moc"
