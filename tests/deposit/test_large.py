"""A file of 4 GiB goes through, in memory that does not grow with it: as a body, and in a form."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from deposit.plans import invenio_plan
from deposit.servers.base import Archive, Call, Reply, serving
from deposit.servers.inveniordm import InvenioRDM
from places import ROOT

pytestmark = [
    pytest.mark.conformance,
    pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc, which says what a program takes"),
]

SIZE = 4 << 30
MOST = 64 << 10
"""KiB beyond what a small deposition takes."""


class Takes(Archive):
    """Takes anything, and remembers how long each body was."""

    def __init__(self) -> None:
        super().__init__()
        self.sizes: list[int] = []

    def answer(self, call: Call) -> Reply:
        self.sizes.append(call.size)
        return Reply(200, {})


def beyond(*words: object) -> int:
    """What the second takes beyond the first, in KiB."""
    places = os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests")))
    done = subprocess.run(
        [sys.executable, "-m", "deposit.large", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
        env=os.environ | {"PYTHONPATH": places},
    )
    assert done.returncode == 0, done.stderr
    print(f"{done.stdout.strip()} KiB")
    return int(done.stdout)


def test_memory_does_not_grow_with_a_file(tmp_path: Path) -> None:
    with serving(InvenioRDM()) as running:
        small = invenio_plan(tmp_path / "small", running.direct)
        large = invenio_plan(tmp_path / "large", running.direct)
        for path in (small, large):  # the server digests what it gets, and answers when it has
            path.write_text(path.read_text("utf-8").replace("read = 20\n", "read = 120\n"), encoding="utf-8")
        with (tmp_path / "large" / "map one.mrc").open("wb") as file:
            file.truncate(SIZE)
        taken = beyond(small, large)
        assert 0 <= taken < MOST
        assert isinstance(running.archive, InvenioRDM)
        [_, draft] = running.archive.drafts.values()
        assert draft.files["map one.mrc"].size == SIZE


def test_memory_does_not_grow_with_a_form(tmp_path: Path) -> None:
    for name, size in (("small", 1000), ("large", SIZE)):
        with (tmp_path / name).open("wb") as file:
            file.truncate(size)
    with serving(Takes()) as running:
        taken = beyond(tmp_path / "small", tmp_path / "large", running.direct)
        assert 0 <= taken < MOST
        assert isinstance(running.archive, Takes)
        [_, large] = running.archive.sizes
        assert SIZE < large < SIZE + 1000
