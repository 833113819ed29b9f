"""The bundled examples: whole, of the root that they say, and as their golden files have them, there and back.

`tests/golden/MODULE/NAME.cif` and `.back.json` are what is made of an example and what is read back, each with its report and
its summary; `.bare.summary.txt` is the summary without answers.
`pytest --update` writes them anew; what changed is then read before it is committed.
"""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from places import RECORDS, ROOT

from oscem_map import Conversion, convert
from oscem_map.runtime import documents
from oscem_map.runtime.report import Status
from oscem_map.runtime.report_markdown import to_markdown
from oscem_map.runtime.report_next import Run
from oscem_map.runtime.report_text import summary

EXAMPLES = {
    "apoferritin": "oscem.spa",
    "cell": "oscem.cellular_tomo",
    "environment": "oscem.env_tomo",
    "helical": "oscem.general",
    "subtomograms": "oscem.subtomo",
}
NAMES = pytest.mark.parametrize("name", EXAMPLES)


def record(name: str) -> dict[str, Any]:
    value = documents.read((ROOT / "examples" / f"{name}.json").read_bytes(), f"{name}.json").value
    assert isinstance(value, dict)
    return value


def answers(name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / "examples" / f"{name}.mmcif.answers.toml").read_text("utf-8"))


def there(name: str, **options: Any) -> Conversion:
    return convert(record(name), "mmcif", **options)


def test_each_root_has_an_example() -> None:
    assert {path.stem for path in RECORDS} == set(EXAMPLES)


@NAMES
def test_an_example_is_of_its_root_and_right(name: str) -> None:
    found = there(name, ask=answers(name))
    assert found.converter.left == EXAMPLES[name]
    assert found.report.having(Status.REFUSED, Status.UNKNOWN) == ()
    assert [one.item for one in found.report.missing if not one.item.startswith("$.")] == []


@NAMES
def test_every_question_without_a_choice_is_answered(name: str) -> None:
    assert [asked.name for asked in there(name, ask=answers(name)).report.asked if asked.value is None] == []
    assert next(asked.name for asked in there(name).report.asked if asked.value is None) == "entry_id"


@NAMES
def test_every_answer_is_to_a_question(name: str) -> None:
    found = there(name, ask=answers(name))
    assert {asked.name for asked in found.report.asked} == set(answers(name))


@NAMES
def test_golden_files(name: str, update: bool) -> None:
    first = there(name, ask=answers(name))
    stem = f"{first.converter.module}/{name}"
    forth = Run(f"{name}.json", "mmcif", f"{name}.cif")
    golden = {f"{stem}.cif": first.text(), **said(first, forth, stem)}
    tables = documents.read(first.text().encode(), f"{name}.cif").value
    back = convert(tables.categories, EXAMPLES[name])
    golden |= {f"{stem}.back.json": back.text(), **said(back, Run(f"{name}.cif", "oscem", f"{name}.json"), f"{stem}.back")}
    golden[f"{stem}.bare.summary.txt"] = summary(there(name).report, forth, 80)
    for file, text in golden.items():
        path = ROOT / "tests" / "golden" / file
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), "run `pytest --update`"
        assert text == path.read_text("utf-8")


def said(result: Conversion, run: Run, stem: str) -> dict[str, str]:
    """What people read of a conversion, by the file's name."""
    return {
        f"{stem}.report.md": to_markdown(result.report, run),
        f"{stem}.summary.txt": summary(result.report, run, 80),
    }


def test_every_golden_file_is_of_an_example() -> None:
    found = {path.name.partition(".")[0] for path in (ROOT / "tests" / "golden").rglob("*.*")}
    assert found == set(EXAMPLES)


@NAMES
def test_an_example_comes_back(name: str) -> None:
    first = there(name, ask=answers(name))
    back = convert(first.target, EXAMPLES[name]).target
    again = convert(back, "mmcif", source=EXAMPLES[name], ask=answers(name)).target
    assert convert(again, EXAMPLES[name]).target == back
    assert {c: rows for c, rows in again.items() if c not in ONE_WAY} == {
        c: rows for c, rows in first.target.items() if c not in ONE_WAY
    }


ONE_WAY = {"pdbx_entry_details", "em_final_classification"}
"""Categories that are written from slots which they cannot give back."""


def test_one_answer_for_each_organism() -> None:
    rows = there("environment", ask=answers("environment")).target["em_entity_assembly_naturalsource"]
    assert [(row["organism"], row["ncbi_tax_id"]) for row in rows] == [
        ("Chlamydomonas reinhardtii", "3055"),
        ("Escherichia coli", "562"),
    ]


def test_an_answer_does_not_overrule_the_record() -> None:
    given = {"sample_type": "VIRUS", "assembly_source": "SYNTHETIC"}
    said = there("apoferritin", ask=given)
    (whole, *_) = said.target["em_entity_assembly"]
    assert (whole["type"], whole["source"]) == ("COMPLEX", "RECOMBINANT")
    assert [note.partition(" was not used: ")[0] for note in said.report.notes] == [
        f"the answer to `{name}`" for name in given
    ]
    silent = record("apoferritin")
    silent["sample"]["overall_molecule"] = {"name_sample": "Apoferritin"}
    (whole, *_) = convert(silent, "mmcif", ask=given).target["em_entity_assembly"]
    assert (whole["type"], whole["source"]) == ("VIRUS", "RECOMBINANT"), "all its molecules are"
    silent["sample"]["molecule"] = []
    (whole, *_) = convert(silent, "mmcif", ask=given).target["em_entity_assembly"]
    assert whole["source"] == "SYNTHETIC"


def test_what_nobody_answers_is_not_invented() -> None:
    found = there("cell")
    beam = found.target["em_focused_ion_beam"][0]
    wanted = ("current", "voltage", "duration", "temperature", "initial_thickness")
    assert [beam[item] for item in wanted] == [None] * 5
    assert {f"_em_focused_ion_beam.{item}" for item in wanted} <= {one.item for one in found.report.missing}
    assert "em_high_pressure_freezing" not in there("environment").target
    assert "em_fiducial_markers" not in found.target
    volume = there("subtomograms").target["em_3d_reconstruction"][0]
    assert [volume[item] for item in ("num_particles", "symmetry_type")] == [None] * 2


@pytest.mark.parametrize(
    ("technique", "method"), [("helical", "ELECTRON MICROSCOPY"), ("crystallography", "ELECTRON CRYSTALLOGRAPHY")]
)
def test_the_experiment_of_any_technique(technique: str, method: str) -> None:
    document = record("helical")
    document["acquisition"]["technique"] = technique
    tables = convert(document, "mmcif").target
    assert [row["method"] for row in tables["exptl"]] == [method]
    assert [row["reconstruction_method"] for row in tables["em_experiment"]] == [technique.upper()]


@pytest.mark.parametrize(
    ("method", "reasons"),
    [
        ("FIB milling", {}),
        ("ultramicrotomy", {"ion_source": "a knife has no ions", "lift_out": "no item beside a microtome"}),
        (
            "none",
            {
                "instrument_thin": "mmCIF has instruments of milling and of cutting only",
                "ion_source": "mmCIF has ions of milling only",
                "target_thickness.value": "mmCIF has the thickness after milling or cutting only",
                "target_thickness.unit": "mmCIF has the thickness after milling or cutting only",
                "lift_out": "no item where nothing was milled",
            },
        ),
    ],
)
def test_a_branch_gives_its_own_reason(method: str, reasons: dict[str, str]) -> None:
    """Another branch writes these slots: the reason is that of the branch that was taken."""
    document = record("cell")
    thinning = document["sample"]["thinning"]
    thinning["method_thin"] = method
    thinning["lift_out"] = True
    start = "$.sample.thinning."
    leaves = [leaf for leaf in convert(document, "mmcif").report.leaves if leaf.path.startswith(start)]
    assert {leaf.path.removeprefix(start): leaf.reason for leaf in leaves if leaf.status.value == "lost"} == reasons
    assert len(leaves) == 6
