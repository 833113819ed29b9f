"""The types that every LinkML file may import, and what they are in the common model."""

from __future__ import annotations

from oscem_map.registry.model import Primitive

_TEXTS = (
    "string time date_or_datetime uriorcurie curie uri ncname "
    "objectidentifier nodeidentifier jsonpointer jsonpath sparqlpath"
)
BUILTIN: dict[str, Primitive] = {
    **dict.fromkeys(_TEXTS.split(), Primitive.TEXT),
    "integer": Primitive.INTEGER,
    "float": Primitive.NUMBER,
    "double": Primitive.NUMBER,
    "decimal": Primitive.NUMBER,
    "boolean": Primitive.BOOLEAN,
    "date": Primitive.DATE,
    "datetime": Primitive.DATETIME,
}
"""LinkML's own types (linkml:types)."""

QUANTITY_MEMBERS = frozenset({"value", "unit"})
"""A class with these is a quantity, one leaf: a number and the text of its unit."""
