"""`convert --data FOLDER` and `--map FILE`: what the headers of files say, for a mapping's `scan`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.runtime import documents
from oscem_map.runtime.converters import Converter
from oscem_map.runtime.formats.cif import Tables

if TYPE_CHECKING:
    from oscem_map.commands.converting import Converting
    from oscem_map.runtime.scan.header import Header
    from oscem_map.runtime.scan.record import Disagreement


_OPTIONS: Final = {"imagesets": "--data", "map": "--map"}


class OnDisk(NamedTuple):
    """The folder with the files that are deposited, and the file of the final map."""

    data: Path | None = None
    map: Path | None = None

    @property
    def named(self) -> dict[str, Path]:
        """What was named, by the name of the scan that it is for."""
        given = {"imagesets": self.data, "map": self.map}
        return {name: path for name, path in given.items() if path is not None}

    def check(self, to: str, fitting: Sequence[Converter]) -> None:
        """Refuse what no mapping takes. Raises UsageError."""
        taken = {name for one in fitting for name in one.scanned()}
        for name in self.named:
            if name not in taken:
                raise UsageError(
                    f"{_OPTIONS[name]}: nothing of it goes into {to}", "leave it out, or name another --to"
                )

    def put_into(self, job: Converting, source: bytes, name: str) -> Converting:
        """The job with what the files say, where any are named. Raises as `scanned` does."""
        if not self.named:
            return job
        scan, notes = self.scanned(source, name, job.level, job.scan)
        return job._replace(scan=scan, notes=notes)

    def scanned(
        self, source: bytes, name: str, level: str | None, known: Mapping[str, object]
    ) -> tuple[Mapping[str, object], tuple[str, ...]]:
        """What the files say, corrected by what is `known` of them, and notes about it.

        `source` is the record that they are compared with. Raises CommandError and DocumentError.
        """
        record = _record(source, name, level)
        found, notes = dict(known), list[str]()
        if self.data is not None:
            found["imagesets"], more = _imagesets(self.data, record, known.get("imagesets"))
            notes += more
        if self.map is not None:
            fields, more = _map(self.map, record)
            given = known.get("map")
            found["map"] = {**fields, **given} if isinstance(given, Mapping) else fields
            notes += more
        return found, tuple(notes)


def _record(source: bytes, name: str, level: str | None) -> Mapping[str, Any]:
    """The record, as a current one; of a document that is none, nothing."""
    from oscem_map.runtime.migrate import prepared

    document = documents.read(source, name)
    if isinstance(document.value, Tables):
        return {}
    record, _ = documents.record_of(document.value, level, name)
    return prepared(cast(Mapping[str, Any], record)).record


def _imagesets(folder: Path, record: Mapping[str, Any], given: object) -> tuple[list[dict[str, Any]], Iterator[str]]:
    from oscem_map.commands.scan import notes, scanned
    from oscem_map.runtime.scan.output import imagesets

    found = scanned(folder, record)
    return _corrected(imagesets(found), given), notes(found)


def _map(path: Path, record: Mapping[str, Any]) -> tuple[Mapping[str, Any], Iterator[str]]:
    from oscem_map.runtime.scan.final_map import disagreements, map_fields, map_header
    from oscem_map.runtime.scan.header import HeaderError

    try:
        header = map_header(path)
    except HeaderError as error:
        raise CommandError(f"--map {error}", error.help) from None
    return map_fields(header), _map_notes(header, disagreements(header, record))


def _map_notes(header: Header, found: Iterable[Disagreement]) -> Iterator[str]:
    from oscem_map.commands.scan_text import disagreement
    from oscem_map.runtime.scan.folder import readable

    name = readable(Path(header.path).name)
    for one in found:
        yield f"not as the record: {name}: {disagreement(one)}"
    for problem in header.problems:
        yield f"doubtful: {name} {problem.what}" + f": {problem.help}" * bool(problem.help)


def _corrected(sets: list[dict[str, Any]], given: object) -> list[dict[str, Any]]:
    """The sets, with what a person says of those of the same directory (and name, where that is said). Raises UsageError."""
    for one in given if isinstance(given, list) else ():
        said = one if isinstance(one, Mapping) else {}
        fitting = [each for each in sets if all(each[key] == said.get(key, each[key]) for key in ("directory", "name"))]
        if "directory" not in said or not fitting:
            there = ", ".join(dict.fromkeys(each["directory"] for each in sets)) or "none"
            what = f"--scan: of {said.get('directory', 'a set without directory')} --data has no files"
            raise UsageError(what, f"the directories are: {there}")
        for each in fitting:
            each.update(said)
    return sets
