"""The table of countries is what its sources say: pycountry, Babel and the dictionary's list."""

from __future__ import annotations

import pytest
from places import ROOT

from oscem_map import convert
from oscem_map.dsl.format import format_text
from oscem_map.testing import countries


def test_the_table_is_that_of_its_sources() -> None:
    said = (ROOT / "mappings" / "common" / "countries.omap").read_text("utf-8")
    made = format_text(countries.table(), "countries.omap")
    if said.splitlines()[1] != made.splitlines()[1]:
        pytest.skip("other versions of pycountry or Babel")
    assert said == made


CASES = {
    "NL": "Netherlands", "The Netherlands": "Netherlands", "FRA": "France", "Italia": "Italy", "SE": "Sweden", "JP": "Japan",
    "CN": "China", "Iran": "Iran, Islamic Republic Of", "Türkiye": "Turkey", "England": "United Kingdom",
    "Schweiz": "Switzerland", "Österreich": "Austria", "South Korea": "Korea, Republic Of", "Czechia": "Czech Republic",
}  # fmt: skip


@pytest.mark.parametrize(("said", "listed"), CASES.items())
def test_people_write_countries_as_they_do(said: str, listed: str) -> None:
    author = {"family_name": "Carberry", "given_name": "J.", "email": "j@example.org", "country": said}
    record = {"acquisition": {"technique": "spa"}, "organizational": {"authors": [author]}}
    assert convert(record, "mmcif").target["pdbx_contact_author"][0]["country"] == listed
