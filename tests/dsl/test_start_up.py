"""What importing and parsing cost."""

from __future__ import annotations

import subprocess
import sys
import time

from oscem_map.dsl import canonical, parse

ROOM = (
    "import sys, oscem_map.dsl; print([m for m in ('lark', 'linkml', 'jinja2', 'typer') if m in sys.modules])"
)


def test_importing_the_room_imports_no_lark() -> None:
    run = subprocess.run([sys.executable, "-c", ROOM], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def rules(number: int) -> str:
    body = (f'    slot_{i} [nm] <-> item_{i} [µm]  via rounded  because "x {i}"\n' for i in range(number))
    return "mapping a 1.0 <-> b 2.0\nfragment x for A <-> B {\n" + "".join(body) + "}\n"


def seconds(number: int) -> float:
    text = rules(number)
    start = time.perf_counter()
    parsed = parse(text, "x.omap")
    canonical(text)
    assert parsed.file is not None
    return time.perf_counter() - start


def test_linear_in_rules() -> None:
    """Ten times the rules take about ten times as long."""
    seconds(10)
    small = min(seconds(400) for _ in range(3))
    assert seconds(4000) < 30 * small
