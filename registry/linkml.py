"""Import of a LinkML schema into the common model, through linkml's own SchemaView.

The only module that imports linkml, and only when something is imported: an extra, not needed to compile or
convert. Inheritance and slot_usage are resolved by SchemaView; a slot is known by its alias where it has one.
Units come from `unit:` of a slot, and where a schema has them in prose from a reviewed table (`oscem_units.toml`), which
comes first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from oscem_map.registry.forms import checked
from oscem_map.registry.linkml_files import guard
from oscem_map.registry.model import Bounds, Class, Kind, Primitive, Rules, Schema, Slot
from oscem_map.registry.reviewed_units import UnitTable, of_family
from oscem_map.registry.said import words_of
from oscem_map.registry.unheld import Unheld, short
from oscem_map.runtime.units import find

if TYPE_CHECKING:
    from linkml_runtime.utils.schemaview import SchemaView

_PRIMITIVES = {
    "integer": Primitive.INTEGER,
    "float": Primitive.NUMBER,
    "double": Primitive.NUMBER,
    "decimal": Primitive.NUMBER,
    "boolean": Primitive.BOOLEAN,
    "date": Primitive.DATE,
    "datetime": Primitive.DATETIME,
}
_QUANTITY = ("value", "unit")
_SPELLINGS = ("symbol", "abbreviation", "ucum_code", "descriptive_name")
"""Where LinkML writes a unit, in the order in which they are asked."""
_UCUM = {
    "Ao": "Å",
    "Cel": "°C",
    "[degF]": "°F",
    "deg": "°",
    "u": "Da",
    "ku": "kDa",
    "[psi]": "psi",
    "[e]": "e",
}
"""Codes of UCUM that the table of units spells in another way."""
_UNHELD = (
    "any_of",
    "all_of",
    "exactly_one_of",
    "none_of",
    "ifabsent",
    "structured_pattern",
    "equals_string_in",
    "equals_number",
    "equals_expression",
    "has_member",
    "all_members",
    "value_presence",
    "array",
    "list_elements_unique",
    "string_serialization",
    "implicit_prefix",
)
"""What LinkML may say of a slot and the model has no word for."""


def load(
    source: Path, name: str, version: str, units: UnitTable | None = None, outside: bool = False
) -> tuple[Schema, tuple[Unheld, ...]]:
    """The schema of a LinkML file and its imports, of which the tree root reaches the classes; and what is not held.

    Raises ValueError where the file does not mark exactly one class as `tree_root`, OutsideImport where it imports
    what does not stand in its folder and `outside` does not allow that, and BadForm for names that are refused.
    """
    if not outside:
        guard(source)
    view = _view(source)
    roots = [found.name for found in view.all_classes().values() if found.tree_root]
    if len(roots) != 1:
        raise ValueError(f"{source.name} has {len(roots)} classes marked tree_root; one is needed")
    importer = _Importer(view, units or of_family(name))
    classes = importer.reachable(str(roots[0]))
    return checked(Schema(name, version, Kind.TREE, str(roots[0]), classes)), tuple(importer.unheld)


def files(source: Path) -> list[Path]:
    """The schema file and the local files that it imports, sorted by name, without linkml's own types."""
    view = _view(source)
    view.imports_closure()
    local = (found.source_file for key, found in view.schema_map.items() if not key.startswith("linkml:"))
    return sorted({Path(name) for name in local}, key=lambda path: path.name)


def _view(source: Path) -> SchemaView:
    from linkml_runtime.utils.schemaview import SchemaView

    return SchemaView(str(source))


@dataclass(frozen=True, slots=True)
class _Importer:
    view: SchemaView
    units: UnitTable
    unheld: list[Unheld] = field(default_factory=list)

    def reachable(self, root: str) -> dict[str, Class]:
        """The classes below a class, itself first, in the order in which a reader meets them."""
        found: dict[str, Class] = {}
        waiting = [root]
        while waiting:
            name = waiting.pop(0)
            if name not in found:
                found[name] = self.read_class(name)
                waiting += [slot.form for slot in found[name].slots.values() if self.is_class(slot.form)]
        return found

    def is_class(self, name: str) -> bool:
        return name in self.view.all_classes() and not self.is_any(name)

    def is_any(self, name: str) -> bool:
        found = self.view.all_classes().get(name)
        return found is not None and found.class_uri == "linkml:Any"

    def is_quantity(self, name: str) -> bool:
        return self.is_class(name) and set(_QUANTITY) <= set(self.view.class_slots(name))

    def read_class(self, name: str) -> Class:
        lineage = tuple(str(one) for one in self.view.class_ancestors(name))
        slots = [self.read_slot(slot, lineage) for slot in self.view.class_slots(name)]
        return Class(name, {slot.name: slot for slot in slots}, (), lineage[1:])

    def read_slot(self, name: str, lineage: tuple[str, ...]) -> Slot:
        found = self.view.induced_slot(name, lineage[0])
        shown = str(found.alias or found.name)
        form = str(found.range or self.view.schema.default_range or "string")
        place = f"{lineage[0]}.{shown}"
        said = ((word, _plain(found[word])) for word in _UNHELD)
        self.unheld.extend(Unheld(word, short(what), place) for word, what in said if what)
        return Slot(
            name=shown,
            type=self.type_of(form),
            form=form,
            many=bool(found.multivalued),
            unit=self.units.find(lineage, shown) or self.unit(found.unit, place),
            archive=self.rules(found, form),
            equals=found.equals_string,
            derived=self.is_quantity(lineage[0]) and shown not in _QUANTITY,
            fewest=found.exact_cardinality or found.minimum_cardinality,
            most=found.exact_cardinality or found.maximum_cardinality,
            said=words_of(f"{found.title or ''} {found.description or ''}"),
        )

    def unit(self, said: Any, place: str) -> str | None:
        """The canonical symbol of a `unit:`; one that the table of units does not know is not held."""
        if said is None:
            return None
        texts = [str(text) for word in _SPELLINGS if (text := said[word])]
        known = (find(spelling) for text in texts for spelling in (text, from_ucum(text)))
        unit = next((one for one in known if one is not None), None)
        if unit is None:
            self.unheld.append(Unheld("unit", f"{' or '.join(texts)}, which the table of units does not know", place))
        return unit.symbol if unit is not None else None

    def type_of(self, form: str) -> str:
        """The primitive, or the class, that a range means."""
        if self.is_any(form):
            return Primitive.ANY.value
        if self.is_quantity(form):
            return Primitive.QUANTITY.value
        if self.is_class(form):
            return form
        kinds = self.view.type_ancestors(form) if form in self.view.all_types() else []
        return next((_PRIMITIVES[kind] for kind in kinds if kind in _PRIMITIVES), Primitive.TEXT).value

    def rules(self, slot: Any, form: str) -> Rules:
        enum = self.view.all_enums().get(form)
        typed = self.view.all_types().get(form)
        values = tuple(str(value) for value in enum.permissible_values) if enum else ()
        labels = tuple(str(one.title or "") for one in enum.permissible_values.values()) if enum else ()
        pattern = slot.pattern or (typed.pattern if typed else None)
        bounds = _bounds(slot.minimum_value, slot.maximum_value)
        return Rules(bool(slot.required), values, pattern, bounds, labels if any(labels) else ())


def from_ucum(code: str) -> str:
    """A code of the Unified Code for Units of Measure as the table of units spells it: `Ao-1` as `1/Å`, `Cel` as `°C`."""
    text = re.sub(r"\{[^}]*\}", "", code)
    for said, meant in _UCUM.items():
        text = re.sub(rf"(?<![A-Za-z\[]){re.escape(said)}(?![A-Za-z\]])", meant, text)
    text = re.sub(r"^([^\W\d]+)-([23]?)$", lambda found: f"1/{found[1]}{found[2]}", re.sub(r"-1$", "-", text))
    return f"1{text}" if text.startswith("/") else text


def _bounds(low: object, high: object) -> Bounds | None:
    """LinkML's bounds are inclusive."""
    if low is None and high is None:
        return None
    return Bounds(None if low is None else Decimal(str(low)), None if high is None else Decimal(str(high)))


def _plain(said: Any) -> Any:
    """What a slot says under a word, as plain data; nothing where it says nothing."""
    if isinstance(said, list):
        return [_plain(one) for one in said]
    fields = getattr(said, "_items", None)
    if fields is None:
        return said
    return {key: _plain(value) for key, value in fields() if value}
