"""Validators that this project did not write: gemmi as a library and as a program, and the PDBe's."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import gemmi
import pytest
from places import ROOT, shared

KNOWN = "_diffrn_refln.frame_id"
"""gemmi's own warning about the dictionary; everything else that it says counts."""
CONTEXT = ("category indicated as", "is for pdb internal use")
"""Who uses a category is not validity: the program asks that only with `-c`, the library always."""


def packed_dictionary() -> Path:
    return shared("schemas", "pdbx", "mmcif_pdbx_v50-5.413.dic.gz")


@cache
def _judge() -> tuple[gemmi.cif.Ddl, list[str]]:
    said: list[str] = []
    ddl = gemmi.cif.Ddl(logger=(said.append, 6))
    ddl.read_ddl(gemmi.cif.read(str(packed_dictionary())))
    return ddl, said


def gemmi_library(text: str) -> list[str]:
    """What gemmi has to say of mmCIF text; nothing is the best."""
    ddl, said = _judge()
    said.clear()
    valid = ddl.validate_cif(gemmi.cif.read_string(text))
    assert valid or said
    return [line for line in said if KNOWN not in line and not any(words in line for words in CONTEXT)]


def gemmi_program(path: Path) -> list[str]:
    """The same by the program, if it is installed: it has checks of its own on top."""
    beside = Path(sys.executable).parent / "gemmi"
    program = str(beside) if beside.exists() else shutil.which("gemmi")
    if program is None:
        pytest.skip("needs the program gemmi (PyPI: gemmi-program)")
    command = [program, "validate", "-d", str(packed_dictionary()), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    return [line for line in (done.stdout + done.stderr).splitlines() if line.strip() and KNOWN not in line]


@dataclass(frozen=True)
class Judged:
    """What the PDBe's validator says: findings with `item`, `message`, `severity`; the completeness in %."""

    findings: tuple[dict[str, Any], ...]
    completeness: float

    @property
    def errors(self) -> tuple[dict[str, Any], ...]:
        return tuple(found for found in self.findings if found["severity"] == "error")


def unpacked_dictionary(folder: Path) -> Path:
    """The dictionary as plain text, which the PDBe's validator wants."""
    path = folder / "pdbx.dic"
    if not path.exists():
        path.write_bytes(gzip.decompress(packed_dictionary().read_bytes()))
    return path


def pdbe_program() -> Path:
    """The validator, in an environment of its own; the test is skipped where there is none."""
    default = ROOT / ".venv-pdbe" / "bin" / "validate-mmcif"
    program = Path(os.environ.get("OSCEM_MAP_PDBE_VALIDATOR", default))
    if not program.exists():
        pytest.skip("needs pdbe-mmcif-validator; `make conformance` installs it")
    return program


def pdbe(dictionary: Path, path: Path) -> Judged:
    """Run the validator, which lives in an environment of its own. Words come before its JSON."""
    command = [str(pdbe_program()), "--file", str(dictionary), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    lines = done.stdout.splitlines()
    assert "{" in lines, f"no JSON from the validator: {done.stdout[-400:]}{done.stderr[-400:]}"
    found = json.loads("\n".join(lines[lines.index("{") :]))
    return Judged(tuple(found["errors"]), float(found["metadata_completeness"]["percentage"]))


_MANY = """
import json, sys
from dict_parser import DictionaryParser
from cif_parser import MmCIFParser
from pathlib import Path
from validator import MmCIFValidator
dictionary = DictionaryParser(Path(sys.argv[1])).parse()
for name in sys.argv[2:]:
    found = MmCIFValidator(dictionary, MmCIFParser(Path(name)).parse()).validate()
    print(json.dumps([{"item": one.item, "message": one.message, "severity": one.severity} for one in found]))
"""


def pdbe_of_many(dictionary: Path, paths: Sequence[Path]) -> list[Judged]:
    """What the PDBe's validator says of many files, by its library: the dictionary is read once. No completeness."""
    program = pdbe_program().parent / "python"
    command = [str(program), "-c", _MANY, str(dictionary), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    found = [Judged(tuple(json.loads(line)), 0.0) for line in done.stdout.splitlines()]
    assert len(found) == len(paths)
    return found


@cache
def hard_range(item: str) -> bool:
    """Whether the dictionary gives an item a range that the archive demands, not one that is only advised."""
    block = gemmi.cif.read(str(packed_dictionary()))[0]
    frame = block.find_frame(item)
    return frame is not None and len(frame.find("_item_range.", ["minimum"])) > 0


def own_faults(judged: Judged) -> list[dict[str, Any]]:
    """Errors in which the PDBe's validator contradicts itself: for an item of which the dictionary only
    advises a range, it reports one value twice, as an error and as advice."""
    advised = [found for found in judged.findings if found["severity"] == "warning"]
    return [
        error
        for error in judged.errors
        if "allowed value" in error["message"]
        and not hard_range(error["item"])
        and any(one["item"] == error["item"] and error["message"] in one["message"] for one in advised)
    ]
