"""What is answered where something is wrong: RFC 9457, `application/problem+json`, with an honest status.

`message` stands beside `detail`: front ends that were written for OpenEM's Depositor read it.
"""

from __future__ import annotations

import json
import logging
import secrets
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field, ValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

MEDIA = "application/problem+json"
_LOG = logging.getLogger("oscem_map.service")


class Wrong(BaseModel):
    """One thing that is wrong: where, what, and what to do."""

    where: str
    what: str
    help: str = ""


class ProblemDetails(BaseModel):
    """A problem, as RFC 9457 has it."""

    type: str = Field(description="What kind of problem it is, as a URI.")
    title: str
    status: int
    detail: str
    message: str = Field(description="The same as `detail`.")
    help: str = Field(default="", description="What to do.")
    problems: list[Wrong] = Field(default_factory=list)


class Problem(HTTPException):
    """Ends a request. `kind` is the last part of the problem's URI."""

    def __init__(
        self,
        status: int,
        kind: str,
        detail: str,
        help: str = "",
        problems: Sequence[tuple[str, str, str]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status, detail, dict(headers or {}))
        self.kind, self.help, self.problems = kind, help, tuple(problems)

    def body(self) -> dict[str, Any]:
        """The problem as an object of JSON."""
        wrong = [Wrong(where=where, what=what, help=help) for where, what, help in self.problems]
        kind = f"urn:oscem-map:problem:{self.kind}" if self.kind else "about:blank"
        said = ProblemDetails(
            type=kind, title=_title(self.status_code), status=self.status_code, detail=self.detail, message=self.detail,
            help=self.help, problems=wrong,
        )  # fmt: skip
        return said.model_dump()

    def response(self) -> Response:
        """The answer."""
        text = json.dumps(self.body(), ensure_ascii=True)
        return Response(text, self.status_code, self.headers, MEDIA)


def _title(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Error"


def busy(what: str, seconds: int = 5) -> Problem:
    """A bound is reached: the same request may be taken later."""
    return Problem(503, "busy", what, "try again later", headers={"Retry-After": str(seconds)})


def of_deposit(error: Any, folder: Path | None = None) -> Problem:
    """What stopped a deposition (a `DepositError`), by its exit code; without the paths of its folder."""

    def bare(text: str) -> str:
        return text.replace(f"{folder}/", "")

    status, kind = _OF_CODE.get(error.code, (500, "deposit"))
    problems = [(bare(one.where), bare(one.what), bare(one.help)) for one in getattr(error, "problems", ())]
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else {"Retry-After": "30"} if status == 503 else {}
    return Problem(status, kind, bare(str(error)), bare(error.help), problems, headers)


def of_validation(where: str, error: ValidationError) -> Problem:
    """What pydantic found wrong."""
    found = [(".".join(map(str, (where, *one["loc"]))), str(one["msg"]), "") for one in error.errors(include_url=False)[:50]]
    return Problem(422, "request", "the request is not as described", "see /openapi.json", found)


_OF_CODE = {
    2: (422, "invalid"),
    3: (401, "token"),
    4: (422, "refused"),
    5: (503, "later"),
    6: (409, "undecided"),
    130: (409, "cancelled"),
}
"""The exit codes of `oscem-map deposit`, as statuses."""


def failures(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What a route may answer besides, for its description; every route may be busy, or asked in a wrong way."""
    content = {MEDIA: {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}}
    every = (400, 403, 408, 413, 421, 422, 500, 503)
    return {status: {"description": _title(status), "content": content} for status in sorted({*statuses, *every})}


# Handlers -----------------------------------------------------------------------------------------------------------


def add_handlers(app: FastAPI) -> None:
    """Answer every error of an application with a problem."""
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(RequestValidationError, _of_validation)
    app.add_exception_handler(Exception, _of_accident)


def _of_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if isinstance(error, Problem):
        return error.response()
    return Problem(error.status_code, "", str(error.detail), headers=error.headers).response()


def _of_validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    found = [(".".join(map(str, one["loc"])), str(one["msg"]), "") for one in error.errors()[:50]]
    return Problem(422, "request", "the request is not as described", "see /openapi.json", found).response()


def _of_accident(request: Request, error: Exception) -> Response:
    """A fault of the service itself: its number is in the log, beside what happened."""
    number = secrets.token_hex(4)
    _LOG.error("accident %s", number, exc_info=error)
    return Problem(500, "accident", f"the service has a fault; its log has it as accident {number}").response()
