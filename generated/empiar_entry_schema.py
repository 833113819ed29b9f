"""The classes and slots of empiar_entry 2026.11, of all its roots, from the pinned schemas.

Written by `oscem-map compile`.
"""

from __future__ import annotations

from oscem_map.runtime.schema_facts import Slot

ROOTS: dict[str, str] = {"empiar_entry": "EmpiarEntry"}
CLASSES: dict[str, dict[str, Slot]] = {
    "EmpiarEntry": {
        "title": Slot("text"), "status": Slot("text"), "deposition_date": Slot("date"), "release_date": Slot("date"),
        "obsolete_date": Slot("date"), "update_date": Slot("date"),
        "entry_doi": Slot("text", pattern="10\\.6019/EMPIAR-[0-9]+"),
        "dataset_size": Slot("text"), "experiment_type": Slot("text"), "scale": Slot("text"),
        "authors": Slot("ListedAuthor", many=True), "corresponding_author": Slot("Contact"),
        "principal_investigator": Slot("Person", many=True), "cross_references": Slot("text", many=True),
        "biostudies_references": Slot("text", many=True), "idr_references": Slot("text", many=True),
        "empiar_references": Slot("text", many=True), "related_pdb_entries": Slot("text", many=True),
        "workflows": Slot("Workflow", many=True), "workflow_file": Slot("WorkflowFile"),
        "grant_references": Slot("Grant", many=True), "version_history": Slot("Version", many=True),
        "imagesets": Slot("Imageset", many=True), "citation": Slot("Citation", many=True),
    },
    "ListedAuthor": {"author": Slot("Author")}, "Contact": {"author": Slot("Person")},
    "Person": {
        "author_orcid": Slot("text", pattern="([0-9]{4}-){3}[0-9]{3}([0-9]|X)"),
        "first_name": Slot("text"), "middle_name": Slot("text"), "last_name": Slot("text"),
        "organization": Slot("text"), "street": Slot("text"), "town_or_city": Slot("text"),
        "state_or_province": Slot("text"), "post_or_zip": Slot("text"), "country": Slot("text"),
    },
    "Workflow": {"url": Slot("text"), "type": Slot("text")}, "WorkflowFile": {"path": Slot("text")},
    "Grant": {"funding_body": Slot("text"), "code": Slot("text"), "country": Slot("text")},
    "Version": {
        "version_number": Slot("integer"), "date": Slot("date"), "status_code": Slot("text"), "details": Slot("text"),
    },
    "Imageset": {
        "name": Slot("text"), "directory": Slot("text"), "category": Slot("text"), "header_format": Slot("text"),
        "data_format": Slot("text"), "voxel_type": Slot("text"), "num_images_or_tilt_series": Slot("integer"),
        "frames_per_image": Slot("integer"), "frame_range_min": Slot("integer"), "frame_range_max": Slot("integer"),
        "image_width": Slot("text"), "image_height": Slot("text"), "pixel_width": Slot("number", unit="Å"),
        "pixel_height": Slot("number", unit="Å"), "details": Slot("text"), "micrographs_file_pattern": Slot("text"),
        "picked_particles_file_pattern": Slot("text"), "picked_particles_directory": Slot("text"),
        "segmentations": Slot("any", many=True),
    },
    "Citation": {
        "authors": Slot("Author", many=True), "editors": Slot("Author", many=True), "published": Slot("boolean"),
        "preprint": Slot("boolean"), "j_or_nj_citation": Slot("boolean"), "title": Slot("text"),
        "journal": Slot("text"), "journal_abbreviation": Slot("text"), "volume": Slot("text"), "issue": Slot("text"),
        "first_page": Slot("text"), "last_page": Slot("text"), "year": Slot("text", pattern="[0-9]{4}"),
        "country": Slot("text"), "language": Slot("text"), "doi": Slot("text"), "pubmedid": Slot("text"),
        "details": Slot("text"), "book_chapter_title": Slot("text"), "publisher": Slot("text"),
        "publication_location": Slot("text"),
    },
    "Author": {
        "name": Slot("text"), "order_id": Slot("integer"),
        "author_orcid": Slot("text", pattern="([0-9]{4}-){3}[0-9]{3}([0-9]|X)"),
    },
}
