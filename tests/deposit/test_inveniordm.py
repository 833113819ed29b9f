"""Materials Cloud and Zenodo: the whole way, every trap of the API, every fault at every request."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from deposit.cases import md5
from deposit.plans import RECORD, invenio_plan, run
from deposit.servers.base import Call, Reply, Running, serving
from deposit.servers.inveniordm import InvenioRDM

from oscem_map.runtime.deposit.deposition import check, requests, standing
from oscem_map.runtime.deposit.errors import Declined, Invalid, Later, NotAllowed, Refused, Undecided
from oscem_map.runtime.deposit.plan import read_plan


def archive(running: Running) -> InvenioRDM:
    assert isinstance(running.archive, InvenioRDM)
    return running.archive


def whole(running: Running, path: Path) -> None:
    """There is one draft, described as planned, and one whole copy of each file."""
    [draft] = archive(running).drafts.values()
    assert draft.body["metadata"]["title"] == RECORD["metadata"]["title"]
    assert {name: (one.md5, one.committed) for name, one in draft.files.items()} == {
        name: (md5(path.parent / name), True) for name in ("map one.mrc", "README.md")
    }


def test_a_draft_with_its_files(invenio: Running, tmp_path: Path) -> None:
    path = invenio_plan(tmp_path, invenio.address)
    receipt = run(path)
    whole(invenio, path)
    assert receipt.complete
    assert receipt.page == "https://archive.example.org/uploads/d001-ab12"
    assert [one.name for one in receipt.files] == ["map one.mrc", "README.md"]
    assert "submit or publish it there" in receipt.left[0]
    assert [call for call in archive(invenio).calls if "actions" in call[1] or "review" in call[1]] == []


def test_a_request_for_review_is_made_where_the_plan_says_so(invenio: Running, tmp_path: Path) -> None:
    path = invenio_plan(tmp_path, invenio.address, "submit = true")
    receipt = run(path)
    [draft] = archive(invenio).drafts.values()
    assert (draft.status, receipt.facts["submitted"]) == ("in_review", "in review")
    assert standing(read_plan(path), ask=True).said == (("the request for review", "submitted"),)


def test_without_a_community_it_is_published(invenio: Running, tmp_path: Path) -> None:
    path = invenio_plan(tmp_path, invenio.address, "submit = true")
    path.write_text(path.read_text("utf-8").replace("materials-cloud", "zenodo"), encoding="utf-8")
    run(path)
    assert [one.status for one in archive(invenio).drafts.values()] == ["published"]
    assert standing(read_plan(path), ask=True).said == (("the record", "published"),)


def test_review_can_be_asked_for_later(invenio: Running, tmp_path: Path) -> None:
    path = invenio_plan(tmp_path, invenio.address)
    run(path)
    assert standing(read_plan(path), ask=True).said == (("the draft", "draft"),)
    path.write_text("submit = true\n" + path.read_text("utf-8"), encoding="utf-8")
    run(path, resume=True)
    whole(invenio, path)
    assert [one.status for one in archive(invenio).drafts.values()] == ["in_review"]


def test_a_second_run_needs_resume_and_sends_nothing(invenio: Running, tmp_path: Path) -> None:
    path = invenio_plan(tmp_path, invenio.address)
    run(path)
    with pytest.raises(Invalid, match="was deposited, or begun"):
        run(path)
    before = len(archive(invenio).calls)
    assert run(path, resume=True).complete
    assert len(archive(invenio).calls) == before


# Faults -----------------------------------------------------------------------------------------------------------


def test_an_archive_that_stays_away_is_an_error_that_says_so(tmp_path: Path) -> None:
    with serving(InvenioRDM()) as running:
        path = invenio_plan(tmp_path, running.address)
    with pytest.raises(Later, match="cannot be reached"):
        run(path)


def test_a_listing_that_lags_behind(tmp_path: Path) -> None:
    with serving(InvenioRDM(lag=1)) as running:
        path = invenio_plan(tmp_path, running.address)
        running.faults.at = {0: "lost answer"}
        run(path)
        whole(running, path)


# Traps ------------------------------------------------------------------------------------------------------------


def test_a_committed_file_is_never_sent_again(invenio: Running, tmp_path: Path) -> None:
    """A second PUT would remove it: after a lost answer to the commit the files are listed first."""
    path = invenio_plan(tmp_path, invenio.address)
    invenio.faults.at = {5: "lost answer"}
    run(path)
    whole(invenio, path)
    content = [
        place for method, place in archive(invenio).acted if method == "PUT" and place.endswith("map%20one.mrc/content")
    ]
    assert len(content) == 1


def test_a_file_with_other_bytes_is_removed_and_sent_anew(invenio: Running, tmp_path: Path) -> None:
    path = invenio_plan(tmp_path, invenio.address)
    invenio.faults.at = dict.fromkeys(range(6, 40), "503")
    with pytest.raises(Later):
        run(path)
    invenio.faults.at = {}
    [draft] = archive(invenio).drafts.values()
    for file in draft.files.values():
        file.md5, file.sent, file.committed = "0" * 32, True, True
    journal = path.with_name("plan.toml.journal")
    lines = [line for line in journal.read_text().splitlines() if "map one" not in line or '"done"' not in line]
    journal.write_text("\n".join(lines) + "\n")
    run(path, resume=True)
    whole(invenio, path)
    assert any(method == "DELETE" for method, _ in archive(invenio).acted)


def test_a_checksum_that_differs_after_the_commit_is_not_accepted(
    invenio: Running, tmp_path: Path, monkeypatch: Any
) -> None:
    path = invenio_plan(tmp_path, invenio.address)
    entry = InvenioRDM._entry
    wrong = {"checksum": "md5:" + "0" * 32}
    monkeypatch.setattr(
        InvenioRDM, "_entry", lambda self, key, file: entry(self, key, file) | (wrong if file.committed else {})
    )
    with pytest.raises(Later, match="never came to an end"):
        run(path)
    with pytest.raises(Later):
        run(path, resume=True)
    assert len(archive(invenio).drafts) == 1


def test_a_checksum_of_another_kind_is_waited_for(invenio: Running, tmp_path: Path, monkeypatch: Any) -> None:
    path = invenio_plan(tmp_path, invenio.address)
    entry = InvenioRDM._entry
    other = {"checksum": "multi:00-2"}
    monkeypatch.setattr(
        InvenioRDM, "_entry", lambda self, key, file: entry(self, key, file) | (other if file.committed else {})
    )
    with pytest.raises(Later, match="has not computed its md5"):
        run(path)
    monkeypatch.setattr(InvenioRDM, "_entry", entry)
    run(path, resume=True)
    whole(invenio, path)


def test_errors_in_an_answer_of_success_are_read(invenio: Running, tmp_path: Path) -> None:
    record = json.loads(json.dumps(RECORD))
    record["metadata"]["colour"] = "blue"
    path = invenio_plan(tmp_path, invenio.address, record=record)
    with pytest.raises(Declined, match=r"metadata.colour: Unknown field\."):
        run(path)
    assert len(archive(invenio).drafts) == 1


def test_a_file_that_nobody_planned_is_not_published(invenio: Running, tmp_path: Path) -> None:
    path = invenio_plan(tmp_path, invenio.address, "submit = true")
    invenio.faults.at = dict.fromkeys(range(9, 40), "503")
    with pytest.raises(Later):
        run(path)
    invenio.faults.at = {}
    [draft] = archive(invenio).drafts.values()
    draft.files["other.txt"] = next(iter(draft.files.values()))
    with pytest.raises(Refused, match=r"other.txt is not in the plan"):
        run(path, resume=True)
    assert draft.status == "draft"


def test_a_redirect_leaves_a_doubt(invenio: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server acted, and answered with a page: the draft is found, not made again."""
    path = invenio_plan(tmp_path, invenio.address)
    create = InvenioRDM._create

    def redirected(self: InvenioRDM, call: Call) -> Reply:
        create(self, call)
        raise Reply(302, None, {"Location": "/"})

    monkeypatch.setattr(InvenioRDM, "_create", redirected)
    with pytest.raises(Refused, match="not sent after redirects"):
        run(path)
    monkeypatch.setattr(InvenioRDM, "_create", create)
    run(path, resume=True)
    [draft] = archive(invenio).drafts.values()
    assert sorted(draft.files) == ["README.md", "map one.mrc"]


def test_two_drafts_with_the_mark_are_a_question(invenio: Running, tmp_path: Path) -> None:
    path = invenio_plan(tmp_path, invenio.address)
    invenio.faults.at = {0: "lost answer", 1: "401"}
    with pytest.raises(NotAllowed):
        run(path)
    [draft] = archive(invenio).drafts.values()
    archive(invenio).drafts["copy"] = type(draft)("copy", draft.body)
    with pytest.raises(Undecided, match="2 drafts with this mark"):
        run(path, resume=True)
    run(path, resume=True, adopt=draft.id)
    assert sorted(len(one.files) for one in archive(invenio).drafts.values()) == [0, 2]


# What is wrong before anything is sent ----------------------------------------------------------------------------


def test_what_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    record = json.loads(json.dumps(RECORD))
    record["metadata"]["creators"][0]["person_or_org"]["identifiers"][0]["identifier"] = "0000-0002-1825-0098"
    record["metadata"]["creators"].append({"person_or_org": {"type": "organizational"}})
    del record["metadata"]["publisher"]
    path = invenio_plan(tmp_path, "https://archive.example.org", record=record)
    (tmp_path / "data.rar").write_bytes(b"x")
    more = '[[file]]\npath = "data.rar"\n[[file]]\npath = "data.rar"\n'
    path.write_text(path.read_text("utf-8").replace("README.md", "data.rar") + more, encoding="utf-8")
    said = [str(one) for one in check(read_plan(path))]
    expected = (
        "publisher: is missing",
        "is no ORCID iD",
        "creators[1]: has no name",
        "takes no .rar",
        "wants a README",
        "3 files",
    )
    for words in expected:
        assert any(words in one for one in said), words
    with pytest.raises(Invalid) as stopped:
        run(path)
    assert len(stopped.value.problems) == len(said)
    assert not path.with_name("plan.toml.journal").exists()


def test_a_dry_run_lists_every_request(invenio: Running, tmp_path: Path) -> None:
    path = invenio_plan(tmp_path, invenio.address, "submit = true")
    shown = [(one.method, one.path) for _, _, one in requests(read_plan(path)) if not isinstance(one, str)]
    run(path)
    sent = [(method, place.replace("d001-ab12", "{id}")) for method, place in archive(invenio).calls]
    looks = {("GET", "/api/records/{id}/draft/files")}
    assert [one for one in shown if one not in looks] == [one for one in sent if one not in looks]
