"""Laws of checking: it never fails itself, and says the same on every machine and hash seed."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from errors.cases import REGISTRY, cases
from places import ROOT

from oscem_map.compiler import Checked, check
from oscem_map.compiler.resolve import project
from oscem_map.dsl import CODES, parse, to_github, to_json, to_text
from oscem_map.dsl.lexis import lexemes
from oscem_map.registry import Registry

OURS = {
    path.relative_to(ROOT / "mappings").as_posix(): path.read_text("utf-8")
    for path in (ROOT / "mappings").rglob("*.omap")
    if path.parent.name != "mappings" or path.name in ("oscem-spa_mmcif.omap", "oscem-general_materials_cloud.omap")
}
SMALL = [dict(case.files) for case in cases()]

ENDS = (
    "nothing", "this", "index", "index(0)", "ask.title", "_em_imaging.id", "_em_imaging", "_em_software[]",
    "_lens.model", "/acquisition", '"x"', "1", "true", "*", "(cs, imaging)", "detectors[]", "carried", 'file("x")',
    "template.x", "[mm]", "cs : text", '_em_software[category is "x"]', 'detectors[name is "x"]',
    'authors[role has "x"]', "x.y", "mode[]",
)  # fmt: skip
VIAS = (
    "listed", "present", 'join(", ")', "paired", "first_word", "vector", "any", 'measure("nm")', 'measure("x")',
    "rounded", "whole", "date", "yes_no", "microscope", "underfocus", "instrument", 'component("UNL")', "orcid",
    "initials", "count", "mean", "product", "maker", "versioned", "role", "funder", "nosuch", "mode", "optics",
)  # fmt: skip
LINES = (
    "example 1 <-> 2", 'example ("a", "b") <-> nothing', "example (1, 2, 3) -> refused", "example refused <-> 1",
    'needs id because "x"', 'needs _em_imaging.mode, id because "x"', "when cs is present {\n}", "else {\n}",
    'when mode is "a" or "b" {\n"x" <-> mode\n}', 'else when mode is "x" {\nmode <-> mode\n}', "remove cs",
    "replace cs [mm] <-> nominal_cs [mm]", "in cs via instrument", 'nothing <- mode because "x"', "this <-> this {\n}",
    'slip cs [mm] from 100 to 10000 is [µm] because "x"', 'slip (cs [mm], gain) from 1 to -1 is [K] or [mm] because "x"',
    'slip mode "a" or "b" is "COUNTING" because "x"', 'slip _em_imaging.mode "1" is 1 because "x"',
)  # fmt: skip
RULE = re.compile(r"(\s*)(else )?(.*?)\s*(<->|<~>|->|<-)\s*(.*?)(\s+via .*?)?(\s+because .*?)?(\s*\{)?$")


class Mutations:
    """Wrong mappings, made of right ones. The same seed gives the same."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def files(self) -> dict[str, str]:
        """A project with one file changed in one to three places."""
        chosen = dict(OURS) if self.random.random() < 0.1 else dict(self.random.choice(SMALL))
        name = self.random.choice(sorted(name for name in chosen if name.endswith(".omap")))
        for _ in range(self.random.choice((1, 1, 2, 3))):
            chosen[name] = self.random.choice((self.line, self.token, self.part, self.part, self.added))(chosen[name])
        return chosen

    def line(self, text: str) -> str:
        """A line deleted, written twice, or two of them swapped."""
        lines = text.split("\n")
        i, k = self.random.randrange(len(lines)), self.random.randrange(len(lines))
        match self.random.randrange(3):
            case 0:
                del lines[i]
            case 1:
                lines.insert(k, lines[i])
            case _:
                lines[i], lines[k] = lines[k], lines[i]
        return "\n".join(lines)

    def token(self, text: str) -> str:
        """A word deleted, written twice, or in the place of another of its kind."""
        words = [word for word in lexemes(text) if not word.is_space]
        if not words:
            return text
        one = self.random.choice(words)
        other = self.random.choice([word for word in words if word.kind == one.kind])
        new = self.random.choice(("", f"{one.text} {one.text}", other.text, other.text, other.text))
        return text[: one.start] + new + text[one.end :]

    def part(self, text: str) -> str:
        """A rule with another end, arrow, chain, reason or block."""
        lines = text.split("\n")
        found = [(n, match) for n, line in enumerate(lines) if (match := RULE.fullmatch(line))]
        if not found:
            return text
        n, match = self.random.choice(found)
        parts = [part or "" for part in match.groups()]
        which = self.random.randrange(1, 8)
        chain = " ".join(f"via {self.random.choice(VIAS)}" for _ in range(self.random.choice((1, 1, 2))))
        parts[which] = {
            1: "" if parts[1] else "else ",
            3: self.random.choice(("<->", "<~>", "->", "<-")),
            5: self.random.choice(("", f" {chain}", f" {chain}")),
            6: "" if parts[6] else ' because "x"',
            7: "" if parts[7] else " {\n}",
        }.get(which, self.random.choice(ENDS))
        lines[n] = f"{parts[0]}{parts[1]}{parts[2]} {parts[3]} {''.join(parts[4:])}"
        return "\n".join(lines)

    def added(self, text: str) -> str:
        lines = text.split("\n")
        lines.insert(self.random.randrange(len(lines)), self.random.choice(LINES))
        return "\n".join(lines)


def written(files: Mapping[str, str], root: Path) -> Checked:
    for name, text in files.items():
        path = root / ("mappings" if name.endswith(".omap") else "") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return check(root / "mappings", Registry(REGISTRY))


@pytest.fixture
def parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most files of a changed project are as they were."""
    monkeypatch.setattr(project, "parse", cache(parse))


@pytest.mark.usefixtures("parsed_once")
@pytest.mark.parametrize(
    ("seed", "number"),
    [*((n, 30) for n in range(2)), *(pytest.param(n, 200, marks=pytest.mark.conformance) for n in range(2, 22))],
)
def test_checking_never_fails(seed: int, number: int, tmp_path: Path) -> None:
    made = Mutations(seed)
    shown: set[str] = set()
    for n in range(number):
        files = made.files()
        found = written(files, tmp_path / str(n))
        texts = found.project.texts()
        heads = [
            line[:12] for line in to_text(found.diagnostics, texts).splitlines() if re.match(r"(error|warning)\[", line)
        ]
        assert len(heads) == len(found.diagnostics)
        rows = to_json(found.diagnostics, texts)
        assert len(rows) == len(found.diagnostics) == len(to_github(found.diagnostics, texts).splitlines())
        for row in rows:
            assert row["code"] in CODES
            assert row["title"]
            assert row["line"] >= 1, row
            assert row["help"] or row["code"] == "E0101", row
        places = [(row["file"], row["line"]) for row in rows]
        assert places == sorted(places)
        assert found.ok or any(row["severity"] == "error" for row in rows)
        shown |= {row["code"] for row in rows}
    assert len(shown) > 12


def test_the_same_is_said_with_every_hash_seed(tmp_path: Path) -> None:
    made = Mutations(99)
    for n in range(12):
        written(made.files(), tmp_path / str(n))
    program = (
        "import json, pathlib, sys\n"
        "from oscem_map.compiler import check\n"
        "from oscem_map.dsl import to_json\n"
        "from oscem_map.registry import Registry\n"
        "for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):\n"
        "    found = check(folder / 'mappings', Registry(pathlib.Path(sys.argv[2])))\n"
        "    print(json.dumps(to_json(found.diagnostics, found.project.texts())))\n"
    )
    said = set()
    for seed in ("0", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", program, str(tmp_path), str(REGISTRY)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        assert done.stdout.count("\n") == 12
        said.add(done.stdout)
    assert len(said) == 1
