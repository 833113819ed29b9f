"""What would be sent, shown or written to a folder: for a look before, or for the archive's own web pages."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from oscem_map.runtime.deposit.archives import adapter, profile
from oscem_map.runtime.deposit.deposition import requests
from oscem_map.runtime.deposit.errors import Invalid
from oscem_map.runtime.deposit.files import LocalFile
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.runtime.deposit.requests import Form, Json, Request, Window


def shown(plan: Plan) -> Iterator[str]:
    """Every request of a deposition in lines: method, path, what it carries with sizes and digests. Nothing is sent.

    Raises Invalid.
    """
    archive = profile(plan.archive)
    addresses = {"": archive.address(plan)} | {
        name: link.address for name, link in adapter(archive).services(plan).items()
    }
    for number, (_, says, request) in enumerate(requests(plan), 1):
        if isinstance(request, str):
            yield f"{number:3}  {says}, by hand"
            yield from (f"     {line}" for line in request.splitlines())
            continue
        query = "&".join(f"{name}={value}" for name, value in request.query)
        yield f"{number:3}  {request.method:6} {addresses[request.service]}{request.path}{f'?{query}' if query else ''}"
        yield f"     {says}"
        yield from (f"     {line}" for line in _body(request))


def _body(request: Request) -> Iterator[str]:
    body = request.body
    if isinstance(body, Json):
        yield f"application/json, {body.size():,} bytes"
        yield from body.text().splitlines()
    if isinstance(body, Form):
        yield from (f"{name} = {value}" for name, value in body.fields)
    if request.window is not None:
        yield _window(request.window)


def _window(window: Window) -> str:
    part = "" if window.length == window.file.size else f", {window.length:,} of them from byte {window.start:,}"
    return f"{window.file.path}: {window.file.size:,} bytes{part}, md5 {window.file.md5}, sha256 {window.file.sha256}"


def save(plan: Plan, folder: Path) -> Path:
    """Write all that would be sent to a new or empty folder, and give the checklist. Raises Invalid."""
    found = list(requests(plan, on_page=True))
    archive = profile(plan.archive)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise Invalid(f"{folder}: is not empty", "name another folder")
        (folder / "files").mkdir()
        lines = [f"# {archive.title}: to be entered by hand", "", f"At {archive.address(plan)}", ""]
        lines += [f"- [ ] {one}" for one in _written(found, folder)]
        lines += [f"- [ ] {one}" for one in adapter(archive).left(plan, {})]
        (folder / "CHECKLIST.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise Invalid(f"{folder}: cannot be written ({(error.strerror or 'unknown').lower()})") from None
    return folder / "CHECKLIST.md"


_FEW = 16
"""So many values of a request are said in the checklist too."""


def _written(found: Iterable[tuple[object, str, Request | str]], folder: Path) -> Iterator[str]:
    """Write what requests send, and say of each what to do with it, in their order."""
    for number, (_, says, request) in enumerate(found, 1):
        if isinstance(request, str):
            yield f"{says}, by hand:\n\n" + "\n".join(f"      {line}" for line in request.splitlines()) + "\n"
        elif request.window is not None:
            yield _copied(request.window.file, folder / "files")
        elif isinstance(request.body, Json) and request.body.value:
            name = f"{number:02}-{re.sub(r'[^a-z0-9]+', '-', says.lower()).strip('-')[:60]}.json"
            (folder / name).write_text(request.body.text() + "\n", encoding="utf-8")
            values = list(_values(request.body.value))
            shown = (
                [f"\n      - {one}: `{value}`" for one, value in values if value != ""] if len(values) <= _FEW else []
            )
            yield f"{says}, as in `{name}`{''.join(shown)}"


def _values(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    """The values of JSON, each with the names that lead to it."""
    inner: Iterable[tuple[object, object]] = (
        value.items() if isinstance(value, dict) else enumerate(value, 1) if isinstance(value, list) else ()
    )
    if not isinstance(value, (dict, list)):
        yield name, "".join(one if one.isprintable() and one != "`" else " " for one in str(value))
    for key, one in inner:
        yield from _values(one, f"{name} {key}".strip())


def _copied(file: LocalFile, folder: Path) -> str:
    """Copy a file, and say how it is uploaded."""
    place = _free(folder, file.name)
    shutil.copyfile(file.path, place)
    kind = f" as {file.type}" if file.type else ""
    more = "".join(f", {name} {value}" for name, value in file.extra)
    return f"upload `files/{place.name}`{kind}: {file.size:,} bytes, md5 {file.md5}, sha256 {file.sha256}{more}"


def _free(folder: Path, name: str) -> Path:
    """A place for a file of this name; a second of the name gets a number."""
    number, place = 1, folder / name
    while place.exists():
        number += 1
        place = folder / f"{number}-{name}"
    return place
