"""The settings of a service, and its command."""

from __future__ import annotations

from pathlib import Path

import pytest

from oscem_map.cli import COMMAND_LINE
from oscem_map.commands.errors import UsageError
from oscem_map.service import running
from oscem_map.service.settings import Bounds, Settings, address_of, host_of, read_settings


def written(folder: Path, text: str) -> Path:
    (folder / "serve.toml").write_text(text, encoding="utf-8")
    return folder / "serve.toml"


def test_a_file_of_settings(tmp_path: Path) -> None:
    text = """
host = "::1"
port = 9000
state = "kept"
origins = ["https://scicat.example.org"]
own_tokens = true
[endpoints]
onedep = "https://example.org/deposition"
[bounds]
document = 1000
seconds = 5
"""
    found = read_settings(written(tmp_path, text), Path("elsewhere"))
    assert found == Settings(
        tmp_path / "kept", "::1", 9000, ("https://scicat.example.org",), own_tokens=True,
        endpoints={"onedep": "https://example.org/deposition"}, bounds=Bounds(document=1000, seconds=5.0),
    )  # fmt: skip
    assert address_of(found) == "http://[::1]:9000"


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    text = 'prot = 1\nport = "x"\norigins = "all"\nown_tokens = 1\nlimits = 3\nhost = 1\n[bounds]\nfile = -1\nfiles = 1\n'
    with pytest.raises(UsageError) as wrong:
        read_settings(written(tmp_path, text), tmp_path)
    for name in ("prot", "port", "origins", "own_tokens", "limits", "host", "bounds.file", "files"):
        assert f"{name}" in str(wrong.value)


@pytest.mark.parametrize("text", ["no toml", "\x00"])
def test_what_is_no_file_of_settings(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError, match="is no TOML"):
        read_settings(written(tmp_path, text), tmp_path)
    with pytest.raises(UsageError, match="no such file"):
        read_settings(tmp_path / "none.toml", tmp_path)


@pytest.mark.parametrize(("said", "host"), [
    ("localhost:8080", "localhost"), ("[::1]:80", "::1"), ("https://A.example.org/x", "a.example.org"), ("", ""), ("[", ""),
])  # fmt: skip
def test_hosts(said: str, host: str) -> None:
    assert host_of(said) == host


def test_another_address_is_warned_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[Settings] = []
    monkeypatch.setattr(running, "serve", lambda settings: served.append(settings) or 0)
    assert COMMAND_LINE.run(["serve", "--state", str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""
    assert COMMAND_LINE.run(["serve", "--host", "0.0.0.0", "--port", "81", "--state", str(tmp_path)]) == 0
    assert "warning: 0.0.0.0 is not this machine alone" in capsys.readouterr().err
    assert served == [Settings(tmp_path), Settings(tmp_path, "0.0.0.0", 81)]
    for port in ("x", "70000"):
        assert COMMAND_LINE.run(["serve", "--port", port]) == 2
