"""The routes and fields of OpenEM's Depositor, as SciCat's front end asks them; see `docs/serve.md` for what is other.

A token is taken from `Authorization`, or from the field `jwtToken` as the Depositor had it. What OneDep answers is passed on.
"""

from __future__ import annotations

import base64
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Request
from fastapi import Path as InPath
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from starlette.responses import Response

from oscem_map.runtime.deposit.errors import DepositError
from oscem_map.service import work
from oscem_map.service.bodies import form_of, json_of, new_folder, no_form, remove, save
from oscem_map.service.conversions import DOCUMENT, MadeFile, made
from oscem_map.service.desk import Desk
from oscem_map.service.forms import NewDeposition, Word, described
from oscem_map.service.problems import Problem, failures, of_deposit, of_validation
from oscem_map.service.processes import Processes
from oscem_map.service.runner import Run, at_work
from oscem_map.service.settings import Settings
from oscem_map.service.stepwise import ARCHIVE, Stepwise
from oscem_map.service.store import Row, State
from oscem_map.service.work import Task

METHODS = {
    "helical": "helical",
    "single-particle": "single",
    "subtomogram-averaging": "subtomogram",
    "tomogram": "tomography",
    "electron-crystallography": "crystallography",
    "electron-cristallography": "crystallography",
}
"""The Depositor's words for methods, and the subtypes of OneDep; the last is how SciCat's front end spells it."""

Remote = Annotated[str, InPath(pattern="^[A-Za-z0-9_-]{1,64}$", description="OneDep's name of the deposition, D_...")]


class Create(BaseModel):
    """What a deposition is created with."""

    model_config = ConfigDict(extra="ignore")

    email: Word
    orcidIds: list[Word] = Field(min_length=1, max_length=100)  # noqa: N815 - the Depositor's name
    country: Word
    method: Word = Field(json_schema_extra={"enum": list(METHODS)})
    jwtToken: str = Field(default="", max_length=65536)  # noqa: N815
    password: Word = ""
    coordinates: bool = False
    related_emdb: Word = ""


def _nothing(value: Any) -> Any:
    """An empty field of a front end is none."""
    return None if value == "" else value


class FileMetadata(BaseModel):
    """What is said of a file."""

    model_config = ConfigDict(extra="ignore")

    name: str = Field(min_length=1, max_length=200)
    type: Word
    contour: Annotated[float | None, BeforeValidator(_nothing)] = Field(default=None, allow_inf_nan=False)
    details: str = Field(default="", max_length=10000)


class Deposited(BaseModel):
    """A file at OneDep."""

    model_config = ConfigDict(extra="allow")

    id: int | str
    name: str
    type: str
    created: str = ""
    metadata: dict[str, Any] = Field(default_factory=dict)
    errors: list[Any] = Field(default_factory=list)
    warnings: list[Any] = Field(default_factory=list)


class Created(BaseModel):
    """A deposition at OneDep, with whatever else it says."""

    model_config = ConfigDict(extra="allow")

    id: str


class Processed(BaseModel):
    """The deposition whose files are processed; the Depositor's code and its description named it differently."""

    fileID: str  # noqa: N815
    depID: str  # noqa: N815


def _form(**fields: str) -> dict[str, Any]:
    """The description of a form: fields with `binary` for files and `string` for texts; those with `?` may be left out."""
    shown = {
        name: {"type": "string"} | ({"format": "binary"} if kind.startswith("binary") else {})
        for name, kind in fields.items()
    }
    required = [name for name, kind in fields.items() if not kind.endswith("?")]
    schema = {"type": "object", "properties": shown, "required": required}
    return {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": schema}}}}


class Depositor:
    """The routes, with what they work on."""

    def __init__(self, settings: Settings, desk: Desk, processes: Processes) -> None:
        self._settings, self._desk, self._processes = settings, desk, processes
        self._stepwise = Stepwise(desk)
        self._threads = CapacityLimiter(max(1, settings.bounds.uploads))

    def add_to(self, router: APIRouter) -> None:
        """Add the routes."""
        token, one = "string?", "/onedep/{remote}"
        tell: dict[str, Any] = {"methods": ["POST"], "tags": ["depositor"]}
        some = failures(401, 404, 409, 415, 507)
        add = router.add_api_route
        add("/onedep", self.create, status_code=201, response_model=Created, openapi_extra=described(Create),
            responses=failures(401, 409, 415), **tell)  # fmt: skip
        # Before the routes with a name: `metadata` and `pdb` are none.
        file: dict[int | str, dict[str, Any]] = {
            200: {"description": "A file.", "content": {"application/octet-stream": {"schema": {"type": "string"}}}}
        }
        add("/onedep/metadata", self.metadata_file, openapi_extra=DOCUMENT, response_class=Response,
            responses={**file, **failures(415, 507)}, **tell)  # fmt: skip
        add("/onedep/pdb", self.model_file, openapi_extra=_form(scientificMetadata="string", file="binary"),
            response_class=Response, responses={**file, **failures(415, 507)}, **tell)  # fmt: skip
        add(f"{one}/file", self.file, openapi_extra=_form(file="binary", fileMetadata="string", jwtToken=token),
            response_model=Deposited, responses=some, **tell)  # fmt: skip
        add(f"{one}/metadata", self.metadata, openapi_extra=_form(scientificMetadata="string", jwtToken=token),
            response_model=Deposited, responses=some, **tell)  # fmt: skip
        add(f"{one}/pdb", self.model, response_model=Deposited, responses=some,
            openapi_extra=_form(file="binary", scientificMetadata="string", jwtToken=token), **tell)  # fmt: skip
        add(f"{one}/process", self.process, openapi_extra=_form(jwtToken=token), response_model=Processed,
            responses=some, **tell)  # fmt: skip
        entry: dict[int | str, dict[str, Any]] = {
            200: {"description": "An entry.", "content": {"application/json": {"schema": {"type": "object"}}}}
        }
        add("/empiar/metadata", self.empiar_file, openapi_extra=DOCUMENT, response_class=Response,
            responses={**entry, **failures(415, 507)}, **tell)  # fmt: skip
        add("/empiar/schema", self.empiar_schema, tags=["depositor"], response_model=dict[str, str], responses=failures(404))

    # At OneDep --------------------------------------------------------------------------------------------------

    async def create(self, request: Request, response: Response) -> Any:
        """Create a deposition at OneDep."""
        said = await json_of(request, Create)
        token = self._desk.token(request, said.jwtToken)
        if said.method not in METHODS:
            raise Problem(422, "method", f"`{said.method[:80]}` is no method", f"one of {', '.join(METHODS)}")
        answers: dict[str, Any] = {"email": said.email, "users": said.orcidIds, "country": said.country}
        answers |= {"coordinates": said.coordinates, "sequence_later": True}
        answers |= {"related_emdb": said.related_emdb} if said.related_emdb else {}
        new = NewDeposition(archive=ARCHIVE, subtype=METHODS[said.method], answers=answers)
        row = await to_thread.run_sync(self._stepwise.begin, new)
        response.headers["Location"] = f"/depositions/{row.id}"
        return await self._step(row, partial(self._stepwise.create, row, token, said.password))

    async def _step(self, row: Row, step: Any) -> Any:
        """Take a step in a thread. Raises Problem."""
        try:
            return await to_thread.run_sync(step, limiter=self._threads)
        except DepositError as error:
            raise of_deposit(error, self._desk.runner.folder(row.id).path) from None

    def _known(self, remote: str) -> Row:
        """A deposition that this service created. Raises Problem."""
        row = self._desk.store.by_remote(remote)
        if row is None or row.archive != ARCHIVE:
            raise Problem(404, "deposition", "there is no such deposition", "it is not one that this service created")
        return row

    def _row(self, remote: str) -> Row:
        """One that rests. Raises Problem."""
        return self._desk.resting(self._known(remote).id)

    async def file(self, remote: Remote, request: Request) -> Any:
        """Upload a file: `file`, and `fileMetadata` as JSON: `name`, `type`, `contour`, `details`."""
        row, folder = self._row(remote), new_folder(self._settings)
        try:
            async with form_of(request, self._settings) as form:
                token = self._desk.token(request, form.text("jwtToken", ""))
                said = _metadata(form.text("fileMetadata"))
                await form.keep("file", folder / "body")
            more: dict[str, Any] = {"type": said.type, "label": said.details}
            more |= {"contour": said.contour} if said.contour is not None else {}
            send = partial(self._stepwise.upload, row, token, folder / "body", said.name, more)
            return await self._step(row, send)
        finally:
            await to_thread.run_sync(remove, folder)

    async def metadata(self, remote: Remote, request: Request) -> Any:
        """Convert `scientificMetadata` to mmCIF, and upload that (`metadata.cif`)."""
        return await self._made(remote, request, "metadata.cif", "md-cif")

    async def model(self, remote: Remote, request: Request) -> Any:
        """Merge `scientificMetadata` into the model in `file`, and upload that (`coordinates.cif`)."""
        return await self._made(remote, request, "coordinates.cif", "co-cif")

    async def _made(self, remote: str, request: Request, name: str, kind: str) -> Any:
        row, folder = self._row(remote), new_folder(self._settings)
        try:
            async with form_of(request, self._settings) as form:
                token = self._desk.token(request, form.text("jwtToken", ""))
                await form.keep("scientificMetadata", folder / "document")
                if kind == "co-cif":
                    await form.keep("file", folder / "model")
            path = await self._convert(folder)
            send = partial(self._stepwise.upload, row, token, path, name, {"type": kind})
            return await self._step(row, send)
        finally:
            await to_thread.run_sync(remove, folder)

    async def process(self, remote: Remote, request: Request) -> Any:
        """Have the files processed, and follow that: its events are those of the deposition."""
        row = self._known(remote)
        async with form_of(request, self._settings, required=False) as form:
            token = self._desk.token(request, form.text("jwtToken", ""))
        if at_work(row) or row.state == State.DONE:  # the request came before
            return {"fileID": remote, "depID": remote}
        await self._step(row, partial(self._stepwise.process, row, token))
        self._desk.runner.start(row.id, Run(token))
        return {"fileID": remote, "depID": remote}

    # Files only -------------------------------------------------------------------------------------------------

    async def _convert(self, folder: Path, to: str = "mmcif") -> Path:
        """Convert the document of a folder, into its model where there is one. Raises Problem."""
        model = folder / "model"
        task = Task(str(folder / "document"), str(folder / "made"), to, model=str(model) if model.exists() else "")
        return Path(made(await self._processes.run(work.merge if task.model else work.convert, task)).path)

    async def metadata_file(self, request: Request) -> Response:
        """Convert a record to mmCIF, as a file."""
        no_form(request)
        return await self._file(request, "mmcif", "application/octet-stream", "metadata.cif")

    async def empiar_file(self, request: Request) -> Response:
        """Convert a record to EMPIAR's entry, as JSON."""
        no_form(request)
        return await self._file(request, "empiar", "application/json", "empiar.json")

    async def _file(self, request: Request, to: str, media: str, name: str) -> Response:
        folder = new_folder(self._settings)
        try:
            await save(request, folder / "document", self._settings, self._settings.bounds.document)
            return MadeFile.of(await self._convert(folder, to), media, name, folder)
        except BaseException:
            await to_thread.run_sync(remove, folder)
            raise

    async def model_file(self, request: Request) -> Response:
        """Merge `scientificMetadata` into the model in `file`, as a file."""
        folder = new_folder(self._settings)
        try:
            async with form_of(request, self._settings) as form:
                await form.keep("scientificMetadata", folder / "document")
                await form.keep("file", folder / "model")
            return MadeFile.of(await self._convert(folder), "application/octet-stream", "metadata.cif", folder)
        except BaseException:
            await to_thread.run_sync(remove, folder)
            raise

    async def empiar_schema(self) -> dict[str, str]:
        """EMPIAR's own schema, in base64, where the service was given it."""
        place = self._settings.empiar_schema
        if place is None:
            help = "whoever runs the service names the file with `empiar_schema` in its settings"
            raise Problem(404, "schema", "this service has no copy of EMPIAR's schema", help)
        return {"schema": base64.b64encode(await to_thread.run_sync(place.read_bytes)).decode()}


def _metadata(text: str) -> FileMetadata:
    """What a form says of a file. Raises Problem."""
    try:
        return FileMetadata.model_validate_json(text)
    except ValidationError as error:
        raise of_validation("fileMetadata", error) from None
