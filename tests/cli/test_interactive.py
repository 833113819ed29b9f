"""`convert --interactive` on a real terminal: answers, refusals, going back, stopping, and what is kept."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from asking_project import DOCUMENT, MAPPING
from own_project import own_project
from places import ROOT

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from cli.terminal_session import Session

CELL = ROOT / "examples" / "cell.json"
COMMAND = ("convert", CELL, "--to", "mmcif", "--interactive", "--no-profile", "-o", "cell.cif")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_project(tmp_path_factory.mktemp("asking") / "own", MAPPING)


def kept(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def test_answers_are_judged_kept_and_converted(tmp_path: Path) -> None:
    file = tmp_path / "k.toml"
    session = Session(tmp_path, *COMMAND, "--ask-file", file)
    first = session.type("fib_voltage", "30\n")
    assert "25 open questions" in first
    assert "a whole number in kV, at least 1" in first
    assert "_em_focused_ion_beam.voltage" in first
    assert "the archive demands it" in first
    session.type("fib_current", "much\n")
    assert "refused: not a number" in session.type("fib_current", "0.03\n")
    session.wait("fib_duration")
    assert kept(file) == {"fib_voltage": "30", "fib_current": "0.03"}
    session.type("fib_duration", "<\n")
    assert "now: 0.03 (Enter keeps it)" in session.type("fib_current", "0.04\n")
    session.type("fib_duration", "\n")
    session.type("fib_temperature", "\n")
    session.type("fib_initial_thickness", "\n")
    session.type("assembly_source", "NATURL\n")
    assert "did you mean `NATURAL`?" in session.type("assembly_source", "natural\n")
    assert "refused" not in session.type("sample.specimen_env.organism[0] (Saccharomyces cerevisiae)", "4932\n")
    session.type("stained", "?\n")
    assert "YES, NO" in session.type("stained", "NO\n")
    session.type("embedded", ".\n")
    assert session.end() == 0
    answers = {
        "fib_voltage": "30", "fib_current": "0.04", "assembly_source": "natural", "taxon": ["4932"], "stained": "NO",
    }  # fmt: skip
    assert kept(file) == answers
    made = (tmp_path / "cell.cif").read_text("utf-8")
    assert "_em_focused_ion_beam.current" in made
    assert "4932" in made


def test_the_file_is_asked_for_and_gone_on_with(tmp_path: Path) -> None:
    usual = "cell.mmcif.answers.toml"
    session = Session(tmp_path, *COMMAND)
    session.type(f"Keep the answers in which file? (Enter: {usual})", "\n")
    session.type("fib_voltage", "30\n")
    session.type("fib_current", "\x04")
    assert session.end() == 0
    assert kept(tmp_path / usual) == {"fib_voltage": "30"}
    again = Session(tmp_path, *COMMAND)
    again.type(f"Keep the answers in which file? (Enter: {usual})", "\n")
    assert "24 open questions" in again.type("fib_current", ".\n")
    assert again.end() == 0


def test_nothing_is_lost_at_an_interrupt(tmp_path: Path) -> None:
    file = tmp_path / "k.toml"
    session = Session(tmp_path, *COMMAND, "--ask-file", file)
    session.type("fib_voltage", "30\n")
    session.type("fib_current", "\x03")
    assert session.end() == 130
    assert kept(file) == {"fib_voltage": "30"}
    assert not (tmp_path / "cell.cif").exists()


def test_comments_of_a_file_stay(tmp_path: Path) -> None:
    file = tmp_path / "k.toml"
    file.write_text('# ours\ntitle = "Pores" # short\nfib_voltage = ""\n', "utf-8")
    session = Session(tmp_path, *COMMAND, "--ask-file", file)
    session.type("fib_voltage", '3"0\n')
    session.type("fib_voltage", "30\n")
    session.type("fib_current", ".\n")
    assert session.end() == 0
    assert file.read_text("utf-8") == '# ours\ntitle = "Pores" # short\nfib_voltage = "30"\n'


def test_answers_with_fields_and_lists(tmp_path: Path, root: Path) -> None:
    (tmp_path / "r.json").write_text(json.dumps(DOCUMENT), "utf-8")
    file = tmp_path / "k.toml"
    session = Session(
        tmp_path, "convert", "r.json", "--to", "depot", "--root", root, "--interactive", "--ask-file", file, "-o", "o.json"
    )
    session.type("title", 'Ice "at" 2 Å\n')
    session.type("citation[1].name", "Ek\n")
    session.type("citation[1].given", "\n")
    session.type("citation[1].rank", "first\n")
    assert "refused: not a number" in session.type("citation[1].rank", "1\n")
    session.wait("citation[1].ids[1].scheme")
    assert kept(file)["citation"] == [{"name": "Ek", "rank": "1"}]
    session.type("citation[1].ids[1].scheme", "pmid\n")
    session.type("citation[1].ids[1].value", "12\n")
    session.type("another citation[1].ids? (y, Enter for no)", "\n")
    session.type("another citation? (y, Enter for no)", "y\n")
    session.type("citation[2].name", "Bo\n")
    for field in ("given", "rank", "ids[1].scheme", "ids[1].value"):
        session.type(f"citation[2].{field}", "\n")
    session.type("another citation? (y, Enter for no)", "\n")
    session.type("words 1", "ice\n")
    session.type("words 2", "gold\n")
    session.type("words 3", "\n")
    session.type("contact.model", "\n")
    session.type("contact.frames", "\n")
    session.type("contact.cooled", "maybe\n")
    assert "refused" in session.type("contact.cooled", "yes\n")
    assert session.end() == 0
    made = json.loads((tmp_path / "o.json").read_text("utf-8"))
    assert made["title"] == 'Ice "at" 2 Å'
    assert made["words"] == ["ice", "gold"]
    assert made["setup"] == {"frames": 7, "cooled": True, "cs_mm": 2.7}
    assert made["creators"] == [
        {"family": "Ek", "given": "unknown", "rank": 1, "ids": [{"scheme": "pmid", "value": "12"}]},
        {"family": "Bo", "given": "unknown"},
    ]
    assert kept(file)["citation"][1] == {"name": "Bo"}


def test_texts_of_a_record_give_the_terminal_no_orders(tmp_path: Path) -> None:
    record = json.loads(CELL.read_text("utf-8"))
    record["sample"]["specimen_env"]["organism"] = ["\x1b[2J\x07evil"]
    (tmp_path / "r.json").write_text(json.dumps(record), "utf-8")
    answers = tmp_path / "k.toml"
    names = ("fib_voltage", "fib_current", "fib_duration", "fib_temperature", "fib_initial_thickness", "assembly_source")
    session = Session(tmp_path, "convert", "r.json", "--to", "mmcif", "--interactive", "--ask-file", answers, "-o", "o.cif")
    for name in names:
        session.type(name, "\n")
    session.type(r"sample.specimen_env.organism[0] (\x1b[2J\x07evil)", ".\n")
    assert session.end() == 0
    assert "\x1b[2J" not in session.text
    assert "\x07" not in session.text


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), "asks on a terminal, and this is none"),
        ((CELL,), "about one record"),
        (("--ask-file", "k.json"), "asks on a terminal"),
    ],
)
def test_where_nobody_can_be_asked(run: Any, more: tuple[object, ...], said: str) -> None:
    result = run("convert", CELL, *more, "--to", "mmcif", "--interactive")
    assert result.exit_code == 2
    assert said in result.stderr
    assert "--ask-template FILE" in result.stderr


def test_a_file_of_answers_is_toml(tmp_path: Path) -> None:
    session = Session(tmp_path, *COMMAND, "--ask-file", "k.json")
    assert session.end() == 2
    assert "keeps answers as TOML" in session.text
