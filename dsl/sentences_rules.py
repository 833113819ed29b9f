"""What is said about syntax errors in rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from oscem_map.dsl.context import Context
from oscem_map.dsl.diagnostics import Diagnostic
from oscem_map.dsl.fault import ARROWS, Fault
from oscem_map.dsl.sentences_brackets import brackets, test, unopened
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean

LAWS = "`<->` is exact both ways, `<~>` goes both ways and forgets something, `->` and `<-` go one way"
WORDS = ("when", "needs", "slip", "example", "remove", "in", "else", "also", "replace")
ITEMS = ("from", "ask", "scan", "fragment", "table", "template", "lint", "carrier", "step")


def unexpected(f: Fault) -> Diagnostic:
    """What nobody foresaw: the word, and where it stands."""
    if f.found is None:
        return f.say("this statement is not complete", f"something is missing after `{f.last}`")
    after = f" after `{f.last}`" if f.last else " at the start of a statement"
    return f.say(f"`{f.found.text.rstrip()}` cannot stand here", f"unexpected{after}")


def _arrow_or_unopened(f: Fault) -> Diagnostic:
    return unopened(f) or arrow(f)


def _end_or_unopened(f: Fault) -> Diagnostic:
    return unopened(f) or end(f)


def arrow_for(sign: str) -> str:
    """The arrow that a sign was probably meant to be."""
    if "~" in sign:
        return "<~>"
    left, right = (any(c in sign for c in cs) for cs in ("<←⇐⟵↔⇔⟷", ">→⇒⟶↔⇔⟷"))
    return "->" if right and not left else "<-" if left and not right else "<->"


def wrong_sign(f: Fault) -> Diagnostic | None:
    at = f.sign()
    if at is None or f.of(at) in ARROWS:
        return None
    if (parted := _parted(f, at)) is not None:
        sign = "".join(f.of(parted).split())
        help = f.with_text(parted, sign if sign in ARROWS else arrow_for(sign))
        return f.say("an arrow has no blank in it", "one arrow is expected here", help, at=parted, notes=(LAWS,))
    title = f"`{f.of(at)}` is not an arrow"
    return f.say(title, "an arrow is expected here", f.with_text(at, arrow_for(f.of(at))), at=at, notes=(LAWS,))


def _unopened(f: Fault) -> Diagnostic | None:
    """`cs mm] -> b`: a unit or a test without its first bracket."""
    if f.found is None or len(f.after) < 2 or f.after[1].text != "]":
        return None
    help = f.with_text(f.span(f.found.start, f.after[1].end), f"[{f.found.text}]")
    return f.say("this bracket is not opened", "a `[` is missing", help)


def _parted(f: Fault, sign: Span) -> Span | None:
    """`<- >` and `< ->`: an arrow and, behind a blank, the rest of it."""
    apart = re.match(r"(?:[<-]|<-|-|<~)[ \t]+(?:->|>|-|~>)(?=\s|$)", f.text[sign.start : f.statement.end])
    if apart is not None and "".join(apart[0].split()) in ARROWS:
        return f.span(sign.start, sign.start + apart.end())
    before = f.before[-1] if f.before else None
    if before is not None and before.kind == "ARROW" and before.end < sign.start:
        return f.span(before.start, sign.end)
    after = next((word for word in f.after if word.start >= sign.end), None)
    if after is not None and after.kind == "ARROW" and after.start > sign.end:
        return f.span(sign.start, after.end)
    return None


def arrow(f: Fault) -> Diagnostic:
    """The left side is read; what follows is no arrow."""
    found = f.found
    if (found is not None and found.start == f.before[-1].end and found.text in ("/", "-", "*")) or _digits(f):
        return _name_with_signs(f)
    if sign := wrong_sign(f):
        return sign
    near = did_you_mean(f.first, WORDS if f.context is Context.BLOCK else (*WORDS, *ITEMS), 1)
    if near and near[0] != f.first and found is not None and len(f.first) > 2:
        first = f.statement.words[0]
        at = f.span(first.start, first.end)
        return f.say(f"`{f.first}` is not a word of the language", "unknown", f.with_text(at, near[0]), at=at)
    left = f.line(f.before)
    if found is None or found.text in ("{", "via", "because", "by"):
        help = f'{left} -> nothing because "..."'
        return f.say("this rule has no arrow", "an arrow and a right side are expected here", help, notes=(LAWS,))
    if unopened := _unopened(f):
        return unopened
    if found.kind in ("NAME", "STRING", "NUMBER") and any(w.kind == "ARROW" for w in f.after):
        name = f"{f.last} {found.text}"
        title = f"`{name}` is two words; a name has no blank in it"
        help = f"join them with `_` or `.`, or write the name in back-ticks: `` `{name}` ``"
        return f.say(title, "an arrow is expected here", help)
    if found.kind in ("NAME", "STRING", "NUMBER", "UNIT"):
        here = f.span(found.start, found.start)
        help = f.line(f.before) + " <-> " + f.line(f.after)
        return f.say(f"an arrow is missing after `{f.last}`", "an arrow is expected here", help, at=here, notes=(LAWS,))
    return f.say(f"`{found.text}` stands where an arrow is expected", "an arrow is expected here", notes=(LAWS,))


def _digits(f: Fault) -> bool:
    """`a-1` and `2D`: a number and a name without a blank between them."""
    found, last = f.found, f.before[-1]
    return found is not None and found.start == last.end and "NUMBER" in (found.kind, last.kind)


def _name_with_signs(f: Fault) -> Diagnostic:
    """`a/b` and `a-b`: a path with slashes, or a name with signs that names do not have."""
    start, end = f.before[-1].start, f.before[-1].end
    for word in f.after:
        if word.start != end or word.kind == "ARROW":
            break
        end = word.end
    at = f.span(start, end)
    name = f.of(at)
    if "/" in name and "-" not in name:
        dotted = name.replace("/", ".")
        return f.say("the names of a path are joined by dots", "joined by `/`", f.with_text(at, dotted), at=at)
    title = f"`{name}` is not a plain name"
    help = f.with_text(at, f"`{name}`")
    return f.say(title, "a name has letters, digits and `_`; back-ticks spell the rest", help, at=at)


def right(f: Fault) -> Diagnostic:
    """After the arrow."""
    if sign := wrong_sign(f):
        return sign
    found = f.found
    left = f.line(f.before)
    if found is None or found.text in ("{", "}"):
        if f.last == "<-":
            help = f"{left} _category.item" if found is None else f"{left} this {{"
        else:
            help = f'{left.removesuffix(f.last)}-> nothing because "..."' if found is None else f"{left} this {{"
        return f.say("this rule has no right side", "a place, a fixed value or `nothing` is expected here", help)
    if found.kind == "ARROW":
        return f.say("two arrows in a row", "a place is expected here", "keep one of the two", notes=(LAWS,))
    if found.text == "[":
        return f.say("a bracket stands behind a slot, not before it", "no slot before it", f.with_text(f.mark, ""))
    return f.say(f"`{found.text}` cannot start a right side", "a place, a fixed value or `nothing` is expected here")


def start(f: Fault) -> Diagnostic:
    """The first word of a statement."""
    found = f.found
    if found is None:
        return unexpected(f)
    if found.text == "{":
        return f.say("`{` stands at the end of the line that opens the block", "alone on its line", "left <-> right {")
    return unexpected(f)


def end(f: Fault) -> Diagnostic:
    """A complete statement, and something behind it."""
    found, last = f.found, f.last
    if found is None:
        return unexpected(f)
    if last in ("because", "via", "by") and found.kind in ("STRING", "NAME"):
        here = f.span(f.before[-1].start, f.before[-1].start)
        head = f.line(f.before[:-1])
        if f.before[-2].kind == "ARROW":
            title, text = "this rule has no right side", "a place or `nothing` is expected here"
            place = "nothing" if last == "because" else "_category.item"
            return f.say(title, text, f"{head} {place} {f.line((f.before[-1], *f.after))}", at=here)
        return f.say(f"`{f.before[-2].text}` without a name", "a name is expected here", f"{head} rounded", at=here)
    if sign := wrong_sign(f):
        return sign
    if found.kind == "ARROW":
        title = "a rule has one arrow"
        return f.say(title, "a second one", "write two rules, one for each pair of places", notes=(LAWS,))
    if found.text == "}":
        return own_line(f)
    if f.first == "from" and found.kind == "NAME":
        help = f"{f.line(f.before)}, {f.line(f.after)}"
        return f.say(f"a comma is missing after `{last}`", "a comma is expected here", help)
    if f.context is Context.ASKED or (f.first in ("ask", "scan") and f.before[1].text != "."):
        return f.say("a declaration ends with its question", "unexpected after the question")
    if found.kind == "STRING":
        title = "a reason starts with `because`"
        return f.say(title, "a text after a complete rule", f.line(f.before) + " because " + f.line(f.after))
    if found.kind == "UNIT":
        return f.say("a unit stands right after its path", "not after a path", "path [unit] <-> path [unit]")
    if found.text == ",":
        return f.say("several slots stand in parentheses", "a list starts here", "(a, b) <-> (c, d)")
    if found.kind == "NAME":
        return _unopened(f) or _word_after(f, found.text)
    return unexpected(f)


def own_line(f: Fault) -> Diagnostic:
    """`a -> b }` and `} else {`."""
    found = f.found
    assert found is not None
    if found.text == "}":
        title = "`}` stands on a line of its own"
    else:
        title = f"`{found.text}` stands on a line of its own, below the `}}`"
    help = f.line(f.before) + "\n" + f.line(f.after)
    return f.say(title, "on the line of another statement", help, code="E0104")


def _word_after(f: Fault, word: str) -> Diagnostic:
    """A name behind a complete rule: a word misspelt, or a `via` left out."""
    near = did_you_mean(word, ("because", "via", "by"), 1)
    if not near and len(f.after) > 1 and f.after[1].kind == "STRING":
        near = ("because",)
    if near:
        return f.say(f"`{word}` is not a word of the language", "unknown", f.with_text(f.mark, near[0]))
    if f.before[-1].kind == "STRING" and f.before[-2].text == "because":
        help = 'a `"` inside a text is written `\\"`'
        return f.say(f"`{word}` stands behind a text that has ended", "the text ended before this", help)
    if f.context is Context.ROW:
        return f.say(f"`{word}` stands behind a complete row", "unexpected", f'{f.line(f.before)} because "..."')
    help = f.with_text(f.mark, f"via {word}")
    return f.say(f"`{word}` stands behind a complete rule", "a table or codec stands after `via`", help)


def dot(f: Fault) -> Diagnostic:
    found = f.found
    if f.last in ("ask", "scan") and f.context is Context.TOP and (found is None or found.kind != "ARROW"):
        help = f'{f.last} title : text "Title of the entry"'
        return f.say(f"`{f.last}` declares a name and a question", "a name is expected here", help)
    if f.last in ("ask", "scan", "template"):
        return f.say(
            f"`{f.last}` is followed by a dot and a name",
            "a dot is expected here",
            f"write `{f.last}.name`; a slot that is called so stands in back-ticks: `` `{f.last}` ``",
        )
    if found is not None and found.text == ".":
        return f.say("two dots in a row", "a name is expected here", "delete one of them")
    if found is not None and found.kind == "NUMBER":
        end = f.after[1].end if len(f.after) > 1 and f.after[1].start == found.end else found.end
        at = f.span(found.start, end)
        help = f.with_text(at, f"`{f.of(at)}`")
        return f.say("a name does not start with a digit", "back-ticks spell it", help, at=at)
    return f.say("this path ends in a dot", "a name is expected here", f.line(f.before).rstrip("."))


SENTENCES: Mapping[str | None, Callable[[Fault], Diagnostic]] = {
    "start": start,
    "arrow": _arrow_or_unopened,
    "right": right,
    "end": _end_or_unopened,
    "brackets": brackets,
    "test": test,
    "dot": dot,
}
