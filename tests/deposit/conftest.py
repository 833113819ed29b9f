"""Depositions in a folder of their own: tokens of the environment are those of the test servers, and nobody's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from deposit.plans import TOKENS
from deposit.servers.base import Running, serving
from deposit.servers.inveniordm import InvenioRDM


@pytest.fixture(autouse=True)
def own_tokens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, token in TOKENS.items():
        monkeypatch.setenv(name, token)
    monkeypatch.setenv("OSCEM_MAP_TOKENS", str(tmp_path / "settings" / "tokens.json"))
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def no_sync(monkeypatch: pytest.MonkeyPatch) -> None:
    """For hundreds of depositions: a process that is killed loses nothing that it wrote, only a machine does."""
    monkeypatch.setattr(os, "fsync", lambda number: None)


@pytest.fixture
def invenio() -> Iterator[Running]:
    with serving(InvenioRDM()) as running:
        yield running
