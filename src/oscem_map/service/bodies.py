"""Bodies of requests: to disk a block at a time, within their time, and not too many large ones at once."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from anyio import to_thread
from pydantic import BaseModel, ValidationError
from starlette.datastructures import FormData, Headers, UploadFile
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from oscem_map.service.problems import Problem, busy, of_validation
from oscem_map.service.settings import MIB, Settings

M = TypeVar("M", bound=BaseModel)

_BLOCK = MIB
_SMALL = MIB
"""A body that is not larger than this needs no place among the uploads."""
_OFTEN = 32 * MIB
"""After so many bytes it is looked whether there is room for more."""
_BODY = "oscem_map.body"
"""Where the scope of a request has its body."""
_BODIES = frozenset({"POST", "PUT", "PATCH", "DELETE"})


class Paced:
    """Middleware that lets large bodies in one after the other, and ends those that do not come.

    The bytes of a body that waits stay with its client: nothing reads them, and TCP holds the client back.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        bounds = settings.bounds
        self._app, self._settings, self._bounds = app, settings, bounds
        self._places = asyncio.Semaphore(max(1, bounds.uploads))
        self._waiting = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in _BODIES:
            await self._app(scope, receive, send)
            return
        body = scope[_BODY] = _Body(receive, self._settings)
        if not _is_small(Headers(scope=scope)):
            try:
                await self._enter()
            except Problem as error:
                await error.response()(scope, receive, send)
                return
            body.places = self._places
        try:
            await self._app(scope, body.receive, send)
        finally:
            body.leave()

    async def _enter(self) -> None:
        """Wait for a place. Raises Problem where there are too many, or none gets free."""
        if self._places.locked() and self._waiting >= self._bounds.waiting:
            raise busy("too many uploads wait", 30)
        self._waiting += 1
        try:
            await asyncio.wait_for(self._places.acquire(), self._bounds.patience)
        except TimeoutError:
            raise busy("other uploads took too long", 30) from None
        finally:
            self._waiting -= 1


def _is_small(headers: Headers) -> bool:
    length = headers.get("content-length")
    if length is None:
        return "transfer-encoding" not in headers
    return length.isdigit() and int(length) <= _SMALL


class _Body:
    """A body that is received, with the place among the uploads that it has."""

    def __init__(self, receive: Receive, settings: Settings) -> None:
        self._receive, self._settings, self._bounds = receive, settings, settings.bounds
        self._began, self._size, self._whole = 0.0, 0, False
        self.places: asyncio.Semaphore | None = None
        self.most = settings.bounds.file

    def leave(self) -> None:
        """Give the place to the next."""
        if self.places is not None:
            self.places.release()
            self.places = None

    async def receive(self) -> Message:
        """The next message. Raises Problem where the client is too slow, or sends too much."""
        if self._whole:  # what comes now is the end of the connection, however late
            return await self._receive()
        self._began = self._began or time.monotonic()  # not while it waited for a place
        try:
            message = await asyncio.wait_for(self._receive(), self._bounds.idle)
        except TimeoutError:
            raise Problem(408, "slow", f"nothing of the body came for {self._bounds.idle:g} seconds") from None
        before, self._size = self._size, self._size + len(message.get("body", b""))
        if self._size > self.most:
            raise too_large(self.most)
        if before // _OFTEN != self._size // _OFTEN:
            has_room(self._settings, 0)
        self._whole = not message.get("more_body", False)
        if self._whole:
            self.leave()
        elif time.monotonic() - self._began > self._bounds.idle + self._size / max(self._bounds.pace, 1):
            raise Problem(408, "slow", f"the body comes with less than {self._bounds.pace:g} bytes a second")
        return message


def too_large(most: int) -> Problem:
    """What is answered to a body that is larger than it may be."""
    return Problem(413, "large", f"the body has more than {most:,} bytes, the most that is taken here")


def bound(request: Request, most: int) -> None:
    """Say how large a request's body may be. Raises Problem where the request says that it is larger."""
    length = request.headers.get("content-length", "0")
    if length.isdigit() and int(length) > most:
        raise too_large(most)
    body: _Body = request.scope[_BODY]
    body.most = most


def new_folder(settings: Settings) -> Path:
    """A folder for what a request works on; whoever makes it removes it."""
    return Path(tempfile.mkdtemp(dir=settings.spool))


def remove(folder: Path) -> None:
    """Remove a folder with all that is in it."""
    shutil.rmtree(folder, ignore_errors=True)


def has_room(settings: Settings, size: int) -> None:
    """Refuse what would fill the disk. Raises Problem."""
    if shutil.disk_usage(settings.state).free < size + settings.bounds.spare:
        raise Problem(507, "full", "there is no room for this on the service's disk")


async def save(request: Request, path: Path, settings: Settings, most: int) -> int:
    """Write a request's body to a file, and give its size. Raises Problem where it is empty or too large."""
    bound(request, most)
    length = request.headers.get("content-length", "0")
    has_room(settings, int(length) if length.isdigit() else 0)
    size, waiting = 0, bytearray()
    with path.open("xb") as file:
        async for block in request.stream():
            waiting += block
            if len(waiting) >= _BLOCK:
                size += len(waiting)
                await to_thread.run_sync(file.write, bytes(waiting))
                waiting.clear()
        file.write(waiting)
    size += len(waiting)
    if not size:
        raise Problem(422, "empty", "the request has no body", "send the document or the file as the body")
    return size


def no_form(request: Request) -> None:
    """Refuse a form where a document is wanted. Raises Problem."""
    if _media(request) in _FORMS:
        what = "a form is no document"
        raise Problem(415, "media", what, "send the document itself, as application/json, application/yaml or chemical/x-mmcif")


def _media(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def json_of(request: Request, model: type[M], default: M | None = None) -> M:
    """The body as a model; without one, the default. Raises Problem."""
    bound(request, MIB)
    data = await request.body()
    if not data and default is not None:
        return default
    if _media(request) != "application/json":
        raise Problem(415, "media", "the body is to be an object of JSON", "Content-Type: application/json")
    try:
        return model.model_validate_json(data)
    except ValidationError as error:
        raise of_validation("body", error) from None


# Forms --------------------------------------------------------------------------------------------------------------

_MULTIPART, _URLENCODED = "multipart/form-data", "application/x-www-form-urlencoded"
_FORMS = (_MULTIPART, _URLENCODED)
_FIELD = 4 * MIB
"""A text of a form is held in memory, and may be so large."""


class Form:
    """A form that was received: texts in memory, files on disk."""

    def __init__(self, data: FormData) -> None:
        self._data = data

    def text(self, name: str, default: str | None = None) -> str:
        """A text. Raises Problem where there is none."""
        value = self._data.get(name, default)
        if not isinstance(value, str):
            raise Problem(422, "form", f"the form has no text `{name}`")
        return value

    async def keep(self, name: str, path: Path) -> None:
        """Write a file of the form, or a text, to a place. Raises Problem where there is none."""
        value = self._data.get(name)
        if value is None or (isinstance(value, UploadFile) and not value.size):
            raise Problem(422, "form", f"the form has no `{name}`, or nothing in it")

        def copy() -> None:
            with path.open("xb") as file:
                if isinstance(value, str):
                    file.write(value.encode("utf-8", "replace"))
                else:
                    shutil.copyfileobj(value.file, file, _BLOCK)

        await to_thread.run_sync(copy)


@asynccontextmanager
async def form_of(request: Request, settings: Settings, required: bool = True) -> AsyncIterator[Form]:
    """The form that is the body; its files are gone afterwards. Raises Problem."""
    media, length = _media(request), request.headers.get("content-length", "0")
    if media not in _FORMS:
        if required or media:
            raise Problem(415, "media", "the body is to be a form", f"Content-Type: {_MULTIPART}")
        yield Form(FormData())
        return
    bound(request, settings.bounds.file + _FIELD if media == _MULTIPART else _FIELD)
    has_room(settings, 2 * int(length) if length.isdigit() else 0)
    async with request.form(max_files=4, max_fields=16, max_part_size=_FIELD) as data:
        yield Form(data)
