"""The syntax tree: every construct, and every span."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from oscem_map.dsl import parse
from oscem_map.dsl import syntax as s
from oscem_map.dsl.spans import Span

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.omap"))


def tree(text: str) -> s.File:
    parsed = parse(text, "x.omap")
    assert parsed.file is not None, parsed.diagnostics
    assert parsed.diagnostics == ()
    return parsed.file


def rule(text: str) -> Any:
    (item,) = tree(f"common\n{text}\n").items
    return item


def nodes(node: Any) -> Iterator[Any]:
    if isinstance(node, tuple):
        for child in node:
            yield from nodes(child)
    elif is_dataclass(node) and not isinstance(node, Span):
        yield node
        for f in fields(node):
            yield from nodes(getattr(node, f.name))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda p: p.name)
def test_every_span_lies_in_its_parent_and_shows_its_text(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    file = tree(text)
    count = 0
    for node in nodes(file):
        assert 0 <= node.span.start < node.span.end <= len(text), node
        shown = text[node.span.start : node.span.end]
        assert shown == shown.strip() or node is file, node
        for f in fields(node):
            for child in nodes(getattr(node, f.name)):
                assert node.span.start <= child.span.start <= child.span.end <= node.span.end
        if isinstance(node, s.Name):
            assert shown.strip("`") == node.text
        if isinstance(node, s.ArrowMark):
            assert shown == node.arrow
        if isinstance(node, s.UnitText):
            assert shown == f"[{node.text}]"
        if isinstance(node, s.Literal) and isinstance(node.value, Decimal):
            assert Decimal(shown) == node.value
        count += 1
    assert count > 5


def test_header() -> None:
    file = tree('## one\n##  two\n##three\nmapping oscem.spa 1.0.2 <-> mmcif 5.413 extends "base.omap"\n')
    header = file.header
    assert isinstance(header, s.MappingHeader)
    assert (header.left.name, header.left.version) == ("oscem.spa", "1.0.2")
    assert (header.right.name, header.right.version) == ("mmcif", "5.413")
    assert header.extends is not None
    assert header.extends.value == "base.omap"
    assert header.doc == "one\n two\nthree"
    bare = tree("common\n").header
    assert isinstance(bare, s.CommonHeader)
    assert bare.left is bare.right is None
    migration = tree("migration to oscem 1.0.2\n").header
    assert isinstance(migration, s.MigrationHeader)
    assert migration.to.version == "1.0.2"


def test_field_with_everything() -> None:
    field = rule(
        'replace else a.b[].c : text [nm] <~> _x.y [µm]  via p via q("r", 1, true)  because "s \\"t\\"\\n"'
        " by d or (e, /f.g) {\n## why\nh -> i\n}"
    )
    assert isinstance(field, s.Field)
    assert field.is_else
    assert field.replace
    assert field.arrow.arrow is s.Arrow.SETTLES
    left, right = field.left, field.right
    assert isinstance(left, s.SlotEnd)
    assert isinstance(right, s.SlotEnd)
    assert (str(left.path), left.type.text, left.unit.text) == ("a.b[].c", "text", "nm")  # type: ignore[union-attr]
    assert [step.many for step in left.path.steps] == [False, True, False]
    assert (str(right.path), right.unit.text) == ("_x.y", "µm")  # type: ignore[union-attr]
    assert [call.name.text for call in field.via] == ["p", "q"]
    assert [a.value for a in field.via[1].arguments] == ["r", Decimal(1), True]
    assert field.because is not None
    assert field.because.text == 's "t"\n'
    assert [[str(p) for p in key.paths] for key in field.by] == [["d"], ["e", "/f.g"]]
    assert field.block is not None
    assert field.block.rules[0].doc == "why"


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        ("a", s.SlotEnd),
        ("/", s.SlotEnd),
        ("*", s.SlotEnd),
        ("(a, b [nm])", s.TupleEnd),
        ('"x" or 1', s.WordsEnd),
        ("ask.a[].b [nm]", s.GivenEnd),
        ("template.a[]", s.TemplateEnd),
        ('file("x")', s.FileEnd),
        ("[nm]", s.SameEnd),
        ("index", s.IndexEnd),
        ("this", s.ThisEnd),
        ("nothing", s.NothingEnd),
        ("carried", s.CarriedEnd),
        ("withheld", s.WithheldEnd),
    ],
)
def test_ends(end: str, kind: type) -> None:
    assert isinstance(rule(f"{end} -> a").left, kind)
    assert isinstance(rule(f"a -> {end}").right, kind)


def test_paths() -> None:
    path = rule('/a.`2 b`[c.d is "e" or "f"].g[h has "i"][] -> x'.replace("[]", "")).left.path
    assert path.root
    assert [step.name for step in path.steps] == ["a", "2 b", "g"]
    first, second = path.steps[1].test, path.steps[2].test
    assert [step.name for step in first.steps] == ["c", "d"]
    assert [w.value for w in first.words.literals] == ["e", "f"]
    assert not first.has
    assert second.has
    assert path.steps[1].many
    assert str(rule("* -> /").left.path) == "*"
    assert str(rule("* -> /").right.path) == "/"


def test_index_and_given() -> None:
    assert rule("index -> a").left.start == 1
    assert rule("index(0) -> a").left.start == 0
    given = rule("scan.sets[].name [nm] -> a").left
    assert (given.source, [x.name for x in given.steps], given.unit.text) == ("scan", ["sets", "name"], "nm")
    template = rule("template.words[] -> a").left
    assert (template.name.text, template.many) == ("words", True)


def test_arrows() -> None:
    assert [(a.puts, a.gets, a.both) for a in s.Arrow] == [
        (True, True, True),
        (True, True, True),
        (True, False, False),
        (False, True, False),
    ]


def test_guards() -> None:
    when = rule('when a.b is "x" or true {\nc -> d\n}')
    assert isinstance(when, s.When)
    assert [w.value for w in when.words.literals] == ["x", True]  # type: ignore[union-attr]
    assert not when.is_else
    present = rule("else when a is present {\nc -> d\n}")
    assert present.words is None
    assert present.is_else
    assert len(rule("else {\n}").block.rules) == 0


def test_other_rules() -> None:
    needs = rule('needs a, b.c because "d"')
    assert ([str(p) for p in needs.paths], needs.because.text) == (["a", "b.c"], "d")
    example = rule('example (1, nothing, "x") <-> refused')
    assert isinstance(example.left, s.Values)
    assert isinstance(example.left.values[1], s.NothingValue)
    assert isinstance(example.right, s.RefusedValue)
    assert rule("in a.b[] via c").via.name.text == "c"
    assert rule("in * {\na -> b\n}").block.rules[0].arrow.arrow is s.Arrow.PUT
    assert str(rule("remove a.b").path) == "a.b"


def test_table() -> None:
    table = rule(
        'table t {\n"a" or "b" <-> listed\n(other, "c") -> nothing because "d"\n1.50 <- ("e", other)\n}'
    )
    first, second, third = table.rows
    assert [w.value for w in first.left[0].literals] == ["a", "b"]
    assert isinstance(first.right[0], s.Listed)
    assert [type(c) for c in second.left] == [s.Other, s.Words]
    assert isinstance(second.right[0], s.NothingCell)
    assert second.because.text == "d"
    assert str(third.left[0].literals[0].value) == "1.50"


def test_declarations() -> None:
    given = rule('ask a[] : quantity [e/Å²] optional default -1.5e3 "Q?" {\nb : text "B?"\n}')
    declared = given.declared
    assert (given.source, given.name.text, declared.many, declared.optional) == ("ask", "a", True, True)
    assert (declared.type.text, declared.unit.text, declared.default.value) == (
        "quantity",
        "e/Å²",
        Decimal("-1.5e3"),
    )
    assert declared.question.value == "Q?"
    assert declared.fields[0].name.text == "b"
    assert rule('scan a "Q?"').declared.type is None


def test_items() -> None:
    text = tree(
        'common\nfrom "f" use a, `b c`\ntemplate t {\n"x"\n""\n}\nlint l {\na.b is words(4) because "c"\n}\n'
        'carrier file("o") seal a[b is "c"].d\nfragment f for A -> B {\n}\nstep S "t" {\na -> b\n}\n'
    )
    import_, template, lint, carrier, fragment, step = text.items
    assert [n.text for n in import_.names] == ["a", "b c"]  # type: ignore[union-attr]
    assert [x.value for x in template.lines] == ["x", ""]  # type: ignore[union-attr]
    (check,) = lint.checks  # type: ignore[union-attr]
    assert (str(check.path), check.check.name.text, check.because.text) == ("a.b", "words", "c")  # type: ignore[union-attr]
    assert (carrier.file.name.value, str(carrier.seal)) == ("o", "a[].d")  # type: ignore[union-attr]
    assert (fragment.left.text, fragment.right.text) == ("A", "B")  # type: ignore[union-attr]
    assert step.title.value == "t"  # type: ignore[union-attr]
    assert list(text.of(s.Fragment)) == [fragment]


def test_docs_belong_to_what_follows() -> None:
    file = tree("common\n## one\n\n## two\na -> b\nc -> d\n## three\ntable t {\n1 -> 2\n}\n")
    assert [item.doc for item in file.items] == ["one\ntwo", "", "three"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('a -> b because "x" because "y"', "this rule has a second `because`"),
        ("a -> b by c by d", "this rule has a second `by`"),
        ("index(0.5) -> a", "`index` counts from a whole number"),
        ("table t {\n}", "a table without a line"),
        ("template t {\n}", "a template without a line"),
        ("lint t {\n}", "a lint without a line"),
        ('ask a "b" {\n}', "a list of fields without a line"),
    ],
)
def test_what_the_grammar_lets_pass(text: str, title: str) -> None:
    parsed = parse(f"common\n{text}\n", "x.omap")
    assert parsed.file is not None
    assert [(d.code, d.title) for d in parsed.diagnostics] == [("E0101", title)]


@pytest.mark.parametrize(
    "text",
    [
        "a -> b {\n" * 2000 + "c -> d\n" + "}\n" * 2000,
        "example " + "(1, " * 2000 + "1" + ")" * 2000 + " -> 1\n",
    ],
    ids=["blocks", "parentheses"],
)
def test_too_deep(text: str) -> None:
    parsed = parse("common\n" + text, "x.omap")
    assert parsed.file is None
    assert [d.title for d in parsed.diagnostics] == ["blocks or parentheses are nested too deeply"]


def test_a_line_of_documentation_is_the_heading_of_the_questions_that_follow() -> None:
    text = """common
## What holds for all.
ask a "A"
ask b "B"
## Two lines of documentation
## are no heading
ask c "C"
## Sample
scan d "D"
ask e "E"
from "x.omap" use y
ask f "F"
"""
    found = {item.declared.name.text: item.declared.group for item in tree(text).items if isinstance(item, s.Given)}
    assert found == {"a": "", "b": "", "c": "", "d": "Sample", "e": "Sample", "f": ""} | dict.fromkeys("ab", "What holds for all")
