"""`convert --data FOLDER` and `--map FILE`: headers of files go where the mapping's `scan` says."""

from __future__ import annotations

import bz2
import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from conformance.judges import gemmi_library, packed_dictionary
from made_files import image, movie, mrc, of_mode, tiff, write
from own_project import own_project
from places import ROOT

from oscem_map.commands.scan_text import SHOWN
from oscem_map.runtime.documents import read

MAPPING = """\
mapping lab.run 1.0 <-> depot 1.0

ask title "Title"
scan imagesets[] "One for each directory" {
    name      : text "What the set is"
    directory : text "Where it goes"
    category  : text "What its images are"
    voxel_type : text "Type of a pixel"
}

ask.title <-> title
scan.imagesets[] <-> creators[] {
    name       <-> family
    category   <-> given
    voxel_type  -> ids[].value because "nobody reads it"
    nothing    <- rank because "nobody says it"
    nothing    <- ids[].scheme because "nobody says it"
}
scan.imagesets[].directory <-> words[]

(title, operator, started, people[], tags[], lens) -> nothing because "of no interest here"
nothing <- (kind, subjects[].subject, dates[].kind, dates[].day, setup.cs_mm, setup.model) because "nobody says it"
nothing <- (setup.cooled, setup.frames, note) because "nobody says it"
"""
EXAMPLE = ROOT / "examples" / "apoferritin.json"
SIZE = (32, 24, 16)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_project(tmp_path_factory.mktemp("on_disk") / "own", MAPPING)


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """Movies, and stacks that may be anything, of bytes of unknown sign."""
    for n in range(3):
        write(tmp_path / "session" / "movies" / f"m_{n}.tiff", movie(64, 48, 10))
    write(tmp_path / "session" / "stacks" / "a.mrc", mrc((8, 6, 4), 0, data=8 * 6 * 4))
    return tmp_path / "session"


@pytest.fixture
def final_map(tmp_path: Path) -> Path:
    raw = mrc(
        SIZE,
        cell=(32 * 0.94, 24 * 0.94, 16 * 0.94),
        start=(-16, -12, 5),
        statistics=(-0.042240314, 0.06871328, 0.00016212, 0.0035),
        axes=(3, 1, 2),
        space_group=1,
        data=of_mode(32, SIZE),
    )
    return write(tmp_path / "final.mrc", raw)


def rows(text: str, category: str) -> dict[str, str]:
    """The one row of a category in mmCIF."""
    document: Any = read(text.encode(), "made.cif").value
    (row,) = document.categories[category]
    return dict(row)


def words(done: Any) -> str:
    """The summary, whatever the width of its lines."""
    return " ".join(done.stderr.split())


# Image sets ---------------------------------------------------------------------------------------------------


def convert(run: Any, root: Path, tmp_path: Path, *more: object) -> Any:
    record = write(tmp_path / "record.json", b'{"operator": "Ada"}')
    return run("convert", record, "--to", "depot", "--root", root, "--ask", "title=T", *more)


def test_image_sets_of_a_folder(run, root: Path, session: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    done = convert(run, root, tmp_path, "--data", session)
    assert done.exit_code == 0
    assert json.loads(done.stdout)["creators"] == [
        {"family": "movies", "given": "micrographs - multiframe", "ids": [{"value": "UNSIGNED BYTE"}]},
        {"family": "stacks"},
    ]
    assert json.loads(done.stdout)["words"] == ["data/session/movies", "data/session/stacks"]
    assert "note: asked: stacks: voxel_type (UNSIGNED BYTE, SIGNED BYTE?)" in words(done)
    assert "note: asked: stacks: category" in words(done)


def test_notes_of_one_kind_are_cut(run, root: Path, session: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    for n in range(40):
        write(session / "stacks" / f"empty_{n}.mrc", b"")
    done = convert(run, root, tmp_path, "--data", session)
    assert words(done).count("note: in no set: stacks/empty_") == SHOWN
    assert f"note: in no set: {40 - SHOWN} more; `oscem-map scan --json` shows all" in words(done)


def test_a_scan_is_taken_as_it_was_written(run, root: Path, session: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    scan = tmp_path / "scan.json"
    assert run("scan", session, "--json", "-o", scan).exit_code == 0
    done = convert(run, root, tmp_path, "--scan", scan)
    assert done.exit_code == 0
    assert done.stdout == convert(run, root, tmp_path, "--data", session).stdout


def test_a_person_has_the_last_word(run, root: Path, session: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    words = '[[imagesets]]\ndirectory = "data/session/stacks"\ncategory = "tilt series"\nvoxel_type = "SIGNED BYTE"\n'
    done = convert(run, root, tmp_path, "--data", session, "--scan", write(tmp_path / "words.toml", words.encode()))
    assert json.loads(done.stdout)["creators"][1] == {
        "family": "stacks",
        "given": "tilt series",
        "ids": [{"value": "SIGNED BYTE"}],
    }
    other = write(tmp_path / "other.toml", b'[[imagesets]]\ndirectory = "data/stacks"\ncategory = "tilt series"\n')
    done = convert(run, root, tmp_path, "--data", session, "--scan", other)
    assert done.exit_code == 2
    assert "of data/stacks --data has no files" in done.stderr
    assert "data/session/stacks" in done.stderr


def test_what_no_mapping_takes(run, root: Path, session: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    done = convert(run, root, tmp_path, "--map", session / "stacks" / "a.mrc")
    assert (done.exit_code, "--map: nothing of it goes into depot" in done.stderr) == (2, True)
    done = run("convert", EXAMPLE, "--to", "mmcif", "--data", session)
    assert (done.exit_code, "--data: nothing of it goes into mmcif" in done.stderr) == (2, True)
    done = run("convert", EXAMPLE, EXAMPLE.with_name("cell.json"), "--to", "mmcif", "--map", session, "-o", tmp_path)
    assert (done.exit_code, "are for one document" in done.stderr) == (2, True)


# The final map --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["apoferritin", "subtomograms", "cell", "environment", "helical"])
def test_the_header_of_a_map_is_written(run, name: str, final_map: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    report = tmp_path / "report.json"
    done = run("convert", EXAMPLE.with_name(f"{name}.json"), "--to", "mmcif", "--map", final_map, "--report", report)
    assert done.exit_code == 0
    found = rows(done.stdout, "em_map")
    expected = {
        "id": "1",
        "entry_id": "OSCEM",
        "type": "primary map",
        "format": "CCP4",
        "partition": "1",
        "original_file": "final.mrc",
        "size_kb": "51",
        "endian_type": "little",
        "data_type": "Image stored as floating point number (4 bytes)",
        "dimensions_col": "32",
        "dimensions_row": "24",
        "dimensions_sec": "16",
        "origin_col": "-16",
        "origin_row": "-12",
        "origin_sec": "5",
        "limit_col": "15",
        "limit_row": "11",
        "limit_sec": "20",
        "axis_order_fast": "Z",
        "axis_order_medium": "X",
        "axis_order_slow": "Y",
        "spacing_x": "32",
        "spacing_y": "24",
        "spacing_z": "16",
        "cell_a": "30.08",
        "cell_b": "22.56",
        "cell_c": "15.04",
        "cell_alpha": "90",
        "cell_beta": "90",
        "cell_gamma": "90",
        "pixel_spacing_x": "0.94",
        "pixel_spacing_y": "0.94",
        "pixel_spacing_z": "0.94",
        "statistics_minimum": "-0.04224031",
        "statistics_maximum": "0.06871328",
        "statistics_average": "0.00016212",
        "statistics_std": "0.0035",
        "symmetry_space_group": "1",
    }
    assert {item: value for item, value in found.items() if value not in ("?", ".")} == expected
    assert {"contour_level", "scan.map"} <= {one["name"] for one in json.loads(report.read_text("utf-8"))["asked"]}


def test_what_is_written_of_a_map_is_valid(run, final_map: Path) -> None:  # type: ignore[no-untyped-def]
    packed_dictionary()
    text = run("convert", EXAMPLE, "--to", "mmcif", "--map", final_map, "--ask", "contour_level=0.012").stdout
    assert gemmi_library(text) == []
    assert any("middle" in line for line in gemmi_library(text.replace(" little", " middle")))


def test_the_contour_level_is_asked_with_a_map_only(run, final_map: Path) -> None:  # type: ignore[no-untyped-def]
    assert "contour_level" not in run("convert", EXAMPLE, "--to", "mmcif").stderr
    done = run("convert", EXAMPLE, "--to", "mmcif", "--map", final_map, "--ask", "contour_level=0.012")
    assert rows(done.stdout, "em_map")["contour_level"] == "0.012"


def test_without_a_map_nothing_is_written(run) -> None:  # type: ignore[no-untyped-def]
    assert "_em_map" not in run("convert", EXAMPLE, "--to", "mmcif").stdout


def test_the_way_back_has_the_size_of_the_volume(run, final_map: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    there = tmp_path / "there.cif"
    assert run("convert", EXAMPLE, "--to", "mmcif", "--map", final_map, "-o", there).exit_code == 0
    back = json.loads(run("convert", there, "--to", "oscem").stdout)
    assert back["processing"]["volumes"][0]["size"] == [*SIZE]


def test_a_header_of_the_archive_is_read_with_the_map(run, final_map: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    there, more = tmp_path / "there.cif", tmp_path / "more.cif"
    assert run("convert", EXAMPLE, "--to", "mmcif", "-o", there).exit_code == 0
    assert "size" not in json.loads(run("convert", there, "--to", "oscem").stdout)["processing"]["volumes"][0]
    done = run("convert", there, "--to", "oscem", "--map", final_map)
    assert json.loads(done.stdout)["processing"]["volumes"][0]["size"] == [*SIZE]
    assert "_em_map is not in the document: what scan.map says was read as its row" in words(done)
    assert "not used" not in done.stderr
    assert run("convert", EXAMPLE, "--to", "mmcif", "--map", final_map, "-o", more).exit_code == 0
    other = write(tmp_path / "other.map", mrc((8, 8, 8), data=2048))
    done = run("convert", more, "--to", "oscem", "--map", other)
    assert json.loads(done.stdout)["processing"]["volumes"][0]["size"] == [*SIZE]
    assert "_em_map stands in the document: nothing of scan.map was read" in words(done)


def test_spacing_and_size_are_compared_with_the_record(run, final_map: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    record = json.loads(EXAMPLE.read_text("utf-8"))
    record["acquisition"]["pixel_size"] = {"value": 0.47, "unit": "Å"}
    record["processing"]["volumes"] = [
        {"volume_type": "initial volume", "size": [8, 8, 8]},
        {"volume_type": "final volume", "size": [256, 256, 256]},
    ]
    given = write(tmp_path / "record.json", json.dumps(record).encode())
    said = words(run("convert", given, "--to", "mmcif", "--map", final_map))
    assert (
        "final.mrc: pixel size: 0.94 Å in the files, 0.47 Å in the record at $.acquisition.pixel_size (twice it" in said
    )
    assert "32 x 24 x 16 in the files, 256 x 256 x 256 in the record at $.processing.volumes[1].size" in said
    assert "volumes[0]" not in said
    record["acquisition"]["pixel_size"] = {"value": 0.094, "unit": "nm"}
    record["processing"]["volumes"][1]["size"] = [*SIZE]
    given.write_text(json.dumps(record), encoding="utf-8")
    assert "not as the record" not in run("convert", given, "--to", "mmcif", "--map", final_map).stderr


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_a_packed_map_has_its_unpacked_size(run, final_map: Path, pack: Any) -> None:  # type: ignore[no-untyped-def]
    packed = write(final_map.with_name("final.map"), pack(final_map.read_bytes()))
    done = run("convert", EXAMPLE, "--to", "mmcif", "--map", packed)
    assert rows(done.stdout, "em_map")["size_kb"] == "51"


def test_a_header_that_says_little(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    raw = mrc((8, 8, 8), 6, cell=(0, 0, 0), axes=(0, 0, 0), data=1024)
    done = run("convert", EXAMPLE, "--to", "mmcif", "--map", write(tmp_path / "a.map", raw))
    assert done.exit_code == 0
    assert "pixel_spacing_x" not in rows(done.stdout, "em_map")
    assert "the answer to `scan.map.mode` was refused" in words(done)
    assert "doubtful: a.map its header gives no spacing" in words(done)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "is empty"),
        (b"text", "ends after 4 bytes"),
        (tiff([image()]), "is TIFF, and a map is MRC"),
        (mrc((8, 8, 2**31 - 1)), "is far too small for what its header says"),
    ],
)
def test_a_file_that_is_no_map(run, tmp_path: Path, raw: bytes, what: str) -> None:  # type: ignore[no-untyped-def]
    done = run("convert", EXAMPLE, "--to", "mmcif", "--map", write(tmp_path / "a.map", raw), "-o", tmp_path / "o.cif")
    assert (done.exit_code, what in done.stderr) == (1, True)
    assert not (tmp_path / "o.cif").exists()
