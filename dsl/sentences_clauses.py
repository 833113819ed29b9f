"""What is said about syntax errors in the clauses of rules, in guards, examples and blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from oscem_map.dsl.diagnostics import Diagnostic
from oscem_map.dsl.fault import Fault
from oscem_map.dsl.lexis import Lexeme
from oscem_map.dsl.sentences_rules import LAWS, wrong_sign


def via(f: Fault) -> Diagnostic:
    head = f.line(f.before)
    if f.found is None or f.found.text == "{":
        return f.say("`via` without a name", "a table, a codec or a fragment is expected here", f"{head} rounded")
    name = f.found.text.strip('"')
    help = f.with_text(f.mark, name if name.isidentifier() else "rounded")
    return f.say("`via` takes the name of a table, a codec or a fragment", "not a name", help)


def argument(f: Fault) -> Diagnostic:
    found = f.found
    if found is None:
        return f.say("this parenthesis is not closed", "a `)` is missing", f.line(f.before) + ")")
    if found.kind == "NAME":
        quoted = f.with_text(f.mark, f'"{found.text}"')
        return f.say("an argument is a text, a number, or true or false", "a text stands between quotes", quoted)
    return f.say("arguments are literals with commas between them", "unexpected", 'join(", ")')


def because(f: Fault) -> Diagnostic:
    """A reason without its quotes, or none at all."""
    words = [w for w in f.after if w.text != "{"]
    tail = " {" if len(words) < len(f.after) else ""
    if not words:
        return f.say("`because` without a reason", "a text is expected here", f'{f.line(f.before)} "..."{tail}')
    at = f.span(words[0].start, words[-1].end)
    reason = f.of(at).strip().strip('"').replace('"', '\\"')
    if words[0].text == "(" and len(words) > 1 and words[1].kind == "STRING":
        help = f"because {words[1].text}{tail}"
        return f.say("a reason stands without parentheses", "a text is expected here", help, at=at)
    return f.say("the reason after `because` has no quotes", "a text", f'because "{reason}"{tail}', at=at)


def by(f: Fault) -> Diagnostic:
    return f.say("`by` without a key", "the path of a slot is expected here", "by orcid or (family_name, given_name)")


def type_(f: Fault) -> Diagnostic:
    return f.say(
        "`:` without a type",
        "text, number, boolean, object or list is expected here",
        f.line(f.before) + " text",
    )


def list_(f: Fault) -> Diagnostic:
    """Slots in parentheses."""
    found = f.found
    words = f.before[max(i for i, w in enumerate(f.before) if w.text == "(") :]
    if found is None or found.kind == "ARROW":
        return f.say(
            "this parenthesis is not closed",
            "a `)` is missing; a list stands on one line",
            f.line(words) + ")",
        )
    if found.text == ")" and words[-1].text == ",":
        return f.say("a comma too many", "another slot is expected here", f.line(words[:-1]) + ")")
    if found.text == ")" and len(words) > 1:
        at = f.span(words[0].start, found.end)
        return f.say("one slot needs no parentheses", "a list of one", f.with_text(at, f.line(words[1:])), at=at)
    if found.kind == "NAME" and words[-1].kind in ("NAME", "UNIT", "MANY"):
        help = f.line(words) + ", " + f.line(f.after).split(")")[0] + ")"
        return f.say(f"a comma is missing after `{words[-1].text}`", "a comma is expected here", help)
    return f.say(
        "a list in parentheses holds paths with commas between them",
        "not a path",
        "(family_name, given_name)",
    )


def index(f: Fault) -> Diagnostic:
    if f.found is None and f.last != "(":
        return f.say("this parenthesis is not closed", "a `)` is missing", f.line(f.before) + ")")
    return f.say("`index` counts from the number in parentheses", "a number is expected here", "index(0)")


def file(f: Fault) -> Diagnostic:
    if f.found is None and f.last != "(":
        return f.say("this parenthesis is not closed", "a `)` is missing", f.line(f.before) + ")")
    return f.say("`file` takes the name of a file in quotes", "not such a name", 'file("oscem.json")')


def guard(f: Fault) -> Diagnostic:
    """`when`, and what it asks."""
    found = f.found
    form = 'when SLOT is "A" or "B" {'
    if f.last == "is" and found is not None and found.kind == "NAME":
        quoted = f.with_text(f.mark, f'"{found.text}"')
        return f.say("`is` compares with a literal", "a text stands between quotes", quoted)
    if found is not None and (sign := f.sign()) and f.of(sign) in ("=", "=="):
        return f.say("`when` asks with `is`", "write `is`", f.with_text(sign, "is"), at=sign)
    if found is None and f.statement.words[-1].text != "{" and f.last != "when" and "is" in [w.text for w in f.before]:
        return f.say("`when` opens a block", "a `{` is expected here", f.line(f.before) + " {")
    text = "unexpected" if found else "something is missing here"
    return f.say("`when` asks `is` or `is present`, and opens a block", text, f"{form}\nwhen SLOT is present {{")


def else_(f: Fault) -> Diagnostic:
    text = "`{` or a rule is expected here"
    return f.say("`else` opens a block, or stands before a rule", text, 'else {\nelse LEFT -> RIGHT because "..."')


def needs(f: Fault) -> Diagnostic:
    if f.found is None and len(f.before) > 1:
        help = f'{f.line(f.before).rstrip(",")} because "..."'
        return f.say("`needs` says why", "`because` and a reason are expected here", help)
    return f.say("`needs` lists the slots without which a row is left out", "unexpected", 'needs a, b because "..."')


_SLIPS = (
    'slip item [nm] from -20 to 20 is [µm] because "..."',
    'slip item "MDa" is "MEGADALTONS" because "..."',
)


def slip(f: Fault) -> Diagnostic:
    """`slip`, its items, and what is claimed of them."""
    if f.last == "slip":
        return f.say("`slip` names an item", "an item is expected here", "\n".join(_SLIPS))
    text = "unexpected" if f.found else "something is missing here"
    return f.say("a slip says which values it is about: `from A to B`, or words", text, "\n".join(_SLIPS))


def slip_range(f: Fault) -> Diagnostic:
    return f.say("a range is written `from A to B`, and then `is`", "not of a range", _SLIPS[0])


def slip_meant(f: Fault) -> Diagnostic:
    """What stands after `is`."""
    if '"' in f.before[-2].text:
        quoted = f.with_text(f.mark, f'"{f.found.text}"') if f.found is not None else _SLIPS[1]
        return f.say("after `is` stands the word that was meant", "a text is expected here", quoted)
    if f.found is not None and f.found.kind == "NAME":
        unit = f.with_text(f.mark, f"[{f.found.text}]")
        return f.say("after `is` stands the unit that was meant, in brackets", "a unit without brackets", unit)
    return f.say("after `is` stands the unit that was meant, in brackets", "a unit is expected here", _SLIPS[0])


def slip_words(f: Fault) -> Diagnostic:
    help = f'{f.line(f.before)} is "..." because "..."'
    return f.say("a slip says what its words mean", "`is` and a word are expected here", help)


def slip_because(f: Fault) -> Diagnostic:
    help = f'{f.line(f.before)} because "..."'
    return f.say("a slip says why", "`because` and a reason are expected here", help)


def example(f: Fault) -> Diagnostic:
    found = f.found
    if found is not None and found.kind == "NAME":
        at = f.span(found.start, f.statement.end)
        help = f.with_text(at, _quoted(f))
        return f.say("an example shows values: a text stands between quotes", "not a value", help)
    text = "a value is expected here"
    return f.say("an example shows a value on each side", text, 'example "EPU 3.5.1" <-> ("EPU", "3.5.1")')


def _quoted(f: Fault) -> str:
    """The rest of an example, with quotes around words that have none."""
    sides: list[list[Lexeme]] = [[]]
    for word in f.after:
        if word.kind == "ARROW":
            sides += [[word], []]
        else:
            sides[-1].append(word)
    return " ".join(map(f.line, filter(None, map(_with_quotes, sides))))


def _with_quotes(side: list[Lexeme]) -> list[Lexeme]:
    """Names as texts: several in a row are one text, unless they stand in a tuple."""
    plain = ("nothing", "refused", "true", "false")
    if len(side) > 1 and all(word.kind == "NAME" for word in side):
        text = " ".join(word.text for word in side)
        return [Lexeme("STRING", f'"{text}"', side[0].start)]
    shift = 0
    done = []
    for word in side:
        bare = word.kind == "NAME" and word.text not in plain
        done.append(Lexeme(word.kind, f'"{word.text}"' if bare else word.text, word.start + shift))
        shift += 2 * bare
    return done


def example_arrow(f: Fault) -> Diagnostic:
    if sign := wrong_sign(f):
        return sign
    text = "an arrow and the other value are expected here"
    return f.say("an example shows a value on each side", text, f"{f.line(f.before)} -> refused", notes=(LAWS,))


def in_(f: Fault) -> Diagnostic:
    if f.last in ("in", "remove"):
        return f.say(f"`{f.last}` without a path", "a path is expected here", f"{f.last} acquisition.detectors[]")
    help = f"{f.line(f.before)} {{"
    return f.say("`in` opens a block, or names a fragment with `via`", "`{` or `via` is expected here", help)


def brace(f: Fault) -> Diagnostic:
    """Rules on the line that opens their block."""
    opener, rest = f.line(f.before), f.after
    if rest and rest[0].kind == "ARROW":
        help = f"nothing {f.line(rest)}"
        return f.say("a rule has a place on its left", "nothing stands before this arrow", help)
    closed = bool(rest) and rest[-1].text == "}"
    inner = f.line(rest[:-1] if closed else rest)
    lines = filter(None, (opener, f"    {inner}" if inner else "", "}" if closed else ""))
    title = "the lines of a block stand below the line that opens it"
    return f.say(title, "on the opening line", "\n".join(lines), code="E0104")


SENTENCES: Mapping[str | None, Callable[[Fault], Diagnostic]] = {
    "via": via,
    "argument": argument,
    "because": because,
    "by": by,
    "type": type_,
    "list": list_,
    "index": index,
    "file": file,
    "guard": guard,
    "else": else_,
    "needs": needs,
    "slip": slip,
    "slip_range": slip_range,
    "slip_meant": slip_meant,
    "slip_words": slip_words,
    "slip_because": slip_because,
    "example": example,
    "example_arrow": example_arrow,
    "in": in_,
    "brace": brace,
}
