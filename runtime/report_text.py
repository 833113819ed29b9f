"""The report in words: Markdown for the depositor, and a few lines for the terminal.

Values are other people's text: in Markdown nothing in them is markup, in lines nothing moves the cursor.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.report import CLAIMS, Assumed, Changed, Leaf, Report, Status

_LONGEST = 60
_LONGEST_REASON = 200
_SHOWN = 5
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#~!&$:@])")
_BREAKS = re.compile(r"\s+")
_INDEX = re.compile(r"\[.*?\]")
_WHY = {
    Status.REFUSED: "The rule cannot take these values. Correct them in the record, and convert again.",
    Status.LEFT_OUT: "The record says that these do not apply, or their row is not complete.",
    Status.UNKNOWN: "The schema has no such fields. Look for a misspelt name, or an older version of it.",
    Status.LOST: "The target has no place for these.",
}


def _input(report: Report) -> str:
    return f"input sha256 {_code(report.sha256)}, " if report.sha256 else ""


def to_markdown(report: Report) -> str:
    """What was written, what was not and why, what is still to be given, and what was assumed, supplied and answered."""
    parts = [
        *_head(report),
        *_written(report),
        *_unwritten(report),
        *_wanted(report),
        *_advice(report),
        *_assumed(report),
        *_supplied(report),
        *_answered(report),
        *_changes(report),
        *_merged(report),
        *_notes(report),
    ]
    return "\n\n".join(parts) + "\n"


def _head(report: Report) -> list[str]:
    counts = [(status.value, str(number)) for status, number in report.counts().items() if number]
    return [
        "# Report of the conversion",
        f"Mapping {_code(report.mapping)}, schemas {', '.join(map(_code, report.schemas)) or 'not stated'}, "
        f"{_input(report)}by {_plain(report.tool)}.",
        _table(("Verdict", "Fields"), counts) if counts else "The document holds no fields.",
    ]


def _written(report: Report) -> list[str]:
    leaves = report.having(*CLAIMS)
    parts = ["## What was written"]
    for section, members in _grouped(leaves, _section).items():
        parts.append(f"### {_plain(section)}")
        rows = [(_code(a.path), _shown(a.value), _codes(a.targets), _remark(a)) for a in members]
        parts.append(_table(("Field", "Value", "Written to", "Remark"), rows))
    return parts if leaves else [*parts, "Nothing."]


def _section(leaf: Leaf) -> str:
    """The category of a leaf's first target, or its first key: `em_imaging`, `acquisition`."""
    target = _INDEX.sub("", leaf.targets[0] if leaf.targets else leaf.path)
    first, dot, rest = target.partition(".")
    if first == "$" and dot:
        first, dot, _ = rest.partition(".")
    return first.lstrip("_") if dot else "top of the document"


def _remark(leaf: Leaf) -> str:
    words = [leaf.status.value] if leaf.status is not Status.WRITTEN else []
    return _plain(": ".join([*words, leaf.reason] if leaf.reason else words))


def _unwritten(report: Report) -> list[str]:
    parts = ["## What was not written, and why"]
    for status, why in _WHY.items():
        leaves = report.having(status)
        if leaves:
            parts += [f"### {status.value.capitalize()}: {len(leaves)}", why, _reasons(leaves)]
    ignored = len(report.having(Status.IGNORED))
    if ignored:
        parts.append(f"Empty, derived from other fields, or outside the record: {ignored}.")
    return parts if len(parts) > 1 else [*parts, "Everything was written."]


def _reasons(leaves: Sequence[Leaf]) -> str:
    """A table in which leaves with one reason stand together."""
    groups = _grouped(leaves, lambda leaf: leaf.reason)
    ordered = (leaf for members in groups.values() for leaf in members)
    rows = [(_code(leaf.path), _shown(leaf.value), _plain(leaf.reason), _code(leaf.rule)) for leaf in ordered]
    return _table(("Field", "Value", "Why", "Rule"), rows)


def _wanted(report: Report) -> list[str]:
    parts = ["## What the archive will still ask"]
    if report.missing:
        rows = [
            (_code(lack.item), _plain(lack.row), _plain(lack.demanded_by), _plain(lack.reason))
            for lack in report.missing
        ]
        parts.append(_table(("Item", "Row", "Demanded by", "Why it has no value"), rows))
    open_questions = report.unanswered()
    if open_questions:
        asks = [(_code(ask.name), _plain(ask.question), _codes(ask.targets)) for ask in open_questions]
        parts += ["These questions have no answer yet:", _table(("Name", "Question", "Written to"), asks)]
    return parts if len(parts) > 1 else [*parts, "Nothing that the schemas know of."]


_LEVELS = {"must": "The archive sends a deposit back without these", "should": "The archive asks for these"}


def _advice(report: Report) -> list[str]:
    """What reviewers ask for, by level, what must be first; it is apart from validity."""
    parts = ["## What the archive's reviewers will ask"] if report.advice else []
    for level, means in _LEVELS.items():
        rows = [(_code(a.place), _plain(a.says), _plain(a.reason), _code(a.rule)) for a in report.advice if a.level == level]
        if rows:
            parts += [f"{means}:", _table(("Place", "What is amiss", "Why", "Rule"), rows)]
    return parts


def _assumed(report: Report) -> list[str]:
    return ["## What was assumed", _values(report.assumed) if report.assumed else "Nothing."]


def _supplied(report: Report) -> list[str]:
    """Values of the mapping's own; what several rows have from one rule is said once."""
    return ["## What the mapping supplied", _values(dict.fromkeys(report.supplied))] if report.supplied else []


def _values(values: Iterable[Assumed]) -> str:
    rows = [(_code(a.item), _shown(a.value), _plain(a.reason), _code(a.rule)) for a in values]
    return _table(("Item", "Value", "Why", "Rule"), rows)


def _answered(report: Report) -> list[str]:
    rows = [
        (_code(a.name), _plain(a.question), _shown(a.value), _codes(a.targets))
        for a in report.asked
        if a.value is not None
    ]
    return ["## What was answered", _table(("Name", "Question", "Answer", "Written to"), rows)] if rows else []


def _changes(report: Report) -> list[str]:
    """What a migration changed; values where they are said otherwise now."""
    if not report.changes:
        return []
    rows = [
        (_code(a.before or "the migration"), _code(a.after), _otherwise(a), _code(a.step), _code(a.rule))
        for a in report.changes
    ]
    head = "## What was migrated\n\nThe record is of an older version; paths and values are those of the current one now."
    return [head, _table(("From", "To", "Value", "Step", "Rule"), rows)]


def _otherwise(changed: Changed) -> str:
    if changed.old == changed.new:
        return ""
    return f"{_shown(changed.old)} is {_shown(changed.new)}" if changed.before.startswith("$") else _shown(changed.new)


def _merged(report: Report) -> list[str]:
    if report.merged is None:
        return []
    entry = f"Entry {_code(report.merged.entry)}, data block {_code(report.merged.block)}."
    parts = ["## What became of the model", entry if report.merged.changed else f"{entry} Nothing changed."]
    for title, heads, rows in report.merged.tables():
        cells = [(_code(first), *map(_shown, others)) for first, *others in rows]
        parts += [f"### {title}: {len(rows)}", _table(heads, cells)]
    return parts


def _notes(report: Report) -> list[str]:
    notes = [(_plain(note),) for note in report.notes]
    return ["## Notes", _table(("Note",), notes)] if notes else []


def _grouped(leaves: Iterable[Leaf], key: Callable[[Leaf], str]) -> dict[str, list[Leaf]]:
    groups: dict[str, list[Leaf]] = {}
    for leaf in leaves:
        groups.setdefault(key(leaf), []).append(leaf)
    return groups


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _plain(text: str) -> str:
    """Text in which nothing is markup; blanks and line ends are one blank."""
    return _MARKUP.sub(r"\\\1", _BREAKS.sub(" ", _visible(text)).strip())


def _code(text: str) -> str:
    """Text as code, so that it can be copied; what would end the code or the cell is escaped instead."""
    text = _visible(text)
    if "`" in text or "|" in text or not text.isprintable() or text != text.strip() or not text:
        return _plain(text)
    return f"`{text}`"


def _codes(texts: Iterable[str]) -> str:
    return ", ".join(map(_code, texts))


def _shown(value: object) -> str:
    return _plain(_brief(value if isinstance(value, str) else _json(value)))


def _json(value: object) -> str:
    """A value in one line; text in quotes."""
    return _BREAKS.sub(" ", write_json(value)).strip()


def _brief(text: str) -> str:
    """Long text cut, with its length."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 20]}... ({len(text):,} characters)"


def _visible(text: str) -> str:
    """No controls and nothing that turns the direction of the line: they are shown as `\\u001b`."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c.isspace() else f"\\u{ord(c):04x}" for c in text)


def summary(report: Report, target_name: str) -> str:
    """Five to twelve plain lines: counts, what was refused, what is missing, and what to do next."""
    lines = [
        f"{_line(target_name)}: {_line(report.mapping)}",
        f"  fields: {_tally(report)}",
        *_migrated(report),
        *_refusals(report),
        *_differences(report),
        _lacking(report),
    ]
    if report.unanswered():
        lines.append(f"  questions without an answer: {_names(ask.name for ask in report.unanswered())}")
    if report.advice:
        lines.append(f"  reviewers will ask: {_names(dict.fromkeys(one.place for one in report.advice))}")
    if report.assumed:
        lines.append(f"  assumed: {_names(assumed.item for assumed in report.assumed)}")
    return "\n".join([*lines, f"  next: {_next(report)}"]) + "\n"


def _tally(report: Report) -> str:
    return ", ".join(f"{number} {status}" for status, number in report.counts().items() if number) or "none"


def _migrated(report: Report) -> list[str]:
    steps = ", ".join(dict.fromkeys(_line(changed.step) for changed in report.changes))
    changes = "1 change" if len(report.changes) == 1 else f"{len(report.changes)} changes"
    return [f"  migrated: {changes}, by {steps}"] if report.changes else []


def _refusals(report: Report) -> list[str]:
    refused = report.refused()
    lines = [
        f"  refused: {_line(leaf.path)} = {_line(_brief(_json(leaf.value)))}: {_cut(_line(leaf.reason))}"
        for leaf in refused[:_SHOWN]
    ]
    if len(refused) > _SHOWN:
        lines.append(f"  refused: {len(refused) - _SHOWN} more, all in the report")
    return lines or ["  refused: none"]


def _differences(report: Report) -> list[str]:
    """What a merge met in the model, and who won."""
    merged = report.merged
    if merged is None:
        return []
    lines = [
        f"  differs: {_line(one.item)} ({_line(one.row)}): {_line(_brief(one.model)) or 'nothing'} in the model, "
        f"{_line(_brief(one.metadata)) or 'nothing'} in the metadata; kept the {one.kept}'s"
        for one in merged.differences[:_SHOWN]
    ]
    if len(merged.differences) > _SHOWN:
        lines.append(f"  differs: {len(merged.differences) - _SHOWN} more, all in the report")
    told = f"{len(merged.differences)} values differ, {len(merged.filled)} filled in, {len(merged.added)} rows added"
    left = f", {len(merged.unmatched)} rows only in the model" if merged.unmatched else ""
    return [f"  model {_line(merged.entry)}: {told}{left}", *lines]


def _lacking(report: Report) -> str:
    if not report.missing:
        return "  missing: nothing that the schemas demand"
    items = dict.fromkeys(lack.item for lack in report.missing)
    return f"  missing: {len(report.missing)} demanded ({_names(items)})"


def _names(names: Iterable[str]) -> str:
    every = [_line(name) for name in names]
    more = f" and {len(every) - _SHOWN} more" if len(every) > _SHOWN else ""
    return ", ".join(every[:_SHOWN]) + more


def _line(text: str) -> str:
    return _BREAKS.sub(" ", _visible(text)).strip()


def _cut(reason: str) -> str:
    """A reason that lists many values is in full in the report."""
    return reason if len(reason) <= _LONGEST_REASON else f"{reason[:_LONGEST_REASON]}..."


def _next(report: Report) -> str:
    steps = []
    if report.refused():
        steps.append("correct the refused values")
    if report.unanswered():
        steps.append("answer the questions")
    if steps:
        return f"{' and '.join(steps)}, then convert again"
    if report.missing:
        return "give what is missing in the record, or on the archive's pages when you deposit"
    return "look at the report, then deposit"
