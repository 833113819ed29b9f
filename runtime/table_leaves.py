"""The values of tables, each with its disposition, in the file's order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from oscem_map.runtime.dispositions import NO_RULE, NOT_WRITTEN, Aside, Dispositions
from oscem_map.runtime.named_tuples import new_tuple
from oscem_map.runtime.report import CLAIMS, Leaf, Status, Verdict
from oscem_map.runtime.values import fold

_READ: Final = (Status.IGNORED, *CLAIMS)
"""What a slip is said of, beside a word that was mended: it changes nothing of what is refused, or was not read."""
A_KEY: Final = "a key: rows are numbered anew"
KEY_OF_NOTHING: Final = "the key of a row of which nothing else was read"
NOT_READ: Final = "its row belongs to no row that was read, or to a branch that was not taken"


class LostItem(NamedTuple):
    """An item, or a category, that the mapping does not read, with the reason."""

    reason: str
    rule: str


class KeyItem(NamedTuple):
    """The key of a row, or a pointer at one."""

    rule: str


class Word(NamedTuple):
    """An item that holds a word of the mapping's own.

    Where it is demanded of a row, or of a branch, `beside` are the slots that are read there: where none of them has a value
    the word comes to nothing, as nothing says it again. `lost` and `lost_rule` say why another word has no place. `own` are words
    that the mapping writes there elsewhere, and that no row must have.
    """

    words: tuple[Any, ...]
    rule: str
    beside: tuple[str, ...] = ()
    lost: str = ""
    lost_rule: str = ""
    own: tuple[Any, ...] = ()


class ItemFacts(NamedTuple):
    """What a mapping says of items: of those that no rule reads, and which are read, by category."""

    items: Mapping[str, LostItem | KeyItem | Word]
    read: Mapping[str, tuple[str, ...]]


def table_leaves(
    tables: Mapping[str, Sequence[Mapping[str, Any]]], facts: ItemFacts, dispositions: Dispositions, rows_read: set[str]
) -> list[Leaf]:
    """Every value of a tables document, as `_category.item` or `_category[2].item`."""
    return [*_Walk(facts, dispositions, rows_read).leaves(tables)]


class _Walk:
    def __init__(self, facts: ItemFacts, dispositions: Dispositions, rows_read: set[str]) -> None:
        self.facts = facts
        self.dispositions = dispositions
        self.rows_read = rows_read

    def leaves(self, tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[Leaf]:
        for category, rows in tables.items():
            for n, row in enumerate(rows):
                at = f"_{category}[{n}]" if len(rows) > 1 else f"_{category}"
                for item, value in row.items():
                    if value is not None:
                        verdict = self._verdict(category, at, item, value)
                        yield new_tuple(Leaf, (f"{at}.{item}", "", value, verdict))

    def _verdict(self, category: str, at: str, item: str, value: Any) -> Verdict:
        known = self.dispositions.known
        agreed = f"_{category}.{item}"
        path = f"{at}.{item}"
        found = known.get(path) or known.get(agreed)
        verdict = found or self.dispositions.with_words(path, self._unsaid(category, at, item, value))
        slip = self.dispositions.slips.get(path)
        is_word = verdict[0] is Status.LOST and isinstance(self.facts.items.get(f"{category}.{item}"), Word)
        if slip is None or not (is_word or verdict[0] in _READ or verdict[2] == NOT_WRITTEN):
            return verdict
        mended = getattr(slip[0], "mended", False)
        return Status.MENDED if mended else Status.DOUBTFUL, verdict[1], getattr(slip[0], "reason", ""), slip[1]

    def _unsaid(self, category: str, at: str, item: str, value: Any) -> Verdict:
        fact = self.facts.items.get(f"{category}.{item}")
        passed = next((one for one in self.dispositions.aside.get(at, ()) if one.whole), None)
        if passed is not None and not self.dispositions.written_beside(at):  # another block may have read the row
            if isinstance(fact, LostItem):
                return Status.LOST, (), fact.reason, fact.rule
            return self._of_other_rows(category, passed)
        read = self.facts.read.get(category)
        if fact is None and read is not None and item in read:
            return self._left_out(category, at, item)
        if fact is None:
            fact = self.facts.items.get(category)
        match fact:
            case KeyItem(rule=rule):
                if not self.dispositions.written_beside(at):
                    return Status.LEFT_OUT, (), KEY_OF_NOTHING, rule
                return Status.IGNORED, (), A_KEY, rule
            case Word():
                return self._word(fact, at, f"{at}.{item}", value)
            case LostItem(reason=reason, rule=rule):
                return Status.LOST, (), reason, rule
        return NO_RULE

    def _left_out(self, category: str, at: str, item: str) -> Verdict:
        """An item that rules read, and that was not written."""
        path, agreed = f"{at}.{item}", f"_{category}.{item}"
        aside = self.dispositions.aside
        found = aside.get(path) or aside.get(agreed) or aside.get(at)
        if found:
            return self._of_other_rows(category, found[0])
        if at not in self.rows_read:
            return self._of_other_rows(category, Aside(NOT_READ, "", False))
        return self.dispositions.unwritten.get(path) or self.dispositions.unwritten.get(agreed) or (
            Status.LEFT_OUT, (), NOT_WRITTEN, ""
        )  # fmt: skip

    def _of_other_rows(self, category: str, aside: Aside) -> Verdict:
        """An item of a row that blocks passed over, with the mapping's reason for its category: it says more than which rows a
        block is for."""
        lost = self.facts.items.get(category)
        if isinstance(lost, LostItem):
            return Status.LOST, (), lost.reason, lost.rule
        return Status.LEFT_OUT, (), aside.reason, aside.rule

    def _word(self, fact: Word, at: str, path: str, value: Any) -> Verdict:
        if fold(str(value)) in map(fold, fact.own):
            return Status.IGNORED, (), "a word of the mapping's own", fact.rule
        if fold(str(value)) in map(fold, fact.words):
            if not fact.beside or not self.dispositions.written_beside(at).isdisjoint(fact.beside):
                return Status.IGNORED, (), "a word of the mapping's own", fact.rule
            reason = NOT_WRITTEN if at in self.rows_read else NOT_READ
            return Status.LEFT_OUT, (), reason, fact.rule
        if fact.beside:
            passed = self.dispositions.aside.get(path) or self.dispositions.aside.get(at)
            if passed:
                return Status.LEFT_OUT, (), passed[0].reason, passed[0].rule
        return another_word(fact)


def another_word(fact: Word) -> Verdict:
    """The disposition of a word that is not the mapping's own, and has no place."""
    if fact.lost:
        return Status.LOST, (), fact.lost, fact.lost_rule
    own = " or ".join(map(repr, fact.words))
    return Status.LOST, (), f"the mapping stands for {own} here, and has no place for another word", fact.rule
