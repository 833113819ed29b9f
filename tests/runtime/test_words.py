"""Tables of words in one direction: precedence, tuples, forms, refusals, and what the cache keeps apart."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hard_values import values
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime.refused import Nothing, Refused, Respelt, Told, Unlisted
from oscem_map.runtime.values import fold, word_list
from oscem_map.runtime.words import ABSENT, KEPT, Kept, LookupTable

FOLDED = word_list(("LAB6", "OTHER", "Field Emission Gun", "FEG"))
NO_PLACE = Nothing("a kind of detector, not a mode")
METALS = word_list(("COPPER", "GOLD", "NICKEL"))
GUN = LookupTable(
    {("feg",): ("FIELD",), ("x-feg",): ("FIELD",), ("scan",): NO_PLACE},
    lists=((FOLDED, 0, (None,), (KEPT,)),),
    others=((0, (None,), (KEPT,)),),
    open_list=True,
)
HOLDER = LookupTable({("autogrid",): ("TITAN",)}, others=((0, (None,), ("OTHER", KEPT)),), width=2)
HOLDER_BACK = LookupTable({("titan",): ("autogrid",)}, others=((1, ("other", None), (KEPT,)),))
YES_NO = LookupTable({(True,): ("YES",), (False,): ("NO",)})
YES_NO_BACK = LookupTable({("yes",): (True,), ("no",): (False,)})


def refused(value: object) -> Refused:
    assert isinstance(value, Refused), value
    return value


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("FEG", "FIELD"),
        ("  x-Feg\n", "FIELD"),
        ("lab6", "LAB6"),
        ("field  emission GUN", "Field Emission Gun"),
        ("laser", "laser"),
    ],
)
def test_words_then_the_list_then_other(word: str, expected: str) -> None:
    assert GUN(word) == expected
    assert GUN(word) == expected, "the second time from the cache"
    assert isinstance(GUN(word), Unlisted) is (word == "laser")


@given(st.sampled_from(["feg", "LAB6", "laser", "x-feg", "scan"]), st.data())
def test_case_and_blanks_never_matter(word: str, data: Any) -> None:
    letters = [data.draw(st.sampled_from([c.lower(), c.upper()])) for c in word]
    result = GUN(" " * data.draw(st.integers(0, 2)) + "".join(letters))
    assert result == GUN(word) or fold(str(result)) == word


def test_a_closed_list_is_not_left_unlisted() -> None:
    closed = LookupTable({}, others=((0, (None,), (KEPT,)),))
    assert closed("x") == "x"
    assert not isinstance(closed("x"), Unlisted)


def test_nothing_and_unfit_values_are_handed_on() -> None:
    assert GUN("scan") is NO_PLACE
    for unfit in (None, Refused(1, "x"), Nothing("x")):
        assert GUN(unfit) is unfit
    assert HOLDER(None) is None
    assert LookupTable({("a", "b"): ("c",)})("a", NO_PLACE) is NO_PLACE


def test_tuples() -> None:
    assert HOLDER("Autogrid") == ("TITAN", None)
    assert HOLDER("Gatan 910") == ("OTHER", "Gatan 910")
    assert HOLDER_BACK("OTHER", "Gatan 910") == "Gatan 910"
    assert HOLDER_BACK("TITAN", None) == "autogrid"
    assert HOLDER_BACK("TITAN", "a remark is not looked at") == "autogrid"
    assert refused(HOLDER_BACK("WHAT", "x")).value == ("WHAT", "x")
    assert isinstance(HOLDER_BACK("OTHER", None), Refused)


def test_the_longest_row_of_words_wins() -> None:
    table = LookupTable({("a",): ("one",), ("a", "b"): ("two",), ("a", None): ("none",)})
    assert [table("a", "b"), table("a", "x"), table("a", None)] == ["two", "one", "none"]


def test_a_row_that_begins_with_a_word_goes_before_the_list() -> None:
    table = LookupTable({}, lists=((FOLDED, 0, (None,), (KEPT,)),), others=((1, ("other", None), (KEPT,)),))
    assert table("OTHER", "my own") == "my own"
    assert table("OTHER", None) == "OTHER"


def test_the_cells_beside_a_listed_one() -> None:
    table = LookupTable(
        {}, lists=((FOLDED, 0, (None, "x"), (KEPT,)), (FOLDED, 0, (None, True), ("true", KEPT))), width=2
    )
    assert table("lab6", "X") == ("LAB6", None)
    assert table("lab6", True) == ("true", "LAB6")
    assert isinstance(table("lab6", 1), Refused)


def test_forms_wrap_the_text() -> None:
    table = LookupTable({}, others=((0, (None,), (Kept("('OT', '{}')"),)),))
    assert table("Braces {} stay") == "('OT', 'Braces {} stay')"
    assert (KEPT.form, KEPT.unlisted) == ("{}", False)


def test_false_and_zero_are_answers() -> None:
    assert YES_NO_BACK("no") is False
    assert YES_NO_BACK("YES") is True
    assert LookupTable({("none",): (0,)})("none") == 0


def test_true_one_and_the_text_are_three_words() -> None:
    numbers = LookupTable({(1,): ("number",), ("1",): ("text",)})
    flags = LookupTable({(True,): ("flag",), ("1",): ("text",)})
    for _ in range(2):
        assert [numbers(given) for given in (1, 1.0, Decimal(1), Decimal("1.0"), "1")] == [
            *["number"] * 4,
            "text",
        ]
        assert [flags(given) for given in (True, "1")] == ["flag", "text"]
        assert all(isinstance(flags(given), Refused) for given in (1, 1.0, Decimal(1)))
        assert isinstance(numbers(True), Refused)
    assert [YES_NO(True), YES_NO(False)] == ["YES", "NO"]
    assert all(isinstance(YES_NO(given), Refused) for given in (1, 0, 1.0, Decimal(0), "true"))


def test_the_cache_tells_spellings_apart() -> None:
    table = LookupTable({}, others=((0, (None,), (KEPT,)),))
    assert [table("a"), table("A"), table("a")] == ["a", "A", "a"]
    assert table(Respelt("a")) == "a"
    assert type(table(Respelt("b"))) is str


def test_the_cache_is_bounded() -> None:
    table = LookupTable({}, others=((0, (None,), (KEPT,)),))
    for n in range(5000):
        assert table(f"w{n}") == f"w{n}"
    assert len(table.seen) <= 4096
    fresh = LookupTable({}, others=((0, (None,), (KEPT,)),))
    assert fresh("x" * 10_000) == "x" * 10_000
    assert not fresh.seen, "long texts are not kept: a facility's catalogue has many"


def test_a_refusal_lists_the_words() -> None:
    table = LookupTable(
        {("feg",): ("FIELD",), (None, "x"): ("y",), (True,): ("z",), (300,): ("w",)},
        lists=((word_list(("LAB6", "FEG")), 0, (None,), (KEPT,)),),
    )
    answer = refused(table("laser"))
    assert answer.value == "laser"
    assert sorted(answer.accepted) == ["300", "LAB6", "feg", "true"]
    assert answer.reason == "not a word of the table"


def test_a_refusal_lists_the_words_as_the_mapping_spells_them() -> None:
    table = LookupTable({("feg",): ("FIELD",), ("x-feg",): ("FIELD",)}, accepted=("FEG", "X-FEG"))
    assert refused(table("laser")).accepted == ("FEG", "X-FEG")


def test_numbers_of_a_list_of_texts() -> None:
    table = LookupTable({}, lists=((word_list(("200", "300")), 0, (None,), (KEPT,)),))
    assert [table("300"), table(300), table(Decimal("3E+2"))] == ["300"] * 3
    assert isinstance(table(True), Refused)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [(["feg"], "a list where a word"), ({"a": 1}, "an object where a word"), (float("nan"), "not a number"),
     (10**5000, "400 places"),
     (Decimal("sNaN"), "not a number")],
    ids=["list", "object", "nan", "huge", "snan"],
)  # fmt: skip
def test_what_is_no_word(raw: Any, reason: str) -> None:
    assert reason in refused(GUN(raw)).reason
    assert reason in refused(YES_NO(raw)).reason


@given(st.sampled_from([GUN, HOLDER, YES_NO, YES_NO_BACK]), values)
def test_no_value_is_a_surprise(table: LookupTable, raw: Any) -> None:
    first, again = table(raw), table(raw)
    assert first == again or (isinstance(first, Refused) and isinstance(again, Refused))
    if isinstance(raw, str) and raw and table is GUN:
        assert isinstance(first, (str, Nothing))


@given(values, values)
def test_no_pair_of_values_is_a_surprise(first: Any, second: Any) -> None:
    result = HOLDER_BACK(first, second)
    assert result is None or isinstance(result, (str, Refused))


@given(st.lists(st.sampled_from(["feg", "FEG", "lab6", "laser", "scan", True, 1, None]), max_size=20))
def test_the_cache_changes_no_answer(words: list[Any]) -> None:
    warm = LookupTable(GUN.words, GUN.lists, GUN.others, GUN.width, GUN.open_list)
    for word in words:
        cold = LookupTable(GUN.words, GUN.lists, GUN.others, GUN.width, GUN.open_list)
        assert repr(warm(word)) == repr(cold(word))
        assert type(warm(word)) is type(cold(word))


# Reading back -----------------------------------------------------------------------------------------------

NO_REMARK = Nothing("a remark on something else")
MAKER_BACK = LookupTable(
    {("lacey",): ("Lacey carbon",), ("carbon lace",): (Told("Lacey carbon", "an older word"),)},
    lists=((word_list(("UltrAuFoil",)), 0, (None,), (KEPT,)),),
    others=((1, (ABSENT, None), (KEPT,), "maker: {}"), (1, (ABSENT, None), NO_REMARK)),
    reads_back=True,
)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((None, "maker: Agar"), "Agar"),
        ((None, "  MAKER:  Agar & sons "), "Agar & sons"),
        (("UltrAuFoil", None), "UltrAuFoil"),
        (("Lacey", None), "Lacey carbon"),
        ((None, None), None),
    ],
)
def test_a_form_is_taken_off(cells: tuple[str | None, ...], expected: str | None) -> None:
    assert MAKER_BACK(*cells) == expected
    assert not isinstance(MAKER_BACK(*cells), Told)


@pytest.mark.parametrize("remark", ["15 mA", "maker:", "maker:   ", "the maker: Agar"])
def test_a_remark_without_the_form_is_none(remark: str) -> None:
    assert MAKER_BACK(None, remark) is NO_REMARK


def test_absent_is_asked_for() -> None:
    """Beside a word that the list does not have, a remark is no maker."""
    assert refused(MAKER_BACK("a product of nobody", "maker: Agar")).reason == "not a word of the table"


@pytest.mark.parametrize("word", ["UltrAuFoil", "lacey"])
def test_a_text_that_no_cell_looks_at_is_said(word: str) -> None:
    told = MAKER_BACK(word, "15 mA")
    assert isinstance(told, Told)
    assert (told.reason, told.unread) == ("", (1,))


def test_an_old_word_is_said() -> None:
    told = MAKER_BACK("Carbon  LACE", "15 mA")
    assert isinstance(told, Told)
    assert (str(told), told.reason, told.unread) == ("Lacey carbon", "an older word", (1,))


def test_writing_says_nothing_of_the_places_beside() -> None:
    pair = LookupTable({("feg",): ("FIELD",)}, width=2)
    assert pair("feg", "something") == ("FIELD", None)


def test_a_tuple_says_it_with_its_first_text() -> None:
    pair = LookupTable({("feg",): ("FIELD",)}, width=2, reads_back=True)
    first, second = pair("feg", "something")
    assert isinstance(first, Told) and first.unread == (1,) and second is None
    true = LookupTable({("yes",): (True,)}, reads_back=True)
    assert true("yes", "something") is True


def test_what_is_only_read_is_unlisted() -> None:
    anything = LookupTable({}, others=((0, (None,), (Kept(unlisted=True),)),))
    assert isinstance(anything("SNF"), Unlisted)


# Compared loosely ---------------------------------------------------------------------------------------------------

MODELS = {
    word.casefold(): word
    for word in ("FEI TALOS ARCTICA", "FEI TECNAI F20", "JEOL 2100F", "FEI EAGLE (2k x 2k)", "FEI EAGLE (4k x 4k)", "OTHER")
}
LOOSE = LookupTable(
    {("titan krios",): ("TFS KRIOS",), ("themis",): ("TFS TITAN THEMIS",)},
    lists=((MODELS, 0, (None,), (KEPT,)),),
    loosely=("Thermo Fisher", "Thermo Fisher Scientific", "FEI", "JEOL", "JEM", "The"),
)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Titan-Krios", "TFS KRIOS"),
        ("FEI Titan Krios", "TFS KRIOS"),
        ("thermo-fisher scientific TITAN_KRIOS", "TFS KRIOS"),
        ("Tecnai F20", "FEI TECNAI F20"),
        ("JEM-2100F", "JEOL 2100F"),
        ("JEM2100F", "JEOL 2100F"),
        ("Themis", "TFS TITAN THEMIS"),
        ("The Themis", "TFS TITAN THEMIS"),
        ("other", "OTHER"),
    ],
)
def test_a_text_is_compared_without_blanks_hyphens_and_makers(said: str, written: str) -> None:
    assert LOOSE(said) == written


@pytest.mark.parametrize("said", ["Eagle", "FEI", "Krios", "TheTitan Krios", "Titan Krios" + " " * 300])
def test_what_is_not_the_same_loosely_is_refused(said: str) -> None:
    """Of two words of the list that differ in brackets only, none is meant."""
    assert isinstance(LOOSE(said), Refused) or said.strip() == "Titan Krios"


def test_without_the_word_a_table_compares_as_it_stands() -> None:
    assert isinstance(LookupTable({("titan krios",): ("TFS KRIOS",)})("Titan-Krios"), Refused)


def test_of_words_for_one_thing_the_archives_own_is_shown() -> None:
    words = {("Cu",): ("COPPER",), ("Au",): ("GOLD",), ("copper",): ("COPPER",)}
    table = LookupTable(words, lists=((METALS, 0, (None,), (KEPT,)),))
    assert table.names() == ("COPPER", "GOLD", "NICKEL")
    assert LookupTable({("EM GP",): ("LEICA EM GP",)}).names() == ("EM GP",), "a word that the table does not take is not shown"
