"""One case for each thing that the compiler says: the whole text, and nothing else beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from errors.cases import FOLDER, REGISTRY, Case, cases

from oscem_map.compiler import compiled
from oscem_map.compiler.emit.drift import drift, sources
from oscem_map.compiler.emit.write import apply, changes
from oscem_map.dsl import CODES, Diagnostic, Source, page, to_text
from oscem_map.registry.lock import digest, read_lock
from oscem_map.registry.snapshot import dumps, loads

CASES = {case.name: case for case in cases()}
NOT_TO_PASTE = {"E0103_import", "E0103_table", "E0202_schema", "E0202_version"}
"""Cases whose help lists what there is, or asks for a new name: nobody but the writer can know it."""


def said(case: Case, root: Path) -> tuple[tuple[Diagnostic, ...], dict[str, Source]]:
    """What the compiler says of a case, and the texts that it speaks of."""
    checked = case.check(root)
    if case.code != "E0705":
        return checked.diagnostics, dict(checked.project.texts())
    files = compiled(checked)
    apply(root, changes(root, files))
    converter = root / "generated" / "lab_lens_hall.py"
    converter.write_text(converter.read_text("utf-8").replace("hall 1.0", "hall 1.1", 1), encoding="utf-8")
    found = changes(root, files)
    return tuple(drift(found, "oscem-map compile")), dict(sources(found))


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, tmp_path: Path, update: bool) -> None:
    case = CASES[name]
    diagnostics, texts = said(case, tmp_path)
    text = to_text(diagnostics, texts)
    if update:
        case.golden.write_text(text, encoding="utf-8")
    assert [found.code for found in diagnostics] == [case.code]
    assert case.golden.is_file(), "run `pytest --update`"
    assert text == case.golden.read_text("utf-8")


@pytest.mark.parametrize("name", CASES)
def test_each_has_a_help(name: str) -> None:
    """A help that can be pasted: it holds a piece of a mapping, a command or a name."""
    lines = CASES[name].golden.read_text("utf-8").splitlines()
    helps = [i for i, line in enumerate(lines) if re.match(r" +=? help: ", line)]
    assert len(helps) == 1
    help = " ".join(lines[helps[0] : -2])
    is_code = re.search(r"<->|->|<-|<~>|because|#|\"", help)
    assert name in NOT_TO_PASTE or is_code or re.search(r"`[^`]+`", help), help


def test_every_code_has_a_case() -> None:
    shown = {case.code for case in CASES.values()}
    assert shown == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_page(code: str) -> None:
    text = page(code)
    assert text is not None
    assert text.startswith(f"# {code}: ")


def test_every_expectation_has_a_case() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(CASES)


# The two examples of the language's description ----------------------------------------------------------------------

DIMENSIONS = """\
error[E0302]: cannot convert `mm` to `mrad`: length is not angle
  --> common/instrument.omap:14:59
   |
14 |     cs                    [mm]  <-> nominal_cs            [mrad]
   |                                                           ^^^^^^ an angle
   |                           ---- a length
   |
   = note: the dictionary gives `_em_imaging.nominal_cs` in millimetres (mmcif 5.413)
   = help: write `[mm]`, or map `cs` to another item
"""
SEPARATOR = """\
error[E0405]: `join(", ")` cannot be split again
 --> common/people.omap:7:61
  |
7 |         (family_name, given_name) <-> name              via join(", ")
  |                                                             ^^^^^^^^^^
  |
  = note: ("Smith, Jr.", "J") and ("Smith", "Jr., J") both give "Smith, Jr., J"
  = help: write `<~>` with a reason, or a separator that neither part may contain
"""


@pytest.mark.parametrize(("name", "text"), [("E0302_instrument", DIMENSIONS), ("E0405_people", SEPARATOR)])
def test_the_examples_of_the_description(name: str, text: str) -> None:
    assert CASES[name].golden.read_text("utf-8") == f"{text}\n1 error\n"


# The schemas of the cases --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("entry", read_lock(REGISTRY), ids=lambda entry: entry.name)
def test_schemas_are_as_the_registry_writes_them(entry: object) -> None:
    path = REGISTRY / str(getattr(entry, "file", ""))
    text = path.read_text("utf-8")
    schema = loads(text)
    assert dumps(schema).splitlines()[1:] == text.splitlines()[1:]
    assert (schema.name, schema.version) == (getattr(entry, "name", ""), getattr(entry, "version", ""))
    assert getattr(entry, "sha256", "") == digest(path)
