"""The templates of generated modules. They only print; every text of a mapping or a snapshot passes through a filter.

`py` prints a value as Python, `words` a text inside a documentation string; `stated` names what is to be printed of a record.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from oscem_map.compiler.emit.python import literal, words


@cache
def _environment() -> Any:
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("oscem_map.compiler.emit", "templates"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # it prints Python, not HTML
    )
    environment.filters["py"] = literal
    environment.filters["words"] = words
    environment.filters["tuple_of"] = tuple
    environment.filters["stated"] = stated
    environment.filters["pairs"] = lambda mapping: list(mapping.items())
    return environment


def stated(record: Any) -> list[tuple[str, object]]:
    """The fields of a dataclass or a named tuple that have a default and another value: what is printed by name."""
    usual = {one.name: one.default for one in fields(record)} if is_dataclass(record) else record._field_defaults
    return [(name, value) for name, default in usual.items() if (value := getattr(record, name)) != default]


def render(template: str, **values: Any) -> str:
    """A template's text, with trailing blanks removed."""
    text = _environment().get_template(template).render(**values)
    return re.sub(r"[ \t]+$", "", str(text), flags=re.M)
