"""The command line is read twice over, quickly and by typer, and means the same."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from oscem_map.cli import COMMAND_LINE
from oscem_map.commands import command_line
from oscem_map.commands.command_line import Option, parameters, parse
from oscem_map.commands.typer_program import program

words = st.sampled_from(
    ["a.json", "-", "mmcif", "text", "json", "model", "metadata", "", "--", "-x", "--help", "x=y", "-o", "-oout", "in out", "ä"]
)


@st.composite
def lines(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A command with some of its options, most of them as they should be."""
    name = draw(st.sampled_from(sorted(COMMAND_LINE.commands)))
    parts: list[str] = []
    for one in draw(st.permutations(list(parameters(COMMAND_LINE.commands[name])))):
        for _ in range(draw(st.sampled_from([0, 1, 1, 1, 2]))):
            value = draw(words)
            if not isinstance(one.given, Option):
                parts.append(value)
            elif one.type is bool:
                parts.append(draw(st.sampled_from([*one.given.names, f"{one.given.names[0]}=x"])))
            elif draw(st.booleans()):
                parts.append(f"{draw(st.sampled_from(one.given.names))}={value}")
            else:
                parts += [draw(st.sampled_from(one.given.names)), value]
    return name, parts


@given(lines())
def test_both_readings_agree(given: tuple[str, list[str]]) -> None:
    name, parts = given
    found = parse(COMMAND_LINE.commands[name], parts)
    if found is None:
        return
    seen: list[dict[str, Any]] = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("oscem_map.commands.typer_program.run_command", lambda function, values: seen.append(values) or 0)
        result = CliRunner().invoke(program(COMMAND_LINE), [*name.split(), *parts])
    assert result.exit_code == 0, result.output
    given_ones = {key: value for key, value in seen[0].items() if key in found}
    assert given_ones == found
    assert all(not value or value == default(name, key) for key, value in seen[0].items() if key not in found)


def default(name: str, key: str) -> object:
    function = COMMAND_LINE.commands[name]
    names = list(function.__annotations__)[:-1]
    defaults = function.__defaults__ or ()
    return dict(zip(names[len(names) - len(defaults) :], defaults, strict=True))[key]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a.json --to mmcif", {"inputs": ["a.json"], "to": "mmcif"}),
        ("--to=mmcif -o out a b --strict", {"inputs": ["a", "b"], "to": "mmcif", "output": "out", "strict": True}),
        ("- --to mmcif --ask a=b --ask c=d=e", {"inputs": ["-"], "to": "mmcif", "ask": ["a=b", "c=d=e"]}),
    ],
)
def test_a_whole_command_line_is_read_quickly(text: str, values: dict[str, Any]) -> None:
    assert parse(COMMAND_LINE.commands["convert"], text.split()) == values


@pytest.mark.parametrize(
    "text",
    ["a.json", "--to mmcif", "a --to", "a --to mmcif --to x", "a --to mmcif --help", "a --to mmcif --prefer x", "a --to mmcif -q",
     "a --to mmcif --strict=yes", "a --to mmcif -- b", "a --to -o", "a --to mmcif -o=x", "a --to mmcif -ox"],
)  # fmt: skip
def test_what_is_in_doubt_is_left_to_typer(text: str) -> None:
    assert parse(COMMAND_LINE.commands["convert"], text.split()) is None


def test_patterns_are_left_to_typer_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_line.os, "name", "nt")
    assert parse(COMMAND_LINE.commands["convert"], ["a", "--to", "mmcif"]) is None


def test_as_a_module(save: Any, record: Any) -> None:
    command = [sys.executable, "-m", "oscem_map", "convert", str(save("a.json", record)), "--to", "mmcif"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (result.returncode, result.stdout[:5]) == (0, "data_")
    wrong = subprocess.run([*command, "--colour"], capture_output=True, text=True, check=False, timeout=60)
    assert wrong.returncode == 2
    assert "No such option" in wrong.stderr
