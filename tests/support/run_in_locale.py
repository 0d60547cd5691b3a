# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Runs the tests of a label under another locale: LOCALE BUILD LABEL [-R REGEX].

The tests carry their environment in CTest's properties, so this runs their programs itself and
puts LC_ALL in afterwards. Prints "PASSED FAILED".
"""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from tests.support.count_tests import count_case

DEADLINE_SECONDS = 300


def listed_tests(build, label):
    listing = subprocess.run(["ctest", "--test-dir", build, "-L", f"^{label}$",
                              "--show-only=json-v1"], check=True, capture_output=True, text=True)
    return [test for test in json.loads(listing.stdout)["tests"] if "command" in test]


def environment_of(test, locale):
    environment = dict(os.environ)
    for entry in test.get("properties", []):
        if entry["name"] == "ENVIRONMENT":
            environment.update(pair.split("=", 1) for pair in entry["value"])
    environment.pop("LC_CTYPE", None)
    environment.pop("LANG", None)
    environment["LC_ALL"] = locale
    return environment


def run(test, locale):
    properties = {entry["name"]: entry["value"] for entry in test.get("properties", [])}
    try:
        done = subprocess.run(test["command"], env=environment_of(test, locale),
                              cwd=properties.get("WORKING_DIRECTORY"), stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                              timeout=DEADLINE_SECONDS, text=True, errors="replace")
    except (subprocess.TimeoutExpired, OSError) as error:
        print(f"{test['name']}: {error}", file=sys.stderr)
        return 0, 1
    counted = count_case(done.returncode == 0, done.stdout)
    if counted[1]:
        print(f"{test['name']} under {locale}:\n{done.stdout}", file=sys.stderr)
    return counted


def main():
    locale, build, label = sys.argv[1:4]
    wanted = re.compile(sys.argv[5] if len(sys.argv) > 5 and sys.argv[4] == "-R" else "")
    tests = [test for test in listed_tests(build, label) if wanted.search(test["name"])]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = list(pool.map(lambda test: run(test, locale), tests))
    passed = sum(count[0] for count in counts)
    failed = sum(count[1] for count in counts)
    print(passed, failed if counts else 1)


if __name__ == "__main__":
    main()
