// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/rolesview.h"

#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/review/partsdelegate.h"
#include "ui/review/roleusagemodel.h"
#include "ui/theme/theme.h"
#include "ui/words/rolewords.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int mostRows = 8;

} // namespace

RolesView::RolesView(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new RoleUsageModel(this))
    , m_line(makeLabel({}, "secondary", this))
    , m_unknown(new MessagePanel(theme, this))
    , m_table(new QTableView(this))
    , m_explanation(makeSelectableLabel("caption", this))
{
    setupTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme->scaled(6));
    layout->addWidget(m_line);
    layout->addWidget(m_unknown);
    layout->addWidget(m_table);
    layout->addWidget(m_explanation);
    m_unknown->setLink(tr("Read again"));
    m_unknown->hide();
    connect(m_unknown, &MessagePanel::linkActivated, this, &RolesView::readRequested);
    connect(theme, &Theme::changed, this, &RolesView::fitTable);
    setReading();
}

void RolesView::setupTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PartsDelegate(m_theme, m_table));
    m_table->setAccessibleName(tr("Roles that use this pack"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setProperty("role", QStringLiteral("card"));
    m_table->verticalHeader()->hide();
    auto *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RoleUsageModel::Role, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RolesView::explain);
}

void RolesView::clear()
{
    m_model->setUsages({});
    setReading();
}

void RolesView::setReading()
{
    m_reading = true;
    m_unknown->hide();
    show(isUsed(),
         isUsed() ? tr("Reading again which roles use this pack…")
                  : tr("Reading which roles use this pack…"));
    Q_EMIT changed();
}

void RolesView::setUnknown(const QString &words)
{
    m_reading = false;
    m_model->setUsages({});
    show(false, {});
    m_unknown->setMessage(Tone::Attention, tr("Which roles use this pack is not known."), words);
    m_unknown->show();
    Q_EMIT changed();
}

void RolesView::setUsages(const QList<RoleUsage> &usages, bool someUnstated, bool stillReading)
{
    m_reading = false;
    m_unknown->hide();
    m_model->setUsages(usages);
    const auto doubt = someUnstated
        ? tr("Of some roles the server does not state which packs they use.")
        : QString();
    if (usages.isEmpty())
        show(false, someUnstated ? doubt : tr("No role uses this pack."));
    else
        show(true, doubt);
    if (!usages.isEmpty() && !m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
    fitTable();
    explain();
    if (stillReading)
        setReading();
    else
        Q_EMIT changed();
}

bool RolesView::isUsed() const
{
    return m_model->rowCount() > 0;
}

void RolesView::show(bool table, const QString &line)
{
    m_table->setVisible(table);
    m_explanation->setVisible(table);
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
}

void RolesView::explain()
{
    const auto rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const auto &usage = m_model->usages().at(rows.first().row());
    m_explanation->setText(
        tr("%1: %2", "role, what it holds").arg(roleTitle(usage.role), holdingExplanation(usage)));
}

void RolesView::fitTable()
{
    m_table->verticalHeader()->setDefaultSectionSize(m_theme->rowHeight());
    const int rows = qMin(m_model->rowCount(), mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_theme->rowHeight() + 2 * m_table->frameWidth());
}

} // namespace packdesk
