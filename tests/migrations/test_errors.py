"""What the compiler says of a migration: one small migration for each code, with the place and the words of its mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from oscem_map.compiler import check, compiled
from oscem_map.dsl import Diagnostic

HEAD = "migration to oscem 1.0.2\n"


def said(tmp_path: Path, text: str) -> tuple[tuple[Diagnostic, ...], str]:
    folder = tmp_path / "mappings"
    folder.mkdir()
    (folder / "old.omap").write_text(text, encoding="utf-8")
    checked = check(folder)
    return tuple(one for one in checked.diagnostics if one.code.startswith("E")), text


def step(*rules: str, before: str = "") -> str:
    inner = "".join(f"    {rule}\n" for rule in rules)
    return f'{HEAD}\n{before}\nstep E1 "one" {{\n{inner}}}\n'


NO_SUCH_SLOT = 'lint l {\n    instrument.cs is nonzero("instrument.cz") because "x"\n}\n'

CASES = [
    ("E0202", 'migration to oscem 9.9\nstep E1 "one" {\n    a -> b\n}\n', "oscem 9.9"),
    ("E0202", 'migration to nobody 1.0\nstep E1 "one" {\n    a -> b\n}\n', "nobody 1.0"),
    ("E0203", step("a -> sample.name via unheard"), "unheard"),
    ("E0203", step("in sample via unheard"), "unheard"),
    ("E0203", step("ask.unheard -> sample.name"), "ask.unheard"),
    ("E0203", step("sample.x : word -> sample.name"), "word"),
    ("E0203", step("a -> sample.name", before="lint l {\n    sample.name is unheard\n}\n"), "unheard"),
    ("E0204", step("in sample {\n        /x -> name\n    }"), "/x"),
    ("E0205", step("a : object -> acquisition.detectors[] via values"), "acquisition.detectors[]"),
    ("E0302", step("a -> instrument.cs [kV]"), "instrument.cs [kV]"),
    ("E0304", step("instrument.cs -> [parsecc]"), "[parsecc]"),
    ("E0302", step('instrument.cs -> instrument.cs via below_zero("°C")'), "instrument.cs"),
    ("E0304", step('a -> sample.name via below_zero("parsecc")'), 'below_zero("parsecc")'),
    ("E0306", step('a -> sample.name via below_zero("°C")'), "sample.name"),
    ("E0901", step("a -> sample.name", before=NO_SUCH_SLOT), "instrument.cs"),
    ("E0305", step("a -> (sample.name, sample.description)"), "(sample.name, sample.description)"),
    ("E0306", step("a -> sample.name [mm]"), "sample.name [mm]"),
    (
        "E0307",
        step('a -> processing.volumes[] {\n        "x" -> vol_number_particles\n        b -> volume_type\n    }'),
        "x",
    ),
    (
        "E0401",
        step(
            "a -> sample.overall_molecule.molecular_overall_type via t", before='table t {\n    "a" -> "COMPLEXX"\n}\n'
        ),
        "t",
    ),
    ("E0403", step("a -> sample.name via t", before='table t {\n    "a" -> "b"\n    "A" -> "c"\n}\n'), "t"),
    ("E0502", step("sample.grid.holes -> nothing"), "nothing"),
    ("E0502", step('"words" -> sample.name'), '"words"'),
    ("E0901", step("Grant -> grands"), "grands"),
    ("E0901", step("in * {\n        has_value -> valeu\n    }"), "valeu"),
    ("E0901", step("instrument.scope -> instrument.microscop.model"), "instrument.microscop.model"),
    ("E0902", step("instrument.microscope -> instrument.microscope.model"), "instrument.microscope"),
    ("E0902", step("acquisition.date_time : text -> acquisition.cryogen"), "acquisition.date_time : text"),
    ("E0902", step("sample.name -> sample.name via t", before='table t {\n    "a" -> "b"\n}\n'), "sample.name"),
    ("E0306", step("acquisition.tilt_axis_angle -> [°]"), "[°]"),
    ("E0902", step('sample.grid -> nothing because "no"'), "sample.grid"),
    ("E0902", step("in * {\n        name -> description\n    }"), "name"),
    ("E0902", step("processing.movies.descriptors[].descriptor_thing.a -> sample.name"), "processing.movies"),
    ("E0903", step("a <-> sample.name"), "<->"),
    ("E0903", step("a -> sample.name via t", before='table t {\n    "a" <-> "b"\n}\n'), "<->"),
    ("E0904", step('when a is "b" {\n        c -> sample.name\n    }'), "when"),
    ("E0904", step("a -> index"), "index"),
    ("E0904", step('else a -> sample.name because "x"'), "else"),
]


@pytest.mark.parametrize(("code", "text", "marked"), CASES, ids=[f"{case[0]}-{n}" for n, case in enumerate(CASES)])
def test_case(tmp_path: Path, code: str, text: str, marked: str) -> None:
    found, source = said(tmp_path, text)
    assert code in [one.code for one in found]
    one = next(one for one in found if one.code == code)
    span = one.labels[0].span
    assert source[span.start : span.end].startswith(marked) or marked in source[span.start : span.end]
    assert one.help


RIGHT = [
    step("Grant -> grants", "grants -> organizational.grants"),
    step("instrument.microscope : text -> instrument.microscope.model"),
    step("instrument.cs -> [mm]", "acquisition.tilt_axis_angle [°] -> acquisition.tilt_axis_angle"),
    step(
        "sample.overall_molecule.molecular_overall_type -> sample.overall_molecule.molecular_overall_type via t",
        before='table t {\n    "Complex" or "complexes" -> "COMPLEX"\n}\n',
    ),
    step("acquisition.date_time -> acquisition.date_time via midnight"),
    step("in sample via f", before="fragment f {\n    title -> name\n}\n"),
]


@pytest.mark.parametrize("text", RIGHT)
def test_right_ones_compile(tmp_path: Path, text: str) -> None:
    found, _ = said(tmp_path, text)
    assert found == ()
    files = compiled(check(tmp_path / "mappings"))
    assert {"generated/oscem_migration.py", "tests/generated/test_oscem_migration.py"} <= files.keys()
    for name, made in files.items():
        compile(made, name, "exec")


def test_a_fragment_cannot_lead_to_itself(tmp_path: Path) -> None:
    text = step("in sample via f", before="fragment f {\n    in grid via f\n}\n")
    found, _ = said(tmp_path, text)
    assert [one.code for one in found] == ["E0904"]


def test_two_steps_of_one_name(tmp_path: Path) -> None:
    found, _ = said(tmp_path, step("a -> sample.name") + 'step e1 "two" {\n    b -> sample.description\n}\n')
    assert [one.code for one in found] == ["E0103"]


@pytest.mark.parametrize(
    ("declared", "said_of_it"),
    [('ask kind "which"\n', "ask `kind`"), ("fragment f {\n    minimal -> [µm]\n}\n", "fragment `f`")],
)
def test_what_nobody_uses_is_said(tmp_path: Path, declared: str, said_of_it: str) -> None:
    folder = tmp_path / "mappings"
    folder.mkdir()
    (folder / "old.omap").write_text(step("instrument.cs -> [mm]", before=declared), encoding="utf-8")
    titles = [one.title for one in check(folder).diagnostics if one.code == "W0801"]
    assert titles == [f"{said_of_it} is declared and not used"]


def test_a_rule_in_error_hides_what_it_would_use(tmp_path: Path) -> None:
    text = step("a : word -> sample.name via t", before='table t {\n    "a" -> "b"\n}\n')
    (tmp_path / "mappings").mkdir()
    (tmp_path / "mappings" / "old.omap").write_text(text, encoding="utf-8")
    assert [one.code for one in check(tmp_path / "mappings").diagnostics if one.code != "W0802"] == ["E0203"]
