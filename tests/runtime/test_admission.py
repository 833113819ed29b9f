"""What a document may hold: the JSON form of what a Python program gives, or an error with the path."""

from __future__ import annotations

import enum
import json
from collections import UserDict
from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime import admission
from oscem_map.runtime.admission import admitted, admitted_rows
from oscem_map.runtime.document_error import MAX_DEPTH, DocumentError
from oscem_map.runtime.formats import json_text

NAN, INFINITY = float("nan"), float("inf")
PLAIN = {"a": [1, {"b": Decimal("2.50"), "c": None}, True, "µ", 0.5], "d": {}, "e": []}
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.decimals() | st.text() | st.dates() | st.datetimes()
ANYTHING = st.recursive(
    SCALARS | st.binary(max_size=3) | st.sets(st.integers(), max_size=2),
    lambda inner: st.lists(inner, max_size=3)
    | st.tuples(inner, inner)
    | st.dictionaries(st.text() | st.integers(), inner, max_size=3),
    max_leaves=12,
)


class Mode(enum.StrEnum):
    COUNTING = "counting"


class Kilovolts(float):
    pass


class Count:
    """An integer that is no `int`, as those of numpy."""

    def __index__(self) -> int:
        return 7


def nested(depth: int) -> Any:
    value: Any = "x"
    for _ in range(depth):
        value = {"a": value}
    return value


def test_a_plain_document_comes_back_as_it_is() -> None:
    assert admitted(PLAIN) is PLAIN
    assert admitted(deep := nested(MAX_DEPTH)) is deep


@pytest.mark.parametrize(
    ("given_value", "becomes"),
    [
        (date(2024, 5, 1), "2024-05-01"),
        (datetime(2024, 5, 1, 12, 30, tzinfo=UTC), "2024-05-01T12:30:00+00:00"),
        ((1, (2, 3)), [1, [2, 3]]),
        (MappingProxyType({"a": UserDict({"b": 1})}), {"a": {"b": 1}}),
        (NAN, "NaN"), (INFINITY, "Infinity"), (-INFINITY, "-Infinity"),
        (Decimal("NaN"), "NaN"), (Decimal("sNaN"), "NaN"), (Decimal("-Infinity"), "-Infinity"),
        (Mode.COUNTING, "counting"), (Kilovolts(300), 300.0), (Count(), 7), (10**400, 10**400),
    ],
)  # fmt: skip
def test_what_has_a_json_form_is_given_it(given_value: Any, becomes: Any) -> None:
    found = admitted({"x": [given_value]})["x"][0]
    assert found == becomes
    assert type(found) is type(becomes)


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_is_none_is_what_a_file_gives(word: str) -> None:
    assert admitted(json.loads(f'{{"x": {word}}}')) == json_text.parse(f'{{"x": {word}}}', "record.json")


@pytest.mark.parametrize(
    ("odd", "said"),
    [
        ({1, 2}, "$.x[1]: a set has no place in a document"),
        (b"abc", "$.x[1]: a bytes has no place in a document"),
        (1j, "$.x[1]: a complex has no place in a document"),
        ({3: "c"}, "$.x[1]: the key 3 is no text"),
        ({"\ud83d": 1}, r"$.x[1]: the key '\ud83d' holds half of a character"),
        ("\ud83d", "$.x[1]: the text holds half of a character"),
        pytest.param(10**4300, "$.x[1]: an integer of more than 4300 digits", id="long"),
        ({"y": object()}, "$.x[1].y: a object has no place in a document"),
    ],
)
def test_what_has_none_is_refused_with_its_path(odd: Any, said: str) -> None:
    with pytest.raises(DocumentError) as error:
        admitted({"x": [1, odd]})
    assert str(error.value).startswith(said)
    assert error.value.help


def test_the_path_begins_where_the_record_is() -> None:
    with pytest.raises(DocumentError, match=r"^\$\.scientificMetadata\.a: "):
        admitted({"a": set()}, "$.scientificMetadata")


def test_an_object_that_holds_itself() -> None:
    record: dict[str, Any] = {"a": {"b": []}}
    record["a"]["b"].append(record)
    with pytest.raises(DocumentError, match=r"^\$\.a\.b\[0\]: it holds itself"):
        admitted(record)


def test_one_object_in_two_places_is_no_circle() -> None:
    shared = (1, 2)
    assert admitted({"a": shared, "b": {"c": shared}}) == {"a": [1, 2], "b": {"c": [1, 2]}}


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 10_000])
def test_too_many_levels(depth: int) -> None:
    with pytest.raises(DocumentError, match="nested more than 500 deep"):
        admitted(nested(depth))


def test_many_times_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(admission, "MOST_VALUES", 1000)
    value: Any = [1]
    for _ in range(40):
        value = [value, value]
    with pytest.raises(DocumentError, match="more than 1000 values"):
        admitted({"a": value})


def test_rows_come_back_as_they_are() -> None:
    rows = {"entry": [{"id": "1AB2"}], "em_imaging": [{"id": 1, "mode": None}, {}], "exptl": []}
    assert admitted_rows(rows) is rows
    assert admitted_rows({"entry": ({"id": date(2024, 5, 1)},)}) == {"entry": [{"id": "2024-05-01"}]}


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        ({"entry": {"id": "1AB2"}}, "_entry: an object where the rows of a category are expected"),
        ({"entry": None}, "_entry: nothing where the rows of a category are expected"),
        ({"entry": [{}, "1AB2"]}, "_entry[1]: a text where a row is expected"),
        ({"entry": [{"id": ["1AB2"]}]}, "_entry[0].id: a list where a single value is expected"),
    ],
)
def test_rows_of_another_shape(tables: Any, said: str) -> None:
    with pytest.raises(DocumentError) as error:
        admitted_rows(tables)
    assert str(error.value).startswith(said)


@given(ANYTHING)
def test_what_is_admitted_can_be_written_and_stays(value: Any) -> None:
    try:
        found = admitted({"x": value})
    except DocumentError:
        return
    assert admitted(found) is found or max(map(abs, _integers(found)), default=0) > 10**300
    json_text.write_json(found).encode()


def _integers(value: Any) -> list[Any]:
    if isinstance(value, dict | list):
        return [n for one in (value.values() if isinstance(value, dict) else value) for n in _integers(one)]
    return [value] if isinstance(value, int | Decimal) else []
