// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/ulid.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <array>

namespace packdesk {

namespace {

void appendBase32(QString &text, quint64 value, int characters)
{
    static constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (int shift = (characters - 1) * 5; shift >= 0; shift -= 5)
        text += QLatin1Char(alphabet[(value >> shift) & 31U]);
}

} // namespace

QString newId(const QString &prefix)
{
    std::array<quint64, 2> random{};
    for (quint64 &half : random)
        half = QRandomGenerator::system()->generate64() & ((quint64(1) << 40) - 1);

    QString id = prefix;
    id.reserve(prefix.size() + 26);
    appendBase32(id, quint64(QDateTime::currentMSecsSinceEpoch()), 10);
    for (const quint64 half : random)
        appendBase32(id, half, 8);
    return id;
}

} // namespace packdesk
