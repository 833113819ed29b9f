"""How much of a header comes back: mmCIF to OSC-EM and to mmCIF again, item by item. `python tests/way_back.py` prints it.

Counted is every value in the categories of microscopy, entities, authors, funding and citation, keys among them, but for
`_em_map`, which OneDep writes from the map's file; what would be with it stands beside. A row's partner is the row of its
category that shares most with it. The way goes twice: by the record alone, and with the answers that reading gave back
(`Conversion.answers`), which hold what the archive asks a depositor and no slot of a record has.

An item is `equal` (numbers as decimals, texts without regard to case and blanks), `changed` or `dropped`. A key that only numbers
the rows of its category, or points at such a row, is `changed` where rows are counted anew. So there are shares of the *facts*
too: there such a key is equal if its row came back and what it points at did, and rows that say nothing, which have keys and the
word that tells them apart and no more, are not counted. For an item that is not equal the reports say why: the first way's
reason for the item, else the second's for the slots that it was read into. What the
script says itself is only that two rows were one.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from both_trips import Reasons, Trips, both_trips, leaf_paths, matched, same

from oscem_map.runtime.convert import ConversionError
from oscem_map.runtime.dispositions import AN_ANSWER
from oscem_map.runtime.report import Status
from oscem_map.runtime.table_leaves import A_KEY, KEY_OF_NOTHING

FAMILIES = ("em_", "entity", "pdbx_entity", "citation")
LISTS = frozenset(("audit_author", "pdbx_contact_author", "pdbx_audit_support"))
FILES = frozenset(("em_map",))
"""What is read off a file that is uploaded."""

SAID_TWICE = "another row says the same, and the two come back as one"

VERDICTS = ("equal", "changed", "dropped")


@dataclass(frozen=True)
class Item:
    """A value of a header and what came back of it; `reason` says why it is not the same, `status` what the first report says."""

    path: str
    value: str
    again: str | None
    status: Status
    reason: str
    renumbered: bool = False
    """A key, of rows that came back and are counted anew."""
    idle: bool = False
    """Of a row that says nothing."""

    @property
    def category(self) -> str:
        return self.path.partition(".")[0].partition("[")[0].removeprefix("_")

    @property
    def verdict(self) -> str:
        if same(self.value, self.again):
            return "equal"
        return "dropped" if self.again is None else "changed"


def counts(category: str) -> bool:
    """Whether a category is of those that are measured."""
    return category.startswith(FAMILIES) or category in LISTS


def items(trips: Trips) -> Iterator[Item]:
    """Each value of the header that is measured."""
    status = {leaf.path: leaf.status for leaf in trips.first.report.leaves}
    keys = Keys(trips)
    reasons = Reasons(trips)
    keyed = {leaf.path: leaf.reason for leaf in trips.first.report.leaves if leaf.status is Status.IGNORED}
    for category, rows in trips.header.items():
        if not counts(category):
            continue
        others: Sequence[Mapping[str, Any]] = trips.second.target.get(category, ())
        said = [{item: value for item, value in row.items() if value is not None} for row in rows]
        partners, shared = matched(said, others, once=False), matched(said, others, once=True)
        for n, row in enumerate(said):
            at = f"_{category}[{n}]" if len(rows) > 1 else f"_{category}"
            partner = others[partners[n]] if n in partners else {}
            for item, value in row.items():
                path = f"{at}.{item}"
                reason = reasons.of(path, slip=False) or keyed.get(path, "")
                if not reason and n not in partners and n in shared and same(value, others[shared[n]].get(item)):
                    reason = SAID_TWICE
                again = partner.get(item)
                yield Item(path, str(value), again, status[path], reason, keys.anew(category, n, item), keys.idle(category, row))


class Keys:
    """Which keys of a header are the same but for the numbers, as the mapping's facts for a merge have keys and pointers."""

    def __init__(self, trips: Trips) -> None:
        self._header, self._again = trips.header, trips.second.target
        self._facts = trips.second.converter.merging().FACTS.categories
        self._partners: dict[str, dict[int, int]] = {}

    def anew(self, category: str, n: int, item: str) -> bool:
        """Whether a key is that of the row's partner, with another number."""
        facts = self._facts.get(category)
        m = self._partner(category).get(n)
        if facts is None or m is None:
            return False
        value, other = (str(tables[category][at].get(item)) for tables, at in ((self._header, n), (self._again, m)))
        for pointer in facts.pointers:
            if pointer.item == item:
                return self._joined(pointer.category, pointer.key, value, other)
        return item in facts.numbers and not item.endswith("ordinal")

    def _joined(self, category: str, key: str, value: str, other: str) -> bool:
        """Whether the rows that two pointers mean are partners; the one row of a category is that of the other side."""
        rows, others = self._header.get(category, ()), self._again.get(category, ())
        meant = [n for n, row in enumerate(rows) if str(row.get(key)) == value]
        found = [m for m, row in enumerate(others) if str(row.get(key)) == other]
        alone = len(rows) == len(others) == 1
        return bool(meant and found) and (alone or self._partner(category).get(meant[0]) == found[0])

    def _partner(self, category: str) -> dict[int, int]:
        if category not in self._partners:
            rows = [{k: v for k, v in row.items() if v is not None} for row in self._header.get(category, ())]
            self._partners[category] = matched(rows, self._again.get(category, ()), once=False)
        return self._partners[category]

    def idle(self, category: str, row: Mapping[str, Any]) -> bool:
        """Whether a row has keys and the word of a block, and nothing else."""
        facts = self._facts.get(category)
        if facts is None:
            return False
        marks = {item for block in facts.blocks for item, _ in block.marks}
        return row.keys() <= {*facts.keys, *facts.numbers, *marks, *(pointer.item for pointer in facts.pointers)}


def tally(found: Sequence[Item], files: bool = False) -> Counter[str]:
    """How many are equal, changed and dropped."""
    return Counter(one.verdict for one in found if files or one.category not in FILES)


def facts(found: Sequence[Item]) -> Counter[str]:
    """The same without rows that say nothing, a key that is counted anew being equal."""
    said = [one for one in found if one.category not in FILES and not one.idle]
    return Counter("equal" if one.renumbered else one.verdict for one in said)


def percent(count: Counter[str]) -> float:
    """How many of a hundred are equal."""
    return 100 * count["equal"] / (sum(count.values()) or 1)


def of_header(path: Path, answered: bool) -> list[Item]:
    """The items of a header; none of one that no root fits, all of whose values are dropped then."""
    try:
        return list(items(both_trips(path.read_bytes(), path.name, answered=answered)))
    except ConversionError:
        return list(refused(path))


def refused(path: Path) -> Iterator[Item]:
    """The items of a header that is refused as a whole."""
    from oscem_map.runtime import documents

    tables = documents.read(path.read_bytes(), path.name).value.categories  # type: ignore[attr-defined]
    for name in leaf_paths({category: rows for category, rows in tables.items() if counts(category)}):
        yield Item(name, "?", None, Status.REFUSED, "the file is refused: it has nothing of microscopy")


def line(name: str, found: Sequence[Item], answered: Sequence[Item]) -> str:
    alone, whole = tally(found), tally(found, files=True)
    cells = [str(alone[verdict]) for verdict in VERDICTS]
    shares = [percent(alone), percent(tally(answered)), percent(facts(found)), percent(facts(answered))]
    shares += [percent(whole), percent(tally(answered, files=True))]
    return f"| {name} | {' | '.join(cells)} | {' | '.join(f'{share:.0f} %' for share in shares)} |"


def table(headers: Sequence[Path]) -> Iterator[str]:
    """A line for each header and one for all."""
    shares = "record alone | with answers | facts, alone | facts, answers | maps too, alone | maps too, answers"
    yield f"| header | equal | changed | dropped | {shares} |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    every: list[Item] = []
    again: list[Item] = []
    for path in headers:
        found, answered = of_header(path, False), of_header(path, True)
        every += found
        again += answered
        yield line(path.stem, found, answered)
    yield line("**all**", every, again)
    yield ""
    yield "| what does not come back | record alone | with answers |\n|---|---|---|"
    alone, whole = Counter(map(kind, lost(every))), Counter(map(kind, lost(again)))
    yield from (f"| {name} | {alone[name]} | {whole[name]} |" for name in KINDS)
    yield ""
    yield from losses(again)


KINDS = ("a key", "only an answer holds it", "changed on the way", "no slot")


def lost(found: Sequence[Item]) -> list[Item]:
    """What does not come back as it was, but for what is read off the map's file."""
    return [one for one in found if one.verdict != "equal" and one.category not in FILES]


def kind(one: Item) -> str:
    """Of which kind a loss is: one of `KINDS`."""
    if one.reason in (A_KEY, KEY_OF_NOTHING):
        return "a key"
    if one.reason == AN_ANSWER:
        return "only an answer holds it"
    return "changed on the way" if one.verdict == "changed" else "no slot"


def losses(found: Sequence[Item]) -> Iterator[str]:
    """What does not come back even with the answers: how often, what, and why."""
    why: dict[tuple[str, str], Counter[str]] = {}
    for one in lost(found):
        why.setdefault((one.category, one.reason or f"({one.status.value})"), Counter())[one.path.rpartition(".")[2]] += 1
    yield "| category | how many | items | why |\n|---|---|---|---|"
    for (category, reason), names in sorted(why.items(), key=lambda pair: -sum(pair[1].values())):
        yield f"| {category} | {sum(names.values())} | {', '.join(f'{name} {n}' for name, n in names.most_common())} | {reason} |"


if __name__ == "__main__":
    from places import SHARED

    print("\n".join(table(sorted([*map(Path, sys.argv[1:])] or (SHARED / "corpus" / "mmcif").glob("*.cif")))))
