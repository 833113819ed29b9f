"""EMPIAR in both forms of its API: the whole way, with the images brought by hand, and what is asked where nobody can tell."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from deposit.cases import EMPIAR, whole_entry
from deposit.plans import ENTRY, PERSON, empiar_plan, png, run
from deposit.servers.base import Reply, Running, serving
from deposit.servers.empiar import Empiar

from oscem_map.runtime.deposit.deposition import check, load, requests, standing
from oscem_map.runtime.deposit.errors import Declined, Refused, Undecided
from oscem_map.runtime.deposit.requests import Form
from oscem_map.runtime.deposit.saving import save, shown


@pytest.fixture
def empiar() -> Iterator[Running]:
    with serving(Empiar()) as running:
        yield running


def site(running: Running) -> Empiar:
    assert isinstance(running.archive, Empiar)
    return running.archive


def test_asynchronous_from_entry_to_accession(empiar: Running, tmp_path: Path) -> None:
    path = empiar_plan(tmp_path, empiar.address, more="submit = true")
    with pytest.raises(Undecided) as asked:
        run(path)
    assert asked.value.ways == (("when it is done", "--transferred"),)
    transfer = shlex.split(str(asked.value).splitlines()[1])
    assert transfer[:5] == ["globus", "transfer", "--recursive", "--sync-level", "checksum"]
    assert transfer[-2] == f"YOUR-COLLECTION:{tmp_path / 'session 1'}"
    assert transfer[-1] == "138b5c78-adef-4c12-89e6-2cd170bf63ed:/dir0XyZ/data/session 1"
    with pytest.raises(Undecided):
        run(path, resume=True)
    receipt = run(path, resume=True, confirmed=True)
    whole_entry(empiar, path)
    assert (receipt.facts["accession"], receipt.facts["submitted"]) == ("EMPIAR-10500", "submitted")
    assert site(empiar).entries[0].shared == ["josiah@example.org"]
    assert standing(load(path), ask=True).said == (("the submission", "Completed"),)


def test_released_by_aspera(tmp_path: Path) -> None:
    with serving(Empiar(asynchronous=False)) as running:
        answers = 'form = "released"\ntransfer = "aspera"'
        path = empiar_plan(tmp_path, running.address, answers, "submit = true")
        with pytest.raises(Undecided, match=r"hx-fasp-1.ebi.ac.uk:upload/dir0XyZ/data"):
            run(path)
        receipt = run(path, resume=True, confirmed=True)
        whole_entry(running, path)
        assert receipt.facts["accession"] == "EMPIAR-10500"


def test_nothing_is_submitted_without_being_told(empiar: Running, tmp_path: Path) -> None:
    receipt = EMPIAR.to_the_end(empiar, empiar_plan(tmp_path, empiar.address))
    assert [one.submitted for one in site(empiar).entries] == [0]
    assert "submit it there" in receipt.left[-1]


@pytest.mark.parametrize("fault", ["lost answer", "reset before"])
def test_an_entry_whose_answer_was_lost_is_a_question(fault: str, empiar: Running, tmp_path: Path) -> None:
    path = empiar_plan(tmp_path, empiar.address, more="submit = true")
    empiar.faults.at = {0: fault}
    with pytest.raises(Undecided, match="the archive has no way to tell"):
        run(path)
    with pytest.raises(Undecided):
        run(path, resume=True)
    if fault == "lost answer":
        site(empiar).entries[0].body = {"title": "an older text"}
        with pytest.raises(Undecided, match="by hand"):
            run(path, resume=True, adopt="500")
    else:
        with pytest.raises(Undecided, match="by hand"):
            run(path, resume=True, anew=True)
    run(path, resume=True, confirmed=True)
    whole_entry(empiar, path)


def test_what_is_adopted_is_never_taken_for_the_submission(tmp_path: Path) -> None:
    with serving(Empiar(asynchronous=False)) as running:
        path = empiar_plan(tmp_path, running.address, 'form = "released"', "submit = true")
        with pytest.raises(Undecided, match="by hand"):
            run(path)
        run(path, resume=True, confirmed=True, adopt="500")
        whole_entry(running, path)


def test_an_answer_of_success_without_its_flag_is_a_failure(
    empiar: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = empiar_plan(tmp_path, empiar.address)
    monkeypatch.setattr(Empiar, "_made", lambda self, entry: Reply(200, {"deposition": False}))
    with pytest.raises(Declined, match='"deposition": false'):
        run(path)


def test_images_that_did_not_arrive(empiar: Running, tmp_path: Path) -> None:
    path = empiar_plan(tmp_path, empiar.address)
    with pytest.raises(Undecided):
        run(path)
    site(empiar).there = False
    with pytest.raises(Declined, match="does not see the images"):
        run(path, resume=True, confirmed=True)
    site(empiar).there = True
    assert run(path, resume=True).complete


def test_a_directory_that_is_never_made(empiar: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = empiar_plan(tmp_path, empiar.address)
    monkeypatch.setattr(Empiar, "_asynchronous", lambda self, name, call: Reply(200, {"status": "Failed"}))
    with pytest.raises(Refused, match="does not go on"):
        run(path)


def test_a_dry_run_and_a_checklist_have_the_commands(tmp_path: Path) -> None:
    path = empiar_plan(tmp_path / "plan", "https://empiar.example.org/api", more="submit = true")
    lines = "\n".join(shown(load(path)))
    assert "POST   https://empiar.example.org/api/deposit_entry/" in lines
    assert "globus transfer --recursive" in lines
    checklist = save(load(path), tmp_path / "out").read_text("utf-8")
    assert "globus transfer --recursive" in checklist
    assert (tmp_path / "out" / "files" / "small.png").is_file()


@pytest.mark.parametrize(
    ("answers", "entry", "words"),
    [
        ('form = "newest"', ENTRY, "answers.form: `newest` is none"),
        ('transfer = "post"', ENTRY, "answers.transfer: `post` is none"),
        ("", {}, "the plan has no entry"),
        ("", {**ENTRY, "title": ""}, "title: is missing"),
        (
            "",
            {**ENTRY, "authors": [{"author_orcid": "0000-0002-1825-0098"}]},
            "authors[0]: `0000-0002-1825-0098` is no ORCID iD",
        ),
        ("", {**ENTRY, "corresponding_author": {**PERSON, "email": "x"}}, "corresponding_author: `x` is no e-mail"),
        ("", {**ENTRY, "imagesets": [{"directory": "data/session 1/none"}]}, "imagesets[0]: its directory"),
        ("", {**ENTRY, "imagesets": [{"directory": "data/session 1/../.."}]}, "imagesets[0]: its directory"),
    ],
)
def test_what_is_wrong_is_said(answers: str, entry: dict[str, Any], words: str, tmp_path: Path) -> None:
    path = empiar_plan(tmp_path, "https://empiar.example.org", answers, entry=entry)
    assert words in "\n".join(map(str, check(load(path))))


@pytest.mark.parametrize(
    ("data", "media"),
    [(png(400, 400), "image/png"), (b"\xff\xd8\xff\xe0 and so on", "image/jpeg"), (b"GIF89a", "image/gif")],
)
def test_a_thumbnail_is_sent_as_what_it_is(data: bytes, media: str, tmp_path: Path) -> None:
    path = empiar_plan(tmp_path, "https://empiar.example.org")
    (tmp_path / "small.png").write_bytes(data)
    [body] = [one.body for _, _, one in requests(load(path)) if not isinstance(one, str) and isinstance(one.body, Form)]
    assert body.media == media


def test_a_thumbnail_that_is_no_picture(tmp_path: Path) -> None:
    path = empiar_plan(tmp_path, "https://empiar.example.org")
    (tmp_path / "small.png").write_text("no picture", encoding="utf-8")
    assert "file small.png: is no picture" in "\n".join(map(str, check(load(path))))


def test_rights_folders_and_thumbnails_that_are_wrong(tmp_path: Path) -> None:
    path = empiar_plan(tmp_path, "https://empiar.example.org")
    text = path.read_text("utf-8").replace("0000-0001-5109-3700", "0000-0001-5109-3701").replace('"edit"', '"all"')
    text = text.replace('data = "session 1"', 'data = "nowhere"').replace('globus_username = "josiah@example.org"', "")
    path.write_text(text + '[[file]]\npath = "entry.json"\ntype = "map"\n', encoding="utf-8")
    (tmp_path / "small.png").write_bytes(png(399, 800))
    said = "\n".join(map(str, check(load(path))))
    for words in ("is no ORCID iD", "names nobody, or no right", "`nowhere` is no folder", "globus_username: is missing",
                  "has 399 x 800 pixels", "type `map` is not sent"):  # fmt: skip
        assert words in said
