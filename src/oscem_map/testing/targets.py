"""What a converter makes, as the laws look at it: tables or a tree. One class for each kind.

Both show values as the texts that the expectations speak in: `300000` of the number 300000, `true` of true, `2.7` of
`{"value": 2.7, "unit": "mm"}` where the place is in mm. A value of another type or unit is shown as what it is, so that it
equals no expected text.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from oscem_map.compiler.inspect.examples import sample_answer, shown_word
from oscem_map.compiler.resolve.typed import Answer, Copy, Fixed, Index, Key, Need, Place, Scope, Word
from oscem_map.compiler.resolve.typed import Rule as Rules
from oscem_map.registry.model import Kind, Schema
from oscem_map.runtime.read_tree import has_word, is_one_of, value_at
from oscem_map.testing.active import runs
from oscem_map.testing.paths import found
from oscem_map.testing.shown import is_list, misfits_of, other_word, plain_word, shown, value_of

Text = str | tuple[str, ...] | None
Demand = tuple[tuple[str, ...], Word]
"""The absolute path of a word that an element or row must say, and the word."""


def target_of(schema: Schema) -> TablesTarget | TreeTarget:
    """How the documents of a schema are looked at."""
    if schema.kind is Kind.TREE:
        return TreeTarget()
    slots = {name: [(slot, slot.name in one.keys) for slot in one.slots.values()] for name, one in schema.classes.items()}
    mandatory = {name: tuple(slot.name for slot, _ in found if slot.mandatory) for name, found in slots.items()}
    joins = {name: tuple((s.name, s.parents[0]) for s, is_key in found if s.parents and is_key) for name, found in slots.items()}
    return TablesTarget(mandatory, joins)


def places_of(rule: Rules) -> tuple[Place, ...]:
    """The places of the right side that a rule writes."""
    places = rule.right if isinstance(rule, Copy) else (getattr(rule, "place", None),)
    return tuple(place for place in places if place is not None and place.side == "right")


def demands_of(place: Place) -> tuple[Demand, ...]:
    """The words of the selectors inside a path: `identifiers[scheme is "orcid"].identifier`."""
    before = len(place.path) - len(place.within)
    return tuple(((*place.path[: before + one.depth + 1], *one.slot.within), one.words[0]) for one in place.tests)


@dataclass(frozen=True)
class TablesTarget:
    """Rows by category. `mandatory` are the items that every row of a category has, if only as `?`; `joins` its keys that point
    at a row of another: the item, and `_category.item`."""

    mandatory: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    joins: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def is_sound(self, tables: Any) -> None:
        """Every category has a row, and every row the items that the archive demands."""
        for category, rows in tables.items():
            assert rows, f"_{category} is there, and has no row"
            for item in self.mandatory.get(category, ()):
                assert all(item in row for row in rows), f"a row of _{category} has no {item}, not even `?`"

    def settled(self, tables: Any) -> Any:
        """Tables without what is not there: `?`."""
        return {c: [{k: v for k, v in row.items() if v is not None} for row in rows] for c, rows in tables.items()}

    def texts(self, tables: Any, place: Place, demands: tuple[Demand, ...] = ()) -> tuple[str, ...]:
        """The texts of an item, over all rows."""
        rows = tables.get(place.category, [])
        return tuple(str(row[place.path[-1]]) for row in rows if row.get(place.path[-1]) is not None)

    def with_text(self, tables: Any, place: Place, text: Text, demands: tuple[Demand, ...]) -> None:
        """Put a text in the rows that have the item, or in the one row that there is."""
        rows = tables.get(place.category, [])
        for row in rows:
            if place.path[-1] in row or (len(rows) == 1 and text is not None):
                row[place.path[-1]] = text

    def with_row(self, tables: Any, place: Place, text: Text, demands: tuple[Demand, ...]) -> None:
        """Put a text in a first row, with the words that make it the rule's."""
        rows = tables.setdefault(place.category, [{}])
        if text is not None:
            words = {path[-1]: shown_word(word) for path, word in demands if path[0] == place.category}
            rows[0] = {**words, **self._joined(tables, place.category), **rows[0], place.path[-1]: text}

    def _joined(self, tables: Any, category: str) -> dict[str, str]:
        parents = ((item, *parent.removeprefix("_").split(".")) for item, parent in self.joins.get(category, ()))
        return {item: tables[above][0][key] for item, above, key in parents if tables.get(above) and key in tables[above][0]}

    def strangers(self, tables: Any, demands: tuple[Demand, ...]) -> Iterator[Any]:
        """The same with another word in the place of each demand: rows are read by other rules then."""
        yield from ()

    def misfits(self, tables: Any, places: tuple[Place, ...], demands: tuple[Demand, ...]) -> Iterator[tuple[Place, Any]]:
        """Values of a wrong type: tables have texts only."""
        yield from ()

    def is_there(self, tables: Any, category: str, items: tuple[Place, ...]) -> bool:
        """Whether a category has rows, or one of the items a text."""
        return bool(tables.get(category)) if category else any(self.texts(tables, one) for one in items)

    def missing(self, tables: Any) -> set[str]:
        """What the archive demands and is not there."""
        demanded = ((category, rows, item) for category, rows in tables.items() for item in self.mandatory.get(category, ()))
        return {f"_{category}.{item}" for category, rows, item in demanded if any(row.get(item) is None for row in rows)}

    def nothing_else(self, tables: Any, stated: list[Rules]) -> None:
        """No item has a text that no active rule writes."""
        places = {(place.category, place.path[-1]) for rule in stated for place in places_of(rule)}
        there = {(category, item) for category, rows in tables.items() for row in rows for item in row if row[item] is not None}
        assert there <= places, f"no rule that runs writes {sorted(there - places)}"

    def obeys(self, rule: Rules, place: Place, tables: Any, stated: list[Rules], document: Any, answered: bool) -> None:
        """A literal, a number or an answer is in a row of its category, which `stated` write; a key is that of a row there."""
        if place.category not in tables or not _has_row(rule, stated, document, answered):
            return
        texts = self.texts(tables, place)
        match rule:
            case Fixed() if rule.written:
                assert (texts if rule.is_else else str(rule.words[0]) in texts), f"{rule.cite}: {place.item} is {texts}"
            case Index():
                before = sum(isinstance(one, Fixed) and one.place.path == place.path for one in stated)
                assert {str(rule.start), str(rule.start + before)} & set(texts), f"{rule.cite}: {place.item} is {texts}"
            case Answer() if answered:
                assert texts, f"{rule.cite}: no row has {place.item}"
            case Key(parent=Place() as parent):
                parents = self.texts(tables, parent)
                assert set(texts) <= set(parents), f"{rule.cite}: {place.item} is {texts}, and {parent.item} is {parents}"
                assert texts or not parents, f"{rule.cite}: no row has {place.item}"


def _has_row(rule: Rules, stated: list[Rules], document: dict[str, Any], answered: bool) -> bool:
    """Whether a row is there for a rule to write to: its blocks run, and where rows of the category come from several
    blocks, another rule beside it has a value."""
    scope = rule.scope
    if any(one.left.path and found(document, ".".join(one.left.path)) in (None, []) for one in scope.enclosing()):
        return False
    if scope.list_scope is None and any(isinstance(one, Need) for one in scope.nodes):
        return False  # left out where a table makes nothing of the word
    if len({one.scope for one in stated}) == 1 and scope.list_scope is None:
        return True
    beside = [one for one in stated if one.scope.list_scope is scope.list_scope]
    own = [one for one in beside if one.scope is scope or scope.list_scope is not None]
    said = any(found(document, p.spelt) is not None for one in own if isinstance(one, Copy) for p in one.left)
    return said or (answered and any(isinstance(one, Answer) for one in own))


# Trees --------------------------------------------------------------------------------------------------------------


class TreeTarget:
    """A document with objects and lists."""

    def is_sound(self, tree: Any, at: str = "the document") -> None:
        """No object and no list in it is empty, and nothing is null."""
        for step, one in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
            assert one not in (None, [], {}), f"{at} has an empty {step}"
            self.is_sound(one, f"{at}.{step}")

    def settled(self, tree: Any) -> Any:
        """The tree: what is not there is not in it."""
        return copy.deepcopy(tree)

    def texts(self, tree: Any, place: Place, demands: tuple[Demand, ...] = ()) -> tuple[str, ...]:
        """The values of a place, over all elements for which the demands hold."""
        name = place.path[-1].removesuffix("[]")
        values = [one.get(name) for one in self.holders(tree, place.path, (*demands, *demands_of(place)))]
        flat = [one for value in values for one in (value if isinstance(value, list) and is_list(place) else [value])]
        return tuple(shown(place, one) for one in flat if one is not None)

    def holders(self, tree: Any, path: tuple[str, ...], demands: tuple[Demand, ...] = ()) -> list[dict[str, Any]]:
        """The objects that have the last step of a path, or may have it."""
        here = [tree]
        for n, step in enumerate(path[:-1], 1):
            inner = [one.get(step.removesuffix("[]")) for one in here]
            if step.endswith("[]"):
                inner = [one for values in inner if isinstance(values, list) for one in values]
            here = [one for one in inner if isinstance(one, dict) and _says(one, _of_element(demands, path[:n]))]
        return here

    def with_text(self, tree: Any, place: Place, text: Text, demands: tuple[Demand, ...]) -> None:
        """Put a value in the objects that have the place, or in the one that there is, or in a new one."""
        demands = (*demands, *demands_of(place))
        name = place.path[-1].removesuffix("[]")
        holders = self.holders(tree, place.path, demands) or ([] if text is None else [_new(tree, place.path, demands)])
        for one in holders:
            if text is None:
                one.pop(name, None)
            elif name in one or len(holders) == 1:
                one[name] = value_of(place, text)

    def with_row(self, tree: Any, place: Place, text: Text, demands: tuple[Demand, ...]) -> None:
        """The same, with all words that make the document and its elements the rule's."""
        for path, word in demands:
            if not any(step.endswith("[]") for step in path):
                _new(tree, path, ()).setdefault(path[-1], plain_word(word))
        self.with_text(tree, place, text, demands)

    def strangers(self, tree: Any, demands: tuple[Demand, ...]) -> Iterator[Any]:
        """The same with another word in the place of each demand on elements."""
        for path, word in demands:
            if any(step.endswith("[]") for step in path):
                changed = copy.deepcopy(tree)
                for one in self.holders(changed, path):
                    one[path[-1]] = other_word(word)
                yield changed

    def misfits(self, tree: Any, places: tuple[Place, ...], demands: tuple[Demand, ...]) -> Iterator[tuple[Place, Any]]:
        """The same with an object, or a text that is none of its form, in one of the places that have a value."""
        for place, misfit in ((one, misfit) for one in places for misfit in misfits_of(one)):
            changed, name = copy.deepcopy(tree), place.path[-1].removesuffix("[]")
            holders = self.holders(changed, place.path, (*demands, *demands_of(place)))
            for one in holders:
                if name in one:
                    one[name] = [misfit] if is_list(place) else misfit
            if any(name in one for one in holders):
                yield place, changed

    def is_there(self, tree: Any, category: str, items: tuple[Place, ...]) -> bool:
        """Whether one of the places has a value."""
        return any(self.texts(tree, one) for one in items)

    def missing(self, tree: Any) -> set[str]:
        """What a converter says is missing of a tree: what the schema requires is found by the report."""
        return set()

    def nothing_else(self, tree: Any, stated: list[Rules]) -> None:
        """No place has a value that no active rule writes."""
        paths = {place.path for rule in stated for place in places_of(rule)}
        paths |= {path for rule in stated for place in places_of(rule) for path, _ in demands_of(place)}
        scopes = {id(one): one for rule in stated for one in rule.scope.enclosing()}
        paths |= {path for one in scopes.values() for path in _tested(one)}
        known = {tuple(step.removesuffix("[]") for step in path) for path in paths}
        others = sorted({".".join(path) for path in _leaves(tree, (), known) if path not in known})
        assert not others, f"no rule that runs writes {others}"

    def obeys(self, rule: Rules, place: Place, tree: Any, stated: list[Rules], document: Any, answered: bool) -> None:
        """Each object that is there has the literal or the answer; the elements of a list are numbered as they stand.

        Where several blocks make the elements of a list, one of them has it.
        """
        holders = self.holders(tree, place.path, demands_of(place))
        texts = self.texts(tree, place)
        makers = _makers(stated, place)
        if any(one.is_else for one in makers) and not _is_second(rule):
            return  # an `else` may have made them, from a source that says it or not
        all_of = all if len(makers) < 2 else any
        match rule:
            case Fixed() if rule.written and not holders:
                assert not self._wants(rule, place, tree, document), f"{rule.cite} writes nothing"
            case Fixed() if rule.written:
                others = [one for one in stated if one is not rule and any(p.path == place.path for p in places_of(one))]
                wanted = {shown(place, plain_word(rule.words[0]))}
                right = [text in wanted or bool(others and text) for text in self._each(holders, place)]
                assert all_of(right), f"{rule.cite}: {place.item} is {texts}"
            case Answer() if answered and holders:
                wanted = {shown(place, sample_answer(place))}
                right = [bool(text) and (bool(rule.via) or rule.is_else or text in wanted) for text in self._each(holders, place)]
                assert all_of(right), f"{rule.cite}: {place.item} is {texts}"
            case Index():
                lists = [one.get(place.path[-2].removesuffix("[]"), []) for one in self.holders(tree, place.path[:-1])]
                numbered = [[one.get(place.path[-1]) for one in each] for each in lists]
                right = [one == list(range(rule.start, rule.start + len(one))) for one in numbered]
                assert all_of(right), f"{rule.cite}: {place.item} is {numbered}"
            case Key(parent=Place() as parent):
                assert set(texts) <= set(self.texts(tree, parent)), f"{rule.cite}: {place.item} is {texts}"

    def _wants(self, rule: Fixed, place: Place, tree: Any, document: Any) -> bool:
        """Whether a literal has to be there: its block runs, and its object has something in it."""
        around = list(rule.scope.enclosing())
        if any(step.endswith("[]") for step in place.path) or any(one.is_else for one in around):
            return False
        return runs(rule, document) and any(self.holders(tree, (*around[0].right.path, "")))

    @staticmethod
    def _each(holders: list[dict[str, Any]], place: Place) -> list[str]:
        """What each object says at a place; "" where it says nothing."""
        values = [one.get(place.path[-1].removesuffix("[]")) for one in holders]
        return ["" if value is None else shown(place, value) for value in values]


def _of_element(demands: tuple[Demand, ...], path: tuple[str, ...]) -> list[tuple[str, Word]]:
    """The demands on the elements of the list at a path: where in the element, and the word."""
    n = len(path)
    inner = [(one[n:], word) for one, word in demands if one[:n] == path and path[-1].endswith("[]") and len(one) > n]
    return [(".".join(rest), word) for rest, word in inner if not any(step.endswith("[]") for step in rest)]


def _says(element: dict[str, Any], words: list[tuple[str, Word]]) -> bool:
    said = [(value_at(element, path), word) for path, word in words]
    return all(is_one_of(value, word) or (isinstance(word, str) and has_word(value, word)) for value, word in said)


def _new(tree: Any, path: tuple[str, ...], demands: tuple[Demand, ...]) -> dict[str, Any]:
    """The object that holds the last step of a path, made where it is not there, with the words of the demands."""
    here: dict[str, Any] = tree
    for n, step in enumerate(path[:-1], 1):
        if not step.endswith("[]"):
            here = here.setdefault(step, {})
            continue
        words = _of_element(demands, path[:n])
        elements = here.setdefault(step.removesuffix("[]"), [])
        fit = [one for one in elements if _says(one, words)]
        if not fit:
            fit = [{}]
            elements += fit
        here = fit[0]
        for inner, word in words:
            *outer, slot = inner.split(".")
            _new(here, (*outer, slot), ()).setdefault(slot, plain_word(word))
    return here


def _tested(scope: Scope) -> Iterator[tuple[str, ...]]:
    """The places of the words by which a block chooses elements on the right."""
    before = len(scope.right.path) - len(scope.right.within)
    for one in scope.right.tests:
        yield (*scope.right.path[: before + one.depth + 1], *one.slot.within)


def _is_second(rule: Rules) -> bool:
    """Whether a rule stands in a block with `else`."""
    return any(one.is_else for one in rule.scope.enclosing())


def _makers(stated: list[Rules], place: Place) -> list[Scope]:
    """The blocks that make the elements of the innermost list of a place."""
    lists = [n for n, step in enumerate(place.path[:-1], 1) if step.endswith("[]")]
    path = place.path[: lists[-1]] if lists else ()
    scopes = [one for rule in stated for one in rule.scope.enclosing()]
    found = {id(one): one for one in scopes if lists and one.right.path == path and one.right.within}
    return [*found.values()]


def _leaves(value: Any, path: tuple[str, ...], known: set[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    if path in known or not isinstance(value, (dict, list)):
        yield path
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _leaves(one, (*path, name), known)
    else:
        for one in value:
            yield from _leaves(one, path, known)


__all__ = ["Demand", "TablesTarget", "Text", "TreeTarget", "demands_of", "places_of", "target_of"]
