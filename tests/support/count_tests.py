#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Counts the test functions in a JUnit report of ctest and prints "PASSED FAILED".

Qt Test ends each program with a line of totals. A program without one crashed or never ran: one
failure. A skipped function is a failure: the house skips nothing.
"""

import re
import sys
import xml.etree.ElementTree as ElementTree

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", re.MULTILINE)


def count_output(output):
    """Passed and failed of one program's output; None where it has no totals."""
    found = TOTALS.findall(output)
    if not found:
        return None
    passed = sum(int(totals[0]) for totals in found)
    failed = sum(int(totals[1]) + int(totals[2]) for totals in found)
    return passed, failed


def count_case(ran_well, output):
    """Passed and failed of one program, whose exit status has a say as well."""
    counted = count_output(output)
    if counted is None:
        return 0, 1
    passed, failed = counted
    return passed, failed if ran_well or failed else 1


def count_report(text):
    passed = failed = 0
    for case in ElementTree.fromstring(text).iter("testcase"):
        more = count_case(case.get("status") == "run", case.findtext("system-out") or "")
        passed, failed = passed + more[0], failed + more[1]
    if passed + failed == 0:
        failed = 1  # A part without tests proves nothing.
    return passed, failed


def main():
    with open(sys.argv[1], encoding="utf-8", errors="replace") as report:
        # ctest copies what a program printed, control characters included.
        text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", report.read())
    print(*count_report(text))


if __name__ == "__main__":
    main()
