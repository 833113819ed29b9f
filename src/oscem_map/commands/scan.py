"""`oscem-map scan`: the image sets of a folder, by the headers of its files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple, cast

from oscem_map.commands.errors import CommandError
from oscem_map.commands.files import check_place, reason, write_stdout, write_whole
from oscem_map.commands.progress import ProgressBar
from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.scan.output import as_json
from oscem_map.runtime.scan.scanning import Scan, scan


class Options(NamedTuple):
    """The command line of `scan`."""

    folder: Path
    record: str | None = None
    as_json: bool = False
    output: Path | None = None


def run(options: Options) -> int:
    """Scan, and give the exit code. Raises CommandError."""
    if options.output is not None:
        check_place(options.output, "-o")
    found = scanned(options.folder, _record(options.record) if options.record is not None else None)
    text = write_json(as_json(found))
    if options.output is not None:
        write_whole(options.output, text)
    elif options.as_json:
        write_stdout(text)
    if not options.as_json:
        from oscem_map.commands.scan_text import show

        show(found)
    return 0


def scanned(folder: Path, record: Mapping[str, Any] | None) -> Scan:
    """The scan of a folder, with a bar on a terminal. Raises CommandError."""
    with ExitStack() as stack:

        def started(total: int) -> Callable[[], None]:
            return stack.enter_context(ProgressBar(total)).advance

        try:
            return scan(folder, record, started)
        except OSError as error:
            raise CommandError(
                f"{folder}: cannot be read ({reason(error)})", "name the folder with the files"
            ) from None


def _record(name: str) -> Mapping[str, Any]:
    from oscem_map.commands.migrate import read_record
    from oscem_map.runtime.documents import DocumentError, record_of
    from oscem_map.runtime.migrate import prepared

    try:
        document, shown = read_record(name)
        record, _ = record_of(document.value, None, shown)
    except DocumentError as error:
        raise CommandError(str(error)) from None
    return prepared(cast(Mapping[str, Any], record)).record


def notes(found: Scan) -> Iterator[str]:
    """What a person should know before the sets are used: questions, disagreements, problems, of each kind the first."""
    from oscem_map.commands.scan_text import ANSWER, SHOWN, remarks

    for title, lines in remarks(found):
        yield from (f"{title}: {line}" for line in lines[:SHOWN])
        if len(lines) > SHOWN:
            yield f"{title}: {len(lines) - SHOWN} more; `oscem-map scan --json` shows all"
    if any(one.asked for one in found.sets):
        yield f"asked: {ANSWER}"
