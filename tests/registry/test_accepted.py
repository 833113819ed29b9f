"""Changes that are accepted: each entry is about one change, ends on a day, and hides nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from oscem_map.registry.accepted import Acceptance, BadAcceptance, Judgement, judge, proposed, read
from oscem_map.registry.changes import Break, Change, ChangeKind, Direction, Level
from oscem_map.registry.diff_text import changes_to_text

BREAKS = (Break(Level.DOCUMENTS, Direction.SOURCE), Break(Level.DEPOSITION, Direction.TARGET))
GONE = Change(ChangeKind.ITEM_REMOVED, "is gone", "cs", place="_lens.cs", breaks=BREAKS, schema="hall")
WORDS = Change(
    ChangeKind.ENUM_WORD_REMOVED,
    "no longer takes 2 values: `A`, `B`",
    values=("A", "B"),
    who="archive",
    place="_lens.mode",
    breaks=BREAKS,
    schema="hall",
)
SAFE = Change(ChangeKind.ITEM_ADDED, "is new", after="x", place="_lens.x", schema="hall")
TODAY = date(2026, 11, 22)
ENTRY = """\
[[accept]]
schema = "hall"
change = "item-removed"
place = "_lens.cs"
before = "cs"
reason = "no record has it"
until = 2026-11-22
"""
VALUES = """\
[[accept]]
schema = "hall"
change = "enum-word-removed"
place = "_lens.mode"
who = "archive"
values = ["A"]
reason = "never written"
until = 2027-01-01
by = "the keepers"
"""


def entries(folder: Path, text: str) -> tuple[Acceptance, ...]:
    path = folder / "accepted.toml"
    path.write_text(text, "utf-8")
    return read(path)


def judged(folder: Path, text: str, *changes: Change, today: date = TODAY) -> Judgement:
    return judge(changes, entries(folder, text), today)


def test_an_accepted_change_is_not_open(tmp_path: Path) -> None:
    found = judged(tmp_path, ENTRY, GONE, SAFE)
    assert [one.kind for one in found.open] == ["item-added"]
    assert [one.sentence for one in found.accepted] == ["accepted until 2026-11-22: no record has it"]
    assert (found.breaks, found.remarks) == (False, ())
    assert "accepted:\n  _lens.cs: is gone" in changes_to_text(found)


def test_it_ends(tmp_path: Path) -> None:
    found = judged(tmp_path, ENTRY, GONE, today=date(2026, 11, 23))
    assert found.open == (GONE,)
    assert found.breaks
    assert found.remarks == ("line 1: hall item-removed _lens.cs: ended on 2026-11-22, and the change is still there",)


def test_an_entry_about_nothing_is_remarked_on(tmp_path: Path) -> None:
    found = judged(tmp_path, ENTRY + "\n" + VALUES, WORDS)
    assert found.remarks == (
        "line 1: hall item-removed _lens.cs: there is no such change; take it out, or write it as the change is now",
    )
    ended = judged(tmp_path, ENTRY, today=date(2027, 1, 1))
    assert ended.remarks[0].endswith("and there is no such change: take it out")


def test_a_value_that_is_not_named_stays_open(tmp_path: Path) -> None:
    """Another word that goes later is a new change."""
    found = judged(tmp_path, VALUES, WORDS)
    assert [one.values for one in found.open] == [("B",)]
    assert [one.change.values for one in found.accepted] == [("A",)]
    assert found.accepted[0].sentence == "accepted until 2027-01-01 by the keepers: never written"
    assert found.breaks
    both = judged(tmp_path, VALUES.replace('["A"]', '["A", "B", "C"]'), WORDS)
    assert both.open == ()


@pytest.mark.parametrize(
    "other",
    [
        ('schema = "hall"', 'schema = "lab"'),
        ('"item-removed"', '"item-renamed"'),
        ('"_lens.cs"', '"_lens"'),
        ('before = "cs"', 'before = "cc"'),
        ('before = "cs"', ""),
        ('before = "cs"', 'before = "cs"\nafter = "x"'),
        ('before = "cs"', 'before = "cs"\nwho = "archive"'),
    ],
    ids=lambda pair: pair[1],
)
def test_what_differs_in_anything_is_another_change(tmp_path: Path, other: tuple[str, str]) -> None:
    found = judged(tmp_path, ENTRY.replace(*other), GONE)
    assert found.open == (GONE,)
    assert len(found.remarks) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (ENTRY.replace('reason = "no record has it"\n', ""), "accepted.toml:1: the entry lacks `reason`"),
        (ENTRY.replace("no record has it", ""), "accepted.toml:1: the entry lacks `reason`"),
        (ENTRY.replace("2026-11-22", '"2026-11-22"'), "`until` must be a day"),
        (ENTRY.replace("2026-11-22", "2026-11-22T00:00:00"), "`until` must be a day"),
        (ENTRY.replace("until = 2026-11-22\n", ""), "the entry lacks `until`"),
        (ENTRY.replace("item-removed", "item-gone"), "`item-gone` is no kind of change"),
        (ENTRY + 'place2 = "x"\n', "has `place2`, which an entry does not have"),
        (ENTRY + 'values = "A"\n', "`values` must be one line of text, or a list of such"),
        (ENTRY.replace('"no record has it"', '"a\\nb"'), "`reason` must be one line of text"),
        ("\n" + ENTRY + ENTRY.replace("[[accept]]", "[[accept]]\nx = 1"), "accepted.toml:9: "),
        ("[accept]\nx = 1\n", "holds something else than"),
        ("[[allow]]\n", "holds something else than"),
        ("[[accept]\n", "is no TOML"),
    ],
)
def test_a_file_that_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(BadAcceptance, match=r"accepted\.toml") as caught:
        entries(tmp_path, text)
    assert message in str(caught.value)


def test_what_is_proposed_is_refused_until_somebody_decides(tmp_path: Path) -> None:
    text = proposed([GONE, WORDS, SAFE])
    assert text.count("[[accept]]") == 2
    with pytest.raises(BadAcceptance, match="lacks `reason`, `until`"):
        entries(tmp_path, text)
    decided = text.replace('reason = ""', 'reason = "known"').replace('until = ""', "until = 2030-01-01")
    assert judged(tmp_path, decided, GONE, WORDS, SAFE).open == (SAFE,)


def test_only_some_levels_count() -> None:
    assert not judge([GONE], levels=[Level.CODE]).breaks
    assert judge([GONE], levels=[Level.DEPOSITION]).open[0].levels == (Level.DEPOSITION,)
    assert not judge([GONE], levels=[Level.DEPOSITION], directions=[Direction.SOURCE]).breaks
