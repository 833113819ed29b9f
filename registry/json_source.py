"""JSON Schema files: their draft, and the parts of a schema that hold at one place, references resolved.

References are resolved by `referencing`. A file is read only where it stands beside the schema, or in a folder that was
named for the beginning of its address; nothing is fetched.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin

if TYPE_CHECKING:
    from referencing._core import Resolver


def words(text: str) -> frozenset[str]:
    """Keywords, written with blanks between."""
    return frozenset(text.split())


_DRAFTS = {
    "http://json-schema.org/draft-04/schema": "draft-04",
    "http://json-schema.org/draft-06/schema": "draft-06",
    "http://json-schema.org/draft-07/schema": "draft-07",
    "https://json-schema.org/draft/2019-09/schema": "draft/2019-09",
    "https://json-schema.org/draft/2020-12/schema": "draft/2020-12",
}
_UNDATED = ("http://json-schema.org/schema", "https://json-schema.org/schema")
"""The address that once meant the latest draft; it was used when that was draft 7."""
_MOST = 10_000
_ALONE = ("draft-04", "draft-06", "draft-07")
"""Drafts in which `$ref` hides every keyword beside it."""
PROSE = words("title description $comment examples example deprecated readOnly writeOnly $id id $schema")
"""What is said to people and of the schema itself. Snapshots hold facts only."""
_NO_CONSTRAINT = PROSE | {"definitions", "$defs", "$anchor", "$dynamicAnchor", "$vocabulary"}


class BadSchema(ValueError):
    """A JSON Schema that cannot be imported; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Part:
    """A schema object: its keywords, its place (`#/properties/title`), and what references in it mean."""

    keywords: Mapping[str, Any]
    place: str
    resolver: Resolver[Any]

    def child(self, *steps: str) -> tuple[Any, str]:
        """The schema below some steps, and its place."""
        found: Any = self.keywords
        for step in steps:
            found = found[int(step)] if isinstance(found, list) else found[step]
        return found, "/".join((self.place, *steps))


@dataclass(frozen=True, slots=True)
class Node:
    """What holds at a place: all of the parts, and of each group of alternatives one. `name` is a definition's."""

    parts: tuple[Part, ...] = ()
    groups: tuple[tuple[Node, ...], ...] = ()
    name: str = ""

    @property
    def key(self) -> tuple[Any, ...]:
        """The same for two places at which the same parts hold."""
        return (
            tuple(part.place for part in self.parts),
            tuple(tuple(one.key for one in group) for group in self.groups),
        )

    def walk(self) -> Iterator[Part]:
        """The parts, those of alternatives included."""
        yield from self.parts
        for group in self.groups:
            for one in group:
                yield from one.walk()

    def __add__(self, other: Node) -> Node:
        name = other.name if self.is_free else self.name if other.is_free else ""
        parts = {part.place: part for part in (*self.parts, *other.parts)}
        groups = {tuple(one.key for one in group): group for group in (*self.groups, *other.groups)}
        return Node(tuple(parts.values()), tuple(groups.values()), name)

    @property
    def is_free(self) -> bool:
        """Whether nothing is said."""
        return not self.parts and not self.groups


@dataclass(slots=True)
class Source:
    """A schema file with the files that it refers to. `places` are folders for the beginnings of addresses."""

    file: Path
    places: Sequence[tuple[str, Path]] = ()
    files: list[Path] = field(default_factory=list)
    """The files that were read, the main one first."""
    hidden: dict[tuple[str, str], Any] = field(default_factory=dict)
    """Keywords beside a `$ref` that its draft does not read, by place."""
    twice: list[str] = field(default_factory=list)
    """Names that stand twice in one object, of which JSON's readers take the last."""
    draft: str = ""
    undated: str = ""
    """The address of a draft that is none, or an empty text."""
    _base: str = ""
    _count: int = 0
    _nodes: dict[str, Node] = field(default_factory=dict)

    def root(self) -> Node:
        """The node of a whole document. Raises BadSchema."""
        from referencing import Registry
        from referencing.jsonschema import specification_with

        contents = self._load(self.file)
        self.draft, self.undated = _draft(contents, self.file)
        _valid(contents, self.draft, self.file)
        specification = specification_with(_address(self.draft))
        resource = specification.create_resource(contents)
        self._base = resource.id() or f"file:///{self.file.name}"
        retrieve: Any = partial(self._retrieve, specification)
        make: Any = Registry  # its fields have aliases, which checkers do not see
        return self.expand(
            contents, "#", make(retrieve=retrieve).with_resource(self._base, resource).resolver(self._base)
        )

    def child(self, part: Part, *steps: str) -> Node:
        """The node of a schema below a part."""
        found, place = part.child(*steps)
        if place not in self._nodes:
            self._nodes[place] = self.expand(found, place, part.resolver)
        return self._nodes[place]

    def expand(self, schema: Any, place: str, resolver: Resolver[Any], seen: tuple[str, ...] = ()) -> Node:
        """What holds where a schema stands: itself, what it refers to, what it joins, and its alternatives."""
        if isinstance(schema, bool):
            return Node() if schema else Node((Part({"not": True}, place, resolver),))
        if not isinstance(schema, dict):
            raise BadSchema(f"{place}: a schema is an object, not {json.dumps(schema, default=str)[:60]}")
        if place in seen:
            raise BadSchema(f"{place}: the schema says of itself that it is itself ({' -> '.join((*seen, place))})")
        self._count += 1
        if self._count > _MOST:
            raise BadSchema(f"{place}: the schema has more than {_MOST} parts, alternatives of alternatives included")
        seen = (*seen, place)
        part = Part(schema, place, resolver)
        node = self._referred(part, seen) if "$ref" in schema else Node()
        if "$ref" in schema and self.draft in _ALONE:
            said = {key: value for key, value in schema.items() if key not in {*_NO_CONSTRAINT, "$ref"}}
            self.hidden.update({(place, key): value for key, value in said.items()})
            return node
        for number, one in enumerate(schema.get("allOf", ())):
            node += self.expand(one, f"{place}/allOf/{number}", resolver, seen)
        own = {key for key in schema if key not in {*_NO_CONSTRAINT, "$ref", "allOf", "oneOf", "anyOf"}}
        name = "" if own else node.name
        node = Node((part, *node.parts) if own else node.parts, node.groups, name)
        for word in ("oneOf", "anyOf"):
            branches = [
                self.expand(one, f"{place}/{word}/{number}", resolver, seen)
                for number, one in enumerate(schema.get(word, ()))
            ]
            node = Node(node.parts, (*node.groups, tuple(branches)), node.name) if branches else node
        return node

    def _referred(self, part: Part, seen: tuple[str, ...]) -> Node:
        """What a `$ref` means. Raises BadSchema where nothing is found without fetching."""
        from referencing.exceptions import Unresolvable

        address = str(part.keywords["$ref"])
        try:
            found = part.resolver.lookup(address)
        except (Unresolvable, KeyError, ValueError) as error:
            why = _cause(error)
            raise BadSchema(f"{part.place}: the reference {address} is not resolved: {why}") from None
        whole, _, pointer = address.partition("#")
        here = urljoin(part.place.partition("#")[0], whole)
        where = f"{here}#{pointer}"
        node = self.expand(found.contents, where, found.resolver, seen)
        name = unquote(pointer.rsplit("/", 1)[-1]) or Path(here).name.removesuffix(".json")
        return Node(node.parts, node.groups, name)

    def _retrieve(self, specification: Any, address: str) -> Any:
        """A file of a named folder. Raises BadSchema for any other address."""
        beside = urljoin(self._base, ".")
        for beginning, folder in (*self.places, (beside, self.file.parent)):
            if address.startswith(beginning):
                path = (folder / unquote(address.removeprefix(beginning)).lstrip("/")).resolve()
                if path.is_relative_to(folder.resolve()) and path.is_file():
                    return specification.create_resource(self._load(path))
        raise BadSchema("nothing is fetched; name a folder that has it: --reference BEGINNING=FOLDER")

    def _load(self, path: Path) -> Any:
        try:
            contents = json.loads(path.read_text("utf-8-sig"), parse_float=Decimal, object_pairs_hook=self._object)
        except RecursionError:
            raise BadSchema(f"{path.name} is nested too deeply") from None
        except ValueError as error:
            raise BadSchema(f"{path.name} is not JSON: {error}") from None
        if path not in self.files:
            self.files.append(path)
        return contents

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            names = [name for name, _ in pairs]
            self.twice += sorted({name for name in names if names.count(name) > 1})
        return found


def _draft(contents: Any, file: Path) -> tuple[str, str]:
    """The draft of a schema, and the address that it gives where that names none."""
    if not isinstance(contents, dict):
        raise BadSchema(f"{file.name} is not a JSON Schema: it is no object")
    said = contents.get("$schema")
    if not isinstance(said, str):
        return "draft/2020-12", "none"
    address = said.rstrip("#")
    if address in _UNDATED:
        return "draft-07", said
    for known, draft in _DRAFTS.items():
        if address.partition("://")[2] == known.partition("://")[2]:
            return draft, ""
    raise BadSchema(f"{file.name} is of {said}, which is not read; drafts 4, 6, 7, 2019-09 and 2020-12 are")


def _address(draft: str) -> str:
    return next(address for address, known in _DRAFTS.items() if known == draft)


def _valid(contents: Any, draft: str, file: Path) -> None:
    """Whether a schema is one of its draft, by the draft's own schema. Raises BadSchema."""
    from jsonschema.exceptions import best_match
    from jsonschema.validators import validator_for

    kind = validator_for({"$schema": _address(draft) + "#" * draft.startswith("draft-")})
    plain = {key: value for key, value in contents.items() if key != "$schema"}
    error = best_match(kind(kind.META_SCHEMA).iter_errors(plain))
    if error is not None:
        place = "/".join(("#", *map(str, error.absolute_path)))
        raise BadSchema(f"{file.name} is no JSON Schema of {draft}: {place}: {error.message[:200]}")


def _cause(error: BaseException) -> str:
    """What stood in the way, said by the innermost of a chain of errors."""
    found = error
    while (inner := found.__cause__) is not None:
        found = inner
    return str(found) if isinstance(found, BadSchema) else "there is nothing at that place"
