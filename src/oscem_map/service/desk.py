"""What the routes of depositions have in common: rows and folders, who may change which, whose token is used."""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from starlette.requests import Request

from oscem_map.runtime.deposit import archives, journal
from oscem_map.runtime.deposit.errors import DepositError
from oscem_map.runtime.deposit.plan import name_of
from oscem_map.runtime.deposit.tokens import Secret
from oscem_map.service.folders import Folder
from oscem_map.service.forms import NewDeposition, PlannedFile, Progress, Put, Shown
from oscem_map.service.problems import Problem, Wrong, busy, of_deposit
from oscem_map.service.runner import Runner, at_work
from oscem_map.service.settings import Settings
from oscem_map.service.store import Row, State, Store


class Desk:
    """The depositions of a service, for its routes."""

    def __init__(self, settings: Settings, store: Store, runner: Runner) -> None:
        self._settings, self.store, self.runner = settings, store, runner
        self._locks: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        """Work on a deposition while no other request does."""
        with self._lock:
            lock = self._locks.setdefault(name, threading.Lock())
        if not lock.acquire(timeout=self._settings.bounds.patience):
            raise busy("another request works on this deposition")
        try:
            yield
        finally:
            lock.release()

    # Which deposition -------------------------------------------------------------------------------------------

    def row(self, name: str) -> Row:
        """A deposition. Raises Problem where there is none."""
        if (row := self.store.get(name)) is None:
            raise Problem(404, "deposition", "there is no such deposition")
        return row

    def resting(self, name: str) -> Row:
        """One that is not at work. Raises Problem."""
        row = self.row(name)
        if at_work(row):
            raise Problem(409, "state", f"the deposition is {row.state}", "wait for it, or cancel it")
        return row

    def draft(self, name: str) -> Row:
        """One that may be changed: nothing of it was sent. Raises Problem."""
        row = self.resting(name)
        if row.state == State.DONE or self.runner.folder(name).begun:
            raise Problem(409, "state", "the deposition was begun, and cannot be changed any more", "make another")
        return row

    def change(self, name: str, what: Callable[[Row], None]) -> None:
        """Change a draft, alone. Raises Problem."""
        with self.alone(name):
            row = self.draft(name)
            try:
                what(row)
            except DepositError as error:
                raise of_deposit(error, self.runner.folder(name).path) from None
            self.store.change(name, state=State.DRAFT, code=0, message="", help="", problems="[]")

    # What is in it ----------------------------------------------------------------------------------------------

    def make(self, said: NewDeposition) -> Row:
        """A new draft. Raises Problem."""
        try:
            archives.profile(said.archive)
        except DepositError as error:
            raise of_deposit(error) from None
        self._checked_answers(said.answers)
        row = Row(secrets.token_urlsafe(18), said.archive)
        plan: dict[str, Any] = {"archive": said.archive}
        plan |= {"endpoint": self._settings.endpoints[said.archive]} if said.archive in self._settings.endpoints else {}
        plan |= {"subtype": said.subtype} if said.subtype else {}
        plan |= {"submit": said.submit, "answers": said.answers, "ask": said.ask, "limits": dict(self._settings.limits)}
        self._kept(self.runner.folder(row.id), _without_none(plan))
        self.store.add(row)
        return row

    def _kept(self, folder: Folder, plan: dict[str, Any]) -> None:
        """Write a plan, and see that it says what was meant. Raises Problem for what TOML cannot hold."""
        try:
            folder.make(plan)
            if folder.read() == plan:
                return
        except (ValueError, TypeError, RecursionError, OSError):
            pass
        folder.remove()
        raise Problem(422, "invalid", "answers or ask hold something that a plan cannot say", "texts, numbers, lists, objects")

    def _checked_answers(self, answers: dict[str, Any]) -> None:
        """Refuse to read files of this machine that are not meant for it. Raises Problem."""
        if "data" not in answers:
            return
        root, said = self._settings.data, answers["data"]
        if root is None:
            help = "whoever runs the service names the folder with `data` in its settings"
            raise Problem(422, "data", "this service reads no images from its own disk", help)
        place = (root / said).resolve() if isinstance(said, str) and "\0" not in said else None
        if place is None or not place.is_relative_to(root.resolve()) or not place.is_dir():
            raise Problem(422, "data", "answers.data is no folder of this service", "name one below its folder of data")
        answers["data"] = str(place)

    def put_document(self, row: Row, path: Path, key: str) -> None:
        """Make a file the record, the model or the metadata. Raises Problem for one that is packed, and may be any size."""
        with path.open("rb") as file:
            if key != "model" and file.read(2) == b"\x1f\x8b":
                raise Problem(422, "document", f"the {key} is packed with gzip", "send it as it is")
        self.runner.folder(row.id).put_document(path, key)

    def put_file(self, row: Row, path: Path, name: str, said: Put) -> None:
        """Add a file, or replace the one of this name. Raises DepositError, Problem."""
        name_of(name)
        folder = self.runner.folder(row.id)
        place = folder.free()
        path.replace(place)
        more = said.model_dump(exclude_none=True, exclude_defaults=True)
        folder.put(place, name, {**more, "size": place.stat().st_size})

    # How it is shown --------------------------------------------------------------------------------------------

    def shown(self, row: Row) -> Shown:
        """A deposition as it is answered."""
        folder = self.runner.folder(row.id)
        plan = folder.read()
        files = [PlannedFile(name=one["name"], type=one.get("type", ""), size=one.get("size", 0)) for one in plan.get("file", [])]
        story = journal.read(folder.journal) if folder.journal.exists() else journal.Story()
        run = self.runner.run_of(row.id)
        progress = Progress(step=run.step, bytes=run.sent, of=run.of) if run is not None else None
        wrong = [Wrong(where=where, what=what, help=help) for where, what, help in json.loads(row.problems)]
        return Shown(
            id=row.id, archive=row.archive, state=row.state, remote=str(story.facts.get("id", row.remote)),
            page=str(story.facts.get("page", "")), files=files, has=[key for key in _DOCUMENTS if key in plan],
            code=row.code, message=row.message, help=row.help, problems=wrong,
            done=[key for key, state in story.states.items() if state == "done"], progress=progress,
        )  # fmt: skip

    # Whose token ------------------------------------------------------------------------------------------------

    def token(self, request: Request, said: str = "") -> Secret | None:
        """The token that a request brings; None where the service uses its own. Raises Problem where there is none."""
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        value = value.strip() if scheme.lower() == "bearer" else ""
        found = value or said.strip()
        if found and not (found.isascii() and found.isprintable() and " " not in found):
            raise Problem(401, "token", "this is no token", "Authorization: Bearer TOKEN", headers=_CHALLENGE)
        if not found and not self._settings.own_tokens:
            help = "send the archive's token: Authorization: Bearer TOKEN"
            raise Problem(401, "token", "the request has no token", help, headers=_CHALLENGE)
        return Secret(found) if found else None


_CHALLENGE = {"WWW-Authenticate": "Bearer"}
_DOCUMENTS = ("record", "model", "metadata")


def _without_none(value: Any) -> Any:
    """A value as TOML has it: what is null is not there."""
    if isinstance(value, dict):
        return {str(name): _without_none(one) for name, one in value.items() if one is not None}
    return [_without_none(one) for one in value if one is not None] if isinstance(value, list) else value
