"""Who may ask from where: pages of other sites may not, and names that somebody else made for this machine may not."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from oscem_map.service.problems import Problem
from oscem_map.service.settings import Settings, host_of

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


class Guard:
    """Middleware that refuses requests for other hosts, and of pages that are not named in the settings.

    A browser on this machine sends what any page wants to 127.0.0.1, and says in `Origin` for whom; a name that points here
    (DNS rebinding) is seen in `Host`.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._origins = frozenset(one.rstrip("/").lower() for one in settings.origins)
        self._names = _HERE | {settings.host.lower(), *(host_of(one) for one in settings.names)}
        self._any = settings.host in ("0.0.0.0", "::") and not settings.names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (problem := self._refused(Headers(scope=scope))) is not None:
            await problem.response()(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _refused(self, headers: Headers) -> Problem | None:
        host = host_of(headers.get("host", ""))
        if not self._any and host not in self._names:
            return Problem(421, "host", "this service has another name", "name it in `names` of the service's settings")
        origin = headers.get("origin", "").rstrip("/").lower()
        if origin and origin not in self._origins and host_of(origin) != host:
            return Problem(403, "origin", "pages of this site may not ask", "name it in `origins` of the service's settings")
        return None
