"""A plan for a record and a folder of files, written as commented TOML: what was found, and what is left to say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from oscem_map.runtime.convert import Conversion
from oscem_map.runtime.deposit import deposition
from oscem_map.runtime.deposit.archives import Profile
from oscem_map.runtime.deposit.errors import Invalid, Problem
from oscem_map.runtime.deposit.files import digests, stamp
from oscem_map.runtime.deposit.prepare import record_as
from oscem_map.runtime.deposit.recognise import Found, files_of
from oscem_map.runtime.formats.toml_text import comment, quoted

_ANSWERS: dict[str, tuple[tuple[str, object, str], ...]] = {
    "onedep": (
        ("email", "", "whom OneDep writes to"),
        ("users", [], "ORCID iDs of who may edit the deposition"),
        ("country", "", "in English; it decides which site processes it"),
        ("release", "publication", "immediate, publication, weeks8 or year1"),
        ("contour", None, "the contour level of all maps; or one for each file"),
        ("binned", None, "true if the map has other pixels than the record says"),
        ("related_emdb", None, "an entry that this belongs to, EMD-1234"),
    ),
    "empiar": (
        ("form", "asynchronous", "asynchronous, or released"),
        ("transfer", "globus-cli", "globus: it is asked to bring the images; globus-cli, aspera: you run the commands shown"),
        ("globus_source", None, "for globus: the UUID of the collection where the images are"),
        ("globus_username", "", "what `globus whoami` says"),
        ("imagesets", [], 'what headers do not say: [{directory = "data/...", category = "micrographs - multiframe"}]'),
        ("rights", [], 'who else sees the entry: [{orcid = "0000-...", right = "view"}]'),
    ),
    "inveniordm": (("community", None, "another community than the archive's own"),),
}


def write_plan(
    archive: Profile, record: Path, folder: Path, place: Path, source: tuple[str, str] | None = None
) -> tuple[Problem, ...]:
    """Write a plan to `place`, and its open questions beside it, and give what is wrong with it still.

    `source` is the address of a SciCat and the PID of the data set that the record is of.
    Raises Invalid where a file would be overwritten, or the folder has nothing.
    """
    questions = place.with_name(f"{place.stem}.answers.toml")
    for one in (place, questions):
        if one.exists():
            raise Invalid(f"{one}: is there already", "name another file with -o")
    found = files_of(folder, archive)
    result = _result(archive, record)
    if result is not None:
        _write(questions, _questions(result))
    base = place.parent.resolve()
    lines = [
        *_plan(archive, _from(base, record), folder, base, _technique(record), result is not None, questions.name),
        *_source(source),
        *(line for one in found for line in ("", *_file(one, base, archive))),
    ]
    text = "\n".join(lines)
    _write(place, f"{text}\n")
    problems = _problems(place)
    if problems:
        lines = [
            "# Still wrong, as `oscem-map deposit check` says:",
            *(f"# - {comment(str(one))}" for one in problems),
            "",
        ]
        _write(place, "\n".join(lines) + f"\n{text}\n")
    return problems


def _problems(place: Path) -> tuple[Problem, ...]:
    try:
        return deposition.check(deposition.load(place))
    except Invalid as error:
        return error.problems or (Problem("plan", str(error), error.help),)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Invalid(f"{path}: cannot be written ({(error.strerror or 'unknown').lower()})") from None


def _from(base: Path, path: Path) -> str:
    """A path as a plan in the folder `base` says it."""
    there = path.resolve()
    return there.relative_to(base).as_posix() if there.is_relative_to(base) else there.as_posix()


def _result(archive: Profile, record: Path) -> Conversion | None:
    """The record as the archive takes it; None where no mapping makes that."""
    try:
        return record_as(archive, record, {}, noting=True)
    except Invalid:
        return None


def _questions(result: Conversion) -> str:
    from oscem_map.runtime.ask_template import template
    from oscem_map.runtime.open_questions import open_questions

    return template(open_questions(result), ["What the archive asks, and the record does not say."], {})


def _technique(record: Path) -> str:
    """The word of a record for its technique, '' where it has none."""
    from oscem_map.runtime import documents
    from oscem_map.runtime.document_error import DocumentError

    try:
        value, _ = documents.record_of(documents.read(record.read_bytes(), str(record)).value, None, str(record))
        acquisition = value.get("acquisition") if isinstance(value, dict) else None
        return str(acquisition.get("technique", "")) if isinstance(acquisition, dict) else ""
    except (OSError, DocumentError) as error:
        raise Invalid(f"{record}: cannot be read: {error}") from None


def _plan(
    archive: Profile,
    record: str,
    folder: Path,
    base: Path,
    technique: str,
    converts: bool,
    questions: str,
) -> Iterator[str]:
    yield f"archive = {quoted(archive.name)}"
    yield f"# endpoint = {quoted(str(archive.own['endpoint']))}   # another server, as one for tests"
    yield f"record = {quoted(record)}"
    if converts:
        yield f"ask = {quoted(questions)}   # what is asked beside the record: fill it in"
    else:
        yield '# metadata = "FILE.json"   # no mapping makes it of the record: what the archive wants, as JSON'
    if (table := archive.table.get("techniques")) is not None:
        subtypes = ", ".join(archive.table["subtypes"])
        yield f"subtype = {quoted(table.get(technique, ''))}   # {subtypes}"
        yield '# model = "model.cif"   # merged with the record; in place of a file of type co-cif'
    yield "submit = false   # true: submit it for publication"
    yield ""
    yield "[answers]"
    if archive.family == "empiar":
        yield f"data = {quoted(_from(base, folder))}"
    for name, value, why in _ANSWERS[archive.family]:
        yield f"{'# ' if value is None else ''}{name} = {_shown(value)}   # {why}"


def _source(source: tuple[str, str] | None) -> Iterator[str]:
    """The data set that the record is of."""
    if source is not None:
        yield from ("", "[scicat]", f"url = {quoted(source[0])}", f"pid = {quoted(source[1])}")


def _shown(value: object) -> str:
    return "..." if value is None else "[]" if value == [] else quoted(str(value))


def _file(one: Found, base: Path, archive: Profile) -> Iterator[str]:
    if one.doubt:
        yield f"# {comment(one.doubt)}"
    at = stamp(one.path)
    yield "[[file]]"
    yield f"path = {quoted(_from(base, one.path))}"
    if one.type:
        yield f"type = {quoted(one.type)}   # {comment(one.why)}"
    yield f"size = {at.size}"
    yield f"sha256 = {quoted(digests(one.path).sha256)}"
    if one.type in archive.table.get("maps", {}).get("types", ()):
        yield "# contour = 0.0"
