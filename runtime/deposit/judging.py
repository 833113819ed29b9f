"""What the status of an answer means, and what an answer says in words."""

from __future__ import annotations

import json
import ssl
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from oscem_map.runtime.deposit.errors import InDoubt, NotAllowed, NotSent, Refused, Unclear
from oscem_map.runtime.deposit.requests import Answer, Request

_BUSY = frozenset({425, 429})
_MAY_HAVE_ACTED = frozenset({408, 500, 502, 503, 504})


def judged(answer: Answer, request: Request) -> Answer:
    """The answer, if it is one. Raises what its status means."""
    status, said = answer.status, message(answer)
    what = f"{request.method} {request.path}: {status}{said}"
    if 200 <= status < 300 or status in request.accepts:
        return answer
    if 300 <= status < 400:
        to = urlsplit(answer.headers.get("location", "")).hostname or "another path"
        raise Unclear(f"{what}; it points to {to}, and tokens are not sent after redirects", "correct the endpoint")
    if status in _BUSY:
        raise NotSent(f"{what}; the archive wants fewer requests", wait=_wait(answer))
    if status in _MAY_HAVE_ACTED:
        raise InDoubt(what, wait=_wait(answer))
    if status in (401, 403):
        raise NotAllowed(what, "the token has ended, is of another account, or may not do this: get a new one")
    help = "what belongs to another account looks like this too: check the token" if status == 404 else ""
    raise Refused(what, help)


def message(answer: Answer) -> str:
    """What an answer says in words, shortened: messages, and fields with theirs."""
    try:
        said = json.loads(answer.text)
    except ValueError:
        return ""
    if not isinstance(said, dict):
        return f" {' '.join(str(said).split())[:200]}" if said else ""
    words = [str(said[key]) for key in ("message", "detail", "error", "error_message") if said.get(key)]
    words += [f"{one.get('field', '')}: {one.get('messages', one.get('message', ''))}" for one in said.get("errors") or ()
              if isinstance(one, dict)]  # fmt: skip
    return (" " + " ".join("; ".join(words).split())[:600]) if words else ""


def _wait(answer: Answer) -> float | None:
    """How long the archive asks to wait: seconds, or until a date."""
    said = answer.headers.get("retry-after", "")
    if said.isdigit():
        return float(said)
    try:
        at = parsedate_to_datetime(said)
        now = parsedate_to_datetime(answer.headers["date"])
        return max(0.0, (at - now).total_seconds())
    except (ValueError, KeyError, TypeError):
        return None


def is_tls(error: BaseException | None) -> bool:
    """Whether TLS is at the bottom of an error."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
