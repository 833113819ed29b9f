"""Server-sent events: what happened to a deposition, from the table, and how far an upload is, as it is now."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from starlette.responses import Response, StreamingResponse

from oscem_map.service.problems import busy
from oscem_map.service.runner import Run, Runner, at_work
from oscem_map.service.settings import Bounds
from oscem_map.service.store import Row, Store

_SOON = 0.5
"""Seconds between two looks at how far an upload is."""
_QUIET = 30
"""Looks without news after which a comment is sent, so that proxies see that the connection lives."""


class Streams:
    """Those who follow depositions. A slow reader holds up nobody: each reads the table at its own pace."""

    def __init__(self, bounds: Bounds, store: Store) -> None:
        self._most, self._store = bounds.streams, store
        self._loop: asyncio.AbstractEventLoop | None = None
        self._bells: set[asyncio.Event] = set()
        self._open = 0
        self._closed = False
        self._runner: Runner | None = None

    def open(self, runner: Runner) -> None:
        """Begin, in the loop that serves."""
        self._loop, self._runner = asyncio.get_running_loop(), runner

    def changed(self) -> None:
        """There is something new; any thread may say so."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._ring)

    def _ring(self) -> None:
        for bell in self._bells:
            bell.set()

    def end(self) -> None:
        """End all streams soon, so that the server can."""
        self._closed = True

    def close(self) -> None:
        """Nobody follows any more."""
        self._closed, self._loop = True, None

    def follow(self, row: Row, last: str) -> Response:
        """The events of a deposition after the one that a reader had last. Raises Problem where too many read."""
        if self._open >= self._most:
            raise busy("too many follow depositions", 10)
        after = int(last) if last.isascii() and last.isdigit() and len(last) < 16 else 0
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(self._events(row.id, after), headers=headers, media_type="text/event-stream")

    async def _events(self, name: str, after: int) -> AsyncIterator[str]:
        bell = asyncio.Event()
        self._bells.add(bell)
        self._open += 1
        try:
            yield "retry: 2000\n\n"
            async for text in self._told(name, after, bell):
                yield text
        finally:
            self._open -= 1
            self._bells.discard(bell)

    async def _told(self, name: str, after: int, bell: asyncio.Event) -> AsyncIterator[str]:
        """Events as they come, until the deposition rests."""
        before, quiet = "", 0
        while not self._closed:
            bell.clear()
            row = self._store.get(name)
            while found := self._store.events(name, after):
                for one in found:
                    after = one.number
                    yield f"id: {one.number}\nevent: {one.kind}\ndata: {one.data}\n\n"
            if row is None or not at_work(row):
                return
            now = _progress(self._runner.run_of(name) if self._runner else None)
            if now and now != before:
                yield f"event: progress\ndata: {now}\n\n"
                before, quiet = now, 0
            elif (quiet := quiet + 1) >= _QUIET:
                yield ": still at work\n\n"
                quiet = 0
            await _rung(bell)


async def _rung(bell: asyncio.Event) -> None:
    """Wait for news, for a while."""
    try:
        await asyncio.wait_for(bell.wait(), _SOON)
    except TimeoutError:
        return


def _progress(run: Run | None) -> str:
    """How far the upload of a run is, '' where nothing is uploaded."""
    if run is None or not run.of:
        return ""
    return json.dumps({"step": run.step, "bytes": min(run.sent, run.of), "of": run.of}, ensure_ascii=False)
