"""The records that are judged: the bundled examples with and without answers, and documents of the corpus."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from places import ROOT, documents

from oscem_map import Conversion, convert
from oscem_map.runtime import documents as reading

EXAMPLES = ROOT / "examples"


@dataclass(frozen=True)
class Case:
    """A document, and the answers it is converted with."""

    name: str
    path: Path
    ask: Mapping[str, Any] = field(default_factory=dict)
    source: str | None = None
    """The root that it is read as; the document's own without it."""

    def conversion(self) -> Conversion:
        """As a root that the document may not be of; then the report has the gaps."""
        document = reading.read(self.path.read_bytes(), self.path.name)
        record, at = reading.record_of(document.value, None)
        assert isinstance(record, dict)
        return convert(record, "mmcif", ask=self.ask, source=self.source, sha256=document.sha256, at=at)


def bare(name: str) -> Case:
    return Case(name, EXAMPLES / f"{name}.json")


def answered(name: str) -> Case:
    answers = tomllib.loads((EXAMPLES / f"{name}.mmcif.answers.toml").read_text("utf-8"))
    return Case(f"{name} with answers", EXAMPLES / f"{name}.json", answers)


def official(root: str) -> list[Case]:
    """The documents of the schema's own tests, none without the corpus."""
    found = documents("schema_examples", f"*_valid_{root}__*")
    return [Case(path.name, path, source=f"oscem.{root}") for path in found]


BARE = bare("apoferritin")
ANSWERED = answered("apoferritin")
OTHER_EXAMPLES = ("cell", "environment", "subtomograms", "helical")
OTHERS = [case for name in OTHER_EXAMPLES for case in (bare(name), answered(name))]
OFFICIAL = [case for root in ("spa", "subtomo", "env_tomo", "cellular_tomo", "general") for case in official(root)]
REAL = [
    Case(path.name, path, source="oscem.spa")
    for path in documents("real", "oscem-extractor-life__tests-*_2025-09-01_*")
]
CASES = [BARE, ANSWERED, *OTHERS, *OFFICIAL, *REAL]
