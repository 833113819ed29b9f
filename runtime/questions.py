"""What a mapping asks the depositor, or takes of scans: the answers of a run, and what is noted of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from oscem_map.runtime.refused import ABSENT
from oscem_map.runtime.report import Asked, Assumed


class Question(NamedTuple):
    """What a mapping asks the depositor: `ask NAME "question"`, where it goes, its line and its default."""

    name: str
    text: str
    targets: tuple[str, ...]
    rule: str
    default: Any = None
    optional: bool = False
    source: str = "ask"
    """Who answers: "ask" the depositor, "scan" the headers of files."""
    fields: tuple[tuple[str, Any, tuple[str, ...]], ...] = ()
    """The fields of an answer: the path below the answer (`authors[].orcid`), the default if there is one, and its places."""

    @property
    def label(self) -> str:
        """How reports name the question."""
        return self.name if self.source == "ask" else f"{self.source}.{self.name}"

    def at(self, rule: str, targets: tuple[str, ...] | None = None) -> Question:
        """The same question where another mapping puts it: its first line there, and the places if these differ."""
        return self._replace(rule=rule, targets=self.targets if targets is None else targets)


class Answers(dict[str, Any]):
    """The depositor's answers by name, for one run.

    `sources` names the profile of each that comes from one. `put` is None, or notes the questions that rules put, answered
    or not, with the positions of the rows that want an answer of their own (None for the question as a whole).
    """

    __slots__ = ("put", "sources")

    def __init__(self, answers: Mapping[str, Any], sources: Mapping[str, str] | None = None) -> None:
        super().__init__(answers)
        self.sources: Mapping[str, str] = sources or {}
        self.put: dict[str, set[int | None]] | None = None

    def noting(self) -> Answers:
        """The same, for a run whose open questions are wanted."""
        self.put = {}
        return self

    def __bool__(self) -> bool:
        """Whether rules look for answers."""
        return len(self) > 0 or self.put is not None


class Questions:
    """The answers of one run: `ask` holds those of the depositor by name, `scan` what was read from files."""

    __slots__ = ("_positions", "_put", "answers", "ask", "asked", "assumed", "scan")

    def __init__(self, ask: Mapping[str, Any] | None = None, scan: Mapping[str, Any] | None = None) -> None:
        self.ask: Mapping[str, Any] = ask or {}
        self.scan: Mapping[str, Any] = scan or {}
        self._put = ask.put if isinstance(ask, Answers) else None
        self.answers: dict[str, Any] = {}
        """What is read back of answers, by source and name: `{"ask": {"title": "Apoferritin"}}`."""
        self.asked: list[Asked] = []
        self._positions: dict[str, int] = {}
        """Where each question stands in `asked`, by its label."""
        self.assumed: list[Assumed] = []

    def given(self, question: Question, nth: int | None = None, field: str = "") -> Any:
        """The answer to a question (or a `field` of it), if there is one: for a row of a list, the nth of several."""
        value = self._answer(question, nth)
        if isinstance(value, (list, tuple)) and nth is not None:
            value = value[nth] if nth < len(value) else None
        value = _field(value, field)
        if value in ABSENT:
            return None
        self._ask(question, value if not field else self._answer(question, nth))
        return value

    def each_given(self, question: Question, field: str = "", item: str = "") -> list[tuple[Any, str]]:
        """Each of several answers with its path, `$ask.keywords[0]`; without one the default, if there is one."""
        path = f"${question.source}.{question.name}" + (f".{field}" if field else "")
        value = self.given(question, field=field)
        if value is None:
            value = self.unanswered(question, field, item)
        if isinstance(value, (list, tuple)):
            return [(one, path if field else f"{path}[{n}]") for n, one in enumerate(value) if one not in ABSENT]
        return [] if value is None else [(value, path)]

    def unanswered(self, question: Question, field: str = "", item: str = "") -> Any:
        """The default of a question (or a `field`, for an `item`) without an answer (*assumed*), or None; it is noted."""
        if field:
            self.note(question)
        elif not question.optional:
            self._ask(question, None)
        default = default_of(question, field)
        if default is not None:
            targets = next((to for path, _, to in question.fields if path == field), question.targets)
            self._assume((item,) if item else targets, default, question)
        return default

    def note(self, question: Question) -> None:
        """A question is due: with its answer, or without one, unless it is optional."""
        value = self._answer(question)
        if value not in ABSENT:
            self._ask(question, value)
        elif not question.optional:
            self._ask(question, None)

    def _assume(self, targets: Sequence[str], default: Any, question: Question) -> None:
        said = str(default).lower() if default.__class__ is bool else str(default)
        for one in _assumed(tuple(targets), said, question.rule):
            if one not in self.assumed:
                self.assumed.append(one)

    def document_of(self, question: Question) -> Mapping[str, Any]:
        """An answer with fields as a document, under its name: with the defaults of fields (*assumed*), and noted.

        Of a list that nobody answered, a number as default says how many elements there are, which say nothing but defaults.
        """
        value = self._answer(question)
        if value in ABSENT:
            default = self.unanswered(question)
            if not str(default).isdecimal():
                return {question.name: None}
            value = [{} for _ in range(int(default))]
        else:
            self._ask(question, value)
        for path, default, targets in question.fields:
            filled = value if default is None else _with_default(value, path.split("."), default)
            if filled != value:
                value = filled
                self._assume(targets, default, question)
        return {question.name: value}

    def answer_at(self, path: str) -> dict[str, Any]:
        """The object at a path of the answers that are read back; a new one where there is none."""
        found = self.answers
        for step in path.split("."):
            found = found.setdefault(step, {})
        return found

    def _answer(self, question: Question, nth: int | None = None) -> Any:
        if self._put is not None and question.source == "ask":
            self._put.setdefault(question.name, set()).add(nth)
        return (self.ask if question.source == "ask" else self.scan).get(question.name)

    def _ask(self, question: Question, value: Any) -> None:
        self.asks(Asked(question.label, question.text, question.targets, value))

    def asks(self, asked: Asked) -> None:
        """Each question once; with an answer, if one row of several has one."""
        i = self._positions.setdefault(asked.name, len(self.asked))
        if i == len(self.asked):
            self.asked.append(asked)
        elif self.asked[i].value is None:
            self.asked[i] = asked


def unanswered(question: Question) -> Asked:
    """What the report says of a question that nobody answered."""
    return Asked(question.label, question.text, question.targets, None)


@lru_cache(1024)
def _assumed(targets: tuple[str, ...], said: str, rule: str) -> tuple[Assumed, ...]:
    """What the report says of the default of a question, at each of its places."""
    return tuple([Assumed(target, said, "the default of the question", rule) for target in targets])


def default_of(question: Question, field: str = "") -> Any:
    """The default of a question, or of a field of its answer."""
    return next((one for path, one, _ in question.fields if path == field), None) if field else question.default


def _field(value: Any, field: str) -> Any:
    """What stands at a path below an answer: through lists, the values of all elements."""
    for step in field.split(".") if field else ():
        name = step.removesuffix("[]")
        if isinstance(value, (list, tuple)):
            inner = [one.get(name) for one in value if isinstance(one, Mapping)]
            value = [each for one in inner for each in (one if isinstance(one, list) else [one]) if each not in ABSENT]
        else:
            value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _with_default(value: Any, steps: Sequence[str], default: Any) -> Any:
    """An answer in which a field that nobody filled in has its default."""
    if isinstance(value, list):
        return [_with_default(one, steps, default) for one in value]
    if not isinstance(value, Mapping):
        return value
    name, *rest = steps
    inner = value.get(name.removesuffix("[]"))
    if rest and inner in ABSENT:
        return value
    if rest:
        return {**value, name.removesuffix("[]"): _with_default(inner, rest, default)}
    return {**value, name: default} if inner in ABSENT else value
