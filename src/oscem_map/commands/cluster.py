"""Many documents on a Dask cluster: its workers read and write the files, which they must all see.

Results come in order, as from the pool. A worker that is lost costs time only: Dask gives its documents to
another, and a target is written whole or not at all.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack
from dataclasses import dataclass, replace
from importlib.util import find_spec
from logging import ERROR
from pathlib import Path
from typing import TYPE_CHECKING

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.job import Job
from oscem_map.commands.journal import program
from oscem_map.commands.pool import chunks, in_order, processes
from oscem_map.commands.tasks import Outcome, Task, do_all

if TYPE_CHECKING:
    from distributed import Client, Future

LOCAL = "local"
_PATIENCE = 10
"""Seconds that a scheduler has to answer."""
_ALONE = 60
"""Seconds that a scheduler may be without workers: it may be about to start some."""
_STEP = 5
"""Seconds between looks at whether there are any."""


@dataclass(frozen=True, slots=True)
class _Awaited:
    """The outcomes of a chunk, of a scheduler that may have no workers."""

    future: Future[list[Outcome]]
    client: Client

    def result(self) -> list[Outcome]:
        """Waits as long as there are workers, and a little longer. Raises CommandError."""
        alone = 0.0
        while True:
            try:
                found: list[Outcome] = self.future.result(timeout=_STEP)
                return found
            except TimeoutError:
                alone = 0.0 if self.client.nthreads() else alone + _STEP
            if alone >= _ALONE:
                said = f"the scheduler {self.client.scheduler.address} had no workers for {_ALONE} s"
                raise CommandError(said, "start some, and run it again with --resume")


def check() -> None:
    """Raises UsageError if Dask is not installed."""
    if find_spec("distributed") is None:
        raise UsageError("--dask needs Dask, which is not installed", "install oscem-map[dask]")


def outcomes(job: Job, tasks: Iterable[Task], number: int, address: str) -> Generator[Outcome]:
    """What becomes of each of `number` tasks, in order. `address` is a scheduler's, or `local`. Raises CommandError."""
    from distributed import KilledWorker
    from distributed.comm import CommClosedError

    with ExitStack() as stack:
        client = _local(stack) if address == LOCAL else _client(stack, address)
        known = program(job.root)

        def workers() -> int:
            return sum(client.nthreads().values()) or 1

        shared = job.at(job.root and Path(os.path.abspath(job.root)))
        parts = (list(map(_absolute, chunk)) for chunk in chunks(tasks, number, workers()))
        try:
            yield from in_order(
                lambda chunk: _Awaited(client.submit(do_as, known, shared, chunk, pure=False), client), parts, workers
            )
        except KilledWorker as error:
            raise CommandError(
                f"workers were lost again and again at the same documents ({error.task})",
                "see whether their memory ran out",
            ) from None
        except (CancelledError, CommClosedError, OSError) as error:
            raise _lost(address, error) from None
        except ImportError as error:
            raise CommandError(f"a worker cannot import what converts ({error})", _SAME) from None


_SAME = "install this version of oscem-map where the workers run"


def _lost(address: str, error: BaseException) -> CommandError:
    said = f"the scheduler {address} was lost ({type(error).__name__})"
    return CommandError(said, "run it again with --resume once it is back")


def do_as(known: str, job: Job, tasks: Sequence[Task]) -> list[Outcome]:
    """Runs on a worker: what becomes of some tasks. Raises CommandError where another version converts."""
    if program(job.root) != known:
        raise CommandError("a worker has another version of oscem-map, or of its mappings", _SAME)
    return do_all(job, tasks)


def _absolute(task: Task) -> Task:
    """The task for a process that stands in another folder."""
    report, page = (path and Path(os.path.abspath(path)) for path in (task.report, task.page))
    target = Path(os.path.abspath(task.target))
    return replace(task, path=os.path.abspath(task.path), target=target, report=report, page=page)


def _local(stack: ExitStack) -> Client:
    """A cluster of this machine's processors, at least two, on the loopback; it ends with the run."""
    from distributed import Client, LocalCluster

    cluster = LocalCluster(
        n_workers=max(2, processes()),
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
        silence_logs=ERROR,
    )
    stack.enter_context(cluster)
    client: Client = stack.enter_context(Client(cluster))
    client.register_worker_callbacks(_patient)
    return client


def _patient() -> None:
    """Ctrl-C ends the command; the workers end with their cluster, and need not say so."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _client(stack: ExitStack, address: str) -> Client:
    from distributed import Client
    from distributed.comm import parse_address
    from distributed.comm.registry import get_backend

    try:
        get_backend(parse_address(address, strict=True)[0])  # a client of no known kind fails in more than one way
        client: Client = stack.enter_context(Client(address, timeout=_PATIENCE))
    except (OSError, TimeoutError):
        said = f"no Dask scheduler answers at {address} within {_PATIENCE} s"
        raise CommandError(said, "look whether it runs, and how it is reached from here") from None
    except ValueError as error:
        raise UsageError(f"--dask {address} is no address ({error})", "write local, or tcp://HOST:PORT") from None
    return client
