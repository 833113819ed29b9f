"""`oscem-map validate`: which age records are of, and what is wrong with them against the current version."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any, NamedTuple, cast

from oscem_map.commands import inputs
from oscem_map.commands.errors import CommandError, UsageError, unknown_word
from oscem_map.commands.faults import Found, Mended, found
from oscem_map.commands.files import read_input, read_part, write_stdout
from oscem_map.commands.migrate import as_record, read_document, record_in
from oscem_map.commands.terminal import to_stderr
from oscem_map.commands.totals import block
from oscem_map.runtime.choose import by_record
from oscem_map.runtime.converters import converters
from oscem_map.runtime.documents import Document, DocumentError, record_of
from oscem_map.runtime.formats import TREE, suffixes
from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.lint import Finding, findings
from oscem_map.runtime.migrate import Migrated, migrate, packaged
from oscem_map.runtime.validity import Fault

_INDEX = re.compile(r"\[\d+\]")


class Options(NamedTuple):
    """The command line of `validate`."""

    inputs: Sequence[str]
    root: str | None = None
    form: str = "text"


def run(options: Options) -> int:
    """Say what is wrong; 1 if anything is. Raises CommandError."""
    module = packaged()
    if options.root is not None and options.root not in module.ROOTS:
        raise unknown_word("schema after --as", options.root, module.ROOTS)
    if inputs.check(options.inputs):
        return _several(options, module)
    document, name = read_document(options.inputs[0])
    if document.format.side is not TREE and options.root is None:
        from oscem_map.commands import validate_tables

        checked: Checked | validate_tables.CheckedTables = validate_tables.looked_at(document, name)
    else:
        checked = looked_at(as_record(document, name), name, options.root, module)
    write_stdout(write_json(checked.as_json()) if options.form == "json" else checked.as_text())
    return checked.code


def _several(options: Options, module: ModuleType) -> int:
    """Each document by itself, and at the end how many are valid and what is wrong with the others."""
    documents = _documents(options.inputs)
    as_json = options.form == "json"
    valid, failed, wrong = 0, 0, Counter[str]()
    for number, one in enumerate(documents):
        name = f"{one.path}, line {one.line}" if one.line else one.path
        try:
            data = read_part(one.path, one.start, one.size) if one.line else read_input(one.path)
            checked = looked_at(record_in(data, name), name, options.root, module)
        except (DocumentError, CommandError) as error:
            to_stderr(f"error: {error}")
            failed += 1
            said: dict[str, object] = {"document": name, "error": str(error)}
            text = ""
        else:
            valid += not checked.code
            wrong.update(dict.fromkeys(checked.faults(), 1))
            text, said = checked.as_text(), {"document": name, **checked.as_json()}
        write_stdout((",\n" if number else "[\n") + write_json(said).rstrip() if as_json else text)
    if as_json:
        write_stdout("\n]\n")
    unread = f"; {failed} cannot be read" if failed else ""
    lines = [f"{valid} of {len(documents)} documents are valid{unread}"]
    to_stderr("\n".join([*lines, *block("to be corrected, in so many documents", wrong)]))
    return 0 if valid == len(documents) else 1


def _documents(names: Sequence[str]) -> list[inputs.Found]:
    """The documents of all inputs, those of a folder by name; one that two inputs name is read once. Raises UsageError."""
    known: dict[tuple[str, int], inputs.Found] = {}
    for name in names:
        for one in sorted(inputs.documents_of(name, TREE), key=lambda one: (one.below, one.line)):
            known.setdefault((os.path.abspath(one.path), one.line), one)
    if not known:
        said = ", ".join(suffixes(TREE))
        raise UsageError(f"there is nothing to validate in {', '.join(names)}", f"looked for {said}")
    return list(known.values())


def looked_at(document: Document, name: str, root: str | None, module: ModuleType) -> Checked:
    """What is wrong with a document. Raises CommandError."""
    try:
        record, at = record_of(document.value, None, name)
    except DocumentError as error:
        raise CommandError(str(error)) from None
    given = cast(Mapping[str, Any], record)
    result = migrate(given)
    schema, assumed = (root, "") if root is not None else _root(result.document, module)
    lints = tuple(one._replace(path=at + one.path[1:]) for one in findings(given, module.LINTS))
    return Checked(name, at, result, schema, assumed, found(given, result, schema, module, at), lints)


class Checked(NamedTuple):
    """A document that was looked at: where its record is, its age, what it is held against, and what is wrong with it."""

    name: str
    at: str
    result: Migrated
    root: str
    assumed: str
    wrong: Found
    lints: tuple[Finding, ...]

    @property
    def schema(self) -> str:
        """The root and its version."""
        return f"{self.root} {self.result.module.TARGET[1]}"

    @property
    def code(self) -> int:
        """The exit code: 1 if anything is wrong."""
        return 1 if self.wrong or self.result.says_nothing else 0

    def faults(self) -> Iterator[str]:
        """Path and sentence of what its author has to correct, without the positions in lists."""
        if self.result.says_nothing:
            yield f"$: it is no record of {self.result.module.TARGET[0]}, of any age"
            return
        yield from (f"{_INDEX.sub('[]', one.path)}: {one.what}" for one in self.wrong.left)

    def as_text(self) -> str:
        """All of it, for people."""
        return "\n".join(_lines(self)) + "\n"

    def as_json(self) -> dict[str, object]:
        """All of it, for programs."""
        wrong, steps = self.wrong, self.result.module.STEPS
        return {
            "age": self.result.age,
            "steps": [{"step": one, "title": steps[one]} for one in self.result.steps],
            "schema": self.schema,
            "faults": [_fault(one) for one in wrong.left],
            "aside": [_fault(one) for one in wrong.aside],
            "mended": [{**_fault(one.fault), "place": one.place} for one in wrong.mended],
            "advice": [_fault(one) for one in wrong.advice],
            "placeholders": [one._asdict() for one in self.lints],
        }


def _root(record: Mapping[str, Any], module: ModuleType) -> tuple[str, str]:
    """The schema that a record is of, as `convert` chooses it, and what is to be said of the choice."""
    chosen, notes = by_record(record, [one for one in converters() if one.left in module.ROOTS])
    return chosen.left, "".join(f"\n  {note}" for note in notes)


def _lines(checked: Checked) -> Iterator[str]:
    wrong = checked.wrong
    yield f"{checked.name}: {_age(checked.result)}"
    if checked.at != "$":
        yield f"  the record is {checked.at}; what stands around it was not looked at"
    if checked.result.says_nothing:
        return
    yield f"  against {checked.schema}: {_counts(wrong)}{checked.assumed}"
    yield from _group("to be corrected", (_said(one) for one in wrong.left))
    yield from _group("`oscem-map migrate` mends", map(_moved, _shown(wrong.mended)))
    yield from _group("`oscem-map migrate` puts aside", (f"{one.path}{_value(one.value)}: {one.help}" for one in wrong.aside))
    noted = (f"{one.path}{_value(one.value)}: {one.reason}" for one in checked.lints)
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
        return f"no record of {result.module.TARGET[0]}, of any age: none of its values has a place"
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


def _fault(one: Fault) -> dict[str, object]:
    return {"path": one.path, "value": one.value, "what": one.what, "help": one.help}
