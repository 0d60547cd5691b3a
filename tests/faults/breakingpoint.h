// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/rawserver.h"

namespace packdesk {

/// Where a connection dies that carries a change.
enum class Point {
    Accept,
    MidHead,
    Head,
    MidBody,
    LastByte,
    Answer1,
    Answer12,
    Answer40,
    AnswerBody,
};

inline const QByteArray created = RawServer::answer(201, R"({"id":"pack_1","name":"a"})");

/// Goes as far as the point and then ends the connection.
inline void breakAt(RawConnection &connection, Point point, bool hard)
{
    const auto answerWith = [&](qsizetype count) {
        connection.readRequest();
        connection.send(created.left(count));
    };
    switch (point) {
    case Point::Accept:
        break;
    case Point::MidHead:
        connection.readBytes(10);
        break;
    case Point::Head:
        connection.readHead();
        break;
    case Point::MidBody:
        connection.readHead();
        connection.readBytes(connection.received().indexOf("\r\n\r\n") + 8);
        break;
    case Point::LastByte:
        connection.readRequest();
        break;
    case Point::Answer1:
        answerWith(1);
        break;
    case Point::Answer12:
        answerWith(12);
        break;
    case Point::Answer40:
        answerWith(40);
        break;
    case Point::AnswerBody:
        answerWith(created.size() - 5);
        break;
    }
    hard ? connection.reset() : connection.close();
}

/// All of them, with words for a test's row.
inline std::vector<std::pair<const char *, Point>> breakingPoints()
{
    return {
        {"after accept", Point::Accept},
        {"in mid-head", Point::MidHead},
        {"after the head", Point::Head},
        {"in mid-body", Point::MidBody},
        {"after the last byte", Point::LastByte},
        {"after 1 byte of the answer", Point::Answer1},
        {"after 12 bytes of the answer", Point::Answer12},
        {"after 40 bytes of the answer", Point::Answer40},
        {"in the answer's body", Point::AnswerBody},
    };
}

} // namespace packdesk
