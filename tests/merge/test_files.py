"""Files in and out: how they are packed, what is no model, and what a crash leaves."""

from __future__ import annotations

import bz2
import gzip
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import gemmi
import pytest
from merge.models import FACTS

from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.merge import Facts, Merged, merge
from oscem_map.runtime.merge import skip as skipping
from oscem_map.runtime.merge.scan import scan

MODEL = b"data_M\n_entry.id M\n#\nloop_\n_atom_site.id\n_atom_site.x\n1 1.0\n2 2.0\n"
TABLES: dict[str, list[dict[str, Any]]] = {
    "entry": [{"id": "OSCEM"}],
    "em_imaging": [{"entry_id": "OSCEM", "id": "1", "nominal_cs": "2.7"}],
}
MERGED = MODEL + b"#\n_em_imaging.entry_id     M\n_em_imaging.id           1\n_em_imaging.nominal_cs   2.7\n#\n"
PACK: dict[str, Callable[[bytes], bytes]] = {"": bytes, ".gz": gzip.compress, ".bz2": bz2.compress}
UNPACK: dict[str, Callable[[bytes], bytes]] = {"": bytes, ".gz": gzip.decompress, ".bz2": bz2.decompress}

PDB = """HEADER    HYDROLASE                               01-JAN-25   9XYZ
CRYST1    1.000    1.000    1.000  90.00  90.00  90.00 P 1           1
ATOM      1  N   MET A  -1      11.104   6.134  -6.504  1.00  0.00           N
ATOM      2  CA AMET A  -1      11.639   6.071  -5.147  0.50 10.25           C
ATOM      3  CA BMET A  -1      11.939   6.171  -5.247  0.50 11.25           C1+
ATOM      4  N  AGLY A  52A     12.104   6.134  -6.504  0.50  0.00           N
ATOM      5  N  BSER A  52A     12.104   6.134  -6.504  0.50  0.00           N
TER       6      SER A  52A
ATOM      7  O5'  DA B   1      13.104   6.134  -6.504  0.00  0.00           O
TER       8       DA B   1
HETATM    9 ZN    ZN B 101A     10.000  20.000  30.000  1.00 99.99          ZN2+
HETATM   10  CA   CA A 102      10.000  20.000  30.000  1.00 99.99          CA
HETATM   11  O   HOH A 201      10.000  20.000  30.000  1.00 99.99           O
END
"""


def merged(folder: Path, data: bytes, name: str = "model.cif", out: str = "out.cif", **options: Any) -> bytes:
    source = folder / name
    source.write_bytes(data)
    merge(source, TABLES, folder / out, FACTS, **options)
    return (folder / out).read_bytes()


def refused(folder: Path, data: bytes) -> str:
    """What is said about a file that is no model; nothing is written, and an older output stays."""
    out = folder / "out.cif"
    out.write_bytes(b"old")
    source = folder / "model.cif"
    source.write_bytes(data)
    with pytest.raises(DocumentError) as error:
        merge(source, TABLES, out, FACTS)
    assert out.read_bytes() == b"old"
    assert sorted(folder.iterdir()) == [source, out]
    return str(error.value).removeprefix(str(source))


# Packing ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("packed", PACK)
@pytest.mark.parametrize("out", PACK)
def test_packed_models_by_their_bytes_and_outputs_by_their_names(tmp_path: Path, packed: str, out: str) -> None:
    data = merged(tmp_path, PACK[packed](MODEL), "model.of_any_name", f"out.cif{out}")
    assert UNPACK[out](data) == MERGED
    if out == ".gz":
        assert data[4:8] == bytes(4)  # no time: the same bytes each time


@pytest.mark.parametrize("packed", PACK)
def test_a_merged_file_is_merged_to_the_same_bytes(tmp_path: Path, packed: str) -> None:
    once = merged(tmp_path, PACK[""](MODEL), "model.cif", f"once.cif{packed}")
    assert merged(tmp_path, once, f"once.cif{packed}", f"twice.cif{packed}") == once


def test_what_does_not_change_is_not_packed_again(tmp_path: Path) -> None:
    packed = gzip.compress(MERGED, 1, mtime=12345)
    assert merged(tmp_path, packed, "once.cif.gz", "twice.cif.gz") == packed
    assert gzip.decompress(merged(tmp_path, gzip.compress(MODEL), "a.cif.gz", "b.cif.gz")) == MERGED


def test_several_gzip_members(tmp_path: Path) -> None:
    assert merged(tmp_path, gzip.compress(MODEL[:20]) + gzip.compress(MODEL[20:])) == MERGED


def test_line_ends_of_another_system(tmp_path: Path) -> None:
    source, out = tmp_path / "model.cif", tmp_path / "out.cif"
    source.write_bytes(MODEL.replace(b"\n", b"\r\n"))
    merge(source, {**TABLES, "exptl": [{"entry_id": "OSCEM", "method": "EM", "details": "two\nlines"}]}, out, FACTS)
    assert b";two\r\nlines\r\n;\r\n#\r\n" in out.read_bytes()
    assert out.read_bytes().count(b"\r\n") == out.read_bytes().count(b"\n")


@pytest.mark.parametrize("packed", ["", ".gz"])
def test_a_pipe(tmp_path: Path, packed: str) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen([sys.executable, "-c", f"open({str(pipe)!r}, 'wb').write({PACK[packed](MODEL)!r})"]):
        merge(pipe, TABLES, tmp_path / "out.cif", FACTS)
    assert (tmp_path / "out.cif").read_bytes() == MERGED


def test_a_merged_file_from_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen([sys.executable, "-c", f"open({str(pipe)!r}, 'wb').write({gzip.compress(MERGED)!r})"]):
        done = merge(pipe, TABLES, tmp_path / "out.cif.gz", FACTS)
    assert not done.changed
    assert gzip.decompress((tmp_path / "out.cif.gz").read_bytes()) == MERGED


def test_the_output_may_be_the_model(tmp_path: Path) -> None:
    path = tmp_path / "model.cif"
    path.write_bytes(MODEL)
    path.chmod(0o640)
    merge(path, TABLES, path, FACTS)
    assert path.read_bytes() == MERGED
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    assert merged(tmp_path, b"\xef\xbb\xbf" + MODEL) == b"\xef\xbb\xbf" + MERGED


def test_a_line_of_any_length(tmp_path: Path) -> None:
    values = b" ".join(b"%d" % number for number in range(15_000))
    model = b"data_M _entry.id M loop_ _atom_site.id " + values + b" loop_ _a.b x_y " + values + b" _c.d 'e_ f'"
    assert merged(tmp_path, model).startswith(model + b"\n#\n_em_imaging.entry_id")


def test_remarks_before_the_next_block_belong_to_it(tmp_path: Path) -> None:
    rest = b"\n# The next block\n# begins here\n\ndata_N\n_a.b 1\n"
    assert merged(tmp_path, MODEL + b"#\n" + rest) == MERGED + rest


ROWS = 12_000
SHAPES = {
    "aligned": lambda n: f"{n:<6d} 'O5 x' 2  \n",
    "free": lambda n: f"{n * 7919 % 12_000} 'O5 x' 2\n",
    "wrapped": lambda n: f"{n} 'O5 x'\n2\n",
    "with a tag in a quote": lambda n: f"{n} 'O5 _x' 2\n" if n % 100 == 0 else f"{n} 'O5' 2\n",
}
HEAD = "data_M\n_entry.id M\nloop_\n_atom_site.id\n_atom_site.x\n_atom_site.y\n"


def long_loop(shape: str, at: int, instead: str) -> bytes:
    """A loop of many rows, of which one is something else."""
    rows = [SHAPES[shape](number) for number in range(ROWS)]
    rows[at] = instead
    return (HEAD + "".join(rows)).encode()


@pytest.mark.parametrize("counted", [skipping.COUNTED, 1 << 15])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_long_loop_is_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shape: str, counted: int
) -> None:
    monkeypatch.setattr(skipping, "COUNTED", counted)
    model = long_loop(shape, 8_000, SHAPES[shape](7)) + b"# the end\n"
    assert merged(tmp_path, model).startswith(model)


@pytest.mark.parametrize("shape", ["aligned", "free"])
@pytest.mark.parametrize("at", [10, 8_000, ROWS - 1])
def test_a_row_of_a_long_loop_that_is_not_whole(tmp_path: Path, shape: str, at: int) -> None:
    for instead in ("1 2\n", "1 2 3 4\n", "1\n"):
        said = refused_in(tmp_path, long_loop(shape, at, instead))
        assert said.startswith(f", line {HEAD.count(chr(10)) + at + 1}: the loop of `_atom_site.id` has ")
        assert " values, and rows of 3" in said


def test_short_lines_after_aligned_ones(tmp_path: Path) -> None:
    said = refused_in(tmp_path, long_loop("aligned", ROWS - 1, "1\n1 2 3\n"))
    assert said.startswith(f", line {HEAD.count(chr(10)) + ROWS}: the loop of `_atom_site.id` has ")


@pytest.mark.parametrize("at", [10, ROWS - 1])
def test_of_a_loop_too_long_to_count_its_begin_and_its_end_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    monkeypatch.setattr(skipping, "COUNTED", 1 << 15)
    for end in ("", "#\n", "\n# 1 2 3\n\n"):
        said = refused_in(tmp_path, long_loop("free", at, "1 2\n") + end.encode())
        assert said.startswith(f", line {HEAD.count(chr(10)) + at + 1}: the loop of `_atom_site.id` has too few or too")


@pytest.mark.parametrize("shape", ["wrapped", "with a tag in a quote"])
def test_a_long_loop_with_a_value_too_few(tmp_path: Path, shape: str) -> None:
    said = refused_in(tmp_path, long_loop(shape, 8_000, "1 2\n"))
    assert "the loop of `_atom_site.id` has 35,999 values, and rows of 3" in said


def refused_in(folder: Path, data: bytes) -> str:
    inner = folder / "inner"
    inner.mkdir(exist_ok=True)
    for old in inner.iterdir():
        old.unlink()
    return refused(inner, data)


# PDB format -------------------------------------------------------------------------------------------------


def atoms(path: Path) -> list[tuple[Any, ...]]:
    return [
        (
            model.num, chain.name, residue.name, residue.seqid.num, residue.seqid.icode, atom.name, atom.altloc,
            atom.element.name, atom.charge, atom.pos.tolist(), atom.occ, atom.b_iso, atom.serial, residue.het_flag,
        )
        for model in gemmi.read_structure(str(path)) for chain in model for residue in chain for atom in residue
    ]  # fmt: skip


@pytest.mark.parametrize("packed", PACK)
def test_pdb_format_keeps_its_atoms(tmp_path: Path, packed: str, facts: Facts, tables: Any) -> None:
    source, out = tmp_path / f"model.pdb{packed}", tmp_path / "out.cif"
    source.write_bytes(PACK[packed](PDB.encode()))
    done = merge(source, tables, out, facts)
    assert done.entry == "9XYZ"
    assert done.changed
    (tmp_path / "plain.pdb").write_text(PDB)
    assert atoms(out) == atoms(tmp_path / "plain.pdb")
    assert len(atoms(out)) == 9
    again = merge(out, tables, tmp_path / "again.cif", facts)
    assert not again.changed
    assert (tmp_path / "again.cif").read_bytes() == out.read_bytes()


def test_pdb_format_without_a_header(tmp_path: Path) -> None:
    text = merged(tmp_path, "".join(line for line in PDB.splitlines(True) if line.startswith("ATOM")).encode())
    block = gemmi.cif.read_string(text).sole_block()
    assert block.find_value("_entry.id") == block.find_value("_em_imaging.entry_id") != "?"


def test_pdb_format_of_several_models_with_a_byte_order_mark(tmp_path: Path) -> None:
    """Numbers of atoms that stand twice are counted anew; the rest is equal."""
    lines = [line for line in PDB.splitlines(True) if line.startswith(("ATOM", "HETATM"))]
    models = "".join(f"MODEL        {number}\n{''.join(lines)}ENDMDL\n" for number in (1, 2))
    text = PDB.splitlines(True)[0].replace("\n", "\r\n") + models.replace("\n", "\r\n")
    (tmp_path / "plain.pdb").write_text(text, newline="")
    mmcif = merged(tmp_path, b"\xef\xbb\xbf" + text.encode())
    assert b"_entry.id 9XYZ\n" in mmcif
    there, expected = atoms(tmp_path / "out.cif"), atoms(tmp_path / "plain.pdb")
    assert len(there) == 18
    assert [one[:12] for one in there] == [one[:12] for one in expected]
    assert len({one[12] for one in there}) == 18


def test_pdb_format_with_more_remarks_than_atoms(tmp_path: Path) -> None:
    remarks = "".join(f"REMARK 999 {number:<60}\n" for number in range(500))
    text = merged(tmp_path, (remarks + PDB).encode())
    assert len(text) < len(remarks)
    block = gemmi.cif.read_string(text).sole_block()
    assert list(block.find_values("_struct_asym.id"))
    assert set(block.find_values("_entity.type")) == {"polymer", "non-polymer", "water"}


def test_pdb_format_without_atoms(tmp_path: Path) -> None:
    assert "there are no atoms in it" in refused(tmp_path, b"HEADER    X\nREMARK 2\nEND\n")
    assert "there are no atoms in it" in refused(tmp_path, b"TITLE of a text\n\nwhich goes on\n")


def test_pdb_format_with_a_broken_line(tmp_path: Path) -> None:
    lines = PDB.splitlines()
    lines[3] = lines[3][:40]
    assert refused(tmp_path, "\n".join(lines).encode()).startswith(", line 4: this is not valid PDB format")


def test_new_categories_stand_before_a_loop_without_rows(tmp_path: Path) -> None:
    """After it they would be items of that loop."""
    text = merged(tmp_path, b"data_X\n_entry.id X\n_atom_site.id 1\nloop_\n_foo.x\n_foo.y\nloop_\n_bar.x\n")
    assert text.endswith(b"#\nloop_\n_foo.x\n_foo.y\nloop_\n_bar.x\n")
    block = gemmi.cif.read_string(text).sole_block()
    assert block.find_value("_em_imaging.id") == "1"
    assert merged(tmp_path, text) == text
    text = merged(tmp_path, b"data_X\n_entry.id X\n_atom_site.id 1 loop_\n_em_author_list.author\n# bye\ndata_Y\n")
    assert gemmi.cif.read_string(text)[0].find_value("_em_imaging.id") == "1"


# What is no model -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", ", line 1: the file is empty"),
        (b"data_X\n_entry.id X\n_atom_site.id 1\nsave_a\n_foo.x 1\n", ", line 4: the frame `save_a` is not closed"),
        (b"data_X\n_atom_site.id 1\nsave_a\n_foo.x 1\ndata_Y\n", ", line 3: the frame `save_a` is not closed"),
        (b"data_X\nsave_a\nsave_b\nsave_\n", ", line 2: the frame `save_a` is not closed"),
        (b"data_X\n_atom_site.id 1\nsave_\n", ", line 3: `save_` closes a frame, and none is open"),
        (b"\n \n# nothing\n", ", line 1: the file is empty"),
        (b"Dear all,\nhere is the model.\n", ", line 1: this is no model: it begins with 'Dear'"),
        (b'{"data": 1}', ", line 1: this is JSON, and no model"),
        ("data_M\n".encode("utf-16"), ", line 1: the text is UTF-16"),
        (b"\x89PNG\r\n\x1a\n\0\0", ", line 1: this is no model"),
        (b"PK\x03\x04....", ": the file is compressed by zip"),
        (b"data_M\n_cell.length_a 1\n", ": there are no coordinates in it, and no `_entry`"),
        (b"data_SF\n_entry.id SF\nloop_ _refln.h 1\n", ": there are no coordinates in it, and no `_entry`"),
        (b"global_\n_entry.id M\n_atom_site.id 1\n", ": there are no coordinates in it"),
    ],
)
def test_what_is_no_model_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    assert refused(tmp_path, data).startswith(said)


def test_the_block_with_the_atoms_is_the_model(tmp_path: Path) -> None:
    other = b"data_A\n_entry.id A\n"
    assert merged(tmp_path, other + MODEL) == other + MERGED


def test_structure_factors_beside_the_model_are_left_alone(tmp_path: Path) -> None:
    factors = b"data_SF\n_entry.id SF\nloop_ _refln.h 1\n"
    assert merged(tmp_path, factors + MODEL) == factors + MERGED


def test_a_header_without_coordinates_and_two_models(tmp_path: Path) -> None:
    def notes(data: bytes) -> tuple[str, ...]:
        source = tmp_path / "model.cif"
        source.write_bytes(data)
        done: Merged = merge(source, TABLES, tmp_path / "out.cif", FACTS)
        return done.notes

    assert notes(MODEL) == ()
    assert notes(b"data_M\n_entry.id M\n") == ("`data_M` has no coordinates",)
    (note,) = notes(MODEL + MODEL.replace(b"data_M", b"data_N"))
    assert note == "merged into the first model, `data_M`, and not into `data_N`"


BROKEN = [
    ("loop_\n_atom_site.id\n_atom_site.x\n1 2\n3\n", 2, "the loop of `_atom_site.id` has 3 values, and rows of 2"),
    ("_a.b 1\nloop_\n_em_imaging.id\n_em_imaging.mode\n1 2 3\n", 3, "the loop of `_em_imaging.id` has 3 values"),
    ("_a.b 'open\n_c.d 1\n", 2, "a quoted text does not end on its line"),
    ("loop_\n_a.b\n1\n'open\n", 5, "a quoted text does not end on its line"),
    ("loop_\n_a.b\n1\n2_ 'open\n", 5, "a quoted text does not end on its line"),
    ("_a.b\n;text\n_c.d 1\n", 3, "a text field does not end"),
    ("loop_\n_a.b\n1\n;text\n_c.d 1\n", 5, "a text field does not end"),
    ("_a.b\n;text\n;more\n", 4, "something follows the `;` that ends a text field"),
    ("_a.b\n_c.d 1\n", 2, "`_a.b` has no value"),
    ("_a.b 1\n2\n", 3, "the value '2' has no item"),
    ("_a.b 1\nstop_\n", 3, "`stop_` outside a loop"),
    ("loop_\n1 2\n", 2, "a `loop_` without items"),
    ("_a.b 1\n_A.B 2\n", 3, "`_A.B` stands twice in a block"),
    ("_a.b 1\n_ 2\n", 3, "a `_` without a name"),
    ("_em_imaging.id 1\nloop_\n_em_imaging.mode\nX\n", 3, "the category `_em_imaging` stands twice"),
    ("loop_\n_em_imaging.mode\nX\n_em_imaging.id 1\n", 5, "the category `_em_imaging` stands twice"),
    ("loop_\n_em_imaging.mode\nX\nloop_\n_em_imaging.id\n1\n", 5, "the category `_em_imaging` stands twice"),
    ("loop_\n_em_imaging.id\n_a.b\n1 2\n", 2, "a loop with items of several categories"),
]


@pytest.mark.parametrize(("text", "line", "said"), BROKEN, ids=[said for _, _, said in BROKEN])
@pytest.mark.parametrize("packed", PACK)
def test_broken_text_is_refused_with_its_line(tmp_path: Path, text: str, line: int, said: str, packed: str) -> None:
    assert refused(tmp_path, PACK[packed](f"data_M\n{text}".encode())).startswith(f", line {line}: {said}")


def test_a_truncated_or_damaged_file_is_refused_with_the_line_reached(tmp_path: Path) -> None:
    data = MODEL + b"".join(b"%d %d\n" % (number, number * 7919 % 1000) for number in range(20_000))
    for pack in (gzip.compress, bz2.compress):
        packed = pack(data)
        said = refused(tmp_path, packed[: len(packed) // 2])
        assert ": the compressed file ends too early" in said
        assert said.startswith(", line ")
        damaged = bytearray(packed)
        damaged[len(packed) // 2] ^= 0xFF
        damaged[len(packed) // 2 + 1] ^= 0xFF
        assert "the compressed file " in refused(tmp_path, bytes(damaged))


def test_a_quote_left_open_in_metadata_is_found_before_memory_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("oscem_map.runtime.merge.scan.HELD", 10_000)
    rows = b"1 2\n" * 5000
    said = refused(tmp_path, b"data_M\nloop_\n_em_imaging.id\n_em_imaging.mode\n" + rows)
    assert "the category `_em_imaging` is larger than metadata can be" in said


# Crashes ----------------------------------------------------------------------------------------------------

CRASH = """
import os, signal, sys
from pathlib import Path
from merge.models import FACTS
from oscem_map.runtime.merge import merge, output

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

if sys.argv[3] == "copying":
    output._copy = die
else:
    Path.replace = die
tables = {"entry": [{"id": "X"}], "em_imaging": [{"entry_id": "X", "id": "1", "nominal_cs": "2.7"}]}
merge(Path(sys.argv[1]), tables, Path(sys.argv[2]), FACTS)
"""


@pytest.mark.parametrize("when", ["copying", "renaming"])
def test_a_killed_process_leaves_the_old_file(tmp_path: Path, when: str) -> None:
    source, out = tmp_path / "model.cif", tmp_path / "out.cif"
    source.write_bytes(MODEL)
    out.write_bytes(b"old")
    command = [sys.executable, "-c", CRASH, str(source), str(out), when]
    places = os.pathsep.join([str(Path(__file__).parents[1]), *sys.path])
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": places}, check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL
    assert out.read_bytes() == b"old"
    assert source.read_bytes() == MODEL
    merge(source, TABLES, out, FACTS)
    assert out.read_bytes() == MERGED


def test_a_failure_leaves_no_part_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    source, out = tmp_path / "model.cif", tmp_path / "out.cif"
    source.write_bytes(MODEL)
    monkeypatch.setattr("oscem_map.runtime.merge.output._copy", full)
    with pytest.raises(OSError, match="No space left"):
        merge(source, TABLES, out, FACTS)
    assert sorted(tmp_path.iterdir()) == [source]


def test_where_the_kernel_does_not_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> int:
        raise OSError(18, "Invalid cross-device link")

    model = MODEL + b"".join(b"%d 1\n" % number for number in range(400_000))
    expected = merged(tmp_path, model)
    assert len(model) > 2 << 20
    monkeypatch.setattr(os, "copy_file_range", never, raising=False)
    assert merged(tmp_path, model, out="other.cif") == expected


def test_a_model_that_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "model.cif"
    source.write_bytes(MODEL)

    def disturbed(*arguments: Any) -> Any:
        with source.open("ab") as file:
            file.write(b"3 3.0\n")
        return scan(*arguments)

    monkeypatch.setattr("oscem_map.runtime.merge.merging.scan", disturbed)
    with pytest.raises(DocumentError, match="changed while it was read"):
        merge(source, TABLES, tmp_path / "out.cif", FACTS)
