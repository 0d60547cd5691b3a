// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/bulkdialog.h"

#include "ui/dialogs/bulkmodel.h"
#include "ui/dialogs/visibilitychoice.h"
#include "ui/errors/errorpanel.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/review/partsdelegate.h"
#include "ui/theme/theme.h"
#include "ui/words/bulkwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int rowsShown = 8;
constexpr qsizetype longestName = 60;
constexpr qsizetype mostNamed = 6;

} // namespace

BulkDialog::BulkDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Change several packs"), theme, parent)
    , m_model(new BulkModel(this))
    , m_headline(makeLabel({}, "heading", this))
    , m_text(makeLabel({}, nullptr, this))
    , m_visibility(new VisibilityChoice(theme, this))
    , m_hidden(new MessagePanel(theme, this))
    , m_doubt(new MessagePanel(theme, this))
    , m_table(new QTableView(this))
    , m_summary(makeSelectableLabel("caption", this))
    , m_progress(new QProgressBar(this))
    , m_confirm(addButton({}, QDialogButtonBox::DestructiveRole))
    , m_stop(addButton(tr("&Stop"), QDialogButtonBox::ActionRole))
    , m_retry(addButton({}, QDialogButtonBox::ActionRole))
    , m_close(addButton({}, QDialogButtonBox::RejectRole))
{
    setPreferredWidth(720);
    setupTable();
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_headline, m_text, m_visibility, m_hidden, m_doubt, m_table, m_progress, m_summary})
        body()->addWidget(widget);
    body()->addStretch(1);
    errorPanel()->setRetryAvailable(false);
    connect(m_visibility, &VisibilityChoice::changed, this, &BulkDialog::visibilityChanged);
    connect(m_confirm, &QPushButton::clicked, this, &BulkDialog::confirmed);
    connect(m_stop, &QPushButton::clicked, this, &BulkDialog::stopRequested);
    connect(m_retry, &QPushButton::clicked, this, &BulkDialog::retryRequested);
    connect(m_close, &QPushButton::clicked, this, &BulkDialog::reject);
    makePrimary(m_close);
}

void BulkDialog::setupTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PartsDelegate(theme(), m_table));
    m_table->setAccessibleName(tr("Packs that are changed"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setProperty("role", QStringLiteral("card"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme()->rowHeight());
    auto *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    // These give way where the screen is narrow, so that the request id stays in sight.
    header->setSectionResizeMode(BulkModel::Pack, QHeaderView::Stretch);
    header->setSectionResizeMode(BulkModel::State, QHeaderView::Stretch);
    header->resizeSection(BulkModel::Version, theme()->scaled(80));
    header->resizeSection(BulkModel::RequestId, theme()->scaled(130));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const auto rows = m_table->selectionModel()->selectedRows();
        if (!rows.isEmpty())
            Q_EMIT rowChosen(rows.first().row());
    });
}

void BulkDialog::setOrganisation(const QString &name, const QString &hostLabel)
{
    FormDialog::setOrganisation(name, hostLabel);
    m_visibility->setOrganisation(name);
}

QString BulkDialog::visibility() const
{
    return m_visibility->visibility();
}

void BulkDialog::ask(PackAction action, const QList<BulkItem> &items)
{
    m_action = action;
    m_stage = Stage::Question;
    m_waits = false;
    m_doubt->hide();
    m_visibility->setVisible(action == PackAction::SetVisibility);
    m_visibility->setVisibility(QStringLiteral("org"));
    setItems(items);
    clearError();
    m_close->setFocus(Qt::OtherFocusReason);
}

void BulkDialog::setItems(const QList<BulkItem> &items)
{
    m_model->setItems(items);
    const int rows = qBound(2, m_model->rowCount(), rowsShown);
    m_table->setFixedHeight((rows + 1) * theme()->rowHeight() + theme()->scaled(4));
    setStage(m_stage);
}

void BulkDialog::setItem(int row, const BulkItem &item)
{
    m_model->setItem(row, item);
    showTexts();
    showProgress();
    updateButtons();
}

void BulkDialog::setStage(Stage stage)
{
    m_stage = stage;
    m_visibility->setEnabled(stage == Stage::Question);
    m_table->setColumnHidden(BulkModel::RequestId, stage == Stage::Question);
    showHidden();
    showTexts();
    showProgress();
    updateButtons();
    shrink();
}

void BulkDialog::setDoubt(const QString &words, bool wait)
{
    m_waits = wait;
    m_doubt->setMessage(Tone::Attention, {}, words);
    m_doubt->setVisible(!words.isEmpty());
    updateButtons();
    grow();
}

void BulkDialog::showHidden()
{
    QStringList names;
    int hidden = 0;
    for (const auto &item : m_model->items()) {
        if (!item.hidden)
            continue;
        ++hidden;
        if (names.size() < mostNamed)
            names += visibleText(titleOf(item.pack), longestName);
    }
    if (hidden > names.size())
        names += tr("and %1 more").arg(hidden - names.size());
    const auto named = names.join(QStringLiteral(", "));
    m_hidden->setMessage(
        Tone::Attention, {},
        hidden == 1
            ? tr("One of them is hidden by the filter: %1.").arg(named)
            : tr("%1 of them are hidden by the filter: %2.").arg(QString::number(hidden), named));
    m_hidden->setVisible(hidden > 0 && m_stage == Stage::Question);
}

void BulkDialog::showTexts()
{
    const bool deletes = m_action == PackAction::Delete;
    const int ready = m_model->countOf(BulkState::Ready);
    const int all = m_model->rowCount();
    const int taken = all - m_model->countOf(BulkState::Excluded);
    const auto packs = taken == all ? tr("%1 packs").arg(countText(all))
                                    : tr("%1 of %2 packs").arg(countText(taken), countText(all));
    const auto from = visibleText(organisation(), longestName);
    const auto summary = bulkSummary(m_model->items());
    if (m_stage == Stage::Finished) {
        m_headline->setText(tr("Result: %1").arg(summary));
        m_text->setText(m_model->countOf(BulkState::Failed) > 0
                            ? tr("Select a pack that failed to read why.")
                            : QString());
    } else if (deletes) {
        m_headline->setText(
            m_stage == Stage::Question
                ? tr("Delete %1 from %2?", "packs, organisation").arg(packs, from)
                : tr("Deleting %1 from %2", "packs, organisation").arg(packs, from));
        m_text->setText(tr("This cannot be undone. Images of uploaded packs are purged as well."));
    } else {
        m_headline->setText(m_stage == Stage::Question
                                ? tr("Change who sees %1?", "packs").arg(packs)
                                : tr("Changing who sees %1", "packs").arg(packs));
        m_text->setText(m_visibility->isPublic()
                            ? tr("Every organisation will see them, not only %1. It can be set "
                                 "back, but copies that others made meanwhile may remain.")
                                  .arg(from)
                            : tr("Only %1 will see them. Copies that others made of them may "
                                 "remain.")
                                  .arg(from));
    }
    m_text->setVisible(!m_text->text().isEmpty());
    m_summary->setText(m_stage == Stage::Question
                           ? tr("%1 will be sent, %2 left out.")
                                 .arg(QString::number(ready),
                                      QString::number(m_model->countOf(BulkState::Excluded)))
                           : summary);
    m_summary->setVisible(m_stage != Stage::Finished);
}

void BulkDialog::showProgress()
{
    const int left = m_model->countOf(BulkState::Waiting) + m_model->countOf(BulkState::Running);
    const int out = m_model->countOf(BulkState::Excluded);
    m_progress->setRange(0, qMax(1, m_model->rowCount() - out));
    m_progress->setValue(m_model->rowCount() - out - left);
    m_progress->setVisible(m_stage == Stage::Running);
}

void BulkDialog::updateButtons()
{
    const int ready = m_model->countOf(BulkState::Ready);
    const int again = m_model->countOf(BulkState::Failed) + m_model->countOf(BulkState::NotSent);
    const bool deletes = m_action == PackAction::Delete;
    if (ready == 1)
        m_confirm->setText(deletes ? tr("&Delete 1 pack") : tr("&Change 1 pack"));
    else
        m_confirm->setText(deletes ? tr("&Delete %1 packs").arg(ready)
                                   : tr("&Change %1 packs").arg(ready));
    if (deletes)
        makeDangerous(m_confirm);
    m_confirm->setVisible(m_stage == Stage::Question);
    m_confirm->setEnabled(ready > 0 && !m_waits);
    m_stop->setVisible(m_stage == Stage::Running);
    m_stop->setEnabled(m_model->countOf(BulkState::Waiting) > 0);
    m_retry->setText(tr("&Retry %1").arg(again));
    m_retry->setVisible(m_stage == Stage::Finished && again > 0);
    m_close->setText(m_stage == Stage::Question      ? tr("Cancel")
                         : m_stage == Stage::Running ? tr("Hide")
                                                     : tr("Close"));
}

} // namespace packdesk
