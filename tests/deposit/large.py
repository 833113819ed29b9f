"""Two depositions in a process of their own, and how much memory the second took beyond the first: `large.py SMALL LARGE`."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from deposit.plans import run


def peak() -> int:
    """The most memory that this process had so far, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    small, large = map(Path, sys.argv[1:])
    run(small)
    before = peak()
    run(large)
    print(peak() - before)
