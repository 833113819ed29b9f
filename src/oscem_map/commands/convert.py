"""`oscem-map convert`: records to mmCIF and back; one document, or many at once."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from oscem_map.commands import inputs, profiles
from oscem_map.commands.answers import answers, scanned
from oscem_map.commands.converting import Converting, conversion
from oscem_map.commands.errors import CommandError, UsageError, unknown_word
from oscem_map.commands.files import (
    STDIN,
    check_place,
    read_input,
    read_text,
    reason,
    taking_place,
    write_stdout,
    write_whole,
)
from oscem_map.commands.on_disk import OnDisk
from oscem_map.commands.telling import SUFFIXES, Told
from oscem_map.commands.terminal import to_stderr
from oscem_map.runtime.convert import ConversionError
from oscem_map.runtime.converters import Ambiguous, Converter, Route, reads_names, route, routes, targets
from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.formats import TABLES, TREE
from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.report import Report
from oscem_map.runtime.report_next import Run

if TYPE_CHECKING:
    from oscem_map.commands.model import Into
    from oscem_map.runtime.conversion import Conversion


class Options(NamedTuple):
    """The command line of `convert`."""

    inputs: Sequence[str]
    to: str
    output: Path | None = None
    source: str | None = None
    ask: Sequence[str] = ()
    ask_file: Sequence[Path] = ()
    report: Path | None = None
    level: str | None = None
    strict: bool = False
    model: Path | None = None
    prefer: str | None = None
    resume: bool = False
    dask: str | None = None
    root: Path | None = None
    scan: Path | None = None
    consent: bool = False
    profile: Path | None = None
    no_profile: bool = False
    ask_template: Path | None = None
    interactive: bool = False
    data: Path | None = None
    final_map: Path | None = None
    pages: bool = False
    before: Path | None = None
    answers: Path | None = None

    @property
    def files(self) -> OnDisk:
        """The files whose headers are read for the conversion."""
        return OnDisk(self.data, self.final_map)


def run(options: Options) -> int:
    """Convert, and give the exit code. Raises CommandError."""
    job = _job(options)
    several = inputs.check(options.inputs)
    if several and options.files.named:
        raise UsageError("--data and --map are for one document", "name one record")
    if several and options.before is not None:
        raise UsageError("--before is for one document", "name the record that its file travelled with")
    if options.answers is not None and (several or job.route.put):
        raise UsageError("--answers is for one document of an archive", "name one, and what it is to become: --to oscem.spa")
    if options.ask_template is not None:
        return _template(options, job)
    into = _into(options, job, several)
    if options.interactive:
        job = _asked(options, job, several)
    if several:
        from oscem_map.commands import many

        for profile in job.profiles:
            to_stderr(f"  answers of {profile.name} go to the records that are asked for them")
        again = _run_of(options, options.output)
        given = many.Many(
            options.inputs, options.output, options.report, options.resume, options.dask, options.pages, again
        )  # fmt: skip
        return many.run(job, given)
    if options.resume or options.dask or options.pages:
        what = "--resume, --dask and --pages are for several documents"
        raise UsageError(what, "name a folder, a pattern or JSON lines; the page of one document is --report FILE.html")
    return _single(job, options, into)


def _job(options: Options) -> Converting:
    root = _root(options.root)
    known = targets(root)
    if options.to not in known:
        raise unknown_word("target", options.to, known)
    fitting = _fitting(options.to, options.source, root)
    way = _way(options, root)
    if options.level is not None and way.reads != TREE.name:
        raise UsageError("--level names a key of a record, and mmCIF has none", "leave it out")
    there = [one for one in options.ask_file if one.exists() or not options.interactive]
    given = answers(options.ask, there, fitting, older=way.put)
    scan = scanned(options.scan, fitting) if options.scan is not None else {}
    options.files.check(options.to, fitting if way.put or way.reads == TABLES.name else ())
    own = profiles.found(profiles.Wanted(options.profile, options.no_profile), root)
    return Converting(
        options.to, way, options.source, options.level, given, scan, options.strict, root, options.consent, own,
        before=None if options.before is None else read_text(str(options.before)),
    )  # fmt: skip


def _template(options: Options, job: Converting) -> int:
    """Nothing is converted: the questions are written."""
    from oscem_map.commands import ask_template

    given = (options.output, options.report, options.model, options.prefer, options.dask)
    if any(one is not None for one in given) or options.resume or options.strict or options.interactive:
        raise UsageError("--ask-template converts nothing", "leave out -o, --report, --interactive and the like")
    assert options.ask_template is not None
    return ask_template.run(job, options.inputs, options.ask_template, options.files, _run_of(options, None))


def _asked(options: Options, job: Converting, several: bool) -> Converting:
    """The job with what was answered on the terminal."""
    from oscem_map.commands import interactive

    name = options.inputs[0]
    interactive.check(several, name)
    target = _target(job, name, options.output)
    _check_places(name, target, options.report)
    fitting = _fitting(options.to, options.source, job.root)
    kept = options.ask_file[-1] if options.ask_file else None
    return interactive.answered(options.files.put_into(job, read_input(name), name), name, kept, fitting)


def _way(options: Options, root: Path | None) -> Route:
    """The route; where a target is made from trees and from tables, the names of the inputs tell which."""
    try:
        return route(options.to, root, options.source)
    except Ambiguous:
        side = inputs.side_of(options.inputs) or TABLES
        return route(options.to, root, options.source, side.name)


def _root(given: Path | None) -> Path | None:
    """The folder whose converters run: the one that was named, else the one that the command runs in, if it has any."""
    from oscem_map.runtime import workspace

    root = given
    if root is None:
        found = workspace.find(Path())
        root = found and Path(os.path.relpath(found))
    try:
        if root is not None:
            workspace.load(root)
    except workspace.NoWorkspace as error:
        raise UsageError(str(error)) from None
    return root


def _into(options: Options, job: Converting, several: bool) -> Into | None:
    if options.model is None and options.prefer is None:
        return None
    from oscem_map.commands import model

    return model.into(options.model, options.prefer, job, several)


def _fitting(to: str, source: str | None, root: Path | None) -> list[Converter]:
    """The converters that make a target, of a schema that is named after --from only those that read it."""
    found = [one for one, _ in routes(to, root, source)]
    if source is not None and not found:
        raise unknown_word("schema after --from", source, dict.fromkeys(reads_names(*one)[0] for one in routes(to, root)))
    return found


# One document -----------------------------------------------------------------------------------------------


def _single(job: Converting, options: Options, into: Into | None) -> int:
    name = options.inputs[0]
    target = _target(job, name, options.output)
    _check_places(name, target, options.report)
    if options.answers is not None:
        check_place(options.answers, "--answers")
    data = read_input(name)
    told = Told(options.report, _run_of(options, target))
    try:
        job = options.files.put_into(job, data, _shown(name))
        found, result = _together(data, name, job, target, told, into)
    except ConversionError as error:
        if error.report is not None:
            told.write(error.report)
        raise CommandError(f"{_shown(name)}: {error}") from None
    except DocumentError as error:
        raise CommandError(str(error)) from None
    told.say(found)
    _write_beside(result.files, target, options.report)
    if options.answers is not None:
        write_whole(options.answers, write_json(result.answers))
    return 0


def _run_of(options: Options, target: Path | None) -> Run:
    """The command, as the next one begins: what says which document is meant and what was answered is said again."""
    given = {
        "--from": options.source, "--level": options.level, "--root": options.root,
        "--profile": options.profile, "--scan": options.scan, "--data": options.data, "--map": options.final_map,
        "--before": options.before,
    }  # fmt: skip
    again = [*_words(given), *(word for one in options.ask_file for word in ("--ask-file", str(one)))]
    again += [word for one in options.ask for word in ("--ask", one)]
    again += [name for name, said in (("--no-profile", options.no_profile), ("--consent", options.consent)) if said]
    converting = _words({"--model": options.model, "--prefer": options.prefer, "--dask": options.dask})
    converting += tuple(name for name, said in (("--strict", options.strict), ("--pages", options.pages)) if said)
    first, *others = options.inputs
    return Run(first, options.to, str(target or ""), tuple(again), str(options.report or ""), converting, tuple(others))


def _words(given: Mapping[str, object]) -> tuple[str, ...]:
    """Options with their values, those that were given."""
    return tuple(word for name, value in given.items() if value is not None for word in (name, str(value)))


def _together(
    data: bytes, name: str, job: Converting, target: Path | None, told: Told, into: Into | None
) -> tuple[Report, Conversion]:
    """Output and report take their places at the end, when both are whole: of a command that fails there is neither."""
    try:
        with taking_place(told.path) as note, taking_place(target) as out:
            if into is None:
                result, found = conversion(data, name, job)
                told.write(found, note)
                if target is None:
                    write_stdout(result.text())
                else:
                    write_whole(target, result.text(), out)
                return found, result
            from oscem_map.commands import model

            with model.place(out) as path:
                result, own = conversion(data, name, job)
                found = model.merged(result, own, into, path)
                told.write(found, note)
            return found, result
    except BrokenPipeError:
        raise
    except OSError as error:
        where = error.filename or target or "standard output"
        raise CommandError(f"{where}: cannot be read or written ({reason(error)})") from None


def _write_beside(files: Mapping[str, str], target: Path | None, report: Path | None) -> None:
    """Write the files that belong beside the target. Another file of that name stays, and the command says so."""
    for name, text in files.items():
        path = target.parent / name if target is not None and not target.is_char_device() else None
        if path is None:
            to_stderr(f"  {name} belongs beside the target, and was not written: name a file or a folder with -o")
        elif path in (target, report) or (path.exists() and path.read_bytes() != text.encode("utf-8")):
            to_stderr(f"  {path} is another file, and stays as it is: {name} of this record was not written")
        else:
            write_whole(path, text)


def _target(job: Converting, name: str, output: Path | None) -> Path | None:
    """Where the target goes; None is standard output. In a folder it has the input's name."""
    if output is None or str(output) == STDIN:
        return None
    if output.is_dir():
        return output / inputs.Found(name, job.to if name == STDIN else Path(name).name).targets(job.suffix)[0]
    return output


def _check_places(name: str, target: Path | None, report: Path | None) -> None:
    for path, option in ((target, "-o"), (report, "--report")):
        if path is not None:
            check_place(path, option)
            if name != STDIN and path.exists() and path.samefile(name):
                raise UsageError(f"{option} {path} is the input itself", "name another file")
    if report is not None:
        if report.suffix.lower() not in SUFFIXES:
            raise UsageError(f"--report {report}: a report is {' or '.join(SUFFIXES)}", "name a file with one of these")
        if target is not None and report.resolve() == target.resolve():
            raise UsageError(f"-o and --report are one file, {report}", "name two")


def _shown(name: str) -> str:
    return "standard input" if name == STDIN else name
