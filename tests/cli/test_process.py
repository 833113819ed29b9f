"""What only a process shows: what it imports, how it ends, and what is left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ENDED = Path(__file__).with_name("ended.py")
PROGRAM = "import sys; from oscem_map.cli import main; main()"
MODULES = """
import atexit, sys
atexit.register(lambda: print("modules", *sys.modules, file=sys.stderr))
from oscem_map.cli import main
main()
"""


def process(*arguments: object, program: str = PROGRAM, **more: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, **more)


def modules(*arguments: object) -> set[str]:
    """The top-level modules that a command imports."""
    result = process(*arguments, program=MODULES)
    assert result.returncode == 0, result.stderr
    line = next(line for line in result.stderr.splitlines() if line.startswith("modules"))
    return set(line.split()[1:])


def test_convert_imports_no_compiler(save: Any, record: Any, tmp_path: Path) -> None:
    found = modules("convert", save("a.json", record), "--to", "mmcif", "--report", tmp_path / "r.json")
    top = {name.split(".")[0] for name in found}
    assert not top & {"linkml", "linkml_runtime", "lark", "jinja2", "pint", "yaml", "hypothesis", "unidecode"}
    # Python 3.13 imports glob with pathlib.
    bare = set(process(program="import pathlib, sys; print(*sys.modules)").stdout.split())
    assert not (top - bare) & {"typer", "click", "rich", "gemmi", "glob", "difflib", "_hashlib", "argparse"}
    assert not {name for name in found if name.startswith(("oscem_map.compiler", "oscem_map.dsl"))}
    assert "oscem_map.registry" not in found
    assert not {"rich.progress", "sqlite3", "gzip", "multiprocessing", "distributed"} & found
    assert not top & {"anyio", "fastapi", "httpx", "pydantic", "scitacean", "starlette", "uvicorn"}
    assert not {name for name in found if name.startswith(("oscem_map.service.", "oscem_map.runtime.deposit"))}


def test_convert_imports_yaml_for_yaml(save: Any) -> None:
    found = modules("convert", save("a.yaml", "acquisition: {technique: spa}\n"), "--to", "mmcif")
    assert "yaml" in found
    assert "lark" not in found


def test_importing_the_package_imports_nothing_else() -> None:
    found = process(program="import sys; import oscem_map; print(*sys.modules)").stdout.split()
    assert [name for name in found if name.startswith("oscem_map")] == ["oscem_map"]
    assert not {"typer", "gemmi", "yaml", "rich"} & set(found)


def test_exit_codes_and_streams(save: Any, record: Any) -> None:
    good = process("convert", save("a.json", record), "--to", "mmcif")
    assert (good.returncode, good.stdout.startswith("data_")) == (0, True)
    bad = process("convert", save("b.json", "{"), "--to", "mmcif")
    assert (bad.returncode, bad.stdout) == (1, "")
    wrong = process("convert", save("a.json", record), "--to", "nothing")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert not [result for result in (good, bad, wrong) if "Traceback" in result.stderr]


def test_standard_input_and_output_are_bytes(record: Any) -> None:
    record["organizational"]["authors"][0]["family_name"] = "Kärrber"
    given = json.dumps(record, ensure_ascii=False).encode()
    command = [sys.executable, "-c", PROGRAM, "convert", "-", "--to", "mmcif"]
    env = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii:strict"}
    result = subprocess.run(command, input=given, capture_output=True, check=False, timeout=60, env=env)
    assert result.returncode == 0
    assert b"_citation_author.name" in result.stdout
    assert b"Traceback" not in result.stderr


def test_version() -> None:
    result = process("--version")
    assert (result.returncode, result.stdout.split()[0]) == (0, "oscem-map")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
class TestSignals:
    def test_a_closed_pipe_is_silent(self, save: Any, record: Any) -> None:
        command = [sys.executable, "-c", PROGRAM, "convert", str(save("a.json", record)), "--to", "mmcif"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
            assert running.stdout is not None
            running.stdout.close()
            assert running.stderr is not None
            said = running.stderr.read()
            assert running.wait(60) == 1
        assert "Traceback" not in said
        assert "Broken" not in said

    def test_interrupt(self, save: Any, record: Any, tmp_path: Path) -> None:
        for number in range(60):
            save(f"in/{number}.json", record)
        out, ready = tmp_path / "out", tmp_path / "ready"
        ready.mkdir()
        command = [sys.executable, str(ENDED), "convert", str(tmp_path / "in"), "--to", "mmcif", "-o", str(out)]
        env = {**os.environ, "SIGNAL": "SIGINT", "READY": str(ready)}
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=60, start_new_session=True, env=env
        )
        assert done.returncode == 130, done.stderr
        assert "Traceback" not in done.stderr
        made = [path for path in out.iterdir() if path.name != ".oscem-map.journal"]
        assert 10 < len(made) < 60
        assert not [path for path in made if path.suffix != ".cif"]
        assert all(path.read_text().startswith("data_") for path in made)
