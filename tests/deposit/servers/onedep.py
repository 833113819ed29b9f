"""OneDep's Deposition API v1, as strict as is known: see runtime/deposit/onedep.toml for where that is from.

Names of files get letters added, each upload answers with what the deposition lacks, errors come with status 200, parts are
taken in their order only, and an access token ends while its refresh token is used up by each use.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from deposit.servers.base import TOKEN, Archive, Call, Reply

TYPES = {
    "vo-map", "half-map", "add-map", "mask-map", "img-emdb", "fsc-xml", "layer-lines",
    "co-cif", "co-pdb", "md-cif", "xs-cif", "xs-mtz",
}  # fmt: skip
SUBTYPES = {"single", "helical", "subtomogram", "tomography"}
RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
NOW = datetime(2026, 11, 21, 20, 0, 0)


@dataclass
class File:
    id: int
    name: str
    type: str
    md5: str
    total: int
    data: bytes = b""
    metadata: dict[str, Any] | None = None

    @property
    def whole(self) -> bool:
        return len(self.data) == self.total


@dataclass
class Deposition:
    id: str
    body: dict[str, Any]
    files: list[File] = field(default_factory=list)
    processed: int = 0
    polls: int = 0


class OneDep(Archive):
    """The site; with `moves_to`, it sends whoever creates on to another. `parts` says whether it takes files in parts, `polls`
    how often it answers that the processing goes on.
    """

    def __init__(self, moves_to: str = "", parts: bool = True, fails: bool = False, polls: int = 2) -> None:
        super().__init__()
        self.depositions: list[Deposition] = []
        self.moves_to, self.parts, self.fails, self.polls = moves_to, parts, fails, polls
        self.refresh = {"refresh-0"}
        self.renewed = 0

    def answer(self, call: Call) -> Reply:
        if call.path in ("/auth/tokens/refresh", "/auth/tokens/exchange"):
            return self._renew(call)
        if not self.allowed(call):
            raise Reply(401, {"code": "unauthorized", "message": "Invalid token", "extras": None})
        path = call.path.removeprefix("/api/v1/depositions/")
        if path == call.path:
            raise Reply(404, {"code": "not_found", "message": "no such path", "extras": None})
        if path == "new" and call.method == "POST":
            return self._new(call)
        if path == "" and call.method == "GET":
            return Reply(200, {"total": len(self.depositions), "items": [self._shown(one) for one in self.depositions]})
        name, _, rest = path.partition("/")
        found = [one for one in self.depositions if one.id == name]
        if not found:
            raise Reply(404, {"code": "not_found", "message": "no such deposition", "extras": None})
        return self._of(found[0], call, rest)

    def _renew(self, call: Call) -> Reply:
        token = call.json().get("refresh_token")
        if token not in self.refresh and not (call.path.endswith("exchange") and str(token).startswith("refresh-")):
            raise Reply(401, {"message": "used up"})
        self.refresh.discard(token)
        self.renewed += 1
        fresh = f"refresh-{TOKEN}-{id(self)}-{self.renewed}"
        self.refresh.add(fresh)
        self.tokens = {f"{TOKEN}-{self.renewed}"}
        return Reply(200, {"access_token": f"{TOKEN}-{self.renewed}", "refresh_token": fresh})

    def _new(self, call: Call) -> Reply:
        body = call.json()
        if self.moves_to:
            extras = {"base_url": f"{self.moves_to}/api/v1"}
            raise Reply(200, {"code": "invalid_location", "message": "another site is in charge", "extras": extras})
        [experiment] = body["experiments"]
        if body["country"] not in ("Switzerland", "United States"):
            raise Reply(
                200, {"code": "invalid_country", "message": f"unknown country {body['country']}", "extras": None}
            )
        if experiment["type"] == "em" and experiment.get("subtype") not in SUBTYPES:
            raise Reply(400, {"code": "invalid_subtype", "message": "unknown subtype", "extras": None})
        if not set(body) <= {"email", "users", "country", "experiments", "password"} or not body["users"]:
            raise Reply(400, {"code": "invalid", "message": "unknown or missing field", "extras": None})
        self.depositions.append(Deposition(f"D_{8000000000 + len(self.depositions)}", body))
        return Reply(201, self._shown(self.depositions[-1]))

    def _shown(self, one: Deposition) -> dict[str, Any]:
        site = "https://deposit.example.org/deposition"
        return {
            "id": one.id, "email": one.body["email"], "pdb_id": "?", "emdb_id": "?", "bmrb_id": "?", "title": "?",
            "hold_exp_date": None, "created": NOW.isoformat(), "last_login": NOW.isoformat(), "site": "PDBE",
            "site_url": f"{site}/{one.id}", "site_base_url": site, "status": "DEP",
            "experiments": one.body["experiments"], "errors": [],
        }  # fmt: skip

    def _of(self, one: Deposition, call: Call, rest: str) -> Reply:
        match call.method, rest:
            case "GET", "":
                return Reply(200, self._shown(one))
            case "GET", "files/":
                shown = [self._file(file) for file in one.files]
                return Reply(200, {"files": shown, "errors": self._lacks(one), "warnings": self._warns(one)})
            case "POST", "files/":
                return self._upload(one, call)
            case "POST", "process":
                return self._process(one, call)
            case "GET", "status":
                return self._status(one)
        found = re.fullmatch(r"files/(\d+)(/metadata)?", rest)
        file = next((file for file in one.files if found and file.id == int(found[1])), None)
        if file is None:
            raise Reply(404, {"code": "not_found", "message": "no such file", "extras": None})
        if call.method == "DELETE":
            one.files.remove(file)
            return Reply(204)
        return self._metadata(one, file, call)

    def _file(self, file: File) -> dict[str, Any]:
        shown = {"id": file.id, "name": file.name, "type": file.type, "created": NOW.strftime("%A, %B %d, %Y %H:%M:%S")}
        partly = {} if file.whole else {"uploadedBytes": len(file.data)}
        return {
            **shown,
            "errors": [],
            "warnings": [],
            **({"metadata": file.metadata} if file.metadata else {}),
            **partly,
        }

    def _lacks(self, one: Deposition) -> list[dict[str, Any]]:
        """What the deposition lacks: for as long as files are missing, every answer says so."""
        there = [file.type for file in one.files if file.whole]
        wanted = {
            "Please provide/select 1 primary map": there.count("vo-map") == 1,
            "Please provide your half maps.": one.body["experiments"][0].get("subtype") == "tomography"
            or there.count("half-map") == 2,
            "Please provide/select one image of your map.": there.count("img-emdb") == 1,
            "Please provide/select one coordinate file.": not one.body["experiments"][0]["coordinates"]
            or "co-cif" in there,
        }
        return [{"code": "upload_error", "message": text, "extras": None} for text, fine in wanted.items() if not fine]

    def _warns(self, one: Deposition) -> list[dict[str, Any]]:
        fine = any(file.type == "fsc-xml" for file in one.files)
        text = "Deposition of a FSC file is strongly encouraged."
        return [] if fine else [{"code": "upload_warning", "message": text, "extras": None}]

    def _upload(self, one: Deposition, call: Call) -> Reply:
        fields, files = call.form()
        if set(fields) - {"name", "type", "md5"} or fields.get("type") not in TYPES or "file" not in files:
            raise Reply(400, {"code": "invalid", "message": "unknown field, type, or no file", "extras": None})
        if one.processed:
            raise Reply(409, {"code": "processed", "message": "the files were processed", "extras": None})
        said = RANGE.fullmatch(call.headers.get("content-range", ""))
        if said is None:
            file = self._added(one, fields, len(files["file"][1]))
            file.data = files["file"][1]
            return self._uploaded(one, file)
        if not self.parts:
            raise Reply(411, {"code": "invalid", "message": "Content-Range is not known here", "extras": None})
        start, end, total = map(int, said.groups())
        waiting = [
            file
            for file in one.files
            if not file.whole and (file.md5, file.type) == (fields.get("md5"), fields["type"])
        ]
        file = waiting[0] if waiting else self._added(one, fields, total) if start == 0 else None
        if file is None or start != len(file.data) or end - start + 1 != len(files["file"][1]):
            raise Reply(416, {"code": "invalid", "message": "that is not the part that comes next", "extras": None})
        file.data += files["file"][1]
        if file.whole and hashlib.md5(file.data).hexdigest() != file.md5:
            one.files.remove(file)
            raise Reply(400, {"code": "upload_error", "message": "another md5", "extras": None})
        return self._uploaded(one, file) if file.whole else Reply(200, {"uploadedBytes": len(file.data)})

    def _added(self, one: Deposition, fields: dict[str, str], total: int) -> File:
        """A new file: its name gets letters added."""
        letters = hashlib.md5(f"{fields['name']}{len(one.files)}".encode()).hexdigest()[:8]
        one.files.append(
            File(100 + len(one.files), fields["name"] + letters, fields["type"], fields.get("md5", ""), total)
        )
        return one.files[-1]

    def _uploaded(self, one: Deposition, file: File) -> Reply:
        return Reply(200, {**self._file(file), "errors": self._lacks(one), "warnings": self._warns(one)})

    def _metadata(self, one: Deposition, file: File, call: Call) -> Reply:
        body = call.json()
        spacing = body["voxel"]["spacing"]
        if (
            "map" not in file.type
            or set(spacing) != {"x", "y", "z"}
            or not all(value > 0 for value in spacing.values())
        ):
            raise Reply(400, {"code": "invalid", "message": "no spacing", "extras": None})
        if not isinstance(body["voxel"]["contour"], (int, float)) or not isinstance(body["description"], str):
            raise Reply(400, {"code": "invalid", "message": "no contour level", "extras": None})
        file.metadata = body
        return self._uploaded(one, file)

    def _process(self, one: Deposition, call: Call) -> Reply:
        if call.json() != {} and "related" not in call.json():
            raise Reply(400, {"code": "invalid", "message": "unknown field", "extras": None})
        if lacks := self._lacks(one):
            raise Reply(200, {"code": "missing_files", "message": lacks[0]["message"], "extras": None})
        one.processed += 1
        return Reply(200, self._progress("started"))

    def _progress(self, word: str) -> dict[str, Any]:
        details = "Upload type processed" if word != "error" else "the model has no sequence"
        return {"status": word, "action": "submit", "step": "upload", "details": details, "date": NOW.isoformat()}

    def _status(self, one: Deposition) -> Reply:
        if not one.processed:
            raise Reply(200, {"code": "no_status", "message": "nothing was processed", "extras": None})
        one.polls += 1
        return Reply(200, self._progress("running" if one.polls <= self.polls else "error" if self.fails else "finished"))
