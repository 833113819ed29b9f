"""How the process ends when somebody else ends it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

INTERRUPTED = 130
"""What a shell gives for a program that Ctrl-C ended."""


def quietly(program: Callable[[], object]) -> None:
    """Run a program. Ctrl-C leaves with 130; a reader that closed the pipe ends it with 1, and nothing is said."""
    try:
        program()
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    except BrokenPipeError:
        raise SystemExit(1) from None
    finally:
        _flush()


def _flush() -> None:
    """What cannot be written any more is not tried again when the interpreter shuts down."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
