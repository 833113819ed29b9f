"""The bundled examples with the answers of an archive, and the leaves of a record that travel by consent only."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

from places import ROOT

from oscem_map import Conversion, convert
from oscem_map.runtime import documents

EXAMPLES = {
    "apoferritin": "oscem.spa",
    "cell": "oscem.cellular_tomo",
    "environment": "oscem.env_tomo",
    "helical": "oscem.general",
    "subtomograms": "oscem.subtomo",
}
"""The root of each example."""
PERSONAL = ("email", "telephone")


def example(name: str) -> dict[str, Any]:
    """A bundled example."""
    value = documents.read((ROOT / "examples" / f"{name}.json").read_bytes(), f"{name}.json").value
    assert isinstance(value, dict)
    return value


def answers(name: str, target: str) -> dict[str, Any]:
    """The committed answers of an example for a target."""
    return tomllib.loads((ROOT / "examples" / f"{name}.{target}.answers.toml").read_text("utf-8"))


def archived(name: str, target: str, **options: Any) -> Conversion:
    """An example as a record of an archive."""
    return convert(example(name), target, ask=answers(name, target), **options)


def without_personal(record: dict[str, Any]) -> dict[str, Any]:
    """A record without e-mail and telephone."""
    authors = [{key: one[key] for key in one if key not in PERSONAL} for one in record["organizational"]["authors"]]
    return record | {"organizational": record["organizational"] | {"authors": authors}}


def personal(record: dict[str, Any]) -> Iterator[str]:
    """The values that no archive may publish without consent."""
    for author in record["organizational"]["authors"]:
        yield from (author[key] for key in PERSONAL if key in author)
