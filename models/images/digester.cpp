// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/digester.h"

#include <QFile>

namespace packdesk {

Digester::Digester(const QString &like)
    : m_is512(like.startsWith(QLatin1String("sha512:")))
    , m_hash(m_is512 ? QCryptographicHash::Sha512 : QCryptographicHash::Sha256)
{
}

QString Digester::digest() const
{
    return QLatin1String(m_is512 ? "sha512:" : "sha256:")
        + QString::fromLatin1(m_hash.result().toHex());
}

QString digestOf(QByteArrayView bytes, const QString &like)
{
    Digester digester(like);
    digester.add(bytes);
    return digester.digest();
}

tl::expected<QString, QString> digestOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(file.errorString());
    Digester digester;
    while (!file.atEnd()) {
        const auto block = file.read(1 << 16);
        if (block.isEmpty() && file.error() != QFile::NoError)
            return tl::unexpected(file.errorString());
        digester.add(block);
    }
    return digester.digest();
}

} // namespace packdesk
