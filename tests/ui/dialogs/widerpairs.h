// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"
#include "models/archives/foldersnapshot.h"
#include "models/images/imagepreview.h"
#include "models/review/packside.h"
#include "tests/ui/dialogs/dialogtools.h"
#include "tests/unit/capabilities/capabilitycases.h"
#include "ui/review/wideningticks.h"

#include <QCheckBox>
#include <QTest>

#include <algorithm>

/// The pairs of the capability table as two sides of a change.
namespace packdesk::pairs {

inline PackSide reaching(const QString &capabilities)
{
    PackSide side;
    side.capabilities = capabilities;
    side.behavior = Knowledge::Absent;
    side.scripts.emplace();
    return side;
}

inline ImagePreview image(const QString &digest, const QString &capabilities)
{
    ImagePreview preview;
    preview.digest = digest;
    preview.imageDigest = digest;
    preview.manifest.emplace();
    preview.manifest->name = QStringLiteral("mail");
    preview.manifest->version = QStringLiteral("2.0.0");
    preview.manifest->capabilities = capabilities;
    return preview;
}

inline ArchiveReport report(const QString &capabilities, bool isFolder)
{
    ArchiveReport made;
    made.archiveBytes = 4096;
    made.manifest.emplace();
    made.manifest->name = QStringLiteral("mail");
    made.manifest->version = QStringLiteral("2.0.0");
    made.manifest->capabilities = capabilities;
    if (isFolder) {
        FolderSnapshot snapshot;
        snapshot.complete = true;
        made.folder = std::make_shared<const FolderSnapshot>(snapshot);
    }
    return made;
}

inline bool isWider(const QString &line)
{
    return line.startsWith(QLatin1String("added")) || line.startsWith(QLatin1String("widened"))
        || line.startsWith(QLatin1String("not-understood"));
}

/// Columns `before`, `after` and `widens`.
inline void addRows()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("widens");
    for (const auto &one : readCapabilityCases(QStringLiteral("pairs.txt")))
        QTest::newRow(qPrintable(one.title))
            << QString::fromUtf8(one.sections.value(QStringLiteral("before")))
            << QString::fromUtf8(one.sections.value(QStringLiteral("after")))
            << std::any_of(one.expected.cbegin(), one.expected.cend(), isWider);
}

inline bool isComparing(const QWidget *in)
{
    return in->findChild<WideningTicks *>()->isComparing();
}

/// The boxes of what widens.
inline QList<QCheckBox *> ticks(const QWidget *in)
{
    return in->findChild<WideningTicks *>()->findChildren<QCheckBox *>();
}

} // namespace packdesk::pairs
