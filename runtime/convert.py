"""`convert`: one document to one target, with a report of every leaf."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from oscem_map.runtime.note import Note, Tree
from oscem_map.runtime.refused import Refused
from oscem_map.runtime.report import Leaf, Missing, Report
from oscem_map.runtime.values import fold

if TYPE_CHECKING:
    from pathlib import Path

    from oscem_map.runtime.merge import Merged, Preference


@dataclass(frozen=True, slots=True)
class Converter:
    """A generated converter, as the table in `oscem_map.generated` lists it.

    `demand` is the slot and the word by which a document tells that it is this mapping's.
    """

    left: str
    left_version: str
    right: str
    right_version: str
    module: str
    demand: tuple[str, str] | None
    package: str = "oscem_map.generated"

    def load(self) -> ModuleType:
        return import_module(f"{self.package}.{self.module}")

    def leaves(self) -> ModuleType:
        """Where every leaf goes; for reports only."""
        return import_module(f"{self.package}.{self.module}_leaves")

    def facts(self) -> ModuleType:
        """Keys, pointers and marks; for merges only."""
        return import_module(f"{self.package}.{self.module}_merge")

    @property
    def schemas(self) -> tuple[str, str]:
        return f"{self.left} {self.left_version}", f"{self.right} {self.right_version}"


class ConversionError(ValueError):
    """All problems of a document at once: `problems` holds the refused leaves, `report` the whole report, if there is one."""

    def __init__(self, message: str, problems: tuple[Leaf, ...] = (), report: Report | None = None) -> None:
        super().__init__(message)
        self.problems = problems
        self.report = report


@dataclass(slots=False)
class Conversion:
    """What came of a document: the target (rows by category, or a tree), and on demand the report."""

    target: Any
    converter: Converter
    note: Note
    source: Any
    back: bool
    """From the tables to the tree."""
    sha256: str = ""
    at: str = "$"
    notes: tuple[str, ...] = field(default_factory=tuple)

    @property
    def refused(self) -> list[tuple[str, Refused, str]]:
        """(path, what was refused and why, rule)"""
        return self.note.refusals()

    @cached_property
    def report(self) -> Report:
        """Every leaf with its verdict; what is missing, asked and assumed."""
        from oscem_map.runtime import document_leaves, required, standing, verdicts

        facts = self.converter.leaves()
        if self.back:
            said = [*verdicts.table_leaves(self.source, facts.ITEMS, self.note)]
            leaves = standing.standing(said, standing.in_tree(self.target))
            document: Any = self.target
        else:
            tree = _tree(facts, verdicts)
            known = document_leaves.document_leaves(self.source, tree, self.note, self.at)
            leaves = standing.standing(known, standing.in_tables(self.target))
            document = self.source
        at = "$" if self.back else self.at
        schema = self.converter.schemas[0]
        lacking: tuple[Missing, ...] = tuple(required.lacking_slots(document, facts.REQUIRED, schema, at))
        left, right = self.converter.schemas
        return Report(
            mapping=f"{self.converter.left} <-> {self.converter.right}",
            schemas=(left, right),
            sha256=self.sha256,
            leaves=leaves,
            missing=(*self.note.missing, *lacking),
            asked=tuple(self.note.asked),
            assumed=tuple(self.note.assumed),
            notes=self.notes,
        )

    def text(self) -> str:
        """The target as a file's text: mmCIF, or JSON."""
        from oscem_map.runtime import cif, json_text

        if self.back:
            return json_text.write_json(self.target)
        entry = self.target.get("entry") or [{}]
        return cif.write(cif.Tables(str(entry[0].get("id") or "oscem"), self.target))

    def merge(self, model: Path, out: Path, prefer: Preference = "metadata") -> Merged:
        """Write the file `model` with the rows of the target to `out`, which may be the model itself.

        Where both have a value, `prefer` says whose is kept; what the mapping assumed and nobody stated gives way in
        any case. Raises as `runtime.merge.merge` does, and ConversionError where the target is a record.
        """
        if self.back:
            raise ConversionError(f"{self.converter.left} has no rows to merge into a model")
        from oscem_map.runtime.merge import merge

        assumed = {(one.item, one.value) for one in self.note.assumed}
        return merge(model, self.target, out, self.converter.facts().FACTS, prefer=prefer, assumed=assumed)


def _tree(facts: ModuleType, verdicts: ModuleType) -> Any:
    """The tree of known paths, made once for each converter."""
    if not hasattr(facts, "TREE"):
        facts.TREE = verdicts.tree_of(facts.LEAVES, facts.QUANTITIES)  # type: ignore[attr-defined]
    return facts.TREE


def convert(
    document: Mapping[str, Any],
    to: str,
    *,
    ask: Mapping[str, Any] | None = None,
    strict: bool = False,
    source: str | None = None,
    sha256: str = "",
    at: str = "$",
) -> Conversion:
    """Convert a parsed OSC-EM record to a tables target (`mmcif`), or rows by category to OSC-EM (`oscem.spa`).

    `ask` holds answers by name; `source` names the left schema where the document does not tell. With `strict`, refused
    values raise ConversionError with all of them. A document that cannot be read at all raises it in any case.
    """
    back = any(converter.left == to for converter in converters())
    chosen, notes = _choose(document, to, back, source)
    module = chosen.load()
    note = Note(ask)
    _demand(document, module, back, chosen, at)
    tree: Tree = document if isinstance(document, dict) else dict(document)
    target = module.get(tree, note) if back else module.put(tree, note, at)
    result = Conversion(target, chosen, note, tree, back, sha256, at, notes)
    if strict and result.refused:
        problems = result.report.refused()
        lines = "\n".join(f"  {path}: {value.sentence()}" for path, value, _ in result.refused)
        raise ConversionError(f"{len(result.refused)} values were refused:\n{lines}", tuple(problems), result.report)
    return result


def converters() -> tuple[Converter, ...]:
    """The converters that are installed."""
    from oscem_map.generated import CONVERTERS

    return CONVERTERS


@lru_cache(1)
def targets() -> tuple[str, ...]:
    """What `convert` can make: the right schemas, and the left ones."""
    known = converters()
    return tuple(dict.fromkeys([*(c.right for c in known), *(c.left for c in known)]))


def _choose(document: Mapping[str, Any], to: str, back: bool, source: str | None) -> tuple[Converter, tuple[str, ...]]:
    if to not in targets():
        raise ConversionError(f"there is no target `{to}`; choose one of {', '.join(targets())}")
    if back:
        return next(c for c in converters() if c.left == to), ()
    fitting = [c for c in converters() if c.right == to]
    if source is not None:
        named = [c for c in fitting if c.left == source]
        if not named:
            raise ConversionError(f"no mapping from `{source}`; there are {', '.join(c.left for c in fitting)}")
        return named[0], ()
    return _by_demand(document, fitting)


def _by_demand(document: Mapping[str, Any], fitting: list[Converter]) -> tuple[Converter, tuple[str, ...]]:
    for converter in fitting:
        if converter.demand is not None:
            path, word = converter.demand
            said = _at(document, path)
            if isinstance(said, str) and fold(said) == fold(word):
                return converter, ()
    said = {_at(document, c.demand[0]) for c in fitting if c.demand} - {None, ""}
    paths = ", ".join(dict.fromkeys(c.demand[0] for c in fitting if c.demand))
    if said:
        words = ", ".join(c.demand[1] for c in fitting if c.demand)
        raise ConversionError(f"$.{paths} is {', '.join(map(repr, said))}; there are mappings for {words}")
    return fitting[0], (f"{paths} is absent: the document is read as {fitting[0].left}",)


def _at(document: Any, path: str) -> Any:
    for step in path.split("."):
        document = document.get(step) if isinstance(document, Mapping) else None
    return document if not isinstance(document, (dict, list)) else None


def _demand(document: Mapping[str, Any], module: ModuleType, back: bool, chosen: Converter, at: str) -> None:
    """Whether the document is this mapping's at all."""
    if not isinstance(document, Mapping):
        raise ConversionError("the record is not an object of slots")
    if back:
        for category, item, words, rule in module.RIGHT_DEMANDS:
            said = [row.get(item) for row in document.get(category, ())]
            if not any(one is not None and fold(str(one)) in [fold(word) for word in words] for one in said):
                shown = ", ".join(repr(one) for one in said if one is not None) or "absent"
                wanted = " or ".join(words)
                raise ConversionError(f"_{category}.{item} is {shown}, and {chosen.left} needs {wanted} ({rule})")
        return
    known = module.SECTIONS
    if not any(name in document for name in known):
        names = ", ".join(list(document)[:6]) or "nothing"
        raise ConversionError(
            f"this is not an OSC-EM record: it has {names}, and none of {', '.join(dict.fromkeys(known))}; "
            "with --level KEY, name the object that holds the record"
        )
    for path, _, words, rule in module.LEFT_DEMANDS:
        said = _at(document, path)
        if said is not None and said != "" and fold(str(said)) not in [fold(word) for word in words]:
            raise ConversionError(f"{at}.{path} is {said!r}, and this mapping is for {' or '.join(words)} ({rule})")
