"""A folder as image sets: groups, categories, questions, and what stops nothing."""

from __future__ import annotations

import gzip
import os
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_files import eer, image, movie, mrc, of_mode, tiff, write

from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.scan.groups import MANY, Group, collapsed, pattern_of
from oscem_map.runtime.scan.header import Header
from oscem_map.runtime.scan.output import as_json
from oscem_map.runtime.scan.scanning import Scan, scan
from oscem_map.runtime.scan.sets import ImageSet

SIZE = (64, 48)


def images(size: tuple[int, int, int] = (*SIZE, 1), mode: int = 2, **more: Any) -> bytes:
    """A whole MRC file."""
    bits = {0: 8, 1: 16, 2: 32}[mode]
    return mrc(size, mode, data=of_mode(bits, size), **more)


def mdoc(tilts: list[float], stack: str = "", frames: str = "", pixel: float = 1.5) -> bytes:
    """An mdoc of a tilt series, or of its frames."""
    lines = [f"PixelSpacing = {pixel}", f"ImageFile = {stack}", "ImageSize = 64 48", "", "[T = SerialEM: made up]"]
    for n, tilt in enumerate(tilts):
        lines += ["", f"[ZValue = {n}]", f"TiltAngle = {tilt}", "ExposureDose = 3.1", "NumSubFrames = 8"]
        lines += [f"SubFramePath = X:\\frames\\{frames.format(n)}"] * bool(frames)
    return "\r\n".join(lines).encode()


def the_set(found: Scan, pattern: str) -> ImageSet:
    (one,) = [each for each in found.sets if each.pattern == pattern]
    return one


def test_sets_by_folder_and_pattern(tmp_path: Path) -> None:
    for n in range(12):
        write(tmp_path / "movies" / f"FoilHole_{n}_Data_{7 * n}.tiff", movie(*SIZE, 10))
    for n in range(3):
        write(tmp_path / "eer" / f"m{n}.eer", eer(5))
        write(tmp_path / "eer" / f"m{n}.mrc", images())
    found = scan(tmp_path)
    assert [(one.fields["directory"], one.pattern, one.files) for one in found.sets] == [
        (f"data/{tmp_path.name}/eer", "m*.eer", 3),
        (f"data/{tmp_path.name}/eer", "m*.mrc", 3),
        (f"data/{tmp_path.name}/movies", "FoilHole_*_Data_*.tiff", 12),
    ]
    assert dict(the_set(found, "FoilHole_*_Data_*.tiff").fields) == {
        "name": "movies",
        "directory": f"data/{tmp_path.name}/movies",
        "category": "micrographs - multiframe",
        "header_format": "TIFF",
        "data_format": "TIFF",
        "voxel_type": "UNSIGNED BYTE",
        "images": 12,
        "frames": 10,
        "first_frame": 1,
        "last_frame": 10,
        "width": 64,
        "height": 48,
    }
    single = the_set(found, "m*.mrc").fields
    assert (single["name"], single["category"]) == ("eer: m*.mrc", "micrographs - single frame")
    assert single["pixel_width"] == {"value": 1.5, "unit": "Å"}
    assert found.files == 18


def test_names_without_numbers_are_grouped_by_kind(tmp_path: Path) -> None:
    for name in ("abc", "abde", "xyz"):
        write(tmp_path / f"{name}_sum.mrc", images())
    write(tmp_path / "other_sum.mrc", images((8, 8, 8), space_group=1))
    assert [(one.pattern, one.files) for one in scan(tmp_path).sets] == [("*_sum.mrc", 3), ("other_sum.mrc", 1)]


names = st.text("ab1_.*", min_size=1, max_size=8).map(lambda stem: f"x{stem}.mrc")


@given(st.sets(names, min_size=1, max_size=20))
def test_each_file_is_in_one_set_whose_pattern_fits(names: set[str]) -> None:
    groups: dict[str, Group] = {}
    header = Header("", "MRC", 4, 4, 1, ("32 BIT FLOAT",), "little", 1024, 1024)
    for name in names:
        groups.setdefault(pattern_of(name), Group("", pattern_of(name))).add(name, header)
    found = collapsed(groups.values())
    assert sum(one.count for one in found) == len(names)
    for name in names:
        assert any(fnmatchcase(name, one.names) or name == one.names for one in found)
    assert len(found) <= MANY


def test_many_patterns_are_one_set(tmp_path: Path) -> None:
    for n in range(200):
        write(tmp_path / f"{hash_of(n)}.mrc", images())
    assert [(one.pattern, one.files) for one in scan(tmp_path).sets] == [("*.mrc", 200)]


def hash_of(number: int) -> str:
    return f"{number * 2654435761 % 2**32:08x}"


@pytest.mark.parametrize(
    ("name", "raw", "word"),
    [
        ("a.mrc", images(), "micrographs - single frame"),
        ("a.map", images((8, 8, 4), space_group=1), "reconstructed volumes"),
        ("a.mrc", images((8, 8, 8), space_group=1), "reconstructed volumes"),
        ("a.rec", images((8, 6, 4)), "reconstructed volumes"),
        ("a.st", images((8, 6, 4)), "tilt series"),
        ("a.ali", images((8, 6, 4)), "tilt series"),
        ("a.eer", eer(1), "micrographs - multiframe"),
        ("a.tif", movie(), "micrographs - single frame"),
        ("a.mrcs", images((8, 6, 4)), None),
        ("a.mrc", images((8, 6, 4)), None),
        ("a.mrc", images((8, 8, 64), space_group=401), None),
    ],
)
def test_categories_that_files_tell(tmp_path: Path, name: str, raw: bytes, word: str | None) -> None:
    write(tmp_path / name, raw)
    (one,) = scan(tmp_path).sets
    assert one.fields.get("category") == word
    assert [asked.field for asked in one.asked if asked.field == "category"] == ["category"] * (word is None)


def test_the_format_of_a_stack_is_its_suffix(tmp_path: Path) -> None:
    write(tmp_path / "a.mrcs", images((8, 6, 4)))
    (one,) = scan(tmp_path).sets
    assert (one.fields["header_format"], one.fields["data_format"]) == ("MRCS", "MRCS")


def test_bytes_of_unknown_sign_are_asked(tmp_path: Path) -> None:
    for n in range(3):
        write(tmp_path / f"a{n}.mrc", images(mode=0, statistics=(-3, 90, 2, 1)))
    (one,) = scan(tmp_path).sets
    assert "voxel_type" not in one.fields
    (asked,) = one.asked
    assert (asked.field, asked.words) == ("voxel_type", ("UNSIGNED BYTE", "SIGNED BYTE"))
    assert "smallest value is -3" in asked.why


def test_an_mdoc_beside_its_stack(tmp_path: Path) -> None:
    tilts = [-60.0 + 3 * n for n in range(41)]
    for n in range(2):
        write(tmp_path / f"ts_{n}.mrc", images((*SIZE, 41), 1, sampling=(0, 0, 0), cell=(0, 0, 0)))
        write(tmp_path / f"ts_{n}.mrc.mdoc", mdoc(tilts, "ts.mrc"))
    (one,) = scan(tmp_path).sets
    assert (one.fields["category"], one.fields["images"], one.fields["frames"]) == ("tilt series", 2, 41)
    assert one.fields["pixel_width"] == {"value": 1.5, "unit": "Å"}
    assert one.tilts is not None
    assert one.tilts == (2, 41, -60.0, 60.0, 3.0)
    assert one.doses == (3.1, 3.1)


def test_an_mdoc_of_frames_elsewhere(tmp_path: Path) -> None:
    for n in range(5):
        write(tmp_path / "frames" / f"f_{n}.tif", movie(*SIZE, 8))
    write(tmp_path / "mdocs" / "ts.mdoc", mdoc([-2, -1, 0, 1, 2], frames="f_{}.tif"))
    write(tmp_path / "mdocs" / "gone.mdoc", mdoc([0, 1], "gone.mrc"))
    found = scan(tmp_path)
    (one,) = found.sets
    assert (one.fields["category"], one.fields["images"]) == ("micrographs - multiframe", 5)
    assert one.tilts == (1, 5, -2.0, 2.0, 1.0)
    assert [(fault.path, fault.problem.what) for fault in found.unread] == [
        ("mdocs/gone.mdoc", "is about files that are not here")
    ]


def test_files_that_are_not_alike(tmp_path: Path) -> None:
    for n in range(5):
        write(tmp_path / f"a_{n}.mrc", images())
    write(tmp_path / "a_9.mrc", images((32, 24, 1), 1, cell=(64.0, 48.0, 1.0), sampling=(32, 24, 1)))
    (one,) = scan(tmp_path).sets
    said = {each.field: each.values for each in one.differences}
    assert said["width x height"] == (("64 x 48", 5, "a_0.mrc"), ("32 x 24", 1, "a_9.mrc"))
    assert said["voxel type"] == (("32 BIT FLOAT", 5, "a_0.mrc"), ("SIGNED 16 BIT INTEGER", 1, "a_9.mrc"))
    assert said["pixel size"] == (("1.5 x 1.5 Å", 5, "a_0.mrc"), ("2 x 2 Å", 1, "a_9.mrc"))
    assert one.fields["width"] == 64


def test_an_mdoc_that_says_another_pixel_size(tmp_path: Path) -> None:
    write(tmp_path / "a.mrc", images((*SIZE, 3)))
    write(tmp_path / "a.mrc.mdoc", mdoc([-30, 0, 30], "a.mrc", pixel=3.0))
    (one,) = scan(tmp_path).sets
    assert [(each.field, [value for value, *_ in each.values]) for each in one.differences] == [
        ("pixel size and mdoc", ["1.5 x 1.5 Å", "3 Å"])
    ]


def test_what_is_wrong_is_named_and_stops_nothing(tmp_path: Path) -> None:
    write(tmp_path / "good.mrc", images())
    write(tmp_path / "bad" / "cut_1.mrc", images()[:-1])
    write(tmp_path / "bad" / "empty.mrc", b"")
    write(tmp_path / "bad" / "head.mrc", images()[:500])
    write(tmp_path / "bad" / "minus.mrc", images(size=(8, 8, 1))[:0] + mrc((-8, 8, 1)))
    write(tmp_path / "bad" / "nan.mrc", images(cell=(float("nan"), 1.0, 1.0)))
    write(tmp_path / "bad" / "many.mrc", mrc((8, 8, 2**31 - 1)))
    write(tmp_path / "bad" / "loop.tif", tiff([image(), image()], last=8) + bytes(96))
    write(tmp_path / "bad" / "text.tif", b"no picture")
    write(tmp_path / "bad" / "no.mdoc", b"hello")
    os.mkfifo(tmp_path / "pipe.mrc")
    found = scan(tmp_path)
    assert the_set(found, "good.mrc").problems == ()
    assert {fault.path: fault.problem.what for fault in found.unread} == {
        "bad/empty.mrc": "is empty",
        "bad/head.mrc": "ends after 500 bytes, and an MRC header has 1024",
        "bad/many.mrc": "its header says 8 x 8 x 2147483647 pixels, which takes 549755814656 bytes, and the file has 1024",
        "bad/minus.mrc": "its header says -8 x 8 x 1 pixels",
        "bad/no.mdoc": "has no section of an image ([ZValue = ...] or [FrameSet = ...])",
        "bad/text.tif": "does not begin as TIFF does",
    }
    doubtful = {fault.path for one in found.sets for fault in one.problems}
    assert doubtful == {"bad/cut_1.mrc", "bad/nan.mrc", "bad/loop.tif"}
    assert [one.path for one in found.passed] == ["pipe.mrc"]


def test_a_header_that_is_not_to_be_believed(tmp_path: Path) -> None:
    write(tmp_path / "packed.mrc", gzip.compress(mrc((8, 8, 2**31 - 1))))
    write(tmp_path / "wide.tif", tiff([image(2**30, 2**30)]))
    write(tmp_path / "zeros.mrc", gzip.compress(images((128, 128, 64))))
    found = scan(tmp_path)
    assert [fault.path for fault in found.unread] == ["packed.mrc", "wide.tif"]
    assert [one.fields["frames"] for one in found.sets] == [64]


def test_the_mdoc_of_a_binned_stack_tells_the_pixels_of_its_frames(tmp_path: Path) -> None:
    write(tmp_path / "ts.mrc", images((24, 32, 3), cell=(0, 0, 0)))
    write(tmp_path / "ts.mrc.mdoc", mdoc([-30, 0, 30], "ts.mrc", "f_{}.tif", pixel=6.0).replace(b"64 48", b"24 32"))
    for n in range(3):
        write(tmp_path / "frames" / f"f_{n}.tif", movie(*SIZE, 2))
    stack, frames = scan(tmp_path).sets
    assert (frames.fields["pixel_width"]["value"], stack.fields["pixel_width"]["value"]) == (3, 6)


def test_links_lead_nowhere(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside" / "a.mrc", images()).parent
    inside = write(tmp_path / "inside" / "sub" / "b.mrc", images()).parent.parent
    (inside / "c.mrc").symlink_to(outside / "a.mrc")
    (inside / "out").symlink_to(outside)
    (inside / "in.mrc").symlink_to("sub/b.mrc")
    (inside / "up").symlink_to(".")
    (inside / "loop").symlink_to("loop")
    found = scan(inside)
    assert [one.files for one in found.sets] == [1]
    assert {one.path: one.why.split(":")[0] for one in found.passed} == {
        "c.mrc": "is a link out of the folder, and is not followed",
        "out": "is a link out of the folder, and is not followed",
        "in.mrc": "is a link within the folder",
        "up": "is a link within the folder",
        "loop": "is a link that leads nowhere",
    }
    linked = tmp_path / "linked"
    linked.symlink_to(inside)
    assert [one.fields["directory"] for one in scan(linked).sets] == ["data/inside/sub"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path / "a.mrc", images())
    write(tmp_path / "closed" / "b.mrc", images())
    write(tmp_path / "c.mrc", images())
    (tmp_path / "closed").chmod(0)
    (tmp_path / "c.mrc").chmod(0)
    try:
        found = scan(tmp_path)
    finally:
        (tmp_path / "closed").chmod(0o700)
    assert [one.why for one in found.passed] == ["cannot be read (permission denied)"]
    assert [fault.problem.what for fault in found.unread] == ["cannot be opened (permission denied)"]


def test_a_folder_whose_listing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.mrc", images())
    write(tmp_path / "closed" / "b.mrc", images())
    real = os.scandir

    def refusing(path: str) -> Any:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = scan(tmp_path)
    assert [(one.path, one.why) for one in found.passed] == [("closed", "cannot be read (permission denied)")]
    assert [one.files for one in found.sets] == [1]


def test_names_of_files_are_text(tmp_path: Path) -> None:
    for name in (b"\x1b[31m[bold]a\x9b.mrc", b"\xff\xfe.mrc", "\u202egpj.mrc".encode(), b"a\nb.mrc"):
        with open(os.fsencode(tmp_path) + b"/" + name, "wb") as file:
            file.write(images()[:-1])
    said = write_json(as_json(scan(tmp_path)))
    assert said.replace("\n", "").isprintable()
    for shown in ("\\\\x1b[31m[bold]a", "\\\\xff", "\\\\u202egpj.mrc", "a\\\\nb.mrc"):
        assert shown in said


def test_references_are_in_no_set(tmp_path: Path) -> None:
    for name in ("gain.mrc", "CountRef_01.mrc", "defects.tif"):
        write(tmp_path / name, images() if name.endswith("mrc") else movie())
    write(tmp_path / "preferred_1.mrc", images())
    found = scan(tmp_path)
    assert found.references == ("CountRef_01.mrc", "defects.tif", "gain.mrc")
    assert [one.files for one in found.sets] == [1]


def test_other_kinds_are_counted(tmp_path: Path) -> None:
    for name in ("a.xml", "b.xml", "c.jpg", ".hidden"):
        write(tmp_path / name, b"something else")
    found = scan(tmp_path)
    assert (found.others, found.hidden, found.sets) == ({".jpg": 1, ".xml": 2}, 1, ())


@pytest.mark.untraced
def test_ten_thousand_files_and_no_more_than_their_headers(tmp_path: Path) -> None:
    head = mrc((4096, 4096, 1))
    for n in range(10_000):
        with open(tmp_path / f"m_{n:05}.mrc", "wb") as file:
            file.write(head)
            file.truncate(1024 + 4 * 4096 * 4096)
    steps = []
    found = scan(tmp_path, progress=lambda total: steps.append(total) or (lambda: steps.append(1)))  # type: ignore[func-returns-value]
    assert found.bytes_read == 10_000 * 1024
    assert [(one.files, one.bytes, one.problems) for one in found.sets] == [(10_000, 10_000 * (1024 + 4 * 4096**2), ())]
    assert steps == [10_000] + [1] * 10_000
