"""`convert --model MODEL`: what a record says, merged into a model instead of into a file of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from oscem_map.commands.files import reason
from oscem_map.commands.stop import Stop
from oscem_map.runtime.convert import Conversion, Converter
from oscem_map.runtime.merge import Facts, Merged, Preference, merge
from oscem_map.runtime.report import Report


@dataclass(frozen=True, slots=True)
class Into:
    """The model, and who wins where both have a value."""

    model: Path
    prefer: Preference = "metadata"


def merge_into(result: Conversion, into: Into, output: Path | None) -> Merged:
    """Merge a conversion into a model's file, and write that; None is standard output. Raises Stop.

    Values that the mapping assumed, which nobody stated, give way to the model's.
    """
    assumed = {(one.item, one.value) for one in result.note.assumed}
    facts = facts_of(result.converter)
    try:
        with _place(output) as out:
            return merge(into.model, result.target, out, facts, prefer=into.prefer, assumed=assumed)
    except OSError as error:
        name = error.filename or output or "standard output"
        raise Stop(f"{name}: cannot be read or written ({reason(error)})") from None


def noted(report: Report, merged: Merged) -> Report:
    """The report of a conversion, with what became of the model: each difference, and each row added or left."""
    return replace(report, notes=(*report.notes, *merged.sentences()))


def facts_of(converter: Converter) -> Facts:
    """What the compiler printed for merges, beside the converter. Raises Stop."""
    name = f"{converter.package}.{converter.module}_merge"
    try:
        facts = import_module(name).FACTS
    except ModuleNotFoundError:
        raise Stop(f"there is no {name}, which a merge needs", "run `oscem-map compile`") from None
    assert isinstance(facts, Facts)
    return facts


@contextmanager
def _place(output: Path | None) -> Iterator[Path]:
    """Where the model goes: for standard output a file that is gone afterwards."""
    if output is not None:
        yield output
        return
    from shutil import copyfileobj
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder, "model.cif")
        yield path
        sys.stdout.flush()
        with path.open("rb") as file:
            copyfileobj(file, sys.stdout.buffer)
        sys.stdout.buffer.flush()
