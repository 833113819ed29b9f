"""Files of which nothing can be read: they are something else than what they were taken for."""

from __future__ import annotations

from oscem_map.runtime.conversion import Conversion, ConversionError
from oscem_map.runtime.report import Status


def is_known(result: Conversion) -> None:
    """Raises ConversionError where a tree is a record of the left schema: that by which it was read knows no slot of it."""
    names = [name for name in result.converter.load().SECTIONS if name in result.source]
    if names and all(leaf.status is Status.UNKNOWN for leaf in result.report.leaves):
        left, right = result.converter.left.partition(".")[0], result.converter.right
        raise ConversionError(
            f"this is no record of {right}: it has {', '.join(names)}, as a record of {left} has; leave --from out",
            report=result.report,
        )


def said_something(result: Conversion) -> None:
    """Raises ConversionError where nothing of a file of tables was read."""
    if not result.target:
        names = [f"_{category}" for category in result.source]
        there = ", ".join(names[:6]) + (", ..." if len(names) > 6 else "")
        raise ConversionError(
            f"nothing of this file has a place in {result.schemas[1]}: it has {there or 'no categories'}, "
            "and no values of microscopy",
            report=result.report,
        )


__all__ = ["is_known", "said_something"]
