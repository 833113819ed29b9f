"""What is exported for linkml-map is what linkml-map takes: it loads each specification, and makes of a record what we make."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from places import ROOT

from oscem_map import convert
from oscem_map.compiler import check
from oscem_map.compiler.inspect.linkml_map import to_linkml_map

pytestmark = pytest.mark.conformance

RECORD: dict[str, Any] = {
    "acquisition": {
        "technique": "spa",
        "nominal_magnification": 105000,
        "exposure_time": {"value": 2.5, "unit": "s"},
        "grids_imaged": 1,
    },
    "instrument": {
        "microscope": {"model": "TFS KRIOS"},
        "cs": {"value": 2.7, "unit": "mm"},
        "c2_aperture": {"value": 50, "unit": "µm"},
        "electron_source": "FEG",
        "illumination": "FLOOD BEAM",
        "imaging": "BRIGHT FIELD",
    },
    "sample": {"specimen": {"buffer": "20 mM HEPES", "ph": 7.4, "concentration": {"value": 4.2, "unit": "mg/mL"}}},
    "organizational": {"authors": [{"family_name": "Carberry", "given_name": "Josiah"}]},
}


def test_each_specification_is_one(tmp_path: Path) -> None:
    transformer = pytest.importorskip("linkml_map.transformer.object_transformer")
    checked = check(ROOT / "mappings", run=False)
    assert len(checked.mappings) > 10
    for mapping in checked.mappings:
        path = tmp_path / f"{mapping.module}.yaml"
        path.write_text(to_linkml_map(mapping).to_yaml(), encoding="utf-8")
        transformer.ObjectTransformer().load_transformer_specification(path)


def test_it_makes_of_a_record_what_we_make(tmp_path: Path) -> None:
    transformer = pytest.importorskip("linkml_map.transformer.object_transformer")
    from linkml_runtime import SchemaView

    (mapping,) = check(ROOT / "mappings", only=["oscem-spa_mmcif.omap"], run=False).mappings
    made = to_linkml_map(mapping)
    path = tmp_path / "spec.yaml"
    path.write_text(made.to_yaml(), encoding="utf-8")
    theirs = transformer.ObjectTransformer()
    snapshot = f"{mapping.left.name}-{mapping.left.version}.yaml"
    theirs.source_schemaview = SchemaView(str(ROOT / "registry" / "snapshots" / snapshot))
    theirs.load_transformer_specification(path)
    items = {name: value for name, value in leaves(theirs.map_object(RECORD, source_type=mapping.left.root)) if value is not None}
    assert len(items) >= 8
    ours = convert(RECORD, "mmcif").target
    for name, value in items.items():
        category, item = name.removeprefix("_").split(".")
        written = [row[item] for row in ours[category] if row.get(item) is not None]
        assert any(str(one) == str(value) or _close(one, value) for one in written), (name, value, written)


def leaves(node: Any) -> list[tuple[str, Any]]:
    """The items of what linkml-map made, wherever they stand, with their values."""
    if isinstance(node, list):
        return [leaf for one in node for leaf in leaves(one)]
    found = []
    for name, value in node.items() if isinstance(node, dict) else ():
        found += [(name, value)] if name.startswith("_") else leaves(value)
    return found


def _close(one: object, other: object) -> bool:
    try:
        return abs(float(str(one)) - float(str(other))) < 1e-9
    except ValueError:
        return False
