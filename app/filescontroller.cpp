// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/filescontroller.h"

#include "app/errorcontroller.h"
#include "app/permissions.h"
#include "app/runjob.h"
#include "app/savetodisk.h"
#include "app/wordssource.h"
#include "models/api/worker.h"
#include "models/files/editabletext.h"
#include "models/files/learnedfiles.h"
#include "models/files/mentionedpaths.h"
#include "models/files/packfilesmodel.h"
#include "ui/details/detailspane.h"
#include "ui/details/filespage.h"
#include "ui/details/fileview.h"
#include "ui/dialogs/openpathdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/words/filewords.h"
#include "ui/words/plaintext.h"

#include <QFileDialog>

#include <memory>
#include <utility>

namespace packdesk {

namespace {

constexpr int pauseMs = 150;
constexpr qsizetype longestPath = 160;

bool isText(const QByteArray &bytes)
{
    return !bytes.contains('\0') && bytes.isValidUtf8();
}

QString notThereText(const QString &path)
{
    if (isBehavior(path))
        return FilesController::tr("This pack has no behavior.md: it adds nothing to the agent’s "
                                   "prompt.");
    return FilesController::tr("The pack has no file of this path.");
}

} // namespace

FilesController::FilesController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_details(parts.window->details())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { read(m_wanted); });
    connect(m_parts.sessions, &SessionHolder::changed, this, [this] {
        delete m_dialog;
        m_parts.learned->clear();
    });
    m_details->whenComplete(this, [this] {
        m_page = m_details->files();
        setupConnections();
        onPackChanged();
    });
}

FilesController::~FilesController()
{
    // The window would keep it for longer than what looks for it.
    delete m_dialog;
}

void FilesController::setupConnections()
{
    connect(m_details, &DetailsPane::packChanged, this, &FilesController::onPackChanged);
    connect(m_parts.permissions, &Permissions::changed, this, &FilesController::showPermission);
    connect(m_parts.learned, &LearnedFiles::learned, this, [this](const QString &packId) {
        if (packId == m_packId)
            m_page->files()->add(m_parts.learned->files(m_packId, m_digest));
    });
    connect(m_page, &FilesPage::fileChosen, this, &FilesController::choose);
    connect(m_page, &FilesPage::openPathRequested, this, &FilesController::openPath);
    connect(m_page, &FilesPage::syncRequested, this, [this] {
        if (m_details->pack())
            Q_EMIT syncRequested(*m_details->pack());
    });
    auto *view = m_page->view();
    connect(view, &FileView::readRequested, this, [this, view] { read(view->path()); });
    connect(view, &FileView::saveRequested, this, &FilesController::save);
    connect(view, &FileView::editRequested, this, [this] {
        if (m_shown)
            Q_EMIT editRequested(*m_shown);
    });
}

void FilesController::onPackChanged()
{
    const auto &pack = m_details->pack();
    const auto packId = pack ? pack->id : QString();
    const auto digest = pack ? pack->imageDigest : QString();
    const bool another = packId != m_packId;
    const bool moved = !another && digest != m_digest;
    m_packId = packId;
    m_digest = digest;
    if (another) {
        stop();
        m_shown.reset();
        m_page->clearChoice();
        m_page->files()->reset(m_parts.learned->files(packId, digest));
    } else if (moved) {
        const auto path = m_page->view()->path();
        m_page->files()->forgetStates();
        m_page->files()->add(m_parts.learned->files(packId, digest));
        // What is shown was read of another image.
        if (!path.isEmpty())
            read(path);
    }
    showPermission();
}

void FilesController::showPermission()
{
    const auto &pack = m_details->pack();
    m_page->setEditObstacle(
        m_parts.permissions->reason(PackAction::EditFile, pack ? &*pack : nullptr));
}

void FilesController::open(const QString &packId, const QString &path)
{
    if (m_packId != packId && !m_parts.window->selectPack(packId)) {
        m_parts.window->showMessage(tr("The pack is not in the list any more."));
        return;
    }
    m_parts.window->showDetails();
    m_details->showFiles();
    m_parts.learned->learn(packId, {}, {path}, Certainty::Mentioned);
    m_page->choose(path);
}

void FilesController::readAgain(const QString &packId)
{
    if (packId == m_packId && !m_page->view()->path().isEmpty())
        read(m_page->view()->path());
}

void FilesController::choose(const QString &path)
{
    stop();
    m_wanted = path;
    m_shown.reset();
    m_page->view()->setReading(path);
    m_pause.start();
}

void FilesController::stop()
{
    m_pause.stop();
    ++m_turn;
    if (const auto running = std::exchange(m_running, 0))
        m_parts.jobs->cancel(running);
}

void FilesController::read(const QString &path)
{
    const auto session = m_parts.sessions->current();
    if (!session || !m_details->pack())
        return;
    stop();
    m_shown.reset();
    const KnownFile asked{*m_details->pack(), path, {}, {}};
    m_page->view()->setReading(path);
    m_page->files()->setState(path, FileState::Reading);
    m_running = runJob(
        *m_parts.jobs, *m_parts.sessions,
        std::make_unique<ReadFile>(session->connection, asked.pack.id, titleOf(asked.pack), path),
        this, [this, asked, turn = m_turn](const Result<FileContent> &result) {
            if (turn == m_turn)
                onRead(asked, result);
            else if (asked.pack.id == m_packId)
                m_page->files()->setState(asked.path, FileState::NotLookedAt);
        });
}

void FilesController::onRead(const KnownFile &asked, const Result<FileContent> &result)
{
    const auto number = std::exchange(m_running, 0);
    if (!result) {
        m_parts.errors->claim(number);
        showFailure(asked, result.error());
        return;
    }
    auto file = asked;
    file.content = *result;
    file.readAt = QDateTime::currentDateTimeUtc();
    m_shown = file;
    show(file);
}

void FilesController::show(const KnownFile &file)
{
    const auto &bytes = file.content.bytes;
    const FileFacts facts{file.path, file.content.mediaType, bytes.size(), file.readAt};
    m_parts.learned->learn(file.pack.id, file.pack.imageDigest, {file.path});
    if (isText(bytes)) {
        const auto text = QString::fromUtf8(bytes);
        m_page->files()->setState(file.path, FileState::Text, bytes.size());
        m_page->view()->setText(facts, text);
        learnFrom(file, text);
    } else {
        m_page->files()->setState(file.path, FileState::Binary, bytes.size());
        m_page->view()->setBinary(facts);
    }
    const auto editable = EditableText::from(bytes);
    m_page->view()->setEditObstacle(editable ? QString() : editObstacleText(editable.error()));
}

void FilesController::learnFrom(const KnownFile &file, const QString &text)
{
    const auto found = std::make_shared<QStringList>();
    runOnWorker(
        this, [found, text, path = file.path] { *found = mentionedPaths(text, path); },
        [this, found, packId = file.pack.id] {
            m_parts.learned->learn(packId, {}, *found, Certainty::Mentioned);
        });
}

void FilesController::showFailure(const KnownFile &asked, const ApiError &error)
{
    auto *files = m_page->files();
    auto *view = m_page->view();
    if (error.kind == ErrorKind::Refused && error.httpStatus == 404) {
        files->setState(asked.path, FileState::NotThere);
        view->setNotThere(asked.path, notThereText(asked.path));
        return;
    }
    files->setState(asked.path,
                    error.kind == ErrorKind::AnswerTooLarge ? FileState::TooLarge
                                                            : FileState::Failed);
    const auto text = describe(error, m_parts.words->context());
    view->setFailed(asked.path, text.sentences(), text.facts());
}

void FilesController::openPath()
{
    if (!m_details->pack())
        return;
    if (!m_dialog) {
        m_dialog = new OpenPathDialog(m_parts.theme, m_parts.window);
        connect(m_dialog, &OpenPathDialog::openRequested, this,
                [this](const QString &path) { open(m_packId, path); });
    }
    m_dialog->setOrganisation(m_parts.sessions->organisation(), m_parts.sessions->hostLabel());
    m_dialog->reset(titleOf(*m_details->pack()));
    m_dialog->open();
}

void FilesController::save()
{
    if (!m_shown)
        return;
    auto *chooser = new QFileDialog(m_parts.window, tr("Save file"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setFileMode(QFileDialog::AnyFile);
    chooser->selectFile(nameForDisk(m_shown->path));
    connect(chooser, &QFileDialog::fileSelected, this,
            [this, bytes = m_shown->content.bytes](const QString &path) {
                saveToDisk(path, bytes, this, [this, path](const QString &words) {
                    const auto name = visibleText(path, longestPath);
                    if (words.isEmpty())
                        m_parts.window->showMessage(tr("Saved to %1.").arg(name));
                    else
                        m_parts.window->setNotice(tr("%1 could not be saved: %2.", "file, reason")
                                                      .arg(name, visibleText(words)));
                });
            });
    chooser->open();
}

} // namespace packdesk
