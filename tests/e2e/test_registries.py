# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Looking into images of guarded registries: with a user and a password, Docker's credentials, an
authority of one's own; and what each refusal says."""

import json
import os
import socket

from tests.e2e.case import SharedAppTest
from tests.e2e.certificates import Authority
from tests.e2e.registry import HtpasswdRegistry, Registry, TlsRegistry, TokenRegistry
from tests.e2e.registryaccess import USER, RegistryVerbs
from tests.e2e.tokenserver import Gate, basic

DOCKER = "Use Docker’s credentials (config.json)"
HELPERS = "Its credential helpers may be run"
HELPER = """#!/bin/sh
read -r server
echo "$1 $server" >>"{log}"
echo '{{"ServerURL": "'"$server"'", "Username": "{user}", "Secret": "{password}"}}'
"""


class RegistryTest(RegistryVerbs, SharedAppTest):

    front = Gate

    def setUpProfile(self):
        self.desktop.start_keyring()
        super().setUpProfile()

    def look(self, reference):
        return self.app.open_create(reference)

    def assert_guarded(self, kind, name):
        """Refused without a password and with a wrong one, seen and created with the right one."""
        registry = self.guarded(kind, USER, f"right-of-{name}")
        dialog = self.look(self.reference(registry, name))
        self.assert_says(dialog, "127.0.0.1… asks for a user and a password.",
                         "Give them under Registry access.")
        self.give_password(dialog, f"wrong-of-{name}")
        self.assert_says(dialog, "127.0.0.1… does not accept the user and password.",
                         "Correct them under Registry access.")
        self.give_password(dialog, f"right-of-{name}")
        self.assert_shows_pack(dialog, name)
        self.assert_creates(registry, dialog, name)

    def test_htpasswd(self):
        self.assert_guarded(HtpasswdRegistry, "of-htpasswd")

    def test_token_server(self):
        self.assert_guarded(TokenRegistry, "of-tokens")

    def assert_names_what_is_missing(self, registry, *access):
        self.reference(registry, "missing")
        dialog = self.look(f"{registry.address}/e2e/no-such-pack:1.0.0")
        if access:
            self.give_password(dialog, *access)
        self.assert_says(dialog, "127.0.0.1… has no such repository.", "Check the reference.")
        dialog.wait_for("Image reference", "text").set_text(
            f"{registry.address}/e2e/missing:9.9.9")
        self.assert_says(dialog, "127.0.0.1… has the repository, but not this tag or digest.",
                         "Choose one of the tags that are there.")

    def test_unknown_to_a_registry_for_all(self):
        self.assert_names_what_is_missing(Registry.shared())

    def test_unknown_to_htpasswd(self):
        self.assert_names_what_is_missing(
            self.guarded(HtpasswdRegistry, USER, "right"), "right")

    def test_unknown_behind_the_token_server(self):
        self.assert_names_what_is_missing(self.guarded(TokenRegistry, USER, "right"), "right")

    def test_registry_that_is_down(self):
        with socket.socket() as taken:
            # Nobody else gets the port, and nobody listens there.
            taken.bind(("127.0.0.1", 0))
            dialog = self.look(f"127.0.0.1:{taken.getsockname()[1]}/e2e/down:1.0.0")
            self.assert_says(dialog, "127.0.0.1… could not be reached.",
                             "Check its name, its port and this machine’s network, then try again.")

    def give_authority(self, dialog, path):
        access = self.open_access(dialog)
        access.wait_for("Certificate authority (PEM file)", "text").set_text(str(path))
        self.apply(access)

    def test_authority_of_its_own(self):
        registry = self.guarded(TlsRegistry)
        path = self.reference(registry, "of-tls").partition("/")[2]
        # libcurl knows such names without asking for them; they are no loopback address in a
        # reference, and so are asked over https at once.
        dialog = self.look(f"registry.localhost:{registry.port}/{path}")
        untrusted = ("The certificate of registry.localhost… is not trusted.", "Where it has an"
                     " authority of its own, give that authority’s file under Registry access.")
        self.assert_says(dialog, *untrusted)
        self.give_authority(dialog, self.archive("no-authority"))
        self.assert_says(dialog, "The file with the authorities for registry.localhost… cannot be"
                         " used.", "Choose another one under Registry access.")
        self.give_authority(dialog, Authority(self.folder, "other").certificate)
        self.assert_says(dialog, *untrusted)
        self.give_authority(dialog, registry.authority.certificate)
        self.assert_shows_pack(dialog, "of-tls")
        self.assert_server_refuses(dialog, "the registry's certificate is not trusted")

    def test_authority_of_a_loopback_registry(self):
        registry = self.guarded(TlsRegistry)
        dialog = self.look(self.reference(registry, "of-loopback"))
        self.assert_says(dialog, "127.0.0.1…", "HTTP request to an HTTPS server")
        self.give_authority(dialog, registry.authority.certificate)
        self.assert_shows_pack(dialog, "of-loopback")
        self.assert_creates(registry, dialog, "of-loopback")

    def test_server_without_access_of_its_own(self):
        """What the user gives for the registry never goes to the control plane."""
        registry = self.guarded(HtpasswdRegistry, USER, "not-for-servers")
        dialog = self.look(self.reference(registry, "unseen-by-servers"))
        self.give_password(dialog, "not-for-servers")
        self.assert_shows_pack(dialog, "unseen-by-servers")
        self.assert_server_refuses(dialog, "the registry asks for a user and a password")
        heads = self.between.heads
        self.assertTrue(any(head.startswith("POST /packs ") for head in heads), heads)
        self.assertFalse([head for head in heads if "not-for-servers" in head
                          or basic(USER, "not-for-servers") in head])

    def assert_server_refuses(self, dialog, words):
        self.app.press("Create", dialog)
        panel = self.app.error(dialog)
        self.assert_says(panel, "Creating a pack from … was refused.", "Nothing was changed.")
        self.assert_says(dialog, words)
        self.assert_request_id_everywhere(panel, method="POST", path="/v1/packs", status=400)


class DockerTest(RegistryVerbs, SharedAppTest):
    """With the credentials that Docker keeps in the home folder, or has from a helper."""

    front = Gate
    PASSWORD = "of-docker"

    def setUpProfile(self):
        self.desktop.start_keyring()
        super().setUpProfile()
        self.programs = self.profile.folder / "programs"

    def start_app(self, *arguments, **more):
        programs = self.profile.folder / "programs"
        programs.mkdir()
        return super().start_app(*arguments, env={
            "PATH": f"{programs}:{os.environ['PATH']}"}, **more)

    def write_config(self, config):
        path = self.profile.folder / ".docker/config.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(config))

    def allow(self, dialog, *boxes):
        access = self.open_access(dialog)
        for box in boxes:
            self.tick(access, box)
        self.apply(access)

    def assert_guarded(self, dialog):
        self.assert_says(dialog, "127.0.0.1… asks for a user and a password.",
                         "Give them under Registry access.")

    def test_auths(self):
        registry = self.guarded(HtpasswdRegistry, USER, self.PASSWORD)
        shown = basic(USER, self.PASSWORD).removeprefix("Basic ")
        self.write_config({"auths": {registry.address: {"auth": shown}}})
        dialog = self.app.open_create(self.reference(registry, "of-auths"))
        self.assert_guarded(dialog)
        self.allow(dialog, DOCKER)
        self.assert_shows_pack(dialog, "of-auths")
        self.assert_creates(registry, dialog, "of-auths")

    def test_helper_runs_only_where_that_is_allowed(self):
        registry = self.guarded(TokenRegistry, USER, self.PASSWORD)
        self.write_config({"credHelpers": {registry.address: "test"}})
        helper = self.programs / "docker-credential-test"
        log = self.folder / "helper.log"
        helper.write_text(HELPER.format(log=log, user=USER, password=self.PASSWORD))
        helper.chmod(0o755)
        dialog = self.app.open_create(self.reference(registry, "of-helper"))
        self.assert_guarded(dialog)
        self.allow(dialog, DOCKER)
        self.assert_says(dialog, "127.0.0.1… asks for a user and a password, and Docker’s"
                         " configuration gives none.", "It names a credential helper. Allow"
                         " Packdesk to run it under Registry access")
        self.assertFalse(log.exists(), "the helper was run before it was allowed")
        self.allow(dialog, HELPERS)
        self.assert_shows_pack(dialog, "of-helper")
        self.assertEqual(set(log.read_text().splitlines()), {f"get {registry.address}"})

    def test_file_that_is_not_dockers(self):
        registry = self.guarded(HtpasswdRegistry, USER, self.PASSWORD)
        self.write_config(["nothing", "of", "Docker"])
        dialog = self.app.open_create(self.reference(registry, "of-no-docker"))
        self.allow(dialog, DOCKER)
        self.assert_says(dialog, "Docker’s configuration gives none.", "The file is not as Docker"
                         " writes it. Give a user and a password instead.")
