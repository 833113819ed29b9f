"""The laws of the mapping language for one rule, through a generated converter.

What is expected comes from the mapping's text (`compiler/inspect/values.py`), never from a converter.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any

from oscem_map.compiler.inspect.examples import NO_FORM, takes
from oscem_map.compiler.inspect.values import Text, Value, Values
from oscem_map.compiler.resolve.typed import Place
from oscem_map.registry.model import Kind
from oscem_map.runtime.trace import Trace
from oscem_map.runtime.write_tree import without_empty
from oscem_map.testing.paths import clear, every, found, made, same, store
from oscem_map.testing.shown import other_word
from oscem_map.testing.strategies import is_endless, searched, strategy
from oscem_map.testing.targets import Demand, TablesTarget, TreeTarget

Tried = dict[str, tuple[Any, ...]]
"""What came back of each target, by its text: kept for the values of one law, while the converter stays the same."""

ODD_TEXTS = (*NO_FORM, "Ada 0! no such form", "Ada " + "x" * 300)
"""Texts that hardly any form takes; some are words of which a codec makes several."""

_GIVEN = ("ask", "scan")
"""What stands in a document of the laws beside the slots of its schema: answers, which `put` takes apart from it."""


@dataclass(frozen=True)
class Case:
    """A converter under test. Its modules are looked up when a test runs, so that a mutant can stand in for it."""

    package: str
    module: str
    target: TablesTarget | TreeTarget = field(default_factory=TablesTarget)
    """What it makes."""

    def put(self, document: Any, trace: Trace | None = None) -> Any:
        """The target: rows by category, or a tree. `ask` and `scan` in a document are answers."""
        trace = trace or Trace()
        if any(name in document for name in _GIVEN):
            trace.ask = {**trace.ask, **document.get("ask", {})}
            trace.scan = {**trace.scan, **document.get("scan", {})}
            document = {name: one for name, one in document.items() if name not in _GIVEN}
        made = self._load().put(document, trace)
        self.target.is_sound(made)
        return made

    def get(self, target: Any, trace: Trace | None = None) -> dict[str, Any]:
        """The document that a target is read as, with the answers that are read back."""
        trace = trace or Trace()
        document: dict[str, Any] = self._load().get(target, trace)
        return document | {name: one for name, one in without_empty(copy.deepcopy(trace.answers)).items() if one}

    @property
    def asks(self) -> set[str]:
        """How all questions are called: those of rules, blocks and templates."""
        return {one.label for one in self._load().ASKS}

    @property
    def makes(self) -> str:
        """The name of the schema that `put` makes: `mmcif`."""
        name: str = self._load().RIGHT[0]
        return name

    def _load(self) -> ModuleType:
        return import_module(f"{self.package}.{self.module}")


@dataclass(frozen=True)
class Rule:
    """A rule under test.

    `left` are slot paths, `places` those of the right side; `context` is what else a document needs for the rule to run,
    `law` its arrow, as far as the blocks around it go its way.
    """

    case: Case
    cite: str
    law: str
    left: tuple[str, ...]
    places: tuple[Place, ...]
    context: Mapping[str, Any]
    values: Values
    kept_elsewhere: bool = False
    """Another rule reads the slots back too."""
    demands: tuple[Demand, ...] = ()
    """What rows and elements of the right side must say to be this rule's."""
    selectors: tuple[Demand, ...] = ()
    """What elements on the left must say, by the selectors inside its paths."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    """The answers that its rows need."""
    rivals: frozenset[str] = frozenset()
    """The categories whose rows are joined to the elements that this rule reads: what they say comes in between."""
    lookup: tuple[object, ...] = ()
    """The table through which its words go, and the list of words that it writes; empty without a table."""
    decides: bool = False
    """A word of its slot decides whether its branch is taken: other words never reach it."""
    fragment: tuple[str, str] = ("", "")
    """The file and the name of the fragment that it stands in; empty in the mapping's own blocks."""

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

    @property
    def right(self) -> tuple[str, ...]:
        """The places of the right side by name: `_category.item`, or a dotted path."""
        return tuple(place.item for place in self.places)

    @property
    def target(self) -> TablesTarget | TreeTarget:
        return self.case.target

    def _put(self, document: dict[str, Any], trace: Trace | None = None) -> Any:
        return self.case.put(document, trace or Trace(self.answers))

    def items(self, target: Any) -> tuple[tuple[str, ...], ...]:
        """The texts of the rule's places, over all rows or elements."""
        return tuple(self.target.texts(target, place, self.demands) for place in self.places)

    def read(self, document: dict[str, Any]) -> tuple[Any, ...]:
        """The values of the rule's slots."""
        return tuple(found(document, path) for path in self.left)

    def read_each(self, document: dict[str, Any]) -> list[tuple[Any, ...]]:
        """The values of the rule's slots; where another rule makes elements of the same list, those of each element."""
        if not self.kept_elsewhere:
            return [self.read(document)]
        found = [every(document, path) for path in self.left]
        return [*zip(*found, strict=False)]

    def with_texts(self, texts: tuple[Text, ...]) -> Any:
        """A target with these texts in the rule's places: what the first of the values makes, changed.

        For a rule that only reads back, a row or an element that holds them and no more.
        """
        alone = self.law == "<-"
        made_of = made(self.context) if alone else self._first()
        target = self.target.settled(self.case.put(made_of) if alone else self._put(made_of))
        for place, text in zip(self.places, texts, strict=True):
            (self.target.with_row if alone else self.target.with_text)(target, place, text, self.demands)
        return self._alone(self.target.settled(target))

    def _alone(self, target: Any) -> Any:
        """The target without what is joined to the elements of this rule."""
        return {name: part for name, part in target.items() if name not in self.rivals} if self.rivals else target

    def _first(self) -> dict[str, Any]:
        """The document with the first of the values."""
        return self.document(next(self.values.every())[1].raws)

    # Laws ------------------------------------------------------------------------------------------------------------

    def check_values(self) -> None:
        """Each class of value obeys the laws of the arrow; what has no place is not written."""
        tried: Tried = {}
        for _, value in self.values.every():
            self.check_value(value, tried)
        for raws in self.values.placeless():
            trace = Trace(self.answers)
            texts = self.items(self._put(self.document(raws), trace))
            assert not any(texts) and not self._own(trace), f"{self.cite}: {raws} has no place, and gives {texts}"
        self._check_strangers()

    def _check_strangers(self) -> None:
        """Elements with another word than a selector or a constant demands are not the rule's."""
        for path, word in self.selectors if self.law != "<-" else ():
            document = self._first()
            store(document, ".".join(path), other_word(word))
            texts = self.items(self._put(document))
            assert not any(texts), f"{self.cite} writes {texts} of an element that does not say {word}"
        wanted = next((texts for texts, _ in self.values.readings()), None)
        if self.law == "->" or self.kept_elsewhere or wanted is None:
            return
        for stranger in self.target.strangers(self.with_texts(wanted), self.demands):
            got = self.read(self.case.get(stranger))
            assert all(one is None for one in got), f"{self.cite} reads {got} of an element of other words than {self.demands}"

    def check_random(self) -> None:
        """So do random values, where there are more than `check_values` tries."""
        if self.law != "<-" and is_endless(self.values):
            searched(strategy(self.values), partial(self.check_value, tried={}), 8)

    def check_value(self, value: Value, tried: Tried) -> None:
        """`get(put(x)) == clean(x)`, `put(get(put(x))) == put(x)`, or `put` alone; and the texts that the mapping says.

        Of the many words that give one target only the first has it read back: the others' would come back the same.
        """
        trace = Trace(self.answers)
        tables = self._put(self.document(value.raws), trace)
        assert not self._own(trace), f"{self.cite} refuses {value.raws}: {self._own(trace)}"
        self._written(value, self.items(tables))
        if self.law == "->":
            self._one_way(tables)
            return
        target = repr(tables)
        if target not in tried:
            tried[target] = self._back(tables)
        got = tried[target]
        if self.law == "<->" and value.clean is not None:
            assert all(map(same, got, value.clean)), f"{self.cite}: {value.raws} came back as {got}, not as {value.clean}"

    def _back(self, tables: Any) -> tuple[Any, ...]:
        """The values that come back of a target; they are written as they were."""
        trace = Trace()
        document = self.case.get(self._alone(tables), trace)
        assert not self._own(trace), f"{self.cite} does not read back what it wrote: {self._own(trace)}"
        again = self._put(document)
        assert self.items(again) == self.items(tables), f"{self.cite}: writing again gives other texts"
        assert again.keys() == tables.keys(), f"{self.cite}: writing again gives other categories"
        return self.read(document)

    def _written(self, value: Value, got: tuple[tuple[str, ...], ...]) -> None:
        assert any(got), f"{self.cite} writes nothing for {value.raws}"
        assert all(_is_written(texts, text) for texts, text in zip(got, value.texts or (), strict=False)), (
            f"{self.cite}: {value.raws} is written as {got}, and should be {value.texts}"
        )

    def _own(self, trace: Trace) -> list[tuple[str, Any, str]]:
        """What this rule refused; other rules may judge the same values otherwise."""
        return [refusal for refusal in trace.refusals() if refusal[2] == self.cite]

    def _one_way(self, tables: Any) -> None:
        if not self.kept_elsewhere:
            got = self.read(self.case.get(tables))
            assert all(one is None for one in got), f"{self.cite} is one way, and {got} came back"

    def check_readings(self) -> None:
        """Texts are read as the mapping says, whoever wrote them."""
        for texts, wanted in self.values.readings() if self.law != "->" else ():
            document = self.case.get(self.with_texts(texts))
            read = [back for back in self.read_each(document) if all(map(same, back, wanted))]
            assert read, f"{self.cite}: {texts} is read as {self.read(document)}, not as {wanted}"

    def check_refused(self) -> None:
        """What lies outside the domain is left out, and reported at one of the rule's leaves."""
        for raws in self.values.refused() if self.law != "<-" and not self.decides else ():
            trace = Trace(self.answers)
            texts = self.items(self._put(self.document(raws), trace))
            paths = {path for path, _, _ in trace.refusals()}
            assert paths, f"{self.cite} does not refuse {raws}: it writes {texts}"
            assert not all(texts), f"{self.cite} refuses {raws}, and writes {texts}"
            steps = {path.rsplit(".", 1)[-1].removesuffix("[]") for path in self.left}
            assert any(step in path for path in paths for step in steps), f"{self.cite}: {raws} is reported at {paths}"
        for texts_in in self.values.texts() if self.law != "->" else ():
            trace = Trace()
            padded = texts_in + (None,) * (len(self.places) - len(texts_in))
            got = self.read_each(self.case.get(self.with_texts(padded), trace))
            apart = self.kept_elsewhere or any(one in (None, []) for each in got for one in each)
            assert apart, f"{self.cite} reads {texts_in} as {got}"
            assert trace.refusals(), f"{self.cite} does not refuse {texts_in} when it reads back"
        self._check_misfits()
        self._check_forms()

    def _check_forms(self) -> None:
        """Whatever text is given, a place of a tree has none of another form than its own."""
        formed = [n for n, one in enumerate(self.places) if one.kind is Kind.TREE and one.slot.archive.pattern]
        for text in ODD_TEXTS if formed and self.law != "<-" else ():
            written = self.items(self._put(self.document((text,) * len(self.left))))
            for n in formed:
                place = self.places[n]
                assert all(takes(place.slot, one) for one in written[n]), f"{self.cite} writes {written[n]} to {place.item}"

    def _check_misfits(self) -> None:
        """What is not of the type of a place is refused when it is read, at that place."""
        fullest = max(self.values.readings(), key=lambda reading: sum(one is not None for one in reading[0]), default=None)
        if self.law == "->" or fullest is None:
            return
        texts = fullest[0]
        for place, misfit in self.target.misfits(self.with_texts(texts), self.places, self.demands):
            trace = Trace()
            got = self.read(self.case.get(misfit, trace))
            assert self.kept_elsewhere or any(one in (None, []) for one in got), f"{self.cite} reads {got} of {misfit}"
            step = place.path[-1].removesuffix("[]")
            assert any(step in path for path, _, _ in trace.refusals()), f"{self.cite} does not refuse {step} of {misfit}"


def _is_written(got: tuple[str, ...], wanted: Text) -> bool:
    """Whether every row has the text; of several texts, whether they stand there in order."""
    return got == wanted if isinstance(wanted, tuple) else set(got) == ({wanted} - {None})
