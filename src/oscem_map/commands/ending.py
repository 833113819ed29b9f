"""How the process ends when somebody else ends it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable

INTERRUPTED = 130
"""What a shell gives for a program that Ctrl-C ended."""


def quietly(program: Callable[[], object]) -> None:
    """Run a program. Ctrl-C leaves with 130, a reader that closed the pipe with 1; nothing is said.

    Until `lasting` is called, nothing is searched for garbage: at the start there is none, and it would
    cost a twentieth of a short command's time.
    """
    gc.disable()
    try:
        program()
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    except BrokenPipeError:
        raise SystemExit(1) from None
    finally:
        _flush()


def lasting() -> None:
    """Says that a command may run long, and make garbage."""
    gc.enable()


def _flush() -> None:
    """What cannot be written any more is not tried again when the interpreter shuts down."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
