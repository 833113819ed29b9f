"""TLS: certificates are verified against those that this machine trusts, whatever is wrong with them; nothing is sent before."""

from __future__ import annotations

import datetime
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import trustme
from deposit.cases import whole_draft
from deposit.plans import invenio_plan, run
from deposit.servers.base import Running, serving
from deposit.servers.globus import Globus
from deposit.servers.inveniordm import InvenioRDM

from oscem_map.runtime.deposit.errors import Refused
from oscem_map.runtime.deposit.globus import Globus as Link
from oscem_map.runtime.deposit.plan import Limits
from oscem_map.runtime.deposit.requests import Request


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine trusts the authority."""
    place = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(place)
    for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"):
        monkeypatch.setenv(name, str(place))


def ended() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)


@contextmanager
def encrypted(certificate: trustme.LeafCert) -> Iterator[Running]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    with serving(InvenioRDM(), context) as running:
        yield running


@pytest.mark.usefixtures("trusted")
def test_an_archive_that_is_trusted(authority: trustme.CA, tmp_path: Path) -> None:
    with encrypted(authority.issue_cert("localhost")) as running:
        path = invenio_plan(tmp_path / "plan", running.address, "submit = true")
        assert run(path).complete
        whole_draft(running, path)


def test_one_that_nobody_knows(authority: trustme.CA, tmp_path: Path) -> None:
    with encrypted(authority.issue_cert("localhost")) as running:
        refused(running, tmp_path)


@pytest.mark.usefixtures("trusted")
def test_one_of_another_name(authority: trustme.CA, tmp_path: Path) -> None:
    with encrypted(authority.issue_cert("archive.example.org")) as running:
        refused(running, tmp_path)


@pytest.mark.usefixtures("trusted")
def test_one_that_has_ended(authority: trustme.CA, tmp_path: Path) -> None:
    with encrypted(authority.issue_cert("localhost", not_after=ended())) as running:
        refused(running, tmp_path)


def refused(running: Running, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is not who it says") as error:
        run(invenio_plan(tmp_path / "plan", running.address))
    assert "nothing was sent" in error.value.help
    assert running.archive.calls == []


def globus_at(address: str) -> Link:
    return Link(address, ["GLOBUS_TRANSFER_TOKEN"], Limits(read=5))


def test_globus_is_verified_even_where_the_environment_says_no(
    authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLOBUS_SDK_VERIFY_SSL", "false")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    with serving(Globus(), context) as running:
        with pytest.raises(Refused, match="is not who it says"):
            globus_at(running.address).send(Request("GET", "/v0.10/submission_id"))
        assert running.archive.calls == []


@pytest.mark.usefixtures("trusted")
def test_globus_that_is_trusted(authority: trustme.CA) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    with serving(Globus(), context) as running:
        assert globus_at(running.address).send(Request("GET", "/v0.10/submission_id")).status == 200
