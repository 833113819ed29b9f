"""The spacing of maps, with mrcfile as the oracle: every mode, both orders, packed or not; and that of the record."""

from __future__ import annotations

import bz2
import gzip
import warnings
from collections.abc import Callable
from pathlib import Path

import mrcfile
import numpy as np
import pytest
from deposit.plans import PEOPLE, onedep_plan
from made_files import mrc, of_mode

from oscem_map.runtime.deposit.deposition import check
from oscem_map.runtime.deposit.errors import Invalid
from oscem_map.runtime.deposit.files import LocalFile, stamp
from oscem_map.runtime.deposit.maps import spacing
from oscem_map.runtime.deposit.onedep_checks import record_pixel
from oscem_map.runtime.deposit.plan import read_plan
from oscem_map.runtime.scan.mrc import MODES

SIZE, CELL, SAMPLING = (4, 3, 2), (10.0, 21.0, 12.0), (8, 6, 5)
"""A part of a volume, whose cell has other intervals than it has voxels."""
PACKINGS: dict[str, Callable[[bytes], bytes]] = {"": bytes, ".gz": gzip.compress, ".bz2": bz2.compress}


def local(path: Path) -> LocalFile:
    found = stamp(path)
    return LocalFile(path, path.name, "vo-map", found.size, "", "", found)


@pytest.mark.parametrize("name", ["map.mrc", "map.map", "map.ccp4", "map"])
@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("sign", "<>")
@pytest.mark.parametrize("mode", MODES)
def test_a_spacing_is_what_mrcfile_says(mode: int, sign: str, packing: str, name: str, tmp_path: Path) -> None:
    data = mrc(SIZE, mode, CELL, SAMPLING, sign, data=of_mode(MODES[mode].bits, SIZE))
    (tmp_path / "plain.mrc").write_bytes(data)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        with mrcfile.open(tmp_path / "plain.mrc", header_only=True, permissive=True) as file:
            expected = tuple(float(file.voxel_size[axis]) for axis in "xyz")
    path = tmp_path / f"{name}{packing}"
    path.write_bytes(PACKINGS[packing](data))
    assert spacing(local(path)) == pytest.approx(expected, rel=1e-6)
    path.rename(tmp_path / name)  # packed, and named as if it were not
    assert spacing(local(tmp_path / name)) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("cell", [0.0, float("inf"), float("nan"), -6.0])
def test_a_cell_that_gives_no_spacing(cell: float, tmp_path: Path) -> None:
    (tmp_path / "a.mrc").write_bytes(mrc(SIZE, cell=(cell, 6.0, 3.0)))
    with pytest.raises(Invalid, match="its header gives no spacing: a cell of") as error:
        spacing(local(tmp_path / "a.mrc"))
    assert "write spacing = [X, Y, Z]" in error.value.help


def test_no_intervals_give_no_spacing(tmp_path: Path) -> None:
    (tmp_path / "a.mrc").write_bytes(mrc(SIZE, cell=(6.0, 6.0, 6.0), sampling=(0, 3, 2)))
    with pytest.raises(Invalid, match="in 0 x 3 x 2 intervals"):
        spacing(local(tmp_path / "a.mrc"))


@pytest.mark.parametrize("length", [1e-6, 0.3, 400.0, 1e30])
def test_a_spacing_that_no_map_has(length: float, tmp_path: Path) -> None:
    path = onedep_plan(tmp_path, "")
    for name in ("main.mrc", "half_1.mrc", "half_2.mrc"):
        (tmp_path / name).write_bytes(mrc(SIZE, cell=(length, length, length)) + bytes(96))
    said = "\n".join(map(str, check(read_plan(path))))
    assert said.count("is none of a map (0.1 to 50 Å)") == 3


def test_a_spacing_of_the_plan_is_compared_too(tmp_path: Path) -> None:
    path = onedep_plan(tmp_path, "")
    path.write_text(
        path.read_text("utf-8").replace('"half_1.mrc"', '"half_1.mrc"\nspacing = [1.6, 1.5, 1.5]'), encoding="utf-8"
    )
    assert "half_1.mrc: has a spacing of 1.6 x 1.5 x 1.5 Å" in "\n".join(map(str, check(read_plan(path))))


@pytest.mark.parametrize(
    ("name", "text", "pixel"),
    [
        ("r.json", '{"acquisition": {"technique": "spa", "pixel_size": {"value": 0.15, "unit": "nm"}}}', 1.5),
        ("r.yaml", "acquisition:\n  technique: spa\n  pixel_size: {value: 1.5, unit: Å}\n", 1.5),
        ("r.json", '{"scientificMetadata": {"acquisition": {"pixel_size": {"value": 1.5, "unit": "Å"}}}}', 1.5),
        ("r.json", '{"acquisition": {"pixel_size": {"value": 1.5, "unit": "kV"}}}', None),
        ("r.json", '{"acquisition": {"pixel_size": {"value": 0, "unit": "Å"}}}', None),
        ("r.json", '{"acquisition": {"pixel_size": {"value": "NaN", "unit": "Å"}}}', None),
        ("r.json", '{"acquisition": []}', None),
        ("r.json", "{", None),
    ],
)
def test_the_pixels_of_a_record(name: str, text: str, pixel: float | None, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert record_pixel(tmp_path / name) == pixel


def test_a_map_with_other_pixels_than_a_record_in_nanometres(tmp_path: Path) -> None:
    (tmp_path / "r.yaml").write_text("acquisition: {technique: spa, pixel_size: {value: 0.09, unit: nm}}", "utf-8")
    path = onedep_plan(tmp_path, "", head='record = "r.yaml"')
    assert "the record a pixel size of 0.9 Å" in "\n".join(map(str, check(read_plan(path))))
    assert not check(read_plan(onedep_plan(tmp_path, "", f"{PEOPLE}binned = true", head='record = "r.yaml"')))
