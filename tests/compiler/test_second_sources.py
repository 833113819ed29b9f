"""Second sources of whole lists and objects, paths from the top inside answers and fragments, and lists of numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from small_trees import TEXT, errors, lists, objects, project

from oscem_map import Conversion, convert
from oscem_map.runtime.report import Status

WHOLE = {"type": "integer"}
LEFT = objects(
    title=TEXT, size=objects(width=WHOLE), people=lists(objects(family=TEXT, given=TEXT, role=TEXT)), kind=TEXT,
)  # fmt: skip
RIGHT = objects(
    name=TEXT, kind={"type": "integer", "enum": [1, 2]}, lead=objects(family=TEXT, given=TEXT),
    sets=lists(objects(name=TEXT, width=WHOLE, makers=lists(objects(family=TEXT)))),
)  # fmt: skip
MAPPING = """\
mapping left 1.0 <-> right 1.0

ask lead           "Who led it" {
    family : text  "Family name"
    given  : text  "Given name"
}
ask kind : text    "one or two"
scan sets[]        "One for each folder" {
    name   : text  "What it is called"
    width  : integer optional "Pixels along x"
    makers[] optional "Who made it" {
        family : text "Family name"
    }
}

table number {
    "one" <-> 1
    "two" <-> 2
}

title    <-> name
ask.kind <-> kind via number
people[role has "lead" or "PI"] <~> lead because "one of them" {
    family <-> family
    given  <-> given
}
else ask.lead -> lead because "asked where nobody leads" {
    family -> family
    given  -> given
}
this <-> this via sets
kind -> nothing because "no place"

fragment sets {
    scan.sets[] <-> sets[] {
        name   <-> name
        width  <-> width
        else /size.width -> width because "the record's, where no file says it"
        makers[] <-> makers[] {
            family <-> family
        }
        else /people[] -> makers[] because "everybody, where no file says it" {
            family -> family
        }
    }
}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("second") / "all"
    assert errors(project(folder, {"left": LEFT, "right": RIGHT}, MAPPING)) == []
    return folder


ANNA: dict[str, Any] = {"family": "Abel", "given": "Anna"}
BO: dict[str, Any] = {"family": "Berg", "given": "Bo"}


def put(root: Path, record: Any, ask: Any = None, sets: Any = None) -> Conversion:
    return convert(record, "right", ask=ask or {}, scan={"sets": sets or []}, root=root)


def test_an_object_has_a_second_source(root: Path) -> None:
    asked = {"lead": {"family": "Cole", "given": "Cy"}}
    assert put(root, {"people": [ANNA]}, asked).target["lead"] == asked["lead"]
    for role in ("lead", "PI", "adviser, PI"):
        found = put(root, {"people": [ANNA, BO | {"role": role}]}, asked)
        assert found.target["lead"] == BO
        assert "lead" not in {one.name for one in found.report.asked}
    assert "lead" in {one.name for one in put(root, {"people": [ANNA]}).report.asked}


def test_a_list_has_a_second_source(root: Path) -> None:
    record = {"people": [ANNA, BO]}
    own = {"name": "a", "makers": [{"family": "Dee"}]}
    first, second = put(root, record, None, [own, {"name": "b"}]).target["sets"]
    assert first["makers"] == [{"family": "Dee"}]
    assert second["makers"] == [{"family": "Abel"}, {"family": "Berg"}]


def test_a_path_from_the_top_inside_a_scan(root: Path) -> None:
    record = {"size": {"width": 512}}
    found = put(root, record, None, [{"name": "a", "width": 64}, {"name": "b"}])
    assert [one["width"] for one in found.target["sets"]] == [64, 512]
    (leaf,) = found.report.leaves
    assert (leaf.path, leaf.status, leaf.targets) == ("$.size.width", Status.WRITTEN, ("sets[].width",))
    (leaf,) = put(root, record, None, [{"name": "a", "width": 64}]).report.leaves
    assert (leaf.status, leaf.reason) == (Status.LEFT_OUT, "sets[].width: there is a value already")


def test_a_list_of_numbers_gives_numbers(root: Path) -> None:
    found = put(root, {"title": "x"}, {"kind": "Two"})
    assert found.target["kind"] == 2
    assert type(found.target["kind"]) is int
    assert convert(found.target, "left", root=root).answers == {"kind": "two"}
    assert "kind" not in put(root, {"title": "x"}, {"kind": "three"}).target


def test_a_table_of_numbers_is_complete(tmp_path: Path) -> None:
    mapping = MAPPING.replace('    "two" <-> 2\n', "")
    assert errors(project(tmp_path, {"left": LEFT, "right": RIGHT}, mapping)) == [
        ("E0402", "table `number` has no row for 2 of `kind`")
    ]


def test_a_fragment_of_an_object_stays_below_it(tmp_path: Path) -> None:
    mapping = MAPPING.replace(
        "makers[] <-> makers[] {\n            family <-> family\n",
        "makers[] <-> makers[] {\n            this <-> this via maker\n",
    )
    mapping += 'fragment maker {\n    family <-> family\n    else /title -> family because "wrong"\n}\n'
    (found,) = errors(project(tmp_path, {"left": LEFT, "right": RIGHT}, mapping))
    assert found == ("E0204", "`/title` leads out of the fragment, which is about one object")
