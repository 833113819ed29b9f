"""The page of a crosswalk in a real Chromium: what a maintainer does with it, and what it must never do.

The mappings of this project are shown, with what changed since a copy of them that was edited.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from places import ROOT

from oscem_map.commands import docs

pytestmark = pytest.mark.conformance

MOST = 3_000_000
"""Bytes of a page."""
RULE = "#rule-instrument.cs-_em_imaging.nominal_cs"
ITEM = "#right-_em_imaging.nominal_cs"
MODEL = "#rule-instrument.microscope.model-_em_imaging.microscope_model-_em_imaging.microscope_version"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of all families. Before, a rule had another reason, one was not there, one was, and a table had a word more."""
    folder = tmp_path_factory.mktemp("crosswalk")
    shutil.copytree(ROOT / "mappings", folder / "before" / "mappings")
    instrument = folder / "before" / "mappings" / "common" / "instrument.omap"
    text = instrument.read_text(encoding="utf-8")
    assert "mmCIF stores whole kilovolts" in text
    text = text.replace("mmCIF stores whole kilovolts", "an older reason")
    lost = '    cs -> nothing because "it was lost once"'
    lines = [lost if line.startswith("    cs ") else line for line in text.splitlines()]
    assert lost in lines
    instrument.write_text("\n".join(lines) + "\n", encoding="utf-8")
    docs.run(folder / "out", "https://example.org/mappings", str(folder / "before"), ROOT)
    return folder / "out"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
    names = ("chromium", "chromium-browser", "google-chrome")
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if chromium is None:
        pytest.skip("there is no Chromium here (apt-get install chromium); or say CHROMIUM=PATH")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


class Seen:
    """A page in a window of its own, with what it said and what it asked for."""

    def __init__(self, browser: Any, address: str, **options: Any) -> None:
        self.context = browser.new_context(viewport={"width": 1300, "height": 900}, **options)
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(address)

    def view(self, name: str) -> None:
        self.page.click(f'nav a[href="#{name}"]')

    def shown(self) -> list[str]:
        """The addresses of the rows that are there to be seen, whether they fit the window or not."""
        script = "[...document.querySelectorAll('main > section:not([hidden]) .row:not([hidden])')].map(one => one.id)"
        return list(self.page.evaluate(script))

    def press(self, mark: str) -> None:
        self.page.click(f'#marks button[data-mark="{mark}"]')

    def text(self, selector: str) -> str:
        return str(self.page.inner_text(selector))


@pytest.fixture
def seen(browser: Any, pages: Path, request: pytest.FixtureRequest) -> Iterator[Seen]:
    options = getattr(request, "param", {})
    address = (pages / "oscem-mmcif.html").as_uri()
    found = Seen(browser, address, **options)
    yield found
    assert found.said == []
    assert {url.partition("#")[0] for url in found.requests if not url.startswith("data:")} == {address}
    found.context.close()


def test_sizes(pages: Path, record_property: Any) -> None:
    sizes = {path.name: path.stat().st_size for path in sorted(pages.iterdir())}
    record_property("bytes", sizes)
    print(sizes)
    assert len(sizes) >= 5
    assert all(size <= MOST for size in sizes.values()), sizes


# Ten tasks ----------------------------------------------------------------------------------------------------------


def test_1_search_a_slot_by_its_name_an_older_name_and_a_word_of_a_table(seen: Seen) -> None:
    seen.view("left")
    seen.page.fill("#search", "acceleration_voltage")
    assert "left-instrument.acceleration_voltage" in seen.shown()
    seen.page.fill("#search", "import_movies.microscope_voltage")
    assert seen.shown() == ["left-instrument.acceleration_voltage"]
    seen.page.fill("#search", "whatman")
    everywhere = seen.page.inner_text("nav")
    seen.page.fill("#search", "talos arctica")
    assert "left-instrument.microscope.model" in seen.shown()
    assert everywhere != seen.page.inner_text("nav")
    seen.view("right")
    assert "right-_em_imaging.microscope_model" in seen.shown()


def test_2_open_a_rule(seen: Seen) -> None:
    seen.page.fill("#search", "acceleration_voltage")
    row = seen.page.locator(".rule:not([hidden])", has_text="whole kilovolts").first
    row.scroll_into_view_if_needed()
    said = row.inner_text()
    for part in ("quantity [kV]", "integer [kV]", "<~>", "mapped", "both ways", "rounded", "is written", "read back"):
        assert part in said, part
    link = row.locator("a.cite")
    assert str(link.get_attribute("href")).startswith("https://example.org/mappings/common/instrument.omap#L")


def test_3_who_writes_this_item(seen: Seen) -> None:
    seen.page.click(f'.rule a[href="{ITEM}"] >> nth=0')
    assert seen.page.evaluate("location.hash") == ITEM
    assert "instrument.cs" in seen.text(f'[id="{ITEM[1:]}"]')
    seen.page.click(f'[id="{ITEM[1:]}"] a[href="{RULE}"]')
    assert seen.page.locator(f'[id="{RULE[1:]}"]').is_visible()


def test_4_filter_lost_asked_assumed_missing(seen: Seen) -> None:
    for mark in ("lost", "asked", "assumed"):
        seen.press(mark)
        rows = seen.page.eval_on_selector_all(".rule:not([hidden])", "rows => rows.map(one => one.dataset.marks)")
        assert rows
        assert all(mark in marks.split() for marks in rows)
        seen.press(mark)
    seen.view("right")
    seen.press("missing")
    assert seen.shown()
    assert "no rule fills it" in seen.text(".spot:not([hidden])")
    seen.page.keyboard.press("Escape")
    assert len(seen.shown()) > 1000


def test_5_coverage_of_a_root(seen: Seen) -> None:
    seen.view("coverage")
    seen.page.select_option("#root", "oscem.spa")
    assert seen.shown() == ["coverage-oscem.spa"]
    seen.page.click("#coverage-oscem\\.spa summary")
    numbers = seen.page.eval_on_selector_all(
        "#coverage-oscem\\.spa tbody td:nth-child(2)", "cells => cells.map(one => Number(one.textContent))"
    )
    said = seen.text("#coverage-oscem\\.spa")
    assert f"of {sum(numbers)} slots mapped" in said
    seen.view("rules")
    assert 0 < len(seen.shown()) < seen.page.locator(".rule").count()
    seen.view("left")
    assert "left-processing.volumes.vol_resolution" in seen.shown()
    assert "left-acquisition.tilt_angle.minimal" not in seen.shown()


def test_6_open_a_table(seen: Seen) -> None:
    row = seen.page.locator(f'[id="{MODEL[1:]}"]')
    row.locator("summary", has_text="table microscope").click()
    row.locator(".words").wait_for()
    assert "TFS KRIOS" in row.inner_text()
    row.get_by_text("among all tables").last.click()
    assert seen.page.locator("#tables").is_visible()


def test_7_compare_two_versions(seen: Seen) -> None:
    seen.view("changes")
    assert sorted(seen.page.locator("#marks button").all_inner_texts()) == ["added 1", "changed 1", "removed 1"]
    seen.press("changed")
    assert "an older reason" in seen.text(".change:not([hidden]) del")
    assert "mmCIF stores whole kilovolts" in seen.text(".change:not([hidden]) ins")
    seen.press("changed")
    seen.press("removed")
    assert "it was lost once" in seen.text(".change:not([hidden])")
    seen.press("removed")
    seen.press("added")
    seen.page.click(".change:not([hidden]) a")
    assert seen.page.evaluate("location.hash") == RULE


def test_8_an_address_survives(seen: Seen) -> None:
    seen.page.goto(f"{seen.page.url}{ITEM}")
    seen.page.reload()
    seen.page.wait_for_function(
        "id => (top => top > 0 && top < innerHeight)(document.getElementById(id).getBoundingClientRect().top)", arg=ITEM[1:]
    )
    seen.page.fill("#search", "nothing has this name")
    seen.page.evaluate(f"location.hash = '{RULE}'")
    seen.page.locator(f'[id="{RULE[1:]}"]').wait_for()
    seen.page.go_back()
    seen.page.locator(f'[id="{ITEM[1:]}"]').wait_for()


def test_9_the_keyboard_alone(seen: Seen) -> None:
    keys = seen.page.keyboard
    keys.press("/")
    keys.type("nominal_cs")
    keys.press("Enter")
    assert seen.page.evaluate("document.activeElement.id") == RULE[1:]
    for _ in range(20):
        keys.press("Tab")
        if seen.page.evaluate("document.activeElement.getAttribute('href')") == ITEM:
            break
    keys.press("Enter")
    assert seen.page.evaluate("location.hash") == ITEM
    keys.press("Escape")
    assert seen.page.input_value("#search") == ""
    assert len(seen.shown()) > 1000


def test_10_downloads(seen: Seen) -> None:
    found = {}
    for name in ("oscem-mmcif.csv", "oscem-mmcif.sssom.tsv"):
        with seen.page.expect_download() as download:
            seen.page.click(f'a[download="{name}"]')
        assert download.value.suggested_filename == name
        found[name] = Path(download.value.path()).read_text(encoding="utf-8")
    rows = [*csv.reader(io.StringIO(found["oscem-mmcif.csv"]))]
    assert ["instrument.cs", "_em_imaging.nominal_cs", "mm"] in rows
    assert "skos:exactMatch\t\tmmcif:_em_imaging.nominal_cs" in found["oscem-mmcif.sssom.tsv"]


# What holds whatever is done ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("seen", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True, ids=["light", "dark"])
def test_dark_and_print(seen: Seen, tmp_path: Path) -> None:
    dark = seen.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    ground, text = seen.page.evaluate("(s => [s.backgroundColor, s.color])(getComputedStyle(document.documentElement))")
    darker, lighter = sorted((_light(ground), _light(text)))
    assert darker < 60
    assert lighter > 200
    assert (_light(ground) == darker) is dark
    seen.page.emulate_media(media="print", color_scheme="dark" if dark else "light")
    assert not seen.page.locator(".bar").is_visible()
    ground = seen.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert _light(ground) == 255
    seen.page.pdf(path=str(tmp_path / "page.pdf"))
    assert (tmp_path / "page.pdf").stat().st_size > 50_000


def _light(colour: str) -> float:
    """The mean of a colour's three channels, 0 to 255."""
    channels = [float(part) for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    return sum(channels) / 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["rules", "left", "right", "tables", "coverage", "changes"])
def test_accessible(browser: Any, pages: Path, view: str, scheme: str) -> None:
    """axe-core finds nothing at level AA. It looks at each element many times: of long views at the rows that a search leaves."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    # axe is put into the page, which the page's own policy forbids everybody.
    found = Seen(browser, f"{(pages / 'oscem-mmcif.html').as_uri()}#{view}", color_scheme=scheme, bypass_csp=True)
    if view in ("rules", "left", "right", "tables"):
        found.page.fill("#search", "defocus" if view != "tables" else "vitrobot")
    assert found.shown() or view == "changes"
    found.page.evaluate("document.querySelectorAll('section:not([hidden]) details, #legend').forEach(one => one.open = true)")
    # What is far from the window is not laid out, and has no place that axe could measure.
    found.page.add_style_tag(content=".row { content-visibility: visible !important; }")
    # What the scheme changes is colours alone.
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = axe.Axe().run(found.page, options={"runOnly": tags if scheme == "light" else ["color-contrast"]})
    found.context.close()
    assert result.violations_count == 0, result.generate_report()


def test_search_is_instant(seen: Seen, record_property: Any) -> None:
    """The times are told; what is held is why they are short: few of the rows that are found are laid out."""
    script = """view => {
      document.querySelector(`nav a[href="#${view}"]`).click();
      const search = document.getElementById("search"), times = [];
      for (const text of ["e", "em", "em_imaging", "detector", "krios", "kV", "no such word", ""]) {
        const start = performance.now();
        search.value = text;
        search.dispatchEvent(new Event("input", { bubbles: true }));
        document.body.getBoundingClientRect();
        times.push(Math.round((performance.now() - start) * 10) / 10);
      }
      return times;
    }"""
    times = {}
    for view in ("rules", "left", "right", "tables"):
        seen.view(view)
        times[view] = seen.page.evaluate(script, view)
    record_property("milliseconds", times)
    print(times)
    seen.view("right")
    script = """() => {
      const rows = [...document.querySelectorAll("#right .row > :first-child")];
      return [rows.filter(one => one.checkVisibility({ contentVisibilityAuto: true })).length, rows.length];
    }"""
    drawn, there = seen.page.evaluate(script)
    assert 0 < drawn < there / 5
