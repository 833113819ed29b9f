"""What a depositor does next: the steps, each with the command that helps where there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from oscem_map.runtime.report import Advised, Missing, Report, Status

ANSWERS: Final = "answers.toml"
"""The file of answers that the printed commands name."""
MORE_ANSWERS: Final = "more-answers.toml"
"""The same, where there is a file of answers already: `--ask-file` can be given several times."""
_PAGE: Final = "report.html"
_POSITION: Final = re.compile(r"\[\d+\]")
_ARCHIVES: Final = {"mmcif": "onedep", "empiar": "empiar", "materials_cloud": "materials-cloud", "zenodo": "zenodo"}
"""By target, the archive that `oscem-map deposit` takes it to."""


class Run(NamedTuple):
    """The command of a conversion, as far as the next one is like it: what was read, to which target, into which file.

    `options` are those that have to be said again, with their values: `("--level", "meta.em")`.
    """

    record: str = "RECORD"
    to: str = ""
    target: str = ""
    """The file that was made, `''` where there is none."""
    options: tuple[str, ...] = ()
    report: str = ""
    """The file of the report, `''` where none was asked for."""
    converting: tuple[str, ...] = ()
    """Further options, which a command that converts nothing does not take: `--model`, `--strict`."""
    further: tuple[str, ...] = ()
    """Inputs besides the first."""

    @property
    def title(self) -> str:
        """What became of what: `record.json -> entry.cif`."""
        return f"{'standard input' if self.record == '-' else self.record} -> {self.target or self.to or 'the target'}"

    def convert(self, *more: str) -> str:
        """The command of another conversion of the same document."""
        return command("convert", self.record, *self.further, "--to", self.to or "TARGET", *self.options, *more)

    @property
    def reported(self) -> tuple[str, ...]:
        """The option of the report, where one was asked for."""
        return ("--report", self.report) if self.report else ()


class Step(NamedTuple):
    """One thing to do, and the command for it."""

    text: str
    command: str = ""


def command(name: str, file: str, *options: str) -> str:
    """A command line, quoted for a shell. For a file whose name no terminal can show stands FILE."""
    from shlex import quote

    file = f"./{file}" if file.startswith("-") and file != "-" else file
    words = (file if file.isprintable() and file else "FILE", *options)
    return " ".join(["oscem-map", name, *(quote(word) if word.isprintable() else "..." for word in words)])


def counted(number: int, what: str) -> str:
    """`1 field`, `2 fields`."""
    return f"{number:,} {what}" + ("" if number == 1 else "s")


def open_items(report: Report) -> tuple[Missing, ...]:
    """What the target demands and no question of the mapping is about."""
    asked = {place_of(target) for one in report.unanswered() for target in one.targets}
    return tuple(one for one in report.missing if one.demanded_by != report.reads and place_of(one.item) not in asked)


def unasked(report: Report) -> tuple[Advised, ...]:
    """The advice on places that no open question is about: an answer settles the rest."""
    asked = {place_of(target) for one in report.unanswered() for target in one.targets}
    return tuple(one for one in report.advice if place_of(one.place) not in asked)


def place_of(item: str) -> str:
    """A place of the target as questions spell it: `metadata.dates[].date` of `$.metadata.dates[2].date`."""
    return _POSITION.sub("" if item.startswith("_") else "[]", item).removeprefix("$.")


def steps(report: Report, run: Run, fields: dict[Status, int]) -> tuple[Step, ...]:
    """What is to be done, the most pressing first; one step at least. `fields` are counted, a quantity once."""
    found = (*_of_the_document(run, fields), *_of_the_target(report, run))
    look = sum(fields[status] for status in (Status.DOUBTFUL, Status.MENDED))
    if look:
        found += (Step(f"look whether {counted(look, 'doubtful value')} {'is' if look == 1 else 'are'} right"),)
    return (*found, *_at_the_end(report, run, bool(found)))


def _of_the_document(run: Run, fields: dict[Status, int]) -> Iterator[Step]:
    where = "what was given" if run.record in ("-", "RECORD") else run.record
    if fields[Status.REFUSED]:
        yield Step(f"correct {counted(fields[Status.REFUSED], 'refused value')} in {where}")
    if fields[Status.UNKNOWN]:
        yield Step(f"look for misspelt names: the schema does not know {counted(fields[Status.UNKNOWN], 'field')}")


def _of_the_target(report: Report, run: Run) -> Iterator[Step]:
    questions = len(report.unanswered())
    if questions:
        file = MORE_ANSWERS if "--ask-file" in run.options else ANSWERS
        said = f"answer {counted(questions, 'question')} in {file}, and convert with --ask-file {file}; this makes the file"
        yield Step(said, run.convert("--ask-template", file))
    lacking = len({one.item for one in open_items(report)})
    if lacking:
        place = run.target if _is_record(report.makes) else "the record, or on the archive's pages when you deposit"
        yield Step(f"give {counted(lacking, 'value')} that {report.makes or 'the target'} demands in {place or 'the target'}")
    must = sum(one.level == "must" for one in unasked(report))
    if must:
        yield Step(f"mend {counted(must, 'fault')} for which the archive sends a deposit back")


def _at_the_end(report: Report, run: Run, more: bool) -> Iterator[Step]:
    if _is_record(report.makes):
        said = "see what the record still needs" if more else "see whether the record is whole"
        yield Step(said, command("validate", run.target or "RECORD"))
    elif not more:
        yield Step("read the report", "" if run.report else run.convert(*run.converting, "--report", _PAGE))
        archive = _ARCHIVES.get(run.to)
        plan = command("deposit plan", run.record, "FOLDER", "--to", archive) if archive else ""
        yield Step("then deposit" + ("; FOLDER is where the files are" if plan else ""), plan)


def _is_record(schema: str) -> bool:
    """Whether `oscem-map validate` knows documents of a schema."""
    from oscem_map.runtime.migrations import installed

    return any(one.is_for(schema.partition(" ")[0]) for one in installed())
