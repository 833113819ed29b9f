"""The changes that mend a statement, by the code of its diagnostic: what the help says, made in the text.

Where the help is a choice that only the writer can make there is none, and the code's page says why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from oscem_map.dsl.braces import braces, indent_of
from oscem_map.dsl.diagnostics import Diagnostic
from oscem_map.dsl.lexis import Lexeme, Statement, statements
from oscem_map.dsl.spans import Span

REASON = 'because "..."'
_INDENT = 4
_PLACEHOLDER = re.compile(r"\b[A-Z]{4,}\b|\.\.\.")
"""In a help: a word that stands for something else (`SLOT`, `...`)."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends something: its title, and what stands for a span then."""

    title: str
    span: Span
    text: str


def mended(found: Diagnostic, text: str) -> Fix | None:
    """The change that mends a diagnostic; None where its code has none, or this help is of another kind."""
    at, make = found.where, MENDS.get(found.code)
    return make(found, text, at) if at is not None and make is not None else None


def statement_at(text: str, offset: int) -> Statement | None:
    """The statement that an offset stands in."""
    return next((one for one in statements(text) if one.start <= offset <= one.end), None)


def said(found: Diagnostic) -> str:
    """What the help says to write: its first text in backquotes, where that is no pattern."""
    spelt = re.search(r"`([^`]+)`", found.help or "")
    return spelt[1] if spelt is not None else ""


# In place of the mark -------------------------------------------------------------------------------------------------


def _in_place(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """What the help says for what is marked: of a path, or of a piece of a template, for its last name."""
    new, help = said(found), found.help or ""
    if not new or _PLACEHOLDER.search(new) or "` above" in help or not re.match(r"(?:write|ask for it in) `", help):
        return None
    word = new.partition(" ")[0]
    if text[: at.start].rstrip().endswith(f" {word}"):
        new = new.removeprefix(word).lstrip()
    old, name = text[at.start : at.end], re.sub(r"\s*\[.*", "", new)
    last = re.search(rf"\b{re.escape(name)}(?:\[\])?(?:\s*\[[^\]]*\])?(?=\W*$)", old) if name else None
    whole = old[: last.start()] + new + old[last.end() :] if last is not None and not new.startswith("{") else new
    return Fix(f"Write {whole}", at, whole)


# The statement --------------------------------------------------------------------------------------------------------


def _no_unit(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """Take out a unit, with the blank before it."""
    start = len(text[: at.start].rstrip())
    marked = text[at.start : at.end].startswith("[")
    return Fix("Remove the unit", Span(at.file, start, at.end), "") if marked else None


def _no_type(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """Take out the type of a place, with its colon."""
    before = text[: at.start].rstrip()
    if not before.endswith(":") or not (found.help or "").startswith("write `"):
        return None
    return Fix("Remove the type", Span(at.file, len(before[:-1].rstrip()), at.end), "")


def _named_again(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """Behind `remove` or `replace` the path that the base has."""
    meant = re.match(r"did you mean `(?:remove|replace) ([^`]+)`", found.help or "")
    statement = statement_at(text, at.start)
    if meant is None or statement is None:
        return None
    words = statement.words[1:]
    stop = next((n for n, one in enumerate(words) if one.kind == "ARROW"), len(words))
    span = Span(at.file, words[0].start, words[stop - 1].end)
    return Fix(f"Change it to {meant[1]}", span, meant[1])


def _not_itself(found: Diagnostic, text: str, at: Span) -> Fix | None:
    return _instead(found, text, at) if "itself" in found.title else None


def _arrow(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """Another arrow, with a reason where the help asks for one, and without where it forbids it."""
    statement, help = statement_at(text, at.start), found.help or ""
    arrow = re.search(r"`(<->|<~>|->|<-)`", help)
    old = _first(statement, "ARROW") if statement is not None else None
    if statement is None or arrow is None or old is None:
        return None
    line = _replaced(text, statement, old, arrow[1])
    if "without `because`" in help:
        line = re.sub(r'\s+because\s+"(?:[^"\\]|\\.)*"', "", line)
    elif "because" in help or "with a reason" in help:
        line = _with_reason(line)
    return _rewritten(f"Write {arrow[1]}", statement, line, at)


def _reason(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """A reason, which the writer fills in."""
    statement = statement_at(text, at.start)
    if statement is None:
        return None
    line = _with_reason(text[statement.start : statement.end])
    return _rewritten("Add because", statement, line, at)


def _otherwise(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """The second rule of two that write one place becomes the second choice."""
    statement = statement_at(text, at.start)
    if statement is None or statement.words[0].text in ("else", "also", "when"):
        return None
    line = _with_reason("else " + text[statement.start : statement.end])
    return _rewritten("Make it the second choice", statement, line, at)


def _without_else(found: Diagnostic, text: str, at: Span) -> Fix | None:
    statement = statement_at(text, at.start)
    if statement is None or statement.words[0].text != "else" or len(statement.words) < 3:
        return None
    line = text[statement.words[1].start : statement.end]
    return _rewritten("Remove else", statement, line, at)


def _with_replace(found: Diagnostic, text: str, at: Span) -> Fix | None:
    statement = statement_at(text, at.start)
    if statement is None or "write `replace`" not in (found.help or ""):
        return None
    return Fix("Write replace before it", Span(at.file, statement.start, statement.start), "replace ")


def _clause(word: str) -> Callable[[Diagnostic, str, Span], Fix | None]:
    """Take out a clause, from its word to the next one."""

    def make(found: Diagnostic, text: str, at: Span) -> Fix | None:
        statement = statement_at(text, at.start)
        words = statement.words if statement is not None else ()
        first = next((n for n, one in enumerate(words) if one.text == word), None)
        if statement is None or not first:
            return None
        ends = (n for n in range(first + 1, len(words)) if words[n].text in ("via", "because", "by", "{"))
        rest = next(ends, len(words))
        start, end = words[first - 1].end, words[rest - 1].end
        return Fix(f"Remove {word}", Span(at.file, start, end), "")

    return make


def _listed(found: Diagnostic, text: str, at: Span) -> Fix | None:
    statement = statement_at(text, at.start)
    if statement is None or "`via listed`" not in (found.help or "") or any(one.text == "via" for one in statement.words):
        return None
    before = _end_of_ends(statement)
    return Fix("Add via listed", Span(at.file, before, before), " via listed")


def _alternative(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """The other statement that the help offers: "correct the rule; or write `example 2.5 -> 3`"."""
    statement = statement_at(text, at.start)
    offered = re.search(r"or write `(example [^`]+)`", found.help or "")
    return _rewritten("Write what comes out", statement, offered[1], at) if statement is not None and offered else None


def _removed(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """Take out the statement with all that is in its block, and with its blank line."""
    if not re.match(r"remove (?:it|one of the two|the rule)|make one of the two", found.help or ""):
        return None
    every = list(statements(text))
    first = next((n for n, one in enumerate(every) if one.start <= at.start <= one.end), None)
    if first is None or every[first].words[0].text in ("mapping", "from", "common"):
        return None
    depth, last = 0, first
    for last in range(first, len(every)):
        depth += sum(1 if sign == "{" else -1 for _, sign in braces(every[last].words))
        if depth <= 0:
            break
    start = text.rfind("\n", 0, every[first].start) + 1
    end = text.find("\n", every[last].end)
    return Fix("Remove it", Span(at.file, start, len(text) if end < 0 else end + 1), "")


# More statements ------------------------------------------------------------------------------------------------------


def _row(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """A row more at the end of the table with the mark."""
    row = re.search(r"write a row for each, e\.g\. `(.+?)`, or", found.help or "")
    every = list(statements(text))
    first = next((n for n, one in enumerate(every) if one.start <= at.start <= one.end), None)
    if row is None or first is None:
        return None
    close = next((one for one in every[first + 1 :] if one.words[0].text == "}"), None)
    if close is None:
        return None
    line = text.rfind("\n", 0, close.start) + 1
    indent = " " * (indent_of(text, every[first].start) + _INDENT)
    return Fix(f"Add the row {row[1]}", Span(at.file, line, line), f"{indent}{row[1]}\n")


def _inside(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """A rule more at the beginning of the block that the mark opens."""
    rule, statement = said(found), statement_at(text, at.start)
    if statement is None or not re.search(r"->|<-|<~>", rule) or _PLACEHOLDER.search(rule.replace(REASON, "")):
        return None
    opens = statement.words[-1].text == "{"
    line = "\n" + " " * (indent_of(text, statement.start) + (_INDENT if opens else 0)) + rule
    return Fix(f"Add {rule}", Span(at.file, statement.end, statement.end), line)


def _instead(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """The rule of the help for the one with the mark."""
    rule, statement = said(found), statement_at(text, at.start)
    if not (found.help or "").startswith("write `"):
        return None
    if statement is None or not re.search(r"->|<-|<~>|^from ", rule) or _PLACEHOLDER.search(rule.replace(REASON, "")):
        return None
    return _rewritten(f"Write {rule}", statement, rule, at)


def _closed(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """The brace of a block. What stands behind an open table would be rows of it: where that ends, the writer knows."""
    statement = statement_at(text, at.start)
    in_table = statement is not None and statement.words[0].text == "table"
    if in_table or "at the end of the file" not in (found.help or ""):
        return None
    end = len(text.rstrip())
    return Fix("Close it at the end of the file", Span(at.file, end, len(text)), "\n}\n")


def _version(found: Diagnostic, text: str, at: Span) -> Fix | None:
    """The version that is pinned, where there is one."""
    pinned = re.fullmatch(r"pinned versions: ([\w.+-]+)", found.help or "")
    old = re.search(r"\S+\s*$", text[at.start : at.end])
    if pinned is None or old is None:
        return None
    return Fix(f"Write {pinned[1]}", Span(at.file, at.start + old.start(), at.start + old.end()), pinned[1])


def _in_order(*makers: Callable[[Diagnostic, str, Span], Fix | None]) -> Callable[[Diagnostic, str, Span], Fix | None]:
    """The first change that one of several makes."""

    def make(found: Diagnostic, text: str, at: Span) -> Fix | None:
        return next((fix for one in makers if (fix := one(found, text, at)) is not None), None)

    return make


MENDS: Mapping[str, Callable[[Diagnostic, str, Span], Fix | None]] = {
    "E0102": _closed,
    "E0202": _version,
    "E0203": _in_place,
    "E0204": _clause("by"),
    "E0205": _in_place,
    "E0301": _in_place,
    "E0302": _in_place,
    "E0303": _in_place,
    "E0306": _no_unit,
    "E0308": _in_place,
    "E0402": _row,
    "E0404": _reason,
    "E0405": _arrow,
    "E0406": _arrow,
    "E0407": _arrow,
    "E0408": _listed,
    "E0502": _reason,
    "E0504": _otherwise,
    "E0505": _arrow,
    "E0507": _removed,
    "E0601": _inside,
    "E0602": _in_order(_not_itself, _inside, _in_place),
    "E0603": _instead,
    "E0610": _without_else,
    "E0702": _with_replace,
    "E0703": _named_again,
    "E0801": _alternative,
    "E0902": _removed,
    "E0903": _arrow,
    "E0904": _in_order(_without_else, _no_type),
    "W0506": _clause("because"),
    "W0801": _in_order(_instead, _removed),
}
"""What makes the change for a code. Names that were meant, rules that are missing and layouts are `fixes`' matter."""


# Texts of statements --------------------------------------------------------------------------------------------------


def _first(statement: Statement, kind: str) -> Lexeme | None:
    return next((one for one in statement.words if one.kind == kind), None)


def _replaced(text: str, statement: Statement, old: Lexeme, new: str) -> str:
    return text[statement.start : old.start] + new + text[old.end : statement.end]


def _with_reason(line: str) -> str:
    """A rule with a reason, before its block where it opens one."""
    if re.search(r'\bbecause\s+"', line):
        return line
    body = re.match(r"(.*?)(\s*\{[^{}\"]*)$", line, re.DOTALL)
    return f"{body[1]} {REASON}{body[2]}" if body is not None else f"{line} {REASON}"


def _end_of_ends(statement: Statement) -> int:
    """Where the right end of a rule stops."""
    words: Sequence[Lexeme] = statement.words
    stop = next((n for n, one in enumerate(words) if one.text in ("because", "by", "{")), len(words))
    return words[stop - 1].end


def _rewritten(title: str, statement: Statement, line: str, at: Span) -> Fix:
    return Fix(title, Span(at.file, statement.start, statement.end), line)
