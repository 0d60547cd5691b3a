// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/editdialog.h"

#include "models/api/worker.h"
#include "models/files/filepath.h"
#include "ui/errors/errorpanel.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/review/filereview.h"
#include "ui/review/texteditor.h"
#include "ui/theme/theme.h"
#include "ui/words/filewords.h"
#include "ui/words/plaintext.h"
#include "ui/words/rolewords.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <memory>

namespace packdesk {

namespace {

constexpr int preferredWidth = 820;
constexpr int editorHeight = 360;
constexpr qsizetype longestName = 80;
constexpr qsizetype longestPath = 300;
constexpr qsizetype longestDigest = 160;

} // namespace

EditDialog::EditDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Edit file"), theme, parent)
    , m_title(makeLabel({}, "title", this))
    , m_caption(makeLabel({}, "caption", this))
    , m_movedPanel(new MessagePanel(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_words(makeSelectableLabel("secondary", m_pages))
    , m_editor(new TextEditor(theme, m_pages))
    , m_review(new FileReview(theme, m_pages))
    , m_caution(new MessagePanel(theme, this))
    , m_keeps(new MessagePanel(theme, this))
    , m_discard(new MessagePanel(theme, this))
    , m_progress(makeLabel({}, "secondary", this))
{
    setPreferredWidth(preferredWidth);
    setupBody();
    setupButtons();
    enter(Stage::Reading);
}

EditDialog::~EditDialog()
{
    // A field that loses the focus says so: while this is whole, not from QDialog's destructor.
    hide();
}

void EditDialog::setupBody()
{
    m_editor->setMinimumHeight(theme()->scaled(editorHeight));
    m_editor->setAccessibleName(tr("Text of the file"));
    m_words->setAlignment(Qt::AlignCenter);
    for (auto *page : QList<QWidget *>{m_words, m_editor, m_review})
        m_pages->addWidget(page);
    for (auto *panel : {m_movedPanel, m_caution, m_keeps, m_discard})
        panel->hide();
    m_progress->hide();
    body()->addWidget(m_title);
    body()->addWidget(m_caption);
    body()->addSpacing(theme()->scaled(6));
    body()->addWidget(m_movedPanel);
    body()->addWidget(m_caution);
    body()->addWidget(m_keeps);
    body()->addWidget(m_pages, 1);
    body()->addWidget(m_discard);
    belowBody()->addWidget(m_progress);
    m_movedPanel->setLink(tr("Read the file &again"));
    m_discard->setLink(tr("&Discard it and close"));
    connect(m_movedPanel, &MessagePanel::linkActivated, this, &EditDialog::readRequested);
    connect(m_discard, &MessagePanel::linkActivated, this, &EditDialog::giveUp);
    connect(m_editor, &TextEditor::editedChanged, this, &EditDialog::updateButtons);
    connect(m_editor, &TextEditor::textChanged, m_discard, &QWidget::hide);
    connect(m_review, &FileReview::changed, this, &EditDialog::updateButtons);
    connect(m_review, &FileReview::resized, this, &EditDialog::grow);
    connect(errorPanel(), &ErrorPanel::retryRequested, this, &EditDialog::retry);
}

void EditDialog::setupButtons()
{
    m_cancel = addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_back = addButton(tr("&Back to the text"), QDialogButtonBox::ActionRole);
    m_next = addButton(tr("&Review the change"), QDialogButtonBox::AcceptRole);
    m_send = addButton(tr("Re&place the file"), QDialogButtonBox::AcceptRole);
    connect(m_cancel, &QPushButton::clicked, this, &EditDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { enter(Stage::Editing); });
    connect(m_next, &QPushButton::clicked, this, &EditDialog::beginReview);
    connect(m_send, &QPushButton::clicked, this, &EditDialog::submit);
}

void EditDialog::begin(const Pack &pack, const QString &path)
{
    m_pack = pack;
    m_path = path;
    m_movedTo.reset();
    m_maySent = false;
    ++m_number;
    m_editor->setText({}, TextLanguage::Plain);
    const auto title
        = tr("Edit %1 of %2", "file, pack")
              .arg(visibleText(path, longestPath), visibleText(titleOf(pack), longestName));
    m_title->setText(title);
    setWindowTitle(title);
    m_words->setText(tr("Reading…"));
    m_movedPanel->hide();
    m_discard->hide();
    clearError();
    enter(Stage::Reading);
}

void EditDialog::setFile(const Pack &pack, const EditableText &text, const QByteArray &bytes)
{
    m_pack = pack;
    m_text = text;
    m_bytes = bytes;
    clearError();
    if (hasEdits()) {
        showReadAgain();
    } else {
        m_editor->setText(text.text(), languageOf(m_path));
        m_movedPanel->hide();
    }
    m_movedTo.reset();
    m_maySent = false;
    enter(Stage::Editing);
}

void EditDialog::showReadAgain()
{
    const bool isThere = m_editor->text() == m_text.text();
    if (isThere) {
        m_editor->setText(m_text.text(), languageOf(m_path));
        m_movedPanel->setMessage(Tone::Success, tr("The file was read again."),
                                 tr("The pack has what you typed."));
    } else {
        m_movedPanel->setMessage(
            Tone::Attention, tr("The file was read again."),
            tr("What you typed is compared with the file as it is now: the review shows what "
               "sending it would undo."));
    }
    m_movedPanel->setLink({});
    m_movedPanel->setVisible(isThere || m_movedTo);
}

void EditDialog::setNotEditable(const QString &words)
{
    m_words->setText(words);
    enter(Stage::NotEditable);
}

void EditDialog::setMoved(const Pack &now, bool refused)
{
    // Nothing was read that could be another one by now.
    if (m_stage == Stage::Reading || m_stage == Stage::NotEditable)
        return;
    m_movedTo = now.imageDigest;
    if (isSameDigest(m_pack.imageDigest, now.imageDigest))
        m_movedPanel->setMessage(
            Tone::Attention,
            refused ? tr("Nothing was sent: the pack has another image by now.")
                    : tr("The pack has another image by now."),
            tr("The file was read of %1. Now the pack has %2. Read the file again; what you typed "
               "stays.")
                .arg(visibleText(m_pack.imageDigest, longestDigest),
                     visibleText(now.imageDigest, longestDigest)));
    else
        m_movedPanel->setMessage(
            Tone::Attention, tr("Nothing was sent: the file is another one by now."),
            tr("The server does not say which image the pack has, so the file itself was looked "
               "at. Read it again; what you typed stays."));
    m_movedPanel->setLink(tr("Read the file &again"));
    m_movedPanel->show();
    enter(Stage::Editing);
    ensureSeen(m_movedPanel);
}

void EditDialog::setRoles(const std::optional<AgentRoles> &roles)
{
    m_roles = roles;
    showCautions();
}

void EditDialog::showCautions()
{
    const bool reviewing = m_stage == Stage::Reviewing;
    m_caution->setMessage(
        Tone::Attention, tr("This changes the pack in production, at once."),
        isBehavior(m_path)
            ? tr("behavior.md is part of the system prompt of each agent that has this pack: from "
                 "then on they read what you typed. The version stays %1.")
                  .arg(visibleText(m_pack.version, longestName))
            : tr("The image is rebuilt with the new file; the version stays %1.")
                  .arg(visibleText(m_pack.version, longestName)));
    m_caution->setVisible(reviewing);
    const bool isUsed = !m_roles || !m_roles->isEmpty();
    m_keeps->setMessage(Tone::Attention, {},
                        m_roles ? rolesKeepText(*m_roles)
                                : tr("Which roles use this pack is not known: they may still hold "
                                     "the old permissions."));
    // Only permissions are copied into roles.
    m_keeps->setVisible(reviewing && isUsed && isManifest(m_path));
    const auto used = m_roles ? usedByText(*m_roles) : tr("which roles use it is not known");
    QStringList facts{visibleText(organisation(), longestName),
                      tr("version %1").arg(visibleText(m_pack.version, longestName)), used};
    facts.removeAll(QString());
    m_caption->setText(facts.join(tr(" · ")));
    grow();
}

void EditDialog::setBusy(Busy busy, const QString &what)
{
    m_busy = busy;
    if (isBusy()) {
        holdFocus();
        m_discard->hide();
    }
    m_progress->setText(what);
    m_progress->setVisible(isBusy());
    m_editor->setEditable(!isBusy());
    m_review->setEnabled(!isBusy());
    updateButtons();
    if (!isBusy())
        returnFocus(m_stage == Stage::Reviewing ? static_cast<QWidget *>(m_back) : m_editor);
}

bool EditDialog::hasEdits() const
{
    return m_editor->isEdited();
}

void EditDialog::showError(const ApiError &error, const WordsContext &context)
{
    m_readFailed = false;
    m_maySent = m_maySent || error.mayHaveTakenEffect();
    FormDialog::showError(error, context);
    updateButtons();
}

void EditDialog::showReadError(const ApiError &error, const WordsContext &context)
{
    if (m_stage == Stage::Reading)
        m_words->setText(tr("The file could not be read."));
    showError(error, context);
    m_readFailed = true;
}

void EditDialog::retry()
{
    if (m_readFailed)
        Q_EMIT readRequested();
    else
        submit();
}

void EditDialog::accept()
{
    m_editor->setText({}, TextLanguage::Plain);
    FormDialog::accept();
}

void EditDialog::giveUp()
{
    m_editor->setText({}, TextLanguage::Plain);
    FormDialog::reject();
}

void EditDialog::reject()
{
    if (m_busy == Busy::Reading)
        Q_EMIT readingGivenUp();
    // What is being sent goes on, and is told of when it ends.
    if (m_busy == Busy::Sending || !hasEdits())
        FormDialog::reject();
    else
        askToDiscard();
}

void EditDialog::askToDiscard()
{
    if (m_maySent)
        m_discard->setMessage(Tone::Attention,
                              tr("It is not known whether the pack has what you typed."),
                              tr("It was sent, and the answer was lost. If you close this window "
                                 "now, what you typed is lost here."));
    else
        m_discard->setMessage(Tone::Attention, tr("What you typed was not sent."),
                              tr("If you close this window now, it is lost."));
    m_discard->show();
    grow();
    ensureSeen(m_discard);
    if (auto *link = m_discard->findChild<QPushButton *>())
        link->setFocus(Qt::OtherFocusReason);
}

void EditDialog::enter(Stage stage)
{
    m_stage = stage;
    if (stage != Stage::Reviewing)
        m_review->clear();
    m_pages->setCurrentWidget(stage == Stage::Editing         ? static_cast<QWidget *>(m_editor)
                                  : stage == Stage::Reviewing ? static_cast<QWidget *>(m_review)
                                                              : m_words);
    showCautions();
    updateButtons();
    if (stage == Stage::Editing && !isBusy())
        m_editor->setFocus(Qt::OtherFocusReason);
}

void EditDialog::beginReview()
{
    clearError();
    m_discard->hide();
    enter(Stage::Reviewing);
    const auto edited = std::make_shared<QByteArray>();
    runOnWorker(
        this,
        [edited, text = m_text, typed = m_editor->text()] { *edited = text.bytesWith(typed); },
        [this, edited, number = ++m_number] {
            if (number != m_number || m_stage != Stage::Reviewing)
                return;
            m_edited = *edited;
            m_review->setChange({m_path, m_bytes, m_edited});
        });
    m_back->setFocus(Qt::OtherFocusReason);
}

void EditDialog::submit()
{
    if (!m_send->isEnabled())
        return;
    clearError();
    Q_EMIT sendRequested({m_path, m_bytes, m_edited});
}

void EditDialog::updateButtons()
{
    const bool reviewing = m_stage == Stage::Reviewing;
    const bool free = !isBusy() && !m_movedTo;
    m_cancel->setText(m_busy == Busy::Sending ? tr("Hide") : tr("Cancel"));
    m_back->setVisible(reviewing);
    m_back->setEnabled(!isBusy());
    m_next->setVisible(m_stage == Stage::Editing);
    m_next->setEnabled(free && hasEdits());
    m_send->setVisible(reviewing);
    m_send->setEnabled(free && reviewing && m_review->isSettled() && !isOutcomePending());
    makePrimary(reviewing ? m_send : m_next);
}

} // namespace packdesk
