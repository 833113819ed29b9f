"""What a curator found lost of people: the paper's own authors, and first names in full."""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map import convert
from oscem_map.runtime.report import Status

ADA = {"family_name": "Carberry", "given_name": "Josiah Stinkney", "orcid": "0000-0002-1825-0097"}
RECORD = {"acquisition": {"technique": "spa"}, "organizational": {"authors": [ADA, {"family_name": "Doe", "given_name": "Jane"}]}}
EXPERIMENT = {"em_experiment": [{"entry_id": "X", "id": "1", "reconstruction_method": "SINGLE PARTICLE"}]}


def paper(**ask: Any) -> list[tuple[str, str | None]]:
    rows = convert(RECORD, "mmcif", ask=ask).target["citation_author"]
    assert [row["ordinal"] for row in rows] == [str(n) for n, _ in enumerate(rows, 1)]
    return [(row["name"], row.get("identifier_ORCID")) for row in rows]


def test_the_authors_of_the_record_stand_for_those_of_the_paper_where_nobody_says_other_ones() -> None:
    assert paper() == [("Carberry, J.S.", "0000-0002-1825-0097"), ("Doe, J.", None)]
    assert paper(paper_authors=[]) == paper()


def test_the_authors_of_the_paper_are_those_of_the_answer() -> None:
    said = [{"name": "Doe, J."}, {"name": "Beispiel, A.", "orcid": "0000-0001-5109-3700"}]
    assert paper(paper_authors=said) == [("Doe, J.", None), ("Beispiel, A.", "0000-0001-5109-3700")]


def test_a_headers_authors_of_the_paper_come_back_as_an_answer() -> None:
    rows = [{"citation_id": "primary", "ordinal": str(n), "name": name} for n, name in enumerate(("Doe, J.", "Beispiel, A."), 1)]
    read = convert({**EXPERIMENT, "citation_author": rows, "em_author_list": [{"ordinal": "1", "author": "Doe, J."}]}, "oscem")
    assert read.answers["paper_authors"] == [{"name": "Doe, J."}, {"name": "Beispiel, A."}]
    again = convert(read.target, "mmcif", ask=read.answers).target
    assert [row["name"] for row in again["citation_author"]] == ["Doe, J.", "Beispiel, A."]
    assert [row["author"] for row in again["em_author_list"]] == ["Doe, J."]


@pytest.mark.parametrize(
    ("listed", "first", "middle", "given"),
    [
        ("J.S.", "Josiah", None, "Josiah S."),
        ("J.S.", "Josiah", "Stinkney", "Josiah Stinkney"),
        ("J.", "Josiah", "S.", "Josiah"),
        ("J.S.", "Josiah", "S.T.", "Josiah S."),
        ("J.S.", "S.", None, "J.S."),
    ],
)
def test_a_contacts_first_name_is_kept_and_the_authors_initials_stay(
    listed: str, first: str, middle: str | None, given: str
) -> None:
    header = {
        **EXPERIMENT,
        "em_author_list": [{"ordinal": "1", "author": f"Carberry, {listed}"}, {"ordinal": "2", "author": "Doe, J."}],
        "pdbx_contact_author": [
            {"id": "1", "name_last": "Carberry", "name_first": first, "name_mi": middle, "email": "josiah@example.org"}
        ],
    }
    read = convert(header, "oscem")
    author = read.target["organizational"]["authors"][0]
    assert author["given_name"] == given
    again = convert(read.target, "mmcif").target
    assert [row["author"] for row in again["em_author_list"]][:1] == [f"Carberry, {listed}"]


def test_an_initial_more_than_the_list_has_is_said_to_be_left_out() -> None:
    contact = {"id": "1", "name_last": "Carberry", "name_first": "Josiah", "name_mi": "S.T.", "email": "josiah@example.org"}
    header = {**EXPERIMENT, "em_author_list": [{"ordinal": "1", "author": "Carberry, J.S."}], "pdbx_contact_author": [contact]}
    (leaf,) = [one for one in convert(header, "oscem").report.leaves if one.path.endswith("name_mi")]
    assert leaf.status is Status.WRITTEN
    assert "an initial more than the rule that makes the list has is left out" in leaf.reason
