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
    if at.start > f.statement.start and f.text[at.start - 1] == "[":
        doubled = f.span(at.start - 1, at.end + (f.text[at.end : at.end + 1] == "]"))
        help = f.with_text(doubled, f"[{inside}]")
        return f.say("a unit stands in one pair of brackets", "two of them", help, at=doubled)
    if f.of(at) == "[" and at.start > f.statement.start and not f.text[at.start - 1].isspace():
        return f.say("this bracket is not closed", "a `]` is missing", f.with_text(at, "[] "), at=at)
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
    word = re.match(r"\[(?:\s*(?!<-|->|<~)[^\s\[\]]+)?", f.text[start : f.statement.end])
    return f.span(start, start + (word.end() if word else 1))


def unopened(f: Fault) -> Diagnostic | None:
    """`a, b) <-> c`, `a)` and `a [mm]] -> b`: a closing sign without its partner."""
    words = f.statement.words
    for sign, opener, name in ((")", "(", "parenthesis"), ("]", "[", "bracket")):
        close = next((word for word in f.after if word.text == sign), None)
        if close is None or (f.found is not close and f.last != "," and not (f.found and f.found.text == ",")):
            continue
        start = next((word.end for word in reversed(words) if word.end <= close.start and word.kind == "ARROW"), words[0].start)
        inside = [word for word in words if start <= word.start < close.start]
        if not inside or any(word.text == opener for word in inside):
            continue
        several = any(word.text == "," for word in inside)
        at = f.span(close.start, close.end)
        if several:
            held = f.span(inside[0].start, close.end)
            return f.say(f"this {name} is not opened", f"a `{opener}` is missing", f.with_text(held, f"({f.of(held)}"), at=at)
        return f.say(f"this {name} is not opened", "one too many", f.with_text(at, ""), at=at)
    return None


def test(f: Fault) -> Diagnostic:
    """After `is`, `has` or `or`."""
    if f.found is not None and f.found.kind == "NAME":
        quoted = f.with_text(f.mark, f'"{f.found.text}"')
        return f.say(f"`{f.last}` takes a literal", "a text stands between quotes", quoted)
    return f.say(f"`{f.last}` takes a literal", "a text or a number is expected here", f'{f.last} "..."')
