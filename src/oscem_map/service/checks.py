"""Checks of plans: a large model is read in a process of its own, which takes its memory with it when it ends.

To check the chains of a model it is read whole, which takes ten times its size; the service would keep that.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from threading import Lock

from oscem_map.runtime.deposit import deposition
from oscem_map.runtime.deposit.errors import Problem
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.service.settings import MIB, Bounds
from oscem_map.service.work import bound_memory

LARGE = 8 * MIB
"""A model of more bytes is not read here."""
_MODEL = "co-cif"
_TOO_LARGE = Problem(
    "model", "is too large to be checked here", "write sequence_later = true under [answers], and look at its chains on the page"
)


class Checks:
    """The checks of a service."""

    def __init__(self, bounds: Bounds) -> None:
        self._most = max(1, bounds.depositions)
        self._pool: ProcessPoolExecutor | None = None
        self._lock = Lock()

    def problems(self, plan: Plan) -> tuple[Problem, ...]:
        """All that is wrong with a plan. Raises Invalid where it names no archive."""
        if not any(file.type == _MODEL and file.size > LARGE for file in plan.files):
            return deposition.check(plan)
        try:
            return tuple(Problem(*one) for one in self._processes().submit(_problems, str(plan.path)).result())
        except (BrokenProcessPool, MemoryError):
            with self._lock:
                self._pool = None
            return (_TOO_LARGE,)

    def _processes(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(self._most, get_context("spawn"), max_tasks_per_child=1)
            return self._pool

    def close(self) -> None:
        """No more checks."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)


def _problems(path: str) -> list[tuple[str, str, str]]:
    """In a process of its own: what is wrong with the plan of a file."""
    bound_memory()
    return [(one.where, one.what, one.help) for one in deposition.check(deposition.load(Path(path)))]
