"""The classes and slots of invenio 6.0.0, of all its roots, from the pinned schemas.

Written by `oscem-map compile`.
"""

from __future__ import annotations

from oscem_map.runtime.schema_facts import Slot

ROOTS: dict[str, str] = {"invenio.materials_cloud": "MaterialsCloud", "invenio.zenodo": "Zenodo"}
CLASSES: dict[str, dict[str, Slot]] = {
    "MaterialsCloud": {
        "id": Slot("text"), "pid": Slot("InternalPid"), "pids": Slot("Pids"),
        "metadata": Slot("Metadata", required=True), "custom_fields": Slot("CustomFields"),
        "tombstone": Slot("Tombstone"), "internal_notes": Slot("InternalNotes"), "provenance": Slot("Provenance"),
        "access": Slot("Access", required=True), "files": Slot("FilesSimple", required=True),
        "media_files": Slot("FilesSimple"), "notes": Slot("text", many=True), "review": Slot("RequestV100"),
    },
    "InternalPid": {
        "pk": Slot("integer", required=True),
        "status": Slot("text", required=True, values=("N", "K", "R", "M", "D")),
        "pid_type": Slot("text"), "obj_type": Slot("text"),
    },
    "Pids": {"doi": Slot("Pid"), "oai": Slot("Pid"), "mcid": Slot("Pid")},
    "Metadata": {
        "resource_type": Slot("ResourceType", required=True),
        "creators": Slot("MetadataCreators", many=True, required=True),
        "title": Slot("text", required=True, pattern="[\\s\\S]{3,}"),
        "additional_titles": Slot("MetadataAdditionalTitles", many=True),
        "publisher": Slot("text", required=True),
        "publication_date": Slot(
            "text", required=True, pattern="\\d{4}(?:-\\d{2}(?:-\\d{2})?)?(?:/\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)?",
        ),
        "subjects": Slot("Subject", many=True), "contributors": Slot("MetadataContributors", many=True),
        "dates": Slot("MetadataDates", many=True), "languages": Slot("Language", many=True),
        "identifiers": Slot("IdentifiersWithScheme", many=True),
        "related_identifiers": Slot("MetadataRelatedIdentifiers", many=True),
        "sizes": Slot("text", many=True), "formats": Slot("text", many=True),
        "version": Slot("text", pattern="[\\s\\S]{1,191}"), "rights": Slot("MetadataRights", many=True),
        "copyright": Slot("text"), "description": Slot("text"),
        "additional_descriptions": Slot("MetadataAdditionalDescriptions", many=True),
        "locations": Slot("MetadataLocations"), "funding": Slot("MetadataFunding", many=True),
        "references": Slot("MetadataReferences", many=True),
    },
    "CustomFields": {"mc_references": Slot("McReference", many=True)},
    "Tombstone": {
        "removal_reason": Slot("RemovalReason"), "note": Slot("text"), "removed_by": Slot("Agent"),
        "removal_date": Slot("datetime"), "citation_text": Slot("text"), "is_visible": Slot("boolean"),
        "deletion_policy": Slot("DeletionPolicy"),
    },
    "InternalNotes": {
        "id": Slot("text"), "note": Slot("text"), "timestamp": Slot("datetime"), "added_by": Slot("Agent"),
    },
    "Provenance": {"created_by": Slot("Agent"), "on_behalf_of": Slot("Agent")},
    "Access": {
        "record": Slot("text", values=("public", "restricted")),
        "files": Slot("text", values=("public", "restricted")), "embargo": Slot("AccessEmbargo"),
    },
    "FilesSimple": {"enabled": Slot("boolean", required=True), "default_preview": Slot("text"), "order": Slot("any")},
    "RequestV100": {
        "id": Slot("text"), "type": Slot("text"), "is_locked": Slot("boolean"), "title": Slot("text"),
        "description": Slot("text"), "status": Slot("text"), "payload": Slot("any"), "topic": Slot("any"),
        "receiver": Slot("any"), "created_by": Slot("any"), "reviewers": Slot("any", many=True),
        "files": Slot("RequestV100Files"),
    },
    "Pid": {"identifier": Slot("text"), "provider": Slot("text"), "client": Slot("text")},
    "ResourceType": {
        "id": Slot(
            "text", required=True,
            values=(
                "publication", "publication-annotationcollection", "publication-book", "publication-section",
                "publication-conferencepaper", "publication-conferenceproceeding", "publication-datamanagementplan",
                "publication-journal", "publication-article", "publication-patent", "publication-peerreview",
                "publication-preprint", "publication-deliverable", "publication-milestone", "publication-proposal",
                "publication-report", "publication-softwaredocumentation", "publication-taxonomictreatment",
                "publication-technicalnote", "publication-workingpaper", "publication-datapaper",
                "publication-dissertation", "publication-standard", "publication-studyregistration",
                "publication-other", "poster", "presentation", "event", "dataset", "image", "image-figure",
                "image-plot", "image-drawing", "image-diagram", "image-photo", "image-other", "model", "video",
                "audio", "software", "lesson", "software-computationalnotebook", "other", "physicalobject",
                "workflow", "project", "instrument",
            ),
        ),
    },
    "MetadataCreators": {
        "person_or_org": Slot("PersonOrOrg", required=True), "role": Slot("Role"),
        "affiliations": Slot("Affiliation", many=True),
    },
    "MetadataAdditionalTitles": {"title": Slot("text"), "type": Slot("TitleType"), "lang": Slot("Language")},
    "Subject": {"id": Slot("text"), "subject": Slot("text")},
    "MetadataContributors": {
        "person_or_org": Slot("PersonOrOrg", required=True), "role": Slot("Role", required=True),
        "affiliations": Slot("Affiliation", many=True),
    },
    "MetadataDates": {
        "date": Slot(
            "text", required=True, pattern="\\d{4}(?:-\\d{2}(?:-\\d{2})?)?(?:/\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)?",
        ),
        "type": Slot("DateType", required=True), "description": Slot("text"),
    },
    "Language": {"id": Slot("text", required=True, pattern="[a-z]{3}")},
    "IdentifiersWithScheme": {"identifier": Slot("text", required=True), "scheme": Slot("text")},
    "MetadataRelatedIdentifiers": {
        "identifier": Slot("text", required=True), "scheme": Slot("text"),
        "relation_type": Slot("RelationType", required=True), "resource_type": Slot("ResourceType"),
    },
    "MetadataRights": {"id": Slot("text"), "title": Slot("any"), "description": Slot("any"), "link": Slot("text")},
    "MetadataAdditionalDescriptions": {
        "description": Slot("text", required=True), "type": Slot("DescriptionType", required=True),
        "lang": Slot("Language"),
    },
    "MetadataLocations": {"features": Slot("MetadataLocationsFeatures", many=True)},
    "MetadataFunding": {
        "funder": Slot("MetadataFundingFunder", required=True), "award": Slot("MetadataFundingAward"),
    },
    "MetadataReferences": {"reference": Slot("text"), "identifier": Slot("text"), "scheme": Slot("text")},
    "McReference": {
        "ref_resource_type": Slot(
            "text", required=True,
            values=(
                "publication-article", "publication-preprint", "publication-book", "publication-section",
                "publication-conferencepaper", "publication-thesis", "publication-report", "publication-other",
                "software", "dataset", "other",
            ),
        ),
        "ref_citation": Slot("text", required=True), "ref_link": Slot("text"), "ref_comment": Slot("text"),
    },
    "RemovalReason": {"id": Slot("text")}, "Agent": {"user": Slot("any")}, "DeletionPolicy": {"id": Slot("text")},
    "AccessEmbargo": {"active": Slot("boolean"), "until": Slot("date"), "reason": Slot("text")},
    "RequestV100Files": {"enabled": Slot("boolean")},
    "PersonOrOrg": {
        "name": Slot("text"),
        "type": Slot("text", required=True, values=("personal", "organizational")),
        "given_name": Slot("text"), "family_name": Slot("text"),
        "identifiers": Slot("IdentifiersWithScheme", many=True),
    },
    "Role": {
        "id": Slot(
            "text", required=True,
            values=(
                "contactperson", "datacollector", "datacurator", "datamanager", "distributor", "editor",
                "hostinginstitution", "producer", "projectleader", "projectmanager", "projectmember",
                "registrationagency", "registrationauthority", "relatedperson", "researcher", "researchgroup",
                "rightsholder", "sponsor", "supervisor", "translator", "workpackageleader", "other",
            ),
        ),
    },
    "Affiliation": {"id": Slot("text"), "name": Slot("text")},
    "TitleType": {
        "id": Slot("text", required=True, values=("alternative-title", "subtitle", "translated-title", "other")),
    },
    "DateType": {
        "id": Slot(
            "text", required=True,
            values=(
                "accepted", "available", "collected", "copyrighted", "created", "issued", "other", "submitted",
                "updated", "valid", "withdrawn", "coverage",
            ),
        ),
    },
    "RelationType": {
        "id": Slot(
            "text", required=True,
            values=(
                "iscitedby", "cites", "issupplementto", "issupplementedby", "iscontinuedby", "continues",
                "isdescribedby", "describes", "hasmetadata", "ismetadatafor", "hasversion", "isversionof",
                "isnewversionof", "ispreviousversionof", "ispartof", "haspart", "ispublishedin", "isreferencedby",
                "references", "isdocumentedby", "documents", "iscompiledby", "compiles", "isvariantformof",
                "isoriginalformof", "isidenticalto", "isreviewedby", "reviews", "isderivedfrom", "issourceof",
                "isrequiredby", "requires", "isobsoletedby", "obsoletes", "istranslationof", "hastranslation",
                "iscollectedby", "collects", "other",
            ),
        ),
    },
    "DescriptionType": {
        "id": Slot(
            "text", required=True,
            values=("abstract", "methods", "series-information", "table-of-contents", "technical-info", "other"),
        ),
    },
    "MetadataLocationsFeatures": {
        "geometry": Slot("MetadataLocationsFeaturesGeometry"),
        "identifiers": Slot("IdentifiersWithScheme", many=True), "place": Slot("text", pattern="[\\s\\S]{1,}"),
        "description": Slot("text", pattern="[\\s\\S]{1,}"),
    },
    "MetadataFundingFunder": {"name": Slot("text"), "id": Slot("text")},
    "MetadataFundingAward": {
        "title": Slot("TextByLanguage"), "number": Slot("text"), "id": Slot("text"),
        "identifiers": Slot("IdentifiersWithScheme", many=True),
    },
    "MetadataLocationsFeaturesGeometry": {
        "type": Slot(
            "text", required=True,
            values=("Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"),
        ),
        "coordinates": Slot("any", many=True, required=True), "bbox": Slot("number", many=True),
    },
    "TextByLanguage": {"en": Slot("text")},
    "Zenodo": {
        "id": Slot("text"), "pid": Slot("InternalPid"), "pids": Slot("any"),
        "metadata": Slot("Metadata", required=True), "custom_fields": Slot("any"), "tombstone": Slot("Tombstone"),
        "internal_notes": Slot("InternalNotes"), "provenance": Slot("Provenance"),
        "access": Slot("Access", required=True), "files": Slot("FilesSimple", required=True),
        "media_files": Slot("FilesSimple"), "notes": Slot("text", many=True), "review": Slot("RequestV100"),
    },
}
