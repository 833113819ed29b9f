"""The application: routes, what stands before them, and the description of both (OpenAPI 3.1)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from anyio import to_thread
from fastapi import APIRouter, FastAPI
from fastapi.middleware.cors import CORSMiddleware
from pydantic import BaseModel

from oscem_map import __version__
from oscem_map.service.bodies import Paced
from oscem_map.service.checks import Checks
from oscem_map.service.conversions import Conversions
from oscem_map.service.depositions import Depositions
from oscem_map.service.depositor import Depositor
from oscem_map.service.desk import Desk
from oscem_map.service.guard import Guard
from oscem_map.service.problems import ProblemDetails, Wrong, add_handlers, failures
from oscem_map.service.processes import Processes
from oscem_map.service.runner import Runner
from oscem_map.service.settings import Settings
from oscem_map.service.store import Store
from oscem_map.service.streams import Streams

_ABOUT = """Conversion of records of electron microscopy, and their deposition at archives.

A token of an archive is sent as `Authorization: Bearer TOKEN`. Problems are `application/problem+json`.
"""
_LOG = logging.getLogger("oscem_map.service")
_LAST = 10.0
"""Seconds that depositions have to come to a stop when the service ends."""
_OFTEN = 3600.0


class Version(BaseModel):
    """The version of the program."""

    version: str


def application(settings: Settings) -> FastAPI:
    """The application of a service. Its folders are made here."""
    for folder in (settings.state, settings.spool, settings.depositions):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    processes = Processes(settings.bounds)
    store = Store(settings.state / "service.sqlite")
    streams = Streams(settings.bounds, store)
    checks = Checks(settings.bounds)
    runner = Runner(settings, store, checks, streams.changed)
    desk = Desk(settings, store, runner)

    @asynccontextmanager
    async def alive(app: FastAPI) -> AsyncIterator[None]:
        streams.open(runner)
        runner.forget()
        runner.go_on()
        cleaning = asyncio.create_task(_clean(runner))
        yield
        cleaning.cancel()
        streams.close()
        checks.close()
        app.state.ended = await to_thread.run_sync(runner.close, _LAST)
        if app.state.ended:
            store.close()
        else:
            _LOG.warning("a deposition is in the middle of a request; the next start looks what became of it, and goes on")

    app = FastAPI(
        title="oscem-map", version=__version__, description=_ABOUT, docs_url=None, redoc_url=None,
        redirect_slashes=False, lifespan=alive,
    )  # fmt: skip
    app.state.streams, app.state.ended = streams, True
    router = APIRouter()
    router.add_api_route("/version", version, response_model=Version, tags=["service"], responses=failures())
    Conversions(settings, processes).add_to(router)
    Depositions(settings, desk, checks, streams).add_to(router)
    Depositor(settings, desk, processes).add_to(router)
    app.include_router(router)
    add_handlers(app)
    _stand_before(app, settings)
    _describe(app)
    return app


async def _clean(runner: Runner) -> None:
    """Forget what nobody touched for long, from time to time."""
    while True:
        await asyncio.sleep(_OFTEN)
        await to_thread.run_sync(runner.forget)


def version() -> Version:
    """The version of the program."""
    return Version(version=__version__)


def _stand_before(app: FastAPI, settings: Settings) -> None:
    """What each request meets before a route, the last one first."""
    app.add_middleware(Paced, settings=settings)
    if settings.origins:
        exposed = ["Location", "Retry-After", "WWW-Authenticate"]
        app.add_middleware(
            CORSMiddleware, allow_origins=settings.origins, allow_methods=["*"], allow_headers=["*"], expose_headers=exposed
        )
    app.add_middleware(Guard, settings=settings)


def _describe(app: FastAPI) -> None:
    """Add to the description what problems are, which no route names as its answer."""
    plain = app.openapi

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            schemas = plain().setdefault("components", {}).setdefault("schemas", {})
            for model in (ProblemDetails, Wrong):
                found = model.model_json_schema(ref_template="#/components/schemas/{model}")
                found.pop("$defs", None)
                schemas[model.__name__] = found
        assert app.openapi_schema is not None
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]
