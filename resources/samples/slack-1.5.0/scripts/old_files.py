#!/usr/bin/env python3
"""Prints the ids of files older than a year, one on each line; reads files.list from stdin."""
import json
import sys
import time

YEAR = 365 * 24 * 3600

for entry in json.load(sys.stdin).get("files", []):
    if entry["created"] < time.time() - YEAR and not entry.get("pinned_to"):
        print(entry["id"])
