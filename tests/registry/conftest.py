"""The folder of source schemas, which is not part of the project; tests that need it skip without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from oscem_map.registry import Registry, Schema

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


def shared(*parts: str) -> Path:
    """A file or folder of the shared folder."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs {path.name}, which is not here")
    return path


@pytest.fixture(scope="session")
def sources() -> Path:
    return shared("schemas")


@pytest.fixture(scope="session")
def crosswalk() -> Path:
    return shared("crosswalk")


@pytest.fixture(scope="session")
def mmcif() -> Schema:
    return Registry().get("mmcif", "5.413")


@pytest.fixture(scope="session")
def spa() -> Schema:
    return Registry().get("oscem.spa", "1.0.2")
