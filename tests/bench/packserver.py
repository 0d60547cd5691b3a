# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""A control plane that has its answers ready, and a plain page that shows the same list."""

import json
import pathlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

KEY = "sk_bench"
SESSION = {"user_id": "system", "org_id": "org_northwind", "permissions": ["caps:write"],
           "memberships": [{"org_id": "org_northwind", "role": "owner", "billing_status": "active"}],
           "api_key_label": "bench", "api_key_permission_set": "full_access"}
ROLES = {"agent_roles": []}
UNKNOWN = {"error": {"code": "not_found", "message": "There is no such thing here.",
                     "request_id": "req_bench"}}
PAGE = (pathlib.Path(__file__).parent / "plainpage.html").read_bytes()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = urlsplit(self.path).path.removeprefix("/v1")
        if path == "/packs":
            self.reply(200, self.server.owner.next_answer())
        elif path == "/me/session":
            self.reply(200, json.dumps(SESSION).encode())
        elif path == "/agent-roles":
            self.reply(200, json.dumps(ROLES).encode())
        elif path == "/page":
            self.reply(200, PAGE, "text/html; charset=utf-8")
        else:
            self.reply(404, json.dumps(UNKNOWN).encode())

    def reply(self, status, content, media_type="application/json"):
        self.send_response_only(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        try:
            self.wfile.write(content)
        except ConnectionError:
            self.close_connection = True


class PackServer:
    """Listens on loopback from its construction. `answers` are files whose content is given to
    those who ask for the packs, one after the other, and again from the first; while `is_held`
    is set they wait. close() ends it."""

    def __init__(self, *answers):
        self._answers = [pathlib.Path(answer).read_bytes() for answer in answers]
        self._asked = 0
        self._open = threading.Event()
        self._open.set()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.owner = self
        self.root = "http://127.0.0.1:%d" % self._server.server_address[1]
        self.url = self.root + "/v1"
        self.page = self.root + "/page"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def asked(self):
        """How often the packs were asked for."""
        return self._asked

    def begin_anew(self):
        """The next answer is the first one."""
        self._asked = 0

    def hold(self):
        self._open.clear()

    def release(self):
        self._open.set()

    def next_answer(self):
        self._asked += 1
        number = self._asked - 1
        self._open.wait(120)
        return self._answers[number % len(self._answers)]

    def close(self):
        self._open.set()
        self._server.shutdown()
        self._server.server_close()
