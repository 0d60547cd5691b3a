// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/editor.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QStringList>
#include <QUrl>

namespace packdesk {

bool openInEditor(const QString &path)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(openablePath(path)));
}

QString openablePath(const QString &path)
{
    // Known to be shown, never run: a pack that was not reviewed yet is not to be trusted.
    static const QStringList shown{QStringLiteral("yaml"), QStringLiteral("yml"),
                                   QStringLiteral("md"),   QStringLiteral("txt"),
                                   QStringLiteral("csv"),  QStringLiteral("json")};
    const QFileInfo file(path);
    const bool isText = file.isFile() && !file.isSymLink() && !file.isExecutable()
        && shown.contains(file.suffix().toLower());
    return isText || file.isDir() ? path : file.absolutePath();
}

} // namespace packdesk
