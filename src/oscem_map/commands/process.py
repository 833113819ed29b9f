"""How the process ends when somebody else ends it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable

INTERRUPTED = 130
"""What a shell gives for a program that Ctrl-C ended."""
_RARELY = 50_000
"""New objects between two looks for garbage; Python's own number is 700."""


def run_process(program: Callable[[], int | None]) -> None:
    """Run a program and leave with its exit code: with 130 after Ctrl-C, with 1 if a reader closed the pipe; nothing is said.

    Garbage is looked for rarely: there is next to none at the start, and it would cost a twentieth of a short command's time.
    At the end it is not looked for at all: the system takes the memory back.
    """
    gc.set_threshold(_RARELY)
    try:
        code = program()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        code = 1
    finally:
        _flush()
        gc.freeze()
    if code:
        raise SystemExit(code)


def _flush() -> None:
    """What cannot be written any more is not tried again when the interpreter shuts down."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
