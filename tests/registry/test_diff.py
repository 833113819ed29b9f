"""Each kind of change on a synthetic pair: before, after and events stand in one file, named by the kind.

`pytest --update` writes the events anew.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from oscem_map.registry import Registry, Schema
from oscem_map.registry.changes import Change, ChangeKind, Severity
from oscem_map.registry.diff import breaks, compare
from oscem_map.registry.diff_text import changes_to_github, changes_to_json, changes_to_text, headline
from oscem_map.registry.snapshot import dumps, loads

CASES = sorted((Path(__file__).parent / "diff").glob("*.txt"))
NOTHING = {"slot-renamed.not", "value-respelt.order"}
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
    """One event a line: severity, kind, place, sentence, and whose rule it is."""
    rows = (f"{c.severity} | {c.kind} | {c.place} | {c.sentence}{f' | {c.who}' if c.who else ''}\n" for c in changes)
    return "".join(rows)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_events(path: Path, update: bool) -> None:
    found = shown(compare(*pair(path)))
    if update:
        text = path.read_text("utf-8").split("--- events\n")[0]
        path.write_text(f"{text}--- events\n{found}", encoding="utf-8", newline="\n")
    assert found == parts(path)[3]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_shows_its_kind(path: Path) -> None:
    kinds = {str(change.kind) for change in compare(*pair(path))}
    assert (path.stem.split(".")[0] in kinds) is (path.stem not in NOTHING)


def test_each_kind_has_a_case() -> None:
    shown_by_name = {path.stem.split(".")[0] for path in CASES}
    assert shown_by_name == {str(kind) for kind in ChangeKind}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_schema_does_not_differ_from_itself(path: Path) -> None:
    for schema in pair(path):
        assert compare(schema, schema) == ()
        assert compare(loads(dumps(schema)), schema) == ()


MIRROR = {Severity.WRITERS: Severity.READERS, Severity.READERS: Severity.WRITERS}
MIRRORED = ("range", "pattern", "list", "constant", "type", "parent")


@pytest.mark.parametrize("path", [one for one in CASES if one.stem in MIRRORED], ids=lambda path: path.stem)
def test_what_breaks_writers_breaks_readers_the_other_way(path: Path) -> None:
    before, after = pair(path)
    back = {(change.place, change.kind): change.severity for change in compare(after, before) if binds(change)}
    there = [change for change in compare(before, after) if binds(change)]
    assert {change.severity for change in there} >= {*MIRROR}
    for change in there:
        assert back[change.place, change.kind] is MIRROR.get(change.severity, change.severity)


def binds(change: Change) -> bool:
    """Whether it is about a rule that a file must keep."""
    return change.who != "deposition"


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
    both = pair(next(path for path in CASES if path.stem == "required"))
    return both, compare(*both)


def test_as_text() -> None:
    (before, after), changes = required()
    assert headline(before, after, changes) == (
        "lab.small 1 -> 2: 4 changes, 2 breaking for writers, 1 breaking for readers, 1 compatible"
    )
    assert changes_to_text(changes).splitlines() == [
        "",
        "breaking for writers:",
        "  _scan.a: is required",
        "  _scan.c: is required (deposition)",
        "",
        "breaking for readers:",
        "  _scan.b: is no longer required",
        "",
        "compatible:",
        "  _scan.d: is no longer required (deposition)",
    ]
    assert breaks(changes)


def test_no_change_as_text(spa: Schema) -> None:
    assert headline(spa, spa, ()) == "oscem.spa 1.0.2 -> 1.0.2: no change"
    assert changes_to_text(()) == ""
    assert not breaks(())


def test_as_data() -> None:
    _, changes = required()
    assert changes_to_json(changes)[0] == {
        "kind": "required",
        "severity": "breaking for writers",
        "breaks": True,
        "place": "_scan.a",
        "who": "archive",
        "sentence": "is required",
        "before": "optional",
        "after": "required",
        "values": [],
    }


def test_as_annotations() -> None:
    _, changes = required()
    lines = changes_to_github(changes).splitlines()
    assert lines[0] == "::error title=required::_scan.a: is required (breaking for writers)"
    assert [line.split(" ")[0] for line in lines] == ["::error", "::error", "::error", "::notice"]
    quiet = changes_to_github(changes, breaking="warning")
    assert quiet.startswith("::warning title=required::")
    odd = Change(ChangeKind.FORM, Severity.NOTE, "100 %\nmore", place="_a.b")
    assert changes_to_github((odd,)) == "::notice title=form::_a.b: 100 %25%0Amore (note)\n"
