"""The page of each code, for `oscem-map explain E0302`."""

from __future__ import annotations

from importlib.resources import files

from oscem_map.dsl.diagnostics import CODES


def page(code: str) -> str | None:
    """The Markdown page of a code; None for a code that there is not."""
    if code not in CODES:
        return None
    return files("oscem_map.dsl").joinpath("pages", f"{code}.md").read_text(encoding="utf-8")
