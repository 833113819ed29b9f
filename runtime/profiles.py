"""Profiles: the answers of one facility, for all records and targets or for one target.

    [answers]
    microscope_model = "TFS KRIOS"

    [answers.empiar.contact]
    country = "Switzerland"

A profile is a TOML file of this shape, or the same as values. Tables of other names are not looked at.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from oscem_map.runtime.refused import nearest

FILE_NAME: Final = "oscem-map.toml"
_TABLE: Final = "answers"


class ProfileError(ValueError):
    """A profile that cannot be read: the message says the file, and of bad TOML the line."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The answers of a file, by name, and by target and name. A target's own win over those for all."""

    name: str
    answers: Mapping[str, Any]
    targets: tuple[str, ...] = ()
    """The targets that a table below `[answers]` can be for."""

    def answers_to(self, to: str) -> Mapping[str, Any]:
        """The answers to what is asked for a target."""
        general: dict[str, Any] = {name: value for name, value in self.answers.items() if not self._is_target(name, value)}
        own = self.answers.get(to)
        return general | {**own} if isinstance(own, Mapping) and self._is_target(to, own) else general

    def _is_target(self, name: str, value: Any) -> bool:
        return name in self.targets and isinstance(value, Mapping)


def profiles(given: object, targets: Sequence[str]) -> tuple[Profile, ...]:
    """The profiles of `convert(profile=...)`: a file, values, or several in the order in which they win. Raises ProfileError."""
    if given is None:
        return ()
    if isinstance(given, Profile):
        return (given,)
    if isinstance(given, (str, Path)):
        return (read(Path(given), targets),)
    if isinstance(given, Mapping):
        return (of_values(given, "profile", targets),)
    if isinstance(given, Sequence):
        return tuple(one for each in given for one in profiles(each, targets))
    raise ProfileError("a profile is the path of a TOML file, or its values")


def read(path: Path, targets: Sequence[str]) -> Profile:
    """The profile of a file. Raises ProfileError."""
    from oscem_map.runtime.formats.toml_text import NotToml, parse

    try:
        return of_values(parse(path.read_bytes()), str(path), targets)
    except OSError as error:
        raise ProfileError(f"{path}: cannot be read ({error.strerror})") from None
    except NotToml as error:
        raise ProfileError(f"{path}: {error}") from None


def of_values(values: Mapping[str, Any], name: str, targets: Sequence[str]) -> Profile:
    """The profile that values of this shape are. Raises ProfileError."""
    for key in values:
        if key != _TABLE and nearest(key, (_TABLE,)):
            raise ProfileError(f"{name}: `{key}` is no table of a profile; write [{_TABLE}]")
    answers = values.get(_TABLE, {})
    if not isinstance(answers, Mapping):
        raise ProfileError(f"{name}: `{_TABLE}` is a table: write [{_TABLE}], and below it NAME = VALUE")
    return Profile(name, answers, tuple(targets))


__all__ = ["FILE_NAME", "Profile", "ProfileError", "of_values", "profiles", "read"]
