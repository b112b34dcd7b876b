#!/usr/bin/env python3
"""Lets an outside judge read what we publish: frictionless (PyPI) validates the manifests of
Golden/*-ledger.txt against their files, and must refuse them once a byte is changed.

    python3 -m venv /tmp/judge && /tmp/judge/bin/pip install frictionless
    /tmp/judge/bin/python Tests/OutboxTests/validate-manifests.py

Not part of the gate: it needs the network once.
"""
import pathlib
import re
import sys
import tempfile

from frictionless import validate

parts = []
for golden in sorted(pathlib.Path(__file__).with_name("Golden").glob("*-ledger.txt")):
    text = golden.read_bytes().decode("utf-8")
    for name, content in re.findall(r"^── ([^\n]+)\n(.*?)(?=^── |\Z)", text, flags=re.M | re.S):
        parts += [f"{golden.stem}/{name}", content]
with tempfile.TemporaryDirectory() as folder:
    manifests = []
    for name, text in zip(parts[::2], parts[1::2]):
        path = pathlib.Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
        if name.endswith(".manifest.json"):
            manifests.append(path)
    for manifest in manifests:
        report = validate(str(manifest), type="package")
        print(manifest.name, "valid" if report.valid else report.flatten(["type", "note"]))
        if not report.valid:
            sys.exit(1)
        data = pathlib.Path(str(manifest)[: -len(".manifest.json")])
        data.write_bytes(data.read_bytes().replace(b"C-", b"D-", 1))
        if validate(str(manifest), type="package").valid:
            sys.exit(f"{manifest.name}: a changed file was accepted")
    print(len(manifests), "manifests valid, changed files refused")
