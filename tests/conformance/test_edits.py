"""Ten thousand random edits of the packaged mappings in the editor's folder: nothing fails."""

from __future__ import annotations

import random
from importlib import import_module
from pathlib import Path

import pytest

pytest.importorskip("pygls")

pytestmark = pytest.mark.conformance

MAPPINGS = Path(__file__).parents[2] / "mappings"


@pytest.mark.parametrize("seed", range(10))
def test_random_edits(seed: int) -> None:
    from oscem_map.editor.folder import Folder
    from oscem_map.registry import Registry

    dice = random.Random(seed)
    file = dice.choice(["common/sample.omap", "common/vocabulary.omap", "oscem-spa_mmcif.omap", "common/people.omap"])
    edit_and_ask = import_module("editor.test_edits").edit_and_ask
    edit_and_ask(Folder(MAPPINGS, Registry()), file, dice, 1000)
