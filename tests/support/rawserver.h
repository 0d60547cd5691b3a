// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace packdesk {

/// One accepted connection of a RawServer, in the hands of its script. Blocking; every wait ends
/// after ten seconds or when the server ends.
class RawConnection
{
public:
    RawConnection(int socket, int index)
        : m_socket(socket)
        , m_index(index)
    {
    }

    /// 0 for the first connection that was accepted.
    int index() const { return m_index; }
    /// Everything that was read so far.
    QByteArray received() const;
    int heads() const { return m_heads; }

    /// Reads until so many bytes of this request came in all; false where the other side ended.
    bool readBytes(qsizetype count);
    /// Reads until the end of a request head.
    bool readHead();
    /// Reads the head and the body that its Content-Length promises.
    bool readRequest();
    /// Reads and throws away until the other side ends.
    void drain();
    void forget();

    void send(const QByteArray &bytes);
    /// A send found the other side gone.
    bool isBroken() const { return m_broken || m_woken; }
    void stopWriting();
    void close();
    /// Ends with RST instead of FIN.
    void reset();
    void wait(int milliseconds);
    void wake();

private:
    bool readMore();

    const int m_socket;
    const int m_index;
    mutable std::mutex m_mutex;
    QByteArray m_received;
    qsizetype m_requestStart = 0;
    std::atomic<int> m_heads = 0;
    std::atomic<bool> m_closed = false;
    std::atomic<bool> m_woken = false;
    std::atomic<bool> m_broken = false;
};

/// A server on loopback that speaks what its script says, byte by byte, each connection in a
/// thread of its own. For what a fake cannot show: how often a request really goes out.
class RawServer
{
public:
    using Script = std::function<void(RawConnection &)>;

    explicit RawServer(Script script);
    ~RawServer();

    quint16 port() const { return m_port; }
    /// `http://127.0.0.1:PORT/v1`
    QUrl url() const;
    int connections() const;
    /// Request heads on all connections; one that was begun counts.
    int heads() const;
    QByteArray received() const;
    /// No further connection is accepted: from here on they are refused.
    void stopListening();

    /// An answer with Content-Length.
    static QByteArray answer(int status, const QByteArray &body,
                             const QByteArray &headers = "Content-Type: application/json\r\n");

private:
    void acceptAll();

    Script m_script;
    int m_listener = -1;
    quint16 m_port = 0;
    std::thread m_acceptor;
    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<RawConnection>> m_connections;
    std::vector<std::thread> m_threads;
};

} // namespace packdesk
