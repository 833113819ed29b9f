"""Every text survives the converter: read again by gemmi, the value is the same, or reported as respelt."""

from __future__ import annotations

import gemmi
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oscem_map import Conversion, convert
from oscem_map.runtime.report import Status

AS_IS = [
    "5' primer strand", '50S" subunit', "both ' and \" at once", "'quoted'", '"quoted"', "' \" '", "it's",
    'say "a" b', "_tag", "#comment", "$save", ";field", "[list", "]", "data_x", "loop_", "stop_", "global_",
    "save_frame", "DATA_", "Loop_", ".", "?", "null", "-", "\\", "a\\", "a;b", "tab\there", "two\nlines",
    "end\n", "\nbegin", "a\n\nb", "x;\ny", "'\n\"", "  blanks  around  ", "A" * 3000, "words " * 600,
    "a\n" * 300, "1e5", "~{}|^`@&<>",
]  # fmt: skip
RESPELT = {
    "a\n;b": "a\n ;b",
    "\n;": "\n ;",
    "a\n;b\n;c": "a\n ;b\n ;c",
    "Müller": "Muller",
    "José at 2.1 Å, 70 µm, 4 °C": "Jose at 2.1 A, 70 um, 4 degC",
    "α-synuclein": "alpha-synuclein",
    "one\r\ntwo": "one\ntwo",
}


def described(text: str) -> Conversion:
    return convert({"acquisition": {"technique": "spa"}, "sample": {"description": text}}, "mmcif")


def read_back(conversion: Conversion, item: str) -> str:
    value = gemmi.cif.read_string(conversion.text()).sole_block().find_value(item)
    assert value is not None
    assert not gemmi.cif.is_null(value)
    return str(gemmi.cif.as_string(value))


def verdict(conversion: Conversion) -> Status:
    (leaf,) = [leaf for leaf in conversion.report.leaves if leaf.path == "$.sample.description"]
    return leaf.status


@pytest.mark.parametrize("text", AS_IS, ids=lambda text: repr(text[:12]))
def test_a_text_of_ascii_is_the_same(text: str) -> None:
    conversion = described(text)
    assert read_back(conversion, "_em_entity_assembly.details") == text
    assert verdict(conversion) is Status.WRITTEN


@pytest.mark.parametrize("text", ["nan", "NaN"])
def test_a_word_for_no_value_is_refused_and_reported(text: str) -> None:
    conversion = described(text)
    assert gemmi.cif.read_string(conversion.text()).sole_block().find_value("_em_entity_assembly.details") is None
    assert verdict(conversion) is Status.REFUSED



@pytest.mark.parametrize(("text", "expected"), RESPELT.items(), ids=[repr(text[:12]) for text in RESPELT])
def test_what_mmcif_cannot_hold_is_respelt_and_reported(text: str, expected: str) -> None:
    conversion = described(text)
    assert read_back(conversion, "_em_entity_assembly.details") == expected
    assert verdict(conversion) is Status.RESPELT


def test_a_long_sequence_is_the_same() -> None:
    residues = "MTTASTSQVRQNYHQDSEAA" * 150
    molecule = {"name_mol": "long", "molecular_type": "protein", "sequence": residues}
    sample = {"molecule": [molecule], "overall_molecule": {"assembly": "PARTICLE"}}
    record = {"acquisition": {"technique": "spa"}, "sample": sample}
    conversion = convert(record, "mmcif")
    written = read_back(conversion, "_entity_poly.pdbx_seq_one_letter_code")
    assert written.replace("\n", "") == residues
    assert max(map(len, written.split("\n"))) <= 80
    back = convert({**conversion.target}, "oscem.spa").target
    assert back["sample"]["molecule"][0]["sequence"] == residues


HARD = st.lists(
    st.sampled_from(
        [*"'\" \t;_#$[]?.aZ09\\\n", "data_", "loop_", "stop_", "global_", "save_", "a' b", 'a" b']
    ),
    min_size=1,
    max_size=40,
).map("".join)


def survives(text: str) -> None:
    conversion = described(text)
    if not text.strip():
        return
    expected = text.replace("\n;", "\n ;")
    assert read_back(conversion, "_em_entity_assembly.details") == expected
    assert verdict(conversion) is (Status.WRITTEN if text == expected else Status.RESPELT)


@settings(max_examples=60, deadline=None)
@given(HARD)
def test_hard_texts(text: str) -> None:
    survives(text)


@pytest.mark.conformance
@settings(max_examples=5000, deadline=None)
@given(HARD)
def test_many_hard_texts(text: str) -> None:
    survives(text)
