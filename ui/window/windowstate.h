// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace packdesk {

/// What the main window remembers between two starts.
struct WindowState
{
    QByteArray geometry;
    QByteArray table;
    QList<int> panes;
    QList<int> rows;
    QString text;
    QMap<int, QStringList> chosen;
    qint32 appearance = 0;
    bool compact = false;
    bool facets = true;
    bool activity = false;

    QByteArray toBytes() const;
    /// Nothing where the bytes are not of this version.
    static std::optional<WindowState> from(const QByteArray &bytes);
};

} // namespace packdesk
