# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Checks answers against the contract, where prism cannot."""

import json
import pathlib

import jsonschema
import yaml

CONTRACT = pathlib.Path(__file__).with_name("packs.openapi.yaml")


class Contract:
    """The OpenAPI file, with a question: does this answer keep it?"""

    def __init__(self, path=CONTRACT):
        self.document = yaml.safe_load(path.read_text(encoding="utf-8"))
        # OpenAPI 3.1 speaks plain JSON Schema 2020-12, references included.
        self._resolver = jsonschema.RefResolver("", self.document)

    def operations(self):
        """The names of all operations."""
        return {operation["operationId"] for path in self.document["paths"].values()
                for operation in path.values() if "operationId" in operation}

    def _resolve(self, node):
        while "$ref" in node:
            node = self._resolver.resolve(node["$ref"])[1]
        return node

    def violations(self, path, method, status, content_type, body):
        """What an answer breaks, as texts. `path` as the contract writes it: /packs/upload."""
        responses = self.document["paths"][path][method.lower()]["responses"]
        answer = self._resolve(responses.get(str(status), responses["default"]))
        content = answer["content"]
        media_type = content_type.split(";")[0].strip().lower()
        if media_type not in content:
            return [] if "*/*" in content else [f"{method} {path}: {status} came as {media_type!r}"]
        try:
            value = json.loads(body)
        except ValueError as error:
            return [f"{method} {path}: {status} is no JSON: {error}"]
        validator = jsonschema.Draft202012Validator(content[media_type]["schema"],
                                                    resolver=self._resolver)
        return [f"{method} {path}: {status} {error.json_path}: {error.message}"
                for error in validator.iter_errors(value)]
