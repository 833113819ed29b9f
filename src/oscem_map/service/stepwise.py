"""A deposition at OneDep that a front end takes step by step, as OpenEM's Depositor has it: created first, then file after file.

The plan grows with each request, and each takes the steps of the flow that it is about: so a request that is sent again goes on,
and does nothing twice.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any

from oscem_map.runtime.deposit import archives, journal, maps, onedep, onedep_checks
from oscem_map.runtime.deposit.deposition import Choices, checked, connected, load, take
from oscem_map.runtime.deposit.errors import DepositError, Invalid, Later, Problem
from oscem_map.runtime.deposit.files import LocalFile, digests
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.runtime.deposit.receipt import file_key
from oscem_map.runtime.deposit.requests import Answer, Request, fill
from oscem_map.runtime.deposit.tokens import Secret
from oscem_map.service.desk import Desk
from oscem_map.service.forms import NewDeposition
from oscem_map.service.runner import Run
from oscem_map.service.store import Row

ARCHIVE = "onedep"
_CREATING = ("before", "create")


@dataclass(slots=True)
class Heard:
    """The answers of OneDep that are objects: what it said of a deposition or a file is passed on as it is."""

    said: list[dict[str, Any]] = field(default_factory=list)

    def __call__(self, answer: Answer) -> None:
        try:
            value = json.loads(answer.text)
        except ValueError:
            return
        if isinstance(value, dict):
            self.said.append(value)

    def of(self, name: object) -> dict[str, Any] | None:
        """The last that was said of a name: an answer, or a member of a list."""
        for answer in reversed(self.said):
            lists = [found for key in ("items", "files") if isinstance(found := answer.get(key), list)]
            for one in (answer, *chain.from_iterable(lists)):
                if isinstance(one, dict) and one.get("id") == name:
                    return one
        return None


class Stepwise:
    """Steps of depositions at OneDep. All functions block; raises DepositError."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._profile = archives.profile(ARCHIVE)

    def begin(self, said: NewDeposition) -> Row:
        """The draft of a deposition: that of an earlier request like it where nobody knows whether it was created.

        A front end that got no answer asks again; a second deposition is not what it wants. Raises service Problem.
        """
        for row in self._desk.store.drafts(ARCHIVE):
            plan = self._desk.runner.folder(row.id).read()
            if (plan.get("subtype"), plan["answers"]) == (said.subtype, said.answers) and self._in_doubt(row):
                return row
        return self._desk.make(said)

    def _in_doubt(self, row: Row) -> bool:
        """Whether nobody knows if a deposition was created."""
        place = self._desk.runner.folder(row.id).journal
        return place.exists() and "create" in journal.read(place).doubts

    def create(self, row: Row, token: Secret | None, password: str) -> dict[str, Any]:
        """Create the deposition, and give what OneDep says of it."""
        with self._desk.alone(row.id):
            folder = self._desk.runner.folder(row.id)
            plan = load(folder.plan)
            people = [*onedep_checks.people(plan, self._profile.table)]
            if people:
                raise Invalid("nothing was sent", problems=people)
            if password:
                plan = replace(plan, answers={**plan.answers, "password": Secret(password)})
            heard, run = Heard(), Run(token)
            receipt = take(plan, self._choices(row, run, heard), lambda step: step.key in _CREATING)
            name = str(receipt.facts["id"])
            self._desk.store.change(row.id, remote=name, token="sent" if token is not None else "own")
            return {**(heard.of(name) or {}), "id": name}

    def upload(self, row: Row, token: Secret | None, path: Path, name: str, said: Mapping[str, Any]) -> dict[str, Any]:
        """Upload a file, and give what OneDep says of it. One that is there already is not sent again."""
        with self._desk.alone(row.id):
            folder = self._desk.runner.folder(row.id)
            there = [one for one in folder.files() if one["name"] == name]
            if not there:
                place = folder.free()
                path.replace(place)
                folder.put(place, name, {**said, "size": place.stat().st_size})
            plan = load(folder.plan)
            file = next(one for one in plan.files if one.name == name)
            if there and not _same(file, path, said):
                raise Invalid(f"{name}: there is another file of this name", "give it another name")
            try:
                return self._sent(row, token, plan, file)
            except DepositError as error:
                if not isinstance(error, Later) and not there:  # in doubt, it stays
                    folder.drop(name)
                raise

    def _sent(self, row: Row, token: Secret | None, plan: Plan, file: LocalFile) -> dict[str, Any]:
        if problems := [*self._wrong(file), *onedep_checks.names(plan)]:
            raise Invalid(f"{file.name} was not sent", problems=problems)
        heard, run = Heard(), Run(token)
        choices = self._choices(row, run, heard)
        facts = self._facts(row)
        take(plan, choices, lambda step: step.key == file_key(file.name))
        number = self._facts(row)[onedep.number(file)]
        if facts.get(onedep.number(file)) == number or heard.of(number) is None:  # it was there before
            with connected(plan, self._profile, choices) as link:
                heard(link.send(Request("GET", fill(self._profile.paths["files"], self._facts(row)))))
        return _shown(heard.of(number) or {}, file, number)

    def _wrong(self, file: LocalFile) -> list[Problem]:
        """What is wrong with a file by itself."""
        table = self._profile.table
        if file.type not in table["types"]:
            return [Problem("fileMetadata.type", f"`{file.type}` is none", f"one of {', '.join(table['types'])}")]
        found = [*onedep_checks.of_file(file)]
        if file.type in table["maps"]["types"]:
            found += maps.problems([file], None, None, maps.Rules.of(table["maps"]))
            if file.said("contour") is None:
                found.append(Problem(f"file {file.name}", "has no contour level", "say `contour` in fileMetadata"))
        return found

    def _facts(self, row: Row) -> Mapping[str, Any]:
        return journal.read(self._desk.runner.folder(row.id).journal).facts

    def process(self, row: Row, token: Secret | None) -> None:
        """Compare the files with the plan, and have them processed."""
        with self._desk.alone(row.id):
            plan = load(self._desk.runner.folder(row.id).plan)
            checked(plan)
            take(plan, self._choices(row, Run(token), Heard()), lambda step: step.key in ("compare", "process"))

    def _choices(self, row: Row, run: Run, heard: Heard) -> Choices:
        began = self._desk.runner.folder(row.id).journal.exists()
        return Choices(began, token=run.token, tick=run.tick, sleep=run.sleep, heard=heard)


def _same(file: LocalFile, path: Path, said: Mapping[str, Any]) -> bool:
    """Whether a file that comes again is the one that is there."""
    return file.type == said.get("type") and digests(path).sha256 == file.sha256


def _shown(said: Mapping[str, Any], file: LocalFile, number: Any) -> dict[str, Any]:
    """A file as OneDep shows it, with all the fields that a front end looks for, in their types."""
    found = {name: value for name, value in said.items() if value is not None}
    lists = {name: value if isinstance(value := found.get(name, []), list) else [value] for name in ("errors", "warnings")}
    texts = {name: str(found.get(name, other)) for name, other in (("name", file.name), ("type", file.type), ("created", ""))}
    metadata = found.get("metadata")
    return {**found, **texts, **lists, "id": number, "metadata": metadata if isinstance(metadata, dict) else {}}
