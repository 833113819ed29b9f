"""Counter-examples are computed: the codec or the table, run on the two inputs that are shown, gives the clash."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from errors.cases import Case, cases
from hypothesis import assume, given
from hypothesis import strategies as st

from oscem_map.compiler import Checked
from oscem_map.compiler.checks.branches import overlap
from oscem_map.compiler.checks.counterexamples import (
    Clash,
    Stuck,
    all_as_spelt,
    as_spelt,
    lookup_table,
    never_holds,
    run,
    separator_clash,
    witness,
)
from oscem_map.compiler.checks.law import loss_of
from oscem_map.compiler.checks.tables import clashes
from oscem_map.compiler.resolve.codecs import CODECS, Loss
from oscem_map.compiler.resolve.tables import typed_table
from oscem_map.compiler.resolve.typed import (
    Anchor,
    Choice,
    CodecUse,
    Copy,
    Fixed,
    Mapping,
    Pairing,
    Scope,
    TableUse,
    TypedTable,
    rules,
    walk,
)  # fmt: skip
from oscem_map.dsl import Span, parse, syntax
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Kind, Rules, Slot
from oscem_map.runtime import codecs, text_codecs
from oscem_map.runtime.read_tree import is_one_of
from oscem_map.runtime.refused import Nothing, Refused

CASES = {case.name: case for case in cases()}


def of_code(code: str) -> list[str]:
    return [name for name, case in CASES.items() if case.code == code]


def checked(case: Case, root: Path) -> tuple[Checked, Mapping]:
    found = case.check(root)
    (mapping,) = found.mappings
    return found, mapping


def notes(found: Checked) -> str:
    return "\n".join(note for diagnostic in found.diagnostics for note in diagnostic.notes)


# E0403: two rows claim the same value --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", of_code("E0403"))
def test_two_rows_take_the_same_word_and_only_one_answers(name: str, tmp_path: Path) -> None:
    found, mapping = checked(CASES[name], tmp_path)
    use = next(use for rule in rules(mapping.root.nodes) if isinstance(rule, Copy) for use in rule.via)
    assert isinstance(use, TableUse)
    seen = [(put, *clash) for put in (True, False) for clash in clashes(use.table, put)]
    assert seen
    for put, first, second, words in seen:
        one, two = (lookup_table(TypedTable("t", "x", (row,), use.table.span), put)(*words) for row in (first, second))
        assert not isinstance(one, Refused)
        assert not isinstance(two, Refused)
        assert one != two
        assert {as_spelt(one), as_spelt(two)} <= set(re.findall(r'"[^"]*"', notes(found)))
        back = [lookup_table(use.table, not put)(answer) for answer in (one, two)]
        if not put and first.arrow.both and second.arrow.both:
            # Written, both are the word in question; read back, one of them is lost.
            assert back[0] == back[1] == words[0]
            assert lookup_table(use.table, False)(words[0]) in (one, two)


# E0405: a separator inside a part ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", of_code("E0405"))
def test_the_two_tuples_shown_join_to_the_same_text(name: str, tmp_path: Path) -> None:
    found, _ = checked(CASES[name], tmp_path)
    (note,) = (note for diagnostic in found.diagnostics for note in diagnostic.notes)
    match = re.fullmatch(r"(\(.*?\)) and (\(.*?\)) both give (.*)", note)
    assert match is not None
    one, two, text = (eval(group) for group in match.groups())
    ((codec, argument),) = {*re.findall(r"(join|text)\((\".*?\")\)", CASES[name].golden.read_text("utf-8"))}
    made = {"join": codecs.join, "text": text_codecs.in_form}[codec]
    assert one != two
    assert made(list(one), eval(argument)) == made(list(two), eval(argument)) == text


@given(st.text(min_size=1, max_size=5))
def test_any_separator_can_occur_inside_a_part(separator: str) -> None:
    clash = separator_clash(separator)
    assert clash.one != clash.two
    assert codecs.join(list(clash.one), separator) == codecs.join(list(clash.two), separator) == clash.output


# E0406: a codec or a table forgets something -------------------------------------------------------------------------


def again(use: CodecUse | TableUse, found: Clash, rule: Copy | None) -> tuple[Any, Any]:
    """What the codec or the table gives for the two inputs."""
    if isinstance(use, CodecUse):
        one, two = (run(use, values, found.put) for values in (found.one, found.two))
        return one, two
    assert rule is not None
    columns = max(len(row.left if found.put else row.right) for row in use.table.rows)
    made = lookup_table(use.table, found.put, max(len(row.right if found.put else row.left) for row in use.table.rows))
    padded = [(*values, *[None] * (columns - len(values))) for values in (found.one, found.two)]
    outputs = [made(*values) for values in padded]
    return tuple(None if isinstance(one, Nothing) else one for one in outputs)  # type: ignore[return-value]


@pytest.mark.parametrize(
    "name", [n for n in of_code("E0406") if n not in ("E0406_list", "E0406_nothing", "E0406_present", "E0406_words")]
)
def test_what_the_message_shows_is_forgotten(name: str, tmp_path: Path) -> None:
    found, mapping = checked(CASES[name], tmp_path)
    rule = next(
        rule for rule in rules(mapping.root.nodes) if isinstance(rule, Copy) and loss_of(rule) is not Loss.EXACT
    )
    use = next(use for use in rule.via if isinstance(use, (CodecUse, TableUse)))
    clash = witness(use, rule)
    assert isinstance(clash, Clash)
    assert str(clash) in notes(found)
    assert all_as_spelt(clash.one) != all_as_spelt(clash.two)
    one, two = again(use, clash, rule)
    assert one == two == clash.output


def rule_with(use: CodecUse | TableUse) -> Copy:
    """A rule of a block without places, whose values go through a codec or a table."""
    at = Span("x", 0, 1)
    block = Scope(Pairing.WHOLE, "", None, "x", 1, at, Arrow.EXACT, "", "", Anchor(Kind.TREE), Anchor(Kind.TREE))
    return Copy("x", 1, at, Arrow.EXACT, via=(use,), scope=block)


CALLS = {
    "join": (", ",), "component": ("UNL",), "canonical": ("X",), "measure": ("nm",), "text": ("{} {initials}",),
    "remark": ("colour",), "unlabelled": ("colour",), "link": ("https://example.org/{ABC-1234}",), "ordinals": (",",),
    "members": ("{first}-{last}",),
}  # fmt: skip
LOSSY = [codec for codec in CODECS.values() if codec.loss is not Loss.EXACT and codec.name != "join"]


@pytest.mark.parametrize("codec", LOSSY, ids=lambda codec: codec.name)
def test_every_codec_that_forgets_has_a_witness(codec: Any) -> None:
    use = CodecUse(codec, CALLS.get(codec.name, ()), Span("x", 0, 1))
    clash = witness(use, rule_with(use))
    assert isinstance(clash, Clash)
    one, two = again(use, clash, None)
    assert one == two == clash.output
    assert clash.one != clash.two


EXACT = [codec for codec in CODECS.values() if codec.loss is Loss.EXACT and codec.name != "measure"]


@pytest.mark.parametrize("codec", EXACT, ids=lambda codec: codec.name)
def test_an_exact_codec_has_none(codec: Any) -> None:
    use = CodecUse(codec, CALLS.get(codec.name, ()), Span("x", 0, 1))
    assert witness(use, rule_with(use)) is None


def table(text: str) -> TypedTable:
    parsed = parse("common\ntable t {\n" + text + "\n}\n", "t.omap").file
    assert parsed is not None
    (item,) = parsed.items
    assert isinstance(item, syntax.Table)
    return typed_table(item, "t.omap")


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ('"a" <-> "A"\n"b" -> "A" because "x"', '"a" and "b" both give "A"'),
        ('"a" <-> "A"\nother -> "B" because "x"', '"some text" and "another text" both give "B"'),
        ('"a" <-> "A"\nnothing <- "B" because "x"', 'nothing and "B" are both read back as nothing'),
        ('"a" <-> "A"\n"b" -> nothing because "x"', 'nothing and "b" both give nothing'),
        ('"a" <-> "A"\n"b" <- "B" because "x"', 'reading back "B" gives "b", and that cannot be written again'),
        ('true <-> "Y"\n"Z" <- "Z" because "x"', 'reading back "Z" gives "Z", and that cannot be written again'),
        ('("a", "b") <-> "A"\n("a", "c") -> "A" because "x"', '("a", "b") and ("a", "c") both give "A"'),
    ],
)
def test_a_table_says_what_it_forgets(rows: str, sentence: str) -> None:
    made = table(rows)
    use = TableUse(made, made.span)
    rule = rule_with(use)
    found = witness(use, rule)
    assert found is not None
    assert str(found) == sentence
    if isinstance(found, Clash):
        one, two = again(use, found, rule)
        assert one == two == found.output
    else:
        assert isinstance(found, Stuck)
        assert lookup_table(made, found.put)(*found.one) == found.output
        assert isinstance(lookup_table(made, not found.put)(found.output), Refused)


@given(st.dictionaries(st.text("abcd", min_size=1, max_size=3), st.text("ABCD", min_size=1, max_size=3), min_size=1))
def test_a_bijection_forgets_nothing(pairs: dict[str, str]) -> None:
    assume(len(set(pairs.values())) == len(pairs))
    made = table("\n".join(f'"{one}" <-> "{two}"' for one, two in pairs.items()))
    use = TableUse(made, made.span)
    assert witness(use, rule_with(use)) is None


# E0606: branches that overlap ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", of_code("E0606"))
def test_the_row_shown_fits_both_branches(name: str, tmp_path: Path) -> None:
    found, mapping = checked(CASES[name], tmp_path)
    (note,) = (note for diagnostic in found.diagnostics for note in diagnostic.notes)
    row = dict(re.findall(r'(_\w+\.\w+) = "([^"]*)"', note))
    assert row
    (choice,) = (node for node in walk(mapping.root.nodes) if isinstance(node, Choice))
    for branch in choice.branches:
        demands = [node for node in branch.nodes if isinstance(node, Fixed) and node.demanded and node.place]
        assert demands
        assert all(is_one_of(row[node.place.item], *map(str, node.words)) for node in demands if node.place)


@pytest.mark.parametrize(
    ("one", "two", "row"),
    [
        ({"_a.x": ("p",)}, {"_a.x": ("q",)}, {}),
        ({"_a.x": ("p", "q")}, {"_a.x": ("Q", "r")}, {"_a.x": "q"}),
        ({"_a.x": ("p",)}, {"_a.y": ("q",)}, {"_a.x": "p", "_a.y": "q"}),
        ({"_a.x": ("p",), "_a.y": ("q",)}, {"_a.x": ("p",), "_a.y": ("r",)}, {}),
        ({}, {"_a.x": ("p",)}, {}),
    ],
)
def test_demands_exclude_each_other_or_not(one: Any, two: Any, row: dict[str, str]) -> None:
    assert overlap(one, two) == row


# Proofs that a separator cannot occur --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rules_", "separator", "proved"),
    [
        (Rules(values=("a", "b c")), ", ", True),
        (Rules(values=("a, b", "c")), ", ", False),
        (Rules(pattern="[A-Z]{2}[0-9]{4}"), ", ", True),
        (Rules(pattern="[A-Z]{2}[0-9]{4}"), "7", False),
        (Rules(pattern=r"\w+"), ";", True),
        (Rules(pattern=r"\w+"), "a", False),
        (Rules(pattern=".*"), ";", False),
        (Rules(pattern=r"[^;]+"), ";", True),
        (Rules(pattern=r"a|b;c"), ";", False),
        (Rules(pattern=r"(?i)[a-z]+"), ";", False),
        (Rules(pattern=r"[]a]+"), "]", False),
        (Rules(), ";", False),
    ],
)
def test_a_list_or_a_pattern_can_rule_a_separator_out(rules_: Rules, separator: str, proved: bool) -> None:
    assert never_holds(Slot("x", "text", archive=rules_), separator) is proved


@given(st.from_regex(r"[A-Z]{2}[0-9]{1,4}|x\(y", fullmatch=True))
def test_what_is_ruled_out_does_not_occur(text: str) -> None:
    slot = Slot("x", "text", archive=Rules(pattern=r"[A-Z]{2}[0-9]{1,4}|x\(y"))
    for separator in (", ", "(", "A", "z"):
        assert not (never_holds(slot, separator) and separator in text)
