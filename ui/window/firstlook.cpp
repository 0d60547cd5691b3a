// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/firstlook.h"

#include <QDataStream>
#include <QIODevice>

namespace packdesk {

static constexpr quint32 lookVersion = 0x504c0001;

QRect FirstLook::tableIn(const QSize &size) const
{
    const auto more = size - window;
    return table.adjusted(0, 0, more.width(), more.height());
}

QByteArray FirstLook::toBytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << lookVersion << window << table << view << systemDark;
    return bytes;
}

std::optional<FirstLook> FirstLook::from(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    FirstLook look;
    in >> version >> look.window >> look.table >> look.view >> look.systemDark;
    const bool possible = in.status() == QDataStream::Ok && version == lookVersion
        && !look.table.isEmpty() && QRect(QPoint(), look.window).contains(look.table);
    return possible ? std::optional(look) : std::nullopt;
}

} // namespace packdesk
