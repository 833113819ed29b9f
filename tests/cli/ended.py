"""The command in two processes, ended from inside when ten documents are done: `SIGNAL=SIGINT READY=FOLDER ended.py convert ...`.

Both helpers begin when both are there (each leaves a file named by its number in the folder READY), and portions have two
documents: the signal never comes while a helper starts, and far less than 60 documents are done by then, on any machine.
"""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from oscem_map.cli import main
from oscem_map.commands import pool
from oscem_map.commands.journal import Journal, Made

READY = Path(os.environ["READY"])
SIGNAL = signal.Signals[os.environ["SIGNAL"]]
_patient, _write, _done = pool._patient, Journal.write, []


def _begin() -> None:
    """Make a helper ready, and wait for the other one."""
    _patient()
    (READY / str(os.getpid())).touch()
    while len(list(READY.iterdir())) < 2:
        time.sleep(0.01)


def _count(self: Journal, made: Made) -> None:
    """Write a line of the journal; after the tenth document, when more targets are there, send the signal."""
    _write(self, made)
    _done.extend([made] * (made.size >= 0 and bool(made.of)))
    if len(_done) == 10:
        while len(list(self.path.parent.glob("*.cif"))) <= 10:
            time.sleep(0.01)
        # A terminal sends Ctrl-C to the helpers too.
        if SIGNAL is signal.SIGINT:
            os.killpg(0, SIGNAL)
        else:
            os.kill(os.getpid(), SIGNAL)


if __name__ == "__main__":
    # A shell starts what runs in the background with Ctrl-C ignored; a terminal does not.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    pool.processes = lambda: 2
    pool._CHUNK = 2
    pool._patient, Journal.write = _begin, _count  # type: ignore[method-assign]
    main()
