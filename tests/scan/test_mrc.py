"""MRC headers: as mrcfile reads them, and what mrcfile does not say."""

from __future__ import annotations

import math
import re
import warnings
from pathlib import Path

import mrcfile
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_files import mrc, of_mode, write

from oscem_map.runtime.scan import HeaderError, read_header
from oscem_map.runtime.scan.mrc import MODES

counts = st.integers(1, 5000)
starts = st.integers(-(2**31), 2**31 - 1)
lengths = st.floats(width=32)


@given(
    st.tuples(counts, counts, counts),
    st.sampled_from(sorted(MODES)),
    st.sampled_from("<>"),
    st.tuples(lengths, lengths, lengths),
    st.tuples(starts, starts, starts),
    st.permutations((1, 2, 3)),
    st.tuples(starts, starts, starts),
)
def test_words_are_those_that_mrcfile_reads(tmp_path_factory, size, mode, sign, cell, sampling, axes, start):  # type: ignore[no-untyped-def]
    path = write(
        tmp_path_factory.mktemp("mrc") / "a.mrc",
        mrc(size, mode, cell, sampling, sign, tuple(axes), start=start),
    )
    found = read_header(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with np.errstate(all="ignore"), mrcfile.open(path, header_only=True, permissive=True) as file:
            header, voxel = file.header, file.voxel_size
    assert (found.width, found.height, found.sections) == (header.nx, header.ny, header.nz)
    assert (found.mode, found.space_group) == (header.mode, header.ispg)
    assert found.sampling == (header.mx, header.my, header.mz)
    assert found.axes == (header.mapc, header.mapr, header.maps)
    assert found.start == (header.nxstart, header.nystart, header.nzstart)
    assert found.order == {"<": "little", ">": "big"}[header.mode.dtype.byteorder.replace("=", "<")]
    spacing = tuple(float(voxel[axis]) for axis in "xyz")
    if all(math.isfinite(one) and one > 0 for one in (*spacing, *cell)) and min(sampling) > 0:
        assert found.spacing == pytest.approx(spacing, rel=1e-6)
    else:
        assert found.spacing is None
        assert any("no spacing" in problem.what for problem in found.problems)


@pytest.mark.parametrize(
    ("kind", "voxel"),
    [
        (np.int16, "SIGNED 16 BIT INTEGER"),
        (np.uint16, "UNSIGNED 16 BIT INTEGER"),
        (np.float32, "32 BIT FLOAT"),
        (np.float16, "16 BIT FLOAT"),
        (np.complex64, "COMPLEX 32 BIT FLOAT"),
    ],
)
def test_a_file_that_mrcfile_wrote(tmp_path: Path, kind: type, voxel: str) -> None:
    with mrcfile.new(tmp_path / "a.mrc") as file:
        file.set_data(np.zeros((5, 7, 9), kind))
        file.voxel_size = (1.1, 2.2, 3.3)
    found = read_header(tmp_path / "a.mrc")
    assert (found.width, found.height, found.sections, found.voxel_type) == (9, 7, 5, voxel)
    assert found.spacing == pytest.approx((1.1, 2.2, 3.3), rel=1e-6)
    assert found.problems == ()
    assert found.bytes_read == 1024


@pytest.mark.parametrize(("mode", "bits"), [(mode, MODES[mode].bits) for mode in sorted(MODES)])
def test_the_length_of_each_mode(tmp_path: Path, mode: int, bits: int) -> None:
    size = (5, 3, 2)
    whole = write(tmp_path / "whole.mrc", mrc(size, mode, data=of_mode(bits, size)))
    short = write(tmp_path / "short.mrc", mrc(size, mode, data=of_mode(bits, size) - 1))
    assert read_header(whole).problems == ()
    (problem,) = read_header(short).problems
    assert f"takes {whole.stat().st_size} bytes, and the file has {short.stat().st_size}" in problem.what


@pytest.mark.parametrize(
    ("imod", "voxel"), [(None, None), (0, "UNSIGNED BYTE"), (1, "SIGNED BYTE"), (16, "4 BIT INTEGER")]
)
def test_bytes_have_a_sign_only_where_imod_says_so(tmp_path: Path, imod: int | None, voxel: str | None) -> None:
    found = read_header(write(tmp_path / "a.mrc", mrc((4, 4, 1), 0, imod=imod, data=16)))
    assert found.voxel_type == voxel
    assert found.width == (8 if imod == 16 else 4)
    if voxel is None:
        assert found.voxel_types == ("UNSIGNED BYTE", "SIGNED BYTE")


@pytest.mark.parametrize(
    ("statistics", "word"),
    [((-5, 90, 3, 1), "SIGNED BYTE"), ((0, 200, 3, 1), "UNSIGNED BYTE"), ((0, 100, 3, 1), ""), ((0, -1, -2, 0), "")],
)
def test_statistics_are_a_hint_and_no_answer(tmp_path: Path, statistics: tuple[float, ...], word: str) -> None:
    found = read_header(write(tmp_path / "a.mrc", mrc((4, 4, 1), 0, statistics=statistics, data=16)))  # type: ignore[arg-type]
    assert found.voxel_type is None
    assert found.hint.endswith(f"one of {word}" if word else "")
    assert bool(found.hint) is bool(word)


def test_pixels_of_turned_axes(tmp_path: Path) -> None:
    raw = mrc((4, 5, 6), cell=(4.0, 10.0, 18.0), sampling=(4, 5, 6), axes=(3, 1, 2), data=480)
    found = read_header(write(tmp_path / "a.map", raw))
    assert found.spacing == (1.0, 2.0, 3.0)
    assert found.pixel_size == (3.0, 1.0)


@pytest.mark.parametrize("sign", "<>")
@pytest.mark.parametrize("stamp", [b"\0\0\0\0", b"\x44\x41\0\0"])
def test_old_files_without_stamps(tmp_path: Path, sign: str, stamp: bytes) -> None:
    if sign == ">" and any(stamp):
        stamp = b"\x11\x11\0\0"
    raw = mrc((4, 5, 1), 1, sign=sign, stamp=stamp, word=b"\0\0\0\0", data=40)
    found = read_header(write(tmp_path / "a.bin", raw))
    assert (found.width, found.height, found.voxel_type) == (4, 5, "SIGNED 16 BIT INTEGER")


@pytest.mark.parametrize("sign", "<>")
def test_a_wrong_stamp_is_named(tmp_path: Path, sign: str) -> None:
    other = {"<": b"\x11\x11\0\0", ">": b"\x44\x44\0\0"}[sign]
    found = read_header(write(tmp_path / "a.mrc", mrc((4, 5, 1), 1, sign=sign, stamp=other, data=40)))
    assert (found.width, found.height, found.order) == (4, 5, {"<": "little", ">": "big"}[sign])
    assert ["its machine stamp says" in problem.what for problem in found.problems] == [True]


def test_the_extended_header_is_named_and_not_read(tmp_path: Path) -> None:
    with mrcfile.new(tmp_path / "a.mrc") as file:
        file.set_data(np.zeros((2, 2), np.int16))
        file.set_extended_header(np.zeros(100_000, "V1"))
        file.header.exttyp = b"FEI2"
    found = read_header(tmp_path / "a.mrc")
    assert found.extended == ("FEI2", 100_000)
    assert found.bytes_read == 1024


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (mrc((-4, 4, 1)), "-4 x 4 x 1 pixels"),
        (mrc((0, 4, 1)), "0 x 4 x 1 pixels"),
        (mrc(mode=77), "mode 77"),
        (mrc()[:1000], "ends after 1000 bytes"),
    ],
)
def test_a_header_that_cannot_be_used(tmp_path: Path, raw: bytes, what: str) -> None:
    with pytest.raises(HeaderError, match=what) as error:
        read_header(write(tmp_path / "a.mrc", raw))
    assert error.value.help


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (mrc((4, 4, 2**31 - 1)), "2147483647 pixels, which takes"),
        (mrc((4, 4, 1), cell=(math.nan, 1, 1), data=64), "no spacing"),
        (mrc((4, 4, 1), cell=(math.inf, 1, 1), data=64), "no spacing"),
        (mrc((4, 4, 1), sampling=(0, 4, 1), cell=(4, 4, 4), data=64), "no spacing"),
        (mrc((4, 4, 1), cell=(1e9, 4, 1), data=64), "a spacing of 2.5e.08 x 1 x 1 Å"),
        (mrc((4, 4, 1), axes=(1, 1, 9), data=64), r"the axes \(1, 1, 9\)"),
        (mrc((4, 4, 1), extended=-8, data=64), "-8 bytes"),
        (mrc((4, 4, 1), extended=2**31 - 1, data=64), "2147483647 bytes more"),
    ],
)
def test_a_header_that_says_what_cannot_be(tmp_path: Path, raw: bytes, what: str) -> None:
    found = read_header(write(tmp_path / "a.mrc", raw))
    assert re.search(what, "; ".join(problem.what for problem in found.problems))
    assert found.bytes_read == 1024


@given(st.binary(min_size=1024, max_size=1200))
def test_any_bytes_are_a_header_or_an_error(tmp_path_factory, raw):  # type: ignore[no-untyped-def]
    path = write(tmp_path_factory.mktemp("mrc") / "a.mrc", raw)
    try:
        found = read_header(path)
    except HeaderError as error:
        found = error
    fine = found.path == str(path) and found.what if isinstance(found, HeaderError) else min(found[2:5]) > 0
    assert fine
