"""What rules do where a place is taken, a type is another one, or a value is outside a codec's domain."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from oscem_map.runtime.migrate import is_current, migrate
from oscem_map.runtime.migrate_codecs import (
    Bare,
    Spelling,
    TextForm,
    Words,
    both,
    day_at_midnight,
    list_elements,
    numbers,
)
from oscem_map.runtime.migrate_tree import Cell, plain, same, wrapped


def test_a_place_that_has_another_value_keeps_it() -> None:
    result = migrate({"acquisition": {"datetime": "2024-01-01T00:00:00", "date_time": "2025-01-01T00:00:00"}})
    assert result.document == {"acquisition": {"date_time": "2025-01-01T00:00:00"}}
    (conflict,) = result.conflicts
    assert (conflict.path, conflict.value) == ("$.acquisition.datetime", "2024-01-01T00:00:00")
    assert (conflict.place, conflict.kept) == ("$.acquisition.date_time", "2025-01-01T00:00:00")
    assert conflict.rule.startswith("migrations/oscem.omap:")
    assert [(one.path, one.value) for one in result.residual] == [("$.acquisition.datetime", "2024-01-01T00:00:00")]


def test_a_place_that_says_the_same_takes_both() -> None:
    result = migrate({"acquisition": {"datetime": "2024-01-01T00:00:00", "date_time": "2024-01-01T00:00:00"}})
    assert (result.conflicts, result.residual) == ((), ())
    assert {leaf.places for leaf in result.leaves} == {("$.acquisition.date_time",)}


def test_objects_are_joined_and_only_what_clashes_stays() -> None:
    old = {"CTFs": {"amplitude_contrast": 0.1, "defocus": {"defocus_histogram": "a.png"}}}
    result = migrate(old | {"processing": {"ctfs": {"amplitude_contrast": 0.07}}})
    assert result.document["processing"]["ctfs"] == {
        "amplitude_contrast": 0.07,
        "defocus": {"defocus_histogram": "a.png"},
    }
    assert [one.path for one in result.residual] == ["$.CTFs.amplitude_contrast"]
    assert [one.before for one in result.changes] == ["$.CTFs.defocus.defocus_histogram"]


def test_a_quantity_is_never_mixed_of_two() -> None:
    old = {"acquisition": {"energy_filter": {"width": {"value": 10, "unit": "eV"}}}}
    old["acquisition"]["energy_filter"]["width_energy_filter"] = {"value": 20, "unit": "eV"}
    result = migrate(old)
    assert result.document["acquisition"]["energy_filter"] == {"width_energy_filter": {"value": 20, "unit": "eV"}}
    assert [one.path for one in result.residual] == [
        "$.acquisition.energy_filter.width.value",
        "$.acquisition.energy_filter.width.unit",
    ]


def test_an_empty_place_is_free() -> None:
    result = migrate({"acquisition": {"datetime": "2024-01-01T00:00:00", "date_time": None}})
    assert result.document == {"acquisition": {"date_time": "2024-01-01T00:00:00"}}
    assert result.residual == ()


def test_a_quantity_keeps_its_own_unit() -> None:
    document = {"instrument": {"cs": {"value": 2700, "unit": "µm"}}}
    assert migrate(document).document == document


def test_a_detector_of_another_name_is_a_second_one() -> None:
    result = migrate({"acquisition": {"detector": "K3", "detectors": [{"name": "Falcon 4i"}]}})
    assert result.document["acquisition"]["detectors"] == [{"name": "Falcon 4i"}, {"name": "K3"}]
    assert [one.after for one in result.changes] == ["$.acquisition.detectors[1].name"]


def test_a_mode_joins_the_only_detector() -> None:
    result = migrate({"acquisition": {"detector_mode": "counting", "detectors": [{"name": "K3"}]}})
    assert result.document["acquisition"]["detectors"] == [{"name": "K3", "mode": "counting"}]


def test_digits_stay() -> None:
    result = migrate({"instrument": {"cs": Decimal("2.700")}})
    assert str(result.document["instrument"]["cs"]["value"]) == "2.700"


def test_inside_what_is_kept_whole_nothing_acts() -> None:
    thing = {"si_value": 1, "has_value": 2, "Name": {"x": []}}
    document = {"processing": {"movies": {"descriptors": [{"descriptor_name": "a", "descriptor_thing": thing}]}}}
    result = migrate(document)
    assert result.document == document
    assert is_current(document)


ODD: list[Any] = [None, True, 0, -1.5, "", "text", [], {}, [[]], [{}], [[{"a": 1}]], {"value": None}, {"value": {}}]


@pytest.mark.parametrize("odd", ODD, ids=repr)
@pytest.mark.parametrize("name", ["instrument", "acquisition", "sample", "Instrument", "Import_movies", "authors", "x"])
def test_nothing_of_any_shape_is_lost(name: str, odd: Any) -> None:
    for document in ({name: odd}, {name: {"microscope": odd, "detector": odd}}, {name: [odd, {"name": odd}]}):
        once = migrate(document)
        assert migrate(once.document).document == once.document
        assert sum(1 for _ in once.leaves) == len({leaf.path for leaf in once.leaves})
        assert once.leaves


# Codecs -----------------------------------------------------------------------------------------------------


def through(codec: Any, value: Any) -> Any:
    made = codec(wrapped(value))
    return tuple(map(plain, made)) if isinstance(made, tuple) else made if made is None else plain(made)


@pytest.mark.parametrize(
    ("codec", "value", "expected"),
    [
        (Words({"Complex": "COMPLEX"}), " complex ", "COMPLEX"),
        (Words({"Complex": "COMPLEX"}), "polypeptide", None),
        (Words({"true": True}), True, None),
        (TextForm("{} x {}"), "3710 x 3838", (3710, 3838)),
        (TextForm("{} x {}"), "3710", None),
        (TextForm("{} x {}"), 3710, None),
        (Bare("°"), {"value": 85, "unit": "deg"}, 85),
        (Bare("°"), {"value": 85, "unit": "mm"}, None),
        (Bare("°"), 85, None),
        (both, 2, (2, 2)),
        (both, True, None),
        (list_elements, {"a": {"x": 1}, "b": {"x": 2}}, [{"x": 1}, {"x": 2}]),
        (list_elements, {"a": 1}, None),
        (numbers, "(250, 250, 250)", [250, 250, 250]),
        (numbers, "(a, b)", None),
        (numbers, [1], None),
        (day_at_midnight, "2024-01-31", "2024-01-31T00:00:00Z"),
        (day_at_midnight, "2024-01-31T10:00:00", None),
        (day_at_midnight, "2024-02-31", None),
        (day_at_midnight, 20240131, None),
    ],
)
def test_codecs(codec: Any, value: Any, expected: Any) -> None:
    assert through(codec, value) == expected


def test_spelling_knows_names_in_any_case_and_units_in_names() -> None:
    spelling = Spelling(("cs", "pixel_size", "defocus", "low", "ph"))
    old = {"CS": 2.7, "Pixel_size_(Å/px)": 0.5, "Defocus_(A)": {"Low": 3, "name": "a"}, "pH": 7, "Other": 1}
    assert through(spelling, old) == {
        "cs": 2.7,
        "pixel_size": {"value": 0.5, "unit": "Å"},
        "defocus": {"low": {"value": 3, "unit": "Å"}, "name": "a"},
        "ph": 7,
        "Other": 1,
    }


def test_spelling_never_lets_one_key_hide_another() -> None:
    assert through(Spelling(("cs",)), {"CS": 1, "cs": 2, "Cs": 3}) == {"CS": 1, "cs": 2, "Cs": 3}


def test_true_is_not_one() -> None:
    assert not same(Cell(True), Cell(1))
    assert same(Cell(Decimal("1.0")), Cell(1))
