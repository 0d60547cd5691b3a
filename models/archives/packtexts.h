// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"

#include <QMap>

namespace packdesk {

/// How much of a pack's guides and scripts is read for display.
struct TextLimits
{
    /// Of one file, and of all of them together.
    qint64 textBytes = qint64(256) << 10;
    qint64 allTextBytes = qint64(8) << 20;
    int texts = 500;
};

/// Collects the texts below guides/ and scripts/ while a pack is read, within limits. All of
/// these files are listed, also those whose text is not shown.
class PackTexts
{
public:
    explicit PackTexts(const TextLimits &limits = {})
        : m_limits(limits)
    {
    }

    /// Takes note of a file, if it is one of these. Of two with one path the last one counts.
    /// @return whether take() shall get its bytes
    bool add(const QString &path, qint64 bytes);
    /// The bytes of a file that was added; nothing is shown of what is no UTF-8 text.
    void take(const QString &path, const QByteArray &content);
    /// Sorted by path.
    QList<PackText> texts() const { return m_texts.values(); }

private:
    TextLimits m_limits;
    QMap<QString, PackText> m_texts;
    qint64 m_bytes = 0;
    int m_count = 0;
};

} // namespace packdesk
