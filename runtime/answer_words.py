"""What an answer may be, in words, and an example of one: for templates, and for who is asked on a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from oscem_map.runtime.answer_facts import AnswerPlace
from oscem_map.runtime.open_question import OpenField, OpenQuestion
from oscem_map.runtime.values import fold

_KINDS: Final = {
    "integer": "a whole number",
    "number": "a number",
    "quantity": "a number",
    "boolean": "true or false",
    "date": "a day, as yyyy-mm-dd",
    "datetime": "a day, or a day with a time: yyyy-mm-ddThh:mm:ss",
}
_CODECS: Final = {
    "orcid": ("an ORCID iD", "0000-0002-1825-0097"),
    "orcid_url": ("an ORCID iD", "0000-0002-1825-0097"),
    "doi": ("a DOI", "10.1000/182"),
    "taxon": ("a taxonomy number of NCBI", "9606"),
    "date": ("a day, as yyyy-mm-dd", "2024-08-31"),
    "whole": ("a whole number", "1"),
    "rounded": ("a number, which is rounded", "1"),
}
"""How a codec's text is called, with one that it takes: of ORCID and DOI those that they document themselves with."""
_SAMPLES: Final = {"boolean": "true", "date": "2024-08-31", "datetime": "2024-08-31T12:00:00Z"}
_EXAMPLE: Final = re.compile(r"\be\.g\. *([^,;()?]+)")
_LENGTH: Final = re.compile(r"\[\\s\\S\]\{([0-9]+),([0-9]*)\}")
_CHARACTERS: Final = re.compile(r"\[.*[^\\]\][*+]")
_LONGEST: Final = 30
_ANY: Final = 5000
"""No answer is so long."""
_PROSE: Final = ("the ", "a ", "an ")
_LIMIT: Final = re.compile(r"(above|at least|below|at most) (-?[0-9.]+)")
MOST: Final = 24
"""So many words of a list are shown at most."""


def accepted(places: Sequence[AnswerPlace], names: bool = False) -> tuple[str, ...]:
    """The words that all places take; of a list that one place has, that one's. `names`: of words for one thing the first."""
    first, *others = _listed(places) or (None,)
    if first is None:
        return ()
    closed = [{fold(word) for word in place.accepted()} for place in others if place is not None and not place.takes_any]
    return tuple(word for word in (first.names() if names else first.accepted()) if all(fold(word) in one for one in closed))


def _listed(places: Sequence[AnswerPlace]) -> list[AnswerPlace]:
    return [place for place in places if place.words is not None]


def takes_any(places: Sequence[AnswerPlace]) -> bool:
    """Whether other words than the listed ones are taken."""
    return all(place.takes_any for place in _listed(places))


def shown_words(places: Sequence[AnswerPlace], most: int = MOST) -> str:
    """`YES, NO`, `A, B, ... and 143 more`, `A, B or another text`; "" where there is no list."""
    words = accepted(places, names=True)
    if not words:
        return ""
    more = f", ... and {len(words) - most} more" if len(words) > most else ""
    labels = dict(pair for place in places for pair in place.labels)
    shown = [f"{word} ({labels[word]})" if labels.get(word) else word for word in words[:most]]
    return ", ".join(shown) + more + (" or another text" if takes_any(places) else "")


def type_of(places: Sequence[AnswerPlace]) -> str:
    """`a whole number in kV, at least 1`; "" for a text of any kind."""
    parts: list[str] = []
    for place in places[:1]:
        parts += [_CODECS[place.codec][0] if place.codec in _CODECS else _KINDS.get(place.kind, "")]
        parts[-1] += f" in {place.unit}" if place.unit else ""
    parts += dict.fromkeys(place.interval for place in places if place.interval)
    patterns = [*dict.fromkeys(place.pattern for place in places if place.pattern)]
    parts += [_lengths(patterns), *map(_form, patterns)]
    return ", ".join(part.strip() for part in parts if part.strip())


def _lengths(patterns: Sequence[str]) -> str:
    """How many letters patterns allow that say nothing else: `10 to 255 letters`; "" where it is no matter."""
    found = [match.groups() for one in patterns if (match := _LENGTH.fullmatch(one))]
    few = max((int(few) for few, _ in found), default=0)
    most = min((int(most) for _, most in found if most), default=_ANY)
    if few > 1:
        return f"{few} to {most} letters" if most < _ANY else f"{few} letters or more"
    return f"at most {most} letters" if most < _ANY else ""


def _form(pattern: str) -> str:
    """A regular expression, where a person can do something with it: not one of characters or lengths only, and no long one."""
    told = _LENGTH.fullmatch(pattern) or _CHARACTERS.fullmatch(pattern) or len(pattern) > _LONGEST
    return "" if told else f"of the form {pattern}"


def shown(value: object) -> str:
    """A default as it is typed."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def why(question: OpenQuestion) -> str:
    """Who wants the answer."""
    if question.optional:
        return "optional"
    if not question.demanded:
        return "the mapping asks for it: the record does not say it"
    return demanded_by(question.demanded)


def demanded_by(name: str) -> str:
    """Who demands a value: "archive", "deposition", or a schema, which requires it; "" for nobody."""
    by = {"archive": "the archive demands it", "deposition": "the deposition demands it", "": ""}
    return by.get(name, f"{name} requires it")


def example(field: OpenField) -> str:
    """An answer that is accepted, as far as can be told: of the question's own words, its list, or its type; else ""."""
    words = accepted(field.places)
    for one in _from_text(field.text):
        found = next((word for word in words if fold(word) == fold(one)), "")
        if found or not words or takes_any(field.places):
            return found or one
    if words:
        return accepted(field.places, names=True)[0]
    for place in field.places:
        if place.codec in _CODECS:
            return _CODECS[place.codec][1]
        if place.kind in _SAMPLES:
            return _SAMPLES[place.kind]
        if place.kind in ("integer", "number", "quantity"):
            return _number(place)
    return ""


def _from_text(text: str) -> Iterator[str]:
    for said in _EXAMPLE.findall(text):
        one = said.partition(" or ")[0].strip().strip("`\"'").rstrip(".")
        if one and not one.startswith(_PROSE):
            yield one


def _number(place: AnswerPlace) -> str:
    limits = [(how, Decimal(end)) for how, end in _LIMIT.findall(place.interval)]
    ends = [end for _, end in limits]
    middle = [sum(ends, Decimal(0)) / 2] if len(ends) > 1 else []
    for one in (Decimal(10), Decimal(1), Decimal(2024), *ends, *middle):
        if all(_keeps(one, how, end) for how, end in limits) and (place.kind != "integer" or one == int(one)):
            return f"{one:f}"
    return ""


def _keeps(number: Decimal, how: str, end: Decimal) -> bool:
    return {"above": number > end, "at least": number >= end, "below": number < end, "at most": number <= end}[how]


__all__ = ["MOST", "accepted", "demanded_by", "example", "shown", "shown_words", "takes_any", "type_of", "why"]
