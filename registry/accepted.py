"""Changes that somebody has accepted: a file that names each one, with a reason and the day on which that ends.

    [[accept]]
    schema = "mmcif"
    change = "enum-word-removed"
    place  = "_em_software.name"
    values = ["OLDNAME"]
    reason = "no record of ours names it"
    until  = 2027-06-30
    by     = "the keepers of the mappings"

An entry accepts the very change that it describes, with the same `before`, `after` and `who` where the change has them;
of listed values those that it names. A change of which anything differs is a new one, and stays open.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from oscem_map.registry.changes import Break, Change, ChangeKind, Direction, Level, count, some
from oscem_map.registry.forms import LINE

_NEEDED = ("schema", "change", "place", "reason", "until")
_TEXTS = ("schema", "change", "place", "who", "before", "after", "reason", "by")


class BadAcceptance(ValueError):
    """A file of acceptances that cannot be used; the message says which entry and what is wrong."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One entry; `line` is where it begins in its file."""

    schema: str
    change: ChangeKind
    place: str
    reason: str
    until: date
    values: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    who: str = ""
    by: str = ""
    line: int = 0

    def fits(self, change: Change) -> bool:
        """Whether it is about this change; which of its values it accepts is another question."""
        said = (self.schema, self.change, self.place, self.who, self.before, self.after)
        return said == change.identity[:6]


@dataclass(frozen=True, slots=True)
class Accepted:
    """A change, or of its values some, and the entry that accepts it."""

    change: Change
    entry: Acceptance

    @property
    def sentence(self) -> str:
        by = f" by {self.entry.by}" if self.entry.by else ""
        return f"accepted until {self.entry.until}{by}: {self.entry.reason}"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is `open`, what is accepted, and `remarks` on entries that have ended or are about nothing."""

    open: tuple[Change, ...]
    accepted: tuple[Accepted, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def breaks(self) -> bool:
        """Whether something that nobody has accepted breaks a promise."""
        return any(change.breaks for change in self.open)

    def of(self, level: Level) -> list[Change]:
        """The open changes that break this level, and no graver one."""
        return [change for change in self.open if change.levels[:1] == (level,)]


def read(path: Path) -> tuple[Acceptance, ...]:
    """The entries of a file. Raises BadAcceptance, and OSError where there is none."""
    try:
        text = path.read_text("utf-8")
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadAcceptance(f"{path}: is no TOML: {error}") from None
    rows = document.pop("accept", [])
    if document or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadAcceptance(f"{path}: holds something else than [[accept]] entries")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith("[[accept]]")]
    return tuple(_entry(row, path, number, lines) for number, row in enumerate(rows))


def _entry(row: Mapping[str, Any], path: Path, number: int, lines: Sequence[int]) -> Acceptance:
    line = lines[number] if number < len(lines) else 0
    where = f"{path}:{line}"
    lacking = [key for key in _NEEDED if not row.get(key)]
    unknown = sorted(set(row) - {*_NEEDED, *_TEXTS, "values"})
    if lacking or unknown:
        said = f"lacks {some(lacking)}" if lacking else f"has {some(unknown)}, which an entry does not have"
        raise BadAcceptance(f"{where}: the entry {said}")
    wrong = [key for key in _TEXTS if not (isinstance(row.get(key, ""), str) and LINE.fullmatch(row.get(key, "")))]
    values = row.get("values", [])
    if wrong or not (isinstance(values, list) and all(isinstance(value, str) for value in values)):
        raise BadAcceptance(f"{where}: {some(wrong or ['values'])} must be one line of text, or a list of such")
    until = row["until"]
    if not isinstance(until, date) or isinstance(until, datetime):
        raise BadAcceptance(f"{where}: `until` must be a day, as 2027-06-30, without quotes")
    if row["change"] not in list(ChangeKind):
        raise BadAcceptance(f"{where}: `{row['change']}` is no kind of change; `registry diff --list` has them")
    return Acceptance(**{**row, "change": ChangeKind(row["change"]), "values": tuple(values), "line": line})


def judge(
    changes: Iterable[Change],
    entries: Sequence[Acceptance] = (),
    today: date = date.min,
    levels: Sequence[Level] = tuple(Level),
    directions: Sequence[Direction] = tuple(Direction),
) -> Judgement:
    """Sort the changes into open and accepted ones. An entry holds up to and with its last day.

    Only promises of the named levels and directions count; a change that breaks others only is one that breaks nothing.
    """
    counted = [replace(one, breaks=_counted(one, levels, directions)) for one in changes]
    valid = [entry for entry in entries if entry.until >= today]
    still: list[Change] = []
    taken: list[Accepted] = []
    for change in counted:
        mine = [entry for entry in valid if change.breaks and entry.fits(change)]
        rest, accepted = _divided(change, mine)
        still += [rest] if rest is not None else []
        taken += accepted
    used = {one.entry for one in taken}
    remarks = [_remark(entry, entry.until < today, counted) for entry in entries if entry not in used]
    return Judgement(tuple(still), tuple(taken), tuple(remarks))


def _counted(change: Change, levels: Sequence[Level], directions: Sequence[Direction]) -> tuple[Break, ...]:
    return tuple(one for one in change.breaks if one.level in levels and one.direction in directions)


def _divided(change: Change, entries: Sequence[Acceptance]) -> tuple[Change | None, list[Accepted]]:
    """What of a change is open, and what is accepted: listed values are accepted one by one."""
    if not change.values:
        return (None, [Accepted(change, entries[0])]) if entries else (change, [])
    left, taken = list(change.values), []
    for entry in entries:
        mine = tuple(value for value in left if value in entry.values)
        if mine:
            left = [value for value in left if value not in mine]
            taken.append(Accepted(_about(change, mine), entry))
    return (_about(change, left) if left else None), taken


def _about(change: Change, values: Sequence[str]) -> Change:
    if len(values) == len(change.values):
        return change
    said = f"{change.sentence}; here {count(len(values), 'value')}: {some(values)}"
    return replace(change, values=tuple(values), sentence=said)


def _remark(entry: Acceptance, ended: bool, changes: Sequence[Change]) -> str:
    what = f"line {entry.line}: {entry.schema} {entry.change} {entry.place}"
    met = any(entry.fits(change) and change.breaks for change in changes)
    if ended:
        rest = "and the change is still there" if met else "and there is no such change: take it out"
        return f"{what}: ended on {entry.until}, {rest}"
    return f"{what}: there is no such change; take it out, or write it as the change is now"


def proposed(changes: Iterable[Change]) -> str:
    """Entries for changes that break something, for somebody to give reasons and days: as they stand they are refused."""
    return "\n".join(_block(change) for change in changes if change.breaks)


def _block(change: Change) -> str:
    rows = [("schema", change.schema), ("change", str(change.kind)), ("place", change.place), ("who", change.who)]
    rows += [("before", change.before), ("after", change.after), ("values", list(change.values))]  # type: ignore[list-item]
    said = "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in rows if value)
    return f'[[accept]]\n{said}reason = ""\nuntil = ""\n'
