"""DNA in codes and in plain letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime.codecs import wrapped
from oscem_map.runtime.refused import Refused
from oscem_map.runtime.sequences import canonical, deoxy, extent, from_deoxy, modified

LETTERS = st.sampled_from("ACGTUIN")
MODIFIED = st.sampled_from(("(5CM)", "(8OG)", "(U)", "(A)"))
STRANDS = st.tuples(LETTERS, st.lists(LETTERS | MODIFIED, max_size=200)).map(lambda pair: pair[0] + "".join(pair[1]))


@given(STRANDS)
def test_deoxy_is_exact(strand: str) -> None:
    coded = wrapped(deoxy(strand))
    assert from_deoxy(coded) == strand
    assert wrapped(deoxy(from_deoxy(coded))) == coded


@pytest.mark.parametrize(
    ("strand", "coded"),
    [
        ("ACGT", "(DA)(DC)(DG)(DT)"),
        ("acg t", "(DA)(DC)(DG)(DT)"),
        ("AC(U)G", "(DA)(DC)U(DG)"),
        ("A(5CM)", "(DA)(5CM)"),
        ("(DA)C", "(DA)(DC)"),
        (None, None),
    ],
)
def test_deoxy(strand: str | None, coded: str | None) -> None:
    assert deoxy(strand) == coded


@pytest.mark.parametrize(
    ("coded", "strand"),
    [
        ("(DA)(DC)\n(DG)(DT)", "ACGT"),
        ("ACGT", "ACGT"),
        ("(DA)U(DG)", "A(U)G"),
        ("(DN)(5CM)", "N(5CM)"),
        (None, None),
    ],
)
def test_from_deoxy(coded: str | None, strand: str | None) -> None:
    assert from_deoxy(coded) == strand


@pytest.mark.parametrize("raw", ["MTTASTSQV", "(A)(C)", "no sequence!", "AC GX"])
def test_no_dna(raw: str) -> None:
    assert isinstance(deoxy(raw), Refused)


def test_extent() -> None:
    assert extent("AC(MSE)D\nAC") == (1, 6)
    assert extent("(DA)(DC)") == (1, 2)
    assert extent(None) is None
    assert isinstance(extent("not 1!"), Refused)


@pytest.mark.parametrize(("said", "flag"), [("ACD", False), ("AC(MSE)D", True), ("(DA)(DC)(U)", False), ("(UNK)A", False)])
def test_modified(said: str, flag: bool) -> None:
    assert modified(said) is flag


def test_canonical() -> None:
    assert canonical("AC(MSE)D", "X") == "ACMD"
    assert canonical("AC(ZZZ)D", "X") == "ACXD"
    assert canonical("A(5CM)(DG)(U)(ZZZ)", "N") == "ACGUN"
    assert canonical(None, "X") is None
    assert isinstance(canonical("not 1!", "X"), Refused)
