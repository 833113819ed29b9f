"""Services whose depositions go to servers of this machine; nobody's own tokens are in the environment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
from deposit.servers.base import Running
from deposit.servers.base import serving as archive
from deposit.servers.onedep import OneDep
from service.serving import serving

LIMITS = {"attempts": 4, "longest_wait": 0.01, "read": 5, "settle": 0.001, "follow": 10}
_TOKENS = ("ONEDEP_ACCESS_TOKEN", "ONEDEP_API_KEY", "ONEDEP_REFRESH_TOKEN", "ZENODO_TOKEN", "MATERIALS_CLOUD_TOKEN")


class Service(NamedTuple):
    """A service of all tests of a module, and the OneDep that it deposits at; `state` is its folder."""

    address: str
    onedep: Running
    state: Path


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("service")
    with pytest.MonkeyPatch.context() as patch, archive(OneDep()) as running:
        for name in _TOKENS:
            patch.delenv(name, raising=False)
        patch.setenv("OSCEM_MAP_TOKENS", str(folder / "tokens.json"))
        with serving(folder, endpoints={"onedep": running.address}, limits=LIMITS) as address:
            yield Service(address, running, folder / "state")


@pytest.fixture
def onedep(service: Service) -> Running:
    """OneDep as if it were new: without depositions, and without faults."""
    running = service.onedep
    assert isinstance(running.archive, OneDep)
    running.archive.depositions.clear()
    running.archive.calls.clear()
    running.faults.at, running.faults.count = {}, 0
    running.faults.met.clear()
    return running


@pytest.fixture
def client(service: Service, onedep: Running) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=service.address, timeout=60) as found:
        yield found
