"""The archives as cases of one test: a server, a plan, what a person does who is asked, and what must be there at the end."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from deposit.plans import ENTRY, ONEDEP_FILES, RECORD, empiar_plan, invenio_plan, onedep_plan, png, run
from deposit.servers.base import Archive, Running, serving
from deposit.servers.empiar import Empiar
from deposit.servers.globus import SOURCE, EmpiarByGlobus
from deposit.servers.inveniordm import InvenioRDM
from deposit.servers.onedep import OneDep

from oscem_map.runtime.deposit.errors import DepositError, Undecided
from oscem_map.runtime.deposit.receipt import Receipt

PASSING = (3, 5)
"""Exit codes after which a person just says `--resume`."""


class Case(NamedTuple):
    """An archive in one of its forms. `whole` asserts that all is there once; `asked` is what a person finds who looks."""

    name: str
    server: Callable[[], Archive]
    plan: Callable[[Path, str], Path]
    whole: Callable[[Running, Path], None]
    asked: Callable[[Running, str], dict[str, Any]] | None = None

    def requests(self, folder: Path) -> int:
        """How many requests a deposition makes that meets no trouble."""
        with serving(self.server()) as running:
            self.to_the_end(running, self.plan(folder, running.address))
            return running.faults.count

    def to_the_end(self, running: Running, path: Path) -> Receipt:
        """Deposit a plan with as many runs as it takes, and a person who looks at the archive."""
        return to_the_end(path, partial(self.asked, running) if self.asked else None, running.quiet)


ROUNDS = 40
"""After so many runs a deposition does not come to its end."""


def to_the_end(
    path: Path, asked: Callable[[str], dict[str, Any]] | None = None, quiet: Callable[[], None] = lambda: None
) -> Receipt:
    """Deposit a plan, and go on with it as a person would: who lets the archive come to rest (`quiet`), says `--resume`, and
    looks at the archive where asked to.
    """
    more: dict[str, Any] = {}
    last: DepositError | None = None
    for _ in range(ROUNDS):
        quiet()
        there = path.with_name(f"{path.name}.journal").exists()
        try:
            return run(path, resume=there, **more)
        except Undecided as error:
            if asked is None:
                raise
            quiet()
            more, last = asked(f"{error.step}: {error}"), error
        except DepositError as error:
            if error.code not in PASSING:
                raise
            more, last = {}, error
    raise AssertionError(f"not over after {ROUNDS} rounds: {last}")


def md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes()).hexdigest()


# InvenioRDM -------------------------------------------------------------------------------------------------------


def whole_draft(running: Running, path: Path) -> None:
    """One draft, in review, with one whole copy of each file; made by one request."""
    archive = running.archive
    assert isinstance(archive, InvenioRDM)
    [draft] = archive.drafts.values()
    assert draft.body["metadata"]["title"] == RECORD["metadata"]["title"]
    assert {name: (one.md5, one.committed) for name, one in draft.files.items()} == {
        name: (md5(path.parent / name), True) for name in ("map one.mrc", "README.md")
    }
    assert archive.acted.count(("POST", "/api/records")) == 1
    assert draft.status == "in_review"


# OneDep -----------------------------------------------------------------------------------------------------------


def whole_deposition(running: Running, path: Path) -> None:
    """One deposition with one whole copy of each file, in their order, each map with its spacing; processed once."""
    archive = running.archive
    assert isinstance(archive, OneDep)
    [one] = archive.depositions
    assert [(file.type, hashlib.md5(file.data).hexdigest()) for file in one.files] == [
        (kind, md5(path.parent / name)) for name, kind in ONEDEP_FILES.items()
    ]
    voxel = {"spacing": {"x": 1.5, "y": 1.5, "z": 1.5}, "contour": 0.5}
    assert [file.metadata and file.metadata["voxel"] for file in one.files] == [
        voxel if "map" in file.type else None for file in one.files
    ]
    assert one.processed == 1


def in_parts(folder: Path, address: str) -> Path:
    """A plan whose files go in parts of 300 bytes."""
    path = onedep_plan(folder, address)
    path.write_text(path.read_text("utf-8").replace("[limits]", "[limits]\nchunk = 300"), encoding="utf-8")
    return path


def as_a_whole(folder: Path, address: str) -> Path:
    path = onedep_plan(folder, address)
    path.write_text(path.read_text("utf-8").replace("[answers]", '[answers]\nupload = "single"'), encoding="utf-8")
    return path


# EMPIAR -----------------------------------------------------------------------------------------------------------


def whole_entry(running: Running, path: Path) -> None:
    """One entry with its metadata, thumbnail and rights, submitted once."""
    archive = running.archive
    assert isinstance(archive, Empiar)
    [entry] = archive.entries
    assert entry.body == ENTRY
    assert set(entry.thumbnails) == {png(400, 400)}
    assert entry.rights == {"o:0000-0001-5109-3700": "2", "e:laura@example.org": "3"}
    assert (entry.submitted, entry.acknowledged > 0) == (1, archive.asynchronous)


def looks_at_empiar(running: Running, asked: str) -> dict[str, Any]:
    """Who is asked brings the images, or looks whether there is an entry, or an accession."""
    archive = running.archive
    assert isinstance(archive, Empiar)
    if "by hand" in asked:
        return {"confirmed": True}
    if "make an entry" in asked:
        return {"adopt": str(archive.entries[-1].id)} if archive.entries else {"anew": True}
    assert "submit" in asked
    [entry] = archive.entries
    return {"adopt": f"EMPIAR-{10000 + entry.id}"} if entry.submitted else {"anew": True}


def by_globus(folder: Path, address: str) -> Path:
    """A plan whose images Globus brings."""
    answers = f'transfer = "globus"\nglobus_source = "{SOURCE}"\nglobus_api = "{address}"'
    path = empiar_plan(folder, address, answers, "submit = true")
    for number in range(3):
        (folder / "session 1" / "movies" / f"{number}.tif").write_bytes(bytes([number]) * 100)
    return path


def whole_with_images(running: Running, path: Path) -> None:
    """One entry, and all images, brought by one task."""
    archive = running.archive
    assert isinstance(archive, EmpiarByGlobus)
    whole_entry(running, path)
    [task] = archive.globus.tasks.values()
    assert task.document["destination_endpoint"] == "138b5c78-adef-4c12-89e6-2cd170bf63ed"
    assert archive.globus.arrived == {
        f"/dir0XyZ/data/session 1/movies/{number}.tif": hashlib.md5(bytes([number]) * 100).hexdigest()
        for number in range(3)
    }


ONEDEP = Case("onedep in parts", OneDep, in_parts, whole_deposition)
EMPIAR = Case("empiar asynchronous", Empiar, partial(empiar_plan, more="submit = true"), whole_entry, looks_at_empiar)
GLOBUS = Case("empiar by globus", EmpiarByGlobus, by_globus, whole_with_images, looks_at_empiar)
INVENIO = Case("inveniordm", InvenioRDM, partial(invenio_plan, more="submit = true"), whole_draft)
CASES = (
    INVENIO,
    ONEDEP,
    Case("onedep as a whole", OneDep, as_a_whole, whole_deposition),
    Case("onedep without parts", partial(OneDep, parts=False), onedep_plan, whole_deposition),
    EMPIAR,
    GLOBUS,
    Case(
        "empiar released", partial(Empiar, asynchronous=False),
        partial(empiar_plan, answers='form = "released"\ntransfer = "aspera"', more="submit = true"),
        whole_entry, looks_at_empiar,
    ),
)  # fmt: skip


def named(cases: tuple[Case, ...]) -> pytest.MarkDecorator:
    """A test with `case`: each of these, called by its name."""
    return pytest.mark.parametrize("case", [pytest.param(one, id=one.name) for one in cases])


def with_faults(quick: Iterable[tuple[Case, str]], some: int, faults: Iterable[str], step: int) -> pytest.MarkDecorator:
    """A test with `case`, `fault` and `step`: `quick` at each request numbered by `some`; in the long run all, by `step`."""
    return pytest.mark.parametrize(
        ("case", "fault", "step"),
        [
            *(pytest.param(case, fault, some, id=f"{case.name}, {fault}, some") for case, fault in quick),
            *(
                pytest.param(case, fault, step, marks=[pytest.mark.conformance], id=f"{case.name}, {fault}")
                for case in CASES
                for fault in faults
            ),
        ],
    )
