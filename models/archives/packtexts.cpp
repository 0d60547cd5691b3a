// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/packtexts.h"

namespace packdesk {

bool PackTexts::add(const QString &path, qint64 bytes)
{
    if (!path.startsWith(QLatin1String("guides/")) && !path.startsWith(QLatin1String("scripts/")))
        return false;
    m_texts.insert(path, {path, bytes, std::nullopt});
    if (bytes > m_limits.textBytes || bytes > m_limits.allTextBytes - m_bytes
        || m_count >= m_limits.texts) {
        return false;
    }
    m_bytes += bytes;
    ++m_count;
    return true;
}

void PackTexts::take(const QString &path, const QByteArray &content)
{
    const auto text = m_texts.find(path);
    if (text != m_texts.end() && content.isValidUtf8() && !content.contains('\0'))
        text->text = QString::fromUtf8(content);
}

} // namespace packdesk
