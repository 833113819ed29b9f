"""LinkML: the units that it states, its labels and counts, several roots, and schemas that would do harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from oscem_map.registry import pin, read_linkml, read_roots, snapshot, verify
from oscem_map.registry.forms import BadForm
from oscem_map.registry.importing import Origin
from oscem_map.registry.linkml import from_ucum
from oscem_map.registry.linkml_files import OutsideImport
from oscem_map.registry.lock import read_lock
from oscem_map.runtime.units import find

ORIGIN = Origin("A schema", "https://example.org/schema", "CC0-1.0")
HEAD = """\
id: https://example.org/lab
name: lab
prefixes: {{linkml: "https://w3id.org/linkml/"}}
imports: [{imports}]
default_range: string
classes:
  {cls}:
    tree_root: true
    attributes:
"""
HOSTILE = '\'x": (__import__("os").system("touch hacked"),), "y\''


def schema(folder: Path, *slots: str, imports: str = "linkml:types", cls: str = "Scan", more: str = "") -> Path:
    path = folder / "lab_scan.yaml"
    body = "".join(f"      {slot}\n" for slot in slots or ("name: {}",))
    path.write_text(HEAD.format(imports=imports, cls=cls) + body + more, "utf-8")
    return path


# Units, labels, counts ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "symbol"),
    [
        ("{ucum_code: kV}", "kV"),
        ("{ucum_code: Ao}", "Å"),
        ("{ucum_code: um}", "µm"),
        ("{ucum_code: Cel}", "°C"),
        ("{ucum_code: deg}", "°"),
        ("{ucum_code: /nm}", "1/nm"),
        ("{ucum_code: Ao-1}", "1/Å"),
        ("{ucum_code: Ao2}", "Å²"),
        ("{ucum_code: ku}", "kDa"),
        ("{ucum_code: mg/mL}", "mg/mL"),
        ("{ucum_code: '[degF]'}", "°F"),
        ("{symbol: e/Å²}", "e/Å²"),
        ("{descriptive_name: nanometre}", "nm"),
        ("{symbol: μm}", "µm"),
    ],
)
def test_the_unit_of_a_slot(tmp_path: Path, said: str, symbol: str) -> None:
    found = read_linkml(schema(tmp_path, f"size: {{range: float, unit: {said}}}"), "lab.scan", "1.0", tmp_path)
    assert found.schema.classes["Scan"].slots["size"].unit == symbol
    assert found.unheld == ()


def test_a_unit_that_is_not_known_is_listed(tmp_path: Path) -> None:
    found = read_linkml(schema(tmp_path, "size: {range: float, unit: {ucum_code: pc}}"), "lab.scan", "1.0", tmp_path)
    assert found.schema.classes["Scan"].slots["size"].unit is None
    assert [str(one) for one in found.unheld] == ["Scan.size: unit: pc, which the table of units does not know"]


def test_the_reviewed_table_comes_first(tmp_path: Path) -> None:
    (tmp_path / "units.toml").write_text('[units]\n"Scan.size" = { unit = "nm", source = "a test" }\n[none]\n', "utf-8")
    source = schema(tmp_path, "size: {range: float, unit: {ucum_code: Ao}}")
    assert (
        read_linkml(source, "lab.scan", "1.0", tmp_path, "units.toml").schema.classes["Scan"].slots["size"].unit == "nm"
    )


def test_codes_that_are_no_unit_of_ours() -> None:
    for code in ("pc", "u{x}y", "[in_i]", "", "--1", "/"):
        assert find(from_ucum(code)) is None


def test_labels_counts_and_what_is_not_held(tmp_path: Path) -> None:
    words = "enums:\n  Form:\n    permissible_values:\n      T1: {title: MRC}\n      T2:\n"
    source = schema(
        tmp_path,
        "form: {range: Form, multivalued: true, minimum_cardinality: 1, maximum_cardinality: 3}",
        "ends: {range: float, multivalued: true, exact_cardinality: 2}",
        "size: {any_of: [{range: float}, {range: string}], ifabsent: 'string(x)'}",
        more=words,
    )
    found = read_linkml(source, "lab.scan", "1.0", tmp_path)
    slots = found.schema.classes["Scan"].slots
    assert (slots["form"].archive.labels, slots["form"].fewest, slots["form"].most) == (("MRC", ""), 1, 3)
    assert (slots["ends"].fewest, slots["ends"].most) == (2, 2)
    assert {(one.place, one.keyword) for one in found.unheld} == {("Scan.size", "any_of"), ("Scan.size", "ifabsent")}
    assert snapshot.loads(snapshot.dumps(found.schema)) == found.schema


# Several roots --------------------------------------------------------------------------------------------------------


def test_all_roots_of_a_folder(tmp_path: Path) -> None:
    for name in ("spa", "env_tomo"):
        text = HEAD.format(imports="linkml:types, ./parts", cls=name.capitalize()) + "      who: {range: Person}\n"
        (tmp_path / f"lab_schemas_{name}.yaml").write_text(text, "utf-8")
    (tmp_path / "parts.yaml").write_text(
        HEAD.format(imports="linkml:types", cls="Person").replace("    tree_root: true\n", "") + "      name: {}\n",
        "utf-8",
    )
    found = read_roots(tmp_path, "lab", "1.1", tmp_path)
    assert {one.schema.name: one.schema.root for one in found} == {"lab.spa": "Spa", "lab.env_tomo": "Env_tomo"}
    folder = tmp_path / "registry"
    folder.mkdir()
    pin(found, ORIGIN, folder)
    assert pin(found, ORIGIN, folder) == [
        entry for name in ("env_tomo", "spa") for entry in read_lock(folder) if name in entry.name
    ]
    assert verify(folder, tmp_path) == []


def test_one_root_has_the_name_alone(tmp_path: Path) -> None:
    schema(tmp_path)
    assert [one.schema.name for one in read_roots(tmp_path, "lab", "1.0", tmp_path)] == ["lab"]


def test_a_folder_without_a_root(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no LinkML file with a class marked tree_root"):
        read_roots(tmp_path, "lab", "1.0", tmp_path)


# Schemas that would do harm -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "imports",
    [
        "https://example.org/x",
        "http://127.0.0.1:9/x",
        "ex:core",
        "/etc/x",
        "../x",
        "file:///etc/x",
        "sub/../../x",
        "linkml:none",
    ],
)
def test_imports_from_elsewhere(tmp_path: Path, imports: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("socket.socket.connect", refuse)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "mid.yaml").write_text(f"id: https://example.org/m\nname: m\nimports: ['{imports}']\n", "utf-8")
    for text in (f"'{imports}'", "mid"):
        with pytest.raises(
            OutsideImport, match=r"imports .*(not a file of|leaves) the schema's folder; .*--allow-outside"
        ):
            read_linkml(schema(tmp_path / "in", imports=text), "lab.scan", "1.0", tmp_path)


def test_a_prefix_of_linkml_that_leads_elsewhere(tmp_path: Path) -> None:
    source = schema(tmp_path)
    source.write_text(source.read_text("utf-8").replace("https://w3id.org/linkml/", "https://example.org/"), "utf-8")
    with pytest.raises(OutsideImport):
        read_linkml(source, "lab.scan", "1.0", tmp_path)


def test_a_link_that_leaves_the_folder(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.yaml").write_text("id: https://example.org/s\nname: s\n", "utf-8")
    (tmp_path / "in" / "near.yaml").symlink_to(tmp_path / "secret.yaml")
    with pytest.raises(OutsideImport, match="leaves the schema's folder"):
        read_linkml(schema(tmp_path / "in", imports="linkml:types, near"), "lab.scan", "1.0", tmp_path)


def test_imports_from_elsewhere_that_are_allowed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "more.yaml").write_text(
        HEAD.format(imports="linkml:types", cls="Person").replace("    tree_root: true\n", "") + "      name: {}\n",
        "utf-8",
    )
    source = schema(tmp_path / "in", "who: {range: Person}", imports="linkml:types, ../more")
    found = read_linkml(source, "lab.scan", "1.0", tmp_path, outside=True)
    assert list(found.schema.classes) == ["Scan", "Person"]
    folder = tmp_path / "registry"
    folder.mkdir()
    (entry,) = pin([found], ORIGIN, folder)
    assert entry.files == ("lab_scan.yaml", "../more.yaml")


@pytest.mark.parametrize(
    ("slots", "cls", "what"),
    [
        ((HOSTILE + ": {}",), "Scan", "slot name"),
        (("size: {alias: 'a\"b'}",), "Scan", "slot name"),
        ((), "'A\"b'", "class name"),
        (("size: {pattern: '('}",), "Scan", "pattern"),
        (('size: {equals_string: "a\\nb"}',), "Scan", "word"),
    ],
)
def test_names_of_another_form(tmp_path: Path, slots: tuple[str, ...], cls: str, what: str) -> None:
    source = schema(tmp_path, *slots, cls=cls)
    with pytest.raises(BadForm, match=rf"^lab\.scan 1\.0.*: the {what} .* is refused; it is made of .*: .*"):
        read_linkml(source, "lab.scan", "1.0", tmp_path)


@pytest.mark.parametrize(
    ("name", "version"), [("lab scan", "1.0"), ("lab", '1"'), ("lab", "../1"), ("lab/x", "1.0"), ("", "1")]
)
def test_names_and_versions_of_schemas(tmp_path: Path, name: str, version: str) -> None:
    with pytest.raises(BadForm):
        read_linkml(schema(tmp_path), name, version, tmp_path)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("      size: {", '      \'x": (__import__("os").system("touch hacked"),), "y\': {'),
        ("  Scan:", "  'Sc an':"),
        ("symbol: nm", "symbol: '1); evil('"),
        ("      a:\n", '      "a\\nb":\n'),
        ('version: "1.0"', 'version: "1.0 # x"'),
        ("range: float, ", "range: float, annotations: {parents: '_a.b;c'}, "),
        ("title: MRC", 'title: "M\\u2028C"'),
    ],
)
def test_a_snapshot_with_names_of_another_form(tmp_path: Path, was: str, now: str) -> None:
    words = "enums:\n  Form:\n    permissible_values:\n      a:\n      T1: {title: MRC}\n"
    source = schema(tmp_path, "size: {range: float, unit: {symbol: nm}}", "form: {range: Form}", more=words)
    text = snapshot.dumps(read_linkml(source, "lab.scan", "1.0", tmp_path).schema)
    assert was in text
    path = tmp_path / "changed.yaml"
    path.write_text(text.replace(was, now), "utf-8")
    with pytest.raises(BadForm, match="is refused"):
        snapshot.read(path)
