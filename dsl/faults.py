"""All syntax errors of a text: the first is explained, its statement taken out, and the rest read again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oscem_map.dsl import sentences
from oscem_map.dsl.braces import Extra, Unclosed, braces, context_at, unbalanced, unmatched
from oscem_map.dsl.context import Context
from oscem_map.dsl.diagnostics import Diagnostic
from oscem_map.dsl.error_kinds import error_kind_of, offset_of, stopped
from oscem_map.dsl.fault import Fault
from oscem_map.dsl.lexis import Statement, statements
from oscem_map.dsl.sentences_items import header_word

MOST = 20
"""How many errors of one file are reported at most."""
_WORK = 400_000
"""Characters that may be read again in all: a very large file is read fewer times."""
_OPENERS = {
    Context.BLOCK: "0->0{",
    Context.ROW: "table x{",
    Context.LINE: "template x{",
    Context.CHECK: "lint x{",
    Context.ASKED: 'ask x""{',
}


@dataclass
class Rest:
    """The text that is still to be read: as long as the original, with what was explained blanked out."""

    file: str
    text: str
    header: str = ""
    read: int = -1

    def blank(self, start: int, end: int, instead: str = "") -> bool:
        """Put `instead` and blanks in the place of some text; False where there is not room enough."""
        if len(instead) > end - start:
            return False
        self.text = self.text[:start] + instead.ljust(end - start) + self.text[end:]
        return True


def syntax_errors(text: str, file: str) -> tuple[tuple[Diagnostic, ...], str]:
    """What is wrong with a text that cannot be read, and the text that is left when that is taken out."""
    rest = Rest(file, text)
    found = list(_brace_errors(rest))
    limit = max(3, min(MOST, _WORK // max(1, len(text))))
    while len(found) < limit and (error := stopped(rest.header + rest.text)) is not None:
        offset = offset_of(error) - len(rest.header)
        if offset <= rest.read:
            break
        said, mended = _next(rest, offset)
        found.append(said)
        if not mended:
            break
    return tuple(found), rest.header + rest.text


def _brace_errors(rest: Rest) -> Iterator[Diagnostic]:
    """Braces first: a missing one would make sense of nothing below it."""
    for fault in [*unbalanced(rest.text)]:
        if isinstance(fault, Extra):
            rest.blank(fault.offset, fault.offset + 1)
            yield sentences.closes_nothing(rest.file, fault.offset)
        else:
            yield sentences.unclosed(rest.file, rest.text, fault)
            _take_out(rest, fault)


def _take_out(rest: Rest, fault: Unclosed) -> None:
    """The opening line goes; what it opened can stand as it is, if it holds rules."""
    opened = fault.opened
    end = opened.offset + 1 if opened.inside is Context.BLOCK else fault.until
    for start, stop_ in _lines(rest.text, opened.statement.start, end):
        rest.blank(start, stop_)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of lines between two offsets, so that newlines stay."""
    for line in text[start:end].split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _next(rest: Rest, offset: int) -> tuple[Diagnostic, bool]:
    """Explain the error at an offset and take its statement out; whether that went well."""
    listed = list(statements(rest.text))
    number = max((i for i, s in enumerate(listed) if s.start <= offset), default=-1)
    if number < 0:
        return sentences.empty(rest.file, rest.text), False
    statement = listed[number]
    context = context_at(rest.text, statement.start)
    if rest.header and context is Context.HEADER:
        context = Context.TOP
    docs = _docs_before(listed, number)
    if idle := _idle_docs(docs, statement, context):
        return sentences.documents_nothing(rest.file, idle[-1]), _erase(rest, idle[0], idle[-1], [])
    family, at = error_kind_of(rest.text[statement.start : statement.end], context) or (
        None,
        offset - statement.start,
    )
    fault = Fault(rest.file, rest.text, statement, context, family, statement.start + at)
    said = sentences.explain(fault)
    if family == "no_header" and header_word(fault) is None:
        rest.header = "common\n"
        return said, True
    if statement.words[0].text == "{":
        return said, number > 0 and _join(rest, listed[number - 1], statement)
    return said, _erase(rest, docs[0] if docs else statement, statement, _instead(fault))


def _idle_docs(docs: list[Statement], statement: Statement, context: Context) -> list[Statement]:
    """The `##` lines that document nothing, if that is the error: a `}` follows, or the end of the file."""
    if statement.words[0].text == "}":
        return docs
    is_doc = statement.words[0].kind == "DOC" and context in (Context.TOP, Context.BLOCK)
    return [*docs, statement] if is_doc else []


def _join(rest: Rest, before: Statement, brace: Statement) -> bool:
    """Put a `{` on the line above, to which it belongs."""
    rest.read = brace.start
    return rest.blank(before.end, brace.start)


def _docs_before(listed: list[Statement], number: int) -> list[Statement]:
    """The `##` lines that belong to a statement."""
    first = number
    while first and listed[first - 1].words[0].kind == "DOC":
        first -= 1
    return listed[first:number]


def _instead(fault: Fault) -> list[str]:
    """What keeps the blocks around a faulty statement whole when it is gone."""
    if fault.context is Context.HEADER:
        return ["common"]
    closing, opening = unmatched(fault.statement.words)
    inside = context_at(fault.text, fault.statement.end + 1) if opening else Context.BLOCK
    if inside is Context.ASKED and fault.context is Context.ASKED:
        return ["}"] * closing + ['x""{'] * opening
    return ["}"] * closing + [_OPENERS.get(inside, "0->0{")] * opening


def _erase(rest: Rest, first: Statement, last: Statement, instead: list[str]) -> bool:
    """Blank whole lines from `first` to `last`, but for what keeps the rest readable."""
    rest.read = last.end
    start = rest.text.rfind("\n", 0, first.start) + 1
    if rest.blank(start, last.end, "\n".join(instead)):
        return True
    # There is no room for what should open the block: the whole block goes.
    end = _end_of_block(rest.text, last)
    return rest.blank(start, end, "\n".join(word for word in instead if word == "}"))


def _end_of_block(text: str, opener: Statement) -> int:
    """Behind the `}` of the block that a statement opens."""
    depth = 0
    for statement in statements(text[opener.start :]):
        for offset, sign in braces(statement.words):
            depth += 1 if sign == "{" else -1
            if depth == 0:
                return opener.start + offset + 1
    return opener.end
