"""What a dictionary and a mapping do not say, and a merge has to know.

What tells the rows of a numbered list apart: the dictionary gives such rows a number for a key, and a record's list
has an order; neither says that the first author of the one is the first of the other. Which items hold keys; which
qualify another one; which say what the coordinates are of.
"""

from __future__ import annotations

from typing import Final

from oscem_map.runtime.merge.facts import Group, Naming, Pointer

NAMINGS: Final[dict[str, Naming]] = {
    "audit_author": Naming((("identifier_ORCID",), ("name",)), "always"),
    "em_author_list": Naming((("identifier_ORCID",), ("author",)), "always"),
    "pdbx_contact_author": Naming((("identifier_ORCID",), ("name_last", "name_first")), "always"),
    "pdbx_audit_support": Naming(
        (
            ("funding_organization", "details", "grant_number"),
            ("funding_organization", "grant_number"),
            ("funding_organization", "details"),
            ("funding_organization",),
        ),
        "always",
    ),
    "pdbx_chem_comp_depositor_info": Naming((("descriptor",), ("comp_id",)), "always"),
    "entity": Naming(
        (
            ("entity_poly.pdbx_seq_one_letter_code_can",),
            ("entity_poly.pdbx_seq_one_letter_code",),
            ("pdbx_description",),
        ),
        "several",
        any=True,
    ),
    "em_entity_assembly": Naming((("entity_id_list",), ("name",)), "always", any=True),
    "em_entity_assembly_naturalsource": Naming((("ncbi_tax_id",), ("organism",)), any=True),
    "em_entity_assembly_recombinant": Naming((("ncbi_tax_id",), ("organism",)), any=True),
    "entity_src_nat": Naming((("pdbx_ncbi_taxonomy_id",), ("pdbx_organism_scientific",)), any=True),
    "entity_src_gen": Naming((("pdbx_gene_src_ncbi_taxonomy_id",), ("pdbx_gene_src_scientific_name",)), any=True),
    "em_image_recording": Naming((("film_or_detector_model",),)),
    "em_imaging": Naming((("microscope_model",),), "several"),
    "em_software": Naming((("name",),), "several"),
}

POINTERS: Final[dict[str, tuple[Pointer, ...]]] = {
    "em_entity_assembly": (
        Pointer("parent_id", "em_entity_assembly", "id"),
        Pointer("entity_id_list", "entity", "id"),
    ),
}
"""Items that hold keys, though the dictionary does not say so."""

TOGETHER: Final[dict[str, tuple[Group, ...]]] = {
    "em_entity_assembly_molwt": (Group(("value", "units", "experimental_flag", "method"), led=True),),
    "em_grid_pretreatment": (Group(("type", "time", "pressure", "atmosphere"), led=True),),
    "em_imaging": (
        Group(("microscope_model", "microscope_version", "microscope_serial_number"), led=True),
        Group(("specimen_holder_model", "specimen_holder_type"), led=True),
        Group(("nominal_defocus_min", "nominal_defocus_max"), ends=True),
        Group(("calibrated_defocus_min", "calibrated_defocus_max"), ends=True),
        Group(("recording_temperature_minimum", "recording_temperature_maximum"), ends=True),
    ),
    "em_imaging_optics": (Group(("energyfilter_name", "energyfilter_lower", "energyfilter_upper"), led=True),),
    "em_software": (Group(("name", "details", "reference_DOI"), led=True),),
    "em_support_film": (Group(("material", "thickness"), led=True),),
    "em_tomography": (Group(("axis1_min_angle", "axis1_max_angle"), ends=True),),
    "entity_src_gen": (
        Group(("pdbx_host_org_scientific_name", "pdbx_host_org_ncbi_taxonomy_id", "pdbx_host_org_strain")),
    ),
}
"""Items that qualify another one, and mean nothing beside another value of it; and the ends of ranges."""

ATOMS: Final[dict[str, tuple[str, ...]]] = {
    "entity_poly": ("type", "pdbx_seq_one_letter_code", "pdbx_seq_one_letter_code_can"),
}
"""Items that say what the coordinates are of: a model with coordinates knows them best."""

ALIASES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "em_imaging": (
        ("FEI TITAN KRIOS", "TFS KRIOS"),
        ("TFS TITAN KRIOS", "TFS KRIOS"),
        ("FEI GLACIOS", "TFS GLACIOS"),
        ("FEI TALOS F200C", "TFS TALOS F200C"),
        ("FEI TALOS L120C", "TFS TALOS L120C"),
        ("FEI TITAN THEMIS", "TFS TITAN THEMIS"),
        ("FEI TUNDRA", "TFS TUNDRA"),
    ),
}
"""Listed words that are older names of one of today: models that were sold by a maker of another name."""
