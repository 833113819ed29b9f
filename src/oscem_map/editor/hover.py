"""What is known of the word at an offset: a slot or item with its facts and rules, a table, a codec, a unit, a code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from oscem_map.compiler.inspect.explain import explained, to_text
from oscem_map.compiler.resolve.codecs import CODECS
from oscem_map.compiler.resolve.project import key_of
from oscem_map.compiler.resolve.typed import Mapping, Place, Scope, walk
from oscem_map.dsl import syntax
from oscem_map.dsl.lexis import Lexeme, lexemes, statements
from oscem_map.dsl.spans import Span
from oscem_map.editor.blocks import End, around
from oscem_map.editor.folder import Folder
from oscem_map.editor.references import target_at
from oscem_map.registry.model import Kind, Schema
from oscem_map.registry.show import describe as facts
from oscem_map.runtime.units import UNITS

_ROWS = 12
"""So many rows of a table are shown."""


def hover(folder: Folder, file: str, offset: int) -> tuple[Span, str] | None:
    """The span that is spoken of, and lines of plain text; None where there is nothing to say."""
    text = folder.lines(file).text
    word = next((word for word in lexemes(text) if word.start <= offset < word.end), None)
    if word is None or word.is_space:
        return None
    found = _declared(folder, file, word) or _codec(word, text) or _unit(word) or _place(folder, file, text, word)
    return (Span(file, word.start, word.end), found) if found else None


def _declared(folder: Folder, file: str, word: Lexeme) -> str | None:
    """A table, a fragment, an answer or a template."""
    found = target_at(folder.project(), file, word.start)
    if found is None or word.kind != "NAME":
        return None
    item, where = found[0].item, found[0].file
    head = f"{type(item).__name__.lower()} {key_of(item)} ({where}:{folder.project().line(item.name.span)})"
    return "\n".join([head, *filter(None, (item.doc.strip(),)), *_body(item, folder, where)])


def _body(item: object, folder: Folder, file: str) -> Iterator[str]:
    if isinstance(item, syntax.Table):
        text = folder.lines(file).text
        yield from ("  " + " ".join(text[row.span.start : row.span.end].split()) for row in item.rows[:_ROWS])
        if len(item.rows) > _ROWS:
            yield f"  and {len(item.rows) - _ROWS} more rows"
    elif isinstance(item, syntax.Given):
        yield f"  {item.declared.question.value}"
    elif isinstance(item, syntax.Template):
        yield from (f"  {line.value}" for line in item.lines)


def _codec(word: Lexeme, text: str) -> str | None:
    codec = CODECS.get(word.text)
    if codec is None or not re.search(r"\bvia\s+\Z", text[: word.start]):
        return None
    takes, gives = (", ".join(map(str, kinds)) for kinds in (codec.left, codec.right))
    return f"codec {codec.name}: {takes} -> {gives}; {codec.loss}"


def _unit(word: Lexeme) -> str | None:
    unit = UNITS.get(word.text.strip("[]")) if word.kind == "UNIT" else None
    return f"unit {word.text.strip('[]')}: {unit.dimension}" if unit is not None else None


def _place(folder: Folder, file: str, text: str, word: Lexeme) -> str | None:
    """A slot or an item: what its schema says, and which rules speak of it."""
    if word.kind != "NAME":
        return None
    mapping = folder.typed(file)
    known = _resolved(mapping, file, word) if mapping is not None else None
    if mapping is not None and known is not None:
        schema, path = known
        told = to_text([one for one in explained([mapping], path) if one.place.path == path.replace("[]", "")])
        return f"{facts(schema, path)}\n\n{told}".strip()
    return _from_text(folder, text, word)


def _resolved(mapping: Mapping, file: str, word: Lexeme) -> tuple[Schema, str] | None:
    """The schema and the whole path of the name at a word, where a rule of the mapping names it."""
    for node in walk(mapping.root.nodes):
        for place in _places(node):
            if place.span.file == file and place.span.start <= word.start < place.span.end and not place.given:
                return (mapping.left if place.side == "left" else mapping.right), _up_to(place, word)
    return None


def _places(node: object) -> Iterator[Place]:
    for name in ("left", "right", "place", "items", "places", "parent"):
        found = getattr(node, name, None) if not isinstance(node, Scope) else None
        if isinstance(found, Place):
            yield found
        elif isinstance(found, tuple):
            yield from (one for one in found if isinstance(one, Place))


def _up_to(place: Place, word: Lexeme) -> str:
    """The path as far as the word: of `a.b.c` with the word `b`, `a.b`."""
    if place.kind is Kind.TABLES:
        return place.item
    names = [step.split("[")[0] for step in place.path]
    last = len(names) - 1 - names[::-1].index(word.text.strip("`")) if word.text.strip("`") in names else len(names) - 1
    return ".".join(place.path[: last + 1])


def _from_text(folder: Folder, text: str, word: Lexeme) -> str | None:
    """The same from the text alone, where it has errors, or for the ends of blocks."""
    statement = next((s for s in statements(text) if s.start <= word.start < s.end), None)
    if statement is None:
        return None
    place = around(text, statement.start, folder.registry)
    after = any(one.kind == "ARROW" for one in statement.words if one.start < word.start)
    path = re.search(r"(?:[\w`/]+(?:\[[^\]]*\])?\.)*\Z", text[statement.start : word.start])
    end = place.right if after else place.left
    if statement.words[0].text == "fragment":
        return _facts(end, End(end.schemas, end.classes.get(word.text.removeprefix("_"))))
    whole = (path[0] if path else "") + word.text
    slot = end.slot(whole)
    if slot is not None:
        above = end.at(whole.rpartition(".")[0]) if "." in whole else end
        return _facts(end, above, f".{slot.name}")
    return _facts(end, end.at(whole))


def _facts(end: End, found: End | None, slot: str = "") -> str | None:
    """What the schema says of a class or category, or of one of its slots (`.cs`)."""
    if found is None or found.cls is None:
        return None
    schema = next(one for one in end.schemas if found.cls.name in one.classes)
    return facts(schema, found.cls.name + slot)
