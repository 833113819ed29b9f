"""What is said of a hostile text on a terminal or in Markdown moves no cursor and is no markup."""

from __future__ import annotations

import ast
import io
import sys
import tokenize
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

sys.path.insert(0, str(Path(__file__).parent))
from hostile_texts import TEXTS, a_name, written
from made import project, tables, text, tree

from oscem_map.commands.errors import CommandError
from oscem_map.compiler.emit.python import Printer, comment, docstring, literal
from oscem_map.compiler.plan.ir import Expr, Local, PathText
from oscem_map.dsl import to_text
from oscem_map.runtime.report import Asked, Assumed, Changed, Leaf, Missing, Report, Status
from oscem_map.runtime.report_markdown import to_markdown
from oscem_map.runtime.report_next import Run
from oscem_map.runtime.report_text import summary

EVERY = {**TEXTS, "surrogate": "x\udc80y", "ends_in_quote": 'x"', "coding": "-*- coding: rot13 -*-", "noqa": "type: ignore"}


@pytest.mark.parametrize("said", EVERY.values(), ids=EVERY)
def test_the_escaper(said: str) -> None:
    """A literal is the text; a comment and a docstring stay what they are, whatever stands around them."""
    assert ast.literal_eval(literal(said)) == said
    assert ast.literal_eval(literal({said: (said, [said], None)})) == {said: (said, [said], None)}
    for code in (literal(said), comment(said), docstring(said), docstring(said, said), docstring("x", said)):
        assert code.isprintable()
        tokens = [one.type for one in tokenize.generate_tokens(io.StringIO(f"{code}\nx = 1\n").readline)]
        assert tokens[0] in (tokenize.STRING, tokenize.COMMENT)
        assert tokens[1] in (tokenize.NEWLINE, tokenize.NL)
        assert [type(one) for one in ast.parse(f"{code}\nx = 1\n").body][-1] is ast.Assign


@pytest.mark.parametrize("said", EVERY.values(), ids=EVERY)
def test_a_path_in_an_f_string(said: str) -> None:
    at, i = Local("at", 1), Local("i", 2)

    def named(node: Expr) -> str:
        return "at" if node == at else "i"

    code = Printer(named).text(PathText(at, (f".{said}[", i, "]", said)))
    assert eval(code, {"at": "$", "i": 7}) == f"$.{said}[7]{said}"


@pytest.mark.parametrize("said", TEXTS.values(), ids=TEXTS)
def test_a_diagnostic(said: str, tmp_path: Path) -> None:
    name = a_name(said)
    rule = f'`{name}` <-> _main.`{name}`  via `{name}`  because "{written(said)}"'
    mapping = f"mapping lab.scan 1.0 <-> arch 2.0\n\n1 -> _main.id\n{rule}\n"
    left = tree("lab.scan", "1.0", "Scan", {"Scan": (text("title", said),)})
    checked = project(tmp_path, {"scan.omap": mapping}, left, tables("arch", "2.0", {"main": (text("id"), text(said))}))
    shown = to_text(checked.diagnostics, checked.project.texts())
    assert shown
    assert [line for line in shown.split("\n") if not line.isprintable()] == []
    assert all(line.isprintable() for line in CommandError(said, said).lines().split("\n"))


@pytest.mark.parametrize("said", EVERY.values(), ids=EVERY)
def test_a_report(said: str) -> None:
    """Of every field that text of a document, a mapping or a schema can be in."""
    leaves = tuple(Leaf(f"$.{said}", said, status, (said,), said, said) for status in Status)
    report = Report(
        said, (said,), "0" * 64, leaves, (Missing(said, said, said, said),),
        (Asked(said, said, (said,), None), Asked(said, said, (said,), said)), (Assumed(said, said, said, said),),
        (Assumed(said, said, said, said),), (said,), (Changed(said, said, said, said, said, said, said),),
    )  # fmt: skip
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(to_markdown(report))
    inner = [child.type for token in tokens for child in token.children or ()]
    assert set(inner) <= {"text", "code_inline", "text_special"}
    assert not {token.type for token in tokens} & {"html_block", "fence", "code_block", "bullet_list_open", "blockquote_open"}
    lines = to_markdown(report).split("\n")
    columns = {line.count(" | ") for line in lines if line.startswith("| Field | Value | Why")}
    run = Run(said, said, said, (said,), said)
    assert columns == {3}
    for line in summary(report, run).rstrip("\n").split("\n"):
        assert line.isprintable()
