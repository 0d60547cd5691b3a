// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/uploaddialog.h"

#include "ui/dialogs/pathfield.h"
#include "ui/dialogs/publishconfirmation.h"
#include "ui/dialogs/uploadreview.h"
#include "ui/dialogs/uploadsteps.h"
#include "ui/dialogs/visibilitychoice.h"
#include "ui/errors/errorpanel.h"
#include "ui/errors/messagepanel.h"
#include "ui/review/reviewcontent.h"
#include "ui/theme/theme.h"
#include "ui/words/findingwords.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace packdesk {

UploadDialog::UploadDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Upload pack"), theme, parent)
    , m_path(new PathField(theme, this))
    , m_permission(new MessagePanel(theme, this))
    , m_review(new UploadReview(theme, this))
    , m_visibility(new VisibilityChoice(theme, this))
    , m_steps(new UploadSteps(theme, this))
    , m_stopped(new MessagePanel(theme, this))
    , m_publish(new PublishConfirmation(tr("&Publish and upload"), theme, this))
{
    setAcceptDrops(true);
    setPreferredWidth(760);
    setupBody();
    setupButtons();
    setupConnections();
    setFooterDetail(visibilityText(visibility()));
    enter(State::Choosing);
}

void UploadDialog::setupBody()
{
    m_permission->hide();
    body()->addWidget(m_permission);
    body()->addSpacing(theme()->scaled(4));
    body()->addWidget(m_path);
    body()->addSpacing(theme()->scaled(6));
    body()->addWidget(m_visibility);
    body()->addSpacing(theme()->scaled(6));
    body()->addWidget(m_review);
    body()->addSpacing(theme()->scaled(4));
    body()->addWidget(m_steps);
    body()->addStretch(1);
    m_stopped->hide();
    belowBody()->addWidget(m_stopped);
    belowBody()->addWidget(m_publish);
}

void UploadDialog::setupButtons()
{
    m_hide = addButton(tr("&Hide"), QDialogButtonBox::ActionRole);
    m_cancel = addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_show = addButton(tr("&Show pack"), QDialogButtonBox::YesRole);
    makePrimary(m_show);
    m_upload = addButton(tr("&Upload"), QDialogButtonBox::AcceptRole);
    makePrimary(m_upload);
}

void UploadDialog::setupConnections()
{
    connect(m_path, &PathField::edited, this, &UploadDialog::pathEdited);
    connect(m_path, &PathField::given, this, &UploadDialog::pathGiven);
    connect(m_path, &PathField::resized, this, &UploadDialog::grow);
    connect(m_review, &UploadReview::openRequested, this, &UploadDialog::openFileRequested);
    connect(m_review, &UploadReview::changed, this, [this] { updateButtons(); });
    connect(m_review, &UploadReview::resized, this, &UploadDialog::grow);
    connect(m_upload, &QPushButton::clicked, this, &UploadDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &UploadDialog::cancelOrClose);
    connect(m_hide, &QPushButton::clicked, this, &UploadDialog::reject);
    connect(m_show, &QPushButton::clicked, this, &UploadDialog::showPackRequested);
    connect(m_visibility, &VisibilityChoice::changed, this, [this] {
        m_publish->withdraw();
        setFooterDetail(visibilityText(visibility()));
        updateButtons();
    });
    connect(m_publish, &PublishConfirmation::confirmed, this, &UploadDialog::send);
    // A question that was left is no longer asked when the dialog comes back.
    connect(this, &QDialog::finished, m_publish, &PublishConfirmation::withdraw);
    connect(m_publish, &PublishConfirmation::declined, this, [this] {
        updateButtons();
        m_visibility->focusChoice();
    });
    connect(errorPanel(), &ErrorPanel::retryRequested, this, &UploadDialog::submit);
    connect(this, &FormDialog::nextStepRequested, this, [this](NextStep step) {
        if (step == NextStep::ChooseAgain)
            m_path->choose(m_subject.isFolder());
    });
}

void UploadDialog::setOrganisation(const QString &name, const QString &hostLabel)
{
    FormDialog::setOrganisation(name, hostLabel);
    m_visibility->setOrganisation(name);
}

void UploadDialog::setPath(const QString &path)
{
    m_path->setPath(path);
}

QString UploadDialog::path() const
{
    return m_path->path();
}

void UploadDialog::setVisibility(const QString &visibility)
{
    m_visibility->setVisibility(visibility);
}

QString UploadDialog::visibility() const
{
    return m_visibility->visibility();
}

void UploadDialog::setPermission(bool allowed, const QString &reason)
{
    m_allowed = allowed;
    m_permission->setMessage(Tone::Attention, tr("Uploading packs is not offered."), reason);
    m_permission->setVisible(!allowed);
    updateButtons();
    grow();
}

void UploadDialog::setInspecting()
{
    if (m_state == State::Running || m_state == State::Done || m_state == State::Inspecting)
        return;
    // Of something that was seen before: the button that is pressed next may be disabled now.
    m_again = m_state == State::Ready;
    if (m_again)
        holdFocus();
    enter(State::Inspecting);
}

void UploadDialog::setReport(const ArchiveReport &report)
{
    if (m_state == State::Running || m_state == State::Done)
        return;
    // A question was about what was seen then.
    m_publish->withdraw();
    const auto content = reviewOf(report);
    m_subject.see(report);
    m_review->setReport(report, content, m_subject.isPartlySeen());
    const QString name = nameOf(content.manifest);
    setWindowTitle(
        tr("Upload pack — %1").arg(visibleText(name.isEmpty() ? m_path->fileName() : name, 80)));
    enter(State::Ready);
    if (std::exchange(m_again, false))
        returnFocus(m_path);
}

void UploadDialog::setExisting(const QString &sentence)
{
    m_review->setExisting(sentence);
}

void UploadDialog::awaitPresent()
{
    if (m_state == State::Ready)
        m_review->awaitPresent();
}

void UploadDialog::setPresent(const PackSide &present)
{
    // A report that came meanwhile is compared with another one.
    if (m_state == State::Ready)
        m_review->setPresent(present);
}

void UploadDialog::run(bool packs)
{
    if (m_state == State::Running)
        return;
    holdFocus();
    m_steps->start(packs);
    m_cancel->setEnabled(true);
    m_phase = Phase::Queued;
    enter(State::Running);
}

void UploadDialog::setPacking(qint64 packed, qint64 total)
{
    run(true);
    m_steps->setPackProgress(packed, total);
}

void UploadDialog::setPacked(qint64 bytes)
{
    if (m_state == State::Running)
        m_steps->setPacked(bytes, m_subject.fileCount());
}

void UploadDialog::setPackingStopped(const Finding &finding)
{
    m_steps->setFailed();
    enter(State::Ready);
    m_steps->hide();
    const bool told = finding.kind != FindingKind::Cancelled;
    if (told)
        m_stopped->setMessage(
            Tone::Danger,
            tr("Packing %1 stopped. Nothing was sent.").arg(visibleText(m_path->fileName(), 80)),
            findingLine(finding, tr("The folder")) + QLatin1String(".\n")
                + findingText(finding).advice);
    m_stopped->setVisible(told);
    grow();
    returnFocus(m_path);
}

void UploadDialog::setPhase(Phase phase)
{
    if (m_state != State::Running && phase == Phase::Finished)
        return;
    run(false);
    m_phase = phase;
    m_steps->setPhase(phase);
    updateButtons();
}

void UploadDialog::setProgress(qint64 sent, qint64 total)
{
    if (m_state == State::Running)
        m_steps->setProgress(sent, total);
}

void UploadDialog::setDone(const QString &packTitle)
{
    m_steps->setDone(packTitle);
    enter(State::Done);
}

void UploadDialog::showError(const ApiError &error, const WordsContext &context)
{
    if (error.mayHaveTakenEffect())
        m_steps->setUnknown();
    else
        m_steps->setFailed();
    WordsContext here = context;
    here.shownFields = QStringList{QStringLiteral("visibility")};
    FormDialog::showError(error, here);
    for (const auto &field : error.fields) {
        if (field.field == QLatin1String("visibility"))
            m_visibility->setFieldMessage(field.message);
    }
    m_subject.setTooLarge(error.httpStatus == 413);
    enter(State::Ready);
    returnFocus(m_path);
}

void UploadDialog::clearError()
{
    FormDialog::clearError();
    m_stopped->hide();
    m_visibility->setFieldMessage({});
    updateButtons();
}

void UploadDialog::reset()
{
    if (m_state == State::Done) {
        m_path->clear();
        setVisibility(QStringLiteral("org"));
    }
    clearError();
    enter(State::Choosing);
    m_path->give();
    m_path->focusField();
}

void UploadDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (m_state != State::Running && urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void UploadDialog::dropEvent(QDropEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (m_state != State::Running && !urls.isEmpty())
        setPath(urls.first().toLocalFile());
}

void UploadDialog::done(int result)
{
    const bool running = m_state == State::Running;
    FormDialog::done(result);
    if (running)
        Q_EMIT hiddenWhileRunning();
    else
        Q_EMIT inspectDropped();
}

void UploadDialog::pathEdited()
{
    m_publish->withdraw();
    setWindowTitle(accessibleName());
    m_review->clear();
    m_subject = {};
    m_again = false;
    clearError();
    enter(State::Choosing);
    Q_EMIT inspectDropped();
}

void UploadDialog::pathGiven(const QString &path)
{
    m_subject.setTooLarge(false);
    Q_EMIT inspectRequested(path);
}

void UploadDialog::showHint()
{
    const bool ready = m_state == State::Ready;
    m_path->setHint(ready                              ? m_subject.hint()
                        : m_state == State::Inspecting ? tr("Looking inside…")
                                                       : QString(),
                    ready);
}

void UploadDialog::submit()
{
    if (!m_upload->isEnabled())
        return;
    if (!m_visibility->isPublic()) {
        send();
        return;
    }
    clearError();
    m_publish->ask(m_path->fileName(), organisation());
    updateButtons();
    grow();
}

void UploadDialog::send()
{
    if (m_state != State::Ready || !m_subject.isSendable() || !m_review->isSettled() || !m_allowed
        || isOutcomePending())
        return;
    clearError();
    Q_EMIT uploadRequested(path(), visibility());
}

void UploadDialog::cancelOrClose()
{
    if (m_state != State::Running) {
        reject();
        return;
    }
    m_cancel->setEnabled(false);
    Q_EMIT cancelRequested();
}

void UploadDialog::enter(State state)
{
    const auto isForm = [](State s) { return s != State::Running && s != State::Done; };
    const bool sending = !isForm(state);
    const bool otherFace = isForm(m_state) == sending || state == State::Done;
    m_state = state;
    m_path->setReadOnly(sending);
    m_review->setSending(sending);
    m_review->setDone(state == State::Done);
    m_visibility->setVisible(!sending);
    m_steps->setVisible(sending || errorPanel()->hasError());
    showHint();
    if (sending)
        ensureSeen(m_steps);
    updateButtons();
    if (otherFace)
        shrink();
}

void UploadDialog::updateButtons()
{
    const bool running = m_state == State::Running;
    const bool finished = m_state == State::Done;
    m_upload->setVisible(!running && !finished);
    m_upload->setEnabled(m_state == State::Ready && m_subject.isSendable() && m_review->isSettled()
                         && m_allowed && !isOutcomePending() && m_publish->isHidden());
    m_hide->setVisible(running);
    m_show->setVisible(finished);
    (finished ? m_show : m_upload)->setDefault(true);
    const bool allSent = running && m_phase >= Phase::Waiting;
    m_cancel->setText(finished ? tr("&Close") : allSent ? tr("Stop &waiting") : tr("Cancel"));
    m_cancel->setEnabled(!running || m_cancel->isEnabled());
}

} // namespace packdesk
