"""Elements of one name, told apart by other keys: what is found at once is what a look at each of them finds."""

from __future__ import annotations

import random
from typing import Any

import pytest

from oscem_map.runtime.apart import Apart, Groups
from oscem_map.runtime.joins import joining
from oscem_map.runtime.trace import Trace

KEYS = (0, 2)


def alike(earlier: list[tuple[int, object]], told: dict[int, object]) -> bool:
    """Whether no key tells an element apart."""
    return all(told.get(number, said) == said for number, said in earlier)


@pytest.mark.parametrize("seed", range(20))
def test_first_last_and_lone_are_those_of_a_look_at_each(seed: int) -> None:
    rnd = random.Random(seed)

    def saying() -> dict[int, object]:
        return {number: rnd.choice("abc") for number in KEYS if rnd.random() < 0.6}

    elements: list[Any] = [saying() for _ in range(rnd.randint(0, 12))]
    groups: Groups = {}
    group = Apart(elements, KEYS, lambda one: one, groups)
    taken: set[int] = set()
    for _ in range(60):
        earlier: list[tuple[int, object]] = [(number, rnd.choice("abc")) for number in KEYS]
        fit = [one for one in elements if alike(earlier, one)]
        free = next((one for one in fit if id(one) not in taken), None)
        assert group.first(earlier, taken) is free
        assert group.last(earlier) is (fit[-1] if fit else None)
        assert group.lone(earlier) is (fit[0] if len(fit) == 1 else None)
        if free is None:
            elements.append(saying())
            taken.add(id(elements[-1]))
        else:
            taken.add(id(free))
            free.update(dict(earlier))
            for one in groups[id(free)]:
                one.moved(free)


def test_people_of_one_name_are_told_apart_by_their_identifiers() -> None:
    tree = {"people": [{"name": "Abel", **({"id": str(n)} if n % 3 else {}), "number": n} for n in range(300)]}
    join = joining(tree, "people", (("id",), ("name",)), Trace(), "$")
    for n in reversed(range(450)):
        join({"name": "Abel", "id": str(n), "email": n})
    emails = {one["id"]: one["email"] for one in tree["people"]}
    assert len(tree["people"]) == len(emails) == 450
    assert all(str(email) == one for one, email in emails.items())
    assert [one["number"] for one in tree["people"][:300]] == [*range(300)]
