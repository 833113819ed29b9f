"""The records that are judged: the bundled example with and without answers, and documents of the corpus."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from places import ROOT, documents

from oscem_map import Conversion, convert
from oscem_map.runtime import documents as reading

EXAMPLE = ROOT / "examples" / "apoferritin.json"
ANSWERS = ROOT / "examples" / "apoferritin.answers.toml"


@dataclass(frozen=True)
class Case:
    """A document, and the answers it is converted with."""

    name: str
    path: Path
    ask: Mapping[str, Any] = field(default_factory=dict)

    def conversion(self) -> Conversion:
        """Read as `spa`, whatever the document says of itself; its report has the gaps."""
        document = reading.read(self.path.read_bytes(), self.path.name)
        record, at = reading.record_of(document.value, None)
        assert isinstance(record, dict)
        return convert(record, "mmcif", ask=self.ask, source="oscem.spa", sha256=document.sha256, at=at)


BARE = Case("example", EXAMPLE)
ANSWERED = Case("example with answers", EXAMPLE, tomllib.loads(ANSWERS.read_text("utf-8")))
OFFICIAL = [Case(path.name, path) for path in documents("schema_examples", "*_valid_spa_*")]
REAL = [Case(path.name, path) for path in documents("real", "oscem-extractor-life__tests-*_2025-09-01_*")]
CASES = [BARE, ANSWERED, *OFFICIAL, *REAL]
