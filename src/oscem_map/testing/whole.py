"""The laws of whole documents: what the mapping states of their rows, branches, lists, answers and presence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from oscem_map.compiler.inspect.contexts import Contexts
from oscem_map.compiler.inspect.samples import Samples, sample_answer, wrong_answers
from oscem_map.compiler.inspect.values import Value
from oscem_map.compiler.resolve.typed import (
    Answer,
    Branch,
    Choice,
    Composed,
    Copy,
    Fixed,
    Index,
    Key,
    Place,
    Present,
    Scope,
    TableUse,
    TypedRow,
    rules,
    walk,
)
from oscem_map.compiler.resolve.typed import Mapping as Typed
from oscem_map.compiler.resolve.typed import Rule as Stated
from oscem_map.registry.model import Kind
from oscem_map.runtime.trace import Trace
from oscem_map.testing import depositor
from oscem_map.testing.active import active, choices, runs
from oscem_map.testing.laws import Case, Rule
from oscem_map.testing.paths import every_list_length, found, made, same, turned, without
from oscem_map.testing.strategies import searched, strategy
from oscem_map.testing.targets import places_of

Document = Mapping[str, Any]
"""Values by path."""


@dataclass(frozen=True)
class Presence:
    """`via present`: the boolean's path, the items that it stands for (or a category), and a document that has them all."""

    case: Case
    path: str
    items: tuple[Place, ...]
    category: str
    document: Document

    def __str__(self) -> str:
        return self.path

    def check(self) -> None:
        """false keeps the items unwritten; true, or nothing said, is read back as true."""
        case = self.case
        off = case.put(made({**self.document, self.path: False}))
        assert not self._there(off), f"{self.path} is false, and it is written"
        tables = case.put(made({**self.document, self.path: True}))
        assert self._there(tables), f"{self.path} is true, and nothing is written"
        assert found(case.get(tables), self.path) is True
        bare = {path: value for path, value in self.document.items() if not self._is_beside(path)}
        assert found(case.get(case.put(made({**bare, self.path: False}))), self.path) is None

    def _is_beside(self, path: str) -> bool:
        return path.rsplit(".", 1)[0] == self.path.rsplit(".", 1)[0]

    def _there(self, target: Any) -> bool:
        return self.case.target.is_there(target, self.category, self.items)


class Whole:
    """A converter's laws on whole documents. `rules` are all rules under test."""

    def __init__(self, mapping: Typed, case: Case, rules: tuple[Rule, ...]) -> None:
        self.mapping = mapping
        self.case = case
        self.together = [rule for rule in rules if rule.law in ("<->", "<~>")]
        slots = Counter(path for rule in rules if rule.law != "<-" for path in rule.left)
        self._shared = {path for path, number in slots.items() if number > 1}
        self.contexts = Contexts(mapping, Samples(mapping.slips))
        self.base = self.contexts.base()
        self.full = {**depositor.spoken_of(mapping), **_full(rules, self.base)}

    # Documents -------------------------------------------------------------------------------------------------------

    @cached_property
    def documents(self) -> dict[str, Document]:
        """By name: every slot; without lists; and each branch of each choice, without the guards of those before it."""
        found: dict[str, Document] = {"full": self.full, "bare": self.base}
        found["sparse"] = {path: value for path, value in self.full.items() if "[" not in path.removesuffix("[]")}
        found["second sources"] = self._without_first_sources(False)
        found["last sources"] = self._without_first_sources(True)
        for choice in choices(self.mapping):
            guards = [branch.guard.dotted for branch in choice.branches if branch.guard]
            for n, branch in enumerate(choice.branches):
                rest = {path: value for path, value in self.full.items() if path not in guards[:n]}
                if branch.guard is not None:
                    rest |= self.contexts.taking(choice, branch)[0]
                found.setdefault(f"{branch.file}:{branch.number}", {path: one for path, one in rest.items() if one is not None})
        told = {name: (one, self.deciding.get(name, {})) for name, one in found.items()}
        return {name: one[0] for n, (name, one) in enumerate(told.items()) if one not in list(told.values())[:n]}

    @cached_property
    def _asking(self) -> dict[str, Document]:
        """All documents, and those of branches without the slots that an `else` follows: there questions are put."""
        taking = {f"{one.file}:{one.number}": self.contexts.taking(choice, one)[0] for choice, one in self._branches}
        return self.documents | {
            f"{name} ": self._less(one, False, taking.get(name, {})) for name, one in self.documents.items() if ":" in name
        }

    @cached_property
    def _branches(self) -> list[tuple[Choice, Branch]]:
        return [(choice, branch) for choice in choices(self.mapping) for branch in choice.branches]

    @cached_property
    def deciding(self) -> dict[str, dict[str, Any]]:
        """The answers by which a branch is taken, by the name of its document: those that its item is written from."""
        return {f"{one.file}:{one.number}": self.contexts.taking(choice, one)[1] for choice, one in self._branches}

    def answers(self, name: str) -> dict[str, Any]:
        """An answer to each question, for a document."""
        return self.samples | self.deciding.get(name.rstrip(), {})

    def _without_first_sources(self, last: bool) -> Document:
        """Without the slots that an `else` follows, but for guards; with `last` also without guards and those of each `else`."""
        return self._less(self.full, last)

    def _less(self, document: Document, last: bool, taking: Document = MappingProxyType({})) -> Document:
        """Without the first sources; what is `taking` a branch stays."""
        stated = list(rules(self.mapping.root.nodes))
        items = {place.path for rule in stated if rule.is_else for place in places_of(rule)}
        guards = {branch.guard.dotted for one in choices(self.mapping) for branch in one.branches if branch.guard}
        kept = {*self.base, *taking, *(() if last else guards)}
        gone = {
            place.spelt
            for rule in stated
            if isinstance(rule, Copy) and (last or not rule.is_else) and items & {place.path for place in rule.right}
            for place in rule.left
        }
        return {path: value for path, value in document.items() if path in kept or path not in gone}

    @cached_property
    def questions(self) -> dict[str, Place]:
        """The items that answers go to, by the question's name."""
        answers = [rule for rule in rules(self.mapping.root.nodes) if isinstance(rule, Answer) and rule.arrow.puts]
        return {one.declared.name.text: one.place for one in answers if one.place.side == "right"}

    @cached_property
    def samples(self) -> dict[str, Any]:
        """An answer to each question: a word of its table, or what its item takes."""
        answers = [rule for rule in rules(self.mapping.root.nodes) if isinstance(rule, Answer)]
        uses = [(one.declared.name.text, use) for one in answers for use in one.via]
        tables = {name: use.table.rows for name, use in uses if isinstance(use, TableUse)}
        words = {name: next(row.left[0].words[0] for row in rows if _gives(row)) for name, rows in tables.items()}
        return {name: words.get(name, sample_answer(place)) for name, place in self.questions.items()}

    @property
    def required(self) -> set[str]:
        """The questions of trees that are asked of a depositor who did not answer them: those without `optional`.

        Rows of tables may be made by an answer, and then it is not missed before it is there.
        """
        answers = [rule.declared for rule in rules(self.mapping.root.nodes) if isinstance(rule, Answer)]
        asked = {one.name.text for one in answers if not one.optional} & set(self.questions)
        return {one for one in asked if self.questions[one].kind is Kind.TREE}

    @cached_property
    def lists(self) -> list[str]:
        """The lists of objects that the mapping walks, by path, as far as the full document has them."""
        scopes = [node for node in walk(self.mapping.root.nodes) if isinstance(node, Scope) and node.arrow.puts]
        lists = [one.left.path for one in scopes if one.left.path and one.left.path[-1].endswith("[]")]
        paths = [".".join(path).removesuffix("[]") for path in lists]
        return [path for path in dict.fromkeys(paths) if any(name.startswith(f"{path}[].") for name in self.full)]

    @cached_property
    def presence(self) -> list[Presence]:
        """Each `via present`, with a document that has what it speaks of."""
        stated = [rule for rule in rules(self.mapping.root.nodes) if isinstance(rule, Present) and rule.arrow.both]
        return [Presence(self.case, one.left.dotted, one.items, one.category, self._beside(one)) for one in stated]

    def _beside(self, rule: Present) -> Document:
        """The slots of the rules that write the items, and what every document needs."""
        wanted = {place.path for place in rule.items}
        paths = {
            place.dotted
            for other in rules(self.mapping.root.nodes)
            if isinstance(other, Copy) and other.arrow.both and _is_inside(other, rule.scope)
            and any(right.path in wanted or right.category == rule.category for right in other.right)
            for place in other.left
        }  # fmt: skip
        return self.base | {path: value for path, value in self.full.items() if path in paths}

    # Laws ------------------------------------------------------------------------------------------------------------

    def check_rows(self, name: str, answered: bool) -> None:
        """In a document: literals, keys, numbers and answers are where active rules put them, and nothing else is there."""
        document = made(self.documents[name])
        trace = Trace(self.answers(name) if answered else {})
        tables = self.case.put(document, trace)
        stated = active(self.mapping, document, tables)
        self.case.target.nothing_else(tables, stated)
        missing = {one.item for one in trace.missing if one.item.startswith("_")}
        assert missing == self.case.target.missing(tables), "what the archive demands and nobody said is reported, and no more"
        beside = self._beside_place(stated)
        said = {place.path for one in stated if not isinstance(one, Composed) for place in places_of(one)}
        for rule in stated:
            match rule:
                case Copy():
                    self._copied(rule, tables, self.documents[name])
                case Fixed() | Key() | Index() | Answer() if rule.place.side == "right":
                    self.case.target.obeys(rule, rule.place, tables, beside(rule.place), document, answered)
            if name == "full" and answered and isinstance(rule, Answer):
                depositor.is_answered(rule, self.case.target, tables)
            if isinstance(rule, Composed) and runs(rule, document) and rule.place.path not in said:
                depositor.is_composed(rule, self.case.target, tables, dict(self.documents[name]))
        if not answered:
            asked = {one.name for one in trace.asked}
            depositor.are_asked([rule for rule in stated if runs(rule, document)], self.case.target, tables, asked)

    def _beside_place(self, stated: list[Stated]) -> Callable[[Place], list[Stated]]:
        """For a place, the rules among which it is looked at: those that write to its category; in a tree all of them."""
        if self.mapping.right.kind is not Kind.TABLES:
            return lambda place: stated
        found: dict[str, list[Stated]] = {}
        for rule in stated:
            for category in {place.category for place in places_of(rule)}:
                found.setdefault(category, []).append(rule)
        return lambda place: found.get(place.category, [])

    def _copied(self, rule: Copy, tables: Any, document: Document) -> None:
        """A rule whose first sample is in the document has written something."""
        one = next((one for one in self.together if one.cite == rule.cite), None)
        if one is not None and not rule.is_else:
            raws = next(one.values.every())[1].raws
            needed = {**one.context, **dict(zip(one.left, raws, strict=True))}
            if all(same(document.get(path), raw) for path, raw in needed.items()):
                assert any(one.items(tables)), f"{rule.cite} writes nothing"

    def check_questions(self) -> None:
        """Every question is asked in some document, and none that the mapping does not have."""
        asked: dict[bool, set[str]] = {False: set(), True: set()}
        stated = [rule for rule in rules(self.mapping.root.nodes) if isinstance(rule, Answer)]
        names = {rule.place.path: rule.declared.name.text for rule in stated}
        second = {rule.place.path for rule in stated if rule.is_else}
        first = {one.declared.name.text for one in stated if one.place.path in second} - {names[path] for path in second}
        last = {name: said for name, said in self.samples.items() if name not in first}
        runs = [(self.full, last), (self.documents.get("second sources", self.full), last)]
        runs += [(document, self.answers(name)) for name, document in self._asking.items()]
        for document, answers in runs:
            for answered, trace in ((False, Trace()), (True, Trace(answers))):
                self.case.put(made(document), trace)
                asked[answered] |= {one.name for one in trace.asked}
        every = asked[True] | asked[False]
        wrong = (every - self.case.asks) | (set(self.questions) - every)
        assert not wrong, f"{wrong} are asked nowhere, or are none of the mapping's"
        unasked = self.required - asked[False]
        assert not unasked, f"{unasked} are asked only where they are answered"
        depositor.words_are_written(self.mapping, self.case, made(self.full), self.samples)

    def check_wrong_answers(self) -> None:
        """Answers outside their item's list, form or range are refused, in a document where they are asked for."""
        names = list(self._asking)
        for question, place in self.questions.items():
            for answer in wrong_answers(place):
                refusing = next((name for name in names if self._refuses(name, question, answer)), None)
                assert refusing is not None, f"the answer {question}={answer!r} is not refused"
                names = [refusing, *(name for name in names if name != refusing)]  # it probably refuses the next one too

    def _refuses(self, document: str, question: str, answer: Any) -> bool:
        trace = Trace({**self.deciding.get(document.rstrip(), {}), question: answer})
        self.case.put(made(self._asking[document]), trace)
        return f"$ask.{question}" in {path for path, _, _ in trace.refusals()}

    def check_length(self, path: str) -> None:
        """`put(get(put(x))) == put(x)` with a list of none, one, two and five elements."""
        lengths = set()
        for length, document in every_list_length(made(self.full), path):
            once = self.case.put(document)
            stated = active(self.mapping, document, once)
            beside = self._beside_place(stated)
            for rule in stated:
                if isinstance(rule, Index) and rule.place.side == "right":
                    self.case.target.obeys(rule, rule.place, once, beside(rule.place), document, False)
            again = self.case.put(self.case.get(once))
            assert self._settled(self.case.put(self.case.get(again))) == self._settled(again)
            lengths.add(length)
        assert lengths == {0, 1, 2, 5}

    def check_random(self) -> None:
        """The laws of documents, on random ones: any of the rules' values together."""
        searched(self._random(), self.check_document, 60)

    def check_document(self, document: dict[str, Any]) -> None:
        """`put(get(put(x))) == put(x)`, `get(put(get(y))) == get(y)`, and the order of keys changes nothing."""
        tables = self.case.put(document)
        once = self.case.get(tables)
        for path, value in self.base.items():
            assert same(found(once, path), value), f"{path} comes back as {found(once, path)!r}"
        again = self.case.put(once)
        assert self._settled(again) == self._settled(tables)
        assert same(self.case.get(again), once)
        assert self.case.put(turned(document)) == tables

    def _settled(self, target: Any) -> Any:
        """A target as the laws compare it: without words for people, which say what other rules may forget."""
        settled = self.case.target.settled(target)
        for path in self._words:
            settled = without(settled, path)
        return settled

    @cached_property
    def _words(self) -> tuple[tuple[str, ...], ...]:
        """The places that templates alone write."""
        stated = [rule for rule in rules(self.mapping.root.nodes) if isinstance(rule, Composed)]
        return tuple(rule.place.path for rule in stated)

    def _random(self) -> st.SearchStrategy[dict[str, Any]]:
        if not self.together:
            return st.just(made(self.base))
        chosen = st.lists(st.sampled_from(range(len(self.together))), max_size=24, unique=True)
        return chosen.flatmap(
            lambda numbers: st.tuples(*(strategy(self.together[n].values) for n in numbers)).map(
                lambda values: self._together(numbers, values)
            )
        )

    def _together(self, numbers: list[int], values: tuple[Value, ...]) -> dict[str, Any]:
        """A document of the rules' values, without those of branches that the others do not take."""
        values_by_path: dict[str, Any] = dict(self.base)
        for n, value in zip(numbers, values, strict=True):
            rule = self.together[n]
            mine = {**rule.context, **dict(zip(rule.left, self._alone(rule, value), strict=True))}
            if all(same(values_by_path.get(path, raw), raw) for path, raw in mine.items()):
                values_by_path |= mine
        return made(values_by_path)

    def _alone(self, rule: Rule, value: Value) -> tuple[Any, ...]:
        """The raw values; what comes back of them where another rule writes the slot too, in an item of other letters:
        a text of two lines is one line after a trip through the first, and would then be another text in the second."""
        clean = value.clean
        if clean is None or len(clean) != len(rule.left):
            return value.raws
        pairs = zip(rule.left, value.raws, clean, strict=True)
        return tuple(back if isinstance(raw, str) and path in self._shared else raw for path, raw, back in pairs)


def _gives(row: TypedRow) -> bool:
    """Whether a row makes something of a word."""
    return bool(row.left[0].words) and row.arrow.puts and row.right[0].kind != "nothing"


def _is_inside(rule: Copy, scope: Scope | None) -> bool:
    return any(one is scope for one in rule.scope.enclosing())


def _full(rules: tuple[Rule, ...], base: Document) -> Document:
    """Raw values for every slot that a rule reads; where two rules read one, the first's."""
    full = dict(base)
    lists: dict[str, Any] = {}
    for rule in rules:
        if rule.law == "<-":
            continue
        for path, value in rule.context.items():
            full.setdefault(path, value)
        first: tuple[Any, ...] = next((value.raws for _, value in rule.values.every()), ())
        for path, raw in zip(rule.left, first, strict=False):
            (lists if isinstance(raw, list) else full).setdefault(path, raw)
    return {**lists, **full}


__all__ = ["Presence", "Whole"]
