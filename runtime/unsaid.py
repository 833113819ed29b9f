"""Words that a mapping itself says, where the record does not tell which of several mappings is meant.

Of roots that fit a record alike one is taken. What it says of itself (its method, that its sample is a cell) and another one does
not say is a guess: it is taken back, and missing, and which root was meant is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from oscem_map.runtime.choose import rivals, scalar
from oscem_map.runtime.migrations import installed, migration_of
from oscem_map.runtime.report import Asked

if TYPE_CHECKING:
    from oscem_map.runtime.conversion import Conversion
    from oscem_map.runtime.converters import Converter

WHY = "a word of one technique, and others fit the record as well"


def unsay(result: Conversion, record: Mapping[str, Any], fitting: Sequence[Converter]) -> None:
    """Take back what only one of the roots says that fit a record, which says no word that tells them apart."""
    if any(one.demand and scalar(record, one.demand[0]) not in (None, "") for one in fitting):
        return
    others = {one.left for one in rivals(record, fitting)}
    if not others:
        return
    _ask_which(result, fitting)
    trace = result.trace
    words = result.converter.load().OWN_WORDS
    own = {rule for without, rules in words.items() if not others.isdisjoint(without) for rule in rules}
    for told in (trace.supplied, trace.assumed):
        for one in [one for one in told if one.rule in own]:
            category, _, item = one.item.removeprefix("_").partition(".")
            row = next((row for row in result.target.get(category, ()) if row.get(item) == one.value), None)
            if row is not None:
                told.remove(one)
                row[item] = None
                trace.lack(one.item, "", "deposition", WHY)


def _ask_which(result: Conversion, fitting: Sequence[Converter]) -> None:
    """Ask for the word that tells which root is meant, where the family's migration has a question for it."""
    migration = migration_of([one.left for one in fitting], installed(fitting[0].package))
    if migration is None or (result.migrated is not None and result.migrated.asked):
        return
    for path, word in [one.demand for one in fitting if one.demand][:1]:
        for name in (name for name, words in migration.ANSWERS.items() if word in words):
            result.trace.asks(Asked(name, migration.ASKS[name], (f"{result.trace.at}.{path}",), None))


__all__ = ["unsay"]
