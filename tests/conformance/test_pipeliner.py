"""ccpem-pipeliner takes our mmCIF as the extra metadata of an acquisition session: every row, every value, every reference."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from conformance.records import ANSWERED, BARE, Case
from places import ROOT

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
found = objects.parse_onedep_cif(sys.argv[1], jobname="Import/job001/")
read = [[one.category, one.uuid, dict(one.data)] for one in found]
written = whole.create_deposition_cif(whole.update_and_format_deposition_objects(found), "D_1000000001")
block = written.sole_block()
tables = {name: block.get_mmcif_category(name) for name in block.get_mmcif_category_names()}
print(json.dumps({"read": read, "said": said, "written": tables}))
"""


@pytest.fixture(scope="module")
def reader() -> Path:
    default = ROOT / ".venv-ccpem" / "bin" / "python"
    program = Path(os.environ.get("OSCEM_MAP_CCPEM_PYTHON", default))
    if not program.exists():
        pytest.skip("needs ccpem-pipeliner; `make conformance` installs it")
    return program


@pytest.fixture(params=[BARE, ANSWERED], ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> Case:
    return request.param  # type: ignore[no-any-return]


def read(program: Path, path: Path) -> dict[str, Any]:
    command = [str(program), "-c", _READER, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300, cwd=path.parent)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_every_row_is_taken_over(case: Case, reader: Path, tmp_path: Path) -> None:
    conversion = case.conversion()
    path = tmp_path / "session.cif"
    path.write_text(conversion.text(), encoding="utf-8")
    found = read(reader, path)
    assert found["said"] == []
    rows = {category: rows for category, rows in conversion.target.items() if category != "entry"}
    taken: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for category, uuid, data in found["read"]:
        taken.setdefault(category, []).append((uuid, data))
    assert {category: len(some) for category, some in taken.items()} == {one: len(some) for one, some in rows.items()}
    lost = [
        (category, item, value, data[item])
        for category, some in rows.items()
        for row, (_, data) in zip(some, taken[category], strict=True)
        for item, value in row.items()
        if value is not None and data[item] != value and not points(item, data[item])
    ]
    assert lost == []


def test_what_it_writes_has_every_category_and_value(case: Case, reader: Path, tmp_path: Path) -> None:
    """References are numbered anew; all other values are ours."""
    conversion = case.conversion()
    path = tmp_path / "session.cif"
    path.write_text(conversion.text(), encoding="utf-8")
    written = read(reader, path)["written"]
    assert {f"_{category}." for category in conversion.target} <= {*written}
    for category, rows in conversion.target.items():
        for item in {item for row in rows for item in row} - {"id", "entry_id", "order"}:
            if not item.endswith("_id"):
                assert written[f"_{category}."][item] == [row.get(item) for row in rows]


def points(item: str, value: Any) -> bool:
    """Whether a key or a pointer became the reader's own; it gives None where a pointer leads nowhere."""
    if item != "id" and not item.endswith("_id"):
        return False
    try:
        return bool(UUID(value))
    except (TypeError, ValueError):
        return False
