"""What somebody writes in a mapping or a schema is never code.

A hostile text stands in every position of the language and of a schema at once. What is generated then has the syntax tree
of what is generated of a harmless text, and running it runs nothing of the text. Before the plan was data, a reason with a
line end became a statement of the converter; later the names of fragments in back-ticks and the categories of merge facts
were still printed as they stood.
"""

from __future__ import annotations

import ast
import builtins
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from hostile_texts import HARMLESS, TEXTS, filled, named, said
from made import of, project, tables, text, texts, tree

from oscem_map.compiler import Checked
from oscem_map.compiler.emit.evaluate import in_memory
from oscem_map.registry.model import Rules, Schema, Slot

PARTS = """\
## @doc1
common lab.scan 1.0 <-> arch 2.0

## @doc2
table `@table` {
    "@a" or "@b" <-> "@A"
    "@c"          -> "@B"         because "@why1"
    "@d"         <-  "@D"         because "@why2"
    other        <-> "@form{}"
}

## @doc3
fragment `@part` for `@Class` <-> `_@category` {
    1        -> id
    `@text` <-> `@item`
    (title, mode)  -> nothing  because "@why3"
}
"""

MAPPING = """\
## @doc4
mapping lab.scan 1.0 <-> arch 2.0

from "FILE" use `@table`, `@part`

## @doc5
ask entry  "@ask1"
ask `@ask`  default "@answer" "@ask2"

template `@template` {
    "@line"
}

## @doc6
kind       <-> "@kind"
ask.entry   -> _main.id
ask.`@ask`  -> _main.mode

## @doc7
`@object`  <-> `_@category`  via `@part`
this <-> _main {
    slip volume "@slip1" or "@slip2" is "@slip3"  because "@why4"
    word      <~> word     via `@table`                   because "@why5"
    listed    <-> listed   via listed
    pattern   <-> pattern
    example "abc" <-> "abc"
    titles[]  <~> titles   via join("@join")              because "@why6"
    "@fixed"   -> fixed                                   because "@why7"
    volume    <-> volume
    else "@volume" -> volume                              because "@why8"
    (first, second) <~> parts  via join("@split")             because "@why9"
    nothing   <-  unread                                  because "@why13"
}
when said is "@said1" or "@said2" {
    "@branch1"  -> _main.branch  because "@why10"
}
else {
    "@branch2"  -> _main.branch  because "@why11"
}
said  -> nothing  because "@why12"
(rest, width, height)  -> nothing  because "@why14"
## @doc8
`@list`[] <-> `_@rows`[] because "@why15" {
    index     -> id
    `@text`  <-> `@item`
    (title, mode)  -> nothing  because "@why16"
    needs `@item` because "@why17"
}
"""

MIGRATION = """\
## @doc9
migration to lab 1.0

ask `@ask` "@ask3"

table `@words` {
    "@old1" or "@old2" -> "@mode1"
}

fragment `@shared` {
    `@before` -> `@text`
}

## @doc10
step `@step` "@title" {
    `@old`         -> `@object`
    ask.`@ask`     -> `@object`.mode
    mode : text    -> `@object`.mode             via `@words`
    gone           -> nothing                    because "@why20"
    `@lost`        -> nothing                    because "@why21"
    sizes : text   -> (width, height)            via text("{} @by {}")
    `@single` -> `@list`[] {
        `@one` -> `@text`
        "@mode1" -> mode
    }
    in `@object` via `@shared`
}

## @doc11
lint `@lint` {
    `@object`.`@text` is other_than("@never1", "@never2")  because "@why22"
}
"""


def schemas(hostile: str) -> tuple[Schema, Schema]:
    """A tree and tables with the text in each name, word, unit and pattern: what a mapping can name, and what it cannot."""

    def name(tag: str) -> str:
        return named(hostile, tag)

    def word(tag: str) -> str:
        return said(hostile, tag)

    listed = (word("listed1"), word("listed2"))
    labels = (word("label1"), word("label2"))
    words = Rules(values=(word("rest1"), word("rest2")), pattern=word("pattern"), labels=labels)
    pattern = f"(?:{re.escape(hostile)})|[a-z]+"
    rest = Slot(word("slot"), "text", word("form"), unit=word("unit"), archive=words, deposition=words, equals=word("equals"))
    left = tree(
        "lab.scan", "1.0", "Scan",
        {
            "Scan": (
                text("kind"), text("word"), text("listed", *listed), text("pattern", pattern=pattern),
                text("titles", many=True), text("volume"), text("first"), text("second"), text("said"),
                Slot("width", "number"), Slot("height", "number"),
                of("rest", word("Rest")), of(name("object"), name("Class")), of(name("list"), name("Class"), many=True),
            ),
            name("Class"): (text(name("text")), text("title"), text("mode", word("mode1"), word("mode2"))),
            word("Rest"): (rest, text("plain"), of(word("inner"), word("Inner"), many=True)),
            word("Inner"): (rest,),
        },
    )  # fmt: skip
    mode = Slot("mode", "text", archive=Rules(True), deposition=Rules(True, (word("mode1"), word("mode2"))))
    main = ("id", "other", "word", "titles", "fixed", "volume", "parts", "unread", "branch")
    right = tables(
        "arch", "2.0",
        {
            "main": (*map(text, main), mode, text("listed", *listed), text("pattern", pattern=pattern)),
            name("category"): (text("id"), text(name("item"))),
            name("rows"): (text("id"), text(name("item"))),
            word("more"): (rest,),
        },
    )  # fmt: skip
    return left, right


def compiled(folder: Path, hostile: str) -> Checked:
    file = "common/parts.omap"
    files = {file: filled(PARTS, hostile), "scan.omap": filled(MAPPING, hostile).replace("FILE", file)}
    files["migrations/lab.omap"] = filled(MIGRATION, hostile)
    return project(folder, files, *schemas(hostile))


# Syntax trees -----------------------------------------------------------------------------------------------------------

NAMES = ("id", "name", "arg", "asname", "attr", "module")


def shape(said: str) -> Counter[str]:
    """The statements of a module, with a placeholder for each text and name; those of names that are sorted, in no order."""
    found: Counter[str] = Counter()
    for statement in ast.parse(said).body:
        if isinstance(statement, ast.ImportFrom):
            found.update(f"from {statement.module}" if statement.level == 0 else "." for _ in statement.names)
        else:
            found[ast.dump(_blank(statement))] += 1
    return found


def _blank(statement: ast.stmt) -> ast.stmt:
    for node in reversed([*ast.walk(statement)]):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = "text"
        for field in NAMES:
            if isinstance(getattr(node, field, None), str):
                setattr(node, field, "name")
        if isinstance(node, ast.Dict):  # some are in the order of their keys
            pairs = sorted(zip(node.keys, node.values, strict=True), key=lambda pair: [ast.dump(one) for one in pair if one])
            node.keys, node.values = [key for key, _ in pairs], [value for _, value in pairs]
    return statement


def of_shape(files: dict[str, str]) -> dict[str, Counter[str]]:
    """The shapes of generated files; those of shared files under the name of what they share."""
    return {name: shape(said) for name, said in files.items()}


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[str]]:
    return of_shape(texts(compiled(tmp_path_factory.mktemp("harmless"), HARMLESS)))


@pytest.fixture(scope="module", params=TEXTS)
def generated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is generated of a project with a hostile text in every position."""
    return texts(compiled(tmp_path_factory.mktemp("hostile"), TEXTS[request.param]))


def test_a_text_changes_no_statement(generated: dict[str, str], harmless: dict[str, Counter[str]]) -> None:
    found = of_shape(generated)
    assert list(found) == list(harmless)
    for name, statements in found.items():
        assert statements == harmless[name], name


# Running it -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What a text ran."""
    found: list[object] = []
    monkeypatch.setattr(builtins, "print", lambda *told, **_: found.append(told))
    monkeypatch.setattr(os, "system", found.append)
    return found


def imported(files: dict[str, str]) -> Iterator[Any]:
    """Each generated module, imported."""
    modules = {Path(name).stem: said for name, said in files.items() if name.startswith("generated/") and "__init__" not in name}
    package = in_memory(modules)
    for name in modules:
        yield import_module(f"{package}.{name}")


def test_a_text_is_never_run(generated: dict[str, str], ran: list[object]) -> None:
    for name, made in generated.items():
        assert made.encode("utf-8").decode("utf-8").splitlines() == made.split("\n")[:-1], name
    for module in imported(generated):
        assert module.__doc__
    assert ran == []
