"""What a reader of a report is shown of a value: as it stood, with its unit, and what it became in the target.

The JSON of a report has the leaves alone; what was made of them is read off the run when a person reads the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.trace import Spoken, Trace, below

if TYPE_CHECKING:
    from oscem_map.runtime.converters import Converter
    from oscem_map.runtime.expand import Expand
    from oscem_map.runtime.migrate import Migrated

_ROW: Final = re.compile(r"\[\d+\]")
_MEMBER: Final = re.compile(r"\.(?:value|unit)$")
_LONGEST: Final = 200


class Made(NamedTuple):
    """A value in the target: its place (`_em_imaging.microscope_model`), the value, and the unit of a plain number."""

    target: str
    value: object
    unit: str


class Moved:
    """Where the leaves of an older record, which stands at the path `at`, are in the migrated one."""

    def __init__(self, result: Migrated, at: str) -> None:
        self._result, self._at = result, at

    @cached_property
    def places(self) -> Mapping[str, Sequence[str]]:
        """The paths in the migrated record, by that in the record as it was given."""
        at = self._at
        return {at + leaf.path[1:]: [at + place[1:] for place in leaf.places] for leaf in self._result.leaves}


class Values:
    """What one conversion made of each leaf, and the units of the plain numbers on both sides.

    It holds what the run left behind, and not the conversion, which holds the report: a circle would keep both in memory.
    """

    def __init__(
        self, converter: Converter, trace: Trace, names: Mapping[int, str], expand: Expand | None, moved: Moved | None
    ) -> None:  # fmt: skip
        self._converter, self._trace, self._names, self._expand, self._moved = converter, trace, names, expand, moved

    def unit(self, place: str) -> str:
        """The unit of a plain number, `''` where it has none: `_em_imaging.nominal_cs` is in mm."""
        return self._units.get(_ROW.sub("", place), "") or self._units.get(_ROW.sub("[]", place).removeprefix("$."), "")

    def made_of(self, path: str) -> Sequence[Made]:
        """What was written of the leaf at a path of the document as it was given, or of the quantity that it is a member of."""
        places = self._moved.places.get(path, (path,)) if self._moved is not None else (path,)
        return [made for place in places for made in self._made_at(place)]

    def _made_at(self, place: str) -> Sequence[Made]:
        found = self._made.get(place)
        if found is None and place[:1] == "$":
            found = self._made.get(_MEMBER.sub("", place))
        return found or self._made.get(_ROW.sub("", place), ())

    @cached_property
    def _units(self) -> Mapping[str, str]:
        return self._converter.facts().units

    @cached_property
    def _made(self) -> Mapping[str, Sequence[Made]]:
        expand = self._expand
        found: dict[str, list[Made]] = {}
        for (holder, at, _), item, leaves, _, value in self._trace.written:
            name = self._names.get(id(holder))
            if name is None or isinstance(leaves, Spoken) or (item and holder.get(item) is not value):
                continue
            target = f"{name}.{item}" if item and name else item or name
            made = Made(target, value, self.unit(target))
            for leaf in (leaves,) if isinstance(leaves, str) else leaves:
                path = below(at, leaf)
                for place in expand(path) if expand is not None else (path,):
                    found.setdefault(place, []).append(made)
        for path in self._trace.withheld:
            found.pop(path, None)
        return found


def shown(value: object, unit: str = "") -> str:
    """A value in one text: a quantity with its unit, a text as it is, anything else as JSON; long ones are cut."""
    if isinstance(value, dict) and value.keys() == {"value", "unit"}:
        return brief(f"{_plain(value['value'])} {_plain(value['unit'])}")
    return brief(f"{_plain(value)} {unit}" if unit and is_number(value) else _plain(value))


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value or '""'
    return " ".join(write_json(value).split())


def is_number(value: object) -> bool:
    """Whether a value is a number, or the text of one."""
    if isinstance(value, bool) or value is None:
        return False
    try:
        float(str(value))
    except ValueError:
        return False
    return True


def brief(text: str) -> str:
    """Long text cut, with its length."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 20]}... ({len(text):,} characters)"


def became(made: Iterable[Made], value: Any = None, unit: Any = None) -> tuple[str, ...]:
    """What a leaf became, each text once. Of a quantity that was written with others, as the ends of a range are that a
    target orders anew, those that it is itself: `-1.4 µm` of 400 nm and 1400 nm is 1400 nm. What became several things has
    their names: `name: EPU`, `version: 3.5.1`.
    """
    every = list(dict.fromkeys((one.target, shown(one.value, one.unit)) for one in made if _is_said(one.value)))
    if len({text for _, text in every}) > 1 and unit:
        apart = {text: _apart(text, value, unit) for _, text in every}
        if all(distance is not None for distance in apart.values()):
            nearest = min(distance for distance in apart.values() if distance is not None)
            every = [one for one in every if apart[one[1]] == nearest]
    texts = {text: target for target, text in reversed(every)}
    if len(texts) < 2:
        return tuple(texts)
    return tuple(f"{texts[text].rpartition('.')[2]}: {text}" for text in dict.fromkeys(text for _, text in every))


def _is_said(value: object) -> bool:
    """Whether a value can be shown as one: a quantity can, and a row or an object that came to be cannot."""
    return not isinstance(value, (dict, list)) or (isinstance(value, dict) and value.keys() == {"value", "unit"})


def _apart(text: str, value: object, unit: object) -> float | None:
    """How far a number with a unit is from a quantity, whichever side their signs mean; None where they do not compare."""
    from decimal import Decimal

    from oscem_map.runtime.units import convert, find

    number, _, symbol = text.partition(" ")
    own, other = find(str(unit)), find(symbol)
    if own is None or other is None or own.dimension != other.dimension or not is_number(number) or not is_number(value):
        return None
    try:
        return float(abs(abs(convert(Decimal(str(value)), own, other)) - abs(Decimal(number))))
    except (ValueError, ArithmeticError):
        return None
