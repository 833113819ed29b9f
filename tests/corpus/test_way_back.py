"""How much of each header comes back through a record, at least: no change of a rule may lose what came back before."""

from __future__ import annotations

from pathlib import Path

import pytest
from places import SHARED
from way_back import Item, facts, lost, of_header, percent, tally

HEADERS = sorted((SHARED / "corpus" / "mmcif").glob("*.cif"))

FLOOR, FLOOR_WITH_ANSWERS = 53.2, 68.8
"""Of a hundred items of all headers: as many come back by the record alone, and with the answers that reading gives back."""
FACTS, FACTS_WITH_ANSWERS = 59.8, 75.5
"""The same without rows that say nothing, and with the keys of rows that came back and are counted anew."""

pytestmark = pytest.mark.skipif(not HEADERS, reason="needs ../shared/corpus/mmcif, which is not here")


def of_all(answered: bool) -> list[Item]:
    return [one for path in HEADERS for one in of_header(path, answered)]


def test_the_record_alone_brings_this_much_back() -> None:
    assert percent(tally(of_all(False))) >= FLOOR


def test_with_the_answers_more_comes_back() -> None:
    assert percent(tally(of_all(True))) >= FLOOR_WITH_ANSWERS


def test_of_what_rows_say_this_much_comes_back() -> None:
    assert percent(facts(of_all(False))) >= FACTS
    assert percent(facts(of_all(True))) >= FACTS_WITH_ANSWERS


@pytest.mark.parametrize("answered", [False, True], ids=["record alone", "with answers"])
def test_what_does_not_come_back_has_a_reason(answered: bool) -> None:
    found = lost(of_all(answered))
    silent = [one.path for one in found if not one.reason]
    unread = [one.path for one in found if one.reason == "no rule of the mapping reads it"]
    assert (silent, unread) == ([], [])


def authors(path: Path, status: str) -> list[str]:
    """The authors of a header that came back so."""
    named = [one for one in of_header(path, False) if one.path.rpartition(".")[2] in ("name", "author")]
    return [one.value for one in named if one.category in ("audit_author", "em_author_list") and one.verdict == status]


@pytest.mark.parametrize("path", HEADERS, ids=lambda path: path.stem)
def test_no_author_is_dropped_or_altered(path: Path) -> None:
    altered = authors(path, "changed") + authors(path, "dropped")
    assert len(altered) == (path.stem == "onedep_data_emd_1005")
