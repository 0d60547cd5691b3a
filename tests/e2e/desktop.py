# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""A desktop of its own: X server, window manager, session bus, accessibility bus, keyring.

libatspi knows one accessibility bus for each process, so there is one Desktop for a whole run.
"""

import atexit
import os
import pathlib
import shutil
import subprocess
import tempfile

from tests.e2e.processes import Child
from tests.e2e.waiting import wait_until

SCREEN = "1440x900x24"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


SECRETS = """
import gi
gi.require_version("Secret", "1")
from gi.repository import Gio, GLib, Secret
service = Secret.Service.get_sync(Secret.ServiceFlags.OPEN_SESSION
                                  | Secret.ServiceFlags.LOAD_COLLECTIONS, None)
for collection in service.get_collections():
    for item in collection.get_items() or []:
        try:
            item.load_secret_sync(None)
        except GLib.Error as error:
            # It was removed since it was listed; anything else is told.
            if error.matches(Gio.dbus_error_quark(), Gio.DBusError.UNKNOWN_METHOD):
                continue
            raise
        secret = item.get_secret()
        print(secret.get_text() if secret else "")
"""


class Desktop:
    """Starts everything in the constructor; close() ends it and removes its folder."""

    _shared = None

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="packdesk-desktop-"))
        self._children = []
        self.env = self._base_environment()
        try:
            self._start_display()
            self._start_bus()
            self._start(["openbox", "--sm-disable"])
            self._start([next(path for path in LAUNCHERS if os.path.exists(path)),
                         "--launch-immediately"])
            self._find_accessibility_bus()
        except BaseException:
            self.close()
            raise

    @classmethod
    def shared(cls):
        """The desktop of this process."""
        if cls._shared is None:
            cls._shared = cls()
            atexit.register(cls._shared.close)
        return cls._shared

    def _base_environment(self):
        env = {key: os.environ[key] for key in ("PATH", "TMPDIR", "ASAN_OPTIONS") if key in os.environ}
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700)
        env.update(HOME=str(self.folder), XDG_RUNTIME_DIR=str(runtime), LC_ALL="C.UTF-8",
                   LANG="C.UTF-8", XDG_CURRENT_DESKTOP="openbox", QT_QPA_PLATFORM="xcb",
                   QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1",
                   XDG_CONFIG_HOME=str(self.folder / "config"),
                   XDG_DATA_HOME=str(self.folder / "data"),
                   XDG_CACHE_HOME=str(self.folder / "cache"))
        return env

    def _start(self, command, **options):
        child = Child(command, env=self.env, **options)
        self._children.append(child)
        return child

    def _start_display(self):
        # Without -noreset the server starts anew, and refuses whoever comes meanwhile, when its last
        # client leaves: before the window manager has come there may be one client only.
        reading, writing = os.pipe()
        self._start(["Xvfb", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset", "-displayfd",
                     str(writing)], pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise AssertionError("Xvfb did not start")
        self.env["DISPLAY"] = f":{number}"

    def _start_bus(self):
        bus = self._start(["dbus-daemon", "--session", "--nofork", "--print-address"])
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.wait_for_line(lambda line: line)

    def _find_accessibility_bus(self):
        """Points this process's libatspi at the desktop; before its first use."""
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            os.environ[name] = self.env[name]

        wait_until(self.accessibility_address, "the accessibility bus did not start")

    def accessibility_address(self):
        """Empty where it does not answer."""
        reply = self.run("dbus-send", "--session", "--print-reply=literal",
                         "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress",
                         check=False)
        return reply.stdout.strip() if reply.returncode == 0 else ""

    def start_keyring(self):
        """An unlocked Secret Service, empty at first. Once."""
        if any("gnome-keyring-daemon" in child.command[0] for child in self._children):
            return
        self._start(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets",
                     f"--control-directory={self.env['XDG_RUNTIME_DIR']}"],
                    typed="password of the tests' keyring")
        wait_until(self.has_keyring, "the keyring did not start")

    def has_keyring(self):
        reply = self.run("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus",
                         "/", "org.freedesktop.DBus.NameHasOwner",
                         "string:org.freedesktop.secrets", check=False)
        return "boolean true" in reply.stdout

    def keyring_holds(self, secret):
        """Whether any item of the keyring is this secret. Asked in a process of its own, whose
        session bus is the desktop's. An item may go while it is read: then it is asked again."""
        for _ in range(4):
            listing = self.run("/usr/bin/python3", "-c", SECRETS, check=False)
            if listing.returncode == 0:
                return secret in listing.stdout.splitlines()
        raise RuntimeError(f"the keyring cannot be read: {listing.stderr}")

    def run(self, *command, check=True, **options):
        """A helper program inside the desktop."""
        return subprocess.run(command, env=self.env, check=check, capture_output=True, text=True,
                              timeout=30, **options)

    def screenshot(self, path):
        pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
        self.run("import", "-window", "root", str(path))

    def type_text(self, text):
        """Real key strokes into whatever has the focus."""
        self.run("xdotool", "type", "--delay", "8", text)

    def press_keys(self, *keys):
        self.run("xdotool", "key", *keys)

    def clipboard(self):
        """The clipboard's text; empty where nothing owns it."""
        reply = self.run("xclip", "-selection", "clipboard", "-o", check=False)
        return reply.stdout if reply.returncode == 0 else ""

    def set_clipboard(self, text):
        # xclip stays behind to serve the text; its output must not be waited for.
        subprocess.run(["xclip", "-selection", "clipboard", "-i"], input=text.encode(),
                       env=self.env, check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=30)
        # It claims the clipboard only after that: it must not do so after the app did.
        wait_until(lambda: self.clipboard() == text, "the clipboard cannot be set")

    def close(self):
        for child in reversed(self._children):
            child.stop()
        self._children = []
        shutil.rmtree(self.folder, ignore_errors=True)
