"""Every code has a quick fix that mends it, or says on its page why there is none."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from errors.cases import REGISTRY, cases
from errors.test_errors import said

from oscem_map.dsl import CODES, Diagnostic, page
from oscem_map.editor.fixes import fixes
from oscem_map.registry import Registry

CASES = {case.name: case for case in cases()}
MENDED = {case.code for case in CASES.values() if "\nQuick fix: " in (page(case.code) or "")}


@cache
def fixed(name: str) -> tuple[Diagnostic, str, str] | None:
    """What is said of a case, its file, and the file's text after the first fix that is offered; None where none is."""
    with TemporaryDirectory() as root:
        (found,), texts = said(CASES[name], Path(root))
    at = found.where
    if at is None or at.file not in texts:
        return None
    text = texts[at.file].text
    offered = fixes(found, text, Registry(REGISTRY))
    if not offered:
        return None
    span = offered[0].span
    assert (span.file, 0 <= span.start <= span.end <= len(text)) == (at.file, True)
    assert not re.search(r"\b(SLOT|NAME|PATH|FILE)\b", offered[0].text)
    return found, at.file, text[: span.start] + offered[0].text + text[span.end :]


@pytest.mark.parametrize("name", CASES)
def test_a_fix_mends_what_it_is_offered_for(name: str, tmp_path: Path) -> None:
    """The diagnostic is gone, and the text can be parsed."""
    change = fixed(name)
    if change is None:
        assert CASES[name].code in CODES
        return
    before, file, text = change
    case = CASES[name]
    after = replace(case, files={**case.files, file: text}).check(tmp_path).diagnostics
    assert (before.code, before.title) not in [(one.code, one.title) for one in after]
    assert [one.title for one in after if one.code.startswith("E01")] == []


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_a_fix_or_the_reason_why_there_is_none(code: str) -> None:
    offered = [name for name, case in CASES.items() if case.code == code and fixed(name) is not None]
    assert len(re.findall(r"^(?:Quick fix|No quick fix): .{8}", page(code) or "", re.MULTILINE)) == 1
    assert bool(offered) is (code in MENDED), offered
