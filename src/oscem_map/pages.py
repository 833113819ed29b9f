"""Pages of HTML that work from disk: one file each, which loads nothing and runs no script but its own.

What they show is other people's text. jinja2 escapes it, and a page allows by their digests its own style and script alone,
so that text which were taken for markup would still do nothing.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment(package: str, name: str) -> Environment:
    """The templates of a package, with the `style` and `script` of a page: `NAME.css` and `NAME.js` beside them.

    A template has both as markup, and as `style_hash` and `script_hash` for its Content-Security-Policy.
    """
    import jinja2
    from markupsafe import Markup

    loader = jinja2.PackageLoader(package, "templates")
    made = jinja2.Environment(
        loader=loader, undefined=jinja2.StrictUndefined, autoescape=True, trim_blocks=True, keep_trailing_newline=True
    )
    for part, file in (("style", f"{name}.css"), ("script", f"{name}.js")):
        text = loader.get_source(made, file)[0].strip()
        made.globals[part] = Markup(text)
        made.globals[f"{part}_hash"] = f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
    return made
