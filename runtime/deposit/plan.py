"""A plan: what is deposited where. A TOML file that a person wrote, or `oscem-map deposit plan`.

archive = "materials-cloud"
metadata = "metadata.json"            # what the archive wants, ready made
submit = false

[[file]]
path = "map.mrc"
sha256 = "9f86d0..."                  # refused if it is another file by now
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from oscem_map.runtime.deposit.errors import Invalid, Problem
from oscem_map.runtime.deposit.files import DigestCache, LocalFile, stamp
from oscem_map.runtime.deposit.tokens import Secret

_KEYS = {"archive", "endpoint", "record", "metadata", "submit", "file", "answers", "limits", "subtype", "model", "ask", "scicat"}
_FILE_KEYS = {"path", "name", "type", "label", "size", "sha256", "md5"}


@dataclass(frozen=True, slots=True)
class Limits:
    """How long is waited, in seconds, and how often a request is tried.

    `follow` is the longest time that processing is followed, `transfer` that a transfer of images is waited for, `settle` the
    time that an archive's listing may lag behind,
    `chunk` the bytes of a part of an upload (0: as the archive wants).
    """

    attempts: int = 8
    longest_wait: float = 60.0
    connect: float = 10.0
    read: float = 300.0
    write: float = 60.0
    follow: float = 1800.0
    transfer: float = 259200.0
    chunk: int = 0
    settle: float = 5.0


_LIMITS = {one.name: one.default for one in fields(Limits)}


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan whose files were measured. `metadata` is the JSON that the archive gets, where the plan has it; `images` a digest of
    the names, sizes and times in the folder of images, which are too many bytes to be read.
    """

    path: Path
    archive: str
    endpoint: str = ""
    subtype: str = ""
    record: Path | None = None
    model: Path | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)
    files: tuple[LocalFile, ...] = ()
    answers: Mapping[str, Any] = field(default_factory=dict)
    limits: Limits = Limits()
    submit: bool = False
    ask: Mapping[str, Any] | str = field(default_factory=dict)
    images: str = ""
    scicat: Mapping[str, Any] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """What the deposition depends on: another digest is another deposition. Limits may change meanwhile."""
        answers = {name: value for name, value in self.answers.items() if not isinstance(value, Secret)}
        parts: list[Any] = [self.archive, self.endpoint, self.subtype, self.metadata, answers]
        parts += [[one.name, one.type, one.label, one.sha256, one.extra] for one in self.files]
        return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


def read_plan(path: Path, archive: str = "", tick: Callable[[int], None] = lambda size: None) -> Plan:
    """The plan of a file, its files measured. `archive` is what the command says. Raises Invalid with all problems."""
    said = _table(path)
    problems = [Problem(f"{path.name}: {key}", "there is no such key", f"known: {', '.join(sorted(_KEYS))}")
                for key in said if key not in _KEYS]  # fmt: skip
    if archive and said.get("archive", archive) != archive:
        problems.append(Problem("archive", f"the plan is for {said['archive']}, the command for {archive}"))
    cache = DigestCache(path.with_name(f"{path.name}.digests"))
    files = tuple(_files(path, said.get("file", []), cache, problems, tick))
    plan = Plan(
        path, str(said.get("archive", archive)), str(said.get("endpoint", "")).rstrip("/"), str(said.get("subtype", "")),
        _path(path, said, "record", problems), _path(path, said, "model", problems), _metadata(path, said, problems), files,
        _answers(said, problems), _limits(said, problems), said.get("submit", False) is True,
        said["ask"] if isinstance(said.get("ask"), str) else _object(said, "ask", problems),
        scicat=_object(said, "scicat", problems),
    )  # fmt: skip
    if problems:
        raise Invalid(f"{path}: the plan cannot be used", problems=problems)
    return plan


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise Invalid(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Invalid(f"{path}: is no TOML ({error})") from None


def _object(said: Mapping[str, Any], key: str, problems: list[Problem]) -> dict[str, Any]:
    value = said.get(key, {})
    if not isinstance(value, dict):
        problems.append(Problem(key, "is no table", f"write [{key}]"))
        return {}
    return value


_SECRET = ("password",)
"""Answers that are sent, and never shown: the password that OneDep gives a new deposition."""


def _answers(said: Mapping[str, Any], problems: list[Problem]) -> dict[str, Any]:
    answers = _object(said, "answers", problems)
    return {**answers, **{name: Secret(str(answers[name])) for name in _SECRET if answers.get(name)}}


def _limits(said: Mapping[str, Any], problems: list[Problem]) -> Limits:
    values: dict[str, Any] = {}
    for key, value in _object(said, "limits", problems).items():
        if key not in _LIMITS:
            problems.append(Problem(f"limits.{key}", "there is no such limit", f"known: {', '.join(sorted(_LIMITS))}"))
        elif isinstance(value, bool) or not isinstance(value, (int, float)) or value < 0:
            problems.append(Problem(f"limits.{key}", f"`{value}` is no number of seconds, bytes or times"))
        else:
            values[key] = int(value) if isinstance(_LIMITS[key], int) else float(value)
    return Limits(**values)


def _path(path: Path, said: Mapping[str, Any], key: str, problems: list[Problem]) -> Path | None:
    """A path of the plan: relative ones begin at the plan's folder."""
    if key not in said:
        return None
    found = path.parent / str(said[key])
    if not found.is_file():
        problems.append(Problem(key, f"there is no file {found}"))
    return found


def _metadata(path: Path, said: Mapping[str, Any], problems: list[Problem]) -> dict[str, Any]:
    """The JSON that an archive gets as it is."""
    found = _path(path, said, "metadata", problems)
    if found is None or not found.is_file():
        return {}
    try:
        value = json.loads(found.read_text("utf-8"))
    except ValueError as error:
        problems.append(Problem("metadata", f"{found} is no JSON ({error})"))
        return {}
    if not isinstance(value, dict):
        problems.append(Problem("metadata", f"{found} is no object of JSON"))
        return {}
    return value


def _files(
    path: Path, said: Any, cache: DigestCache, problems: list[Problem], tick: Callable[[int], None]
) -> list[LocalFile]:
    if not isinstance(said, list) or not all(isinstance(one, dict) for one in said):
        problems.append(Problem("file", "is no list of tables", "write [[file]] above each file"))
        return []
    found: list[LocalFile] = []
    for number, one in enumerate(said, 1):
        try:
            found.append(_file(path, one, cache, tick))
        except Invalid as error:
            problems.append(Problem(f"file {number}", str(error), error.help))
    return found


def _file(path: Path, said: Mapping[str, Any], cache: DigestCache, tick: Callable[[int], None]) -> LocalFile:
    if not said.get("path"):
        raise Invalid("has no path", 'write path = "..."')
    where = path.parent / str(said["path"])
    at = stamp(where)
    if "size" in said and said["size"] != at.size:
        raise Invalid(f"{where}: has {at.size} bytes, and {said['size']} in the plan", _OTHER)
    found = cache.of(where, at, tick)
    for kind, value in (("sha256", found.sha256), ("md5", found.md5)):
        if kind in said and str(said[kind]).lower() != value:
            raise Invalid(f"{where}: has another {kind} than in the plan", _OTHER)
    extra = tuple((key, _frozen(value)) for key, value in said.items() if key not in _FILE_KEYS)
    return LocalFile(
        where, name_of(str(said.get("name", where.name))), str(said.get("type", "")), at.size, found.md5, found.sha256, at,
        str(said.get("label", "")), extra,
    )  # fmt: skip


_OTHER = "it changed after it was planned: put the planned file back, or plan anew"
_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\]|^\.{1,2}$|^\s|\s$")


def name_of(name: str) -> str:
    """The name of a file at an archive, if it is one segment of a path. Raises Invalid."""
    if not name or len(name) > 200 or _UNSAFE.search(name):
        raise Invalid(
            f"`{name!r}` cannot be a file's name at an archive", 'write name = "..." with letters, digits, `-`, `_`'
        )
    return name


def _frozen(value: Any) -> object:
    return tuple(_frozen(one) for one in value) if isinstance(value, list) else value
