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


def on_own(folder: Path, root: Path, *more: object) -> Session:
    """A session about a record of the project's own."""
    (folder / "r.json").write_text(json.dumps(DOCUMENT), "utf-8")
    command = ("convert", "r.json", "--to", "depot", "--root", root, "--interactive", "--no-profile", "-o", "o.json")
    return Session(folder, *command, *more)


def kept(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def but_for(path: Path, *names: str) -> Path:
    """A file with the answers of the example, but for some."""
    text = (ROOT / "examples" / "cell.mmcif.answers.toml").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.partition(" = ")[0] not in names]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_answers_are_judged_kept_and_converted(tmp_path: Path) -> None:
    file = but_for(tmp_path / "k.toml", "fib_voltage", "fib_current", "assembly_source", "taxon", "stained")
    before = kept(file)
    row = "sample.specimen_env.organism[0] (Saccharomyces cerevisiae)"
    replies = {
        "fib_voltage": ["30"], "fib_current": ["much", "0.03"], "assembly_source": ["NATURL", "natural"], row: ["x", "4932"],
        "stained": ["?", "NO"],
    }  # fmt: skip
    session = Session(tmp_path, *COMMAND, "--ask-file", file)
    assert session.talk(replies) == 0
    for said in (
        "a whole number in kV, at least 1", "_em_focused_ion_beam.voltage", "the archive demands it", "refused: not a number",
        "did you mean `NATURAL`?", "accepted: YES, NO", "\n    YES, NO\n",
    ):  # fmt: skip
        assert said in session.text, said
    answers = {"fib_voltage": "30", "fib_current": "0.03", "assembly_source": "natural", "taxon": ["4932"], "stained": "NO"}
    assert kept(file) == before | answers
    assert "_em_focused_ion_beam.current" in (tmp_path / "cell.cif").read_text("utf-8")


def test_who_goes_back_may_answer_again(tmp_path: Path, root: Path) -> None:
    file = tmp_path / "k.toml"
    session = on_own(tmp_path, root, "--ask-file", file)
    assert "4 open questions" in session.type("title", "First\n")
    session.type("citation[1].name", "<\n")
    assert "now: First (Enter keeps it)" in session.type("title", "Second\n")
    session.type("citation[1].name", "<\n")
    session.type("title", "\n")
    session.type("citation[1].name", ".\n")
    assert session.end() == 0
    assert kept(file) == {"title": "Second"}


def test_the_file_is_asked_for_and_gone_on_with(tmp_path: Path, root: Path) -> None:
    usual = "r.depot.answers.toml"
    session = on_own(tmp_path, root)
    session.type(f"Keep the answers in which file? (Enter: {usual})", "\n")
    session.type("title", "Ice\n")
    session.type("citation[1].name", "\x04")
    assert session.end() == 0
    assert kept(tmp_path / usual) == {"title": "Ice"}
    again = on_own(tmp_path, root)
    again.type(f"Keep the answers in which file? (Enter: {usual})", "\n")
    assert "3 open questions" in again.type("citation[1].name", ".\n")
    assert again.end() == 0


def test_nothing_is_lost_at_an_interrupt(tmp_path: Path, root: Path) -> None:
    file = tmp_path / "k.toml"
    session = on_own(tmp_path, root, "--ask-file", file)
    session.type("title", "Ice\n")
    session.type("citation[1].name", "Ek\n")
    session.type("citation[1].given", "\x03")
    assert session.end() == 130
    assert kept(file) == {"title": "Ice", "citation": [{"name": "Ek"}]}
    assert not (tmp_path / "o.json").exists()


def test_comments_of_a_file_stay(tmp_path: Path, root: Path) -> None:
    file = tmp_path / "k.toml"
    file.write_text('# ours\ntitle = "" # short\nwords = ["ice"]\n', "utf-8")
    session = on_own(tmp_path, root, "--ask-file", file)
    session.type("title", "Ice\n")
    session.type("citation[1].name", ".\n")
    assert session.end() == 0
    assert file.read_text("utf-8") == '# ours\ntitle = "Ice" # short\nwords = ["ice"]\n'


def test_answers_with_fields_and_lists(tmp_path: Path, root: Path) -> None:
    file = tmp_path / "k.toml"
    session = on_own(tmp_path, root, "--ask-file", file)
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
    file = but_for(tmp_path / "k.toml", "taxon")
    session = Session(tmp_path, "convert", "r.json", "--to", "mmcif", "--interactive", "--ask-file", file, "-o", "o.cif")
    assert session.talk({r"sample.specimen_env.organism[0] (\x1b[2J\x07evil)": ["4932"]}) == 0
    assert kept(file)["taxon"] == ["4932"]
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
