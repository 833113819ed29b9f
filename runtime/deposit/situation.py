"""After a deposition stopped: what is at the archive by the journal, and the command that goes on."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from oscem_map.runtime.deposit import journal
from oscem_map.runtime.deposit.errors import DepositError, Undecided
from oscem_map.runtime.deposit.journal import Story


@dataclass(frozen=True, slots=True)
class Command:
    """The command that was given: `oscem-map deposit ARCHIVE PLAN`, and the options that hold for the next one too."""

    archive: str
    plan: Path
    kept: tuple[str, ...] = ()

    def text(self, *more: str) -> str:
        """The command with other options, for a shell."""
        return shlex.join(["oscem-map", "deposit", self.archive, str(self.plan), *more, *self.kept])


def situation(command: Command, error: DepositError | None) -> list[str]:
    """What is at the archive now, what is in doubt, and how to go on; for people, a line for each."""
    place = journal.place(command.plan)
    try:
        story = journal.read(place) if place.exists() else Story()
    except DepositError as unreadable:
        return [str(unreadable)]
    return [*_there(story), *_onwards(command, story, error)]


def _there(story: Story) -> Iterator[str]:
    name, page = story.facts.get("id"), story.facts.get("page") or story.facts.get("html")
    what = str(name) if name else "nothing" if not story.doubts else "nothing that is known of"
    yield f"at the archive now: {what}{f' ({page})' if page else ''}"
    done = [story.says.get(key, key) for key in story.states if story.done(key)]
    if done:
        yield f"done: {', '.join(done)}"
    if story.doubts:
        yield f"in doubt, and looked for first the next time: {', '.join(story.doubts.values())}"


def _onwards(command: Command, story: Story, error: DepositError | None) -> Iterator[str]:
    ways: Sequence[tuple[str, str]] = error.ways if isinstance(error, Undecided) else ()
    for when, option in ways:
        yield f"{when}: {command.text('--resume', *option.split())}"
    if not ways:
        begun = ("--resume",) if story.begins else ()
        yield f"to go on: {command.text(*begun)}"
