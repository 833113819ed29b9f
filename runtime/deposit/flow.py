"""The flow of a deposition: the steps in their order, each until it is done, with the journal before and after.

with Journal(place(plan.path), resume) as journal:
    Flow(plan, journal, transport).run(adapter.steps(plan))
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, wait_random_exponential

from oscem_map.runtime.deposit.errors import (
    Declined,
    DepositError,
    InDoubt,
    Later,
    Moved,
    NotAllowed,
    NotSent,
    Refused,
    Unclear,
    Undecided,
    asked,
)
from oscem_map.runtime.deposit.files import unchanged
from oscem_map.runtime.deposit.journal import Journal
from oscem_map.runtime.deposit.plan import Limits, Plan
from oscem_map.runtime.deposit.requests import Answer, Request
from oscem_map.runtime.deposit.steps import ABSENT, DONE, Again, Seen, Step, When

Send = Callable[[Request], Answer]


@dataclass(frozen=True, slots=True)
class Events:
    """Who is told what happens: steps and waits in words. A program shows them, or does not."""

    step: Callable[[Step], None] = lambda step: None
    said: Callable[[str], None] = lambda text: None


@dataclass(slots=True)
class Flow:
    """A run through the steps. `adopt` is the name of a deposition that a person found at the archive, `anew` that a person
    looked and found none, `confirmed` that what a person had to do is done.
    """

    plan: Plan
    journal: Journal
    send: Send
    move: Callable[[str], str]
    events: Events = field(default_factory=Events)
    adopt: str = ""
    anew: bool = False
    confirmed: bool = False
    sleep: Callable[[float], None] = time.sleep

    def run(self, steps: Sequence[Step]) -> Mapping[str, Any]:
        """Take all steps that are not done, and give the facts. Raises DepositError."""
        for step in steps:
            if self.journal.story.done(step.key):
                continue
            if step.unless and step.unless in self.known:
                self._hold(step, Seen(DONE))
                continue
            self.events.step(step)
            try:
                self._take(step)
            except DepositError as error:
                error.step = step.says
                raise
        return self.known

    @property
    def known(self) -> dict[str, Any]:
        return {**self.journal.story.begins, **self.journal.story.facts}

    def _take(self, step: Step) -> None:
        """A step, from the state that it is in to its end."""
        missing = [name for name in step.needs if name not in self.known]
        if missing:
            raise Refused(f"no answer of the archive said {', '.join(missing)}")
        if self.adopt and step.adopts and (step.adopts == "id" or step.key in self.journal.story.doubts):
            self._hold(step, Seen(DONE, {step.adopts: self.adopt}))
            self.adopt = ""
            return
        if step.person is not None:
            self._by_person(step, step.person(self.known))
            return
        state, first, begun = self.journal.story.state(step.key), True, 0
        patience, told = float(getattr(self.plan.limits, step.patience)), ""
        deadline = time.monotonic() + patience
        while state != DONE:
            begun += state == ABSENT
            if begun > self.plan.limits.attempts:
                raise Later(f"begun {begun - 1} times, and it never came to an end", "see what the archive holds")
            seen = self._seen(step, state, first)
            if seen.unclear:
                raise Undecided(
                    seen.unclear,
                    "look at the archive" if step.adopts else "",
                    asked(step.adopts) if step.adopts else (),
                )
            if not seen.wait or seen.state != state or seen.facts or seen.warnings:
                self._hold(step, seen)
            if seen.stops is not None:
                raise seen.stops
            if seen.told not in ("", told):
                told = seen.told
                self.events.said(f"{step.says}: {told}")
            state, first = seen.state, False
            if seen.wait and state != DONE:
                if time.monotonic() > deadline:
                    raise Later(f"not over after {patience:g} seconds", "it goes on at the archive")
                self.sleep(min(seen.wait, self.plan.limits.longest_wait))

    def _by_person(self, step: Step, what: str) -> None:
        """A step that is over when a person says so. Raises Undecided until then."""
        if not self.confirmed:
            raise Undecided(
                f"this is done by hand\n{what}", "run it to its end first", [("when it is done", "--transferred")]
            )
        self.confirmed = False
        self._hold(step, Seen(DONE))

    def _seen(self, step: Step, state: str, first: bool) -> Seen:
        """The state after a turn, or after a look that shows another one; tried again where that may help."""

        def before(attempt: RetryCallState) -> None:
            error = attempt.outcome.exception() if attempt.outcome else None
            self.events.said(f"{step.says}: {error}; trying again")

        turns = _Once(self, step, state, first)
        retrying = Retrying(
            stop=stop_after_attempt(self.plan.limits.attempts),
            wait=_waits(self.plan.limits),
            retry=retry_if_exception_type((NotSent, InDoubt)),
            sleep=self.sleep,
            before_sleep=before,
            reraise=True,
        )
        return retrying(turns.take)

    def _hold(self, step: Step, seen: Seen) -> None:
        self.journal.holds(step.key, seen.state, seen.facts, seen.warnings, step.says)
        for text in seen.warnings:
            self.events.said(f"{step.says}: {text}")


@dataclass(slots=True)
class _Once:
    """One turn, as often as it is tried: what was in doubt before is looked for first."""

    flow: Flow
    step: Step
    state: str
    first: bool

    def take(self) -> Seen:
        step, journal = self.step, self.flow.journal
        doubt = step.key in journal.story.doubts
        if doubt and step.adopts and self.flow.anew:
            journal.turned_away(step.key, "a person looked, and it is not there")
            self.flow.anew = doubt = False
        if doubt and step.again is Again.ASK:
            return Seen(self.state, unclear="it may have taken place, and the archive has no way to tell")
        if step.look is not None and (doubt or (self.first and step.look.when is When.FIRST)):
            seen = self._look(doubt)
            self.first = False
            if seen.unclear or seen.state != self.state or seen.facts:
                return seen
        return self._send()

    def _look(self, doubt: bool) -> Seen:
        """What the archive holds. A listing may lag behind: in doubt, one that shows nothing is read once more."""
        look = self.step.look
        assert look is not None
        seen = look.see(self.flow.send(look.request(self.flow.known)), self.flow.known)
        if doubt and seen.state == ABSENT and look.when is When.DOUBT and self.flow.plan.limits.settle:
            self.flow.sleep(self.flow.plan.limits.settle)
            seen = look.see(self.flow.send(look.request(self.flow.known)), self.flow.known)
        return seen

    def _send(self) -> Seen:
        step, journal, known = self.step, self.flow.journal, self.flow.known
        turn = step.turn(self.state)
        request = turn.request(known)
        if request.window is not None:
            unchanged(request.window.file)
        if not request.reads:
            journal.sends(step.key, turn.says)
        try:
            answer = self.flow.send(request)
        except Unclear:
            raise
        except (NotSent, Refused, NotAllowed) as error:
            if not request.reads:
                journal.turned_away(step.key, str(error))
            raise
        if request.window is not None:
            unchanged(request.window.file)
        try:
            return turn.read(answer, known)
        except Moved as moved:
            return self._moved(moved)
        except Declined as error:
            journal.turned_away(step.key, str(error))
            raise

    def _moved(self, moved: Moved) -> Seen:
        """Go on at the address that the archive names, once."""
        self.flow.journal.turned_away(self.step.key, str(moved))
        if "base" in self.flow.known:
            raise Refused(f"{moved}, after it did so before", "correct the endpoint")
        return Seen(self.state, {"base": self.flow.move(moved.address)})


class _waits:  # noqa: N801 - a wait of tenacity is called, and reads as a word
    """As long as the archive asked, else longer each time; never longer than the plan's limit."""

    def __init__(self, limits: Limits) -> None:
        self._longest = limits.longest_wait
        self._random = wait_random_exponential(multiplier=min(1.0, limits.longest_wait), max=limits.longest_wait)

    def __call__(self, attempt: RetryCallState) -> float:
        error = attempt.outcome.exception() if attempt.outcome else None
        asked = error.wait if isinstance(error, Later) else None
        return min(asked, self._longest) if asked is not None else self._random(attempt)
