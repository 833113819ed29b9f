"""A diff in the forms of CI systems: what they hold, and that hostile names in schemas stay text in each of them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from oscem_map.commands.diff_reports import Judged, Lines, as_github, as_gitlab, as_junit
from oscem_map.dsl import Source, Span
from oscem_map.dsl.diagnostics import diagnostic
from oscem_map.registry.accepted import Acceptance, judge
from oscem_map.registry.changes import Break, Change, ChangeKind, Direction, Level
from oscem_map.registry.diff_text import changes_to_text

BREAKS = (Break(Level.DOCUMENTS, Direction.SOURCE), Break(Level.DEPOSITION, Direction.TARGET))
GONE = Change(ChangeKind.ITEM_REMOVED, "is gone", "cs", place="_lens.cs", breaks=BREAKS, schema="hall")
OTHER = Change(ChangeKind.ITEM_REMOVED, "is gone", "x", place="_lens.x", breaks=BREAKS[1:], schema="hall")
SAFE = Change(ChangeKind.ITEM_ADDED, "is new", after="y", place="_lens.y", schema="hall")
ENTRY = Acceptance("hall", ChangeKind.ITEM_REMOVED, "_lens.x", "not used", date(2030, 1, 1), before="x", line=3)
ENDED = Acceptance("hall", ChangeKind.ITEM_REMOVED, "_lens.z", "not used", date(2020, 1, 1), line=9)
HOSTILE = "a\n::error::b\r\x1b[31m</failure>]]><![CDATA[&\x00%0A,:\"'`\u2028|<script>\ud800\ufffe"


def judged(*changes: Change, file: Path | None = None) -> Judged:
    return Judged("hall", "hall 1 -> 2: 3 changes", judge(changes, [ENTRY, ENDED], date(2026, 1, 1)), file)


def test_github() -> None:
    lines = as_github([judged(GONE, OTHER, SAFE)], None).splitlines()
    assert lines == [
        "::error file=hall,line=1,title=item-removed::_lens.cs: is gone (read: documents; written: deposition)",
        "::notice file=hall,line=1,title=item-added::_lens.y: is new",
        "::notice file=hall,line=1,title=item-removed::_lens.x: is gone (written: deposition); "
        "accepted until 2030-01-01: not used",
        "::warning title=acceptance::line 9: hall item-removed _lens.z: ended on 2020-01-01, "
        "and there is no such change: take it out",
    ]


def test_junit() -> None:
    root = ElementTree.fromstring(as_junit([judged(GONE, OTHER, SAFE)], None))
    (suite,) = root
    assert suite.attrib == {"name": "hall 1 -> 2: 3 changes", "tests": "4", "failures": "1", "skipped": "2"}
    names = [(case.get("name"), [(found.tag, found.get("message")) for found in case]) for case in suite]
    assert names[:3] == [
        ("item-removed _lens.cs: is gone", [("failure", "read: documents; written: deposition")]),
        ("item-added _lens.y: is new", []),
        ("item-removed _lens.x: is gone", [("skipped", "accepted until 2030-01-01: not used")]),
    ]


def test_gitlab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "hall.yaml"
    path.write_text("classes:\n  lens:\n    attributes:\n      cs: {}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    issues = json.loads(as_gitlab([judged(GONE, OTHER, SAFE, file=path)], None))
    assert [(one["check_name"], one["severity"]) for one in issues] == [
        ("item-removed", "critical"),
        ("item-added", "info"),
        ("item-removed", "info"),
        ("acceptance", "minor"),
    ]
    assert issues[0]["location"] == {"path": "hall.yaml", "lines": {"begin": 4}}
    assert len({one["fingerprint"] for one in issues}) == 4
    again = json.loads(as_gitlab([judged(SAFE, GONE, file=path)], None))
    assert again[1]["fingerprint"] == issues[0]["fingerprint"]


def broken_lines() -> Lines:
    source = Source("a,b.omap", "cs <-> cs\n")
    found = diagnostic("E0201", f"no item {HOSTILE}", Span("a,b.omap", 7, 9), help=HOSTILE)
    return Lines([found], {"a,b.omap": source})


def test_lines_of_mappings_are_the_errors() -> None:
    said = as_github([judged(GONE)], broken_lines()).rstrip("\n").split("\n")
    assert said[0].startswith("::warning file=hall")
    assert said[-1].startswith("::error file=a%2Cb.omap,line=1,col=8")
    last = json.loads(as_gitlab([judged(GONE)], broken_lines()))[-1]
    assert (last["check_name"], last["severity"], last["location"]["lines"]) == ("E0201", "blocker", {"begin": 1})
    suite = ElementTree.fromstring(as_junit([judged(GONE)], broken_lines()))[-1]
    assert (suite.get("name"), suite.get("failures"), suite[0].get("line")) == ("mappings", "1", "1")


@pytest.mark.parametrize("field", ["place", "sentence", "before", "after", "schema"])
def test_hostile_text_stays_text(field: str) -> None:
    change = Change(
        **{"kind": ChangeKind.ITEM_REMOVED, "sentence": "is gone", "place": "x", "breaks": BREAKS, field: HOSTILE},
    )
    entry = Acceptance("hall", ChangeKind.ITEM_REMOVED, HOSTILE, HOSTILE, date(2020, 1, 1), by=HOSTILE)
    one = Judged(HOSTILE, HOSTILE, judge([change], [entry], date(2026, 1, 1)), Path(HOSTILE.replace("\x00", "")))
    said = as_github([one], broken_lines())
    assert all(line.startswith(("::warning ", "::error ")) for line in said.rstrip("\n").split("\n"))
    assert said.count("\n") == 3
    assert "\x1b" not in said.split("::error")[0]
    root = ElementTree.fromstring(as_junit([one], broken_lines()))
    assert {found.tag for found in root.iter()} == {"testsuites", "testsuite", "testcase", "failure", "skipped"}
    issues = json.loads(as_gitlab([one], broken_lines()).encode("utf-8", "replace"))
    assert len(issues) == 3
    assert all("\n" not in issue["description"] and "\x1b" not in issue["description"] for issue in issues)
    text = changes_to_text(one.found)
    assert "\x1b" not in text
    assert not [line for line in text.splitlines() if line.startswith("::")]
