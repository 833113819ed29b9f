"""A real InvenioRDM in one process, as an oracle for records: run by the Python of `.venv-invenio` (see Makefile), not imported.

Reads from standard input `{"records": [{"record": ..., "files": {name: text}}], "citations": {name: citation}}`, and writes
`{"records": [...], "citations": {name: errors}}` in one line. The errors are those of DataCite's schema 4.5; of a record it says

    {"schema": errors of RDMRecordSchema, "answers": [[call, status, errors]], "published": the record as the API answers,
     "datacite": errors of InvenioRDM's own export to DataCite}

What a server would need besides is replaced: the database is a file, redis is fakeredis, tasks run at once, and searches
find nothing. The calls are those of a client: a draft, its files, publication.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

FOLDER = tempfile.mkdtemp(prefix="rdm-oracle-")
os.environ["INVENIO_INSTANCE_PATH"] = FOLDER
KINDS = {
    "resourcetypes": ("rsrct", "resource_types"), "relationtypes": ("rlt", "relation_types"),
    "creatorsroles": ("crr", "roles"), "contributorsroles": ("cor", "roles"), "datetypes": ("dat", "date_types"),
    "descriptiontypes": ("dty", "description_types"), "titletypes": ("ttyp", "title_types"), "licenses": ("lic", ""),
    "languages": ("lng", ""),
}  # fmt: skip
"""The vocabularies that records name, with the kind of their identifiers and the file of their words."""


def without_services() -> None:
    """Replace redis and the search engine."""
    import fakeredis
    import opensearchpy
    import redis

    memory = fakeredis.FakeServer()
    redis.from_url = lambda *_, **__: fakeredis.FakeStrictRedis(server=memory)
    redis.StrictRedis.from_url = classmethod(lambda *_, **__: fakeredis.FakeStrictRedis(server=memory))

    def nothing_found(_: Any, method: str, url: str, **__: Any) -> Any:
        if method == "HEAD":
            return True
        shards = {"total": 1, "successful": 1, "failed": 0, "skipped": 0}
        if url.endswith("/_search"):
            hits = {"total": {"value": 0, "relation": "eq"}, "hits": []}
            return {"took": 1, "timed_out": False, "_shards": shards, "hits": hits, "aggregations": {}}
        if url.endswith("/_bulk"):
            return {"took": 1, "errors": False, "items": []}
        return {"acknowledged": True, "result": "created", "_shards": shards, "_version": 1, "count": 0, "deleted": 0}

    opensearchpy.Transport.perform_request = nothing_found


def application() -> Any:
    """The API, with Materials Cloud's custom field."""
    from invenio_app.factory import create_api
    from invenio_records_resources.services.custom_fields import BaseCF
    from marshmallow import fields
    from werkzeug.routing import BuildError

    class References(BaseCF):  # type: ignore[misc]
        mapping = {"type": "object"}  # noqa: RUF012
        field = fields.List(fields.Dict(keys=fields.Str(), values=fields.Str()))

    store = "invenio_jsonschemas.proxies.current_refresolver_store"
    app = create_api(
        SQLALCHEMY_DATABASE_URI=f"sqlite:///{FOLDER}/records.sqlite", SQLALCHEMY_ENGINE_OPTIONS={}, SECRET_KEY="of a test",
        CELERY_TASK_ALWAYS_EAGER=True, CELERY_TASK_EAGER_PROPAGATES=True, CELERY_BROKER_URL="memory://",
        CELERY_RESULT_BACKEND="cache", CELERY_CACHE_BACKEND="memory", BROKER_URL="memory://", CACHE_TYPE="SimpleCache",
        ACCOUNTS_SESSION_REDIS_URL="redis://none", COMMUNITIES_IDENTITIES_CACHE_REDIS_URL="redis://none",
        RATELIMIT_ENABLED=False, RATELIMIT_STORAGE_URI="memory://", TRUSTED_HOSTS=None, APP_ALLOWED_HOSTS=None,
        SITE_UI_URL="https://localhost", SITE_API_URL="https://localhost/api", TESTING=True, WTF_CSRF_ENABLED=False,
        REST_CSRF_ENABLED=False, MAIL_SUPPRESS_SEND=True, DATACITE_ENABLED=False, RDM_CUSTOM_FIELDS=[References("mc_references")],
        RECORDS_REFRESOLVER_CLS="invenio_records.resolver.InvenioRefResolver", RECORDS_REFRESOLVER_STORE=store,
    )  # fmt: skip
    build = app._urls_builder.build

    def address(endpoint: str, *values: Any, **more: Any) -> str:
        """Pages have no addresses where the API stands alone."""
        try:
            return str(build(endpoint, *values, **more))
        except BuildError:
            return f"https://localhost/{endpoint}"

    app._urls_builder.build = address
    return app


def prepared() -> str:
    """Tables, a place for files, the words of the vocabularies, and a person's token."""
    import invenio_rdm_records
    import yaml
    from invenio_access.permissions import system_identity
    from invenio_accounts.proxies import current_datastore
    from invenio_db import db
    from invenio_files_rest.models import Location
    from invenio_oauth2server.models import Token
    from invenio_vocabularies.proxies import current_service as vocabularies

    db.create_all()
    db.session.add(Location(name="here", uri=FOLDER, default=True))
    user = current_datastore.create_user(email="someone@example.org", password="of a test only", active=True)
    db.session.commit()
    words = Path(invenio_rdm_records.__file__).parent / "fixtures" / "data" / "vocabularies"
    for kind, (identifier, file) in KINDS.items():
        vocabularies.create_type(system_identity, kind, identifier)
        for row in yaml.safe_load((words / f"{file}.yaml").read_text("utf-8")) if file else ():
            known = {key: row[key] for key in ("id", "title", "props", "tags") if key in row}
            vocabularies.create(system_identity, known | {"type": kind})
    licence = {"id": "cc-by-4.0", "title": {"en": "CC BY 4.0"}, "props": {"scheme": "spdx", "url": ""}, "tags": ["all"]}
    vocabularies.create(system_identity, licence | {"type": "licenses"})
    token = Token.create_personal("oracle", user.id, scopes=["user:email"], is_internal=False)
    db.session.commit()
    return str(token.access_token)


class Client:
    """The calls of a depositor; each with its status and the errors of its answer."""

    def __init__(self, app: Any, token: str) -> None:
        self.client = app.test_client()
        self.token = {"Authorization": f"Bearer {token}"}
        self.answers: list[list[Any]] = []

    def call(self, method: str, path: str, **sent: Any) -> dict[str, Any]:
        headers = self.token | sent.pop("headers", {})
        answer = self.client.open(path, method=method, headers=headers, base_url="https://localhost", **sent)
        said = answer.get_json(silent=True) or {}
        errors = said.get("errors") if isinstance(said, dict) else None
        if answer.status_code >= 400:
            errors = errors or [{"field": "", "messages": [answer.get_data(as_text=True)[:500]]}]
        self.answers.append([f"{method} {path}", answer.status_code, errors or []])
        return said if isinstance(said, dict) else {}

    def deposit(self, record: dict[str, Any], files: dict[str, str]) -> dict[str, Any] | None:
        """A draft, its files, publication: the record as it is then, or None."""
        draft = self.call("POST", "/records", json=record)
        place = f"/records/{draft.get('id', 'none')}/draft"
        self.call("POST", f"{place}/files", json=[{"key": name} for name in files])
        for name, text in files.items():
            sent = {"data": text.encode(), "headers": {"Content-Type": "application/octet-stream"}}
            self.call("PUT", f"{place}/files/{name}/content", **sent)
            self.call("POST", f"{place}/files/{name}/commit")
        published = self.call("POST", f"{place}/actions/publish")
        return published if self.answers[-1][1] == 202 else None


def errors_of_schema(record: dict[str, Any]) -> dict[str, Any]:
    from invenio_rdm_records.services.schemas import RDMRecordSchema
    from marshmallow import ValidationError
    from marshmallow_utils.context import context_schema

    token = context_schema.set({"field_permission_check": lambda *_, **__: True})
    try:
        RDMRecordSchema().load(record)
    except ValidationError as error:
        return dict(error.normalized_messages())
    finally:
        context_schema.reset(token)
    return {}


def errors_of_citation(citation: dict[str, Any]) -> list[str]:
    from datacite import schema45

    return [f"{[*error.path]}: {error.message}" for error in schema45.validator.iter_errors(citation)]


def as_datacite(published: dict[str, Any]) -> dict[str, Any]:
    """InvenioRDM's own export of a record."""
    from invenio_access.permissions import system_identity
    from invenio_rdm_records.resources.serializers.datacite import DataCite45JSONSerializer, schema
    from invenio_vocabularies.proxies import current_service as vocabularies

    def props(kind: str, _: Any, word: str) -> Any:
        """The words are looked up by searching otherwise, and searches find nothing here."""
        return vocabularies.read(system_identity, (kind, word)).to_dict().get("props", {})

    schema.get_vocabulary_props = props
    return dict(DataCite45JSONSerializer().dump_obj(published))


def judged(app: Any, token: str, given: dict[str, Any]) -> dict[str, Any]:
    """What is said of one record."""
    client = Client(app, token)
    errors = errors_of_schema(given["record"])
    published = client.deposit(given["record"], given["files"])
    export = errors_of_citation(as_datacite(published)) if published else ["not published"]
    return {"schema": errors, "answers": client.answers, "published": published, "datacite": export}


def main() -> None:
    without_services()
    app = application()
    given = json.load(sys.stdin)
    with app.app_context():
        token = prepared()
        records = [judged(app, token, one) for one in given["records"]]
    citations = {name: errors_of_citation(one) for name, one in given["citations"].items()}
    print(json.dumps({"records": records, "citations": citations}, default=str))


if __name__ == "__main__":
    main()
