# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Packs to try things with: as archives, and as images in an OCI layout."""

import gzip
import hashlib
import io
import json
import pathlib
import tarfile

MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json"
CONFIG_TYPE = "application/vnd.oci.image.config.v1+json"
LAYER_TYPE = "application/vnd.oci.image.layer.v1.tar+gzip"


def pack_files(name, version="1.0.0", host="api.example.com", **more):
    """The files of a small pack that may reach one host; `more` replaces or adds by path."""
    files = {
        "pack.yaml": (
            f"name: {name}\nversion: {version}\ncategory: testing\n"
            f"description: A pack of the end-to-end tests\n"
            f"capabilities:\n"
            f"  - name: fetch\n    type: http\n    allow:\n"
            f"      - domains: [{host}]\n        methods: [GET]\n"),
        "behavior.md": f"Always say that {name} was read.\n",
        "guides/start.md": f"# How to use {name}\n",
        "scripts/run.sh": "#!/bin/sh\necho run\n",
    }
    files.update({path: text for path, text in more.items()})
    return {path: text for path, text in files.items() if text is not None}


def tar_bytes(files):
    """A gzipped tar of these files that is the same each time."""
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for path in sorted(files):
            content = files[path] if isinstance(files[path], bytes) else files[path].encode()
            entry = tarfile.TarInfo(path)
            entry.size = len(content)
            entry.mode = 0o755 if path.startswith("scripts/") else 0o644
            tar.addfile(entry, io.BytesIO(content))
    return gzip.compress(raw.getvalue(), compresslevel=1, mtime=0)


def write_archive(path, files):
    path = pathlib.Path(path)
    path.write_bytes(tar_bytes(files))
    return path


def write_folder(path, files):
    """The same files below a folder."""
    path = pathlib.Path(path)
    for name, content in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


class OciLayout:
    """An OCI layout on disk with images that hold packs."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        (self.folder / "blobs/sha256").mkdir(parents=True)
        (self.folder / "oci-layout").write_text('{"imageLayoutVersion":"1.0.0"}')
        self._entries = []

    def _blob(self, content, media_type):
        digest = hashlib.sha256(content).hexdigest()
        (self.folder / "blobs/sha256" / digest).write_bytes(content)
        return {"mediaType": media_type, "digest": f"sha256:{digest}", "size": len(content)}

    def add(self, tag, files):
        """Adds an image of one layer with these files; returns the digest of its manifest."""
        layer_bytes = tar_bytes(files)
        unpacked = hashlib.sha256(gzip.decompress(layer_bytes)).hexdigest()
        config = self._blob(json.dumps({
            "architecture": "amd64", "os": "linux", "config": {},
            "rootfs": {"type": "layers", "diff_ids": [f"sha256:{unpacked}"]}}).encode(),
            CONFIG_TYPE)
        manifest = self._blob(json.dumps({
            "schemaVersion": 2, "mediaType": MANIFEST_TYPE, "config": config,
            "layers": [self._blob(layer_bytes, LAYER_TYPE)]}).encode(), MANIFEST_TYPE)
        manifest["annotations"] = {"org.opencontainers.image.ref.name": tag}
        self._entries.append(manifest)
        (self.folder / "index.json").write_text(json.dumps(
            {"schemaVersion": 2, "manifests": self._entries}))
        return manifest["digest"]
