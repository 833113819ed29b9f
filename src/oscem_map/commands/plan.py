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

from oscem_map.commands.files import make_folder
from oscem_map.commands.inputs import Found, documents_of, looked_for
from oscem_map.commands.journal import Made
from oscem_map.commands.one import Job
from oscem_map.commands.stop import Usage
from oscem_map.commands.work import Task

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE document (
    place INTEGER, below BLOB, line INTEGER, start INTEGER, size INTEGER, path BLOB,
    short BLOB, long BLOB, target BLOB,
    PRIMARY KEY (place, below, line)
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
_PART = re.compile(r"\.(.+)\.\d+\.part")


class Plan:
    """The documents in the order of the inputs, those of a folder by name. Makes the folders. Raises Stop."""

    def __init__(self, job: Job, inputs: list[str], output: Path, report: Path | None) -> None:
        self._output, self._report = output, report
        self._database = sqlite3.connect("")  # a file of its own that is gone with it
        self._database.create_function("folder_of", 1, os.path.dirname, deterministic=True)
        self._database.executescript(_TABLES)
        self._fill(job, inputs)
        self._name()
        if not len(self):
            said = ", ".join(looked_for(job))
            raise Usage(f"there is nothing to convert in {', '.join(inputs)}", f"looked for {said}")
        for folder in self._folders():
            make_folder(folder, "-o" if folder.is_relative_to(output) else "--report")

    def _fill(self, job: Job, inputs: list[str]) -> None:
        rows = (
            (place, *_row(one, job.suffix))
            for place, name in enumerate(inputs)
            for one in documents_of(name, job)
        )
        self._database.executemany("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)", rows)

    def _name(self) -> None:
        """Targets are `a.cif`, or `a.json.cif` where there is an `a.yaml` as well."""
        self._database.executescript(_NAME)
        twice = self._database.execute(_TWICE).fetchall()
        if twice:
            (one, target), (other, _) = ((os.fsdecode(path), os.fsdecode(name)) for path, name in twice)
            raise Usage(f"{one} and {other} would both become {target}", "convert them into two folders")

    def __len__(self) -> int:
        count: int = self._database.execute("SELECT count(*) FROM document").fetchone()[0]
        return count

    def remember(self, lines: Iterator[Made]) -> None:
        """Take what an earlier run made; a target's last line counts."""
        rows = ((os.fsencode(made.target), made.of, made.size) for made in lines)
        self._database.executemany("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", rows)

    def tasks(self) -> Iterator[Task]:
        """The tasks, one after another."""
        for path, line, start, size, target, of, made in self._database.execute(_TASKS):
            name, shown = os.fsdecode(target), os.fsdecode(path)
            yield Task(
                f"{shown}, line {line}" if line else shown,
                shown,
                name,
                self._output / name,
                self._report / f"{name}.json" if self._report else None,
                (start, size) if line else None,
                None if of is None else Made(name, of, made),
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
    return os.fsencode(found.below), found.line, found.start, found.size, path, *targets
