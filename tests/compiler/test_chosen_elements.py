"""A block about one element of a list, which a selector chooses: opposite tables, and opposite an object of a tree."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from errors.cases import REGISTRY
from small_trees import NUMBER, TEXT, each_leaf_once, errors, lists, objects, project

from oscem_map import convert
from oscem_map.runtime.report import Status

NOTE = objects(key=TEXT, text=TEXT)
MAP = objects(kind=TEXT, grade=NUMBER, file=TEXT, notes=lists(NOTE))
LEFT = objects(title=TEXT, maps=lists(MAP))
TABLES = """\
mapping left 1.0 <-> hall 1.0

ask mode  "How it was recorded"

maps[kind is "final" or "last"] <-> this {
    this <-> _camera {
        1                          -> id
        notes[key is "maker"].text <-> maker
        notes[key is "mode"].text  <-> mode  via listed
        else ask.mode               -> mode  via listed  because "asked where no note says it"
        grade                      <-> gain
    }
}
maps[].file  -> nothing  because "no place for names of files"
title        -> nothing  because "no place for it"
"""
TREE = """\
mapping left 1.0 <-> right 1.0

ask mode  "How it was recorded"

maps[kind is "final" or "last"] <-> this {
    notes[key is "maker"].text <-> camera.maker
    notes[key is "mode"].text  <-> camera.mode
    else ask.mode               -> camera.mode  because "asked where no note says it"
    grade                      <-> camera.gain
}
maps[].file  -> nothing  because "no place for names of files"
title        -> nothing  because "no place for it"
"""
RIGHT = objects(camera=objects(maker=TEXT, mode=TEXT, gain=NUMBER))


def made(root: Path, to: str) -> Path:
    shutil.copytree(REGISTRY, root / "registry")
    checked = project(root, {"left": LEFT, "right": RIGHT}, TABLES if to == "hall" else TREE)
    assert [one for one in checked.diagnostics if one.code != "W0802"] == []
    return root


@pytest.fixture(scope="module", params=["hall", "right"])
def project_to(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return made(tmp_path_factory.mktemp("chosen") / "project", request.param), request.param


def element(kind: str, maker: str, grade: float | None = None) -> dict[str, Any]:
    said = {"kind": kind, "notes": [{"key": "maker", "text": maker}, {"key": "own", "text": "of the user"}]}
    return said | ({} if grade is None else {"grade": grade})


def camera(target: dict[str, Any]) -> dict[str, Any]:
    """What was written, by tables or a tree, as texts."""
    one = target.get("camera", {})
    row = one[0] if isinstance(one, list) else one
    return {name: str(value) for name, value in row.items() if name != "id"}


def test_it_is_read_written_and_comes_back(project_to: tuple[Path, str]) -> None:
    root, to = project_to
    document = {"maps": [{"kind": "first", "grade": 7}, element("Last", "FEI", 2)]}
    result = convert(document, to, root=root)
    assert camera(result.target) == {"maker": "FEI", "gain": "2"}
    assert each_leaf_once(result.report, document)
    leaves = {leaf.path: leaf for leaf in result.report.leaves}
    assert leaves["$.maps[1].notes[0].text"].status is Status.WRITTEN
    assert leaves["$.maps[0].grade"].reason == "its kind is not final or last"
    assert leaves["$.maps[1].notes[1].text"].status is not Status.WRITTEN
    back = convert(result.target, "left", root=root)
    assert back.target == {"maps": [{"kind": "final", "notes": [{"key": "maker", "text": "FEI"}], "grade": 2}]}
    assert convert(back.target, to, root=root).target == result.target


@pytest.mark.parametrize("maps", [None, [], [{"kind": "first", "notes": [{"key": "mode", "text": "no"}]}], [{"kind": "final"}]])
def test_without_it_an_answer_is_written(project_to: tuple[Path, str], maps: Any) -> None:
    root, to = project_to
    document = {"title": "x", "maps": maps}
    asked = [one.name for one in convert(document, to, root=root).report.asked]
    assert asked == ([] if to == "hall" else ["mode"])  # of tables: where the row is there
    answered = convert(document, to, ask={"mode": "COUNTING"}, root=root)
    assert [*camera(answered.target).values()] == ["COUNTING"]
    assert each_leaf_once(answered.report, document)


def test_of_two_that_differ_neither_is_read(project_to: tuple[Path, str]) -> None:
    root, to = project_to
    document = {"maps": [element("final", "FEI", 2), element("last", "FEI", 3), {"kind": "final", "file": "a.mrc"}]}
    result = convert(document, to, root=root)
    assert camera(result.target) == {}
    assert each_leaf_once(result.report, document)
    said = {leaf.path: (leaf.status, leaf.reason) for leaf in result.report.leaves}
    ambiguous = (Status.REFUSED, "ambiguous: 2 elements of `maps` fit, and they differ")
    assert [said[f"$.maps[{i}].{leaf}"] for i in (0, 1) for leaf in ("grade", "notes[0].text")] == [ambiguous] * 4
    assert said["$.maps[2].file"] == (Status.LOST, "no place for names of files")


def test_two_that_say_the_same_are_one(project_to: tuple[Path, str]) -> None:
    root, to = project_to
    document = {"maps": [element("final", "FEI", 2), {**element("last", "FEI", 2), "file": "a.mrc"}, {"kind": "final"}]}
    result = convert(document, to, root=root)
    assert camera(result.target) == {"maker": "FEI", "gain": "2"}
    assert each_leaf_once(result.report, document)
    said = {leaf.path: leaf.targets for leaf in result.report.leaves}
    assert said["$.maps[1].grade"] == said["$.maps[0].grade"] != ()


@pytest.mark.parametrize(
    ("notes", "maker", "statuses"),
    [
        ([("Maker ", "FEI")], "FEI", [Status.WRITTEN]),
        ([("maker", "FEI"), ("MAKER", "FEI"), ("own", "x")], "FEI", [Status.WRITTEN, Status.WRITTEN, Status.LEFT_OUT]),
        ([("maker", "FEI"), ("maker", "JEOL")], None, [Status.REFUSED] * 2),
        ([("maker", "FEI"), ("maker", {"a": "b"})], None, [Status.REFUSED] * 2),
        ([("maker", True), ("maker", None)], None, [Status.REFUSED, Status.IGNORED]),
        ([("maker", ""), ("maker", "FEI")], "FEI", [Status.IGNORED, Status.WRITTEN]),
    ],
)
def test_keys_and_values(project_to: tuple[Path, str], notes: Any, maker: str | None, statuses: list[Status]) -> None:
    root, to = project_to
    document = {"maps": [{"kind": "final", "notes": [{"key": key, "text": text} for key, text in notes]}]}
    result = convert(document, to, root=root)
    assert camera(result.target).get("maker") == maker
    assert each_leaf_once(result.report, document)
    leaves = {leaf.path: leaf.status for leaf in result.report.leaves}
    found = [{leaves[path] for path in leaves if path.startswith(f"$.maps[0].notes[{i}].text")} for i in range(len(notes))]
    assert found == [{status} for status in statuses]


@pytest.mark.parametrize("notes", ["FEI", {"key": "maker", "text": "FEI"}, ["maker", None, 3, {"key": "maker"}, ["FEI"]]])
def test_what_is_no_list_of_keys_and_values(project_to: tuple[Path, str], notes: Any) -> None:
    root, to = project_to
    document = {"maps": [{"kind": "final", "notes": notes}]}
    result = convert(document, to, root=root)
    assert camera(result.target) == {}
    assert each_leaf_once(result.report, document)
    assert Status.WRITTEN not in {leaf.status for leaf in result.report.leaves if "notes" in leaf.path and "key" not in leaf.path}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('maps[kind is "final" or "last"] <-> this', "maps[] <-> this", "E0204"),
        ('maps[kind is "final" or "last"] <-> this {', 'maps[kind is "final"] <-> this by file {', "E0204"),
        ('maps[kind is "final" or "last"]', 'maps[kinds is "final"]', "E0201"),
        ('maps[kind is "final" or "last"]', "maps[grade is true]", "E0307"),
    ],
)
def test_what_cannot_be_said(before: str, after: str, told: str, tmp_path: Path) -> None:
    shutil.copytree(REGISTRY, tmp_path / "registry")
    checked = project(tmp_path, {"left": LEFT}, TABLES.replace(before, after))
    assert told in [code for code, _ in errors(checked)]


LIST_IN_ONE = """\
mapping left 1.0 <-> right 1.0

maps[kind is "final"].notes[] <-> remarks[] {
    key  <-> about
    text <-> said
}
(maps[].grade, maps[].file, title)  -> nothing  because "no place for it"
"""


def test_a_list_of_the_chosen_element_is_read_and_comes_back(tmp_path: Path) -> None:
    shutil.copytree(REGISTRY, tmp_path / "registry")
    right = objects(remarks=lists(objects(about=TEXT, said=TEXT)))
    assert errors(project(tmp_path, {"left": LEFT, "right": right}, LIST_IN_ONE)) == []
    document = {"maps": [element("first", "JEOL"), element("final", "FEI")]}
    result = convert(document, "right", root=tmp_path)
    assert result.target == {"remarks": [{"about": "maker", "said": "FEI"}, {"about": "own", "said": "of the user"}]}
    assert each_leaf_once(result.report, document)
    assert convert(result.target, "left", root=tmp_path).target == {"maps": [document["maps"][1]]}
