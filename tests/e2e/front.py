# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""A server that stands between the app and the control plane, and what it may do to a request."""

import http.client
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "expect", "host"}
CHUNK = 65536


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A client may go away, and a server may answer early: that is what some tests do."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Relay(BaseHTTPRequestHandler):
    """One request. Where meet() of the front answers nothing, the connection just closes."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def handle_any(self):
        self.close_connection = True
        self.server.front.meet(self)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = handle_any

    def body(self, most=None):
        """The parts of the request's body as they come, or the first `most` bytes of it."""
        left = int(self.headers.get("Content-Length") or 0)
        left = left if most is None else min(left, most)
        while left > 0:
            chunk = self.rfile.read(min(left, CHUNK))
            if not chunk:
                return
            left -= len(chunk)
            yield chunk

    def forward(self, base):
        """Asks the server at this base URL the same; its answer and the answer's body."""
        base = urlsplit(base)
        connection = http.client.HTTPConnection(base.hostname, base.port, timeout=120)
        connection.putrequest(self.command, base.path.rstrip("/") + self.path,
                              skip_accept_encoding=True)
        for name, value in self.headers.items():
            if name.lower() not in HOP_BY_HOP:
                connection.putheader(name, value)
        connection.endheaders()
        for chunk in self.body():
            connection.send(chunk)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer, content

    def pass_on(self, answer, content):
        kept = {name: value for name, value in answer.getheaders()
                if name.lower() not in HOP_BY_HOP | {"content-length"}}
        self.reply(answer.status, content, **kept)

    def reply(self, status, content, **headers):
        self.send_response_only(status)
        for name, value in {**headers, "Content-Length": len(content),
                            "Connection": "close"}.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(content)


class Front:
    """Listens on loopback from its construction; `url` is its base URL. With `certificate`, a
    file that holds key and certificate, it speaks TLS. meet() is called for each request, in a
    thread of its own."""

    def __init__(self, certificate=None):
        self._server = Server(("127.0.0.1", 0), Relay)
        self._server.front = self
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.url = "%s://127.0.0.1:%d" % ("https" if certificate else "http",
                                          self._server.server_address[1])
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def meet(self, relay):
        raise NotImplementedError

    def close(self):
        self._server.shutdown()
        self._server.server_close()


class FaultyFront(Front):
    """Passes everything on, but for the faults that were asked for. `heads` are the requests that
    came, as pairs of method and path."""

    def __init__(self, upstream, certificate=None):
        self.upstream = upstream
        self.heads = []
        self._faults = []
        super().__init__(certificate)

    def next_fault(self, method, path, fault):
        """The next such request meets the fault: a function of the relay and the URL behind."""
        self._faults.append((method, path, fault))

    def count(self, method, path):
        return self.heads.count((method, path))

    def forget(self):
        self._faults.clear()

    def meet(self, relay):
        head = relay.command, urlsplit(relay.path).path
        self.heads.append(head)
        planned = next((each for each in self._faults if each[:2] == head), None)
        if planned:
            self._faults.remove(planned)
            planned[2](relay, self.upstream)
        else:
            relay.pass_on(*relay.forward(self.upstream))


# Faults

def lose_answer(relay, upstream):
    """The server does what it was asked, and nobody learns of it."""
    relay.forward(upstream)


def lose_request(relay, _):
    """Read to its end, and never passed on."""
    for _ in relay.body():
        pass


def then(*faults):
    """One after the other."""
    def fault(relay, upstream):
        for each in faults:
            each(relay, upstream)
    return fault


def close_after(size):
    """Closes once this much of the body came."""
    def fault(relay, _):
        for _ in relay.body(size):
            pass
    return fault


def answer_with(status, content, content_type="text/html"):
    def fault(relay, _):
        relay.reply(status, content.encode(), **{"Content-Type": content_type})
    return fault


def answer_half(relay, upstream):
    """A good answer, cut in the middle."""
    answer, content = relay.forward(upstream)
    relay.send_response_only(answer.status)
    relay.send_header("Content-Type", answer.getheader("Content-Type"))
    relay.send_header("Content-Length", str(len(content)))
    relay.end_headers()
    relay.wfile.write(content[:len(content) // 2])


def hold_answer(event):
    """The server has answered; the answer goes on once the event is set."""
    def fault(relay, upstream):
        answer, content = relay.forward(upstream)
        event.wait(120)
        relay.pass_on(answer, content)
    return fault


def wait_for(event):
    """Says nothing until the event is set; then closes."""
    def fault(relay, _):
        event.wait(120)
    return fault
