# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""BUILD ARCHIVE...: which foreign symbols the libraries of models and ui want. Status 1 if a
library of models wants Widgets or Gui, or one of ui wants Network."""

import pathlib
import re
import subprocess
import sys

# Mangled names begin with the length of the class's name.
CLASS = re.compile(r"^_Z(?:N?K?|T[ISV]N?|NSt)(\d+)(\w+)")
GUI = re.compile(r"^Q(Widget|Application|GuiApplication|Icon|Pixmap|Image|Color|Palette|Font|Painter"
                 r"|Dialog|MainWindow|Style|Clipboard|Action|Label|Menu|AbstractButton|Brush|Pen"
                 r"|Accessible|Window|Screen|Cursor|TextDocument)")
NETWORK = re.compile(r"^Q(Network|AbstractSocket|Ssl|Tcp|Udp|Local(Server|Socket)|Host(Address|Info)"
                     r"|Http|Dns)")


def class_of(symbol):
    match = CLASS.match(symbol)
    return match[2][:int(match[1])] if match else ""


def undefined_symbols(archive):
    listing = subprocess.run(["nm", "--undefined-only", "--no-sort", archive], check=True,
                             capture_output=True, text=True).stdout
    return {line.split()[-1] for line in listing.splitlines() if " U " in line or " w " in line}


def refused(archive, symbols):
    """The symbols that a library at this place may not want."""
    pattern = GUI if archive.startswith("models/") else NETWORK
    return sorted(symbol for symbol in symbols if pattern.match(class_of(symbol)))


def main():
    build, archives = pathlib.Path(sys.argv[1]), sys.argv[2:]
    bad = False
    for archive in archives:
        for symbol in refused(archive, undefined_symbols(build / archive)):
            print(f"{archive}: wants {symbol}", file=sys.stderr)
            bad = True
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
