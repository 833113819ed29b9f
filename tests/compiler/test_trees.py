"""A tree on the right: what the typed tree says of places, blocks, answers, templates and the carrier."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from errors.cases import checked

from oscem_map.compiler.inspect.coverage import covered
from oscem_map.compiler.inspect.explain import explained
from oscem_map.compiler.resolve.texts import AnswerText
from oscem_map.compiler.resolve.typed import (
    Answer,
    Composed,
    Copy,
    FileWritten,
    Fixed,
    Index,
    Mapping,
    Pairing,
    Place,
    Scope,
    rules,
    walk,
)
from oscem_map.dsl import to_text
from oscem_map.registry.model import Kind

RUN = """\
mapping lab.run 1.0 <-> depot 1.0

ask keywords[]     "Keywords"
ask day     : date "The day"
ask dates[]        "Days" {
    kind : text "Which"
    day  : text "Day"
}

template note {
    "Recorded on a {lens.model} with {lens.cs [mm]} mm."
    "{ask.day}"
}

template readme {
    "# {title}"
    "- {people[].family_name}"
}

carrier file("run.json") seal dates[kind is "sealed"].day

fragment person for Person <-> Creator {
    family_name <-> family
    given_name  <-> given
    orcid       <-> ids[scheme is "orcid"].value  via orcid
}

title           <-> title
"DATA"           -> kind                   because "only data"
template.readme  -> file("README.md")
template.note    -> note
ask.keywords[]  <-> subjects[].subject
tags[]          <-> words[]
people[] <-> creators[] by orcid or (family_name, given_name) {
    this  <-> this      via person
    index  -> rank
    email  -> withheld  because "personal"
    role  <-> carried
}
people[role has "lead"] <-> creators[] via person
ask.dates[] <-> dates[] {
    kind          <-> kind
    day           <-> day
    else /started  -> day   because "the run's"
}
started  <-> carried
operator <-> creators[family is "Lab"].given
lens <-> setup {
    cs    [mm] <-> cs_mm [mm]
    model      <-> model
    cs_mm       -> nothing     because "said above"
    true        -> cooled      because "always"
    nothing    <-  frames      because "no frames"
}

lint depot {
    title    is words(4)     because "shown in every list"
    creators is at_least(1)
}
"""
TABLES = """\
mapping hall 1.0 <-> lab.run 1.0

_lens <-> lens {
    id         <-  1
    cs    [mm] <-> cs [mm]
    model      <-> model
    kind        -> nothing  because "of no interest here"
    nothing    <-  cs_mm    because "said above"
}
_author[] <-> people[] {
    ordinal     <-  index
    family_name <-> family_name
    given_name  <-> given_name
    nothing     <-  (role, orcid, email)  because "nobody says it"
}
_note.text <-> title
_note.id   <-  1
nothing    <-  (started, operator, tags[])  because "nobody says it"
"""


def typed(text: str, root: Path) -> Mapping:
    found = checked({"a.omap": text}, root)
    assert [d.code for d in found.diagnostics] == [], to_text(found.diagnostics, found.project.texts())
    return found.mappings[0]


def rule(mapping: Mapping, text: str) -> object:
    """The rule whose text starts so."""
    return next(one for one in rules(mapping.root.nodes) if one.text.startswith(text))


def block(mapping: Mapping, left: tuple[str, ...]) -> Scope:
    return next(one for one in walk(mapping.root.nodes) if isinstance(one, Scope) and one.left.within == left)


def test_places_of_both_sides(tmp_path: Path) -> None:
    mapping = typed(RUN, tmp_path)
    copy = rule(mapping, "cs [mm]")
    assert isinstance(copy, Copy)
    (left,), (right,) = copy.left, copy.right
    assert (left.kind, left.path, left.within, left.item) == (Kind.TREE, ("lens", "cs"), ("cs",), "lens.cs")
    assert (right.kind, right.path, right.unit, right.item) == (Kind.TREE, ("setup", "cs_mm"), "mm", "setup.cs_mm")


def test_selectors_inside_paths(tmp_path: Path) -> None:
    copy = rule(typed(RUN, tmp_path), "operator")
    assert isinstance(copy, Copy)
    (place,) = copy.right
    (test,) = place.tests
    assert (place.within, test.depth, test.slot.within, test.words) == (("creators[]", "given"), 0, ("family",), ("Lab",))


def test_paths_from_the_root(tmp_path: Path) -> None:
    copy = rule(typed(RUN, tmp_path), "else /started")
    assert isinstance(copy, Copy)
    (place,) = copy.left
    assert (place.root, place.path, place.within, place.given) == (True, ("started",), ("started",), False)


def test_lists_with_keys_and_fragments(tmp_path: Path) -> None:
    mapping = typed(RUN, tmp_path)
    people = block(mapping, ("people[]",))
    assert (people.pairing, people.left.many, people.right.many) == (Pairing.LIST, True, True)
    assert [[place.within for place in keys] for keys in people.by] == [[("orcid",)], [("family_name",), ("given_name",)]]
    inner = next(one for one in people.nodes if isinstance(one, Scope))
    assert (inner.pairing, inner.fragment, inner.right.path) == (Pairing.WHOLE, ("a.omap", "person"), ("creators[]",))
    index = rule(mapping, "index")
    assert isinstance(index, Index)
    assert index.place is not None
    assert index.place.path == ("creators[]", "rank")


def test_a_selector_of_a_block_is_a_demand(tmp_path: Path) -> None:
    mapping = typed(RUN, tmp_path)
    lead = [one for one in walk(mapping.root.nodes) if isinstance(one, Scope) and one.left.within == ("people[]",)][1]
    demand = lead.nodes[0]
    assert isinstance(demand, Fixed)
    assert (demand.words, demand.has) == (("lead",), True)


def test_answers_are_documents(tmp_path: Path) -> None:
    mapping = typed(RUN, tmp_path)
    dates = block(mapping, ("ask", "dates[]"))
    assert dates.given is not None
    assert (dates.given.name.text, dates.left.given, dates.right.path) == ("dates", True, ("dates[]",))
    (kind,) = [one.left[0] for one in dates.nodes if isinstance(one, Copy) and one.text.startswith("kind")]
    assert (kind.given, kind.path, kind.within) == (True, ("ask", "dates[]", "kind"), ("kind",))
    answer = rule(mapping, "ask.keywords[]")
    assert isinstance(answer, Answer)
    assert answer.declared.many


def test_templates_files_the_carrier_and_advice(tmp_path: Path) -> None:
    mapping = typed(RUN, tmp_path)
    note, readme = rule(mapping, "template.note"), rule(mapping, "template.readme")
    assert isinstance(note, Composed)
    assert isinstance(readme, FileWritten)
    assert readme.name == "README.md"
    assert {one.template.name for one in (note, readme)} == {"note", "readme"}
    (line, asked) = note.template.lines
    assert [part if isinstance(part, str) else "" for part in line] == ["Recorded on a ", "", " with ", "", " mm."]
    assert [part.written for part in line if isinstance(part, Place)] == [None, "mm"]
    assert isinstance(asked[0], AnswerText)
    assert mapping.carrier is not None
    assert mapping.carrier.seal is not None
    assert (mapping.carrier.name, mapping.carrier.seal.tests[0].words) == ("run.json", ("sealed",))
    assert [(one.path, one.check) for one in mapping.lints[0].advice] == [(("title",), "words"), (("creators",), "at_least")]


def test_one_object_against_a_list(tmp_path: Path) -> None:
    inner = 'this -> /dates[] because "one" {\n model -> kind\n }'
    text = RUN.replace("lens <-> setup {", f"lens <-> setup {{\n{inner}")
    found = checked({"a.omap": text}, tmp_path)
    scope = next(s for s in walk(found.mappings[0].root.nodes) if isinstance(s, Scope) and s.right.root)
    assert (scope.pairing, scope.right.path, scope.right.within) == (Pairing.EXPAND, ("dates[]",), ("dates[]",))


def test_tables_on_the_left(tmp_path: Path) -> None:
    mapping = typed(TABLES, tmp_path)
    copy = rule(mapping, "cs [mm]")
    assert isinstance(copy, Copy)
    assert (copy.left[0].kind, copy.left[0].path, copy.left[0].item) == (Kind.TABLES, ("lens", "cs"), "_lens.cs")
    authors = block(mapping, ("author",))
    assert (authors.pairing, authors.left.category, authors.left.many) == (Pairing.LIST, "author", True)


def test_coverage_and_explanations_of_a_right_tree(tmp_path: Path) -> None:
    mapping = typed(RUN, tmp_path)
    right = {one.name: one for one in covered(mapping).right}
    assert right["Setup"].mapped == ["setup.cs_mm", "setup.model", "setup.cooled"]
    assert [one.path for one in right["Setup"].lost] == ["setup.frames"]
    assert not any(one.silent for one in right.values())
    (found,) = explained([mapping], "creators.family")
    assert {use.goes_to for use in found.uses} == {("people[].family_name",)}


@pytest.mark.parametrize("seed", range(60))
def test_damaged_mappings_end_in_diagnostics(seed: int, tmp_path: Path) -> None:
    """Words of a mapping in places of others, or left out."""
    dice = random.Random(seed)
    text = dice.choice([RUN, TABLES])
    for _ in range(dice.randint(1, 4)):
        words = list(re.finditer(r"\S+", text))
        one, other = dice.choice(words), dice.choice(words)
        text = text[: one.start()] + dice.choice([other.group(), "", "this", "/x", "carried"]) + text[one.end() :]
    found = checked({"a.omap": text}, tmp_path)
    assert to_text(found.diagnostics, found.project.texts()) or found.ok
