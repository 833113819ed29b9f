"""The questions of a record that are open: what its mapping asks, nobody answered, and the record itself does not say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.answer_words import example
from oscem_map.runtime.answers_used import name_of
from oscem_map.runtime.conversion import Conversion
from oscem_map.runtime.open_question import OpenField, OpenQuestion, Row
from oscem_map.runtime.questions import Answers, Question, default_of
from oscem_map.runtime.refused import ABSENT
from oscem_map.runtime.report import Asked
from oscem_map.runtime.trace import Trace

_NO_FACTS = AnswerFacts()


def open_questions(result: Conversion) -> tuple[OpenQuestion, ...]:
    """The open questions of a conversion (`convert(..., noting=True)`): those needed most first, then by group."""
    given = result.trace.ask
    assert isinstance(given, Answers) and given.put is not None
    refused = {name: value.sentence() for path, value, _ in result.refused if (name := name_of(path))}
    facts = result.converter.facts().answers
    due = {one.name: one for one in result.report.asked if one.value is None}
    found = [*_of_migration(result, due)]
    for question in result.converter.questions():
        put = given.put.get(question.name)
        if question.source != "ask" or put is None:
            continue
        one = _open(question, facts.get(question.name, _NO_FACTS), result, put, refused.get(question.name, ""))
        if one.length or _is_open(one, question, given, due):
            found.append(one)
    wanted = [one for one in _rows_of_use(result, found) if one.rows or one.refused or not one.length]
    groups = [*dict.fromkeys(one.group for one in wanted)]
    return tuple(sorted(wanted, key=lambda one: (one.rank, groups.index(one.group))))


# Rows that want an answer ---------------------------------------------------------------------------------------------


def _rows_of_use(result: Conversion, found: Sequence[OpenQuestion]) -> list[OpenQuestion]:
    """The questions, with only those rows where an answer would stand in the target: a row may be left out all the same.

    That is tried: each row is given the example of its question.
    """
    tried = {one.name: said for one in found if one.rows and (said := example(one.value))}
    if not tried:
        return [*found]
    given = {one.name: [tried[one.name]] * one.length for one in found if one.name in tried}
    trace = Trace({**result.trace.ask, **given}, result.trace.scan)
    module = result.converter.load()
    (module.put if result.put else module.get)(result.source, trace, result.at)
    used = {(leaf, str(here[1])) for here, item, leaf, _, _ in trace.written if here[0].get(item) is not None}
    fell = {name_of(path) for path, _, _ in trace.refusals()}
    return [_of_use(one, used) if one.name in tried and one.name not in fell else one for one in found]


def _of_use(one: OpenQuestion, used: Collection[tuple[object, str]]) -> OpenQuestion:
    places = {at for leaf, at in used if leaf == f"$ask.{one.name}"}
    return one._replace(rows=tuple(row for row in one.rows if any(at.endswith(f"[{row.position}]") for at in places)))


def _is_open(one: OpenQuestion, question: Question, given: Answers, due: Mapping[str, Asked]) -> bool:
    """Whether a question that is not put for each row has no answer that can be used."""
    return bool(one.refused) or (question.name not in given and (question.optional or question.name in due))


def _open(question: Question, facts: AnswerFacts, result: Conversion, put: set[int | None], refused: str) -> OpenQuestion:
    default = default_of(question)
    rows = sorted(one for one in put if one is not None)
    labels = _labels(result.source, result.at, facts.rows) if rows else []
    given = result.trace.ask.get(question.name)
    answered = given if isinstance(given, list) else [given] * len(labels)
    wanted = [n for n in rows if n < len(labels) and (refused or n >= len(answered) or answered[n] in ABSENT)]
    demands = [place.demanded for place in _all_places(facts)]
    return OpenQuestion(
        question.name,
        OpenField("", question.text, facts.places, question.optional, default, bool(facts.fields), question.targets),
        next((one for one in demands if one), ""),
        question.optional,
        tuple(_fields(question, facts)),
        facts.many,
        tuple(Row(n, labels[n]) for n in wanted),
        len(labels),
        facts.group,
        refused,
    )


def _all_places(facts: AnswerFacts) -> Iterator[AnswerPlace]:
    yield from facts.places
    for field in facts.fields.values():
        yield from field.places


def _fields(question: Question, facts: AnswerFacts) -> Iterator[OpenField]:
    for path, field in facts.fields.items():
        holds = any(other.startswith(f"{path}.") for other in facts.fields)
        yield OpenField(path, field.text, field.places, field.optional, default_of(question, path), holds)


def _of_migration(result: Conversion, due: Mapping[str, Asked]) -> Iterator[OpenQuestion]:
    """What the migration of an older record asks, with its closed lists of words."""
    if result.migrated is None:
        return
    for name in result.migrated.module.ASKS:
        if name in due:
            words = {word: word for word in result.migrated.module.ANSWERS.get(name, ())}
            places = tuple(AnswerPlace(target, words=words or None) for target in due[name].targets)
            yield OpenQuestion(name, OpenField("", due[name].question, places))


# Rows -----------------------------------------------------------------------------------------------------------------


def _labels(record: Any, at: str, path: str) -> list[str]:
    """What the elements of a list are called, by position: `sample.molecule[1] (Ferritin heavy chain)`."""
    found = record
    for step in path.removesuffix("[]").split("."):
        found = found.get(step) if isinstance(found, Mapping) else None
    shown = f"{at}.{path.removesuffix('[]')}".removeprefix("$.")
    elements = found if isinstance(found, Sequence) and not isinstance(found, str) else ()
    return [_label(f"{shown}[{n}]", element) for n, element in enumerate(elements)]


def _label(path: str, element: Any) -> str:
    said = element if not isinstance(element, Mapping) else next(filter(_tells, element.values()), None)
    text = str(said) if _tells(said) else ""
    return f"{path} ({text[:60]}{'...' if len(text) > 60 else ''})" if text else path


def _tells(value: object) -> bool:
    return isinstance(value, (str, int)) and not isinstance(value, bool) and value not in ABSENT


__all__ = ["open_questions"]
