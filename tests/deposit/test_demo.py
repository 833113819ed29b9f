"""The demonstration shows what it says it shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from deposit.demo import SHOWN, main


def test_the_demo(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(tmp_path / "out") == 0
    shown = capsys.readouterr().out
    assert shown.count("(exit code 5)") == len(SHOWN)
    assert "4 of 4 depositions are complete" in shown
    for words in (
        "D_8000000000",
        "EMPIAR-10500",
        "submitted: in review",
        "go on at https://archive.example.org/uploads/d001-ab12",
    ):
        assert words in shown
