"""What is said about a syntax error: a sentence about the writer's text, and a help that can be pasted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from oscem_map.dsl import sentences_clauses, sentences_items, sentences_rules
from oscem_map.dsl.braces import Unclosed
from oscem_map.dsl.context import Context
from oscem_map.dsl.diagnostics import Diagnostic, diagnostic
from oscem_map.dsl.error_kinds import is_complete
from oscem_map.dsl.fault import Fault
from oscem_map.dsl.lexis import Statement, continues
from oscem_map.dsl.sentences_items import FORMS
from oscem_map.dsl.spans import Span

SENTENCES: Mapping[str | None, Callable[[Fault], Diagnostic]] = {
    **sentences_rules.SENTENCES,
    **sentences_clauses.SENTENCES,
    **sentences_items.SENTENCES,
}
_QUOTES = "“”„«»‘’'‚‹›"


def explain(fault: Fault) -> Diagnostic:
    """The diagnostic for one syntax error."""
    return (
        _wrong_place(fault)
        or _characters(fault)
        or _two_on_a_line(fault)
        or SENTENCES.get(fault.family, sentences_rules.unexpected)(fault)
    )


def _characters(fault: Fault) -> Diagnostic | None:
    """Signs that the language does not have, whatever stands around them."""
    found = fault.found
    if found is None:
        return None
    if found.kind == "OPEN_STRING":
        return _open_string(fault, found.text)
    if found.kind == "BAD" and found.text in _QUOTES:
        return _quotes(fault)
    if found.kind == "BAD" and unicodedata.category(found.text) in ("Zs", "Cf", "Cc"):
        name = unicodedata.name(found.text, "no name").lower()
        title = f"a character that cannot be seen stands here: U+{ord(found.text):04X} ({name})"
        return fault.say(title, "here", "delete it, or write an ordinary blank")
    if (note := _note(fault)) is not None:
        return note
    if found.kind == "DOC" and found is not fault.statement.words[0]:
        text = "`##` documents the rule below it, and stands on a line of its own"
        return fault.say("a note at the end of a line starts with one `#`", text, found.text[1:].rstrip())
    return None


def _note(fault: Fault) -> Diagnostic | None:
    """`// text`, `/* text */` and `-- text`: at the start of a statement, or where the parser stopped."""
    found = fault.found
    assert found is not None
    for start in (fault.statement.start, found.start):
        rest = fault.text[start : fault.statement.end]
        ahead = fault.sign() in (None, fault.mark) or start == fault.statement.start
        if rest.startswith(("//", "/*", "--")) and not rest.startswith("-->") and ahead:
            note = re.sub(r"^[/*-]+\s*|\s*\*/$", "", rest)
            at = fault.span(start, start + 2)
            return fault.say("a note starts with `#`", "this does not start a note", f"# {note}", at=at)
    return None


def _open_string(fault: Fault, text: str) -> Diagnostic:
    wrong = re.match(r'"(?:[^"\\]|\\["\\nt])*(\\.)', text)
    if wrong and '"' in text[wrong.end() :]:
        start = fault.mark.start + wrong.start(1)
        title = f"`{wrong[1]}` means nothing in a text"
        help = f'write `\\{wrong[1]}` for the sign itself; the others are `\\"`, `\\n` and `\\t`'
        return fault.say(title, "unknown", help, at=fault.span(start, start + 2))
    body = text.rstrip()
    tail = " {" if body.endswith("{") else ""
    closed = body.removesuffix("{").rstrip() + '"' + tail if len(body) > 1 else '"..."'
    note = "a text stands on one line; `\\n` in it is a line break"
    return fault.say("this text is not closed", 'a `"` is missing at its end', closed, notes=(note,))


def _quotes(fault: Fault) -> Diagnostic:
    start = fault.mark.start
    match = re.match(rf"[{_QUOTES}]([^{_QUOTES}\n]*)[{_QUOTES}]?", fault.text[start : fault.statement.end])
    assert match is not None
    at = fault.span(start, start + match.end())
    straight = f'"{match[1]}"'
    return fault.say('a text stands between two `"`', "other quotes", fault.with_text(at, straight), at=at)


def _two_on_a_line(fault: Fault) -> Diagnostic | None:
    """E0104: what stands before the parser's stop is a statement, and what stands after it is one too."""
    found = fault.found
    if fault.family != "end" or found is None:
        return None
    after = fault.after[1:] if found.text == ";" else fault.after
    text = fault.text[after[0].start : fault.statement.end] if after else ""
    if not text:
        help = fault.line(fault.before)
        return fault.say("a rule ends where its line ends", "nothing is needed here", help)
    if not is_complete(text, fault.context):
        return None
    lines = f"{fault.line(fault.before)}\n{fault.line(after)}"
    at = fault.span(after[0].start, fault.statement.end)
    return fault.say("more than one rule on a line", "a second one", lines, code="E0104", at=at)


def _wrong_place(fault: Fault) -> Diagnostic | None:
    """Items and headers that stand where they cannot."""
    words = fault.statement.words
    second = words[1].kind if len(words) > 1 else ""
    at = fault.span(words[0].start, words[0].end)
    if continues(words[0]):
        title = f"`{fault.first}` goes on with a rule, and there is none before it"
        help = "a slot that is called so stands in back-ticks" if words[0].kind == "NAME" else None
        return fault.say(title, "no rule before it", help, at=at)
    is_item = fault.first in FORMS and second in ("NAME", "STRING")
    if is_item and fault.context is Context.BLOCK:
        help = "move it out of the block; or close the block above with `}` first"
        return fault.say(f"`{fault.first}` stands at the top of a file, not in a block", "in a block", help, at=at)
    if fault.first == "}" and fault.found is not None and fault.found is not words[0]:
        return sentences_rules.own_line(fault)
    is_header = fault.first in ("mapping", "common", "migration") and second != "ARROW"
    if is_header and fault.context in (Context.TOP, Context.BLOCK):
        help = "leave one header, as the first line that is not a note"
        return fault.say("a file has one header, at its start", "not the first line", help, at=at)
    return None


def unclosed(file: str, text: str, fault: Unclosed) -> Diagnostic:
    """E0102, with the brace and the place where it is missed."""
    opened = fault.opened
    words = opened.statement.words
    name = words[0].text if opened.inside is not Context.BLOCK or words[0].text in FORMS else "block"
    at = Span(file, opened.offset, opened.offset + 1)
    also = []
    if fault.until < len(text):
        also.append((Span(file, fault.until, fault.until + 1), "the block is still open here"))
    where = "before that line" if also else "at the end of the file"
    title = f"this {name} is not closed"
    return diagnostic("E0102", title, at, "opened here", also=also, help=f"write `}}` on a line of its own, {where}")


def documents_nothing(file: str, statement: Statement) -> Diagnostic:
    """A `##` line with nothing below it that could be documented."""
    word = statement.words[0]
    title = "`##` documents what follows, and nothing follows"
    at = Span(file, word.start, word.start + len(word.text.rstrip()))
    return diagnostic("E0101", title, at, "no rule below", help=word.text[1:].rstrip())


def closes_nothing(file: str, offset: int) -> Diagnostic:
    """A `}` too many."""
    help = "delete it, or look for a `{` that is missing above"
    return diagnostic(
        "E0101", "this `}` closes nothing", Span(file, offset, offset + 1), "no block is open here", help=help
    )


def empty(file: str, text: str) -> Diagnostic:
    """A file that says nothing."""
    end = len(text.rstrip())
    return diagnostic("E0101", "the file has no header", Span(file, end, end), "nothing here", help=FORMS["mapping"])
