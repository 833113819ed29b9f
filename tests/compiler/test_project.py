"""Folders of mappings: files, names, and what one file's errors mean for the others."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from errors.cases import REGISTRY, checked

from oscem_map.compiler import Checked, check
from oscem_map.compiler.resolve.project import Project
from oscem_map.registry import Registry

HEAD = "mapping lab.lens 1.0 <-> hall 1.0\n\n"
RULES = "1        -> _lens.id\ncs [mm] <-> _lens.cs [mm]\n"
WORDS = "common\n\ntable model {\n    other <-> other\n}\n"


def codes(found: Checked) -> list[str]:
    return [diagnostic.code for diagnostic in found.diagnostics]


def named(prefix: str) -> str:
    return f'{HEAD}from "{prefix}words.omap" use model\n\n{RULES}model   <-> _lens.model    via model\n'


@pytest.mark.parametrize(
    ("file", "prefix", "words"),
    [
        ("a.omap", "", "words.omap"),
        ("a.omap", "parts/", "parts/words.omap"),
        ("one/a.omap", "", "one/words.omap"),
        ("one/a.omap", "../", "words.omap"),
        ("one/a.omap", "./../two/", "two/words.omap"),
        ("one/a.omap", "two/", "two/words.omap"),
        ("one/a.omap", "../../../", "words.omap"),
    ],
)
def test_a_file_is_named_from_where_it_is_used_or_from_the_top(
    file: str, prefix: str, words: str, tmp_path: Path
) -> None:
    assert codes(checked({file: named(prefix), words: WORDS}, tmp_path)) == []


@pytest.mark.parametrize(
    "name", ["/etc/words.omap", "", ".", "..", "words", "a\\0.omap", "x" * 5000, "words.omap/x.omap"]
)
def test_a_name_that_is_no_file_is_said(name: str, tmp_path: Path) -> None:
    text = f'{HEAD}from "{name}" use model\n\n{RULES}model   <-> _lens.model    via model\n'
    found = checked({"a.omap": text, "words.omap": WORDS}, tmp_path)
    assert "E0203" in codes(found) or "E0101" in codes(found)
    assert "E0501" not in codes(found)


def test_files_are_found_in_folders_and_in_order(tmp_path: Path) -> None:
    for name in ("b.omap", "a/c.omap", "a.omap", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("common\n")
    (tmp_path / "folder.omap").mkdir()
    project = Project(tmp_path, Registry(REGISTRY))
    assert project.files == ("a.omap", "a/c.omap", "b.omap")
    assert project.mappings() == ()


def test_an_empty_folder_is_right(tmp_path: Path) -> None:
    found = check(tmp_path, Registry(REGISTRY))
    assert (found.diagnostics, found.mappings, found.ok) == ((), (), True)


# Errors of one file, and the others ----------------------------------------------------------------------------------


def test_what_a_broken_file_declares_is_not_unknown(tmp_path: Path) -> None:
    found = checked({"a.omap": named(""), "words.omap": WORDS + "table kind {\n"}, tmp_path)
    assert codes(found) == ["E0102"]
    assert found.mappings[0].file == "a.omap"


def test_a_rule_in_error_is_reported_once(tmp_path: Path) -> None:
    text = named("").replace("cs [mm] <->", "css [mm] <->").replace("via model", "via modle")
    found = checked({"a.omap": text, "words.omap": WORDS}, tmp_path)
    assert codes(found) == ["E0201", "E0203"]


def test_a_missing_name_counts_for_its_uses(tmp_path: Path) -> None:
    text = named("").replace("use model", "use model, knid, title") + "ask.title -> _lens.kind via knid\n"
    found = checked({"a.omap": text, "words.omap": WORDS}, tmp_path)
    assert codes(found) == ["E0203", "E0203"]


def test_a_name_can_be_handed_on(tmp_path: Path) -> None:
    files = {"a.omap": named("").replace("words", "more"), "words.omap": WORDS}
    files["more.omap"] = 'common\n\nfrom "words.omap" use model\n'
    assert codes(checked(files, tmp_path)) == []


def test_a_table_and_a_question_may_share_a_name(tmp_path: Path) -> None:
    text = HEAD + 'ask model "Which one"\n\ntable model {\n    other <-> other\n}\n\n' + RULES
    text += 'model    -> nothing          because "asked"\nask.model -> _lens.model via model\n'
    found = checked({"a.omap": text}, tmp_path)
    assert set(codes(found)) <= {"W0802"}


def test_a_table_declared_here_and_imported_is_twice_there(tmp_path: Path) -> None:
    text = named("").replace("\n\n1 ", "\n\ntable model {\n    other <-> other\n}\n\n1 ")
    assert codes(checked({"a.omap": text, "words.omap": WORDS}, tmp_path)) == ["E0103"]


def test_only_some_files_are_checked(tmp_path: Path) -> None:
    checked({"a.omap": named("").replace("cs [mm]", "cs [nm]", 1), "b.omap": named(""), "words.omap": WORDS}, tmp_path)
    found = check(tmp_path / "mappings", Registry(REGISTRY), only=("b.omap",))
    assert codes(found) == []
    assert [mapping.file for mapping in found.mappings] == ["b.omap"]
    assert codes(check(tmp_path / "mappings", Registry(REGISTRY), only=("a.omap",))) == ["E0303"]


# Bytes ---------------------------------------------------------------------------------------------------------------


def raw(files: Mapping[str, bytes], root: Path) -> Checked:
    for name, data in files.items():
        (root / name).write_bytes(data)
    return check(root, Registry(REGISTRY))


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    found = raw({"a.omap": b"common\n# caf\xe9\n", "b.omap": b"\xff\xfe\x00m\x00"}, tmp_path)
    assert codes(found)[0] == "E0101"
    assert {d.title for d in found.diagnostics} >= {"the file is not UTF-8 text"}
    assert {d.labels[0].span.file for d in found.diagnostics} == {"a.omap", "b.omap"}


def test_lines_may_end_as_on_windows(tmp_path: Path) -> None:
    text = HEAD + RULES + "modl    <-> _lens.model\n"
    found = raw({"a.omap": text.replace("\n", "\r\n").encode()}, tmp_path)
    assert [(d.code, found.project.line(d.labels[0].span)) for d in found.diagnostics] == [("E0201", 5)]


@pytest.mark.parametrize("data", [b"", b"\n", b"\0", b"\xef\xbb\xbfcommon\n", b"common", b"#", b"##"])
def test_small_files(data: bytes, tmp_path: Path) -> None:
    found = raw({"a.omap": data}, tmp_path)
    assert all(code in ("E0101", "W0802") for code in codes(found))


# extends -------------------------------------------------------------------------------------------------------------

BASE = HEAD + RULES + 'model   <-> _lens.model\nexample "a" <-> "a"\n'


def extending(own: str, base: str = BASE) -> dict[str, str]:
    head = 'mapping lab.lens 1.0 <-> hall 1.0 extends "base.omap"\n\n'
    return {"base.omap": base, "own.omap": head + own}


def texts(found: Checked, file: str) -> list[str]:
    (mapping,) = (mapping for mapping in found.mappings if mapping.file == file)
    return [getattr(node, "text", "") for node in mapping.root.nodes]


def test_rules_are_inherited_replaced_and_removed(tmp_path: Path) -> None:
    own = 'replace model -> _lens.model because "ours"\nexample "b" -> "b"\nask.kind -> _lens.kind via listed\n'
    own = 'ask kind "Kind"\n\n' + own
    found = checked(extending(own), tmp_path)
    assert set(codes(found)) <= {"W0802"}
    assert texts(found, "own.omap") == [
        "1 -> _lens.id",
        "cs [mm] <-> _lens.cs [mm]",
        'replace model -> _lens.model because "ours"',
        "ask.kind -> _lens.kind via listed",
    ]
    rule = found.mappings[1].root.nodes[2]
    assert len(getattr(rule, "examples", ())) == 1


def test_examples_go_with_their_rule(tmp_path: Path) -> None:
    own = 'remove model\nmodel -> nothing because "nameless"\n'
    found = checked(extending(own), tmp_path)
    assert set(codes(found)) <= {"W0802"}
    assert texts(found, "own.omap")[-1] == 'model -> nothing because "nameless"'


def test_a_chain_of_three(tmp_path: Path) -> None:
    files = extending('replace model -> nothing because "nameless"\n')
    files["third.omap"] = (
        files["own.omap"].split("\n")[0].replace("base", "own") + "\n\nreplace model <-> _lens.model\n"
    )
    found = checked(files, tmp_path)
    assert set(codes(found)) <= {"W0802"}
    assert texts(found, "third.omap")[-1] == "replace model <-> _lens.model"


def test_an_error_of_the_base_hides_what_follows_from_it(tmp_path: Path) -> None:
    found = checked(extending("remove model\nreplace cs [mm] <-> _lens.model\n", BASE + "}"), tmp_path)
    assert [(d.code, d.labels[0].span.file) for d in found.diagnostics] == [("E0101", "base.omap")]
