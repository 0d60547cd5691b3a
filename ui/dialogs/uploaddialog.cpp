// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/uploaddialog.h"

#include "ui/dialogs/archiveview.h"
#include "ui/dialogs/publishconfirmation.h"
#include "ui/dialogs/uploadsteps.h"
#include "ui/dialogs/visibilitychoice.h"
#include "ui/errors/errorpanel.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/theme/theme.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int pauseMs = 600;

} // namespace

UploadDialog::UploadDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Upload pack"), theme, parent)
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose a&rchive…"), this))
    , m_hint(makeLabel({}, "caption", this))
    , m_permission(new MessagePanel(theme, this))
    , m_view(new ArchiveView(theme, this))
    , m_visibility(new VisibilityChoice(theme, this))
    , m_steps(new UploadSteps(theme, this))
    , m_publish(new PublishConfirmation(tr("&Publish and upload"), theme, this))
{
    setAcceptDrops(true);
    setPreferredWidth(680);
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
    body()->addWidget(makeFieldLabel(tr("Archive or &folder"), m_path, this));
    body()->addWidget(makePathRow());
    body()->addWidget(m_hint);
    body()->addSpacing(theme()->scaled(6));
    body()->addWidget(m_visibility);
    body()->addSpacing(theme()->scaled(6));
    body()->addWidget(m_view);
    body()->addSpacing(theme()->scaled(4));
    body()->addWidget(m_steps);
    body()->addStretch(1);
    belowBody()->addWidget(m_publish);
}

QWidget *UploadDialog::makePathRow()
{
    m_path->setAccessibleName(tr("Archive or folder"));
    m_path->setFont(monospaced(font()));
    m_path->setPlaceholderText(tr("a .tar.gz; it may be dropped here"));
    m_choose->setAutoDefault(false);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme()->scaled(8));
    layout->addWidget(m_path, 1);
    layout->addWidget(m_choose);
    return row;
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
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &UploadDialog::pathGiven);
    connect(m_path, &QLineEdit::textChanged, this, &UploadDialog::pathEdited);
    connect(m_choose, &QPushButton::clicked, this, &UploadDialog::chooseArchive);
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
            chooseArchive();
    });
}

void UploadDialog::setOrganisation(const QString &name, const QString &hostLabel)
{
    FormDialog::setOrganisation(name, hostLabel);
    m_visibility->setOrganisation(name);
}

void UploadDialog::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
    pathGiven();
}

QString UploadDialog::path() const
{
    QString text = m_path->text().trimmed();
    if (text.isEmpty())
        return {};
    if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/")))
        text.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(QFileInfo(QDir::fromNativeSeparators(text)).absoluteFilePath());
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

void UploadDialog::setInspecting(bool inspecting)
{
    if (inspecting)
        enter(State::Inspecting);
    else if (m_state == State::Inspecting)
        enter(State::Choosing);
}

void UploadDialog::setReport(const ArchiveReport &report)
{
    if (m_state == State::Running || m_state == State::Done)
        return;
    m_view->setReport(report);
    m_readable = ArchiveView::isReadable(report);
    m_doubtful = m_readable && !report.isUsable();
    const QString name = ArchiveView::nameOf(report);
    setWindowTitle(tr("Upload pack — %1")
                       .arg(visibleText(name.isEmpty() ? QFileInfo(path()).fileName() : name, 80)));
    enter(State::Ready);
}

void UploadDialog::setPhase(Phase phase)
{
    if (m_state != State::Running) {
        if (phase == Phase::Finished)
            return;
        holdFocus();
        m_steps->start();
        m_cancel->setEnabled(true);
        enter(State::Running);
    }
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
    m_steps->setFailed();
    WordsContext here = context;
    here.shownFields = QStringList{QStringLiteral("visibility")};
    FormDialog::showError(error, here);
    for (const auto &field : error.fields) {
        if (field.field == QLatin1String("visibility"))
            m_visibility->setFieldMessage(field.message);
    }
    m_tooLarge = error.httpStatus == 413;
    enter(State::Ready);
    returnFocus(m_path);
}

void UploadDialog::clearError()
{
    FormDialog::clearError();
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
    pathGiven();
    m_path->setFocus(Qt::OtherFocusReason);
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
}

void UploadDialog::chooseArchive()
{
    auto *chooser = new QFileDialog(this, tr("Choose an archive"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Pack archives (*.tar.gz *.tgz)"), tr("All files (*)")});
    if (!path().isEmpty())
        chooser->setDirectory(QFileInfo(path()).absolutePath());
    connect(chooser, &QFileDialog::fileSelected, this, &UploadDialog::setPath);
    chooser->open();
}

void UploadDialog::pathEdited()
{
    m_publish->withdraw();
    setWindowTitle(accessibleName());
    m_view->clear();
    clearError();
    enter(State::Choosing);
    m_pause.start();
}

void UploadDialog::pathGiven()
{
    m_pause.stop();
    m_tooLarge = false;
    const QString given = path();
    if (given.isEmpty())
        return;
    if (QFileInfo(given).isDir()) {
        setHint(tr("This is a folder. This version uploads archives only: pack it with "
                   "“tar -czf pack.tar.gz -C FOLDER .” and choose the archive."),
                true);
        return;
    }
    Q_EMIT inspectRequested(given);
}

void UploadDialog::showStateHint()
{
    QString hint;
    if (m_state == State::Inspecting)
        hint = tr("Looking inside…");
    else if (m_state == State::Ready && m_tooLarge)
        hint = tr("The server refused this file as too large. Choose another one.");
    else if (m_state == State::Ready && m_doubtful)
        hint = tr("The server will most likely refuse this archive.");
    setHint(hint, m_state == State::Ready);
}

void UploadDialog::setHint(const QString &text, bool problem)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    setRole(m_hint, problem ? "problem" : "caption");
    grow();
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
    m_publish->ask(QFileInfo(path()).fileName(), organisation());
    updateButtons();
    grow();
}

void UploadDialog::send()
{
    if (m_state != State::Ready || !m_readable || !m_allowed || isOutcomePending())
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
    m_choose->setEnabled(!sending);
    m_view->setBrief(sending);
    m_view->setFindingsShown(state != State::Done);
    m_visibility->setVisible(!sending);
    m_steps->setVisible(sending || errorPanel()->hasError());
    showStateHint();
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
    m_upload->setEnabled(m_state == State::Ready && m_readable && m_allowed && !isOutcomePending()
                         && !m_tooLarge && m_publish->isHidden());
    m_hide->setVisible(running);
    m_show->setVisible(finished);
    (finished ? m_show : m_upload)->setDefault(true);
    const bool allSent = running && m_phase >= Phase::Waiting;
    m_cancel->setText(finished ? tr("&Close") : allSent ? tr("Stop &waiting") : tr("Cancel"));
    m_cancel->setEnabled(!running || m_cancel->isEnabled());
}

} // namespace packdesk
