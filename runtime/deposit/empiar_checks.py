"""What is wrong with a plan for EMPIAR, before an entry is made: answers, people, the thumbnail, the folder with the images."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from oscem_map.runtime.deposit import globus
from oscem_map.runtime.deposit.addresses import check_address
from oscem_map.runtime.deposit.empiar_transfer import images, kind
from oscem_map.runtime.deposit.errors import Invalid, Problem
from oscem_map.runtime.deposit.files import begins
from oscem_map.runtime.deposit.people import is_mail, is_orcid
from oscem_map.runtime.deposit.plan import Plan

_COLLECTION = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PICTURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


def problems(plan: Plan, table: Mapping[str, Any]) -> Iterator[Problem]:
    """All that is wrong. `table` is EMPIAR's (empiar.toml)."""
    yield from _answers(plan, table)
    yield from _metadata(plan, table)
    yield from _thumbnails(plan, table)
    yield from _data(plan)


def _answers(plan: Plan, table: Mapping[str, Any]) -> Iterator[Problem]:
    said, forms = plan.answers, table["forms"]["names"]
    if form(plan, table) not in forms:
        yield Problem("answers.form", f"`{form(plan, table)}` is none", f"one of {', '.join(forms)}")
    ways = table["transfer"]["ways"]
    if kind(plan, table) not in ways:
        yield Problem("answers.transfer", f"`{kind(plan, table)}` is none", f"one of {', '.join(ways)}")
    if shares(plan, table) and not said.get("globus_username"):
        what = "is missing: EMPIAR shares its directory with this Globus identity"
        yield Problem("answers.globus_username", what, "write what `globus whoami` says")
    if kind(plan, table) == "globus":
        yield from _globus(plan, table)
    for number, one in enumerate(rights(plan)):
        kinds = [name for name in ("orcid", "email", "user") if name in one]
        right = one.get("right")
        if len(kinds) != 1 or right not in table["rights"]:
            help = f"write orcid, email or user, and right = {' or '.join(table['rights'])}"
            yield Problem(f"answers.rights[{number}]", "names nobody, or no right", help)
        elif kinds == ["orcid"] and not is_orcid(str(one["orcid"])):
            yield Problem(f"answers.rights[{number}]", f"`{one['orcid']}` is no ORCID iD", "look it up at orcid.org")


def _globus(plan: Plan, table: Mapping[str, Any]) -> Iterator[Problem]:
    """What a transfer by Globus needs beside EMPIAR: globus-sdk, the collection where the images are, a token."""
    by_hand = 'or write transfer = "globus-cli", and run the commands that are shown'
    if not globus.is_there():
        yield Problem("answers.transfer", "needs globus-sdk", f'pip install "oscem-map[globus]", {by_hand}')
    for name in ("globus_source", "globus_target"):
        said = plan.answers.get(name, "" if name == "globus_source" else table["transfer"]["collection"])
        if not _COLLECTION.fullmatch(str(said)):
            what = f"`{said}` is no collection of Globus" if said else "is missing: the collection where the images are"
            yield Problem(
                f"answers.{name}", what, "write its UUID, which app.globus.org shows; `globus endpoint search NAME`"
            )
    try:
        check_address(globus_address(plan, table))
    except Invalid as error:
        yield Problem("answers.globus_api", str(error), error.help)


def globus_address(plan: Plan, table: Mapping[str, Any]) -> str:
    """Where Globus Transfer is spoken to."""
    return str(plan.answers.get("globus_api", table["globus"]["address"]))


def _metadata(plan: Plan, table: Mapping[str, Any]) -> Iterator[Problem]:
    entry = plan.metadata
    if not entry:
        yield Problem(
            "metadata", "the plan has no entry for EMPIAR", "write record = ..., or metadata = ... with its JSON"
        )
        return
    for name in table["metadata"]["required"]:
        if entry.get(name) in (None, "", [], {}):
            yield Problem(f"{name}", "is missing, and EMPIAR wants it", "add it to the entry")
    for number, author in enumerate(entry.get("authors") or ()):
        orcid = author.get("author_orcid") if isinstance(author, dict) else None
        if orcid is not None and not is_orcid(str(orcid)):
            yield Problem(
                f"authors[{number}]",
                f"`{orcid}` is no ORCID iD",
                "look it up at orcid.org; its last digit is a check",
            )
    for name in table["metadata"]["people"]:
        said = entry.get(name)
        for person in said if isinstance(said, list) else [said]:
            if isinstance(person, dict) and not is_mail(str(person.get("email", ""))):
                yield Problem(name, f"`{person.get('email', '')}` is no e-mail address", "EMPIAR writes to it")


def _thumbnails(plan: Plan, table: Mapping[str, Any]) -> Iterator[Problem]:
    least = table["thumbnail"]["least"]
    for file in plan.files:
        if file.type != "thumbnail":
            what = f"type `{file.type}` is not sent to EMPIAR this way"
            yield Problem(
                f"file {file.name}",
                what,
                'only a thumbnail is a [[file]]; data = "FOLDER" under [answers] for the images',
            )
        elif not media(file.path):
            what = f"is no picture (PNG, JPEG, GIF) of {least} x {least} pixels or more"
            yield Problem(
                f"file {file.name}", what, "draw one of the images or of the map: EMPIAR shows it with the entry"
            )
        elif (size := png_size(file.path)) is not None and min(size) < least:
            yield Problem(
                f"file {file.name}", f"has {size[0]} x {size[1]} pixels", f"EMPIAR wants {least} x {least} at least"
            )
    thumbnails = sum(file.type == "thumbnail" for file in plan.files)
    if thumbnails > 1 or (thumbnails == 0 and form(plan, table) == "asynchronous"):
        yield Problem("file", f"{thumbnails} files are a thumbnail", 'give one [[file]] with type = "thumbnail"')


def form(plan: Plan, table: Mapping[str, Any]) -> str:
    """Which form of the API is spoken."""
    return str(plan.answers.get("form", table["forms"]["default"]))


def shares(plan: Plan, table: Mapping[str, Any]) -> bool:
    """Whether EMPIAR has to share its directory with a Globus identity."""
    return form(plan, table) == "asynchronous" and kind(plan, table) in table["transfer"]["by_globus"]


def rights(plan: Plan) -> list[dict[str, Any]]:
    """Who else may do what with the entry, as the plan says it; what is no table is an empty one."""
    said = plan.answers.get("rights", [])
    return [one if isinstance(one, dict) else {} for one in said] if isinstance(said, list) else [{}]


def _data(plan: Plan) -> Iterator[Problem]:
    """The folder with the images has the directories that the entry names, as EMPIAR will see them: below `data/FOLDER`."""
    said = plan.answers.get("data")
    if not isinstance(said, str) or not (plan.path.parent / said).is_dir():
        yield Problem("answers.data", f"`{said}` is no folder", 'write data = "FOLDER" with the images')
        return
    folder = images(plan)
    for number, one in enumerate(plan.metadata.get("imagesets") or ()):
        parts = PurePosixPath(str(one.get("directory", ""))).parts if isinstance(one, dict) else ()
        inner = parts[1:] if parts[:1] == ("/",) else parts
        if inner[:2] != ("data", folder.name) or ".." in inner or not folder.joinpath(*inner[2:]).is_dir():
            what = f"its directory `{one.get('directory') if isinstance(one, dict) else one}` is not in {folder}"
            yield Problem(f"imagesets[{number}]", what, f"name one as data/{folder.name}/...")


def media(path: Path) -> str:
    """The media type of a picture, by how it begins; '' of anything else."""
    first = begins(path)
    return next((kind for start, kind in _PICTURES.items() if first.startswith(start)), "")


def png_size(path: Path) -> tuple[int, int] | None:
    """Width and height of a PNG; None of anything else."""
    head = begins(path, 24)
    if len(head) < 24 or not head.startswith(b"\x89PNG\r\n\x1a\n"):
        return None
    width, height = struct.unpack(">II", head[16:24])
    return width, height
