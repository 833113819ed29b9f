"""The classes and slots of datacite 4.5, of all its roots, from the pinned schemas.

Written by `oscem-map compile`.
"""

from __future__ import annotations

from oscem_map.runtime.schema_facts import Slot

ROOTS: dict[str, str] = {"datacite": "Datacite"}
CLASSES: dict[str, dict[str, Slot]] = {
    "Datacite": {
        "doi": Slot("text", pattern="10[.][0-9]{4,9}[/][^\\s]+"), "prefix": Slot("text", pattern="10[.][0-9]{4,9}"),
        "suffix": Slot("text", pattern="[^\\s]+"),
        "event": Slot("text", values=("hide", "register", "publish")),
        "url": Slot("text"), "types": Slot("Types", required=True),
        "creators": Slot("Creators", many=True, required=True), "titles": Slot("Titles", many=True, required=True),
        "publisher": Slot("Publisher", required=True),
        "publicationYear": Slot("text", required=True, pattern="[0-9]{4}"),
        "subjects": Slot("Subjects", many=True), "contributors": Slot("Contributors", many=True),
        "dates": Slot("Dates", many=True), "language": Slot("text"),
        "alternateIdentifiers": Slot("AlternateIdentifiers", many=True),
        "relatedIdentifiers": Slot("RelatedIdentifiers", many=True),
        "relatedItems": Slot("RelatedItems", many=True), "sizes": Slot("text", many=True),
        "formats": Slot("text", many=True), "version": Slot("text"), "rightsList": Slot("RightsList", many=True),
        "descriptions": Slot("Descriptions", many=True), "geoLocations": Slot("GeoLocations", many=True),
        "fundingReferences": Slot("FundingReferences", many=True),
        "schemaVersion": Slot("text", required=True, equals="http://datacite.org/schema/kernel-4"),
        "container": Slot("Container"),
    },
    "Types": {
        "resourceType": Slot("text"),
        "resourceTypeGeneral": Slot(
            "text", required=True,
            values=(
                "Audiovisual", "Book", "BookChapter", "Collection", "ComputationalNotebook", "ConferencePaper",
                "ConferenceProceeding", "DataPaper", "Dataset", "Dissertation", "Event", "Image", "Instrument",
                "InteractiveResource", "Journal", "JournalArticle", "Model", "OutputManagementPlan", "PeerReview",
                "PhysicalObject", "Preprint", "Report", "Service", "Software", "Sound", "Standard",
                "StudyRegistration", "Text", "Workflow", "Other", "Award", "Project", "Poster", "Presentation",
            ),
        ),
    },
    "Creators": {
        "name": Slot("text", required=True),
        "nameType": Slot("text", values=("Organizational", "Personal")),
        "givenName": Slot("text"), "familyName": Slot("text"), "nameIdentifiers": Slot("NameIdentifiers", many=True),
        "affiliation": Slot("Affiliation", many=True), "lang": Slot("text"),
    },
    "Titles": {
        "title": Slot("text", required=True),
        "titleType": Slot("text", values=("AlternativeTitle", "Subtitle", "TranslatedTitle", "Other")),
        "lang": Slot("text"),
    },
    "Publisher": {
        "name": Slot("text", required=True), "publisherIdentifier": Slot("text"),
        "publisherIdentifierScheme": Slot("text"), "schemeUri": Slot("text"), "lang": Slot("text"),
    },
    "Subjects": {
        "subject": Slot("text", required=True), "subjectScheme": Slot("text"), "schemeUri": Slot("text"),
        "valueUri": Slot("text"), "classificationCode": Slot("text"), "lang": Slot("text"),
    },
    "Contributors": {
        "contributorType": Slot(
            "text", required=True,
            values=(
                "ContactPerson", "DataCollector", "DataCurator", "DataManager", "Distributor", "Editor",
                "HostingInstitution", "Producer", "ProjectLeader", "ProjectManager", "ProjectMember",
                "RegistrationAgency", "RegistrationAuthority", "RelatedPerson", "Researcher", "ResearchGroup",
                "RightsHolder", "Sponsor", "Supervisor", "WorkPackageLeader", "Other", "Translator",
            ),
        ),
        "name": Slot("text", required=True),
        "nameType": Slot("text", values=("Organizational", "Personal")),
        "givenName": Slot("text"), "familyName": Slot("text"), "nameIdentifiers": Slot("NameIdentifiers", many=True),
        "affiliation": Slot("Affiliation", many=True), "lang": Slot("text"),
    },
    "Dates": {
        "date": Slot("text", required=True),
        "dateType": Slot(
            "text", required=True,
            values=(
                "Accepted", "Available", "Copyrighted", "Collected", "Created", "Issued", "Submitted", "Updated",
                "Valid", "Withdrawn", "Other", "Coverage",
            ),
        ),
        "dateInformation": Slot("text"),
    },
    "AlternateIdentifiers": {
        "alternateIdentifier": Slot("text", required=True), "alternateIdentifierType": Slot("text", required=True),
    },
    "RelatedIdentifiers": {
        "relatedIdentifier": Slot("text", required=True),
        "relatedIdentifierType": Slot(
            "text", required=True,
            values=(
                "ARK", "arXiv", "bibcode", "DOI", "EAN13", "EISSN", "Handle", "IGSN", "ISBN", "ISSN", "ISTC", "LISSN",
                "LSID", "PMID", "PURL", "UPC", "URL", "URN", "w3id", "CSTR", "RRID", "RAiD", "SWHID",
            ),
        ),
        "relationType": Slot(
            "text", required=True,
            values=(
                "IsCitedBy", "Cites", "IsCollectedBy", "Collects", "IsSupplementTo", "IsSupplementedBy",
                "IsContinuedBy", "Continues", "IsDescribedBy", "Describes", "HasMetadata", "IsMetadataFor",
                "HasVersion", "IsVersionOf", "IsNewVersionOf", "IsPartOf", "IsPreviousVersionOf", "IsPublishedIn",
                "HasPart", "IsReferencedBy", "References", "IsDocumentedBy", "Documents", "IsCompiledBy", "Compiles",
                "IsVariantFormOf", "IsOriginalFormOf", "IsIdenticalTo", "IsReviewedBy", "Reviews", "IsDerivedFrom",
                "IsSourceOf", "IsRequiredBy", "Requires", "IsObsoletedBy", "Obsoletes", "HasTranslation",
                "IsTranslationOf", "Other",
            ),
        ),
        "relatedMetadataScheme": Slot("text"), "schemeUri": Slot("text"), "schemeType": Slot("text"),
        "resourceTypeGeneral": Slot(
            "text",
            values=(
                "Audiovisual", "Book", "BookChapter", "Collection", "ComputationalNotebook", "ConferencePaper",
                "ConferenceProceeding", "DataPaper", "Dataset", "Dissertation", "Event", "Image", "Instrument",
                "InteractiveResource", "Journal", "JournalArticle", "Model", "OutputManagementPlan", "PeerReview",
                "PhysicalObject", "Preprint", "Report", "Service", "Software", "Sound", "Standard",
                "StudyRegistration", "Text", "Workflow", "Other", "Award", "Project", "Poster", "Presentation",
            ),
        ),
        "relationTypeInformation": Slot("text"),
    },
    "RelatedItems": {
        "relatedItemIdentifier": Slot("RelatedItemsRelatedItemIdentifier"),
        "relatedItemType": Slot(
            "text", required=True,
            values=(
                "Audiovisual", "Book", "BookChapter", "Collection", "ComputationalNotebook", "ConferencePaper",
                "ConferenceProceeding", "DataPaper", "Dataset", "Dissertation", "Event", "Image", "Instrument",
                "InteractiveResource", "Journal", "JournalArticle", "Model", "OutputManagementPlan", "PeerReview",
                "PhysicalObject", "Preprint", "Report", "Service", "Software", "Sound", "Standard",
                "StudyRegistration", "Text", "Workflow", "Other", "Award", "Project", "Poster", "Presentation",
            ),
        ),
        "creators": Slot("RelatedItemsCreators", many=True),
        "contributors": Slot("RelatedItemsContributors", many=True),
        "titles": Slot("RelatedItemsTitles", many=True, required=True),
        "publicationYear": Slot("text", pattern="[0-9]{4}"), "volume": Slot("text"), "issue": Slot("text"),
        "firstPage": Slot("text"), "lastPage": Slot("text"), "edition": Slot("text"), "publisher": Slot("text"),
        "number": Slot("text"),
        "numberType": Slot("text", values=("Article", "Chapter", "Report", "Other")),
        "relationType": Slot(
            "text", required=True,
            values=(
                "IsCitedBy", "Cites", "IsCollectedBy", "Collects", "IsSupplementTo", "IsSupplementedBy",
                "IsContinuedBy", "Continues", "IsDescribedBy", "Describes", "HasMetadata", "IsMetadataFor",
                "HasVersion", "IsVersionOf", "IsNewVersionOf", "IsPartOf", "IsPreviousVersionOf", "IsPublishedIn",
                "HasPart", "IsReferencedBy", "References", "IsDocumentedBy", "Documents", "IsCompiledBy", "Compiles",
                "IsVariantFormOf", "IsOriginalFormOf", "IsIdenticalTo", "IsReviewedBy", "Reviews", "IsDerivedFrom",
                "IsSourceOf", "IsRequiredBy", "Requires", "IsObsoletedBy", "Obsoletes", "HasTranslation",
                "IsTranslationOf", "Other",
            ),
        ),
        "relatedMetadataScheme": Slot("text"), "schemeUri": Slot("text"), "schemeType": Slot("text"),
        "resourceTypeGeneral": Slot(
            "text",
            values=(
                "Audiovisual", "Book", "BookChapter", "Collection", "ComputationalNotebook", "ConferencePaper",
                "ConferenceProceeding", "DataPaper", "Dataset", "Dissertation", "Event", "Image", "Instrument",
                "InteractiveResource", "Journal", "JournalArticle", "Model", "OutputManagementPlan", "PeerReview",
                "PhysicalObject", "Preprint", "Report", "Service", "Software", "Sound", "Standard",
                "StudyRegistration", "Text", "Workflow", "Other", "Award", "Project", "Poster", "Presentation",
            ),
        ),
        "relationTypeInformation": Slot("text"),
    },
    "RightsList": {
        "rights": Slot("text"), "rightsUri": Slot("text"), "rightsIdentifier": Slot("text"),
        "rightsIdentifierScheme": Slot("text"), "schemeUri": Slot("text"), "lang": Slot("text"),
    },
    "Descriptions": {
        "description": Slot("text", required=True),
        "descriptionType": Slot(
            "text", required=True,
            values=("Abstract", "Methods", "SeriesInformation", "TableOfContents", "TechnicalInfo", "Other"),
        ),
        "lang": Slot("text"),
    },
    "GeoLocations": {
        "geoLocationPlace": Slot("text"), "geoLocationPoint": Slot("GeoLocationPoint"),
        "geoLocationBox": Slot("GeoLocationsGeoLocationBox"),
        "geoLocationPolygon": Slot("GeoLocationsGeoLocationPolygon", many=True),
    },
    "FundingReferences": {
        "funderName": Slot("text", required=True), "funderIdentifier": Slot("text"),
        "funderIdentifierType": Slot("text", values=("ISNI", "GRID", "Crossref Funder ID", "ROR", "Other")),
        "awardNumber": Slot("text"), "awardUri": Slot("text"), "awardTitle": Slot("text"),
    },
    "Container": {"type": Slot("text"), "title": Slot("text"), "firstPage": Slot("text")},
    "NameIdentifiers": {
        "nameIdentifier": Slot("text", required=True), "nameIdentifierScheme": Slot("text", required=True),
        "schemeUri": Slot("text"),
    },
    "Affiliation": {
        "name": Slot("text", required=True), "affiliationIdentifier": Slot("text"),
        "affiliationIdentifierScheme": Slot("text"), "schemeUri": Slot("text"),
    },
    "RelatedItemsRelatedItemIdentifier": {
        "relatedItemIdentifier": Slot("text", required=True),
        "relatedItemIdentifierType": Slot(
            "text", required=True,
            values=(
                "ARK", "arXiv", "bibcode", "DOI", "EAN13", "EISSN", "Handle", "IGSN", "ISBN", "ISSN", "ISTC", "LISSN",
                "LSID", "PMID", "PURL", "UPC", "URL", "URN", "w3id", "CSTR", "RRID", "RAiD", "SWHID",
            ),
        ),
    },
    "RelatedItemsCreators": {
        "name": Slot("text", required=True),
        "nameType": Slot("text", values=("Organizational", "Personal")),
        "givenName": Slot("text"), "familyName": Slot("text"), "nameIdentifiers": Slot("NameIdentifiers", many=True),
        "affiliation": Slot("Affiliation", many=True), "lang": Slot("text"),
    },
    "RelatedItemsContributors": {
        "contributorType": Slot(
            "text", required=True,
            values=(
                "ContactPerson", "DataCollector", "DataCurator", "DataManager", "Distributor", "Editor",
                "HostingInstitution", "Producer", "ProjectLeader", "ProjectManager", "ProjectMember",
                "RegistrationAgency", "RegistrationAuthority", "RelatedPerson", "Researcher", "ResearchGroup",
                "RightsHolder", "Sponsor", "Supervisor", "WorkPackageLeader", "Other",
            ),
        ),
        "name": Slot("text", required=True),
        "nameType": Slot("text", values=("Organizational", "Personal")),
        "givenName": Slot("text"), "familyName": Slot("text"), "nameIdentifiers": Slot("NameIdentifiers", many=True),
        "affiliation": Slot("Affiliation", many=True), "lang": Slot("text"),
    },
    "RelatedItemsTitles": {
        "title": Slot("text", required=True),
        "titleType": Slot("text", values=("AlternativeTitle", "Subtitle", "TranslatedTitle", "Other")),
        "lang": Slot("text"),
    },
    "GeoLocationPoint": {
        "pointLongitude": Slot("number", required=True), "pointLatitude": Slot("number", required=True),
    },
    "GeoLocationsGeoLocationBox": {
        "westBoundLongitude": Slot("number", required=True), "eastBoundLongitude": Slot("number", required=True),
        "southBoundLatitude": Slot("number", required=True), "northBoundLatitude": Slot("number", required=True),
    },
    "GeoLocationsGeoLocationPolygon": {
        "polygonPoint": Slot("GeoLocationPoint"), "inPolygonPoint": Slot("GeoLocationPoint"),
    },
}
