"""A bar for bytes on their way: how many, how fast, how long still. Without a terminal the words alone."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from oscem_map.commands.terminal import to_stderr
from oscem_map.dsl.snippet import visible

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PAUSE = 0.1


class TransferBar:
    """What a deposition shows on standard error: a line for each step, and a bar while it sends."""

    def __init__(self, terminal: bool | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._terminal = sys.stderr.isatty() if terminal is None else terminal
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._sent = 0
        self._last = 0.0

    def __enter__(self) -> TransferBar:
        if self._terminal and self._bar is None:
            from rich.console import Console
            from rich.progress import (
                BarColumn,
                DownloadColumn,
                Progress,
                TextColumn,
                TimeRemainingColumn,
                TransferSpeedColumn,
            )

            words = TextColumn("{task.description}", markup=False)
            columns = (words, BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
            self._bar = Progress(
                *columns,
                console=Console(stderr=True, force_terminal=True),
                auto_refresh=False,
                transient=True,
                get_time=self._clock,
            )
            self._bar.start()
        return self

    def begin(self, what: str, size: int) -> None:
        """A step begins, that sends so many bytes (0: not known)."""
        self._sent = 0
        if self._bar is None:
            to_stderr(what)
            return
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(what, total=size or None)
        self._bar.refresh()

    def tick(self, size: int) -> None:
        """So many bytes more."""
        self._sent += size
        now = self._clock()
        if self._bar is not None and self._task is not None and now - self._last >= _PAUSE:
            self._last = now
            self._bar.update(self._task, completed=self._sent, refresh=True)

    def said(self, text: str) -> None:
        """A line above the bar; what was sent before it may be sent again."""
        self._sent = 0
        text = visible(text)
        if self._bar is None:
            to_stderr(text)
        else:
            self._bar.console.print(text, markup=False, highlight=False, soft_wrap=True)

    def stop(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = self._task = None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
