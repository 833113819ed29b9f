"""`oscem-map validate`: which age a document is of, and what is wrong with it against the current version."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, NamedTuple, cast

from oscem_map.commands.faults import Found, Mended, found
from oscem_map.commands.files import write_stdout
from oscem_map.commands.migrate import read_record
from oscem_map.commands.stop import Stop, choice
from oscem_map.runtime.choose import by_record
from oscem_map.runtime.converters import converters
from oscem_map.runtime.documents import DocumentError, record_of
from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.lint import Finding, findings
from oscem_map.runtime.migrate import Migrated, migrate, packaged
from oscem_map.runtime.validity import Fault


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
    try:
        record, at = record_of(document.value, None, name)
    except DocumentError as error:
        raise Stop(str(error)) from None
    shown = cast(Mapping[str, Any], record)
    result = migrate(shown)
    root, assumed = (options.root, "") if options.root is not None else _root(result.document, module)
    wrong = found(shown, result, root, module, at)
    lints = tuple(one._replace(path=at + one.path[1:]) for one in findings(shown, module.LINTS))
    if options.form == "json":
        write_stdout(_json(result, root, wrong, lints))
    else:
        about = _About(name, at, result, f"{root} {module.TARGET[1]}", assumed)
        write_stdout("\n".join(_lines(about, wrong, lints)) + "\n")
    return 1 if wrong or result.says_nothing else 0


class _About(NamedTuple):
    """The heading of what is said: the document, where its record is, its age, and what it is held against."""

    name: str
    at: str
    result: Migrated
    schema: str
    assumed: str


def _root(record: Mapping[str, Any], module: ModuleType) -> tuple[str, str]:
    """The schema that a record is of, as `convert` chooses it, and what is to be said of the choice."""
    chosen, notes = by_record(record, [one for one in converters() if one.left in module.ROOTS])
    return chosen.left, "".join(f"\n  {note}" for note in notes)


def _lines(about: _About, wrong: Found, lints: tuple[Finding, ...]) -> Iterator[str]:
    yield f"{about.name}: {_age(about.result)}"
    if about.at != "$":
        yield f"  the record is {about.at}; what stands around it was not looked at"
    if about.result.says_nothing:
        return
    yield f"  against {about.schema}: {_counts(wrong)}{about.assumed}"
    yield from _group("to be corrected", (_said(one) for one in wrong.left))
    yield from _group("`oscem-map migrate` mends", map(_moved, _shown(wrong.mended)))
    yield from _group("`oscem-map migrate` puts aside", (f"{one.path}{_value(one.value)}: {one.help}" for one in wrong.aside))
    noted = (f"{one.path}{_value(one.value)}: {one.reason}" for one in lints)
    yield from _group("valid, and still no facts", (*map(_said, wrong.advice), *noted))


def _counts(wrong: Found) -> str:
    left, mended, aside = len(wrong.left), len(_shown(wrong.mended)), len(wrong.aside)
    parts = (
        f"{left} to be corrected" if left else "",
        f"{mended} that a migration mends" if mended else "",
        f"{aside} without a place any more" if aside else "",
    )
    return ", ".join(filter(None, parts)) or "valid"


def _group(title: str, lines: Iterable[str]) -> Iterator[str]:
    shown = [*lines]
    if shown:
        yield f"  {title}:"
    yield from (f"    {line}" for line in shown)


def _said(one: Fault) -> str:
    return f"{one.path}{_value(one.value)}: {one.what}" + (f"; {one.help}" if one.help else "")


def _shown(mended: Iterable[Mended]) -> list[Mended]:
    """What moves; a gap that it fills is said by that."""
    return [one for one in mended if one.place]


def _moved(one: Mended) -> str:
    path = one.fault.path
    goes = "" if path.endswith(one.place.removeprefix("$")) else f"; it goes to {one.place}"
    parts = "; its parts have places of their own" if one.place == "$" else goes
    return f"{path}{_value(one.fault.value)}: {one.fault.what}{parts}"


def _age(result: Migrated) -> str:
    """The epoch: steps E1, E2, ... bring what came with theirs, so that the one before is meant; others say what they take."""
    if result.says_nothing:
        return "no OSC-EM record of any age: none of its values has a place"
    if not result.steps:
        return f"of {result.module.TARGET[1]} in shape: no step of the migration has anything to do"
    first, *others = result.steps
    title = result.module.STEPS[first]
    date, _, what = title.partition(": ")
    epoch = re.fullmatch(r"E([1-9][0-9]*)", first)
    of = f"epoch E{int(epoch[1]) - 1}, before {date} ({what})" if epoch else title
    return f"of {of}" + (f"; also at work: {', '.join(others)}" if others else "")


def _value(value: object) -> str:
    if isinstance(value, dict) and {"value", "unit"} <= value.keys():
        return f" = {value['value']} {value['unit']}"
    return "" if value in (None, "(an object)", "(a list)") else f" = {write_json(value).strip()}"


def _json(result: Migrated, root: str, wrong: Found, lints: tuple[Finding, ...]) -> str:
    return write_json(
        {
            "age": result.age,
            "steps": [{"step": one, "title": result.module.STEPS[one]} for one in result.steps],
            "schema": f"{root} {result.module.TARGET[1]}",
            "faults": [_fault(one) for one in wrong.left],
            "aside": [_fault(one) for one in wrong.aside],
            "mended": [{**_fault(one.fault), "place": one.place} for one in wrong.mended],
            "advice": [_fault(one) for one in wrong.advice],
            "placeholders": [one._asdict() for one in lints],
        }
    )


def _fault(one: Fault) -> dict[str, object]:
    return {"path": one.path, "value": one.value, "what": one.what, "help": one.help}
