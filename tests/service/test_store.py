"""The service's table: what a reader sees beside a writer."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from oscem_map.service.store import Row, State, Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "table.sqlite")
    made.add(Row("a1", "zenodo", State.RUNNING))
    return made


def seen(path: Path) -> tuple[str, list[str]]:
    """What another process sees of a deposition: its state, and the states that its events tell."""
    with sqlite3.connect(path) as other:
        [(state,)] = other.execute("SELECT state FROM deposition").fetchall()
        told = other.execute("SELECT data FROM event ORDER BY number").fetchall()
    return state, [json.loads(data)["state"] for (data,) in told]


def test_who_sees_that_a_deposition_rests_has_the_event_that_says_so(store: Store, tmp_path: Path) -> None:
    """Looked at before each statement, as a reader in between does."""
    path, looks = tmp_path / "table.sqlite", []
    store._link.set_trace_callback(lambda statement: looks.append(seen(path)))
    store.settle("a1", {"state": State.STOPPED, "code": 4}, message="refused")
    store._link.set_trace_callback(None)
    assert len(looks) >= 4
    assert set(map(repr, looks)) == {repr(("running", []))}
    assert seen(path) == ("stopped", ["stopped"])
    assert (row := store.get("a1")) is not None and (row.code, row.message) == (4, "refused")


def test_a_change_that_fails_changes_nothing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        store.settle("a1", {"state": State.DONE}, no_such_column=1)
    assert seen(tmp_path / "table.sqlite") == ("running", [])
    store.settle("a1", {"state": State.DONE})
    assert seen(tmp_path / "table.sqlite") == ("done", ["done"])
