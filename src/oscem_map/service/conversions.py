"""Routes that convert, validate and report: a document is the body, what is made of it the answer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

from anyio import to_thread
from fastapi import APIRouter, Query, Request
from fastapi import Path as InPath
from pydantic import BaseModel
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from oscem_map.runtime.converters import routes, targets
from oscem_map.service import work
from oscem_map.service.bodies import new_folder, no_form, remove, save
from oscem_map.service.problems import Problem, failures
from oscem_map.service.processes import Processes
from oscem_map.service.settings import Settings
from oscem_map.service.work import Fault, Made, Task, Work, Worked

_ANY: dict[str, Any] = {"schema": {"description": "A document: a record as JSON or YAML, or mmCIF."}}
DOCUMENT: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": dict.fromkeys(("application/json", "application/yaml", "chemical/x-mmcif", "text/plain"), _ANY),
    }
}
"""The description of a body that is a document."""

Target = Annotated[str, InPath(description="What is made.", json_schema_extra={"enum": list(targets())})]
Asked = Annotated[list[str], Query(description="`NAME=VALUE`: an answer to what the mapping asks.")]
Source = Annotated[str | None, Query(description="The schema of the document, where it does not tell.")]
Level = Annotated[str | None, Query(description="The record is the object under this key.")]


class Targets(BaseModel):
    """What can be made."""

    targets: list[str]


_FAULT = {
    "type": "object",
    "required": ["path", "what", "help"],
    "properties": {"path": {"type": "string"}, "what": {"type": "string"}, "help": {"type": "string"}},
}
VERDICT: dict[str, Any] = {
    "type": "object",
    "required": ["valid", "age", "schema", "faults", "mended"],
    "properties": {
        "valid": {"type": "boolean"},
        "age": {"type": "string"},
        "schema": {"type": "string"},
        "faults": {"type": "array", "items": _FAULT},
        "mended": {"type": "array", "items": _FAULT},
    },
}
"""What `/validate` answers: what is wrong with a record, and what a migration would mend."""


class Conversions:
    """The routes, with what they work on."""

    def __init__(self, settings: Settings, processes: Processes) -> None:
        self._settings, self._processes = settings, processes

    def add_to(self, router: APIRouter) -> None:
        """Add the routes."""
        router.add_api_route("/targets", self.targets, response_model=Targets, tags=["conversion"], responses=failures())
        answers = {media: {"schema": {"type": "string"}} for media in (work.MMCIF, work.ZIP)} | {work.JSON: {"schema": {}}}
        self._post(router, "/convert/{target}", self.convert, answers)
        reports = {media: {"schema": {"type": "string"}} for media in work.REPORTS.values() if media != work.JSON}
        self._post(router, "/report/{target}", self.report, reports | {work.JSON: {"schema": {"type": "object"}}})
        self._post(router, "/validate", self.validate, {work.JSON: {"schema": VERDICT}})

    def _post(self, router: APIRouter, path: str, route: Any, content: dict[str, Any]) -> None:
        answers: dict[int | str, dict[str, Any]] = {200: {"description": "What was made.", "content": content}}
        router.add_api_route(
            path, route, methods=["POST"], openapi_extra=DOCUMENT, tags=["conversion"],
            response_class=Response, responses={**answers, **failures(404, 415, 507)},
        )  # fmt: skip

    def targets(self) -> Targets:
        """What can be made."""
        return Targets(targets=list(targets()))

    async def convert(
        self,
        target: Target,
        request: Request,
        ask: Asked = [],  # noqa: B006 - FastAPI copies it
        source: Source = None,
        level: Level = None,
        strict: Annotated[bool, Query(description="Refused values are an error.")] = False,
        consent: Annotated[bool, Query(description="E-mail and telephone may go into the file beside.")] = False,
        form: Annotated[
            Literal["target", "zip"], Query(description="The target alone, or with report and files beside.")
        ] = "target",
    ) -> Response:
        """Convert a document."""
        task = Task("", "", target, tuple(ask), source, level, strict, consent)
        return await self._answer(request, task, work.convert if form == "target" else work.bundle)

    async def report(
        self,
        target: Target,
        request: Request,
        ask: Asked = [],  # noqa: B006 - FastAPI copies it
        source: Source = None,
        level: Level = None,
        form: Annotated[Literal["json", "html", "markdown"], Query()] = "json",
    ) -> Response:
        """Convert a document, and answer with the report: what became of every value."""
        task = Task("", "", target, tuple(ask), source, level)
        return await self._answer(request, task, partial(work.report, form))

    async def validate(self, request: Request) -> Response:
        """What is wrong with a record of any age."""
        return await self._answer(request, Task("", "", ""), work.validate)

    async def _answer(self, request: Request, task: Task, kind: Work) -> Response:
        no_form(request)
        if task.to:
            _known(task)
        folder = new_folder(self._settings)
        try:
            document = folder / "document"
            await save(request, document, self._settings, self._settings.bounds.document)
            done = await self._processes.run(kind, task._replace(document=str(document), out=str(folder / "made")))
            path, media, suffix = made(done)
            return MadeFile.of(Path(path), media, f"{task.to or 'validation'}{suffix}", folder)
        except BaseException:
            remove(folder)
            raise


def _known(task: Task) -> None:
    """Refuse a target or a source that there is not. Raises Problem."""
    if task.to not in targets():
        raise Problem(404, "target", "there is no such target", f"there are: {', '.join(targets())}")
    if task.source is not None and not routes(task.to, None, task.source):
        raise Problem(422, "source", "no mapping from this source makes this target")


class MadeFile(FileResponse):
    """A file as the answer, to be kept by the browser and not shown; its folder is gone afterwards, however it ends."""

    folder: Path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            await to_thread.run_sync(remove, self.folder)

    @classmethod
    def of(cls, path: Path, media: str, name: str, folder: Path) -> MadeFile:
        """A file in a folder that goes with it."""
        answer = cls(path, headers={"X-Content-Type-Options": "nosniff"}, media_type=media, filename=name)
        answer.folder = folder
        return answer


def made(done: Worked) -> Made:
    """What a worker made. Raises Problem where it made nothing."""
    if isinstance(done, Fault):
        raise Problem(422, "document", done.message, done.help, done.each)
    return done
