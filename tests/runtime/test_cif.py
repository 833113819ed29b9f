"""mmCIF written and read: every text comes back as itself."""

from __future__ import annotations

import re
from pathlib import Path

import gemmi
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from oscem_map.runtime.documents import DocumentError
from oscem_map.runtime.formats.cif import Row, Tables, write
from oscem_map.runtime.formats.cif_read import read
from oscem_map.runtime.letters import to_block

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus" / "mmcif"

# What CIF gives a meaning: quotes, first letters, reserved words, line ends.
letters = [*"'\" \n\t;_#$[]?.a\\", "data_", "loop_", "stop_", "global_", "save_", "\n;", "a' b", 'a" b']
nasty = st.lists(st.sampled_from(letters), max_size=8).map("".join)
texts = (st.text() | nasty).map(to_block).filter(bool)
names = st.text("abcdefgh_123", min_size=1, max_size=6)
rows = st.dictionaries(names, texts, min_size=1, max_size=5)
blocks = st.dictionaries(names, st.lists(rows, min_size=1, max_size=4), max_size=4)


def test_the_form() -> None:
    tables = Tables(
        "OSCEM_1",
        {
            "entry": [{"id": "OSCEM_1"}],
            "em_imaging": [{"id": "1", "microscope_model": "TFS KRIOS", "details": None}],
            "em_software": [{"id": "1", "name": "EPU"}, {"id": "2", "category": "CTF FIT", "name": ""}],
            "em_empty": [],
            "em_blank": [{}],
        },
    )
    assert write(tables) == (
        "data_OSCEM_1\n#\n"
        "_entry.id                      'OSCEM_1'\n#\n"
        "_em_imaging.id                 1\n"
        "_em_imaging.microscope_model   'TFS KRIOS'\n"
        "_em_imaging.details            ?\n#\n"
        "loop_\n_em_software.id\n_em_software.name\n_em_software.category\n"
        "1 EPU ?\n2 ?   'CTF FIT'\n#\n"
    )


def test_an_empty_block_is_written() -> None:
    assert read(write(Tables("X", {}))) == Tables("X", {})


@given(texts)
@example("?")
@example(".")
@example("data_x")
@example("a\n ;b\n")
@example("both ' and \" here")
@example("A" * 3000)
def test_a_text_reads_as_itself_in_a_pair_and_in_a_loop(text: str) -> None:
    loop: list[Row] = [{"a": text, "b": "x"}, {"a": "y", "b": text}]
    tables = Tables("X", {"p": [{"a": text, "b": text, "c": "1"}], "l": loop})
    once = write(tables)
    assert read(once) == tables
    assert write(read(once)) == once


@given(blocks)
def test_tables_read_as_themselves(categories: dict[str, list[Row]]) -> None:
    again = read(write(Tables("X", categories)))
    assert again == Tables("X", categories)
    assert read(write(again)) == again


def by_gemmi(tables: Tables) -> str:
    """The text that gemmi writes of the same tables, aligned as the archive's files are."""
    document = gemmi.cif.Document()
    block = document.add_new_block(tables.name)
    options = gemmi.cif.WriteOptions()
    options.misuse_hash, options.align_loops = True, 30
    widest = 0
    for category, members in tables.categories.items():
        items = dict.fromkeys(item for row in members for item in row)
        columns = {item: [row.get(item) or None for row in members] for item in items}
        if len(members) == 1:
            widest = max([widest, *(len(category) + len(item) for item in items)])
            block.set_pairs(f"_{category}.", {item: values[0] for item, values in columns.items()})
        elif columns:
            block.set_mmcif_category(f"_{category}.", columns)
    options.align_pairs = min(widest + 4, 60)
    text: str = document.as_string(options)
    return text


long_names = st.text("abcdefgh_123", min_size=1, max_size=90)
printable = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=140)
cells = (st.none() | st.just("") | nasty | printable).map(lambda text: text and to_block(text))
any_rows = st.dictionaries(long_names, cells, max_size=5)


@given(st.dictionaries(names, st.lists(any_rows, max_size=4), max_size=4))
@example({"a": [{"b": "x\ny", "c": "1"}, {"b": "w" * 40, "c": "s\nt"}], "d": [{"e" * 60: "z" * 70}]})
def test_the_text_is_that_of_gemmi_to_the_byte(categories: dict[str, list[Row]]) -> None:
    tables = Tables("X_1", categories)
    assert write(tables) == by_gemmi(tables)


@given(blocks)
def test_gemmi_agrees(categories: dict[str, list[Row]]) -> None:
    block = gemmi.cif.read_string(write(Tables("X", categories))).sole_block()
    for category, members in categories.items():
        columns = block.get_mmcif_category(f"_{category}.")
        for i, row in enumerate(members):
            assert {item: values[i] for item, values in columns.items() if values[i] is not None} == row


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        (Tables("X", {"a": [{"b": "1"}, {"b": "x\n;y"}]}), "_a.b: a line of the text begins with `;`"),
        (Tables("X", {"a": [{"c": None, "b": "5 Å"}]}), "_a.b: CIF cannot hold the character U+00C5"),
        (Tables("X", {"a": [{"b": "bell\x07"}]}), "_a.b: CIF cannot hold the character U+0007"),
        (Tables("X", {"a": [{"b": "a\rb"}]}), "_a.b: CIF cannot hold the character U+000D"),
        (Tables("my entry", {}), "'my entry' is not a name in CIF"),
        (Tables("", {}), "'' is not a name in CIF"),
        (Tables("X", {"a b": [{"c": "1"}]}), "'a b' is not a name in CIF"),
        (Tables("X", {"a": [{"é": "1"}]}), "'é' is not a name in CIF"),
    ],
)
def test_what_cif_cannot_hold_is_not_written(tables: Tables, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        write(tables)


def test_absent_values_are_not_read() -> None:
    text = "data_X\n_a.b ?\n_a.c .\n_a.d '?'\n_a.e '.'\nloop_\n_l.x\n_l.y\n? 1\n. '?'\n2 .\n"
    loop: list[Row] = [{"y": "1"}, {"y": "?"}, {"x": "2"}]
    assert read(text) == Tables("X", {"a": [{"d": "?", "e": "."}], "l": loop})


def test_names_stay_as_spelt_and_case_makes_no_second_category() -> None:
    tables = read("data_X\n_Em_Map.ID 1\n_em_map.Type a\n")
    assert tables == Tables("X", {"Em_Map": [{"ID": "1", "Type": "a"}]})


def test_all_line_ends_and_the_mark_are_read() -> None:
    assert read(b"\xef\xbb\xbfdata_X\r\n_a.b\r\n;two\r\nlines\r\n;\r\n_a.c 'e\xcc\x81'\r\n") == Tables(
        "X", {"a": [{"b": "two\nlines", "c": "e\u0301"}]}
    )
    assert read("data_X\r_a.b 1\r").categories == {"a": [{"b": "1"}]}


def test_a_loop_may_hold_two_categories_and_no_row() -> None:
    assert read("data_X\nloop_\n_a.x\n_b.y\n1 2\n3 4\nloop_\n_c.z\n").categories == {
        "a": [{"x": "1"}, {"x": "3"}],
        "b": [{"y": "2"}, {"y": "4"}],
        "c": [],
    }


FAULTS = {
    "": "model.cif: there is no data block",
    "hello": "model.cif, line 1, column 1: block header (data_) expected",
    "data_X\n_a.b\n": "model.cif",
    "data_X\n_a.b 1\n_A.B 2\n": "line 3, column 1: this is not valid CIF (duplicate tag _A.B); keep one",
    "data_X\n_a.b 'x\n": "model.cif, line 2, column 8: this is not valid CIF (unterminated",
    "data_X\n_a.b\n;x\n": "this is not valid CIF (unterminated text field",
    "data_X\nloop_ _a.b _a.c 1 2 3\n": "Wrong number of values in loop",
    "data_X\n_a.b \x00\n": "model.cif, line 2, column 6",
    "data_X data_x": "duplicate block name",
    "data_X\n_cell 1\n": "model.cif, line 2: `_cell` has no category",
    "data_X\n_a. 1\n": "model.cif, line 2: `_a.` has no category",
    "data_X\n_a.b 1\nloop_ _a.c 1 2": "model.cif, line 3: the category `_a` stands twice",
    "data_X\nloop_ _a.c 1 2\n_a.b 1\n": "model.cif, line 3: `_a.b` stands outside its category's loop",
    "data_X\nsave_y\n_a.b 1\nsave_\n": "model.cif, line 2: a save frame",
    "data_X\n_a.b 1\ndata_Y\n_a.b 2\n": "model.cif: there are 2 data blocks (`data_X`, `data_Y`)",
    "".join(f"data_{i} " for i in range(9)): "there are 9 data blocks (`data_0`, `data_1`, `data_2`, ",
}


@pytest.mark.parametrize(("text", "said"), FAULTS.items())
def test_faults_are_said_with_their_line(text: str, said: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(text, "model.cif")
    assert said in str(caught.value)
    assert caught.value.help


def test_wrong_bytes_are_said() -> None:
    with pytest.raises(DocumentError, match="line 2, column 7: the byte 0xE9 is not UTF-8"):
        read(b"data_X\n_a.b '\xe9'\n", "x.cif")


@given(st.text("data_X\n_.b 1'\";loop#?[$", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        outcome: object = read("data_X\n" + text)
    except DocumentError as error:
        outcome = error
    assert isinstance(outcome, Tables) or str(outcome).startswith("the input")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_the_corpus_is_read_and_written() -> None:
    files = sorted(CORPUS.glob("*.cif"))
    for file in files:
        tables = read(file.read_bytes(), file.name)
        for members in tables.categories.values():
            for row in members:
                row.update({item: to_block(text or "") for item, text in row.items()})
        filled = {name: members for name, members in tables.categories.items() if any(members)}
        assert read(write(tables)).categories == filled
    assert len(files) > 5
