"""The laws of the mapping language, for one rule and for whole documents, through a generated converter."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from importlib import import_module
from types import ModuleType
from typing import Any

from oscem_map.runtime.note import Note, parts_of
from oscem_map.testing.values import Value, Values

Tables = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Case:
    """A converter under test. Its modules are looked up when a test runs, so that a mutant can stand in for it."""

    package: str
    module: str
    mandatory: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The items that every row of a category has, if only as `?`."""

    def _load(self, suffix: str = "") -> ModuleType:
        return import_module(f"{self.package}.{self.module}{suffix}")

    def put(self, document: Any, note: Note | None = None) -> Tables:
        """Rows by category."""
        tables: Tables = self._load().put(document, note or Note())
        for category, rows in tables.items():
            assert rows, f"_{category} is there, and has no row"
            for item in self.mandatory.get(category, ()):
                assert all(item in row for row in rows), f"a row of _{category} has no {item}, not even `?`"
        return tables

    def get(self, tables: Any, note: Note | None = None) -> dict[str, Any]:
        document: dict[str, Any] = self._load().get(tables, note or Note())
        return document

    def leaves(self) -> ModuleType:
        return self._load("_leaves")


# Paths --------------------------------------------------------------------------------------------------------------


def store(document: Any, path: str, value: Any) -> None:
    """Put a value at a path; `[]` is the first element of a list, except at the end, where it holds a list of values."""
    steps = path.split(".")
    here = document
    if isinstance(value, list) and "[]." in path and not path.endswith("[]"):
        before, _, rest = path.rpartition("[].")
        store(document, before, [made({rest: one}) for one in value])
        return
    for step in steps[:-1]:
        name = step.removesuffix("[]")
        if step.endswith("[]"):
            elements = here.setdefault(name, [])
            if not elements:
                elements.append({})
            here = elements[0]
        else:
            here = here.setdefault(name, {})
    if value is not None:
        here[steps[-1].removesuffix("[]")] = value


def found(document: Any, path: str) -> Any:
    """The value at a path, through the first elements of lists; None where there is none."""
    for step in path.split("."):
        if isinstance(document, list):
            document = document[0] if document else None
        if not isinstance(document, dict):
            return None
        document = document.get(step.removesuffix("[]"))
    return document


def made(values: Mapping[str, Any]) -> dict[str, Any]:
    """A document of values by path."""
    document: dict[str, Any] = {}
    for path, value in values.items():
        store(document, path, copy.deepcopy(value))
    return document


def same(one: Any, other: Any) -> bool:
    """Equality of JSON values, with numbers compared exactly."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if _is_number(one) and _is_number(other):
        return Decimal(str(one)) == Decimal(str(other))
    return type(one) is type(other) and bool(one == other)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


# One rule -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Rule:
    """A rule as its tests see it.

    `left` are slot paths, `right` items as `_category.item`; `context` what else a document needs for the rule to run.
    `put` and `get` are points that the compiler computed: raw values and the texts they give, and back.
    """

    case: Case
    cite: str
    law: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    context: Mapping[str, Any]
    values: Values
    put_points: tuple[tuple[tuple[Any, ...], tuple[str | None, ...]], ...] = ()
    get_points: tuple[tuple[tuple[str | None, ...], tuple[Any, ...]], ...] = ()
    kept_elsewhere: bool = False
    """Another rule reads the slots back too."""
    row_words: tuple[tuple[str, Mapping[str, str]], ...] = ()
    """What a row of a category must say to be this rule's, for rules that only read back."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    """The answers that its rows need."""

    def document(self, raws: tuple[Any, ...]) -> dict[str, Any]:
        """A document with the rule's values and no more than they need."""
        document = made(self.context)
        for path, raw in zip(self.left, raws, strict=True):
            _clear(document, path)
            store(document, path, copy.deepcopy(raw))
        return document

    def written(self, raws: tuple[Any, ...], note: Note | None = None) -> tuple[tuple[str, ...], ...]:
        """The texts of the rule's items, over all rows, for raw values."""
        return self.items(self._put(self.document(raws), note))

    def _put(self, document: dict[str, Any], note: Note | None = None) -> Tables:
        return self.case.put(document, note or Note(self.answers))

    def items(self, tables: Tables) -> tuple[tuple[str, ...], ...]:
        found_items = []
        for item in self.right:
            category, name = parts_of(item)
            texts = [row.get(name) for row in tables.get(category, [])]
            found_items.append(tuple(str(text) for text in texts if text is not None))
        return tuple(found_items)

    def read(self, document: dict[str, Any]) -> tuple[Any, ...]:
        return tuple(found(document, path) for path in self.left)

    def with_texts(self, texts: tuple[str | None, ...]) -> Tables:
        """Tables with these texts in the rule's items: a row that the first of the values makes, changed."""
        if self.law == "<-":
            return self._alone(texts)
        raws = next(self.values.every())[1][0]
        tables = self._put(self.document(raws))
        for item, text in zip(self.right, texts, strict=True):
            category, name = parts_of(item)
            for row in tables.get(category, []):
                if name in row or (len(tables[category]) == 1 and text is not None):
                    row[name] = text
        return {c: [{k: v for k, v in row.items() if v is not None} for row in rows] for c, rows in tables.items()}

    def _alone(self, texts: tuple[str | None, ...]) -> Tables:
        """Tables in which a row holds these texts and no more: for a rule that only reads back."""
        tables = settled(self.case.put(made(self.context)))
        for item, text in zip(self.right, texts, strict=True):
            category, name = parts_of(item)
            rows = tables.setdefault(category, [{}])
            if text is not None:
                rows[0] = {**dict(self.row_words).get(category, {}), **rows[0], name: text}
        return tables

    # Laws -----------------------------------------------------------------------------------------------------------

    def check_value(self, value: Value) -> None:
        """All laws of the arrow on one value."""
        raws, clean = value
        note = Note(self.answers)
        tables = self._put(self.document(raws), note)
        assert not self._own(note), f"{self.cite} refuses {raws}: {self._own(note)}"
        assert any(self.items(tables)), f"{self.cite} writes nothing for {raws}"
        if self.law == "->":
            self._one_way(tables)
            return
        back_note = Note()
        document = self.case.get(tables, back_note)
        assert not self._own(back_note), f"{self.cite} does not read back what it wrote: {self._own(back_note)}"
        if self.law == "<->" and clean is not None:
            got = self.read(document)
            assert all(map(same, got, clean)), f"{self.cite}: {raws} came back as {got}, not as {clean}"
        again = self._put(document)
        assert self.items(again) == self.items(tables), f"{self.cite}: writing again gives other texts"
        assert again.keys() == tables.keys(), f"{self.cite}: writing again gives other categories"

    def _own(self, note: Note) -> list[tuple[str, Any, str]]:
        """What this rule refused; other rules may judge the same values otherwise."""
        return [refusal for refusal in note.refusals() if refusal[2] == self.cite]

    def _one_way(self, tables: Tables) -> None:
        if not self.kept_elsewhere:
            got = self.read(self.case.get(tables))
            assert all(one is None for one in got), f"{self.cite} is one way, and {got} came back"

    def check_points(self) -> None:
        """What the compiler computed for this rule is what the converter does."""
        for raws, texts in self.put_points:
            got = self.written(raws)
            wanted = tuple((text,) if text is not None else () for text in texts)
            assert all(g == w or (len(g) > 1 and set(g) == set(w)) for g, w in zip(got, wanted, strict=True)), (
                f"{self.cite}: {raws} is written as {got}, and should be {wanted}"
            )
        for given, wanted_back in self.get_points:
            back = self.read(self.case.get(self.with_texts(given)))
            assert all(map(same, back, wanted_back)), f"{self.cite}: {given} is read as {back}, not as {wanted_back}"

    def check_every(self) -> set[str]:
        """The laws on each class of value; the names of the classes, which are all of them."""
        seen: set[str] = set()
        if self.law == "<-":
            return {name for name, _ in self.values.every()}
        for name, value in self.values.every():
            self.check_value(value)
            seen.add(name)
        return seen

    def check_refused(self) -> None:
        """What lies outside the domain is left out, and reported at one of the rule's leaves."""
        for raws in self.values.refused() if self.law != "<-" else ():
            note = Note(self.answers)
            texts = self.written(raws, note)
            paths = {path for path, _, _ in note.refusals()}
            assert paths, f"{self.cite} does not refuse {raws}: it writes {texts}"
            assert not all(texts), f"{self.cite} refuses {raws}, and writes {texts}"
            steps = {path.rsplit(".", 1)[-1].removesuffix("[]") for path in self.left}
            assert any(step in path for path in paths for step in steps), f"{self.cite}: {raws} is reported at {paths}"
        if self.law in ("<->", "<~>", "<-"):
            self._refused_texts()

    def _refused_texts(self) -> None:
        for texts in self.values.texts():
            note = Note()
            padded = texts + (None,) * (len(self.right) - len(texts))
            got = self.read(self.case.get(self.with_texts(padded), note))
            assert any(one is None for one in got), f"{self.cite} reads {texts} as {got}"
            assert note.refusals(), f"{self.cite} does not refuse {texts} when it reads back"


def _clear(document: Any, path: str) -> None:
    """Take a value out of a document, if it is there."""
    steps = path.split(".")
    for step in steps[:-1]:
        if not isinstance(document, dict):
            return
        document = document.get(step.removesuffix("[]"))
        if isinstance(document, list):
            document = document[0] if document else None
    if isinstance(document, dict):
        document.pop(steps[-1].removesuffix("[]"), None)


# Whole documents ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """A document with the answers to its questions, the rows that it gives, and the questions that are asked."""

    document: Mapping[str, Any]
    answers: Mapping[str, Any]
    expected: Mapping[str, Any]
    asked: tuple[str, ...]


@dataclass(frozen=True)
class Presence:
    """`via present`: the boolean's path, the items that it stands for (or a category), and a document that has them all."""

    path: str
    items: tuple[str, ...]
    category: str
    document: Mapping[str, Any]

    def check(self, case: Case) -> None:
        """false keeps the items unwritten; true, or nothing said, is read back as true."""
        assert not self._there(case.put(made({**self.document, self.path: False}))), (
            f"{self.path} is false, and it is written"
        )
        tables = case.put(made({**self.document, self.path: True}))
        assert self._there(tables), f"{self.path} is true, and nothing is written"
        assert found(case.get(tables), self.path) is True
        bare = {path: value for path, value in self.document.items() if not self._writes(path)}
        assert found(case.get(case.put(made({**bare, self.path: False}))), self.path) is None

    def _writes(self, path: str) -> bool:
        return path.rsplit(".", 1)[0] == self.path.rsplit(".", 1)[0]

    def _there(self, tables: Tables) -> bool:
        if self.category:
            return bool(tables.get(self.category))
        pairs = [item.removeprefix("_").split(".") for item in self.items]
        return any(row.get(name) is not None for category, name in pairs for row in tables.get(category, []))


@dataclass(frozen=True)
class Whole:
    """A converter's laws on whole documents: `rules` are those that both write and run together."""

    case: Case
    rules: tuple[Rule, ...]
    base: Mapping[str, Any]
    full: Mapping[str, Any]
    runs: tuple[Run, ...]
    presence: tuple[Presence, ...] = ()
    wrong_answers: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)

    def check_full(self) -> None:
        """Documents in which every rule and branch runs give exactly what the compiler computed, keys and literals too."""
        for run in self.runs:
            note = Note(run.answers)
            assert self.case.put(made(run.document), note) == run.expected
            assert tuple(asked.name for asked in note.asked) == run.asked
        for one in self.presence:
            one.check(self.case)
        self._check_answers()

    def _check_answers(self) -> None:
        """Answers outside their item's list, form or range are refused."""
        for name, answers in self.wrong_answers.items():
            for answer in answers:
                note = Note({name: answer})
                self.case.put(made(self.full), note)
                assert any(path == f"$ask.{name}" for path, _, _ in note.refusals()), (
                    f"the answer {name}={answer!r} is not refused"
                )

    def check_document(self, document: dict[str, Any]) -> None:
        """`put(get(put(x))) == put(x)`, `get(put(get(y))) == get(y)`, and the order of keys changes nothing."""
        tables = self.case.put(document)
        once = self.case.get(tables)
        for path, value in self.base.items():
            assert same(found(once, path), value), f"{path} comes back as {found(once, path)!r}"
        again = self.case.put(once)
        assert settled(again) == settled(tables)
        assert same(self.case.get(again), once)
        assert self.case.put(_turned(document)) == tables

    def documents(self) -> Any:
        """Random documents: any of the rules' values together."""
        from hypothesis import strategies as st

        chosen = st.lists(st.sampled_from(range(len(self.rules))), max_size=24, unique=True)
        return chosen.flatmap(lambda numbers: st.tuples(*(self.rules[n].values.strategy() for n in numbers)).map(
            lambda values: self._together(numbers, values)
        ))  # fmt: skip

    def _together(self, numbers: list[int], values: tuple[Value, ...]) -> dict[str, Any]:
        document = made(self.base)
        for n, (raws, _) in zip(numbers, values, strict=True):
            rule = self.rules[n]
            for path, value in rule.context.items():
                if found(document, path) is None:
                    store(document, path, copy.deepcopy(value))
            for path, raw in zip(rule.left, raws, strict=True):
                store(document, path, copy.deepcopy(raw))
        return document


def settled(tables: Tables) -> Tables:
    """Tables without what is not there: `?`."""
    return {c: [{k: v for k, v in row.items() if v is not None} for row in rows] for c, rows in tables.items()}


def _turned(value: Any) -> Any:
    """The same document, its keys in the opposite order."""
    if isinstance(value, dict):
        return {key: _turned(value[key]) for key in reversed(value)}
    return [_turned(one) for one in value] if isinstance(value, list) else value


def every_list_length(document: dict[str, Any], path: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The document with the list at a path 0, 1, 2 and 5 long."""
    for length in (0, 1, 2, 5):
        copied = copy.deepcopy(document)
        elements = found(copied, path)
        if isinstance(elements, list) and elements:
            store(copied, path.removesuffix("[]") + "[]", [copy.deepcopy(elements[0]) for _ in range(length)])
            yield length, copied
