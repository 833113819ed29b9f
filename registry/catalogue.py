"""Import of the cross-checks that the PDBe's validator has from OneDep: a CIF file with a table for each family of rules.

A rule of a family becomes a check (`checks.py`) for each item that it is about. Names that the catalogue uses and does not
explain (methods, forms of accession codes) are told by an overlay. What the model does not hold is listed: rules about
categories that the schema lacks, rules that need what no snapshot keeps, and the sentences, for which the project has its own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from oscem_map.registry.checks import Catalogue, lacking
from oscem_map.registry.model import Schema
from oscem_map.registry.unheld import Unheld
from oscem_map.runtime.cross_check import Condition, CrossCheck

_PREFIX: Final = "validator_rule_"
_SENTENCES: Final = ("message", "error_text", "warning_text", "text", "mismatch_message", "missing_message")
_LEVELS: Final = {"soft": "warning", "hard": "error", "error": "error", "yes": "error", "no": "warning"}
_OPPOSITE: Final = {"<=": ">", "<": ">=", ">=": "<", ">": "<="}
"""A rule on dates says what is right, all others what is wrong."""
_NONE: Final = "."

Row = Mapping[str, str]


class NotHeld(Exception):
    """The model has no word for a rule; the message says why."""


def load(source: Path, name: str, version: str, schema: Schema, overlay: Path) -> tuple[Catalogue, tuple[Unheld, ...]]:
    """The checks of a catalogue on a schema, and what is not held of it.

    Raises ValueError for a file that is no catalogue, and KeyError or TOMLDecodeError for an overlay that is none.
    """
    rules = _Rules(_tables(source), tomllib.loads(overlay.read_text("utf-8")))
    held: list[CrossCheck] = []
    unheld: list[Unheld] = []
    for family, row, import_ in rules.all():
        try:
            found = [*import_(row)]
            if absent := next(filter(None, (lacking(check, schema) for check in found)), ""):
                raise NotHeld(f"{schema} has no {absent}")
            held += found
        except NotHeld as why:
            unheld.append(Unheld(family, str(why), row["id"]))
    sentences = sum(row.get(key, _NONE) != _NONE for rows in rules.tables.values() for row in rows for key in _SENTENCES)
    unheld.append(Unheld("prose", f"{sentences} sentences: a snapshot holds facts only", "#"))
    return Catalogue(name, version, str(schema), tuple(held)), tuple(unheld)


def _tables(source: Path) -> dict[str, list[Row]]:
    """The rows of each table of a catalogue, by its name without the prefix."""
    import gemmi

    block = gemmi.cif.read(str(source)).sole_block()
    found: dict[str, list[Row]] = {}
    for prefix in block.get_mmcif_category_names():
        table = block.find_mmcif_category(prefix)
        items = [tag.removeprefix(prefix) for tag in table.tags]
        rows: list[Row] = [{item: gemmi.cif.as_string(row[n]).strip() or _NONE for n, item in enumerate(items)} for row in table]
        found[prefix.strip("_.").removeprefix(_PREFIX)] = rows
    if "pairwise" not in found:
        raise ValueError(f"it has no table _{_PREFIX}pairwise: it is no catalogue of cross-checks")
    return found


class _Rules:
    """The rules of a catalogue, each with what makes checks of it."""

    def __init__(self, tables: Mapping[str, list[Row]], overlay: Mapping[str, Any]) -> None:
        self.tables = tables
        self.methods: Mapping[str, Mapping[str, Any]] = overlay["methods"]
        self.formats: Mapping[str, str] = overlay["formats"]
        self.predicates: Mapping[str, str] = overlay["predicates"]
        self.enough: Mapping[str, list[str]] = overlay["enough"]

    def all(self) -> Iterator[tuple[str, Row, Callable[[Row], Iterator[CrossCheck]]]]:
        families: Mapping[str, Callable[[Row], Iterator[CrossCheck]]] = {
            "pairwise": self._pairwise,
            "date_order": self._dates,
            "uniqueness": self._unique,
            "linked": self._linked,
            "conditional_required": self._required,
            "conditional_regex": self._pattern,
            "conditional_enum": self._listed,
            "conditional_category_item": self._filled,
            "dictionary_enum": self._of_dictionary,
            "cross_reference": self._reference,
            "make_mandatory": self._mandatory,
            "one_of": self._one_of,
            "procedural": self._procedural,
        }
        for family, import_ in families.items():
            yield from ((family, row, import_) for row in self.tables.get(family, ()))

    def _below(self, family: str, name: str, key: str = "rule_id", **also: str) -> list[Row]:
        """The rows of a table that belong to a rule, in their order."""
        rows = [row for row in self.tables.get(family, ()) if row[key] == name]
        rows = [row for row in rows if all(row[item] == value for item, value in also.items())]
        return sorted(rows, key=lambda row: int(row["ordinal"]))

    # Families -------------------------------------------------------------------------------------------------------------

    def _pairwise(self, row: Row) -> Iterator[CrossCheck]:
        yield CrossCheck(
            row["id"], "compared", _LEVELS[row["severity"]], row["source_category"], (row["source_item"],),
            others=(f"{row['target_category']}.{row['target_item']}",), wrong=row["operator"],
        )  # fmt: skip

    def _dates(self, row: Row) -> Iterator[CrossCheck]:
        other = f"{row['category']}.{row['right_item']}"
        yield CrossCheck(
            row["id"], "compared", _LEVELS[row["severity"]], row["category"], (row["left_item"],),
            others=(other,), wrong=_OPPOSITE[row["op"]], compare="date",
        )  # fmt: skip

    def _unique(self, row: Row) -> Iterator[CrossCheck]:
        items = tuple(one["item"] for one in self._below("uniqueness_key", row["id"]))
        yield CrossCheck(row["id"], "unique", _LEVELS[row["severity"]], row["category"], items)

    def _linked(self, row: Row) -> Iterator[CrossCheck]:
        if row["fallback"] != _NONE:
            raise NotHeld(f"joins rows without their key ({row['fallback']})")
        here, there = row["cross"], row["cross"] if row["cross2"] == _NONE else row["cross2"]
        exists = row["operator"] == "exists"
        yield CrossCheck(
            row["id"], "needed" if exists else "compared", "warning" if row["warning"] == "yes" else "error",
            row["source_category"], (row["source_item"],), others=(f"{row['target_category']}.{row['target_item']}",),
            by=(here, there), first=row["break_flag"] == "yes", wrong="" if exists else row["operator"],
            compare="size" if row["absolute"] == "yes" else "",
        )  # fmt: skip

    def _required(self, row: Row) -> Iterator[CrossCheck]:
        items = tuple(one["item"] for one in self._below("conditional_required_item", row["id"]))
        unless = tuple(one["category"] for one in self._below("skip_category", row["id"]))
        when = self._when("conditional_required", row["id"], "1", False)
        yield CrossCheck(row["id"], "needed", _LEVELS[row["error"]], row["category"], items, when=when, unless=unless)

    def _when(self, owner: str, name: str, branch: str, folded: bool) -> tuple[Condition, ...]:
        words: dict[str, list[str]] = {}
        for one in self._below("condition", name, owner=owner, branch_ordinal=branch):
            words.setdefault(one["item"], []).append(one["value"])
        return tuple(Condition(item, tuple(found), folded) for item, found in words.items())

    def _pattern(self, row: Row) -> Iterator[CrossCheck]:
        when = (Condition(row["condition_item"], (row["condition_value"],)),)
        patterns = (row["regex"].removeprefix("^").removesuffix("$"),)
        level = _LEVELS[row["error"]]
        yield CrossCheck(row["id"], "shaped", level, row["category"], (row["item"],), when=when, patterns=patterns)

    def _listed(self, row: Row) -> Iterator[CrossCheck]:
        branches: dict[str, list[Row]] = {}
        for one in self._below("conditional_enum_value", row["id"]):
            branches.setdefault(one["branch_ordinal"], []).append(one)
        for found in branches.values():
            when = (Condition(row["driver_item"], (found[0]["driver_value"],)),)
            words = tuple(one["allowed_value"] for one in found)
            yield CrossCheck(row["id"], "listed", "error", row["category"], (row["affected_item"],), when=when, words=words)

    def _filled(self, row: Row) -> Iterator[CrossCheck]:
        if row["regex"] != "^.+$":
            raise NotHeld(f"asks for a value of a form: {row['regex']}")
        anywhere = (Condition(f"{row['condition_category']}.{row['condition_item']}", (row["condition_value"],)),)
        yield CrossCheck(row["id"], "needed", _LEVELS[row["error"]], row["category"], (row["item"],), anywhere=anywhere)

    def _of_dictionary(self, row: Row) -> Iterator[CrossCheck]:
        raise NotHeld("pairs words by the details of the dictionary's lists, which no snapshot keeps")

    def _reference(self, row: Row) -> Iterator[CrossCheck]:
        modes = [one["mode"] for one in self._below("cross_reference_expt", row["id"])]
        if row["expt"] not in (_NONE, "all"):
            raise NotHeld(f"applies where a depositor asks for {row['code']}")
        other = f"{row['cross_category']}.{row['cross_item']}"
        places = self.enough.get(f"{row['category']}.{row['item']}", [])
        yield CrossCheck(
            row["id"], "refers", "error", row["category"], (row["item"],), anywhere=self._methods(modes),
            others=(other,), enough=tuple(place for place in places if place != other),
        )  # fmt: skip

    def _methods(self, names: list[str]) -> tuple[Condition, ...]:
        """The condition that an entry is of one of these; of none it is that of any."""
        known = [self.methods[name] for name in names if name in self.methods]
        if len(known) < len(names) or len({one["item"] for one in known}) > 1:
            raise NotHeld(f"is about {', '.join(names)}")
        return (Condition(known[0]["item"], tuple(word for one in known for word in one["words"])),) if known else ()

    def _mandatory(self, row: Row) -> Iterator[CrossCheck]:
        items = tuple(one["item"] for one in self._below("make_mandatory_item", row["id"], role="to_check"))
        beside = tuple(one["item"] for one in self._below("make_mandatory_item", row["id"], role="exclude"))
        anywhere = self._methods([row["subtype"]] if row["subtype"] != _NONE else [])
        yield CrossCheck(row["id"], "needed", "error", row["category"], items, anywhere=anywhere, beside=beside)

    def _one_of(self, row: Row) -> Iterator[CrossCheck]:
        items = ", ".join(one["item"] for one in self._below("one_of_item", row["id"]))
        raise NotHeld(f"wants one of several items of {row['category']}: {items}")

    # Rules that a program spells out ------------------------------------------------------------------------------------

    def _procedural(self, row: Row) -> Iterator[CrossCheck]:
        makes = {
            "accession_format_rule": self._code,
            "conditional_accession_format_rule": self._code,
            "conditional_value_rule": self._value,
            "sequence_predicate_warning": self._residues,
        }
        if row["kind"] not in makes:
            raise NotHeld(f"is a program: {row['kind']}")
        for branch in self._below("procedural_branch", row["id"]):
            yield makes[row["kind"]](row, branch)

    def _code(self, row: Row, branch: Row) -> CrossCheck:
        if row["driver_item"] != _NONE:
            when: tuple[Condition, ...] = (Condition(row["driver_item"], (branch["driver_value"],), True),)
        else:
            when = self._when("procedural", row["id"], branch["ordinal"], True)
        names = [one["format"] for one in self._below("procedural_format", row["id"], branch_ordinal=branch["ordinal"])]
        return self._of_branch(row, branch, "shaped", when=when, patterns=tuple(self.formats[name] for name in names))

    def _value(self, row: Row, branch: Row) -> CrossCheck:
        rows = self._below("procedural_allowed_value", row["id"], branch_ordinal=branch["ordinal"])
        when = self._when("procedural", row["id"], branch["ordinal"], True)
        return self._of_branch(row, branch, "listed", when=when, words=tuple(one["value"] for one in rows), folded=True)

    def _residues(self, row: Row, branch: Row) -> CrossCheck:
        never = self.predicates.get(branch["predicate"], branch["substring"])
        return self._of_branch(row, branch, "shaped", never=never)

    def _of_branch(self, row: Row, branch: Row, kind: str, **facts: Any) -> CrossCheck:
        return CrossCheck(row["id"], kind, _LEVELS[branch["severity"]], row["category"], (row["item"],), **facts)
