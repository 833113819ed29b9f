"""Several blocks of one list: the first makes the elements, the others are joined to it by keys or by position."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_trees import TEXT, each_leaf_once, errors, lists, objects, project

from oscem_map import Conversion, convert
from oscem_map.runtime.report import Status

LEFT = objects(
    title=TEXT,
    authors=lists(objects(family=TEXT, given=TEXT, orcid=TEXT, email=TEXT, role=TEXT, units=lists(objects(name=TEXT)))),
    addresses=lists(objects(id=TEXT, email=TEXT)), grants=lists(objects(number=TEXT, year=TEXT)),
)  # fmt: skip
PERSON = objects(family=TEXT, given=TEXT, orcid=TEXT, email=TEXT, units=lists(objects(name=TEXT)))
RIGHT = objects(
    name=TEXT, people=lists(PERSON), owners=lists(PERSON), lead=PERSON, numbers=lists(objects(number=TEXT)),
    years=lists(objects(year=TEXT)), awards=lists(objects(number=TEXT, year=TEXT)),
)  # fmt: skip
SCHEMAS = {"left": LEFT, "right": RIGHT}
HEAD = "mapping left 1.0 <-> right 1.0\n\ntitle <-> name\n"
PEOPLE = """\
authors[] <-> people[] by orcid or (family, given) {
    family <-> family
    given <-> given
    orcid <-> orcid
    units[] <-> units[] {
        name <-> name
    }
    (email, role) -> nothing because "in the other lists"
    nothing <- email because "not said"
}
"""
OWNERS = """\
authors[] <-> owners[] by orcid or (family, given) {
    family <-> family
    given <-> given
    orcid <-> orcid
    email <-> email
    units[] <-> units[] {
        name <-> name
    }
}
"""
LEAD = """\
authors[role has "lead" or "PI"] <~> lead because "one of them" {
    family <-> family
    given <-> given
    orcid <-> orcid
    email <-> email
    units[] <-> units[] {
        name <-> name
    }
}
"""
GRANTS = """\
grants[] <-> numbers[] {
    number <-> number
}
grants[] <-> years[] {
    year <-> year
}
"""
REST = """\
addresses[] -> nothing because "no place"
nothing <- awards[] because "not said"
"""
ANNA = {"family": "Abel", "given": "Anna", "orcid": "1"}
BO = {"family": "Berg", "given": "Bo"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("joins") / "all"
    assert errors(project(folder, SCHEMAS, HEAD + PEOPLE + OWNERS + LEAD + GRANTS + REST)) == []
    return folder


def get(root: Path, record: Any) -> Conversion:
    result = convert(record, "left", root=root)
    assert each_leaf_once(result.report, record)
    return result


def told(result: Conversion) -> dict[str, tuple[Status, tuple[str, ...], str]]:
    return {leaf.path: (leaf.status, leaf.targets, leaf.reason) for leaf in result.report.leaves}


# By keys --------------------------------------------------------------------------------------------------------------


def test_the_first_list_makes_the_elements_and_the_others_are_joined(root: Path) -> None:
    record = {"people": [ANNA, BO], "owners": [BO | {"email": "bo"}, {"orcid": "1", "email": "anna"}]}
    result = get(root, record)
    assert result.target["authors"] == [ANNA | {"email": "anna"}, BO | {"email": "bo"}]
    assert {status for status, _, _ in told(result).values()} == {Status.WRITTEN}
    assert told(result)["$.owners[0].family"][1] == ("authors[].family",)
    assert told(result)["$.owners[1].email"][1] == ("authors[].email",)


def test_keys_are_compared_without_case_and_blanks(root: Path) -> None:
    owner = {"family": " BERG", "given": "bo", "email": "x"}
    result = get(root, {"people": [ANNA, BO], "owners": [owner]})
    assert result.target["authors"] == [ANNA, BO | {"email": "x"}]


def test_a_name_in_initials_is_the_whole_name(root: Path) -> None:
    short, whole = ANNA | {"orcid": None, "given": "A. M."}, {"family": "Abel", "given": "Anna Maria", "email": "x"}
    for people, owner in ((short, whole), (whole, short)):
        result = get(root, {"people": [BO, people], "owners": [owner | {"email": "x"}]})
        assert result.target["authors"] == [BO, whole]
    assert told(get(root, {"people": [short], "owners": [whole]}))["$.people[0].given"][0] is Status.WRITTEN


@pytest.mark.parametrize("given", ["Adam M.", "A.", "Anna Marta", "A. B."])
def test_other_names_are_other_people(root: Path, given: str) -> None:
    known = {"family": "Abel", "given": "Anna Maria"}
    result = get(root, {"people": [known], "owners": [{"family": "Abel", "given": given}]})
    assert result.target["authors"] == [known, {"family": "Abel", "given": given}]


def test_the_first_key_goes_before_the_second(root: Path) -> None:
    twins = [BO | {"orcid": "7"}, BO | {"orcid": "8"}]
    result = get(root, {"people": twins, "owners": [BO | {"orcid": "8", "email": "8"}, BO | {"email": "7"}]})
    assert result.target["authors"] == [twins[0] | {"email": "7"}, twins[1] | {"email": "8"}]


def test_an_element_that_no_other_list_has_stays(root: Path) -> None:
    result = get(root, {"people": [ANNA], "owners": [BO | {"email": "bo"}, {"email": "nobody"}]})
    assert result.target["authors"] == [ANNA, BO | {"email": "bo"}, {"email": "nobody"}]
    assert get(root, {"owners": [BO]}).target["authors"] == [BO]


def test_the_list_that_makes_them_says_it_where_both_do(root: Path) -> None:
    owner = {"orcid": "1", "family": "Abbot", "units": [{"name": "B"}, {"name": "C"}], "email": "x"}
    result = get(root, {"people": [ANNA | {"units": [{"name": "A"}]}], "owners": [owner]})
    assert result.target["authors"] == [ANNA | {"units": [{"name": "A"}], "email": "x"}]
    found = told(result)
    reason = "`family` of this element has another value, from the rule that makes the list"
    assert found["$.owners[0].family"] == (Status.LOST, (), reason)
    assert found["$.owners[0].units[1].name"][:2] == (Status.LOST, ())
    assert found["$.people[0].units[0].name"][:2] == (Status.WRITTEN, ("authors[].units[].name",))


def test_equal_lists_are_one(root: Path) -> None:
    units = {"units": [{"name": "A"}, {"name": "B"}]}
    result = get(root, {"people": [ANNA | units], "owners": [ANNA | units]})
    assert result.target["authors"] == [ANNA | units]
    assert told(result)["$.owners[0].units[1].name"][:2] == (Status.WRITTEN, ("authors[].units[].name",))


def test_one_object_is_joined_and_its_word_is_added(root: Path) -> None:
    result = get(root, {"people": [ANNA, BO], "lead": BO | {"email": "bo"}})
    assert result.target["authors"] == [ANNA, BO | {"email": "bo", "role": "lead"}]
    assert told(result)["$.lead.email"][1] == ("authors[].email",)


def test_it_comes_back(root: Path) -> None:
    document = {"authors": [ANNA | {"email": "anna"}, BO | {"email": "bo", "units": [{"name": "U"}]}, {"email": "nobody"}]}
    target = convert(document, "right", root=root).target
    assert [len(target[name]) for name in ("people", "owners")] == [2, 3]
    assert get(root, target).target == document


def test_the_element_with_the_word_is_the_one_object(root: Path) -> None:
    document = {"authors": [ANNA, BO | {"email": "bo", "role": "Lead, treasurer"}]}
    result = convert(document, "right", root=root)
    assert result.target["lead"] == BO | {"email": "bo"}
    assert each_leaf_once(result.report, document)
    back = get(root, result.target).target["authors"]
    assert back == [ANNA, BO | {"email": "bo", "role": "lead"}]


LETTERS = st.sampled_from(["a", "b", "c"])
SLOTS = ("family", "given", "orcid", "email")
PERSONS = st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(SLOTS, LETTERS)), max_size=4)


@given(PERSONS, PERSONS)
def test_no_value_goes_without_a_word(root: Path, people: list[Any], owners: list[Any]) -> None:
    """Of any two lists: each leaf once, and what is written stands in an element."""
    record = {"name": "n", "people": people, "owners": owners}
    result = get(root, record)
    values = {(slot, value) for one in result.target.get("authors", []) for slot, value in one.items()}
    for leaf in result.report.leaves:
        if leaf.targets and leaf.path != "$.name":
            assert (leaf.targets[0].removeprefix("authors[]."), leaf.value) in values
        elif leaf.value not in ([], {}):
            assert leaf.path == "$.name" or leaf.reason


# By position ----------------------------------------------------------------------------------------------------------


def test_without_keys_elements_are_joined_by_their_position(root: Path) -> None:
    numbers = [{"number": "1"}, {}, {"number": "3"}]
    result = get(root, {"numbers": numbers, "years": [{"year": "a"}, {"year": "b"}, {"year": "c"}]})
    assert result.target["grants"] == [{"number": "1", "year": "a"}, {"number": "3", "year": "c"}, {"year": "b"}]


def test_one_list_into_one_by_two_blocks(tmp_path: Path) -> None:
    blocks = """\
grants[] -> awards[] because "a" {
    number -> number
}
grants[] -> awards[] because "b" {
    year -> year
}
"""
    rest = 'addresses[] -> nothing because "no place"\nnothing <- (numbers[], years[]) because "not said"\n'
    assert errors(project(tmp_path / "a", SCHEMAS, HEAD + PEOPLE + OWNERS + LEAD + blocks + rest)) == []
    document = {"grants": [{"year": "a"}, {"number": "2"}, {"number": "3", "year": "c"}]}
    result = convert(document, "right", root=tmp_path / "a")
    assert result.target["awards"] == [{"number": "2"}, {"number": "3", "year": "c"}, {"year": "a"}]
    assert each_leaf_once(result.report, document)


# Writing --------------------------------------------------------------------------------------------------------------

TWO_LISTS = """\
authors[] <-> people[] by orcid {
    (family, given, role) -> nothing because "not said"
    nothing <- (family, given) because "not said"
    orcid <-> orcid
    email -> nothing because "in the other list"
    units[] <-> units[] {
        name <-> name
    }
}
addresses[] -> people[] by id because "joined" {
    id -> orcid
    email -> email
}
"""
OTHERS = """\
grants[] -> nothing because "no place"
nothing <- (owners[], lead, numbers[], years[], awards[]) because "not said"
"""


def test_two_lists_fill_one_list_of_the_target(tmp_path: Path) -> None:
    assert errors(project(tmp_path / "a", SCHEMAS, HEAD + TWO_LISTS + OTHERS)) == []
    document = {
        "authors": [{"orcid": "1"}, {"orcid": "2"}],
        "addresses": [{"id": "2", "email": "two"}, {"id": "3", "email": "three"}],
    }
    result = convert(document, "right", root=tmp_path / "a")
    assert result.target["people"] == [{"orcid": "1"}, {"orcid": "2", "email": "two"}, {"orcid": "3", "email": "three"}]
    assert told(result)["$.addresses[0].id"][1] == ("people[].orcid",)


def test_lists_with_the_same_slots_and_no_keys_follow_each_other(tmp_path: Path) -> None:
    text = TWO_LISTS.replace(" by orcid", "").replace(" by id", "")
    assert errors(project(tmp_path / "a", SCHEMAS, HEAD + text + OTHERS)) == []
    document = {"authors": [{"orcid": "1"}], "addresses": [{"id": "2", "email": "two"}]}
    target = convert(document, "right", root=tmp_path / "a").target
    assert target["people"] == [{"orcid": "1"}, {"orcid": "2", "email": "two"}]


# What the compiler says -----------------------------------------------------------------------------------------------


def test_a_key_that_a_block_does_not_write(tmp_path: Path) -> None:
    text = TWO_LISTS.replace("id -> orcid", 'id -> nothing because "not said"')
    found = errors(project(tmp_path / "a", SCHEMAS, HEAD + text + OTHERS))
    title = "the elements of this block are those of the block above by `id`, which is not written in both"
    assert found == [("E0204", title)]


def test_a_key_that_is_a_list(tmp_path: Path) -> None:
    text = PEOPLE.replace("by orcid or", "by units[].name or")
    found = errors(project(tmp_path / "a", SCHEMAS, HEAD + text + OWNERS + LEAD + GRANTS + REST))
    title = "`authors[].units[].name` is no single value of the element, and elements cannot be recognised by it"
    assert found == [("E0204", title)]


# By a form of the key ---------------------------------------------------------------------------------------------------

FORMED = (PEOPLE + OWNERS).replace("(family, given) {", "initials(family, given) {")
UNSAID = "".join(f'nothing <- {name} because "not said"\n' for name in ("lead", "numbers[]", "years[]"))


@pytest.fixture(scope="module")
def formed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("joins") / "formed"
    rest = UNSAID + 'grants[] -> nothing because "no place"\n'
    assert errors(project(folder, SCHEMAS, HEAD + FORMED + rest + REST)) == []
    return folder


def test_names_are_compared_by_their_initials_and_the_fuller_one_stays(formed: Path) -> None:
    anna = {"family": "Abel", "given": "Anna Bea", "email": "a"}
    record = {"people": [{"family": "Abel", "given": "A.B."}, BO], "owners": [anna]}
    result = get(formed, record)
    assert result.target["authors"] == [anna, BO]
    assert {status for status, _, _ in told(result).values()} == {Status.WRITTEN}


def test_one_person_who_is_named_twice_in_a_list_is_one(formed: Path) -> None:
    twice = [ANNA | {"email": "a"}, ANNA | {"email": "b"}]
    result = get(formed, {"people": [ANNA], "owners": twice})
    assert result.target["authors"] == [ANNA | {"email": "a"}]
    assert told(result)["$.owners[1].email"][0] is Status.LOST


def test_namesakes_who_say_different_things_are_two(formed: Path) -> None:
    owners = [BO | {"email": "a"}, BO | {"email": "b"}]
    assert get(formed, {"people": [BO], "owners": owners}).target["authors"] == owners
    orcids = [BO | {"orcid": "7"}, BO | {"orcid": "8"}]
    assert get(formed, {"people": orcids[:1], "owners": orcids[1:]}).target["authors"] == orcids


def test_a_key_needs_a_codec_of_as_many_texts(tmp_path: Path) -> None:
    for wrong in ("taxon(family, given)", "initials(family, given, orcid)", "nothing_of_the_kind(family, given)"):
        text = HEAD + PEOPLE.replace("(family, given) {", f"{wrong} {{")
        assert "E0203" in {code for code, _ in errors(project(tmp_path / wrong, SCHEMAS, text))}
