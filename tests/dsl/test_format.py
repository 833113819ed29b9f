"""The canonical layout: what changes, and what stays as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from oscem_map.dsl import canonical, format_text, parse
from oscem_map.dsl.lexis import lexemes
from oscem_map.dsl.syntax import File

DRAFTS = Path(__file__).parents[2].parent / "shared" / "design" / "drafts"
DRAFT_FILES = sorted(DRAFTS.rglob("*.omap"))

# Lines of the drafts that are not in canonical layout: blanks at the end of a line, and two imports of which
# only one was set apart.
NOT_CANONICAL = {
    "mappings/common/cell.omap": {68, 69},
    "mappings/oscem-spa_empiar.omap": {4},
}

BEFORE = """\


mapping   oscem.spa 1.0.2<->mmcif 5.413    extends "base.omap"


from "common/entry.omap" use entry
from "common/instrument.omap" use   instrument,x
ask title:text "Title"
ask release_date [ ] : code  default "HP" "RE"
table a{
"x"or"y" <-> "long one"
  "zzzzz"->nothing because "why"
# note
( other , "z" )<- listed   # why

}
##doc
fragment f for A<->B{

  name->b
  longer_name[nm] <-> cccc [µm] via rounded because "LONG"
  example 1->2
  example (1,nothing)<->refused
  z[ x is "a"or"b" ] . q <- (a,b[nm])
  detectors[]<->x[]{
 c   -> d# hi
  needs c ,d because "x"
      }
  when a is "x"{
a->b
  }
  else{
    index ( 0 )->c
       very.long.path.to.a.slot.that.stands.out [Å] <-> /d via join( ", " )via x
  }
}
lint l{
a is words(4)because "x"
bbb is without( "x" )
}
carrier file( "x" )seal a
in a   via b
organizational.grants[] -> organizational.funder[] by funder_name
 because "why" {
a -> b
}
a

# between

  -> b
""".replace("[ ]", "[]").replace("LONG", "a reason that is long, so that the line is broken in two here")

AFTER = """\
mapping oscem.spa 1.0.2 <-> mmcif 5.413 extends "base.omap"

from "common/entry.omap"      use entry
from "common/instrument.omap" use instrument, x
ask title          : text               "Title"
ask release_date[] : code default "HP"  "RE"
table a {
    "x" or "y"   <-> "long one"
    "zzzzz"       -> nothing  because "why"
    # note
    (other, "z") <-  listed   # why
}
## doc
fragment f for A <-> B {

    name                  -> b
    longer_name [nm]     <-> cccc [µm]  via rounded
        because "a reason that is long, so that the line is broken in two here"
    example 1             -> 2
    example (1, nothing) <-> refused
    z[x is "a" or "b"].q <-  (a, b [nm])
    detectors[] <-> x[] {
        c   -> d  # hi
        needs c, d because "x"
    }
    when a is "x" {
        a -> b
    }
    else {
        index(0)  -> c
        very.long.path.to.a.slot.that.stands.out [Å] <-> /d  via join(", ") via x
    }
}
lint l {
    a   is words(4)  because "x"
    bbb is without("x")
}
carrier file("x") seal a
in a  via b
organizational.grants[] -> organizational.funder[] by funder_name
        because "why" {
    a -> b
}
a
    # between
    -> b
"""


def draft_id(path: Path) -> str:
    return path.relative_to(DRAFTS).as_posix()


def test_a_badly_laid_out_file() -> None:
    assert format_text(BEFORE, "x.omap") == AFTER
    assert format_text(AFTER, "x.omap") == AFTER


def laid_out(rules: str) -> str:
    return canonical("common\n" + rules).removeprefix("common\n")


@pytest.mark.parametrize(
    "rules",
    [
        # In columns, whichever they are.
        "a    -> b\nccc  -> d\n",
        'a      <-> b   via x  because "y"\nccc     -> ddd via z\n',
        # A left side that is too long stands out.
        "aa -> b\nbb -> c\nlonger -> d\ncc -> d\n".replace("longer", "much.longer.than.this"),
        # Another block's column, and a lone rule's blanks.
        "a        -> b\n",
        "x -> this {\n    a        -> b\n}\n",
        # Units set to the right or to the left.
        "dose  [e/Å²] <-> x\ntime     [s] <-> y\n",
        # A fragment taken in among fields.
        "this -> this via f\nname         -> b\n",
        "# a note\n\n# another\n\na -> b     # far\n",
        'a -> b\n    via c\n    because "d"\n',
    ],
)
def test_order_is_kept(rules: str) -> None:
    assert laid_out(rules) == rules


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("a -> b\nccc -> d\n", "a   -> b\nccc -> d\n"),
        ("a -> b\nccc <-> d\n", "a    -> b\nccc <-> d\n"),
        ("a <- b\nccc <-> d\n", "a   <-  b\nccc <-> d\n"),
        (
            "cs [mm] <-> x [mm]\nc2_aperture [µm] <-> yy [µm]\n",
            "cs          [mm] <-> x  [mm]\nc2_aperture [µm] <-> yy [µm]\n",
        ),
        ("a -> b via c\nccc -> dd via e\n", "a   -> b   via c\nccc -> dd  via e\n"),
        ("a  -> b      via c\nbb -> dd    via e\n", "a  -> b   via c\nbb -> dd  via e\n"),
        ("a -> b\n\nccc -> d\n", "a -> b\n\nccc -> d\n"),
        ("a ->    b\n", "a -> b\n"),
        ("a->b\n", "a -> b\n"),
        ("a -> b {\nccc -> d\ne->f\n}\n", "a -> b {\n    ccc -> d\n    e   -> f\n}\n"),
        ("\n\n\na -> b\n\n\n\nc -> d\n\n\n", "\na -> b\n\nc -> d\n"),
        ("a -> b {\n\n    c -> d\n\n}\n", "a -> b {\n\n    c -> d\n}\n"),
        ("a -> b   \r\nc -> d\t\r\n", "a -> b\nc -> d\n"),
        ('a -> b because"x"\n', 'a -> b because "x"\n'),
        ('a -> b\n\n  because "x"\n', 'a -> b\n    because "x"\n'),
        ("##  deep\n##x\na -> b\n", "##  deep\n## x\na -> b\n"),
    ],
)
def test_disorder_is_mended(rules: str, expected: str) -> None:
    assert laid_out(rules) == expected


def test_lines_that_are_too_long_are_broken() -> None:
    """The last clause first, then the one before it, then the arrow."""
    a, b = "a" * 50, "b" * 50
    reason = 'because "a reason"'
    assert laid_out(f"{a} -> {a} via c {reason}\nb{a} -> c\n") == (
        f"{a}  -> {a}  via c\n    {reason}\nb{a} -> c\n"
    )
    assert laid_out(f"{a} -> {a}.{a} via c {reason}\nb{a} -> c\n") == (
        f"{a}\n    -> {a}.{a}  via c\n    {reason}\nb{a} -> c\n".replace("  via c\n", "\n    via c\n")
    )
    assert laid_out(f"{a}{b} -> {a}\n{a}{b}c -> d\n") == f"{a}{b}\n    -> {a}\n{a}{b}c -> d\n"


def test_a_text_with_errors_is_left_alone() -> None:
    assert format_text("common\n  a => b\n", "x.omap") == "common\n  a => b\n"


@pytest.mark.skipif(not DRAFT_FILES, reason="the drafts are not here")
def test_all_drafts_are_here() -> None:
    assert len(DRAFT_FILES) == 22
    assert set(NOT_CANONICAL) <= {draft_id(path) for path in DRAFT_FILES}


@pytest.mark.parametrize("draft", DRAFT_FILES, ids=draft_id)
def test_drafts_parse_and_format_to_themselves(draft: Path) -> None:
    text = draft.read_text(encoding="utf-8")
    parsed = parse(text, draft.name)
    assert isinstance(parsed.file, File)
    assert parsed.diagnostics == ()
    before, after = text.split("\n"), format_text(text, draft.name).split("\n")
    assert len(before) == len(after)
    changed = {number for number, (a, b) in enumerate(zip(before, after, strict=True), 1) if a != b}
    assert changed == NOT_CANONICAL.get(draft_id(draft), set())
    assert [w.text for w in lexemes(text) if w.kind != "BLANK"] == [
        w.text for w in lexemes("\n".join(after)) if w.kind != "BLANK"
    ]


# A line that was edited moves alone -------------------------------------------------------------------------

BLOCK = """\
common oscem 1.0.2 <-> mmcif 5.413
fragment lens for Instrument <-> _em_imaging {
    illumination                <~> illumination_mode           via illumination
    acceleration_voltage  [kV]  <~> accelerating_voltage  [kV]  via rounded  because "mmCIF stores whole kilovolts"
    c2_aperture           [µm]  <-> c2_aperture_diameter  [µm]
    cs                    [mm]  <-> nominal_cs            [mm]
    operating_mode               -> nothing                     because "no item for TEM or STEM"
    beam_convergence             -> nothing                     because "no item"
}
"""


def changed(old: str, new: str) -> list[str]:
    """The lines that the formatter leaves otherwise than they were, after an edit."""
    assert old in BLOCK
    after = format_text(BLOCK.replace(old, new), "x.omap").splitlines()
    return [line for line, was in zip(after, BLOCK.splitlines(), strict=True) if line != was]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    cs                    [mm]  <-> nominal_cs            [mm]", "    cs [mm] <-> nominal_cs [mm]"),
        ("    cs                    [mm]  <->", "    cs                       [mm]  <->"),
        ("illumination                <~>", "illumination <~>"),
        ("operating_mode               -> nothing                     because", "operating_mode -> nothing because"),
        ("beam_convergence             -> nothing                     because", "beam_convergence   -> nothing  because"),
    ],
)
def test_a_line_goes_back_to_its_column(old: str, new: str) -> None:
    assert [line for line in changed(old, new) if line.split()[0] not in new] == []


def test_a_line_that_is_renamed_does_not_move_the_others() -> None:
    assert changed("cs                    [mm]", "spherical [mm]") == [
        "    spherical             [mm]  <-> nominal_cs            [mm]"
    ]


def test_a_rule_before_the_column_of_its_block_is_taken_to_it() -> None:
    text = 'common\ntable a {\n    "x"                  <-> "X"\n    "yy"                 <-> "Y"\n    "z" <-> "Z"\n'
    text += '    "zz"                 <-> "ZZ"\n    nothing <- "N" because "why"\n}\n'
    assert format_text(text, "x.omap") == text.replace('"z" <->', '"z"                  <->')
