"""`oscem-map convert` as a process, beside a typer program with one empty command in the same environment."""

from __future__ import annotations

import py_compile
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.records import EXAMPLE
from benchmarks.timing import processes, shown

EMPTY = """
import typer

app = typer.Typer(add_completion=False)


@app.command()
def nothing() -> None:
    pass


def main() -> None:
    app()
"""
STARTER = """
import sys

from {module} import main

if __name__ == "__main__":
    sys.exit(main())
"""


def rows() -> Iterator[tuple[str, str, str, str]]:
    """Both start as pip's scripts do: a small program imports a module that has its bytecode."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        module = folder / "empty_program.py"
        module.write_text(EMPTY, encoding="utf-8")
        py_compile.compile(str(module), doraise=True)
        empty = starter(folder, "empty_program")
        ours = starter(folder, "oscem_map.cli")
        found = processes(
            {
                "python": [sys.executable, "-c", "pass"],
                "empty": [sys.executable, str(empty)],
                "convert": [sys.executable, str(ours), "convert", str(EXAMPLE), "--to", "mmcif"],
            }
        )
    yield "python -c pass", shown(found["python"]), f"{found['python'] / found['empty']:.2f}", ""
    yield "a typer program with one empty command", shown(found["empty"]), "1", ""
    yield (
        "oscem-map convert, bundled example",
        shown(found["convert"]),
        f"{found['convert'] / found['empty']:.2f}",
        "at most 1.5",
    )


def starter(folder: Path, module: str) -> Path:
    path = folder / f"run_{module.replace('.', '_')}.py"
    path.write_text(STARTER.format(module=module), encoding="utf-8")
    return path
