"""Elements that several lists say together: what one of many costs. How they are joined is tested with a mapping."""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map.runtime.joins import joining
from oscem_map.runtime.trace import Trace

COUNT = 200


@pytest.mark.parametrize("first", ["0", ""], ids=["one identifier", "one name"])
def test_elements_with_the_same_key_are_not_compared_with_each_other(first: str) -> None:
    """Each element is asked for its name a few times, however many others have the same."""
    asked = 0

    def form(family: Any, given: Any) -> str:
        nonlocal asked
        asked += 1
        return f"{family}, {given}"

    def people(slot: str) -> list[dict[str, Any]]:
        named = {"family": "Abel", "given": "Anna"}
        return [named | ({"id": first or str(n)} if n % 2 or first else {}) | {slot: n} for n in range(COUNT)]

    tree = {"people": people("number")}
    join = joining(tree, "people", (("id",), ("family", "given")), Trace(), "$", forms=(None, form))
    for one in people("email"):
        join(one)
    assert [(one["number"], one["email"]) for one in tree["people"]] == [(n, n) for n in range(COUNT)]
    assert asked <= 12 * COUNT
