"""What `convert --model` does with a conversion."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
from merge.mapping_facts import printed
from places import ROOT

from oscem_map import convert
from oscem_map.commands.model import Into, facts_of, merge_into, noted
from oscem_map.commands.stop import Stop
from oscem_map.runtime.convert import Conversion, Converter
from oscem_map.runtime.merge import Facts

MODEL = "data_M\n_entry.id M\n_em_imaging.mode 'DARK FIELD'\n_em_imaging.nominal_cs 1.1\n_atom_site.id 1\n"


def _run(text: str) -> ModuleType:
    module = ModuleType("facts")
    exec("from oscem_map.runtime.merge import Block, Category, Facts, Naming, Pointer\n" + text, module.__dict__)
    return module


@pytest.fixture
def conversion(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> Conversion:
    record = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"))
    done = convert(record, "mmcif")
    name = f"{done.converter.package}.{done.converter.module}_merge"
    monkeypatch.setitem(sys.modules, name, _run(printed(facts)))
    return done


def test_facts_are_printed_as_they_are(facts: Facts) -> None:
    again = _run(printed(facts)).FACTS
    assert again == facts


def test_into_a_file(tmp_path: Path, conversion: Conversion) -> None:
    model, out = tmp_path / "model.cif", tmp_path / "out.cif"
    model.write_text(MODEL)
    conversion.note.assume("_em_imaging.mode", conversion.target["em_imaging"][0]["mode"], "a test", "x.omap:1")
    merged = merge_into(conversion, Into(model), out)
    assert "_em_imaging.mode 'DARK FIELD'\n_em_imaging.nominal_cs 2.7\n" in out.read_text()
    notes = "\n".join(noted(conversion.report, merged).notes)
    assert "_em_imaging.mode (row 1): the model has 'DARK FIELD'" in notes
    assert "kept that of the model" in notes
    assert "_em_imaging.nominal_cs (row 1): the model has '1.1' and the metadata '2.7'; kept that of the meta" in notes


def test_to_standard_output(tmp_path: Path, conversion: Conversion, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    model, out = tmp_path / "model.cif", tmp_path / "out.cif"
    model.write_text(MODEL)
    merge_into(conversion, Into(model, "model"), out)
    merge_into(conversion, Into(model, "model"), None)
    assert capfdbinary.readouterr().out == out.read_bytes()


def test_a_model_that_is_not_there(tmp_path: Path, conversion: Conversion) -> None:
    with pytest.raises(Stop, match=r"none\.cif: cannot be read or written \(no such file"):
        merge_into(conversion, Into(tmp_path / "none.cif"), tmp_path / "out.cif")
    assert not (tmp_path / "out.cif").exists()


def test_a_converter_without_facts() -> None:
    converter = Converter("oscem.x", "1", "mmcif", "5", "no_such", None)
    with pytest.raises(Stop, match=r"oscem_map\.generated.no_such_merge"):
        facts_of(converter)
