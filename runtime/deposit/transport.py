"""The one module that speaks HTTP. Certificates are verified, redirects refused, plain http goes to this machine only.

Environment variables for proxies and certificates count; `.netrc` does not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import IO, cast
from urllib.parse import urlsplit

import httpx

from oscem_map.runtime.deposit.addresses import check_address, is_loopback
from oscem_map.runtime.deposit.errors import InDoubt, Invalid, NotAllowed, NotSent, Refused, Unclear
from oscem_map.runtime.deposit.judging import is_tls, judged
from oscem_map.runtime.deposit.plan import Limits
from oscem_map.runtime.deposit.requests import Answer, File, Form, Json, Request, Window
from oscem_map.runtime.deposit.tokens import Secret, Wallet, hidden, scrubbed

_BLOCK = 1 << 18
_LONGEST_ANSWER = 32 << 20
Tick = Callable[[int], None]


class _Stream:
    """A window of a file to read from; it has no `fileno`, so nobody takes the whole file for it."""

    def __init__(self, window: Window, tick: Tick) -> None:
        self._file: IO[bytes] = window.file.path.open("rb")
        self._window, self._tick, self._at = window, tick, 0
        self._file.seek(window.start)

    def read(self, size: int = -1) -> bytes:
        left = self._window.length - self._at
        block = self._file.read(left if size < 0 else min(size, left))
        self._at += len(block)
        self._tick(len(block))
        return block

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = offset + (0, self._at, self._window.length)[whence]
        self._file.seek(self._window.start + self._at)
        return self._at

    def tell(self) -> int:
        return self._at

    def blocks(self) -> Iterator[bytes]:
        while block := self.read(_BLOCK):
            yield block

    def close(self) -> None:
        self._file.close()


class _Authorization(httpx.Auth):
    """The header with the token, added when a request is sent."""

    def __init__(self, scheme: str, wallet: Wallet) -> None:
        self._scheme, self._wallet = scheme, wallet

    def auth_flow(self, request: httpx.Request) -> Iterator[httpx.Request]:  # type: ignore[override]
        request.headers["Authorization"] = f"{self._scheme} {self._wallet.token().reveal()}"
        yield request


@dataclass(frozen=True, slots=True)
class Service:
    """How an archive is spoken to: its word before the token, what it is asked to answer, how tokens are renewed."""

    scheme: str = "Bearer"
    accept: str = "application/json"
    renew: str = ""
    """The path, below the address, that takes a refresh token and gives a new pair."""
    exchange: str = ""
    """The path, below another address, that takes the refresh token of this one."""
    domain: str = ""
    """Where an archive may send a client on to: hosts of this domain."""


class Transport:
    """A connection to an archive; `send` tries once."""

    def __init__(
        self, address: str, wallet: Wallet, service: Service, limits: Limits, tick: Tick = lambda size: None
    ) -> None:
        self.address, self._wallet, self._service, self._tick = check_address(address), wallet, service, tick
        loopback = is_loopback(urlsplit(address).hostname or "")
        self._client = httpx.Client(
            verify=httpx.create_ssl_context(),  # what this machine trusts, or SSL_CERT_FILE names, here too
            timeout=httpx.Timeout(limits.read, connect=limits.connect, write=limits.write, pool=limits.connect),
            follow_redirects=False,
            trust_env=not loopback,  # a proxy must not see what stays on this machine
            auth=_Authorization(service.scheme, wallet),
            headers={"Accept": service.accept, "User-Agent": "oscem-map"},
            limits=httpx.Limits(max_connections=1),
        )

    def close(self) -> None:
        self._client.close()

    def move(self, address: str) -> str:
        """Go on at another address of the archive, and give it. Raises Refused where tokens must not be sent there."""
        address = check_address(re.sub(r"/api/v\d+/?$", "", address.rstrip("/")))
        if address == self.address:
            return address
        old, new = urlsplit(self.address), urlsplit(address)
        domain, host = self._service.domain, (new.hostname or "").rstrip(".").lower()
        ours = new.scheme == "https" and bool(domain) and (host == domain or host.endswith(f".{domain}"))
        if not ours and (old.scheme, old.hostname) != (new.scheme, new.hostname):
            raise Refused(f"the archive sends us on to {new.hostname}, which is not of {domain or 'this archive'}")
        self.address = address
        if self._service.exchange:
            self._wallet.exchange(new.netloc, lambda old: self._pair(f"{address}{self._service.exchange}", old))
        return address

    def send(self, request: Request) -> Answer:
        """Send a request once; a token that has ended is renewed, and the request sent again.

        Raises NotSent, InDoubt, Refused, NotAllowed, Invalid.
        """
        if self._wallet.ends_soon:
            self._wallet.renew(self._renewal)
        answer = self._once(request)
        if answer.status == 401 and self._wallet.renewable:
            self._wallet.renew(self._renewal)
            answer = self._once(request)
        return judged(answer, request)

    def _renewal(self, refresh: Secret) -> dict[str, Secret]:
        """Send a refresh token. Raises NotAllowed, InDoubt, NotSent."""
        if not self._service.renew:
            raise NotAllowed("this archive has no way to renew a token")
        return self._pair(f"{self.address}{self._service.renew}", refresh)

    def _pair(self, url: str, refresh: Secret) -> dict[str, Secret]:
        """A new pair of tokens for a refresh token. Raises NotAllowed, InDoubt, NotSent."""
        answer = self._exchange(self._client.build_request("POST", url, json={"refresh_token": refresh.reveal()}), None)
        if answer.status in (400, 401, 403):
            raise NotAllowed("the refresh token is used up or has ended", _LOG_IN)
        if not 200 <= answer.status < 300:
            judged(answer, _RENEWAL)
        try:
            return hidden(json.loads(answer.text))
        except (ValueError, AttributeError):
            raise NotAllowed("the renewal of the token was answered with something else", _LOG_IN) from None

    def _once(self, request: Request) -> Answer:
        url = f"{self.address}{request.path}"
        headers = dict(request.headers)
        query = httpx.QueryParams(request.query) if request.query else None
        if isinstance(request.body, Json):
            headers["Content-Type"] = "application/json"
            built = self._client.build_request(
                request.method, url, content=request.body.sent(), headers=headers, params=query
            )
            return self._scrubbed(self._exchange(built, None), request.body.secrets())
        if request.window is None:
            built = self._client.build_request(request.method, url, headers=headers, params=query)
            return self._scrubbed(self._exchange(built, None))
        try:
            stream = _Stream(request.window, self._tick)
        except OSError as error:
            raise Invalid(
                f"{request.window.file.path}: cannot be read ({(error.strerror or 'unknown').lower()})"
            ) from None
        try:
            return self._scrubbed(self._exchange(self._with_file(request, url, headers, stream), stream))
        finally:
            stream.close()

    def _with_file(self, request: Request, url: str, headers: dict[str, str], stream: _Stream) -> httpx.Request:
        body = request.body
        if isinstance(body, Form):
            files = {body.part: (body.window.file.name, cast(IO[bytes], stream), body.media)}
            return self._client.build_request(request.method, url, data=dict(body.fields), files=files, headers=headers)
        assert isinstance(body, File)
        headers |= {"Content-Type": body.media, "Content-Length": str(body.window.length)}
        return self._client.build_request(request.method, url, content=stream.blocks(), headers=headers)

    def _exchange(self, request: httpx.Request, stream: _Stream | None) -> Answer:
        """Send, and read the answer. Raises NotSent where the archive was not reached, InDoubt where it may have been."""
        host = request.url.host
        try:
            response = self._client.send(request, stream=True)
            try:
                data = b"".join(_limited(response.iter_bytes(), host))
            finally:
                response.close()
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            if is_tls(error):
                raise Refused(
                    f"{host} is not who it says: {error}", "nothing was sent; ask whoever runs the network"
                ) from None
            raise NotSent(f"{host} cannot be reached ({error or type(error).__name__})") from None
        except httpx.TransportError as error:
            raise InDoubt(f"the connection to {host} broke off ({type(error).__name__}: {error})") from None
        except httpx.InvalidURL as error:
            raise Invalid(f"`{request.url}` is no address ({error})") from None
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Answer(response.status_code, data.decode("utf-8", "replace"), headers)

    def _scrubbed(self, answer: Answer, more: Sequence[Secret] = ()) -> Answer:
        """An answer that repeats no token, and none of `more` that was sent."""
        return Answer(answer.status, scrubbed(self._wallet.scrubbed(answer.text), more), answer.headers)


def _limited(blocks: Iterator[bytes], host: str) -> Iterator[bytes]:
    """The blocks of an answer, of which no frame keeps one: it may have tokens. Raises Unclear where they are too many."""
    left = _LONGEST_ANSWER
    for block in blocks:
        left -= len(block)
        yield block
        del block
        if left < 0:
            raise Unclear(f"the answer of {host} is longer than {_LONGEST_ANSWER >> 20} MiB")


_LOG_IN = "log in at the archive, and get new tokens"
_RENEWAL = Request("POST", "(renewal of the token)")
