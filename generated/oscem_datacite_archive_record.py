"""archive_record: what converters between oscem and datacite share.

Written by `oscem-map compile` from mappings/common/archive_record.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.trace import Question

ASK_TITLE = Question(
    "title", "Title, as of a paper: not the word dataset", ("titles[].title",), "common/citation.omap:22",
)
ASK_LICENCE = Question(
    "licence", "Licence, in small letters", ("rightsList[].rightsIdentifier",), "common/citation.omap:25",
    default="cc-by-4.0",
)
ASK_VERSION = Question(
    "version", "Version of the data, if they have one", ("version",), "common/citation.omap:26", optional=True,
)
ASK_LANGUAGE = Question(
    "language", "Language of the texts, by its three letters, e.g. eng", ("language",), "common/citation.omap:27",
    optional=True,
)
ASK_KEYWORDS = Question(
    "keywords", "Keywords besides those that are taken from the record", ("subjects[].subject",),
    "common/citation.omap:28", optional=True,
)
ASK_ABSTRACT = Question(
    "abstract", "What the data are and what they show, as the abstract of a paper: 60 words or more",
    ("descriptions[].description",), "oscem-cellular_tomo_datacite.omap:7",
)
