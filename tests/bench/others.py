# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Programs that print rows of their own, one JSON object a line: uploads and folders."""

import json
import subprocess

from tests.bench.observer import PROGRAMS
from tests.bench.results import KEYS, make_row

# What is expected of each, for the table to name what is missing.
EXPECTED = {
    "bench_upload": (("upload of 1 GiB", "curl", 1.05),
                     ("memory growth during an upload of 8 GiB", "1 GiB upload", 1)),
    "bench_files": (("folder of 1 GiB to tar.gz", "tar c piped into gzip -6", 0.5),
                    ("size of its archive", "tar c piped into gzip -6", 1.03)),
}


def parse(text):
    """The rows among what a program printed."""
    rows = []
    for line in text.splitlines():
        if line.startswith("{"):
            found = json.loads(line)
            rows.append({**dict.fromkeys(KEYS), **found})
    return rows


def rows(rounds, divisor=1):
    """What these programs found; `divisor` is of their sizes, for a quick look."""
    found = []
    for program, expected in EXPECTED.items():
        path = PROGRAMS / program
        if not path.exists():
            found += [make_row(*each, None, None, missing=f"there is no {program}")
                      for each in expected]
            continue
        command = [path, "--rounds", str(rounds), "--divisor", str(divisor)]
        output = subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout
        found += parse(output)
    return found
