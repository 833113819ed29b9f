"""Whatever happens, and whenever the process is killed: one draft, and one whole copy of each file."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

import pytest
from deposit.killed import killed_at
from deposit.plans import RECORD, invenio_plan, to_the_end
from deposit.servers.base import FAULTS, Running, serving
from deposit.servers.inveniordm import InvenioRDM
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

SCHEDULES = st.dictionaries(
    st.integers(0, 30), st.sampled_from([one for one in FAULTS if "stall" not in one]), max_size=12
)


def whole(running: Running, path: Path) -> None:
    assert isinstance(running.archive, InvenioRDM)
    [draft] = running.archive.drafts.values()
    expected = {
        name: hashlib.md5((path.parent / name).read_bytes()).hexdigest() for name in ("map one.mrc", "README.md")
    }
    assert {name: one.md5 for name, one in draft.files.items() if one.committed} == expected
    assert len(draft.files) == 2
    assert draft.body["metadata"]["title"] == RECORD["metadata"]["title"]
    assert draft.status == "in_review"


def under(schedule: dict[int, str]) -> None:
    """A deposition with faults at requests of some numbers."""
    with tempfile.TemporaryDirectory() as folder, serving(InvenioRDM()) as running:
        path = invenio_plan(Path(folder), running.address, "submit = true")
        running.faults = schedule
        to_the_end(path, rounds=40)
        whole(running, path)


@pytest.mark.usefixtures("no_sync")
@given(SCHEDULES)
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_schedules_of_faults(schedule: dict[int, str]) -> None:
    under(schedule)


@pytest.mark.conformance
@pytest.mark.usefixtures("no_sync")
@given(SCHEDULES)
@settings(max_examples=500, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_five_hundred_schedules_of_faults(schedule: dict[int, str]) -> None:
    under(schedule)


def killed_everywhere(tmp_path: Path, step: int, first: int = 0) -> int:
    """Kill a deposition at lines of its journal, each in a deposition of its own; how many there were."""
    at = first
    while True:
        for after in (False, True):
            with serving(InvenioRDM()) as running:
                path = invenio_plan(tmp_path / f"{at}-{after}", running.address, "submit = true")
                if not killed_at(path, at, after):
                    return at
                to_the_end(path)
                whole(running, path)
        at += step


def test_killed_at_some_lines_of_the_journal(tmp_path: Path) -> None:
    assert killed_everywhere(tmp_path, 7, first=2) > 20


@pytest.mark.conformance
def test_killed_at_every_line_of_the_journal(tmp_path: Path) -> None:
    assert killed_everywhere(tmp_path, 1) > 20


@pytest.mark.conformance
def test_killed_again_and_again(tmp_path: Path) -> None:
    """One deposition that is killed at the sixth line that each of its runs writes: each goes a little further."""
    with serving(InvenioRDM()) as running:
        path = invenio_plan(tmp_path, running.address, "submit = true")
        journal = path.with_name("plan.toml.journal")
        rounds = next(n for n in range(40) if not killed_at(path, 5, True, resume=journal.exists()))
        assert rounds >= 3
        whole(running, path)
