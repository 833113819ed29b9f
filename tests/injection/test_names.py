"""Generated names: whatever slots, categories, fragments, tables and questions are called, each value arrives."""

from __future__ import annotations

import ast
import builtins
import keyword
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from made import converter, of, project, tables, text, texts, tree

from oscem_map.compiler.emit.modules import names_of_runtime
from oscem_map.compiler.names import Names, identifier
from oscem_map.runtime.trace import Trace

LOCAL = (
    "trace", "rows", "at", "tables", "document", "row", "write", "part_of", "said", "said_2", "here", "i", "n",
    "made", "p0", "c0",
)  # fmt: skip
RUNTIME = (
    "quantity", "part", "elements", "text", "line", "writer", "row_writer", "Trace", "Source", "Rows", "Tree", "KEPT",
    "re", "Decimal",
)  # fmt: skip
CONSTANT = (
    "ROWS", "ORDER", "ASKS", "SLIPS", "LEFT", "IN_SCAN", "MODE_PUT", "ASK_MODE", "put", "get", "put_document",
    "annotations",
)  # fmt: skip
PYTHON = ("class", "None", "match", "list", "dict", "print", "len", "enumerate", "open", "type", "self")
ODD = (
    "ﬁ", "fi", "Fi", "FI", "f-i", "f_i", "é", "e\u0301", "K", "\u212a", "1", "1_2", "1__2", "a b", "a.b", "µ", "μ",
    "\U0001d41a", "x\u200b",
)  # fmt: skip
ALL = (*LOCAL, *RUNTIME, *CONSTANT, *PYTHON, *ODD)
"""None begins with `_`: in a mapping that is a category."""

MAPPING = """\
mapping lab.scan 1.0 <-> arch 2.0

ask `{x}`  "who"

table `{x}` {{
    "a" <-> "A"
    "b" <-> "B"
}}

fragment `f{x}` for Inner <-> `_in{y}` {{
    1      -> id
    `{x}` <-> `{x}`
    `{y}` <-> `{y}`
}}

ask.`{x}`  -> _main.asked
this <-> _main {{
    1     -> id
    word <-> word  via `{x}`
}}
`{x}`   <-> `_in{y}`  via `f{x}`
`{y}`[] <-> `_{x}`[] {{
    index  -> id
    `{x}` <-> `{x}`
    `{y}` <-> `{y}`
}}
"""


@pytest.mark.parametrize("x", ALL)
def test_each_value_arrives(x: str, tmp_path: Path) -> None:
    """A slot, an object, a list, a category, an item, a table, a question and a fragment of one name."""
    y = f"{x}_2"
    pair = (text(x), text(y))
    left = tree("lab.scan", "1.0", "Scan", {"Scan": (text("word"), of(x, "Inner"), of(y, "Inner", True)), "Inner": pair})
    categories = {"main": (text("id"), text("asked"), text("word")), f"in{y}": (text("id"), *pair), x: (text("id"), *pair)}
    checked = project(tmp_path, {"scan.omap": MAPPING.format(x=x, y=y)}, left, tables("arch", "2.0", categories))
    module = converter(checked).load()
    document = {"word": "a", x: {x: "1", y: "2"}, y: [{x: "3", y: "4"}, {x: "5"}, {y: "6"}]}
    made = module.put(document, Trace({x: "me"}), "$")
    assert made == {
        "main": [{"id": "1", "asked": "me", "word": "A"}],
        f"in{y}": [{"id": "1", x: "1", y: "2"}],
        x: [{"id": "1", x: "3", y: "4"}, {"id": "2", x: "5"}, {"id": "3", y: "6"}],
    }
    assert module.get(made, Trace(None)) == document


def test_all_at_once(tmp_path: Path) -> None:
    """Names that are one for Python, or differ by case or punctuation, side by side."""
    inner = tuple(of(name, "Inner") for name in ALL)
    lists = tuple(of(f"{name}_list", "Inner", True) for name in ALL)
    left = tree("lab.scan", "1.0", "Scan", {"Scan": (*inner, *lists), "Inner": (text("name"),)})
    categories = {name: (text("id"), text("name")) for one in ALL for name in (one, f"{one}_list")}
    rules = [f"`{name}` <-> `_{name}` {{\n    1 -> id\n    name <-> name\n}}\n" for name in ALL]
    rules += [f"`{name}_list`[] <-> `_{name}_list`[] {{\n    index -> id\n    name <-> name\n}}\n" for name in ALL]
    said = "mapping lab.scan 1.0 <-> arch 2.0\n\n" + "".join(rules)
    checked = project(tmp_path, {"scan.omap": said}, left, tables("arch", "2.0", categories))
    module = converter(checked).load()
    document = {name: {"name": f"v{n}"} for n, name in enumerate(ALL)}
    document |= {f"{name}_list": [{"name": f"w{n}"}, {"name": "x"}] for n, name in enumerate(ALL)}
    made = module.put(document, Trace(None), "$")
    said = {name: rows[0]["name"] for name, rows in made.items()}
    assert said == {f"{name}{end}": f"{v}{n}" for v, end in (("v", ""), ("w", "_list")) for n, name in enumerate(ALL)}
    assert module.get(made, Trace(None)) == document


def test_blocks_of_two_fragments(tmp_path: Path) -> None:
    """A block `b` of the fragment `a` and the fragment `a_b` would both be `put_a_b`; and one called as the root is."""
    left = tree(
        "lab.scan", "1.0", "Scan",
        {"Scan": (of("one", "A"), of("two", "B"), of("three", "B")), "A": (of("b", "B", True),), "B": (text("name"),)},
    )  # fmt: skip
    names = ("main", "b", "two", "three")
    right = tables("arch", "2.0", {name: (text("id"), text("name")) for name in names})
    said = """\
mapping lab.scan 1.0 <-> arch 2.0

fragment a for A <-> arch {
    b[] <-> _b[] {
        index -> id
        name <-> name
    }
}

fragment a_b for B <-> _two {
    1 -> id
    name <-> name
}

fragment document for B <-> _three {
    1 -> id
    name <-> name
}

one   <-> this    via a
two   <-> _two    via a_b
three <-> _three  via document
nothing <- _main  because "nobody says it"
"""
    checked = project(tmp_path, {"scan.omap": said}, left, right)
    module = converter(checked).load()
    document = {"one": {"b": [{"name": "1"}]}, "two": {"name": "2"}, "three": {"name": "3"}}
    made = module.put(document, Trace(None), "$")
    assert made == {name: [{"id": "1", "name": str(n)}] for n, name in enumerate(names) if n}
    assert module.get(made, Trace(None)) == document


def test_no_local_hides_a_name_of_its_module(tmp_path: Path) -> None:
    x = "quantity"
    left = tree("lab.scan", "1.0", "Scan", {"Scan": (of(x, "Inner"),), "Inner": (text("text"),)})
    right = tables("arch", "2.0", {"line": (text("id"), text("text"))})
    said = "mapping lab.scan 1.0 <-> arch 2.0\n\nquantity <-> _line {\n    1 -> id\n    text <-> text\n}\n"
    for name, made in texts(project(tmp_path, {"scan.omap": said}, left, right)).items():
        module = ast.parse(made)
        bound = {one.name for one in module.body if isinstance(one, ast.FunctionDef)} | set(dir(builtins))
        bound |= {alias.asname or alias.name for one in module.body if isinstance(one, ast.ImportFrom) for alias in one.names}
        stored = {one.id for one in ast.walk(module) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
        assert not stored & bound, name


def test_identifiers() -> None:
    for name in (*ALL, "", "\0", "\udc80", '"""', "1 2", "-", "日本"):
        found = identifier(name)
        assert found.isidentifier() and found.isascii() and not keyword.iskeyword(found), name
    names = Names(names_of_runtime())
    given = [names.of(number, name) for number, name in enumerate(ALL)]
    assert len(set(given)) == len(given)
    assert not set(given) & names_of_runtime()
    assert [names.of(number, "other") for number in range(len(ALL))] == given
