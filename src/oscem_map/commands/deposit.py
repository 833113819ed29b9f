"""`oscem-map deposit`: bring files and metadata to an archive, exactly once.

Exit codes: 0 done; 2 the plan or a file is wrong; 3 no token, or it is not taken; 4 the archive refuses; 5 try later; 6 a person
has to decide; 130 interrupted.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from oscem_map.commands.deposit_bar import TransferBar
from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.process import INTERRUPTED
from oscem_map.commands.terminal import to_stderr, to_stdout
from oscem_map.dsl.snippet import visible

if TYPE_CHECKING:
    from oscem_map.runtime.deposit.deposition import Standing
    from oscem_map.runtime.deposit.errors import DepositError, Problem
    from oscem_map.runtime.deposit.plan import Plan

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says."""

    archive: str
    plan: Path
    dry_run: bool = False
    resume: bool = False
    no_submit: bool = False
    save: Path | None = None
    adopt: str | None = None
    create_anyway: bool = False
    transferred: bool = False


class Stopped(CommandError):
    """Ends a command with the exit code of what stopped a deposition."""

    def __init__(self, message: str, help: str, code: int) -> None:
        super().__init__(message, help)
        self.code = code


def run(options: Options) -> int:
    """Deposit a plan, or show or save what would be sent. Raises CommandError."""
    needs_extra()
    if options.save is not None and options.dry_run:
        raise UsageError("--save and --dry-run are two things", "choose one: neither sends anything")
    bar = TransferBar()
    with bar:
        plan = guarded(lambda: _read(options, bar), options)
    if options.dry_run:
        return guarded(lambda: _dry(plan), options)
    if options.save is not None:
        return guarded(lambda: _save(plan, options.save or Path()), options)
    try:
        with bar:
            return guarded(lambda: _deposit(plan, options, bar), options)
    except KeyboardInterrupt:
        to_stderr("interrupted")
        to_stderr(visible(f"  {_help(None, options)}"))
        return INTERRUPTED


def needs_extra() -> None:
    """Refuse where the packages of the extra are not there. Raises CommandError."""
    from importlib.util import find_spec

    missing = [name for name in ("filelock", "httpx", "tenacity") if find_spec(name) is None]
    if missing:
        raise CommandError(f"depositing needs {', '.join(missing)}", 'install it: pip install "oscem-map[deposit]"')


def _read(options: Options, bar: TransferBar) -> Plan:
    from dataclasses import replace

    from oscem_map.runtime.deposit.deposition import load

    bar.begin("measuring files", 0)
    plan = load(options.plan, options.archive, bar.tick)
    return replace(plan, submit=False) if options.no_submit else plan


def _dry(plan: Plan) -> int:
    from oscem_map.runtime.deposit.saving import shown

    for line in shown(plan):
        to_stdout(visible(line))
    to_stderr("nothing was sent")
    return 0


def _save(plan: Plan, folder: Path) -> int:
    from oscem_map.runtime.deposit.saving import save

    to_stderr(f"nothing was sent; go through {save(plan, folder)}")
    return 0


def _deposit(plan: Plan, options: Options, bar: TransferBar) -> int:
    from oscem_map.runtime.deposit.deposition import Choices, deposit, write_private
    from oscem_map.runtime.deposit.flow import Events

    sizes = {f"file {file.name}": file.size for file in plan.files}
    events = Events(lambda step: bar.begin(step.says, sizes.get(step.key, 0)), bar.said)
    choices = Choices(options.resume, options.adopt or "", options.create_anyway, options.transferred, events, bar.tick)
    receipt = deposit(plan, choices)
    place = plan.path.with_name(f"{plan.path.name}.receipt.json")
    write_private(place, json.dumps(receipt.json(), ensure_ascii=False, indent=2) + "\n")
    bar.stop()
    to_stdout(visible(receipt.text()), end="")
    to_stderr(f"receipt: {place}")
    return 0


def guarded(body: Callable[[], T], options: Options | None = None) -> T:
    """Run a part of a command; what stops it says what happened, and of a deposition, whose `options` these are, what is at the
    archive, and how to go on. Raises Stopped.
    """
    from oscem_map.runtime.deposit.errors import DepositError

    try:
        return body()
    except DepositError as error:
        raise Stopped(_message(error), _help(error, options) if options else error.help, error.code) from None


def _message(error: DepositError) -> str:
    during = f"{error.step}: " if error.step and error.step not in str(error) else ""
    return "\n".join([f"{during}{error}", *(_listed(one) for one in getattr(error, "problems", ()))])


def _listed(problem: Problem) -> str:
    """A problem: where and what, and below it what to do."""
    return f"  - {problem.where}: {problem.what}" + (f"\n      {problem.help}" if problem.help else "")


def _help(error: DepositError | None, options: Options) -> str:
    """What to do, what is at the archive, and the command that goes on."""
    from oscem_map.runtime.deposit.situation import Command, situation

    kept = ("--no-submit",) if options.no_submit else ()
    lines = situation(Command(options.archive, options.plan, kept), error)
    return "\n  ".join([error.help, *lines] if error is not None and error.help else lines)


def plan(record: Path, folder: Path | None, to: str, output: Path, source: tuple[str, str] | None = None) -> int:
    """Write a plan for a record and the files of a folder; `source` is the data set of the record. Raises CommandError."""
    from oscem_map.runtime.deposit import archives, planning

    needs_extra()
    if folder is None or not folder.is_dir():
        raise UsageError(
            f"there is no folder {folder or 'of files'}", "say RECORD FOLDER, or FOLDER --scicat URL --pid PID"
        )
    place = folder
    problems = guarded(lambda: planning.write_plan(archives.profile(to), record, place, output, source))
    left = f"; {len(problems)} things are left to say, its head lists them" if problems else ""
    to_stderr(f"{output}{left}\nnext: oscem-map deposit check {output}")
    return 0


def check(path: Path) -> int:
    """Say what is wrong with a plan; exit code 2 if anything is. Raises CommandError."""
    from oscem_map.runtime.deposit import deposition
    from oscem_map.runtime.deposit.errors import number_of

    needs_extra()
    plan = guarded(lambda: deposition.load(path))
    problems = guarded(lambda: deposition.check(plan))
    if not problems:
        to_stderr(
            visible(f"{path}: {len(plan.files)} files, nothing is wrong\nnext: oscem-map deposit {plan.archive} {path}")
        )
        return 0
    to_stderr(visible("\n".join([f"error: {path}: {number_of(problems)}", *map(_listed, problems)])))
    return 2


def status(path: Path, offline: bool) -> int:
    """Say how far a deposition is. Raises CommandError."""
    from oscem_map.runtime.deposit import deposition, journal

    needs_extra()
    plan = guarded(lambda: deposition.load(path))
    begun = journal.place(path).exists()
    found = guarded(lambda: deposition.standing(plan, begun and not offline))
    to_stdout(visible(standing_text(found)), end="")
    return 0


def standing_text(found: Standing) -> str:
    """How far a deposition is, for people."""
    lines = [found.receipt.text().rstrip("\n")]
    lines += [f"{what}: {state}" for what, state in found.said]
    lines += [f"in doubt: {one}" for one in found.doubts]
    lines += [f"not done: {', '.join(found.ahead)}"] if found.ahead else ["all steps are done"]
    return "\n".join(lines) + "\n"


def listing(folder: Path) -> int:
    """List the depositions whose journals are in a folder, or below it. Raises CommandError."""
    from oscem_map.runtime.deposit import journal

    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}")
    found = sorted(folder.rglob("*.journal"))
    for path in found:
        story = journal.read(path)
        if story.begins.get("archive"):
            what = f"{story.begins['archive']}  {story.facts.get('id', '-')}  {story.times[0]}"
            to_stdout(visible(f"{path.with_suffix('')}  {what}{'  in doubt' if story.doubts else ''}"))
    return 0
