# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""A control plane with prism in front of it.

prism decodes bodies as text and cannot match a path with slashes in it: uploads and file bodies go
past it, and their JSON answers are checked here instead.
"""

import gzip
import re
from urllib.parse import urlsplit

from tests.contract.prism import Prism
from tests.contract.schema import Contract
from tests.e2e import front as plain

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
    ("replacePackImage", "PUT", re.compile(r"^/packs/(?!upload$)[^/]+$")),
    ("setPackVisibility", "PATCH", re.compile(r"^/packs/(?!upload$)[^/]+$")),
    ("deletePack", "DELETE", re.compile(r"^/packs/(?!upload$)[^/]+$")),
    ("readPackFile", "GET", re.compile(r"^/packs/[^/]+/files/.+$")),
    ("replacePackFile", "PUT", re.compile(r"^/packs/[^/]+/files/.+$")),
    ("listAgentRoles", "GET", re.compile(r"^/agent-roles$")),
)


class Front(plain.Front):
    """Stands before the control plane at `upstream`; `url` is its own base URL."""

    def __init__(self, upstream):
        self.upstream = upstream
        self.contract = Contract()
        self.prism = Prism("proxy", upstream)
        self.found = []
        self.operations = []
        super().__init__()

    def violations(self):
        return self.found + self.prism.violations()

    def close(self):
        super().close()
        self.prism.close()

    def note(self, method, path):
        self.operations += [name for name, verb, pattern in OPERATIONS
                            if verb == method and pattern.match(path)]

    def judge(self, template, method, answer, body):
        if answer.getheader("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        self.found += self.contract.violations(
            template, method, answer.status, answer.getheader("Content-Type", ""), body)

    def meet(self, relay):
        path = urlsplit(relay.path).path
        self.note(relay.command, path)
        template = next((template for pattern, template in PAST_PRISM if pattern.match(path)),
                        None)
        answer, body = relay.forward(self.upstream if template else self.prism.url)
        if template:
            self.judge(template, relay.command, answer, body)
        relay.pass_on(answer, body)
