"""Profiles: answers of one facility that are read by themselves, which win, and what is said of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from places import ROOT

from oscem_map import convert
from oscem_map.runtime.answers import UnknownAnswer
from oscem_map.runtime.profiles import ProfileError

CELL = ROOT / "examples" / "cell.json"
RECORD: dict[str, Any] = json.loads(CELL.read_text("utf-8"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to run in, and a configuration of the user beside it."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return folder


def of_user(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config" / "oscem-map" / "oscem-map.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    return path


def title(result: Any) -> str:
    return next((line for line in result.stdout.splitlines() if "_struct.title" in line), "")


def test_the_profile_of_the_folder_is_read_and_named(run: Any, here: Path, tmp_path: Path) -> None:
    (here / "oscem-map.toml").write_text('[answers]\nstained = "NO"\nhelical_rise = 1.4\n', "utf-8")
    report = tmp_path / "report.json"
    result = run("convert", CELL, "--to", "mmcif", "--report", report)
    assert result.exit_code == 0
    assert "answers of oscem-map.toml: stained" in result.stderr
    assert "helical_rise" not in result.stderr
    found = json.loads(report.read_text("utf-8"))
    assert "answers of oscem-map.toml: stained" in found["notes"]
    assert next(one["value"] for one in found["asked"] if one["name"] == "stained") == "NO"


def test_who_wins(run: Any, here: Path, tmp_path: Path, save: Any) -> None:
    user = of_user(tmp_path, '[answers]\ntitle = "of the user"\nstained = "NO"\n')
    command = ["convert", CELL, "--to", "mmcif"]
    result = run(*command)
    assert "of the user" in title(result)
    assert f"answers of {user}: stained, title" in result.stderr or f"answers of {user}: title, stained" in result.stderr
    (here / "oscem-map.toml").write_text('[answers]\ntitle = "of the folder"\n', "utf-8")
    result = run(*command)
    assert "of the folder" in title(result)
    assert f"answers of {user}: stained" in result.stderr
    named = save("named.toml", '[answers]\ntitle = "of the named one"\n')
    result = run(*command, "--profile", named)
    assert "of the named one" in title(result)
    assert f"answers of {user}: stained" in result.stderr
    file = save("answers.toml", 'title = "of the file"\n')
    assert "of the file" in title(run(*command, "--ask-file", file))
    assert "of the command line" in title(run(*command, "--ask-file", file, "--ask", "title=of the command line"))
    result = run(*command, "--no-profile")
    assert title(result) == ""
    assert "answers of" not in result.stderr


def test_a_target_has_answers_of_its_own(run: Any, here: Path) -> None:
    text = '[answers]\ntitle = "for all"\nembedded = "NO"\n[answers.mmcif]\ntitle = "for mmCIF"\n["answers"."oscem.spa"]\nx = 1\n'
    (here / "oscem-map.toml").write_text(text, "utf-8")
    result = run("convert", CELL, "--to", "mmcif")
    assert "for mmCIF" in title(result)
    assert "embedded" in result.stderr


def test_a_refused_answer_is_named_with_its_file(run: Any, here: Path) -> None:
    (here / "oscem-map.toml").write_text('[answers]\nstained = "NOO"\n', "utf-8")
    result = run("convert", CELL, "--to", "mmcif")
    assert "the answer to `stained` of oscem-map.toml was refused: not in the list" in result.stderr
    assert "did you mean `NO`?" in result.stderr
    assert "answers of oscem-map.toml" not in result.stderr


def test_a_misspelt_name_is_said(run: Any, here: Path) -> None:
    (here / "oscem-map.toml").write_text('[answers]\nstaned = "NO"\nzzz = 1\n', "utf-8")
    result = run("convert", CELL, "--to", "mmcif")
    assert result.exit_code == 0
    assert "oscem-map.toml: no mapping asks for `staned`: did you mean `stained`?" in result.stderr
    assert "zzz" not in result.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[answers]\ntitle = \n", "at line 2"),
        ('[answer]\ntitle = "x"\n', "`answer` is no table of a profile; write [answers]"),
        ('answers = "x"\n', "`answers` is a table"),
        ("a = 1\n\xff\n", "not UTF-8 (at line 2)"),
        (f"a = {'[' * 5000}", "this is not TOML"),
    ],
)
def test_a_bad_profile_says_file_and_line(run: Any, here: Path, text: str, said: str) -> None:
    (here / "oscem-map.toml").write_bytes(text.encode("latin-1"))
    result = run("convert", CELL, "--to", "mmcif")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "oscem-map.toml: " in result.stderr
    assert said in result.stderr
    assert run("convert", CELL, "--to", "mmcif", "--no-profile").exit_code == 0


def test_no_profile_of_that_name(run: Any, here: Path) -> None:
    result = run("convert", CELL, "--to", "mmcif", "--profile", "none.toml")
    assert result.exit_code == 2
    assert "none.toml: cannot be read" in result.stderr
    assert run("convert", CELL, "--to", "mmcif", "--profile", "none.toml", "--no-profile").exit_code == 2


def test_answers_of_a_profile_are_no_open_questions(run: Any, here: Path) -> None:
    (here / "oscem-map.toml").write_text('[answers]\nstained = "NO"\n', "utf-8")
    text = run("convert", CELL, "--to", "mmcif", "--ask-template", "-").stdout
    assert "stained =" not in text
    assert "embedded =" in text


def test_many_records_have_the_profile(run: Any, here: Path, save: Any, tmp_path: Path) -> None:
    (here / "oscem-map.toml").write_text('[answers]\ntitle = "For all of them"\n', "utf-8")
    for name in ("a", "b"):
        save(f"in/{name}.json", RECORD)
    result = run("convert", tmp_path / "in", "--to", "mmcif", "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "answers of oscem-map.toml go to the records" in result.stderr
    assert all("For all of them" in (tmp_path / "out" / f"{name}.cif").read_text("utf-8") for name in ("a", "b"))


# In Python ----------------------------------------------------------------------------------------------------------------


def test_the_library_reads_no_profile_by_itself(here: Path, tmp_path: Path) -> None:
    of_user(tmp_path, '[answers]\ntitle = "of the user"\n')
    (here / "oscem-map.toml").write_text('[answers]\ntitle = "of the folder"\n', "utf-8")
    assert "struct" not in convert(RECORD, "mmcif").target
    assert convert(RECORD, "mmcif", profile="oscem-map.toml").target["struct"][0]["title"] == "of the folder"


def test_profiles_as_values_and_several() -> None:
    first, second = {"answers": {"title": "first"}}, {"answers": {"title": "second", "stained": "NO"}}
    made = convert(RECORD, "mmcif", profile=[first, second])
    assert made.target["struct"][0]["title"] == "first"
    assert made.target["em_specimen"][0]["staining_applied"] == "NO"
    assert convert(RECORD, "mmcif", profile=first, ask={"title": "mine"}).target["struct"][0]["title"] == "mine"
    with pytest.raises(ProfileError, match="a profile is the path"):
        convert(RECORD, "mmcif", profile=3)


def test_a_name_that_nobody_asks_for_is_an_error() -> None:
    with pytest.raises(UnknownAnswer, match="there is no question `titel`: did you mean `title`\\?"):
        convert(RECORD, "mmcif", ask={"titel": "x"})


def test_notes_of_the_report_tell_what_became_of_answers() -> None:
    made = convert(RECORD, "mmcif", ask={"stained": "NOO", "helical_rise": 1.4, "title": "x"})
    refused = "the answer to `stained` was refused: not in the list; accepted: YES, NO; did you mean `NO`?"
    assert any(note.startswith(refused) for note in made.report.notes)
    assert "the answer to `helical_rise` was not used: of oscem.cellular_tomo nothing of that name is asked" in made.report.notes
