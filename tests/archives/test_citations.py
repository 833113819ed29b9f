"""OSC-EM as DataCite's JSON: of its schema, without personal data, and read back as far as a citation goes."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from archives.archive_examples import EXAMPLES, answers, archived, example, personal
from jsonschema import Draft201909Validator, FormatChecker
from places import shared

from oscem_map import ConversionError, convert
from oscem_map.runtime.report import Status
from oscem_map.runtime.tree_leaves import scalars_of

each_example = pytest.mark.parametrize("name", EXAMPLES)


@cache
def _schema() -> Draft201909Validator:
    schema = json.loads(shared("schemas", "invenio", "datacite", "datacite-v4.5.json").read_text("utf-8"))
    return Draft201909Validator(schema, format_checker=FormatChecker())


@each_example
def test_a_citation_is_of_the_schema(name: str) -> None:
    citation = json.loads(archived(name, "datacite").text())
    assert [f"{error.json_path}: {error.message}" for error in _schema().iter_errors(citation)] == []
    citation["types"]["resourceTypeGeneral"] = "Microscopy"
    assert [error.json_path for error in _schema().iter_errors(citation)] == ["$.types.resourceTypeGeneral"]


@each_example
def test_every_leaf_is_spoken_for(name: str) -> None:
    result = archived(name, "datacite")
    report = result.report
    assert {one.path for one in report.leaves} == {path for path, _ in scalars_of(example(name), "$")}
    assert report.having(Status.REFUSED, Status.UNKNOWN, Status.LEFT_OUT) == ()
    assert report.missing == ()
    assert report.unanswered() == ()
    assert all(leaf.reason for leaf in report.having(Status.LOST))


@each_example
def test_nothing_personal_is_in_a_citation(name: str) -> None:
    result = archived(name, "datacite")
    assert result.files == {}
    for value in personal(example(name)):
        assert value not in result.text() + result.report.to_json()
    with pytest.raises(ConversionError, match="nobody can consent to it"):
        archived(name, "datacite", consent=True)


@each_example
def test_the_citation_comes_back(name: str) -> None:
    result = archived(name, "datacite")
    back = convert(result.target, EXAMPLES[name], source="datacite")
    given = answers(name, "datacite")
    for key in ("title", "publisher", "year", "licence", "articles"):
        assert back.answers[key] == given[key]
    authors, people = back.target["organizational"]["authors"], example(name)["organizational"]["authors"]
    for key in ("family_name", "given_name", "name_org"):
        assert [one[key] for one in authors] == [one[key] for one in people]
    again = convert(back.target, "datacite", ask=back.answers, source=EXAMPLES[name])
    assert again.target["creators"] == result.target["creators"]


def test_words_of_later_versions_are_read() -> None:
    """4.7 has kinds of identifiers and of relations that 4.5 has not; they are known, and no rule of OSC-EM reads them."""
    later: dict[str, Any] = {
        "creators": [{"name": "Carberry, Josiah", "nameType": "Personal", "familyName": "Carberry", "givenName": "Josiah"}],
        "relatedIdentifiers": [
            {
                "relatedIdentifier": "https://raid.org/10.1234/a",
                "relatedIdentifierType": "RAiD",
                "relationType": "Other",
                "relationTypeInformation": "the project",
            }
        ],
    }
    result = convert(later, "oscem.general", source="datacite")
    assert result.target["organizational"]["authors"] == [{"family_name": "Carberry", "given_name": "Josiah"}]
    assert result.report.having(Status.UNKNOWN, Status.REFUSED) == ()
