"""Each kind of change on its example, and synthetic pairs: before, after and events in one file, named by a kind.

`pytest --update` writes the events and the pages of kinds anew.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from places import ROOT

from oscem_map.registry import Registry, Schema
from oscem_map.registry.accepted import judge
from oscem_map.registry.changes import Change, ChangeKind, Direction, Facts, Level, facts
from oscem_map.registry.diff import breaks, compare
from oscem_map.registry.diff_text import (
    broken,
    changes_to_json,
    changes_to_text,
    headline,
    kind_page,
    kinds_to_json,
    kinds_to_text,
)
from oscem_map.registry.model import Kind
from oscem_map.registry.snapshot import dumps, loads

CASES = sorted((Path(__file__).parent / "diff").glob("*.txt"))
NOTHING = {"slot-renamed.not", "enum-word-respelt.order"}
"""Cases of what is no change of their kind."""
HEADER = """\
version: "%s"
annotations: {name: lab.small, kind: %s}
types:
  code: {typeof: string}
  line: {typeof: string}
  text: {typeof: string}
  int: {typeof: integer}
  yyyy-mm-dd: {typeof: date}
"""


PARTS = re.compile(r"# .+\nkind: (\w+)\n--- before\n(.*)--- after\n(.*)--- events\n(.*)", re.DOTALL)


def parts(path: Path) -> tuple[str, str, str, str]:
    """Kind of schema, before, after and events of a case."""
    found = PARTS.fullmatch(path.read_text("utf-8"))
    assert found is not None
    return found[1], found[2], found[3], found[4]


def pair(path: Path) -> tuple[Schema, Schema]:
    kind, before, after, _ = parts(path)
    return loads(HEADER % ("1", kind) + before), loads(HEADER % ("2", kind) + after)


def shown(changes: tuple[Change, ...]) -> str:
    """One event a line: what breaks, kind, place, sentence, and whose rule it is."""
    rows = ((broken(c) or "nothing", c.kind, c.place, c.sentence, *([c.who] if c.who else [])) for c in changes)
    return "".join(" | ".join(row) + "\n" for row in rows)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_events(path: Path, update: bool) -> None:
    found = shown(compare(*pair(path)))
    if update:
        text = path.read_text("utf-8").split("--- events\n")[0]
        path.write_text(f"{text}--- events\n{found}", encoding="utf-8", newline="\n")
    assert found == parts(path)[3]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_shows_its_kind(path: Path) -> None:
    kinds = {change.kind.replace("item-", "slot-") for change in compare(*pair(path))}
    name = path.stem.split(".")[0].replace("item-", "slot-")
    assert any(kind.startswith(name) for kind in kinds) is (path.stem not in NOTHING)


# The kinds, their examples and their pages ----------------------------------------------------------------------------

PAGES = ROOT / "docs" / "changes"
WITHOUT = {ChangeKind.SCHEMA_ADDED, ChangeKind.SCHEMA_REMOVED}
"""Kinds that are about a registry and not about two versions: they have no example."""
EXAMPLES = [(one, kind) for one in facts().values() if one.kind not in WITHOUT for kind in one.of]


def test_every_kind_has_its_facts() -> None:
    assert set(facts()) == set(ChangeKind)


def example(text: str, kind: Kind) -> Schema:
    """The schema of an example: whole `classes`, or the slots of one class, with `enums` in a line before."""
    header = HEADER % ("1", kind)
    if "classes:" in text:
        return loads(header + text + "\n")
    enums = [line for line in text.splitlines() if line.startswith("enums:")]
    slots = ["id: {range: code}", *(line for line in text.splitlines() if line not in enums)]
    body = "".join(f"      {line}\n" for line in slots)
    root = "    tree_root: true\n" if kind is Kind.TREE else ""
    return loads(header + "\n".join([*enums, "classes:\n  scan:\n"]) + root + "    attributes:\n" + body)


@pytest.mark.parametrize(("found", "of"), EXAMPLES, ids=lambda one: str(getattr(one, "kind", one)))
def test_an_example_shows_its_kind(found: Facts, of: Kind) -> None:
    """With the levels of its facts; what changes besides is no graver."""
    changes = compare(example(found.before, of), example(found.after, of))
    (mine,) = [change for change in changes if change.kind is found.kind]
    assert mine.breaks == found.broken[of]
    graver = [one for one in changes if not set(one.levels) <= {*mine.levels}]
    assert [one.kind for one in graver] == ([ChangeKind.SLOT_REMOVED] if found.kind is ChangeKind.CLASS_REMOVED else [])


@pytest.mark.parametrize("kind", ChangeKind)
def test_every_kind_has_a_page(kind: ChangeKind, update: bool) -> None:
    page, text = PAGES / f"{kind}.md", kind_page(facts()[kind])
    if update:
        page.parent.mkdir(exist_ok=True)
        page.write_text(text, encoding="utf-8", newline="\n")
    assert page.read_text("utf-8") == text, "run `pytest --update`"


def test_every_page_has_a_kind() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} == set(ChangeKind)


def test_the_listing() -> None:
    lines = kinds_to_text().splitlines()
    assert [line.split()[0] for line in lines[:4]] == list(Level)
    assert [line.split()[0] for line in lines[5:]] == [str(kind) for kind in facts()]
    assert "item-removed          tables  read: documents, code, laws; written: documents, code, laws, deposition" in lines
    assert [row["change"] for row in kinds_to_json()] == [str(kind) for kind in facts()]


def test_what_is_narrower_breaks_who_writes_and_what_is_wider_who_reads() -> None:
    for found in facts().values():
        for breaks_ in found.broken.values():
            if found.kind.endswith(("-narrowed", "-required", "-mandatory", "-forbidden")):
                assert (Level.DEPOSITION, Direction.TARGET) in {(one.level, one.direction) for one in breaks_}
            if found.kind.endswith(("-widened", "-allowed", "-optional")):
                assert {one.direction for one in breaks_} == {Direction.SOURCE}


# Whole schemas --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_schema_does_not_differ_from_itself(path: Path) -> None:
    for schema in pair(path):
        assert compare(schema, schema) == ()
        assert compare(loads(dumps(schema)), schema) == ()


MIRROR = {"narrowed": "widened", "widened": "narrowed", "added": "removed", "removed": "added"}
MIRRORED = ("range", "pattern", "enum-added", "constant", "type", "parent-added")


@pytest.mark.parametrize("path", [one for one in CASES if one.stem in MIRRORED], ids=lambda path: path.stem)
def test_what_is_narrower_one_way_is_wider_the_other(path: Path) -> None:
    before, after = pair(path)
    back = {(change.place, change.who): change.kind for change in compare(after, before)}
    for change in compare(before, after):
        first, _, last = change.kind.rpartition("-")
        assert back[change.place, change.who] == f"{first}-{MIRROR.get(last, last)}"


def test_a_tree_is_not_compared_with_tables(mmcif: Schema, spa: Schema) -> None:
    with pytest.raises(ValueError, match=r"oscem.spa is a schema of kind tree, mmcif of kind tables"):
        compare(spa, mmcif)


def test_the_pinned_schemas_do_not_differ_from_themselves() -> None:
    registry = Registry()
    for entry in registry.entries():
        assert compare(registry.get(entry.name, entry.version), registry.get(entry.name, entry.version)) == ()


def test_only_some_classes(mmcif: Schema) -> None:
    empty = Schema("mmcif", "0", mmcif.kind, None, {})
    found = compare(empty, mmcif, only={"em_imaging", "em_software"})
    assert [change.place for change in found] == ["_em_imaging", "_em_software"]


# How a diff looks -------------------------------------------------------------------------------------------


def required() -> tuple[tuple[Schema, Schema], tuple[Change, ...]]:
    both = pair(next(path for path in CASES if path.stem == "item-made-mandatory"))
    return both, compare(*both)


def test_as_text() -> None:
    (before, after), changes = required()
    assert headline(before, after, changes) == (
        "lab.small 1 -> 2: 4 changes, 3 break: documents 1, laws 2, deposition 3"
    )
    read, both = "read: laws, deposition", "read: documents; written: documents, laws, deposition"
    assert changes_to_text(judge(changes)).splitlines() == [
        "",
        "documents are no longer read (documents):",
        f"  _scan.a: is required  [item-made-mandatory; {both}]",
        "",
        "laws of rules no longer hold (laws):",
        f"  _scan.b: is no longer required  [item-made-optional; {read}]",
        "",
        "the deposition no longer accepts (deposition):",
        "  _scan.c: is required (deposition)  [item-made-mandatory; written: deposition]",
        "",
        "breaks nothing:",
        "  _scan.d: is no longer required (deposition)  [item-made-optional]",
    ]
    assert breaks(changes)


def test_no_change_as_text(spa: Schema) -> None:
    assert headline(spa, spa, ()) == "oscem.spa 1.0.2 -> 1.0.2: no change"
    assert changes_to_text(judge(())) == ""
    assert not breaks(())


def test_as_data() -> None:
    _, changes = required()
    assert changes_to_json(changes)[1] == {
        "schema": "lab.small",
        "change": "item-made-optional",
        "place": "_scan.b",
        "breaks": [{"level": "laws", "direction": "source"}, {"level": "deposition", "direction": "source"}],
        "who": "archive",
        "sentence": "is no longer required",
        "before": "required",
        "after": "optional",
        "values": [],
        "confidence": None,
    }
