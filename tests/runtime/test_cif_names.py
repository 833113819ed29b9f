"""The case of CIF names does not matter; what is no data may be in any encoding; a second method is said."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oscem_map import convert
from oscem_map.runtime.documents import DocumentError, read
from oscem_map.runtime.formats.cif import Tables
from oscem_map.runtime.formats.cif_comments import readable
from oscem_map.runtime.formats.cif_names import Names, as_spelt
from oscem_map.runtime.report import Status

TEXT = """data_x
_EM_Specimen.id 1
_EM_SPECIMEN.Concentration 4.2
_em_imaging.ID 1
_em_imaging.Nominal_CS 2.7
_Foo.Bar 1
loop_
_EM_EXPERIMENT.ID
_em_experiment.Reconstruction_Method
1 'SUBTOMOGRAM AVERAGING'
"""


def tables(text: str | bytes) -> dict[str, Any]:
    value = read(text.encode() if isinstance(text, str) else text, "a.cif").value
    assert isinstance(value, Tables)
    return dict(value.categories)


def test_names_in_any_case_are_read() -> None:
    result = convert(tables(TEXT), "oscem")
    assert result.converter.left == "oscem.subtomo"
    assert result.target["instrument"] == {"cs": {"value": 2.7, "unit": "mm"}}
    found = {leaf.path: leaf.status for leaf in result.report.leaves}
    assert found["_em_imaging.nominal_cs"] is Status.WRITTEN
    assert found["_Foo.Bar"] is Status.LOST


@given(st.lists(st.booleans(), min_size=len(TEXT), max_size=len(TEXT)))
def test_the_case_of_names_changes_nothing(upper: list[bool]) -> None:
    head, quote, rest = TEXT.partition("'")
    changed = "".join(c.upper() if up and c.isalpha() else c for c, up in zip(head, upper, strict=False))
    assert convert(tables(changed + quote + rest), "oscem").target == convert(tables(TEXT), "oscem").target


def test_what_needs_no_change_is_shared() -> None:
    rows = [{"id": "1"}]
    found = as_spelt({"cell": rows, "Other": rows}, Names(["cell.id", "cell.Z_PDB"]))
    assert found["cell"] is rows and found["Other"] is rows
    assert as_spelt({"CELL": [{"z_pdb": "4"}]}, Names(["cell.Z_PDB"])) == {"cell": [{"Z_PDB": "4"}]}
    assert as_spelt({"cell": [{"ID": "2", "id": "1"}]}, Names(["cell.id"])) == {"cell": [{"id": "1"}]}
    assert as_spelt({"cell": [{"ID": "2"}, {"id": "1"}]}, Names(["cell.id"])) == {"cell": [{"id": "2"}, {"id": "1"}]}


def test_a_second_method_is_said() -> None:
    rows = [{"id": "1", "reconstruction_method": "SINGLE PARTICLE"}, {"id": "2", "reconstruction_method": "HELICAL"}]
    result = convert({"em_experiment": rows, "em_imaging": [{"nominal_cs": "2.7"}]}, "oscem")
    why = "the file is read as oscem.spa, which is for SINGLE PARTICLE"
    assert f"_em_experiment.reconstruction_method is HELICAL as well: {why}" in result.report.notes
    found = {leaf.path: leaf for leaf in result.report.leaves}
    second = found["_em_experiment[1].reconstruction_method"]
    assert (second.status, second.reason) == (Status.LOST, why)
    assert found["_em_experiment[0].reconstruction_method"].status is Status.IGNORED


@pytest.mark.parametrize("line", [b"# \xe9l\xe8ve", b"_em_imaging.id 1 # \xe9", b"_em_imaging.id '#1' #\xe9", b"_x.y a'b\n#\xe9"])
def test_a_comment_may_be_in_any_encoding(line: bytes) -> None:
    assert convert(tables(b"data_x\n" + line + b"\n_em_imaging.nominal_cs 2.7\n"), "oscem").target


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b"data_x # \xe9\n_em_imaging.id \xe9\n", 2),
        (b"data_x\n_em_imaging.id '# \xe9'\n", 2),
        (b"data_x\n_em_imaging.id a#\xe9\n", 2),
        (b"data_x\n_em_imaging.details\n;# x\n# \xe9\n;\n", 4),
        (b"data_x\n_em_imaging.details\n;a\n; # \xe9\n_em_imaging.id \xe9\n", 5),
    ],
)
def test_elsewhere_it_is_refused_with_its_line(text: bytes, line: int) -> None:
    with pytest.raises(DocumentError, match=f"line {line}, .*0xE9 is not UTF-8"):
        read(text, "a.cif")


@given(st.binary())
def test_what_is_ascii_stays(text: bytes) -> None:
    plain = bytes(byte for byte in text if byte < 128)
    assert readable(plain) == plain
    assert readable(text).count(b"\n") == text.count(b"\n")
