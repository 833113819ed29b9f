"""EMPIAR: the entry, its thumbnail, rights, the directory for the images, and at the end the submission.

The images themselves go by Globus or Aspera, not through this API: the deposition stops there with the exact commands, and
goes on when a person says that they have run. An answer of success without its flag (`deposition`, `thumbnail_upload`, ...) is
a failure. Nothing lists entries, so an entry whose answer was lost is a question to a person.
"""

from __future__ import annotations

import json
import shlex
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from oscem_map.runtime.deposit.archives import Profile
from oscem_map.runtime.deposit.errors import Declined, Problem, Refused
from oscem_map.runtime.deposit.files import LocalFile
from oscem_map.runtime.deposit.people import is_mail, is_orcid
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.runtime.deposit.requests import Answer, Form, Json, Request, Window
from oscem_map.runtime.deposit.steps import ABSENT, DONE, Again, Known, Look, Seen, Step, Turn

WAITING = "waiting"
_NOT_YET = "In progress"


@dataclass(frozen=True, slots=True)
class Archive:
    """EMPIAR, or its server for tests."""

    profile: Profile

    # What is wrong before anything is sent ----------------------------------------------------------------------

    def problems(self, plan: Plan) -> tuple[Problem, ...]:
        return (*self._answers(plan), *self._metadata(plan), *self._thumbnails(plan), *_data(plan))

    def _answers(self, plan: Plan) -> Iterator[Problem]:
        said, forms = plan.answers, self.profile.table["forms"]["names"]
        if self.form(plan) not in forms:
            yield Problem("answers.form", f"`{self.form(plan)}` is none", f"one of {', '.join(forms)}")
        if said.get("transfer", "globus") not in ("globus", "aspera"):
            yield Problem("answers.transfer", f"`{said['transfer']}` is none", "write globus or aspera")
        if self._shares(plan) and not said.get("globus_username"):
            yield Problem("answers.globus_username", "is missing", "write the identity that `globus whoami` says")
        for number, one in enumerate(_rights(plan)):
            kinds = [kind for kind in ("orcid", "email", "user") if kind in one]
            right = one.get("right")
            if len(kinds) != 1 or right not in self.profile.table["rights"]:
                help = f"write orcid, email or user, and right = {' or '.join(self.profile.table['rights'])}"
                yield Problem(f"answers.rights[{number}]", "names nobody, or no right", help)
            elif kinds == ["orcid"] and not is_orcid(str(one["orcid"])):
                yield Problem(
                    f"answers.rights[{number}]", f"`{one['orcid']}` is no ORCID iD", "look it up at orcid.org"
                )

    def _metadata(self, plan: Plan) -> Iterator[Problem]:
        entry = plan.metadata
        if not entry:
            yield Problem(
                "metadata", "the plan has no entry for EMPIAR", "write record = ..., or metadata = ... with its JSON"
            )
            return
        for name in self.profile.table["metadata"]["required"]:
            if entry.get(name) in (None, "", [], {}):
                yield Problem(f"{name}", "is missing, and EMPIAR wants it", "add it to the entry")
        for number, author in enumerate(entry.get("authors") or ()):
            orcid = author.get("author_orcid") if isinstance(author, dict) else None
            if orcid is not None and not is_orcid(str(orcid)):
                yield Problem(
                    f"authors[{number}]",
                    f"`{orcid}` is no ORCID iD",
                    "look it up at orcid.org; its last digit is a check",
                )
        for name in self.profile.table["metadata"]["people"]:
            said = entry.get(name)
            for person in said if isinstance(said, list) else [said]:
                if isinstance(person, dict) and not is_mail(str(person.get("email", ""))):
                    yield Problem(name, f"`{person.get('email', '')}` is no e-mail address", "EMPIAR writes to it")

    def _thumbnails(self, plan: Plan) -> Iterator[Problem]:
        least = self.profile.table["thumbnail"]["least"]
        for file in plan.files:
            if file.type != "thumbnail":
                what = f"type `{file.type}` is not sent to EMPIAR this way"
                yield Problem(
                    f"file {file.name}",
                    what,
                    'only a thumbnail is a [[file]]; data = "FOLDER" under [answers] for the images',
                )
            elif (size := png_size(file.path)) is not None and min(size) < least:
                yield Problem(
                    f"file {file.name}", f"has {size[0]} x {size[1]} pixels", f"EMPIAR wants {least} x {least} at least"
                )
        thumbnails = sum(file.type == "thumbnail" for file in plan.files)
        if thumbnails > 1 or (thumbnails == 0 and self.form(plan) == "asynchronous"):
            yield Problem("file", f"{thumbnails} files are a thumbnail", 'give one [[file]] with type = "thumbnail"')

    def form(self, plan: Plan) -> str:
        """Which form of the API is spoken."""
        return str(plan.answers.get("form", self.profile.table["forms"]["default"]))

    def _shares(self, plan: Plan) -> bool:
        return self.form(plan) == "asynchronous" and plan.answers.get("transfer", "globus") == "globus"

    # The steps --------------------------------------------------------------------------------------------------

    def steps(self, plan: Plan) -> tuple[Step, ...]:
        pictures = tuple(self._thumbnail(file) for file in plan.files)
        rights = tuple(self._right(number, one) for number, one in enumerate(_rights(plan)))
        share = (self._share(plan),) if self._shares(plan) else ()
        steps = (
            self._create(plan),
            self._replace(plan),
            self._directory(),
            *pictures,
            *rights,
            *share,
            self._transfer(plan),
        )
        if self.form(plan) == "asynchronous":
            steps = (*steps, self._acknowledge())
        return (*steps, *self._submit(plan)) if plan.submit else steps

    def _create(self, plan: Plan) -> Step:
        body = Json(plan.metadata)
        turn = Turn(
            ABSENT, "make an entry", lambda known: Request("POST", self.profile.paths["deposit"], body), _created
        )
        return Step("create", turn.says, (turn,), again=Again.ASK, adopts="id")

    def _replace(self, plan: Plan) -> Step:
        """What an entry that a person found is given: the metadata of the plan as a whole."""

        def request(known: Known) -> Request:
            return Request("PUT", self.profile.paths["redeposit"], Json({**plan.metadata, "entry_id": _entry(known)}))

        turn = Turn(ABSENT, "give it the metadata of the plan", request, _created, usual=False)
        return Step("replace", turn.says, (turn,), ("id",), unless="created")

    def _directory(self) -> Step:
        turns = self._polled("directory", "wait for the directory", partial(_fetched, "directory", self._every))
        return Step("directory", turns[0].says, turns, ("id",), unless="directory")

    @property
    def _every(self) -> float:
        return float(self.profile.table["forms"]["every"])

    def _polled(self, path: str, says: str, read: Callable[[Answer, Known], Seen]) -> tuple[Turn, ...]:
        """A question that is asked until it is answered."""

        def request(known: Known) -> Request:
            return Request("GET", self.profile.paths[path], query=(("entry_id", str(known["id"])),))

        return (Turn(ABSENT, says, request, read), Turn(WAITING, says, request, read, usual=False))

    def _thumbnail(self, file: LocalFile) -> Step:
        def request(known: Known) -> Request:
            body = Form((("entry_id", str(known["id"])),), Window(file), media="image/png")
            return Request("POST", self.profile.paths["thumbnail"], body)

        turn = Turn(ABSENT, f"send the thumbnail {file.name}", request, partial(_flagged, "thumbnail_upload"))
        return Step(f"file {file.name}", turn.says, (turn,), ("id",))

    def _right(self, number: int, one: Mapping[str, Any]) -> Step:
        """A right of a person: `o` is an ORCID iD, `e` an address, `u` a user of EMPIAR."""
        [kind] = [kind for kind in ("orcid", "email", "user") if kind in one]
        right = str(self.profile.table["rights"][one["right"]])
        key = {"orcid": "o", "email": "e", "user": "u"}[kind]

        def request(known: Known) -> Request:
            body = {key: {str(one[kind]): right}, "entry_id": _entry(known)}
            return Request("POST", self.profile.paths["rights"], Json(body))

        turn = Turn(ABSENT, f"grant the right to {one['right']}", request, _granted)
        return Step(f"right {number + 1}", turn.says, (turn,), ("id",))

    def _share(self, plan: Plan) -> Step:
        def request(known: Known) -> Request:
            query = (("entry_id", str(known["id"])), ("globus_username", str(plan.answers["globus_username"])))
            return Request("GET", self.profile.paths["share"], query=query)

        turn = Turn(ABSENT, "share the directory", request, partial(_shared, self.profile.table["forms"]["sharing"]))
        return Step("share", turn.says, (turn,), ("id", "directory"))

    def _transfer(self, plan: Plan) -> Step:
        return Step("transfer", "bring the images there", (), ("directory",), person=partial(self.commands, plan))

    def commands(self, plan: Plan, known: Known) -> str:
        """The commands that bring the images to EMPIAR, for a shell."""
        table, kind = self.profile.table["transfer"], str(plan.answers.get("transfer", "globus"))
        folder = Path(str(plan.answers["data"]))
        source = str((plan.path.parent / folder).resolve())
        collection = str(plan.answers.get("globus_target", table["collection"]))
        target = table[f"{kind}_target"].format(collection=collection, directory=known["directory"], name=folder.name)
        if kind == "globus":
            source = f"{plan.answers.get('globus_source', 'YOUR-COLLECTION')}:{source}"
        quoted = {"source": shlex.quote(source), "target": shlex.quote(target)}
        return "\n".join(line.format(**quoted) for line in table[kind])

    def _acknowledge(self) -> Step:
        def request(known: Known) -> Request:
            return Request("POST", self.profile.paths["acknowledge"], query=(("entry_id", str(known["id"])),))

        turn = Turn(ABSENT, "say that the images are there", request, _acknowledged)
        return Step("acknowledge", turn.says, (turn,), ("id",))

    def _submit(self, plan: Plan) -> tuple[Step, ...]:
        """The submission. Only where the plan says so."""
        asynchronous = self.form(plan) == "asynchronous"

        def request(known: Known) -> Request:
            return Request("POST", self.profile.paths["submit"], Json({"entry_id": str(known["id"])}))

        turn = Turn(ABSENT, "submit the entry", request, _submitted)
        turns = self._polled("submit", "wait for the accession", partial(_fetched, "accession", self._every))
        if not asynchronous:
            return (Step("submit", turn.says, (turn,), ("id",), again=Again.ASK, adopts="accession"),)
        look = Look(turns[0].request, _in_submission)
        wait = Step("accession", turns[0].says, turns, ("id",), unless="accession")
        return (Step("submit", turn.says, (turn,), ("id",), look, Again.LOOK), wait)

    # Afterwards -------------------------------------------------------------------------------------------------

    def status(self, plan: Plan, known: Known) -> tuple[Turn, ...]:
        if "submitted" not in known or self.form(plan) != "asynchronous":
            return ()
        turn = self._polled("submit", "the submission", lambda answer, known: Seen(str(answer.object().get("status"))))[
            0
        ]
        return (turn,)

    def page(self, plan: Plan, known: Known) -> str:
        return str(self.profile.own["page"]) if "id" in known else ""

    def left(self, plan: Plan, known: Known) -> tuple[str, ...]:
        if known.get("submitted"):
            return ("wait for the curators of EMPIAR",)
        return ("look at the entry on its page", "submit it there, or with submit = true in the plan and --resume")


# Plans and files --------------------------------------------------------------------------------------------------


def _rights(plan: Plan) -> list[dict[str, Any]]:
    said = plan.answers.get("rights", [])
    return [one if isinstance(one, dict) else {} for one in said] if isinstance(said, list) else [{}]


def _data(plan: Plan) -> Iterator[Problem]:
    """The folder with the images has the directories that the entry names, as EMPIAR will see them: below `data/FOLDER`."""
    said = plan.answers.get("data")
    if not isinstance(said, str) or not (plan.path.parent / said).is_dir():
        yield Problem("answers.data", f"`{said}` is no folder", 'write data = "FOLDER" with the images')
        return
    folder = plan.path.parent / said
    for number, one in enumerate(plan.metadata.get("imagesets") or ()):
        parts = PurePosixPath(str(one.get("directory", ""))).parts if isinstance(one, dict) else ()
        inner = parts[1:] if parts[:1] == ("/",) else parts
        if inner[:2] != ("data", folder.resolve().name) or ".." in inner or not folder.joinpath(*inner[2:]).is_dir():
            what = f"its directory `{one.get('directory') if isinstance(one, dict) else one}` is not in {folder}"
            yield Problem(f"imagesets[{number}]", what, f"name one as data/{folder.resolve().name}/...")


def png_size(path: Path) -> tuple[int, int] | None:
    """Width and height of a PNG; None of anything else."""
    with path.open("rb") as file:
        head = file.read(24)
    if len(head) < 24 or not head.startswith(b"\x89PNG\r\n\x1a\n"):
        return None
    width, height = struct.unpack(">II", head[16:24])
    return width, height


# What answers mean ------------------------------------------------------------------------------------------------


def _entry(known: Known) -> Any:
    """The number of the entry, as a number where it is one."""
    said = known["id"]
    return int(said) if str(said).isdigit() else said


def _flag(name: str, answer: Answer) -> dict[str, Any]:
    """An answer whose flag is there. Raises Declined."""
    said = answer.object()
    if said.get(name) is not True:
        raise Declined(f"the archive did not do it: {json.dumps(said)[:300]}")
    return said


def _flagged(name: str, answer: Answer, known: Known) -> Seen:
    _flag(name, answer)
    return Seen(DONE)


def _created(answer: Answer, known: Known) -> Seen:
    said = _flag("deposition", answer)
    entry = said.get("entry_id", known.get("id"))
    if not str(entry).isdigit():
        raise Refused("the answer of the archive lacks `entry_id`")
    directory = str(said.get("directory") or _NOT_YET)
    return Seen(
        DONE, {"id": str(entry), "created": True, **({} if directory == _NOT_YET else {"directory": directory})}
    )


def _fetched(fact: str, every: float, answer: Answer, known: Known) -> Seen:
    """What is made meanwhile: waited for until it is said."""
    said = answer.object()
    value = said.get("return_value") or said.get("empiar_id")
    if said.get("status") == "Completed" and value:
        return Seen(DONE, {fact: str(value)})
    if said.get("status") != _NOT_YET:
        raise Refused(f"the archive does not go on: {json.dumps(said)[:300]}")
    return Seen(WAITING, wait=every)


def _granted(answer: Answer, known: Known) -> Seen:
    said = answer.object()
    if not any(value is True for value in said.values()):
        raise Declined(f"the right was not granted: {json.dumps(said)[:300]}")
    return Seen(DONE)


def _shared(codes: list[str], answer: Answer, known: Known) -> Seen:
    """Whether the directory is shared: the answer is JSON, or a text that holds JSON."""
    said = answer.json()
    said = json.loads(said) if isinstance(said, str) else said
    found = said.get("response") if isinstance(said, dict) else None
    if not isinstance(found, list) or not found or str(found[0]) not in codes:
        raise Declined(f"the directory was not shared: {json.dumps(said)[:300]}", "is the Globus identity right?")
    return Seen(DONE, warnings=(str(found[1]),) if str(found[0]) != codes[0] and len(found) > 1 else ())


def _acknowledged(answer: Answer, known: Known) -> Seen:
    said = answer.object()
    if str(said.get("response_code")) != "1":
        raise Declined(
            f"the archive does not see the images: {json.dumps(said)[:300]}", "look whether the transfer is over"
        )
    return Seen(DONE)


def _submitted(answer: Answer, known: Known) -> Seen:
    said = _flag("submission", answer)
    accession = {"accession": str(said["empiar_id"])} if said.get("empiar_id") else {}
    return Seen(DONE, {"submitted": "submitted", **accession})


def _in_submission(answer: Answer, known: Known) -> Seen:
    there = answer.object().get("status") in (_NOT_YET, "Completed")
    return Seen(DONE, {"submitted": "submitted"}) if there else Seen(ABSENT)
