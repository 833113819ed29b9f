"""The commands of `oscem-map deposit`; read with the others by `oscem_map.cli`. Annotations are read as they stand."""

from pathlib import Path
from typing import Annotated

from oscem_map.commands.command_line import Argument, CommandLine, Function, Option

ARCHIVES = ("empiar", "inveniordm", "materials-cloud", "onedep", "zenodo")
"""The archives that have a command of their own; a test compares them with the tables of `runtime/deposit`."""

Plan = Annotated[Path, Argument(metavar="PLAN.toml", help="What is deposited.")]


def add_to(line: CommandLine) -> None:
    """Add the commands of the group `deposit`."""
    for archive in ARCHIVES:
        line.command(f"deposit {archive}")(_deposit(archive))
    line.command("deposit plan")(plan_)
    line.command("deposit check")(check)
    line.command("deposit status")(status)
    line.command("deposit list")(list_)
    line.command("deposit write-back")(write_back_)
    line.command("deposit record")(record_)


def _deposit(archive: str) -> Function:
    def deposit(
        plan: Plan,
        dry_run: Annotated[
            bool, Option("--dry-run", help="Show every request with sizes and digests; send nothing.")
        ] = False,
        resume: Annotated[bool, Option("--resume", help="Go on with what was begun.")] = False,
        no_submit: Annotated[bool, Option("--no-submit", help="Do not submit, even where the plan says so.")] = False,
        save: Annotated[
            Path | None,
            Option("--save", metavar="FOLDER", help="Write what would be sent, with a checklist; send nothing."),
        ] = None,
        adopt: Annotated[
            str | None, Option("--adopt", metavar="ID", help="The deposition is there already: this is its name.")
        ] = None,
        create_anyway: Annotated[
            bool, Option("--create-anyway", help="You looked at the archive, and the deposition is not there.")
        ] = False,
        transferred: Annotated[
            bool,
            Option("--transferred", help="The commands that the deposition asked you to run have run to their end."),
        ] = False,
        write_back: Annotated[
            bool, Option("--write-back", help="Afterwards, write its identifier to the data set in SciCat.")
        ] = False,
    ) -> int:
        from oscem_map.commands import deposit as body

        code = body.run(
            body.Options(archive, plan, dry_run, resume, no_submit, save, adopt, create_anyway, transferred)
        )
        return write_back_(plan) if write_back and code == 0 and not dry_run and save is None else code

    deposit.__doc__ = f"""Deposit a plan at {archive}: exactly once, however often it is interrupted.

    Exit codes: 2 the plan or a file is wrong, 3 no token or one that is not taken, 4 the archive refuses, 5 try later with
    --resume, 6 look at the archive and decide, 130 interrupted.
    """
    return deposit


def plan_(
    record: Annotated[Path, Argument(metavar="RECORD", help="A record, as JSON or YAML; with --scicat there is none.")],
    folder: Annotated[Path | None, Argument(metavar="[FOLDER]", help="Where the files are.")] = None,
    to: Annotated[str, Option("--to", metavar="ARCHIVE", help="onedep (the default), empiar, zenodo, ...")] = "onedep",
    output: Annotated[
        Path, Option("--output", "-o", metavar="PLAN.toml", help="The plan (default: plan.toml).")
    ] = Path("plan.toml"),
    scicat: Annotated[
        str | None, Option("--scicat", metavar="URL", help="The record is that of a data set in this SciCat.")
    ] = None,
    pid: Annotated[str | None, Option("--pid", metavar="PID", help="The data set.")] = None,
) -> int:
    """Write a plan: files recognised by header and name, what is missing, and the open questions. Nothing is sent."""
    from oscem_map.commands import deposit as body

    if scicat is None and pid is None:
        return body.plan(record, folder, to, output)
    from oscem_map.commands import scicat as catalogue

    return catalogue.plan(catalogue.Source(scicat, pid), record, folder, to, output)


def check(plan: Plan) -> int:
    """Say all that is wrong with a plan. Nothing is sent. Exit code 2 if anything is."""
    from oscem_map.commands import deposit as body

    return body.check(plan)


def status(
    plan: Plan, offline: Annotated[bool, Option("--offline", help="Only what the journal says.")] = False
) -> int:
    """Say how far a deposition is: by its journal, and as the archive says."""
    from oscem_map.commands import deposit as body

    return body.status(plan, offline)


def list_(
    folder: Annotated[Path, Argument(metavar="[FOLDER]", help="Where the plans are (default: here).")] = Path(),
) -> int:
    """List the depositions that were begun with plans of a folder."""
    from oscem_map.commands import deposit as body

    return body.listing(folder)


def write_back_(plan: Plan) -> int:
    """Write the identifier of a deposition to the data set in SciCat that its plan names, once."""
    from oscem_map.commands import scicat as catalogue

    return catalogue.write_back(plan)


def record_(
    pid: Annotated[str, Argument(metavar="PID", help="A data set.")],
    scicat: Annotated[str, Option("--scicat", metavar="URL", help="The SciCat that it is in.")],
    output: Annotated[
        Path, Option("--output", "-o", metavar="RECORD.json", help="A new file (default: record.json).")
    ] = Path("record.json"),
) -> int:
    """Write the record of a data set in SciCat to a file, for `oscem-map convert` or `validate`."""
    from oscem_map.commands import scicat as catalogue

    return catalogue.record(scicat, pid, output)
