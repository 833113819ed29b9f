"""SciCat, a facility's catalogue, as the source of a deposition: a data set's record and its list of files.

Spoken to through scitacean (extra `scicat`), which calls version 4 of SciCat's API. The record is the data set's
`scientificMetadata`. SciCat adds `valueSI` and `unitSI` to each quantity; what it does not understand it copies there, and `A`
for angstrom becomes ampere: these are left out, value and unit are what somebody wrote.

    found = fetch("https://scicat.example.org/api", "20.500/abc")
    found.record, found.files
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote, urlsplit

from oscem_map.runtime.deposit.addresses import check_address, is_loopback
from oscem_map.runtime.deposit.errors import DepositError, Invalid, Later, NotAllowed, Problem, Refused
from oscem_map.runtime.deposit.tokens import Wallet

if TYPE_CHECKING:
    from scitacean.client import ScicatClient

TOKEN = "SCICAT_TOKEN"
"""The environment variable with a person's token."""
RELATION = "IsSourceOf"
"""How a data set is related to what was made of it, in DataCite's words."""
_ADDED = frozenset({"valueSI", "unitSI"})


class Listed(NamedTuple):
    """A file as the catalogue lists it: the path below the data set's folder, and the size in bytes, -1 where it says none."""

    path: str
    size: int


class Dataset(NamedTuple):
    """A data set: its record, the files, and the folder that they are below."""

    pid: str
    record: dict[str, Any]
    files: tuple[Listed, ...]
    folder: str = ""


class Catalogue:
    """A SciCat at an address, with the token of a person where there is one."""

    def __init__(self, address: str) -> None:
        self.address = check_address(address)
        host = urlsplit(self.address).netloc
        self._wallet = Wallet(host, (TOKEN,))
        self._loopback = is_loopback(urlsplit(self.address).hostname or "")

    def fetch(self, pid: str) -> Dataset:
        """A data set; without a token, one that is public. Raises DepositError."""
        said = self._get(pid)
        record = said.get("scientificMetadata")
        if not isinstance(record, dict) or not record:
            raise Invalid(f"{pid}: the data set has no scientificMetadata", "the record of a session is kept there")
        return Dataset(pid, _plain(record), tuple(_files(said)), str(said.get("sourceFolder") or ""))

    def write_back(self, pid: str, identifier: str) -> bool:
        """Add an identifier to the relationships of a data set; False where it is there already. Raises DepositError."""
        self._wallet.token()
        said = self._get(pid).get("relationships")
        old = [one for one in said if isinstance(one, dict)] if isinstance(said, list) else []
        if any(one.get("pid") == identifier for one in old):
            return False
        new = [*({name: one[name] for name in ("pid", "relationship") if name in one} for one in old)]
        self._call("patch", pid, relationships=[*new, {"pid": identifier, "relationship": RELATION}])
        return True

    def _get(self, pid: str) -> dict[str, Any]:
        found = self._call("get", pid)
        if not isinstance(found, dict):
            raise Refused(f"{self.address} has no data set {pid}, or it is not public", f"set {TOKEN}, and look at the PID")
        return found

    def _client(self) -> ScicatClient:
        from scitacean import Client

        logging.getLogger("scitacean").setLevel(logging.CRITICAL)  # it would log whole answers
        if self._wallet.known:
            token = self._wallet.token().reveal()
            return Client.from_token(url=self.address, token=token, allow_http=self._loopback).scicat
        return Client.without_login(url=self.address, allow_http=self._loopback).scicat

    def _call(self, method: str, pid: str, **change: Any) -> Any:
        """Ask for a data set, or change it. Raises DepositError."""
        import httpx
        from pydantic import create_model
        from scitacean import ScicatCommError
        from scitacean.error import AuthError

        data = create_model("Change", **dict.fromkeys(change, (Any, ...)))(**change) if change else None  # type: ignore[call-overload]
        place = f"{'datasets' if self._wallet.known else 'datasets/public'}/{quote(pid, safe='')}"
        params = {"include": ["origdatablocks"]} if method == "get" else None
        try:
            return self._client().call_endpoint(
                cmd=method, url=place, version="v4", operation=method, data=data, params=params
            )
        except ScicatCommError as error:
            raise self._meaning(str(error)) from None
        except AuthError as error:
            raise NotAllowed(self._wallet.scrubbed(f"{self.address}: {error}"), "log in at SciCat, and get a new token") from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise Later(f"{self.address} cannot be reached ({type(error).__name__})", "try again later") from None
        except ValueError:
            help = "is it the address of SciCat's API?"
            raise Refused(f"{self.address} answered with something that is no JSON", help) from None

    def _meaning(self, text: str) -> DepositError:
        """What an answer that is none of success means."""
        found = re.search(r": (\d{3}) ", text)
        status = int(found[1]) if found else 0
        said = " ".join(self._wallet.scrubbed(text).split())[:300]
        if status in (401, 403):
            return NotAllowed(f"{self.address}: {said}", f"set {TOKEN} to a token of SciCat that may do this")
        if status in (408, 425, 429) or status >= 500:
            return Later(f"{self.address}: {said}", "try again later")
        return Refused(f"{self.address}: {said}", "look at the PID, and whether the token is of the right account")


def _plain(value: Any) -> Any:
    """A value without what SciCat adds to quantities."""
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items() if not (name in _ADDED and "value" in value)}
    return [_plain(one) for one in value] if isinstance(value, list) else value


def _files(said: Mapping[str, Any]) -> Iterator[Listed]:
    """The files of a data set, by path; what is no list of files is left out."""
    blocks = said.get("origdatablocks")
    for block in blocks if isinstance(blocks, list) else ():
        files = block.get("dataFileList") if isinstance(block, dict) else None
        for one in files if isinstance(files, list) else ():
            if isinstance(one, dict) and isinstance(one.get("path"), str):
                size = one.get("size")
                yield Listed(one["path"], size if isinstance(size, int) and not isinstance(size, bool) else -1)


def differences(found: Dataset, folder: Path) -> Iterator[Problem]:
    """Where the files of a folder are not those that the catalogue lists."""
    root = folder.resolve()
    for one in found.files:
        path = (root / one.path).resolve() if "\0" not in one.path else root
        if not path.is_relative_to(root) or path == root:
            yield Problem(f"file {one.path!r}", "its path leads out of the data set's folder", "it is not looked at")
        elif not path.is_file():
            yield Problem(f"file {one.path}", f"the catalogue lists it, and it is not in {folder}", "copy it there")
        elif one.size >= 0 and path.stat().st_size != one.size:
            what = f"has {path.stat().st_size:,} bytes, and {one.size:,} in the catalogue"
            yield Problem(f"file {one.path}", what, "copy it again, or ask whoever wrote the data set")


def write_record(found: Dataset, path: Path) -> None:
    """Write the record of a data set to a new file. Raises Invalid."""
    try:
        with path.open("x", encoding="utf-8") as file:
            json.dump(found.record, file, ensure_ascii=False, indent=2)
            file.write("\n")
    except FileExistsError:
        raise Invalid(f"{path}: is there already", "name another plan with -o") from None
    except (OSError, ValueError) as error:
        raise Invalid(f"{path}: cannot be written ({error})") from None
