"""What an input may be: patterns, JSON lines, packed documents."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from oscem_map.commands.converting import Converting
from oscem_map.commands.inputs import Found, documents_of, is_pattern
from oscem_map.runtime.converters import route

TO_MMCIF = Converting("mmcif", route("mmcif"))


def made(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.cif"))


class TestPatterns:
    @pytest.fixture
    def records(self, save: Any, record: Any, tmp_path: Path) -> Path:
        for name in ("one/record.json", "two/record.json", "two/deep/record.json", "two/other.txt"):
            save(f"in/{name}", record)
        return tmp_path / "in"

    @pytest.mark.parametrize(
        ("pattern", "targets"),
        [
            ("*/record.json", ["one/record.cif", "two/record.cif"]),
            ("**/record.json", ["one/record.cif", "two/deep/record.cif", "two/record.cif"]),
            ("two/*.[jt]*", ["other.cif", "record.cif"]),
            ("tw?/**/r*", ["two/deep/record.cif", "two/record.cif"]),
        ],
    )
    def test_targets_keep_what_is_below_the_fixed_part(
        self, run: Any, records: Path, tmp_path: Path, pattern: str, targets: list[str]
    ) -> None:
        result = run("convert", records / pattern, "--to", "mmcif", "-o", tmp_path / "out")
        assert result.exit_code == 0, result.stderr
        assert made(tmp_path / "out") == targets

    def test_below_the_folder_one_stands_in(
        self, run: Any, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(records)
        assert run("convert", "*/r*.json", "--to", "mmcif", "-o", tmp_path / "out").exit_code == 0
        assert made(tmp_path / "out") == ["one/record.cif", "two/record.cif"]

    def test_nothing_matches(self, run: Any, records: Path, tmp_path: Path) -> None:
        result = run("convert", records / "*.yaml", "--to", "mmcif", "-o", tmp_path / "out")
        assert result.exit_code == 2
        assert "nothing to convert" in result.stderr
        assert not (tmp_path / "out").exists()

    def test_a_file_of_that_name_is_a_file(self, run: Any, save: Any, record: Any) -> None:
        path = save("a[1].json", record)
        assert not is_pattern(str(path))
        assert run("convert", path, "--to", "mmcif").stdout.startswith("data_")


class TestLines:
    @pytest.fixture
    def catalogue(self, record: Any, tmp_path: Path) -> Path:
        """Two good records; a blank line, a broken one, one that is YAML, one that is not UTF-8."""
        path = tmp_path / "catalogue.jsonl"
        good = json.dumps(record).encode()
        lines = [b"\xef\xbb\xbf" + good, b"", b'{"a": 1, "a": 2}', b"acquisition: {technique: spa}", b'{"\xff": 1}']
        path.write_bytes(b"\r\n".join([*lines, json.dumps({"scientificMetadata": record}).encode()]))
        return path

    def test_each_line_is_a_document(self, run: Any, catalogue: Path, record: Any, save: Any, tmp_path: Path) -> None:
        out, reports = tmp_path / "out", tmp_path / "reports"
        result = run("convert", catalogue, "--to", "mmcif", "-o", out, "--report", reports)
        assert result.exit_code == 1
        assert made(out) == ["catalogue/000001.cif", "catalogue/000006.cif"]
        assert (reports / "catalogue" / "000006.cif.json").exists()
        alone = run("convert", save("a.json", record), "--to", "mmcif").stdout
        assert {(out / name).read_text() for name in made(out)} == {alone}
        assert "converted 2 of 5 documents" in result.stderr
        assert f"error: {catalogue}, line 3, column 10: the key `a` stands a second time" in result.stderr
        assert f"error: {catalogue}, line 4, column 1: " in result.stderr
        assert f"error: {catalogue}, line 5, column 3: the byte 0xFF is not UTF-8" in result.stderr

    def test_lines_that_moved_are_made_again(self, run: Any, record: Any, tmp_path: Path) -> None:
        path = tmp_path / "c.ndjson"
        path.write_text(json.dumps(record) + "\n\n" + json.dumps({"scientificMetadata": record}) + "\n")
        given = ("convert", path, "--to", "mmcif", "-o", tmp_path / "out", "--resume")
        assert "converted 2 of 2" in run(*given).stderr
        path.write_text(path.read_text() + json.dumps(record) + "\n")
        assert "converted 1 of 3 documents to mmcif; 2 were done before" in run(*given).stderr
        path.write_text("\n" + path.read_text())
        assert "converted 3 of 3 documents to mmcif\n" in run(*given).stderr
        assert made(tmp_path / "out") == [f"c/00000{number}.cif" for number in range(1, 6)]

    def test_in_a_folder(self, run: Any, catalogue: Path, save: Any, record: Any, tmp_path: Path) -> None:
        save("in/catalogue.json", record)
        catalogue.rename(tmp_path / "in" / catalogue.name)
        run("convert", tmp_path / "in", "--to", "mmcif", "-o", tmp_path / "out")
        assert made(tmp_path / "out") == ["catalogue.cif", "catalogue/000001.cif", "catalogue/000006.cif"]

    def test_two_of_one_name(self, run: Any, record: Any, tmp_path: Path) -> None:
        for name in ("c.jsonl", "c.ndjson"):
            (tmp_path / name).write_text(json.dumps(record))
        both = (tmp_path / "c.jsonl", tmp_path / "c.ndjson")
        assert run("convert", *both, "--to", "mmcif", "-o", tmp_path / "out").exit_code == 0
        assert made(tmp_path / "out") == ["c.jsonl/000001.cif", "c.ndjson/000001.cif"]

    @pytest.mark.parametrize("text", ["", "\n \n"])
    def test_no_line(self, run: Any, save: Any, tmp_path: Path, text: str) -> None:
        result = run("convert", save("c.jsonl", text), "--to", "mmcif", "-o", tmp_path / "out")
        assert result.exit_code == 1
        assert "c.jsonl: the document is empty" in result.stderr
        assert made(tmp_path / "out") == []

    def test_packed(self, run: Any, tmp_path: Path) -> None:
        (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(b"{}\n"))
        result = run("convert", tmp_path / "c.jsonl.gz", "--to", "mmcif", "-o", tmp_path / "out")
        assert result.exit_code == 2
        assert "unpack" in result.stderr


def test_documents_come_one_by_one(save: Any, tmp_path: Path) -> None:
    """Of a folder and of lines nothing is listed beforehand."""
    save("in/a.json", "{}")
    save("in/b.jsonl", "{}\n" * 3)
    (tmp_path / "in" / "c.JSON.GZ").write_bytes(b"")
    found = sorted(documents_of(str(tmp_path / "in"), TO_MMCIF.reads), key=str)
    lines = str(tmp_path / "in" / "b.jsonl")
    assert found == [
        Found(str(tmp_path / "in" / "a.json"), "a.json"),
        *(Found(lines, "b.jsonl", number, 3 * number - 3, 3) for number in (1, 2, 3)),
        Found(str(tmp_path / "in" / "c.JSON.GZ"), "c.JSON.GZ"),
    ]
    assert found[-1].targets(".cif") == ("c.cif", "c.JSON.GZ.cif")


def test_packed_documents(run: Any, save: Any, record: Any, tmp_path: Path) -> None:
    plain = run("convert", save("a.json", record), "--to", "mmcif").stdout
    (tmp_path / "in").mkdir()
    for name in ("a.json.gz", "b.yaml.gz", "c.json"):  # told by their bytes, not by their names
        (tmp_path / "in" / name).write_bytes(gzip.compress(json.dumps(record).encode()))
    assert run("convert", tmp_path / "in", "--to", "mmcif", "-o", tmp_path / "out").exit_code == 0
    assert [(tmp_path / "out" / name).read_text() for name in ("a.cif", "b.cif", "c.cif")] == [plain] * 3
    run("convert", tmp_path / "in" / "b.yaml.gz", "--to", "mmcif", "-o", tmp_path)
    assert (tmp_path / "b.cif").read_text() == plain
    (tmp_path / "out" / "a.cif.gz").write_bytes(gzip.compress(plain.encode()))
    back = run("convert", tmp_path / "out" / "a.cif.gz", "--to", "oscem.spa")
    assert json.loads(back.stdout)["instrument"]["cs"]["value"] == 2.7
