"""What importing and parsing cost."""

from __future__ import annotations

import subprocess
import sys

ROOM = (
    "import sys, oscem_map.dsl; print([m for m in ('lark', 'linkml', 'jinja2', 'typer') if m in sys.modules])"
)


def test_importing_the_room_imports_no_lark() -> None:
    run = subprocess.run([sys.executable, "-c", ROOM], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
