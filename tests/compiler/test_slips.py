"""Slips, from the mapping's line to what a converter reads, on small mappings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from errors.cases import checked

from oscem_map.compiler import Checked
from oscem_map.compiler.checks.documents import converter_of
from oscem_map.compiler.emit.write import modules, plans_of
from oscem_map.compiler.inspect.explain import explained, to_text
from oscem_map.compiler.resolve.typed import Mapping
from oscem_map.runtime.refused import Slipped
from oscem_map.runtime.trace import Trace

HEAD = "mapping lab.lens 1.0 <-> hall 1.0\n\n"
COMMON = """\
common lab 1.0 <-> hall 1.0

fragment lens for Lens <-> _lens {
    slip cs [mm] from 100 to 10000 is [µm]  because "older files have it in micrometres"
    slip kind "magnet" or "coil" is "MAGNETIC"  because "older files have another word"
    1           -> id
    "MAGNETIC" <-> kind
    cs [mm]    <-> cs [mm]
    model      <-> model
}
"""
USES = 'from "lens.omap" use lens\n\nthis <-> _lens via lens\n'


def compiled(files: dict[str, str], root: Path) -> Checked:
    found = checked(files, root)
    assert [d.title for d in found.diagnostics if d.code.startswith("E")] == []
    return found


def converter_text(mapping: Mapping) -> str:
    """The module of a converter as it would be printed."""
    return modules(plans_of([mapping]))[mapping.module]


def read(found: Checked, row: dict[str, str], which: int = 0) -> tuple[Any, list[tuple[str, str, str]]]:
    trace = Trace()
    document = converter_of(found.mappings[which]).get({"lens": [row]}, trace)
    return document, [(path, what.reason, rule) for path, what, rule in trace.remarks if isinstance(what, Slipped)]


def test_slips_are_mended_before_a_demand_looks(tmp_path: Path) -> None:
    found = compiled({"lens.omap": COMMON, "a.omap": HEAD + USES}, tmp_path)
    document, said = read(found, {"id": "1", "kind": "Coil", "cs": "2700"})
    assert document == {"cs": {"value": 2.7, "unit": "mm"}}
    assert said == [
        ("_lens.cs", "read as 2.7 mm: older files have it in micrometres", "lens.omap:4"),
        ("_lens.kind", "read as 'MAGNETIC': older files have another word", "lens.omap:5"),
    ]
    assert read(found, {"id": "1", "kind": "MAGNETIC", "cs": "2.7"}) == (document, [])


def test_a_mapping_that_extends_another_takes_its_slips_over(tmp_path: Path) -> None:
    over = 'mapping lab.lens 1.0 <-> hall 1.0 extends "a.omap"\n'
    found = compiled({"lens.omap": COMMON, "a.omap": HEAD + USES, "b.omap": over}, tmp_path)
    assert [slip.cite for slip in found.mappings[1].slips] == ["lens.omap:4", "lens.omap:5"]
    assert read(found, {"id": "1", "kind": "magnet", "cs": "2700"}, 1)[0] == {"cs": {"value": 2.7, "unit": "mm"}}


def test_writing_does_not_look_at_slips(tmp_path: Path) -> None:
    found = compiled({"lens.omap": COMMON, "a.omap": HEAD + USES}, tmp_path)
    text = converter_text(found.mappings[0])
    assert text.count("_document, SLIPS)") == 1
    rows = converter_of(found.mappings[0]).put({"cs": {"value": 2700, "unit": "mm"}}, Trace())
    assert rows == {"lens": [{"id": "1", "kind": "MAGNETIC", "cs": "2700"}]}


def test_a_mapping_without_slips_has_no_trace_of_them(tmp_path: Path) -> None:
    bare = "".join(line for line in COMMON.splitlines(True) if "slip" not in line)
    text = converter_text(compiled({"lens.omap": bare, "a.omap": HEAD + USES}, tmp_path).mappings[0])
    assert "slips" not in text and "SLIPS" not in text


def test_ranges_may_touch(tmp_path: Path) -> None:
    more = '    slip cs [mm] from 10000 to 9000000 is [mm] or [nm]  because "nobody knows"\n'
    text = COMMON.replace("    slip kind", more + "    slip kind")
    found = compiled({"lens.omap": text, "a.omap": HEAD + USES}, tmp_path)
    assert read(found, {"kind": "MAGNETIC", "cs": "10000"})[0] == {"cs": {"value": 10, "unit": "mm"}}
    assert read(found, {"kind": "MAGNETIC", "cs": "10001"})[0] == {"cs": {"value": 10001, "unit": "mm"}}


def test_explained_with_its_item(tmp_path: Path) -> None:
    found = compiled({"lens.omap": COMMON, "a.omap": HEAD + USES}, tmp_path)
    text = to_text(explained(found.mappings, "_lens.cs"), "mappings/")
    assert "mappings/lens.omap:4" in text and "from 100 to 10000 is [µm]" in text
    assert "slip" not in to_text(explained(found.mappings, "cs"), "mappings/")
