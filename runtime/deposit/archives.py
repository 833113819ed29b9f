"""The archives by name: what the tables beside this module say of each, and the adapter that speaks to it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from oscem_map.runtime.deposit.errors import Invalid
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.runtime.deposit.steps import Adapter

FAMILIES = ("empiar", "inveniordm", "onedep")
"""Each has a table, `NAME.toml`, and an adapter, `NAME.py`."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An archive: its family, what the family's table says of it (`own`), and of all of the family (`table`)."""

    name: str
    family: str
    own: Mapping[str, Any]
    table: Mapping[str, Any]

    @property
    def title(self) -> str:
        return str(self.own["title"])

    @property
    def paths(self) -> Mapping[str, str]:
        paths: Mapping[str, str] = self.table["paths"]
        return paths

    def address(self, plan: Plan) -> str:
        """Where a plan is deposited: what it says, else the archive's own. Raises Invalid where neither does."""
        address = plan.endpoint or str(self.own["endpoint"])
        if not address:
            raise Invalid("endpoint: the plan names no address", 'write endpoint = "https://HOST"')
        return address


@cache
def _table(family: str) -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / f"{family}.toml").read_text("utf-8"))


def profiles() -> dict[str, Profile]:
    """All archives that can be named."""
    return {
        name: Profile(name, family, own, _table(family))
        for family in FAMILIES
        for name, own in _table(family)["profiles"].items()
    }


def profile(name: str) -> Profile:
    """The archive of a name. Raises Invalid."""
    known = profiles()
    if name not in known:
        raise Invalid(f"archive: there is none named `{name}`", f"known: {', '.join(sorted(known))}")
    return known[name]


def adapter(archive: Profile) -> Adapter:
    """What speaks to an archive."""
    made: Adapter = import_module(f"oscem_map.runtime.deposit.{archive.family}").Archive(archive)
    return made
