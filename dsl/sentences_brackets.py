"""What is said about syntax errors between square brackets: units and tests."""

from __future__ import annotations

import re

from oscem_map.dsl.diagnostics import Diagnostic
from oscem_map.dsl.fault import Fault
from oscem_map.dsl.spans import Span

_TEST = 'detectors[mode is "counting"]'


def brackets(f: Fault) -> Diagnostic:
    """A unit with blanks, a number, a test that is not one, or a bracket that is not closed."""
    at = _brackets(f)
    inside = f.of(at)[1:-1].strip()
    if not f.of(at).endswith("]"):
        closed = f.of(at).rstrip() + ("nm]" if f.of(at).strip() == "[" else "]")
        return f.say("this bracket is not closed", "a `]` is missing", f.with_text(at, closed), at=at)
    if re.fullmatch(r"\d*", inside):
        title = "a rule speaks of all elements of a list"
        return f.say(title, "write `[]`, or a test", f.with_text(at, "[]"), at=at)
    if '"' in inside or re.search(r"\b(is|has)\b", inside):
        return f.say("a test names a slot, `is` or `has`, and a text", "not a test", _TEST, at=at)
    if re.fullmatch(r"[\w.]+\s*==?\s*[\w.]+", inside):
        slot, value = re.split(r"\s*==?\s*", inside)
        return f.say("a test asks with `is`", "write `is`", f.with_text(at, f'[{slot} is "{value}"]'), at=at)
    unit = "[" + "".join(inside.split()) + "]"
    return f.say("a unit is written without blanks", "a unit", f.with_text(at, unit), at=at)


def _brackets(f: Fault) -> Span:
    """From the last `[` before the parser's stop to its `]`, or to where it should be."""
    start = f.text.rfind("[", f.statement.start, f.at + 1)
    closing = f.text.find("]", start, f.statement.end)
    if closing >= 0 and not re.search(r"<->|<~>|->|<-|\n", f.text[start:closing]):
        return f.span(start, closing + 1)
    word = re.match(r"\[\s*[^\s\[\]]*", f.text[start : f.statement.end])
    return f.span(start, start + (word.end() if word else 1))


def test(f: Fault) -> Diagnostic:
    """After `is`, `has` or `or`."""
    if f.found is not None and f.found.kind == "NAME":
        quoted = f.with_text(f.mark, f'"{f.found.text}"')
        return f.say(f"`{f.last}` takes a literal", "a text stands between quotes", quoted)
    return f.say(f"`{f.last}` takes a literal", "a text or a number is expected here", f'{f.last} "..."')
