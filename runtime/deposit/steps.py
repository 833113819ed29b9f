"""A step of a deposition as data: what it needs, which turns it takes, how it is found again.

A step has a state, a word for what the archive holds of it. It begins in `ABSENT`, or in the state that its look sees, and is
over in `DONE`. A turn says what is sent in a state, and reads from the answer which state comes next.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Protocol, TypeAlias

from oscem_map.runtime.deposit.errors import DepositError, Problem
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.runtime.deposit.requests import Answer, Request

ABSENT, DONE = "absent", "done"

Known: TypeAlias = Mapping[str, Any]
"""What earlier answers said, by name: `id`, `page`, ... It has a JSON form and goes into the journal."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The state of a step, and what was learned. With `wait`, the same turn is taken again after so many seconds.

    `unclear` says why only a person can go on; `stops` ends the run once the state is in the journal. `warnings` are for the
    receipt, `told` is for who looks on.
    """

    state: str
    facts: Known = field(default_factory=dict)
    wait: float = 0.0
    unclear: str = ""
    warnings: tuple[str, ...] = ()
    stops: DepositError | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """What is sent in the state `at`, how that is called, and what the answer means. One that mends is not `usual`; one that the
    archive's own page has no word for, as announcing a file, is not `on_page`.
    """

    at: str
    says: str
    request: Callable[[Known], Request]
    read: Callable[[Answer, Known], Seen]
    usual: bool = True
    on_page: bool = True


class When(Enum):
    """When a step looks before it sends."""

    DOUBT = "doubt"
    FIRST = "first"
    """Also when a run begins with the step: the state may be another than the journal says."""


@dataclass(frozen=True, slots=True)
class Look:
    """A request that changes nothing, and which state its answer shows."""

    request: Callable[[Known], Request]
    see: Callable[[Answer, Known], Seen]
    when: When = When.DOUBT


class Again(Enum):
    """What may be done where the answer to a turn was lost."""

    SEND = "send"
    """It may be sent once more: it replaces the whole, or it only reads."""
    LOOK = "look"
    """The archive is asked first."""
    ASK = "ask"
    """The archive has no way to tell: a person decides."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step; `key` names it in the journal, `says` to people, `needs` are the facts without which it cannot begin.

    `adopts` is the fact that `--adopt` sets: the name of what a person found at the archive. With the fact `unless` there is
    nothing to do. `person` says what a person has to do, in a step that no request can take. `patience` is the limit of the
    plan (in seconds) after which it is not waited for any longer.
    """

    key: str
    says: str
    turns: tuple[Turn, ...]
    needs: tuple[str, ...] = ()
    look: Look | None = None
    again: Again = Again.SEND
    adopts: str = ""
    unless: str = ""
    person: Callable[[Known], str] | None = None
    patience: str = "follow"

    def turn(self, state: str) -> Turn:
        """The turn of a state."""
        return next(one for one in self.turns if one.at == state)


class Link(Protocol):
    """What requests are sent through, once each."""

    address: str

    def send(self, request: Request) -> Answer:
        """Send a request, and give the answer. Raises DepositError."""

    def close(self) -> None:
        """End the connection."""


class Adapter(Protocol):
    """An archive."""

    def problems(self, plan: Plan) -> tuple[Problem, ...]:
        """All that is wrong with a plan, before anything is sent."""

    def steps(self, plan: Plan) -> tuple[Step, ...]:
        """The steps of a deposition, in their order."""

    def services(self, plan: Plan) -> Mapping[str, Link]:
        """Services beside the archive that requests of a plan name, by name; not connected yet."""

    def status(self, plan: Plan, known: Known) -> tuple[Turn, ...]:
        """Requests that tell how far a deposition is; only read."""

    def page(self, plan: Plan, known: Known) -> str:
        """The address where a person goes on, or ''."""

    def left(self, plan: Plan, known: Known) -> tuple[str, ...]:
        """What is left to do for a person."""
