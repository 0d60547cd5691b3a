// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/oncebody.h"

#include <algorithm>

namespace packdesk {

OnceBody::OnceBody(QByteArray bytes, std::function<void()> onRead, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
    , m_onRead(std::move(onRead))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OnceBody::seek(qint64 position)
{
    return position == m_read && QIODevice::seek(position);
}

qint64 OnceBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, qint64(m_bytes.size()) - m_read);
    m_onRead();
    if (count <= 0) {
        return m_read == m_bytes.size() && maxSize > 0 ? -1 : 0;
    }
    std::copy_n(m_bytes.constData() + m_read, count, data);
    m_read += count;
    return count;
}

} // namespace packdesk
