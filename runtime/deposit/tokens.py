"""Tokens: from the environment, the keyring, or a file that only its owner can read. Never shown, never in a log.

The file is `tokens.json` in the user's folder for settings of oscem-map (or what OSCEM_MAP_TOKENS names):

    {"deposit.example.org": {"token": "...", "refresh": "..."}}
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import stat
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from oscem_map.runtime.deposit.errors import NotAllowed

SERVICE = "oscem-map"
"""The name of the service in a keyring; the user is the host."""
_EARLY = 60
"""Seconds before its end at which a token is not used any more."""


class Secret:
    """A text that is not shown by accident."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return "Secret(...)"

    def __str__(self) -> str:
        return "(kept secret)"

    def __reduce__(self) -> str:
        raise TypeError("a secret is not copied")


@dataclass(frozen=True, slots=True)
class Pair:
    """A token, and what renews it where there is such a thing. `of` is the digest of what it was renewed from."""

    token: Secret | None
    refresh: Secret | None = None
    of: str = ""

    @property
    def ends_soon(self) -> bool:
        """Whether a token states (as JWT do) that it ends within a minute."""
        return self.token is None or _end(self.token) < time.time() + _EARLY


def _end(token: Secret) -> float:
    """When a token ends, in seconds since 1970: infinity where it does not say."""
    try:
        middle = token.reveal().split(".")[1]
        said = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
        return float(said["exp"])
    except (IndexError, ValueError, KeyError, TypeError):
        return float("inf")


def _digest(secret: Secret) -> str:
    return hashlib.sha256(secret.reveal().encode()).hexdigest()


def default_place() -> Path:
    """The file of tokens."""
    if named := os.environ.get("OSCEM_MAP_TOKENS"):
        return Path(named)
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "oscem-map" / "tokens.json"


class Wallet:
    """The tokens of one host. `names` are environment variables in the order in which they are looked at; `renewals` those
    of refresh tokens. With a token that is `given`, no other is looked for, at this host or another.
    """

    def __init__(
        self,
        host: str,
        names: Sequence[str],
        renewals: Sequence[str] = (),
        place: Path | None = None,
        given: Secret | None = None,
    ) -> None:
        self.host, self._place = host, place or default_place()
        self._names = tuple(names)
        self.secrets: list[Secret] = []
        self._given = given is not None
        self._pair = self._keep(Pair(given) if self._given else self._found(_first(names), _first(renewals)))

    def __repr__(self) -> str:
        return f"Wallet({self.host!r})"

    def _found(self, token: Secret | None, refresh: Secret | None) -> Pair:
        """The first of environment, keyring and file that has one; what was renewed from it comes before it."""
        held = self._file().get(self.host, {})
        kept = _kept(held)
        if refresh is not None:
            return kept if kept.of == _digest(refresh) else Pair(token, refresh)
        if token is not None:
            return Pair(token)
        return Pair(ring) if (ring := self._ring()) is not None else kept

    def _ring(self) -> Secret | None:
        """The token in the keyring, where that is installed and has one."""
        try:
            return _secret(import_module("keyring").get_password(SERVICE, self.host))
        except Exception:  # a keyring without a backend raises what it likes, and is as good as none
            return None

    def _file(self) -> dict[str, dict[str, Secret]]:
        """What the file holds. Raises NotAllowed where others can read it."""
        try:
            mode = self._place.stat().st_mode
            if os.name != "nt" and stat.S_IMODE(mode) & 0o077:
                raise NotAllowed(f"{self._place}: others can read this file of tokens", f"chmod 600 {self._place}")
            said = json.loads(self._place.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            raise NotAllowed(f"{self._place}: cannot be read as a file of tokens") from None
        hosts = said.items() if isinstance(said, dict) else ()
        return {host: hidden(one) for host, one in hosts if isinstance(one, dict)}

    def _keep(self, pair: Pair) -> Pair:
        self.secrets += [one for one in (pair.token, pair.refresh) if one is not None]
        return pair

    def hide(self, text: str) -> None:
        """Take a text out of all that is shown from now on."""
        self.secrets.append(Secret(text))

    def token(self) -> Secret:
        """The token to send. Raises NotAllowed where there is none."""
        if self._pair.token is None:
            names = " or ".join(self._names)
            help = f"set {names}, keep it in the keyring (service {SERVICE}, user {self.host}), or in {self._place}"
            raise NotAllowed(f"there is no token for {self.host}", help)
        return self._pair.token

    @property
    def known(self) -> bool:
        """Whether there is a token."""
        return self._pair.token is not None

    @property
    def renewable(self) -> bool:
        return self._pair.refresh is not None

    @property
    def ends_soon(self) -> bool:
        return self.renewable and self._pair.ends_soon

    def renew(self, ask: Callable[[Secret], Mapping[str, Secret]]) -> None:
        """Get a new pair: `ask` sends the refresh token, which is used up by it, and gives the answer's `access_token` and
        `refresh_token`.

        One process at a time; where another has renewed meanwhile, its tokens are taken. The new pair is on disk before it is
        used. Raises what `ask` raises, and NotAllowed.
        """
        from filelock import FileLock

        self._place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(f"{self._place}.lock", mode=0o600):
            held = self._file().get(self.host, {})
            old = self._pair.refresh
            if old is None:
                raise NotAllowed(f"the token for {self.host} has ended", "get a new one")
            of = self._pair.of or _digest(old)
            there = _kept(held)
            if there.of == of and there.refresh is not None and there.refresh.reveal() != old.reveal():
                self._pair = self._keep(there)
                return
            said = ask(old)
            pair = Pair(said.get("access_token"), said.get("refresh_token") or old, of)
            self._keep(pair)
            self._write(pair)
            self._pair = pair

    def exchange(self, host: str, ask: Callable[[Secret], Mapping[str, Secret]]) -> None:
        """Use the tokens of another host from now on: kept ones, or what `ask` gets for the refresh token of this one.

        A token that cannot be exchanged is taken as it is. Raises what `ask` raises, and NotAllowed.
        """
        if host == self.host:
            return
        held, refresh = {} if self._given else self._file().get(host, {}), self._pair.refresh
        self.host = host
        if held.get("token"):
            self._pair = self._keep(_kept(held))
        elif refresh is not None:
            said = ask(refresh)
            pair = self._keep(Pair(said.get("access_token"), said.get("refresh_token"), _digest(refresh)))
            self._place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._write(pair)
            self._pair = pair

    def _write(self, pair: Pair) -> None:
        """Replace the host's entry; the file is there whole, and its owner's alone, at any time."""
        held = self._file()
        held[self.host] = {name: one for name, one in (("token", pair.token), ("refresh", pair.refresh)) if one}
        held[self.host] |= {"of": Secret(pair.of)}
        part = self._place.with_name(f".{self._place.name}.{os.getpid()}.part")
        number = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(json.dumps(held, default=Secret.reveal))
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._place)

    def scrubbed(self, text: str) -> str:
        """A text without any of the tokens."""
        return scrubbed(text, self.secrets)


def scrubbed(text: str, secrets: Iterable[Secret]) -> str:
    """A text without these secrets. One of up to three characters is left: it would be found in any text."""
    for secret in secrets:
        if len(secret.reveal()) > 3:
            text = text.replace(secret.reveal(), str(secret))
    return text


def _first(names: Sequence[str]) -> Secret | None:
    return next((Secret(os.environ[name].strip()) for name in names if os.environ.get(name, "").strip()), None)


def hidden(said: Mapping[str, Any]) -> dict[str, Secret]:
    """The texts of an object, none of which is shown by accident: not in a traceback with the values of variables either."""
    return {name: Secret(text) for name, text in said.items() if isinstance(text, str) and text}


def _kept(held: Mapping[str, Secret]) -> Pair:
    """The pair that the file has for a host."""
    of = held.get("of")
    return Pair(held.get("token"), held.get("refresh"), of.reveal() if of else "")


def _secret(text: object) -> Secret | None:
    return Secret(text) if isinstance(text, str) and text else None
