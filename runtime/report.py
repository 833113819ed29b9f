"""What became of every leaf of a document, and what was not written from one: the report of a conversion.

As JSON it has the shape of `report.schema.json`; `report_view` has what a person reads of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from oscem_map.runtime.formats.json_text import encode_basestring, scalar, written_at
from oscem_map.runtime.garbage import uncollected
from oscem_map.runtime.named_tuples import new_tuple

if TYPE_CHECKING:
    from oscem_map.runtime.merge.result import Merged
    from oscem_map.runtime.report_values import Values


class Status(StrEnum):
    """The verdict on a leaf."""

    WRITTEN = "written"
    RESPELT = "respelt"
    """Written in other letters: CIF holds printable ASCII only."""
    UNLISTED = "unlisted"
    """Written, though the deposition's list does not have it."""
    MENDED = "mended"
    """Read otherwise than it stands, of a known slip of real files."""
    DOUBTFUL = "doubtful"
    """Written as it stands, though it may be a slip, or is outside the range that a deposition advises."""
    LOST = "lost"
    """The mapping says, with a reason, that the target has no place."""
    REFUSED = "refused"
    """Outside the domain of the rule: a list, pattern, range, unit or type."""
    LEFT_OUT = "left out"
    """Its branch or row was not written."""
    UNKNOWN = "unknown"
    """The schema has no such slot."""
    IGNORED = "ignored"
    """Derived from another leaf."""


Verdict = tuple["Status", tuple[str, ...], "str | Callable[[], str]", str]
"""What becomes of a leaf: its status, its targets, the reason (or what makes its sentence), and the rule."""


class Leaf(tuple[str, str, object, Verdict]):
    """One value of the document: its path (`$.acquisition.detectors[1].mode`), where it went, by which rule.

    `rule` is the mapping's file and line (`common/instrument.omap:21`), `''` where no rule names the leaf. A report
    has hundreds of leaves: the path is kept as the object's and the name, and joined when somebody asks.
    """

    __slots__ = ()

    def __new__(
        cls,
        path: str,
        value: object,
        status: Status,
        targets: tuple[str, ...] = (),
        reason: str | Callable[[], str] = "",
        rule: str = "",
    ) -> Leaf:
        return new_tuple(cls, (path, "", value, (status, targets, reason, rule)))

    @property
    def path(self) -> str:
        return f"{self[0]}.{self[1]}" if self[1] else self[0]

    @property
    def value(self) -> object:
        return self[2]

    @property
    def status(self) -> Status:
        return self[3][0]

    @property
    def targets(self) -> tuple[str, ...]:
        return self[3][1]

    @property
    def reason(self) -> str:
        reason = self[3][2]
        return reason if isinstance(reason, str) else reason()

    @property
    def rule(self) -> str:
        return self[3][3]

    def moved(self, path: str, value: object) -> Leaf:
        """The leaf with this verdict at another path, with the value as it stood there."""
        return new_tuple(Leaf, (path, "", value, self[3]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Leaf) and self._all() == other._all()

    def _all(self) -> tuple[object, ...]:
        return (self.path, self[2], self[3][0], self[3][1], self.reason, self[3][3])

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((self.path, self[3][0], self[3][3]))

    def __repr__(self) -> str:
        return f"Leaf({', '.join(map(repr, self._all()))})"


CLAIMS: Final = (Status.WRITTEN, Status.RESPELT, Status.UNLISTED, Status.MENDED, Status.DOUBTFUL)
"""The verdicts that say that something of a value stands in the target."""


class Missing(NamedTuple):
    """A place that is demanded and has no value.

    `demanded_by` is "archive", "deposition" or the schema's name; `row` is the row's key as text, `''` where
    there is one row only.
    """

    item: str
    row: str
    demanded_by: str
    reason: str


class Asked(NamedTuple):
    """A question of the mapping, and the answer; None where there is none yet."""

    name: str
    question: str
    targets: tuple[str, ...]
    value: object | None


class Advised(NamedTuple):
    """Advice on a target of which each value is valid: the lint or the catalogue of cross-checks, its level (`must`, `should`),
    the place, what is amiss, why, and the line of the mapping or the check's name.

    `absent` says that a value is missing there.
    """

    lint: str
    level: str
    place: str
    says: str
    reason: str
    rule: str
    absent: bool = False


class Assumed(NamedTuple):
    """A value that nobody stated: the mapping's own, with its reason and line."""

    item: str
    value: str
    reason: str
    rule: str


class Changed(NamedTuple):
    """What a migration changed before the conversion: a value of an older record that moved, or is said otherwise now.

    `before` and `after` are its paths in the document as given and in the current version's; `before` is `ask.NAME` for
    an answer, and `''` for what the migration says by itself. `step` is the migration's, such as "E4".
    """

    step: str
    before: str
    after: str
    old: object
    new: object
    reason: str
    rule: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything about one conversion. `sha256` is the digest of the input's bytes, `''` for values.

    `merged` says what became of the model, where there is one. `reads` and `makes` are the schemas that were read and made,
    and `values` has what was made of each leaf: for people, not in the JSON.
    """

    mapping: str
    schemas: tuple[str, ...]
    sha256: str
    leaves: tuple[Leaf, ...] = ()
    missing: tuple[Missing, ...] = ()
    asked: tuple[Asked, ...] = ()
    assumed: tuple[Assumed, ...] = ()
    supplied: tuple[Assumed, ...] = ()
    """Values that the mapping itself supplies: constants, and what a branch decides."""
    notes: tuple[str, ...] = ()
    changes: tuple[Changed, ...] = ()
    advice: tuple[Advised, ...] = ()
    tool: str = "oscem-map"
    merged: Merged | None = None
    reads: str = ""
    makes: str = ""
    values: Values | None = field(default=None, compare=False, repr=False)

    def to_dict(self) -> dict[str, object]:
        """Plain values, for JSON."""
        records = {name: [_as_dict(names, row) for row in getattr(self, name)] for name, names in _RECORDS.items()}
        return self._around() | records | {"leaves": [_leaf(leaf) for leaf in self.leaves]}

    def _around(self) -> dict[str, object]:
        """The same with empty places for the leaves and for records of which each has the same members."""
        return {
            "tool": self.tool,
            "mapping": self.mapping,
            "schemas": list(self.schemas),
            "input": {"sha256": self.sha256},
            "leaves": (),
            "missing": (),
            "asked": (),
            "assumed": (),
            "supplied": (),
            "notes": list(self.notes),
            "changes": (),
            "advice": (),
            **({"merged": self.merged.to_dict()} if self.merged else {}),
        }

    @uncollected
    def to_json(self) -> str:
        """JSON text; numbers with all their digits. Leaves and records, most of it, are written without a dict of each."""
        parts: list[str] = []
        for name, value in self._around().items():
            if name == "leaves":
                text = _leaves_text(self.leaves)
            elif name == "changes":
                text = _changes_text(self.changes)
            elif name in _RECORDS:
                text = _records_text(_RECORDS[name], getattr(self, name), name != "asked")
            else:
                text = written_at(value, _INDENT)
            parts += [",\n  " if parts else "{\n  ", f'"{name}": ', text]
        return "".join([*parts, "\n}\n"])

    def having(self, *statuses: Status) -> tuple[Leaf, ...]:
        """The leaves of these verdicts, in the document's order."""
        return tuple([leaf for leaf in self.leaves if leaf[3][0] in statuses])

    def refused(self) -> tuple[Leaf, ...]:
        """The leaves that were refused."""
        return self.having(Status.REFUSED)

    def unanswered(self) -> tuple[Asked, ...]:
        """The questions without an answer."""
        return tuple(asked for asked in self.asked if asked.value is None)

    def counts(self) -> dict[Status, int]:
        """How many leaves have each verdict; all verdicts are there, in their order."""
        counts = dict.fromkeys(Status, 0)
        for leaf in self.leaves:
            counts[leaf[3][0]] += 1
        return counts

    def by_reason(self) -> dict[str, tuple[Leaf, ...]]:
        """The leaves that have a reason, by reason, both in the document's order."""
        groups: dict[str, list[Leaf]] = {}
        for leaf in self.leaves:
            if leaf.reason:
                groups.setdefault(leaf.reason, []).append(leaf)
        return {reason: tuple(leaves) for reason, leaves in groups.items()}


_INDENT: Final = "\n  "
"""What a line of a member of the report begins with."""
_OF_LEAF: Final = "\n      "
_NUMBERS: Final = frozenset((int, float, Decimal))


def _leaves_text(leaves: Sequence[Leaf]) -> str:
    """The leaves as JSON inside a report, to the letter what `write_json` makes of their dicts. Many share a verdict."""
    verdicts: dict[int, str] = {}
    texts = []
    before, around = "", ""
    for parent, name, value, verdict in leaves:
        told = verdicts.get(id(verdict))
        if told is None:
            known = verdict[2].__class__ is str
            told = verdicts[id(verdict)] = _verdict_text(*verdict) if known else _text_of_verdict(*verdict)
        if parent is not before:
            before, around = parent, encode_basestring(parent)[:-1]
        path = f"{around}.{_rest(name)}" if name else f'{around}"'
        said = encode_basestring(value) if value.__class__ is str else _value_text(value)
        texts.append(f'{{\n      "path": {path},\n      "value": {said},\n      {told}')
    return _listed(texts)


def _listed(texts: list[str]) -> str:
    """The objects of a list. Reports are long: they are put together once, without copies of the whole on the way."""
    if not texts:
        return "[]"
    texts[0] = f"[\n    {texts[0]}"
    texts[-1] += "\n  ]"
    return ",\n    ".join(texts)


@lru_cache(4096)
def _rest(name: str) -> str:
    """The end of a text as JSON has it, which begins elsewhere."""
    return encode_basestring(name)[1:]


_RECORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "missing": Missing._fields,
    "asked": Asked._fields,
    "assumed": Assumed._fields,
    "supplied": Assumed._fields,
    "changes": Changed._fields,
    "advice": Advised._fields[:-1],
}
"""The lists of a report besides the leaves, and the names of what each of their records says."""


def _as_dict(names: tuple[str, ...], record: tuple[object, ...]) -> dict[str, object]:
    return {name: [*one] if isinstance(one, tuple) else one for name, one in zip(names, record, strict=False)}


def _records_text(names: tuple[str, ...], records: Sequence[tuple[object, ...]], of_texts: bool) -> str:
    """Records as JSON inside a report, to the letter what `write_json` makes of their dicts.

    Those that are made `of_texts` are a mapping's, and come again in other documents.
    """
    texts = [_kept_record(names, one) if of_texts or one[-1] is None else _record_text(names, one) for one in records]
    return _listed(texts)


def _record_text(names: tuple[str, ...], record: tuple[object, ...]) -> str:
    members = [
        f'"{name}": {encode_basestring(one) if one.__class__ is str else written_at(one, _OF_LEAF)}'
        for name, one in zip(names, record, strict=False)
    ]
    return "{\n      " + ",\n      ".join(members) + "\n    }"


_kept_record: Final = lru_cache(4096)(_record_text)


def _value_text(value: object) -> str:
    """A value inside a leaf's or a change's object."""
    if value.__class__ is str:
        return encode_basestring(value)
    return scalar(value) if value.__class__ in _NUMBERS else written_at(value, _OF_LEAF)


def _changes_text(changes: Sequence[Changed]) -> str:
    """The same of changes, of which there are as many as leaves: step, reason and rule come again, and most values stay."""
    rules: dict[tuple[str, str], str] = {}
    texts = []
    for step, before, after, old, new, reason, rule in changes:
        told = rules.get((reason, rule))
        if told is None:
            told = f'"reason": {encode_basestring(reason)},\n      "rule": {encode_basestring(rule)}\n    }}'
            rules[reason, rule] = told
        said = _value_text(old)
        now = said if new is old else _value_text(new)
        texts.append(
            f'{{\n      "step": {encode_basestring(step)},\n      "before": {encode_basestring(before)},\n'
            f'      "after": {encode_basestring(after)},\n      "old": {said},\n      "new": {now},\n      {told}'
        )
    return _listed(texts)


def _text_of_verdict(status: Status, targets: tuple[str, ...], reason: str | Callable[[], str], rule: str) -> str:
    """What stands behind path and value of a leaf, with the end of its object."""
    listed = ",\n        ".join(map(encode_basestring, targets))
    places = f"[\n        {listed}\n      ]" if targets else "[]"
    said = encode_basestring(reason if isinstance(reason, str) else reason())
    return (
        f'"status": "{status.value}",\n      "targets": {places},\n'
        f'      "reason": {said},\n      "rule": {encode_basestring(rule)}\n    }}'
    )


_verdict_text: Final = lru_cache(4096)(_text_of_verdict)
"""The same, kept: verdicts are a mapping's, and come again in other documents."""


def _leaf(leaf: Leaf) -> dict[str, object]:
    return {
        "path": leaf.path,
        "value": leaf.value,
        "status": leaf.status.value,
        "targets": list(leaf.targets),
        "reason": leaf.reason,
        "rule": leaf.rule,
    }
