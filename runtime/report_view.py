"""What a person reads of a report: sections of lines, in the order in which a depositor needs them.

A line is a field of the document (a quantity with its unit is one), an item of the target, or a question. Each leaf of
the report is behind exactly one line. `report_text`, `report_markdown` and the page of HTML print this, and add nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from oscem_map.runtime.report import Assumed, Leaf, Missing, Report, Status
from oscem_map.runtime.report_next import Run, Step, counted, open_items, place_of, steps, unasked
from oscem_map.runtime.report_values import became, shown


class Line(NamedTuple):
    """One line. `before` is the value as it stood, `after` what it became: several texts where it stands in several forms."""

    field: str
    before: str = ""
    after: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    reason: str = ""
    rule: str = ""
    note: str = ""
    leaves: tuple[Leaf, ...] = ()

    @property
    def value(self) -> tuple[str, ...]:
        """Before and after, in one text each; after alone where nothing stood there, before alone where nothing changed."""
        after = "; ".join(self.after)
        return tuple(text for text in ((self.before, "") if after == self.before else (self.before, after)) if text)


class Section(NamedTuple):
    """Lines of one kind. `columns` are headings by attribute of a line; `pressing` sections want something of the reader."""

    name: str
    title: str
    lead: str
    columns: Mapping[str, str]
    lines: tuple[Line, ...]
    pressing: bool = False


class View(NamedTuple):
    """All of it: what was converted into what, from which schema to which, what to do, and the sections that have lines."""

    title: str
    direction: str
    steps: tuple[Step, ...]
    fields: Mapping[Status, int]
    """How many fields have each verdict."""
    sections: tuple[Section, ...]
    about: tuple[tuple[str, str], ...]

    def section(self, name: str) -> tuple[Line, ...]:
        """The lines of a section; none where it is not there."""
        return next((one.lines for one in self.sections if one.name == name), ())


def view(report: Report, run: Run | None = None) -> View:
    """What a person reads of a report; `run` is the command that made it."""
    run = run or Run(to=report.makes.partition(" ")[0])
    lines = fields_of(report)
    count = {status: len(found) for status, found in lines.items()}
    about = [("Mapping", report.mapping), ("Schemas", ", ".join(report.schemas)), ("By", report.tool)]
    return View(
        run.title,
        f"{report.reads} -> {report.makes}" if report.makes else report.mapping,
        steps(report, run, count),
        count,
        tuple(one for one in _sections(report, lines) if one.lines),
        tuple(one for one in (*about, ("Input, sha256", report.sha256)) if one[1]),
    )


# Fields of the document ---------------------------------------------------------------------------------------------

_OF_QUANTITY: Final = ("value", "unit")
_DERIVED: Final = ("valueSI", "unitSI")
_MEMBERS: Final = frozenset((*_OF_QUANTITY, *_DERIVED))


def fields_of(report: Report) -> dict[Status, tuple[Line, ...]]:
    """The leaves as lines, by verdict, in the document's order; all verdicts are there."""
    found: dict[Status, list[Line]] = {status: [] for status in Status}
    for name, leaves in _grouped(report.leaves):
        found[leaves[0].status].append(_line(report, name, leaves))
    return {status: tuple(lines) for status, lines in found.items()}


def count_fields(leaves: Iterable[Leaf]) -> dict[Status, int]:
    """How many fields have each verdict, those alone that there are."""
    found: dict[Status, int] = {}
    seen: set[object] = set()
    for leaf in leaves:
        key = _quantity_of(leaf)
        if key is None or key not in seen:
            seen.add(key)
            found[leaf[3][0]] = found.get(leaf[3][0], 0) + 1
    return found


def _grouped(leaves: Iterable[Leaf]) -> Iterable[tuple[str, list[Leaf]]]:
    """Each field with its leaves: the members of a quantity that share their verdict are one field."""
    groups: dict[object, tuple[str, list[Leaf]]] = {}
    for n, leaf in enumerate(leaves):
        key = _quantity_of(leaf)
        if key is None:
            groups[n] = (leaf.path, [leaf])
        else:
            groups.setdefault(key, (key[0], []))[1].append(leaf)
    return [(group[0] if len(group[1]) > 1 else group[1][0].path, group[1]) for group in groups.values()]


def _quantity_of(leaf: Leaf) -> tuple[str, bool, Status, str, str] | None:
    """What the members of a quantity have in common that are one field, its path first; None for any other leaf."""
    parent, member, _, (status, _, reason, rule) = leaf
    if not member:
        parent, _, member = parent.rpartition(".")
    if member not in _MEMBERS or parent[:1] != "$":
        return None
    return parent, member in _DERIVED, status, rule, reason if isinstance(reason, str) else reason()


def _line(report: Report, name: str, leaves: list[Leaf]) -> Line:
    first = leaves[0]
    parts = {leaf.path.rpartition(".")[2]: leaf.value for leaf in leaves} if len(leaves) > 1 else {}
    value, unit = (parts.get(member) for member in (_OF_QUANTITY if "value" in parts else _DERIVED))
    values = report.values
    if parts:
        before = shown({"value": value, "unit": unit})
    else:
        value, unit = first.value, values.unit(first.path) if values else ""
        before = shown(value, unit or "")
    if value is None and first.reason.startswith("withheld"):
        before = ""
    targets = tuple(dict.fromkeys(target for leaf in leaves for target in leaf.targets))
    after: tuple[str, ...] = ()
    if values and targets:
        after = became([made for leaf in leaves for made in values.made_of(leaf.path)], value, unit)
    note = first.status.value if first.status is not Status.WRITTEN else ""
    return Line(name, before, after, targets, first.reason, first.rule, note, tuple(leaves))


# Sections -----------------------------------------------------------------------------------------------------------

_FIELDS: Final = {"field": "Field", "value": "Value", "reason": "Why", "rule": "Rule"}
_TO_LOOK_AT: Final = {
    "field": "Field", "value": "Value", "targets": "Written to", "note": "Verdict", "reason": "Why", "rule": "Rule",
}  # fmt: skip
_WRITTEN: Final = {"field": "Field", "value": "Value", "targets": "Written to", "reason": "Remark", "rule": "Rule"}
_ITEMS: Final = {"field": "Item", "value": "Value", "reason": "Why", "rule": "Rule"}
_ASKED: Final = {
    "field": "Name", "reason": "Question", "value": "Taken meanwhile", "note": "Demanded by", "targets": "Written to",
}  # fmt: skip
_DEMANDED: Final = {"field": "Item", "note": "Demanded by", "value": "Row", "reason": "Why it has no value"}
_ADVICE: Final = {"field": "Place", "before": "What is amiss", "reason": "Why", "rule": "Rule"}
_ANSWERED: Final = {"field": "Name", "reason": "Question", "value": "Answer", "targets": "Written to"}
_MIGRATED: Final = {"field": "From", "targets": "To", "value": "Value", "note": "Step", "rule": "Rule"}
_LOOKS: Final = (Status.DOUBTFUL, Status.MENDED, Status.UNLISTED, Status.RESPELT)


def _sections(report: Report, fields: Mapping[Status, tuple[Line, ...]]) -> Iterator[Section]:
    makes, reads = report.makes or "the target", report.reads or "its own schema"
    yield Section(
        "refused", "Refused", "Left out of the target. Correct these in the record, and convert again.",
        _FIELDS, fields[Status.REFUSED], True,
    )  # fmt: skip
    yield Section(
        "asked", "Questions without an answer", "The record does not say these, and the mapping asks for them.",
        _ASKED, tuple(_questions(report)), True,
    )  # fmt: skip
    yield Section(
        "demanded", f"Demanded by {makes}", "These have no value, and no question is about them.",
        _DEMANDED, tuple(_lacking(open_items(report))), True,
    )  # fmt: skip
    yield _reviewed(report, "must")
    yield Section(
        "unknown", "Unknown", "The schema has no such fields: look for a misspelt name.", _FIELDS, fields[Status.UNKNOWN], True
    )
    looks = tuple(line for status in _LOOKS for line in fields[status])
    yield Section("doubtful", "To look at", "Written, though perhaps not as it is meant.", _TO_LOOK_AT, looks, True)
    yield _reviewed(report, "should")
    yield from (one for one in _merged(report) if one.pressing)
    yield Section("assumed", "Assumed", "Nobody stated these.", _ITEMS, tuple(map(_own, report.assumed)), True)
    notes = tuple(Line(note) for note in report.notes)
    yield Section("notes", "Notes", "On the whole document.", {"field": "Note"}, notes, True)
    own = [one for one in report.missing if report.reads and one.demanded_by == report.reads]
    lead = "The schema of the record itself requires these; the target does not."
    yield Section("required", f"Required by {reads}", lead, _DEMANDED, tuple(_lacking(own)))
    yield from _settled(report, fields)


def _settled(report: Report, fields: Mapping[Status, tuple[Line, ...]]) -> Iterator[Section]:
    """What wants nothing of the reader."""
    lead = "Their branch or their row was not written, or another source came first."
    yield Section("left out", "Left out", lead, _FIELDS, _by_reason(fields[Status.LEFT_OUT]))
    yield Section("lost", "Lost", "The target has no place for these.", _FIELDS, _by_reason(fields[Status.LOST]))
    yield Section("written", "Written", "These are in the target.", _WRITTEN, fields[Status.WRITTEN])
    supplied = tuple(map(_own, dict.fromkeys(report.supplied)))
    yield Section("supplied", "Supplied by the mapping", "Constants, and what a branch decides.", _ITEMS, supplied)
    yield Section("answered", "Answered", "By the depositor.", _ANSWERED, tuple(_answers(report)))
    lead = "The record is of an older version; its paths and values in the current one are these."
    yield Section("migrated", "Migrated", lead, _MIGRATED, tuple(_changes(report)))
    yield from (one for one in _merged(report) if not one.pressing)
    lead = "Empty, derived from other fields, keys, or outside the record."
    yield Section("ignored", "Ignored", lead, _FIELDS, _by_reason(fields[Status.IGNORED]))


_LEVELS: Final = {
    "must": ("To be mended for the archive", "Valid, and the archive sends a deposit back with these."),
    "should": ("Better for the archive", "Valid, and the archive's reviewers ask for these."),
}


def _reviewed(report: Report, level: str) -> Section:
    """The advice of a level on a target that is valid."""
    found = [one for one in unasked(report) if one.level == level]
    lines = tuple(Line(one.place, one.says, (), (), one.reason, one.rule) for one in found)
    return Section(level, *_LEVELS[level], _ADVICE, lines, True)


def _by_reason(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Lines of one reason stand together, in the order in which reasons come first."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.reason, []).append(line)
    return tuple(line for group in groups.values() for line in group)


def _questions(report: Report) -> Iterator[Line]:
    """The open questions, each with what is written as long as nobody answers, and with who demands an answer."""
    taken = {one.item: one.value for one in report.assumed}
    demanded = {place_of(one.place): f"{one.lint}: {one.rule}" for one in report.advice}
    demanded |= {place_of(one.item): one.demanded_by for one in report.missing}
    for asked in report.unanswered():
        meanwhile = tuple(dict.fromkeys(taken[item] for item in asked.targets if item in taken))
        by = ", ".join(dict.fromkeys(demanded[place] for place in map(place_of, asked.targets) if place in demanded))
        yield Line(asked.name, "", meanwhile, asked.targets, asked.question, note=by)


def _lacking(items: Iterable[Missing]) -> Iterator[Line]:
    """The items that have no value, each once, with its rows."""
    rows: dict[tuple[str, str, str], list[str]] = {}
    for one in items:
        rows.setdefault((one.item, one.demanded_by, one.reason), []).append(one.row)
    for (item, by, reason), found in rows.items():
        yield Line(item, ", ".join(filter(None, found)), note=by, reason=reason)


def _own(one: Assumed) -> Line:
    return Line(one.item, one.value, reason=one.reason, rule=one.rule)


def _answers(report: Report) -> Iterator[Line]:
    for asked in report.asked:
        if asked.value is not None:
            yield Line(asked.name, shown(asked.value), (), asked.targets, asked.question)


def _changes(report: Report) -> Iterator[Line]:
    """What a migration changed; values where they are said otherwise now."""
    for one in report.changes:
        same = one.old == one.new
        before = "" if same or not one.before.startswith("$") else shown(one.old)
        after = () if same else (shown(one.new),)
        yield Line(one.before or "the migration", before, after, (one.after,), one.reason, one.rule, one.step)


def _merged(report: Report) -> Iterator[Section]:
    """What became of the model: a section for each of its tables. What fits no column of a line is in its reason."""
    if report.merged is None:
        return
    entry = f"Entry {report.merged.entry}, data block {report.merged.block}."
    if not report.merged.changed:
        yield Section("model", "The model", entry, {"field": "Model"}, (Line("nothing changed"),))
    for title, heads, rows in report.merged.tables():
        columns = dict(zip(_OF_TABLE, heads, strict=False))
        lines = tuple(_of_table(*row) for row in rows)
        name = "differs" if heads[-1] == "Kept" else "model"
        yield Section(name, f"The model: {title[0].lower()}{title[1:]}", entry, columns, lines, name == "differs")


_OF_TABLE: Final = ("field", "reason", "before", "rule", "note")
"""The attributes of a line that the columns of a merge's table are."""


def _of_table(field: str, reason: str = "", before: str = "", rule: str = "", note: str = "") -> Line:
    return Line(field, before, (), (), reason, rule, note)


__all__ = ["Line", "Run", "Section", "Step", "View", "count_fields", "counted", "fields_of", "view"]
