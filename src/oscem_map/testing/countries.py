"""`python -m oscem_map.testing.countries`: the table of countries, with the spellings that pycountry and Babel know.

The words on the right are the list of the dictionary. Those on the left are of ISO 3166 (pycountry: names and codes, and
the countries that make up the United Kingdom) and of the CLDR (Babel: the English name, and the names in a country's own
languages). Nothing of this is needed to convert: the table that is written is a mapping file like any other.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import babel
import pycountry
from babel.languages import get_official_languages

from oscem_map import dsl
from oscem_map.registry import Registry

FILE = Path(dsl.__path__[0]).resolve().parent / "mappings" / "common" / "countries.omap"
RENAMED = {"Cape Verde": "CV", "Macedonia": "MK", "Palestinian Territory": "PS", "Swaziland": "SZ", "Turkey": "TR"}
"""Countries that the dictionary has under a name that neither source knows for them any more."""
HEAD = """\
## Names of countries: the dictionary's list, and other spellings. Written by `python -m oscem_map.testing.countries` from
## pycountry {pycountry} (ISO 3166) and Babel {babel} (CLDR); change that.
common oscem 1.0.2 <-> mmcif 5.413

table country loosely "The" {{
{rows}
    listed <-> listed
}}
"""


def table() -> str:
    """The text of the mapping file."""
    words = listed()
    known = {word: list(dict.fromkeys(spellings(word))) for word in words}
    times = Counter(_plain(one) for found in known.values() for one in {_plain(one): one for one in found}.values())
    rows = []
    for word in words:
        kept = [one for one in known[word] if times[_plain(one)] == 1 and '"' not in one]
        names = " or ".join(f'"{one}"' for one in kept or [word])
        rows.append(f'    {names} <-> "{word}"')
    versions = {"pycountry": pycountry.__version__, "babel": babel.__version__}
    return HEAD.format(rows="\n".join(rows), **versions)


def listed() -> tuple[str, ...]:
    """The countries of the dictionary."""
    return Registry().get("mmcif", "5.413").classes["pdbx_contact_author"].slots["country"].listed


def spellings(word: str) -> Iterator[str]:
    """The spellings of a country, that which people use first."""
    country = _country(word)
    if country is None:
        raise LookupError(f"no country of ISO 3166 is called {word}")
    code = country.alpha_2
    english = babel.Locale("en").territories.get(code, word)
    names = [getattr(country, name, None) for name in ("common_name", "name", "official_name")]
    first = names[0] or (word if _plain(word) == _plain(str(names[1])) else english)
    yield first
    yield from filter(None, (word, english, *names, country.alpha_2, country.alpha_3))
    for language in get_official_languages(code):
        own = _territories(language).get(code)
        yield from filter(_has_two_cases, (own, _ascii(own)) if own else ())
    if code == "GB":
        parts: Any = pycountry.subdivisions.get(country_code=code)  # type: ignore[no-untyped-call]
        yield from ("UK", "Great Britain", *sorted(one.name.partition(" [")[0] for one in parts if one.type == "Country"))
        yield from ("Northern Ireland",)
    if code == "US":
        yield from ("United States of America",)
    if code == "KR":
        yield from ("Korea",)


def _country(word: str) -> Any:
    if word in RENAMED:
        return pycountry.countries.get(alpha_2=RENAMED[word])
    english = babel.Locale("en").territories
    for country in pycountry.countries:
        names = [getattr(country, name, None) for name in ("name", "common_name", "official_name")]
        if _plain(word) in {_plain(str(name)) for name in (*names, english.get(country.alpha_2)) if name}:
            return country
    return None


def _territories(language: str) -> dict[str, str]:
    try:
        return dict(babel.Locale(language).territories)
    except babel.UnknownLocaleError:
        return {}


def _has_two_cases(name: str) -> bool:
    """Whether case says nothing: of a Turkish i it does."""
    return name.swapcase().casefold() == name.casefold()


def _ascii(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    letters = letters if len(letters) == len(name) else "".join("i" if one == "\u0131" else one for one in name)
    return letters if len(letters) > 3 and letters.replace(" ", "").isalpha() else name


def _plain(name: str) -> str:
    """A name for comparing: no case, accents, signs, and no `and` or `the` among its words."""
    letters = unicodedata.normalize("NFKD", name).casefold().replace("&", " and ").replace("st.", "saint")
    words = "".join(one if one.isalnum() else " " for one in letters if not unicodedata.combining(one)).split()
    return " ".join(one for one in words if one not in ("and", "the"))


if __name__ == "__main__":
    FILE.write_text(table(), encoding="utf-8")
