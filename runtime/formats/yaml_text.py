"""YAML read as what a record needs: maps with text keys, lists, and scalars as YAML 1.2 and JSON see them.

Built from the parser's events, not by a constructor, so that nothing is run, nesting and anchors are bounded,
and numbers keep their digits. `yes`, `no`, `on`, `off`, dates and `007` stay text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from oscem_map.runtime.document_error import MAX_DEPTH, DocumentError, at, place
from oscem_map.runtime.formats.json_text import number, whole, write_json
from oscem_map.runtime.formats.text import text_of

if TYPE_CHECKING:
    from yaml.events import AliasEvent, Event, MappingStartEvent, ScalarEvent, SequenceStartEvent

MAX_REPEATED = 10_000
"""Values that aliases may repeat, all together."""

_Collection = dict[str, object] | list[object]
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_WORDS: dict[str, object] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), "NaN"),
    **{sign + word: "Infinity" for sign in ("", "+") for word in (".inf", ".Inf", ".INF")},
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), "-Infinity"),
}


def decode(source: bytes, name: str) -> object:
    """The value of a YAML document. Raises DocumentError."""
    return parse(text_of(source, name), name)


def parse(text: str, name: str) -> object:
    """The value of the one YAML document in a text. Raises DocumentError with line and column."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    tree = _Tree(name)
    try:
        for event in yaml.parse(text, Loader=loader):
            match event:
                case yaml.ScalarEvent():
                    tree.scalar(event)
                case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                    tree.open(event, {} if isinstance(event, yaml.MappingStartEvent) else [])
                case yaml.CollectionEndEvent():
                    tree.close()
                case yaml.AliasEvent():
                    tree.alias(event)
                case yaml.DocumentStartEvent():
                    tree.begin(event)
    except yaml.MarkedYAMLError as error:
        what, where = f"this is not valid YAML ({error.problem})", _where(error.problem_mark, name)
        raise DocumentError(where, what, "look at the indentation, quotes and brackets") from None
    except yaml.reader.ReaderError as error:
        letter = chr(_code(error.character))
        what = f"the character U+{ord(letter):04X} may not stand in YAML"
        raise DocumentError(place(name, text, text.find(letter)), what, "take it away") from None
    return tree.root


def _code(character: object) -> int:
    """The code that libyaml gives, or that of the letter that the loader in Python gives."""
    return character if isinstance(character, int) else ord(str(character)[0])


def _where(mark: Any, name: str) -> str:
    """The place of a mark; both loaders' marks count from 0."""
    return at(name, mark.line + 1, mark.column + 1) if mark else name


def _resolved(text: str) -> object:
    """What a scalar without quotes means."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return whole(text)
    return number(text) if _FLOAT.fullmatch(text) else text


class _Node:
    """A map or list while it is open: its next key, and the values and levels it holds with all repeats."""

    __slots__ = ("anchor", "height", "key", "size", "value")

    def __init__(self, value: _Collection, anchor: str | None) -> None:
        self.value, self.anchor = value, anchor
        self.key: str | None = None
        self.size = self.height = 1


class _Tree:
    """The values so far: `open_nodes` from the root to the current map or list."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: object = None
        self.open_nodes: list[_Node] = []
        self.anchors: dict[str, tuple[object, int, int]] = {}
        self.repeated = 0
        self.documents = 0

    def begin(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            raise self._error(event, "a second document begins", "keep one document in the file")

    def scalar(self, event: ScalarEvent) -> None:
        self._check_tag(event)
        if self._wants_key():
            self._set_key(event)
            return
        value = _resolved(event.value) if event.implicit[0] else event.value
        if event.anchor:
            self.anchors[event.anchor] = (value, 1, 0)
        self._add(value, 1, 0)

    def open(self, event: MappingStartEvent | SequenceStartEvent, value: _Collection) -> None:
        self._check_tag(event)
        if self._wants_key():
            raise self._error(event, "a key is a map or a list", "write the key as text")
        self._check_depth(event, 1)
        if event.anchor:
            self.anchors.pop(event.anchor, None)  # not usable before it is closed: no value holds itself
        self.open_nodes.append(_Node(value, event.anchor))

    def close(self) -> None:
        node = self.open_nodes.pop()
        if node.anchor:
            self.anchors[node.anchor] = (node.value, node.size, node.height)
        self._add(node.value, node.size, node.height)

    def alias(self, event: AliasEvent) -> None:
        if self._wants_key():
            raise self._error(event, "a key is an alias", "write the key as text")
        if event.anchor not in self.anchors:
            what = f"`*{event.anchor}` names nothing that was complete before it"
            raise self._error(event, what, "write the value itself")
        value, size, height = self.anchors[event.anchor]
        self.repeated += size
        if self.repeated > MAX_REPEATED:
            what = f"the aliases of this document repeat more than {MAX_REPEATED} values"
            raise self._error(event, what, "write the values themselves")
        self._check_depth(event, height)
        self._add(value, size, height)

    def _wants_key(self) -> bool:
        node = self.open_nodes[-1] if self.open_nodes else None
        return node is not None and isinstance(node.value, dict) and node.key is None

    def _set_key(self, event: ScalarEvent) -> None:
        node, key = self.open_nodes[-1], event.value
        if key in node.value:
            what = f"the key `{key}` stands a second time in its map"
            raise self._error(event, what, "keep one of the two")
        if key == "<<" and event.implicit[0]:
            raise self._error(event, "maps are not merged with `<<`", "write the keys out")
        node.key = key

    def _add(self, value: object, size: int, height: int) -> None:
        if not self.open_nodes:
            self.root = value
            return
        node = self.open_nodes[-1]
        node.size += size
        node.height = max(node.height, height + 1)
        if isinstance(node.value, list):
            node.value.append(value)
        else:
            node.value[str(node.key)] = value
            node.key = None

    def _check_tag(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> None:
        if event.tag is not None:
            what = f"the tag `{event.tag}` is not read"
            raise self._error(event, what, "write the value without a tag")

    def _check_depth(self, event: Event, levels: int) -> None:
        if len(self.open_nodes) + levels > MAX_DEPTH:
            what = f"maps and lists are nested more than {MAX_DEPTH} deep"
            raise self._error(event, what, "a record needs fewer than 20 levels")

    def _error(self, event: Event, what: str, advice: str) -> DocumentError:
        return DocumentError(_where(event.start_mark, self.name), what, advice)


encode = write_json
"""JSON is YAML."""
