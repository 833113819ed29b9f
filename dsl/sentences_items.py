"""What is said about syntax errors in headers, and in items and the lines inside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from oscem_map.dsl.diagnostics import Diagnostic
from oscem_map.dsl.fault import Fault
from oscem_map.dsl.sentences_rules import LAWS, arrow_for, unexpected
from oscem_map.dsl.suggest import did_you_mean

FORMS: Mapping[str, str] = {
    "mapping": "mapping oscem.spa 1.0.2 <-> mmcif 5.413",
    "common": "common oscem 1.0.2 <-> mmcif 5.413",
    "migration": "migration to oscem 1.0.2",
    "from": 'from "common/entry.omap" use entry',
    "ask": 'ask title : text "Title of the entry"',
    "scan": 'scan imagesets[] "One for each directory" {',
    "fragment": "fragment instrument for Instrument <-> _em_imaging {",
    "table": "table yes_no {",
    "template": "template details {",
    "lint": "lint empiar {",
    "carrier": 'carrier file("oscem.json") seal metadata.description',
    "step": 'step E1 "2024-07-17: names in small letters" {',
}
"""How each item is written."""


def _form(f: Fault) -> Diagnostic:
    """An item that is not written as its kind is."""
    word = f.first
    if f.found is None and f.statement.words[-1].text != "{" and FORMS[word].endswith("{") and len(f.before) > 1:
        return f.say(f"`{word}` opens a block", "a `{` is expected here", f.line(f.before) + " {")
    text = f"unexpected after `{f.last}`" if f.found else "something is missing here"
    return f.say(f"this `{word}` is not written as one", text, FORMS[word])


def import_(f: Fault) -> Diagnostic:
    found = f.found
    if f.last == "from" and found is not None and found.kind != "STRING":
        file = f.text[found.start : f.statement.end].split(" use ")[0].strip()
        at = f.span(found.start, found.start + len(file))
        return f.say("the name of a file stands between quotes", "a file", f.with_text(at, f'"{file}"'), at=at)
    if found is not None and found.kind == "NAME" and f.before[-1].kind == "STRING":
        return f.say("`from` takes the names that it imports after `use`", "write `use`", f.with_text(f.mark, "use"))
    return _form(f)


def question(f: Fault) -> Diagnostic:
    """A declaration without the sentence that is shown to the depositor."""
    found = f.found
    if found is None or found.text == "{":
        tail = " {" if found else ""
        help = f'{f.line(f.before)} "..."{tail}'
        return f.say("the question is missing", "a text that is shown to the depositor is expected here", help)
    if found.kind == "NAME" and ":" not in [w.text for w in f.before]:
        near = did_you_mean(found.text, ("optional", "default"), 1)
        if near:
            return f.say(f"`{found.text}` is not a word of the language", "unknown", f.with_text(f.mark, near[0]))
        return f.say("a type stands after `:`", "a type", f.with_text(f.mark, f": {found.text}"))
    if f.last == ":":
        return f.say("`:` without a type", "a type is expected here", f.with_text(f.span(f.at, f.at), "text "))
    return f.say(
        "a declaration is NAME : TYPE [UNIT] optional default LITERAL, and a question",
        "unexpected",
        FORMS["ask"],
    )


def default(f: Fault) -> Diagnostic:
    if f.found is not None and f.found.kind == "NAME":
        quoted = f.with_text(f.mark, f'"{f.found.text}"')
        return f.say("`default` takes a literal", "a text stands between quotes", quoted)
    return f.say("`default` takes a literal", "a text, a number, true or false is expected here", 'default "HP"')


def row(f: Fault) -> Diagnostic:
    """The first cell of a row."""
    found = f.found
    if found is None:
        return unexpected(f)
    if found.kind == "NAME":
        quoted = f.with_text(f.mark, f'"{found.text}"')
        return f.say("the words of a table stand between quotes", "a word without quotes", quoted)
    if f.last == "or":
        return f.say("`or` takes a literal", "a text or a number is expected here", 'or "..."')
    if found.kind == "DOC":
        text = "`##` documents tables and rules"
        return f.say("a note inside a table starts with one `#`", text, found.text[1:].rstrip())
    return unexpected(f)


def cells(f: Fault) -> Diagnostic:
    title = "a tuple of cells holds two or more, with commas between them"
    opening = max(i for i, word in enumerate(f.before) if word.text == "(")
    words = f.before[opening:]
    if f.found is None or f.found.kind == "ARROW":
        return f.say(
            "this parenthesis is not closed",
            "a `)` is missing; a row stands on one line",
            f.line(words) + ")",
        )
    if f.found.text == ")" and len(words) > 1 and words[-1].text != ",":
        at = f.span(words[0].start, f.found.end)
        return f.say("one cell needs no parentheses", "a tuple of one", f.with_text(at, f.line(words[1:])), at=at)
    return f.say(title, "unexpected", '("OTHER", other)')


def row_arrow(f: Fault) -> Diagnostic:
    """A row without an arrow between its cells."""
    sign = f.sign()
    if sign is not None and sign.start == f.mark.start:
        help = f.with_text(sign, arrow_for(f.of(sign)))
        title = f"`{f.of(sign)}` is not an arrow"
        return f.say(title, "an arrow is expected here", help, at=sign, notes=(LAWS,))
    if f.found is not None and f.found.text == ",":
        help = f.line(f.before) + " or " + f.line(f.after[1:])
        return f.say("words that mean the same are joined by `or`", "write `or`", help)
    if f.found is None:
        help = f'{f.line(f.before)} -> nothing because "..."'
        return f.say("this row has no arrow", "an arrow and the other cell are expected here", help, notes=(LAWS,))
    here = f.span(f.found.start, f.found.start)
    help = f.line(f.before) + " <-> " + f.line(f.after)
    return f.say("this row has no arrow", "an arrow is expected here", help, at=here, notes=(LAWS,))


def row_right(f: Fault) -> Diagnostic:
    found = f.found
    if found is None:
        help = f'{f.line(f.before[:-1])} -> nothing because "..."'
        return f.say("this row has no right side", "a cell is expected here", help)
    if found.kind == "NAME":
        quoted = f.with_text(f.mark, f'"{found.text}"')
        return f.say("the words of a table stand between quotes", "a word without quotes", quoted)
    return unexpected(f)


def line(f: Fault) -> Diagnostic:
    """The lines of a template."""
    at = f.span(f.mark.start, f.statement.end)
    text = f.of(at).replace('"', '\\"')
    return f.say("a line of a template stands between quotes, alone on its line", "a line", f'"{text}"', at=at)


def check(f: Fault) -> Diagnostic:
    return f.say("a line of a lint is PATH is CHECK", "unexpected", 'title is words(4) because "..."')


def field(f: Fault) -> Diagnostic:
    if not f.before:
        return f.say("a field starts with its name", "not a name", 'name : text "What it is"')
    return question(f)


def header_word(f: Fault) -> str | None:
    """The word with which a header was probably meant to start."""
    near = did_you_mean(f.first, ("mapping", "common", "migration"), 1)
    follows = f.statement.words[1:2]
    return near[0] if near and follows and follows[0].kind == "NAME" else None


def no_header(f: Fault) -> Diagnostic:
    word = f.statement.words[0]
    at = f.span(word.start, word.start + len(word.text.rstrip()))
    near = header_word(f)
    forms = "\n".join(FORMS[k] for k in ("mapping", "common", "migration"))
    if near:
        title = f"`{word.text}` is not a word of the language"
        return f.say(title, "unknown", f.with_text(at, near), at=at)
    return f.say("the file has no header", "the header stands before this", forms, at=at)


def schema(f: Fault) -> Diagnostic:
    """A schema and its version."""
    found = f.found
    title = "a schema is written with its version"
    if found is not None and found.kind == "NUMBER":
        note = "a schema that has no such version gets a label in the lock file, such as 2023.07"
        return f.say("a version has a dot in it", "a version", f.with_text(f.mark, f"{found.text}.0"), notes=(note,))
    if f.last in ("mapping", "migration", "to", "<->") or found is None:
        return f.say(title, "a schema and its version are expected here", FORMS.get(f.first))
    return f.say(title, f"the version of `{f.last}` is expected before this", FORMS.get(f.first))


def header_arrow(f: Fault) -> Diagnostic:
    title = "a mapping goes both ways: its schemas are joined by `<->`"
    sign = f.sign()
    if sign is not None:
        return f.say(title, "write `<->`", f.with_text(sign, "<->"), at=sign)
    return f.say(title, "`<->` is expected here", FORMS[f.first])


def header_end(f: Fault) -> Diagnostic:
    form = FORMS.get(f.first, FORMS["mapping"])
    return f.say("the header stands alone on its line", "unexpected after the header", form)


def extends(f: Fault) -> Diagnostic:
    help = 'extends "oscem-general_invenio.omap"'
    return f.say("`extends` takes the name of a file in quotes", "a file is expected here", help)


SENTENCES: Mapping[str | None, Callable[[Fault], Diagnostic]] = {
    "from": import_,
    "question": question,
    "default": default,
    "table": _form,
    "lines": _form,
    "fragment": _form,
    "carrier": _form,
    "migration_step": _form,
    "row": row,
    "cells": cells,
    "row_arrow": row_arrow,
    "row_right": row_right,
    "line": line,
    "check": check,
    "field": field,
    "no_header": no_header,
    "schema": schema,
    "header_arrow": header_arrow,
    "header_end": header_end,
    "extends": extends,
}
