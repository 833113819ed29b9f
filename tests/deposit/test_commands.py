"""`oscem-map deposit`: what it says, and its exit codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from deposit.plans import invenio_plan
from deposit.servers.base import Reply, Running
from deposit.servers.inveniordm import InvenioRDM

from oscem_map.cli import COMMAND_LINE
from oscem_map.commands import deposit as command
from oscem_map.commands.deposit_bar import TransferBar
from oscem_map.deposit_cli import ARCHIVES
from oscem_map.runtime.deposit.archives import profiles


def run(*words: object) -> int:
    return COMMAND_LINE.run(["deposit", *map(str, words)])


def test_every_archive_has_its_command() -> None:
    assert sorted(profiles()) == sorted(ARCHIVES)


def test_from_check_to_receipt(invenio: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = invenio_plan(tmp_path, invenio.address)
    assert run("check", path) == 0
    assert run("status", path) == 0
    assert "not done: make a draft" in capsys.readouterr().out
    assert run("materials-cloud", path) == 0
    shown = capsys.readouterr()
    assert "go on at https://archive.example.org/uploads/d001-ab12" in shown.out
    receipt = json.loads((tmp_path / "plan.toml.receipt.json").read_text("utf-8"))
    assert (receipt["complete"], receipt["facts"]["id"]) == (True, "d001-ab12")
    assert [one["name"] for one in receipt["files"]] == ["map one.mrc", "README.md"]
    assert run("status", path) == 0
    assert "the draft: draft" in capsys.readouterr().out
    assert run("status", path, "--offline") == 0
    assert "all steps are done" in capsys.readouterr().out
    assert run("list", tmp_path) == 0
    assert capsys.readouterr().out.startswith(f"{path}  materials-cloud  d001-ab12  ")
    for file in ("plan.toml.journal", "plan.toml.receipt.json", "plan.toml.digests"):
        assert (tmp_path / file).stat().st_mode & 0o777 == 0o600


def test_a_dry_run_shows_all_and_sends_nothing(
    invenio: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = invenio_plan(tmp_path, invenio.address)
    assert run("materials-cloud", path, "--dry-run") == 0
    shown = capsys.readouterr().out
    assert f"POST   {invenio.address}/api/records\n" in shown
    assert "76,800 bytes, md5" in shown
    assert "Apoferritin at 2 Å" in shown
    assert invenio.faults.count == 0
    assert not (tmp_path / "plan.toml.journal").exists()


def test_what_would_be_sent_is_saved(invenio: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = invenio_plan(tmp_path / "plan", invenio.address)
    assert run("materials-cloud", path, "--save", tmp_path / "out") == 0
    assert invenio.faults.count == 0
    assert (tmp_path / "out" / "files" / "map one.mrc").read_bytes() == (path.parent / "map one.mrc").read_bytes()
    described = json.loads((tmp_path / "out" / "01-describe-it.json").read_text("utf-8"))
    assert described["metadata"]["title"] == "Apoferritin at 2 Å"
    lines = (tmp_path / "out" / "CHECKLIST.md").read_text("utf-8")
    assert "- [ ] upload `files/README.md`" in lines
    assert "      - metadata title: `Apoferritin at 2 Å`" in lines
    assert "announce" not in lines
    with pytest.raises(command.Stopped, match="is not empty"):
        command.run(command.Options("materials-cloud", path, save=tmp_path / "out"))


def test_exit_code_of_a_refusal(invenio: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = invenio_plan(tmp_path, invenio.address, 'submit = true\n[answers]\ncommunity = "nobody"')
    assert run("materials-cloud", path) == 4
    assert "no community `nobody`" in capsys.readouterr().err
    assert run("materials-cloud", path, "--resume", "--no-submit") == 0


def test_exit_code_of_a_wrong_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = invenio_plan(tmp_path, "https://archive.example.org", "colour = 1")
    (tmp_path / "README.md").unlink()
    assert run("zenodo", path) == 2
    said = capsys.readouterr().err
    for words in (
        "plan.toml: colour: there is no such key",
        "the plan is for materials-cloud, the command for zenodo",
        "README.md",
    ):
        assert words in said
    assert run("check", path) == 2
    assert run("check", tmp_path / "none.toml") == 2


def test_ctrl_c_leaves_what_can_be_resumed(
    invenio: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = invenio_plan(tmp_path, invenio.address)
    tick = TransferBar.tick

    def interrupted(self: TransferBar, size: int) -> None:
        if invenio.faults.count:
            raise KeyboardInterrupt
        tick(self, size)

    monkeypatch.setattr(TransferBar, "tick", interrupted)
    assert run("materials-cloud", path) == 130
    assert "--resume" in capsys.readouterr().err
    monkeypatch.setattr(TransferBar, "tick", tick)
    assert run("materials-cloud", path, "--resume") == 0
    assert isinstance(invenio.archive, InvenioRDM)
    assert [len(one.files) for one in invenio.archive.drafts.values()] == [2]


def test_a_file_that_changed_is_refused(invenio: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = invenio_plan(tmp_path, invenio.address)
    invenio.faults.at = dict.fromkeys(range(3, 90), "503")
    assert run("materials-cloud", path) == 5
    (tmp_path / "map one.mrc").write_bytes(b"another")
    assert run("materials-cloud", path, "--resume") == 2
    assert "changed: map one.mrc" in capsys.readouterr().err


def test_without_the_packages_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(command.CommandError, match="needs filelock, httpx, tenacity"):
        command.run(command.Options("zenodo", tmp_path / "plan.toml"))


def test_the_bar_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with TransferBar(terminal=True) as bar:
        bar.begin("upload map.mrc", 100)
        bar.tick(50)
        bar.said("trying [again]")
        bar.begin("upload other.mrc", 0)
        bar.tick(10)
    shown = capsys.readouterr().err
    assert "upload map.mrc" in shown
    assert "trying [again]" in shown


def test_the_bar_has_the_rate_and_the_time_left(capsys: pytest.CaptureFixture[str]) -> None:
    """Of 100 MB, ten in each second."""
    seconds = iter(range(1000))
    now = [0.0]

    def clock() -> float:
        return now[0]

    with TransferBar(True, clock) as bar:
        bar.begin("upload map.mrc", 100_000_000)
        for _ in range(5):
            now[0] = float(next(seconds))
            bar.tick(10_000_000)
    shown = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", capsys.readouterr().err).splitlines()
    [last] = [line for line in shown if "50.0/100.0 MB" in line][-1:]
    assert "MB/s" in last
    assert re.search(r"0:00:0\d", last)


def test_what_an_archive_says_moves_no_cursor(
    invenio: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = invenio_plan(tmp_path, invenio.address)
    monkeypatch.setattr(InvenioRDM, "_create", lambda self, call: Reply(503, {"message": "\x1b[2Jgone"}))
    assert run("materials-cloud", path) == 5
    shown = capsys.readouterr()
    assert "gone" in shown.err
    assert "\x1b" not in shown.err + shown.out
