"""What commands of several groups take. Annotations are read as they stand."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from oscem_map.commands.command_line import Option


class Format(StrEnum):
    """How diagnostics are shown."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class Plain(StrEnum):
    """How a listing is shown."""

    TEXT = "text"
    JSON = "json"


Root = Annotated[
    Path | None,
    Option("--root", metavar="DIR", help="Folder with mappings/ (default: here, else the packaged mappings)."),
]
