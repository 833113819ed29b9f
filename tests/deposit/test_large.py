"""A file of 4 GiB goes through, in memory that does not grow with it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from deposit.plans import invenio_plan
from deposit.servers.base import serving
from deposit.servers.inveniordm import InvenioRDM
from places import ROOT

SIZE = 4 << 30
MOST = 64 << 10
"""KiB beyond what a small deposition takes."""


@pytest.mark.conformance
def test_memory_does_not_grow_with_a_file(tmp_path: Path) -> None:
    with serving(InvenioRDM()) as running:
        small = invenio_plan(tmp_path / "small", running.address)
        large = invenio_plan(tmp_path / "large", running.address)
        for path in (small, large):  # the server digests what it gets, and answers when it has
            path.write_text(path.read_text("utf-8").replace("read = 0.3", "read = 120"), encoding="utf-8")
        with (tmp_path / "large" / "map one.mrc").open("wb") as file:
            file.truncate(SIZE)
        places = os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests")))
        done = subprocess.run(
            [sys.executable, "-m", "deposit.large", str(small), str(large)],
            capture_output=True,
            text=True,
            check=False,
            timeout=600,
            env=os.environ | {"PYTHONPATH": places},
        )
        assert done.returncode == 0, done.stderr
        assert int(done.stdout) < MOST
        assert isinstance(running.archive, InvenioRDM)
        [_, draft] = running.archive.drafts.values()
        assert draft.files["map one.mrc"].size == SIZE
