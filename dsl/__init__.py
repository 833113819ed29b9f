"""The mapping language: text to syntax tree, its canonical layout, and what is said about it.

This room knows no schema: names are looked up by the compiler. Importing it does not import lark; the first
`parse` does.
"""

from oscem_map.dsl.diagnostics import (
    CODES,
    Diagnostic,
    Label,
    Severity,
    diagnostic,
    has_errors,
    in_order,
)
from oscem_map.dsl.explain import page
from oscem_map.dsl.format import canonical, format_text
from oscem_map.dsl.parser import Parsed, parse
from oscem_map.dsl.render import to_github, to_json, to_text
from oscem_map.dsl.spans import Source, Span
from oscem_map.dsl.suggest import did_you_mean

__all__ = [
    "CODES",
    "Diagnostic",
    "Label",
    "Parsed",
    "Severity",
    "Source",
    "Span",
    "canonical",
    "diagnostic",
    "did_you_mean",
    "format_text",
    "has_errors",
    "in_order",
    "page",
    "parse",
    "to_github",
    "to_json",
    "to_text",
]
