"""Every word of the review's list: what people and programs write, and the word of the archive's list that it is.

Of a word that several listed ones share nothing is written, and the depositor is asked; of one that the archive does not list the
text stands in the details.
"""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map import convert

Row = dict[str, Any]


def row(category: str, ask: dict[str, Any] | None = None, **parts: Any) -> Row:
    parts["acquisition"] = {"technique": "spa", **parts.get("acquisition", {})}
    rows: list[Row] = convert(parts, "mmcif", ask=ask or {}).target[category]
    return rows[0]


MICROSCOPES = {
    "Krios G2": ("TFS KRIOS", "G2"), "Krios G3": ("TFS KRIOS", "G3"), "Krios G4": ("TFS KRIOS", "G4"),
    "Krios Rx": ("TFS KRIOS", "Rx"), "Krios 5": ("TFS KRIOS", "5"), "Thermo Fisher Titan Krios": ("TFS KRIOS", None),
    "Thermo Scientific Krios G3": ("TFS KRIOS", "G3"), "Thermo Fisher Scientific Krios G4": ("TFS KRIOS", "G4"),
    "Glacios-2": ("TFS GLACIOS", "2"), "Talos": ("TFS TALOS", None), "F200i": ("TFS TALOS", "F200i"),
    "F200X": ("TFS TALOS", "F200X"), "F200S": ("TFS TALOS", "F200S"), "Talos F200X": ("TFS TALOS", "F200X"),
    "Tecnai F20": ("FEI TECNAI F20", None), "Tecnai F30": ("FEI TECNAI F30", None), "F20": ("FEI TECNAI F20", None),
    "Tecnai 12": ("FEI TECNAI 12", None), "T12": ("FEI TECNAI 12", None), "Tecnai Spirit": ("FEI TECNAI SPIRIT", None),
    "Tecnai 12 Spirit": ("FEI TECNAI SPIRIT", None), "Polara G2": ("FEI POLARA 300", "G2"),
    "CRYO ARM 300 II": ("JEOL CRYO ARM 300", "II"), "JEM-Z300FSC": ("JEOL CRYO ARM 300", None),
    "JEM-2100F": ("JEOL 2100F", None), "JEM-3200FSC": ("JEOL 3200FSC", None), "JEM-1400": ("JEOL 1400", None),
    "TOTEM 300S": ("SHUIMU TOTEM 300S", None), "Titan": (None, None), "Thermo Fisher Titan": (None, None),
}  # fmt: skip


@pytest.mark.parametrize(("said", "listed"), MICROSCOPES.items())
def test_microscopes(said: str, listed: tuple[str | None, str | None]) -> None:
    found = row("em_imaging", instrument={"microscope": {"model": said}, "cs": {"value": 2.7, "unit": "mm"}})
    assert (found.get("microscope_model"), found.get("microscope_version")) == listed


DETECTORS = {
    "Gatan K2 Summit": "GATAN K2 SUMMIT (4k x 4k)", "FEI Falcon III": "FEI FALCON III (4k x 4k)",
    "TFS Falcon 4i": "TFS FALCON 4i (4k x 4k)", "DE DE-64": "DIRECT ELECTRON DE-64 (8k x 8k)",
    "Falcon4": "FEI FALCON IV (4k x 4k)", "Falcon 2": "FEI FALCON II (4k x 4k)", "Falcon II": "FEI FALCON II (4k x 4k)",
    "Falcon C": "TFS FALCON C (2k x 2k)", "K3 BioContinuum": "GATAN K3 BIOCONTINUUM (6k x 4k)",
    "K3 Continuum": "GATAN K3 BIOCONTINUUM (6k x 4k)", "K2 IS": "GATAN K2 IS (4k x 4k)",
    "K2 Quantum": "GATAN K2 QUANTUM (4k x 4k)", "DE-64": "DIRECT ELECTRON DE-64 (8k x 8k)",
    "DE-20": "DIRECT ELECTRON DE-20 (5k x 3k)", "DE-16": "DIRECT ELECTRON DE-16 (4k x 4k)",
    "DE-12": "DIRECT ELECTRON DE-12 (4k x 3k)", "DE-10": "DIRECT ELECTRON DE-10 (5k x 4k)",
    "Apollo": "DIRECT ELECTRON APOLLO (4k x 4k)", "Alpine": "GATAN ALPINE (2.3k x 3.2k)",
    "Ceta-D": "FEI CETA (4k x 4k)", "Ceta 16M": "FEI CETA (4k x 4k)", "US4000": "GATAN ULTRASCAN 4000 (4k x 4k)",
    "UltraScan 4000": "GATAN ULTRASCAN 4000 (4k x 4k)", "F416": "TVIPS TEMCAM-F416 (4k x 4k)",
    "SINGLA": "DECTRIS SINGLA (1k x 1k)", "ELA": "DECTRIS ELA (1k x 0.5k)", "ARINA": "DECTRIS ARINA (0.2k x 0.2k)",
    "Orius SC200": "GATAN ORIUS SC200 (2k x 2k)", "XF416": "OTHER",
    "Orius": None, "UltraScan": None, "EF-Falcon": None, "BM-Falcon": None, "EF-CCD": None,
}  # fmt: skip


@pytest.mark.parametrize(("said", "listed"), DETECTORS.items())
def test_detectors(said: str, listed: str | None) -> None:
    found = row("em_image_recording", acquisition={"detectors": [{"name": said, "mode": "counting"}]})
    assert (found["film_or_detector_model"], found.get("details")) == (listed, "detector: XF416" if said == "XF416" else None)


FILTERS = {
    "SelectrisX": ("TFS Selectris X", None), "CEFID": ("CEOS CEFID", None), "Quantum LS": ("GIF Quantum LS", None),
    "Quantum ER": ("GIF Quantum ER", None), "Quantum SE": ("GIF Quantum SE", None),
    "JEOL in-column Omega": ("In-column Omega Filter", None), "Gatan BioQuantum": ("GIF Bioquantum", None),
    "BioContinuum": (None, "energy filter: BioContinuum"), "Continuum": (None, "energy filter: Continuum"),
}  # fmt: skip


@pytest.mark.parametrize(("said", "listed"), FILTERS.items())
def test_filters(said: str, listed: tuple[str | None, str | None]) -> None:
    found = row("em_imaging_optics", acquisition={"energy_filter": {"used": True, "model": said}})
    assert (found.get("energyfilter_name"), found.get("details")) == listed


GRIDS = {
    "Quantifoil R 1.2/1.3": ("Quantifoil R1.2/1.3", None), "C-Flat 1.2/1.3": ("C-flat-1.2/1.3", None),
    "CF-1.2/1.3": ("C-flat-1.2/1.3", None), "UltrAuFoil R0.6/1": ("UltrAuFoil R0./1", None),
    "Au-flat": (None, "maker: Au-flat"),
}  # fmt: skip


@pytest.mark.parametrize(("said", "listed"), GRIDS.items())
def test_grids(said: str, listed: tuple[str | None, str | None]) -> None:
    found = row("em_sample_support", sample={"grid": {"manufacturer": said}})
    assert (found.get("grid_type"), found.get("details")) == listed


GRID_MATERIALS = {"Cu/Rh": "COPPER/RHODIUM", "Cu/Pd": "COPPER/PALLADIUM", "SiN": "SILICON NITRIDE", "NiTi": "NICKEL/TITANIUM"}
FILM_MATERIALS = {
    "Au": "GOLD", "C": "CARBON", "amorphous carbon": "CARBON", "holey carbon": "CARBON", "NiTi": "NICKEL TITANIUM",
    "ANTA": "NICKEL TITANIUM", "SiO2": "SILICON DIOXIDE",
}  # fmt: skip
PRETREATMENTS = {
    "glow-discharged": "GLOW DISCHARGE", "glow-discharging": "GLOW DISCHARGE", "plasma cleaned": "PLASMA CLEANING",
    "plasma cleaner": "PLASMA CLEANING",
}  # fmt: skip


@pytest.mark.parametrize(
    ("category", "item", "slot", "said", "listed"),
    [
        *[("em_sample_support", "grid_material", "material", *pair) for pair in GRID_MATERIALS.items()],
        *[("em_support_film", "material", "film_material", *pair) for pair in FILM_MATERIALS.items()],
        *[("em_grid_pretreatment", "type", "pretreatment_type", *pair) for pair in PRETREATMENTS.items()],
    ],
)
def test_materials_and_treatments_of_grids(category: str, item: str, slot: str, said: str, listed: str) -> None:
    assert row(category, sample={"grid": {slot: said}})[item] == listed


HOLDERS = {
    "Autogrid holder": "FEI TITAN KRIOS AUTOGRID HOLDER", "Autoloader": "FEI TITAN KRIOS AUTOGRID HOLDER",
    "Autoloader (cassette)": "FEI TITAN KRIOS AUTOGRID HOLDER",
    "Elsa": "GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",
    "698": "GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",
    "910": "GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER",
}  # fmt: skip


@pytest.mark.parametrize(("said", "listed"), HOLDERS.items())
def test_holders(said: str, listed: str) -> None:
    assert row("em_imaging", acquisition={"holder": said})["specimen_holder_model"] == listed


PLUNGERS = {
    "Vitrobot Mark IV": "FEI VITROBOT MARK IV", "Vitrobot (Mark IV)": "FEI VITROBOT MARK IV", "EM GP2": "LEICA EM GP",
    "chameleon": "SPT LABTECH CHAMELEON", "VitroJet": "CRYOSOL VITROJET", "CryoPlunge 3": "GATAN CRYOPLUNGE 3",
}  # fmt: skip


@pytest.mark.parametrize(("said", "listed"), PLUNGERS.items())
def test_plungers(said: str, listed: str) -> None:
    answers = {"vitrification_instrument": said, "cryogen": "ethane"}
    assert row("em_vitrification", answers, sample={"specimen": {"vitrification": True}})["instrument"] == listed


NIGMS = "National Institutes of Health/National Institute of General Medical Sciences (NIH/NIGMS)"
FUNDERS = {
    "EU": "European Union (EU)", "EMBO": "European Molecular Biology Organization (EMBO)",
    "HFSP": "Human Frontier Science Program (HFSP)", "BMBF": "German Federal Ministry for Education and Research",
    "DOE": "Department of Energy (DOE, United States)", "NIGMS": NIGMS, "NIH": None,
    "SERI": "Swiss State Secretariat for Education, Research and Innovation",
}  # fmt: skip


@pytest.mark.parametrize(("said", "listed"), FUNDERS.items())
def test_row_30_funders(said: str, listed: str | None) -> None:
    money = {"funder": [{"funder_name": said}], "grants": [{"project_id": "g1"}]}
    assert row("pdbx_audit_support", organizational=money).get("funding_organization") == listed


def test_row_30_which_institute_of_the_nih_it_was_is_asked() -> None:
    money = {"funder": [{"funder_name": "NIH"}], "grants": [{"project_id": "g1"}]}
    done = convert({"acquisition": {"technique": "spa"}, "organizational": money}, "mmcif")
    assert "funder" in {one.name for one in done.report.asked if one.value is None}
    assert row("pdbx_audit_support", {"funder": NIGMS}, organizational=money)["funding_organization"] == NIGMS


@pytest.mark.parametrize(("said", "kind"), [("RIBOSOME", "RIBOSOME"), ("virus", "VIRUS"), ("antibody", "COMPLEX")])
def test_classes_of_molecules(said: str, kind: str) -> None:
    record = {"acquisition": {"technique": "spa"}, "sample": {"molecule": [{"name_mol": "A", "molecular_class": said}]}}
    assert convert(record, "mmcif").target["em_entity_assembly"][1]["type"] == kind


@pytest.mark.parametrize("said", ["microED", "MicroED", "3D ED", "3D-ED", "electron crystallography", "Crystallography"])
def test_crystals_are_one_method(said: str) -> None:
    tables = convert({"acquisition": {"technique": said}, "sample": {}}, "mmcif").target
    assert tables["em_experiment"][0]["reconstruction_method"] == "CRYSTALLOGRAPHY"
    assert tables["exptl"][0]["method"] == "ELECTRON CRYSTALLOGRAPHY"
