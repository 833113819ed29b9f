"""EMPIAR's deposition API in both of its forms, as its depositors expect it: see runtime/deposit/empiar.toml."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from deposit.servers.base import Archive, Call, Reply

NEEDED = (
    "title", "release_date", "experiment_type", "authors", "corresponding_author", "principal_investigator", "imagesets",
    "citation",
)  # fmt: skip


@dataclass
class Entry:
    id: int
    body: dict[str, Any]
    directory: str
    waits: int
    thumbnails: list[bytes] = field(default_factory=list)
    rights: dict[str, str] = field(default_factory=dict)
    shared: list[str] = field(default_factory=list)
    acknowledged: int = 0
    submitted: int = 0


class Empiar(Archive):
    """The server; `asynchronous` says in which form. `there` says whether the images have arrived."""

    scheme = "Token"

    def __init__(self, asynchronous: bool = True) -> None:
        super().__init__()
        self.asynchronous, self.there = asynchronous, True
        self.entries: list[Entry] = []

    def answer(self, call: Call) -> Reply:
        if not self.allowed(call):
            raise Reply(401, {"detail": "Invalid token."})
        name = (call.method, call.path.strip("/"))
        if name == ("POST", "deposit_entry"):
            return self._deposit(call)
        if name == ("POST", "image_upload"):
            fields, files = call.form()
            entry = self._entry(fields.get("entry_id"))
            entry.thumbnails.append(files["file"][1])
            return Reply(200, {"thumbnail_upload": True})
        if name == ("PUT", "redeposit_entry"):
            body = call.json()
            entry = self._entry(body.pop("entry_id"))
            entry.body = self._checked(body)
            return self._made(entry)
        if name == ("POST", "grant_rights"):
            return self._grant(call.json())
        if name == ("POST", "submit_entry"):
            return self._submit(self._entry(call.json().get("entry_id")))
        if not self.asynchronous:
            raise Reply(404, {"detail": "Not found."})
        return self._asynchronous(name, call)

    def _entry(self, number: Any) -> Entry:
        found = [one for one in self.entries if str(one.id) == str(number)]
        if not found:
            raise Reply(403, {"detail": "You do not have permission to perform this action."})
        return found[0]

    def _checked(self, body: dict[str, Any]) -> dict[str, Any]:
        if missing := [name for name in NEEDED if name not in body]:
            raise Reply(200, {"deposition": False, "error": f"missing {missing}"})
        return body

    def _deposit(self, call: Call) -> Reply:
        body = self._checked(call.json())
        self.entries.append(Entry(500 + len(self.entries), body, f"dir{len(self.entries)}XyZ", 2))
        return self._made(self.entries[-1])

    def _made(self, entry: Entry) -> Reply:
        directory = "In progress" if self.asynchronous else entry.directory
        return Reply(201, {"deposition": True, "entry_id": entry.id, "directory": directory})

    def _grant(self, body: dict[str, Any]) -> Reply:
        entry = self._entry(body.pop("entry_id"))
        [(kind, who)] = body.items()
        if kind not in ("u", "e", "o") or not set(who.values()) <= {"1", "2", "3", "4"}:
            raise Reply(200, {"user": False})
        entry.rights |= {f"{kind}:{name}": right for name, right in who.items()}
        return Reply(200, {next(iter(who)): True})

    def _submit(self, entry: Entry) -> Reply:
        if self.asynchronous and not entry.acknowledged:
            raise Reply(200, {"submission": False, "error": "no images"})
        entry.submitted += 1
        accession = {} if self.asynchronous else {"empiar_id": f"EMPIAR-{10000 + entry.id}"}
        return Reply(200, {"submission": True, **accession})

    def _asynchronous(self, name: tuple[str, str], call: Call) -> Reply:
        entry = self._entry(call.query.get("entry_id"))
        match name:
            case "GET", "fetch_entry_upload_directory":
                entry.waits -= 1
                done = {"status": "Completed", "return_value": entry.directory}
                return Reply(200, done if entry.waits < 0 else {"status": "In progress"})
            case "GET", "share_globus_directory":
                entry.shared.append(call.query["globus_username"])
                return Reply(200, json.dumps({"response": ["5" if len(entry.shared) > 1 else "1", "shared already"]}))
            case "POST", "acknowledge_upload":
                if not self.there:
                    raise Reply(200, {"response_code": 0})
                entry.acknowledged += 1
                return Reply(200, {"response_code": 1})
            case "GET", "submit_entry":
                done = {"status": "Completed", "return_value": f"EMPIAR-{10000 + entry.id}"}
                return Reply(200, done if entry.submitted else {"status": "", "empiar_id": ""})
        raise Reply(404, {"detail": "Not found."})
