"""Addresses that tokens may be sent to: of this machine, or encrypted."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from oscem_map.runtime.deposit.errors import Invalid


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def check_address(address: str) -> str:
    """An archive's address, if tokens may be sent there. Raises Invalid."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in ("http", "https") or not host or parts.username or parts.query or parts.fragment:
        raise Invalid(f"endpoint: `{address}` is no address of an archive", "write https://HOST, with a path at most")
    if parts.scheme == "http" and not is_loopback(host):
        raise Invalid(f"endpoint: {address} is not encrypted, a token would be seen by others", "write https://")
    return address.rstrip("/")
