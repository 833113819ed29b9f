"""The crosswalk of a project: its rows and places, its page, its tables for others, and a table that becomes a draft."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from small_project import small_project

from oscem_map.compiler import check
from oscem_map.compiler.inspect.crosswalk import Crosswalk, crosswalks
from oscem_map.compiler.inspect.crosswalk_changes import Fate, compared
from oscem_map.compiler.inspect.exchange import NO_TERM, Publication, to_pairs, to_sssom
from oscem_map.compiler.inspect.pairs_import import NotATable, draft
from oscem_map.compiler.inspect.tried import Tried, Trier
from oscem_map.compiler.migration.former_names import former_names
from oscem_map.compiler.resolve.typed import Copy
from oscem_map.crosswalk.page import Extras, rule_anchors, to_page
from oscem_map.dsl.parser import parse
from oscem_map.registry import Registry

HOSTILE = "</script><img src=x onerror=alert(1)> & \"'"


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Crosswalk:
    folder = small_project(tmp_path_factory.mktemp("crosswalk") / "project") / "mappings"
    (found,) = crosswalks(check(folder).mappings)
    return found


def hostile(folder: Path) -> Crosswalk:
    """The same with a reason, a note and a word that would be markup."""
    parts = folder / "common" / "parts.omap"
    text = parts.read_text(encoding="utf-8")
    quoted = HOSTILE.replace('"', '\\"')
    text = text.replace("inside the model", quoted).replace('"field emission gun"', f'"{quoted}"')
    parts.write_text(text.replace("    cs  ", f"    ## {HOSTILE}\n    cs  ", 1), encoding="utf-8")
    (found,) = crosswalks(check(folder, run=False).mappings)
    return found


def test_rows(walk: Crosswalk) -> None:
    (row,) = walk.by_place["left", "instrument.cs"]
    assert (row.status, row.right, row.cite) == ("mapped", ("_em_imaging.nominal_cs",), "common/parts.omap:13")
    assert [one.status for one in walk.by_place["right", "_entry.id"]] == ["asked"]
    (lost,) = walk.by_place["left", "instrument.operating_mode"]
    assert (lost.status, lost.reason) == ("lost", "no item")
    assert len({row.cite for row in walk.rows if row.status == "mapped"}) == 5


def test_every_place_is_there(walk: Crosswalk) -> None:
    left, right = Registry().get("oscem.spa", "1.0.2"), Registry().get("mmcif", "5.413")
    assert [place.name for place in walk.left_places] == [path.replace("[]", "") for path, _ in left.leaves()]
    assert len(walk.right_places) == sum(len(cls.slots) for cls in right.classes.values())


class Page(HTMLParser):
    """What a browser would see: tags with their attributes, and the text outside scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, name: str) -> Iterator[str]:
        """The values of an attribute."""
        return (found for _, attributes in self.tags if (found := attributes.get(name)) is not None)


def test_page(walk: Crosswalk) -> None:
    page = Page(to_page(walk, Extras("https://example.org/mappings")))
    anchors = [*page.all("id")]
    assert len(anchors) == len(set(anchors))
    links = {address[1:] for address in page.all("href") if address.startswith("#")}
    assert links <= set(anchors), links - set(anchors)
    assert "https://example.org/mappings/common/parts.omap#L13" in page.all("href")
    assert {"left-instrument.cs", "right-_em_imaging.nominal_cs"} <= set(anchors)
    assert "FIELD EMISSION GUN" in page.text
    # Nothing is loaded: no address but links to follow.
    assert not [tag for tag, found in page.tags if tag in ("img", "link", "iframe") or "src" in found]
    assert next(page.all("content")) == "width=device-width, initial-scale=1"


def test_text_of_a_mapping_is_no_markup(tmp_path: Path) -> None:
    found = hostile(small_project(tmp_path / "project") / "mappings")
    page = Page(to_page(found, Extras("javascript:alert(1)//")))
    assert HOSTILE in page.text
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert "img" not in {tag for tag, _ in page.tags}
    assert not [address for address in page.all("href") if address.startswith("javascript:")]


def edited(folder: Path, *edits: tuple[str, str]) -> Crosswalk:
    """The small project with edits in its shared parts."""
    root = small_project(folder)
    parts = root / "mappings" / "common" / "parts.omap"
    text = parts.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    parts.write_text(text, encoding="utf-8")
    (found,) = crosswalks(check(root / "mappings", run=False).mappings)
    return found


def test_changes(walk: Crosswalk, tmp_path: Path) -> None:
    nothing = compared(walk, walk)
    assert nothing.count == 0
    before = edited(
        tmp_path / "before",
        ('because "whole kilovolts"', 'because "an older reason"'),
        ('"FEG" or "field emission gun"', '"FEG"'),
        ("    cs                    [mm]  <-> nominal_cs            [mm]\n", '    cs -> nothing because "lost once"\n'),
    )
    found = compared(before, walk)
    rules = {(one.fate, one.row.left, one.row.right): one for one in found.rules}
    assert set(rules) == {
        (Fate.CHANGED, ("instrument.acceleration_voltage",), ("_em_imaging.accelerating_voltage",)),
        (Fate.ADDED, ("instrument.cs",), ("_em_imaging.nominal_cs",)),
        (Fate.REMOVED, ("instrument.cs",), ()),
    }
    (facet,) = next(one.facets for one in found.rules if one.fate is Fate.CHANGED)
    assert (facet.name, facet.before, facet.after) == ("reason", "an older reason", "whole kilovolts")
    (table,) = found.tables
    assert (table.removed, table.added) == (
        ("FEG <-> FIELD EMISSION GUN",), ("FEG or field emission gun <-> FIELD EMISSION GUN",),
    )
    page = Page(to_page(walk, Extras(since="git:v1", changes=found)))
    assert "Changes since git:v1" in page.text
    assert "lost once" in page.text


def test_a_change_of_a_schema_is_the_registry_s(tmp_path: Path) -> None:
    folder = small_project(tmp_path / "project") / "mappings"
    (walk,) = crosswalks(check(folder, run=False).mappings)
    slot = walk.mappings[0].left.classes["Instrument"].slots["cs"]
    classes = dict(walk.mappings[0].left.classes)
    without = {name: one for name, one in classes["Instrument"].slots.items() if one is not slot}
    classes["Instrument"] = replace(classes["Instrument"], slots=without)
    older = replace(walk.mappings[0].left, version="1.0.1", classes=classes)
    found = compared(replace(walk, mappings=(replace(walk.mappings[0], left=older),)), walk)
    (schema,) = found.schemas
    assert (schema.name, schema.before, schema.after) == ("oscem.spa", "1.0.1", "1.0.2")
    assert [change.place for change in schema.changes] == ["Instrument.cs"]


def test_the_address_of_a_rule_outlives_its_line(walk: Crosswalk, tmp_path: Path) -> None:
    moved = edited(tmp_path / "moved", ("    cs    ", "\n    # a note\n\n    cs    "))
    (row,), (other,) = (found.by_place["left", "instrument.cs"] for found in (walk, moved))
    assert row.cite != other.cite
    assert rule_anchors(walk)[row] == rule_anchors(moved)[other] == "rule-instrument.cs-_em_imaging.nominal_cs"


def test_what_a_rule_makes_of_a_value(walk: Crosswalk) -> None:
    text = Page(to_page(walk)).text
    assert " ".join(text.split()).count("is written") >= 3
    (row,) = walk.by_place["left", "instrument.acceleration_voltage"]
    assert row.origin is not None
    mapping, rule = row.origin
    assert isinstance(rule, Copy)
    made = Trier(mapping).tried(rule)
    assert made is not None
    assert made == Tried("300000 V", "300", "300 kV")
    (row,) = walk.by_place["left", "instrument.electron_source"]
    assert row.origin is not None and isinstance(row.origin[1], Copy)
    made = Trier(mapping).tried(row.origin[1])
    assert made == Tried('"FEG"', '"FIELD EMISSION GUN"', '"FEG"')


def test_older_names(tmp_path: Path) -> None:
    (tmp_path / "oscem.omap").write_text(
        "migration to oscem 1.0.2\n\n"
        'step A "names" {\n    acquisition.datetime -> acquisition.date_time\n'
        "    in authors[] {\n        firstname -> given_name\n    }\n}\n\n"
        'step B "places" {\n    authors -> organizational.authors\n}\n',
        encoding="utf-8",
    )
    checked = check(tmp_path)
    assert checked.diagnostics == ()
    found = former_names(checked.migrations, "oscem", ("acquisition.date_time", "organizational.authors.given_name"))
    assert found == {
        "acquisition.date_time": ("acquisition.datetime",),
        "organizational.authors.given_name": ("authors.firstname",),
    }


def test_sssom(walk: Crosswalk) -> None:
    text = to_sssom(walk, Publication("https://example.org/x", authors=("0000-0002-1825-0097",), day="2026-01-31"))
    head = [line for line in text.splitlines() if line.startswith("#")]
    rows = [*csv.DictReader(io.StringIO(text[len("\n".join(head)) + 1 :]), delimiter="\t")]
    assert '#mapping_set_id: "https://example.org/x/oscem-mmcif"' in head
    found = {(row["subject_id"], row["predicate_id"], row["object_id"]) for row in rows}
    assert ("oscem:instrument.cs", "skos:exactMatch", "mmcif:_em_imaging.nominal_cs") in found
    assert ("oscem:instrument.acceleration_voltage", "skos:closeMatch", "mmcif:_em_imaging.accelerating_voltage") in found
    assert ("oscem:instrument.operating_mode", "skos:exactMatch", NO_TERM) in found
    assert not [row for row in rows if "_entry.id" in row["object_id"]]


def test_a_table_of_pairs_comes_back_as_rules(walk: Crosswalk) -> None:
    registry = Registry()
    text = to_pairs(walk)
    assert "instrument.cs,_em_imaging.nominal_cs,mm" in text.splitlines()
    made = draft(text, "t.csv", registry.get("oscem.spa", "1.0.2"), registry.get("mmcif", "5.413"))
    assert parse(made.text, "draft").file is not None
    assert "instrument.cs [mm] <-> _em_imaging.nominal_cs [mm]" in " ".join(made.text.split())


HEAD = "OSCEM,,,in PDBx/mmCIF,type,units\n"


@pytest.mark.parametrize(
    ("line", "code", "marked"),
    [
        ("instrument,microscop,model,_em_imaging.microscope_model,,", "E0201", "instrument"),
        ("instrument,cs,,_em_imaging.nominal_cz,,mm", "E0201", "_em_imaging.nominal_cz"),
        ("acquisition,nominal_defocus,,_em_imaging.nominal_defocus_min,,", "E0201", "acquisition"),
        ("instrument,cs,,_em_imaging.nominal_cs ,,mm", "E0101", "_em_imaging.nominal_cs"),
        ("instrument,cs", "E0101", "instrument,cs"),
        ("instrument,cs,,_em_imaging.nominal_cs,,kV", "E0303", "kV"),
        ("instrument,cs,,_em_imaging.nominal_cs,,furlong", "E0304", "furlong"),
        ("instrument,cs,,_em_imaging.accelerating_voltage,,mm", "E0302", "_em_imaging.accelerating_voltage"),
        ("sample,overall_molecule,molecular_weight,_entity.formula_weight,,", "E0301", "_entity.formula_weight"),
        ("instrument,microscope,model,_em_imaging.mode,,", "E0408", "_em_imaging.mode"),
        ("acquisition,date_time,,_em_imaging.date,,", "E0305", "_em_imaging.date"),
        ("instrument,cs,,_em_imaging.nominal_cs,,mm", "E0601", "_em_imaging.nominal_cs"),
        ("instrument,cs,,_em_imaging.nominal_cs,,mm", "E0503", "_em_imaging.nominal_cs"),
        ("instrument,cs,,_em_imaging.nominal_cs,,mm\ninstrument,c2_aperture,,_em_imaging.nominal_cs,,µm", "E0504",
         "_em_imaging.nominal_cs"),
    ],
)  # fmt: skip
def test_faults_of_a_table(line: str, code: str, marked: str) -> None:
    registry, text = Registry(), HEAD + line + "\n"
    made = draft(text, "t.csv", registry.get("oscem.spa", "1.0.2"), registry.get("mmcif", "5.413"))
    found = [one for one in made.diagnostics if one.code == code]
    assert found, [one.title for one in made.diagnostics]
    assert found[0].where is not None
    assert text[found[0].where.start : found[0].where.end] == marked
    assert found[0].help
    assert parse(made.text, "draft").file is not None


PUBLIC = (
    # The kinds of fault of the public table, in its shape: a path over several columns, the item, the unit.
    ("sample,overall_molecule,source,_entity.src_method,,", "E0408"),  # the item of another thing
    ("sample,overall_molecule,molecular_weight,_entity.formula_weight,,", "E0301"),  # another quantity
    ("sample,overall_molecule,molecular_type,_em_entity_assembly.type,,", "E0201"),  # a name of an older schema
    ("sample,molecule,name_mol,_pdbx_entity_branch_descriptor.descriptor,,", "E0503"),  # a row that cannot be made
    ("acquisition,tilt_angle,increment,_em_imaging.tilt_angle_increment,,degrees", "E0201"),  # no such item
    ("processing,movies,dose_per_image,_em_image_recording.avg_electron_dose_per_image,,", ""),
    ("acquisition,dose_per_movie,,_em_image_recording.avg_electron_dose_per_image,,", "E0504"),  # two sources
    ("processing,volumes,vol_resolution,_em_3d_reconstruction.resolution,,", "E0604"),  # a list, of which none is chosen
    ("acquisition,nominal_defocus,minimal,_em_imaging.nominal_defocus_max,,", "E0305"),  # the ends are crossed
    ("organizational,authors,job_title,_pdbx_contact_author.role,,", "E0305"),  # a boolean for a word
    ("acquisition,alignment_procedure,,_em_imaging.alignment_procedure,,", "E0201"),  # in no schema
    ("sample,ligands,present,_pdbx_entry_details.has_ligand_of_interest,,", "E0408"),  # YES where it is Y
    ("sample,ligands,smiles,_pdbx_chem_comp_descriptor.descriptor,,", "E0601"),  # a row without its keys
    ("acquisition,microscope_software,,_em_software.name,,", "E0601"),
    ("sample,grid,manufacturer,_em_sample_support.grid_type,,", "E0408"),  # free text, and a list of the deposition
    ("sample,specimen,vitrification_cryogen,_em_vitrification.cryogen_name,,", "E0408"),
    ("acquisition,calibrated_magnification,,_em_imaging.calibrated_magnification,,kV", "E0306"),  # the unit of another slot
    ("instrument,cs,,_em_imaging.nominal_cs ,,mm", "E0101"),  # a blank
    ("instrument,c2_aperture", "E0101"),  # columns that are not there
)


def test_every_kind_of_fault_of_the_public_table() -> None:
    registry = Registry()
    text = HEAD + "\n".join(line for line, _ in PUBLIC) + "\n"
    former = {"sample.overall_molecule.molecular_overall_type": ("sample.overall_molecule.molecular_type",)}
    made = draft(text, "t.csv", registry.get("oscem.spa", "1.0.2"), registry.get("mmcif", "5.413"), former)
    for number, (line, code) in enumerate(PUBLIC, 2):
        found = [one for one in made.diagnostics if one.where and text.count("\n", 0, one.where.start) + 1 == number]
        assert not code or code in {one.code for one in found}, (line, [one.title for one in found])
        assert all(one.help for one in found), line
    (stale,) = [one for one in made.diagnostics if "molecular_type`" in one.title]
    assert stale.help == "older documents say so: it is `sample.overall_molecule.molecular_overall_type` today"
    # Rows are numbered by the key that points nowhere; where there is none, the draft does not make one up.
    assert "    index     -> ordinal\n    name_mol <-> descriptor" in made.text
    assert "_pdbx_chem_comp_descriptor[] {\n    smiles <-> descriptor" in made.text


def test_the_draft_of_a_hostile_table_is_notes() -> None:
    registry = Registry()
    text = HEAD + '"a\nprint(1)",b,,"_x.y } {",,\n'
    made = draft(text, "t.csv", registry.get("oscem.spa", "1.0.2"), registry.get("mmcif", "5.413"))
    assert all(line.startswith(("mapping", "#")) or not line for line in made.text.splitlines())
    with pytest.raises(NotATable):
        draft("a\nb\n", "t.csv", registry.get("oscem.spa", "1.0.2"), registry.get("mmcif", "5.413"))
