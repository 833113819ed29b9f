"""EMPIAR: the entry, its thumbnail, rights, the directory for the images, and at the end the submission.

The images themselves go by Globus or Aspera, not through this API (empiar_transfer.py): Globus is asked to bring them, or the
deposition stops with the exact commands, and goes on when a person says that they have run. Nothing lists entries, so an entry
whose answer was lost is a question to a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from oscem_map.runtime.deposit import empiar_answers as answers
from oscem_map.runtime.deposit import empiar_checks, empiar_transfer, globus
from oscem_map.runtime.deposit.archives import Profile
from oscem_map.runtime.deposit.empiar_answers import WAITING
from oscem_map.runtime.deposit.errors import Problem
from oscem_map.runtime.deposit.files import LocalFile
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.runtime.deposit.requests import Answer, Form, Json, Request, Window
from oscem_map.runtime.deposit.steps import ABSENT, Again, Known, Link, Look, Seen, Step, Turn


@dataclass(frozen=True, slots=True)
class Archive:
    """EMPIAR, or its server for tests."""

    profile: Profile

    def problems(self, plan: Plan) -> tuple[Problem, ...]:
        return tuple(empiar_checks.problems(plan, self.profile.table))

    def _asynchronous(self, plan: Plan) -> bool:
        return empiar_checks.form(plan, self.profile.table) == "asynchronous"

    # The steps --------------------------------------------------------------------------------------------------

    def steps(self, plan: Plan) -> tuple[Step, ...]:
        pictures = tuple(self._thumbnail(file) for file in plan.files)
        rights = tuple(self._right(number, one) for number, one in enumerate(empiar_checks.rights(plan)))
        share = (self._share(plan),) if empiar_checks.shares(plan, self.profile.table) else ()
        steps = (
            *empiar_transfer.before(plan, self.profile.table),
            self._create(plan),
            self._replace(plan),
            self._directory(),
            *pictures,
            *rights,
            *share,
            empiar_transfer.step(plan, self.profile.table),
        )
        if self._asynchronous(plan):
            steps = (*steps, self._acknowledge())
        return (*steps, *self._submit(plan)) if plan.submit else steps

    def services(self, plan: Plan) -> Mapping[str, Link]:
        """Globus, where it brings the images."""
        table = self.profile.table
        if empiar_transfer.kind(plan, table) != "globus":
            return {}
        address = empiar_checks.globus_address(plan, table)
        return {globus.SERVICE: globus.Globus(address, table["globus"]["tokens"], plan.limits)}

    def _create(self, plan: Plan) -> Step:
        body = Json(plan.metadata)
        turn = Turn(
            ABSENT, "make an entry", lambda known: Request("POST", self.profile.paths["deposit"], body), answers.created
        )
        return Step("create", turn.says, (turn,), again=Again.ASK, adopts="id")

    def _replace(self, plan: Plan) -> Step:
        """What an entry that a person found is given: the metadata of the plan as a whole."""

        def request(known: Known) -> Request:
            return Request(
                "PUT", self.profile.paths["redeposit"], Json({**plan.metadata, "entry_id": answers.entry(known)})
            )

        turn = Turn(ABSENT, "give it the metadata of the plan", request, answers.created, usual=False)
        return Step("replace", turn.says, (turn,), ("id",), unless="created")

    def _directory(self) -> Step:
        turns = self._polled("directory", "wait for the directory", partial(answers.fetched, "directory", self._every))
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
            body = Form((("entry_id", str(known["id"])),), Window(file), media=empiar_checks.media(file.path))
            return Request("POST", self.profile.paths["thumbnail"], body)

        turn = Turn(ABSENT, f"send the thumbnail {file.name}", request, partial(answers.flagged, "thumbnail_upload"))
        return Step(f"file {file.name}", turn.says, (turn,), ("id",))

    def _right(self, number: int, one: Mapping[str, Any]) -> Step:
        """A right of a person: `o` is an ORCID iD, `e` an address, `u` a user of EMPIAR."""
        [kind] = [kind for kind in ("orcid", "email", "user") if kind in one]
        right = str(self.profile.table["rights"][one["right"]])
        key = {"orcid": "o", "email": "e", "user": "u"}[kind]

        def request(known: Known) -> Request:
            body = {key: {str(one[kind]): right}, "entry_id": answers.entry(known)}
            return Request("POST", self.profile.paths["rights"], Json(body))

        turn = Turn(ABSENT, f"grant the right to {one['right']}", request, answers.granted)
        return Step(f"right {number + 1}", turn.says, (turn,), ("id",))

    def _share(self, plan: Plan) -> Step:
        def request(known: Known) -> Request:
            query = (("entry_id", str(known["id"])), ("globus_username", str(plan.answers["globus_username"])))
            return Request("GET", self.profile.paths["share"], query=query)

        turn = Turn(
            ABSENT, "share the directory", request, partial(answers.shared, self.profile.table["forms"]["sharing"])
        )
        return Step("share", turn.says, (turn,), ("id", "directory"))

    def _acknowledge(self) -> Step:
        def request(known: Known) -> Request:
            return Request("POST", self.profile.paths["acknowledge"], query=(("entry_id", str(known["id"])),))

        turn = Turn(ABSENT, "say that the images are there", request, answers.acknowledged)
        return Step("acknowledge", turn.says, (turn,), ("id",))

    def _submit(self, plan: Plan) -> tuple[Step, ...]:
        """The submission. Only where the plan says so."""

        def request(known: Known) -> Request:
            return Request("POST", self.profile.paths["submit"], Json({"entry_id": str(known["id"])}))

        turn = Turn(ABSENT, "submit the entry", request, answers.submitted)
        turns = self._polled("submit", "wait for the accession", partial(answers.fetched, "accession", self._every))
        if not self._asynchronous(plan):
            return (Step("submit", turn.says, (turn,), ("id",), again=Again.ASK, adopts="accession"),)
        look = Look(turns[0].request, answers.in_submission)
        wait = Step("accession", turns[0].says, turns, ("id",), unless="accession")
        return (Step("submit", turn.says, (turn,), ("id",), look, Again.LOOK), wait)

    # Afterwards -------------------------------------------------------------------------------------------------

    def status(self, plan: Plan, known: Known) -> tuple[Turn, ...]:
        if "submitted" not in known or not self._asynchronous(plan):
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
        submit = () if plan.submit else ("submit it there, or with submit = true in the plan and --resume",)
        return ("look at the entry on its page", *submit)
