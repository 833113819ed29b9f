"""A request to an archive as data, and its answer.

Request("PUT", fill(paths["content"], id="8ag45", key="a map.mrc"), File(Window(map)))
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter
from types import MappingProxyType
from typing import Any, TypeAlias
from urllib.parse import quote

from oscem_map.runtime.deposit.errors import Refused
from oscem_map.runtime.deposit.files import LocalFile
from oscem_map.runtime.deposit.tokens import Secret


class Unsaid(str):
    """Stands for what an archive has not said yet, in requests that are only shown."""

    __slots__ = ()


class Shown(dict[str, Any]):
    """Facts of a deposition that did not take place: each stands for itself."""

    def __missing__(self, name: str) -> Unsaid:
        return Unsaid(f"{{{name}}}")


def fill(template: str, values: Mapping[str, Any] = MappingProxyType({}), **more: str) -> str:
    """A path with its names filled in, each as one percent-encoded segment: `/records/{id}` -> `/records/8ag45`."""
    names = {name for _, name, _, _ in Formatter().parse(template) if name}
    found = {name: more[name] if name in more else values[name] for name in names}
    return template.format(
        **{name: value if isinstance(value, Unsaid) else quote(str(value), safe="") for name, value in found.items()}
    )


@dataclass(frozen=True, slots=True)
class Json:
    """A body of JSON, whose values may be `Secret`: shown, they are not said; sent, they are."""

    value: Any

    def text(self) -> str:
        """The body as it may be shown and saved."""
        return json.dumps(self.value, ensure_ascii=False, indent=1, default=str)

    def sent(self) -> bytes:
        """The body as the archive gets it."""
        return json.dumps(self.value, ensure_ascii=False, separators=(",", ":"), default=Secret.reveal, allow_nan=False).encode()

    def size(self) -> int:
        return len(self.sent())

    def secrets(self) -> list[Secret]:
        """The members that are not shown."""
        return [one for one in self.value.values() if isinstance(one, Secret)] if isinstance(self.value, dict) else []


@dataclass(frozen=True, slots=True)
class Window:
    """A file, or `size` bytes of it from `start`."""

    file: LocalFile
    start: int = 0
    size: int = -1

    @property
    def length(self) -> int:
        return self.file.size - self.start if self.size < 0 else self.size


@dataclass(frozen=True, slots=True)
class File:
    """A body that is the bytes of a file."""

    window: Window
    media: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Form:
    """A body of `multipart/form-data`: fields, and one file under the name `part`."""

    fields: tuple[tuple[str, str], ...]
    window: Window
    part: str = "file"
    media: str = "application/octet-stream"


Body: TypeAlias = Json | File | Form | None


@dataclass(frozen=True, slots=True)
class Request:
    """`path` is below the archive's address, or below that of a `service` beside it. `accepts` are statuses besides 2xx that are
    answers, not failures.
    """

    method: str
    path: str
    body: Body = None
    headers: tuple[tuple[str, str], ...] = ()
    query: tuple[tuple[str, str], ...] = ()
    accepts: frozenset[int] = frozenset()
    service: str = ""

    @property
    def reads(self) -> bool:
        """Whether it changes nothing at the archive."""
        return self.method == "GET"

    @property
    def window(self) -> Window | None:
        """The part of a file that it sends."""
        return self.body.window if isinstance(self.body, (File, Form)) else None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the status, the body as text (not in its `repr`, for it may hold tokens), the headers in lower case."""

    status: int
    text: str = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict)

    def json(self) -> Any:
        """The body as JSON. Raises Refused for anything else: a page of a proxy is no answer of the archive."""
        try:
            return json.loads(self.text)
        except ValueError:
            said = " ".join(self.text.split())[:120]
            raise Refused(f"the archive answered with status {self.status} and no JSON: `{said}`") from None

    def object(self) -> dict[str, Any]:
        """The body as an object of JSON. Raises Refused."""
        value = self.json()
        if not isinstance(value, dict):
            raise Refused(f"the archive answered with {type(value).__name__} where an object was expected")
        return value

    def member(self, name: str) -> Any:
        """A member that the answer must have. Raises Refused."""
        value = self.object()
        if value.get(name) in (None, ""):
            raise Refused(f"the answer of the archive lacks `{name}`")
        return value[name]
