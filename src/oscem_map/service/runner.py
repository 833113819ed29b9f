"""Who runs depositions: threads, so many at once, each with one; the others wait in the table until their turn.

A deposition that is cancelled ends where it would for Ctrl-C: at the next block of a file, step or wait. What the service was
doing when it was killed is gone on with when it starts again.
"""

from __future__ import annotations

import json
import logging
import secrets
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from oscem_map.runtime.deposit.deposition import Choices, deposit, load, refuse, write_private
from oscem_map.runtime.deposit.errors import DepositError
from oscem_map.runtime.deposit.flow import Events
from oscem_map.runtime.deposit.receipt import Receipt
from oscem_map.runtime.deposit.steps import Step
from oscem_map.runtime.deposit.tokens import Secret
from oscem_map.service.checks import Checks
from oscem_map.service.folders import Folder
from oscem_map.service.problems import busy, of_deposit
from oscem_map.service.settings import Settings
from oscem_map.service.store import AT_WORK, Row, State, Store

_LOG = logging.getLogger("oscem_map.service")


class Cancelled(DepositError):
    """Somebody wants a deposition to stop."""

    code = 130


@dataclass(slots=True)
class Run:
    """A deposition that runs, or waits for its turn: what it is doing, and how much of that is sent (bytes)."""

    token: Secret | None = None
    adopt: str = ""
    anew: bool = False
    confirmed: bool = False
    step: str = ""
    sent: int = 0
    of: int = 0
    begun: bool = False
    stop: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)

    def begin(self, step: str, size: int) -> None:
        self._go_on()
        self.step, self.sent, self.of = step, 0, size

    def tick(self, size: int) -> None:
        self._go_on()
        self.sent += size

    def sleep(self, seconds: float) -> None:
        self.stop.wait(seconds)
        self._go_on()

    def _go_on(self) -> None:
        if self.stop.is_set():
            raise Cancelled("the deposition was cancelled", "start it again to go on")


class Runner:
    """The depositions of a service. `changed` is called from any thread when there is something new."""

    def __init__(self, settings: Settings, store: Store, checks: Checks, changed: Callable[[], None]) -> None:
        self._settings, self._store, self._checks, self._changed = settings, store, checks, changed
        self._pool = ThreadPoolExecutor(max(1, settings.bounds.depositions), thread_name_prefix="deposition")
        self._runs: dict[str, Run] = {}
        self._lock = threading.Lock()
        self._closed = False

    def folder(self, name: str) -> Folder:
        """The folder of a deposition."""
        return Folder(self._settings.depositions / name)

    def run_of(self, name: str) -> Run | None:
        """The run of a deposition, while there is one."""
        return self._runs.get(name)

    def start(self, name: str, run: Run) -> bool:
        """Queue a deposition; False where it is at work already. Raises Problem where too many wait."""
        with self._lock:
            if len(self._runs) >= self._settings.bounds.waiting + self._settings.bounds.depositions:
                raise busy("too many depositions wait", 30)
            states = (State.DRAFT, State.STOPPED)
            if not self._store.take(name, states, State.QUEUED, "sent" if run.token is not None else "own"):
                return False
            self._queue(name, run)
        return True

    def _queue(self, name: str, run: Run) -> None:
        self._runs[name] = run
        self.tell(name, "state", state=State.QUEUED)
        self._pool.submit(self._work, name, run)

    def cancel(self, name: str) -> bool:
        """Stop a deposition as soon as that may be; False where it is not at work."""
        run = self._runs.get(name)
        if run is not None:
            run.stop.set()
        return run is not None

    def go_on(self) -> None:
        """After a start: queue what was at work and has a token of the service's own; the others wait for theirs."""
        for row in self._store.at_work():
            if row.token == "own" and self._settings.own_tokens:
                with self._lock:
                    self._queue(row.id, Run())
            else:
                error = DepositError("the service was started again, and has no token any more", "start it again with one")
                self._stopped(row.id, error, 3)

    def forget(self) -> None:
        """Remove drafts and receipts that nobody touched for long; what was begun and is not done stays."""
        for row in self._store.untouched_since(time.time() - self._settings.bounds.days * 86400):
            if row.state == State.DONE or not self.folder(row.id).begun:
                self.remove(row)

    def remove(self, row: Row) -> None:
        self._store.remove(row.id)
        self.folder(row.id).remove()

    def close(self, seconds: float) -> bool:
        """End all runs, so that the next start goes on with them; False where one did not end in time."""
        self._closed = True
        with self._lock:
            runs = [*self._runs.values()]
        for run in runs:
            run.stop.set()
        self._pool.shutdown(wait=False, cancel_futures=True)
        deadline = time.monotonic() + seconds
        return all(run.over.wait(max(0.0, deadline - time.monotonic())) for run in runs if run.begun)

    def tell(self, name: str, kind: str, **data: object) -> None:
        """Say what happened to a deposition."""
        self._store.tell(name, kind, data)
        self._changed()

    # In a thread ------------------------------------------------------------------------------------------------

    def _work(self, name: str, run: Run) -> None:
        """A deposition, to its end or to what stops it."""
        run.begun = True
        try:
            run.begin("reading the plan", 0)
            self._store.change(name, state=State.RUNNING)
            self.tell(name, "state", state=State.RUNNING)
            self._done(name, self._deposited(name, run))
        except DepositError as error:
            if not (self._closed and isinstance(error, Cancelled)):
                self._stopped(name, error, error.code)
        except Exception as error:
            number = secrets.token_hex(4)
            _LOG.error("accident %s", number, exc_info=error)
            self._stopped(name, DepositError(f"the service has a fault; its log has it as accident {number}"), 1)
        finally:
            with self._lock:
                if self._runs.get(name) is run:  # it may have been started again by now
                    del self._runs[name]
            run.over.set()
            self._changed()

    def _deposited(self, name: str, run: Run) -> Receipt:
        """Take the steps that are not done. Raises DepositError."""
        folder = self.folder(name)
        plan = load(folder.plan, "", run.tick)
        refuse(plan, self._checks.problems(plan))
        sizes = {f"file {file.name}": file.size for file in plan.files}

        def step(one: Step) -> None:
            run.begin(one.says, sizes.get(one.key, 0))
            self.tell(name, "step", step=one.key, says=one.says, bytes=run.of)

        events = Events(step, lambda text: self.tell(name, "said", text=text.replace(f"{folder.path}/", "")))
        began = folder.journal.exists()
        choices = Choices(
            began, run.adopt, run.anew, run.confirmed, events, run.tick, run.token, run.sleep, checked=True
        )
        return deposit(plan, choices)

    def _done(self, name: str, receipt: Receipt) -> None:
        folder = self.folder(name)
        write_private(folder.receipt, json.dumps(receipt.json(), ensure_ascii=False, indent=2) + "\n")
        folder.empty()
        self._store.settle(name, {"state": State.DONE}, remote=str(receipt.facts.get("id", "")))
        self._changed()

    def _stopped(self, name: str, error: DepositError, code: int) -> None:
        problem = of_deposit(error, self.folder(name).path)
        said = {"state": State.STOPPED, "code": code, "message": str(problem.detail), "help": problem.help}
        self._store.settle(name, said, problems=json.dumps(problem.problems))
        self._changed()


def at_work(row: Row) -> bool:
    """Whether a deposition runs, or waits for its turn."""
    return row.state in AT_WORK
