"""Garbage is not looked for during a conversion, and is again afterwards."""

from __future__ import annotations

import gc

import pytest

from oscem_map.runtime.garbage import uncollected


@uncollected
def inside(fail: bool = False) -> bool:
    """Whether garbage is looked for."""
    if fail:
        raise ValueError("odd")
    return gc.isenabled()


def test_garbage_is_looked_for_afterwards() -> None:
    assert (gc.isenabled(), inside(), gc.isenabled()) == (True, False, True)
    with pytest.raises(ValueError, match="odd"):
        inside(fail=True)
    assert gc.isenabled()


def test_a_program_without_a_collector_stays_so() -> None:
    gc.disable()
    try:
        assert (inside(), gc.isenabled()) == (False, False)
    finally:
        gc.enable()


def test_inside_another_nothing_is_looked_for_until_its_end() -> None:
    assert uncollected(lambda: (inside(), gc.isenabled()))() == (False, False)
