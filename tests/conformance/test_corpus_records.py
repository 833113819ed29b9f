"""The records of the corpus, of every age, as mmCIF: gemmi has nothing to say, and the PDBe's validator misses only
what the records do not hold."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from both_trips import mapping_of
from conformance.corpus_records import conversions, outcomes
from conformance.judges import Judged, gemmi_library, own_faults, packed_dictionary, pdbe_of_many, unpacked_dictionary
from conformance.test_validators import claims
from places import shared

from oscem_map import Conversion
from oscem_map.compiler.resolve.claims import claims_by_leaf
from oscem_map.compiler.resolve.typed import Side
from oscem_map.runtime.report import Leaf, Status

NO_RECORDS = 8
"""Files that hold no record at all: what vendors' programs write, and a list of entries."""
ABSENT = ("No value present", "must be provided")
"""How the validator says that an item is empty: by the dictionary, and by its cross-checks."""
LISTED = {
    one["name"]: one for one in tomllib.loads(Path(__file__).with_name("unfilled.toml").read_text("utf-8"))["item"]
}


@pytest.fixture(scope="module", autouse=True)
def corpus() -> Mapping[str, Conversion]:
    shared("corpus", "oscem")
    return conversions()


def test_all_records_are_converted(corpus: Mapping[str, Conversion]) -> None:
    failed = [str(one) for one in outcomes().values() if not isinstance(one, Conversion)]
    assert (len(outcomes()), len(corpus), len(failed)) == (127, 127 - NO_RECORDS, NO_RECORDS)
    assert [said for said in failed if "no record of oscem" not in said] == []


def test_every_leaf_is_accounted_for_once(corpus: Mapping[str, Conversion]) -> None:
    for name, found in corpus.items():
        paths = [leaf.path for leaf in found.report.leaves]
        assert len(set(paths)) == len(paths), name
        assert [leaf.path for leaf in found.report.leaves if not leaf.targets and not leaf.reason] == [], name



def test_gemmi_says_nothing(corpus: Mapping[str, Conversion]) -> None:
    packed_dictionary()
    assert {name: said for name, found in corpus.items() if (said := gemmi_library(found.text()))} == {}


# The PDBe's validator ---------------------------------------------------------------------------------------


@pytest.mark.conformance
def test_only_what_records_do_not_hold_is_missed(corpus: Mapping[str, Conversion], tmp_path: Path) -> None:
    missed: set[str] = set()
    refused: set[tuple[str, str]] = set()
    for name, (found, judged) in _judged(corpus, tmp_path).items():
        claimed, _ = claims(found)
        open_lists = {target for leaf in found.report.having(Status.UNLISTED) for target in leaf.targets}
        for error in judged.errors:
            item = error["item"]
            if any(words in error["message"] for words in ABSENT):
                assert item not in claimed, f"{name}: the report says that {item} was written"
                missed.add(item)
                refused |= {(item, str(leaf.value)) for leaf in _refused_for(item, found)}
            else:
                known = error in own_faults(judged) or ("not in enumeration" in error["message"] and item in open_lists)
                assert known, f"{name}: {item}: {error['message']}"
    assert missed == LISTED.keys()
    assert refused == {(item, value) for item, one in LISTED.items() for value in one.get("refused", {})}


def _judged(corpus: Mapping[str, Conversion], folder: Path) -> dict[str, tuple[Conversion, Judged]]:
    paths = [folder / f"{n}.cif" for n in range(len(corpus))]
    for path, found in zip(paths, corpus.values(), strict=True):
        path.write_text(found.text(), encoding="utf-8")
    judged = pdbe_of_many(unpacked_dictionary(folder), paths)
    return {name: (found, one) for (name, found), one in zip(corpus.items(), judged, strict=True)}


def _refused_for(item: str, found: Conversion) -> Iterator[Leaf]:
    """The values that a record holds for an item, and that were refused."""
    said = claims_by_leaf(mapping_of(found.converter.left), Side.LEFT)
    rules = {one.rule for found_owners in said.values() for one in found_owners if item in one.targets}
    return (leaf for leaf in found.report.leaves if leaf.status is Status.REFUSED and leaf.rule in rules)


def test_the_list_says_why() -> None:
    for one in LISTED.values():
        assert one.keys() <= {"name", "knows", "questions", "reason", "refused"}
        assert re.fullmatch(r"_[a-z0-9_]+\.\w+", one["name"])
        assert one["reason"].endswith(".")
        assert len(one["reason"].split()) >= 6


def test_the_list_says_which_question_fills_an_item(corpus: Mapping[str, Conversion]) -> None:
    """Each question that it names asks for the item, and only a sequence has none: it is of one molecule among several."""
    asked = {
        (question.name, target)
        for found in corpus.values()
        for question in found.converter.questions()
        for target in question.targets
    }
    for name, one in LISTED.items():
        assert {question for question in one.get("questions", ()) if (question, name) not in asked} == set(), name
    assert [name for name, one in LISTED.items() if not one.get("questions")] == ["_entity_poly.pdbx_seq_one_letter_code"]


def test_what_osc_em_knows_is_what_a_mapping_writes(corpus: Mapping[str, Conversion]) -> None:
    """A slot writes the items that OSC-EM knows, and none those that it does not."""
    roots = {found.converter.left for found in corpus.values()}
    written = {
        target
        for root in roots
        for every in claims_by_leaf(mapping_of(root), Side.LEFT).values()
        for owner in every
        for target in owner.targets
    }
    assert {name for name in LISTED if name in written} == {name for name, one in LISTED.items() if one["knows"]}
