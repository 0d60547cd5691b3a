// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivewriter.h"

#include <QDir>
#include <QString>

namespace packdesk::test {

/// Layers with a pack in them, written to a folder.
class SampleLayers
{
public:
    explicit SampleLayers(QString folder)
        : m_folder(std::move(folder))
    {
    }

    static QByteArray manifest(const QByteArray &name = "web-tools")
    {
        return "name: " + name + "\nversion: 1.2.0\ndescription: d\ncategory: c\n";
    }

    static QList<ArchiveItem> pack(const QByteArray &name = "web-tools")
    {
        return {{QStringLiteral("pack.yaml"), manifest(name)},
                {QStringLiteral("behavior.md"), "Be kind.\n"},
                {QStringLiteral("scripts/run.sh"), "#!/bin/sh\n", 0755},
                {QStringLiteral("data/large"), QByteArray(100'000, 'x')}};
    }

    /// @return path of the tar; empty where it could not be written
    QString layer(const QString &name, const QList<ArchiveItem> &items,
                  TarCompression compression = TarCompression::Gzip) const
    {
        const auto path = QDir(m_folder).filePath(name);
        return writeArchive(path, items, compression) ? path : QString();
    }

private:
    QString m_folder;
};

} // namespace packdesk::test
