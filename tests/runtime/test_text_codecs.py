"""Texts that are made of parts, and plain text as HTML: their laws, on values of any kind."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from hard_values import values
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime.refused import UNFIT, Nothing, Refused
from oscem_map.runtime.text_codecs import (
    from_link,
    from_numeral,
    html,
    in_form,
    in_link,
    link_is_wrong,
    numeral,
    parts_of,
    plain_text,
    what_is_wrong,
)
from oscem_map.runtime.values import text

AUTHOR = "('{}', '{initials}')"
NAMES = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=8)
APOSTROPHES = st.builds("{}'{}".format, NAMES, NAMES) | NAMES


@given(values, values)
def test_no_value_raises(first: Any, second: Any) -> None:
    made = in_form([text(first), text(second)], AUTHOR)
    assert made is None or isinstance(made, (str, Refused))
    for one in (text(first), second if isinstance(second, str) else None):
        for read in (parts_of(one, AUTHOR), parts_of(one, "{}"), html(one), plain_text(one)):
            assert isinstance(read, (str, tuple, *UNFIT))


@pytest.mark.parametrize("unfit", [None, Refused("x", "why"), Nothing("why")])
def test_unfit_values_are_handed_on(unfit: Any) -> None:
    assert html(unfit) is plain_text(unfit) is parts_of(unfit, "{}") is in_form(unfit, "{}") is unfit
    assert in_form([unfit, unfit], AUTHOR) is unfit


@pytest.mark.parametrize(
    ("names", "written", "read"),
    [
        (("Smith", "John William"), "('Smith', 'JW')", ("Smith", "J. W.")),
        (("O'Brien", "Jean-Luc"), "('O'Brien', 'JL')", ("O'Brien", "J. L.")),
        (("van der Berg", "é. m."), "('van der Berg', 'ÉM')", ("van der Berg", "É. M.")),
    ],
)
def test_authors(names: tuple[str, str], written: str, read: tuple[str, str]) -> None:
    assert in_form([*names], AUTHOR) == written
    assert parts_of(written, AUTHOR) == read


@given(APOSTROPHES, APOSTROPHES)
def test_a_text_of_parts_settles(family: str, given_name: str) -> None:
    once = in_form([family, given_name], AUTHOR)
    assert isinstance(once, str)
    back = parts_of(once, AUTHOR)
    assert back[0] == family
    assert in_form([*back], AUTHOR) == once


@given(st.lists(NAMES, min_size=3, max_size=3))
def test_parts_without_the_separator_come_back(names: list[str]) -> None:
    assert parts_of(in_form(names, "<{}; {} of {}>"), "<{}; {} of {}>") == tuple(names)


def test_a_part_alone_is_one_value() -> None:
    assert in_form("5957", "CID {}") == "CID 5957"
    assert parts_of("CID 5957", "CID {}") == "5957"


@pytest.mark.parametrize("names", [["Smith", None], [None, "John"], ["Smith", "..."]])
def test_a_part_that_is_not_there(names: list[str | None]) -> None:
    made = in_form(names, AUTHOR)
    assert isinstance(made, Refused)
    assert "is not there" in made.reason


@pytest.mark.parametrize("other", ["Smith, JW", "('Smith')", "(' ', 'JW')", "('', 'JW')"])
def test_a_text_of_another_form(other: str) -> None:
    assert isinstance(parts_of(other, AUTHOR), Refused)


@pytest.mark.parametrize("form", ["", "Smith", "{}{}", "{} {name}", "{", "{}}"])
def test_forms_that_cannot_be_read(form: str) -> None:
    assert what_is_wrong(form)
    assert what_is_wrong(AUTHOR) is None


class Tags(HTMLParser):
    """Collects what a browser would take as elements."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)


@given(st.text() | st.lists(st.sampled_from(["<script>", "</p>", "&lt;", "<!--", "x", "\n", " ", "&", "]]>"])).map("".join))
def test_text_stays_text(said: str) -> None:
    made = html(said)
    if made is None:
        assert not said.strip()
        return
    browser = Tags()
    browser.feed(made)
    browser.close()
    assert browser.tags == {"p"}
    back = plain_text(made)
    assert back == "\n".join(" ".join(line.split()) for line in said.splitlines() if line.strip())
    assert html(back) == made


@pytest.mark.untraced
def test_a_long_text_takes_no_long_time() -> None:
    for said in ("<" * 1_000_000, "a b " * 250_000, "<p>" * 300_000, "&amp" * 250_000):
        made = html(said)
        assert isinstance(made, str)
        assert plain_text(made) == " ".join(said.split())


@pytest.mark.parametrize(
    ("edited", "read"),
    [
        ("<p>One <b>bold</b> word</p><ul><li>a</li><li>b</li></ul>", "One bold word\na\nb"),
        ("<p>Before</p><script>alert('x')</script><style>p{}</style><p>after</p>", "Before\nafter"),
        ("No markup, 2 &lt; 3<br/>next", "No markup, 2 < 3\nnext"),
        ("<p> </p>", None),
        ("a line\nbroken by the editor", "a line\nbroken by the editor"),
    ],
)
def test_html_that_somebody_edited(edited: str, read: str | None) -> None:
    assert plain_text(edited) == read


@pytest.mark.parametrize(("said", "parts"), [("De Biasio A", ("De Biasio", "A.")), ("Sobhy MA", ("Sobhy", "M. A."))])
def test_initials_are_the_last_word(said: str, parts: tuple[str, str]) -> None:
    assert parts_of(said, "{} {initials}") == parts
    assert in_form([*parts], "{} {initials}") == said


def test_numbers_as_text() -> None:
    assert [from_numeral(numeral(n)) for n in (0, 6144, -3)] == [0, 6144, -3]
    assert (numeral(None), from_numeral(None), from_numeral(" 12 ")) == (None, None, 12)
    for wrong in ("variable", "6144.5", "1e3", "9" * 19, ""):
        assert not isinstance(from_numeral(wrong), int)
    assert isinstance(numeral(2.5), Refused)


# Codes in links ---------------------------------------------------------------------------------------------------------

RAW, MAP, MODEL = "https://x.org/empiar/{EMPIAR-10002}", "https://x.org/emdb/{EMD-1234}", "https://x.org/{1abc}"


@pytest.mark.parametrize(
    ("form", "said", "code"),
    [
        (RAW, "EMPIAR-10500", "EMPIAR-10500"),
        (RAW, " empiar-10500\n", "EMPIAR-10500"),
        (RAW, "10500", "EMPIAR-10500"),
        (RAW, "https://x.org/empiar/EMPIAR-10500", "EMPIAR-10500"),
        (MAP, "EMD-45678", "EMD-45678"),
        (MODEL, "7k3V", "7k3V"),
    ],
)
def test_a_code_and_its_link(form: str, said: str, code: str) -> None:
    link = in_link(said, form)
    assert link == form.partition("{")[0] + code
    assert from_link(link, form) == code
    assert from_link(f" {link}", form) == code


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (RAW, "EMPIAR-102"), (RAW, "EMD-10002"), (RAW, "EMPIAR-10002/x"), (RAW, "../10002"), (RAW, "EMPIAR-１００"), (RAW, ""),
        (MAP, "1abc"), (MODEL, "abcd"), (MODEL, "7k3v2"), (RAW, "https://elsewhere.org/EMPIAR-10002"), (RAW, True),
    ],
)  # fmt: skip
def test_what_is_no_code(form: str, said: object) -> None:
    found = in_link(said, form)
    assert isinstance(found, (Refused, Nothing)) or found is None
    assert isinstance(from_link("EMPIAR-10002", form), Refused)


@pytest.mark.parametrize("form", ["https://x.org/", "https://x.org/{}", "http://x.org/{A-1}", "https://x.org/{A-1}/y", "{A-1}"])
def test_a_form_that_is_no_link(form: str) -> None:
    assert link_is_wrong(form) is not None
    assert link_is_wrong(RAW) is None
