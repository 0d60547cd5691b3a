// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/uploadsource.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

namespace packdesk {

UploadSource::UploadSource(const QString &archiveRoot, QObject *parent)
    : QObject(parent)
    , m_archiveRoot(archiveRoot)
{
    connect(&m_watch, &FolderWatch::checking, this, &UploadSource::looking);
    connect(&m_watch, &FolderWatch::reported, this, [this](const ArchiveReport &report) {
        m_report = report;
        Q_EMIT reported(report);
    });
    connect(&m_packer, &FolderPacker::progressed, this, &UploadSource::packing);
    connect(&m_packer, &FolderPacker::finished, this, &UploadSource::onPacked);
}

UploadSource::~UploadSource()
{
    drop();
}

void UploadSource::look(const QString &path)
{
    drop();
    m_path = path;
    if (QFileInfo(path).isDir())
        m_watch.watch(path);
    else
        lookIntoArchive(path);
}

void UploadSource::lookAgain()
{
    if (m_watch.path().isEmpty())
        look(m_path);
    else
        m_watch.checkAgain();
}

void UploadSource::drop()
{
    m_watch.stop();
    if (m_looking)
        *m_looking = true;
    m_looking.reset();
}

void UploadSource::lookIntoArchive(const QString &path)
{
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_looking = cancelled;
    Q_EMIT looking();
    QThreadPool::globalInstance()->start([path, cancelled, self = QPointer(this)] {
        // Before the look inside: what changes during it is another archive as well.
        const auto identity = ArchiveIdentity::of(path);
        auto report = inspectArchive(path, {}, cancelled);
        if (*cancelled)
            return;
        // The application outlives its pool; `self` is looked at in its own thread only.
        QMetaObject::invokeMethod(qApp, [self, cancelled, identity, report = std::move(report)] {
            if (!self || self->m_looking != cancelled)
                return;
            self->m_report = report;
            self->m_identity = identity;
            Q_EMIT self->reported(report);
        });
    });
}

void UploadSource::prepare()
{
    // What comes in now was not seen by anybody.
    drop();
    if (!m_report.folder) {
        Q_EMIT ready(m_path, false, m_identity);
        return;
    }
    PackPlace place;
    place.root = m_archiveRoot;
    place.fileName = QFileInfo(m_report.folder->root).fileName() + QStringLiteral(".tar.gz");
    m_packer.start(m_report.folder, place);
    Q_EMIT packing(0, m_report.folder->bytes());
}

void UploadSource::cancel()
{
    m_packer.cancel();
}

void UploadSource::onPacked(const FolderPacker::Result &result)
{
    if (!result) {
        Q_EMIT stopped(result.error());
        return;
    }
    m_packed = *result;
    Q_EMIT ready(m_packed.path(), true, std::nullopt);
}

} // namespace packdesk
