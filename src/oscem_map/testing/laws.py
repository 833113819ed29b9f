"""The laws of the mapping language for one rule, through a generated converter.

What is expected comes from the mapping's text (`compiler/inspect/values.py`), never from a converter.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from types import ModuleType
from typing import Any

from oscem_map.compiler.inspect.values import Value, Values
from oscem_map.runtime.trace import Trace, category_and_item
from oscem_map.testing.paths import clear, found, made, same, settled, store
from oscem_map.testing.strategies import searched, strategy

Tables = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Case:
    """A converter under test. Its modules are looked up when a test runs, so that a mutant can stand in for it."""

    package: str
    module: str
    mandatory: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The items that every row of a category has, if only as `?`."""

    def put(self, document: Any, trace: Trace | None = None) -> Tables:
        """Rows by category."""
        tables: Tables = self._load().put(document, trace or Trace())
        for category, rows in tables.items():
            assert rows, f"_{category} is there, and has no row"
            for item in self.mandatory.get(category, ()):
                assert all(item in row for row in rows), f"a row of _{category} has no {item}, not even `?`"
        return tables

    def get(self, tables: Any, trace: Trace | None = None) -> dict[str, Any]:
        """The record of tables."""
        document: dict[str, Any] = self._load().get(tables, trace or Trace())
        return document

    def _load(self) -> ModuleType:
        return import_module(f"{self.package}.{self.module}")


@dataclass(frozen=True)
class Rule:
    """A rule under test.

    `left` are slot paths, `right` items as `_category.item`; `context` is what else a document needs for the rule to run,
    `law` its arrow, as far as the blocks around it go its way.
    """

    case: Case
    cite: str
    law: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    context: Mapping[str, Any]
    values: Values
    kept_elsewhere: bool = False
    """Another rule reads the slots back too."""
    row_words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What a row of a category must say to be this rule's, for rules that only read back."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    """The answers that its rows need."""

    def __str__(self) -> str:
        return self.cite

    # Running the converter -------------------------------------------------------------------------------------------

    def document(self, raws: tuple[Any, ...]) -> dict[str, Any]:
        """A document with the rule's values and no more than they need."""
        document = made(self.context)
        for path, raw in zip(self.left, raws, strict=True):
            clear(document, path)
            store(document, path, copy.deepcopy(raw))
        return document

    def _put(self, document: dict[str, Any], trace: Trace | None = None) -> Tables:
        return self.case.put(document, trace or Trace(self.answers))

    def items(self, tables: Tables) -> tuple[tuple[str, ...], ...]:
        """The texts of the rule's items, over all rows."""
        pairs = [category_and_item(item) for item in self.right]
        return tuple(
            tuple(str(row[name]) for row in tables.get(category, []) if row.get(name) is not None) for category, name in pairs
        )

    def read(self, document: dict[str, Any]) -> tuple[Any, ...]:
        """The values of the rule's slots."""
        return tuple(found(document, path) for path in self.left)

    def with_texts(self, texts: tuple[str | None, ...]) -> Tables:
        """Tables with these texts in the rule's items: a row that the first of the values makes, changed."""
        if self.law == "<-":
            return self._alone(texts)
        tables = self._put(self.document(next(self.values.every())[1].raws))
        for item, text in zip(self.right, texts, strict=True):
            category, name = category_and_item(item)
            for row in tables.get(category, []):
                if name in row or (len(tables[category]) == 1 and text is not None):
                    row[name] = text
        return settled(tables)

    def _alone(self, texts: tuple[str | None, ...]) -> Tables:
        """Tables in which a row holds these texts and no more: for a rule that only reads back."""
        tables = settled(self.case.put(made(self.context)))
        for item, text in zip(self.right, texts, strict=True):
            category, name = category_and_item(item)
            rows = tables.setdefault(category, [{}])
            if text is not None:
                rows[0] = {**self.row_words.get(category, {}), **rows[0], name: text}
        return tables

    # Laws ------------------------------------------------------------------------------------------------------------

    def check_values(self) -> None:
        """Each class of value obeys the laws of the arrow; what has no place is not written."""
        for _, value in self.values.every():
            self.check_value(value)
        for raws in self.values.placeless():
            trace = Trace(self.answers)
            texts = self.items(self._put(self.document(raws), trace))
            assert not any(texts) and not self._own(trace), f"{self.cite}: {raws} has no place, and gives {texts}"

    def check_random(self) -> None:
        """So do random values."""
        if self.law == "<-":
            return
        searched(strategy(self.values), self.check_value, 20)

    def check_value(self, value: Value) -> None:
        """`get(put(x)) == clean(x)`, `put(get(put(x))) == put(x)`, or `put` alone; and the texts that the mapping says."""
        trace = Trace(self.answers)
        tables = self._put(self.document(value.raws), trace)
        assert not self._own(trace), f"{self.cite} refuses {value.raws}: {self._own(trace)}"
        self._written(value, self.items(tables))
        if self.law == "->":
            self._one_way(tables)
            return
        back_trace = Trace()
        document = self.case.get(tables, back_trace)
        assert not self._own(back_trace), f"{self.cite} does not read back what it wrote: {self._own(back_trace)}"
        if self.law == "<->" and value.clean is not None:
            got = self.read(document)
            assert all(map(same, got, value.clean)), f"{self.cite}: {value.raws} came back as {got}, not as {value.clean}"
        again = self._put(document)
        assert self.items(again) == self.items(tables), f"{self.cite}: writing again gives other texts"
        assert again.keys() == tables.keys(), f"{self.cite}: writing again gives other categories"

    def _written(self, value: Value, got: tuple[tuple[str, ...], ...]) -> None:
        assert any(got), f"{self.cite} writes nothing for {value.raws}"
        wanted = [None if text is None else {text} for text in value.texts or ()]
        assert all(set(texts) == (text or set()) for texts, text in zip(got, wanted, strict=False)), (
            f"{self.cite}: {value.raws} is written as {got}, and should be {value.texts}"
        )

    def _own(self, trace: Trace) -> list[tuple[str, Any, str]]:
        """What this rule refused; other rules may judge the same values otherwise."""
        return [refusal for refusal in trace.refusals() if refusal[2] == self.cite]

    def _one_way(self, tables: Tables) -> None:
        if not self.kept_elsewhere:
            got = self.read(self.case.get(tables))
            assert all(one is None for one in got), f"{self.cite} is one way, and {got} came back"

    def check_readings(self) -> None:
        """Texts are read as the mapping says, whoever wrote them."""
        for texts, wanted in self.values.readings() if self.law != "->" else ():
            back = self.read(self.case.get(self.with_texts(texts)))
            assert all(map(same, back, wanted)), f"{self.cite}: {texts} is read as {back}, not as {wanted}"

    def check_refused(self) -> None:
        """What lies outside the domain is left out, and reported at one of the rule's leaves."""
        for raws in self.values.refused() if self.law != "<-" else ():
            trace = Trace(self.answers)
            texts = self.items(self._put(self.document(raws), trace))
            paths = {path for path, _, _ in trace.refusals()}
            assert paths, f"{self.cite} does not refuse {raws}: it writes {texts}"
            assert not all(texts), f"{self.cite} refuses {raws}, and writes {texts}"
            steps = {path.rsplit(".", 1)[-1].removesuffix("[]") for path in self.left}
            assert any(step in path for path in paths for step in steps), f"{self.cite}: {raws} is reported at {paths}"
        for texts_in in self.values.texts() if self.law != "->" else ():
            trace = Trace()
            padded = texts_in + (None,) * (len(self.right) - len(texts_in))
            got = self.read(self.case.get(self.with_texts(padded), trace))
            assert any(one is None for one in got), f"{self.cite} reads {texts_in} as {got}"
            assert trace.refusals(), f"{self.cite} does not refuse {texts_in} when it reads back"
