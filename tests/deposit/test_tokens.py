"""Tokens: where they come from, how they are renewed, and that they are never seen."""

from __future__ import annotations

import base64
import json
import logging
import subprocess
import sys
import time
import traceback
from pathlib import Path

import pytest
from deposit.plans import invenio_plan, run
from deposit.servers.base import TOKEN, Running

from oscem_map.runtime.deposit.errors import NotAllowed
from oscem_map.runtime.deposit.tokens import Pair, Secret, Wallet


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

    def ask(secret: Secret) -> dict[str, str]:
        asked.append(secret.reveal())
        return {"access_token": fresh, "refresh_token": "second"}

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
    one.renew(lambda secret: {"access_token": "new", "refresh_token": "second"})
    other.renew(lambda secret: pytest.fail("the refresh token was used twice"))
    assert other.token().reveal() == "new"


def test_no_output_holds_the_token(
    invenio: Running, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A canary: in journal, receipt, logs, and a traceback with the values of all variables."""
    caplog.set_level(logging.DEBUG)
    path = invenio_plan(tmp_path / "plan", invenio.address)
    answer = invenio.archive.answer
    monkeypatch.setattr(invenio.archive, "tokens", {"another"})
    with pytest.raises(NotAllowed) as refused:
        run(path)
    monkeypatch.setattr(invenio.archive, "tokens", {TOKEN})

    def echoing(call: object) -> object:
        reply = answer(call)  # type: ignore[arg-type]
        return type(reply)(400, {"message": f"bad token {TOKEN}"})

    monkeypatch.setattr(invenio.archive, "answer", echoing)
    with pytest.raises(Exception, match=r"bad token \[token\]"):
        run(path, resume=True)
    monkeypatch.setattr(invenio.archive, "answer", answer)
    receipt = run(path, resume=True)
    trace = "".join(traceback.TracebackException.from_exception(refused.value, capture_locals=True).format())
    texts = [caplog.text, trace, receipt.text(), repr(receipt)]
    texts += [one.read_bytes().decode("utf-8", "replace") for one in (tmp_path / "plan").iterdir()]
    assert [text for text in texts if TOKEN in text] == []


def test_netrc_is_not_used(invenio: Running, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login somebody password else\n", encoding="utf-8")
    (tmp_path / ".netrc").chmod(0o600)
    assert run(invenio_plan(tmp_path / "plan", invenio.address)).complete


def test_converting_imports_nothing_of_it() -> None:
    code = (
        "import sys, oscem_map; oscem_map.convert({}, 'nothing') if 0 else oscem_map.convert\n"
        "import oscem_map.cli, oscem_map.commands.convert\n"
        "print(*[one for one in sys.modules if 'deposit' in one or one in ('httpx', 'tenacity', 'filelock')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["oscem_map.deposit_cli"]
