"""A project whose mapping asks questions of every shape: plain ones, lists, objects, lists of objects, a boolean."""

from __future__ import annotations

from typing import Any, Final

MAPPING: Final = """\
mapping lab.run 1.0 <-> depot 1.0

ask title                     "Title of the entry"
ask words[]                   "Words for a search"
ask contact                   "Whom to ask" {
    model  : text              "Which instrument is theirs, e.g. Krios"
    frames : integer default 7 "How many frames they took"
    cooled : boolean           "Was it cooled?"
}
ask citation[] default 1      "The papers about these data" {
    name    : text                    "Who wrote it"
    given   : text default "unknown"  "Given name"
    rank    : integer                 "Place among the papers"
    ids[]                             "Its identifiers" {
        scheme : text default "doi"   "Of which kind"
        value  : text                 "The identifier"
    }
}

ask.title          <-> title
ask.words[]        <-> words[]
ask.contact.model  <-> setup.model
ask.contact.frames <-> setup.frames
ask.contact.cooled <-> setup.cooled

ask.citation[] <-> creators[] {
    name  <-> family
    given <-> given
    rank  <-> rank
    ids[] <-> ids[] {
        scheme <-> scheme
        value  <-> value
    }
}

lens.cs_mm [mm]                                     <-> setup.cs_mm [mm]
operator                                            <-> note
(title, started, people[], tags[], lens.cs, lens.model) -> nothing  because "of no interest here"
nothing                                             <-  (dates[], subjects[], kind)  because "nobody says it"
"""

DOCUMENT: Final[dict[str, Any]] = {"operator": "Ada", "lens": {"cs_mm": 2.7}}
BLANK: Final[dict[str, Any]] = {
    "title": "",
    "words": [""],
    "contact": {"model": "", "frames": "", "cooled": ""},
    "citation": [{"name": "", "given": "", "rank": "", "ids": [{"scheme": "", "value": ""}]}],
}
"""What stands in the template of its questions."""
