"""Cross-checks of a deposition system: conditions on several items at once, which no schema says. As data, and as TOML.

A catalogue is of one pinned schema of tables. Its file stands beside the snapshots (`snapshots/onedep-0.2.1.checks.toml`);
each check has a name, which is the source's, a level (`error`, `warning`), a category, items of it, and a kind:

| kind | holds in each row of the category where |
|---|---|
| needed | each item has a value |
| compared | the item does not stand in the relation `wrong` (`<`) to the other: as numbers, by size or as dates (`compare`) |
| listed | an item that has a value has one of the `words` |
| shaped | an item that has a value matches one of the `patterns` as a whole, and `never` is not found in it |
| refers | an item that has a value has one that the other has in some row, if the other has any |
| unique | no other row has the same values, all of them there |

What a check asks for before it applies, all of it:

| key | meaning |
|---|---|
| when | items of the same row have one of some words; `folded` without regard to case and blanks around them |
| anywhere | a row of a category has a word: of a method, say |
| unless | no row of these categories is there |
| others | `needed` only where the other item has a value; of another category in the rows that `by` joins: key here, key there |
| beside | `needed` only in a row where an item besides these has a value |
| enough | `refers`: a value that one of these other places has is right, whatever the source of the check says |
| first | of the checks of an item with this mark, in their order, the first that fails speaks for all |
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from oscem_map.registry.model import Schema
from oscem_map.runtime.cross_check import KINDS, Condition, CrossCheck

KIND: Final = "checks"
"""What the lock file calls a catalogue, beside `tree` and `tables`."""
SUFFIX: Final = ".checks.toml"
_HEADER: Final = "# Cross-checks of the registry. Facts only. Written by `oscem-map registry import`.\n"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The checks of a source. `of` is the schema that they are about, as `mmcif 5.413`."""

    name: str
    version: str
    of: str
    checks: tuple[CrossCheck, ...]

    def __str__(self) -> str:
        """`onedep 0.2.1`."""
        return f"{self.name} {self.version}"


def lacking(check: CrossCheck, schema: Schema) -> str:
    """What a check speaks of and the schema does not have: the first category or item; `''` where it has all."""
    named = [(check.category, item) for item in check.items]
    named += [(check.category, one.item) for one in check.when]
    named += [_split(one) for one in (*check.others, *check.enough, *(one.item for one in check.anywhere))]
    named += [(_split(other)[0], check.by[1]) for other in check.others if check.by]
    named += [(check.category, item) for item in (*check.by[:1], *(check.beside or ()))]
    for category in (*(one for one, _ in named), *check.unless):
        if category not in schema.classes:
            return f"category {category}"
    return next((f"item {one}.{item}" for one, item in named if item not in schema.classes[one].slots), "")


def _split(place: str) -> tuple[str, str]:
    category, _, item = place.partition(".")
    return category, item


# As TOML ------------------------------------------------------------------------------------------------------------------


def dumps(catalogue: Catalogue) -> str:
    """The text of a catalogue. The same catalogue gives the same bytes on every machine."""
    head = "".join(f"{key} = {_toml(getattr(catalogue, key))}\n" for key in ("name", "version", "of"))
    return _HEADER + head + "".join(f"\n[[check]]\n{''.join(_lines(one))}" for one in catalogue.checks)


def _lines(check: CrossCheck) -> Iterator[str]:
    usual = CrossCheck._field_defaults
    yield from (
        f"{name} = {_toml(value)}\n"
        for name, value in check._asdict().items()
        if name not in usual or value != usual[name]
    )


def _toml(value: object) -> str:
    """A text, a boolean, a condition, or a list of these; JSON's strings are TOML's."""
    if isinstance(value, Condition):
        folded = ", folded = true" if value.folded else ""
        return f"{{ item = {_toml(value.item)}, words = {_toml(value.words)}{folded} }}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False)


def read(path: Path) -> Catalogue:
    """Read a catalogue. Raises ValueError where the file is none."""
    try:
        return loads(path.read_text("utf-8"))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path.name} is no catalogue of checks: {error!r}") from error


def loads(text: str) -> Catalogue:
    """The catalogue of a text. Raises ValueError, KeyError or TypeError where it is none."""
    import tomllib

    said = tomllib.loads(text)
    checks = tuple(_check(one) for one in said.get("check", ()))
    if unknown := {one.kind for one in checks} - {*KINDS}:
        raise ValueError(f"{', '.join(sorted(unknown))} is no kind of check")
    return Catalogue(str(said["name"]), str(said["version"]), str(said["of"]), checks)


def _check(row: Mapping[str, Any]) -> CrossCheck:
    given: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    for key in ("when", "anywhere"):
        found = given.get(key, ())
        given[key] = tuple(Condition(one["item"], tuple(one["words"]), one.get("folded", False)) for one in found)
    return CrossCheck(**given)
