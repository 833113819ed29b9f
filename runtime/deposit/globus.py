"""Globus Transfer, spoken to through globus-sdk (the extra `globus`): requests go in and answers come out as of an archive.

The SDK's own retries are off: a step is tried again by the flow, which knows what may be. Certificates are verified whatever
the environment says, and no redirect is followed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from oscem_map.runtime.deposit.addresses import check_address
from oscem_map.runtime.deposit.errors import InDoubt, NotSent, Refused
from oscem_map.runtime.deposit.judging import is_tls, judged
from oscem_map.runtime.deposit.plan import Limits
from oscem_map.runtime.deposit.requests import Answer, Json, Request
from oscem_map.runtime.deposit.tokens import Wallet

if TYPE_CHECKING:
    from globus_sdk import TransferClient
    from globus_sdk.authorizers import GlobusAuthorizer

SERVICE: Final = "globus"
"""The name of the service in requests."""
_CLIENT: Final = ("GLOBUS_CLIENT_ID", "GLOBUS_CLIENT_SECRET")
"""The environment's names for an application that logs in by itself; with both, no token is needed."""


def is_there() -> bool:
    """Whether globus-sdk is installed."""
    return find_spec("globus_sdk") is not None


def document(source: tuple[str, str], target: tuple[str, str], submission: str, label: str) -> dict[str, Any]:
    """The document that asks for a transfer of a folder: each side a collection and a path. What is there already, with the
    same checksum, is not sent; what is sent is compared afterwards.
    """
    from globus_sdk import MISSING, TransferData

    data = TransferData(
        source[0],
        target[0],
        label=label,
        submission_id=submission,
        sync_level="checksum",
        verify_checksum=True,
        preserve_timestamp=True,
        fail_on_quota_errors=True,
    )
    data.add_item(source[1], target[1], recursive=True)
    items = [{name: value for name, value in one.items() if value is not MISSING} for one in data["DATA"]]
    return {name: value for name, value in data.items() if value is not MISSING} | {"DATA": items}


def _authorities() -> Path | bool:
    """The file of certificates that the environment names, or those that come with the SDK; never none."""
    named = (Path(os.environ[name]) for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE") if os.environ.get(name))
    return next((one.resolve() for one in named if one.is_file()), True)


class Globus:
    """A connection to Globus Transfer at an address."""

    def __init__(self, address: str, names: list[str], limits: Limits) -> None:
        self.address = check_address(address)
        self._wallet = Wallet(urlsplit(self.address).netloc, names)
        self._limits = limits
        self._client: TransferClient | None = None
        self._open = ExitStack()

    def connect(self) -> TransferClient:
        """The SDK's client. Raises NotAllowed where there is no token."""
        from globus_sdk import TransferClient

        if self._client is None:
            self._client = TransferClient(
                base_url=self.address, authorizer=self._authorizer(), app_name="oscem-map", **self._careful()
            )
        return self._client

    def _careful(self) -> dict[str, Any]:
        """How any client of the SDK is to send: verified, once, and to nobody else."""
        from globus_sdk.transport import RequestsTransport, RetryConfig

        transport = RequestsTransport(verify_ssl=_authorities(), http_timeout=self._limits.read)
        transport.session.max_redirects = 0
        self._open.callback(transport.close)  # the SDK's clients close only what they made themselves
        return {"transport": transport, "retry_config": RetryConfig(max_retries=0)}

    def _authorizer(self) -> GlobusAuthorizer:
        """By a token of the wallet, or as an application with a name and a secret of its own."""
        from globus_sdk import AccessTokenAuthorizer, ClientCredentialsAuthorizer, ConfidentialAppAuthClient
        from globus_sdk.scopes import TransferScopes

        name, secret = (os.environ.get(one, "").strip() for one in _CLIENT)
        if name and secret:
            self._wallet.hide(secret)
            application = ConfidentialAppAuthClient(name, secret, **self._careful())
            return ClientCredentialsAuthorizer(application, TransferScopes.all)
        return AccessTokenAuthorizer(self._wallet.token().reveal())

    def send(self, request: Request) -> Answer:
        """Send a request once. Raises NotSent, InDoubt, Refused, NotAllowed."""
        from globus_sdk import GlobusAPIError, GlobusConnectionTimeoutError, GlobusError, NetworkError

        body = request.body.value if isinstance(request.body, Json) else None
        try:
            client = self.connect()
            said = client.request(request.method, request.path, query_params=dict(request.query), data=body)
            answer = self._answer(said.http_status, said.text, said.headers)
        except GlobusAPIError as error:
            answer = self._answer(error.http_status, error.text, error.headers)
        except GlobusConnectionTimeoutError:
            raise NotSent(f"{self._host} cannot be reached (no connection in time)") from None
        except NetworkError as error:
            raise self._broken(error) from None
        except GlobusError as error:
            raise Refused(f"globus-sdk: {self._wallet.scrubbed(str(error))}") from None
        return judged(answer, request)

    @property
    def _host(self) -> str:
        return urlsplit(self.address).hostname or ""

    def _broken(self, error: Exception) -> Exception:
        """What a connection that broke off means."""
        cause = getattr(error, "underlying_exception", None)
        if is_tls(cause):
            return Refused(f"{self._host} is not who it says", "nothing was sent; ask whoever runs the network")
        if type(cause).__name__ == "TooManyRedirects":
            return Refused(f"{self._host} points elsewhere, and tokens are not sent after redirects")
        return InDoubt(f"the connection to {self._host} broke off ({type(cause).__name__})")

    def _answer(self, status: int, text: str, headers: Mapping[str, str]) -> Answer:
        return Answer(status, self._wallet.scrubbed(text), {name.lower(): value for name, value in headers.items()})

    def close(self) -> None:
        """Close the connections, if there are any."""
        self._open.close()
