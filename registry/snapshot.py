"""Snapshots: a schema of the common model as a LinkML file, and back.

What LinkML has a word for is said in it: classes with attributes, types, enums with titles for their labels,
required, multivalued, cardinalities, pattern, inclusive bounds, unit, equals_string, unique_keys. The rest are
annotations, all of them text:

| annotation | on | meaning |
|---|---|---|
| kind | schema | tree or tables |
| ancestors | class | the is_a chain, nearest first; slots are already those of the whole chain |
| type, form | slot | where the range alone would mean another primitive, or another word of the source |
| above, below | slot | bounds that exclude their number |
| parents | slot | the items that this one points at |
| derived | slot | a member of a quantity that follows from the others |
| nullable | slot | it may hold JSON's null |
| alternatives | slot | the types of a slot that allows several |
| deposition_... | slot | required, values (an enum's name), pattern, minimum, above, maximum, below |

Reading needs PyYAML alone, and `loads(dumps(schema)) == schema` for every schema in which classes that slots
name exist, an interval has an end, and names hold no blanks.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from oscem_map.registry.emit import dumps
from oscem_map.registry.forms import checked
from oscem_map.registry.linkml_types import BUILTIN, QUANTITY_MEMBERS
from oscem_map.registry.model import Bounds, Class, Kind, Primitive, Rules, Schema, Slot

__all__ = ["dumps", "loads", "read", "write"]

_Row = Mapping[str, Any]
_Listed = tuple[tuple[str, ...], tuple[str, ...]]
"""The values of an enumeration, and their labels where it has any."""
_Implied = tuple[str, str, str | None, _Listed]
"""What a range says: type, form, pattern, listed values."""
_FREELY: _Listed = ((), ())
_NONE: _Row = {}
_FREE = Rules()
_KEYS = "unique_keys"


def write(schema: Schema, path: Path) -> None:
    """Write a snapshot. The same schema gives the same bytes on every machine."""
    path.write_text(dumps(schema), encoding="utf-8", newline="\n")


def read(path: Path) -> Schema:
    """Read a snapshot. Raises ValueError where the file is not one."""
    try:
        return loads(path.read_text("utf-8"))
    except (KeyError, AttributeError, TypeError) as error:
        raise ValueError(f"{path.name} is not a snapshot of the registry: {error!r}") from error


def loads(text: str) -> Schema:
    """The schema of a snapshot's text. Raises BadForm for names of another form than the declared one."""
    document = _parse(text)
    reader = _Reader(document)
    rows = {name: row for name, row in document["classes"].items() if "class_uri" not in row}
    classes = {name: reader.read_class(name, row) for name, row in rows.items()}
    root = next((name for name, row in rows.items() if "tree_root" in row), None)
    notes = document["annotations"]
    return checked(Schema(notes["name"], document["version"], Kind(notes["kind"]), root, classes))


def _parse(text: str) -> Any:
    """YAML with every scalar as text, so that `NO` stays Norway and 0.10 keeps its digits."""
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return _value(yaml.compose(text, Loader=loader), {})


def _value(node: Any, made: dict[int, Any]) -> Any:
    """What a node of YAML says, as yaml's own constructor for plain texts has it, and faster. `made` are lists and mappings."""
    if node is None or node.id == "scalar":
        return None if node is None else node.value
    known = made.get(id(node))
    if known is None:
        made[id(node)] = _INSIDE
        if node.id == "sequence":
            known = [_value(one, made) for one in node.value]
        else:
            known = {_value(key, made): _value(one, made) for key, one in node.value}
        made[id(node)] = known
    elif known is _INSIDE:
        raise ValueError("a list or a mapping of the snapshot holds itself")
    return known


_INSIDE = object()


class _Reader:
    """The ranges of one file, and how its rows become slots."""

    def __init__(self, document: _Row) -> None:
        enums = document.get("enums", _NONE)
        self.enums = {name: _listed(row["permissible_values"]) for name, row in enums.items()}
        self.ranges: dict[str, _Implied] = {name: (kind.value, name, None, _FREELY) for name, kind in BUILTIN.items()}
        for name, row in document.get("types", _NONE).items():
            self.ranges[name] = (BUILTIN[row["typeof"]].value, name, row.get("pattern"), _FREELY)
        for name, values in self.enums.items():
            self.ranges[name] = (Primitive.TEXT.value, name, None, values)
        for name, row in document["classes"].items():
            self.ranges[name] = (_class_type(name, row), name, None, _FREELY)

    def read_class(self, name: str, row: _Row) -> Class:
        slots = {slot: self.read_slot(slot, said) for slot, said in row["attributes"].items()}
        keys = tuple(row[_KEYS]["primary"]["unique_key_slots"]) if _KEYS in row else ()
        return Class(name, slots, keys, _names(row.get("annotations", _NONE), "ancestors"))

    def read_slot(self, name: str, row: _Row) -> Slot:
        kind, form, pattern, values = self.ranges[row["range"]]
        notes: _Row = row.get("annotations", _NONE)
        return Slot(
            name,
            notes.get("type", kind),
            notes.get("form", form),
            "multivalued" in row,
            row["unit"]["symbol"] if "unit" in row else None,
            _archive(row, notes, row.get("pattern", pattern), values),
            self.deposition(notes) if notes else _FREE,
            row.get("equals_string"),
            "derived" in notes,
            _names(notes, "parents"),
            _count(row, "minimum_cardinality"),
            _count(row, "maximum_cardinality"),
            "nullable" in notes,
            _names(notes, "alternatives"),
        )

    def deposition(self, notes: _Row) -> Rules:
        listed = notes.get("deposition_values")
        values, labels = self.enums[listed] if listed else _FREELY
        rules = Rules(
            "deposition_required" in notes,
            values,
            notes.get("deposition_pattern"),
            _bounds(notes, notes, "deposition_minimum", "deposition_maximum", "deposition_"),
            labels,
        )
        return _FREE if rules == _FREE else rules


def _class_type(name: str, row: _Row) -> str:
    """What a slot with this class as its range holds: an object, a quantity, or anything."""
    if row.get("class_uri") == "linkml:Any":
        return Primitive.ANY.value
    return Primitive.QUANTITY.value if QUANTITY_MEMBERS.issubset(row["attributes"]) else name


def _archive(row: _Row, notes: _Row, pattern: str | None, listed: _Listed) -> Rules:
    bounds = _bounds(row, notes, "minimum_value", "maximum_value", "")
    if bounds is None and pattern is None and listed == _FREELY and "required" not in row:
        return _FREE
    return Rules("required" in row, listed[0], pattern, bounds, listed[1])


def _listed(values: _Row) -> _Listed:
    labels = tuple(row["title"] if row else "" for row in values.values())
    return tuple(values), labels if any(labels) else ()


def _count(row: _Row, key: str) -> int | None:
    return int(row[key]) if key in row else None


def _bounds(row: _Row, notes: _Row, minimum: str, maximum: str, prefix: str) -> Bounds | None:
    above, below = notes.get(prefix + "above"), notes.get(prefix + "below")
    low, high = above or row.get(minimum), below or row.get(maximum)
    if low is None and high is None:
        return None
    return Bounds(low and Decimal(low), high and Decimal(high), above is not None, below is not None)


def _names(notes: _Row, key: str) -> tuple[str, ...]:
    return tuple(notes[key].split()) if key in notes else ()
