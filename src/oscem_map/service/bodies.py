"""Bodies of requests: to disk a block at a time, within their time, and not too many large ones at once."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import time
from pathlib import Path

from anyio import to_thread
from starlette.datastructures import Headers, UploadFile
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from oscem_map.service.problems import Problem, busy
from oscem_map.service.settings import MIB, Bounds, Settings

_BLOCK = MIB
_SMALL = MIB
"""A body that is not larger than this needs no place among the uploads."""
_BODY = "oscem_map.body"
"""Where the scope of a request has its body."""
_BODIES = frozenset({"POST", "PUT", "PATCH", "DELETE"})


class Paced:
    """Middleware that lets large bodies in one after the other, and ends those that do not come.

    The bytes of a body that waits stay with its client: nothing reads them, and TCP holds the client back.
    """

    def __init__(self, app: ASGIApp, bounds: Bounds) -> None:
        self._app, self._bounds = app, bounds
        self._places = asyncio.Semaphore(max(1, bounds.uploads))
        self._waiting = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in _BODIES:
            await self._app(scope, receive, send)
            return
        body = scope[_BODY] = _Body(receive, self._bounds)
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

    def __init__(self, receive: Receive, bounds: Bounds) -> None:
        self._receive, self._bounds = receive, bounds
        self._began, self._size, self._whole = time.monotonic(), 0, False
        self.places: asyncio.Semaphore | None = None
        self.most = bounds.file

    def leave(self) -> None:
        """Give the place to the next."""
        if self.places is not None:
            self.places.release()
            self.places = None

    async def receive(self) -> Message:
        """The next message. Raises Problem where the client is too slow, or sends too much."""
        if self._whole:  # what comes now is the end of the connection, however late
            return await self._receive()
        try:
            message = await asyncio.wait_for(self._receive(), self._bounds.idle)
        except TimeoutError:
            raise Problem(408, "slow", f"nothing of the body came for {self._bounds.idle:g} seconds") from None
        self._size += len(message.get("body", b""))
        if self._size > self.most:
            raise too_large(self.most)
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
                has_room(settings, 0)
                await to_thread.run_sync(file.write, bytes(waiting))
                waiting.clear()
        file.write(waiting)
    size += len(waiting)
    if not size:
        raise Problem(422, "empty", "the request has no body", "send the document or the file as the body")
    return size


async def keep(upload: UploadFile, path: Path) -> None:
    """Write the file of a form to a place of its own."""

    def copy() -> None:
        with path.open("xb") as file:
            shutil.copyfileobj(upload.file, file, _BLOCK)

    await upload.seek(0)
    await to_thread.run_sync(copy)


_FORMS = ("multipart/", "application/x-www-form-urlencoded")


def no_form(request: Request) -> None:
    """Refuse a form where a document is wanted. Raises Problem."""
    if request.headers.get("content-type", "").lower().startswith(_FORMS):
        what = "a form is no document"
        raise Problem(415, "media", what, "send the document itself, as application/json, application/yaml or chemical/x-mmcif")
