"""`oscem-map deposit` with SciCat: a plan from a data set, and the deposition's identifier written back to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from oscem_map.commands import deposit
from oscem_map.commands.deposit import Stopped
from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.terminal import to_stderr
from oscem_map.dsl.snippet import visible

if TYPE_CHECKING:
    from oscem_map.runtime.deposit.scicat import Dataset


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """What the command line says of a data set."""

    url: str | None
    pid: str | None


def plan(source: Source, folder: Path, more: Path | None, to: str, output: Path) -> int:
    """Write a plan for a data set and the files of a folder. Raises CommandError."""
    if source.url is None or source.pid is None:
        missing = "--scicat URL" if source.url is None else "--pid PID"
        raise UsageError("a data set has an address and a PID", f"say {missing} as well")
    if more is not None:
        raise UsageError(f"--scicat brings the record, and {folder} is another", "name the folder of the files alone")
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}")
    _needs_extra()
    url, pid = source.url, source.pid
    record = output.with_name(f"{output.stem}.record.json")
    found = _guarded(lambda: _fetched(url, pid, record))
    _compared(found, folder)
    return deposit.plan(record, folder, to, output, (url, pid))


def record(url: str, pid: str, output: Path) -> int:
    """Write the record of a data set to a new file. Raises CommandError."""
    _needs_extra()
    _guarded(lambda: _fetched(url, pid, output))
    to_stderr(visible(f"{output}: the record of {pid}\nnext: oscem-map convert {output} --to mmcif"))
    return 0


def _fetched(url: str, pid: str, record: Path) -> Dataset:
    from oscem_map.runtime.deposit.scicat import Catalogue, write_record

    found = Catalogue(url).fetch(pid)
    write_record(found, record)
    return found


def _compared(found: Dataset, folder: Path) -> None:
    """Say where the files are not those of the catalogue."""
    from oscem_map.runtime.deposit.scicat import differences

    for one in differences(found, folder):
        to_stderr(visible(f"warning: {one}"))
    to_stderr(visible(f"{found.pid}: the catalogue lists {len(found.files)} files, below {found.folder or 'no folder'}"))


def write_back(path: Path) -> int:
    """Write the identifier of a deposition to the data set of its plan. Raises CommandError."""
    _needs_extra()
    from oscem_map.runtime.deposit.deposition import name_of
    from oscem_map.runtime.deposit.plan import read_plan

    read = _guarded(lambda: read_plan(path))
    url, pid = read.scicat.get("url"), read.scicat.get("pid")
    if not isinstance(url, str) or not isinstance(pid, str):
        help = 'write [scicat] with url = "https://..." and pid = "..." into the plan'
        raise UsageError(f"{path}: names no data set ([scicat])", help)
    name = _guarded(lambda: name_of(read))
    if not name:
        raise UsageError(f"{path}: nothing was deposited with this plan yet", "deposit it first")
    identifier = f"{read.archive}:{name}"
    again = f"what is at the archive stays as it is; to try again: oscem-map deposit write-back {path}"
    new = _guarded(lambda: _written(url, pid, identifier), again)
    to_stderr(visible(f"{pid}: {identifier} {'is' if new else 'was already'} among its relationships"))
    return 0


def _written(url: str, pid: str, identifier: str) -> bool:
    from oscem_map.runtime.deposit.scicat import Catalogue

    return Catalogue(url).write_back(pid, identifier)


def _guarded(body: Callable[[], T], help: str = "") -> T:
    """Run a part of a command; what stops it says what happened and what to do. Raises Stopped."""
    from oscem_map.runtime.deposit.errors import DepositError

    try:
        return body()
    except DepositError as error:
        problems = "".join(f"\n  - {one}" for one in getattr(error, "problems", ()))
        raise Stopped(f"{error}{problems}", "\n".join(filter(None, (error.help, help))), error.code) from None


def _needs_extra() -> None:
    """Refuse where the packages of the extras are not there. Raises CommandError."""
    deposit.needs_extra()
    if find_spec("scitacean") is None:
        raise CommandError("SciCat is spoken to through scitacean", 'install it: pip install "oscem-map[scicat]"')
