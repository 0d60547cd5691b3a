# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""A control plane with prism in front of it.

prism decodes bodies as text and cannot match a path with slashes in it: uploads and file bodies go
past it, and their JSON answers are checked here instead.
"""

import http.client
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from tests.contract.prism import Prism
from tests.contract.schema import Contract

PAST_PRISM = (
    (re.compile(r"^/packs/upload$"), "/packs/upload"),
    (re.compile(r"^/packs/[^/]+/files/.+$"), "/packs/{id}/files/{path}"),
)
OPERATIONS = (
    ("getSession", "GET", re.compile(r"^/me/session$")),
    ("listPacks", "GET", re.compile(r"^/packs$")),
    ("createPack", "POST", re.compile(r"^/packs$")),
    ("uploadPack", "POST", re.compile(r"^/packs/upload$")),
    ("getPack", "GET", re.compile(r"^/packs/(?!upload$)[^/]+$")),
)
HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "expect", "host"}
CHUNK = 65536


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A client may go away, and a server may answer early: that is what some tests do."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Front:
    """Stands before the control plane at `upstream`; `url` is its own base URL."""

    def __init__(self, upstream):
        self.upstream = upstream
        self.contract = Contract()
        self.prism = Prism("proxy", upstream)
        self.found = []
        self.operations = []
        self._server = Server(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def violations(self):
        return self.found + self.prism.violations()

    def close(self):
        self._server.shutdown()
        self._server.server_close()
        self.prism.close()

    def note(self, method, path):
        self.operations += [name for name, verb, pattern in OPERATIONS
                            if verb == method and pattern.match(path)]

    def judge(self, template, method, answer, body):
        self.found += self.contract.violations(
            template, method, answer.status, answer.getheader("Content-Type", ""), body)

    def _handler(self):
        front = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *arguments):
                pass

            def handle_any(self):
                path = urlsplit(self.path).path
                front.note(self.command, path)
                template = next((template for pattern, template in PAST_PRISM
                                 if pattern.match(path)), None)
                base = urlsplit(front.upstream if template else front.prism.url)
                answer, body = self.forward(base)
                if template:
                    front.judge(template, self.command, answer, body)
                self.pass_on(answer, body)

            def forward(self, base):
                connection = http.client.HTTPConnection(base.hostname, base.port, timeout=120)
                connection.putrequest(self.command, base.path.rstrip("/") + self.path,
                                      skip_accept_encoding=True)
                for name, value in self.headers.items():
                    if name.lower() not in HOP_BY_HOP:
                        connection.putheader(name, value)
                connection.endheaders()
                left = int(self.headers.get("Content-Length") or 0)
                while left > 0:
                    chunk = self.rfile.read(min(left, CHUNK))
                    if not chunk:
                        break
                    connection.send(chunk)
                    left -= len(chunk)
                answer = connection.getresponse()
                body = answer.read()
                connection.close()
                return answer, body

            def pass_on(self, answer, body):
                self.close_connection = True
                self.send_response_only(answer.status, answer.reason)
                for name, value in answer.getheaders():
                    if name.lower() not in HOP_BY_HOP | {"content-length"}:
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = handle_any

        return Handler
