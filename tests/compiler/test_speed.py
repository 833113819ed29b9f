"""What is looked at once: a table that many rules misuse, and its misspelt words."""

from __future__ import annotations

from pathlib import Path

import pytest
from errors.cases import checked

from oscem_map.compiler.checks import tables

HEAD = "mapping lab.camera 1.0 <-> hall 1.0\n\ntable mode {\n"
REST = '    (cooled, gain, started) -> nothing because "of no interest here"\n}\n'


def suggestions(rows: int, uses: int, root: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often a word is compared with a list, for a table of words that are in none."""
    asked: list[str] = []

    def counted(word: str, candidates: object, limit: int = 3) -> tuple[str, ...]:
        asked.append(word)
        return ()

    monkeypatch.setattr(tables, "did_you_mean", counted)
    body = "".join(f'    "{i}" <-> "NO SUCH WORD {i}"\n' for i in range(rows)) + "}\n\nthis <-> _camera {\n    1 -> id\n"
    more = "".join(f'    else mode -> mode via mode because "{i}"\n' for i in range(uses - 1))
    found = checked({"a.omap": f"{HEAD}{body}    mode <-> mode via mode\n{more}{REST}"}, root)
    assert sum(one.code == "E0401" for one in found.diagnostics) == rows
    return len(asked)


def test_a_table_is_looked_at_once_for_a_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert suggestions(20, 1, tmp_path / "1", monkeypatch) == 20
    assert suggestions(20, 12, tmp_path / "12", monkeypatch) == 20


def test_of_many_misspelt_words_the_first_get_a_suggestion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_COMPARED", 30)
    assert suggestions(40, 1, tmp_path, monkeypatch) == 10
