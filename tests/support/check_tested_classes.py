#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Every public class of models and ui is named in a test that runs.

Public is what a header declares at namespace level: each class, and each struct that has functions
of its own; a struct of plain values is exercised through what uses it. A test counts when it stands
in a tst_NAME.cpp that its folder registers with packdesk_test(NAME ...).
"""

import pathlib
import re
import sys

COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
# NamespaceIndentation is None: what stands at the first column is at namespace level.
DECLARATION = re.compile(
    r"^(class|struct)\s+(?:[A-Z_]+EXPORT\s+)?(\w+)(?:\s+final)?\s*(?::[^;{]*)?\{", re.MULTILINE)
FUNCTION = re.compile(r"\b(?!(?:operator|Q_GADGET|Q_ENUM|Q_DECLARE\w*)\b)\w+\s*\([^()]*\)"
                      r"\s*(?:const|noexcept|override|\s)*(?:=\s*0\s*)?[;{]")


def body_at(text, start):
    """The text between the brace at `start` and its partner."""
    depth = 0
    for position in range(start, len(text)):
        if text[position] == "{":
            depth += 1
        elif text[position] == "}":
            depth -= 1
            if depth == 0:
                return text[start + 1:position]
    return text[start + 1:]


def declared_classes(text):
    """The names of the public classes that a header declares."""
    text = COMMENT.sub("", text)
    for match in DECLARATION.finditer(text):
        if match[1] == "class" or FUNCTION.search(body_at(text, match.end() - 1)):
            yield match[2]


def registered_tests(root):
    """The tst_*.cpp that run, and those that nobody registered."""
    running, forgotten = [], []
    for source in sorted(root.glob("tests/**/tst_*.cpp")):
        lists = source.parent / "CMakeLists.txt"
        name = source.stem[len("tst_"):]
        known = lists.exists() and re.search(rf"packdesk_test\(\s*{re.escape(name)}\b",
                                             lists.read_text(encoding="utf-8"))
        (running if known else forgotten).append(source)
    return running, forgotten


def untested_classes(root):
    """Pairs of class and header for every class that no running test names."""
    running, _ = registered_tests(root)
    named = set()
    for source in running:
        named.update(re.findall(r"\w+", COMMENT.sub("", source.read_text(encoding="utf-8"))))
    for folder in ("models", "ui"):
        for header in sorted((root / folder).rglob("*.h")):
            for name in declared_classes(header.read_text(encoding="utf-8")):
                if name not in named:
                    yield name, header.relative_to(root)


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    problems = [f"{header}: no test names the class {name}"
                for name, header in untested_classes(root)]
    problems += [f"{source.relative_to(root)}: no packdesk_test() registers it"
                 for source in registered_tests(root)[1]]
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
