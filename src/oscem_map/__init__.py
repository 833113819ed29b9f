"""OSC-EM records to PDBx/mmCIF and back, by converters that a mapping compiler wrote.

    from oscem_map import convert
    result = convert(record, "mmcif", ask={"title": "Apoferritin at 2 Å"})
    result.target, result.report

Importing this module imports nothing else: each name is fetched when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oscem_map.runtime.convert import Conversion, ConversionError, convert
    from oscem_map.runtime.converters import targets
    from oscem_map.runtime.open_questions import open_questions

    __version__: str

__all__ = ["Conversion", "ConversionError", "__version__", "convert", "open_questions", "targets"]

_HOME = {
    **dict.fromkeys(("Conversion", "ConversionError", "convert"), "oscem_map.runtime.convert"),
    "open_questions": "oscem_map.runtime.open_questions",
    "targets": "oscem_map.runtime.converters",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        value: object = version("oscem-map")
    elif name in _HOME:
        value = getattr(import_module(_HOME[name]), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
