"""The pages say what the code does: snippets parse, every codec and code is there, links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from places import ROOT

from oscem_map import convert
from oscem_map.cli import COMMAND_LINE
from oscem_map.commands.command_line import parameters
from oscem_map.compiler import check
from oscem_map.compiler.migration.places import TYPES
from oscem_map.compiler.migration.typed import CODECS as MIGRATION_CODECS
from oscem_map.compiler.resolve.codecs import CODECS, SPECIAL
from oscem_map.dsl import CODES, parse, to_text
from oscem_map.runtime.documents import read
from oscem_map.runtime.lint import CHECKS
from oscem_map.runtime.report import Status
from oscem_map.runtime.report_next import Run
from oscem_map.runtime.report_text import summary
from oscem_map.runtime.target_lint import CHECKS as ADVICE

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```omap\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def snippets() -> list[tuple[str, str]]:
    found = []
    for page in PAGES:
        text = page.read_text("utf-8")
        for match in FENCE.finditer(text):
            found.append((f"{page.name}:{text.count(chr(10), 0, match.start()) + 1}", match[1]))
    return found


@pytest.mark.parametrize("snippet", [text for _, text in snippets()], ids=[name for name, _ in snippets()])
def test_a_snippet_parses(snippet: str) -> None:
    headed = snippet if re.search(r"^(mapping|common|migration)\b", snippet, re.MULTILINE) else f"common\n{snippet}"
    errors = [one for one in parse(headed, "page.omap").diagnostics if one.code.startswith("E")]
    assert not errors, to_text(errors, {})


@pytest.mark.parametrize(
    ("page", "heading"), [("README.md", "A rule, and what it becomes"), ("docs/design.md", "One rule, all the way")]
)
def test_a_page_shows_real_lines(page: str, heading: str) -> None:
    """Of a rule and of what it becomes."""
    text = (ROOT / page).read_text("utf-8").split(f"## {heading}")[1]
    fences = re.findall(r"^```(omap|python)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    files = {"omap": "mappings/common/instrument.omap", "python": "generated/oscem_mmcif_instrument.py"}
    assert [kind for kind, _ in fences] == ["omap", "python"]
    for kind, shown in fences:
        there = (ROOT / files[kind]).read_text("utf-8").splitlines()
        assert [line for line in shown.splitlines() if line not in there] == []


def test_the_page_of_the_design_names_files_that_exist() -> None:
    names = re.findall(r"`([\w.-]+/[\w./-]*)`", (ROOT / "docs" / "design.md").read_text("utf-8"))
    assert len(names) > 20
    assert [name for name in names if not (ROOT / name).exists()] == []


SHOWN = re.compile(r"^\$ oscem-map convert (\S+) --to (\S+) -o (\S+) --report (\S+)\n(.+?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", ["README.md", "docs/report.md"])
def test_a_page_shows_a_summary_as_it_is(page: str) -> None:
    ((record, to, target, report, shown),) = SHOWN.findall((ROOT / page).read_text("utf-8"))
    document = read((ROOT / record).read_bytes(), record).value
    assert isinstance(document, dict)
    assert shown == summary(convert(document, to).report, Run(record, to, target, (), report), 100)


def table(page: str, heading: str) -> str:
    """The part of a page below a heading."""
    text = (ROOT / "docs" / page).read_text("utf-8")
    return text.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def test_every_codec_is_described() -> None:
    described = set(re.findall(r"`([a-z_]+)(?:\([^`]*\))?`", table("language.md", "Codecs")))
    assert {*CODECS, *SPECIAL} - described == set()


def test_every_codec_and_check_of_migrations_is_described() -> None:
    described = set(re.findall(r"`([a-z_]+)(?:\([^`]*\))?`", table("language.md", "Migrations")))
    assert {*MIGRATION_CODECS, *CHECKS, *TYPES} - described == set()


def test_every_check_of_targets_is_described() -> None:
    described = set(re.findall(r"`([a-z_]+)(?:\([^`]*\))?`", table("language.md", "Advice on a target")))
    assert set(ADVICE) - described == set()


def test_the_snippet_of_a_migration_compiles(tmp_path: Path) -> None:
    (snippet,) = [text for _, text in snippets() if text.startswith("migration")]
    (tmp_path / "mappings").mkdir()
    (tmp_path / "mappings" / "page.omap").write_text(snippet, encoding="utf-8")
    found = [one for one in check(tmp_path / "mappings").diagnostics if one.code != "W0802"]
    assert found == []


def test_the_law_of_each_codec_is_stated() -> None:
    stated: dict[str, str] = {}
    for line in table("language.md", "Codecs").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3:
            stated |= dict.fromkeys(re.findall(r"`([a-z_]+)", cells[0]), cells[1])
    wrong = {
        name: stated[name]
        for name, codec in CODECS.items()
        if not stated[name].startswith(says(codec.loss.value))
    }
    assert wrong == {}


def says(law: str) -> tuple[str, ...]:
    return ("written only", "read only") if law == "one way" else (law,)


def test_every_code_is_listed() -> None:
    listed = dict(
        re.findall(
            r"^\| ([EW]\d{4}) \| (.+) \|$", table("language.md", "What the compiler says"), re.MULTILINE
        )
    )
    assert listed == dict(CODES)


@pytest.mark.parametrize(
    ("command", "page"),
    [("import", "registry.md"), ("verify", "registry.md"), ("diff", "registry-diff.md"), ("history", "registry-diff.md")],
)
def test_every_option_of_the_registry_is_described(command: str, page: str) -> None:
    function = COMMAND_LINE.commands[f"registry {command}"]
    options = [name for one in parameters(function) for name in getattr(one.given, "names", ())]
    text = (ROOT / "docs" / page).read_text("utf-8")
    assert [name for name in options if not re.search(rf"{name}\b", text)] == []


def test_every_verdict_is_described() -> None:
    described = set(re.findall(r"^\| \*([a-z ]+)\* \|", table("report.md", "Verdicts"), re.MULTILINE))
    assert {status.value for status in Status} == described


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: object) -> None:
    assert isinstance(page, type(ROOT))
    broken = [
        link for link in LINK.findall(page.read_text("utf-8")) if not (page.parent / link.strip()).exists()
    ]
    assert broken == []
