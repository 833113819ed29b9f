"""Whatever happens, and whenever the process is killed: one deposition, and one whole copy of each file. At every archive."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from deposit.cases import CASES, GLOBUS, INVENIO, ONEDEP, Case, named, with_faults
from deposit.killed import killed_at
from deposit.servers.base import serving
from deposit.servers.proxy import FAULTS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

QUIET = [one for one in FAULTS if "stall" not in one]
"""A schedule with many stalls takes long, and shows what one does."""
SCHEDULES = st.dictionaries(st.integers(0, 40), st.sampled_from(QUIET), max_size=12)
QUICK = ((INVENIO, "reset in body"), (ONEDEP, "lost answer"), (GLOBUS, "500 after"))
"""One fault of each archive, at some requests; `make conformance` has all at all."""


@with_faults(QUICK, 5, FAULTS, 1)
@pytest.mark.usefixtures("no_sync")
def test_any_fault_at_any_request(case: Case, fault: str, step: int, tmp_path: Path) -> None:
    for number in range(0, case.requests(tmp_path / "counted"), step):
        with serving(case.server()) as running:
            path = case.plan(tmp_path / str(number), running.address)
            if "stall" in fault:
                path.write_text(path.read_text("utf-8").replace("read = 20\n", "read = 0.5\n"), encoding="utf-8")
            running.faults.at = {number: fault}
            case.to_the_end(running, path)
            assert running.faults.met == [fault]
            case.whole(running, path)


def under(case: Case, schedule: dict[int, str]) -> None:
    """A deposition with faults at requests of some numbers."""
    with tempfile.TemporaryDirectory() as folder, serving(case.server()) as running:
        path = case.plan(Path(folder), running.address)
        running.faults.at = schedule
        case.to_the_end(running, path)
        case.whole(running, path)


@named((INVENIO, ONEDEP, GLOBUS))
@pytest.mark.usefixtures("no_sync")
@given(schedule=SCHEDULES)
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_schedules_of_faults(case: Case, schedule: dict[int, str]) -> None:
    under(case, schedule)


@pytest.mark.conformance
@named((INVENIO, ONEDEP, GLOBUS))
@pytest.mark.usefixtures("no_sync")
@given(schedule=SCHEDULES)
@settings(max_examples=500, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_five_hundred_schedules_of_faults(case: Case, schedule: dict[int, str]) -> None:
    under(case, schedule)


@pytest.mark.conformance
@named(tuple(case for case in CASES if case not in (INVENIO, ONEDEP, GLOBUS)))
@pytest.mark.usefixtures("no_sync")
@given(schedule=SCHEDULES)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_schedules_of_faults_in_other_forms(case: Case, schedule: dict[int, str]) -> None:
    under(case, schedule)


def killed_everywhere(case: Case, tmp_path: Path, step: int, first: int = 0) -> int:
    """Kill a deposition at lines of its journal, each in a deposition of its own; how many there were."""
    at = first
    while True:
        for after in (False, True):
            with serving(case.server()) as running:
                path = case.plan(tmp_path / f"{at}-{after}", running.address)
                if not killed_at(path, at, after, confirmed=True):
                    return at
                case.to_the_end(running, path)
                case.whole(running, path)
        at += step


@named((INVENIO, ONEDEP, GLOBUS))
def test_killed_at_some_lines_of_the_journal(case: Case, tmp_path: Path) -> None:
    assert killed_everywhere(case, tmp_path, 19, first=3) > 10


@pytest.mark.conformance
@named(CASES)
def test_killed_at_every_line_of_the_journal(case: Case, tmp_path: Path) -> None:
    assert killed_everywhere(case, tmp_path, 1) > 10


@pytest.mark.conformance
@named(CASES)
def test_killed_again_and_again(case: Case, tmp_path: Path) -> None:
    """One deposition that is killed at the sixth line that each of its runs writes: each goes a little further."""
    with serving(case.server()) as running:
        path = case.plan(tmp_path, running.address)
        journal = path.with_name("plan.toml.journal")
        rounds = next(n for n in range(40) if not killed_at(path, 5, True, resume=journal.exists(), confirmed=True))
        assert rounds >= 2
        case.whole(running, path)
