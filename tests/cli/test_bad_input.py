"""What cannot be read: a clear error with its place, exit code 1, nothing written; alone and among others."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from oscem_map.runtime import packed

RECORD = b'{"acquisition": {"technique": "spa"}}'
PACKED = gzip.compress(RECORD, mtime=0)
BAD = {
    "gzip cut off": ("a.json.gz", PACKED[:-9], f"a.json.gz, byte {len(PACKED) - 9}: the gzip data end in the middle"),
    "gzip of two bytes": ("a.json.gz", PACKED[:2], "a.json.gz, byte 2: the gzip data end in the middle"),
    "gzip damaged": ("a.json", PACKED[:-8] + b"\0" * 8, "a.json: the gzip data are damaged after 37 unpacked bytes"),
    "gzip of another method": ("a.json", b"\x1f\x8b\x07" + PACKED[3:], "a.json: the gzip data are damaged"),
    "gzip of nothing": ("a.json.gz", gzip.compress(b""), "a.json.gz: the document is empty"),
    "JSON 10,000 deep": ("a.json", b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "a.json, line 1, column 2501: "),
    "lists 10,000 deep": ("a.json", b'{"a":' + b"[" * 10_000, "nested more than 500 deep"),
    "YAML 10,000 deep": ("a.yaml", b"a: " + b"[" * 10_000 + b"]" * 10_000, "nested more than 500 deep"),
    "a key twice": ("a.json", b'{"acquisition": {},\n "acquisition": {}}', "a.json, line 2, column 2: the key"),
    "a key twice in YAML": ("a.yaml", b"acquisition: {}\nacquisition: {}\n", "a.yaml, line 2, column 1: the key"),
    "empty": ("a.json", b"", "a.json: the document is empty"),
    "only a BOM": ("a.json", b"\xef\xbb\xbf", "a.json: the document is empty"),
    "empty mmCIF": ("a.cif", b"", "a.cif: the document is empty"),
    "Latin-1": ("a.json", '{\n"a": "µ"}'.encode("latin-1"), "a.json, line 2, column 7: the byte 0xB5 is not UTF-8"),
    "UTF-16": ("a.json", RECORD.decode().encode("utf-16"), "a.json, line 1, column 1: the text is UTF-16"),
    "cut off": ("a.json", RECORD[:-1], "a.json, line 1, column 37: the document ends in the middle"),
    "not an object": ("a.json", b"[]", "a.json: the document is a list, not an object"),
}


@pytest.mark.parametrize(("name", "data", "said"), BAD.values(), ids=BAD)
@pytest.mark.parametrize("many", [False, True], ids=["alone", "in a folder"])
def test_bad_input(run: Any, tmp_path: Path, name: str, data: bytes, said: str, many: bool) -> None:
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / name
    path.write_bytes(data)
    to = "oscem.spa" if name.endswith(".cif") else "mmcif"
    out = tmp_path / ("out" if many else "out.cif")
    result = run("convert", path.parent if many else path, "--to", to, "-o", out)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"error: {path}" in result.stderr
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert (list(out.iterdir()) if many else [path for path in tmp_path.iterdir() if path.is_file()]) == []


def test_bad_standard_input(run: Any) -> None:
    result = run("convert", "-", "--to", "mmcif", input=PACKED[:-9])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "standard input, byte" in result.stderr


@pytest.mark.parametrize("name", ["a.json", "a.yaml", "a"])
def test_a_byte_order_mark_is_accepted(run: Any, record: Any, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(record).encode())
    result = run("convert", path, "--to", "mmcif")
    assert (result.exit_code, result.stdout.startswith("data_")) == (0, True)


def test_what_unpacks_to_too_much(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "LARGEST", 2**20)
    path = tmp_path / "a.json.gz"
    path.write_bytes(gzip.compress(b" " * (2**20 + 1)))
    result = run("convert", path, "--to", "mmcif")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "a.json.gz: the document unpacks to more than 1 MiB" in result.stderr


def test_several_members_are_one_document() -> None:
    assert packed.unpacked(gzip.compress(b'{"a":') + gzip.compress(b" 1}"), "a.json.gz") == b'{"a": 1}'
    assert packed.unpacked(b'{"a": 1}', "a.json.gz") == b'{"a": 1}'
