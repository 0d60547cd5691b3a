// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/uploadsubject.h"

#include "models/archives/archivereport.h"

#include <QCoreApplication>

#include <numeric>

namespace packdesk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(UploadSubject)
};

} // namespace

void UploadSubject::see(const ArchiveReport &report)
{
    const auto bytes
        = std::accumulate(report.files.cbegin(), report.files.cend(), qint64(0),
                          [](qint64 sum, const PackFileInfo &file) { return sum + file.bytes; });
    m_isFolder = report.folder != nullptr;
    m_tooLarge = m_tooLarge && (!m_isFolder || bytes >= m_bytes);
    m_bytes = bytes;
    m_files = report.files.size();
    m_sendable = report.isSendable();
    m_complete = report.wasReadToItsEnd();
    m_doubtful = m_sendable && !report.isUsable();
}

QString UploadSubject::hint() const
{
    if (m_tooLarge)
        return Tr::tr("The server refused this as too large. Choose something else.");
    if (m_isFolder && !m_sendable)
        return Tr::tr("This folder cannot be packed before what is named below is mended.");
    if (!m_doubtful)
        return {};
    return m_isFolder ? Tr::tr("The server will most likely refuse this folder.")
                      : Tr::tr("The server will most likely refuse this archive.");
}

} // namespace packdesk
