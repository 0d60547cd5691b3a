# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""BUILD ALL PRODUCT: makes two databases of BUILD/compile_commands.json, without what is generated:
BUILD/ALL/compile_commands.json, and BUILD/PRODUCT/compile_commands.json, which has no tests."""

import json
import pathlib
import sys


def write(folder, commands):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "compile_commands.json").write_text(json.dumps(commands, indent=1), encoding="utf-8")


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    root = build.parents[1]
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    own = [command for command in commands
           if not pathlib.Path(command["file"]).is_relative_to(build)]
    write(build / sys.argv[2], own)
    write(build / sys.argv[3], [command for command in own if not
                                pathlib.Path(command["file"]).is_relative_to(root / "tests")])


if __name__ == "__main__":
    main()
