"""Many documents in several processes of this machine; results come in order."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import Protocol

from oscem_map.commands.errors import CommandError
from oscem_map.commands.job import Job
from oscem_map.commands.tasks import Outcome, Task, do, do_all

PARALLEL_FROM = 8
"""Fewer documents than this are done before other processes have started."""
AHEAD = 4
"""Chunks that wait for each process: enough to keep it busy, few enough that memory does not grow."""
_CHUNK = 50


class Result(Protocol):
    """What a pool or a cluster gives for a chunk at once; `result` waits."""

    def result(self) -> list[Outcome]: ...


def processes() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def outcomes(job: Job, tasks: Iterable[Task], number: int, workers: int) -> Generator[Outcome]:
    """What becomes of each of `number` tasks, in order. Raises CommandError if a process is ended from outside."""
    if workers < 2 or number < PARALLEL_FROM:
        yield from (do(job, task) for task in tasks)
        return
    pool = ProcessPoolExecutor(workers, initializer=_patient)
    try:
        parts = chunks(tasks, number, workers)
        yield from in_order(lambda chunk: pool.submit(do_all, job, chunk), parts, lambda: workers)
    except BrokenProcessPool:
        raise CommandError(
            "a process that converted was ended from outside",
            "see whether memory ran out; run it again with --resume",
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def chunks(tasks: Iterable[Task], number: int, workers: int) -> Iterator[list[Task]]:
    """The tasks in portions: of a few documents, each process has some."""
    size = max(1, min(_CHUNK, number // (workers * AHEAD)))
    rest = iter(tasks)
    while chunk := list(islice(rest, size)):
        yield chunk


def in_order(
    submit: Callable[[Sequence[Task]], Result], parts: Iterable[Sequence[Task]], workers: Callable[[], int]
) -> Iterator[Outcome]:
    """Submit the portions, a few ahead of the one whose results are waited for."""
    waiting: deque[Result] = deque()
    for part in parts:
        waiting.append(submit(part))
        if len(waiting) >= workers() * AHEAD:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _patient() -> None:
    """Ctrl-C ends the command; its helpers finish the document they are at. They end when it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Without this, processes whose command was killed would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
