"""InvenioRDM's draft API as it was measured, with its traps: see the table of runtime/deposit/inveniordm.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from deposit.servers.base import Archive, Call, Reply

from oscem_map.runtime.deposit.people import is_orcid

FIELDS = {
    "title", "creators", "resource_type", "publication_date", "publisher", "description", "rights", "subjects", "contributors",
    "dates", "languages", "related_identifiers", "identifiers", "funding", "references", "additional_descriptions", "version",
}  # fmt: skip


@dataclass
class File:
    size: int = 0
    md5: str = ""
    sent: bool = False
    committed: bool = False


@dataclass
class Draft:
    id: str
    body: dict[str, Any]
    files: dict[str, File] = field(default_factory=dict)
    review: str = ""
    status: str = "draft"


class InvenioRDM(Archive):
    """The archive; `lag` listings of drafts after a creation do not show it yet."""

    def __init__(self, lag: int = 0) -> None:
        super().__init__()
        self.drafts: dict[str, Draft] = {}
        self.lag = lag
        self.hidden = 0

    def answer(self, call: Call) -> Reply:
        if not self.allowed(call):
            raise Reply(403 if call.method == "POST" else 404, {"status": 403, "message": "Permission denied."})
        path = call.path.removeprefix("/api")
        if (call.method, path) == ("POST", "/records"):
            return self._create(call)
        if (call.method, path) == ("GET", "/user/records"):
            return self._mine(call)
        if (call.method, path) == ("GET", "/communities"):
            return self._communities(call)
        if found := re.fullmatch(r"/requests/(\w+)", path):
            return Reply(200, {"id": found[1], "status": "submitted"})
        found = re.fullmatch(r"/records/([\w-]+)(/.*)?", path)
        if not found or found[1] not in self.drafts:
            raise Reply(404, {"status": 404, "message": "The persistent identifier does not exist."})
        return self._of_draft(self.drafts[found[1]], call, found[2] or "")

    def _create(self, call: Call) -> Reply:
        body = call.json()
        name = f"d{len(self.drafts) + 1:03}-ab12"
        self.drafts[name] = Draft(name, body)
        self.hidden = self.lag
        return Reply(201, self._saved(self.drafts[name], again=False))

    def _shown(self, draft: Draft) -> dict[str, Any]:
        links = {"self_html": f"https://archive.example.org/uploads/{draft.id}"}
        return {"id": draft.id, "links": links, "metadata": draft.body.get("metadata", {}), "status": draft.status}

    def _saved(self, draft: Draft, again: bool) -> dict[str, Any]:
        """The answer to a draft that was sent: only there is said what is wrong with it; of files only when it is sent again."""
        errors = list(self._errors(draft.body.get("metadata", {})))
        if again and not draft.files:
            errors.append({"field": "files.enabled", "messages": ["Missing uploaded files."]})
        return {**self._shown(draft), **({"errors": errors} if errors else {})}

    def _errors(self, metadata: dict[str, Any]) -> Any:
        for name in metadata:
            if name not in FIELDS:
                yield {"field": f"metadata.{name}", "messages": ["Unknown field."]}
        for name in ("creators", "publication_date", "resource_type"):
            if not metadata.get(name):
                yield {"field": f"metadata.{name}", "messages": ["Missing data for required field."]}
        if len(str(metadata.get("title", ""))) < 3:
            yield {"field": "metadata.title", "messages": ["Shorter than minimum length 3."]}
        for number, one in enumerate(metadata.get("creators", ())):
            for place, identifier in enumerate(one["person_or_org"].get("identifiers", ())):
                if identifier["scheme"] == "orcid" and not is_orcid(identifier["identifier"]):
                    where = f"metadata.creators.{number}.person_or_org.identifiers.{place}.identifier"
                    yield {"field": where, "messages": ["Invalid ORCID identifier."]}

    def _mine(self, call: Call) -> Reply:
        if set(call.query) - {"q", "sort", "size", "page"} or call.query.get("sort") != "newest":
            raise Reply(400, {"message": "Invalid sort option."})
        drafts = [*reversed(self.drafts.values())]
        if self.hidden:
            self.hidden, drafts = self.hidden - 1, drafts[1:]
        shown = [self._shown(one) for one in drafts][: int(call.query.get("size", 25))]
        return Reply(200, {"hits": {"hits": shown, "total": len(drafts)}})

    def _communities(self, call: Call) -> Reply:
        there = [{"id": "3007-c", "slug": "mcarchive"}, {"id": "4008-d", "slug": "mcarchive-two"}]
        wanted = call.query.get("q", "").removeprefix("slug:")
        return Reply(200, {"hits": {"hits": [one for one in there if wanted in one["slug"]]}})

    def _of_draft(self, draft: Draft, call: Call, rest: str) -> Reply:
        match call.method, rest:
            case "GET", "":
                if draft.status != "published":
                    raise Reply(404, {"message": "The persistent identifier is not registered."})
                return Reply(200, self._shown(draft))
            case "GET", "/draft":
                return Reply(200, self._shown(draft))
            case "PUT", "/draft":
                draft.body = call.json()
                return Reply(200, self._saved(draft, again=True))
            case "PUT", "/draft/review":
                if call.json().get("type") != "community-submission":
                    raise Reply(400, {"message": "Invalid review."})
                draft.review = f"r{draft.id[:4]}"
                return Reply(200, {"id": draft.review, "status": "created"})
            case "POST", "/draft/actions/submit-review":
                return self._submit(draft)
            case "POST", "/draft/actions/publish":
                return self._publish(draft)
        if rest.startswith("/draft/files"):
            return self._files(draft, call, rest.removeprefix("/draft/files"))
        raise Reply(405, {"message": "The method is not allowed for the requested URL."})

    def _submit(self, draft: Draft) -> Reply:
        if not draft.review or draft.status != "draft":
            raise Reply(400, {"message": "there is no review to submit"})
        draft.status = "in_review"
        return Reply(202, {"id": draft.review, "status": "submitted"})

    def _publish(self, draft: Draft) -> Reply:
        if draft.review or draft.status != "draft" or not all(one.committed for one in draft.files.values()):
            raise Reply(400, {"message": "cannot publish a draft with an open review request"})
        draft.status = "published"
        return Reply(202, self._shown(draft))

    def _files(self, draft: Draft, call: Call, rest: str) -> Reply:
        key, _, part = rest.removeprefix("/").partition("/")
        key = unquote(key)
        match call.method, bool(key), part:
            case "GET", False, "":
                return Reply(
                    200, {"enabled": True, "entries": [self._entry(name, one) for name, one in draft.files.items()]}
                )
            case "POST", False, "":
                for one in call.json():
                    if one["key"] in draft.files:
                        raise Reply(400, {"message": f"File with key {one['key']} already exists."})
                    draft.files[one["key"]] = File()
                return Reply(201, {"entries": [self._entry(name, one) for name, one in draft.files.items()]})
        if key not in draft.files:
            raise Reply(404, {"message": f"Record '{draft.id}' has no file '{key}'."})
        file = draft.files[key]
        match call.method, part:
            case "PUT", "content":
                return self._content(draft, key, file, call)
            case "POST", "commit":
                if not file.sent:
                    raise Reply(500, {"message": "The server encountered an internal error."})
                file.committed = True
                return Reply(200, self._entry(key, file))
            case "DELETE", "":
                del draft.files[key]
                return Reply(204)
        raise Reply(405, {"message": "The method is not allowed for the requested URL."})

    def _content(self, draft: Draft, key: str, file: File, call: Call) -> Reply:
        if call.headers.get("content-type") != "application/octet-stream":
            raise Reply(415, {"message": "Unsupported media type."})
        if file.committed:  # the trap: 200 with what it was, and the file is gone
            shown = self._entry(key, file)
            del draft.files[key]
            return Reply(200, shown)
        file.size, file.md5, file.sent = call.size, call.md5, True
        return Reply(200, self._entry(key, file))

    def _entry(self, key: str, file: File) -> dict[str, Any]:
        if not file.committed:
            return {"key": key, "status": "pending"}
        return {"key": key, "status": "completed", "size": file.size, "checksum": f"md5:{file.md5}"}
