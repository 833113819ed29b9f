"""linkml-map on the fields that both it and this project's language express, through its Python API, warm.

Its unit conversion works on direct slots only, so its target has the nesting of its source; its units are
UCUM's, so the record says `um` and `mg/mL`. Both results are compared before anything is measured.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.timing import medians, shown
from oscem_map import convert


@dataclass(frozen=True)
class Field:
    """A slot, its value, the item it goes to; for a quantity the unit of the record and that of the item."""

    slot: str
    value: object
    item: str
    unit: str = ""
    wanted: str = ""
    words: tuple[tuple[str, str], ...] = ()

    @property
    def given(self) -> object:
        return {"value": self.value, "unit": self.unit} if self.unit else self.value


FIELDS: Mapping[str, tuple[Field, ...]] = {
    "instrument": (
        Field(
            "illumination",
            "Parallel",
            "illumination_mode",
            words=(("Parallel", "FLOOD BEAM"), ("SpotScan", "SPOT SCAN")),
        ),
        Field(
            "imaging",
            "BrightField",
            "mode",
            words=(("BrightField", "BRIGHT FIELD"), ("DarkField", "DARK FIELD")),
        ),
        Field(
            "electron_source",
            "FEG",
            "electron_source",
            words=(("FEG", "FIELD EMISSION GUN"), ("LaB6", "LAB6")),
        ),
        Field("acceleration_voltage", 300000, "accelerating_voltage", "V", "kV"),
        Field("c2_aperture", 0.05, "c2_aperture_diameter", "mm", "um"),
        Field("cs", 2700, "nominal_cs", "um", "mm"),
    ),
    "microscope": (
        Field(
            "model",
            "Titan Krios",
            "microscope_model",
            words=(("Titan Krios", "TFS KRIOS"), ("Glacios", "TFS GLACIOS")),
        ),
    ),
    "acquisition": (
        Field("nominal_magnification", 105000, "nominal_magnification"),
        Field("calibrated_magnification", 96000, "calibrated_magnification"),
        Field("cryogen", "nitrogen", "cryogen", words=(("nitrogen", "NITROGEN"), ("helium", "HELIUM"))),
        Field("exposure_time", 2500, "average_exposure_time", "ms", "s"),
        Field("grids_imaged", 2, "num_grids_imaged"),
        Field("images_generated", 4210, "num_real_images"),
    ),
    "stage": (
        Field("minimal", 77000, "recording_temperature_minimum", "mK", "K"),
        Field("maximal", 80000, "recording_temperature_maximum", "mK", "K"),
    ),
    "energy_filter": (
        Field(
            "model",
            "Selectris",
            "energyfilter_name",
            words=(("Selectris", "TFS Selectris"), ("BioQuantum", "GIF Bioquantum")),
        ),
        Field("width_energy_filter", 0.01, "energyfilter_slit_width", "keV", "eV"),
    ),
    "specimen": (
        Field("buffer", "20 mM HEPES", "details"),
        Field("ph", 7.5, "pH"),
        Field("concentration", 4.2, "concentration", "g/L", "mg/mL"),
        Field("humidity", 95, "humidity", "%", "%"),
        Field("temperature", 277000, "chamber_temperature", "mK", "K"),
    ),
    "grid": (
        Field("material", "gold", "grid_material", words=(("gold", "GOLD"), ("copper", "COPPER"))),
        Field("mesh", 300, "grid_mesh_size"),
        Field("film_material", "CARBON", "material"),
        Field("pretreatment_time", 1.5, "time", "min", "s"),
        Field("pretreatment_pressure", 0.39, "pressure", "mbar", "Pa"),
        Field("pretreatment_atmosphere", "AIR", "atmosphere"),
    ),
    "coordinates": (Field("number_particles", 350000, "num_particles_selected"),),
    "authors": (
        Field("family_name", "Carberry", "name_last"),
        Field("given_name", "Josiah", "name_first"),
        Field("email", "josiah.carberry@example.org", "email"),
        Field("telephone", "+41 00 000 00 00", "phone"),
    ),
    "ligands": (Field("smiles", "OCC", "descriptor"),),
}
"""Parents first. Left out, because linkml-map cannot say them or its units have no word for them: lengths in
ångström, doses, masses of molecules, defocus (a pair), flags for a whole list, keys, and all that joins."""
WHERE = {
    "instrument": ("instrument",),
    "microscope": ("instrument", "microscope"),
    "acquisition": ("acquisition",),
    "stage": ("acquisition", "temperature"),
    "energy_filter": ("acquisition", "energy_filter"),
    "specimen": ("sample", "specimen"),
    "grid": ("sample", "grid"),
    "coordinates": ("processing", "coordinates"),
    "authors": ("organizational", "authors"),
    "ligands": ("sample", "ligands"),
}
MANY = {"authors": 2, "ligands": 1}
"""Lists, and how many elements the record has."""


def record() -> dict[str, Any]:
    """The record, as both read it."""
    whole: dict[str, Any] = {}
    for name, fields in FIELDS.items():
        *outer, last = WHERE[name]
        node = whole
        for step in outer:
            node = node.setdefault(step, {})
        value = {field.slot: field.given for field in fields}
        node[last] = [value] * MANY[name] if name in MANY else value
    return whole


# Its side ---------------------------------------------------------------------------------------------------


def classes(target: bool) -> dict[str, Any]:
    """The classes of one schema: an object of the record each, and the objects that only hold others."""
    found: dict[str, Any] = {_class("record", target): {"attributes": {}}}
    for name, fields in FIELDS.items():
        own = {field.item if target else field.slot: {"range": _range(field, target)} for field in fields}
        found[_class(name, target)] = {"attributes": own}
        outer = "record"
        for step in WHERE[name]:
            inner = name if step == WHERE[name][-1] else _group(step)
            slot = {"range": _class(inner, target), "inlined": True, "multivalued": inner in MANY}
            slot |= {"inlined_as_list": True} if inner in MANY else {}
            found.setdefault(_class(outer, target), {"attributes": {}})["attributes"][step] = slot
            outer = inner
    return found | {"Quantity": {"attributes": {"value": {"range": "float"}, "unit": {"range": "string"}}}}


def _group(step: str) -> str:
    """The group of fields that stands under a slot of the record, if it is one; else the slot's own name."""
    return next((name for name, path in WHERE.items() if path == (step,)), step)


def _class(name: str, target: bool) -> str:
    return name.capitalize() + ("Out" if target else "")


def _range(field: Field, target: bool) -> str:
    if field.unit and not target:
        return "Quantity"
    numeric = not isinstance(field.value, str)
    return "float" if numeric else "string"


def schema(target: bool) -> dict[str, Any]:
    """A LinkML schema of the record, or of what comes of it."""
    name = "target" if target else "source"
    return {
        "id": f"https://example.org/{name}",
        "name": name,
        "prefixes": {"linkml": {"prefix_prefix": "linkml", "prefix_reference": "https://w3id.org/linkml/"}},
        "imports": ["linkml:types"],
        "default_range": "string",
        "classes": classes(target),
    }


def specification() -> dict[str, Any]:
    """The mapping, in linkml-map's words."""
    fields = {_class(name, target=True): {field.item: field for field in own} for name, own in FIELDS.items()}
    derivations = {}
    for name, cls in classes(target=True).items():
        slots = {slot: _derivation(fields.get(name, {}).get(slot), slot) for slot in cls["attributes"]}
        derivations[name] = {"populated_from": name.removesuffix("Out"), "slot_derivations": slots}
    del derivations["Quantity"]
    return {"class_derivations": derivations}


def _derivation(field: Field | None, slot: str) -> dict[str, Any]:
    if field is None:
        return {"populated_from": slot}
    found: dict[str, Any] = {"populated_from": field.slot}
    if field.unit:
        found["unit_conversion"] = {
            "target_unit": field.wanted, "source_unit_slot": "unit", "source_magnitude_slot": "value",
        }  # fmt: skip
    if field.words:
        found["value_mappings"] = {said: {"key": said, "value": meant} for said, meant in field.words}
    return found


def transformer() -> Any:
    """linkml-map, ready to convert."""
    import yaml
    from linkml_map.transformer.object_transformer import ObjectTransformer
    from linkml_runtime import SchemaView

    found = ObjectTransformer()
    found.source_schemaview = SchemaView(yaml.safe_dump(schema(target=False)))
    found.target_schemaview = SchemaView(yaml.safe_dump(schema(target=True)))
    found.create_transformer_specification(specification())
    return found


# Ours and theirs --------------------------------------------------------------------------------------------


def rows() -> Iterator[tuple[str, str, str, str]]:
    source = record()
    theirs = transformer()
    ours = {**source, "acquisition": {"technique": "spa", **source["acquisition"]}}
    ours["sample"] = {**source["sample"], "specimen": {"vitrification": True, **source["sample"]["specimen"]}}
    compare(theirs.map_object(source, source_type="Record"), convert(ours, "mmcif").target)
    found = medians(
        {
            "ours": lambda: convert(ours, "mmcif"),
            "theirs": lambda: theirs.map_object(source, source_type="Record"),
        }
    )
    values = [field for name, fields in FIELDS.items() for field in fields * MANY.get(name, 1)]
    converted = sum(field.unit != field.wanted for field in values)
    what = f"convert, {len(values)} values that both express, {converted} in other units"
    yield what, shown(found["ours"]), "1", ""
    ratio = found["theirs"] / found["ours"]
    yield "linkml-map 0.5.4 on the same, API, warm", shown(found["theirs"]), f"{ratio:.0f}", "at least 50"


def compare(theirs: Any, ours: Mapping[str, Any]) -> None:
    """Stop if a field is missing on one side, or differs by more than float noise."""
    rows_of_ours = [row for category in ours.values() for row in category]
    for name, fields in FIELDS.items():
        here = theirs
        for step in WHERE[name]:
            here = here[step]
        for element in here if name in MANY else [here]:
            for field in fields:
                there = [row[field.item] for row in rows_of_ours if row.get(field.item) is not None]
                if not any(same(element[field.item], value) for value in there):
                    raise SystemExit(
                        f"{name}.{field.slot}: linkml-map has {element[field.item]!r}, and here is {there}"
                    )


def same(theirs: object, ours: object) -> bool:
    if isinstance(theirs, (int, float)) and not isinstance(theirs, bool):
        try:
            return abs(float(str(ours)) - theirs) <= 1e-9 * abs(theirs)
        except ValueError:
            return False
    return str(theirs) == str(ours)
