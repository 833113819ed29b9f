"""What a run with many documents has to do: found, named and ordered in a table on disk, and read from there.

A temporary SQLite database holds it, so a hundred thousand documents take no more memory than ten.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from oscem_map.commands.errors import UsageError
from oscem_map.commands.files import make_folder
from oscem_map.commands.inputs import Found, documents_of
from oscem_map.commands.job import Job
from oscem_map.commands.journal import NONE, Made
from oscem_map.commands.tasks import Task
from oscem_map.runtime.formats import suffixes

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE document (
    place INTEGER, below BLOB, line INTEGER, start INTEGER, size INTEGER, path BLOB,
    short BLOB, long BLOB, target BLOB, whole BLOB,
    PRIMARY KEY (place, below, line),
    UNIQUE (whole, line)
) WITHOUT ROWID;
CREATE TABLE made (target BLOB PRIMARY KEY, of_ TEXT, size INTEGER) WITHOUT ROWID;
"""
_NAME = """
CREATE INDEX by_short ON document (short);
UPDATE document SET target = CASE
    WHEN (SELECT count(*) FROM (SELECT 1 FROM document AS other WHERE other.short = document.short LIMIT 2)) = 1
    THEN short ELSE long END;
CREATE INDEX by_target ON document (target);
"""
_TWICE = """
SELECT path, target FROM document WHERE target =
    (SELECT target FROM document GROUP BY target HAVING count(*) > 1 LIMIT 1) ORDER BY place, below, line LIMIT 2
"""
_TASKS = """
SELECT path, line, start, document.size, document.target, of_, made.size
FROM document LEFT JOIN made ON made.target = document.target ORDER BY place, below, line
"""
_TARGETS = """
SELECT document.target, made.target IS NOT NULL
FROM document LEFT JOIN made ON made.target = document.target ORDER BY place, below, line
"""
_PART = re.compile(r"\.(.+)\.\d+\.part")


class Plan:
    """The documents in the order of the inputs, those of a folder by name. Makes the folders. Raises CommandError."""

    def __init__(self, job: Job, inputs: list[str], output: Path, report: Path | None, pages: bool = False) -> None:
        self._output, self._report, self._pages = output, report, pages
        self._database = sqlite3.connect("")  # a file of its own that is gone with it
        self._database.create_function("folder_of", 1, os.path.dirname, deterministic=True)
        self._database.executescript(_TABLES)
        self._fill(job, inputs)
        self._name()
        if not len(self):
            said = ", ".join(suffixes(job.reads))
            raise UsageError(f"there is nothing to {job.aim.do} in {', '.join(inputs)}", f"looked for {said}")
        for folder in self._folders():
            make_folder(folder, "-o" if folder.is_relative_to(output) else "--report")

    def _fill(self, job: Job, inputs: list[str]) -> None:
        rows = (
            (place, *_row(one, job.suffix))
            for place, name in enumerate(inputs)
            for one in documents_of(name, job.reads)
        )
        # A document that two inputs name is one: that of the first.
        self._database.executemany("INSERT OR IGNORE INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)", rows)

    def _name(self) -> None:
        """Targets are `a.cif`, or `a.json.cif` where there is an `a.yaml` as well."""
        self._database.executescript(_NAME)
        twice = self._database.execute(_TWICE).fetchall()
        if twice:
            (one, target), (other, _) = ((os.fsdecode(path), os.fsdecode(name)) for path, name in twice)
            raise UsageError(f"{one} and {other} would both become {target}", "convert them into two folders")

    def __len__(self) -> int:
        count: int = self._database.execute("SELECT count(*) FROM document").fetchone()[0]
        return count

    def remember(self, lines: Iterator[Made]) -> None:
        """Take what earlier runs made, or began to make; a target's last line counts. Raises UsageError for a target that
        stands in its place and is none of theirs."""
        rows = ((os.fsencode(made.target), made.of, made.size) for made in lines)
        self._database.executemany("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", rows)
        self._database.execute("DELETE FROM made WHERE size = ?", (NONE,))
        self._refuse_others()

    def remembered(self) -> Iterator[Made]:
        """What earlier runs made, or began to make, each target once."""
        for target, of, size in self._database.execute("SELECT target, of_, size FROM made"):
            yield Made(os.fsdecode(target), of, size)

    def new(self) -> Iterator[str]:
        """The targets that no earlier run began."""
        query = "SELECT target FROM document WHERE target NOT IN (SELECT target FROM made) ORDER BY place, below, line"
        for (target,) in self._database.execute(query):
            yield os.fsdecode(target)

    def _refuse_others(self) -> None:
        """A file that no run of ours made is never replaced, and an input never by what is made of another."""
        others = [said for target, known in self._database.execute(_TARGETS) if (said := self._other(target, known))]
        if others:
            more = f", and so with {len(others) - 1} more" if len(others) > 1 else ""
            help = "name another folder with -o, or move away what is there; `convert` of a single document keeps no journal"
            raise UsageError(f"{others[0]}{more}: nothing was converted", help)

    def _other(self, target: bytes, known: bool) -> str:
        """What is wrong with replacing what stands at a target, '' if nothing is."""
        path = os.path.join(os.fsencode(self._output), target)
        if not os.path.lexists(path):
            return ""
        query = "SELECT count(*) FROM document WHERE whole = ?"
        if self._database.execute(query, (os.path.abspath(path),)).fetchone()[0]:
            return f"{os.fsdecode(path)} is an input, and would be replaced"
        return "" if known else f"{os.fsdecode(path)} is there, and the journal does not say that an earlier run made it"

    def tasks(self, resume: bool = True) -> Iterator[Task]:
        """The tasks, one after another; with `resume` they know what an earlier run made."""
        for path, line, start, size, target, of, made in self._database.execute(_TASKS):
            name, shown = os.fsdecode(target), os.fsdecode(path)
            yield Task(
                f"{shown}, line {line}" if line else shown,
                shown,
                name,
                self._output / name,
                self._report / f"{name}.json" if self._report else None,
                (start, size) if line else None,
                Made(name, of, made) if of and resume else None,
                self._report / f"{name}.html" if self._report and self._pages else None,
            )

    def _folders(self) -> Iterator[Path]:
        for (below,) in self._database.execute("SELECT DISTINCT folder_of(target) FROM document"):
            for top in (self._output, self._report):
                if top is not None:
                    yield top / os.fsdecode(below)

    def sweep(self) -> None:
        """Remove what processes that were killed left of this plan's files half written."""
        for folder in self._folders():
            with os.scandir(folder) as entries:
                parts = [(entry.path, match[1]) for entry in entries if (match := _PART.fullmatch(entry.name))]
            for path, name in parts:
                if self._makes(folder / name):
                    Path(path).unlink(missing_ok=True)

    def _makes(self, path: Path) -> bool:
        """Whether a file is a target or a report of this plan."""
        names = [path.relative_to(self._output)] if path.is_relative_to(self._output) else []
        if self._report is not None and path.is_relative_to(self._report):
            names.append(path.relative_to(self._report).with_suffix(""))
        query = "SELECT count(*) FROM document WHERE target = ?"
        return any(self._database.execute(query, (os.fsencode(name),)).fetchone()[0] for name in names)

    def __enter__(self) -> Plan:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()


def _row(found: Found, suffix: str) -> tuple[object, ...]:
    path, *targets = map(os.fsencode, (found.path, *found.targets(suffix)))
    return os.fsencode(found.below), found.line, found.start, found.size, path, *targets, os.path.abspath(path)
