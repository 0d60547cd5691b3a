# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""What lint looks at, and what the linker's symbols tell."""

import pathlib
import tempfile
import unittest

from tests.support.house_rules import House
from tests.support.including_sources import including_sources
from tests.support.symbol_rules import class_of, refused


class IncludingSourcesTest(unittest.TestCase):

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = pathlib.Path(folder.name)
        (root / "models/api").mkdir(parents=True)
        (root / "models/api/a.h").write_text("#pragma once\n")
        (root / "models/api/b.h").write_text('#include "models/api/a.h"\n')
        (root / "models/api/b.cpp").write_text('#include "models/api/b.h"\n')
        (root / "models/api/c.cpp").write_text("")
        (root / "tests/unit").mkdir(parents=True)
        (root / "tests/unit/tst_a.cpp").write_text('#include "models/api/a.h"\n')
        self.house = House(root)

    def sources(self, *changed):
        return including_sources(self.house, set(changed))

    def test_changed_source(self):
        self.assertEqual(self.sources("models/api/c.cpp"), ["models/api/c.cpp"])

    def test_changed_header_reaches_what_includes_it(self):
        self.assertEqual(self.sources("models/api/a.h"), ["models/api/b.cpp"])

    def test_nearest_sources_are_enough(self):
        self.assertEqual(self.sources("models/api/b.h"), ["models/api/b.cpp"])
        root = self.house.root
        (root / "models/api/d.cpp").write_text('#include "models/api/a.h"\n')
        self.house = House(root)
        self.assertEqual(self.sources("models/api/a.h"), ["models/api/d.cpp"])

    def test_gone_header_reaches_nothing(self):
        self.assertEqual(self.sources("models/api/gone.h"), [])

    def test_changed_rules_reach_everything(self):
        self.assertEqual(self.sources(".clang-tidy"), ["models/api/b.cpp", "models/api/c.cpp",
                                                       "tests/unit/tst_a.cpp"])

    def test_test_is_looked_at_when_it_changes(self):
        self.assertEqual(self.sources("tests/unit/tst_a.cpp"), ["tests/unit/tst_a.cpp"])

    def test_nothing_changed(self):
        self.assertEqual(self.sources(), [])


class SymbolRulesTest(unittest.TestCase):

    def test_class_of_a_symbol(self):
        self.assertEqual(class_of("_ZN7QWidget4showEv"), "QWidget")
        self.assertEqual(class_of("_ZNK4QUrl4hostEv"), "QUrl")
        self.assertEqual(class_of("_ZTI7QObject"), "QObject")
        self.assertEqual(class_of("memcpy"), "")

    def test_models_want_no_widgets(self):
        symbols = {"_ZN7QWidget4showEv", "_ZN15QGuiApplication4selfE", "_ZN7QObjectC2EPS_",
                   "_ZN21QNetworkAccessManager3getERK15QNetworkRequest"}
        self.assertEqual(refused("models/api/libx.a", symbols),
                         ["_ZN15QGuiApplication4selfE", "_ZN7QWidget4showEv"])

    def test_ui_wants_no_network(self):
        symbols = {"_ZN7QWidget4showEv", "_ZTI15QAbstractSocket",
                   "_ZN21QNetworkAccessManager3getERK15QNetworkRequest"}
        self.assertEqual(len(refused("ui/x/libx.a", symbols)), 2)
