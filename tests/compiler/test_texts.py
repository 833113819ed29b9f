"""Templates: texts for people in slots, in lists and in files, and what the report says of the leaves that stand in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from own_project import own_project

from oscem_map.cli import COMMAND_LINE
from oscem_map.runtime.convert import Conversion, ConversionError, convert
from oscem_map.runtime.report import Leaf, Status

MAPPING = """\
mapping lab.run 1.0 <-> depot 1.0

ask abstract              "What was done"
ask licence default "CC0" "Under which licence"

template note {
    "# {title}"
    ""
    "{ask.abstract}"
    ""
    "Lens {lens.model}, Cs {lens.cs [µm]} µm."
    "{people[].given_name} {people[].family_name}: {people[].role}"
    "Licence {ask.licence}."
}

template words {
    "electron microscopy"
    "{lens.model}"
    "{tags[]}"
}

template kind {
    "{operator}"
}

title            <-> title
template.note     -> note
template.words[]  -> words[]
template.words[]  -> subjects[].subject
template.kind     -> kind
template.note     -> file("README.md")
lens.cs_mm [mm]  <-> setup.cs_mm [mm]
(started, operator, people[], tags[], lens)  -> nothing                                            because "in words only"
nothing          <-  (creators[], dates[], setup.model, setup.cooled, setup.frames)  because "nobody says it"
"""

DOCUMENT: dict[str, Any] = {
    "title": "Apoferritin",
    "operator": "DATA",
    "lens": {"model": "Krios", "cs": {"value": 2.7, "unit": "mm"}, "cs_mm": 2.7},
    "people": [
        {"given_name": "Ada", "family_name": "Byron", "role": "owner", "email": "a@b.org"},
        {"family_name": "Nemo", "role": "operator"},
        {"given_name": "Bo", "family_name": "Ek", "role": "user"},
    ],
    "tags": ["ice", "Krios", "gold"],
}
NOTE = """\
# Apoferritin

A trial.

Lens Krios, Cs 2700 µm.
Ada Byron: owner
Bo Ek: user
Licence CC0."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_project(tmp_path_factory.mktemp("texts") / "own", MAPPING)


def put(root: Path, document: dict[str, Any], **answers: str) -> Conversion:
    return convert(document, "depot", root=root, ask=answers)


def leaf(made: Conversion, path: str) -> Leaf:
    return next(one for one in made.report.leaves if one.path == path)


def test_a_text_has_the_lines_of_which_every_value_is_there(root: Path) -> None:
    made = put(root, DOCUMENT, abstract="A trial.")
    assert made.target["note"] == NOTE


def test_lines_fall_away_and_blank_lines_with_them(root: Path) -> None:
    made = put(root, {"title": "T", "lens": {"model": "Krios"}, "people": []})
    assert made.target["note"] == "# T\n\nLicence CC0."


def test_an_unfit_value_counts_as_absent(root: Path) -> None:
    document = {**DOCUMENT, "lens": {"model": "Krios", "cs": {"value": 2.7, "unit": "kV"}}}
    assert "Cs" not in put(root, document).target["note"]


@pytest.mark.parametrize(
    ("value", "unit", "said"), [(2.7, "mm", "2700"), (0.1, "mm", "100"), (70, "µm", "70"), (1e-4, "µm", "0.0001")]
)
def test_quantities_are_converted_exactly(root: Path, value: float, unit: str, said: str) -> None:
    made = put(root, {"title": "T", "lens": {"model": "M", "cs": {"value": value, "unit": unit}}})
    assert f"Cs {said} µm." in made.target["note"]


def test_each_line_is_an_element_of_a_list_once(root: Path) -> None:
    made = put(root, DOCUMENT)
    words = ["electron microscopy", "Krios", "ice", "gold"]
    assert made.target["words"] == words
    assert made.target["subjects"] == [{"subject": word} for word in words]


def test_a_file_stands_beside_the_target_and_cannot_be_changed(root: Path) -> None:
    made = put(root, DOCUMENT, abstract="A trial.")
    assert made.files == {"README.md": NOTE + "\n"}
    with pytest.raises(TypeError):
        made.files["README.md"] = ""  # type: ignore[index]


def test_the_questions_of_texts_are_asked(root: Path) -> None:
    made = put(root, DOCUMENT, abstract="A trial.")
    assert [(one.name, one.value, one.targets) for one in made.report.asked] == [
        ("abstract", "A trial.", ("note", "README.md")),
        ("licence", None, ("note", "README.md")),
    ]


def test_a_leaf_that_a_rule_writes_is_in_the_texts_as_well(root: Path) -> None:
    title = leaf(put(root, DOCUMENT), "$.title")
    assert title.status is Status.WRITTEN
    assert title.targets == ("title", "note", "README.md")
    assert title.rule == "own.omap:26"


def test_a_leaf_in_words_only_stays_lost_and_the_reason_says_where_it_is(root: Path) -> None:
    made = put(root, DOCUMENT)
    assert leaf(made, "$.tags[0]").status is Status.LOST
    assert leaf(made, "$.tags[0]").targets == ("words[]", "subjects[].subject")
    assert leaf(made, "$.lens.cs.value").targets == ("note", "README.md")
    said = "in words only; in words, which are not read back, in note and README.md"
    assert leaf(made, "$.people[0].role").reason == said


def test_a_leaf_of_a_line_that_fell_away_stands_nowhere(root: Path) -> None:
    made = put(root, DOCUMENT)
    for path in ("$.people[1].role", "$.people[0].email"):
        assert (leaf(made, path).status, leaf(made, path).targets, leaf(made, path).reason) == (
            Status.LOST, (), "in words only",
        )  # fmt: skip


def test_a_text_that_its_place_cannot_hold_is_refused_and_its_leaves_are_not(root: Path) -> None:
    with pytest.raises(ConversionError, match=r"\$template\.kind: not in the list"):
        convert({**DOCUMENT, "operator": "somebody"}, "depot", root=root, strict=True)
    made = put(root, {**DOCUMENT, "operator": "somebody"})
    assert "kind" not in made.target
    assert leaf(made, "$.operator").status is Status.LOST


def test_texts_are_not_read_back(root: Path) -> None:
    made = put(root, DOCUMENT, abstract="A trial.")
    back = convert(made.target, "lab.run", root=root)
    assert back.target == {"title": "Apoferritin", "lens": {"cs_mm": 2.7}}
    assert leaf(back, "$.note").reason == "words for people, made of other slots"
    assert back.files == {}


# The command ------------------------------------------------------------------------------------------------------------


def run(root: Path, record: Path, *options: str) -> int:
    return COMMAND_LINE.run(["convert", str(record), "--to", "depot", "--root", str(root), *options])


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.json"
    path.write_text('{"title": "T"}', encoding="utf-8")
    return path


README = "# T\n\nLicence CC0.\n"


def test_the_command_writes_files_beside_the_output(root: Path, record: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert run(root, record, "-o", str(tmp_path / "out" / "made.json")) == 0
    assert (tmp_path / "out" / "README.md").read_text("utf-8") == README


def test_on_standard_output_it_says_that_it_did_not(
    root: Path, record: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(root, record) == 0
    assert "README.md belongs beside the target, and was not written" in capfd.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["record.json"]


def test_another_file_of_that_name_stays(
    root: Path, record: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "README.md").write_text("my own", encoding="utf-8")
    assert run(root, record, "-o", str(tmp_path / "made.json")) == 0
    assert (tmp_path / "README.md").read_text("utf-8") == "my own"
    assert "is another file, and stays as it is" in capfd.readouterr().err


def test_of_many_records_each_has_its_own_files(root: Path, tmp_path: Path) -> None:
    records = tmp_path / "records"
    records.mkdir()
    for name in ("a", "b"):
        (records / f"{name}.json").write_text(f'{{"title": "{name}"}}', encoding="utf-8")
    assert run(root, records, "-o", str(tmp_path / "made")) == 0
    made = {one.name: one.read_text("utf-8") for one in (tmp_path / "made").glob("*.md")}
    assert made == {f"{name}.README.md": README.replace("T", name) for name in ("a", "b")}


# Tables -----------------------------------------------------------------------------------------------------------------


def test_a_line_that_names_an_item_is_written_for_each_row(tmp_path: Path) -> None:
    mapping = """\
mapping hall 1.0 <-> depot 1.0

template words {
    "{_lens.model} of {_note.text}"
}

"a report"       -> title    because "nobody gives one"
template.words[] -> words[]
_lens             -> nothing  because "in words only"
_camera           -> nothing  because "of no interest here"
_author           -> nothing  because "of no interest here"
_note             -> nothing  because "in words only"
_grid             -> nothing  because "of no interest here"
_cell             -> nothing  because "of no interest here"
_part             -> nothing  because "of no interest here"
_part_kind        -> nothing  because "of no interest here"
nothing          <-  (kind, creators[], subjects[], dates[], setup, note)  because "nobody says it"
"""
    root = own_project(tmp_path / "own", mapping)
    tables = {"lens": [{"id": "1", "model": "A"}, {"id": "2", "model": "B"}], "note": [{"id": "1", "text": "Ek"}]}
    made = convert(tables, "depot", root=root)
    assert made.target == {"title": "a report", "words": ["A of Ek", "B of Ek"]}
    assert leaf(made, "_lens[1].model").targets == ("words[]",)
    assert leaf(made, "_note.text").status is Status.LOST
