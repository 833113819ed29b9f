"""The command line as data: the annotations of a function say what a command takes, and are parsed here.

    COMMAND_LINE = CommandLine("oscem-map", "What the program does.", {})

    @COMMAND_LINE.command()
    def count(files: Annotated[list[Path], Argument("FILE...", "What to read.")],
              to: Annotated[str, Option("--to", metavar="SCHEMA", help="What to make.")]) -> int: ...

`typer_program` makes the typer program of the same functions. That takes longer to import than a document to convert,
so a command line that says all it has to say is read here, and any other, with `--help` and all that is wrong, there.
"""

# No `from __future__ import annotations` in modules with commands: annotations are read as they stand.
import os
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, NamedTuple, TypeAlias, get_args, get_origin

Function: TypeAlias = Callable[..., int]
"""A command: takes what its annotations say, and gives the exit code."""


class Argument(NamedTuple):
    """What stands on the command line by its position."""

    metavar: str
    help: str


class Option:
    """What stands behind a name, `--to mmcif`; of a bool, the name alone."""

    __slots__ = ("help", "metavar", "names")

    def __init__(self, *names: str, metavar: str | None = None, help: str = "") -> None:
        self.names, self.metavar, self.help = names, metavar, help


class CommandLine:
    """A program's commands by name; `registry list` is a command of a group."""

    def __init__(self, name: str, help: str, groups: dict[str, str]) -> None:
        self.name, self.help, self.groups = name, help, groups
        self.commands: dict[str, Function] = {}

    def command(self, name: str = "") -> Callable[[Function], Function]:
        """Takes a function as a command, under its own name if none is given."""

        def take(function: Function) -> Function:
            self.commands[name or function.__name__] = function
            return function

        return take

    def find(self, words: Sequence[str]) -> tuple[Function, Sequence[str]] | None:
        """The command that the words begin with, and the words after it."""
        for length in (1, 2):
            function = self.commands.get(" ".join(words[:length]))
            if function is not None:
                return function, words[length:]
        return None

    def run(self, words: Sequence[str]) -> int:
        """Run what the words say, and give the exit code; typer leaves with it."""
        found = self.find(words)
        values = parse(*found) if found else None
        if found and values is not None:
            return run_command(found[0], values)
        from oscem_map.commands.typer_program import program

        program(self)(args=list(words), prog_name=self.name)
        return 0


def run_command(function: Function, values: dict[str, Any]) -> int:
    """Run a command to its exit code; what stops it is said on standard error."""
    from oscem_map.commands.errors import CommandError
    from oscem_map.commands.terminal import to_stderr

    try:
        return function(**values)
    except CommandError as stop:
        to_stderr(stop.lines())
        return stop.code


# Parsing ------------------------------------------------------------------------------------------------------


class Parameter(NamedTuple):
    """A parameter of a command: its name, the type of one value, whether it takes several, and how it is given."""

    name: str
    type: Any
    several: bool
    given: Any


def parameters(function: Function) -> Iterator[Parameter]:
    """What a command takes, in order."""
    for name, hint in function.__annotations__.items():
        if name != "return":
            [given] = hint.__metadata__
            plain = hint.__origin__
            one = get_args(plain)[0] if isinstance(plain, UnionType) else plain
            several = get_origin(one) is list
            yield Parameter(name, get_args(one)[0] if several else one, several, given)


def parse(function: Function, words: Sequence[str]) -> dict[str, Any] | None:
    """The arguments of a command; None where there is any doubt about the words, and typer has to say what they are."""
    if os.name == "nt":  # patterns are expanded by typer there
        return None
    known = list(parameters(function))
    named = {name: one for one in known if isinstance(one.given, Option) for name in one.given.names}
    places = [one for one in known if isinstance(one.given, Argument)]
    found: dict[str, Any] = {}
    rest = iter(words)
    for word in rest:
        if word == "-" or not word.startswith("-"):
            one, text = _at(places, found), word
        else:
            name, sign, text = word.partition("=")
            one = named.get(name) if name.startswith("--") or not sign else None  # `-o=x` is the value `=x` to typer
            if one is not None and one.type is bool:
                text = "" if sign else "x"
            elif not sign:
                text = next(rest, "")
        if one is None or not _take(one, text, found):
            return None
    optional = known[len(known) - len(function.__defaults__ or ()) :]
    return found if all(one.name in found for one in known if one not in optional) else None


def _at(places: Sequence[Parameter], found: dict[str, Any]) -> Parameter | None:
    """The parameter that takes the next word by its position."""
    return next((one for one in places if one.several or one.name not in found), None)


def _take(one: Parameter, text: str, found: dict[str, Any]) -> bool:
    """Whether a value is one of the parameter's type, and the only one where there can be one; it is kept then."""
    if not text or (text.startswith("-") and text != "-") or (one.name in found and not one.several):
        return False
    value: Any = text
    if one.type is bool:
        value = True
    elif one.type is Path:
        value = Path(text)
    elif issubclass(one.type, Enum):
        value = next((member for member in one.type if member.value == text), None)
    if one.several:
        found.setdefault(one.name, []).append(value)
    else:
        found[one.name] = value
    return value is not None
