"""When a deposition stops: it says what happened, what is at the archive, and a command that goes on. No token is seen."""

from __future__ import annotations

import json
import logging
import re
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest
from deposit.cases import CASES, EMPIAR, GLOBUS, INVENIO, ONEDEP, Case, named, with_faults
from deposit.plans import PEOPLE, onedep_plan
from deposit.servers.base import TOKEN, Call, Reply, Running, serving
from deposit.servers.empiar import Empiar
from deposit.servers.onedep import OneDep

from oscem_map.cli import COMMAND_LINE
from oscem_map.commands.deposit_bar import TransferBar
from oscem_map.runtime.deposit.deposition import load, requests
from oscem_map.runtime.deposit.plan import read_plan

CODES = {"401": 3, "429": 5, "500": 5, "503": 5, "500 after": 5, "lost answer": 5, "reset in body": 5, "cut answer": 5}
"""The exit codes of faults that do not end."""
QUICK = ((ONEDEP, "lost answer"), (GLOBUS, "401"), (INVENIO, "500 after"))


class Said(NamedTuple):
    code: int
    out: str
    err: str


def said(words: list[str], capsys: pytest.CaptureFixture[str]) -> Said:
    code = COMMAND_LINE.run(words)
    shown = capsys.readouterr()
    return Said(code, shown.out, shown.err)


def command(case: Case, running: Running, path: Path) -> list[str]:
    """The command that deposits a plan."""
    archive = re.search(r'archive = "(.*)"', path.read_text("utf-8"))
    assert archive is not None
    return ["deposit", archive[1], str(path)]


def onwards(case: Case, running: Running, stopped: Said) -> list[str]:
    """The command that an error names, as a person chooses it who looked at the archive where it asks."""
    running.quiet()
    lines = stopped.err.splitlines()
    found = [line.partition(": oscem-map ") for line in lines if ": oscem-map deposit " in line]
    assert found, stopped.err
    assert sum("at the archive now: " in line for line in lines) == 1, stopped.err
    if len(found) == 1:
        return shlex.split(found[0][2])
    assert case.asked is not None
    choice = case.asked(running, next(line for line in lines if line.startswith("error: ")))
    words = shlex.split(next(line for when, _, line in found if ("--adopt" in line) is ("adopt" in choice)))
    return [str(choice["adopt"]) if one in ("ID", "ACCESSION") else one for one in words]


def to_the_end(case: Case, running: Running, stopped: Said, capsys: pytest.CaptureFixture[str]) -> None:
    """Type what each error says."""
    for _ in range(12):
        stopped = said(onwards(case, running, stopped), capsys)
        assert TOKEN not in stopped.err + stopped.out
        if stopped.code == 0:
            return
    raise AssertionError(stopped.err)


def all_text(folder: Path) -> str:
    return "".join(one.read_bytes().decode("utf-8", "replace") for one in folder.rglob("*") if one.is_file())


@with_faults(QUICK, 9, CODES, 2)
@pytest.mark.usefixtures("no_sync")
def test_what_is_said_goes_on(
    case: Case,
    fault: str,
    step: int,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    for first in range(0, case.requests(tmp_path / "counted"), step):
        capsys.readouterr()
        with serving(case.server()) as running:
            path = case.plan(tmp_path / str(first), running.address)
            running.faults.at = dict.fromkeys(range(first, 999), fault)
            stopped = said(command(case, running, path), capsys)
            while stopped.code == 6 and "by hand" in stopped.err:
                stopped = said(onwards(case, running, stopped), capsys)
            assert stopped.code in (CODES[fault], 6)
            assert stopped.code != 6 or case.asked is not None
            running.faults.at = {}
            to_the_end(case, running, stopped, capsys)
            case.whole(running, path)
            assert TOKEN not in all_text(path.parent)
    assert TOKEN not in caplog.text


@pytest.mark.parametrize("case", [pytest.param(one, id=one.name) for one in (INVENIO, ONEDEP, GLOBUS)])
def test_ctrl_c_leaves_what_can_be_gone_on_with(
    case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within the first body that is sent."""
    with serving(case.server()) as running:
        path = case.plan(tmp_path, running.address)
        with monkeypatch.context() as patched:

            def interrupted(self: TransferBar, size: int) -> None:
                if running.faults.count:
                    raise KeyboardInterrupt

            patched.setattr(TransferBar, "tick", interrupted)
            stopped = said(command(case, running, path), capsys)
        assert stopped.code == 130
        assert "interrupted" in stopped.err
        to_the_end(case, running, stopped, capsys)
        case.whole(running, path)


def test_what_was_said_of_submitting_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(INVENIO.server()) as running:
        path = INVENIO.plan(tmp_path / "a plan's", running.address)
        running.faults.at = dict.fromkeys(range(3, 99), "503")
        stopped = said([*command(INVENIO, running, path), "--no-submit"], capsys)
        running.faults.at = {}
        words = onwards(INVENIO, running, stopped)
        assert "--no-submit" in words
        assert said(words, capsys).code == 0
        [draft] = running.archive.drafts.values()  # type: ignore[attr-defined]
        assert draft.status == "draft"


@pytest.mark.parametrize("case", [pytest.param(one, id=one.name) for one in (INVENIO, ONEDEP, EMPIAR)])
def test_refusals_and_wrong_plans(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(case.server()) as running:
        path = case.plan(tmp_path, running.address)
        text = path.read_text("utf-8")
        path.write_text(text + '[[file]]\npath = "none.png"\n', encoding="utf-8")
        wrong = said(command(case, running, path), capsys)
        assert (wrong.code, running.faults.count) == (2, 0)
        assert "no such file" in wrong.err
        assert "at the archive now: nothing" in wrong.err
        path.write_text(text, encoding="utf-8")
        assert onwards(case, running, wrong) == command(case, running, path)
        running.archive.answer = lambda call: (_ for _ in ()).throw(_no())  # type: ignore[method-assign]
        refused = said(command(case, running, path), capsys)
        assert refused.code == 4
        assert "we do not want it" in refused.err
        assert "at the archive now: nothing" in refused.err


@named(CASES)
def test_a_file_that_changed_after_the_plan_is_refused(
    case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the deposition made, and the file not sent: what is put back goes on."""
    with serving(case.server()) as running:
        path = case.plan(tmp_path, running.address)
        file = next(one.path for one in read_plan(path).files)
        whole = file.read_bytes()
        at = next(number for number, (_, says, _) in enumerate(requests(load(path))) if file.name in says)
        running.faults.at = dict.fromkeys(range(at, 999), "503")
        assert said(command(case, running, path), capsys).code == 5
        running.faults.at, before = {}, running.faults.count
        file.write_bytes(whole + b"more")
        changed = said([*command(case, running, path), "--resume"], capsys)
        assert (changed.code, running.faults.count) == (2, before)
        assert f"is not the plan that was begun (changed: {file.name})" in changed.err
        assert "put back what was planned" in changed.err
        file.write_bytes(whole)
        to_the_end(case, running, changed, capsys)
        case.whole(running, path)


def _no() -> Exception:
    return Reply(409, {"message": "we do not want it"})


@named(CASES)
def test_what_is_only_shown_or_saved_holds_no_token(
    case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(case.server()) as running:
        path = case.plan(tmp_path / "plan", running.address)
        words = command(case, running, path)
        dry = said([*words, "--dry-run"], capsys)
        saved = said([*words, "--save", str(tmp_path / "out")], capsys)
        assert (dry.code, saved.code, running.faults.count) == (0, 0, 0)
        assert TOKEN not in all_text(tmp_path) + "".join(map(str, dry + saved))


class Repeats(OneDep):
    """A site that refuses a deposition, and repeats what it was sent."""

    def _new(self, call: Call) -> Reply:
        raise Reply(400, {"code": "invalid", "message": f"no: {json.dumps(call.json())}", "extras": None})


def test_a_password_of_the_plan_is_sent_and_not_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan, word = tmp_path / "plan", "a word to log in with"
    with serving(OneDep()) as running:
        words = command(ONEDEP, running, onedep_plan(plan, running.address, f'{PEOPLE}password = "{word}"\n'))
        everything = [said([*words, *more], capsys) for more in (["--dry-run"], ["--save", str(tmp_path / "out")], [])]
        assert isinstance(running.archive, OneDep)
        assert [one.code for one in everything] == [0, 0, 0]
        assert running.archive.depositions[0].body["password"] == word
    with serving(Repeats()) as running:
        words = command(ONEDEP, running, onedep_plan(tmp_path / "other", running.address, f'{PEOPLE}password = "{word}"\n'))
        everything.append(said(words, capsys))
        assert everything[-1].code == 4
    for folder in (plan, tmp_path / "other"):
        (folder / "plan.toml").unlink()
    assert word not in all_text(tmp_path) + "".join(map(str, everything))
    assert "(kept secret)" in everything[0].out
    assert "(kept secret)" in everything[-1].err


def test_an_entry_that_may_be_there_is_two_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(EMPIAR.server()) as running:
        path = EMPIAR.plan(tmp_path, running.address)
        running.faults.at = {0: "lost answer"}
        stopped = said(command(EMPIAR, running, path), capsys)
        assert stopped.code == 6
        assert "at the archive now: nothing that is known of" in stopped.err
        assert f"if it is there: oscem-map deposit empiar {path} --resume --adopt ID" in stopped.err
        assert f"if it is not: oscem-map deposit empiar {path} --resume --create-anyway" in stopped.err
        assert isinstance(running.archive, Empiar)
