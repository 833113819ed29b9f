"""Globus Transfer as far as a transfer of a folder needs it, and an EMPIAR whose images it brings.

Answers have the form of globus-sdk's own fixtures (globus_sdk.testing), with which test_globus.py compares them.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from deposit.servers.base import TOKEN, Archive, Call, Reply
from deposit.servers.empiar import Empiar

SOURCE = "5c9d5a1e-0f4b-4a55-8d0e-2f3d7a1b9c00"
"""A collection that shows the files of this machine."""


@dataclass
class Task:
    id: str
    document: dict[str, Any]
    polls: int = 0


@dataclass
class Globus(Archive):
    """The service. `ends` says how each task ends, in their order; the last one for all that follow."""

    ends: list[str] = field(default_factory=lambda: ["SUCCEEDED"])
    numbers: list[str] = field(default_factory=list)
    tasks: dict[str, Task] = field(default_factory=dict)
    arrived: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()
        self.tokens = {f"{TOKEN}-globus"}

    def answer(self, call: Call) -> Reply:
        if not self.allowed(call):
            raise Reply(401, {"code": "AuthenticationFailed", "message": "Token is not active"})
        path = call.path.removeprefix("/v0.10")
        if (call.method, path) == ("GET", "/submission_id"):
            self.numbers.append(str(uuid.uuid4()))
            return Reply(200, {"value": self.numbers[-1]})
        if (call.method, path) == ("POST", "/transfer"):
            return self._begin(call.json())
        if found := re.fullmatch(r"/operation/endpoint/([\w-]+)/ls", path):
            if found[1] != SOURCE or not Path(call.query["path"]).is_dir():
                raise Reply(
                    404, {"code": "ClientError.NotFound", "message": f"No such directory: {call.query['path']}"}
                )
            return Reply(200, {"DATA_TYPE": "file_list", "path": call.query["path"], "DATA": []})
        if found := re.fullmatch(r"/task/([\w-]+)", path):
            return self._task(found[1])
        raise Reply(404, {"code": "ClientError.NotFound", "message": "Not found"})

    def _begin(self, document: dict[str, Any]) -> Reply:
        """A number begins one task, however often it is sent."""
        number = document.get("submission_id")
        known = {"DATA_TYPE", "DATA", "source_endpoint", "destination_endpoint", "label", "submission_id", "sync_level",
                 "verify_checksum", "preserve_timestamp", "fail_on_quota_errors"}  # fmt: skip
        if number not in self.numbers or set(document) != known or len(document["DATA"]) != 1:
            raise Reply(400, {"code": "ClientError.BadRequest", "message": "no such submission_id, or unknown field"})
        again = number in self.tasks
        if not again:
            self.tasks[number] = Task(str(uuid.uuid5(uuid.NAMESPACE_OID, number)), document)
        return Reply(
            200 if again else 202,
            {
                "DATA_TYPE": "transfer_result", "code": "Duplicate" if again else "Accepted", "message": "accepted",
                "request_id": "r", "resource": "/v0.10/transfer", "submission_id": number, "task_id": self.tasks[number].id,
                "task_link": {},
            },
        )  # fmt: skip

    def _task(self, name: str) -> Reply:
        found = [(number, one) for number, one in enumerate(self.tasks.values()) if one.id == name]
        if not found:
            raise Reply(404, {"code": "ClientError.NotFound", "message": "no such task"})
        [(number, task)] = found
        task.polls += 1
        end = self.ends[min(number, len(self.ends) - 1)]
        status = "ACTIVE" if task.polls < 3 else end
        [item] = task.document["DATA"]
        files = self._bring(item) if status == "SUCCEEDED" else 0
        return Reply(
            200,
            {
                "DATA_TYPE": "task", "task_id": task.id, "status": status, "files": files, "files_transferred": files,
                "bytes_transferred": 1234, "nice_status": "OK",
                "fatal_error": {"code": "QUOTA_EXCEEDED", "description": "quota exceeded"} if status == "FAILED" else None,
            },
        )  # fmt: skip

    def _bring(self, item: dict[str, Any]) -> int:
        source = Path(item["source_path"])
        assert item["recursive"]
        paths = [one for one in sorted(source.rglob("*")) if one.is_file()]
        for one in paths:
            place = f"{item['destination_path']}/{one.relative_to(source).as_posix()}"
            self.arrived[place] = hashlib.md5(one.read_bytes()).hexdigest()
        return len(paths)


class EmpiarByGlobus(Empiar):
    """EMPIAR, and at the same address Globus, so that faults meet both. Images are there once Globus brought them."""

    def __init__(self, ends: list[str] | None = None) -> None:
        super().__init__(asynchronous=True)
        self.globus = Globus(**({"ends": ends} if ends else {}))

    def answer(self, call: Call) -> Reply:
        if call.path.startswith("/v0.10/"):
            return self.globus.answer(call)
        self.there = bool(self.globus.arrived)
        return super().answer(call)
