"""OSC-EM as a record of an archive and back: exact with the document that travels, and nothing personal without consent."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from typing import Any

import pytest
from archives.archive_examples import EXAMPLES, answers, archived, example, personal, without_personal
from jsonschema import Draft7Validator
from places import SHARED, shared
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from oscem_map import ConversionError, convert
from oscem_map.runtime.formats.json_text import parse
from oscem_map.runtime.report import Status
from oscem_map.runtime.report_markdown import to_markdown
from oscem_map.runtime.report_text import summary
from oscem_map.runtime.text_codecs import plain_text
from oscem_map.runtime.tree_leaves import scalars_of

TARGETS = ("materials_cloud", "zenodo")
each_example = pytest.mark.parametrize("name", EXAMPLES)
each_target = pytest.mark.parametrize("target", TARGETS)


# The record ------------------------------------------------------------------------------------------------------------


@cache
def _stored() -> Draft7Validator:
    """The schema of what InvenioRDM stores; its references are addresses of its packages."""
    folder = shared("schemas", "invenio")
    found = {path.name: path for path in folder.rglob("*.json")}
    places = {
        "local://records/": "invenio_rdm_records/records/jsonschemas/records",
        "local://requests/": "invenio_requests/records/jsonschemas/requests",
        "local://": "invenio_records_resources/records/jsonschemas",
    }

    def opened(address: str) -> Resource[Any]:
        start = next(one for one in places if address.startswith(one))
        text = (folder / places[start] / address.removeprefix(start)).read_text("utf-8")
        return Resource(json.loads(text), DRAFT7)

    schema = json.loads(found["record-v6.0.0.json"].read_text("utf-8"))
    schema["$id"] = schema.pop("id")
    return Draft7Validator(schema, registry=Registry(retrieve=opened))  # type: ignore[call-arg]


def test_codes_of_entries_become_links_or_are_refused() -> None:
    """A number alone is that of an entry; what no entry has is said, and no link is made of it."""
    record, said = example("apoferritin"), answers("apoferritin", "zenodo")
    result = convert(record, "zenodo", ask={**said, "empiar": ["10002"], "emdb": ["EMD-1234", "soon"], "pdb": ["1abc"]})
    links = {one["identifier"] for one in json.loads(result.text())["metadata"]["related_identifiers"]}
    assert {"https://www.ebi.ac.uk/empiar/EMPIAR-10002", "https://www.ebi.ac.uk/emdb/EMD-1234"} <= links
    assert not any("soon" in one for one in links)
    assert "https://www.rcsb.org/structure/1abc" in links
    assert "not a code as EMD-1234" in to_markdown(result.report)


@each_target
@each_example
def test_a_record_is_of_the_stored_schema(name: str, target: str) -> None:
    record = json.loads(archived(name, target).text())
    assert [f"{error.json_path}: {error.message}" for error in _stored().iter_errors(record)] == []
    record["metadata"]["funding"] = [{"award": {"acronym": "X"}}]
    assert [error.json_path for error in _stored().iter_errors(record)] == ["$.metadata.funding[0].award"]


@each_target
@each_example
def test_an_example_is_whole(name: str, target: str) -> None:
    result = archived(name, target)
    report = result.report
    assert result.converter.left == EXAMPLES[name]
    assert report.having(Status.REFUSED, Status.UNKNOWN, Status.LEFT_OUT) == ()
    assert report.missing == ()
    assert report.unanswered() == ()
    assert {one.path for one in report.leaves} == {path for path, _ in scalars_of(example(name), "$")}
    assert [one for one in report.advice if one.level == "must"] == []


@each_target
@each_example
def test_what_must_be_asked_is_asked(name: str, target: str) -> None:
    asked = {one.name for one in convert(example(name), target).report.unanswered()}
    assert {"title", "abstract", "publication_date"} <= asked
    assert not asked & {"version", "keywords", "empiar", "language"}


def test_what_is_no_record_of_the_archive_is_refused() -> None:
    words = r"no record of invenio\..*: it has .*acquisition.*, as a record of oscem has; leave --from out"
    with pytest.raises(ConversionError, match=words):
        convert(example("apoferritin"), "oscem.spa", source="invenio")


def test_the_processing_section_is_found_by_words() -> None:
    record = archived("apoferritin", "materials_cloud").target["metadata"]
    assert {"subject": "Movie alignment"} in record["subjects"]
    words = [one["description"] for one in record["additional_descriptions"] if one["type"]["id"] == "other"]
    assert "<p>Map (final volume): 412000 particles, 1.42 Å.</p>" in words[0]


# There and back --------------------------------------------------------------------------------------------------------


@each_target
@each_example
def test_with_consent_the_way_back_is_exact(name: str, target: str) -> None:
    result = archived(name, target, consent=True)
    back = convert(result.target, EXAMPLES[name], source=target, before=result.files["oscem.json"])
    assert back.target == example(name)
    assert back.answers["title"] == answers(name, target)["title"]
    assert back.report.having(Status.REFUSED, Status.UNKNOWN) == ()
    for value in personal(example(name)):
        assert value in result.files["oscem.json"]
        assert value not in result.text() + result.files["README.md"] + result.report.to_json() + to_markdown(result.report)


@each_target
@each_example
def test_without_consent_all_but_personal_data_comes_back(name: str, target: str) -> None:
    result = archived(name, target)
    back = convert(result.target, "oscem", source=target, before=result.files["oscem.json"])
    assert back.converter.left == EXAMPLES[name]
    assert back.target == without_personal(example(name))
    lost = {leaf.path: leaf.reason for leaf in result.report.having(Status.LOST)}
    assert {path.rsplit(".", 1)[-1] for path in lost} == {"email", "telephone"}
    assert set(lost.values()) == {"withheld: personal data: a record is public for ever"}
    public = [result.text(), *result.files.values(), result.report.to_json(), to_markdown(result.report)]
    public += [summary(result.report), *result.notes]
    for value in personal(example(name)):
        assert not any(value in text for text in public)


@each_target
def test_without_the_document_that_travelled_the_citation_comes_back(target: str) -> None:
    back = convert(archived("helical", target).target, "oscem", source=target)
    assert back.converter.left == "oscem.general"
    assert [one["family_name"] for one in back.target["organizational"]["authors"]] == ["Carberry", "Beispiel"]
    assert any("oscem.json: with `before`, what it holds comes back" in note for note in back.notes)
    assert any(one.item.endswith("acquisition.pixel_size") for one in back.report.missing)


@each_target
def test_what_the_archive_edited_wins(target: str) -> None:
    result = archived("apoferritin", target)
    record = deepcopy(result.target)
    record["metadata"]["creators"][0]["affiliations"][0]["name"] = "Another university, its street, its town"
    del record["metadata"]["funding"][0]["award"]["number"]
    back = convert(record, "oscem.spa", source=target, before=result.files["oscem.json"]).target
    assert back["organizational"]["authors"][0]["name_org"] == "Another university, its street, its town"
    assert back["organizational"]["grants"][0].get("project_id") is None
    assert back["acquisition"] == example("apoferritin")["acquisition"]


# Funding ---------------------------------------------------------------------------------------------------------------


@each_target
@pytest.mark.parametrize(
    ("grants", "funders", "sent"),
    [
        (["EX-1", "EX-2"], ["SNF"], [("SNF", None)]),
        (["EX-1", "EX-2"], ["SNF", "SNF"], [("SNF", "EX-1"), ("SNF", "EX-2")]),
        (["EX-1", "EX-2"], ["SNF", "ETH Board"], [("SNF", "EX-1"), ("ETH Board", "EX-2")]),
        (["EX-1"], [], []),
        ([], ["SNF"], [("SNF", None)]),
    ],
)
def test_a_grant_is_sent_with_its_funder_where_that_is_certain(
    target: str, grants: list[str], funders: list[str], sent: list[tuple[str, str | None]]
) -> None:
    record = example("helical")
    record["organizational"]["grants"] = [{"grant_name": f"Grant {one}", "project_id": one} for one in grants]
    record["organizational"]["funder"] = [{"funder_name": one, "type_org": "Government"} for one in funders]
    result = convert(record, target, ask=answers("helical", target))
    found = result.target["metadata"].get("funding", [])
    assert [(one["funder"]["name"], one.get("award", {}).get("number")) for one in found] == sent
    left = {leaf.value: leaf.reason for leaf in result.report.having(Status.LEFT_OUT)}
    alone = [one for one in grants if one not in [number for _, number in sent]]
    assert {one: "the archive takes no grant without its funder" in left[one] for one in alone} == dict.fromkeys(alone, True)
    back = convert(result.target, "oscem.general", source=target, before=result.files["oscem.json"])
    slot = "grants" if grants else "funder"
    assert back.target["organizational"][slot] == record["organizational"][slot]


# Hostile text ----------------------------------------------------------------------------------------------------------

SCRIPT = "<script>alert('x')</script> & <img src=x onerror=alert(1)> [a](javascript:alert(1)) `code`"


@each_target
def test_markup_stays_text(target: str) -> None:
    record = example("helical")
    record["sample"]["description"] = f"{SCRIPT}\n# no heading"
    record["processing"] = {"gain": "../../etc/passwd"}
    result = convert(record, target, ask=answers("helical", target) | {"title": SCRIPT, "abstract": SCRIPT})
    description = result.target["metadata"]["description"]
    assert "<script" not in description
    assert "<img" not in description
    assert (plain_text(description) or "").splitlines()[:2] == [SCRIPT, SCRIPT]
    readme = result.files["README.md"]
    assert "<" not in readme.replace("&lt;", "")
    assert "[a](" not in readme
    assert readme.startswith("# &lt;script&gt;alert('x')&lt;/script&gt; &amp; ")
    assert result.target["metadata"]["title"] == SCRIPT
    assert parse(result.files["oscem.json"], "oscem.json")["sample"]["description"] == record["sample"]["description"]
    assert {*result.files} == {"oscem.json", "README.md"}


def test_a_path_in_a_value_stays_a_value() -> None:
    record = example("apoferritin")
    record["processing"]["movies"]["gain_image"] = "../../../etc/passwd"
    result = convert(record, "materials_cloud", ask=answers("apoferritin", "materials_cloud"))
    assert {*result.files} == {"oscem.json", "README.md"}
    back = convert(result.target, "oscem.spa", source="materials_cloud", before=result.files["oscem.json"])
    assert back.target["processing"]["movies"]["gain_image"] == "../../../etc/passwd"


@each_target
def test_a_long_text_stays_whole(target: str) -> None:
    record = example("helical")
    record["sample"]["description"] = "<b>" * 350_000
    result = convert(record, target, ask=answers("helical", target))
    assert "&lt;b&gt;" * 350_000 in result.target["metadata"]["description"]
    back = convert(result.target, "oscem.general", source=target, before=result.files["oscem.json"])
    assert back.target["sample"]["description"] == record["sample"]["description"]


# What is refused, and what reviewers ask ---------------------------------------------------------------------------------


@each_target
@pytest.mark.parametrize(
    ("section", "slot", "value", "why", "rule"),
    [
        ("organizational.authors[0]", "orcid", "0000-0002-1825-0098", "or its check digit is wrong", "migrations/oscem.omap:"),
        ("acquisition", "date_time", "14.3.2025", "write yyyy-mm-ddThh:mm:ss", "common/archive_record.omap:"),
    ],
)
def test_a_refusal_names_field_rule_and_what_to_do(
    target: str, section: str, slot: str, value: object, why: str, rule: str
) -> None:
    record = example("helical")
    holder = record["acquisition"] if section == "acquisition" else record["organizational"]["authors"][0]
    holder[slot] = value
    result = convert(record, target, ask=answers("helical", target))
    (leaf,) = result.report.refused()
    assert (leaf.path, leaf.value) == (f"$.{section}.{slot}", value)
    assert why in leaf.reason
    assert leaf.rule.startswith(rule)
    assert leaf.path in summary(result.report)
    with pytest.raises(ConversionError, match=slot):
        convert(record, target, ask=answers("helical", target), strict=True)


def test_a_refused_answer_says_so() -> None:
    wrong = {"publication_date": "31.3.2026", "articles": ["no doi"], "references": [{"citation": "x", "kind": "papyrus"}]}
    result = convert(example("helical"), "materials_cloud", ask=answers("helical", "materials_cloud") | wrong)
    said = {path: value.sentence() for path, value, _ in result.refused}
    assert set(said) == {"$ask.publication_date", "$ask.articles[0]", "$ask.references[0].kind"}
    assert said["$ask.articles[0]"] == "not a DOI; accepted: 10.1234/abc"
    assert "publication-article" in said["$ask.references[0].kind"]


def test_what_reviewers_ask_is_apart_from_validity() -> None:
    record = example("helical")
    record["instrument"] = {}
    for author in record["organizational"]["authors"]:
        del author["name_org"]
    ask = answers("helical", "materials_cloud") | {"title": "The Whole Dataset Of Filaments", "abstract": "short"}
    ask["references"] = []
    advice = {(one.level, one.place): one for one in convert(record, "materials_cloud", ask=ask).report.advice}
    assert ("must", "$.metadata.title") in advice
    assert ("must", "$.metadata.description") in advice
    assert ("must", "$.custom_fields.mc_references") in advice
    assert ("must", "$.metadata.creators[1].affiliations") in advice
    assert advice["must", "$.metadata.description"].reason == "it reads like the abstract of a paper"
    assert all(one.rule.startswith("oscem-general_materials_cloud.omap:") for one in advice.values())


# Records of real archives ------------------------------------------------------------------------------------------------

CORPUS = sorted((SHARED / "corpus" / "records").glob("*.json")) if SHARED.exists() else []


@pytest.mark.skipif(not CORPUS, reason="needs ../shared, which is not here")
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_records_of_real_archives_are_read(path: Any) -> None:
    """Nothing of them is dropped without a word, whatever other archives have added."""
    document = json.loads(path.read_text("utf-8"))
    document = document.get("metadata_record", document) if isinstance(document, dict) else document
    result = convert(document, "oscem.general", source="materials_cloud")
    leaves = [leaf.path for leaf in result.report.leaves]
    assert sorted(leaves) == sorted(path for path, _ in scalars_of(document, "$"))
    if path.name.startswith(("mc__", "rdm__")):
        assert result.report.having(Status.UNKNOWN, Status.IGNORED, Status.LOST, Status.WRITTEN)


def test_only_the_seal_is_said_to_be_the_digest() -> None:
    """The other descriptions of a record are words, or those of somebody else."""
    result = archived("apoferritin", "zenodo")
    report = convert(result.target, "oscem", source="zenodo").report
    said = {leaf.path: leaf.reason for leaf in report.leaves if leaf.path.endswith("].description")}
    sealed = [n for n, one in enumerate(result.target["metadata"]["additional_descriptions"]) if "sha256" in one["description"]]
    assert len(sealed) == 1 < len(said)
    assert {path for path, reason in said.items() if reason == "the digest of oscem.json"} == {
        f"$.metadata.additional_descriptions[{sealed[0]}].description"
    }
