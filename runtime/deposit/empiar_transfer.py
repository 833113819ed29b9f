"""How the images come to EMPIAR: by Globus through its API, or by commands that a person runs, of Globus or of Aspera.

A transfer of Globus goes on when this program does not. Its number is in the journal before it is asked for, and Globus begins
one number once; so nothing is sent twice, and a later run waits for the same task.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from oscem_map.runtime.deposit.errors import Invalid, Later, Refused
from oscem_map.runtime.deposit.files import listing
from oscem_map.runtime.deposit.globus import SERVICE, document
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.runtime.deposit.requests import Answer, Json, Request, fill
from oscem_map.runtime.deposit.steps import ABSENT, DONE, Known, Seen, Step, Turn

NUMBERED, UNDER_WAY = "numbered", "under way"


def kind(plan: Plan, table: Mapping[str, Any]) -> str:
    """How the images travel: `globus`, `globus-cli` or `aspera`."""
    return str(plan.answers.get("transfer", table["transfer"]["default"]))


def before(plan: Plan, table: Mapping[str, Any]) -> tuple[Step, ...]:
    """What is looked at before an entry is made: that the collection shows the images to this account."""
    if kind(plan, table) != "globus":
        return ()
    path = fill(table["globus"]["list"], {"collection": str(plan.answers["globus_source"])})
    query = (("path", _source(plan)), ("limit", "1"))
    turn = Turn(
        ABSENT,
        "look at the images through Globus",
        lambda known: Request("GET", path, query=query, service=SERVICE),
        _seen,
    )
    return (Step("source", turn.says, (turn,)),)


def step(plan: Plan, table: Mapping[str, Any]) -> Step:
    """The transfer."""
    says = "bring the images there"
    if kind(plan, table) != "globus":
        return Step("transfer", says, (), ("directory",), person=partial(commands, plan, table))
    paths = table["globus"]

    def number(known: Known) -> Request:
        return Request("GET", paths["submission"], service=SERVICE)

    def begin(known: Known) -> Request:
        return Request("POST", paths["transfer"], Json(_document(plan, table, known)), service=SERVICE)

    def wait(known: Known) -> Request:
        return Request("GET", fill(paths["task"], {"task": known["task"]}), service=SERVICE)

    turns = (
        Turn(ABSENT, "get a number for the transfer", number, _numbered),
        Turn(NUMBERED, "begin the transfer of the images", begin, _begun),
        Turn(UNDER_WAY, "wait for the transfer of the images", wait, partial(_followed, plan, paths)),
    )
    return Step("transfer", says, turns, ("directory",), patience="transfer")


def commands(plan: Plan, table: Mapping[str, Any], known: Known) -> str:
    """The commands that bring the images to EMPIAR, for a shell."""
    _unchanged(plan, known)
    table, by = table["transfer"], kind(plan, table)
    place = {"collection": _collection(plan, table), "directory": known["directory"], "name": images(plan).name}
    source = str(images(plan))
    if by == "globus-cli":
        source = f"{plan.answers.get('globus_source', 'YOUR-COLLECTION')}:{_source(plan)}"
    words = {"source": source, "target": table[f"{by}_target"].format(**place)}
    quoted = {name: shlex.quote(word) for name, word in words.items()}
    return "\n".join(line.format(**quoted) for line in table[by])


def images(plan: Plan) -> Path:
    """The folder with the images."""
    return (plan.path.parent / str(plan.answers["data"])).resolve()


def _collection(plan: Plan, table: Mapping[str, Any]) -> str:
    return str(plan.answers.get("globus_target", table["collection"]))


def _source(plan: Plan) -> str:
    """The folder with the images as the collection of the source names it."""
    return str(plan.answers.get("globus_path", images(plan)))


def _unchanged(plan: Plan, known: Known) -> None:
    """Refuse images that are not those that were there when the deposition began. Raises Invalid."""
    if known.get("images", plan.images) != listing(images(plan)).digest:
        raise Invalid(
            f"{images(plan)}: its files changed after they were planned",
            "put back what was planned, or move the journal away and begin another deposition",
        )


def _document(plan: Plan, table: Mapping[str, Any], known: Known) -> dict[str, Any]:
    _unchanged(plan, known)
    target = table["globus"]["target"].format(directory=known["directory"], name=images(plan).name)
    return document(
        (str(plan.answers["globus_source"]), _source(plan)),
        (_collection(plan, table["transfer"]), target),
        str(known["submission"]),
        f"EMPIAR {known['id']}",
    )


# What answers mean ------------------------------------------------------------------------------------------------


def _seen(answer: Answer, known: Known) -> Seen:
    answer.member("DATA_TYPE")
    return Seen(DONE)


def _numbered(answer: Answer, known: Known) -> Seen:
    return Seen(NUMBERED, {"submission": str(answer.member("value"))})


def _begun(answer: Answer, known: Known) -> Seen:
    """A number that Globus knows already gives the task that it belongs to."""
    return Seen(UNDER_WAY, {"task": str(answer.member("task_id"))})


def _followed(plan: Plan, paths: Mapping[str, Any], answer: Answer, known: Known) -> Seen:
    """Over, going on, paused until somebody logs in, or failed: then a later run begins another."""
    task = answer.object()
    page = paths["page"].format(task=known["task"])
    told = f"{task.get('files_transferred') or 0} of {task.get('files') or 0} files, {task.get('bytes_transferred') or 0:,} bytes"
    match task.get("status"):
        case "SUCCEEDED":
            return Seen(DONE, warnings=_fewer(plan, task))
        case "FAILED":
            why = task.get("fatal_error") or {}
            what = f"the transfer failed after {told}: {why.get('description') or task.get('nice_status') or 'no reason is said'}"
            help = f"see {page}; --resume begins another, of what is not there yet"
            return Seen(ABSENT, {"task": "", "submission": ""}, stops=Refused(what, help))
        case "INACTIVE":
            what = f"Globus paused the transfer after {told}: {task.get('nice_status') or 'a login has ended'}"
            return Seen(UNDER_WAY, stops=Later(what, f"log in again at {page}, then --resume"))
    return Seen(UNDER_WAY, wait=float(paths["every"]), told=told)


def _fewer(plan: Plan, task: Mapping[str, Any]) -> tuple[str, ...]:
    here, there = listing(images(plan)).files, task.get("files")
    if not isinstance(there, int) or here == there:
        return ()
    return (f"Globus transferred {there} files, and {images(plan)} has {here}: look whether all are there",)
