"""Work counted in calls, which is the same on every machine, and records with many elements of one kind."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from copy import deepcopy
from typing import Any, Final

from places import ROOT

EXAMPLE: Final[dict[str, Any]] = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"))
KINDS: Final = ("molecule", "grants", "funder", "authors")


def calls(run: Callable[[], object]) -> int:
    """How many functions, Python's own as well, are called while something runs."""
    count = 0

    def counted(frame: object, event: str, argument: object) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count


def letters(number: int) -> str:
    """Another word of five letters for each number."""
    return "".join("ACDEFGHIKL"[int(digit)] for digit in f"{number:05d}")


def record(kind: str, count: int) -> dict[str, Any]:
    """The bundled example with so many different elements of one kind; of authors, each with a wrong ORCID."""
    found = deepcopy(EXAMPLE)
    holder = found["sample"] if kind == "molecule" else found["organizational"]
    holder[kind] = [_element(kind, holder[kind][0], letters(number)) for number in range(count)]
    return found


def _element(kind: str, like: dict[str, Any], word: str) -> dict[str, Any]:
    named = {
        "molecule": {"name_mol": word, "sequence": f"MTTASTSQ{word}"},
        "grants": {"grant_name": word, "project_id": word},
        "funder": {"funder_name": word},
        "authors": {"family_name": word, "orcid": f"0000-{word}"},
    }
    return deepcopy(like) | named[kind]
