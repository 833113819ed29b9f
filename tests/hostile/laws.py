"""What holds of any document: it ends in an answer, or in an error that is documented; and the report is true of both sides."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from hostile.damage import bounded

from oscem_map import Conversion, ConversionError, convert
from oscem_map.runtime.admission import admitted
from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.report import CLAIMS
from oscem_map.runtime.report_markdown import to_markdown

_PLAIN_KEY = re.compile(r"[^\W\d][\w-]*")
_ELEMENT = re.compile(r"\[\d+\]")


def faults(document: Any, to: str, source: str | None = None) -> list[str]:
    """What is wrong with how a document is converted: nothing, or a sentence for each law that is broken.

    Raises what no caller of `convert` has to expect, and Hang.
    """
    with bounded():
        try:
            result = convert(document, to, source=source)
        except (ConversionError, DocumentError) as error:
            return [] if str(error).strip() else ["an error without words"]
        write_json(result.target)
        json.loads(result.report.to_json())
        to_markdown(result.report)
        result.text().encode()
        return [*_once(result, document), *_standing(result, to)]


def _once(result: Conversion, document: Any) -> Iterator[str]:
    """Every leaf once in the report: no path twice, and each value of the document in exactly one leaf, or inside it."""
    paths = Counter(leaf.path for leaf in result.report.leaves)
    yield from (f"{path} is {count} times in the report" for path, count in paths.items() if count > 1)
    if result.report.reads.partition(" ")[0] != "mmcif":
        for path in _leaves(admitted(document), "$"):
            around = sum(part in paths for part in _around(path))
            if around != 1:
                yield f"{path} is in {around} leaves of the report"


def _leaves(value: Any, path: str) -> Iterator[str]:
    """The paths of the values of a document that say something."""
    if isinstance(value, dict):
        for key, one in value.items():
            step = f".{key}" if _PLAIN_KEY.fullmatch(key) else f"[{json.dumps(key, ensure_ascii=False)}]"
            yield from _leaves(one, path + step)
    elif isinstance(value, list):
        for n, one in enumerate(value):
            yield from _leaves(one, f"{path}[{n}]")
    elif value not in (None, ""):
        yield path


def _around(path: str) -> Iterator[str]:
    """A path, and those of the objects and lists that it is in."""
    steps = re.findall(r"\.[^\W\d][\w-]*|\[(?:\d+|\"(?:[^\"\\]|\\.)*\")\]", path)
    return ("$" + "".join(steps[:n]) for n in range(1, len(steps) + 1))


def _standing(result: Conversion, to: str) -> Iterator[str]:
    """No leaf is said to be written whose item, or slot, has no value in the target."""
    there = (_items(result.target) if to == "mmcif" else _slots(result.target)) | {*result.files}
    there |= _slots({"ask": result.answers, "scan": result.scan})
    for leaf in result.report.leaves:
        if leaf.status in CLAIMS:
            if not leaf.targets and not leaf.reason:
                yield f"{leaf.path} is {leaf.status}, and nowhere"
            for target in leaf.targets:
                if _ELEMENT.sub("[]", target.removeprefix("$.")) not in there:
                    yield f"{leaf.path} is {leaf.status} as {target}, which is not in the target"


def _items(tables: Mapping[str, Any]) -> set[str]:
    """`_category` and `_category.item` of what has a value in a row."""
    items = {f"_{name}.{item}" for name, rows in tables.items() for row in rows for item, one in row.items() if one is not None}
    return items | {f"_{name}" for name, rows in tables.items() if rows}


def _slots(tree: Any, path: str = "") -> set[str]:
    """`a.b[].c` of what has a value in a record."""
    if isinstance(tree, dict):
        return {path} | {slot for key, one in tree.items() for slot in _slots(one, f"{path}.{key}" if path else key)}
    if isinstance(tree, list):
        return {path} | {slot for one in tree for slot in _slots(one, f"{path}[]")}
    return set() if tree is None else {path}
