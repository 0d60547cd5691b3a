// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivewriter.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace packdesk {

/// resources/samples, which are built into the library: packs.json says which packs, roles and
/// images of a registry the demo has; the folders beside it hold whole packs.
QJsonObject sampleCatalogue();

/// The files of a sample pack; empty where there is none of this name.
QList<ArchiveItem> sampleFiles(const QString &name);

/// The files of a pack that packs.json describes in place: its `files`, and `data_kib` of
/// made-up measurements, the same for the same pack.
QList<ArchiveItem> describedFiles(const QJsonObject &pack);

} // namespace packdesk
