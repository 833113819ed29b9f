"""mdoc files: what SerialEM writes, and text that is none."""

from __future__ import annotations

import gzip
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_files import write

from oscem_map.runtime.scan.header import HeaderError
from oscem_map.runtime.scan.mdoc import Image, read_mdoc

SERIES = """\
PixelSpacing = 1.35
ImageFile = C:\\data\\ts_01.mrc
ImageSize = 5760 4092
DataMode = 1

[T = SerialEM: somewhere        01-May-26  10:00:00    ]

[T =     Tilt axis angle = 84.1, binning = 1  spot = 8  camera = 0]

[ZValue = 0]
TiltAngle = 0.01
ExposureDose = 3.0
NumSubFrames = 8
SubFramePath = D:\\frames\\ts_01_000_0.0.tif

[ZValue = 1]
TiltAngle = -3.02
ExposureDose = 0
SubFramePath = /data/ts_01_001_-3.0.tif
"""


def test_a_tilt_series(tmp_path: Path) -> None:
    found = read_mdoc(str(write(tmp_path / "ts_01.mrc.mdoc", SERIES.replace("\n", "\r\n").encode())))
    assert (found.image_file, found.pixel_size, found.size) == ("ts_01.mrc", 1.35, (5760, 4092))
    assert found.images == (
        Image(0.01, 3.0, 8, "ts_01_000_0.0.tif"),
        Image(-3.02, None, None, "ts_01_001_-3.0.tif"),
    )
    assert (found.tilts, found.doses) == ((0.01, -3.02), (3.0,))


def test_frames_of_one_image_packed(tmp_path: Path) -> None:
    text = b"[FrameSet = 0]\nPixelSpacing = 0.8\nNumSubFrames = 40\nExposureDose = 50.1\n"
    found = read_mdoc(str(write(tmp_path / "a.tif.mdoc", gzip.compress(text))))
    assert (found.pixel_size, found.images) == (0.8, (Image(None, 50.1, 40, ""),))


@pytest.mark.parametrize("text", ["", "x", "PixelSpacing = 1\n", "[MontSection = 0]\nTiltAngle = 1\n", "\0" * 5000])
def test_without_images_it_is_none(tmp_path: Path, text: str) -> None:
    with pytest.raises(HeaderError) as error:
        read_mdoc(str(write(tmp_path / "a.mdoc", text.encode())))
    assert error.value.help


keys = st.sampled_from(["PixelSpacing", "TiltAngle", "ExposureDose", "NumSubFrames", "SubFramePath", "ImageSize"])
values = st.one_of(st.floats().map(repr), st.text(max_size=20), st.just("1e400"), st.just("9" * 400))


@given(st.lists(st.tuples(keys, values), max_size=20))
def test_numbers_that_are_none_are_left_out(tmp_path_factory, lines):  # type: ignore[no-untyped-def]
    text = "[ZValue = 0]\n" + "\n".join(f"{key} = {value}" for key, value in lines)
    path = write(tmp_path_factory.mktemp("mdoc") / "a.mdoc", text.encode("utf-8", "replace"))
    found = read_mdoc(str(path))
    numbers = [found.pixel_size, *found.tilts, *found.doses, *(image.frames for image in found.images)]
    assert all(math.isfinite(one) for one in numbers if one is not None)
    assert all(dose > 0 for dose in found.doses)
    assert len(found.images) == 1 or "[" in text[1:]
