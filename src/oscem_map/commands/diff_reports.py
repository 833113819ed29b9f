"""A diff in the forms that CI systems read: JUnit, workflow commands of GitHub, code quality of GitLab.

Names and sentences come from schemas, which are other people's text: each form has its own way to keep text text.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from oscem_map.dsl import Diagnostic, Source, to_github
from oscem_map.dsl.render import escaped, escaped_property
from oscem_map.registry.accepted import Judgement
from oscem_map.registry.changes import Change, Level
from oscem_map.registry.diff_text import broken, plain, sentence
from oscem_map.registry.located import line_of

_GITLAB = {Level.DOCUMENTS: "critical", Level.CODE: "major", Level.LAWS: "major", Level.DEPOSITION: "major"}


@dataclass(frozen=True, slots=True)
class Judged:
    """One schema's changes, sorted, with a line about its versions and the file that a place is looked up in."""

    name: str
    headline: str
    found: Judgement
    file: Path | None

    def where(self, change: Change) -> tuple[str, int]:
        """File, as seen from here, and line of a change."""
        if self.file is None or not self.file.is_file():
            return str(self.file or self.name), 1
        return Path(os.path.relpath(self.file)).as_posix(), line_of(self.file, change.place)


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of mappings that break, as diagnostics with the texts that they are about."""

    diagnostics: Sequence[Diagnostic] = ()
    sources: dict[str, Source] | None = None

    def placed(self) -> Iterator[tuple[Diagnostic, str, int]]:
        """Each with its file and line."""
        for found in self.diagnostics:
            at = found.where
            source = (self.sources or {}).get(at.file) if at is not None else None
            line = source.position(at.start)[0] if at is not None and source is not None else 1
            yield found, at.file if at is not None else "", line


# GitHub ---------------------------------------------------------------------------------------------------------------


def as_github(all_of: Sequence[Judged], lines: Lines | None) -> str:
    """One workflow command a line. Where lines of mappings are named, they are the errors."""
    level = "error" if lines is None else "warning"
    said = "".join(_command(one, change, level) for one in all_of for change in one.found.open)
    for one in all_of:
        for accepted in one.found.accepted:
            said += _command(one, accepted.change, "", f"; {accepted.sentence}")
        said += "".join(f"::warning title=acceptance::{escaped(plain(remark))}\n" for remark in one.found.remarks)
    return said + (to_github(lines.diagnostics, lines.sources or {}) if lines is not None else "")


def _command(one: Judged, change: Change, level: str, more: str = "") -> str:
    file, line = one.where(change)
    broke = f" ({broken(change)})" if change.breaks else ""
    properties = f"file={escaped_property(plain(file))},line={line},title={escaped_property(str(change.kind))}"
    return f"::{level if change.breaks and level else 'notice'} {properties}::{escaped(sentence(change) + broke + plain(more))}\n"


# GitLab ---------------------------------------------------------------------------------------------------------------


def as_gitlab(all_of: Sequence[Judged], lines: Lines | None) -> str:
    """The report `codequality`: a list of issues, each known by its fingerprint."""
    issues = [_issue(one, change, _gitlab(change)) for one in all_of for change in one.found.open]
    for one in all_of:
        issues += [_issue(one, it.change, "info", f"; {it.sentence}") for it in one.found.accepted]
        issues += [_remark(one, remark) for remark in one.found.remarks]
    for found, file, line in lines.placed() if lines is not None else ():
        issues.append(_entry(found.code, found.title, "blocker", file, line, (file, str(line), found.title)))
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(one: Judged, change: Change, severity: str, more: str = "") -> dict[str, Any]:
    broke = f" ({broken(change)})" if change.breaks else ""
    return _entry(change.kind, sentence(change) + broke + more, severity, *one.where(change), change.identity)


def _remark(one: Judged, remark: str) -> dict[str, Any]:
    return _entry("acceptance", remark, "minor", str(one.file or one.name), 1, (remark,))


def _gitlab(change: Change) -> str:
    return _GITLAB[change.levels[0]] if change.breaks else "info"


def _entry(name: str, said: str, severity: str, path: str, line: int, known: Sequence[str]) -> dict[str, Any]:
    fingerprint = sha256("\0".join((name, *known)).encode("utf-8", "surrogatepass")).hexdigest()
    return {
        "description": plain(said),
        "check_name": str(name),
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": plain(path), "lines": {"begin": line}},
    }


# JUnit ----------------------------------------------------------------------------------------------------------------


def as_junit(all_of: Sequence[Judged], lines: Lines | None) -> str:
    """A suite for each schema, a case for each change: failed where it breaks something, skipped where accepted."""
    root = ElementTree.Element("testsuites", name="oscem-map registry diff")
    for one in all_of:
        suite = ElementTree.SubElement(root, "testsuite", name=_xml(one.headline))
        for change in one.found.open:
            _case(suite, one, change, "failure" if change.breaks else "", broken(change))
        for accepted in one.found.accepted:
            _case(suite, one, accepted.change, "skipped", accepted.sentence)
        for remark in one.found.remarks:
            ElementTree.SubElement(_named(suite, "acceptance", remark), "skipped", message=_xml(remark))
        _counted(suite)
    if lines is not None:
        suite = ElementTree.SubElement(root, "testsuite", name="mappings")
        for found, file, line in lines.placed():
            case = _named(suite, file, f"{found.code} line {line}: {found.title}", file, line)
            ElementTree.SubElement(case, "failure", type=found.code, message=_xml(found.help or found.title))
        _counted(suite)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _case(suite: ElementTree.Element, one: Judged, change: Change, outcome: str, why: str) -> None:
    case = _named(suite, one.name, f"{change.kind} {sentence(change)}", *one.where(change))
    if outcome:
        ElementTree.SubElement(case, outcome, type=change.kind, message=_xml(why))


def _named(suite: ElementTree.Element, of: str, name: str, file: str = "", line: int = 1) -> ElementTree.Element:
    case = ElementTree.SubElement(suite, "testcase", classname=_xml(of), name=_xml(name))
    if file:
        case.set("file", _xml(file))
        case.set("line", str(line))
    return case


def _counted(suite: ElementTree.Element) -> None:
    suite.set("tests", str(len(suite)))
    for outcome, plural in (("failure", "failures"), ("skipped", "skipped")):
        suite.set(plural, str(sum(case.find(outcome) is not None for case in suite)))


def _xml(text: str) -> str:
    """Text of characters that XML can hold."""
    return "".join(one if one < "\ud800" or "\ue000" <= one not in "\ufffe\uffff" else "\ufffd" for one in plain(text))
