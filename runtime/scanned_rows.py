"""Tables that are read together with a scan: what the headers of files say stands in the rows that it would be written to."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from oscem_map.runtime.trace import Trace


def with_scanned(
    tables: Mapping[str, Any], module: ModuleType, scan: Mapping[str, Any]
) -> tuple[Mapping[str, Any], Mapping[str, Any], tuple[str, ...]]:
    """The tables with the rows that a converter would write of a scan alone, what is left of the scan, and notes.

    A category that the tables have stays as it is: their own rows come first. `with_scanned({}, module, {"map": {...}})`
    gives `{"em_map": [{...}]}`, `{}`, and a note.
    """
    rows = module.put({}, Trace({}, scan), "$")
    added: dict[str, Any] = {}
    notes, used = [], set[str]()
    for question in module.ASKS:
        if question.source != "scan" or question.name not in scan:
            continue
        used.add(question.name)
        for category in dict.fromkeys(target.removeprefix("_").partition(".")[0] for target in question.targets):
            if category in tables:
                notes.append(f"_{category} stands in the document: nothing of {question.label} was read")
            elif category in rows:
                added[category] = rows[category]
                notes.append(f"_{category} is not in the document: what {question.label} says was read as its row")
    left = {name: said for name, said in scan.items() if name not in used}
    return {**tables, **added}, left, tuple(notes)
