// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/incomingfolder.h"

#include <QDir>

namespace packdesk {

IncomingFolder::IncomingFolder(QString path)
    : m_path(std::move(path))
{
    QDir().mkpath(layoutPath());
}

IncomingFolder::~IncomingFolder()
{
    QDir(m_path).removeRecursively();
}

QString IncomingFolder::archivePath() const
{
    return m_path + QStringLiteral("/pack.tar.gz");
}

QString IncomingFolder::layoutPath() const
{
    return m_path + QStringLiteral("/layout");
}

} // namespace packdesk
