"""What EMPIAR's answers mean. One of success without its flag (`deposition`, `thumbnail_upload`, ...) is a failure."""

from __future__ import annotations

import json
from typing import Any

from oscem_map.runtime.deposit.errors import Declined, Refused
from oscem_map.runtime.deposit.requests import Answer
from oscem_map.runtime.deposit.steps import ABSENT, DONE, Known, Seen

WAITING = "waiting"
_NOT_YET = "In progress"


def entry(known: Known) -> Any:
    """The number of the entry, as a number where it is one."""
    said = known["id"]
    return int(said) if str(said).isdigit() else said


def _flag(name: str, answer: Answer) -> dict[str, Any]:
    """An answer whose flag is there. Raises Declined."""
    said = answer.object()
    if said.get(name) is not True:
        raise Declined(f"the archive did not do it: {json.dumps(said)[:300]}")
    return said


def flagged(name: str, answer: Answer, known: Known) -> Seen:
    _flag(name, answer)
    return Seen(DONE)


def created(answer: Answer, known: Known) -> Seen:
    said = _flag("deposition", answer)
    number = said.get("entry_id", known.get("id"))
    if not str(number).isdigit():
        raise Refused("the answer of the archive lacks `entry_id`")
    directory = str(said.get("directory") or _NOT_YET)
    return Seen(
        DONE, {"id": str(number), "created": True, **({} if directory == _NOT_YET else {"directory": directory})}
    )


def fetched(fact: str, every: float, answer: Answer, known: Known) -> Seen:
    """What is made meanwhile: waited for until it is said."""
    said = answer.object()
    value = said.get("return_value") or said.get("empiar_id")
    if said.get("status") == "Completed" and value:
        return Seen(DONE, {fact: str(value)})
    if said.get("status") != _NOT_YET:
        raise Refused(f"the archive does not go on: {json.dumps(said)[:300]}")
    return Seen(WAITING, wait=every)


def granted(answer: Answer, known: Known) -> Seen:
    said = answer.object()
    if not any(value is True for value in said.values()):
        raise Declined(f"the right was not granted: {json.dumps(said)[:300]}")
    return Seen(DONE)


def shared(codes: list[str], answer: Answer, known: Known) -> Seen:
    """Whether the directory is shared: the answer is JSON, or a text that holds JSON."""
    said = answer.json()
    said = json.loads(said) if isinstance(said, str) else said
    found = said.get("response") if isinstance(said, dict) else None
    if not isinstance(found, list) or not found or str(found[0]) not in codes:
        raise Declined(f"the directory was not shared: {json.dumps(said)[:300]}", "is the Globus identity right?")
    return Seen(DONE, warnings=(str(found[1]),) if str(found[0]) != codes[0] and len(found) > 1 else ())


def acknowledged(answer: Answer, known: Known) -> Seen:
    said = answer.object()
    if str(said.get("response_code")) != "1":
        raise Declined(
            f"the archive does not see the images: {json.dumps(said)[:300]}", "look whether the transfer is over"
        )
    return Seen(DONE)


def submitted(answer: Answer, known: Known) -> Seen:
    said = _flag("submission", answer)
    accession = {"accession": str(said["empiar_id"])} if said.get("empiar_id") else {}
    return Seen(DONE, {"submitted": "submitted", **accession})


def in_submission(answer: Answer, known: Known) -> Seen:
    there = answer.object().get("status") in (_NOT_YET, "Completed")
    return Seen(DONE, {"submitted": "submitted"}) if there else Seen(ABSENT)
