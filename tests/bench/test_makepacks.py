# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The generator keeps to the contract, and to itself."""

import json
import pathlib
import subprocess
import tempfile
import unittest

import jsonschema
import yaml

from tests.bench.observer import PROGRAMS

COUNT = 5000


def make_packs(folder, count, variant=0):
    path = pathlib.Path(folder) / f"{count}-{variant}.json"
    subprocess.run([PROGRAMS / "bench_makepacks", str(count), str(variant), path], check=True)
    return path


class MakePacksTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name
        cls.bytes = make_packs(cls.folder, COUNT).read_bytes()
        cls.packs = json.loads(cls.bytes)["packs"]

    def test_the_same_arguments_give_the_same_bytes(self):
        self.assertEqual(make_packs(self.folder, COUNT).read_bytes(), self.bytes)

    def test_packs_are_as_large_as_real_ones(self):
        self.assertAlmostEqual(len(self.bytes) / COUNT, 780, delta=40)

    def test_packs_keep_to_the_contract(self):
        contract = yaml.safe_load(pathlib.Path("tests/contract/packs.openapi.yaml").read_text())
        schemas = contract["components"]["schemas"]
        schema = {**schemas["Pack"], "components": {"schemas": schemas},
                  "additionalProperties": False}
        validator = jsonschema.Draft202012Validator(schema)
        for pack in self.packs[:500]:
            validator.validate(pack)
        self.assertEqual(len({pack["id"] for pack in self.packs}), COUNT)
        seen = {name for pack in self.packs for name in pack}
        self.assertEqual(seen, set(schemas["Pack"]["properties"]))

    def test_a_variant_differs_in_one_of_a_hundred(self):
        variant = json.loads(make_packs(self.folder, COUNT, 1).read_bytes())["packs"]
        before = {pack["id"]: pack for pack in self.packs}
        after = {pack["id"]: pack for pack in variant}
        changed = sum(before[name] != after[name] for name in before.keys() & after.keys())
        moved = len(before.keys() ^ after.keys())
        self.assertAlmostEqual((changed + moved) / COUNT, 0.01, delta=0.004)
        self.assertGreater(len(before.keys() - after.keys()), 0)
        self.assertGreater(len(after.keys() - before.keys()), 0)

    def test_some_texts_are_not_ascii(self):
        share = sum(not pack["display_name"].isascii() for pack in self.packs) / COUNT
        self.assertTrue(0.02 < share < 0.2, share)
