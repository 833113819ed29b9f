"""`oscem-map serve`: the service, which needs the extra `serve`."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.terminal import to_stderr

_NEEDS = {
    "fastapi": "fastapi", "uvicorn": "uvicorn", "python_multipart": "python-multipart", "filelock": "filelock",
    "httpx": "httpx", "tenacity": "tenacity",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says."""

    host: str | None = None
    port: str | None = None
    state: Path | None = None
    config: Path | None = None


def run(options: Options) -> int:
    """Serve until somebody ends it. Raises CommandError."""
    missing = [package for module, package in _NEEDS.items() if find_spec(module) is None]
    if missing:
        raise CommandError(f"the service needs {', '.join(missing)}", 'install it: pip install "oscem-map[serve]"')
    from dataclasses import replace

    from oscem_map.service.running import serve
    from oscem_map.service.settings import read_settings

    settings = read_settings(options.config, _default_state())
    settings = replace(
        settings, host=options.host or settings.host, port=_port(options.port, settings.port),
        state=options.state or settings.state,
    )  # fmt: skip
    if not _is_loopback(settings.host):
        to_stderr(
            f"warning: {settings.host} is not this machine alone: whoever reaches it may use the service, and tokens are sent "
            "to it. Put a proxy with TLS before it."
        )
    return serve(settings)


def _port(said: str | None, otherwise: int) -> int:
    """A port. Raises UsageError."""
    if said is not None and not (said.isascii() and said.isdigit()):
        raise UsageError(f"--port {said} is no number")
    port = otherwise if said is None else int(said)
    if not 0 <= port <= 65535:
        raise UsageError(f"{port} is no port", "name one from 1 to 65535, or 0 for any that is free")
    return port


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _default_state() -> Path:
    from platformdirs import user_state_path

    return user_state_path("oscem-map") / "service"
