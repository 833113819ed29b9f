"""Diagnostics as text, JSON and CI annotations; their order."""

from __future__ import annotations

import json

import pytest

from oscem_map.dsl import (
    Diagnostic,
    Label,
    Severity,
    Source,
    Span,
    diagnostic,
    has_errors,
    in_order,
    to_github,
    to_json,
    to_text,
)

FILE = "mappings/common/instrument.omap"
TEXT = "\n" * 13 + "    cs                    [mm]  <-> nominal_cs            [mrad]\n"


def at(text: str, words: str, file: str = "a.omap") -> Span:
    start = text.index(words)
    return Span(file, start, start + len(words))


def dimensions() -> Diagnostic:
    return diagnostic(
        "E0302",
        "cannot convert `mm` to `mrad`: length is not angle",
        at(TEXT, "[mrad]", FILE),
        "an angle",
        also=[(at(TEXT, "[mm]", FILE), "a length")],
        notes=["the dictionary gives `_em_imaging.nominal_cs` in millimetres (mmcif 5.413)"],
        help="write `[mm]`, or map `cs` to another item",
    )


def test_as_in_the_description_of_the_language() -> None:
    assert (
        to_text([dimensions()], {FILE: Source(FILE, TEXT)})
        == """\
error[E0302]: cannot convert `mm` to `mrad`: length is not angle
  --> mappings/common/instrument.omap:14:59
   |
14 |     cs                    [mm]  <-> nominal_cs            [mrad]
   |                                                           ^^^^^^ an angle
   |                           ---- a length
   |
   = note: the dictionary gives `_em_imaging.nominal_cs` in millimetres (mmcif 5.413)
   = help: write `[mm]`, or map `cs` to another item

1 error
"""
    )


def test_several_lines_and_files() -> None:
    one = "first\nsecond\nthird\n\n\nsixth\n"
    two = "elsewhere\n"
    d = diagnostic(
        "E0103",
        "declared twice",
        at(one, "sixth"),
        "here",
        also=[
            (at(one, "second"), ""),
            (at(one, "first"), "and here"),
            (at(two, "where", "b.omap"), "and there"),
        ],
    )
    sources = {"a.omap": Source("a.omap", one), "b.omap": Source("b.omap", two)}
    assert (
        to_text([d], sources)
        == """\
error[E0103]: declared twice
 --> a.omap:6:1
  |
1 | first
  | ----- and here
2 | second
  | ------
...
6 | sixth
  | ^^^^^ here
::: b.omap:1:5
  |
1 | elsewhere
  |     ----- and there

1 error
""".replace("\n::: b", "\n ::: b")
    )


def test_tabs_wide_and_invisible_signs() -> None:
    text = "\tあ\u200be\u0301 x y\r\n"
    d = diagnostic(
        "E0101", "t", at(text, "x"), "here", also=[(at(text, "あ"), "wide"), (at(text, "\t"), "tab")]
    )
    lines = to_text([d], {"a.omap": Source("a.omap", text)}).split("\n")
    assert lines[3:7] == [
        "1 |     あe\u0301 x y",
        "  |        " + " ^ here",
        "  |     -- wide",
        "  | ---- tab",
    ]


def test_marks_at_the_end_of_a_line_and_of_the_text() -> None:
    text = "abc"
    d = diagnostic("E0101", "t", Span("a.omap", 3, 3), "missing", also=[(Span("a.omap", 0, 99), "long")])
    assert to_text([d], {"a.omap": Source("a.omap", text)}).split("\n")[4:6] == [
        "  |    ^ missing",
        "  | --- long",
    ]


def test_without_place_or_source() -> None:
    nowhere = diagnostic("E0705", "drift", help="run `oscem-map compile`")
    unknown = diagnostic("W0801", "unused", Span("a.omap", 0, 1))
    assert (
        to_text([nowhere, unknown], {})
        == """\
error[E0705]: drift
  = help: run `oscem-map compile`

warning[W0801]: unused
 --> a.omap

1 error, 1 warning
"""
    )
    assert to_text([], {}) == ""


def test_long_notes_are_wrapped_and_code_stays_whole() -> None:
    words = "word " * 18 + "`a path that is pasted` " + "word " * 10
    d = diagnostic("E0101", "t", notes=[words], help="one\n    two")
    lines = to_text([d], {}).split("\n")
    assert all(len(line) <= 110 for line in lines)
    assert any("`a path that is pasted`" in line for line in lines)
    assert lines[2].startswith("          ")
    assert lines[3:5] == ["  = help: one", "              two"]


def test_colour_changes_nothing_but_colour() -> None:
    import re

    sources = {FILE: Source(FILE, TEXT)}
    painted = to_text([dimensions()], sources, colour=True)
    assert "\033[1;31m" in painted
    assert re.sub("\033\\[[0-9;]*m", "", painted) == to_text([dimensions()], sources)


def test_json() -> None:
    (shown,) = to_json([dimensions()], {FILE: Source(FILE, TEXT)})
    assert list(shown) == ["code", "severity", "file", "line", "column", "title", "labels", "notes", "help"]
    assert (shown["code"], shown["severity"], shown["file"]) == ("E0302", "error", FILE)
    assert (shown["line"], shown["column"]) == (14, 59)
    assert shown["labels"][1] == {
        "file": FILE,
        "line": 14,
        "column": 27,
        "end_line": 14,
        "end_column": 31,
        "text": "a length",
        "primary": False,
    }
    assert json.loads(json.dumps(shown)) == shown
    (nowhere,) = to_json([diagnostic("E0705", "drift")], {})
    assert (nowhere["file"], nowhere["line"], nowhere["help"]) == (None, None, None)


def test_github() -> None:
    d = diagnostic("W0802", "100% not\nformatted", Span("a,b:c.omap", 0, 1), "here", notes=["n"], help="h")
    assert to_github([d], {"a,b:c.omap": Source("a,b:c.omap", "x\n")}) == (
        "::warning file=a%2Cb%3Ac.omap,line=1,col=1,endLine=1,endColumn=2,title=W0802"
        "::100%25 not%0Aformatted%0Ahere%0Anote: n%0Ahelp: h\n"
    )
    assert to_github([diagnostic("E0705", "drift")], {}) == "::error title=E0705::drift\n"


def test_order_and_severity() -> None:
    a = diagnostic("E0302", "a", Span("b.omap", 5, 6))
    b = diagnostic("W0506", "b", Span("b.omap", 5, 6))
    c = diagnostic("E0101", "c", Span("a.omap", 9, 9))
    d = diagnostic("E0705", "d")
    assert in_order([b, a, c, d]) == (d, c, a, b)
    assert [x.severity for x in (a, b)] == [Severity.ERROR, Severity.WARNING]
    assert has_errors([b, a])
    assert not has_errors([b])


def test_a_code_has_to_be_known() -> None:
    with pytest.raises(KeyError):
        diagnostic("E9999", "what")


def test_where_falls_back_to_the_first_mark() -> None:
    span = Span("a", 1, 2)
    assert Diagnostic("E0101", Severity.ERROR, "t", (Label(span),)).where == span
    assert Diagnostic("E0101", Severity.ERROR, "t").where is None
