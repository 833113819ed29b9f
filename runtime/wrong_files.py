"""Files of which nothing can be read: they are something else than what they were taken for."""

from __future__ import annotations

from oscem_map.runtime.conversion import Conversion, ConversionError
from oscem_map.runtime.report import Status


def is_known(result: Conversion) -> None:
    """Raises ConversionError where the schema that a tree was read by knows no slot of it."""
    if result.report.leaves and all(leaf.status is Status.UNKNOWN for leaf in result.report.leaves):
        names = ", ".join([*result.source][:6])
        raise ConversionError(
            f"this is no record of {result.converter.right}: it has {names}, and the schema knows none of it; "
            "name what the file is with --from, or leave --from out",
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
