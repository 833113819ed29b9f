"""Routes of depositions: made, given a record and files, checked, started, followed, and their receipts.

The name of a deposition is a secret that nobody guesses: whoever knows it may work with it. The token of the archive comes
with the request that starts it, and is kept in memory alone, until the deposition rests.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Annotated, Any, Final

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Query, Request
from fastapi import Path as InPath
from starlette.responses import JSONResponse, Response

from oscem_map.runtime.deposit import deposition
from oscem_map.runtime.deposit.errors import DepositError
from oscem_map.service.bodies import json_of, new_folder, no_form, remove, save
from oscem_map.service.checks import Checks
from oscem_map.service.desk import Desk
from oscem_map.service.forms import NewDeposition, Put, Shown, Start, described
from oscem_map.service.problems import Problem, Wrong, failures, of_deposit
from oscem_map.service.runner import Run
from oscem_map.service.settings import Settings
from oscem_map.service.store import Row
from oscem_map.service.streams import Streams

Name = Annotated[str, InPath(pattern="^[A-Za-z0-9_-]{1,64}$", description="The name that the service gave the deposition.")]
FileName = Annotated[str, InPath(min_length=1, max_length=200, description="The name of the file at the archive.")]

_BYTES: dict[str, Any] = {
    "requestBody": {"required": True, "content": {"application/octet-stream": {"schema": {}}}}
}
_RECORD: dict[str, Any] = {
    "requestBody": {"required": True, "content": {"application/json": {"schema": {}}, "application/yaml": {"schema": {}}}}
}


EVENT: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "description": "Its number; what is only of the moment, as progress, has none."},
        "event": {"enum": ["state", "step", "said", "progress"]},
        "data": {"type": "string", "contentMediaType": "application/json"},
    },
    "required": ["event", "data"],
}
"""What an event of a stream has; documents of OpenAPI describe one of them where the stream is."""


class Depositions:
    """The routes, with what they work on."""

    def __init__(self, settings: Settings, desk: Desk, checks: Checks, streams: Streams) -> None:
        self._settings, self._desk, self._checks, self._streams = settings, desk, checks, streams
        self._checking = CapacityLimiter(max(1, settings.bounds.depositions))

    def add_to(self, router: APIRouter) -> None:
        """Add the routes."""
        one = "/depositions/{name}"
        add = router.add_api_route
        shown: dict[str, Any] = {"response_model": Shown, "tags": ["deposition"]}
        add("/depositions", self.make, methods=["POST"], status_code=201, openapi_extra=described(NewDeposition),
            responses=failures(415), **shown)  # fmt: skip
        add(one, self.show, responses=failures(404), **shown)
        add(one, self.remove, methods=["DELETE"], status_code=204, tags=["deposition"], responses=failures(404, 409))
        for part in ("record", "model", "metadata"):
            extra = _BYTES if part == "model" else _RECORD
            add(f"{one}/{part}", self._put(part), methods=["PUT"], openapi_extra=extra, operation_id=f"put_{part}",
                responses=failures(404, 409, 415, 507), **shown)  # fmt: skip
        file = f"{one}/files/{{file}}"
        add(file, self.put_file, methods=["PUT"], openapi_extra=_BYTES, responses=failures(404, 409, 415, 507), **shown)
        add(file, self.drop_file, methods=["DELETE"], responses=failures(404, 409), **shown)
        add(f"{one}/check", self.check, methods=["POST"], response_model=list[Wrong], tags=["deposition"],
            responses=failures(404, 409))  # fmt: skip
        add(f"{one}/start", self.start, methods=["POST"], status_code=202, openapi_extra=described(Start, required=False),
            responses=failures(401, 404, 409, 415), **shown)  # fmt: skip
        add(f"{one}/cancel", self.cancel, methods=["POST"], status_code=202, responses=failures(404, 409), **shown)
        receipt: dict[int | str, dict[str, Any]] = {200: {"description": "The receipt.", "content": {"application/json": {}}}}
        add(f"{one}/receipt", self.receipt, response_class=Response, tags=["deposition"],
            responses={**receipt, **failures(404)})  # fmt: skip
        events: dict[int | str, dict[str, Any]] = {
            200: {"description": "Events, each as this object.", "content": {"text/event-stream": {"schema": EVENT}}}
        }
        add(f"{one}/events", self.events, response_class=Response, tags=["deposition"], responses={**events, **failures(404)})

    # A draft ----------------------------------------------------------------------------------------------------

    async def make(self, request: Request, response: Response) -> Shown:
        """Make a draft of a deposition. Nothing is sent to the archive."""
        said = await json_of(request, NewDeposition)
        row = await to_thread.run_sync(self._desk.make, said)
        response.headers["Location"] = f"/depositions/{row.id}"
        return self._desk.shown(row)

    def show(self, name: Name) -> Shown:
        """How far a deposition is."""
        return self._desk.shown(self._desk.row(name))

    def remove(self, name: Name) -> None:
        """Forget a deposition, with its files and its journal; what the archive has stays there."""
        with self._desk.alone(name):
            self._desk.runner.remove(self._desk.resting(name))

    def _put(self, part: str) -> Callable[..., Awaitable[Shown]]:
        async def put(name: Name, request: Request) -> Shown:
            no_form(request)
            bounds = self._settings.bounds
            most = bounds.model if part == "model" else bounds.record
            return await self._received(name, request, most, lambda desk, row, path: desk.put_document(row, path, part))

        put.__doc__ = {
            "record": "The record of the deposition: it is converted to what the archive takes.",
            "model": "The model that the record is merged into (OneDep).",
            "metadata": "What the archive takes, ready made, as JSON, in place of a record.",
        }[part]
        return put

    async def put_file(self, name: Name, file: FileName, request: Request, said: Annotated[Put, Query()]) -> Shown:
        """A file of the deposition: the body is its bytes."""
        no_form(request)
        most = self._settings.bounds.file
        return await self._received(name, request, most, lambda desk, row, path: desk.put_file(row, path, file, said))

    async def _received(
        self, name: str, request: Request, most: int, put: Callable[[Desk, Row, Path], None]
    ) -> Shown:
        """Take a body to disk, and then into a draft, which it may still be."""
        self._desk.draft(name)
        folder = new_folder(self._settings)
        try:
            place = folder / "body"
            await save(request, place, self._settings, most)
            await to_thread.run_sync(self._desk.change, name, lambda row: put(self._desk, row, place))
        finally:
            await to_thread.run_sync(remove, folder)
        return self.show(name)

    async def drop_file(self, name: Name, file: FileName) -> Shown:
        """Take a file out of a draft."""

        def drop(row: Row) -> None:
            if not self._desk.runner.folder(row.id).drop(file):
                raise Problem(404, "file", "the deposition has no such file")

        await to_thread.run_sync(self._desk.change, name, drop)
        return self.show(name)

    # At the archive ---------------------------------------------------------------------------------------------

    async def check(self, name: Name) -> list[Wrong]:
        """All that is wrong with a deposition; nothing is sent."""
        row = self._desk.resting(name)
        found = await to_thread.run_sync(self._problems, row, limiter=self._checking)
        return [Wrong(where=where, what=what, help=help) for where, what, help in found]

    def _problems(self, row: Row) -> Sequence[tuple[str, str, str]]:
        folder = self._desk.runner.folder(row.id)
        try:
            with self._desk.alone(row.id):
                return self._checks.problems(deposition.load(folder.plan))
        except DepositError as error:
            problem = of_deposit(error, folder.path)
            if error.code != 2:
                raise problem from None
            return problem.problems or (("plan", str(problem.detail), problem.help),)

    async def start(self, name: Name, request: Request) -> Shown:
        """Deposit, or go on: with a token, and with what a person found at the archive where it could not tell."""
        said = await json_of(request, Start, Start())
        row = self._desk.resting(name)
        run = Run(self._desk.token(request), said.adopt, said.create_anyway, said.transferred)
        if not self._desk.runner.start(row.id, run):
            raise Problem(409, "state", f"the deposition is {self._desk.row(name).state}", "follow its events")
        return self.show(name)

    def cancel(self, name: Name) -> Shown:
        """Stop a deposition, so that it can be gone on with; what was sent stays at the archive."""
        row = self._desk.row(name)
        if not self._desk.runner.cancel(row.id):
            raise Problem(409, "state", f"the deposition is {row.state}", "there is nothing to stop")
        return self.show(name)

    def receipt(self, name: Name) -> Response:
        """What is at the archive, and what is left to a person."""
        place = self._desk.runner.folder(self._desk.row(name).id).receipt
        if not place.exists():
            raise Problem(404, "receipt", "there is no receipt before the deposition is done")
        return JSONResponse(json.loads(place.read_text("utf-8")))

    def events(self, name: Name, request: Request) -> Response:
        """Follow a deposition (server-sent events), from the event of `Last-Event-ID` on; ends when the deposition rests."""
        return self._streams.follow(self._desk.row(name), request.headers.get("last-event-id", ""))

