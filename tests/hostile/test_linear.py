"""The cost of one element of a record does not grow with how many there are: conversion, report and text, and a merge."""

from __future__ import annotations

from pathlib import Path

import pytest
from hostile.work import KINDS, calls, record

from oscem_map import convert
from oscem_map.runtime.report_markdown import to_markdown
from oscem_map.testing.atoms import write_model

FEW, MANY = 40, 400
MOST = 1.5
"""How much more an element of many may cost than one of few."""


def ratio(few: int, many: int) -> float:
    return (many / MANY) / (few / FEW)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("what", ["target", "report", "text"])
def test_conversion(kind: str, what: str) -> None:
    def run(count: int) -> int:
        document = record(kind, count)
        if what == "target":
            return calls(lambda: convert(document, "mmcif"))
        result = convert(document, "mmcif")
        return calls(result.text if what == "text" else lambda: (result.report.to_json(), to_markdown(result.report)))

    run(1)  # what is made once is made now
    assert ratio(run(FEW), run(MANY)) <= MOST


@pytest.mark.parametrize("kind", KINDS)
def test_back(kind: str) -> None:
    def run(count: int) -> int:
        rows = convert(record(kind, count), "mmcif").target

        def back() -> str:
            return convert(rows, "oscem").report.to_json()

        return calls(back)

    run(1)
    assert ratio(run(FEW), run(MANY)) <= MOST


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("again", [False, True], ids=["new", "again"])
def test_merge(kind: str, again: bool, tmp_path: Path) -> None:
    """Into a model that has none of the rows, and into one that has them all."""
    model, out = tmp_path / "model.cif", tmp_path / "out.cif"
    write_model(model, 5)

    def run(count: int) -> int:
        result = convert(record(kind, count), "mmcif")
        if again:
            result.merge(model, out)
        return calls(lambda: result.merge(out if again else model, tmp_path / "last.cif"))

    run(1)
    assert ratio(run(FEW), run(MANY)) <= MOST
