"""Answers: on the command line, in a file, and wrong ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from oscem_map.commands.answers import answers
from oscem_map.commands.errors import UsageError
from oscem_map.runtime.converters import converters


def title(result: Any) -> str:
    return next(
        line.split(None, 1)[1].strip("'") for line in result.stdout.splitlines() if "_struct.title" in line
    )


def test_questions_of_a_converter() -> None:
    converter = next(one for one in converters() if one.right == "mmcif")
    asked = {question.name: question for question in converter.questions()}
    assert asked["title"].targets == ("_struct.title",)


def test_answer_is_written(run: Any, save: Any, record: Any) -> None:
    result = run("convert", save("a.json", record), "--to", "mmcif", "--ask", "title=One = two")
    assert result.exit_code == 0
    assert title(result) == "One = two"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{"title": "From a file", "entry_id": "D_1"}'),
        ("a.yaml", "title: From a file\nentry_id: D_1\n"),
        ("a.toml", 'title = "From a file"\nentry_id = "D_1"\n'),
    ],
)
def test_file(run: Any, save: Any, record: Any, name: str, text: str) -> None:
    answered = save(f"answers/{name}", text)
    result = run("convert", save("r.json", record), "--to", "mmcif", "--ask-file", answered)
    assert result.exit_code == 0
    assert title(result) == "From a file"
    assert "data_D_1" in result.stdout


def test_of_several_files_the_last_wins_and_blanks_of_it_do_not(run: Any, save: Any, record: Any) -> None:
    first = save("first.toml", 'title = "One"\nentry_id = "D_1"\nkeywords = "a"\n')
    second = save("second.toml", 'title = "Two"\nentry_id = ""\n')
    result = run("convert", save("r.json", record), "--to", "mmcif", "--ask-file", first, "--ask-file", second)
    assert title(result) == "Two"
    assert "data_D_1" in result.stdout
    again = next(line for line in result.stderr.splitlines() if "--ask-template" in line)
    assert f"--ask-file {first} --ask-file {second} --ask-template more-answers.toml" in again


def test_command_line_wins(run: Any, save: Any, record: Any) -> None:
    file = save("answers.json", {"title": "From a file"})
    result = run(
        "convert", save("r.json", record), "--to", "mmcif", "--ask-file", file, "--ask", "title=Mine"
    )
    assert title(result) == "Mine"


def test_unknown_key_lists_the_questions(run: Any, save: Any, record: Any) -> None:
    result = run("convert", save("r.json", record), "--to", "mmcif", "--ask", "titel=x", "--ask", "nonsense")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is no question `titel`" in result.stderr
    assert "`--ask nonsense` is not KEY=VALUE" in result.stderr
    assert "Title of the entry" in result.stderr


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.json", "[1]", "not an object"),
        ("a.json", "{", "a.json"),
        ("a.toml", "title = ", "a.toml"),
        ("a.cif", "data_a\n_x.y 1\n", "this is mmCIF"),
        ("a.json", '{"title": {"en": "x"}}', "is an object"),
    ],
)
def test_bad_file(run: Any, save: Any, record: Any, name: str, text: str, said: str) -> None:
    result = run(
        "convert", save("r.json", record), "--to", "mmcif", "--ask-file", save(f"answers/{name}", text)
    )
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_no_file(run: Any, save: Any, record: Any, tmp_path: Path) -> None:
    result = run("convert", save("r.json", record), "--to", "mmcif", "--ask-file", tmp_path / "none.json")
    assert result.exit_code == 2


def test_refused_answer_is_a_note(run: Any, save: Any, record: Any, tmp_path: Path) -> None:
    record["processing"] = {"final_three_d_classification": {}}
    report = tmp_path / "report.json"
    result = run(
        "convert", save("r.json", record), "--to", "mmcif", "--ask", "entry_id=D 1", "--report", report
    )
    assert result.exit_code == 0
    notes = json.loads(report.read_text())["notes"]
    assert any("the answer to `entry_id` was refused" in note for note in notes)
    assert "the answer to `entry_id` was refused" in result.stderr


def test_dates_and_numbers_of_toml(save: Any) -> None:
    file = save("a.toml", "title = 2024-08-31\nentry_id = 1.50\n")
    assert {name: str(value) for name, value in answers([], [file], converters()).items()} == {
        "title": "2024-08-31",
        "entry_id": "1.50",
    }


def test_a_key_several_times_is_a_list() -> None:
    assert answers(["title=a", "title=b"], [], converters()) == {"title": ["a", "b"]}


def test_nothing_is_asked() -> None:
    with pytest.raises(UsageError) as error:
        answers(["title=a"], [], [])
    assert error.value.help == "this mapping asks nothing"
