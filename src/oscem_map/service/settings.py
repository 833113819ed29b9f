"""What a service is told when it starts: where it listens, what it may use, and its bounds."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from oscem_map.commands.errors import UsageError

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much and how long, in bytes, seconds and numbers.

    `document`, `record`, `model` and `file` are the largest bodies: of what is converted, and of the parts of a deposition.
    `processes` convert at once, `uploads` bodies of more than a mebibyte are received at once, `depositions` run at once, and
    `waiting` more of each may wait, for `patience` seconds. A conversion may take `seconds`, a body may stop for `idle` seconds
    and must come with `pace` bytes a second; `spare` bytes stay free on the disk. Drafts and receipts that nobody touched for
    `days` are forgotten, `streams` are followed at once.
    """

    document: int = 32 * MIB
    record: int = 4 * MIB
    model: int = 1 << 30
    file: int = 64 << 30
    processes: int = 2
    uploads: int = 8
    depositions: int = 2
    waiting: int = 64
    patience: float = 300.0
    seconds: float = 60.0
    idle: float = 30.0
    pace: float = 16384.0
    spare: int = 1 << 30
    days: float = 30.0
    streams: int = 200


@dataclass(frozen=True, slots=True)
class Settings:
    """A service. `origins` are the addresses of front ends that may ask from a browser, `names` the host names by which it is
    reached behind a proxy. With `own_tokens` a deposition for which no token is sent uses those of whoever runs the service.
    `data` is the folder below which images may be named; `endpoints` are addresses of archives other than their own, and
    `limits` go into every plan.
    """

    state: Path
    host: str = "127.0.0.1"
    port: int = 8080
    origins: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    own_tokens: bool = False
    data: Path | None = None
    empiar_schema: Path | None = None
    endpoints: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, float] = field(default_factory=dict)
    bounds: Bounds = Bounds()

    @property
    def spool(self) -> Path:
        """The folder of bodies while they are worked on."""
        return self.state / "spool"

    @property
    def depositions(self) -> Path:
        """The folder with a folder for each deposition."""
        return self.state / "depositions"


_LISTS = ("origins", "names")
_PATHS = ("data", "empiar_schema")
_TABLES = ("endpoints", "limits")


def read_settings(path: Path | None, state: Path) -> Settings:
    """The settings of a TOML file; without one, the defaults. Raises UsageError with all that is wrong."""
    settings = Settings(state)
    if path is None:
        return settings
    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"--config {path}: {(error.strerror or 'cannot be read').lower()}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"--config {path}: is no TOML ({error})") from None
    wrong: list[str] = []
    values = {name: _value(name, value, path, wrong) for name, value in said.items()}
    if wrong:
        raise UsageError(f"--config {path}: {'; '.join(wrong)}", f"it knows: {', '.join(_known())}")
    return replace(settings, **values)


def _known() -> list[str]:
    return [one.name for one in fields(Settings)]


def _value(name: str, value: Any, path: Path, wrong: list[str]) -> Any:
    """A setting in its type; what is wrong with it is added to `wrong`."""
    if name not in _known():
        wrong.append(f"there is no `{name}`")
    elif name == "bounds":
        return _bounds(value, wrong)
    elif name in _LISTS:
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
        wrong.append(f"`{name}` is a list of texts")
    elif name in _TABLES:
        if isinstance(value, dict):
            return value
        wrong.append(f"`{name}` is a table")
    elif name in (*_PATHS, "state", "host"):
        if isinstance(value, str):
            return value if name == "host" else path.parent / value
        wrong.append(f"`{name}` is a text")
    elif isinstance(value, bool) if name == "own_tokens" else isinstance(value, int) and not isinstance(value, bool):
        return value
    else:
        wrong.append(f"`{name}` cannot be `{value}`")
    return None


def _bounds(value: Any, wrong: list[str]) -> Bounds:
    known = {one.name: one.default for one in fields(Bounds)}
    found: dict[str, Any] = {}
    for name, number in value.items() if isinstance(value, dict) else ():
        if name not in known:
            wrong.append(f"there is no bound `{name}` (there are {', '.join(known)})")
        elif isinstance(number, bool) or not isinstance(number, (int, float)) or number < 0:
            wrong.append(f"bounds.{name} is a number that is not negative")
        else:
            found[name] = int(number) if isinstance(known[name], int) else float(number)
    return Bounds(**found)


def address_of(settings: Settings) -> str:
    """Where the service is, for people and for the test of hosts."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}"


def host_of(address: str) -> str:
    """The host that a `Host` header or an address names, in lower case, without the port."""
    try:
        return (urlsplit(address if "//" in address else f"//{address}").hostname or "").lower()
    except ValueError:
        return ""
