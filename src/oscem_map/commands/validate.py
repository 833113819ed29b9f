"""`oscem-map validate`: which age a document is of, and what is wrong with it against the current version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from oscem_map.commands.files import write_stdout
from oscem_map.commands.migrate import read_record
from oscem_map.commands.stop import choice
from oscem_map.runtime.documents import record_of
from oscem_map.runtime.json_text import write_json
from oscem_map.runtime.lint import findings
from oscem_map.runtime.migrate import Migrated, migrate, packaged
from oscem_map.runtime.validity import Fault, faults, root_of


@dataclass(frozen=True, slots=True)
class Options:
    """The command line of `validate`."""

    input: str
    root: str | None = None
    form: str = "text"


def run(options: Options) -> int:
    """Say what is wrong; 1 if anything is. Raises Stop."""
    module = packaged()
    if options.root is not None and options.root not in module.ROOTS:
        raise choice("schema after --as", options.root, module.ROOTS)
    document, name = read_record(options.input)
    value = cast(Mapping[str, Any], document.value)
    record, at = record_of(value, None)
    shown = cast(Mapping[str, Any], record)
    result = migrate(value)
    said = root_of(result.document, module)
    root = options.root or said[0]
    found = tuple(_mended(one, result) for one in faults(shown, root, module, at))
    if options.form == "json":
        write_stdout(_json(result, root, found, module, shown))
    else:
        wanted = "" if options.root or said[1] else f" (it does not say its technique, and is read as {root})"
        write_stdout("\n".join(_lines(name, at, result, root, wanted, found, module, shown)) + "\n")
    return 1 if any(not one.advice for one in found) else 0


def _lines(
    name: str, at: str, result: Migrated, root: str, wanted: str, found: tuple[Fault, ...], module: Any, record: Any
) -> list[str]:
    version = module.TARGET[1]
    lines = [f"{name}: {_age(result, version)}"]
    if at != "$":
        lines.append(f"  the record is {at}; what stands around it was not looked at")
    wrong = [one for one in found if not one.advice]
    lines.append(f"  against {root} {version}{wanted}: " + (f"{len(wrong)} faults" if wrong else "valid"))
    lines += [f"  {_said(one)}" for one in wrong]
    lines += [f"  note: {_said(one)}" for one in found if one.advice]
    lints = findings(record, module.LINTS)
    lines += [f"  note: {one.path}{_value(one.value)}: {one.reason}" for one in lints]
    if result.steps and wrong:
        lines.append("  `oscem-map migrate` mends what its age explains")
    return lines


def _mended(fault: Fault, result: Migrated) -> Fault:
    """With the place to which a migration moves what has none."""
    path = fault.path
    below = (places for origin, places in result.places.items() if origin == path or origin.startswith(f"{path}."))
    place = next((places[0] for places in below if places and places[0] != path), None)
    return fault if place is None else fault._replace(help=f"`oscem-map migrate` moves it to {place}")


def _said(one: Fault) -> str:
    return f"{one.path}{_value(one.value)}: {one.what}" + (f"; {one.help}" if one.help else "")


def _age(result: Migrated, version: str) -> str:
    if not result.document:
        return "no OSC-EM record of any age: none of its values has a place"
    if not result.steps:
        return f"of version {version}: no migration step has anything to do"
    titles = "".join(f"\n    {one}: {result.module.STEPS[one]}" for one in result.steps)
    return f"older than {result.age}; the steps that act:{titles}"


def _value(value: object) -> str:
    return "" if value is None else f" = {write_json(value).strip()}"


def _json(result: Migrated, root: str, found: tuple[Fault, ...], module: Any, record: Any) -> str:
    return write_json(
        {
            "age": result.age,
            "steps": [{"step": one, "title": module.STEPS[one]} for one in result.steps],
            "schema": f"{root} {module.TARGET[1]}",
            "faults": [one._asdict() for one in found],
            "placeholders": [one._asdict() for one in findings(record, module.LINTS)],
        }
    )
