"""Tokens: where they come from, how they are renewed, and that they are never seen."""

from __future__ import annotations

import base64
import json
import logging
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import keyring
import pytest
from deposit.cases import CASES, Case, whole_deposition
from deposit.plans import invenio_plan, onedep_plan, run
from deposit.servers.base import TOKEN, Reply, Running, serving
from deposit.servers.onedep import OneDep
from deposit.servers.proxy import FAULTS
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked
from places import ROOT

from oscem_map.runtime.deposit.errors import DepositError, NotAllowed
from oscem_map.runtime.deposit.tokens import Pair, Secret, Wallet, hidden


def jwt(seconds: float) -> str:
    """A token that ends in so many seconds."""
    said = base64.urlsafe_b64encode(json.dumps({"exp": time.time() + seconds}).encode()).rstrip(b"=").decode()
    return f"e30.{said}.sig"


def tokens_file(tmp_path: Path, said: object, mode: int = 0o600) -> Path:
    place = tmp_path / "tokens.json"
    place.write_text(json.dumps(said), encoding="utf-8")
    place.chmod(mode)
    return place


def test_a_secret_is_not_shown() -> None:
    secret = Secret(TOKEN)
    assert TOKEN not in f"{secret} {secret!r} {[secret]} {Pair(secret)!r}"
    with pytest.raises(TypeError):
        secret.__reduce__()


def test_the_environment_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tokens_file(tmp_path, {"h": {"token": "of the file"}})
    assert Wallet("h", ["A_TOKEN"], place=place).token().reveal() == "of the file"
    monkeypatch.setenv("A_TOKEN", " of the environment\n")
    assert Wallet("h", ["A_TOKEN"], place=place).token().reveal() == "of the environment"


def test_a_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAllowed, match="others can read"):
        Wallet("h", [], place=tokens_file(tmp_path, {"h": {"token": "x"}}, 0o644))


def test_a_damaged_file_is_an_error_without_its_text(tmp_path: Path) -> None:
    place = tokens_file(tmp_path, {})
    place.write_text(TOKEN, encoding="utf-8")
    with pytest.raises(NotAllowed) as error:
        Wallet("h", [], place=place)
    assert TOKEN not in str(error.value)


def test_without_a_token_it_says_where_to_put_one(tmp_path: Path) -> None:
    with pytest.raises(NotAllowed) as error:
        Wallet("h.example.org", ["A_TOKEN"], place=tmp_path / "none.json").token()
    assert "A_TOKEN" in error.value.help
    assert "h.example.org" in error.value.help


def test_a_token_that_ends_is_renewed_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_TOKEN", jwt(10))
    monkeypatch.setenv("A_REFRESH", "first")
    place = tmp_path / "settings" / "tokens.json"
    wallet = Wallet("h", ["A_TOKEN"], ["A_REFRESH"], place)
    assert wallet.ends_soon
    fresh = jwt(1000)
    asked: list[str] = []

    def ask(secret: Secret) -> dict[str, Secret]:
        asked.append(secret.reveal())
        return hidden({"access_token": fresh, "refresh_token": "second"})

    wallet.renew(ask)
    assert (asked, wallet.token().reveal(), wallet.ends_soon) == (["first"], fresh, False)
    assert place.stat().st_mode & 0o777 == 0o600
    again = Wallet("h", ["A_TOKEN"], ["A_REFRESH"], place)  # the environment still has the pair that was used up
    assert again.token().reveal() == fresh


def test_a_pair_that_another_process_renewed_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_TOKEN", jwt(10))
    monkeypatch.setenv("A_REFRESH", "first")
    place = tmp_path / "tokens.json"
    one, other = (Wallet("h", ["A_TOKEN"], ["A_REFRESH"], place) for _ in range(2))
    one.renew(lambda secret: hidden({"access_token": "new", "refresh_token": "second"}))
    other.renew(lambda secret: pytest.fail("the refresh token was used twice"))
    assert other.token().reveal() == "new"


PACKAGES = ("httpx", "tenacity", "filelock", "globus_sdk", "requests", "keyring")


class Ring(KeyringBackend):
    """A keyring in memory."""

    priority = 1  # type: ignore[assignment]

    def __init__(self, **held: str) -> None:
        super().__init__()
        self.held = held

    def get_password(self, service: str, username: str) -> str | None:
        if self.held.get(username) == "locked":
            raise KeyringLocked("the keyring is locked")
        return self.held.get(username) if service == "oscem-map" else None

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NotImplementedError

    def delete_password(self, service: str, username: str) -> None:
        raise NotImplementedError


@pytest.fixture
def ring() -> Iterator[Callable[..., None]]:
    before = keyring.get_keyring()
    yield lambda **held: keyring.set_keyring(Ring(**held))
    keyring.set_keyring(before)


def test_the_keyring_comes_between(ring: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tokens_file(tmp_path, {"h": {"token": "of the file"}, "other": {"token": "of the file"}})
    ring(h="of the keyring", locked="locked")
    assert Wallet("h", ["A_TOKEN"], place=place).token().reveal() == "of the keyring"
    assert Wallet("other", ["A_TOKEN"], place=place).token().reveal() == "of the file"
    monkeypatch.setenv("A_TOKEN", "of the environment")
    assert Wallet("h", ["A_TOKEN"], place=place).token().reveal() == "of the environment"


def test_a_keyring_that_does_not_open_is_as_good_as_none(ring: Callable[..., None], tmp_path: Path) -> None:
    ring(h="locked")
    with pytest.raises(NotAllowed, match="there is no token for h"):
        Wallet("h", ["A_TOKEN"], place=tmp_path / "none").token()


def test_a_deposition_with_a_token_of_the_keyring(
    invenio: Running, ring: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MATERIALS_CLOUD_TOKEN")
    ring(**{urlsplit(invenio.address).netloc: TOKEN})
    assert run(invenio_plan(tmp_path / "plan", invenio.address)).complete


def test_processes_renew_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each deposits with the same pair, which can be used once: one of them renews it, and the others take what it got."""
    monkeypatch.delenv("ONEDEP_API_KEY")
    monkeypatch.setenv("ONEDEP_ACCESS_TOKEN", jwt(5))
    monkeypatch.setenv("ONEDEP_REFRESH_TOKEN", "refresh-0")
    with serving(OneDep()) as running:
        paths = [onedep_plan(tmp_path / str(number), running.address) for number in range(3)]
        code = "import sys\nfrom pathlib import Path\nfrom deposit.plans import run\nrun(Path(sys.argv[1]))"
        places = os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests")))
        started = [
            subprocess.Popen([sys.executable, "-c", code, str(path)], env=os.environ | {"PYTHONPATH": places})
            for path in paths
        ]
        assert [one.wait(60) for one in started] == [0] * 3
        assert isinstance(running.archive, OneDep)
        assert running.archive.renewed == 1
        assert sorted(len(one.files) for one in running.archive.depositions) == [5] * 3


def trace(case: Case, fault: str, first: int, folder: Path) -> str:
    """What a program shows of a deposition that stops: the traceback with the values of all variables."""
    with serving(case.server()) as running:
        path = case.plan(folder, running.address)
        running.faults.at = dict.fromkeys(range(first, 999), fault)
        try:
            run(path, confirmed=True)
        except DepositError as error:
            return "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    return ""


@pytest.mark.parametrize(
    ("case", "fault"),
    [
        pytest.param(
            case, fault, marks=[] if fault == "cut answer" else [pytest.mark.conformance], id=f"{case.name}, {fault}"
        )
        for case in CASES
        for fault in FAULTS
        if "stall" not in fault
    ],
)
@pytest.mark.usefixtures("no_sync")
def test_no_traceback_holds_a_token(
    case: Case, fault: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    for first in (0, 3):
        shown = trace(case, fault, first, tmp_path / str(first))
        assert bool(shown) is (fault != "slow")
        assert TOKEN not in shown
    assert TOKEN not in caplog.text


@pytest.mark.parametrize("fault", [one for one in FAULTS if "stall" not in one and one != "slow"])
@pytest.mark.usefixtures("no_sync")
def test_no_traceback_of_a_renewal_holds_a_token(fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONEDEP_API_KEY")
    monkeypatch.setenv("ONEDEP_ACCESS_TOKEN", jwt(5))
    monkeypatch.setenv("ONEDEP_REFRESH_TOKEN", f"refresh-{TOKEN}")
    server = OneDep()
    server.refresh = {f"refresh-{TOKEN}"}
    shown = trace(Case("renewal", lambda: server, onedep_plan, whole_deposition), fault, 0, tmp_path)
    assert shown
    assert TOKEN not in shown


def test_what_an_archive_echoes_is_scrubbed(invenio: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = invenio_plan(tmp_path / "plan", invenio.address)
    monkeypatch.setattr(invenio.archive, "answer", lambda call: Reply(400, {"message": f"bad token {TOKEN}"}))
    with pytest.raises(Exception, match=r"bad token \(kept secret\)"):
        run(path)
    assert [one for one in (tmp_path / "plan").iterdir() if TOKEN in one.read_bytes().decode("utf-8", "replace")] == []


def test_netrc_is_not_used(invenio: Running, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login somebody password else\n", encoding="utf-8")
    (tmp_path / ".netrc").chmod(0o600)
    assert run(invenio_plan(tmp_path / "plan", invenio.address)).complete


def test_converting_imports_nothing_of_it() -> None:
    code = (
        "import json, sys, oscem_map, oscem_map.cli, oscem_map.commands.convert\n"
        "oscem_map.convert(json.load(open(sys.argv[1])), 'mmcif').report.missing\n"
        f"print(*[one for one in sys.modules if 'deposit' in one or one.split('.')[0] in {PACKAGES}])"
    )
    words = [sys.executable, "-c", code, str(ROOT / "examples" / "apoferritin.json")]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=60)
    mapped = "oscem_map.generated.oscem_mmcif_deposition"
    assert sorted(done.stdout.split()) == ["oscem_map.deposit_cli", mapped, f"{mapped}_facts"]


def test_an_archive_without_globus_needs_none_of_it() -> None:
    code = (
        "import sys\nfrom oscem_map.runtime.deposit import archives\n"
        "[archives.adapter(one) for one in archives.profiles().values()]\n"
        "print(*[one for one in sys.modules if one in ('globus_sdk', 'requests', 'keyring')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == []
