"""The PDBe's validator as a judge of cross-checks: of many files at once, with the experiment that a file says it is of.

Its program runs the checks that are of an experiment only where its caller names one, as OneDep does; here the file does.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import gemmi
from conformance.judges import pdbe_program

from oscem_map.registry import PACKAGED, Registry, Schema
from oscem_map.registry.lock import read_lock
from oscem_map.runtime.formats.cif import Tables, write

_JUDGE = """
import json, sys
from pathlib import Path
from cif_parser import MmCIFParser
from dict_parser import DictionaryParser
from rules.engine import RuleEngine
dictionary = DictionaryParser(Path(sys.argv[1])).parse()
for line in sys.stdin:
    name, context = json.loads(line)
    found = RuleEngine().run(MmCIFParser(Path(name)).parse(), dictionary, context)
    print(json.dumps([(one.item, one.severity, one.message) for one in found]))
"""
_SUBTYPES = {
    "CRYSTALLOGRAPHY": "EC", "HELICAL": "EM-helical", "SINGLE PARTICLE": "EM-single_part",
    "SUBTOMOGRAM AVERAGING": "EM-subtomogram",
}  # fmt: skip
_MODES = {"ELECTRON MICROSCOPY": "em", "ELECTRON CRYSTALLOGRAPHY": "ec"}
_KINDS = {
    "pairwise": "compared", "date_order": "compared", "uniqueness": "unique", "linked": "needed",
    "conditional_required": "needed", "conditional_regex": "shaped", "conditional_enum_value": "listed",
    "conditional_category_item": "needed", "procedural_branch": "shaped",
}  # fmt: skip
_HOLE = re.compile(r"\[\{[^}]+\}\]")

Verdict = tuple[str, str, str]
"""Item, level and kind of a check that fails."""


def context(tables: Mapping[str, Any]) -> dict[str, list[str]]:
    """The experiment that tables say they are of, as OneDep calls it."""
    said = {row.get("reconstruction_method") for row in tables.get("em_experiment", ())}
    methods = {row.get("method") for row in tables.get("exptl", ())}
    return {
        "entry_subtypes": [name for word, name in _SUBTYPES.items() if word in said],
        "experiment_modes": [name for word, name in _MODES.items() if word in methods],
    }


def judged(tables: Iterable[Mapping[str, Any]], dictionary: Path, folder: Path) -> list[list[Verdict]]:
    """The verdicts on tables, each sorted; without those of rules that the registry lists as not held."""
    lines = []
    for n, one in enumerate(tables):
        path = folder / f"{n}.cif"
        path.write_text(write(Tables("ENTRY", one)), encoding="utf-8")
        lines.append(json.dumps((str(path), context(one))))
    command = [str(pdbe_program().parent / "python"), "-c", _JUDGE, str(dictionary)]
    done = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True, timeout=570)
    found = [[_verdict(*said) for said in json.loads(line)] for line in done.stdout.splitlines()]
    assert len(found) == len(lines)
    return [sorted(one for one in verdicts if one is not None) for verdicts in found]


def _verdict(item: str, severity: str, message: str) -> Verdict | None:
    """None for a rule that is not held, and for one on a category that the pinned schema lacks."""
    kind = _kind(message)
    category = item[1:].partition(".")[0]
    return None if kind == "not held" or category not in pinned().classes else (item, severity, kind)


@cache
def pinned() -> Schema:
    return Registry().get("mmcif", "5.413")


@cache
def _kind(message: str) -> str:
    if message.startswith("Duplicate"):
        return "unique"
    if message.startswith("Cross-reference value"):
        return "refers"
    if message.startswith("No value present"):
        return "needed"
    if "no dictionary cross-enumeration" in message or "is not compatible with" in message:
        return "not held"
    if message == "At least one related item must be provided.":
        return "not held"
    return next(kind for beginning, kind in sentences() if message.startswith(beginning))


@cache
def catalogue() -> gemmi.cif.Block:
    found = sorted(pdbe_program().parent.parent.rglob("cross_checks.cif"))
    return gemmi.cif.read(str(found[0])).sole_block()


@cache
def sentences() -> tuple[tuple[str, str], ...]:
    """How the validator's sentences begin, with the kind of the rule; the longest first."""
    found = {}
    block = catalogue()
    for family, kind in _KINDS.items():
        table = block.find_mmcif_category(f"_validator_rule_{family}.")
        tags = [tag.rpartition(".")[2] for tag in table.tags]
        for row in table:
            said = {tag: gemmi.cif.as_string(cell).strip() for tag, cell in zip(tags, row, strict=True)}
            text = next(said[key] for key in ("message", "error_text", "text") if said.get(key))
            linked = "compared" if family == "linked" and said["operator"] != "exists" else kind
            of_value = "listed" if said.get("rule_id", "").endswith("integrative_source_name") else linked
            found[_HOLE.split(text)[0].strip()] = of_value
    return tuple(sorted(found.items(), key=lambda one: -len(one[0])))


@cache
def not_held() -> frozenset[str]:
    """The rules of the catalogue that the lock file lists as not held."""
    (entry,) = (one for one in read_lock(PACKAGED) if one.name == "onedep")
    return frozenset(one.partition(":")[0] for one in entry.unheld) - {"#"}
