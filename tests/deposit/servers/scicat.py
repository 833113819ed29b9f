"""SciCat's API v4, as far as data sets go: strict about addresses, tokens, and what a change may say."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

from deposit.servers.base import Archive, Call, Reply

_CHANGES = {"relationships", "keywords", "comment", "scientificMetadata"}


class SciCat(Archive):
    """A catalogue. Data sets that are not public are hidden from those without a token."""

    def __init__(self) -> None:
        super().__init__()
        self.datasets: dict[str, dict[str, Any]] = {}
        self.public: set[str] = set()

    def answer(self, call: Call) -> Reply:
        found = re.fullmatch(r"/api/v4/datasets(/public)?/([^/]+)", call.path)
        if found is None:
            raise Reply(404, {"statusCode": 404, "message": f"Cannot {call.method} {call.path}"})
        pid = unquote(found[2])
        if not found[1] and not self.allowed(call):
            raise Reply(401, {"statusCode": 401, "message": "Unauthorized"})
        if pid not in self.datasets or (found[1] and pid not in self.public):
            return Reply(404, {"statusCode": 404, "message": "Dataset not found"})
        one = self.datasets[pid]
        if call.method == "GET":
            wanted = call.query.get("include")
            return Reply(200, {name: value for name, value in one.items() if name != "origdatablocks" or wanted == name})
        if call.method != "PATCH" or found[1]:
            raise Reply(405, {"statusCode": 405, "message": "Method Not Allowed"})
        return self._patch(one, call)

    def _patch(self, one: dict[str, Any], call: Call) -> Reply:
        change = call.json()
        if unknown := set(change) - _CHANGES:
            raise Reply(400, {"statusCode": 400, "message": [f"property {name} should not exist" for name in unknown]})
        for relation in change.get("relationships", []):
            if set(relation) != {"pid", "relationship"} or not all(isinstance(text, str) for text in relation.values()):
                raise Reply(400, {"statusCode": 400, "message": ["relationships must have a pid and a relationship"]})
        one.update(change)
        return Reply(200, one)
