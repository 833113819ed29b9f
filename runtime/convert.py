"""`convert`: one document to one target, with a report of every leaf."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from oscem_map.runtime.choose import NoConverter, by_record, by_tables, family, scalar
from oscem_map.runtime.cif_names import Names, as_spelt
from oscem_map.runtime.converters import Converter, converters, is_back, targets
from oscem_map.runtime.migrations import migration_of
from oscem_map.runtime.note import Note, Tables, Tree
from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.runtime.report import Asked, Leaf, Missing, Report
from oscem_map.runtime.trees import row_path
from oscem_map.runtime.values import fold

if TYPE_CHECKING:
    from pathlib import Path

    from oscem_map.runtime.lint import Finding
    from oscem_map.runtime.merge import Merged, Preference
    from oscem_map.runtime.migrate import Migrated, Prepared


class ConversionError(ValueError):
    """All problems of a document at once: `problems` holds the refused leaves, `report` the whole report, if there is one."""

    def __init__(self, message: str, problems: tuple[Leaf, ...] = (), report: Report | None = None) -> None:
        super().__init__(message)
        self.problems = problems
        self.report = report


@dataclass(slots=False)
class Conversion:
    """What came of a document: the target (rows by category, or a tree), and on demand the report.

    `source` is what the converter read: the document, or what a migration made of it, which is `moved` then.
    """

    target: Any
    converter: Converter
    note: Note
    source: Any
    back: bool
    """From the tables to the tree."""
    sha256: str = ""
    at: str = "$"
    notes: tuple[str, ...] = field(default_factory=tuple)
    moved: Migrated | None = None

    @property
    def refused(self) -> list[tuple[str, Refused, str]]:
        """(path, what was refused and why, rule)"""
        return self.note.refusals()

    @cached_property
    def report(self) -> Report:
        """Every leaf of the document as it was given, with its verdict; what is missing, asked and assumed."""
        if self.moved is None:
            return self._report()
        from oscem_map.runtime.migrate_report import as_given

        return as_given(self._report(), self.moved, self.at)

    def _report(self) -> Report:
        """The report of what the converter read."""
        from oscem_map.runtime import advice, document_leaves, required, standing, verdicts

        facts = self.converter.leaves()
        if self.back:
            said = [*verdicts.table_leaves(self.source, facts.ITEMS, self.note)]
            stood = standing.standing(said, standing.in_tree(self.target))
            leaves = advice.doubted_items(stood, self.source, facts.ADVISED)
            document: Any = self.target
        else:
            tree = _tree(facts, verdicts)
            known = document_leaves.document_leaves(self.source, tree, self.note, self.at)
            stood = standing.standing(known, standing.in_tables(self.target))
            leaves = advice.doubted(stood, self.target, facts.ADVISED, facts.QUANTITIES, self.at)
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
            asked=self._asked(),
            assumed=tuple(self.note.assumed),
            notes=(*self.notes, *self._unused()),
        )

    def _asked(self) -> tuple[Asked, ...]:
        """The questions in the order of the mapping; a run finds those of a branch before those of rows that lack a value."""
        order = [question.name for question in self.converter.questions()]
        return tuple(sorted(self.note.asked, key=lambda asked: order.index(asked.name)))

    def _unused(self) -> tuple[str, ...]:
        """Of the answers given, those that went nowhere: an answer makes no row, and does not overrule a record."""
        if not self.note.ask:
            return ()
        asked = {one.name for one in self.note.asked}
        return tuple(
            f"the answer to `{one.name}` was not used: {' and '.join(one.targets)} has a value already, or no row ({one.rule})"
            for one in self.converter.questions()
            if one.name in self.note.ask and one.name not in asked
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
    """Convert a parsed OSC-EM record of any age to a tables target (`mmcif`), or rows by category to OSC-EM
    (`oscem.spa`, or `oscem` for whichever root the rows are of).

    `ask` holds answers by name; `source` names the left schema where the document does not tell. With `strict`, refused
    values raise ConversionError with all of them. A document that cannot be read at all raises it in any case. An older
    record is migrated first, and placeholders are no facts; the report speaks of the record as it was given.
    """
    if to not in targets():
        raise ConversionError(f"there is no target `{to}`; choose one of {', '.join(targets())}")
    if not isinstance(document, Mapping):
        raise ConversionError("the record is not an object of slots")
    result = (
        _to_record(document, to, ask, sha256, at)
        if is_back(to)
        else _to_tables(document, to, ask, source, sha256, at)
    )
    if strict and (result.refused or (result.moved is not None and result.moved.placeholders)):
        raise _refusal(result)
    return result


def _to_tables(
    document: Mapping[str, Any], to: str, ask: Mapping[str, Any] | None, source: str | None, sha256: str, at: str
) -> Conversion:
    """A record, made current, as rows; what stands for a value and is none is refused."""
    lefts = [one.left for one in converters() if one.right == to] if source is None else [source]
    record, placeholders, moved = _current(document, migration_of(lefts), ask, at)
    chosen, notes = _for_record(record, to, source)
    module = chosen.load()
    _demand_of_record(record, module, at)
    tree: Tree = record if isinstance(record, dict) else dict(record)
    read = document if placeholders else tree
    note = Note(ask)
    target = module.put(tree, note, at)
    if moved is not None and moved.guessed and (placeholders := _wrong_guesses(tree, target, moved, chosen, ask)):
        from oscem_map.runtime.lint import without

        note = Note(ask)
        target = module.put(without(tree, placeholders), note, at)
    for one in placeholders:
        note.of(at, one.path.removeprefix("$."), Refused(one.value, one.reason), one.rule)
    return Conversion(target, chosen, note, read, False, sha256, at, notes, moved)


def _wrong_guesses(
    tree: Tree, target: Tables, moved: Migrated, chosen: Converter, ask: Mapping[str, Any] | None
) -> tuple[Finding, ...]:
    """The quantities of a migrated record whose unit was guessed and cannot be right; `target` is what was made of it."""
    from oscem_map.runtime import advice

    put, facts = chosen.load().put, chosen.leaves()
    return advice.refused(
        tree, target, moved.guessed, facts.LEAVES, facts.ADVISED, lambda record: put(record, Note(ask))
    )


def _to_record(
    tables: Mapping[str, Any], to: str, ask: Mapping[str, Any] | None, sha256: str, at: str
) -> Conversion:
    """Rows by category, in any case of names, as a record."""
    telling = _telling(tables)
    chosen, notes = _for_tables(telling, to)
    module = chosen.load()
    spelt = as_spelt(telling, _names(chosen))
    _demand_of_tables(spelt, module, chosen)
    tree: Tree = spelt if isinstance(spelt, dict) else dict(spelt)
    note = Note(ask)
    target = module.get(tree, note)
    more = (*_conforms(tree, chosen), *_other_words(tree, module, chosen, note))
    result = Conversion(target, chosen, note, tree, True, sha256, at, (*notes, *more))
    _said_something(result)
    return result


def _said_something(result: Conversion) -> None:
    """Raises ConversionError where nothing of a file was read."""
    if not result.target:
        names = [f"_{category}" for category in result.source]
        there = ", ".join(names[:6]) + (", ..." if len(names) > 6 else "")
        raise ConversionError(
            f"nothing of this file has a place in {result.converter.left}: it has {there or 'no categories'}, "
            "and no values of microscopy",
            report=result.report,
        )


def _conforms(tables: Mapping[str, Any], chosen: Converter) -> tuple[str, ...]:
    """Which dictionary a file follows, if it says so and it is not the mapping's."""
    rows = tables.get("audit_conform") or [{}]
    name, version = (str(rows[0].get(item) or "") for item in ("dict_name", "dict_version"))
    if not version or version == chosen.right_version:
        return ()
    return (f"the file conforms to {name or 'a dictionary'} {version}: it is read as {chosen.right} {chosen.right_version}",)


def _telling(tables: Mapping[str, Any]) -> Mapping[str, Any]:
    """The tables, with the names by which a converter is chosen as mappings spell them."""
    return as_spelt(tables, _telling_names())


@lru_cache(1)
def _telling_names() -> Names:
    reads = [f"{one.reads[0]}.{one.reads[1]}" for one in converters() if one.reads]
    return Names([*reads, "audit_conform.dict_name", "audit_conform.dict_version"])


@lru_cache(32)
def _names(chosen: Converter) -> Names:
    """The names that a mapping reads."""
    return Names(chosen.leaves().ITEMS)


def _other_words(tables: Mapping[str, Any], module: ModuleType, chosen: Converter, note: Note) -> Iterator[str]:
    """What is to be said of rows with another word than the one that makes the file this mapping's: a second method."""
    for category, item, words, rule in module.RIGHT_DEMANDS:
        rows = tables.get(category, ())
        for n, row in enumerate(rows):
            said = row.get(item)
            if said is None or fold(str(said)) in map(fold, words):
                continue
            why = f"the file is read as {chosen.left}, which is for {' or '.join(words)}"
            note.odd.append((f"{row_path(tables, category, n)}.{item}", Nothing(why), rule))
            yield f"_{category}.{item} is {said} as well: {why}"


def _current(
    document: Mapping[str, Any], migration: ModuleType | None, ask: Mapping[str, Any] | None, at: str
) -> Prepared:
    """The record as the current version has it, without placeholders; and what a migration did, if there was one."""
    from oscem_map.runtime.migrate import Prepared, prepared
    from oscem_map.runtime.migrate_tree import says_nothing

    ready = Prepared(document) if migration is None else prepared(document, ask, migration)
    if says_nothing(ready.migrated.document if ready.migrated is not None else document):
        names = ", ".join([*document][:6]) or "nothing"
        raise ConversionError(
            f"{at if at != '$' else 'this'} is not an OSC-EM record of any age: it has {names}, and no value of it has a place; "
            "with --level KEY, name the object that holds the record"
        )
    return ready


def _refusal(result: Conversion) -> ConversionError:
    """All refused values at once, where the document as given has them; and refused answers."""
    report = result.report
    answers = [(path, value.sentence()) for path, value, _ in result.refused if path.startswith("$ask.")]
    refused = report.refused()
    lines = [*((leaf.path, leaf.reason) for leaf in refused), *answers]
    said = "\n".join(f"  {path}: {reason}" for path, reason in lines)
    return ConversionError(f"{len(lines)} values were refused:\n{said}", refused, report)


def _for_record(document: Mapping[str, Any], to: str, source: str | None) -> tuple[Converter, tuple[str, ...]]:
    fitting = [one for one in converters() if one.right == to]
    if source is not None:
        return _named(source, fitting), ()
    try:
        return by_record(document, fitting)
    except NoConverter as error:
        raise ConversionError(str(error)) from None


def _for_tables(tables: Mapping[str, Any], to: str) -> tuple[Converter, tuple[str, ...]]:
    named = [one for one in converters() if one.left == to]
    if named:
        return named[0], ()
    try:
        return by_tables(tables, [one for one in converters() if family(one.left) == to])
    except NoConverter as error:
        raise ConversionError(str(error)) from None


def _named(source: str, fitting: list[Converter]) -> Converter:
    named = [one for one in fitting if one.left == source]
    if not named:
        raise ConversionError(f"no mapping from `{source}`; there are {', '.join(one.left for one in fitting)}")
    return named[0]


def _demand_of_tables(tables: Mapping[str, Any], module: ModuleType, chosen: Converter) -> None:
    """Whether the rows are this mapping's at all."""
    for category, item, words, rule in module.RIGHT_DEMANDS:
        said = [row.get(item) for row in tables.get(category, ())]
        if not any(one is not None and fold(str(one)) in [fold(word) for word in words] for one in said):
            shown = ", ".join(repr(one) for one in said if one is not None) or "absent"
            wanted = " or ".join(words)
            raise ConversionError(f"_{category}.{item} is {shown}, and {chosen.left} needs {wanted} ({rule})")


def _demand_of_record(document: Mapping[str, Any], module: ModuleType, at: str) -> None:
    """Whether the document is this mapping's at all."""
    known = module.SECTIONS
    if not any(name in document for name in known):
        names = ", ".join(list(document)[:6]) or "nothing"
        raise ConversionError(
            f"this is not an OSC-EM record: it has {names}, and none of {', '.join(dict.fromkeys(known))}; "
            "with --level KEY, name the object that holds the record"
        )
    for path, _, words, rule in module.LEFT_DEMANDS:
        said = scalar(document, path)
        if said is not None and said != "" and fold(str(said)) not in [fold(word) for word in words]:
            raise ConversionError(f"{at}.{path} is {said!r}, and this mapping is for {' or '.join(words)} ({rule})")
