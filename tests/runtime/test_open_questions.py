"""Open questions, and the template that asks them: what is asked of which record, and that the file can be given back."""

from __future__ import annotations

import json
import tomllib
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from asking_project import BLANK, DOCUMENT, MAPPING
from own_project import own_project
from places import ROOT

from oscem_map import convert
from oscem_map.runtime.answer_facts import AnswerPlace
from oscem_map.runtime.answer_words import accepted, example, shown_words, type_of
from oscem_map.runtime.ask_template import template
from oscem_map.runtime.converters import converters
from oscem_map.runtime.open_question import OpenField, OpenQuestion
from oscem_map.runtime.open_questions import open_questions
from oscem_map.runtime.values import word_list

TARGETS = pytest.mark.parametrize("to", sorted({one.right for one in converters() if one.left == "oscem.spa"}))
NAMES = pytest.mark.parametrize("name", ["apoferritin", "cell", "environment", "helical", "subtomograms"])


def record(name: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((ROOT / "examples" / f"{name}.json").read_text("utf-8"))
    return value


def asked(document: Any, to: str = "mmcif", **options: Any) -> dict[str, OpenQuestion]:
    return {one.name: one for one in open_questions(convert(document, to, noting=True, **options))}


def filled(document: Any, to: str = "mmcif", **options: Any) -> str:
    questions = open_questions(convert(document, to, noting=True, **options))
    return template(questions, ["A head."], options.get("ask", {}))


@NAMES
@TARGETS
def test_a_template_that_nobody_filled_in_changes_nothing(name: str, to: str) -> None:
    answers = tomllib.loads(filled(record(name), to))
    assert len(answers) > 3
    with_it, without = convert(record(name), to, ask=answers), convert(record(name), to)
    assert with_it.text() == without.text()
    assert with_it.report.notes == without.report.notes


@NAMES
@TARGETS
def test_every_example_of_a_template_is_accepted(name: str, to: str) -> None:
    answers: dict[str, Any] = {}
    for one in asked(record(name), to).values():
        if one.fields:
            values = {each.name: (example(each), each.many) for each in one.fields if "." not in each.path}
            own = {name: [said] if many else said for name, (said, many) in values.items() if said}
            answers[one.name] = [own] if one.many else own
        elif said := example(one.value):
            answers[one.name] = [said] * one.length if one.length else [said] if one.many else said
    assert len(answers) > 3
    assert [(path, value.sentence()) for path, value, _ in convert(record(name), to, ask=answers).refused] == []


@NAMES
def test_what_is_answered_is_asked_no_more(name: str) -> None:
    answers = tomllib.loads((ROOT / "examples" / f"{name}.mmcif.answers.toml").read_text("utf-8"))
    before, after = asked(record(name)), asked(record(name), ask=answers)
    assert set(answers) & set(before)
    assert not set(answers) & set(after)
    assert {one.name for one in after.values() if not one.optional} == set()


def test_a_row_that_is_left_out_is_not_asked_for() -> None:
    """The row of an expression system needs its organism; of a natural source nobody asks for its number."""
    document = record("helical")
    assert "expression_system" not in document["sample"]["molecule"][0]
    assert "taxon_expression" not in asked(document)


def test_questions_of_another_root_are_not_asked() -> None:
    assert "fib_voltage" in asked(record("cell"))
    assert not asked(record("apoferritin")).keys() & {"fib_voltage", "helical_rise", "tomograms"}


def test_what_is_demanded_comes_first() -> None:
    ranks = [one.rank for one in asked(record("cell")).values()]
    assert ranks == sorted(ranks)
    assert {0, 2, 3} <= set(ranks)
    found = asked(record("cell"))
    assert (found["stained"].demanded, found["fiducials"].demanded) == ("archive", "deposition")
    assert found["entry_id"].value.default == "OSCEM"


def test_questions_stand_in_groups() -> None:
    found = [*asked(record("subtomograms")).values()]
    groups = [*dict.fromkeys((one.rank, one.group) for one in found)]
    assert [(one.rank, one.group) for one in found] == [pair for pair in groups for one in found if pair == (one.rank, one.group)]
    headings = [line for line in filled(record("subtomograms")).splitlines() if line.startswith("# ---- ")]
    titles = ("Needed", "Needed", "With a default", "Optional")
    plain, lists = ({(one.rank, one.group) for one in found if bool(one.fields) is listed} for listed in (False, True))
    assert headings == [
        *(f"# ---- {titles[rank]}: {group} ----" for rank, group in groups if (rank, group) in plain),
        *(f"# ---- {titles[rank]}, in tables: {group} ----" for rank, group in groups if (rank, group) in lists),
    ]


def test_headings_of_a_mapping_are_its_groups(tmp_path: Path) -> None:
    mapping = MAPPING.replace("ask title ", "## About [all]\nask title ").replace("ask contact ", "## People\nask contact ")
    found = asked(DOCUMENT, "depot", root=own_project(tmp_path / "own", mapping))
    assert {name: one.group for name, one in found.items()} == {
        "title": "About [all]", "words": "About [all]", "contact": "People", "citation": "People",
    }  # fmt: skip


def test_a_question_of_a_row_is_put_without_any_answer() -> None:
    document = record("apoferritin")
    molecule = document["sample"]["molecule"][0]
    del molecule["taxonomy_id_source"]
    molecule["natural_source"] = "an organism that no table has"
    assert "taxon_source" in {one.name for one in convert(document, "mmcif").report.unanswered()}
    assert "taxon_source" not in {one.name for one in convert(record("apoferritin"), "mmcif").report.unanswered()}


def test_a_question_of_each_row_says_which_rows_want_an_answer() -> None:
    document = record("environment")
    organisms = document["sample"]["specimen_env"]["organism"]
    assert len(organisms) == 2
    found = asked(document)["taxon"]
    assert [row.label for row in found.rows] == [
        f"sample.specimen_env.organism[{n}] ({one})" for n, one in enumerate(organisms)
    ]
    half = asked(document, ask={"taxon": ["", "562"]})["taxon"]
    assert ([row.position for row in half.rows], half.length) == ([0], 2)
    text = filled(document, ask={"taxon": ["", "562"]})
    assert tomllib.loads(text)["taxon"] == ["", "562"]
    assert '"562",  # answered already' in text


def test_a_row_of_which_the_record_says_it_is_not_asked_for() -> None:
    document = record("apoferritin")
    molecule = document["sample"]["molecule"][0]
    other = {name: value for name, value in molecule.items() if name != "taxonomy_id_source"}
    unknown = {"name_mol": "The other", "natural_source": "an organism that no table has"}
    document["sample"]["molecule"] = [molecule, {**other, **unknown}]
    found = asked(document)["taxon_source"]
    assert [row.position for row in found.rows] == [1]
    assert found.rows[0].label == "sample.molecule[1] (The other)"
    assert not found.optional
    assert "taxon_source" not in asked(record("apoferritin"))


def test_a_refused_answer_is_asked_again() -> None:
    found = asked(record("cell"), ask={"stained": "yess"})["stained"]
    assert found.refused == "not in the list; accepted: YES, NO"
    assert "#   refused:   not in the list" in filled(record("cell"), ask={"stained": "yess"})


def test_what_a_migration_asks_is_asked() -> None:
    document = json.loads((ROOT / "examples" / "old" / "E4_quantities.json").read_text("utf-8"))
    found = asked(document)["technique"]
    assert accepted(found.value.places) == ("cellular_tomo", "env_tomo", "spa", "subtomo")
    assert "technique" not in asked(document, ask={"technique": "spa"})


# Fields, lists, and texts that mean harm ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_project(tmp_path_factory.mktemp("questions") / "own", MAPPING)


def test_answers_with_fields_are_tables(root: Path) -> None:
    text = filled(DOCUMENT, "depot", root=root)
    answers = tomllib.loads(text)
    assert answers == BLANK
    assert text.index("title =") < text.index("[contact]")
    unchanged = convert(DOCUMENT, "depot", ask=answers, root=root)
    assert unchanged.target == convert(DOCUMENT, "depot", root=root).target


def test_what_is_filled_into_tables_is_written(root: Path) -> None:
    answers = tomllib.loads(filled(DOCUMENT, "depot", root=root))
    answers["citation"][0] |= {"name": "Ek", "rank": "2"}
    answers["words"] = ["ice", "", "gold"]
    made = convert(DOCUMENT, "depot", ask=answers, root=root)
    assert made.target["creators"] == [{"family": "Ek", "given": "unknown", "rank": 2}]
    assert made.target["words"] == ["ice", "gold"]


HARM = ['x"\\n[evil]\\ny = 1', "a\\nb = 2", "\\t# c", "\u2028d = 3", "\u202ee = 4", "\x7f", "'''"]


@pytest.mark.parametrize("harm", HARM)
def test_no_text_of_a_mapping_ends_its_comment(tmp_path: Path, harm: str) -> None:
    mapping = MAPPING.replace('"Title of the entry"', f'"{harm}'.replace('x"', "x") + '"')
    own = own_project(tmp_path / "own", mapping)
    text = filled(DOCUMENT, "depot", root=own)
    assert tomllib.loads(text).keys() == {"title", "words", "contact", "citation"}
    assert all(one.isprintable() or one == "\n" for one in text)


@pytest.mark.parametrize("harm", ["a\nevil = 1", "a\r\nevil = 1", "\x00", "\u2028", '"]\nevil = ["', "x" * 100_000])
def test_no_text_of_a_document_ends_its_comment(harm: str) -> None:
    document = record("environment")
    before = tomllib.loads(filled(document))
    document["sample"]["specimen_env"]["organism"] = [harm, "b"]
    text = filled(document)
    assert tomllib.loads(text) == before
    text.encode("utf-8")
    assert len(text) < len(filled(record("environment"))) + 1000


# Words --------------------------------------------------------------------------------------------------------------------


def field(*places: AnswerPlace, text: str = "What?") -> OpenField:
    return OpenField("", text, places)


def test_words_are_those_that_all_places_take() -> None:
    one, other = word_list(("YES", "NO", "MAYBE")), word_list(("yes", "no"))
    both = (AnswerPlace("a", words=one), AnswerPlace("b", words=other))
    assert accepted(both) == ("YES", "NO")
    assert accepted((both[0], AnswerPlace("b", words=other, open=True))) == ("YES", "NO", "MAYBE")
    assert shown_words((AnswerPlace("a", words=one),), 2) == "YES, NO, ... and 1 more"
    assert shown_words((AnswerPlace("a", words=other, open=True),)) == "yes, no or another text"
    labels = (("T1", "MRC"), ("T2", ""))
    assert shown_words((AnswerPlace("a", words=word_list(("T1", "T2")), labels=labels),)) == "T1 (MRC), T2"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (AnswerPlace("a", "integer", "kV", interval="at least 1"), "a whole number in kV, at least 1"),
        (AnswerPlace("a", "number"), "a number"),
        (AnswerPlace("a", codec="orcid"), "an ORCID iD"),
        (AnswerPlace("a", pattern="[A-Z]{4}"), "of the form [A-Z]{4}"),
        (AnswerPlace("a", pattern="[A-Z0-9]*"), ""),
        (AnswerPlace("a", pattern=r"[\s\S]{3,}"), "3 letters or more"),
        (AnswerPlace("a", pattern=r"[\s\S]{1,191}"), "at most 191 letters"),
        (AnswerPlace("a", pattern=r"[\s\S]{0,65535}"), ""),
        (AnswerPlace("a", pattern="(ab|cd)" * 20), ""),
        (AnswerPlace("a"), ""),
    ],
)
def test_types_in_words(place: AnswerPlace, said: str) -> None:
    assert type_of((place,)) == said


@pytest.mark.parametrize(
    ("asked_for", "said"),
    [
        (field(text="Point group, e.g. C1 or D2"), "C1"),
        (field(text="A page, e.g. the landing page of a data set"), ""),
        (field(AnswerPlace("a", words=word_list(("YES", "NO"))), text="Was it? e.g. MAYBE"), "YES"),
        (field(AnswerPlace("a", words=word_list(("YES", "NO"))), text="Was it? e.g. no"), "NO"),
        (field(AnswerPlace("a", "number", interval="above 0 and below 0.5")), "0.25"),
        (field(AnswerPlace("a", "integer", interval="at least 300 and at most 400")), "300"),
        (field(AnswerPlace("a", "integer", interval="above 100000")), ""),
        (field(AnswerPlace("a", "boolean")), "true"),
        (field(AnswerPlace("a", codec="orcid")), "0000-0002-1825-0097"),
        (field(), ""),
    ],
)
def test_examples(asked_for: OpenField, said: str) -> None:
    assert example(asked_for) == said


def test_asking_leaves_the_document_alone() -> None:
    document = record("cell")
    before = deepcopy(document)
    asked(document)
    assert document == before
