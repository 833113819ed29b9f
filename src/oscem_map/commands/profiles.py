"""The profiles that a command reads by itself: `oscem-map.toml` in its folder, and in the user's configuration."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from oscem_map.commands.errors import UsageError
from oscem_map.commands.terminal import to_stderr
from oscem_map.runtime.converters import converters, targets
from oscem_map.runtime.profiles import FILE_NAME, Profile, ProfileError, read
from oscem_map.runtime.refused import nearest


class Wanted(NamedTuple):
    """What the command line says: `--profile FILE` stands for that of the folder, `--no-profile` for none at all."""

    file: Path | None = None
    none: bool = False


def found(wanted: Wanted, root: Path | None) -> tuple[Profile, ...]:
    """The profiles in the order in which they win. Raises UsageError for one that cannot be read."""
    if wanted.none:
        if wanted.file is not None:
            raise UsageError("--profile and --no-profile are opposites", "leave one of the two out")
        return ()
    known = targets(root)
    try:
        profiles = tuple(read(path, known) for path in _files(wanted.file))
    except ProfileError as error:
        raise UsageError(str(error), "mend it, or leave it out with --no-profile") from None
    for profile in profiles:
        _tell_misspelt(profile, root)
    return profiles


def _files(named: Path | None) -> Iterator[Path]:
    if named is not None:
        yield named
    elif Path(FILE_NAME).is_file():
        yield Path(FILE_NAME)
    own = user_file()
    if own.is_file():
        yield own


def user_file() -> Path:
    """The profile of the user: `$XDG_CONFIG_HOME/oscem-map/oscem-map.toml`, or where the platform has such files."""
    from platformdirs import user_config_path

    return user_config_path("oscem-map", appauthor=False) / FILE_NAME


def _tell_misspelt(profile: Profile, root: Path | None) -> None:
    """Names of which no mapping asks anything, and that are like one that a mapping asks for."""
    names = {name for one in converters(root) for name in one.asked()}
    known = {*names, *profile.targets}
    said = [*profile.answers, *(name for to in profile.targets for name in _own(profile, to))]
    for name in said:
        near = "" if name in known else nearest(name, known)
        if near:
            to_stderr(f"  note: {profile.name}: no mapping asks for `{name}`: did you mean `{near}`?")


def _own(profile: Profile, to: str) -> tuple[str, ...]:
    own = profile.answers.get(to)
    return tuple(own) if isinstance(own, dict) else ()


__all__ = ["Wanted", "found", "user_file"]
