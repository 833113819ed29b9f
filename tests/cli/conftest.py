"""Small invented records, and a small project with mappings of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from small_project import small_project
from typer.testing import CliRunner

from oscem_map.cli import app

RECORD: dict[str, Any] = {
    "acquisition": {
        "technique": "spa",
        "detectors": [{"name": "K3", "mode": "counting"}],
        "nominal_defocus": {"minimal": {"value": -0.8, "unit": "µm"}, "maximal": {"value": -2, "unit": "um"}},
    },
    "instrument": {
        "microscope": {"model": "Titan Krios"},
        "acceleration_voltage": {"value": 300, "unit": "kV"},
        "cs": {"value": 2.7, "unit": "mm"},
    },
    "organizational": {
        "authors": [{"family_name": "Carberry", "given_name": "Josiah", "orcid": "0000-0002-1825-0097"}]
    },
}

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard error is wide: what a summary says stands in one line, however long a test's folder is called."""
    monkeypatch.setenv("COLUMNS", "400")


@pytest.fixture
def run() -> Run:
    """Runs a command in this process; the result has exit_code, stdout and stderr."""

    def invoke(*arguments: object, input: str | bytes | None = None) -> Any:
        return CliRunner().invoke(app, [str(one) for one in arguments], input=input)

    return invoke


@pytest.fixture
def record() -> dict[str, Any]:
    """A record of which every value can be written."""
    return deepcopy(RECORD)


@pytest.fixture
def refused() -> dict[str, Any]:
    """The same with two values that no rule can take."""
    record = deepcopy(RECORD)
    record["instrument"]["cs"] = {"value": 2.7, "unit": "mrad"}
    record["organizational"]["authors"][0]["orcid"] = "0000-0002-1825-0098"
    return record


Save = Callable[[str, object], Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Saves a document below the test's folder, as JSON or (of a text) as it is."""

    def write(name: str, document: object) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with mappings of its own, right and formatted, and nothing generated."""
    return small_project(tmp_path / "project")


Edit = Callable[[Path, str, str], None]


@pytest.fixture
def edit() -> Edit:
    """Replaces a text that stands in a file."""

    def replace(path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace
