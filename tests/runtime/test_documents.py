"""Reading JSON and YAML strictly, writing JSON exactly, and finding the record."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime.document_error import MAX_DEPTH
from oscem_map.runtime.documents import Document, DocumentError, read, record_of, write_json
from oscem_map.runtime.formats import CIF, JSON, of_bytes, of_name
from oscem_map.runtime.formats.json_text import LONGEST, _explained
from oscem_map.runtime.formats.text import text_of
from oscem_map.runtime.formats.yaml_text import MAX_REPEATED

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus" / "oscem"

decimals = st.decimals(allow_nan=False, allow_infinity=False)
numbers = st.integers(-(10**30), 10**30) | decimals.filter(lambda number: abs(number.adjusted()) < LONGEST)
printable = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]))
texts = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)


def value_of(text: str, name: str = "record.json") -> object:
    return read(text.encode(), name).value


def error_of(source: str | bytes, name: str = "record.json") -> str:
    with pytest.raises(DocumentError) as caught:
        read(source.encode() if isinstance(source, str) else source, name)
    text = str(caught.value)
    assert text.endswith(".")
    assert "\n" not in text
    assert text.startswith(caught.value.where)
    return text


def outcome_of(source: bytes, name: str) -> Document | DocumentError:
    try:
        return read(source, name)
    except DocumentError as error:
        return error


def test_a_document_knows_the_digest_of_its_bytes() -> None:
    source = b'\xef\xbb\xbf{"cs": 2.70}\r\n'
    expected = Document({"cs": Decimal("2.70")}, hashlib.sha256(source).hexdigest(), JSON, "a.json")
    assert read(source, "a.json") == expected


def test_digits_survive() -> None:
    value = value_of('{"a": 2.70, "b": 1e3, "c": 7, "d": 0.1000000000000000055511151231257827, "e": -0.0}')
    assert str(value) == str(
        {
            "a": Decimal("2.70"),
            "b": Decimal("1E+3"),
            "c": 7,
            "d": Decimal("0.1000000000000000055511151231257827"),
            "e": Decimal("-0.0"),
        }
    )


@pytest.mark.parametrize(
    "literal",
    ["NaN", "Infinity", "-Infinity", "1e999", "1e9999999999999999999", "9" * 500, "0." + "1" * 500],
)
def test_a_number_beyond_measure_stays_text(literal: str) -> None:
    assert value_of(f'{{"a": [{literal}]}}') == {"a": [literal]}


@given(st.dictionaries(texts, values, max_size=4))
def test_what_is_written_is_read_again(value: dict[str, object]) -> None:
    text = write_json(value)
    again = value_of(text)
    assert again == value
    assert write_json(again) == text
    assert text.endswith("}\n")


@given(st.dictionaries(texts, values, max_size=4))
def test_json_itself_reads_what_is_written(value: dict[str, object]) -> None:
    assert json.loads(write_json(value), parse_float=Decimal) == value


def test_the_form_of_what_is_written() -> None:
    value = {"z": [], "å": {"x": [1, Decimal("1E+3"), 0.5]}, "e": {}, "t": (True, None), "n": Decimal("1E-7")}
    assert write_json(value) == (
        '{\n  "z": [],\n  "å": {\n    "x": [\n      1,\n      1000,\n      0.5\n    ]\n  },\n  "e": {},\n'
        '  "t": [\n    true,\n    null\n  ],\n  "n": 0.0000001\n}\n'
    )
    assert write_json(Decimal("2E+300")) == "2E+300\n"


@pytest.mark.parametrize("value", [float("nan"), Decimal("Infinity")])
def test_no_number_is_not_written(value: object) -> None:
    with pytest.raises(ValueError, match="JSON has no number"):
        write_json([value])


@pytest.mark.parametrize("value", [{1, 2}, {1: "a"}])
def test_what_json_does_not_know_is_not_written(value: object) -> None:
    with pytest.raises(TypeError):
        write_json(value)


FAULTS = {
    "": "record.json: the document is empty",
    " \n": "record.json: the document is empty",
    "\ufeff": "record.json: the document is empty",
    '{"a": 1,\n "b": {"x": 1, "\\u0078": 2}}': "line 2, column 16: the key `x` stands a second time",
    '{"a": [{"b": 1}, {"b": 1}], "a": 2}': "line 1, column 29: the key `a` stands a second time",
    '{"[a": "]}", "[a" : 2}': "line 1, column 14: the key `[a` stands a second time",
    '{"a": 1': "line 1, column 8: the document ends in the middle",
    '{"a":\n': "the document ends in the middle",
    '{"a": "x': "line 1, column 7: the text that begins here is not closed",
    '{"a": }': "line 1, column 7: a value is missing",
    '{"a" 1}': "line 1, column 6: a colon belongs here",
    '{"a": 1\n "b": 2}': "line 2, column 2: a comma or closing bracket belongs here",
    "{'a': 1}": "line 1, column 2: a key in double quotes belongs here",
    '{"a": 1} x': "line 1, column 10: the document is over",
    '{"a": "\n"}': "line 1, column 8: a line break or control character",
    '{"a": "\\q"}': "this backslash begins no known escape",
    '{"a": "\\ud83d"}': "line 1, column 8: the escape \\ud83d is half of a character",
    '{"a": "\\\\ \\uDE00"}': "line 1, column 11: the escape \\uDE00 is half of a character",
    '{"a": "\\ud83d-\\ude00"}': "line 1, column 8: the escape \\ud83d is half of a character",
    '{"a": "\\ud83d\\n"}': "line 1, column 8: the escape \\ud83d is half of a character",
    "[1]": "the document is a list, not an object",
    '"x"': "the document is a text, not an object",
    "1.5": "the document is a number, not an object",
    "null": "the document is null, not an object",
}


@pytest.mark.parametrize(("text", "said"), FAULTS.items())
def test_faults_of_json_are_said_with_their_place(text: str, said: str) -> None:
    assert said in error_of(text)


def test_a_trailing_comma_is_said() -> None:
    assert re.search(r"line 1, column [89]: (a key in double quotes|no comma)", error_of('{"a": 1,}'))


def test_a_message_that_is_new_to_us_is_handed_on() -> None:
    error = _explained(json.JSONDecodeError("Odd thing", '{"a": 1}', 1), '{"a": 1}', "a.json")
    assert str(error) == "a.json, line 1, column 2: this is not JSON (Odd thing)."


def test_whole_pairs_of_surrogates_are_letters() -> None:
    assert value_of('{"a": "\\ud83d\\ude00 \\\\ud83d"}') == {"a": "😀 \\ud83d"}


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
def test_wrong_bytes_are_said_with_their_place(name: str) -> None:
    said = error_of('{"å": 1,\n "å": "'.encode() + b'\xff"}', name)
    assert said.startswith(f"{name}, line 2, column 8: the byte 0xFF is not UTF-8; ")
    assert "UTF-16" in error_of('{"a": 1}'.encode("utf-16"), name)


def test_decode_takes_the_mark_away() -> None:
    assert text_of("\ufeffå".encode(), "x") == "å"


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 10_000])
@pytest.mark.parametrize("opening", ['{"a":', "["])
def test_deep_nesting_is_refused(name: str, depth: int, opening: str) -> None:
    assert f"nested more than {MAX_DEPTH} deep" in error_of(opening * depth, name)
    closing = "1" + {"[": "]", "{": "}"}[opening[0]] * depth
    assert f"nested more than {MAX_DEPTH} deep" in error_of(opening * depth + closing, name)


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
def test_nesting_up_to_the_limit_is_read_and_written(name: str) -> None:
    value = value_of('{"a": ' + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1) + "}", name)
    assert read(write_json(value).encode(), "again.json").value == value


def test_brackets_in_texts_do_not_nest() -> None:
    value = {"a": "[" * 10_000 + '"' + "{" * 10_000, "b": [{}] * 1000}
    assert value_of(write_json(value)) == value


@given(st.text('{}[]",:\\u0d8ae1.- \n', max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    for name in ("a.json", "a.yaml"):
        outcome = outcome_of(text.encode(), name)
        assert isinstance(outcome, Document) or outcome.where.startswith(name)


@given(st.binary(max_size=40), st.sampled_from(["a.json", "a.yaml", "a.cif", "-"]))
def test_any_bytes_are_read_or_refused(source: bytes, name: str) -> None:
    outcome = outcome_of(source, name)
    assert isinstance(outcome, DocumentError) or outcome.sha256 == hashlib.sha256(source).hexdigest()


# YAML ----------------------------------------------------------------------------------------------

SCALARS = {
    "1.50": Decimal("1.50"),
    "-.5": Decimal("-0.5"),
    "5.": Decimal("5"),
    "1e3": Decimal("1E+3"),
    "+7": 7,
    "yes": "yes",
    "No": "No",
    "on": "on",
    "off": "off",
    "y": "y",
    "true": True,
    "False": False,
    "null": None,
    "~": None,
    "": None,
    "'1'": "1",
    '"true"': "true",
    "2024-08-31": "2024-08-31",
    "2024-08-31T10:00:00Z": "2024-08-31T10:00:00Z",
    "007": "007",
    "0x1F": "0x1F",
    "1_000": "1_000",
    "12:30:45": "12:30:45",
    ".nan": "NaN",
    ".inf": "Infinity",
    "-.INF": "-Infinity",
    "1e999": "1e999",
    "|\n  two\n  lines\n": "two\nlines\n",
}


@pytest.mark.parametrize(("text", "value"), SCALARS.items())
def test_scalars_of_yaml(text: str, value: object) -> None:
    found = value_of(f"a: {text}\n", "a.yaml")
    assert str(found) == str({"a": value})


def test_keys_of_yaml_are_texts() -> None:
    keys = value_of("1: a\ntrue: b\nnull: c\n'<<': d\n", "a.yml")
    assert keys == {"1": "a", "true": "b", "null": "c", "<<": "d"}


def test_aliases_repeat_values() -> None:
    text = "a: &x {k: [1, 2]}\nb: *x\nc: &y 1.0\nd: [*y, *x]\n"
    inner = {"k": [1, 2]}
    one = Decimal("1.0")
    assert value_of(text, "a.yaml") == {"a": inner, "b": inner, "c": one, "d": [one, inner]}


def laughs(levels: int) -> str:
    lines = ["a0: &a0 [x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, levels)]
    return "\n".join(lines)


def deep_aliases(levels: int) -> str:
    lines = ["a0: &a0 [x]"]
    lines += [f"a{i}: &a{i} {'[' * 60}*a{i - 1}{']' * 60}" for i in range(1, levels)]
    return "\n".join(lines)


YAML_FAULTS = {
    "a: 1\nb: 2\na: 3": "a.yaml, line 3, column 1: the key `a` stands a second time",
    "a: !!str 1": "line 1, column 4: the tag `tag:yaml.org,2002:str` is not read",
    "a: !x {}": "line 1, column 4: the tag `!x` is not read",
    "a: !!python/object/apply:os.getcwd []": "python/object/apply:os.getcwd` is not read",
    "a: &x [*x]": "line 1, column 8: `*x` names nothing that was complete",
    "a: &x 1\nb: &x [*x]": "line 2, column 8: `*x` names nothing that was complete",
    "a: *y": "line 1, column 4: `*y` names nothing",
    "b: &x k\n*x : 1": "line 2, column 1: a key is an alias",
    "<<: {a: 1}": "line 1, column 1: maps are not merged",
    "? [1]\n: 2": "line 1, column 3: a key is a map or a list",
    "a: 1\n---\nb: 2": "line 2, column 1: a second document begins",
    "# nothing": "the document is null, not an object",
    "- 1": "the document is a list, not an object",
    "å: 1\nb: \x01": "line 2, column 4: the character U+0001 may not stand in YAML",
    "a: [1": "this is not valid YAML",
    "a: b: c": "line 1, column 5: this is not valid YAML",
    laughs(9): f"repeat more than {MAX_REPEATED} values",
    deep_aliases(10): f"nested more than {MAX_DEPTH} deep",
}


@pytest.mark.parametrize("text", YAML_FAULTS, ids=range(len(YAML_FAULTS)))
@pytest.mark.parametrize("loader", ["C", "Python"])
def test_faults_of_yaml_are_said_with_their_place(
    text: str, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if loader == "Python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert YAML_FAULTS[text] in error_of(text, "a.yaml")


@given(st.dictionaries(printable, printable | numbers | st.lists(st.booleans() | st.none()), max_size=4))
def test_yaml_reads_what_is_written_as_json(value: dict[str, object]) -> None:
    text = write_json(value)
    assert value_of(text, "a.yaml") == value_of(text)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_the_corpus_is_read() -> None:
    files = [*CORPUS.rglob("*.json"), *CORPUS.rglob("*.yaml")]
    outcomes = [outcome_of(file.read_bytes(), file.name) for file in files]
    documents = [outcome for outcome in outcomes if isinstance(outcome, Document)]
    assert len(documents) > 0.9 * len(files) > 10
    assert all(isinstance(document.value, dict) for document in documents)


# Formats and levels --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "name", "form"),
    [
        (b"{", "a.yml", "yaml"),
        (b"", "a.JSON", "json"),
        (b"x", "a.mmcif", "cif"),
        (b"\xef\xbb\xbf \n{", "record", "json"),
        (b"[", "-", "json"),
        (b"# head\n\n  #more\ndata_X\n_a.b 1", "-", "cif"),
        (b"DATA_x", "model.txt", "cif"),
        (b"data_set: 1", "-", "yaml"),
        (b"# head\nacquisition: 1", "-", "yaml"),
        (b"", "", "yaml"),
    ],
)
def test_sniff(source: bytes, name: str, form: str) -> None:
    assert (of_name(name) or of_bytes(source)).name == form


def test_cif_is_read_as_tables() -> None:
    document = read(b"data_X\n_entry.id X\n", "")
    assert document.format is CIF
    assert getattr(document.value, "categories", None) == {"entry": [{"id": "X"}]}


def test_the_record_is_found() -> None:
    record: dict[str, object] = {"acquisition": {}}
    assert record_of(record, None) == (record, "$")
    assert record_of({"scientificMetadata": record, "pid": "1"}, None) == (record, "$.scientificMetadata")
    assert record_of({"a": {"b": record}}, "a.b") == (record, "$.a.b")
    assert record_of({"a.b": record}, "a.b") == (record, '$["a.b"]')
    assert record_of({"a": {"my record": record}}, "a.my record") == (record, '$.a["my record"]')
    assert record_of([1], None) == ([1], "$")


@pytest.mark.parametrize(
    ("value", "level", "said"),
    [
        ({"pid": 1, "owner": 2}, "meta", "no key `meta` here; name one of the keys that are: `pid`, `owner`"),
        ({"a": {}}, "a.b", "$.a: there is no key `b` here; it has no keys at all."),
        ({"a": 1}, "a.b", "$.a: `b` cannot be inside a number; name another level."),
        ({"scientificMetadata": None}, None, "$.scientificMetadata: the record should be here, but this is"),
        ({"a": [1]}, "a", "$.a: the record should be here, but this is a list"),
        ({str(i): i for i in range(20)}, "a", "`11`, ...."),
    ],
)
def test_a_level_that_is_not_there_is_said(value: object, level: str | None, said: str) -> None:
    with pytest.raises(DocumentError, match=re.escape(said)):
        record_of(value, level)


def test_nothing_but_the_standard_library_is_imported() -> None:
    """A process that converts JSON pays for no parser that it does not need."""
    code = (
        "import sys\n"
        "from oscem_map.runtime import documents, letters, report, report_text\n"
        "from oscem_map.runtime.formats import cif\n"
        "documents.read(b'{}', 'a.json')\n"
        "print(sorted({'gemmi', 'yaml', 'unidecode'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
