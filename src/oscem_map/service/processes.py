"""Worker processes for conversions: so many at once, so many that wait, and none for longer than its time.

anyio keeps the processes; one whose time is over, or whose client has gone, is killed, and the next gets a new one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import anyio
from anyio import BrokenWorkerProcess, CapacityLimiter, to_process

from oscem_map.service.problems import Problem, busy
from oscem_map.service.settings import Bounds

T = TypeVar("T")


class Processes:
    """The workers of a service."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._limiter: CapacityLimiter | None = None
        self._waiting = 0

    async def run(self, work: Callable[..., T], *given: object) -> T:
        """Run a function of a module in a worker. Raises Problem where too many wait, or its time is over."""
        if self._limiter is None:  # belongs to the loop that it is made in
            self._limiter = CapacityLimiter(max(1, self._bounds.processes))
        if self._waiting >= self._bounds.waiting + self._bounds.processes:
            raise busy("too many conversions wait")
        self._waiting += 1
        try:
            return await self._turn(partial(work, *given), self._limiter)
        finally:
            self._waiting -= 1

    async def _turn(self, work: Callable[[], T], limiter: CapacityLimiter) -> T:
        """Wait for a worker, and no longer than its time for the work."""
        one = CapacityLimiter(1)  # the place is taken here, so that waiting does not count as work
        try:
            with anyio.fail_after(self._bounds.patience):
                await limiter.acquire()
        except TimeoutError:
            raise busy("other conversions took too long") from None
        try:
            with anyio.fail_after(self._bounds.seconds):
                return await to_process.run_sync(work, cancellable=True, limiter=one)
        except TimeoutError:
            what = f"the document took longer than {self._bounds.seconds:g} seconds"
            raise Problem(422, "time", what, "send a smaller one") from None
        except BrokenWorkerProcess:
            raise Problem(422, "time", "the document brought down its worker", "send a smaller one") from None
        finally:
            limiter.release()
