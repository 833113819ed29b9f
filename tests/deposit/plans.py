"""Plans with small files, and what runs them."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

from deposit.servers.base import TOKEN
from made_files import mrc

from oscem_map.runtime.deposit.deposition import Choices, deposit, load
from oscem_map.runtime.deposit.receipt import Receipt

RECORD: dict[str, Any] = {
    "metadata": {
        "title": "Apoferritin at 2 Å",
        "publisher": "Example",
        "publication_date": "2026-11-20",
        "resource_type": {"id": "dataset"},
        "creators": [
            {
                "person_or_org": {
                    "type": "personal", "family_name": "Carberry", "given_name": "Josiah",
                    "identifiers": [{"scheme": "orcid", "identifier": "0000-0002-1825-0097"}],
                }
            }
        ],
    }
}  # fmt: skip

LIMITS = "[limits]\nattempts = 4\nlongest_wait = 0.01\nread = 20\nsettle = 0.001\nfollow = 5\n"

TOKENS = {
    "MATERIALS_CLOUD_TOKEN": TOKEN,
    "ZENODO_TOKEN": TOKEN,
    "INVENIORDM_TOKEN": TOKEN,
    "ONEDEP_API_KEY": TOKEN,
    "EMPIAR_TOKEN": TOKEN,
    "GLOBUS_TRANSFER_TOKEN": f"{TOKEN}-globus",
}


def invenio_plan(folder: Path, address: str, more: str = "", record: dict[str, Any] | None = None) -> Path:
    """A plan with two files and a README for an InvenioRDM archive."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "record.json").write_text(json.dumps(record or RECORD), encoding="utf-8")
    (folder / "map one.mrc").write_bytes(bytes(range(256)) * 300)
    (folder / "README.md").write_text("# What is here\n", encoding="utf-8")
    head = f'archive = "materials-cloud"\nendpoint = "{address}"\nmetadata = "record.json"\n{more}\n'
    files = '[[file]]\npath = "map one.mrc"\n[[file]]\npath = "README.md"\n'
    (folder / "plan.toml").write_text(head + LIMITS + files, encoding="utf-8")
    return folder / "plan.toml"


def run(path: Path, **choices: Any) -> Receipt:
    """Deposit a plan. Raises DepositError."""
    return deposit(load(path), Choices(**choices))


MODEL = """data_model
_entity_poly.entity_id 1
_entity_poly.pdbx_seq_one_letter_code G
loop_
_atom_site.group_PDB
_atom_site.id
_atom_site.label_asym_id
_atom_site.label_entity_id
ATOM 1 A 1
HETATM 2 B 2
"""

PEOPLE = 'email = "josiah@example.org"\nusers = ["0000-0002-1825-0097"]\ncountry = "Switzerland"\ncontour = 0.5\n'

ONEDEP_FILES = {
    "main.mrc": "vo-map", "half_1.mrc": "half-map", "half_2.mrc": "half-map", "image.png": "img-emdb", "model.cif": "co-cif",
}  # fmt: skip


def onedep_plan(
    folder: Path,
    address: str,
    answers: str = PEOPLE,
    files: dict[str, str] | None = None,
    head: str = "",
    subtype: str = "single",
) -> Path:
    """A plan for OneDep with small maps."""
    folder.mkdir(parents=True, exist_ok=True)
    size = (4, 3, 2)
    for number, name in enumerate(("main.mrc", "half_1.mrc", "half_2.mrc", "mask.mrc")):
        (folder / name).write_bytes(mrc(size, data=0) + bytes([number]) * (4 * 3 * 2 * 4))
    (folder / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n and so on")
    (folder / "model.cif").write_text(MODEL, encoding="utf-8")
    (folder / "fsc.xml").write_text('<?xml version="1.0"?>\n<fsc title="x"><coordinate/></fsc>\n', encoding="utf-8")
    listed = "".join(
        f'[[file]]\npath = "{name}"\ntype = "{kind}"\n'
        for name, kind in (ONEDEP_FILES if files is None else files).items()
    )
    text = f'archive = "onedep"\nendpoint = "{address}"\nsubtype = "{subtype}"\n{head}\n[answers]\n{answers}\n{LIMITS}{listed}'
    (folder / "plan.toml").write_text(text, encoding="utf-8")
    return folder / "plan.toml"


PERSON = {
    "first_name": "Josiah", "last_name": "Carberry", "organization": "Example University", "email": "josiah@example.org",
    "country": "US", "author_orcid": "0000-0002-1825-0097",
}  # fmt: skip

ENTRY: dict[str, Any] = {
    "title": "Images of apoferritin, invented",
    "release_date": "RE",
    "experiment_type": 3,
    "authors": [{"name": "('Carberry', 'J')", "order_id": 0, "author_orcid": "0000-0002-1825-0097"}],
    "corresponding_author": PERSON,
    "principal_investigator": [PERSON],
    "imagesets": [{"name": "Movies", "directory": "data/session 1/movies"}],
    "citation": [{"title": "None yet", "authors": [], "published": False, "j_or_nj_citation": True}],
}


def empiar_plan(
    folder: Path, address: str, answers: str = "", more: str = "", entry: dict[str, Any] | None = None
) -> Path:
    """A plan for EMPIAR with a folder of images and a thumbnail of 400 x 400 pixels."""
    (folder / "session 1" / "movies").mkdir(parents=True, exist_ok=True)
    (folder / "entry.json").write_text(json.dumps(ENTRY if entry is None else entry), encoding="utf-8")
    (folder / "small.png").write_bytes(png(400, 400))
    text = f"""archive = "empiar"
endpoint = "{address}"
metadata = "entry.json"
{more}
[answers]
data = "session 1"
globus_username = "josiah@example.org"
rights = [{{orcid = "0000-0001-5109-3700", right = "view"}}, {{email = "laura@example.org", right = "edit"}}]
{answers}
{LIMITS}
[[file]]
path = "small.png"
type = "thumbnail"
"""
    (folder / "plan.toml").write_text(text, encoding="utf-8")
    return folder / "plan.toml"


def png(width: int, height: int) -> bytes:
    """The beginning of a PNG of this size."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02\0\0\0"
