"""What is spoken to whom: addresses, redirects, statuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from deposit.servers.base import TOKEN, Archive, Call, Reply, serving

from oscem_map.runtime.deposit.errors import InDoubt, Invalid, NotAllowed, NotSent, Refused
from oscem_map.runtime.deposit.plan import Limits
from oscem_map.runtime.deposit.requests import Answer, Request, fill
from oscem_map.runtime.deposit.tokens import Wallet
from oscem_map.runtime.deposit.transport import Service, Transport, check_address, is_loopback


class Saying(Archive):
    """An archive that gives one answer."""

    def __init__(self, reply: Reply) -> None:
        super().__init__()
        self.reply = reply

    def answer(self, call: Call) -> Reply:
        return self.reply


@pytest.fixture
def says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setenv("A_TOKEN", TOKEN)

    def ask(status: int, value: object = None, headers: dict[str, str] | None = None) -> Answer:
        with serving(Saying(Reply(status, value, headers))) as running:
            transport = Transport(running.address, Wallet("h", ["A_TOKEN"], place=tmp_path / "t"), Service(), Limits())
            try:
                return transport.send(Request("POST", "/x", accepts=frozenset({410})))
            finally:
                transport.close()

    return ask


@pytest.mark.parametrize(
    "address",
    [
        "http://archive.example.org",
        "ftp://h",
        "https://",
        "https://a:b@h",
        "https://h?x=1",
        "https://h#x",
        "https://h:port",
        "x",
    ],
)
def test_an_address_that_tokens_must_not_go_to(address: str) -> None:
    with pytest.raises(Invalid):
        check_address(address)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:80", "http://localhost", "http://[::1]:1", "https://archive.example.org/x"]
)
def test_an_address_that_they_may_go_to(address: str) -> None:
    assert check_address(f"{address}/") == address


def test_this_machine() -> None:
    assert is_loopback("127.8.8.8")
    assert not is_loopback("127.0.0.1.example.org")


@pytest.mark.parametrize("to", ["https://elsewhere.example.org/x", "/login"])
def test_redirects_are_refused(says: object, to: str) -> None:
    with pytest.raises(Refused, match="not sent after redirects"):
        says(302, None, {"Location": to})  # type: ignore[operator]


REFUSALS = dict.fromkeys((400, 404, 409), Refused) | dict.fromkeys((401, 403), NotAllowed)
LATER = dict.fromkeys((425, 429), NotSent) | dict.fromkeys((408, 500, 502, 503, 504), InDoubt)


@pytest.mark.parametrize(("status", "kind"), [*REFUSALS.items(), *LATER.items()])
def test_what_a_status_means(says: object, status: int, kind: type[Exception]) -> None:
    with pytest.raises(kind, match=str(status)):
        says(status, {"message": "no"})  # type: ignore[operator]


def test_what_an_archive_asks_to_wait_is_kept(says: object) -> None:
    with pytest.raises(NotSent) as busy:
        says(429, None, {"Retry-After": "7"})  # type: ignore[operator]
    assert busy.value.wait == 7
    dates = {"Retry-After": "Sat, 21 Nov 2026 20:00:30 GMT", "Date": "Sat, 21 Nov 2026 20:00:00 GMT"}
    with pytest.raises(InDoubt) as down:
        says(503, None, dates)  # type: ignore[operator]
    assert down.value.wait is None or down.value.wait >= 0
    with pytest.raises(NotSent) as nonsense:
        says(429, None, {"Retry-After": "soon"})  # type: ignore[operator]
    assert nonsense.value.wait is None


def test_a_status_that_a_request_accepts_is_an_answer(says: object) -> None:
    assert says(410, {"a": 1}).object() == {"a": 1}  # type: ignore[operator]


def test_fields_that_are_wrong_are_said(says: object) -> None:
    errors = {
        "message": "A validation error occurred.",
        "errors": [{"field": "metadata.title", "messages": ["Too short."]}],
    }
    with pytest.raises(Refused, match=r"metadata.title: \['Too short"):
        says(400, errors)  # type: ignore[operator]


def test_an_answer_that_is_no_json_is_refused() -> None:
    for text in ("<html>Login</html>", "[1]"):
        with pytest.raises(Refused):
            Answer(200, text).object()
    with pytest.raises(Refused, match="lacks `id`"):
        Answer(200, "{}").member("id")


def test_names_in_paths_are_one_segment() -> None:
    assert fill("/files/{key}/x", {"key": "../a b/ü?"}) == "/files/..%2Fa%20b%2F%C3%BC%3F/x"
