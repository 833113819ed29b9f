"""From a record to what an archive takes: converted, and written beside the plan, to `PLAN.made/`.

What is made is a file like any other from then on: measured, and refused if it changes while a deposition is under way.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from oscem_map.runtime import documents
from oscem_map.runtime.convert import Conversion, ConversionError, convert
from oscem_map.runtime.converters import targets
from oscem_map.runtime.deposit.archives import Profile
from oscem_map.runtime.deposit.errors import Invalid, Problem
from oscem_map.runtime.deposit.files import DigestCache, LocalFile, listing, stamp
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.report_markdown import to_markdown
from oscem_map.runtime.scan.output import imagesets
from oscem_map.runtime.scan.scanning import scan as scan_folder


def made_in(plan: Path) -> Path:
    """The folder of what is made for a plan."""
    return plan.with_name(f"{plan.name}.made")


def prepared(plan: Plan, archive: Profile) -> Plan:
    """The plan with what its record gives: the metadata of the archive, or a file of mmCIF. Raises Invalid."""
    if archive.own.get("scans") and isinstance(folder := plan.answers.get("data"), str):
        plan = replace(plan, images=listing(plan.path.parent / folder).digest)
    if plan.record is None or plan.metadata or any(file.type == "md-cif" for file in plan.files):
        return plan
    result = record_as(archive, plan.record, _answers(plan), scan=_scanned(plan, archive))
    folder = made_in(plan.path)
    _write(folder / "report.md", to_markdown(result.report).encode())
    if result.makes_tree:
        _complete(plan, result)
        files = [_made(plan, folder / name, text.encode(), "") for name, text in _beside(plan, result).items()]
        return replace(plan, metadata=cast(Mapping[str, Any], json.loads(result.text())), files=(*plan.files, *files))
    return _with_tables(plan, result, archive, folder)


def _complete(plan: Plan, result: Conversion) -> None:
    """Refuse what the archive's schema would refuse: a tree is taken whole or not at all. Raises Invalid."""
    problems = [
        Problem(one.item, f"is missing: {one.reason}", "say it in the record, or under ask")
        for one in result.report.missing
    ]
    if problems:
        raise Invalid(f"{plan.record}: something is missing", problems=problems)


def _scanned(plan: Plan, archive: Profile) -> Mapping[str, Any]:
    """What the headers of the images say, where the archive wants it, corrected by the plan's answers. Raises Invalid."""
    data = plan.answers.get("data")
    if not archive.own.get("scans") or not isinstance(data, str):
        return {}
    try:
        sets = imagesets(scan_folder(plan.path.parent / data))
    except OSError as error:
        raise Invalid(f"answers.data: {data} cannot be read ({(error.strerror or 'unknown').lower()})") from None
    said = plan.answers.get("imagesets", [])
    given = [one for one in said if isinstance(one, dict)] if isinstance(said, list) else []
    return {"imagesets": [{**one, **_corrections(one, given)} for one in sets]}


def _corrections(one: Mapping[str, Any], given: list[dict[str, Any]]) -> dict[str, Any]:
    """What a person says of an image set: with its directory, or without one of all."""
    found: dict[str, Any] = {}
    for said in given:
        if said.get("directory", one["directory"]) == one["directory"]:
            found |= said
    return found


def _beside(plan: Plan, result: Conversion) -> Mapping[str, str]:
    """The texts that belong beside the metadata, without those that the plan has by itself."""
    own = {file.name for file in plan.files}
    return {name: text for name, text in result.files.items() if name not in own}


def _answers(plan: Plan) -> Mapping[str, Any]:
    """What the mapping asks, and the plan answers: a table, or the name of a file. Raises Invalid."""
    said = plan.ask
    if not isinstance(said, str):
        return said
    path = plan.path.parent / said
    try:
        text = path.read_text("utf-8")
        found = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise Invalid(f"ask: {path} cannot be read ({error})", "write answers as TOML or JSON") from None
    return cast(Mapping[str, Any], found)


def record_as(
    archive: Profile, record: Path, ask: Mapping[str, Any], noting: bool = False, scan: Mapping[str, Any] | None = None
) -> Conversion:
    """A record as an archive takes it; `noting` and `scan` as for `convert`. Raises Invalid."""
    target = str(archive.own.get("converts_to", ""))
    if target not in targets():
        help = f'no mapping makes {target or "it"} of a record: convert it yourself, and write metadata = "FILE"'
        raise Invalid(f"{record}: cannot be made what {archive.title} takes", help)
    try:
        document = documents.read(record.read_bytes(), str(record))
        value, at = documents.record_of(document.value, None, str(record))
        of = cast(Mapping[str, Any], value)
        return convert(of, target, ask=ask, sha256=document.sha256, at=at, noting=noting, scan=scan)
    except (ConversionError, DocumentError, OSError) as error:
        help = str(getattr(error, "help", ""))
        raise Invalid(f"{record}: cannot be converted to {target}: {error}", help) from None


def _with_tables(plan: Plan, result: Conversion, archive: Profile, folder: Path) -> Plan:
    """mmCIF as a file of its own, or merged into the model of the plan."""
    _release(plan, result.target, archive)
    if plan.model is None:
        return replace(
            plan, files=(*plan.files, _made(plan, folder / "metadata.cif", result.text().encode(), "md-cif"))
        )
    place = folder / "model.cif"
    part = folder / ".part.model.cif"
    try:
        result.merge(plan.model, part)
        data = part.read_bytes()
    except (OSError, ValueError, DocumentError) as error:
        raise Invalid(
            f"{plan.model}: the record cannot be merged into it: {error}", str(getattr(error, "help", ""))
        ) from None
    finally:
        part.unlink(missing_ok=True)
    return replace(plan, files=(*plan.files, _made(plan, place, data, "co-cif")))


def _release(plan: Plan, tables: dict[str, list[dict[str, str]]], archive: Profile) -> None:
    """When it may be released, as the depositor answered: the archive has no other way to be told than in the mmCIF."""
    said = archive.table.get("release", {}).get(plan.answers.get("release"))
    if said is None:
        return
    entry = (tables.get("entry") or [{}])[0].get("id", "?")
    tables["em_depui"] = [{"entry_id": entry, "depositor_hold_instructions": said["map"]}]
    if plan.model is not None:
        tables["pdbx_database_status"] = [{"entry_id": entry, "dep_release_code_coordinates": said["model"]}]


def _write(path: Path, data: bytes) -> None:
    """Write a file, unless it is there already: what did not change keeps its time. Raises Invalid."""
    try:
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)
    except OSError as error:
        raise Invalid(f"{path}: cannot be written ({(error.strerror or 'unknown').lower()})") from None


def _made(plan: Plan, path: Path, data: bytes, kind: str) -> LocalFile:
    _write(path, data)
    at = stamp(path)
    found = DigestCache(plan.path.with_name(f"{plan.path.name}.digests")).of(path, at)
    return LocalFile(path, path.name, kind, at.size, found.md5, found.sha256, at)
