"""`merge`: the rows of a conversion into a model's file."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.merge.apply import Applying, Log, given, read_rows, unmatched
from oscem_map.runtime.merge.decide import Policy, Row
from oscem_map.runtime.merge.edits import Edits
from oscem_map.runtime.merge.facts import Facts
from oscem_map.runtime.merge.output import write
from oscem_map.runtime.merge.polymers import HELP, Mismatch, mismatches, refusal
from oscem_map.runtime.merge.result import Merged, Preference, Renamed
from oscem_map.runtime.merge.rows import match
from oscem_map.runtime.merge.scan import Block, scan
from oscem_map.runtime.merge.sides import ENTRY, Renames, Rows, Sides
from oscem_map.runtime.merge.source import Source, opened
from oscem_map.runtime.merge.tokens import Broken
from oscem_map.runtime.trace import Tables

ATOMS, REFLECTIONS = "atom_site", "refln"
_REMARK = re.compile(rb"[ \t]*#[^\n]*[^\s#][^\n]*\n|[ \t]*\r?\n")


def merge(
    model: Path,
    tables: Tables,
    out: Path,
    facts: Facts,
    *,
    prefer: Preference = "metadata",
    assumed: Collection[tuple[str, str]] = (),
) -> Merged:
    """Write `model` with the rows of `tables` to `out`, which may be the model itself.

    The model is mmCIF, plain or compressed, or PDB format; the output is mmCIF, compressed as its name says. Of mmCIF
    everything that the rows do not touch stays byte for byte. Where both have a value, `prefer` says which one is
    kept; but `assumed`, pairs of an item and a value that nobody stated, give way to any value of the model.
    Raises DocumentError for what is no model, with the line, and for coordinates of another molecule (`polymers`);
    ValueError for a value that CIF cannot hold; OSError.
    If it raises, nothing was written.
    """
    with opened(model, out.resolve().parent, _entry_of(tables)) as source:
        before = os.fstat(source.file.fileno())
        try:
            blocks = scan(source.file, {name.lower() for name in (*tables, *facts.categories, ENTRY)})
        except Broken as broken:
            raise source.error(broken.offset, broken.what, broken.help) from None
        block, notes = _model(blocks, source)
        if source.respelt:
            notes = (*notes, "characters of the model outside ASCII, which PDB format is, were respelt")
        policy = Policy(prefer, frozenset(assumed), ATOMS in block.categories)
        merging = _Merging(source, block, facts, policy)
        merging.run(tables)
        if merging.foreign:
            raise DocumentError(str(model), refusal(merging.foreign), HELP)
        changes = merging.edits.in_order()
        after = os.fstat(source.file.fileno())
        if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
            raise DocumentError(str(model), "the file changed while it was read", "try again")
        write(source, changes, out)
    return merging.result(bool(changes), notes)


def _entry_of(tables: Tables) -> str:
    return next((str(row["id"]) for row in tables.get(ENTRY, ()) if row.get("id")), "")


def _model(blocks: Sequence[Block], source: Source) -> tuple[Block, tuple[str, ...]]:
    """The block with the atoms; without any, one that is an entry and no structure factors. Raises DocumentError."""
    named = [block for block in blocks if block.name]
    with_atoms = [block for block in named if ATOMS in block.categories]
    entries = [block for block in named if ENTRY in block.categories and REFLECTIONS not in block.categories]
    found = with_atoms or entries
    if not found:
        what = "there are no coordinates in it, and no `_entry`"
        raise DocumentError(str(source.path), what, "name the model's own file after --model")
    notes = [] if with_atoms else [f"`data_{found[0].name}` has no coordinates"]
    if len(found) > 1:
        others = ", ".join(f"`data_{block.name}`" for block in found[1:])
        notes.append(f"merged into the first model, `data_{found[0].name}`, and not into {others}")
    return found[0], tuple(notes)


class _Merging:
    def __init__(self, source: Source, block: Block, facts: Facts, policy: Policy) -> None:
        self.source, self.block, self.facts, self.policy = source, block, facts, policy
        self.edits = Edits(source.read, _newline(source.read(0, 1 << 16)))
        self.log = Log()
        self.renames: Renames = {}
        self.new: list[bytes] = []
        self.foreign: list[Mismatch] = []
        self.entry: str | None = None
        self.model: dict[str, list[Row]] = {name: read_rows(block.held.get(name.lower())) for name in facts.categories}

    def run(self, tables: Tables) -> None:
        names = {name: {item.lower(): item for row in rows for item in row} for name, rows in tables.items()}
        ours = {name: [_lowered(row) for row in rows] for name, rows in tables.items() if names[name]}
        for name in ours:
            self.model.setdefault(name, read_rows(self.block.held.get(name.lower())))
        sides = Sides(self.facts, ours, self.model)
        created: dict[str, bytes] = {}
        for name in self._parents_first(ours):
            self._category(name, sides, names[name], created)
        for name in self.facts.categories:
            if name not in ours:
                self._left(name)
        entries = (*self.model.get(ENTRY, ()), *ours.get(ENTRY, ()))
        self.entry = next((row["id"] for row in entries if row.get("id")), None)
        self.new = [created[name] for name in ours if name in created]
        if self.new:
            self._add_categories()

    def _left(self, name: str) -> None:
        """A category of which the metadata have no row."""
        rows = self.model[name]
        self.log.unmatched += unmatched(name, self.facts.of(name), rows, ())
        if rows:
            self.log.given |= given(name, self.block.held[name.lower()], rows)

    def _category(self, name: str, sides: Sides, spelling: Mapping[str, str], created: dict[str, bytes]) -> None:
        found = match(name, sides, self.renames)
        facts = self.facts.of(name)
        held = self.block.held.get(name.lower())
        if self.policy.atoms:
            self.foreign += mismatches(facts, found.rows, found.found, self.model[name])

        def new(text: bytes) -> None:
            created[name] = text

        Applying(name, facts, found, spelling, held, self.edits, self.policy, self.log, new).run()
        self.log.unmatched += unmatched(name, facts, self.model[name], found.found)

    def _parents_first(self, ours: Rows) -> list[str]:
        order: dict[str, None] = {}
        open_ones: set[str] = set()

        def visit(name: str) -> None:
            if name in order or name in open_ones or name not in ours:
                return
            open_ones.add(name)
            for pointer in self.facts.of(name).pointers:
                visit(pointer.category)
            order[name] = None

        for name in ours:
            visit(name)
        return list(order)

    # New categories -----------------------------------------------------------------------------------------

    def _add_categories(self) -> None:
        """At the end of the block, or before a loop without rows there; remarks before the next block belong to that one."""
        end = self.block.end if self.block.bare is None else self.block.bare
        before = self.source.read(max(end - (1 << 16), 0), end)
        place = end
        if end < self.source.size:
            place -= _remarks(before)
        last = before[: len(before) - (end - place)]
        lead = b"" if last.endswith(b"\n") else self.edits.newline
        if last.rstrip().rpartition(b"\n")[2].strip() != b"#":
            lead += b"#" + self.edits.newline
        self.edits.insert(place, lead + b"".join(self.new))

    def result(self, changed: bool, notes: Iterable[str]) -> Merged:
        entry = self.entry
        log = self.log
        for (category, item), names in self.renames.items():
            log.renamed += [Renamed(f"_{category}.{item}", ours, there) for ours, there in names.items()]
        return Merged(
            entry or "",
            self.block.name,
            changed or self.source.pdb,
            tuple(log.differences),
            tuple(log.filled),
            tuple(log.added),
            tuple(log.unmatched),
            tuple(log.renamed),
            frozenset(log.given),
            log.lost,
            tuple(notes),
        )


def _remarks(text: bytes) -> int:
    """How many bytes at the end of a text are comments with words in them, and empty lines between."""
    lines = text.splitlines(keepends=True)
    count = 0
    if not text.endswith(b"\n"):
        return 0
    for line in reversed(lines):
        if not _REMARK.fullmatch(line):
            break
        count += len(line)
    return count


def _newline(text: bytes) -> bytes:
    line, newline, _ = text.partition(b"\n")
    return b"\r\n" if newline and line.endswith(b"\r") else b"\n"


def _lowered(row: Mapping[str, Any]) -> Row:
    return {item.lower(): None if value is None else str(value) for item, value in row.items()}
