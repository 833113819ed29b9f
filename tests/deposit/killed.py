"""A deposition in a process of its own that is killed at a line of its journal, as by a loss of power."""

from __future__ import annotations

import os
import signal
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from deposit.plans import run

from oscem_map.runtime.deposit.journal import Journal

SURVIVED = 7
"""The exit code of a deposition that came to its end before it was to be killed."""


def deposit_and_die(path: str, at: int, after: bool, environment: dict[str, str], choices: dict[str, Any]) -> None:
    """Deposit a plan, and die before or after the line of a number is written, counted from 0."""
    os.environ.update(environment)
    write, count = Journal._write, [0]

    def counted(self: Journal, line: dict[str, Any]) -> None:
        die = count[0] == at
        count[0] += 1
        if die and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        write(self, line)
        if die:
            os.kill(os.getpid(), signal.SIGKILL)

    Journal._write = counted  # type: ignore[method-assign]
    run(Path(path), **choices)
    os._exit(SURVIVED)


def killed_at(path: Path, at: int, after: bool, **choices: Any) -> bool:
    """Whether the deposition was killed; False where it came to its end before."""
    context = get_context("forkserver")
    context.set_forkserver_preload(
        ["deposit.killed", "oscem_map.runtime.deposit.deposition", "oscem_map.runtime.deposit.inveniordm"]
    )
    names = [name for name in os.environ if name.endswith("TOKEN") or name in ("OSCEM_MAP_TOKENS", "HOME")]
    process = context.Process(
        target=deposit_and_die, args=(str(path), at, after, {name: os.environ[name] for name in names}, choices)
    )
    process.start()
    process.join(60)
    assert process.exitcode in (-signal.SIGKILL, SURVIVED), process.exitcode
    return process.exitcode == -signal.SIGKILL
