"""ccpem-pipeliner takes our mmCIF as the extra metadata of an acquisition session: every row, every value, every reference."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from conformance.records import ANSWERED, BARE, EXAMPLES, Case
from places import ROOT

from oscem_map import Conversion

pytestmark = pytest.mark.conformance

# The dictionary is parsed anew for each row otherwise. What the reader warns of is what the dictionary does not know.
_READER = """
import json, logging, sys
from pipeliner.deposition_tools import deposition_tools as tools, onedep_deposition as whole
from pipeliner.deposition_tools import onedep_deposition_objects as objects
class Warnings(logging.Handler):
    def emit(self, record):
        said.append(record.getMessage())
said = []
logging.getLogger().addHandler(Warnings(logging.WARNING))
parsed = tools.get_ebi_parser(use_cached=True).parse()
class Once:
    def parse(self):
        return parsed
objects.get_ebi_parser = lambda use_cached: Once()
for path in sys.argv[1:]:
    said.clear()
    found = objects.parse_onedep_cif(path, jobname="Import/job001/")
    read = [[one.category, dict(one.data)] for one in found]
    written = whole.create_deposition_cif(whole.update_and_format_deposition_objects(found), "D_1000000001")
    block = written.sole_block()
    tables = {name: block.get_mmcif_category(name) for name in block.get_mmcif_category_names()}
    print(json.dumps({"read": read, "said": said, "written": tables}))
"""


@pytest.fixture(scope="module")
def reader() -> Path:
    default = ROOT / ".venv-ccpem" / "bin" / "python"
    program = Path(os.environ.get("CCPEM_PYTHON", default))
    if not program.exists():
        pytest.skip("needs ccpem-pipeliner; `make conformance` installs it")
    return program


def bundled() -> list[Case]:
    """The examples of single particles, with and without answers, and those of older versions."""
    old = [Case(path.stem, path) for path in sorted((EXAMPLES / "old").glob("*.json")) if "scicat" not in path.stem]
    return [one for one in (BARE, ANSWERED, *old) if one.conversion().converter.left == "oscem.spa"]


@pytest.fixture(scope="module")
def taken(reader: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Conversion, dict[str, Any]]]:
    """Each example as it was converted, and what the pipeline made of it."""
    folder = tmp_path_factory.mktemp("sessions")
    conversions = {case.name: case.conversion() for case in bundled()}
    paths = []
    for n, conversion in enumerate(conversions.values()):
        paths.append(folder / f"session{n}.cif")
        paths[-1].write_text(conversion.text(), encoding="utf-8")
    command = [str(reader), "-c", _READER, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300, cwd=folder)
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return {name: (one, said) for (name, one), said in zip(conversions.items(), found, strict=True)}


def test_every_row_is_taken_over(taken: dict[str, tuple[Conversion, dict[str, Any]]]) -> None:
    assert len(taken) > 10
    for name, (conversion, found) in taken.items():
        assert found["said"] == [], name
        rows = {category: rows for category, rows in conversion.target.items() if category != "entry" and any(rows)}
        read: dict[str, list[dict[str, Any]]] = {}
        for category, data in found["read"]:
            read.setdefault(category, []).append(data)
        assert {category: len(some) for category, some in read.items()} == {
            one: len(some) for one, some in rows.items()
        }
        lost = [
            (category, item, value, data[item])
            for category, some in rows.items()
            for row, data in zip(some, read[category], strict=True)
            for item, value in row.items()
            if value is not None and data[item] != value and not points(item, data[item])
        ]
        assert lost == [], name


def test_what_it_writes_has_every_category_and_value(taken: dict[str, tuple[Conversion, dict[str, Any]]]) -> None:
    """References are numbered anew; all other values are ours."""
    for conversion, found in taken.values():
        for category, rows in conversion.target.items():
            written = found["written"][f"_{category}."]
            for item in {item for row in rows for item in row} - {"id", "order"}:
                if not item.endswith("_id"):
                    assert written[item] == [row.get(item) for row in rows]


def points(item: str, value: Any) -> bool:
    """Whether a key or a pointer became the reader's own; it gives None where a pointer leads nowhere."""
    if item != "id" and not item.endswith("_id"):
        return False
    try:
        return bool(UUID(value))
    except (TypeError, ValueError):
        return False
