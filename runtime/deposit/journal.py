"""The journal of a deposition: lines of JSON, appended, on disk before and after each side effect.

    {"begins": {...}, "at": "2026-11-21T20:00:00+00:00"}       the plan: archive, address, digest, files
    {"step": "create", "sends": "make a draft", "at": ...}     about to send; without a later line of the step, in doubt
    {"step": "create", "not": "409", "at": ...}                was turned away, nothing happened
    {"step": "create", "state": "done", "facts": {"id": ..}}   what the archive holds of the step now; with "says" once it is over

It holds no token. A line that was cut off says nothing: what it would have said is found out by looking.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from oscem_map.runtime.deposit.errors import Invalid, Later
from oscem_map.runtime.deposit.steps import ABSENT, DONE


@dataclass(slots=True)
class Story:
    """What a journal says: the line that it began with, each step's last state and words, the steps in doubt, all facts."""

    begins: dict[str, Any] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    doubts: dict[str, str] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    warnings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    says: dict[str, str] = field(default_factory=dict)
    times: list[str] = field(default_factory=list)

    def state(self, step: str) -> str:
        return self.states.get(step, ABSENT)

    def done(self, step: str) -> bool:
        return self.state(step) == DONE

    def add(self, line: Mapping[str, Any]) -> None:
        """Take in a line."""
        self.times.append(str(line.get("at", "")))
        step = str(line.get("step", ""))
        if "begins" in line:
            self.begins = dict(line["begins"])
        elif "sends" in line:
            self.doubts[step] = str(line["sends"])
        elif "not" in line:
            self.doubts.pop(step, None)
        elif "state" in line:
            self.doubts.pop(step, None)
            self.states[step] = str(line["state"])
            self.says[step] = str(line.get("says", step))
            self.facts.update(line.get("facts", {}))
            self.warnings[step] = tuple(map(str, line.get("warnings", ())))


def place(plan: Path) -> Path:
    """The journal of a plan: `plan.toml` has `plan.toml.journal` beside it."""
    return plan.with_name(f"{plan.name}.journal")


def read(path: Path) -> Story:
    """What a journal says. Raises Invalid where it is none."""
    story = Story()
    try:
        text = path.read_text("utf-8", "replace")
    except OSError as error:
        raise Invalid(f"{path}: the journal cannot be read ({(error.strerror or 'unknown').lower()})") from None
    for line in text.splitlines():
        try:
            said = json.loads(line)
        except ValueError:
            continue
        if isinstance(said, dict):
            story.add(said)
    return story


class Journal:
    """The journal while a deposition runs. One process has it at a time.

    Raises Invalid where there is one already and `resume` is not said, or none and it is; Later where another process has it.
    """

    def __init__(self, path: Path, resume: bool) -> None:
        from filelock import FileLock, Timeout

        self.path = path
        self._lock = FileLock(f"{path}.lock", timeout=0, mode=0o600)
        try:
            self._lock.acquire()
        except Timeout:
            raise Later(f"{path}: another process deposits this plan now", "wait for it") from None
        except OSError as error:
            raise _unwritable(path, error) from None
        try:
            self.story = self._opened(resume)
        except OSError as error:
            self._lock.release()
            raise _unwritable(path, error) from None
        except BaseException:
            self._lock.release()
            raise

    def _opened(self, resume: bool) -> Story:
        there = self.path.exists() and self.path.stat().st_size > 0
        if there and not resume:
            help = "go on with --resume; for a second deposition of the same plan, move the journal away"
            raise Invalid(f"{self.path}: this plan was deposited, or begun", help)
        if resume and not self.path.exists():
            help = "leave out --resume to begin; if it was begun elsewhere, bring its journal here"
            raise Invalid(f"{self.path}: there is no journal to go on with", help)
        story = read(self.path) if there else Story()
        whole = not there or self.path.read_bytes().endswith(b"\n")
        self._file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.fchmod(self._file, 0o600)
        if not there:
            _sync_folder(self.path.parent)
        if not whole:
            os.write(self._file, b"\n")
        return story

    def begin(self, what: Mapping[str, Any]) -> None:
        """Write what is deposited, where the journal is new."""
        if not self.story.begins:
            self._write({"begins": dict(what)})

    def grows(self, what: Mapping[str, Any]) -> None:
        """Write what is deposited, where that is more than before; marks of the beginning stay."""
        if self.story.begins.get("digest") != what.get("digest"):
            self._write({"begins": {**what, "nonce": self.story.begins.get("nonce", what.get("nonce"))}})

    def sends(self, step: str, says: str) -> None:
        """A request with a side effect is about to be sent."""
        self._write({"step": step, "sends": says})

    def turned_away(self, step: str, why: str) -> None:
        """The request had no effect."""
        self._write({"step": step, "not": why})

    def holds(
        self, step: str, state: str, facts: Mapping[str, Any], warnings: tuple[str, ...] = (), says: str = ""
    ) -> None:
        """What the archive holds of a step now; `says` is the step in words."""
        line: dict[str, Any] = {"step": step, "state": state}
        if says and state == DONE:
            line["says"] = says
        if facts:
            line["facts"] = dict(facts)
        if warnings:
            line["warnings"] = list(warnings)
        self._write(line)

    def _write(self, line: dict[str, Any]) -> None:
        """Append a line, and wait until it is on disk. Raises Later."""
        line["at"] = datetime.now(UTC).isoformat(timespec="seconds")
        try:
            os.write(self._file, (json.dumps(line, ensure_ascii=False) + "\n").encode("utf-8", "replace"))
            os.fsync(self._file)
        except OSError as error:
            raise _unwritable(self.path, error) from None
        self.story.add(line)

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._file)
        self._lock.release()


def _unwritable(path: Path, error: OSError) -> Later:
    help = "nothing is sent without it: make room, or let it be written, then --resume"
    return Later(f"{path}: the journal cannot be written ({(error.strerror or 'unknown').lower()})", help)


def _sync_folder(folder: Path) -> None:
    """Bring a new file's name to disk, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
