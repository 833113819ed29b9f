"""Services whose depositions go to servers of this machine; nobody's own tokens are in the environment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from deposit.servers.base import Running, serving
from deposit.servers.onedep import OneDep

LIMITS = {"attempts": 4, "longest_wait": 0.01, "read": 5, "settle": 0.001, "follow": 10}


@pytest.fixture
def no_tokens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("ONEDEP_ACCESS_TOKEN", "ONEDEP_API_KEY", "ONEDEP_REFRESH_TOKEN", "ZENODO_TOKEN", "MATERIALS_CLOUD_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OSCEM_MAP_TOKENS", str(tmp_path / "tokens.json"))


@pytest.fixture
def onedep() -> Iterator[Running]:
    with serving(OneDep()) as running:
        yield running
