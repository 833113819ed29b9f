"""Texts that templates compose: words for people, written one way."""

from __future__ import annotations

from oscem_map.compiler.plan.frame import Frame
from oscem_map.compiler.resolve.typed import Composed, FileWritten


def plan_composed(rule: Composed | FileWritten, frame: Frame) -> None:
    """`template.x -> slot`, and `template.x -> file("NAME")`."""
    raise NotImplementedError
