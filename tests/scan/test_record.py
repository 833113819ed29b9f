"""Where files and record disagree: both values are named, and what may be the reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from made_files import eer, mrc, of_mode, write

from oscem_map.runtime.scan.record import Expected, expected
from oscem_map.runtime.scan.scanning import scan


def record(**more: Any) -> dict[str, Any]:
    said = {
        "pixel_size": {"value": 0.15, "unit": "nm"},
        "image_size": {"width": 64, "height": 48},
        "frames_per_movie": 8,
    }
    return {"acquisition": {**said, "images_generated": 3, **more}}


def movies(folder: Path, size: tuple[int, int, int] = (64, 48, 8), spacing: float = 1.5) -> Path:
    cell = (spacing * size[0], spacing * size[1], 1.0)
    for n in range(3):
        write(folder / f"m_{n}.mrc", mrc(size, 1, cell, (size[0], size[1], 1), data=of_mode(16, size)))
    return folder


def said(folder: Path, **more: Any) -> list[tuple[str, str, str, str]]:
    found = scan(folder, record(**more))
    all_of_them = [one for each in found.sets for one in each.disagreements] + [*found.disagreements]
    return [(one.field, one.files, one.record, one.note) for one in all_of_them]


def test_the_record_tells_movies(tmp_path: Path) -> None:
    (one,) = scan(movies(tmp_path), record()).sets
    assert (one.fields["category"], one.fields["frames"]) == ("micrographs - multiframe", 8)
    assert one.disagreements == ()


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, []),
        (
            {"pixel_size": {"value": 1.0, "unit": "Å"}},
            [("pixel_size", "1.5 Å", "1 Å", "")],
        ),
        (
            {"pixel_size": {"value": 3.0, "unit": "Å"}},
            [("pixel_size", "1.5 Å", "3 Å", "half of it: images in super-resolution")],
        ),
        (
            {"pixel_size": {"value": 0.15, "unit": "Å"}},
            [("pixel_size", "1.5 Å", "0.15 Å", "ten times: one of them is in nm")],
        ),
        ({"frames_per_movie": 40}, [("frames", "8", "40", "")]),
        ({"images_generated": 5}, [("images", "3", "5", "")]),
        (
            {"image_size": {"width": 48, "height": 64}},
            [("image_size", "64 x 48", "48 x 64", "the same, turned by 90°")],
        ),
        (
            {"image_size": {"width": 32, "height": 24}},
            [("image_size", "64 x 48", "32 x 24", "twice as many: images in super-resolution")],
        ),
        (
            {"image_size": {"width": 100, "height": 90}},
            [("image_size", "64 x 48", "100 x 90", "")],
        ),
    ],
)
def test_both_values_are_named(tmp_path: Path, more: dict[str, Any], expected: list[Any]) -> None:
    movies(tmp_path)
    assert said(tmp_path, **more) == expected


def test_a_dose_that_an_eer_file_tells(tmp_path: Path) -> None:
    items = {
        "sensorPixelSize.width": ("1e-10", "m"),
        "sensorPixelSize.height": ("1e-10", "m"),
        "totalDose": ("40", "e/pixel"),
    }
    write(tmp_path / "a.eer", eer(3, 64, items))
    more: dict[str, Any] = {
        "dose_per_movie": {"value": 50, "unit": "e-/A^2"},
        "frames_per_movie": 3,
        "images_generated": 1,
    }
    more |= {"pixel_size": {"value": 1, "unit": "Å"}, "image_size": {"width": 64, "height": 64}}
    assert said(tmp_path, **more) == [("dose", "40 e/Å²", "50 e/Å²", "")]


def test_tilts(tmp_path: Path) -> None:
    size = (64, 48, 3)
    write(tmp_path / "a.mrc", mrc(size, 1, data=of_mode(16, size)))
    lines = "".join(f"[ZValue = {n}]\nTiltAngle = {tilt}\n" for n, tilt in enumerate((-59.99, 0, 61)))
    write(tmp_path / "a.mrc.mdoc", lines.encode())
    tilts = {"minimal": {"value": -60, "unit": "°"}, "maximal": {"value": 54, "unit": "deg"}}
    assert said(tmp_path, tilt_angle=tilts) == [("largest_tilt", "61 °", "54 °", "")]


@pytest.mark.parametrize(
    "acquisition",
    [
        None,
        [],
        {"pixel_size": 1.5, "image_size": [4, 4], "frames_per_movie": True},
        {"pixel_size": {"value": "NaN", "unit": "Å"}, "frames_per_movie": "many"},
        {"pixel_size": {"value": 1, "unit": "kV"}, "images_generated": "9" * 5000},
        {"pixel_size": {"value": "1e999999999", "unit": "nm"}, "frames_per_movie": float("inf")},
    ],
)
def test_what_is_no_value_says_nothing(acquisition: Any) -> None:
    assert expected({"acquisition": acquisition}) == Expected()
