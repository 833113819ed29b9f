"""Which of many documents want something of a person, and what: as counts, and by name as far as memory is bounded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from oscem_map.commands.tasks import Outcome
from oscem_map.runtime.report import Status

KINDS: Final[Mapping[str, str]] = {
    "failed": "Failed",
    "refused": "Refused values",
    "asked": "Questions without an answer",
    "missing": "Demanded by the target",
    "must": "To be mended for the archive",
    "doubtful": "Doubtful values",
}
"""What a document can want, the most pressing first, with the heading."""
_KEPT: Final = 1000
"""Documents of a kind that are kept by name."""


class Noted(NamedTuple):
    """A document: what messages call it, its target below the folder of targets, how much of each kind, and why."""

    source: str
    name: str
    numbers: Mapping[str, int]
    why: str


@dataclass(slots=True)
class Attention:
    """The documents of a run that want attention. `documents` counts them by each kind that they are of; `noted` has them
    by the most pressing one."""

    documents: Counter[str] = field(default_factory=Counter)
    noted: dict[str, list[Noted]] = field(default_factory=lambda: {kind: [] for kind in KINDS})

    def add(self, outcome: Outcome) -> None:
        """Look at what became of a document."""
        totals = outcome.totals
        numbers = {
            "failed": totals.failed.total(),
            "refused": totals.refused.total(),
            "asked": len(totals.unanswered),
            "missing": len(totals.missing),
            "must": len(totals.must),
            "doubtful": totals.verdicts[Status.DOUBTFUL.value] + totals.verdicts[Status.MENDED.value],
        }
        wanted = [kind for kind, number in numbers.items() if number]
        self.documents.update(wanted)
        if wanted and len(self.noted[wanted[0]]) < _KEPT:
            reasons = {
                "failed": totals.failed, "refused": totals.refused, "asked": totals.unanswered, "missing": totals.missing,
                "must": totals.must,
            }  # fmt: skip
            why = "; ".join([*reasons.get(wanted[0], {})][:3])
            self.noted[wanted[0]].append(Noted(outcome.source, outcome.name, numbers, why))
