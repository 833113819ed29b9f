"""`oscem-map convert --ask-template`: the open questions of records as TOML files to fill in; nothing is converted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from oscem_map.commands import inputs
from oscem_map.commands.converting import Converting, conversion
from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.files import STDIN, check_place, make_folder, read_input, read_part, write_stdout, write_whole
from oscem_map.commands.on_disk import OnDisk
from oscem_map.commands.terminal import to_stderr
from oscem_map.runtime.ask_template import template
from oscem_map.runtime.convert import ConversionError
from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.open_questions import open_questions
from oscem_map.runtime.report_next import Run

ENDING = ".answers.toml"


def run(job: Converting, names: Sequence[str], place: Path, files: OnDisk, again: Run) -> int:
    """Write the template of a record, or of each of several into a folder; 1 if a record cannot be read.

    `files` are those whose headers are read for the conversion, `again` is the command as the next one begins.
    """
    if inputs.check(names):
        return _several(job, names, place, again)
    name = names[0]
    if str(place) != STDIN:
        check_place(place, "--ask-template")
        _check_free(place, name)
    data = read_input(name)
    try:
        text, count = _template(data, name, files.put_into(job, data, name), place, again)
    except DocumentError as error:
        raise CommandError(str(error)) from None
    if str(place) == STDIN:
        write_stdout(text)
    else:
        write_whole(place, text)
    to_stderr(_said(name, place, count))
    return 0


def _several(job: Converting, names: Sequence[str], folder: Path, again: Run) -> int:
    if folder.suffix.lower() == ".toml" or (folder.exists() and not folder.is_dir()):
        raise UsageError(f"--ask-template {folder}: several records have a folder of templates", "name a folder")
    make_folder(folder, "--ask-template")
    failed = 0
    for name in names:
        for one in inputs.documents_of(name, job.reads):
            place = folder / one.targets(f".{job.to}{ENDING}")[0]
            data = read_part(one.path, one.start, one.size) if one.line else read_input(one.path)
            shown = f"{one.path}:{one.line}" if one.line else one.path
            try:
                text, count = _template(data, shown, job, place, again._replace(record=one.path, further=()))
                place.parent.mkdir(parents=True, exist_ok=True)
                _check_free(place, shown)
                write_whole(place, text)
            except (CommandError, OSError) as error:
                failed += 1
                to_stderr(f"error: {error}")
                continue
            to_stderr(_said(shown, place, count))
    return 1 if failed else 0


def _check_free(place: Path, name: str) -> None:
    """A file with answers in it is somebody's work."""
    if place.is_file() and place.stat().st_size:
        help = "name another: --ask-file can be given several times"
        raise UsageError(f"--ask-template {place}: the file is there already (for {name})", help)


def _template(data: bytes, name: str, job: Converting, place: Path, again: Run) -> tuple[str, int]:
    """The text of a record's template, and how many questions are in it. Raises CommandError."""
    shown = "standard input" if name == STDIN else name
    try:
        result, _ = conversion(data, name, job._replace(noting=True))
    except ConversionError as error:
        raise CommandError(f"{shown}: {error}") from None
    except DocumentError as error:
        raise CommandError(str(error)) from None
    found = open_questions(result)
    head = [
        f"What {shown} does not say, and is asked for {job.to} ({result.converter.left} {result.converter.left_version}).",
        'Fill in what stands in the quotes; what stays "" is no answer. Then:',
        f"  {again.convert('--ask-file', str(place))}",
    ]
    return template(found, head, result.trace.ask), len(found)


def _said(name: str, place: Path, count: int) -> str:
    shown = "standard input" if name == STDIN else name
    where = "standard output" if str(place) == STDIN else str(place)
    return f"{shown}: {count} open question{'' if count == 1 else 's'} -> {where}"


__all__ = ["run"]
