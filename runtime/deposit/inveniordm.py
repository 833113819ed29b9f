"""InvenioRDM: Materials Cloud Archive, Zenodo, and any other.

What the API does that a client must know (measured, see inveniordm.toml): a second POST of a draft makes a second draft; a PUT
to a file that is committed answers 200 and removes the file; a declared digest or size is not compared; a draft with errors is
saved with status 200 and a list `errors`. So drafts carry a mark while they are made, files are listed before they are sent,
digests are compared here, and `errors` are read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from typing import Any

from oscem_map.runtime.deposit.archives import Profile
from oscem_map.runtime.deposit.errors import Declined, Later, Problem, Refused
from oscem_map.runtime.deposit.files import LocalFile
from oscem_map.runtime.deposit.people import is_orcid
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.runtime.deposit.requests import Answer, File, Json, Request, Window, fill
from oscem_map.runtime.deposit.steps import ABSENT, DONE, Again, Known, Link, Look, Seen, Step, Turn, When

PENDING, SENT, DIFFERENT = "pending", "sent", "different"
_NO_FILES_YET = "files."
"""The field of the error that a draft has for as long as no file is there."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive with this API; `profile` says which."""

    profile: Profile

    # What is wrong before anything is sent ----------------------------------------------------------------------

    def problems(self, plan: Plan) -> tuple[Problem, ...]:
        return (*self._metadata_problems(plan), *self._file_problems(plan))

    def _metadata_problems(self, plan: Plan) -> Iterator[Problem]:
        metadata = plan.metadata.get("metadata")
        if not isinstance(metadata, dict):
            help = 'write metadata = "FILE" with {"access": ..., "files": {"enabled": true}, "metadata": {...}}'
            yield Problem("metadata", "the plan has no record for the archive", help)
            return
        for name in (*self.profile.table["metadata"]["required"], *self.profile.own["required"]):
            if not metadata.get(name):
                yield Problem(f"metadata.{name}", "is missing, and the archive wants it", "add it to the record")
        for number, creator in enumerate(metadata.get("creators") or ()):
            yield from _creator_problems(f"metadata.creators[{number}]", creator)

    def _file_problems(self, plan: Plan) -> Iterator[Problem]:
        own, files = self.profile.own, plan.files
        if not files:
            yield Problem("file", "the plan has no files", "add [[file]] with path")
        for name, times in Counter(file.name for file in files).items():
            if times > 1:
                yield Problem(f"file {name}", f"{times} files have this name", 'give one another: name = "..."')
        for file in files:
            suffix = PurePath(file.name).suffix.lower()
            if suffix in own["blocked"]:
                yield Problem(f"file {file.name}", f"{self.profile.title} takes no {suffix}", "convert or pack it")
        total = sum(file.size for file in files)
        if own["most_bytes"] and total > own["most_bytes"]:
            yield Problem(
                "file", f"all files together have {total:,} bytes, more than {own['most_bytes']:,}", "leave some out"
            )
        if len(files) > own["most_files"]:
            yield Problem("file", f"{len(files)} files are more than {own['most_files']}", "pack some together")
        if own["readme"] and not any(file.name.lower().startswith(("readme", "files_description")) for file in files):
            yield Problem("file", f"{self.profile.title} wants a README", "add a README.md that says what each file is")

    # The steps --------------------------------------------------------------------------------------------------

    def steps(self, plan: Plan) -> tuple[Step, ...]:
        files = tuple(self._file_step(file) for file in plan.files)
        steps = (self._create(plan), self._describe(plan), *files, self._compare_files(plan), self._confirm(plan))
        return (*steps, *self._submit(plan)) if plan.submit else steps

    def services(self, plan: Plan) -> Mapping[str, Link]:
        return {}

    def _at(self, path: str, method: str = "GET", body: Any = None, **names: str) -> Any:
        """A request that is filled in from what is known: names are those of facts, or values given here."""
        template = self.profile.paths[path]
        return lambda known: Request(method, fill(template, known, **names), body)

    def _create(self, plan: Plan) -> Step:
        """The draft. Its title carries a mark until it is described: so it is found where the answer was lost."""
        title = str(plan.metadata["metadata"]["title"])

        def request(known: Known) -> Request:
            body = {**_settings(plan), "metadata": {"title": f"{title} {_mark(known)}"}}
            return Request("POST", self.profile.paths["records"], Json(body))

        def listing(known: Known) -> Request:
            size = str(self.profile.table["metadata"]["listed"])
            return Request("GET", self.profile.paths["mine"], query=(("sort", "newest"), ("size", size)))

        turn = Turn(ABSENT, "make a draft", request, _created, on_page=False)
        return Step("create", "make a draft", (turn,), look=Look(listing, _find_draft), again=Again.LOOK, adopts="id")

    def _describe(self, plan: Plan) -> Step:
        """The record as a whole; sending it again replaces it. Problems that the archive names are refusals."""
        body = Json({**plan.metadata, **_settings(plan)})
        turn = Turn(ABSENT, "describe it", self._at("draft", "PUT", body), partial(_described, _NO_FILES_YET))
        return Step("describe", "describe it", (turn,), needs=("id",))

    def _confirm(self, plan: Plan) -> Step:
        """The record once more, now that the files are there: the archive says what is wrong only when it is sent something."""
        body = Json({**plan.metadata, **_settings(plan)})
        turn = Turn(ABSENT, "have the whole checked", self._at("draft", "PUT", body), partial(_described, ""), on_page=False)
        return Step("confirm", turn.says, (turn,), ("id",))

    def _file_step(self, file: LocalFile) -> Step:
        """A file: listed first, whatever the journal says, for what is committed must never be sent once more."""
        key = file.name
        turns = (
            Turn(
                ABSENT,
                f"announce {key}",
                self._at("files", "POST", Json([{"key": key, "size": file.size}])),
                partial(_next, PENDING),
                on_page=False,
            ),
            Turn(PENDING, f"send {key}", self._at("content", "PUT", File(Window(file)), key=key), partial(_next, SENT)),
            Turn(SENT, f"commit {key}", self._at("commit", "POST", key=key), partial(_committed, file)),
            Turn(
                DIFFERENT,
                f"remove {key}, which has other bytes",
                self._at("file", "DELETE", key=key),
                partial(_next, ABSENT),
                False,
            ),
        )
        look = Look(self._at("files"), partial(_listed, file), When.FIRST)
        return Step(f"file {key}", f"upload {key}", turns, ("id",), look, Again.LOOK)

    def _compare_files(self, plan: Plan) -> Step:
        turn = Turn(ABSENT, "compare the files", self._at("files"), partial(_all_there, plan))
        return Step("compare", "compare the files", (turn,), ("id",))

    def _submit(self, plan: Plan) -> tuple[Step, ...]:
        """The request for review, or without a community the publication. Only where the plan says so."""
        slug = str(plan.answers.get("community", self.profile.own["community"]))
        if not slug:
            look = Look(self._accepting("record"), _is_published)
            turn = Turn(ABSENT, "publish it", self._at("publish", "POST"), partial(_submitted, "published"))
            return (Step("publish", "publish it", (turn,), ("id",), look, Again.LOOK),)
        find = Turn(ABSENT, f"find the community {slug}", lambda known: Request(
            "GET", self.profile.paths["communities"], query=(("q", f"slug:{slug}"),)), partial(_community, slug))  # fmt: skip
        attach = Turn(ABSENT, f"choose the community {slug}", self._attach, _attached)
        note = {"payload": {"content": str(plan.answers.get("message", "")), "format": "html"}}
        submit = Turn(ABSENT, "ask for review", self._at("submit", "POST", Json(note if plan.answers.get("message") else {})),
                      partial(_submitted, "in review"))  # fmt: skip
        look = Look(self._at("draft"), _is_in_review)
        return (
            Step("community", find.says, (find,)),
            Step("attach", attach.says, (attach,), ("id", "community")),
            Step("submit", submit.says, (submit,), ("id", "request"), look, Again.LOOK),
        )

    def _attach(self, known: Known) -> Request:
        body = {"receiver": {"community": str(known["community"])}, "type": "community-submission"}
        return Request("PUT", fill(self.profile.paths["review"], known), Json(body))

    def _accepting(self, path: str) -> Any:
        return lambda known: Request("GET", fill(self.profile.paths[path], known), accepts=frozenset({403, 404}))

    # Afterwards -------------------------------------------------------------------------------------------------

    def status(self, plan: Plan, known: Known) -> tuple[Turn, ...]:
        if "request" in known:
            return (Turn("", "the request for review", self._at("request"), partial(_told, "status")),)
        if known.get("submitted"):
            return (Turn("", "the record", self._at("record"), partial(_told, "status")),)
        return (Turn("", "the draft", self._at("draft"), partial(_told, "status")),) if "id" in known else ()

    def page(self, plan: Plan, known: Known) -> str:
        if "id" not in known:
            return ""
        return str(known.get("html", "")) or self.profile.address(plan) + fill(self.profile.own["page"], known)

    def left(self, plan: Plan, known: Known) -> tuple[str, ...]:
        note = (str(self.profile.own["note"]),) if self.profile.own["note"] else ()
        if known.get("submitted") == "in review":
            return ("follow the review: moderators may ask for changes", *note)
        look = "look at the draft, and submit or publish it there; nobody else sees it yet"
        return () if known.get("submitted") else (look, *note)


# What answers mean ------------------------------------------------------------------------------------------------


def _settings(plan: Plan) -> dict[str, Any]:
    """Who sees the record, and that it has files: as the plan's record says, else the archive's defaults."""
    access = plan.metadata.get("access") or {"record": "public", "files": "public"}
    return {"access": access, "files": {"enabled": True}}


def _mark(known: Known) -> str:
    return f"[oscem-map {known['nonce']}]"


def _draft_facts(draft: dict[str, Any]) -> dict[str, str]:
    links = draft.get("links")
    html = links.get("self_html") if isinstance(links, dict) else None
    return {"id": str(draft["id"]), **({"html": html} if isinstance(html, str) and html.startswith("https://") else {})}


def _created(answer: Answer, known: Known) -> Seen:
    answer.member("id")
    return Seen(DONE, _draft_facts(answer.object()))


def _find_draft(answer: Answer, known: Known) -> Seen:
    """The draft with the mark among the newest of the account."""
    hits = answer.object().get("hits")
    found = hits.get("hits") if isinstance(hits, dict) else None
    if not isinstance(found, list):
        return Seen(ABSENT, unclear="the archive does not list the drafts of this account")
    ours = [one for one in found if _mark(known) in str((one.get("metadata") or {}).get("title", ""))]
    if len(ours) > 1:
        return Seen(
            ABSENT, unclear=f"there are {len(ours)} drafts with this mark: {', '.join(str(one['id']) for one in ours)}"
        )
    return Seen(DONE, _draft_facts(ours[0])) if ours else Seen(ABSENT)


def _described(passed: str, answer: Answer, known: Known) -> Seen:
    """A draft that was saved: what the archive finds wrong with it stands in `errors`, whatever the status.

    Errors of fields that begin with `passed` are not counted.
    """
    errors = [one for one in answer.object().get("errors") or () if isinstance(one, dict)]
    counted = [one for one in errors if not (passed and str(one.get("field", "")).startswith(passed))]
    said = [f"{one.get('field', '?')}: {' '.join(map(str, one.get('messages', ())))}" for one in counted]
    if said:
        raise Declined(
            f"the draft was saved, but not as it should be: {'; '.join(said)}", "correct the record, plan anew"
        )
    return Seen(DONE)


def _next(state: str, answer: Answer, known: Known) -> Seen:
    return Seen(state)


def _listed(file: LocalFile, answer: Answer, known: Known) -> Seen:
    """What the draft holds under a file's name."""
    return next((_state(file, one) for one in _entries(answer) if one.get("key") == file.name), Seen(ABSENT))


def _entries(answer: Answer) -> list[dict[str, Any]]:
    entries = answer.object().get("entries")
    if not isinstance(entries, list):
        raise Refused("the archive does not list the files of the draft")
    return [one for one in entries if isinstance(one, dict)]


def _state(file: LocalFile, entry: dict[str, Any]) -> Seen:
    if entry.get("status") != "completed":
        return Seen(PENDING)
    checksum = str(entry.get("checksum", ""))
    if not checksum.startswith("md5:"):
        raise Later(f"{file.name}: the archive has not computed its md5 yet", "go on with --resume in a while")
    same = checksum == f"md5:{file.md5}" and entry.get("size", file.size) == file.size
    return Seen(DONE, {f"checksum {file.name}": checksum}) if same else Seen(DIFFERENT)


def _committed(file: LocalFile, answer: Answer, known: Known) -> Seen:
    return _state(file, {"status": "completed", **answer.object()})


def _all_there(plan: Plan, answer: Answer, known: Known) -> Seen:
    """The draft holds the plan's files, all, alone, whole. Raises Refused."""
    entries = {str(one.get("key")): one for one in _entries(answer)}
    wrong = [f"{name} is not in the plan" for name in entries if name not in {file.name for file in plan.files}]
    wrong += [f"{file.name} is not there" for file in plan.files if file.name not in entries]
    wrong += [f"{file.name} has other bytes" for file in plan.files
              if file.name in entries and _state(file, entries[file.name]).state != DONE]  # fmt: skip
    if wrong:
        raise Refused(
            f"the files of the draft are not those of the plan: {'; '.join(wrong)}", "correct the draft on its page"
        )
    return Seen(DONE)


def _community(slug: str, answer: Answer, known: Known) -> Seen:
    hits = answer.object().get("hits")
    found = [one for one in (hits.get("hits") if isinstance(hits, dict) else None) or () if one.get("slug") == slug]
    if len(found) != 1:
        raise Refused(f"the archive has no community `{slug}`", 'name another under [answers]: community = "..."')
    return Seen(DONE, {"community": str(found[0]["id"])})


def _attached(answer: Answer, known: Known) -> Seen:
    return Seen(DONE, {"request": str(answer.member("id"))})


def _submitted(what: str, answer: Answer, known: Known) -> Seen:
    return Seen(DONE, {"submitted": what})


def _is_in_review(answer: Answer, known: Known) -> Seen:
    there = answer.object().get("status") == "in_review"
    return Seen(DONE, {"submitted": "in review"}) if there else Seen(ABSENT)


def _is_published(answer: Answer, known: Known) -> Seen:
    return Seen(DONE, {"submitted": "published"}) if answer.status == 200 else Seen(ABSENT)


def _told(member: str, answer: Answer, known: Known) -> Seen:
    return Seen(str(answer.object().get(member, "there")))


def _creator_problems(where: str, creator: Any) -> Iterator[Problem]:
    person = creator.get("person_or_org") if isinstance(creator, dict) else None
    if not isinstance(person, dict):
        yield Problem(where, "is no person or organisation", 'write {"person_or_org": {...}}')
        return
    if not person.get("family_name" if person.get("type") == "personal" else "name"):
        yield Problem(where, "has no name", "write family_name and given_name, or name of an organisation")
    for one in person.get("identifiers") or ():
        said = str(one.get("identifier")) if isinstance(one, dict) and one.get("scheme") == "orcid" else None
        if said is not None and not is_orcid(said):
            yield Problem(where, f"`{said}` is no ORCID iD", "look it up at orcid.org; its last digit is a check")
