"""`convert --model MODEL`: what a record says, merged into a model instead of into a file of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from oscem_map.commands.converting import Converting
from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.runtime.convert import Conversion
from oscem_map.runtime.merge import Preference, told
from oscem_map.runtime.report import Report


@dataclass(frozen=True, slots=True)
class Into:
    """The model, and who wins where both have a value."""

    model: Path
    prefer: Preference = "metadata"


def into(model: Path | None, prefer: str | None, job: Converting, several: bool) -> Into:
    """What the command line says of a model. Raises UsageError where there can be none."""
    if model is None:
        raise UsageError("--prefer says who wins in a merge, and there is no --model", "name the model, or leave it out")
    if job.route.makes != "tables":
        raise UsageError(f"--model is what mmCIF is merged into, and {job.to} is no mmCIF", "say --to mmcif, or leave it out")
    if several:
        raise UsageError("--model takes one record", "name one input; merge the next one into the file that this makes")
    if not model.exists():
        raise UsageError(f"--model {model}: there is no such file", "look at the spelling, and where you are")
    if model.is_dir():
        raise UsageError(f"--model {model} is a folder", "name the model's file")
    return Into(model, cast(Preference, prefer or "metadata"))


def merged(result: Conversion, report: Report, into: Into, out: Path) -> Report:
    """Merge a conversion into the model and write that. The report says what became of it.

    Raises CommandError, DocumentError and OSError.
    """
    try:
        return told(report, result.merge(into.model, out, into.prefer))
    except ModuleNotFoundError as error:
        raise CommandError(f"there is no {error.name}, which a merge needs", "run `oscem-map compile`") from None


@contextmanager
def place(output: Path | None) -> Iterator[Path]:
    """Where the model goes; None is standard output. For standard output, a device or a pipe a file that is gone afterwards."""
    if output is not None and (output.is_file() or not output.exists()):
        yield output
        return
    from shutil import copyfileobj
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder, output.name if output else "model.cif")
        yield path
        with path.open("rb") as file:
            if output is not None:
                with output.open("wb") as device:
                    copyfileobj(file, device)
                return
            sys.stdout.flush()
            copyfileobj(file, sys.stdout.buffer)
            sys.stdout.buffer.flush()
