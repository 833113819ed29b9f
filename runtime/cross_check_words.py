"""What a report says of cross-checks that fail: which check, at which item, what is amiss, and what to answer or correct."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from oscem_map.runtime.cross_check import Condition, CrossCheck
from oscem_map.runtime.cross_checks import Catalogue, Failure, Tables, failures, standing_in
from oscem_map.runtime.questions import Question
from oscem_map.runtime.report import CLAIMS, Advised, Leaf

_LEVELS: Final = {"error": "must", "warning": "should"}
"""A deposit with an error is sent back; a warning is advice."""
_RELATIONS: Final = {
    "<": "less than", "<=": "not above", ">": "more than", ">=": "not below", "==": "equal to", "!=": "other than",
}  # fmt: skip
_OF_DATES: Final = {"<": "before", ">": "after"}
_SHOWN: Final = 60


class Means(NamedTuple):
    """By what a value of the tables can be given or corrected: the questions of the mapping that wrote them, the slots by
    `_category.item`, and the leaves of the document that it read."""

    questions: Sequence[Question] = ()
    slots: Mapping[str, tuple[str, ...]] = {}
    leaves: Sequence[Leaf] = ()


def advised(
    checks: Sequence[CrossCheck] | Catalogue, tables: Tables, source: str, means: Means | None = None
) -> tuple[Advised, ...]:
    """The checks of a catalogue (`source`, "onedep 0.2.1") that fail on tables."""
    means = means or Means()
    found = []
    for one in failures(checks, tables):
        enough = standing_in(one.check.enough, one.value, tables)
        level = "should" if enough else _LEVELS[one.check.level]
        do = f"it is a `_{enough}`, which is enough: leave it so" if enough else _help(one, means)
        says = f"{amiss(one)}; {do}"
        found.append(Advised(source, level, _place(one, tables), says, why(one.check), one.check.name, one.value is None))
    return tuple(found)


def _place(one: Failure, tables: Tables) -> str:
    """`_em_software[2].version`; the row is told where there are several."""
    rows = tables[one.check.category]
    return f"_{one.check.category}[{one.row}].{one.item}" if len(rows) > 1 else one.place


def amiss(one: Failure) -> str:
    """What is wrong at the item, as a sentence without its subject."""
    check, said = one.check, f"`{_short(one.value or '')}`"
    if check.kind == "needed":
        return "has no value"
    if check.kind == "compared":
        how = _OF_DATES[check.wrong] if check.compare == "date" else _RELATIONS[check.wrong]
        size = "by its size " if check.compare == "size" else ""
        return f"{said} is {size}{how} `{_other(check)}`, `{_short(one.other or '')}`"
    if check.kind == "listed":
        return f"{said} is not {_or(check.words)}"
    if check.kind == "refers":
        return f"{said} is no `{_other(check)}`"
    if check.kind == "unique":
        return f"{said} stands in several rows"
    if check.never:
        stretch = re.search(check.never, one.value or "")
        return f"{said} has `{_short(stretch[0]) if stretch else ''}` in it"
    return f"{said} has not the form that it must have"


def why(check: CrossCheck) -> str:
    """What a check demands, and where."""
    if check.kind == "unique":
        return f"{' with '.join(check.items)} must tell rows apart"
    found = [*map(_is, check.when)]
    found += [_is(replace(one, item=f"_{one.item}")) for one in check.anywhere]
    found += [f"`{_other(check)}` has a value"] if check.others and check.kind == "needed" else []
    return f"checked where {' and '.join(found)}" if found else "checked in every row"


def _other(check: CrossCheck) -> str:
    category, _, item = check.others[0].partition(".")
    return item if category == check.category else f"_{category}.{item}"


def _is(condition: Condition) -> str:
    return f"`{condition.item}` is {_or(condition.words)}"


def _or(words: tuple[str, ...]) -> str:
    *more, last = words
    return f"{', '.join(more)} or {last}" if more else last


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


# What to do ---------------------------------------------------------------------------------------------------------------


def _help(one: Failure, means: Means) -> str:
    asked = next(_asking(one.place, means.questions), None)
    if one.value is not None:
        place = one.place
        paths = dict.fromkeys([leaf.path for leaf in means.leaves if place in leaf[3][1] and leaf[3][0] in CLAIMS])
        answer = f"give another answer to `{asked.label}`" if asked is not None else "correct it in the file"
        return f"correct {' or '.join(paths)}" if paths else answer
    ways = [f"answer `{asked.label}`"] if asked is not None else []
    if slots := means.slots.get(one.place):
        ways.append(f"give {' or '.join(f'`{slot}`' for slot in slots)} in the record")
    return ", or ".join(ways) or "give it on the archive's pages when you deposit"


def _asking(item: str, questions: Sequence[Question]) -> Iterator[Question]:
    """The questions of a mapping that fill an item."""
    return (
        one for one in questions if item in one.targets or (one.fields and any(item in places for _, _, places in one.fields))
    )
