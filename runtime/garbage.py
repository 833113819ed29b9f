"""When Python looks for garbage: not in the middle of a conversion.

Python looks through all objects again and again while their number grows, for those that only refer to each other. What a
conversion makes is kept until its end, and has no such circles: the search finds nothing, and the more elements a record has,
the more of the time it takes, two fifths with 10,000 molecules.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_Taken = ParamSpec("_Taken")
_Given = TypeVar("_Given")


def uncollected(run: Callable[_Taken, _Given]) -> Callable[_Taken, _Given]:
    """A function during which no garbage is looked for; afterwards it is as before, also after an error.

    Inside another one, and where the program does without a collector, nothing is changed.
    """

    @wraps(run)
    def running(*given: _Taken.args, **named: _Taken.kwargs) -> _Given:
        if not gc.isenabled():
            return run(*given, **named)
        gc.disable()
        try:
            return run(*given, **named)
        finally:
            gc.enable()

    return running


__all__ = ["uncollected"]
