"""Taking one rule away changes only its lines: of its file's functions, the facts for reports, the lists, the tests.

A rule is replaced, on its line, by a loss of its slot. What may change then: statements and comments that
name the slot, the item or the line of the rule; and definitions and imports that nothing else uses.
"""

from __future__ import annotations

import ast
import difflib
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from places import ROOT

from oscem_map.compiler import check, compiled


@dataclass(frozen=True)
class Gone:
    """A rule that is taken away: its file, its slot and its item, as the generated files spell them."""

    file: str
    slot: str
    item: str

    @property
    def number(self) -> int:
        return next(n for n, line in enumerate(self.lines(), 1) if self.pattern.match(line))

    @property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(
            rf"(\s*){re.escape(self.slot)}(?: \s*\[[^\]]*\])?\s+<[-~]>\s+\S*{re.escape(self.item)}\b"
        )

    def lines(self) -> list[str]:
        return (ROOT / "mappings" / self.file).read_text("utf-8").splitlines(keepends=True)

    def replaced(self) -> str:
        """The file's text without the rule. Its line keeps its number."""
        lines = self.lines()
        found = self.pattern.match(lines[self.number - 1])
        assert found is not None
        lines[self.number - 1] = f'{found[1]}{self.slot} -> nothing because "taken away"\n'
        return "".join(lines)

    def owns(self, text: str) -> bool:
        """Whether a line or statement is the rule's: it names its line, its slot or its item."""
        leaf = self.slot.split(".")[-1]
        words = rf"\b{self.number}\b|\b{leaf}|{re.escape(self.item)}\b"
        return re.search(words, text, re.IGNORECASE) is not None


RULES = [
    Gone("common/instrument.omap", "cs", "nominal_cs"),
    Gone("common/instrument.omap", "c2_aperture", "c2_aperture_diameter"),
    Gone("common/acquisition.omap", "mode", "detector_mode"),
    Gone("common/acquisition.omap", "grids_imaged", "num_grids_imaged"),
    Gone("common/acquisition.omap", "exposure_time", "average_exposure_time"),
    Gone("common/sample.omap", "description", "details"),
    Gone("common/sample.omap", "smiles", "descriptor"),
    Gone("common/people.omap", "telephone", "phone"),
]


ONLY = ["oscem-spa_mmcif.omap"]
"""One of the mappings: what others make of a fragment is made in the same way."""


@cache
def before() -> dict[str, str]:
    checked = check(ROOT / "mappings", only=ONLY, run=False)
    assert checked.ok
    return compiled(checked)


def after(rule: Gone, folder: Path) -> dict[str, str]:
    shutil.copytree(ROOT / "mappings", folder / "mappings")
    (folder / "mappings" / rule.file).write_text(rule.replaced(), encoding="utf-8")
    checked = check(folder / "mappings", only=ONLY, run=False)
    assert [found.title for found in checked.diagnostics if found.code.startswith("E")] == []
    return compiled(checked)


TRIED = [RULES[0], *(pytest.param(rule, marks=pytest.mark.conformance) for rule in RULES[1:])]


@pytest.mark.parametrize("rule", TRIED, ids=lambda rule: rule.slot)
def test_only_its_lines_change(rule: Gone, tmp_path: Path) -> None:
    old, new = before(), after(rule, tmp_path)
    assert old.keys() == new.keys()
    changed = [name for name in old if old[name] != new[name]]
    assert f"generated/oscem_mmcif_{Path(rule.file).stem}.py" in changed
    assert f"generated/oscem_mmcif_{Path(rule.file).stem}_facts.py" in changed
    assert [name for name in changed if name.startswith("tests/")] == []
    strange = [f"{name}: {line}" for name in changed for line in strangers(name, old[name], new[name], rule)]
    assert strange == []


def strangers(name: str, old: str, new: str, rule: Gone) -> list[str]:
    """What differs and is not the rule's."""
    loads = (node for node in ast.walk(ast.parse(new)) if isinstance(node, ast.Name))
    used = {node.id for node in loads if isinstance(node.ctx, ast.Load)}
    pairs = differing(statements(old), statements(new)) + differing(comments(old), comments(new))
    strange = [pair for pair in pairs if not any(rule.owns(text) for text in pair)]
    strange = [pair for pair in strange if not (len(pair) == 1 and gone_writer(pair[0], old, new))]
    return [text for pair in strange for text in pair if not idle(text, used, name)]


def differing(old: list[str], new: list[str]) -> list[tuple[str, ...]]:
    """The pieces that are in one of two lists only; where one stands in the other's place, the two."""
    found: list[tuple[str, ...]] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace" and b - a == d - c:
            found += zip(old[a:b], new[c:d], strict=True)
        elif tag != "equal":
            found += [(text,) for text in (*old[a:b], *new[c:d])]
    return found


def gone_writer(text: str, old: str, new: str) -> bool:
    """Whether a piece makes the writer of a row in fewer places than before: nothing else is written to that row there."""
    makes = re.match(r"\w+ = (row_)?writer\(", text) is not None
    return makes and statements(new).count(text) < statements(old).count(text)


def idle(text: str, used: set[str], name: str) -> bool:
    """Whether a piece defines or imports a name that nothing uses any more. Lists are for another module."""
    defined = re.match(r"(\w+) = |import (\w+)$", text)
    return defined is not None and (name.endswith("_lists.py") or (defined[1] or defined[2]) not in used)


def comments(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.lstrip().startswith("#")]


def statements(text: str) -> list[str]:
    """All statements of a module; constants by name, for they stand in the order of their first use. Values that are read
    are numbered inside a function (`said_2`), which says nothing."""
    body = ast.parse(re.sub(r"\bsaid_\d+\b", "said", text)).body
    constants = sorted((node for node in body if isinstance(node, ast.Assign)), key=ast.unparse)
    others = [node for node in body if not isinstance(node, ast.Assign)]
    return [piece for node in (*constants, *others) for piece in pieces(node)]


def pieces(node: ast.AST) -> Iterator[str]:
    """A statement's text; of one with a body its head, then its body; a dictionary's rows; imported names."""
    body = [*getattr(node, "body", []), *getattr(node, "orelse", [])]
    if isinstance(node, ast.ImportFrom):
        yield from (f"import {alias.name}" for alias in node.names)
    elif body:
        yield ast.unparse(node).split("\n")[0]
        yield from (piece for child in body for piece in pieces(child))
    elif isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict):
        rows = zip(node.value.keys, node.value.values, strict=True)
        yield from (f"{ast.unparse(key)}: {ast.unparse(value)}" for key, value in rows if key)
    else:
        yield ast.unparse(node)


def test_a_stranger_would_be_found() -> None:
    rule = RULES[0]
    name = "generated/oscem_mmcif_acquisition.py"
    old = before()[name]
    for gone, other in (('"nominal_magnification"', '"something"'), ("write = writer(", "write = row_writer(")):
        assert gone in old
        assert strangers(name, old, old.replace(gone, other), rule)
