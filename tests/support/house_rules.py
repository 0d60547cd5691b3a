#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The rules of CONTRIBUTING.md that no other tool checks. Prints what breaks one; status 1 if any.

Warnings (long files) are printed and do not fail.
"""

import os
import pathlib
import re
import sys

# The arrows of CONTRIBUTING.md: a folder and those that it may include, itself aside.
MODEL_ARROWS = {
    "api": set(),
    "packs": {"api", "capabilities"},
    "accounts": {"api", "images"},
    "activity": {"api"},
    "yaml": set(),
    "capabilities": {"yaml"},
    "archives": {"capabilities", "yaml"},
    "images": {"api", "archives", "yaml"},
    "text": set(),
    "files": {"text"},
    "review": {"api", "archives", "capabilities", "images", "text"},
}
UI_BASE = {"theme", "words"}
UI_ARROWS = {
    "theme": set(),
    "words": set(),
    "errors": UI_BASE,
    "packs": UI_BASE,
    "review": UI_BASE | {"errors"},
    "details": UI_BASE | {"errors", "packs", "review"},
    "activity": UI_BASE | {"errors"},
    "dialogs": UI_BASE | {"errors", "review"},
    "window": UI_BASE | {"errors", "packs", "review", "details", "activity", "dialogs"},
}

MAX_SUPPRESSIONS = 10
MAX_SOURCE_LINES = 400
MAX_HEADER_LINES = 150

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')
# Local sockets belong to Qt Network as well.
NETWORK = re.compile(r"^(QtNetwork/|QNetwork|QSsl|QTcp|QUdp|QAbstractSocket|QLocalSo|QHttp)")
WIDGETS = re.compile(r"^(QtWidgets|QtGui|QWidget|QApplication|QGuiApplication|QIcon|QPixmap|QImage"
                     r"|QColor|QPalette|QFont|QPainter|QDialog|QMainWindow|QStyle|QClipboard)")
SUPPRESSION = re.compile(
    r"NOLINT(?:NEXTLINE|BEGIN)?\b|clazy:exclude|cppcheck-suppress|pragma (?:GCC|clang) diagnostic ig")
SUPPRESSION_SYNTAX = re.compile(
    r"NOLINT\w*(\([^)]*\))?|clazy:exclude\w*(-\w+)*=[\w,-]+|cppcheck-suppress\w*\s*(\[[^]]*\]|\w+)?"
    r"|#pragma.*|[/*:\s-]")


def source_files(folder):
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "node_modules"]
        yield from (pathlib.Path(parent, name) for name in names if name.endswith((".h", ".cpp")))


class House:
    """The sources of a tree, read once."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.texts = {}
        for folder in ("app", "ui", "models", "tests"):
            for path in sorted(source_files(self.root / folder)):
                self.texts[path.relative_to(self.root).as_posix()] \
                    = path.read_text(encoding="utf-8")
        self.includes = {name: [(match[1] == "<", match[2]) for match in INCLUDE.finditer(text)]
                         for name, text in self.texts.items()}

    def code(self, *folders):
        """Name and text without comments and string contents, of the sources in the folders."""
        for name, text in self.texts.items():
            if name.startswith(tuple(folder + "/" for folder in folders)):
                yield name, STRING.sub('""', COMMENT.sub(blank_comment, text))

    def own_includes(self, name):
        return [target for system, target in self.includes.get(name, []) if not system]


def blank_comment(match):
    return "\n" * match[0].count("\n")


def folder_of(name):
    """Layer and folder: models/api/x.h is ("models", "api"), app/main.cpp is ("app", "")."""
    parts = name.split("/")
    return parts[0], parts[1] if len(parts) > 2 else ""


def arrow_allowed(source, target):
    from_layer, from_folder = folder_of(source)
    to_layer, to_folder = folder_of(target)
    if from_layer == "tests":
        return True
    if (from_layer, from_folder) == (to_layer, to_folder):
        return True
    if from_layer == "models":
        return to_layer == "models" and to_folder in MODEL_ARROWS.get(from_folder, set())
    if from_layer == "ui":
        return to_layer == "models" or (
            to_layer == "ui" and to_folder in UI_ARROWS.get(from_folder, set()))
    if (from_layer, from_folder) == ("app", "localplane"):
        return to_layer == "models"
    return to_layer in ("models", "ui", "app") and (to_layer, to_folder) != ("app", "localplane")


def check_arrows(house):
    for name in house.includes:
        for target in house.own_includes(name):
            if target.endswith(".moc"):
                continue
            if target.split("/")[0] not in ("app", "ui", "models", "tests"):
                yield f"{name}: includes \"{target}\", which is not written from the root"
            elif not arrow_allowed(name, target):
                yield f"{name}: the arrow to {target} is not drawn in CONTRIBUTING.md"


def check_circles(house):
    """Depth-first search with the usual three colours."""
    done, reported = set(), set()
    for start in sorted(house.includes):
        stack, path = [(start, iter(house.own_includes(start)))], [start]
        if start in done:
            continue
        while stack:
            name, rest = stack[-1]
            target = next(rest, None)
            if target is None:
                done.add(name)
                stack.pop()
                path.pop()
            elif target in path:
                circle = path[path.index(target):] + [target]
                if frozenset(circle) not in reported:
                    reported.add(frozenset(circle))
                    yield f"{target}: include circle: {' > '.join(circle)}"
            elif target not in done and target in house.includes:
                stack.append((target, iter(house.own_includes(target))))
                path.append(target)


def reachable_headers(house, name):
    found, waiting = set(), [name]
    while waiting:
        for target in house.own_includes(waiting.pop()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


def check_layers(house):
    networked = {name for name, includes in house.includes.items() if name.endswith(".h")
                 and any(system and NETWORK.match(target) for system, target in includes)}
    for name, includes in house.includes.items():
        layer = folder_of(name)[0]
        for system, target in includes:
            if layer == "models" and system and WIDGETS.match(target):
                yield f"{name}: <{target}>: models know no Widgets and no Gui"
            if layer == "ui" and system and NETWORK.match(target):
                yield f"{name}: <{target}>: the ui does not reach the network"
        if layer in ("models", "ui"):
            for header in reachable_headers(house, name) & networked:
                if folder_of(header) != folder_of(name):
                    yield f"{name}: sees Qt Network through {header}"


FORBIDDEN = [
    # Folders, pattern, reason, files that may. (SLOT() alone: QDBusConnection knows no other way.)
    (("models",), r"\btr\(|QCoreApplication::translate\(", "no words in models", r"^$"),
    (("models", "ui", "app"), r"(?:\.|->)exec\(", "dialogs open(), nothing nests an event loop",
     r"(^|/)main\.cpp$|^app/localplane/"),
    (("models", "ui", "app"), r"\bQEventLoop\b|\bprocessEvents\(", "nothing nests an event loop",
     r"^$"),
    (("models", "ui", "app"), r"(?<!QCoreApplication)(?<!QGuiApplication)::instance\(",
     "no singletons", r"^$"),
    (("models", "ui", "app", "tests"), r"\bforeach\s*\(|\bQ_FOREACH\b", "range-for instead", r"^$"),
    (("models", "ui", "app"), r"\bSIGNAL\(", "connect by member pointer", r"^$"),
    (("tests",), r"\bsleep_for\(|\bQThread::m?u?sleep\(|\bq(?:Sleep|Wait)\(|\b(?:u|nano)?sleep\(",
     # A server of the tests may be slow on purpose.
     "tests wait for something, not for some time", r"^tests/support/rawserver"),
    (("tests",), r"\bQSKIP\(", "tests are not skipped", r"^$"),
]


def check_words(house):
    for folders, pattern, reason, exempt in FORBIDDEN:
        for name, text in house.code(*folders):
            if re.search(exempt, name):
                continue
            for number, line in enumerate(text.splitlines(), 1):
                if re.search(pattern, line):
                    yield f"{name}:{number}: {line.strip()}: {reason}"


def check_python_sleeps(house):
    for path in sorted((house.root / "tests").glob("*/*.py")):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(house.root).as_posix()
        for number, line in enumerate(text.splitlines(), 1):
            # The one place that polls marks itself; everything else waits through it.
            if re.search(r"\btime\.sleep\(", line) and "# the poll" not in line:
                yield f"{name}:{number}: sleeps outside of wait_until()"


def check_headers(house):
    for name, text in house.texts.items():
        if name.endswith(".h") and "#pragma once" not in text:
            yield f"{name}: no #pragma once"


def check_listed(house):
    """A source that no CMakeLists.txt names is dead."""
    for name in house.texts:
        if not name.endswith(".cpp"):
            continue
        path = house.root / name
        lists = [folder / "CMakeLists.txt" for folder in path.parents
                 if folder.is_relative_to(house.root) and (folder / "CMakeLists.txt").exists()]
        stem = re.sub(r"^(tst|bench|fuzz)_", "", path.stem)
        wanted = rf"(?<![\w.-]){re.escape(path.name)}(?![\w.-])|packdesk_(test|bench|fuzz)\(\s*{stem}\b"
        if not any(re.search(wanted, entry.read_text(encoding="utf-8")) for entry in lists):
            yield f"{name}: no CMakeLists.txt lists it"


def has_reason(lines, number):
    """A reason stands behind the suppression, or as a comment on the line above."""
    if len(SUPPRESSION_SYNTAX.sub("", lines[number].split("//", 1)[-1])) >= 10:
        return True
    return number > 0 and lines[number - 1].strip().startswith(("//", "#"))


def check_suppressions(house):
    places = []
    texts = dict(house.texts)
    listed = house.root / "packaging/lint/cppcheck-suppressions.txt"
    if listed.exists():
        for number, line in enumerate(listed.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith(("//", "#")):
                places.append(f"{listed.name}:{number}")
    for name, text in texts.items():
        lines = text.splitlines()
        for number, line in enumerate(lines):
            if SUPPRESSION.search(line):
                places.append(f"{name}:{number + 1}")
                if not has_reason(lines, number):
                    yield f"{name}:{number + 1}: a suppression without a reason"
    if len(places) > MAX_SUPPRESSIONS:
        yield f"{len(places)} suppressions, at most {MAX_SUPPRESSIONS}: {', '.join(places)}"


def warnings(house):
    for name, text in house.texts.items():
        limit = MAX_HEADER_LINES if name.endswith(".h") else MAX_SOURCE_LINES
        lines = text.count("\n")
        if lines > limit:
            yield f"{name}: warning: {lines} lines, aim at {limit}"


CHECKS = [check_arrows, check_circles, check_layers, check_words, check_python_sleeps,
          check_headers, check_listed, check_suppressions]


def problems(root):
    house = House(root)
    for check in CHECKS:
        yield from check(house)


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else "."
    for warning in warnings(House(root)):
        print(warning, file=sys.stderr)
    found = list(problems(root))
    for problem in found:
        print(problem, file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
