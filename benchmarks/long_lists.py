"""Records with many elements of one kind: what an element costs among 10,000, against one among 100.

python -m benchmarks "long lists"
"""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from benchmarks.records import EXAMPLE
from benchmarks.timing import shown
from oscem_map import convert

FEW, MANY = 100, 10_000
KINDS = ("molecules", "grants", "funders", "authors with a bad ORCID", "unknown slots", "refused values", "older grants")
CONTACTS = "contacts of one name"
TARGETS = ("mmcif", "empiar", "materials_cloud")


def rows() -> Iterator[tuple[str, str, str, str]]:
    for kind in (*KINDS, CONTACTS):
        found = {name: (run(FEW), run(MANY)) for name, run in _calls(kind)}
        for name, (few, many) in found.items():
            ratio = (many / MANY) / (few / FEW)
            yield f"{MANY:,} {kind}, {name}: each", shown(many / MANY), f"{ratio:.2f}", "at most 1.5"


def _calls(kind: str) -> Iterator[tuple[str, Callable[[int], float]]]:
    """What is measured, and a function that gives its processor time for so many elements."""
    if kind == CONTACTS:
        yield "from mmCIF, report as JSON", lambda count: _time(_report, _contacts(count), "oscem")
        return
    for to in TARGETS:
        yield f"to {to}", lambda count, to=to: _time(convert, record(kind, count), to)  # type: ignore[misc]
        yield f"to {to}, report as JSON", lambda count, to=to: _time(_report, record(kind, count), to)  # type: ignore[misc]
    yield "mmCIF text", lambda count: _time(_text, record(kind, count), "mmcif")
    if kind not in ("unknown slots", "refused values", "older grants"):  # mmCIF has nothing of these to read
        yield "back from mmCIF, report as JSON", lambda count: _time(_report, _rows(kind, count), "oscem")


def _rows(kind: str, count: int) -> Any:
    return convert(record(kind, count), "mmcif").target


def _contacts(count: int) -> dict[str, Any]:
    """Tables with so many people of one name, each with an identifier of its own."""
    rows = [{"id": str(n), "name_first": "Anna", "name_last": "Abel", "identifier_ORCID": _orcid(n)} for n in range(count)]
    return {"em_experiment": [{"reconstruction_method": "SINGLE PARTICLE"}], "pdbx_contact_author": rows}


def _orcid(number: int) -> str:
    """An identifier with the check digit of ISO 7064, MOD 11-2."""
    total = 0
    for digit in f"{number:015d}":
        total = (total + int(digit)) * 2
    said = f"{number:015d}{'0123456789X'[(12 - total % 11) % 11]}"
    return "-".join(said[n : n + 4] for n in range(0, 16, 4))


def _report(document: Any, to: str) -> str:
    return convert(document, to).report.to_json()


def _text(document: Any, to: str) -> str:
    return convert(document, to).text()


def _time(run: Callable[[Any, str], object], document: Any, to: str) -> float:
    """The least processor time of five runs."""
    found = []
    for _ in range(5):
        gc.collect()
        start = time.process_time()
        run(document, to)
        found.append(time.process_time() - start)
    return min(found)


def record(kind: str, count: int) -> dict[str, Any]:
    """The bundled example with so many different elements of a kind."""
    found: dict[str, Any] = json.loads(EXAMPLE.read_text("utf-8"))
    words = ["".join("ACDEFGHIKL"[int(digit)] for digit in f"{n:05d}") for n in range(count)]
    sample, people, instrument = found["sample"], found["organizational"], found["instrument"]
    if kind == "molecules":
        molecule = sample["molecule"][0]
        sample["molecule"] = [deepcopy(molecule) | {"name_mol": one, "sequence": f"MTTASTSQ{one}"} for one in words]
    elif kind == "grants":
        people["grants"] = [people["grants"][0] | {"grant_name": one, "project_id": one} for one in words]
    elif kind == "funders":
        people["funder"] = [people["funder"][0] | {"funder_name": one} for one in words]
    elif kind == "authors with a bad ORCID":
        author = people["authors"][0]
        people["authors"] = [deepcopy(author) | {"family_name": one, "orcid": f"0000-{one}"} for one in words]
    elif kind == "older grants":
        del people["grants"], people["funder"]
        found["grants"] = [{"name": one, "funder": f"{one} Trust", "project_id": one} for one in words]
    elif kind == "unknown slots":
        instrument.update((f"slot_{one}", one) for one in words)
    else:
        people["grants"] = [people["grants"][0] | {"grant_name": one, "start_date": f"{one} 2024"} for one in words]
    return found
