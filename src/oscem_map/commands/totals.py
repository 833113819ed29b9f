"""What became of many documents: counts by verdict and by reason, that can be added up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from oscem_map.runtime.migrate import Migrated
from oscem_map.runtime.report import Report
from oscem_map.runtime.report_next import open_items, unasked
from oscem_map.runtime.report_view import count_fields

_INDEX = re.compile(r"\[\d+\]")
_MEMBER = re.compile(r"\.(value|unit)$")
_LONGEST = 120
_SHOWN = 10
_KEPT = 1000
"""Different reasons that are counted apart: memory does not grow with the documents."""
_OTHER = "other reasons"


@dataclass(slots=True)
class Totals:
    """Of one document or of many. The counters by reason count documents; `refused` counts values as well.

    `before` counts documents that an earlier run had converted.
    """

    converted: int = 0
    before: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    required: Counter[str] = field(default_factory=Counter)
    """What the schema of the documents themselves requires."""
    must: Counter[str] = field(default_factory=Counter)
    """What the archive sends a deposit back for."""
    unanswered: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)

    def add(self, other: Totals) -> None:
        """Add the counts of other documents."""
        self.converted += other.converted
        self.before += other.before
        for name in ("failed", "verdicts", "refused", "missing", "required", "must", "unanswered", "notes"):
            _add(getattr(self, name), getattr(other, name))


def _add(counts: Counter[str], more: Counter[str]) -> None:
    for reason, number in more.items():
        counts[reason if reason in counts or len(counts) < _KEPT else _OTHER] += number


def of_report(report: Report) -> Totals:
    """The totals of one document."""
    return Totals(
        converted=1,
        verdicts=Counter({status.value: number for status, number in count_fields(report.leaves).items()}),
        refused=Counter(_refused(report)),
        missing=Counter({_INDEX.sub("[]", lack.item): 1 for lack in open_items(report)}),
        required=Counter({_INDEX.sub("[]", lack.item): 1 for lack in report.missing if lack.demanded_by == report.reads}),
        must=Counter({f"{_INDEX.sub('[]', one.place)}: {one.says}": 1 for one in unasked(report) if one.level == "must"}),
        unanswered=Counter({asked.name: 1 for asked in report.unanswered()}),
        notes=Counter(dict.fromkeys(report.notes, 1)),
    )


def of_migration(result: Migrated) -> Totals:
    """The totals of one document that was migrated."""
    counts = {
        "changed": len(result.changes),
        "in conflict": len(result.conflicts),
        "without a place": len(result.residual),
        "placeholders": len(result.placeholders),
    }
    return Totals(
        converted=1,
        verdicts=Counter({what: number for what, number in counts.items() if number}),
        unanswered=Counter({question.name: 1 for question in result.asked}),
    )


def _refused(report: Report) -> Iterator[str]:
    """Path and reason of each refused value; the members of a quantity are one value."""
    for path, reason in dict.fromkeys((_MEMBER.sub("", leaf.path), leaf.reason) for leaf in report.refused()):
        yield f"{_INDEX.sub('[]', path)}: {_cut(reason)}"


def of_failure(reason: str) -> Totals:
    """The totals of a document that could not be converted."""
    return Totals(failed=Counter([_cut(reason)]))


def _cut(reason: str) -> str:
    line = " ".join(reason.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 3]}..."


def block(head: str, counts: Counter[str]) -> Iterator[str]:
    if not counts:
        return
    yield f"  {head}:"
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    for reason, number in ordered[:_SHOWN]:
        yield f"  {number:7}  {reason}"
    if len(ordered) > _SHOWN:
        yield f"           and {len(ordered) - _SHOWN} more"
