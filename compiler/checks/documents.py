"""Examples at the top of a mapping: two documents, converted whole by the converter as it would be printed. E0801."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import Mapping
from oscem_map.compiler.resolve.wording import as_spelt
from oscem_map.dsl import syntax
from oscem_map.runtime import documents
from oscem_map.runtime.formats import cif
from oscem_map.runtime.trace import Trace


def check(mapping: Mapping, root: Path, problems: Problems) -> None:
    """Each pair of documents, in the directions of its arrow."""
    if not mapping.documents:
        return
    module = converter_of(mapping)
    for example in mapping.documents:
        left, right = (_read(root, value, problems) for value in (example.left, example.right))
        if left is None or right is None:
            continue
        if not isinstance(left.value, dict):
            help = "write the record on the left, as JSON or YAML, with one object"
            problems.add("E0801", example.left.span, "the left document is no record", "not an object", help=help)
        elif not isinstance(right.value, cif.Tables):
            help = "write the file of tables on the right"
            problems.add("E0801", example.right.span, "the right document has no tables", "not a table", help=help)
        else:
            _compare(example, module, left.value, right.value, problems)


def converter_of(mapping: Mapping) -> ModuleType:
    """The converter of a mapping as it would be printed, in memory."""
    from oscem_map.compiler.emit.evaluate import in_memory
    from oscem_map.compiler.emit.write import modules, plans_of

    return import_module(f"{in_memory(modules(plans_of([mapping])))}.{mapping.module}")


def _read(root: Path, value: syntax.Value, problems: Problems) -> documents.Document | None:
    assert isinstance(value, syntax.Literal)
    path = root / str(value.value)
    if not path.is_file():
        help = "write its path from the folder that holds `mappings/`"
        problems.add("E0801", value.span, f"there is no file `{value.value}`", "not found", help=help)
        return None
    try:
        return documents.read(path.read_bytes(), path.name)
    except documents.DocumentError as error:
        problems.add("E0801", value.span, str(error), "not to be read", help="correct the document")
        return None


def _compare(example: syntax.Example, module: ModuleType, left: Any, right: cif.Tables, problems: Problems) -> None:
    made = module.put(left, Trace())
    if example.arrow.arrow.puts:
        _report(example, _difference(made, right.categories), "converting the left document", problems)
    if example.arrow.arrow.gets:
        again = module.put(module.get(right.categories, Trace()), Trace())
        _report(
            example, _difference(again, right.categories), "reading the right document and writing it again", problems
        )


def _report(
    example: syntax.Example, difference: tuple[str, object, object] | None, what: str, problems: Problems
) -> None:
    if difference is None:
        return
    item, got, wanted = difference
    notes = [f"{what} gives {as_spelt(got)} for `{item}`; the file says {as_spelt(wanted)}"]
    help = (
        f"correct the rule; or write `{got}` in the file, where that is right"
        if got is not None
        else ("correct the rule; or take the item out of the file, where that is right")
    )
    problems.add("E0801", example.span, f"the documents differ in `{item}`", "not so", notes=notes, help=help)


def _difference(made: Dict[str, Any], wanted: Dict[str, Any]) -> tuple[str, object, object] | None:
    """The first item that differs, and both values. Absent and `?` are the same."""
    for category in sorted({*made, *wanted}):
        ours, theirs = made.get(category, []), wanted.get(category, [])
        for n in range(max(len(ours), len(theirs))):
            row, other = ours[n] if n < len(ours) else {}, theirs[n] if n < len(theirs) else {}
            for item in sorted({*row, *other}):
                if row.get(item) != other.get(item):
                    return f"_{category}.{item}", row.get(item), other.get(item)
    return None
