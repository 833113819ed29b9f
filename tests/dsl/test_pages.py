"""The pages of the codes: one for each, and their examples are true."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from oscem_map.dsl import CODES, format_text, page, parse

SYNTAX = ("E0101", "E0102", "E0103", "E0104")


def blocks(code: str) -> list[str]:
    """The examples of a page as whole files."""
    text = page(code)
    assert text is not None
    found = re.findall(r"^```omap\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [b if re.match("mapping|common|migration", b) else "common\n" + b for b in found]


def test_codes_and_pages_agree() -> None:
    names = {path.name for path in files("oscem_map.dsl").joinpath("pages").iterdir()}
    assert names == {f"{code}.md" for code in CODES}
    assert page("E9999") is None


@pytest.mark.parametrize("code", CODES)
def test_page(code: str) -> None:
    text = page(code)
    assert text is not None
    assert text.startswith(f"# {code}: {CODES[code]}\n")
    assert "\nHint: " in text
    wrong, mended = blocks(code)
    assert wrong != mended


@pytest.mark.parametrize("code", CODES)
def test_examples(code: str) -> None:
    wrong, mended = blocks(code)
    said = [d.code for d in parse(wrong, "x.omap").diagnostics]
    assert said == ([code] if code in SYNTAX else [])
    assert parse(mended, "x.omap").diagnostics == ()
    assert format_text(mended, "x.omap") == mended
    if code == "W0802":
        assert format_text(wrong, "x.omap") == mended
