"""`oscem-map new`: the skeleton of a mapping between two pinned schemas."""

from __future__ import annotations

from pathlib import Path

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.files import write_whole
from oscem_map.commands.registry import opened
from oscem_map.commands.terminal import to_stderr
from oscem_map.commands.workspace import MAPPINGS, project
from oscem_map.compiler.inspect.skeleton import skeleton
from oscem_map.registry import Registry, Schema, UnknownSchema


def run(left: str, right: str, root: Path | None) -> int:
    """Write `mappings/LEFT_RIGHT.omap`. Raises CommandError where there is one."""
    place = project(root)
    registry = opened(place)
    sides = [schema_of(registry, text) for text in (left, right)]
    name = "_".join(side.name.replace(".", "-") for side in sides)
    path = place / MAPPINGS / f"{name}.omap"
    if path.exists():
        raise CommandError(f"{path} is there already", "edit it, or move it away")
    write_whole(path, skeleton(*sides))
    to_stderr(f"wrote {path}: replace each TODO, and ask `oscem-map check`")
    return 0


def schema_of(registry: Registry, text: str) -> Schema:
    """The schema of `name`, `name version` or `name@version`; without a version the newest."""
    name, _, version = text.replace("@", " ").strip().partition(" ")
    versions = registry.versions(name)
    try:
        return registry.get(name, version.strip() or (versions[-1] if versions else ""))
    except UnknownSchema as error:
        raise UsageError(str(error), "pin it with `oscem-map registry import`, or name one of these") from None
    except ValueError as error:
        raise CommandError(str(error), "import the schema again") from None
