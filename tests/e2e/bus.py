# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""A session bus that starts nothing by itself: what a desktop without a keyring has."""

import pathlib
import shutil
import subprocess
import tempfile

from tests.e2e.processes import Child
from tests.e2e.waiting import wait_until

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
LOCK = """
import gi
gi.require_version("Secret", "1")
from gi.repository import Secret
service = Secret.Service.get_sync(Secret.ServiceFlags.OPEN_SESSION
                                  | Secret.ServiceFlags.LOAD_COLLECTIONS, None)
service.lock_sync(service.get_collections(), None)
"""
# Names the desktop's accessibility bus to whoever asks on this bus.
SIGNPOST = """
import sys
from gi.repository import Gio, GLib
XML = '<node><interface name="org.a11y.Bus"><method name="GetAddress">' \\
      '<arg type="s" direction="out"/></method></interface></node>'
def answer(connection, sender, path, interface, method, arguments, invocation):
    invocation.return_value(GLib.Variant("(s)", (sys.argv[1],)))
def acquired(connection, name):
    interface = Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0]
    connection.register_object("/org/a11y/bus", interface, answer, None, None)
def named(connection, name):
    print("ready", flush=True)
Gio.bus_own_name(Gio.BusType.SESSION, "org.a11y.Bus", Gio.BusNameOwnerFlags.NONE, acquired, named,
                 None)
GLib.MainLoop().run()
"""
PASSWORD = "password of the tests' second keyring"


class Bus:
    """Starts in the constructor. `env` leads a program of this desktop to it, and through it to
    the desktop's own accessibility bus. close() ends it with all that it holds."""

    def __init__(self, desktop):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="packdesk-bus-"))
        self._desktop_env = desktop.env
        config = self.folder / "bus.conf"
        config.write_text(CONFIG.format(folder=self.folder))
        self._children = [Child(["dbus-daemon", f"--config-file={config}", "--nofork",
                                 "--print-address"], env=desktop.env)]
        self.env = {
            "DBUS_SESSION_BUS_ADDRESS": self._children[0].wait_for_line(lambda line: line)}
        self._children.append(Child(["/usr/bin/python3", "-c", SIGNPOST,
                                     desktop.accessibility_address()], env=self._whole_env()))
        self._children[-1].wait_for_line(lambda line: line == "ready")

    def _whole_env(self):
        return {**self._desktop_env, **self.env, "XDG_DATA_HOME": str(self.folder / "data")}

    def start_keyring(self):
        """A Secret Service, unlocked, which can ask nobody for its password."""
        self._children.append(Child(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets",
             f"--control-directory={self.folder}"], env=self._whole_env(), typed=PASSWORD))
        wait_until(lambda: "boolean true" in self._run(
            "dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/",
            "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"),
            "the keyring did not start")

    def lock(self):
        self._run("/usr/bin/python3", "-c", LOCK)

    def _run(self, *command):
        return subprocess.run(command, env=self._whole_env(), check=True, capture_output=True,
                              text=True, timeout=30).stdout

    def close(self):
        for child in reversed(self._children):
            child.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
