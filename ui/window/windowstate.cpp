// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/windowstate.h"

#include <QDataStream>
#include <QIODevice>

namespace packdesk {

namespace {

constexpr quint32 stateVersion = 0x50570001;

// One list of the members for both directions.
template <typename Stream, typename Value>
void stream(Stream &bytes, Value &state)
{
    const auto one = [&bytes](auto &member) {
        if constexpr (std::is_const_v<Value>)
            bytes << member;
        else
            bytes >> member;
    };
    one(state.geometry);
    one(state.table);
    one(state.panes);
    one(state.rows);
    one(state.text);
    one(state.chosen);
    one(state.appearance);
    one(state.compact);
    one(state.facets);
    one(state.activity);
}

} // namespace

QByteArray WindowState::toBytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << stateVersion;
    stream(out, *this);
    return bytes;
}

std::optional<WindowState> WindowState::from(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    in >> version;
    WindowState state;
    if (version == stateVersion)
        stream(in, state);
    if (version != stateVersion || in.status() != QDataStream::Ok)
        return std::nullopt;
    return state;
}

} // namespace packdesk
