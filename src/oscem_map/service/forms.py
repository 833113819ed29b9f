"""What requests about depositions say, and what is answered: each a model, which the description shows."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from oscem_map.runtime.deposit.archives import profiles
from oscem_map.service.problems import Wrong

Word = Annotated[str, StringConstraints(max_length=1000)]


class Strict(BaseModel):
    """A model that refuses what it does not know."""

    model_config = ConfigDict(extra="forbid")


class NewDeposition(Strict):
    """A deposition that begins: the plan of `oscem-map deposit`, without what is sent later."""

    archive: Word = Field(json_schema_extra={"enum": list(profiles())})
    subtype: Word = Field(default="", description="OneDep: single, helical, subtomogram, tomography, crystallography.")
    answers: dict[str, Any] = Field(default_factory=dict, description="What the archive wants to know, as in a plan.")
    ask: dict[str, Any] = Field(default_factory=dict, description="What the mapping asks beside the record.")
    submit: bool = Field(default=False, description="Submit it for publication.")


class Put(Strict):
    """What is said of a file."""

    type: Word = Field(default="", description="The archive's word for what it is: `vo-map`, `half-map`, ...")
    label: Word = ""
    contour: float | None = Field(default=None, allow_inf_nan=False, description="Of a map: the contour level.")
    spacing: list[float] = Field(default_factory=list, max_length=3, description="Of a map: Å along X, Y, Z.")


class Start(Strict):
    """How a deposition begins, or goes on."""

    adopt: Word = Field(default="", description="The deposition is at the archive already: this is its name there.")
    create_anyway: bool = Field(default=False, description="Somebody looked, and it is not there.")
    transferred: bool = Field(default=False, description="What was to be transferred by hand is there.")


class PlannedFile(BaseModel):
    """A file of a deposition."""

    name: str
    type: str
    size: int


class Progress(BaseModel):
    """What a deposition is doing, and how many bytes of it are sent."""

    step: str
    bytes: int
    of: int


class Shown(BaseModel):
    """A deposition."""

    id: str
    archive: str
    state: str = Field(description="draft, queued, running, stopped or done.")
    remote: str = Field(description="The archive's name of it, '' before it has one.")
    page: str = Field(description="Where a person goes on, '' before there is such a place.")
    files: list[PlannedFile]
    has: list[str] = Field(description="Which of `record`, `model` and `metadata` it has.")
    code: int = Field(description="Why it stopped: the exit code of `oscem-map deposit`.")
    message: str
    help: str
    problems: list[Wrong]
    done: list[str] = Field(description="The steps that are done.")
    progress: Progress | None


def described(model: type[BaseModel], required: bool = True) -> dict[str, Any]:
    """The description of a body that is an object of JSON."""
    content = {"application/json": {"schema": model.model_json_schema()}}
    return {"requestBody": {"required": required, "content": content}}
