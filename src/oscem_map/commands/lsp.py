"""`oscem-map lsp`: the language server, which needs the extra `editor`."""

from __future__ import annotations

from oscem_map.commands.errors import CommandError


def run() -> int:
    """Serve until the editor ends it. Raises CommandError where the server's packages are missing."""
    try:
        from oscem_map.editor.server import run as serve
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise CommandError("the language server needs pygls", "install oscem-map[editor]") from None
    return serve()
