"""Codecs of texts that are made of parts (`text("{}, {}")`), of codes in links (`link`), and of plain text as HTML (`html`).

`put` goes from left to right, `get` back; None, `Refused` and `Nothing` are handed on, as in codecs.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

from oscem_map.runtime.codecs import first_unfit, of_text, shown
from oscem_map.runtime.refused import UNFIT, Nothing, Refused
from oscem_map.runtime.values import whole

INITIALS: Final = "{initials}"
WHOLE: Final = "{}"
_BRACES: Final = re.compile(r"\{[^{}]*\}|[{}]")


# Codes in links ---------------------------------------------------------------------------------------------------------

_LINK: Final = re.compile(r"(https://[^{}\s]+/)\{([A-Za-z0-9_-]*[A-Za-z0-9])\}")


class _Coded(NamedTuple):
    """A form `https://host/path/{EMD-1234}`: the link before the code, an example of the code, what all begin with, and the
    rest of them: as many digits or more where the example has digits alone, else a digit or a letter for each of its signs.
    """

    link: str
    example: str
    begins: str
    rest: re.Pattern[str]


@lru_cache
def _coded(form: str) -> _Coded | None:
    found = _LINK.fullmatch(form)
    if found is None:
        return None
    example = found[2]
    begins = example[: max(example.rfind("-"), example.rfind("_")) + 1]
    rest = example[len(begins) :]
    each = "".join("[0-9]" if one.isdigit() else "[A-Za-z0-9]" for one in rest)
    return _Coded(found[1], example, begins, re.compile(f"[0-9]{{{len(rest)},}}" if rest.isdigit() else each))


def link_is_wrong(form: str) -> str | None:
    """Why a form is no link with a code, in words; None where it is."""
    return None if _coded(form) else "the form is no link that ends in an example of a code, in braces"


@of_text
def in_link(value: Any, form: str) -> Any:
    """The link to a code: `in_link("EMD-1234", "https://www.ebi.ac.uk/emdb/{EMD-1000}")`. A number alone is one of these."""
    coded = _coded(form)
    assert coded is not None
    code = _code(value.strip(), coded)
    return Refused(value, f"not a code as {coded.example}", (coded.example,)) if code is None else f"{coded.link}{code}"


@of_text
def from_link(value: Any, form: str) -> Any:
    """The code of a link: `from_link("https://www.ebi.ac.uk/emdb/EMD-1234", "https://www.ebi.ac.uk/emdb/{EMD-1000}")`."""
    coded = _coded(form)
    assert coded is not None
    code = _code(value.strip(), coded) if value.strip().startswith(coded.link) else None
    return Refused(value, f"not a link to a code as {coded.example}") if code is None else code


def _code(text: str, coded: _Coded) -> str | None:
    """The code that a text gives, or a link to it."""
    bare = text.removeprefix(coded.link)
    begun = bare[: len(coded.begins)].lower() == coded.begins.lower()
    rest = bare[len(coded.begins) :] if begun else bare
    return f"{coded.begins}{rest}" if coded.rest.fullmatch(rest) else None


# Parts of a text --------------------------------------------------------------------------------------------------------


def parts(form: str) -> tuple[str, ...]:
    """The parts of a form in order, `{}` or `{initials}`; anything else in braces is as it stands."""
    return tuple(_BRACES.findall(form))


def what_is_wrong(form: str) -> str | None:
    """Why a form cannot be written and read, in words; None where it can."""
    found = parts(form)
    odd = next((one for one in found if one not in (WHOLE, INITIALS)), None)
    if odd is not None:
        return f"`{odd}` is no part of a text: the parts are `{{}}` and `{{initials}}`"
    if not found:
        return "the form has no part: write `{}` where a value stands"
    if "}{" in form:
        return "two parts stand side by side, with nothing that keeps them apart"
    return None


def in_form(values: Any, form: str) -> Any:
    """One text of several: `in_form(["O'Brien", "Jean-Luc"], "('{}', '{initials}')")` is `('O'Brien', 'JL')`.

    All parts are needed: where only some are there, the text would not come apart again, and they are refused.
    """
    if isinstance(values, UNFIT):
        return values
    texts = [shown(one) for one in (values if isinstance(values, (list, tuple)) else [values])]
    unfit = next((one for one in texts if isinstance(one, (Refused, Nothing))), None)
    if unfit is not None or not any(texts):
        return unfit
    words = [_letters(one) if kind == INITIALS and one else one for one, kind in zip(texts, parts(form), strict=True)]
    if not all(words):
        told = " ".join(one for one in texts if one)
        return Refused(told, f"part {1 + words.index(next(one for one in words if not one))} of `{form}` is not there")
    return "".join(_woven(form, [str(one) for one in words]))


def _woven(form: str, words: list[str]) -> Iterator[str]:
    between = _BRACES.split(form)
    yield between[0]
    for word, behind in zip(words, between[1:], strict=True):
        yield word
        yield behind


@of_text
def parts_of(value: Any, form: str) -> Any:
    """The inverse: the parts of a text of this form, one value where there is one; initials are read as `J. L.`.

    A part ends where what stands behind it first occurs: an apostrophe in a name does no harm, `', '` in it would. Before
    initials it ends where that last occurs, for initials are one word: `De Biasio A` of `{} {initials}` is De Biasio, A.
    """
    match = _pattern(form).fullmatch(value.strip())
    if match is None:
        return Refused(value, f"not of the form `{form}`")
    found = [one.strip() for one in match.groups()]
    if not all(found):
        return Refused(value, f"not of the form `{form}`: a part is empty")
    words = tuple(_dotted(one) if kind == INITIALS else one for one, kind in zip(found, parts(form), strict=True))
    return words if len(words) > 1 else words[0]


@lru_cache(64)
def _pattern(form: str) -> re.Pattern[str]:
    first, *between = map(re.escape, _BRACES.split(form.strip()))
    ahead = [*parts(form)[1:], WHOLE]
    ends = ("(.+)" if following == INITIALS else "(.+?)" for following in ahead)
    return re.compile(first + "".join(map("".join, zip(ends, between, strict=True))), re.DOTALL)


def _letters(given: str) -> str:
    """`JL` of Jean-Luc, `J. L.` and J.-L.; nothing of a text without a letter."""
    words = re.split(r"[\s.\-\u2010]+", given)
    return "".join(next((letter for letter in word if letter.isalpha()), "") for word in words).upper()


def _dotted(letters: str) -> str:
    """`J. L.` of JL: read again it gives the same initials. What is no run of capitals is a name, and stays."""
    plain = letters.replace(".", "").replace(" ", "").replace("-", "")
    return " ".join(f"{one}." for one in plain) if plain.isalpha() and plain.isupper() else letters


# Numbers as text --------------------------------------------------------------------------------------------------------


def numeral(value: Any) -> Any:
    """A whole number as text: `6144` of 6144."""
    value = whole(value)
    return value if isinstance(value, UNFIT) else str(value)


@of_text
def from_numeral(value: Any) -> Any:
    """The inverse: 6144 of `6144`; a word such as `variable` is refused."""
    return int(value) if _NUMERAL.fullmatch(value.strip()) else Refused(value, "not a whole number")


_NUMERAL: Final = re.compile(r"[+-]?[0-9]{1,18}")


# Programs -------------------------------------------------------------------------------------------------------------

_BETWEEN: Final = re.compile(r"(?:[\s,;:]+(?:version|ver\.?|v\.?|release))?[\s,;:]*$", re.IGNORECASE)
"""What people write between a program's name and its version."""
_BETWEEN_WORDS: Final = frozenset({"version", "ver", "ver.", "v", "v.", "release"})
_VERSION: Final = re.compile(r"[vV]?([0-9][A-Za-z0-9.+_-]*)")
_SEVERAL: Final = re.compile(r"\s[vV]?[0-9][A-Za-z0-9.+_-]*\s*(?:[,;/&+]|and\s)")
"""A version that another program follows."""


@of_text
def versioned(value: Any) -> Any:
    """ "EPU 3.5.1", "EPU, version 3.5.1" as (name, version); without a number, the name alone.

    Of several programs, as in "SerialEM 4.1, PACEtomo 1.7", no version is the version: all of it is the name.
    """
    tidy = " ".join(value.split())
    before, _, last = tidy.rpartition(" ")
    name = _BETWEEN.sub("", before)
    match = _VERSION.fullmatch(last)
    if match and name and name.casefold() not in _BETWEEN_WORDS and not _SEVERAL.search(before):
        return name, match.group(1)
    return (tidy, None) if tidy else None


def from_versioned(name: Any, version: Any) -> Any:
    """The inverse: a version that does not look like one cannot be taken apart again, and is refused."""
    unfit = first_unfit(name, version)
    if unfit is not None or (name is None and version is None):
        return unfit
    if name is None:
        return Refused(version, "a version without the program's name")
    tidy = " ".join(name.split())
    match = _VERSION.fullmatch(version.strip()) if version is not None else None
    number_of = match.group(1) if match else version
    joined = tidy if version is None else f"{tidy} {number_of}"
    same = versioned(joined) == (tidy, number_of)
    return joined if same else Refused(joined, "the program's name and its version cannot be told apart")


# HTML -------------------------------------------------------------------------------------------------------------------


@of_text
def html(value: Any) -> Any:
    """Plain text as paragraphs, one for each line; what would be markup is escaped, so that text stays text."""
    from html import escape  # few conversions meet HTML, and its entities take a millisecond

    lines = (" ".join(line.split()) for line in value.splitlines())
    return "\n".join(f"<p>{escape(line, quote=False)}</p>" for line in lines if line) or None


@of_text
def plain_text(value: Any) -> Any:
    """The text of HTML, a line for each paragraph. Markup other than paragraphs is forgotten, and scripts with their text."""
    if "<" not in value and "&" not in value:
        pieces = value
    else:
        from oscem_map.runtime.html_text import text_in

        pieces = text_in(value)
    lines = (" ".join(line.split()) for line in pieces.splitlines())
    return "\n".join(line for line in lines if line) or None


def times(height: Any, width: Any) -> Any:
    """ "2 x 2" of two whole numbers."""
    both = [numeral(one) for one in (height, width)]
    unfit = next((one for one in both if isinstance(one, UNFIT)), None)
    return unfit if unfit is not None or None in both else " x ".join(both)


_TIMES: Final = re.compile(r"([0-9]+)\s*[x×*]\s*([0-9]+)", re.IGNORECASE)


@of_text
def from_times(value: Any) -> Any:
    """The inverse; two numbers, with any of the signs of multiplication between them."""
    match = _TIMES.fullmatch(value.strip())
    return (int(match[1]), int(match[2])) if match else Refused(value, "two whole numbers are expected, as in `2 x 2`")


__all__ = [
    "INITIALS", "from_link", "from_numeral", "from_times", "from_versioned", "html", "in_form", "in_link", "link_is_wrong",
    "numeral", "parts", "parts_of", "plain_text", "times", "versioned", "what_is_wrong",
]  # fmt: skip
