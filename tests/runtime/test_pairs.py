"""Two unlinked lists and the rows that they share: the same answers as by comparing all with all, at a linear cost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime.pairs import paired, unpaired
from oscem_map.runtime.trace import Trace

SCALARS = st.sampled_from([None, "", "a", "A ", 1, 1.0, True, 2])
ELEMENTS = st.dictionaries(st.sampled_from("xy"), SCALARS | st.lists(SCALARS, max_size=2) | st.fixed_dictionaries({"z": SCALARS}))
ROWS = st.lists(st.tuples(ELEMENTS, ELEMENTS), max_size=6)


class Counting(int):
    """A number that counts how often any of them is compared."""

    compared = 0

    def __eq__(self, other: object) -> bool:
        Counting.compared += 1
        return int.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = int.__hash__


@pytest.fixture(autouse=True)
def no_comparisons() -> None:
    Counting.compared = 0


@pytest.mark.parametrize(
    ("first", "second", "rows"),
    [
        ({}, {}, []),
        ({0: {"a": 1}, 1: {"a": 2}}, {}, [(0, -1), (1, -1)]),
        ({0: {"a": 1}, 1: {"a": 2}}, {0: {"b": "Counting"}}, [(0, -1), (1, -1), (-1, 0)]),
        ({0: {"a": 1}, 1: {"a": 2}}, {0: {"b": "x"}, 1: {"b": "y"}}, [(0, 0), (1, 1)]),
        ({0: {"a": 1}, 1: {"a": 2}}, {0: {}, 1: {"b": "y"}}, [(0, -1), (1, 1)]),
        ({0: {"a": 1}}, {0: {}, 1: {"b": "Counting"}, 2: {"b": "counting "}}, [(0, -1), (-1, 1)]),
        ({0: {"a": 1}}, {0: {"b": "x"}, 1: {"b": "y"}}, [(0, -1), (-1, 0), (-1, 1)]),
        ({}, {1: {"b": "x"}, 2: {"b": "X"}}, [(-1, 1)]),
    ],
)
def test_which_elements_share_a_row(first: Any, second: Any, rows: Any) -> None:
    assert paired(first, second, Trace(), "$.l") == rows


def test_rows_come_back_as_lists_of_one_length() -> None:
    rows = [({"a": 1}, {"b": [1]}), ({"a": 2}, {"b": [1]}), ({}, {"b": [2]}), ({"a": 3}, {})]
    assert unpaired(rows, Trace()) == ([{"a": 1}, {"a": 2}, {}, {"a": 3}], [{"b": [1]}, {"b": [1]}, {"b": [2]}, {}])
    assert unpaired([({"a": 1}, {}), ({"a": 2}, {})], Trace()) == ([{"a": 1}, {"a": 2}], [])
    assert unpaired([({"a": 1}, {}), ({}, {"b": 1})], Trace()) == ([{"a": 1}, {}], [{}, {"b": 1}])


@given(ROWS)
def test_which_row_has_what_comes_back(rows: list[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> None:
    """Pairing the two lists again gives the rows that hold both, with the same in them."""
    first, second = (dict(enumerate(one)) for one in unpaired(rows, Trace()))
    again = [(first[i], second[k]) for i, k in paired(first, second, Trace(), "$.l") if i >= 0 and k >= 0]
    said = [(one, other) for one, other in rows if says(one) and says(other)]
    assert [(dict(one), dict(other)) for one, other in again] == [(dict(one), dict(other)) for one, other in said]


def says(element: Any) -> bool:
    if isinstance(element, dict):
        return any(map(says, element.values()))
    return element not in (None, "", [], {})


def test_the_cost_is_linear() -> None:
    """Among many different elements each is compared with few others, in both directions."""
    many = {k: {"b": Counting(k)} for k in range(1000)}
    assert len(paired({0: {"a": 1}}, many, Trace(), "$.l")) == 1001
    assert Counting.compared <= 10 * len(many)
    Counting.compared = 0
    _, second = unpaired([({"a": k}, element) for k, element in many.items()], Trace())
    assert len(second) == len(many)
    assert Counting.compared <= 10 * len(many)


def test_what_counts_as_one_is_said() -> None:
    """Of several that say the same, in rows of their own, one is read for all."""
    trace = Trace()
    assert paired({0: {"a": 1}}, {2: {"b": 1}, 3: {"b": 1}}, trace, "$.l") == [(0, -1), (-1, 2)]
    assert trace.repeated == [("$.l[3]", "$.l[2]")]


def test_pairing_by_position_is_told() -> None:
    trace = Trace()
    paired({0: {"a": 1}, 1: {"a": 2}}, {0: {"b": 1}, 1: {}}, trace, "$.l", "_support", "x.omap:1")
    assert [(one.item, one.value, one.rule) for one in trace.assumed] == [("_support", "1 with 1", "x.omap:1")]


def test_lists_of_one_length_are_not_searched_for_each_element() -> None:
    elements = {Counting(k): {"a": k} for k in range(300)}
    Counting.compared = 0
    assert paired(elements, dict(elements), Trace(), "$.l") == [(k, k) for k in range(300)]
    assert Counting.compared < 20 * 300
