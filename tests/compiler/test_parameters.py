"""Fragments with parameters: texts and questions that each use says, and one function for all uses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from small_trees import TEXT, each_leaf_once, errors, lists, objects, project

from oscem_map import convert
from oscem_map.runtime.report import Status

SCHEMAS = {
    "left": objects(notes=lists(objects(key=TEXT, text=TEXT))),
    "right": objects(programs=lists(objects(step=TEXT, name=TEXT, remark=TEXT)), title=TEXT),
}
MAPPING = """\
mapping left 1.0 <-> right 1.0

ask masker  "What masked"
ask picker  "What picked"

fragment program(step, question) {
    notes[key is "{step} program"].text  <-> programs[step is "{step}"].name
    else ask.question                     -> programs[step is "{step}"].name  because "asked where no note says it"
}

fragment remark(step) {
    notes[key is "{step}"].text <-> programs[step is "{step}"].remark
}

this <-> this via program("masking", "masker")
this <-> this via program("picking", "picker")
this <-> this via remark("masking")
this <-> this via remark("picking")
nothing <- title because "not in the notes"
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parameters") / "project"
    assert [one for one in project(folder, SCHEMAS, MAPPING).diagnostics if one.code != "W0802"] == []
    return folder


def test_each_use_has_its_words_and_its_question(root: Path) -> None:
    document = {"notes": [{"key": key, "text": key[:4]} for key in ("masking program", "picking", "own")]}
    result = convert(document, "right", ask={"picker": "a net"}, root=root)
    programs = {one["step"]: one for one in result.target["programs"]}
    assert programs["masking"]["name"] == "mask"
    assert programs["picking"] == {"step": "picking", "name": "a net", "remark": "pick"}
    assert each_leaf_once(result.report, document)
    statuses = {leaf.path: leaf.status for leaf in result.report.leaves}
    assert [statuses[f"$.notes[{i}].text"] for i in range(3)] == [Status.WRITTEN, Status.WRITTEN, Status.LEFT_OUT]
    assert [one.name for one in convert(document, "right", root=root).report.asked] == ["picker"]


def test_all_uses_have_one_function(root: Path) -> None:
    text = (root / "generated" / "left_right.py").read_text("utf-8")
    for verb in ("put", "get"):
        assert [text.count(f"def {verb}_{name}") for name in ("program", "remark")] == [1, 1]
        assert [text.count(f"    {verb}_{name}(") for name in ("program", "remark")] == [2, 2]
    assert '"masking program"' in text


@pytest.mark.parametrize(
    ("use", "title"),
    [
        ("program", 'fragment `program` takes 2 texts: "step", "question"'),
        ('program("masking")', 'fragment `program` takes 2 texts: "step", "question"'),
        ('program("masking", 3)', 'fragment `program` takes 2 texts: "step", "question"'),
        ('program("masking", "nobody")', "no `ask nobody` is declared"),
    ],
)
def test_other_arguments(use: str, title: str, tmp_path: Path) -> None:
    mapping = MAPPING.replace('program("masking", "masker")', use)
    assert ("E0203", title) in errors(project(tmp_path, SCHEMAS, mapping))


def test_a_fragment_without_parameters_takes_no_arguments(tmp_path: Path) -> None:
    mapping = MAPPING.replace("fragment remark(step)", "fragment remark")
    assert ("E0203", "fragment `remark` takes no arguments") in errors(project(tmp_path, SCHEMAS, mapping))


def test_texts_are_never_code(tmp_path: Path) -> None:
    odd: Any = 'x\\"); raise SystemExit #{step}'
    project(tmp_path, SCHEMAS, MAPPING.replace('remark("masking")', f'remark("{odd}")'))
    document = {"notes": [{"key": 'x"); raise SystemExit #{step}', "text": "kept"}]}
    (made,) = convert(document, "right", root=tmp_path).target["programs"]
    assert made == {"remark": "kept", "step": 'x"); raise SystemExit #{step}'}
