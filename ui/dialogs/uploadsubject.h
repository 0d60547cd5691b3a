// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

struct ArchiveReport;

/// What is to be uploaded as it was last seen: whether it can be sent, and what is said of that.
/// At first nothing was seen. A plain value.
class UploadSubject
{
public:
    /// It was looked into, perhaps again. A folder that has become smaller is too large no more.
    void see(const ArchiveReport &report);
    /// Whether the server said so of what was seen.
    void setTooLarge(bool tooLarge) { m_tooLarge = tooLarge; }

    bool isFolder() const { return m_isFolder; }
    /// There is something to send, and the server did not call it too large.
    bool isSendable() const { return m_sendable && !m_tooLarge; }
    /// It can be sent, but was not looked at to its end.
    bool isPartlySeen() const { return m_sendable && !m_complete; }
    qsizetype fileCount() const { return m_files; }
    /// Why it cannot be sent, or will most likely be refused; else empty.
    QString hint() const;

private:
    bool m_isFolder = false;
    bool m_sendable = false;
    bool m_complete = false;
    /// The server's rules say so; it is the judge.
    bool m_doubtful = false;
    bool m_tooLarge = false;
    qsizetype m_files = 0;
    /// Of all files.
    qint64 m_bytes = 0;
};

} // namespace packdesk
