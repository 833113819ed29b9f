"""The wwPDB's own client against our server: so the server speaks as that client expects, and our tables are its."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from deposit.servers.base import TOKEN, serving
from deposit.servers.onedep import OneDep
from made_files import mrc

from oscem_map.runtime.deposit.archives import profile

pytestmark = pytest.mark.conformance


class Token:
    """A token that does not end."""

    def get_access_token(self) -> str:
        return TOKEN


def test_the_official_client_completes_a_deposition(tmp_path: Path) -> None:
    from onedep_lib.apis.deposit.client import HttpApiClient
    from onedep_lib.apis.deposit.models import DepositStatus, Experiment
    from onedep_lib.config import DepositConfig
    from onedep_lib.enums import Country, EMSubType, ExperimentType, FileType

    with serving(OneDep()) as running:
        client = HttpApiClient(DepositConfig(hostname=running.address), Token())
        kind = Experiment(ExperimentType.EM, coordinates=False, subtype=EMSubType.SPA)
        made = client.create_deposition("josiah@example.org", ["0000-0002-1825-0097"], Country("Switzerland"), [kind])
        assert [one.dep_id for one in client.get_all_depositions()] == [made.dep_id]
        data = mrc((8, 8, 8), data=2048)
        (tmp_path / "main.mrc").write_bytes(data)
        (tmp_path / "image.png").write_bytes(b"\x89PNG")
        sent = client.upload_file(made.dep_id, str(tmp_path / "main.mrc"), FileType("vo-map"), _chunk_size=1000)
        client.update_metadata(made.dep_id, sent.file_id, 1.5, 1.5, 1.5, 0.5, "")
        for name, kind_of in (("main.mrc", "half-map"), ("main.mrc", "half-map"), ("image.png", "img-emdb")):
            client.upload_file(made.dep_id, str(tmp_path / name), FileType(kind_of))
        assert sorted(one.file_type.value for one in client.get_files(made.dep_id)) == [
            "half-map",
            "half-map",
            "img-emdb",
            "vo-map",
        ]
        progress = client.process(made.dep_id)
        assert isinstance(progress, DepositStatus)
        for _ in range(4):
            progress = client.get_status(made.dep_id)
        assert isinstance(progress, DepositStatus)
        assert progress.status == "finished"
        assert isinstance(running.archive, OneDep)
        [one] = running.archive.depositions
        assert hashlib.md5(one.files[0].data).hexdigest() == hashlib.md5(data).hexdigest()


def test_our_tables_are_those_of_the_official_client() -> None:
    import onedep_lib
    from onedep_lib.enums import Country, EMSubType, FileType

    table = profile("onedep").table
    assert table["countries"]["names"] == [one.value for one in Country]
    assert {one["subtype"] for one in table["subtypes"].values()} - {""} == {one.value for one in EMSubType}
    types = {one.value for one in FileType}
    assert {kind for kind in table["types"] if kind not in types} == set()
    folder = Path(onedep_lib.__file__).parent / "schemas" / "json"
    allowed = set(json.loads((folder / "em.json").read_text("utf-8"))["enum"])
    together = table["together"]
    for name, subtype in table["subtypes"].items():
        ours = {one for kind in subtype["files"] for one in together.get(kind, [kind])}
        if subtype["type"] == "em":
            assert ours - {"md-cif"} == allowed, name
