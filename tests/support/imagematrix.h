// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"
#include "tests/support/madeimage.h"

#include <functional>

namespace packdesk::test {

/// An image and what must be found in it, both written down by hand.
struct MatrixCase
{
    /// Its tag.
    QString name;
    std::function<MadeImage(const QString &folder)> make;
    /// Null where there is none.
    QByteArray packYaml;
    /// The layer that holds pack.yaml, for other readers; -1 where one reader alone cannot say.
    int packLayer = 0;
    /// Name and version; both null where it is no pack.
    QString packName;
    QString version;
    /// Null where there is none.
    QString behavior;
    /// All files, in their order.
    QStringList files;
    /// Names at the top, in their order.
    QStringList topLevel;
    /// An error that must be among the findings.
    std::optional<FindingKind> error;
};

/// Images with one to ten layers, gzip, zstd and plain, whiteouts, platforms, both kinds of
/// manifests, and packs that are none.
QList<MatrixCase> imageMatrix();

} // namespace packdesk::test
