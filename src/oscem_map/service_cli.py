"""The command `oscem-map serve`; read with the others by `oscem_map.cli`. Annotations are read as they stand."""

from pathlib import Path
from typing import Annotated

from oscem_map.commands.command_line import CommandLine, Option


def add_to(line: CommandLine) -> None:
    """Add the command."""
    line.command()(serve)


def serve(
    host: Annotated[
        str | None, Option("--host", metavar="ADDRESS", help="Where to listen (default: 127.0.0.1, this machine alone).")
    ] = None,
    port: Annotated[str | None, Option("--port", metavar="NUMBER", help="The port (default: 8080; 0: any that is free).")] = None,
    state: Annotated[
        Path | None, Option("--state", metavar="FOLDER", help="Where depositions are kept (default: the user's).")
    ] = None,
    config: Annotated[
        Path | None, Option("--config", metavar="FILE.toml", help="Settings: front ends, archives, bounds.")
    ] = None,
) -> int:
    """Serve conversion, validation, reports and depositions over HTTP; routes and fields of OpenEM's Depositor included."""
    from oscem_map.commands import serve as body

    return body.run(body.Options(host, port, state, config))
