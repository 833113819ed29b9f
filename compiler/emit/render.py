"""The templates of generated modules. They only print; every text of a mapping or a snapshot passes through a filter.

`py` prints a value as Python, `words` a text inside a documentation string.
"""

from __future__ import annotations

import re
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
    return environment


def render(template: str, **values: Any) -> str:
    """A template's text, with trailing blanks removed."""
    text = _environment().get_template(template).render(**values)
    return re.sub(r"[ \t]+$", "", str(text), flags=re.M)
