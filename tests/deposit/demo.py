"""`make demo-deposit`: one deposition to each archive, at servers of this machine that behave as the archives are known to.

The bundled record and small made maps; in the middle the server breaks off, the command ends, and `--resume` goes on. Shown are
the commands, what they say, and the receipts. Nothing leaves this machine.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from deposit.plans import LIMITS, ONEDEP_FILES, PEOPLE, TOKENS, empiar_plan, onedep_plan
from deposit.servers.base import Archive, Running, serving
from deposit.servers.empiar import Empiar
from deposit.servers.inveniordm import InvenioRDM
from deposit.servers.onedep import OneDep
from made_files import mrc

from oscem_map.cli import COMMAND_LINE

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


class Shown(NamedTuple):
    """A deposition of the demo: the archive's command, its server, its plan, the number of the request from which on every
    answer is lost though it was acted on, and the options of a last run.
    """

    name: str
    server: Callable[[], Archive]
    plan: Callable[[Path, str], Path]
    breaks: int
    last: tuple[str, ...] = ()


def _onedep(folder: Path, address: str) -> Path:
    files = {name: kind for name, kind in ONEDEP_FILES.items() if kind != "co-cif"} | {"fsc.xml": "fsc-xml"}
    answers = f'{PEOPLE}binned = true\nrelease = "publication"\n'
    path = onedep_plan(folder, address, answers, files=files, head='record = "record.json"\nask = "answers.toml"')
    shutil.copy(EXAMPLES / "apoferritin.json", folder / "record.json")
    shutil.copy(EXAMPLES / "apoferritin.mmcif.answers.toml", folder / "answers.toml")
    return path


def invenio_of_record(archive: str, folder: Path, address: str) -> Path:
    """A map, and the bundled record: README and sidecar are made of it."""
    folder.mkdir()
    shutil.copy(EXAMPLES / "apoferritin.json", folder / "record.json")
    shutil.copy(EXAMPLES / f"apoferritin.{archive.replace('-', '_')}.answers.toml", folder / "answers.toml")
    (folder / "map.mrc").write_bytes(mrc((8, 8, 8), data=2048))
    head = f'archive = "{archive}"\nendpoint = "{address}"\nrecord = "record.json"\nask = "answers.toml"\n'
    submit = "submit = true\n" if archive == "materials-cloud" else ""
    (folder / "plan.toml").write_text(f'{head}{submit}{LIMITS}[[file]]\npath = "map.mrc"\n', encoding="utf-8")
    return folder / "plan.toml"


def empiar_of_record(folder: Path, address: str) -> Path:
    """Movies, and the bundled record: the image sets come from their headers."""
    path = empiar_plan(folder, address, 'imagesets = [{category = "micrographs - multiframe"}]', "submit = true")
    for number in range(3):
        (folder / "session 1" / "movies" / f"movie_{number}.mrc").write_bytes(mrc((8, 8, 4), data=1024))
    shutil.copy(EXAMPLES / "apoferritin.json", folder / "record.json")
    shutil.copy(EXAMPLES / "apoferritin.empiar.answers.toml", folder / "answers.toml")
    text = path.read_text("utf-8").replace('metadata = "entry.json"', 'record = "record.json"\nask = "answers.toml"')
    path.write_text(text, encoding="utf-8")
    return path


SHOWN = (
    Shown("onedep", OneDep, _onedep, 8),
    Shown("empiar", Empiar, empiar_of_record, 4, ("--transferred",)),
    Shown("materials-cloud", InvenioRDM, partial(invenio_of_record, "materials-cloud"), 5),
    Shown("zenodo", InvenioRDM, partial(invenio_of_record, "zenodo"), 5),
)


def say(*words: str) -> int:
    """Run a command as a shell would, and show it."""
    print(f"\n$ oscem-map {' '.join(words)}", flush=True)
    code = COMMAND_LINE.run(words)
    print(f"(exit code {code})", flush=True)
    return code


def show(one: Shown, folder: Path) -> bool:
    """One deposition with an interruption; whether it came to its end."""
    print(f"\n==== {one.name} ====", flush=True)
    with serving(one.server()) as running:
        plan = os.path.relpath(one.plan(folder / one.name, running.address))
        say("deposit", "check", plan)
        running.faults.at = dict.fromkeys(range(one.breaks, 200), "lost answer")
        say("deposit", one.name, plan)
        running.faults.at = {}
        _go_on(running)
        codes = [say("deposit", one.name, plan, "--resume")]
        if one.last:
            codes.append(say("deposit", one.name, plan, "--resume", *one.last))
        say("deposit", "status", plan)
        return codes[-1] == 0


def _go_on(running: Running) -> None:
    print(f"\n-- the server lost {len(running.faults.met)} answers, and answers again --", flush=True)


def main(folder: Path) -> int:
    """Show all, in a folder that is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    os.environ |= TOKENS | {"OSCEM_MAP_TOKENS": str(folder / "tokens.json")}
    failed = [one.name for one in SHOWN if not show(one, folder)]
    print(f"\n{len(SHOWN) - len(failed)} of {len(SHOWN)} depositions are complete", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
