"""Explain: each kind of rule in words, from both of its sides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from small_project import small_project

from oscem_map.compiler import check
from oscem_map.compiler.inspect.explain import UnknownPlace, explained, to_text
from oscem_map.compiler.inspect.explain_rules import bare
from oscem_map.compiler.resolve.typed import Mapping

BLOCKS = """\
mapping oscem.spa 1.0.2 <-> mmcif 5.413

ask title "Title of the entry"

ask.title                              -> _struct.title
"SINGLE PARTICLE"                     <-> _em_experiment.reconstruction_method
else "PARTICLE"                        -> _em_experiment.aggregation_state  because "usual"
nothing                                <- _em_buffer  because "no buffers"
acquisition.detectors[] <-> _em_image_recording[] {
    index            -> id
    _em_imaging.id  <-> imaging_id
    name            <-> film_or_detector_model  via listed
    needs film_or_detector_model  because "a row without a detector says nothing"
}
acquisition <-> _em_imaging {
    (calibrated_defocus.minimal [µm], calibrated_defocus.maximal [µm])
        <~> (calibrated_defocus_min [nm], calibrated_defocus_max [nm])  via underfocus  because "positive"
}
sample.grid.film_support <~> _em_support_film  via present  because "no row may also mean: not known"
acquisition.dose_per_movie [e/Å²] -> _em_image_recording.avg_electron_dose_per_image [e/Å²]
else processing.movies.dose_per_image [e/Å²]
    -> _em_image_recording.avg_electron_dose_per_image [e/Å²]  because "stands in"
when sample.specimen.vitrification is true {
    sample.specimen.humidity [%] <-> _em_vitrification.humidity [%]
}
else {
    sample.specimen.humidity -> nothing  because "nothing was frozen"
}
organizational.authors[] -> _audit_author[]  because "read elsewhere" {
    index       -> pdbx_ordinal
    family_name -> name
}
"""


def mappings(folder: Path, text: str) -> Sequence[Mapping]:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "m.omap").write_text(text, encoding="utf-8")
    found = check(folder).mappings
    assert found
    return found


@pytest.fixture
def small(tmp_path: Path) -> Sequence[Mapping]:
    return check(small_project(tmp_path / "project") / "mappings").mappings


@pytest.fixture
def blocks(tmp_path: Path) -> Sequence[Mapping]:
    return mappings(tmp_path / "mappings", BLOCKS)


def said(found: Sequence[Mapping], what: str) -> str:
    return to_text(explained(found, what), "mappings/")


def facts(found: Sequence[Mapping], what: str) -> list[tuple[str, str]]:
    """Name and value of each line."""
    lines = said(found, what).splitlines()
    return [(line[2:14].strip(), line[14:].strip()) for line in lines if line.startswith("  ")]


def test_slot(small: Sequence[Mapping]) -> None:
    found = facts(small, "instrument.cs")
    assert ("rule", "mappings/common/parts.omap:13") in found
    assert ("", "cs [mm] <-> nominal_cs [mm]") in found
    assert ("goes to", "_em_imaging.nominal_cs") in found
    assert ("comes from", "_em_imaging.nominal_cs") in found
    assert any(name == "law" and text.startswith("exact both ways") for name, text in found)
    assert ("units", "cs [mm], _em_imaging.nominal_cs [mm]: the same unit on both sides") in found


def test_item(small: Sequence[Mapping]) -> None:
    text = said(small, "_em_imaging.nominal_cs")
    assert text.startswith("_em_imaging.nominal_cs: number, [mm], at least 0 and at most 20 (mmcif 5.413)\n")
    assert ("goes to", "instrument.cs") in facts(small, "_em_imaging.nominal_cs")


@pytest.mark.parametrize("what", ["$.instrument.cs", "instrument.cs.value", "$.instrument.cs.unit"])
def test_spellings_of_a_path(small: Sequence[Mapping], what: str) -> None:
    assert said(small, what) == said(small, "instrument.cs")


def test_reason_and_table(small: Sequence[Mapping]) -> None:
    source = facts(small, "instrument.electron_source")
    assert ("via", "table source (mappings/common/parts.omap:3)") in source
    assert any(name == "law" and text.startswith("exact both ways") for name, text in source)
    voltage = facts(small, "instrument.acceleration_voltage")
    assert any(name == "law" and "forgets something" in text for name, text in voltage)
    assert ("via", "rounded") in voltage
    assert ("reason", "whole kilovolts") in voltage


def test_lost_alone_and_below_a_node(small: Sequence[Mapping]) -> None:
    alone = facts(small, "instrument.operating_mode")
    assert ("reason", "no item") in alone
    assert ("law", "lost: the other schema has no place for it") in alone
    below = facts(small, "sample.grid.mesh")
    assert ("", 'sample -> nothing because "not part of this example"') in below


def test_fixed_values_keys_and_answers(small: Sequence[Mapping]) -> None:
    technique = dict(facts(small, "acquisition.technique"))
    assert technique["law"] == 'a fixed value: the mapping writes "spa"; it is read only where this is "spa"'
    assert ("law", "a key: it points at _entry.id") in facts(small, "_em_imaging.entry_id")
    entry = facts(small, "_entry.id")
    assert ("law", 'asked as `entry_id`: "Name of the entry"') in entry
    assert ("comes from", "ask.entry_id") in entry
    assert ("law", "a key: _em_imaging.entry_id points at it") in entry


def test_class_and_category(small: Sequence[Mapping]) -> None:
    instrument = said(small, "instrument")
    assert instrument.startswith("instrument: class (oscem.spa 1.0.2)\n")
    assert "instrument.cs" in instrument
    assert "lost: no item" in instrument
    imaging = said(small, "_em_imaging")
    assert imaging.startswith("_em_imaging: category (mmcif 5.413)\n")
    line = next(line for line in imaging.splitlines() if "_em_imaging.nominal_cs" in line)
    assert line.split() == ["_em_imaging.nominal_cs", "instrument.cs", "(mappings/common/parts.omap:13)"]
    assert "no rule speaks of it" in imaging


def test_item_that_no_rule_names(small: Sequence[Mapping]) -> None:
    assert "no rule speaks of it: it is not written" in said(small, "_em_imaging.calibrated_magnification")


def test_list_and_needs(blocks: Sequence[Mapping]) -> None:
    conditions = [
        text for name, text in facts(blocks, "acquisition.detectors[0].name") if name == "condition"
    ]
    assert conditions == [
        "a row of _em_image_recording for each element of acquisition.detectors[] (m.omap:9)",
        "the row is left out without _em_image_recording.film_or_detector_model: "
        "a row without a detector says nothing (m.omap:13)",
    ]
    assert any("the number of the row" in text for _, text in facts(blocks, "_em_image_recording.id"))


def test_several_places_and_factor(blocks: Sequence[Mapping]) -> None:
    found = facts(blocks, "acquisition.calibrated_defocus.minimal")
    assert ("units", "minimal [µm], _em_imaging.calibrated_defocus_min [nm]: 1 µm is 1000 nm") in found
    assert any("together with acquisition.calibrated_defocus.maximal" in text for _, text in found)
    assert ("goes to", "_em_imaging.calibrated_defocus_min, _em_imaging.calibrated_defocus_max") in found


def test_present(blocks: Sequence[Mapping]) -> None:
    left = facts(blocks, "sample.grid.film_support")
    assert ("goes to", "_em_support_film") in left
    assert any("never false" in text for _, text in left)


def test_else_and_one_way(blocks: Sequence[Mapping]) -> None:
    found = facts(blocks, "processing.movies.dose_per_image")
    assert ("condition", "only where nothing was written before (`else`)") in found
    assert any(name == "law" and text.startswith("one way: written") for name, text in found)
    assert not [text for name, text in found if name == "comes from"]


def test_branches(blocks: Sequence[Mapping]) -> None:
    found = facts(blocks, "sample.specimen.humidity")
    assert ("condition", "only when sample.specimen.vitrification is true (m.omap:23)") in found
    assert any("none of the branches before fits" in text for _, text in found)


def test_one_way_block(blocks: Sequence[Mapping]) -> None:
    found = facts(blocks, "organizational.authors.family_name")
    assert ("reason", "read elsewhere") in found
    assert any(text.startswith("one way: written") for _, text in found)


def test_unread_category(blocks: Sequence[Mapping]) -> None:
    found = facts(blocks, "_em_buffer.details")
    assert ("law", "not read: the other schema has no place for it") in found
    assert ("reason", "no buffers") in found


def test_demand_of_a_row(blocks: Sequence[Mapping]) -> None:
    found = facts(blocks, "_em_experiment.reconstruction_method")
    assert any("it is read only where this is" in text for _, text in found)


@pytest.mark.parametrize(
    ("what", "near"),
    [
        ("cs", "instrument.cs"),
        ("nominl_cs", "_em_imaging.nominal_cs"),
        ("instrument.css", "instrument.cs"),
        ("_em_imaging.nominal_css", "_em_imaging.nominal_cs"),
        ("_em_imagin", "_em_imaging"),
    ],
)
def test_did_you_mean(small: Sequence[Mapping], what: str, near: str) -> None:
    with pytest.raises(UnknownPlace) as error:
        explained(small, what)
    assert near in error.value.near
    assert f"`{near}`" in str(error.value)


def test_nothing_is_near(small: Sequence[Mapping]) -> None:
    with pytest.raises(UnknownPlace) as error:
        explained(small, "qqqqqqqqqqqq")
    assert error.value.near == ()


def test_bare() -> None:
    assert bare("$.acquisition.detectors[1].mode") == "acquisition.detectors.mode"
    assert bare("_entity[2].id") == "_entity.id"


def test_mappings_that_say_the_same_are_named_together(small: Sequence[Mapping], blocks: Sequence[Mapping]) -> None:
    twice = said([*small, *small], "_em_imaging.nominal_cs")
    assert twice.startswith("_em_imaging.nominal_cs: number, [mm], at least 0 and at most 20 (mmcif 5.413)\nin ")
    assert twice.count("rule ") == 1
    assert twice.count("\nin oscem.spa 1.0.2 <-> mmcif 5.413") == 2
    both = said([*small, *blocks], "instrument.cs")
    assert both.count("instrument.cs: quantity") == 2
