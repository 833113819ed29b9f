"""What a run did not read: rules that did not run, and elements that no rule reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class NotRun(NamedTuple):
    """Rules of a file that do not run together, and why: a branch is not taken, or a value is there already.

    `leaves` are their lines by the paths of what they read.
    """

    file: str
    leaves: Mapping[str, int]
    reason: str


class Skip(NamedTuple):
    """Rules that did not run: a branch not taken, a row left out. `leaves` are their lines by the paths below `at`."""

    at: str
    file: str
    leaves: Mapping[str, int]
    reason: str


class PassedOver(NamedTuple):
    """An element or a row that no rule reads, by which rule. `lost` says that the mapping passes it over on purpose."""

    at: str
    reason: str
    rule: str
    lost: bool
