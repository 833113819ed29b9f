"""OneDep, the deposition system of the wwPDB and the EMDB: its Deposition API v1.

What a client must know (see onedep.toml for the sources): creating is not idempotent; an answer of success may hold an error, or
send the client on to the site of the country; each upload answers with what the whole deposition still lacks; stored names get
letters added; a file may be sent in parts, and then the server says how far it got. The API ends with the processing of the
files: a person completes the deposition and submits it on its page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from oscem_map.runtime.deposit import maps, onedep_checks
from oscem_map.runtime.deposit.archives import Profile
from oscem_map.runtime.deposit.errors import Declined, Moved, Problem, Refused
from oscem_map.runtime.deposit.files import LocalFile
from oscem_map.runtime.deposit.people import bare_orcid
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.runtime.deposit.requests import Answer, Form, Json, Request, Unsaid, Window, fill
from oscem_map.runtime.deposit.steps import ABSENT, DONE, Again, Known, Link, Look, Seen, Step, Turn, When

PART, WHOLE, STORED, WAITING = "in part", "whole", "stored", "waiting"


@dataclass(frozen=True, slots=True)
class Archive:
    """OneDep, or a site with its API."""

    profile: Profile

    def problems(self, plan: Plan) -> tuple[Problem, ...]:
        return tuple(onedep_checks.problems(plan, self.profile.table))

    def steps(self, plan: Plan) -> tuple[Step, ...]:
        files = tuple(self._file_step(plan, file) for file in plan.files)
        return (self._before(), self._create(plan), *files, self._compare(plan), self._process(), self._follow())

    def services(self, plan: Plan) -> Mapping[str, Link]:
        return {}

    def _get(self, path: str) -> Callable[[Known], Request]:
        return lambda known: Request("GET", fill(self.profile.paths[path], known))

    def _post(self, path: str, body: Any, **names: str) -> Callable[[Known], Request]:
        return lambda known: Request("POST", fill(self.profile.paths[path], known, **names), Json(body))

    def _before(self) -> Step:
        """The depositions that are there already: a new one is told by not being among them."""
        turn = Turn(ABSENT, "list the depositions", self._get("depositions"), _listed)
        return Step("before", turn.says, (turn,))

    def _create(self, plan: Plan) -> Step:
        body = self.experiment(plan)
        turn = Turn(ABSENT, "create a deposition", self._post("new", body), _created)
        look = Look(self._get("depositions"), partial(_find, body))
        return Step("create", turn.says, (turn,), ("before",), look, Again.LOOK, adopts="id")

    def experiment(self, plan: Plan) -> dict[str, Any]:
        """What a deposition is created with. `sf_only` is said: its default differs between clients."""
        said, kind = plan.answers, self.profile.table["subtypes"][plan.subtype]
        coordinates = onedep_checks.count(plan, self.profile.table["together"]["coordinates"]) > 0
        promised = said.get("coordinates", coordinates) is True  # of a plan whose files come later
        one: dict[str, Any] = {"type": kind["type"], "coordinates": promised, "sf_only": False}
        if kind["subtype"]:
            one["subtype"] = kind["subtype"]
        if "related_emdb" in said:
            one["related_emdb"] = said["related_emdb"]
        users = [bare_orcid(str(user)) for user in said["users"]]
        body = {"email": said["email"], "users": users, "country": said["country"], "experiments": [one]}
        return {**body, "password": said["password"]} if said.get("password") else body

    # Files ------------------------------------------------------------------------------------------------------

    def _file_step(self, plan: Plan, file: LocalFile) -> Step:
        """A file, in parts or whole as the site takes it; of a map then its spacing and contour level."""
        name, mode = file.name, str(plan.answers.get("upload", "auto"))
        last = STORED if file.type in self.profile.table["maps"]["types"] else DONE
        read = partial(_uploaded, file, last)
        first = Turn(ABSENT, f"send {name}", partial(self._send, plan, file, mode), partial(self._began, mode, read))
        turns: tuple[Turn, ...] = (
            first,
            Turn(PART, f"send more of {name}", partial(self._part, plan, file), read, usual=False),
            Turn(WHOLE, f"send {name} as a whole", partial(self._whole, file), read, usual=False),
        )
        if last == STORED:
            said = Turn(
                STORED, f"say spacing and contour level of {name}", partial(self._metadata, plan, file), _answered
            )
            turns = (*turns, said)
        look = Look(self._get("files"), partial(_find_file, file, last), When.FIRST)
        return Step(f"file {name}", f"upload {name}", turns, ("id",), look, Again.LOOK)

    def _send(self, plan: Plan, file: LocalFile, mode: str, known: Known) -> Request:
        if mode == "single":
            return self._whole(file, known)
        return self._part(plan, file, {**known, offset(file): 0})

    def _began(self, mode: str, read: Callable[[Answer, Known], Seen], answer: Answer, known: Known) -> Seen:
        """A site that does not take parts is sent the whole, unless the plan insists."""
        if answer.status in self.profile.table["upload"]["whole"]:
            return Seen(WHOLE)
        return read(answer, known)

    def _part(self, plan: Plan, file: LocalFile, known: Known) -> Request:
        """The next part, from where the site says that it is."""
        start, table = int(known[offset(file)]), self.profile.table["upload"]
        size = plan.limits.chunk or max(table["least"], min(table["most"], file.size // table["parts"]))
        size = min(size, file.size - start)
        fields = (("name", file.name), ("type", file.type), ("md5", file.md5))
        headers = (("Content-Range", f"bytes {start}-{start + size - 1}/{file.size}"),)
        mode = plan.answers.get("upload", "auto")
        accepts = frozenset(table["whole"]) if mode == "auto" and start == 0 else frozenset()
        path = _path(self.profile.paths["files"], known)
        return Request("POST", path, Form(fields, Window(file, start, size)), headers, accepts=accepts)

    def _whole(self, file: LocalFile, known: Known) -> Request:
        body = Form((("name", file.name), ("type", file.type)), Window(file))
        return Request("POST", _path(self.profile.paths["files"], known), body)

    def _metadata(self, plan: Plan, file: LocalFile, known: Known) -> Request:
        x, y, z = maps.spacing(file)
        voxel = {"spacing": {"x": x, "y": y, "z": z}, "contour": onedep_checks.contour(plan, file)}
        place = known.get(number(file), Unsaid("{file}"))
        path = fill(self.profile.paths["metadata"], {"id": known["id"], "file": place})
        return Request("POST", path, Json({"voxel": voxel, "description": file.label}))

    # After the last file ----------------------------------------------------------------------------------------

    def _compare(self, plan: Plan) -> Step:
        turn = Turn(ABSENT, "compare the files", self._get("files"), partial(_all_there, plan))
        return Step("compare", turn.says, (turn,), ("id",))

    def _process(self) -> Step:
        table = self.profile.table["processing"]
        turn = Turn(ABSENT, "have the files processed", self._post("process", {}), _answered, on_page=False)
        look = Look(self._get("status"), partial(_has_begun, (*table["begun"], *table["failed"])))
        return Step("process", turn.says, (turn,), ("id",), look, Again.LOOK)

    def _follow(self) -> Step:
        read = partial(_followed, self.profile.table["processing"])
        first = Turn(ABSENT, "follow the processing", self._get("status"), read)
        return Step(
            "follow", first.says, (first, Turn(WAITING, first.says, self._get("status"), read, usual=False)), ("id",)
        )

    def status(self, plan: Plan, known: Known) -> tuple[Turn, ...]:
        if "id" not in known:
            return ()
        return (
            Turn("", "the processing", self._get("status"), lambda answer, known: Seen(_status(answer) or "not begun")),
        )

    def page(self, plan: Plan, known: Known) -> str:
        """The page where a person completes the deposition."""
        if "id" not in known:
            return ""
        address = str(known.get("base") or self.profile.address(plan))
        return str(known.get("page") or address + fill(self.profile.paths["view"], known))

    def left(self, plan: Plan, known: Known) -> tuple[str, ...]:
        release = self.profile.table["release"].get(plan.answers.get("release"), {})
        hold = f"; release: {release['model']} for the model, {release['map']} for the map" if release else ""
        kinds = self.profile.table["subtypes"].get(plan.subtype, {}).get("encouraged", ())
        absent = [self.profile.table["types"][kind] for kind in kinds if not onedep_checks.count(plan, [kind])]
        more = (f"add {' and '.join(absent)} where you have them: OneDep encourages it",) if absent else ()
        return (
            *more,
            f"complete the metadata on the page, and check what was imported{hold}",
            "look at the validation report, and at ligands, sequence and assembly where there is a model",
            "accept the terms and submit it there: no program does that for you",
        )


def offset(file: LocalFile) -> str:
    """The fact that says how many bytes of a file are there."""
    return f"bytes of {file.name}"


def number(file: LocalFile) -> str:
    """The fact that holds OneDep's number of a file."""
    return f"number of {file.name}"


def _path(template: str, known: Known) -> str:
    return fill(template, {"id": known["id"] if "id" in known else Unsaid("{id}")})


# What answers mean ------------------------------------------------------------------------------------------------


def _object(answer: Answer) -> dict[str, Any]:
    """An answer of success, which may be none. Raises Declined, or Moved where another site is in charge."""
    said = answer.object()
    code = said.get("code")
    if code == "invalid_location":
        extras = said.get("extras")
        raise Moved(str(extras.get("base_url", "")) if isinstance(extras, dict) else "")
    if code is not None and "id" not in said and "status" not in said:
        raise Declined(f"{code}: {said.get('message', '')}{_extras(said)}")
    return said


def _extras(said: Mapping[str, Any]) -> str:
    return f" ({said['extras']})" if said.get("extras") else ""


def _items(answer: Answer) -> list[dict[str, Any]]:
    items = _object(answer).get("items")
    if not isinstance(items, list):
        raise Refused("the archive does not list the depositions of this account")
    return [one for one in items if isinstance(one, dict)]


def _listed(answer: Answer, known: Known) -> Seen:
    return Seen(DONE, {"before": [str(one.get("id")) for one in _items(answer)]})


def _facts(said: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept of a deposition."""
    names = {"id": "id", "site_url": "page", "site": "site"}
    return {fact: str(said[name]) for name, fact in names.items() if said.get(name)}


def _created(answer: Answer, known: Known) -> Seen:
    said = _object(answer)
    if not said.get("id"):
        raise Refused("the answer of the archive lacks `id`")
    return Seen(DONE, _facts(said), warnings=_words(said.get("errors")))


def _find(body: Mapping[str, Any], answer: Answer, known: Known) -> Seen:
    """The deposition that was not there before, of the same person and experiment."""
    [wanted] = body["experiments"]
    found = [
        one for one in _items(answer) if str(one.get("id")) not in known["before"] and one.get("email") == body["email"]
    ]
    ours = [one for one in found if any(_same(wanted, kind) for kind in one.get("experiments") or ())]
    if len(ours) > 1:
        return Seen(
            ABSENT,
            unclear=f"there are {len(ours)} new depositions like it: {', '.join(str(one['id']) for one in ours)}",
        )
    return Seen(DONE, _facts(ours[0])) if ours else Seen(ABSENT)


def _same(wanted: Mapping[str, Any], found: Any) -> bool:
    return isinstance(found, dict) and all(found.get(name) == wanted.get(name) for name in ("type", "subtype"))


def _uploaded(file: LocalFile, last: str, answer: Answer, known: Known) -> Seen:
    """How far a file is. `errors` in the answer are what the whole deposition still lacks: read after the last file."""
    said = _object(answer)
    if said.get("id") is not None:
        return Seen(last, {number(file): said["id"]})
    there = said.get("uploadedBytes")
    before = known.get(offset(file), 0)
    if isinstance(there, bool) or not isinstance(there, int) or not before < there < file.size:
        raise Refused(f"{file.name}: the archive says that {there} of {file.size} bytes are there, after {before}")
    return Seen(PART, {offset(file): there})


def _answered(answer: Answer, known: Known) -> Seen:
    _object(answer)
    return Seen(DONE)


def _files(answer: Answer) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    said = _object(answer)
    files = said.get("files")
    if not isinstance(files, list):
        raise Refused("the archive does not list the files of the deposition")
    return said, [one for one in files if isinstance(one, dict)]


def _is(file: LocalFile, one: Mapping[str, Any], known: Known) -> bool:
    """Whether a stored file is a file of the plan: its number if that is known, else its type and how its name begins."""
    if number(file) in known:
        return bool(one.get("id") == known[number(file)])
    return one.get("type") == file.type and str(one.get("name", "")).startswith(file.name)


def _find_file(file: LocalFile, last: str, answer: Answer, known: Known) -> Seen:
    """What the archive holds of a file."""
    _, files = _files(answer)
    found = [one for one in files if _is(file, one, known)]
    if len(found) > 1:
        what = ", ".join(str(one.get("id")) for one in found)
        return Seen(
            ABSENT,
            unclear=f"there are {len(found)} files of this name and type: {what}; remove the wrong ones on the page",
        )
    if not found:
        return Seen(ABSENT)
    there = found[0].get("uploadedBytes")
    if isinstance(there, int) and 0 <= there < file.size:
        return Seen(PART, {offset(file): there}) if there else Seen(ABSENT)
    return Seen(last, {number(file): found[0]["id"]})


def _all_there(plan: Plan, answer: Answer, known: Known) -> Seen:
    """The deposition has the plan's files, each once, and no others; what it lacks now is an error."""
    said, files = _files(answer)
    wrong = [f"{file.name} is not there" for file in plan.files if not any(_is(file, one, known) for one in files)]
    ours = {known.get(number(file)) for file in plan.files}
    wrong += [f"{one.get('name')} is not of this plan" for one in files if one.get("id") not in ours]
    wrong += _words(said.get("errors"))
    if wrong:
        raise Declined(
            f"the files are not as they should be: {'; '.join(wrong)}", "correct them on the page, or plan anew"
        )
    return Seen(DONE, warnings=_words(said.get("warnings")))


def _words(said: Any) -> tuple[str, ...]:
    """Errors or warnings as texts, in whichever form they come."""
    some = said if isinstance(said, list) else [said] if said else []
    return tuple(str(one.get("message") or one) if isinstance(one, dict) else str(one) for one in some if one)


def _status(answer: Answer) -> str:
    """The word for how far the processing is; '' before it began."""
    said = answer.object()
    if said.get("code") == "invalid_location":
        _object(answer)
    return str(said.get("status") or "") if "action" in said or "status" in said else ""


def _has_begun(words: tuple[str, ...], answer: Answer, known: Known) -> Seen:
    return Seen(DONE) if _status(answer) in words else Seen(ABSENT)


def _followed(table: Mapping[str, Any], answer: Answer, known: Known) -> Seen:
    """Over, failed, or going on: a word that is not known means going on."""
    word = _status(answer)
    if word in table["failed"]:
        said = answer.object()
        raise Refused(f"the processing failed: {said.get('details') or said}", "look at the page of the deposition")
    return Seen(DONE, {"processing": word}) if word in table["over"] else Seen(WAITING, wait=table["every"])
