"""A deposition from its plan to its receipt: what the commands, and programs, call.

plan = read_plan(Path("plan.toml"), "zenodo")
receipt = deposit(plan, resume=False)
"""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from oscem_map.runtime.deposit import archives, journal
from oscem_map.runtime.deposit.addresses import check_address
from oscem_map.runtime.deposit.errors import Invalid, Problem, number_of
from oscem_map.runtime.deposit.flow import Events, Flow
from oscem_map.runtime.deposit.journal import Journal, Story
from oscem_map.runtime.deposit.plan import Plan, read_plan
from oscem_map.runtime.deposit.prepare import prepared
from oscem_map.runtime.deposit.receipt import Receipt, receipt
from oscem_map.runtime.deposit.requests import Answer, Request, Shown
from oscem_map.runtime.deposit.steps import Known, Step
from oscem_map.runtime.deposit.tokens import Secret, Wallet
from oscem_map.runtime.deposit.transport import Service, Tick, Transport


@dataclass(frozen=True, slots=True)
class Choices:
    """What a run is told besides the plan. `adopt` and `anew`: what a person found where the archive could not tell.

    `token` is used in place of those of the environment; `sleep` waits so many seconds; `heard` is told of every answer.
    `checked`: whoever calls has looked for what is wrong with the plan.
    """

    resume: bool = False
    adopt: str = ""
    anew: bool = False
    confirmed: bool = False
    events: Events = field(default_factory=Events)
    tick: Tick = lambda size: None
    token: Secret | None = None
    sleep: Callable[[float], None] = time.sleep
    heard: Callable[[Answer], None] = lambda answer: None
    checked: bool = False


def load(path: Path, archive: str = "", tick: Tick = lambda size: None) -> Plan:
    """The plan of a file, its files measured. `archive` is what the command says. Raises Invalid."""
    plan = read_plan(path, archive, tick)
    return prepared(plan, archives.profile(plan.archive))


def check(plan: Plan) -> tuple[Problem, ...]:
    """All that is wrong with a plan. Raises Invalid where the plan names no archive."""
    archive = archives.profile(plan.archive)
    check_address(archive.address(plan))
    return archives.adapter(archive).problems(plan)


def checked(plan: Plan) -> None:
    """Refuse a plan with problems. Raises Invalid with all."""
    refuse(plan, check(plan))


def refuse(plan: Plan, problems: Sequence[Problem]) -> None:
    """Refuse a plan where there are problems. Raises Invalid with all."""
    if problems:
        raise Invalid(f"{plan.path}: nothing was sent; {number_of(problems)}", problems=problems)


def deposit(plan: Plan, choices: Choices) -> Receipt:
    """Deposit what a plan says, or go on with it. Raises DepositError."""
    if not choices.checked:
        checked(plan)
    archive = archives.profile(plan.archive)
    with Journal(journal.place(plan.path), choices.resume) as lines, connected(plan, archive, choices) as link:
        _same_plan(plan, lines.story)
        lines.begin(_begins(plan, archive))
        return _taken(plan, lines, link, choices, lambda step: True)


def take(plan: Plan, choices: Choices, wanted: Callable[[Step], bool]) -> Receipt:
    """Take some steps of a plan that grows while it is deposited, in their order. It is not checked. Raises DepositError."""
    archive = archives.profile(plan.archive)
    with Journal(journal.place(plan.path), choices.resume) as lines, connected(plan, archive, choices) as link:
        lines.grows(_begins(plan, archive))
        return _taken(plan, lines, link, choices, wanted)


def _taken(plan: Plan, lines: Journal, link: connected, choices: Choices, wanted: Callable[[Step], bool]) -> Receipt:
    """Take steps that are not done. Raises DepositError."""
    archive = archives.profile(plan.archive)
    adapter = archives.adapter(archive)
    if "base" in lines.story.facts:
        link.move(lines.story.facts["base"])

    def send(request: Request) -> Answer:
        answer = link.send(request)
        choices.heard(answer)
        return answer

    flow = Flow(
        plan, lines, send, link.move, choices.events, choices.adopt, choices.anew, choices.confirmed, choices.sleep
    )
    flow.run([step for step in adapter.steps(plan) if wanted(step)])
    return receipt(plan, archive, adapter, lines.story)


def _begins(plan: Plan, archive: archives.Profile) -> dict[str, Any]:
    files = [{"name": one.name, "type": one.type, "size": one.size, "sha256": one.sha256} for one in plan.files]
    where = {"archive": archive.name, "endpoint": archive.address(plan), "digest": plan.digest}
    return {**where, "nonce": secrets.token_hex(8), "files": files, "images": plan.images}


def _same_plan(plan: Plan, story: Story) -> None:
    """Refuse to go on with another plan than the one that was begun. Raises Invalid."""
    if story.begins and story.begins.get("digest") != plan.digest:
        old = {one["name"]: one["sha256"] for one in story.begins.get("files", ())}
        new = {one.name: one.sha256 for one in plan.files}
        changed = [name for name in {**old, **new} if old.get(name) != new.get(name)]
        what = f"changed: {', '.join(changed)}" if changed else "its metadata, answers or archive changed"
        help = "put back what was planned, or move the journal away and begin another deposition"
        raise Invalid(f"{plan.path}: is not the plan that was begun ({what})", help)


class connected:  # noqa: N801 - stands in a `with`, and reads as a word
    """Connections to the archive of a plan and to services beside it, closed at the end."""

    def __init__(self, plan: Plan, archive: archives.Profile, choices: Choices) -> None:
        address, own = archive.address(plan), archive.own
        wallet = Wallet(urlsplit(address).netloc, own["tokens"], own.get("renewals", ()), given=choices.token)
        wallet.token()
        words = {name: str(own[name]) for name in ("scheme", "accept", "renew", "exchange", "domain") if name in own}
        self._archive = Transport(address, wallet, Service(**words), plan.limits, choices.tick)
        self._services = archives.adapter(archive).services(plan)

    def send(self, request: Request) -> Answer:
        """Send a request to whom it is for."""
        return (self._services[request.service] if request.service else self._archive).send(request)

    def move(self, address: str) -> str:
        """Go on at another address of the archive."""
        return self._archive.move(address)

    def __enter__(self) -> connected:
        return self

    def __exit__(self, *_: object) -> None:
        for one in (self._archive, *self._services.values()):
            one.close()


def requests(plan: Plan, on_page: bool = False) -> Iterator[tuple[Step, str, Request | str]]:
    """Every request of a deposition that meets no trouble, in order, with the words of its turn; in its place what a person
    has to do. With `on_page`, those alone that a person makes on the archive's page too. Nothing is sent.
    """
    checked(plan)
    adapter = archives.adapter(archives.profile(plan.archive))
    known = Shown({"nonce": "NONCE"})
    for step in adapter.steps(plan):
        if step.person is not None:
            yield step, step.says, step.person(known)
        for turn in step.turns:
            if turn.usual and (turn.on_page or not on_page):
                yield step, turn.says, turn.request(known)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a deposition is: its receipt so far, the steps that are not done, those in doubt, and what the archive says."""

    receipt: Receipt
    ahead: tuple[str, ...]
    doubts: tuple[str, ...]
    said: tuple[tuple[str, str], ...]


def standing(plan: Plan, ask: bool) -> Standing:
    """How far a deposition is, by its journal; with `ask`, also what the archive says now. Raises DepositError."""
    archive = archives.profile(plan.archive)
    adapter = archives.adapter(archive)
    place = journal.place(plan.path)
    story = journal.read(place) if place.exists() else Story()
    known: Known = {**story.begins, **story.facts}
    said: list[tuple[str, str]] = []
    if ask:
        with connected(plan, archive, Choices()) as link:
            if "base" in known:
                link.move(known["base"])
            for turn in adapter.status(plan, known):
                said.append((turn.says, turn.read(link.send(turn.request(known)), known).state))
    ahead = tuple(one.says for one in adapter.steps(plan) if not story.done(one.key))
    return Standing(receipt(plan, archive, adapter, story), ahead, tuple(story.doubts.values()), tuple(said))


def name_of(plan: Plan) -> str:
    """The archive's name of what was deposited with a plan, '' where the journal knows of none. Raises Invalid."""
    place = journal.place(plan.path)
    return str(journal.read(place).facts.get("id", "")) if place.exists() else ""


def write_private(path: os.PathLike[str] | str, text: str) -> None:
    """Write a text to a file that only its owner can read."""
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(number, "w", encoding="utf-8") as file:
        file.write(text)
