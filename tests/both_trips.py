"""A header to a record and to a header again: what a two-way rule covers and does not come back, and what the reports say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from places import ROOT

from oscem_map.compiler.resolve.typed import Copy, Fixed, Pairing, Side, rules
from oscem_map.compiler.resolve.typed import Mapping as Mapped
from oscem_map.runtime import documents
from oscem_map.runtime.convert import Conversion, convert
from oscem_map.runtime.formats.json_text import parse
from oscem_map.runtime.report import Leaf, Report, Status
from oscem_map.runtime.slips import mended
from oscem_map.runtime.trace import Trace
from oscem_map.testing.folder import checked

UNWRITTEN = (Status.LEFT_OUT, Status.LOST, Status.REFUSED)
Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]
SILENT = (Status.WRITTEN, Status.IGNORED, Status.DOUBTFUL)
"""Verdicts that excuse no difference."""


@dataclass(frozen=True)
class Trips:
    """The header as it was understood, and what came of it: a record, and from that a header again."""

    header: Tables
    understood: Tables
    first: Conversion
    second: Conversion

    @property
    def root(self) -> str:
        return self.first.converter.left


@dataclass(frozen=True)
class Difference:
    """An item of a row that is not the same again; `reason` is what a report says of that very item, or ''."""

    path: str
    value: str
    again: str | None
    reason: str


def both_trips(data: bytes, name: str, answered: bool = False) -> Trips:
    """Converted to OSC-EM (the root is picked), through its JSON text, and to mmCIF again, if wanted with the answers."""
    document = documents.read(data, name)
    tables = document.value.categories  # type: ignore[attr-defined]
    first = convert(tables, "oscem", sha256=document.sha256)
    slips = getattr(first.converter.load(), "SLIPS", ())
    back = {"ask": first.answers, "scan": first.scan} if answered else {}
    second = convert(parse(first.text(), "record"), "mmcif", source=first.converter.left, **back)
    return Trips(tables, mended(tables, slips, Trace()), first, second)


# What two-way rules cover -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Covered:
    """Items of one category that are in one row again: values and fixed words, without keys, which are renumbered.

    Of two lists that share a row (`via paired`) nothing says which belongs to which: each is on its own, and `once`. So are
    lists whose elements are joined by keys: two rows that say the same of one element become one.
    """

    category: str
    values: frozenset[str]
    words: frozenset[str] = frozenset()
    once: bool = False

    @property
    def items(self) -> frozenset[str]:
        return self.values | self.words


@cache
def mapping_of(root: str) -> Mapped:
    """The typed mapping of a root."""
    (mapping,) = checked(ROOT, f"{root.replace('.', '-')}_mmcif.omap").mappings
    return mapping


@cache
def covered(root: str) -> tuple[Covered, ...]:
    """What the two-way rules of a root cover."""
    values: dict[tuple[str, str], set[str]] = {}
    words: dict[tuple[str, str], set[str]] = {}
    for rule in rules(mapping_of(root).root.nodes):
        around = [*rule.scope.enclosing()] if rule.scope else []
        if not rule.arrow.both or not all(scope.arrow.both for scope in around):
            continue
        if isinstance(rule, Copy):
            paired = any(scope.pairing is Pairing.PAIRED for scope in around)
            group = rule.left[0].within[0] if paired else "joined" if any(scope.by for scope in around) else ""
            for place in rule.right:
                values.setdefault((place.category, group), set()).add(place.path[-1])
        elif isinstance(rule, Fixed) and rule.place is not None and rule.place.side is Side.RIGHT:
            words.setdefault((rule.place.category, ""), set()).add(rule.place.path[-1])
    keys = {**values, **words}
    return tuple(
        Covered(key[0], frozenset(values.get(key, ())), frozenset(words.get(key, ())), bool(key[1])) for key in keys
    )


@cache
def stated(root: str) -> frozenset[str]:
    """The items for which a root has a fixed value of its own, with a reason."""
    fixed = (rule for rule in rules(mapping_of(root).root.nodes) if isinstance(rule, Fixed) and rule.because)
    return frozenset(rule.place.item for rule in fixed if rule.place is not None and rule.arrow.puts)


def slot(path: str) -> str:
    """The slot of a leaf of a record, as targets name it: `$.a[1].b.value` as `a[].b`."""
    name = re.sub(r"\[[0-9]+\]", "[]", path.removeprefix("$."))
    return name.removesuffix(".value").removesuffix(".unit")


# Comparing ----------------------------------------------------------------------------------------------------------


def same(one: object, other: object) -> bool:
    """Equal as decimals where both are numbers; else as text, without regard to case and blanks."""
    if one is None or other is None:
        return one is other
    try:
        return Decimal(str(one)) == Decimal(str(other))
    except InvalidOperation:
        return "".join(str(one).casefold().split()) == "".join(str(other).casefold().split())


def differences(trips: Trips) -> Iterator[Difference]:
    """Each covered item whose value is not in the matching row of the second header."""
    said = Reasons(trips)
    again: Tables = trips.second.target
    for one in covered(trips.root):
        raw = trips.header.get(one.category, ())
        said_of = trips.understood.get(one.category, ())
        rows = [{item: row[item] for item in one.items if row.get(item) not in (None, "")} for row in said_of]
        others = again.get(one.category, ())
        partners = matched(rows, others, one.once)
        for n, row in enumerate(rows):
            at = f"_{one.category}[{n}]" if len(rows) > 1 else f"_{one.category}"
            partner = others[partners[n]] if n in partners else {}
            for item, value in row.items():
                if not same(value, partner.get(item)):
                    path = f"{at}.{item}"
                    yield Difference(path, str(value), partner.get(item), said.of(path, raw[n][item] != value))


def invented(trips: Trips) -> Iterator[Difference]:
    """Each covered value that is new in the second header: nothing of the first was read into the slot that it comes from,
    and no word of the mapping stands for it with a reason."""
    read = {target for leaf in trips.first.report.leaves for target in leaf.targets}
    moved = {item for leaf in trips.second.report.leaves if slot(leaf.path) in read for item in leaf.targets}
    known = moved | stated(trips.root)
    for one in covered(trips.root):
        first = trips.understood.get(one.category, ())
        for row in trips.second.target.get(one.category, ()):
            for item in one.values:
                path, value = f"_{one.category}.{item}", row.get(item)
                if value is not None and path not in known and not any(said.get(item) is not None for said in first):
                    yield Difference(path, "", value, "")


def disowned(trips: Trips) -> Iterator[str]:
    """Values that came back in the row that they were in, of which the first report says that nothing was written."""
    verdicts = {leaf.path: leaf.status for leaf in trips.first.report.leaves}
    for one in covered(trips.root):
        first = trips.understood.get(one.category, ())
        rows = [{item: row[item] for item in one.items if row.get(item) is not None} for row in first]
        others = trips.second.target.get(one.category, ())
        for n, m in matched(rows, others, one.once).items():
            at = f"_{one.category}[{n}]" if len(rows) > 1 else f"_{one.category}"
            back = [item for item in one.values & rows[n].keys() if same(rows[n][item], others[m].get(item))]
            yield from (f"{at}.{item}" for item in back if verdicts[f"{at}.{item}"] in UNWRITTEN)


def matched(rows: Sequence[Row], others: Sequence[Row], once: bool) -> dict[int, int]:
    """The row of `others` for each row: the pair that shares most comes first; with `once`, several rows may share one."""
    pairs = [
        (sum(same(value, other.get(item)) for item, value in row.items()), -abs(n - m), -n, n, m)
        for n, row in enumerate(rows)
        for m, other in enumerate(others)
    ]
    found: dict[int, int] = {}
    for shared, _, _, n, m in sorted(pairs, reverse=True):
        if shared and n not in found and (once or m not in found.values()):
            found[n] = m
    return found


class Reasons:
    """What the two reports say of an item of the header."""

    def __init__(self, trips: Trips) -> None:
        self._first = {leaf.path: leaf for leaf in trips.first.report.leaves}
        self._second: dict[str, list[Leaf]] = {}
        for leaf in trips.second.report.leaves:
            self._second.setdefault(plain(leaf.path), []).append(leaf)

    def of(self, path: str, slip: bool) -> str:
        """The reason of the first report, or else of the second for the slots that the item was read into.

        A `slip` that was mended excuses nothing: its value is compared as it was understood.
        """
        leaf = self._first[path]
        if leaf.status not in SILENT and not slip:
            return leaf.reason
        later = [one for target in leaf.targets for one in self._below(target)]
        why = "; ".join(dict.fromkeys(one.reason for one in later if one.status not in SILENT and one.reason))
        return why or (leaf.reason if leaf.status is Status.WRITTEN else "")

    def _below(self, target: str) -> list[Leaf]:
        name = target.replace("[]", "")
        return [leaf for path, leaves in self._second.items() if path == name or path.startswith(f"{name}.") for leaf in leaves]


def plain(path: str) -> str:
    """`$.a[1].b` as `a.b`."""
    return "".join(step.split("]", 1)[-1] if "]" in step else step for step in path.removeprefix("$.").split("["))


# Accounting ---------------------------------------------------------------------------------------------------------


def leaf_paths(tables: Tables) -> Counter[str]:
    """Every value of a header by its path."""
    return Counter(
        f"_{category}[{n}].{item}" if len(rows) > 1 else f"_{category}.{item}"
        for category, rows in tables.items()
        for n, row in enumerate(rows)
        for item, value in row.items()
        if value is not None
    )


def unaccounted(report: Report, tables: Tables) -> Counter[str]:
    """Paths of the header that have no verdict, or more than one."""
    said = Counter(leaf.path for leaf in report.leaves)
    wanted = leaf_paths(tables)
    return Counter({path: said[path] - wanted[path] for path in said | wanted if said[path] != wanted[path]})
