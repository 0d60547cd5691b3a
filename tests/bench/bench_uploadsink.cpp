// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// A server on loopback that takes uploads one after another, throws their bytes away as quickly as
// the kernel can, and answers with a pack. Prints its port, and ends when its input ends.

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdio>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr size_t most = 4 << 20;

qint64 lengthIn(const QByteArray &head)
{
    const QByteArray name("\r\ncontent-length:");
    const auto at = head.toLower().indexOf(name);
    return at < 0 ? -1 : head.mid(at + name.size(), 20).split('\r').first().trimmed().toLongLong();
}

/// Reads the head; what came behind it counts as body.
/// @return how much of the body is still to come; -1 where it is no request
qint64 readHead(int client)
{
    QByteArray seen;
    std::array<char, 65'536> buffer{};
    while (!seen.contains("\r\n\r\n")) {
        const auto count = recv(client, buffer.data(), buffer.size(), 0);
        if (count <= 0)
            return -1;
        seen.append(buffer.data(), count);
    }
    const auto end = seen.indexOf("\r\n\r\n") + 4;
    const auto length = lengthIn(seen.left(end));
    return length < 0 ? -1 : length - (seen.size() - end);
}

void serve(int client)
{
    auto left = readHead(client);
    if (left < 0)
        return;
    while (left > 0) {
        // Linux drops the bytes of a TCP socket without copying them.
        const auto count = recv(client, nullptr, std::min(size_t(left), most), MSG_TRUNC);
        if (count <= 0)
            return;
        left -= count;
    }
    const QByteArray pack = R"({"id":"pack_1","name":"mixed"})";
    const auto answer = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nConnection: "
                        "close\r\nContent-Length: "
        + QByteArray::number(pack.size()) + "\r\n\r\n" + pack;
    send(client, answer.constData(), size_t(answer.size()), MSG_NOSIGNAL);
    shutdown(client, SHUT_WR);
}

/// @return a socket that listens on a free port, or -1
int listenOnLoopback()
{
    const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (bind(server, generic, size) != 0 || listen(server, 8) != 0
        || getsockname(server, generic, &size) != 0)
        return -1;
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    return server;
}

} // namespace

int main()
{
    const int server = listenOnLoopback();
    if (server < 0)
        return 1;
    std::array<pollfd, 2> watched{{{STDIN_FILENO, POLLIN, 0}, {server, POLLIN, 0}}};
    while (poll(watched.data(), watched.size(), -1) >= 0) {
        if (watched[0].revents != 0)
            return 0;
        const int client = accept4(server, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0) {
            serve(client);
            close(client);
        }
    }
    return 1;
}
