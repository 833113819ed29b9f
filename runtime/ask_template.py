"""The open questions of a record as a commented TOML file, to be filled in and given back as answers.

Plain answers come first, those that are needed most before the others, for in TOML nothing plain may follow a table; then
answers with fields, as tables and arrays of tables. A blank (`""`) is no answer: the file can be given back as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any, Final

from oscem_map.runtime.answer_words import demanded_by, example, shown, shown_words, type_of, why
from oscem_map.runtime.formats.toml_text import comment, key, quoted
from oscem_map.runtime.open_question import OpenField, OpenQuestion
from oscem_map.runtime.refused import ABSENT

_COMMAND: Final = "  oscem-map "
"""How the line of a head begins that is a command."""
_WIDTH: Final = 100
_TITLES: Final = ("Needed", "Needed", "With a default", "Optional")
_BARE: Final = ("integer", "number", "quantity", "boolean")


def template(questions: Sequence[OpenQuestion], head: Sequence[str], given: Mapping[str, Any]) -> str:
    """The text of the file, below the lines of its head. `given` has answers of some rows already."""
    lines = [line for text in head for line in _comment(text)]
    plain = [one for one in questions if not one.fields]
    tables = [one for one in questions if one.fields]
    heading = ""
    for one in (*plain, *tables):
        title = _title(one)
        if title != heading:
            heading = title
            lines += ["", *_comment(f"---- {title} ----")]
        lines += ["", *(_table(one) if one.fields else _plain(one, given.get(one.name)))]
    return "\n".join(lines) + "\n"


def _title(one: OpenQuestion) -> str:
    title = _TITLES[one.rank] + (", in tables" if one.fields else "")
    return f"{title}: {one.group}" if one.group else title


def _comment(text: str, indent: str = "") -> list[str]:
    """Lines of a comment; a long text is wrapped, but for a command. Nothing of it can end the comment."""
    said = comment(text)
    if said.startswith(_COMMAND):
        return [f"# {said}"]
    lines = wrap(said, _WIDTH - 2, break_long_words=False, break_on_hyphens=False, subsequent_indent=indent)
    return [f"# {line}" for line in lines] or ["#"]


def _facts(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    """`goes to:  _em_specimen.details`, for what is known."""
    for name, said in rows:
        if said:
            yield from _comment(f"  {name + ':':10} {said}", " " * 13)


def _about(field: OpenField, reason: str, refused: str = "") -> Iterator[str]:
    """The wording of a question, and all that helps to answer it."""
    yield from _comment(field.text)
    yield from _facts(
        (
            ("refused", refused),
            ("accepted", shown_words(field.places)),
            ("type", type_of(field.places)),
            ("default", "" if field.default is None or field.holds_fields else shown(field.default)),
            ("goes to", ", ".join(field.targets)),
            ("why", reason),
            ("example", _example(field)),
        )
    )


def _example(field: OpenField) -> str:
    said = example(field)
    if not said:
        return ""
    bare = any(place.kind in _BARE for place in field.places) and not any(place.codec for place in field.places)
    return said if bare else quoted(said)


# Plain answers --------------------------------------------------------------------------------------------------------


def _plain(one: OpenQuestion, given: Any) -> Iterator[str]:
    yield from _about(one.value, why(one), one.refused)
    if one.length:
        yield from _rows(one, given)
    elif one.many:
        yield from _comment("  a list: add as many as there are")
        yield f'{key(one.name)} = [""]'
    else:
        yield f'{key(one.name)} = ""'


def _rows(one: OpenQuestion, given: Any) -> Iterator[str]:
    """An entry for each row, with what it is called."""
    labels = {row.position: row.label for row in one.rows}
    before = given if isinstance(given, list) else []
    yield from _comment("  one answer for each row, in the order of the record")
    yield f"{key(one.name)} = ["
    for n in range(one.length):
        said = before[n] if n < len(before) and before[n] not in ABSENT and n not in labels else ""
        label = labels.get(n, "answered already" if said else "leave it blank: the record says it, or nothing is asked of it")
        yield f"    {quoted(str(said))},  # {comment(label)}"
    yield "]"


# Answers with fields --------------------------------------------------------------------------------------------------


def _table(one: OpenQuestion) -> Iterator[str]:
    yield from _comment(one.value.text)
    yield from _facts((("refused", one.refused), ("why", why(one))))
    if one.many:
        yield from _comment("  a list: write all that follows again for each further one")
    yield from _fields(one.fields, (one.name,), one.many, "", one.optional)


def _fields(fields: Sequence[OpenField], names: tuple[str, ...], many: bool, path: str, optional: bool) -> Iterator[str]:
    """The head of a table, its values, and then the tables inside it."""
    dotted = ".".join(map(key, names))
    yield f"[[{dotted}]]" if many else f"[{dotted}]"
    own = [one for one in fields if one.path.rpartition(".")[0] == path]
    for one in own:
        if not one.holds_fields:
            yield ""
            by = next((place.demanded for place in one.places if place.demanded), "")
            yield from _about(one, "optional" if one.optional or optional else demanded_by(by))
            yield f'{key(one.name)} = {"[" + quoted("") + "]" if one.many else quoted("")}'
    for one in own:
        if one.holds_fields:
            yield ""
            yield from _comment(one.text)
            if one.many:
                yield from _comment("  a list: write this table again for each further one")
            yield from _fields(fields, (*names, one.name), one.many, one.path, optional or one.optional)



__all__ = ["template"]
