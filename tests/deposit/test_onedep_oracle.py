"""Clients of others against our server: it speaks as the wwPDB's own client and CCP-EM's pipeline expect."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path

import pytest
from deposit.plans import ONEDEP_FILES, onedep_plan
from deposit.servers.base import TOKEN, serving
from deposit.servers.onedep import OneDep
from made_files import mrc
from places import ROOT

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


CCPEM = Path(os.environ.get("CCPEM_PYTHON", ROOT / ".venv-ccpem" / "bin" / "python"))
"""The Python of an environment with ccpem-pipeliner, see Makefile."""


def test_the_step_of_ccpem_pipeliner_completes_a_deposition(tmp_path: Path) -> None:
    """As its job runs it: a refresh token, the files of the job, and processing followed to its end."""
    if not CCPEM.exists():
        pytest.skip("needs .venv-ccpem: run `make conformance`")
    onedep_plan(tmp_path, "")
    options = {
        "model": ["model.cif"], "main_map": ["main.mrc"], "halfmaps": ["half_1.mrc", "half_2.mrc"], "masks": ["mask.mrc"],
        "entry_image": ["image.png"], "fsc_files": ["fsc.xml"], "map_contour": ["0.5"], "mask_contour": ["0.5"],
        "email": ["josiah@example.org"], "users": ["0000-0002-1825-0097"], "country": ["SWITZERLAND"],
        "session_dir": ["sessions"], "result_json": ["result.json"], "config_path": ["onedep.toml"],
    }  # fmt: skip
    words = [word for name, values in options.items() for word in (f"--{name}", *values)]
    with serving(OneDep(polls=0)) as running:
        own = {"ONEDEP_HOSTNAME": running.address, "ONEDEP_REFRESH_TOKEN": "refresh-0", "HOME": str(tmp_path)}
        done = subprocess.run(
            [CCPEM, "-m", "pipeliner.scripts.job_scripts.deposition.run_onedep_deposition", *words],
            cwd=tmp_path,
            env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | own,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        result = json.loads((tmp_path / "result.json").read_text("utf-8"))
        assert (result["ok"], result["dep_id"], result["result_state"]) == (True, "D_8000000000", "finished")
        assert isinstance(running.archive, OneDep)
        [one] = running.archive.depositions
    sent = {
        name: hashlib.md5((tmp_path / name).read_bytes()).hexdigest() for name in (*ONEDEP_FILES, "mask.mrc", "fsc.xml")
    }
    assert sorted(hashlib.md5(file.data).hexdigest() for file in one.files) == sorted(sent.values())
    assert one.processed == 1
    assert all(file.metadata for file in one.files if "map" in file.type)


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
