// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

/// A folder of the store's `incoming/` that is gone, with all in it, when this ends.
class IncomingFolder
{
public:
    explicit IncomingFolder(QString path);
    ~IncomingFolder();
    IncomingFolder(const IncomingFolder &) = delete;
    IncomingFolder &operator=(const IncomingFolder &) = delete;

    QString archivePath() const;
    /// Where an OCI layout is put together.
    QString layoutPath() const;

private:
    QString m_path;
};

} // namespace packdesk
