# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Each house rule bites, and leaves alone what is fine."""

import pathlib
import tempfile
import unittest

from tests.support.house_rules import problems


class HouseRulesTest(unittest.TestCase):

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.endswith(".h"):
            text = "#pragma once\n" + text
        if path.endswith(".cpp"):
            (target.parent / "CMakeLists.txt").write_text(f"SOURCES {target.name}\n")
        target.write_text(text, encoding="utf-8")

    def assert_problem(self, *words):
        found = list(problems(self.root))
        self.assertEqual(len(found), 1, found)
        for word in words:
            self.assertIn(word, found[0])

    def assert_fine(self):
        self.assertEqual(list(problems(self.root)), [])

    def test_arrow_that_is_drawn(self):
        self.write("models/packs/a.h", '#include "models/api/b.h"\n#include <QObject>\n')
        self.assert_fine()

    def test_arrow_that_is_not_drawn(self):
        self.write("models/api/a.h", '#include "models/packs/b.h"\n')
        self.assert_problem("models/api/a.h", "arrow")

    def test_models_do_not_see_the_ui(self):
        self.write("models/api/a.cpp", '#include "ui/words/b.h"\n')
        self.assert_problem("arrow")

    def test_local_plane_does_not_see_the_ui(self):
        self.write("app/localplane/a.cpp", '#include "ui/words/b.h"\n')
        self.assert_problem("arrow")

    def test_include_that_does_not_begin_at_the_root(self):
        self.write("models/api/a.cpp", '#include "b.h"\n')
        self.assert_problem("root")

    def test_circle(self):
        self.write("models/api/a.h", '#include "models/api/b.h"\n')
        self.write("models/api/b.h", '#include "models/api/c.h"\n')
        self.write("models/api/c.h", '#include "models/api/a.h"\n')
        self.assert_problem("circle", "a.h", "b.h", "c.h")

    def test_widgets_in_models(self):
        self.write("models/api/a.h", "#include <QWidget>\n")
        self.assert_problem("QWidget")

    def test_network_in_the_ui(self):
        self.write("ui/words/a.cpp", "#include <QNetworkReply>\n")
        self.assert_problem("QNetworkReply")

    def test_network_through_a_header_of_models(self):
        self.write("models/api/wire.h", "#include <QNetworkReply>\n")
        self.write("models/api/front.h", '#include "models/api/wire.h"\n')
        self.write("models/api/own.cpp", '#include "models/api/wire.h"\n')
        self.assert_fine()
        self.write("ui/words/a.cpp", '#include "models/api/front.h"\n')
        self.assert_problem("ui/words/a.cpp", "wire.h")

    def test_words_in_models(self):
        self.write("models/api/a.cpp", "auto s = tr(x);\n")
        self.assert_problem("models/api/a.cpp:1")

    def test_comments_and_strings_are_no_code(self):
        self.write("models/api/a.cpp", '// tr(x)\nauto s = "QEventLoop";\n')
        self.assert_fine()

    def test_nested_event_loops(self):
        self.write("ui/words/a.cpp", "dialog->exec();\n")
        self.assert_problem("exec()")

    def test_main_runs_the_event_loop(self):
        self.write("app/main.cpp", "return app.exec();\n")
        self.assert_fine()

    def test_singleton(self):
        self.write("app/a.cpp", "auto a = QCoreApplication::instance();\nThing::instance();\n")
        self.assert_problem("app/a.cpp:2", "singletons")

    def test_sleeping_test(self):
        self.write("tests/unit/a/tst_b.cpp", "QTest::qWait(100);\n")
        self.assert_problem("wait")

    def test_source_that_is_not_built(self):
        self.write("models/api/a.cpp", "")
        (self.root / "models/api/CMakeLists.txt").write_text("SOURCES aa.cpp a.cpp2\n")
        self.assert_problem("no CMakeLists.txt")

    def test_suppression_without_reason(self):
        self.write("models/api/a.cpp", "int a; // NOLINT(bugprone-x)\n")
        self.assert_problem("without a reason")

    def test_suppression_with_reason(self):
        self.write("models/api/a.cpp", "int a; // NOLINT(bugprone-x): the C interface wants it\n"
                                       "// The C interface wants it.\n// NOLINTNEXTLINE(x)\nint b;\n")
        self.assert_fine()

    def test_too_many_suppressions(self):
        self.write("models/api/a.cpp", "int a; // NOLINT(x): the C interface wants it\n" * 11)
        self.assert_problem("11 suppressions")
