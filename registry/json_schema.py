"""Import of a JSON Schema into the common model: objects are classes, properties are slots.

Drafts 4, 6, 7, 2019-09 and 2020-12. JSON Schema has no names of classes: a definition that is referred to gives its
name, an object that stands in line the path to it (`CitationAuthors`), and the root that of the schema.

| JSON Schema | model |
|---|---|
| array | a slot with `many`, `fewest` and `most`; fixed positions of one type are a list of that length |
| `enum`, `const`, alternatives of one constant with a title | listed values with labels; a lone constant is `equals` |
| `pattern`, `minLength`, `maxLength` | one pattern for the whole text |
| `null` among the types | `nullable` |
| `format` date, date-time | a date, a time; others are the slot's form |
| `allOf` | one class with all of it |
| `oneOf`, `anyOf` of objects | one class with the slots of all, of which those are required that are so in each |
| `oneOf`, `anyOf` of scalars, several types | one slot; what types have nothing in common is `any`, with its alternatives |

What the model does not hold is listed, never left out in silence (`json_facts.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce

from oscem_map.registry import json_text
from oscem_map.registry.forms import NAME, checked
from oscem_map.registry.json_facts import Facts
from oscem_map.registry.json_source import BadSchema, Node, Part, Source
from oscem_map.registry.json_text import Scalar
from oscem_map.registry.model import Bounds, Class, Kind, Primitive, Rules, Schema, Slot
from oscem_map.registry.said import words_of
from oscem_map.registry.unheld import Unheld, short

_PRIMITIVES = {
    "string": Primitive.TEXT,
    "integer": Primitive.INTEGER,
    "number": Primitive.NUMBER,
    "boolean": Primitive.BOOLEAN,
}
_FORMS = {
    Primitive.TEXT: "string",
    Primitive.INTEGER: "integer",
    Primitive.NUMBER: "float",
    Primitive.BOOLEAN: "boolean",
}
"""The word of a snapshot for a primitive, where the schema has no other."""
_FORMATS = {"date": Primitive.DATE, "date-time": Primitive.DATETIME}
_MODEL = {name: kind.value for name, kind in _PRIMITIVES.items()}
_MEANT = {
    "object": ("properties", "required", "additionalProperties", "patternProperties", "propertyNames"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
    "string": ("pattern", "minLength", "maxLength", "format"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}
"""The keywords that speak of one type only."""
_OF_THE_DRAFT = re.compile(r"[$@]\w[\w-]*")
"""Properties such as `$schema` and `@type`, which are about the document."""


def load(source: Source, name: str, version: str) -> tuple[Schema, tuple[Unheld, ...]]:
    """The schema of a file, and what it says that the model does not hold.

    Raises BadSchema where it cannot be imported, and BadForm for names that are refused.
    """
    root = source.root()
    importer = _Importer(source)
    if source.undated:
        importer.facts.add("#", "$schema", f"{source.undated}: no draft; read as {source.draft}")
    if "object" not in importer.kinds(root)[0] or not any(importer.properties(root)):
        raise BadSchema(
            f"{source.file.name} describes no document: its root has no properties; "
            "if it is a file of definitions, import the schema that refers to it"
        )
    title = _camel(name.rsplit(".", 1)[-1])
    importer.class_of(root, title)
    while importer.waiting:
        importer.read_next()
    for (place, keyword), value in source.hidden.items():
        importer.facts.add(place, keyword, f"beside $ref, where {source.draft} does not read it: {short(value)}")
    for key in source.twice:
        importer.facts.add("#", "twice", f"{key} stands twice in one object, of which the last counts")
    classes = _without_circles(importer.classes, title, importer.facts)
    return checked(Schema(name, version, Kind.TREE, title, classes)), importer.facts.all()


@dataclass(slots=True)
class _Importer:
    source: Source
    facts: Facts = field(default_factory=Facts)
    classes: dict[str, Class] = field(default_factory=dict)
    waiting: list[tuple[str, Node]] = field(default_factory=list)
    names: dict[object, str] = field(default_factory=dict)

    def class_of(self, node: Node, proposal: str) -> str:
        """The name of the class of an object; a new one is read later."""
        if node.key not in self.names:
            wanted = _camel(node.name) if node.name and self.names else proposal
            name, count = wanted, 1
            while name in self.names.values() or name in {*Primitive, "Any"}:
                count += 1
                name = f"{wanted}_{count}"
            self.names[node.key] = name
            self.waiting.append((name, node))
        return self.names[node.key]

    def read_next(self) -> None:
        """Read the slots of the next class."""
        name, node = self.waiting.pop(0)
        for part in node.walk():
            self.facts.read(part)
        self._note_choice(node)
        required = _required(node)
        prefix = "" if not self.classes else name
        slots = {}
        for key, held in self.properties(node):
            if not NAME.fullmatch(key) and _OF_THE_DRAFT.fullmatch(key):
                self.facts.add(_place(node), "properties", f"{key} is about the document, and no slot of it")
            elif any("not" in part.keywords and part.keywords["not"] is True for part in held.parts):
                self.facts.add(_place(held), "properties", "false: it may not stand there")
            else:
                slots[key] = self.slot(key, held, key in required, prefix + _camel(key))
        unknown = sorted(required - slots.keys())
        if unknown:
            self.facts.add(_place(node), "required", f"{', '.join(unknown)}, of which nothing is said")
        self.classes[name] = Class(name, slots)

    def properties(self, node: Node) -> Iterator[tuple[str, Node]]:
        """The properties of an object, in the order of the schema. Alternatives may each say something of one."""
        found: dict[str, Node] = {}
        for part in node.parts:
            for key in part.keywords.get("properties", {}):
                found[key] = found.get(key, Node()) + self.source.child(part, "properties", key)
        for group in node.groups:
            ways: dict[str, list[Node]] = {}
            for one in group:
                for key, held in self.properties(one):
                    ways.setdefault(key, []).append(held)
            for key, nodes in ways.items():
                same = len({one.key for one in nodes}) == 1
                way = nodes[0] if same else Node(groups=(tuple(nodes),))
                found[key] = found.get(key, Node()) + way
        yield from found.items()

    # One slot ---------------------------------------------------------------------------------------------------------

    def slot(self, name: str, node: Node, mandatory: bool, proposal: str) -> Slot:
        """The slot of a property."""
        for part in node.walk():
            self.facts.read(part)
        prose = (str(part.keywords.get(word, "")) for part in node.walk() for word in ("title", "description"))
        said = words_of(" ".join(prose))
        kinds, nullable = self.kinds(node, note=True)
        if kinds == {"array"}:
            return replace(self._list(name, node, mandatory, nullable, proposal), said=said)
        held = self._one(name, node, kinds, proposal)
        return replace(held, nullable=nullable, archive=replace(held.archive, mandatory=mandatory), said=said)

    def _list(self, name: str, node: Node, mandatory: bool, nullable: bool, proposal: str) -> Slot:
        """A list: of its elements what a slot of one of them says."""
        element, fewest, most = self._elements(node)
        if node.name and not element.name:
            proposal = _camel(node.name)
        for part in element.walk():
            self.facts.read(part)
        kinds, empty = self.kinds(element, note=True)
        if empty:
            self.facts.add(_place(element), "type", "null as an element of a list")
        held = self._one(name, element, kinds, proposal)
        rules = replace(held.archive, mandatory=mandatory)
        return replace(held, many=True, nullable=nullable, archive=rules, fewest=fewest, most=most)

    def _elements(self, node: Node) -> tuple[Node, int | None, int | None]:
        """What an element is, and how many there are."""
        element, fewest, most = Node(), 0, None
        for part in node.parts:
            found, fixed = self._positions(part)
            element += found
            ends = [one for one in (most, fixed, part.keywords.get("maxItems")) if one is not None]
            fewest, most = max(fewest, int(part.keywords.get("minItems", 0))), min(map(int, ends), default=None)
        for group in node.groups:
            ways = [self._elements(one) for one in group if self.kinds(one) != (set(), True)]
            element += Node(groups=(tuple(way for way, *_ in ways),))
            counts = {tuple(count) for _, *count in ways}
            if len(counts) > 1:
                self.facts.add(_place(group[0]).rpartition("/")[0], "minItems, maxItems", "differ between alternatives")
            else:
                low, high = counts.pop() if counts else (None, None)
                fewest, most = max(fewest, low or 0), high if most is None else min(most, high or most)
        return element, fewest or None, most

    def _positions(self, part: Part) -> tuple[Node, int | None]:
        """What the elements of an array are; and how many at most, where its positions are fixed and no more may come."""
        items = part.keywords.get("items")
        key = "prefixItems" if "prefixItems" in part.keywords else "items"
        said = part.keywords.get(key)
        rest = "additionalItems" if isinstance(items, list) else "items"
        fixed = [self.source.child(part, key, str(at)) for at in range(len(said))] if isinstance(said, list) else []
        more = [self.source.child(part, rest)] if isinstance(part.keywords.get(rest), dict) else []
        if not fixed:
            return (more[0] if more else Node()), None
        self.facts.add(part.place, key, f"{len(fixed)} fixed positions; which is which is not held")
        return Node(groups=((*fixed, *more),)), len(fixed) if part.keywords.get(rest) is False else None

    def _one(self, name: str, node: Node, kinds: set[str], proposal: str) -> Slot:
        """A slot that is no list."""
        self._note_choice(node)
        if kinds == {"object"}:
            if any(self.properties(node)):
                found = self.class_of(node, proposal)
                return Slot(name, found, found)
            self.facts.add(_place(node), "type", "an object without named properties: held as any")
            return Slot(name, Primitive.ANY.value, "object")
        if kinds == {"array"}:
            self.facts.add(_place(node), "items", "lists within lists: held as any")
            return Slot(name, Primitive.ANY.value, "array")
        if kinds == {"integer", "number"}:
            kinds = {"number"}
        if len(kinds) != 1:
            words = tuple(sorted(kinds))
            if words:
                self.facts.add(_place(node), "type", f"{' or '.join(words)}: held as any")
            return Slot(name, Primitive.ANY.value, "Any", alternatives=tuple(_MODEL.get(one, one) for one in words))
        return self._scalar(name, node, _PRIMITIVES[kinds.pop()])

    def _scalar(self, name: str, node: Node, kind: Primitive) -> Slot:
        held = self.scalar(node)
        kind = _FORMATS.get(held.form, kind) if kind is Primitive.TEXT else kind
        alone = held.equals is not None and list(held.words or ()) == [held.equals]
        words = {} if alone else held.words or {}
        labels = tuple(words.values())
        pattern = None if words or kind is not Primitive.TEXT else held.pattern
        bounds = None if held.bounds == Bounds() else held.bounds
        if held.words is not None and not held.words:
            self.facts.add(_place(node), "enum", "no value is allowed at all")
        rules = Rules(False, tuple(words), pattern, bounds, labels if any(labels) else ())
        form = held.form or _FORMS[kind]
        return Slot(name, kind.value, form, archive=rules, equals=held.equals if alone else None)

    def scalar(self, node: Node) -> Scalar:
        """What the parts of a node say of a scalar."""
        said = [self._read(part) for part in node.parts]
        for group in node.groups:
            ways = [one for one in group if self.kinds(one) != (set(), True)]
            joined, lost = json_text.either([self.scalar(one) for one in ways])
            for keyword, what in lost:
                self.facts.add(_place(group[0]).rpartition("/")[0], keyword, what)
            said.append(joined)
        return reduce(json_text.both, said, Scalar())

    def _read(self, part: Part) -> Scalar:
        try:
            return json_text.read(part.keywords)
        except ValueError as error:
            self.facts.add(part.place, "pattern", str(error))
            return json_text.read({key: value for key, value in part.keywords.items() if key != "pattern"})

    # Types ------------------------------------------------------------------------------------------------------------

    def kinds(self, node: Node, note: bool = False) -> tuple[set[str], bool]:
        """The types that a value may have, none where all are allowed; and whether it may be null.

        Where no type is said, that of which the keywords speak is taken, with a `note`.
        """
        said = [kinds for part in node.parts if (kinds := _said(part))]
        for group in node.groups:
            ways = [self.kinds(one) for one in group]
            union: set[str] = set().union(*(kinds | {"null"} if null else kinds for kinds, null in ways))
            if union and all(kinds or null for kinds, null in ways):
                said.append(union)
        if not said:
            meant = [(part, word) for part in node.parts for word in _meant(part)]
            said = [{word} for _, word in meant]
            for part, word in meant if note else ():
                self.facts.add(part.place, "type", f"none is said: read as {word}")
        found = reduce(_common, said) if said else set()
        return found - {"null"}, "null" in found

    def _note_choice(self, node: Node) -> None:
        """Say where alternatives are held together, so that what keeps them apart is lost."""
        for group in node.groups:
            ways = [one for one in group if self.kinds(one) != (set(), True)]
            if len(ways) > 1 and any(_speaks_of_objects(one) for one in ways):
                self.facts.add(
                    _place(group[0]).rpartition("/")[0], "oneOf, anyOf", f"which of {len(ways)} an object is"
                )


def _said(part: Part) -> set[str]:
    """The types that a part names, by `type` or by its listed values."""
    kinds = part.keywords.get("type", ())
    if kinds:
        return {kinds} if isinstance(kinds, str) else set(kinds)
    listed = part.keywords.get("enum", [part.keywords["const"]] if "const" in part.keywords else [])
    return {_kind(one) for one in listed}


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    names = {str: "string", int: "integer", type(None): "null", dict: "object", list: "array"}
    return names.get(type(value), "number")


def _meant(part: Part) -> list[str]:
    """The type of which the keywords of a part speak, if of one."""
    found = [kind for kind, words in _MEANT.items() if any(word in part.keywords for word in words)]
    return found if len(found) == 1 else []


def _common(first: set[str], second: set[str]) -> set[str]:
    """The types that both allow; an integer is a number."""
    wide = [kinds | {"integer"} if "number" in kinds else kinds for kinds in (first, second)]
    found = wide[0] & wide[1]
    return found - {"integer"} if "number" in found else found


def _speaks_of_objects(node: Node) -> bool:
    return any("properties" in part.keywords or "required" in part.keywords for part in node.walk())


def _required(node: Node) -> set[str]:
    """The properties that an object must have: of alternatives, those that each demands."""
    found = {name for part in node.parts for name in part.keywords.get("required", ())}
    for group in node.groups:
        found |= set.intersection(*(_required(one) for one in group))
    return found


def _place(node: Node) -> str:
    return next((part.place for part in node.walk()), "#")


def _camel(text: str) -> str:
    """`citation_authors` as `CitationAuthors`."""
    words = re.findall(r"\w+", text.replace("_", " "))
    return "".join(word[:1].upper() + word[1:] for word in words) or "Thing"


def _without_circles(classes: dict[str, Class], root: str, facts: Facts) -> dict[str, Class]:
    """The classes, with `any` in place of a slot that leads back to a class above it."""
    done: set[str] = set()
    found = dict(classes)

    def visit(name: str, above: Sequence[str]) -> None:
        slots = dict(found[name].slots)
        for slot in found[name].slots.values():
            if slot.type in above or slot.type == name:
                facts.add(f"{name}.{slot.name}", "$ref", f"leads back to {slot.type}: held as any")
                slots[slot.name] = replace(slot, type=Primitive.ANY.value, form="object")
            elif slot.type in found and slot.type not in done:
                visit(slot.type, (*above, name))
        found[name] = replace(found[name], slots=slots)
        done.add(name)

    visit(root, ())
    return {name: found[name] for name in classes if name in done}
