"""Projects of two small schemas that are trees, pinned from JSON Schemas that a test writes down."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from oscem_map.compiler import Checked, check, compiled
from oscem_map.compiler.emit.write import apply, changes
from oscem_map.registry import Origin, Registry, pin, read_json
from oscem_map.runtime.report import Report
from oscem_map.runtime.tree_leaves import scalars_of

TEXT = {"type": "string"}
NUMBER = {"type": "number"}


def objects(**slots: object) -> dict[str, object]:
    """An object's schema."""
    return {"type": "object", "properties": slots}


def lists(item: object) -> dict[str, object]:
    """A list's schema."""
    return {"type": "array", "items": item}


def project(root: Path, schemas: Mapping[str, object], mapping: str) -> Checked:
    """A folder with these schemas (version 1.0) and one mapping, checked; compiled where nothing is wrong."""
    (root / "mappings").mkdir(parents=True)
    for name, schema in schemas.items():
        path = root / f"{name}.json"
        path.write_text(json.dumps(schema), encoding="utf-8")
        pin([read_json(path, name, "1.0")], Origin("A small schema", "this test", "BSD-3-Clause"), root / "registry")
    (root / "mappings" / "small.omap").write_text(mapping, encoding="utf-8")
    checked = check(root / "mappings", Registry(root / "registry"))
    if checked.ok:
        apply(root, changes(root, compiled(checked)))
    return checked


def errors(checked: Checked) -> list[tuple[str, str]]:
    """Code and title of each error."""
    return [(one.code, one.title) for one in checked.diagnostics if one.code.startswith("E")]


def each_leaf_once(report: Report, document: Any) -> bool:
    """Whether every leaf of a document stands once in its report."""
    return Counter(leaf.path for leaf in report.leaves) == Counter(path for path, _ in scalars_of(document, "$"))
