"""A progress bar on a terminal, and lines above it; without a terminal the lines alone."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

from oscem_map.commands.terminal import to_stderr

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PAUSE = 0.1


class ProgressBar:
    """What a long run shows on standard error. `total` is the number of steps."""

    def __init__(self, total: int, terminal: bool | None = None) -> None:
        self._total = total
        self._terminal = sys.stderr.isatty() if terminal is None else terminal
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._last = 0.0

    def __enter__(self) -> ProgressBar:
        if self._terminal:
            self._start()
        return self

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

        columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        # Refreshed by hand: a thread beside a pool that forks would be asking for a deadlock.
        self._bar = Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True)
        self._task = self._bar.add_task("", total=self._total)
        self._bar.start()

    def advance(self) -> None:
        """One step more."""
        if self._bar is None or self._task is None:
            return
        now = time.monotonic()
        due = now - self._last >= _PAUSE
        self._bar.update(self._task, advance=1, refresh=due)
        self._last = now if due else self._last

    def line(self, text: str) -> None:
        """A line above the bar."""
        if self._bar is None:
            to_stderr(text)
        else:
            self._bar.console.print(text, markup=False, highlight=False, soft_wrap=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
