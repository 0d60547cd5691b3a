# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Child processes that end when their owner does, and what they print."""

import ctypes
import os
import pathlib
import signal
import socket
import subprocess
import threading

from tests.e2e.waiting import wait_until


_LIBC = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1


def _die_with_parent():
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def end_on_sigterm():
    """Turns a request to end into an interrupt, which no test catches: what was started is ended,
    too."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)


def free_port():
    """A loopback port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def accepts_connections(port):
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Child:
    """A process whose output goes line by line into memory and, with `log`, into a file. `typed`
    is written to its standard input, which is closed then."""

    def __init__(self, command, env=None, log=None, cwd=None, pass_fds=(), typed=None):
        self.command = [str(part) for part in command]
        self.lines = []
        self._log = open(log, "w", encoding="utf-8") if log else None
        # A group of its own, so that children of the child end with it.
        self.process = subprocess.Popen(
            self.command, env=env, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            stdin=subprocess.PIPE if typed else subprocess.DEVNULL, text=True, errors="replace",
            start_new_session=True, pass_fds=pass_fds, preexec_fn=_die_with_parent)
        if typed:
            self.process.stdin.write(typed)
            self.process.stdin.close()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))
            if self._log:
                self._log.write(line)
                self._log.flush()

    @property
    def pid(self):
        return self.process.pid

    @property
    def output(self):
        return "\n".join(self.lines)

    def is_running(self):
        return self.process.poll() is None

    def wait_for_line(self, wanted, seconds=20):
        """The first line for which wanted(line) is true."""
        def found():
            line = next((line for line in list(self.lines) if wanted(line)), None)
            if line is None and not self.is_running():
                raise AssertionError(f"{self.command[0]} ended: {self.output}")
            return line
        return wait_until(found, lambda: f"{self.command[0]} said only: {self.output}", seconds)

    def wait_for_end(self, seconds=10):
        self.process.wait(timeout=seconds)
        self._reader.join(timeout=5)
        return self.process.returncode

    def stop(self, seconds=5):
        """Asks it to end, insists after the deadline, and takes its whole group along."""
        if self.is_running():
            self.process.terminate()
            try:
                self.process.wait(timeout=seconds)
            except subprocess.TimeoutExpired:
                pass
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
        self.process.wait()
        self._reader.join(timeout=5)
        if self._log:
            self._log.close()


def descendants(pid):
    """The process ids of all that descend from `pid`, itself aside."""
    parents = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except (OSError, IndexError):
                continue
            parents[int(entry.name)] = int(fields[1])
    found, waiting = [], [pid]
    while waiting:
        parent = waiting.pop()
        children = [child for child, other in parents.items() if other == parent]
        found += children
        waiting += children
    return found


def command_line(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
    except OSError:
        return ""


def environment(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/environ").read_bytes().decode(errors="replace")
    except OSError:
        return ""
