"""Documents that travel with their target: what is carried, what is withheld, and what comes back."""

from __future__ import annotations

import json
from copy import deepcopy
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_trees import NUMBER, TEXT, each_leaf_once, errors, lists, objects, project

from oscem_map import Conversion, ConversionError, convert
from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.formats.json_text import parse
from oscem_map.runtime.report import Status
from oscem_map.runtime.report_markdown import to_markdown
from oscem_map.runtime.report_text import summary

PERSON = objects(family=TEXT, given=TEXT, orcid=TEXT, email=TEXT, country=TEXT)
LEFT = objects(
    title=TEXT, authors=lists(PERSON), lens=objects(cs=NUMBER, model=TEXT, apertures=lists(NUMBER)), voltage=NUMBER,
    secret=TEXT, contact=objects(phone=TEXT, city=TEXT), tags=lists(TEXT),
)  # fmt: skip
RIGHT = objects(
    name=TEXT, city=TEXT, model=TEXT, kilovolts={"type": "integer"}, people=lists(objects(family=TEXT, given=TEXT, orcid=TEXT)),
    notes=lists(objects(kind=TEXT, text=TEXT)), words=lists(TEXT),
)  # fmt: skip
SCHEMAS = {"left": LEFT, "right": RIGHT}
MAPPING = """\
mapping left 1.0 <-> right 1.0

carrier file("left.json") seal notes[kind is "technical"].text

title <-> name
lens.model <-> model
voltage <~> kilovolts via rounded because "whole kilovolts"
tags[] <-> words[] {
    this <-> this
}
authors[] <-> people[] BY {
    family <-> family
    given <-> given
    orcid <-> orcid
    country <-> carried
    email -> withheld because "personal data"
}
lens <-> carried
contact.city <-> city
(contact, secret) -> withheld because "personal data"
"""
RECORD: dict[str, Any] = {
    "title": "Apoferritin",
    "authors": [
        {"family": "Abel", "given": "Anna", "email": "anna@secret.example", "country": "FI", "nickname": "Ann"},
        {"email": "nobody@secret.example", "country": "SE"},
        {"family": "Berg", "orcid": "1", "country": "NO"},
    ],
    "lens": {"model": "S-Twin", "cs": Decimal("2.70"), "apertures": [Decimal("70.0"), 100]},
    "voltage": Decimal("299.6"),
    "secret": "hidden@secret.example",
    "contact": {"phone": "555@secret.example", "city": "Oulu", "fax": "556@secret.example"},
    "tags": ["a", "b"],
}
CARRIED = {
    "authors": [
        {"country": "FI", "family": "Abel", "given": "Anna"},
        {"country": "SE"},
        {"country": "NO", "family": "Berg", "orcid": "1"},
    ],
    "contact": {"city": "Oulu"},
    "lens": {"apertures": [Decimal("70.0"), 100], "cs": Decimal("2.70"), "model": "S-Twin"},
    "tags": ["a", "b"],
    "title": "Apoferritin",
    "voltage": Decimal("299.6"),
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("carrier") / "plain"
    assert errors(project(folder, SCHEMAS, MAPPING.replace(" BY", ""))) == []
    return folder


@pytest.fixture(scope="module")
def keyed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("carrier") / "keyed"
    assert errors(project(folder, SCHEMAS, MAPPING.replace("BY", "by orcid or (family, given)"))) == []
    return folder


def put(root: Path, document: Any = RECORD) -> Conversion:
    return convert(document, "right", root=root)


def get(root: Path, record: Any, before: Any = None) -> Conversion:
    return convert(record, "left", root=root, before=before)


# What travels ---------------------------------------------------------------------------------------------------------


def test_the_document_travels_without_what_is_withheld_or_unknown(root: Path) -> None:
    text = put(root).files["left.json"]
    assert parse(text, "left.json") == CARRIED
    assert '"cs": 2.70' in text


def test_the_seal_is_the_digest_of_the_file(root: Path) -> None:
    result = put(root)
    seal = "sha256:" + sha256(result.files["left.json"].encode()).hexdigest()
    assert result.target["notes"] == [{"kind": "technical", "text": seal}]
    assert [one.value for one in result.report.supplied if one.item == "notes[].text"] == [seal]


def test_the_order_of_keys_changes_nothing(root: Path) -> None:
    turned = {name: RECORD[name] for name in reversed(RECORD)}
    turned["authors"] = [{name: one[name] for name in reversed(one)} for one in RECORD["authors"]]
    assert put(root, turned).files == put(root).files


def test_a_value_of_another_shape_does_not_travel(root: Path) -> None:
    odd = RECORD | {"lens": "me@secret.example", "title": {"a": "me@secret.example"}, "authors": ["me@secret.example"]}
    result = convert(odd, "right", root=root, strict=False)
    assert "secret" not in result.files["left.json"]


def test_a_mapping_without_a_carrier_has_no_files(tmp_path: Path) -> None:
    folder = tmp_path / "none"
    lines = MAPPING.replace(" BY", "").replace("<-> carried", '-> nothing because "no place"').splitlines(keepends=True)
    more = 'nothing <- notes[] because "not said"\n'
    assert errors(project(folder, SCHEMAS, "".join([*lines[:2], *lines[4:], more]))) == []
    result = put(folder)
    assert result.files == {}
    assert "@" not in json.dumps(result.target) + result.report.to_json()
    with pytest.raises(ConversionError, match="nothing travels with right: leave `before` out"):
        get(folder, result.target, CARRIED)


# The report -----------------------------------------------------------------------------------------------------------


def test_every_leaf_stands_once_in_the_report(root: Path) -> None:
    report = put(root).report
    assert each_leaf_once(report, RECORD)
    told = {leaf.path: (leaf.value, leaf.status, leaf.targets, leaf.reason) for leaf in report.leaves}
    assert told["$.authors[0].email"] == (None, Status.LOST, (), "withheld: personal data")
    assert told["$.contact.fax"] == (None, Status.LOST, (), "withheld: personal data")
    assert told["$.contact.city"] == ("Oulu", Status.WRITTEN, ("city",), "")
    assert told["$.lens.cs"] == (Decimal("2.70"), Status.WRITTEN, ("left.json",), "carried in left.json")
    assert told["$.authors[0].nickname"][1] is Status.UNKNOWN


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"secret": {"a": ["x@secret.example"]}},
        {"contact": "x@secret.example"},
        {"contact": ["x@secret.example"]},
        {"authors": {"email": "x@secret.example", "family": "A"}},
        {"authors": "x@secret.example"},
        {"authors": [["x@secret.example"], "y@secret.example"]},
        {"authors": [{"email": {"home": "x@secret.example"}}]},
    ],
    ids=str,
)
def test_what_is_withheld_stands_nowhere(root: Path, odd: dict[str, Any]) -> None:
    document = RECORD | odd
    result = convert(document, "right", root=root, strict=False)
    report = result.report
    assert each_leaf_once(report, document)
    said = [result.text(), *result.files.values(), report.to_json(), to_markdown(report), summary(report)]
    said += [str(report), *result.notes]
    try:
        put(root, document)
    except ConversionError as error:
        said += [str(error), str(error.problems)]
    assert [one for one in said if "@" in one] == []


def test_the_seal_and_its_word_are_read(root: Path) -> None:
    target = put(root).target
    report = get(root, target).report
    assert each_leaf_once(report, target)
    assert {leaf.status for leaf in report.leaves} == {Status.WRITTEN}


# The way back ---------------------------------------------------------------------------------------------------------


def test_everything_comes_back(root: Path) -> None:
    result = put(root)
    assert get(root, result.target, result.files["left.json"]).target == CARRIED
    assert get(root, result.target, json.loads(json.dumps(CARRIED, default=str)) | CARRIED).target == CARRIED
    assert get(root, result.target, RECORD).target == CARRIED


def test_without_it_only_the_record_comes_back(root: Path) -> None:
    back = get(root, put(root).target)
    assert back.target["voltage"] == 300
    assert back.target["lens"] == {"model": "S-Twin"}
    assert any("left.json: with `before`, what it holds comes back" in note for note in back.report.notes)


def test_what_was_edited_in_the_record_wins(root: Path) -> None:
    result = put(root)
    record = deepcopy(result.target)
    record |= {"model": "Other", "kilovolts": 200, "words": ["c"]}
    del record["name"]
    record["people"][1]["given"] = "Bo"
    back = get(root, record, result.files["left.json"])
    assert back.target["lens"] == CARRIED["lens"] | {"model": "Other"}  # type: ignore[operator]
    assert back.target["voltage"] == 200
    assert back.target["tags"] == ["c"]
    assert "title" not in back.target
    assert back.target["authors"][2] == {"family": "Berg", "orcid": "1", "country": "NO", "given": "Bo"}
    assert back.target["authors"][:2] == CARRIED["authors"][:2]  # type: ignore[index]


def test_the_report_says_where_values_of_the_record_stand(root: Path) -> None:
    result = put(root)
    report = get(root, result.target, result.files["left.json"]).report
    assert each_leaf_once(report, result.target)
    told = {leaf.path: leaf.targets for leaf in report.leaves}
    assert told["$.kilovolts"] == ("voltage",)
    assert told["$.people[1].family"] == ("authors[].family",)


def test_elements_that_came_or_went(root: Path) -> None:
    result = put(root)
    record = deepcopy(result.target)
    record["people"].insert(0, {"family": "New"})
    back = get(root, record, result.files["left.json"]).target["authors"]
    assert back == [{"family": "New"}, *CARRIED["authors"]]  # type: ignore[misc]
    del record["people"][:2]
    left = get(root, record, result.files["left.json"]).target["authors"]
    assert left == [{"country": "SE"}, CARRIED["authors"][2]]  # type: ignore[index]


def test_elements_are_known_by_their_keys_in_any_order(keyed: Path) -> None:
    result = put(keyed)
    record = deepcopy(result.target)
    record["people"].reverse()
    record["people"][0]["family"] = "Berg-Dahl"
    back = get(keyed, record, result.files["left.json"]).target["authors"]
    assert {"family": "Berg-Dahl", "orcid": "1", "country": "NO"} in back
    assert {"family": "Abel", "given": "Anna", "country": "FI"} in back
    assert {"country": "SE"} in back
    assert len(back) == 3


def test_another_key_is_another_element(keyed: Path) -> None:
    result = put(keyed)
    record = deepcopy(result.target)
    record["people"][1] = {"family": "Cohn", "orcid": "2"}
    back = get(keyed, record, result.files["left.json"]).target["authors"]
    assert {"family": "Cohn", "orcid": "2"} in back
    assert [one for one in back if one.get("country") == "NO"] == []


WORDS = st.sampled_from(["a", "b", "c"])
PEOPLE = st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(("family", "given", "orcid", "country"), WORDS)), max_size=4)
DOCUMENTS = st.fixed_dictionaries(
    {"title": WORDS},
    optional={
        "authors": PEOPLE,
        "tags": st.lists(WORDS, min_size=1, max_size=3),
        "voltage": st.decimals(1, 300, places=1),
        "lens": st.fixed_dictionaries({"model": WORDS}, optional={"cs": st.integers(0, 9)}),
    },
)


@given(DOCUMENTS)
def test_any_document_comes_back(root: Path, keyed: Path, document: dict[str, Any]) -> None:
    for folder in (root, keyed):
        result = put(folder, document)
        back = get(folder, result.target, result.files["left.json"])
        assert back.target == parse(result.files["left.json"], "left.json")
        assert put(folder, back.target).target == result.target


@given(DOCUMENTS, DOCUMENTS)
def test_an_edited_record_is_what_it_says(root: Path, before: dict[str, Any], edited: dict[str, Any]) -> None:
    """Whatever stood before: written again, the result is the record, but for its seal."""
    record = put(root, edited).target
    back = convert(record | {"notes": []}, "left", root=root, before=put(root, before).files["left.json"])
    again = put(root, back.target).target
    assert {**again, "notes": 0} == {**record, "notes": 0}


# Consent --------------------------------------------------------------------------------------------------------------


KNOWN = {**RECORD, "authors": [{name: one[name] for name in one if name != "nickname"} for one in RECORD["authors"]]}
KNOWN["contact"] = {"phone": "555@secret.example", "city": "Oulu"}


def test_with_consent_the_document_travels_whole(root: Path) -> None:
    result = convert(RECORD, "right", root=root, consent=True)
    assert parse(result.files["left.json"], "left.json") == KNOWN
    assert "@" not in result.text() + result.report.to_json() + to_markdown(result.report)
    told = {leaf.path: (leaf.value, leaf.status, leaf.targets) for leaf in result.report.leaves}
    assert told["$.authors[0].email"] == (None, Status.WRITTEN, ("left.json",))
    assert told["$.contact.phone"] == (None, Status.WRITTEN, ("left.json",))
    assert each_leaf_once(result.report, RECORD)


def test_with_consent_everything_comes_back(root: Path) -> None:
    result = convert(RECORD, "right", root=root, consent=True)
    assert get(root, result.target, result.files["left.json"]).target == KNOWN
    assert get(root, result.target, RECORD).target == KNOWN
    with pytest.raises(ConversionError, match=r"is not the left\.json that travelled"):
        get(root, result.target, put(root).files["left.json"])


def test_nobody_consents_to_what_does_not_travel(root: Path) -> None:
    with pytest.raises(ConversionError, match="leave `consent` out"):
        convert(put(root).target, "left", root=root, consent=True)


# The seal -------------------------------------------------------------------------------------------------------------


def test_another_document_is_refused(root: Path) -> None:
    result = put(root)
    other = result.files["left.json"].replace("FI", "SE")
    with pytest.raises(ConversionError, match=r"`before` is not the left.json that travelled.*small.omap:3"):
        get(root, result.target, other)


def test_the_file_in_another_layout_is_the_same(root: Path) -> None:
    result = put(root)
    flat = result.files["left.json"].replace("\n", "").replace("  ", "")
    assert get(root, result.target, flat).target == CARRIED


def test_a_record_without_a_seal(root: Path) -> None:
    result = put(root)
    record = {name: one for name, one in result.target.items() if name != "notes"}
    back = get(root, record, result.files["left.json"])
    assert back.target == CARRIED
    assert any("the record has no seal" in note for note in back.report.notes)


@pytest.mark.parametrize("before", ["[1]", "{", '{"title": 1, "title": 2}'])
def test_what_is_no_document(root: Path, before: str) -> None:
    with pytest.raises((ConversionError, DocumentError), match=r"left\.json"):
        get(root, put(root).target, before)


def test_nothing_travels_on_the_way_there(root: Path) -> None:
    with pytest.raises(ConversionError, match="leave `before` out"):
        convert(RECORD, "right", root=root, before=CARRIED)


# What the compiler says -----------------------------------------------------------------------------------------------


def test_what_is_withheld_stands_in_no_other_rule(tmp_path: Path) -> None:
    text = MAPPING.replace(" BY", "").replace("title <-> name", 'authors[].email -> name because "a list of addresses"')
    found = errors(project(tmp_path / "a", SCHEMAS, text.replace("tags[]", 'title -> nothing because "x"\ntags[]')))
    assert ("E0507", "`authors[].email` is mapped, and `-> withheld` says that it is not") in found


@pytest.mark.parametrize("guard", ["secret", "contact.phone"])
def test_what_is_withheld_decides_no_branch(tmp_path: Path, guard: str) -> None:
    """A constant that is written where a telephone number is there would say that it is there."""
    text = MAPPING.replace(" BY", "").replace("voltage <~>", f'when {guard} is present {{\n    "there" -> model\n}}\nvoltage <~>')
    text = text.replace("lens.model <-> model\n", "")
    found = errors(project(tmp_path / "a", SCHEMAS, text))
    assert ("E0507", f"`{guard}` decides a branch, and is withheld") in found
    told = errors(project(tmp_path / "b", SCHEMAS, text.replace(f"when {guard}", "when contact.city")))
    assert "E0507" not in {code for code, _ in told}
