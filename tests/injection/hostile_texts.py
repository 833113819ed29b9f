"""Texts that end a string, a comment, a docstring or a template's tag, and where a mapping can hold them."""

from __future__ import annotations

import re

CANARY = "print(12345)"
LINE_ENDS = ("\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")

TEXTS = {
    "quotes": "'\"",
    "double": f'"; {CANARY}; "',
    "single": f"'; {CANARY}; '",
    "triple_double": f'"""\n{CANARY}\n"""',
    "triple_single": f"'''\n{CANARY}\n'''",
    "four": '""""',
    "backslash": "\\",
    "backslashes": f'\\"\\\\"; {CANARY} \\',
    "escapes": "\\n\\x22\\u0022\\N{QUOTATION MARK}\\",
    "f_string": f"{{{CANARY}}} {{0}} {{{{x}}}} {{!r:>3}} }}{{",  # without `{}`, which is a form in a table of words
    "jinja": f"{{{{ {CANARY} }}}}{{% raw %}}{{# x #}}",
    "jinja_end": "{% endraw %}{% endfor %}{{ 7*7 }}",
    "comment": f"# x\n{CANARY}  # */ --> <!--",
    "percent": "%s %(x)s $x ${x} `x` | <b>x</b>",
    "nul": f"\0{CANARY}\0",
    "escape_sequence": "\x1b[31m\x1b]0;x\x07\x08\x7f",
    "direction": "\u202e\u2066x\u2069\u200f\ufeff",
    "long": "a" * 10_000,
    "blank": "  \t x \t ",
    **{f"end_{ord(end[0]):04x}_{len(end)}": f"x{end}{CANARY}{end}    {CANARY}{end}#" for end in LINE_ENDS},
}
HARMLESS = "harmless"


def written(text: str) -> str:
    """A text as the language spells it, without its quotes."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def a_name(text: str) -> str:
    """What of a text can stand in back-ticks."""
    return re.sub(r"[`\n]", "", text) or "x"


def a_doc(text: str) -> str:
    """What of a text can stand in a doc comment."""
    return text.replace("\n", " ")


def filled(template: str, text: str) -> str:
    """A mapping with a text in every marked position: `"@tag"` a string, `## @tag` a doc, a name `@tag` in back-ticks."""
    strings = r'"(\{\} )?@(\w+)( ?\{\})?"'
    template = re.sub(strings, lambda hit: f'"{hit[1] or ""}{written(said(text, hit[2]))}{hit[3] or ""}"', template)
    template = re.sub(r"## @(\w+)", lambda hit: f"## {a_doc(said(text, hit[1]))}", template)
    return re.sub(r"`(_?)@(\w+)`", lambda hit: f"`{hit[1]}{named(text, hit[2])}`", template)


def said(text: str, tag: str) -> str:
    """The text on both sides of a word that tells it from the others."""
    text = text.replace("{}", "") if tag == "by" else text  # where `{}` is a part
    return f"{text}{tag}{text}"


def named(text: str, tag: str) -> str:
    """A name made of a text."""
    return f"{a_name(text)}{tag}{a_name(text)}"
