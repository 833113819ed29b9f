"""What tells the rows of a numbered list apart. The dictionary gives such rows a number for a key, and a record's list
has an order; neither says that the first author of the one is the first of the other."""

from __future__ import annotations

from typing import Final

from oscem_map.runtime.merge.facts import Naming, Pointer

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
    "em_image_recording": Naming((("film_or_detector_model",),)),
}

POINTERS: Final[dict[str, tuple[Pointer, ...]]] = {
    "em_entity_assembly": (
        Pointer("parent_id", "em_entity_assembly", "id"),
        Pointer("entity_id_list", "entity", "id"),
    ),
}
"""Items that hold keys, though the dictionary does not say so."""
