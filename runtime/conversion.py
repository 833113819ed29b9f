"""What came of a document: the target, and on demand the report of every leaf, the text of the file, and a merge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from oscem_map.runtime.choose import family
from oscem_map.runtime.garbage import uncollected
from oscem_map.runtime.refused import Refused
from oscem_map.runtime.report import Advised, Asked, Leaf, Missing, Report
from oscem_map.runtime.trace import Trace
from oscem_map.runtime.write_tree import without_empty

if TYPE_CHECKING:
    from oscem_map.runtime.converters import Converter
    from oscem_map.runtime.dispositions import Dispositions
    from oscem_map.runtime.expand import Expand
    from oscem_map.runtime.merge import Merged, Preference
    from oscem_map.runtime.migrate import Migrated


class ConversionError(ValueError):
    """All problems of a document at once: `problems` holds the refused leaves, `report` the whole report, if there is one."""

    def __init__(self, message: str, problems: tuple[Leaf, ...] = (), report: Report | None = None) -> None:
        super().__init__(message)
        self.problems = problems
        self.report = report


class Conversion:
    """The target (rows by category, or a tree), the trace of the run, and what the converter read.

    `put` is true from the left schema to the right one. `source` is the document, or what a migration made of it, which is
    `migrated` then; it stands at the path `at`. `sha256` is the digest of the input's bytes, `''` for values.
    """

    def __init__(
        self, target: Any, converter: Converter, trace: Trace, source: Any, put: bool, sha256: str = "", at: str = "$",
        notes: tuple[str, ...] = (), migrated: Migrated | None = None, consent: bool = False,
    ) -> None:  # fmt: skip
        self.target = target
        self.converter = converter
        self.trace = trace
        self.source = source
        self.put = put
        self.sha256 = sha256
        self.at = at
        self.notes = notes
        self.migrated = migrated
        self.consent = consent

    @property
    def side(self) -> str:
        """The side of the mapping that was read: "left" or "right"."""
        return "left" if self.put else "right"

    @property
    def schemas(self) -> tuple[str, str]:
        """The names of the schemas that were read and made."""
        left, right = self.converter.left, self.converter.right
        return (left, right) if self.put else (right, left)

    @property
    def reads_tree(self) -> bool:
        """Whether a tree was read, not tables."""
        return self.converter.kinds[0 if self.put else 1] == "tree"

    @property
    def makes_tree(self) -> bool:
        """Whether a tree was made, not tables."""
        return self.converter.kinds[1 if self.put else 0] == "tree"

    @property
    def files(self) -> Mapping[str, str]:
        """The texts of files that belong beside the target, by name: `README.md`."""
        return MappingProxyType(self.trace.files)

    @property
    def answers(self) -> Mapping[str, Any]:
        """The answers of the depositor that were read back, as `convert` takes them as `ask`."""
        found: Mapping[str, Any] = without_empty(self.trace.answers).get("ask", {})
        return found

    @property
    def scan(self) -> Mapping[str, Any]:
        """What was read back of scans, as `convert` takes it as `scan`."""
        found: Mapping[str, Any] = without_empty(self.trace.answers).get("scan", {})
        return found

    @property
    def refused(self) -> list[tuple[str, Refused, str]]:
        """(path, what was refused and why, rule)"""
        return self.trace.refusals()

    # The report -----------------------------------------------------------------------------------------------------

    @cached_property
    @uncollected
    def report(self) -> Report:
        """Every leaf of the document as it was given, with its disposition; what is missing, asked, assumed and supplied."""
        if self.migrated is None:
            return self._report()
        from oscem_map.runtime.migrate_report import as_given

        report = as_given(self._report(), self.migrated, self.at)
        withheld = self.converter.facts().withheld
        return withheld.masked_report(report, self.at) if withheld.paths else report

    @cached_property
    def dispositions(self) -> Dispositions:
        """What became of the leaves that the converter read, by path."""
        from oscem_map.runtime.dispositions import Dispositions, shared_of

        facts = self.converter.facts()
        found = Dispositions(self.trace, self.names, facts.reasons, self.expand, shared_of(facts))
        carrier = None if self.put else getattr(self.converter.load(), "CARRIER", None)
        if carrier is not None:
            from oscem_map.runtime.carrier import of_seal

            found.known |= of_seal(self.source, carrier, self.at)
        return found

    @cached_property
    def names(self) -> Mapping[int, str]:
        """What each row or object that was written to is called, by identity."""
        names = {**_names(self.target, self.makes_tree), **self.trace.aliases, id(self.trace.files): ""}
        names |= _names(self.trace.answers, True)
        names |= {key: names[id(kept)] for key, (_, kept) in self.trace.twins.items() if id(kept) in names}
        return names

    @cached_property
    def expand(self) -> Expand | None:
        """Expands the paths of a tree that was read through its lists; None where rows were read."""
        from oscem_map.runtime.expand import Expand

        return Expand(self.source, self.at) if self.reads_tree else None

    def _report(self) -> Report:
        from oscem_map.runtime.report_values import Moved, Values

        left, right = self.converter.schemas
        reads, makes = (left, right) if self.put else (right, left)
        moved = None if self.migrated is None else Moved(self.migrated, self.at)
        leaves = tuple(self._leaves())
        return Report(
            mapping=f"{self.converter.left} <-> {self.converter.right}",
            schemas=(left, right),
            sha256=self.sha256,
            leaves=leaves,
            missing=(*self.trace.missing, *self._lacking()),
            asked=self._asked(),
            assumed=tuple(self.trace.assumed),
            supplied=tuple(self.trace.supplied),
            notes=(*self.notes, *self._told_of_answers()),
            reads=reads,
            makes=makes,
            values=Values(self.converter, self.trace, self.names, self.expand, moved),
            advice=(*self._advice(), *self._checked(leaves)),
        )

    def _advice(self) -> tuple[Advised, ...]:
        """What the mapping's lints have to say of the target, or nothing where it has none."""
        lines = self.converter.facts().lints if self.put else ()
        if not lines:
            return ()
        from oscem_map.runtime.target_lint import advised

        return advised(self.target, lines, self.makes_tree)

    def _checked(self, leaves: tuple[Leaf, ...]) -> Iterator[Advised]:
        """The cross-checks of the archive that fail on the target."""
        catalogues = self.converter.checks() if self.put and not self.makes_tree else {}
        if catalogues:
            from oscem_map.runtime.cross_check_words import Means, advised

            means = Means(self.converter.questions(), self.converter.facts().sources, leaves)
            for source, checks in catalogues.items():
                yield from advised(checks, self.target, source, means)

    def _leaves(self) -> tuple[Leaf, ...]:
        from oscem_map.runtime import advice

        facts = self.converter.facts()
        if not self.reads_tree:
            from oscem_map.runtime.table_leaves import table_leaves

            read = table_leaves(self.source, facts.items(self.side), self.dispositions, self.trace.rows_read or set())
            return advice.doubted_items(tuple(read), self.source, facts.advised)
        from oscem_map.runtime.tree_leaves import quantities, tree_leaves, tree_of

        tree = tree_of(facts, self.side)
        leaves = tuple(tree_leaves(self.source, tree, self.dispositions, self.at))
        withheld = facts.withheld if self.put else None
        if withheld is not None and withheld.paths:
            into = self.converter.load().CARRIER.name if self.consent else ""
            leaves = tuple(withheld.masked(leaves, self.at, into))
        if self.makes_tree:
            return leaves
        return advice.doubted(leaves, self.target, facts.advised, quantities(tree), self.at)

    def _lacking(self) -> Iterator[Missing]:
        """What the schemas require of the trees on both sides and they do not have."""
        from oscem_map.runtime.tree_leaves import lacking, tree_of

        trees = [(self.source, self.put, self.at)] if self.reads_tree else []
        trees += [(self.target, not self.put, "$")] if self.makes_tree else []
        for tree, is_left, at in trees:
            schema = self.converter.schemas[0 if is_left else 1]
            node = tree_of(self.converter.facts(), "left" if is_left else "right")
            yield from (Missing(place, "", schema, "the schema requires it") for place in lacking(tree, node, at))

    def _asked(self) -> tuple[Asked, ...]:
        """The questions in the order of the mapping; a run finds those of a branch before those of rows that lack a value."""
        order, questions = self.converter.order_of_questions(), self.converter.questions()
        found = sorted(self.trace.asked, key=lambda asked: order.get(asked.name, len(order)))
        places = [questions[order[one.name]].targets if one.name in order else one.targets for one in found]
        return tuple(
            one if one.targets == targets else one._replace(targets=targets)
            for one, targets in zip(found, places, strict=True)
        )

    def _told_of_answers(self) -> Iterator[str]:
        """What is to be said of the answers: refused ones, those that went nowhere, and which ones are a profile's."""
        if not self.trace.ask and not self.trace.scan:
            return
        from oscem_map.runtime.answers_used import from_profiles, refused, unused

        yield from refused(self.trace)
        names = self.migrated.module.ASKS if self.migrated is not None else ()
        yield from unused(self.trace, self.converter.questions(), names, self.schemas[0])
        yield from from_profiles(self.trace)

    # Files ----------------------------------------------------------------------------------------------------------

    @uncollected
    def text(self) -> str:
        """The target as a file's text: mmCIF of tables, JSON of a tree."""
        from oscem_map.runtime.formats import cif, json_text

        if self.makes_tree:
            return json_text.write_json(self.target)
        entry = self.target.get("entry") or [{}]
        return cif.write(cif.Tables(str(entry[0].get("id") or family(self.schemas[0])), self.target))

    def merge(self, model: Path, out: Path, prefer: Preference = "metadata") -> Merged:
        """Write the file `model` with the rows of the target to `out`, which may be the model itself.

        Where both have a value, `prefer` says whose is kept; what the mapping assumed and nobody stated gives way in
        any case. Raises as `runtime.merge.merge` does, and ConversionError where the target is a record.
        """
        if self.makes_tree:
            raise ConversionError(f"{self.schemas[1]} has no rows to merge into a model")
        from oscem_map.runtime.merge import merge

        assumed = {(one.item, one.value) for one in self.trace.assumed}
        return merge(model, self.target, out, self.converter.merging().FACTS, prefer=prefer, assumed=assumed)


def _names(target: Any, is_tree: bool) -> dict[int, str]:
    """What each row or object of a target is called, by identity: `_em_imaging`, `acquisition.detectors[]`."""
    if not is_tree:
        return {id(row): f"_{category}" for category, rows in target.items() for row in rows}
    names: dict[int, str] = {}
    waiting: list[tuple[str, Any]] = [("", target)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, Mapping):
            names[id(value)] = path
            waiting += [(f"{path}.{name}" if path else str(name), one) for name, one in value.items()]
        elif isinstance(value, list):
            names[id(value)] = f"{path}[]"
            waiting += [(f"{path}[]", one) for one in value]
    return names
