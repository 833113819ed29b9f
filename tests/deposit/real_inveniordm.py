"""The real InvenioRDM API in one process, without its databases; for the Python of an environment that has it (`make invenio`).

SQLite holds the records and a folder the files; Redis is fakeredis, tasks run at once, and the search engine is a stub that finds
nothing. Prints its port and a token, and serves until it is killed. `real_inveniordm.py FOLDER`
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import fakeredis
import opensearchpy
import redis
import werkzeug.routing.map as routing

SERVER = fakeredis.FakeServer()
ROLES = (
    "contactperson", "datacollector", "datacurator", "editor", "other", "projectleader", "projectmanager", "projectmember",
    "researcher", "rightsholder", "sponsor", "supervisor",
)  # fmt: skip
TYPES = (
    "dataset", "image", "instrument", "model", "other", "publication", "publication-article", "publication-preprint", "software",
)  # fmt: skip
RELATIONS = (
    "cites", "collects", "compiles", "describes", "documents", "hasmetadata", "haspart", "iscitedby", "iscollectedby",
    "iscompiledby", "isderivedfrom", "isdescribedby", "isdocumentedby", "isidenticalto", "ismetadatafor", "isnewversionof",
    "ispartof", "isreferencedby", "isrequiredby", "issourceof", "issupplementedby", "issupplementto", "isversionof",
    "references", "requires",
)  # fmt: skip


def _fake(*_: object, **__: object) -> Any:
    return fakeredis.FakeStrictRedis(server=SERVER)


def _search(self: object, method: str, url: str, *_: object, **__: object) -> Any:
    """What a search engine would answer that holds nothing."""
    if method == "HEAD":
        return True
    hits = {"total": {"value": 0, "relation": "eq"}, "max_score": None, "hits": []}
    shards = {"total": 1, "successful": 1, "failed": 0}
    if "search" in url:
        return {"took": 1, "timed_out": False, "_shards": shards, "hits": hits, "aggregations": {}}
    if "_bulk" in url:
        return {"took": 1, "errors": False, "items": []}
    return {"acknowledged": True, "count": 0, "result": "created", "_shards": shards, "version": {"number": "2.12.0"}}


_build = routing.MapAdapter.build


def _build_or_name(self: Any, endpoint: str, *arguments: Any, **named: Any) -> str:
    """The pages for people are not there: their addresses are only named."""
    try:
        return _build(self, endpoint, *arguments, **named)
    except routing.BuildError:
        return f"https://127.0.0.1/{endpoint}"


redis.StrictRedis.from_url = redis.Redis.from_url = redis.from_url = _fake
opensearchpy.Transport.perform_request = _search
routing.MapAdapter.build = _build_or_name


def made(folder: Path) -> Any:
    """The application, with its files below a folder."""
    from invenio_app.factory import create_api
    from invenio_rdm_records.services import RDMRecordPermissionPolicy

    return create_api(
        SQLALCHEMY_DATABASE_URI=f"sqlite:///{folder}/records.db",
        SECRET_KEY="not a secret", SECURITY_PASSWORD_SALT="nor this", REST_CSRF_ENABLED=False, RATELIMIT_ENABLED=False,
        CACHE_TYPE="SimpleCache", OAUTH2_CACHE_TYPE="simple", RATELIMIT_STORAGE_URI="memory://", ACCOUNTS_SESSION_REDIS_URL="redis://x",
        CELERY_TASK_ALWAYS_EAGER=True, CELERY_TASK_EAGER_PROPAGATES=True, CELERY_BROKER_URL="memory://",
        CELERY_RESULT_BACKEND="cache", CELERY_CACHE_BACKEND="memory", MAIL_SUPPRESS_SEND=True,
        TRUSTED_HOSTS=None, APP_ALLOWED_HOSTS=None, APP_ENABLE_SECURE_HEADERS=False, SESSION_COOKIE_SECURE=False,
        DATACITE_ENABLED=False, RDM_PERSISTENT_IDENTIFIERS={}, RDM_PARENT_PERSISTENT_IDENTIFIERS={}, RDM_NAMESPACES={},
        SITE_UI_URL="https://127.0.0.1", SITE_API_URL="https://127.0.0.1/api", WEBPACKEXT_MANIFEST_LOADER=None,
        JSONSCHEMAS_HOST="not-used", RECORDS_REFRESOLVER_CLS="invenio_records.resolver.InvenioRefResolver",
        RECORDS_REFRESOLVER_STORE="invenio_jsonschemas.proxies.current_refresolver_store",
        RECORDS_PERMISSIONS_RECORD_POLICY=RDMRecordPermissionPolicy, I18N_LANGUAGES=[],
    )  # fmt: skip


def token(app: Any, folder: Path) -> str:
    """Make the tables, a place for files, and a person; the person's token."""
    from flask_security.utils import hash_password
    from invenio_db import db
    from invenio_files_rest.models import Location
    from invenio_oauth2server.models import Token

    db.create_all()
    (folder / "data").mkdir()
    db.session.add(Location(name="default", uri=str(folder / "data"), default=True))
    people = app.extensions["security"].datastore
    now = datetime.now()
    person = people.create_user(
        email="josiah@example.org", password=hash_password("123456"), active=True, confirmed_at=now
    )
    db.session.commit()
    given = Token.create_personal("test", person.id, scopes=["user:email"], is_internal=False)
    db.session.commit()
    return str(given.access_token)


def vocabularies() -> None:
    """The words that records of the tests use."""
    from invenio_access.permissions import system_identity
    from invenio_vocabularies.proxies import current_service as service

    kind = dict.fromkeys(
        ("csl", "datacite_general", "datacite_type", "openaire_resourceType", "openaire_type", "eurepo", "schema.org", "subtype",
         "type", "marc21_type", "marc21_subtype"), "x"
    )  # fmt: skip
    licence = {"url": "https://creativecommons.org/licenses/by/4.0/legalcode", "scheme": "spdx", "osi_approved": ""}
    for name, short, words, props, tags in (
        ("resourcetypes", "rsrct", TYPES, kind, ["depositable", "linkable"]),
        ("licenses", "lic", ("cc-by-4.0", "cc0-1.0"), licence, ["recommended"]),
        ("descriptiontypes", "dty", ("abstract", "methods", "other", "technical-info"), {"datacite": "Other"}, []),
        ("datetypes", "dat", ("collected", "other"), {"datacite": "Other", "marc": "x"}, []),
        ("creatorsroles", "crr", ROLES, {"datacite": "Other"}, []),
        ("contributorsroles", "cor", ROLES, {"datacite": "Other", "marc": "x"}, []),
        ("relationtypes", "rlt", RELATIONS, {"datacite": "x"}, []),
        ("languages", "lng", ("eng",), {"alpha_2": "en"}, []),
    ):
        service.create_type(system_identity, name, short)
        for word in words:
            entry = {"id": word, "type": name, "title": {"en": word}, "props": props}
            service.create(system_identity, {**entry, **({"tags": tags} if tags else {})})


def main(folder: Path) -> None:
    """Serve, below `/api` as a whole InvenioRDM does."""
    from werkzeug.middleware.dispatcher import DispatcherMiddleware
    from werkzeug.serving import make_server

    app = made(folder)
    with app.app_context():
        given = token(app, folder)
        vocabularies()
    server = make_server("127.0.0.1", 0, DispatcherMiddleware(app, {"/api": app}))
    print(server.server_port, given, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
