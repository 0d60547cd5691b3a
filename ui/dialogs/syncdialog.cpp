// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/syncdialog.h"

#include "ui/dialogs/pathfield.h"
#include "ui/dialogs/syncdifferences.h"
#include "ui/dialogs/syncmodel.h"
#include "ui/errors/errorpanel.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/review/findinglist.h"
#include "ui/review/partsdelegate.h"
#include "ui/review/wideningticks.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/rolewords.h"
#include "ui/words/sizewords.h"
#include "ui/words/syncwords.h"

#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace packdesk {

namespace {

constexpr int preferredWidth = 760;
constexpr int rowsShown = 6;
constexpr qsizetype longestName = 80;

} // namespace

SyncDialog::SyncDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Sync a folder"), theme, parent)
    , m_model(new SyncModel(this))
    , m_title(makeLabel({}, "title", this))
    , m_caption(makeLabel({}, "caption", this))
    , m_folder(new PathField(theme, this, PathField::Takes::Folders))
    , m_headline(makeLabel({}, "heading", this))
    , m_progress(new QProgressBar(this))
    , m_progressText(makeLabel({}, "caption", this))
    , m_told(new MessagePanel(theme, this))
    , m_other(new MessagePanel(theme, this))
    , m_warning(new MessagePanel(theme, this))
    , m_table(new QTableView(this))
    , m_rest(makeSelectableLabel("caption", this))
    , m_review(new QWidget(this))
    , m_findings(new QWidget(m_review))
    , m_ticks(new WideningTicks(theme, m_review))
{
    setPreferredWidth(preferredWidth);
    setupTable();
    setupReview();
    setupBody();
    setupButtons();
    errorPanel()->setRetryAvailable(false);
    connect(m_folder, &PathField::edited, this, [this] { setNotCompared({}); });
    connect(m_folder, &PathField::resized, this, &SyncDialog::grow);
    setStage(Stage::Folder);
}

SyncDialog::~SyncDialog()
{
    // A field that loses the focus says so: while this is whole, not from QDialog's destructor.
    hide();
}

void SyncDialog::setupBody()
{
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_told->hide();
    body()->addWidget(m_title);
    body()->addWidget(m_caption);
    body()->addSpacing(theme()->scaled(6));
    body()->addWidget(m_folder);
    body()->addSpacing(theme()->scaled(6));
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_headline, m_progress, m_progressText, m_told, m_other,
                                          m_warning, m_table, m_review, m_rest})
        body()->addWidget(widget);
    body()->addStretch(1);
}

void SyncDialog::setupTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PartsDelegate(theme(), m_table));
    m_table->setAccessibleName(tr("Files that differ"));
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
    header->setSectionResizeMode(SyncModel::File, QHeaderView::Stretch);
    header->resizeSection(SyncModel::Difference, theme()->scaled(220));
    header->resizeSection(SyncModel::State, theme()->scaled(200));
}

void SyncDialog::setupReview()
{
    auto *findings = new QVBoxLayout(m_findings);
    findings->setContentsMargins({});
    m_read = makeLink(tr("&Read the differences…"), m_review);
    m_read->setAccessibleName(tr("Read the differences…"));
    m_read->setProperty("flush", true);
    auto *layout = new QVBoxLayout(m_review);
    layout->setContentsMargins({});
    layout->setSpacing(theme()->scaled(8));
    layout->addWidget(m_read, 0, Qt::AlignLeft);
    layout->addWidget(m_ticks);
    layout->addWidget(m_findings);
    connect(m_read, &QPushButton::clicked, this,
            [this] { openDifferences(m_comparison.changes, theme(), this); });
    connect(m_ticks, &WideningTicks::changed, this, &SyncDialog::updateButtons);
    connect(m_ticks, &WideningTicks::resized, this, &SyncDialog::grow);
}

void SyncDialog::setupButtons()
{
    m_stop = addButton(tr("&Stop"), QDialogButtonBox::ActionRole);
    m_again = addButton(tr("Compare &again"), QDialogButtonBox::ActionRole);
    m_close = addButton({}, QDialogButtonBox::RejectRole);
    m_compare = addButton(tr("&Compare"), QDialogButtonBox::AcceptRole);
    makePrimary(m_compare);
    m_send = addButton({}, QDialogButtonBox::AcceptRole);
    makePrimary(m_send);
    connect(m_compare, &QPushButton::clicked, this, &SyncDialog::askToCompare);
    connect(m_again, &QPushButton::clicked, this, &SyncDialog::askToCompare);
    connect(m_stop, &QPushButton::clicked, this, &SyncDialog::stopRequested);
    connect(m_send, &QPushButton::clicked, this, &SyncDialog::sendRequested);
    connect(m_close, &QPushButton::clicked, this, &SyncDialog::reject);
}

void SyncDialog::setOrganisation(const QString &name, const QString &hostLabel)
{
    FormDialog::setOrganisation(name, hostLabel);
    showCaption();
}

void SyncDialog::begin(const Pack &pack)
{
    const bool isOther = pack.id != m_pack.id;
    m_pack = pack;
    const auto title = tr("Sync a folder to %1").arg(visibleText(titleOf(pack), longestName));
    m_title->setText(title);
    setWindowTitle(title);
    if (isOther)
        m_folder->clear();
    setNotCompared({});
    showCaption();
}

void SyncDialog::setRoles(const std::optional<AgentRoles> &roles)
{
    m_roles = roles;
    showCaption();
}

void SyncDialog::showCaption()
{
    QStringList parts{visibleText(organisation(), longestName),
                      m_pack.version.isEmpty()
                          ? QString()
                          : tr("version %1").arg(visibleText(m_pack.version, longestName)),
                      m_roles ? usedByText(*m_roles) : tr("which roles use it is not known")};
    parts.removeAll(QString());
    m_caption->setText(parts.join(tr(" · ")));
}

void SyncDialog::setComparing()
{
    forget();
    m_folder->setHint({}, false);
    setStage(Stage::Comparing);
    setProgress(0, 0);
    m_stop->setFocus(Qt::OtherFocusReason);
}

void SyncDialog::setProgress(int done, int total)
{
    showProgress(
        done, total,
        total == 0
            ? tr("Looking at the folder…")
            : tr("Comparing with the pack: %1 of %2 files").arg(countText(done), countText(total)));
}

void SyncDialog::setNotCompared(const QString &words)
{
    forget();
    m_folder->setHint(words, true);
    setStage(Stage::Folder);
}

void SyncDialog::forget()
{
    clearError();
    setTold(Tone::Attention, {}, {});
    m_comparison = {};
    m_model->setFiles({});
    m_ticks->clear();
}

void SyncDialog::setComparison(const Pack &pack, const FolderComparison &comparison)
{
    m_pack = pack;
    m_comparison = comparison;
    m_model->setFiles(filesToSync(comparison));
    if (comparison.changes.isEmpty())
        m_ticks->clear();
    else
        m_ticks->setSides(comparison.sides.before, comparison.sides.after);
    showCaption();
    showFindings();
    setStage(Stage::Result);
    (comparison.changes.isEmpty() ? m_close : m_read)->setFocus(Qt::OtherFocusReason);
}

void SyncDialog::setSending(const QList<SyncFile> &files)
{
    clearError();
    m_stopping = false;
    m_model->setFiles(files);
    setStage(Stage::Sending);
    m_close->setFocus(Qt::OtherFocusReason);
}

void SyncDialog::setFile(int row, const SyncFile &file)
{
    // Something else was typed since, and nothing is shown of what was sent.
    if (row >= m_model->rowCount())
        return;
    m_model->setFile(row, file);
    m_table->scrollTo(m_model->index(row, SyncModel::File));
    showTexts();
    updateButtons();
}

void SyncDialog::setStopping()
{
    m_stopping = true;
    showTexts();
    updateButtons();
}

void SyncDialog::setEnded(const QList<SyncFile> &files)
{
    // What was sent need not be kept.
    m_comparison = {};
    m_model->setFiles(files);
    setStage(Stage::Ended);
    const auto open = std::ranges::find_if(files, [](const SyncFile &file) {
        return file.state != SyncState::Live && file.state != SyncState::Excluded;
    });
    if (open != files.end())
        m_table->scrollTo(m_model->index(int(open - files.begin()), SyncModel::File));
    m_close->setFocus(Qt::OtherFocusReason);
}

void SyncDialog::setTold(Tone tone, const QString &headline, const QString &text)
{
    m_told->setMessage(tone, headline, text);
    m_told->setVisible(!headline.isEmpty() || !text.isEmpty());
    grow();
}

void SyncDialog::focusField()
{
    if (m_stage == Stage::Folder)
        m_folder->focusField();
}

void SyncDialog::setStage(Stage stage)
{
    m_stage = stage;
    const bool isWaiting = stage == Stage::Comparing || stage == Stage::Sending;
    const bool offers = stage == Stage::Result && !m_comparison.changes.isEmpty();
    m_folder->setReadOnly(isWaiting);
    m_progress->setVisible(isWaiting);
    m_warning->setVisible(offers);
    m_review->setVisible(offers);
    m_rest->setVisible(stage == Stage::Result);
    showRows();
    showTexts();
    updateButtons();
    shrink();
}

void SyncDialog::showRows()
{
    const int rows = m_model->rowCount();
    m_table->setVisible(rows > 0 && m_stage != Stage::Comparing);
    m_table->setFixedHeight((qBound(1, rows, rowsShown) + 1) * theme()->rowHeight()
                            + theme()->scaled(4));
}

void SyncDialog::showTexts()
{
    const auto &files = m_model->files();
    const bool isResult = m_stage == Stage::Result;
    const bool isSent = m_stage == Stage::Sending || m_stage == Stage::Ended;
    m_headline->setText(isResult                               ? comparisonHeadline(m_comparison)
                            : isSent && countOfSent(files) > 0 ? liveText(files)
                                                               : QString());
    m_headline->setVisible(!m_headline->text().isEmpty());
    const bool several = m_comparison.changes.size() > 1;
    m_warning->setMessage(Tone::Attention,
                          several ? tr("Each file is a change of its own in production, at once.")
                                  : tr("This is a change in production, at once."),
                          syncWarning(m_comparison, m_pack));
    const auto other = isResult ? otherPackText(m_comparison, m_pack) : QString();
    m_other->setMessage(Tone::Attention, {}, other);
    m_other->setVisible(!other.isEmpty());
    auto lines = leftOutLines(m_comparison);
    lines += tr("The server lists no files: the pack may have others that are not known here.");
    m_rest->setText(lines.join(QLatin1Char('\n')));
    if (m_stage == Stage::Sending)
        showSending();
    else if (m_stage != Stage::Comparing)
        m_progressText->setText(m_stage == Stage::Ended ? syncRestText(files) : QString());
    m_progressText->setVisible(!m_progressText->text().isEmpty());
}

void SyncDialog::showSending()
{
    const auto &files = m_model->files();
    const auto sending = std::ranges::find(files, SyncState::Sending, &SyncFile::state);
    const auto path
        = sending == files.end() ? QString() : visibleText(sending->file.path, longestName);
    const auto words = m_stopping ? tr("Sending %1, then stopping…") : tr("Sending %1…");
    showProgress(countOf(files, SyncState::Live), countOfSent(files), words.arg(path));
}

void SyncDialog::showProgress(int done, int total, const QString &words)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progressText->setText(words);
    m_progressText->show();
}

void SyncDialog::showFindings()
{
    qDeleteAll(m_findings->findChildren<FindingList *>());
    m_findings->setVisible(!m_comparison.findings.isEmpty());
    if (!m_comparison.findings.isEmpty())
        m_findings->layout()->addWidget(
            new FindingList(m_comparison.findings, tr("The folder"), false, theme(), m_findings));
}

void SyncDialog::askToCompare()
{
    const auto folder = m_folder->path();
    if (!folder.isEmpty()) {
        Q_EMIT compareRequested(folder);
        return;
    }
    setNotCompared(tr("Choose the folder first."));
    m_folder->focusField();
}

void SyncDialog::updateButtons()
{
    const bool offers = m_stage == Stage::Result && !m_comparison.changes.isEmpty();
    const bool isOver = m_stage == Stage::Ended || (m_stage == Stage::Result && !offers);
    const auto count = m_comparison.changes.size();
    m_send->setText(count == 1 ? tr("&Send 1 file") : tr("&Send %1 files").arg(countText(count)));
    m_send->setVisible(offers);
    m_send->setEnabled(offers && m_ticks->isSettled() && !isOutcomePending());
    m_compare->setVisible(m_stage == Stage::Folder);
    m_again->setVisible(m_stage == Stage::Result || m_stage == Stage::Ended);
    m_stop->setVisible(m_stage == Stage::Comparing || m_stage == Stage::Sending);
    m_stop->setEnabled(m_stage == Stage::Comparing
                       || (!m_stopping && countOf(m_model->files(), SyncState::Waiting) > 0));
    m_close->setText(m_stage == Stage::Sending ? tr("&Hide") : isOver ? tr("Close") : tr("Cancel"));
    if (m_stage == Stage::Folder)
        m_compare->setDefault(true);
    else if (offers)
        m_send->setDefault(true);
    else
        m_close->setDefault(true);
}

} // namespace packdesk
