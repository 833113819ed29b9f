"""What the service knows of its depositions, in SQLite: which there are, in which state, and what happened.

What the archives hold stands in the journals, beside the plans; where both differ, the journal is right.
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import time
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias


class State(StrEnum):
    """Where a deposition is. A draft may be changed; one that is stopped or done rests."""

    DRAFT = "draft"
    QUEUED = "queued"
    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"


AT_WORK = (State.QUEUED, State.RUNNING)


class Row(NamedTuple):
    """A deposition. `token` says whose token it runs with, `own` (the service's) or `sent`; `code` is the exit code of what
    stopped it, with `message`, `help` and `problems` (where, what, help). `remote` is the archive's name of it.
    """

    id: str
    archive: str
    state: State = State.DRAFT
    made: float = 0.0
    changed: float = 0.0
    token: str = ""
    code: int = 0
    message: str = ""
    help: str = ""
    problems: str = "[]"
    remote: str = ""


class Event(NamedTuple):
    """Something that happened to a deposition; numbers of one deposition rise."""

    number: int
    kind: str
    data: str


_TABLES = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS deposition (
    id TEXT PRIMARY KEY, archive TEXT, state TEXT, made REAL, changed REAL, token TEXT,
    code INTEGER, message TEXT, help TEXT, problems TEXT, remote TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_remote ON deposition (remote);
CREATE TABLE IF NOT EXISTS event (
    deposition TEXT, number INTEGER, kind TEXT, data TEXT, PRIMARY KEY (deposition, number)
) WITHOUT ROWID;
"""
_EVENTS = 2000
"""So many events of a deposition are kept, the last ones."""


class Store:
    """The table; any thread may use it."""

    def __init__(self, path: Path) -> None:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        self._lock = threading.Lock()
        self._link = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._link.executescript(_TABLES)

    def close(self) -> None:
        self._link.close()

    def _run(self, text: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._link.execute(text, values).fetchall()

    def _together(self, *statements: _Statement) -> None:
        """Run statements of which others see all or none."""
        with self._lock:
            self._link.execute("BEGIN IMMEDIATE")
            try:
                for text, values in statements:
                    self._link.execute(text, values)
            except BaseException:
                self._link.execute("ROLLBACK")
                raise
            self._link.execute("COMMIT")

    def add(self, row: Row) -> None:
        """A new deposition."""
        now = time.time()
        row = row._replace(made=now, changed=now)
        self._run(f"INSERT INTO deposition VALUES ({', '.join('?' * len(row))})", tuple(row))

    def get(self, name: str) -> Row | None:
        return self._one("id", name)

    def by_remote(self, name: str) -> Row | None:
        """The deposition that an archive calls so."""
        return self._one("remote", name) if name else None

    def _one(self, column: str, value: str) -> Row | None:
        found = self._run(f"SELECT * FROM deposition WHERE {column} = ? ORDER BY made DESC LIMIT 1", (value,))
        return _row(found[0]) if found else None

    def at_work(self) -> list[Row]:
        """Those that were waiting for their turn, or running."""
        return [_row(one) for one in self._run("SELECT * FROM deposition WHERE state IN (?, ?) ORDER BY changed", AT_WORK)]

    def drafts(self, archive: str) -> list[Row]:
        """Drafts for an archive that has given them no name."""
        found = self._run("SELECT * FROM deposition WHERE archive = ? AND remote = '' AND state = ?", (archive, State.DRAFT))
        return [_row(one) for one in found]

    def untouched_since(self, then: float) -> list[Row]:
        """Those that rest, and did so at a time."""
        found = self._run("SELECT * FROM deposition WHERE changed < ? AND state NOT IN (?, ?)", (then, *AT_WORK))
        return [_row(one) for one in found]

    def change(self, name: str, **values: object) -> None:
        """Change columns of a deposition."""
        self._together(_changed(name, values))

    def settle(self, name: str, said: Mapping[str, object], **values: object) -> None:
        """Change columns of a deposition and tell its new state, at once: who sees that it rests has the event that says so."""
        self._together(_changed(name, {**said, **values}), *_told(name, "state", said))

    def take(self, name: str, states: tuple[State, ...], to: State, token: str) -> bool:
        """Bring a deposition from one of some states to another; False where it is in none of them by now."""
        marks = ", ".join("?" * len(states))
        text = (
            "UPDATE deposition SET state = ?, token = ?, changed = ?, code = 0, message = '', help = '', problems = '[]' "
            f"WHERE id = ? AND state IN ({marks}) RETURNING id"
        )
        return bool(self._run(text, (to, token, time.time(), name, *states)))

    def remove(self, name: str) -> None:
        self._run("DELETE FROM event WHERE deposition = ?", (name,))
        self._run("DELETE FROM deposition WHERE id = ?", (name,))

    # Events -----------------------------------------------------------------------------------------------------

    def tell(self, name: str, kind: str, data: Mapping[str, object]) -> None:
        """Add an event."""
        self._together(*_told(name, kind, data))

    def events(self, name: str, after: int) -> list[Event]:
        """What happened after an event, at most a hundred."""
        text = "SELECT number, kind, data FROM event WHERE deposition = ? AND number > ? ORDER BY number LIMIT 100"
        return [Event(*one) for one in self._run(text, (name, after))]


_Statement: TypeAlias = tuple[str, tuple[object, ...]]
"""Text of SQL, and the values of its marks."""


def _changed(name: str, values: Mapping[str, object]) -> _Statement:
    """Columns of a deposition are changed. Their names are this module's own."""
    values = {**values, "changed": time.time()}
    what = ", ".join(f"{column} = ?" for column in values)
    return f"UPDATE deposition SET {what} WHERE id = ?", (*values.values(), name)


def _told(name: str, kind: str, data: Mapping[str, object]) -> tuple[_Statement, _Statement]:
    """An event is added; of very many the first goes."""
    add = "INSERT INTO event SELECT ?, coalesce(max(number), 0) + 1, ?, ? FROM event WHERE deposition = ?"
    old = "DELETE FROM event WHERE deposition = ? AND number <= (SELECT max(number) FROM event WHERE deposition = ?) - ?"
    return (add, (name, kind, json.dumps(data, ensure_ascii=False), name)), (old, (name, name, _EVENTS))


def _row(values: tuple[Any, ...]) -> Row:
    row = Row(*values)
    return row._replace(state=State(row.state))
