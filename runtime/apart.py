"""Elements that say one thing, found by what they say of other keys: thousands of people may have one name."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import Any

Earlier = Sequence[tuple[int, object]]
"""What an element says of some keys, by their numbers."""
Told = Callable[[Any], dict[int, object]]
"""What an element says of each key, by its number."""


class Apart:
    """Elements in their order, a list that may grow at its end, by what they say of some keys.

    Keys tell two elements apart where both say them and say two things. `groups` gets, by the identity of an element, the groups
    that must hear of it when it says something else (`moved`).
    """

    __slots__ = ("_groups", "_looked_at", "_numbers", "_places", "_said", "_starts", "_told", "elements")

    def __init__(self, elements: list[Any], numbers: tuple[int, ...], told: Told, groups: Groups) -> None:
        self.elements = elements
        self._groups = groups
        self._numbers = numbers
        self._told = told
        self._looked_at = 0
        self._places: dict[tuple[object, ...], list[int]] = {}
        """The positions of elements by what they say of the keys, None where nothing."""
        self._starts: dict[tuple[object, ...], int] = {}
        """How many of these positions at the start are of elements that nobody wants as the first."""
        self._said: dict[int, tuple[int, tuple[object, ...]]] = {}
        """The position of an element and what it says, by its identity."""

    def first(self, earlier: Earlier, taken: set[int]) -> Any:
        """The first element that the keys do not tell apart and that is not taken, by identity; what is taken once stays so."""
        found = []
        for said in self._alike(earlier):
            places, start = self._places[said], self._starts.get(said, 0)
            while start < len(places) and id(self.elements[places[start]]) in taken:
                start += 1
            self._starts[said] = start
            found += places[start : start + 1]
        return self.elements[min(found)] if found else None

    def last(self, earlier: Earlier) -> Any:
        """The last element that the keys do not tell apart."""
        found = [self._places[said][-1] for said in self._alike(earlier)]
        return self.elements[max(found)] if found else None

    def lone(self, earlier: Earlier) -> Any:
        """The only element that the keys do not tell apart; None where there are several."""
        found = [place for said in self._alike(earlier) for place in self._places[said][:2]]
        return self.elements[found[0]] if len(found) == 1 else None

    def _alike(self, earlier: Earlier) -> Iterator[tuple[object, ...]]:
        """What elements say that the keys do not tell apart: the same, or nothing."""
        for place in range(self._looked_at, len(self.elements)):
            element = self.elements[place]
            self._groups.setdefault(id(element), []).append(self)
            self._put(element, place)
        self._looked_at = len(self.elements)
        return (said for said in product(*[(one, None) for _, one in earlier]) if self._places.get(said))

    def _put(self, element: Any, place: int) -> None:
        told = self._told(element)
        said = tuple([told.get(number) for number in self._numbers])
        self._said[id(element)] = place, said
        insort(self._places.setdefault(said, []), place)

    def moved(self, element: Any) -> None:
        """Something was joined to an element: it may say more now."""
        place, said = self._said[id(element)]
        del self._places[said][bisect_left(self._places[said], place)]
        self._put(element, place)


Groups = dict[int, list[Apart]]
"""The groups that an element is in, by its identity."""
