"""What is opened and how far it is read: packed files, pipes, links, and bombs."""

from __future__ import annotations

import bz2
import gzip
import os
import socket
from pathlib import Path

import pytest
from made_files import eer, image, mrc, tiff, write

from oscem_map.runtime.scan import HeaderError, read_header
from oscem_map.runtime.scan.source import PACKED, UNPACKED, Source

PACKERS = {"gz": gzip.compress, "bz2": bz2.compress}


@pytest.mark.parametrize("packing", PACKERS)
@pytest.mark.parametrize("name", ["a.mrc", "a.mrc.gz", "a.map.bz2", "a"])
def test_packed_files_are_known_by_their_bytes(tmp_path: Path, packing: str, name: str) -> None:
    raw = PACKERS[packing](mrc((64, 64, 64), data=4 * 64**3))
    found = read_header(write(tmp_path / name, raw))
    assert (found.packing, found.width, found.spacing, found.problems) == (packing, 64, (1.5, 1.5, 1.5), ())


@pytest.mark.parametrize("packing", PACKERS)
def test_little_is_read_of_a_packed_file(tmp_path: Path, packing: str) -> None:
    raw = mrc((256, 256, 200), data=0) + os.urandom(4 * 256 * 256 * 20)
    found = read_header(write(tmp_path / "a.mrc", PACKERS[packing](raw)))
    assert found.bytes_read <= {"gz": 1 << 14, "bz2": 1 << 20}[packing] < found.size / 4


@pytest.mark.parametrize("packing", PACKERS)
def test_a_tiff_in_a_package(tmp_path: Path, packing: str) -> None:
    found = read_header(write(tmp_path / "a.tif.gz", PACKERS[packing](tiff([image()] * 3))))
    assert (found.format, found.sections) == ("TIFF", 3)
    late = tiff([image(), [*image(), (65000, 1, UNPACKED, bytes(UNPACKED))], image()])
    found = read_header(write(tmp_path / "b.tif.gz", PACKERS[packing](late)))
    assert found.sections == 2
    assert "cannot be reached in a file packed as" in found.problems[0].what


@pytest.mark.parametrize("packing", PACKERS)
def test_bombs_are_unpacked_a_little(tmp_path: Path, packing: str) -> None:
    bomb = PACKERS[packing](bytes(1 << 27))
    path = write(tmp_path / "a.mrc", bomb)
    with Source(str(path)) as source:
        assert len(source.at(0, 1 << 27)) == UNPACKED
        assert source.bytes_read <= PACKED[packing]
    with pytest.raises(HeaderError, match="0 x 0 x 0 pixels"):
        read_header(path)


def test_a_name_in_the_package_without_end(tmp_path: Path) -> None:
    raw = b"\x1f\x8b\x08\x08" + bytes(6) + b"a" * (1 << 21)
    with pytest.raises(HeaderError, match="cannot be unpacked") as error:
        read_header(write(tmp_path / "a.mrc.gz", raw))
    assert "gz" in error.value.what


@pytest.mark.parametrize("packing", PACKERS)
def test_a_package_that_is_cut_off(tmp_path: Path, packing: str) -> None:
    raw = PACKERS[packing](mrc((64, 64, 64)) + os.urandom(9000))
    assert read_header(write(tmp_path / "gz.mrc", gzip.compress(mrc(data=96))[:-4])).width == 4
    with pytest.raises(HeaderError):
        read_header(write(tmp_path / "a.mrc", raw[:15]))


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mrc")
    with pytest.raises(HeaderError, match="is a pipe"):
        read_header(tmp_path / "pipe.mrc")
    with pytest.raises(HeaderError, match="is a folder"):
        read_header(tmp_path)
    with pytest.raises(HeaderError, match="is empty"):
        read_header(write(tmp_path / "empty.mrc", b""))
    with pytest.raises(HeaderError, match="no such file"):
        read_header(tmp_path / "none.mrc")
    with pytest.raises(HeaderError, match="zero byte"):
        read_header("a\0b")
    with pytest.raises(HeaderError, match="is a device"):
        read_header("/dev/null")


def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("s.mrc")
        with pytest.raises(HeaderError, match="cannot be opened"):
            read_header("s.mrc")


def test_links(tmp_path: Path) -> None:
    write(tmp_path / "a.mrc", mrc(data=96))
    (tmp_path / "b.mrc").symlink_to("a.mrc")
    (tmp_path / "c.mrc").symlink_to("c.mrc")
    assert read_header(tmp_path / "b.mrc").width == 4
    with pytest.raises(HeaderError, match="cannot be opened"):
        read_header(tmp_path / "b.mrc", links=False)
    with pytest.raises(HeaderError, match="cannot be opened"):
        read_header(tmp_path / "c.mrc")


@pytest.mark.parametrize(
    "raw", [b"hello", b"\x89PNG\r\n\x1a\n" + bytes(2000), b"BZh is how a text begins", bytes(3000)]
)
def test_another_kind_of_file(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(HeaderError, match="begins as no file of images"):
        read_header(write(tmp_path / "a.txt", raw))


def test_no_more_than_headers_is_read(tmp_path: Path) -> None:
    """Counted by the system, not by the reader itself."""
    paths = [write(tmp_path / f"{n}.mrc", mrc((64, 64, 4), data=4 * 64 * 64 * 4)) for n in range(50)]
    paths += [write(tmp_path / f"{n}.eer", eer(20) + bytes(100_000)) for n in range(5)]
    before = read_by_the_process()
    found = [read_header(path) for path in paths]
    read = read_by_the_process() - before
    said = sum(one.bytes_read for one in found)
    assert sum(one.bytes_read for one in found[:50]) == 50 * 1024
    assert said <= read <= said + 2000  # and the count itself
    assert said < sum(one.size for one in found) / 30


def read_by_the_process() -> int:
    """Bytes that the process asked for, as Linux counts them."""
    try:
        return int(Path("/proc/self/io").read_text("ascii").split()[1])
    except OSError:
        pytest.skip("this system does not count")
