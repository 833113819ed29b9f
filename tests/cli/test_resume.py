"""A run that was cut off goes on: the journal knows what is there, and of what it was made."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from oscem_map.commands import journal
from oscem_map.commands.errors import CommandError
from oscem_map.commands.journal import NAME, Journal, Made

ENDED = Path(__file__).with_name("ended.py")


@pytest.fixture
def records(save: Any, record: Any, tmp_path: Path) -> Path:
    """Four records, of which the last is broken."""
    for name in "abc":
        save(f"in/{name}.json", record)
    save("in/d.json", "{")
    return tmp_path / "in"


@pytest.fixture
def again(run: Any, records: Path, tmp_path: Path) -> Any:
    """Runs once, then gives a function that resumes and tells which targets were written anew."""
    out = tmp_path / "out"
    first = run("convert", records, "--to", "mmcif", "-o", out)
    assert (first.exit_code, "converted 3 of 4" in first.stderr) == (1, True)

    def resume(*more: object) -> tuple[set[str], str]:
        for path in out.glob("*.cif"):
            os.utime(path, (1, 1))
        result = run("convert", records, "--to", "mmcif", "-o", out, "--resume", *more)
        assert result.exit_code == 1
        return {path.stem for path in out.glob("*.cif") if path.stat().st_mtime > 1}, result.stderr

    return resume


def test_what_is_done_stays_and_what_failed_is_tried_again(again: Any, save: Any, record: Any) -> None:
    written, said = again()
    assert written == set()
    assert "converted 0 of 4 documents to mmcif; 3 were done before" in said
    assert "d.json, line 1" in said


def test_other_input(again: Any, save: Any, record: Any) -> None:
    record["instrument"]["cs"]["value"] = 2.6
    save("in/b.json", record)
    save("in/new.json", record)
    assert again()[0] == {"b", "new"}
    assert again()[0] == set()


def test_other_answers(again: Any) -> None:
    assert again("--ask", "title=Another")[0] == {"a", "b", "c"}
    assert again("--ask", "title=Another")[0] == set()
    assert again()[0] == {"a", "b", "c"}  # a target's last line counts


def test_another_version_of_the_converters(again: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "program", lambda root: "another")
    assert again()[0] == {"a", "b", "c"}


def test_a_target_that_is_gone_or_cut_off(again: Any, tmp_path: Path) -> None:
    (tmp_path / "out" / "a.cif").unlink()
    (tmp_path / "out" / "c.cif").write_bytes(b"")
    assert again()[0] == {"a", "c"}


def test_reports_that_were_not_asked_for_before(again: Any, tmp_path: Path) -> None:
    assert again("--report", tmp_path / "reports")[0] == {"a", "b", "c"}
    assert again("--report", tmp_path / "reports")[0] == set()
    (tmp_path / "reports" / "b.cif.json").unlink()
    assert again("--report", tmp_path / "reports")[0] == {"b"}


def test_without_resume_all_is_done_anew(again: Any, run: Any, records: Path, tmp_path: Path) -> None:
    result = run("convert", records, "--to", "mmcif", "-o", tmp_path / "out")
    assert "converted 3 of 4 documents to mmcif\n" in result.stderr
    said = [json.loads(line) for line in (tmp_path / "out" / NAME).read_text().splitlines()]
    assert [one["target"] for one in said] == ["a.cif", "b.cif", "c.cif", "d.cif"] * 2
    assert again()[0] == set()


def test_resume_of_nothing_begins(run: Any, records: Path, tmp_path: Path) -> None:
    result = run("convert", records, "--to", "mmcif", "-o", tmp_path / "new", "--resume")
    assert "converted 3 of 4 documents to mmcif\n" in result.stderr


def test_one_document_is_not_resumed(run: Any, save: Any, record: Any) -> None:
    result = run("convert", save("a.json", record), "--to", "mmcif", "--resume")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "several documents" in result.stderr


class TestJournal:
    def test_a_line_that_was_cut_off(self, tmp_path: Path) -> None:
        made = [Made("a\n.cif", "0", 1), Made("ü\udcff.cif", "2", 3)]
        with Journal(tmp_path, resume=False) as first:
            first.write(made[0])
        path = tmp_path / NAME
        path.write_bytes(path.read_bytes() + b'{"target": "b.cif", "of": "1", "si')
        with Journal(tmp_path, resume=True) as second:
            second.write(made[1])
            assert list(second.lines()) == made

    @pytest.mark.parametrize("line", ["[]", "3", '{"target": "a"}', '{"target": "a", "of": "b", "size": "x"}', "\xff"])
    def test_lines_that_say_nothing(self, tmp_path: Path, line: str) -> None:
        (tmp_path / NAME).write_text(f"{line}\n", encoding="latin-1")
        assert list(Journal(tmp_path, resume=True).lines()) == []

    def test_nothing_to_write_leaves_it(self, tmp_path: Path) -> None:
        (tmp_path / NAME).write_text("earlier\n")
        with Journal(tmp_path, resume=False):
            pass
        assert (tmp_path / NAME).read_text() == "earlier\n"

    def test_it_cannot_be_written(self, tmp_path: Path) -> None:
        with Journal(tmp_path / "none", resume=True) as one, pytest.raises(CommandError, match="journal cannot be written"):
            one.write(Made("a.cif", "0", 1))

    def test_program_is_that_of_the_converters(self) -> None:
        assert len(journal.program(None)) == 64


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs the process table of Linux")
def test_a_killed_run_goes_on(run: Any, save: Any, record: Any, tmp_path: Path) -> None:
    for number in range(30):
        save(f"in/{number}.json", record)
    out, whole, ready = tmp_path / "out", tmp_path / "whole", tmp_path / "ready"
    ready.mkdir()
    given = ["convert", str(tmp_path / "in"), "--to", "mmcif"]
    command = [sys.executable, str(ENDED), *given, "-o", str(out)]
    env = {**os.environ, "SIGNAL": "SIGKILL", "READY": str(ready)}
    ended = subprocess.run(command, stderr=subprocess.DEVNULL, check=False, timeout=60, env=env)
    assert ended.returncode == -signal.SIGKILL
    until(lambda: not any(alive(int(helper.name)) for helper in ready.iterdir()))
    done = finished(out)
    assert done == 10
    assert len([*out.glob("*.cif")]) > done, "there is more than the journal says: it is known all the same"
    (out / ".29.cif.4711.part").write_text("data_")
    (out / ".stranger.cif.4711.part").write_text("not of this run")

    resumed = run(*given, "-o", out, "--resume")
    assert (resumed.exit_code, f"{done} were done before" in resumed.stderr) == (0, True)
    assert run(*given, "-o", whole).exit_code == 0
    (out / ".stranger.cif.4711.part").unlink()
    assert contents(out) == contents(whole)


def finished(folder: Path) -> int:
    """How many targets the journal says are there."""
    said = (folder / NAME).read_text() if (folder / NAME).exists() else ""
    return len(re.findall(r'"size": [0-9]+\}', said))


def contents(folder: Path) -> dict[str, bytes]:
    """All files; of the journal the lines."""
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    lines = [json.loads(line) for line in found[NAME].splitlines()]
    return found | {NAME: json.dumps(sorted(lines, key=str)).encode()}


def alive(process: int) -> bool:
    """Whether it runs: one that ended and that nobody asked about does not."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


def until(condition: Any) -> None:
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


class TestWhatIsThere:
    """A folder run replaces what earlier runs made, and nothing else."""

    @pytest.fixture
    def mixed(self, save: Any, record: Any, run: Any, tmp_path: Path) -> Path:
        """A depositor's record beside the mmCIF that was made of it by name."""
        given = save("in/x.json", record)
        assert run("convert", given, "--to", "mmcif", "-o", tmp_path / "in" / "x.cif").exit_code == 0
        return tmp_path / "in"

    def test_a_record_is_not_replaced(self, run: Any, mixed: Path) -> None:
        before = (mixed / "x.json").read_bytes()
        result = run("convert", mixed, "--to", "oscem", "-o", mixed)
        assert result.exit_code == 2
        assert "x.json is there, and the journal does not say that an earlier run made it" in result.stderr
        assert (mixed / "x.json").read_bytes() == before
        assert not (mixed / NAME).exists()
        assert run("convert", mixed, "--to", "oscem", "-o", mixed, "--resume").exit_code == 2

    def test_what_a_run_made_is_replaced(self, run: Any, mixed: Path, tmp_path: Path) -> None:
        for _ in range(3):
            assert run("convert", mixed, "--to", "oscem", "-o", tmp_path / "out").exit_code == 0
        (mixed / "x.cif").rename(mixed / "y.cif")
        assert run("convert", mixed, "--to", "oscem", "-o", tmp_path / "out").exit_code == 0
        (mixed / "y.cif").rename(mixed / "x.cif")
        assert run("convert", mixed, "--to", "oscem", "-o", tmp_path / "out").exit_code == 0

    def test_an_input_is_not_replaced_by_what_is_made_of_it(self, run: Any, mixed: Path, tmp_path: Path) -> None:
        out = tmp_path / "out"
        assert run("convert", mixed, "--to", "mmcif", "-o", out).exit_code == 0
        (out / "x.cif").write_text((mixed / "x.json").read_text())
        result = run("convert", str(out / "*.cif"), "--to", "mmcif", "-o", out)
        assert (result.exit_code, "x.cif is an input, and would be replaced" in result.stderr) == (2, True)

    def test_a_document_that_fails_later(self, run: Any, save: Any, mixed: Path, tmp_path: Path) -> None:
        out = tmp_path / "out"
        assert run("convert", mixed, "--to", "mmcif", "-o", out).exit_code == 0
        save("in/x.json", "{")
        for _ in range(2):
            result = run("convert", mixed, "--to", "mmcif", "-o", out, "--resume")
            assert result.exit_code == 1
            assert f"note: {out / 'x.cif'} is there from an earlier run, and stays as it was" in result.stderr

    def test_nothing_came_of_it(self, run: Any, save: Any, tmp_path: Path) -> None:
        """What is put where a document failed is not ours."""
        save("in/x.json", "{")
        out = tmp_path / "out"
        assert run("convert", tmp_path / "in", "--to", "mmcif", "-o", out).exit_code == 1
        (out / "x.cif").write_text("data_mine")
        result = run("convert", tmp_path / "in", "--to", "mmcif", "-o", out)
        assert (result.exit_code, (out / "x.cif").read_text()) == (2, "data_mine")
