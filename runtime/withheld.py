"""Leaves that a mapping withholds: personal data, whose values stand in neither target nor carrier nor report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from oscem_map.runtime.refused import ABSENT
from oscem_map.runtime.report import Changed, Leaf, Report, Status

_POSITION: Final = re.compile(r"\[\d+\]")
_OF_ANOTHER_SHAPE: Final = "the schema expects another shape here; the value is withheld"


class Withheld(NamedTuple):
    """What a mapping withholds of its left schema. Paths are plain: `authors.email`, without the brackets of lists.

    `paths` are leaves and inner nodes, with the reason and the rule; `kept` are places below them of which another rule
    speaks. The nearest place above a leaf decides.
    """

    paths: Mapping[str, tuple[str, str]] = {}
    kept: tuple[str, ...] = ()

    def reason_of(self, path: str) -> tuple[str, str] | None:
        """The reason and the rule where the leaf or the node at a plain path is withheld, else None."""
        steps = path.split(".")
        for n in range(len(steps), -1, -1):
            place = ".".join(steps[:n])
            if place in self.kept:
                return None
            if place in self.paths:
                return self.paths[place]
        return None

    def below(self, path: str) -> tuple[str, str] | None:
        """The reason and the rule of a place below a node that is withheld, if there is one."""
        stem = f"{path}." if path else ""
        return next((said for place, said in self.paths.items() if place.startswith(stem)), None)

    # Reports --------------------------------------------------------------------------------------------------------

    def masked(self, leaves: Iterable[Leaf], at: str, into: str = "") -> Iterator[Leaf]:
        """The leaves of a document at the path `at`, those that are withheld without their values (None).

        `into` is the file in which they stand all the same, by consent; they are written then.
        A value where an object with withheld slots is expected is withheld as well: it may be one of theirs.
        """
        for leaf in leaves:
            path = _plain(leaf.path, at)
            said = None if leaf.value in ABSENT else self.reason_of(path) or self.below(path)
            if said is None:
                yield leaf
            elif leaf.status is Status.REFUSED:
                yield Leaf(leaf.path, None, Status.REFUSED, (), _OF_ANOTHER_SHAPE, said[1])
            elif into:
                yield Leaf(leaf.path, None, Status.WRITTEN, (into,), f"{said[0]}; by consent it stands in {into}", said[1])
            else:
                yield Leaf(leaf.path, None, Status.LOST, (), *said)

    def masked_report(self, report: Report, at: str) -> Report:
        """The report on a migrated document: its leaves stand at older paths, and changes have values."""
        rules = {rule for _, rule in self.paths.values()}
        leaves = tuple(_without_value(leaf) if leaf.rule in rules else leaf for leaf in report.leaves)
        return replace(report, leaves=leaves, changes=tuple(self._change(one, at) for one in report.changes))

    def _change(self, one: Changed, at: str) -> Changed:
        paths = [_plain(path, at) for path in (one.before, one.after) if path.startswith(at)]
        hidden = any(self.reason_of(path) or (path and self.below(path)) for path in paths)
        return one._replace(old=None, new=None) if hidden else one


def _without_value(leaf: Leaf) -> Leaf:
    return Leaf(leaf.path, None, leaf.status, leaf.targets, leaf.reason, leaf.rule)


def _plain(path: str, at: str) -> str:
    """`authors.email` of `$.authors[3].email`; what stands below a key that no path can spell is cut off."""
    inner = path[len(at) :].partition('["')[0]
    return _POSITION.sub("", inner).lstrip(".")


NOTHING_WITHHELD: Final[Any] = Withheld()
__all__ = ["NOTHING_WITHHELD", "Withheld"]
