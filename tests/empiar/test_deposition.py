"""OSC-EM as an EMPIAR deposition and back: the bundled examples, the official example, the corpus, and hostile text."""

from __future__ import annotations

import json
import tomllib
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from pinned import wrong
from places import ROOT, documents, shared

from oscem_map import Conversion, ConversionError, convert
from oscem_map.cli import COMMAND_LINE
from oscem_map.registry import Registry
from oscem_map.runtime.documents import DocumentError, read, record_of
from oscem_map.runtime.formats import json_text
from oscem_map.runtime.report import Status

ROOTS = {
    "apoferritin": "oscem.spa",
    "cell": "oscem.cellular_tomo",
    "environment": "oscem.env_tomo",
    "helical": "oscem.general",
    "subtomograms": "oscem.subtomo",
}
NAMES = pytest.mark.parametrize("name", ROOTS)
SCHEMA = Registry().get("empiar", "2023.07")
ASKED = {"title", "corresponding_author", "principal_investigator", "imagesets", "citation", "experiment_type", "authors"}
"""What EMPIAR requires and OSC-EM does not hold, or need not."""
PERSON = {"first_name", "last_name", "organization", "email", "country"}
"""What older records do not say of every author."""


def example(name: str, kind: str = "json") -> Any:
    text = (ROOT / "examples" / f"{name}.{kind}").read_text("utf-8")
    return tomllib.loads(text) if kind.endswith("toml") else json_text.parse(text, name)


def deposition(name: str) -> Conversion:
    """The example with its answers and its scan."""
    answers, scan = example(name, "empiar.answers.toml"), example(name, "imagesets.json")
    return convert(example(name), "empiar", ask=answers, scan=scan)


def plain(value: Any) -> Any:
    return json.loads(json_text.write_json(value))


def by_empiar(document: Any) -> list[Any]:
    """The errors of EMPIAR's own schema, with its formats."""
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(shared("schemas", "empiar", "empiar_deposition.schema.json").read_text("utf-8"))
    checker = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    return list(checker.iter_errors(plain(document)))


# Examples -------------------------------------------------------------------------------------------------------------


@NAMES
def test_an_example_is_a_deposition(name: str) -> None:
    found = deposition(name)
    assert found.converter.left == ROOTS[name]
    assert wrong(found.target, SCHEMA) == []
    assert found.report.having(Status.REFUSED, Status.UNKNOWN) == ()
    assert found.report.missing == ()


@NAMES
def test_an_example_is_valid_by_empiars_own_schema(name: str) -> None:
    assert [error.message for error in by_empiar(deposition(name).target)] == []


@NAMES
def test_an_example_comes_back(name: str) -> None:
    """Read and written again the deposition is the same: what OSC-EM does not hold comes back as answers and scan."""
    first = deposition(name)
    back = convert(first.target, ROOTS[name], source="empiar")
    again = convert(back.target, "empiar", source=ROOTS[name], ask=back.answers, scan=back.scan)
    cells = {"scale"} if "tomo" in ROOTS[name] and name != "subtomograms" else set()  # said of the record's tissue
    assert {slot: one for slot, one in again.target.items() if slot not in cells} == {
        slot: one for slot, one in first.target.items() if slot not in cells
    }
    record, made = example(name), back.target
    assert made["acquisition"]["pixel_size"] == plain(record["acquisition"]["pixel_size"])
    assert [one["family_name"] for one in made["organizational"]["authors"]] == [
        one["family_name"] for one in record["organizational"]["authors"]
    ]
    assert made["organizational"]["authors"][0]["given_name"] == "Josiah Stinkney"


@NAMES
def test_every_leaf_has_a_reason(name: str) -> None:
    leaves = (*deposition(name).report.leaves, *convert(example(name), "empiar").report.leaves)
    assert [leaf.path for leaf in leaves if not leaf.targets and not leaf.reason] == []
    assert [leaf.path for leaf in leaves if leaf.reason == "no rule of the mapping reads it"] == []


@NAMES
def test_every_answer_and_every_set_is_used(name: str) -> None:
    found = deposition(name)
    asked = {one.name for one in found.report.asked if one.value is not None}
    assert asked == {*example(name, "empiar.answers.toml"), "scan.imagesets"}
    assert len(found.target["imagesets"]) == len(example(name, "imagesets.json")["imagesets"])


def test_facts_of_the_record_fill_what_no_file_says() -> None:
    """Raw images have the record's pixels, in Å; other sets only their own."""
    frames, particles = deposition("apoferritin").target["imagesets"]
    assert (frames["pixel_width"], frames["pixel_height"], frames["image_width"]) == (0.436, 0.436, 5760)
    assert (particles["pixel_width"], particles["pixel_height"], particles["image_width"]) == (1.6, 1.6, 256)
    (movies,) = deposition("environment").target["imagesets"]
    assert [movies[slot] for slot in ("image_width", "frames_per_image", "pixel_width")] == [4096, 6, 2.93]
    assert movies["voxel_type"] == "('OT', '16 BIT FLOAT')"


def test_microscope_and_processing_are_told_in_words() -> None:
    frames, particles = deposition("apoferritin").target["imagesets"]
    for line in (
        "Recorded on a Titan Krios of Thermo Fisher Scientific at 300 kV.",
        "Dose 48.2 e/Å² in each movie of 1512 frames.",
        "Particles picked: 812345.",
        "Volume (final volume): 412000 particles, 1.42 Å.",
    ):
        assert line in frames["details"].split("\n")
    assert particles["details"] == "One stack of all particles, binned by two."


def test_roles_scale_and_country() -> None:
    target = deposition("apoferritin").target
    assert target["scale"] == "1"
    assert [one["last_name"] for one in target["principal_investigator"]] == ["Carberry"]
    assert target["principal_investigator"][0]["country"] == "CH"
    assert "town_or_city" not in target["corresponding_author"]
    assert deposition("environment").target["scale"] == "4"
    assert deposition("cell").target["scale"] == "3"


def test_the_role_of_the_archive_for_structures_is_that_of_a_principal_investigator() -> None:
    role = "principal investigator/group leader"
    record = {"organizational": {"authors": [{"family_name": "Carberry", "given_name": "Josiah", "role": role}]}}
    target = convert(record, "empiar").target
    assert [one["last_name"] for one in target["principal_investigator"]] == ["Carberry"]


def test_a_paper_has_its_own_authors_or_those_of_the_data() -> None:
    assert [one["name"] for one in deposition("subtomograms").target["citation"][0]["authors"]] == ["('O'Brien', 'JL')"]
    assert [one["name"] for one in deposition("apoferritin").target["citation"][0]["authors"]] == [
        "('Carberry', 'JS')",
        "('Beispiel', 'Ä')",
    ]


@pytest.mark.parametrize("said", ["UK", "GB", "GBR", "united kingdom", "Great Britain"])
def test_countries_are_codes_of_iso_3166(said: str) -> None:
    record = example("environment")
    record["organizational"]["authors"][0]["country"] = said
    assert convert(record, "empiar").target["corresponding_author"]["country"] == "GB"


def test_a_country_that_is_none_is_refused_with_its_place() -> None:
    record = example("environment")
    record["organizational"]["authors"][0]["country"] = "Atlantis"
    found = convert(record, "empiar")
    (leaf,) = found.report.refused()
    assert leaf.path == "$.organizational.authors[0].country"
    assert "empiar_people.omap" in leaf.rule


def test_a_wrong_orcid_is_refused_and_the_author_stays() -> None:
    record = example("environment")
    record["organizational"]["authors"][0]["orcid"] = "0000-0002-1825-0098"
    found = convert(record, "empiar")
    assert {leaf.path for leaf in found.report.refused()} == {"$.organizational.authors[0].orcid"}
    assert "author_orcid" not in found.target["authors"][0]


def test_what_no_role_tells_is_asked() -> None:
    asked = {one.name for one in convert(example("cell"), "empiar").report.asked if one.value is None}
    assert "corresponding_author" in asked
    assert "principal_investigators" not in asked
    asked = {one.name for one in convert(example("environment"), "empiar").report.asked if one.value is None}
    assert ("corresponding_author" in asked, "principal_investigators" in asked) == (False, True)


def test_only_another_technique_is_asked_for_its_type() -> None:
    for name in ROOTS:
        asked = {one.name for one in convert(example(name), "empiar").report.asked}
        assert ("experiment_type" in asked) == (name == "helical")


# The way back ---------------------------------------------------------------------------------------------------------

READ_ONLY = {"street", "town_or_city", "state_or_province", "post_or_zip", "fax"}
"""What OSC-EM has no place for: read, reported, and not written again."""


def without(value: Any) -> Any:
    """A deposition without what is absent, and without what is only read."""
    if isinstance(value, dict):
        kept = {name: without(one) for name, one in value.items() if name not in READ_ONLY}
        return {name: one for name, one in kept.items() if one not in (None, [], {})}
    return [without(one) for one in value] if isinstance(value, list) else value


def test_the_official_example_goes_there_and_back() -> None:
    document = json.loads(shared("corpus", "empiar", "deposition_working_example.json").read_text("utf-8"))
    back = convert(document, "oscem.spa", source="empiar")
    lost = {leaf.path.rpartition(".")[2] for leaf in back.report.leaves if leaf.status is Status.LOST}
    assert lost <= READ_ONLY
    again = convert(back.target, "empiar", ask=back.answers, scan=back.scan)
    wanted = without(document) | {"citation": [without(document["citation"][0]) | {"preprint": False}]}
    assert plain(again.target) == wanted
    assert back.target["organizational"]["authors"][0]["given_name"] == "John William"


def test_another_kind_of_experiment_is_of_no_root_but_the_general_one() -> None:
    document = deposition("apoferritin").target | {"experiment_type": 4}
    with pytest.raises(ConversionError, match="experiment_type is 4, and this mapping is for 3"):
        convert(document, "oscem.spa", source="empiar")
    back = convert(document, "oscem.general", source="empiar")
    assert back.answers["experiment_type"] == "SBF-SEM"


# The corpus -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("folder", "most"), [("real", 1.0), ("schema_examples", 1.0), ("history", 0.9), ("raw_vendor", 0.0)])
def test_every_document_converts_or_says_why(folder: str, most: float) -> None:
    """`most` is the part of the documents, at least, that are records of some age."""
    paths = documents(folder, "*.*")
    if not paths:
        pytest.skip("needs the corpus, which is not here")
    done, silent = 0, list[str]()
    for path in paths:
        try:
            record, at = record_of(read(path.read_bytes(), path.name).value, None)
            assert isinstance(record, dict)
            found = convert(record, "empiar", at=at)
        except (ConversionError, DocumentError) as error:
            silent += [path.name] if len(str(error)) < 20 else []
            continue
        done += 1
        allowed = ASKED | PERSON | {leaf.path.rpartition(".")[2] for leaf in found.report.refused()}
        for fault in by_empiar(found.target):
            assert fault.validator == "required", (path.name, fault.message)
            assert {name for name in fault.validator_value if name not in fault.instance} <= allowed, (path.name, fault.message)
    assert done >= most * len(paths)
    assert silent == []


# Text that means harm -------------------------------------------------------------------------------------------------

HARM = ["<script>alert(1)</script>", "'); DROP TABLE entries; --", "{acquisition.technique}", "../../etc/passwd", "\u202e" + "x"]


@pytest.mark.parametrize("text", [*HARM, "y" * 1_000_000])
def test_text_stays_text(text: str) -> None:
    record, scan = example("apoferritin"), example("apoferritin", "imagesets.json")
    record["instrument"]["microscope"]["model"] = text
    record["organizational"]["authors"][0]["name_org"] = text[:200]
    scan["imagesets"][1]["details"] = text
    found = convert(record, "empiar", ask=example("apoferritin", "empiar.answers.toml"), scan=scan)
    frames, particles = found.target["imagesets"]
    assert frames["details"].startswith(f"Recorded on a {text} of Thermo Fisher Scientific at 300 kV.")
    assert particles["details"] == text
    assert found.target["principal_investigator"][0]["organization"] == text[:200]


@pytest.mark.parametrize("place", ["data/../../etc", "/etc/passwd", "data", "data/a\0b"])
def test_a_directory_outside_of_the_upload_is_refused(place: str) -> None:
    scan = deepcopy(example("apoferritin", "imagesets.json"))
    scan["imagesets"][0]["directory"] = place
    found = convert(example("apoferritin"), "empiar", scan=scan)
    assert "directory" not in found.target["imagesets"][0]
    assert any("$scan.imagesets[0].directory" in note for note in map(str, found.refused))


# The command ----------------------------------------------------------------------------------------------------------


@NAMES
def test_the_command_finds_the_mapping_by_the_technique(name: str, tmp_path: Path) -> None:
    files = ("--ask-file", f"examples/{name}.empiar.answers.toml", "--scan", f"examples/{name}.imagesets.json")
    made = tmp_path / "deposition.json"
    command = ["convert", f"examples/{name}.json", "--to", "empiar", *files, "-o", str(made)]
    assert COMMAND_LINE.run([str(ROOT / one) if one.startswith("examples/") else one for one in command]) == 0
    assert json.loads(made.read_text("utf-8")) == plain(deposition(name).target)
