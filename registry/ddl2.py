"""Import of a DDL2 dictionary (PDBx/mmCIF) into the common model: categories are classes, items are slots.

What is taken, and from where in the dictionary:
- `_item_type.code` is the form; an item without one has its parent's. The code's construct is the archive's
  pattern, except where the primitive says as much (`PLAIN`) or a closed list says more.
- `_item_enumeration`, `_item_range` and `_item.mandatory_code` are the archive's rules; what begins with
  `_pdbx_item` is the deposition system's.
- A range row of two numbers excludes both; a further row with one of them twice includes that end.
- `boolean` is the text YES or NO. Times of day (`yyyy-mm-dd:hh:mm`) stay text: nobody else writes them so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from oscem_map.registry.forms import checked
from oscem_map.registry.model import Class, Kind, Primitive, Rules, Schema, Slot
from oscem_map.registry.posix import to_python, words
from oscem_map.registry.ranges import at_least_one, bounds
from oscem_map.registry.said import words_of

PLAIN = frozenset({"line", "uline", "text", "any", "float", "int"})
"""Forms without a pattern: what they exclude besides, unprintable characters, is the writer's care."""

_PRIMITIVES = {
    "float": Primitive.NUMBER,
    "int": Primitive.INTEGER,
    "positive_int": Primitive.INTEGER,
    "yyyy-mm-dd": Primitive.DATE,
}
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Dictionary:
    """What a dictionary says, by item name (`_category.item`); frames are gemmi's."""

    version: str
    frames: Mapping[str, Any]
    keys: Mapping[str, tuple[str, ...]]
    mandatory: Mapping[str, bool]
    parents: Mapping[str, tuple[str, ...]]
    constructs: Mapping[str, str]

    def form(self, item: str) -> str:
        """The item's type code, or that of its first ancestor that has one."""
        seen = [item]
        while not (code := _values(self.frames.get(seen[-1]), "_item_type.code")):
            above = [name for name in self.parents.get(seen[-1], ()) if name not in seen]
            if not above:
                raise ValueError(f"{item} has no type, and none of its parents has one")
            seen.append(above[0])
        return code[0]

    def pattern(self, code: str) -> str | None:
        """The pattern of a type code; None for one that the dictionary uses but does not list (5.362)."""
        return to_python(self.constructs[code]) if code in self.constructs else None


def load(source: Path, name: str, categories: Iterable[str] = (), version: str | None = None) -> Schema:
    """The schema of a dictionary file (.dic or .dic.gz): the categories, and those that their keys point at.

    Without categories, those of `pdbx_categories.toml`. Raises ValueError for a category that the dictionary
    lacks, and for what the common model cannot hold.
    """
    dictionary = read(source)
    wanted = _closure(dictionary, categories or pdbx_categories())
    items: dict[str, list[str]] = {category: [] for category in sorted(wanted)}
    for item in dictionary.mandatory:
        if (category := category_of(item)) in items:
            items[category].append(item)
    classes = {category: _class(dictionary, category, names) for category, names in items.items()}
    return checked(Schema(name, version or dictionary.version, Kind.TABLES, None, classes))


def read(source: Path) -> Dictionary:
    """Read a dictionary file with gemmi."""
    import gemmi

    block = gemmi.cif.read(str(source))[0]
    frames = {entry.frame.name: entry.frame for entry in block if entry.frame is not None}
    columns = [_column(block, f"_item_type_list.{part}") for part in ("code", "construct")]
    return Dictionary(
        version=_values(block, "_dictionary.version")[0],
        frames=frames,
        keys=dict(_keys(frames.values())),
        mandatory=_mandatory(frames),
        parents=_parents(frames.values()),
        constructs=dict(zip(*columns, strict=True)),
    )


def category_of(item: str) -> str:
    """`em_imaging` of `_em_imaging.id`."""
    return item[1:].split(".", 1)[0]


@cache
def pdbx_categories() -> tuple[str, ...]:
    """The categories that the registry keeps."""
    return tuple(tomllib.loads((_HERE / "pdbx_categories.toml").read_text("utf-8"))["categories"])


@cache
def pdbx_units() -> Mapping[str, str | None]:
    """Unit code to canonical symbol; None for a code that has deliberately none."""
    table = tomllib.loads((_HERE / "pdbx_units.toml").read_text("utf-8"))
    return {**table["units"], **dict.fromkeys(table["none"])}


def _closure(dictionary: Dictionary, categories: Iterable[str]) -> set[str]:
    """The categories, and those that their keys' parents stand in, and so on."""
    kept: set[str] = set()
    waiting = list(categories)
    while waiting:
        category = waiting.pop()
        if category not in dictionary.keys:
            raise ValueError(f"the dictionary {dictionary.version} has no category {category}")
        if category not in kept:
            kept.add(category)
            above = (dictionary.parents.get(key, ()) for key in dictionary.keys[category])
            waiting += [category_of(parent) for parents in above for parent in parents]
    return kept


def _class(dictionary: Dictionary, category: str, items: list[str]) -> Class:
    slots = [_slot(dictionary, item) for item in items]
    keys = tuple(_item_name(key) for key in dictionary.keys[category])
    return Class(category, {slot.name: slot for slot in slots}, keys)


def _slot(dictionary: Dictionary, item: str) -> Slot:
    frame, form = dictionary.frames[item], dictionary.form(item)
    codes = _values(frame, "_item_units.code")
    return Slot(
        name=_item_name(item),
        type=_PRIMITIVES.get(form, Primitive.TEXT).value,
        form=form,
        unit=_unit(item, codes[0]) if codes else None,
        archive=_archive(dictionary, item, form),
        deposition=_deposition(dictionary, frame),
        parents=dictionary.parents.get(item, ()),
        said=words_of(" ".join(_values(frame, "_item_description.description"))),
    )


def _unit(item: str, code: str) -> str | None:
    if code not in pdbx_units():
        raise ValueError(f"{item} has the unit code {code}, which pdbx_units.toml does not list")
    return pdbx_units()[code]


def _archive(dictionary: Dictionary, item: str, form: str) -> Rules:
    frame = dictionary.frames[item]
    listed = _distinct(_values(frame, "_item_enumeration.value"))
    values = listed or words(dictionary.constructs.get(form, ""))
    pattern = None if form in PLAIN or values else dictionary.pattern(form)
    found = bounds(_ranges(frame, "_item_range."))
    if form == "positive_int":
        found = at_least_one(found)
    return Rules(dictionary.mandatory[item], values, pattern, found)


def _deposition(dictionary: Dictionary, frame: Any) -> Rules:
    codes = _values(frame, "_pdbx_item_type.code")
    return Rules(
        mandatory="yes" in _values(frame, "_pdbx_item.mandatory_code"),
        values=_distinct(_values(frame, "_pdbx_item_enumeration.value")),
        pattern=dictionary.pattern(codes[0]) if codes else None,
        bounds=bounds(_ranges(frame, "_pdbx_item_range.")),
    )


def _ranges(frame: Any, prefix: str) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in frame.find(prefix, ["minimum", "maximum"])]


def _keys(frames: Iterable[Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for frame in frames:
        for category in _values(frame, "_category.id"):
            yield category, tuple(_values(frame, "_category_key.name"))


def _mandatory(frames: Mapping[str, Any]) -> dict[str, bool]:
    """Every item with its mandatory code: its own frame's, before what a parent's frame says of it."""
    found: dict[str, bool] = {}
    for title, frame in frames.items():
        columns = _column(frame, "_item.name"), _column(frame, "_item.mandatory_code")
        for name, code in zip(*columns, strict=True):
            if name == title or name not in found:
                found[name] = code == "yes"
    return {name: needed for name, needed in found.items() if name in frames}


def _parents(frames: Iterable[Any]) -> dict[str, tuple[str, ...]]:
    """The parents of every item, wherever the link is stated: in the child's frame or the parent's."""
    found: dict[str, dict[str, None]] = {}
    for frame in frames:
        for child, parent in frame.find("_item_linked.", ["child_name", "parent_name"]):
            found.setdefault(_text(child), {})[_text(parent)] = None
    return {child: tuple(parents) for child, parents in found.items()}


def _item_name(item: str) -> str:
    return item.split(".", 1)[1]


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _column(block: Any, tag: str) -> list[str]:
    return [_text(raw) for raw in block.find_values(tag)]


def _values(frame: Any, tag: str) -> list[str]:
    return [] if frame is None else _column(frame, tag)


def _text(raw: str) -> str:
    import gemmi

    return str(gemmi.cif.as_string(raw))
