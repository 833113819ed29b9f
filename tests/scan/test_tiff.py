"""TIFF, BigTIFF and EER headers: as tifffile reads them, and chains that lead nowhere."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import numpy as np
import pytest
import tifffile
from hypothesis import given
from hypothesis import strategies as st
from made_files import eer, image, movie, tiff, write

from oscem_map.runtime.scan import HeaderError, read_header

TYPES = {
    np.uint8: "UNSIGNED BYTE",
    np.int8: "SIGNED BYTE",
    np.uint16: "UNSIGNED 16 BIT INTEGER",
    np.int16: "SIGNED 16 BIT INTEGER",
    np.uint32: "UNSIGNED 32 BIT INTEGER",
    np.int32: "SIGNED 32 BIT INTEGER",
    np.float16: "16 BIT FLOAT",
    np.float32: "32 BIT FLOAT",
}


@given(
    st.integers(1, 20),
    st.integers(1, 40),
    st.integers(1, 40),
    st.sampled_from(list(TYPES)),
    st.sampled_from("<>"),
    st.booleans(),
    st.sampled_from([None, "zlib"]),
)
def test_frames_are_those_that_tifffile_counts(tmp_path_factory, n, height, width, kind, sign, big, packed):  # type: ignore[no-untyped-def]
    path = tmp_path_factory.mktemp("tiff") / "a.tif"
    data = np.zeros((n, height, width), kind)
    with tifffile.TiffWriter(path, byteorder=sign, bigtiff=big) as file:
        for frame in data:
            file.write(frame, photometric="minisblack", metadata=None, compression=packed)
    found = read_header(path)
    with tifffile.TiffFile(path) as file:
        page = file.pages[0]
        assert (found.sections, found.width, found.height) == (len(file.pages), page.imagewidth, page.imagelength)
        assert found.order == {"<": "little", ">": "big"}[file.byteorder]
    assert (found.format, found.voxel_type, found.problems) == ("TIFF", TYPES[kind], ())


def test_pictures_are_not_read(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", np.zeros((10, 400, 400), np.uint16), photometric="minisblack", metadata=None)
    found = read_header(tmp_path / "a.tif")
    assert found.sections == 10
    assert found.bytes_read < 1024 + 10 * 500 < found.size / 100


def test_a_file_that_is_cut_off_is_named(tmp_path: Path) -> None:
    whole = movie(64, 48, 3)
    assert read_header(write(tmp_path / "a.tif", whole)).problems == ()
    (problem,) = read_header(write(tmp_path / "b.tif", whole[:9000])).problems
    assert "9216 bytes of images, and the file has 9000" in problem.what


def test_imagej_has_one_directory_for_all(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, np.zeros((7, 20, 30), np.uint16), imagej=True)
    with tifffile.TiffFile(path) as file:
        assert file.imagej_metadata is not None
        assert file.imagej_metadata["images"] == 7
    assert read_header(path).sections == 7
    raw = path.read_bytes().replace(b"images=7", b"images=9")
    assert read_header(write(tmp_path / "b.tif", raw)).sections == 7  # there are directories for all
    text = b"ImageJ=1\nimages=99999\n\0"
    one = tiff([image(text=(270, 2, len(text), text))])
    assert read_header(write(tmp_path / "c.tif", one)).sections == 1  # so many are not in the file


@pytest.mark.parametrize(
    ("unit", "dots", "size"),
    [(3, (10**8, 2), (2.0, 2.0)), (2, (72, 1), None), (3, (72, 1), None), (3, (0, 1), None), (3, (1, 0), None)],
)
def test_pixel_size_by_the_resolution(
    tmp_path: Path, unit: int, dots: tuple[int, int], size: tuple[float, float] | None
) -> None:
    pair = struct.pack("<II", *dots)
    raw = tiff([image(unit=(296, 3, 1, unit), x=(282, 5, 1, pair), y=(283, 5, 1, pair))])
    assert read_header(write(tmp_path / "a.tif", raw)).pixel_size == size


def test_pixel_size_by_feis_lines(tmp_path: Path) -> None:
    text = b"[Scan]\r\nPixelWidth=6.5e-008\r\nPixelHeight=6.4e-008\r\n\0"
    found = read_header(write(tmp_path / "a.tif", tiff([image(fei=(34682, 2, len(text), text))])))
    assert found.pixel_size == pytest.approx((650, 640))


@pytest.mark.parametrize("final", [True, False])
def test_eer_counts_its_frames_only(tmp_path: Path, final: bool) -> None:
    items = {
        "sensorPixelSize.width": ("7.3e-11", "m"),
        "sensorPixelSize.height": ("7.3e-11", "m"),
        "totalDose": ("21.316", "e/pixel"),
        "exposureTime": ("4.2", "s"),
    }
    path = write(tmp_path / "a.eer", eer(40, items=items, final=final))
    found = read_header(path)
    assert (found.format, found.sections, found.width, found.voxel_type) == ("EER", 40, 4096, None)
    assert found.pixel_size == pytest.approx((0.73, 0.73))
    assert found.dose == pytest.approx(40.0)
    with tifffile.TiffFile(path) as file:
        assert sum(page.compression == 65002 for page in file.pages) == found.sections


def test_previews_are_not_counted(tmp_path: Path) -> None:
    small = image(2, 2, preview=(254, 4, 1, 1))
    found = read_header(write(tmp_path / "a.tif", tiff([small, image(), small, image(), image(3, 3)])))
    assert (found.sections, found.width) == (2, 8)


def loop() -> bytes:
    return tiff([image(), image()], last=8)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (loop(), "lead back"),
        (tiff([image()], last=10**6), "lies after its end"),
        (tiff([image()], last=2), "entries|lies after"),
        (tiff([image(), image()])[:-20], "lies after its end"),
    ],
)
def test_a_chain_that_leads_nowhere_is_named(tmp_path: Path, raw: bytes, what: str) -> None:
    found = read_header(write(tmp_path / "a.tif", raw))
    assert re.search(what, "; ".join(problem.what for problem in found.problems))


@pytest.mark.parametrize(
    "raw",
    [
        b"II*\0",
        b"II*\0\x08\0\0\0",
        b"II*\0\x08\0\0\0\xff\xff",
        b"MM\0+\0\x08\0\0" + b"\xff" * 8,
        b"II\x07\0" + bytes(40),
        tiff([image(0, 5)]),
        tiff([image(2**32 - 1, 2**32 - 1)]),
        tiff([[(258, 3, 1, 8)]]),
    ],
)
def test_without_an_image_there_is_no_header(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(HeaderError) as error:
        read_header(write(tmp_path / "a.tif", raw))
    assert error.value.help


@pytest.mark.untraced
def test_directories_that_overlap_end(tmp_path: Path) -> None:
    """A file of 120 kB whose directories, laid over each other, would have thirty million entries."""
    size, entries = 120_000, 4096
    raw = bytearray(struct.pack("<HI", 42, 8).rjust(8, b"I"))
    raw += bytes(size)
    step = 2 + entries * 12 + 4
    for at in range(8, size - step, 2):
        struct.pack_into("<H", raw, at, entries)
    for at in range(8, size - step - 8, 8):
        struct.pack_into("<I", raw, at + step - 4, at + 8)
    path = write(tmp_path / "a.tif", bytes(raw))
    with pytest.raises(HeaderError):
        read_header(path)


@given(
    st.binary(max_size=300),
    st.sampled_from([b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b"II+\0\x08\0\0\0\x10" + bytes(7)]),
)
def test_any_bytes_are_a_header_or_an_error(tmp_path_factory, raw, head):  # type: ignore[no-untyped-def]
    path = write(tmp_path_factory.mktemp("tiff") / "a.tif", head + raw)
    try:
        found = read_header(path)
    except HeaderError as error:
        found = error
    fine = found.path == str(path) and found.what if isinstance(found, HeaderError) else min(found[2:5]) > 0
    assert fine
