"""Golden files: a bundled example, the tables that its converter makes of it, and the record that these are read as.

`tests/golden/MODULE/NAME.cif` is what MODULE makes of `examples/NAME.json`, with the answers of
`examples/NAME.TARGET.answers.toml`, TARGET being the schema that is made (`mmcif`); `NAME.back.json` is what it reads in
that file. They were read by a person, and change by `pytest --update` only.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from oscem_map.runtime import documents
from oscem_map.runtime.trace import Trace
from oscem_map.testing.laws import Case
from oscem_map.testing.paths import same
from oscem_map.testing.targets import TablesTarget

FOLDER = Path("tests") / "golden"


@dataclass(frozen=True)
class Golden:
    """One example of a converter."""

    case: Case
    root: Path
    name: str

    def __str__(self) -> str:
        return self.name

    def file(self, ending: str) -> Path:
        """A golden file: `file(".cif")`."""
        return self.root / FOLDER / self.case.module / f"{self.name}{ending}"

    def record(self) -> dict[str, Any]:
        """The example."""
        record: dict[str, Any] = _read(self.root / "examples" / f"{self.name}.json")
        return record

    def answers(self) -> dict[str, Any]:
        """The answers that go with it."""
        path = self.root / "examples" / f"{self.name}.{self.case.makes}.answers.toml"
        return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}

    def check(self) -> None:
        """The converter makes the tables of the golden file, and reads them as the golden record."""
        tables = _read(self.file(".cif")).categories
        settled = TablesTarget().settled
        made = settled(self.case.put(self.record(), Trace(self.answers())))
        assert made.keys() == settled(tables).keys()
        for category, rows in settled(tables).items():
            assert [_shown(row) for row in made[category]] == [_shown(row) for row in rows], f"_{category} differs"
        back = {slot: value for slot, value in self.case.get(tables).items() if slot not in ("ask", "scan")}
        assert same(back, _read(self.file(".back.json")))


def _shown(row: dict[str, Any]) -> dict[str, str]:
    return {item: str(text) for item, text in row.items()}


def _read(path: Path) -> Any:
    return documents.read(path.read_bytes(), path.name).value


def goldens(root: Path, case: Case) -> Iterator[Golden]:
    """The examples of a converter, by name."""
    for path in sorted((root / FOLDER / case.module).glob("*.cif")):
        yield Golden(case, root, path.stem)


__all__ = ["Golden", "goldens"]
