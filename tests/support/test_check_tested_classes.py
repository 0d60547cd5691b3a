# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The gate of tested classes bites."""

import pathlib
import tempfile
import unittest

from tests.support.check_tested_classes import (declared_classes, registered_tests,
                                                untested_classes)

HEADER = """
#pragma once
namespace packdesk {
class Later;
/// class Commented { }
enum class Colour { Red };
/// A value.
struct Point
{
    int x = 0;
    bool operator==(const Point &) const = default;
};
struct Shape
{
    int area() const;
};
class Widget : public QObject
{
    class Nested
    {
    };
};
template <typename T>
class Holder final
{
};
}
"""


class CheckTestedClassesTest(unittest.TestCase):

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)
        self.write("models/a/shape.h", HEADER)
        self.write("ui/b/empty.h", "#pragma once\n")
        self.write("tests/unit/a/CMakeLists.txt", "packdesk_test(shape LABEL unit)\n")

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def untested(self):
        return [name for name, _ in untested_classes(self.root)]

    def test_public_is_what_stands_at_namespace_level(self):
        self.assertEqual(list(declared_classes(HEADER)), ["Shape", "Widget", "Holder"])

    def test_class_without_test_is_named(self):
        self.write("tests/unit/a/tst_shape.cpp", "Shape s; Holder<int> h;")
        self.assertEqual(self.untested(), ["Widget"])

    def test_comment_is_no_test(self):
        self.write("tests/unit/a/tst_shape.cpp", "Shape s; Holder<int> h; // Widget")
        self.assertEqual(self.untested(), ["Widget"])

    def test_test_that_is_not_registered_does_not_count(self):
        self.write("tests/unit/a/tst_other.cpp", "Shape s; Holder<int> h; Widget w;")
        self.assertEqual(self.untested(), ["Shape", "Widget", "Holder"])
        self.assertEqual([path.name for path in registered_tests(self.root)[1]],
                         ["tst_other.cpp"])

    def test_everything_named(self):
        self.write("tests/unit/a/tst_shape.cpp", "Shape s; Holder<int> h; Widget w;")
        self.assertEqual(self.untested(), [])
