"""JSON Schemas of each draft in the common model, what is listed as not held, and what is refused."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from oscem_map.registry import Bounds, Primitive, Read, Rules, Slot, pin, read_json, snapshot, verify
from oscem_map.registry.forms import BadForm
from oscem_map.registry.importing import Origin
from oscem_map.registry.json_source import BadSchema
from oscem_map.registry.json_text import whole
from oscem_map.registry.lock import read_lock

ORIGIN = Origin("A schema", "https://example.org/schema", "CC0-1.0")
DRAFTS = {
    "4": "http://json-schema.org/draft-04/schema#",
    "6": "http://json-schema.org/draft-06/schema#",
    "7": "http://json-schema.org/draft-07/schema#",
    "2019-09": "https://json-schema.org/draft/2019-09/schema",
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
}
OLD = ("4", "6", "7")


def read(folder: Path, properties: dict[str, Any], draft: str = "2020-12", **more: Any) -> Read:
    """The schema of an object with some properties, which is read back from its snapshot too."""
    document = {"$schema": DRAFTS[draft], "type": "object", "properties": properties, **more}
    path = folder / "scan.json"
    path.write_text(json.dumps(document), "utf-8")
    found = read_json(path, "lab.scan", "1.0")
    assert snapshot.loads(snapshot.dumps(found.schema)) == found.schema
    return found


def slot(folder: Path, said: Any, draft: str = "2020-12", **more: Any) -> Slot:
    return read(folder, {"it": said}, draft, **more).schema.classes["Scan"].slots["it"]


def unheld(found: Read) -> set[tuple[str, str]]:
    return {(one.place, one.keyword) for one in found.unheld if one.keyword != "prose"}


@pytest.mark.parametrize("draft", DRAFTS)
def test_every_draft(tmp_path: Path, draft: str) -> None:
    exclusive = {"minimum": 0, "exclusiveMinimum": True} if draft == "4" else {"exclusiveMinimum": 0}
    key = "definitions" if draft in OLD else "$defs"
    found = read(
        tmp_path,
        {
            "title": {"type": "string", "minLength": 3, "maxLength": 9},
            "dose": {"type": "number", **exclusive, "maximum": 2.50},
            "people": {"type": "array", "items": {"$ref": f"#/{key}/person"}, "minItems": 1, "maxItems": 4},
            "optics": {"type": "object", "properties": {"cs": {"type": "number"}}},
        },
        draft,
        required=["title"],
        **{key: {"person": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}}},
    )
    classes = found.schema.classes
    assert (found.schema.root, list(classes)) == ("Scan", ["Scan", "Person", "Optics"])
    slots = classes["Scan"].slots
    assert slots["title"].archive == Rules(True, pattern=r"[\s\S]{3,9}")
    assert slots["dose"].archive.bounds == Bounds(Decimal(0), Decimal("2.5"), low_open=True)
    assert (slots["people"].type, slots["people"].many, slots["people"].fewest, slots["people"].most) == (
        "Person",
        True,
        1,
        4,
    )
    assert classes["Person"].slots["name"].archive.mandatory
    assert [path for path, _ in found.schema.leaves()] == ["title", "dose", "people[].name", "optics.cs"]
    assert unheld(found) == set()


@pytest.mark.parametrize(
    ("said", "kind", "form"),
    [
        ({"type": "string"}, Primitive.TEXT, "string"),
        ({"type": "integer"}, Primitive.INTEGER, "integer"),
        ({"type": ["number", "integer"]}, Primitive.NUMBER, "float"),
        ({"type": "boolean"}, Primitive.BOOLEAN, "boolean"),
        ({"type": "string", "format": "date"}, Primitive.DATE, "date"),
        ({"type": "string", "format": "date-time"}, Primitive.DATETIME, "date-time"),
        ({"type": "string", "format": "email"}, Primitive.TEXT, "email"),
        ({"type": "string", "format": "uri"}, Primitive.TEXT, "uri"),
        ({"pattern": "^a$"}, Primitive.TEXT, "string"),
        ({}, Primitive.ANY, "Any"),
        (True, Primitive.ANY, "Any"),
    ],
)
def test_types(tmp_path: Path, said: Any, kind: Primitive, form: str) -> None:
    found = slot(tmp_path, said)
    assert (found.primitive, found.form, found.nullable) == (kind, form, False)


def test_a_value_that_may_be_null(tmp_path: Path) -> None:
    for said in (
        {"type": ["null", "string"], "maxLength": 5},
        {"oneOf": [{"type": "null"}, {"type": "string", "maxLength": 5}]},
        {"anyOf": [{"type": "string", "maxLength": 5}, {"enum": [None]}]},
    ):
        found = slot(tmp_path, said)
        assert (found.type, found.nullable, found.archive.pattern) == ("text", True, r"[\s\S]{0,5}")
    assert not slot(tmp_path, {"type": "string"}).nullable


def test_types_that_have_nothing_in_common(tmp_path: Path) -> None:
    found = read(
        tmp_path, {"user": {"type": ["string", "integer"]}, "one": {"oneOf": [{"type": "array"}, {"type": "boolean"}]}}
    )
    slots = found.schema.classes["Scan"].slots
    assert (slots["user"].type, slots["user"].alternatives) == ("any", ("integer", "text"))
    assert slots["one"].alternatives == ("array", "boolean")
    assert unheld(found) == {("#/properties/user", "type"), ("#/properties/one/oneOf/0", "type")}


# Enumerations ---------------------------------------------------------------------------------------------------------


def test_words_with_labels(tmp_path: Path) -> None:
    """Labels are the titles of constants, or what a description says of each word."""
    constants = [{"const": "T1", "title": "MRC"}, {"const": "T2", "title": "TIFF"}, {"const": "T3"}]
    found = slot(tmp_path, {"type": "string", "oneOf": constants})
    assert (found.archive.values, found.archive.labels, found.closed) == (("T1", "T2", "T3"), ("MRC", "TIFF", ""), True)
    said = "How: RE - at once, EP - after the map (EMDB) and HO - held for a year."
    found = slot(tmp_path, {"enum": ["RE", "EP", "HO"], "description": said})
    assert found.archive.labels == ("at once", "after the map", "held for a year")
    said = "'1' corresponds to 'cells', '2' - 'tissues'"
    found = slot(tmp_path, {"type": "integer", "enum": [1, 2], "description": said})
    assert (found.type, found.listed, found.archive.labels) == ("integer", ("1", "2"), ("cells", "tissues"))
    assert slot(tmp_path, {"enum": ["a", "b"], "description": "a - only one has a label"}).archive.labels == ()


def test_labels_of_codes_in_a_pattern_are_listed(tmp_path: Path) -> None:
    said = "'T1' corresponds to 'MRC', 'T2' - 'TIFF'"
    found = read(tmp_path, {"it": {"type": "string", "pattern": "^T[12]$", "description": said}})
    (fact,) = [one for one in found.unheld if one.keyword == "labels"]
    assert fact.said == "T1 = MRC, T2 = TIFF"


def test_a_constant(tmp_path: Path) -> None:
    found = slot(tmp_path, {"type": "string", "const": "http://example.org/4"})
    assert (found.equals, found.listed) == ("http://example.org/4", ())


def test_words_of_alternatives_and_of_all(tmp_path: Path) -> None:
    assert slot(tmp_path, {"anyOf": [{"enum": ["a", "b"]}, {"enum": ["b", "c"]}]}).listed == ("a", "b", "c")
    assert slot(tmp_path, {"allOf": [{"enum": ["a", "b"]}, {"enum": ["b", "c"]}]}).listed == ("b",)
    found = read(tmp_path, {"it": {"anyOf": [{"enum": ["a"]}, {"type": "string"}]}})
    assert ("#/properties/it/anyOf", "enum") in unheld(found)


# Texts and numbers ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "right", "wrong"),
    [
        ("^idr.*$", ["idr", "idr1"], ["x-idr", "idr\n1"]),
        ("[0-9]", ["a1b", "1"], ["ab", ""]),
        ("^a|b$", ["a-", "-b"], ["-a-"]),
        (r"^\d{2}$", ["12"], ["٣٣", "12\n"]),
        (r"^[\w]+\/$", ["ab/"], ["é/"]),
        (r"^(\('T[12]', ''\))|\('OT', '[^\0]+'\)$", ["('T1', '')", "('OT', 'x')"], ["('T3', '')"]),
        (r"\$$", ["5$"], ["5"]),
        (r"^(?<year>[0-9]{4})$", ["2020"], ["20"]),
    ],
)
def test_patterns(pattern: str, right: list[str], wrong: list[str]) -> None:
    found = whole(pattern)
    assert [text for text in right if not re.fullmatch(found, text)] == []
    assert [text for text in wrong if re.fullmatch(found, text)] == []


def test_a_pattern_that_python_has_no_word_for_is_listed(tmp_path: Path) -> None:
    found = read(tmp_path, {"it": {"type": "string", "pattern": r"^\p{L}+$"}})
    assert unheld(found) == {("#/properties/it", "pattern")}
    assert found.schema.classes["Scan"].slots["it"].archive.pattern is None


def test_length_and_pattern_hold_together(tmp_path: Path) -> None:
    pattern = slot(tmp_path, {"type": "string", "pattern": "^[a-z]+$", "maxLength": 3}).archive.pattern
    assert pattern is not None
    assert [text for text in ("abc", "abcd", "", "AB") if re.fullmatch(pattern, text)] == ["abc"]


def test_bounds_of_all(tmp_path: Path) -> None:
    found = slot(tmp_path, {"type": "number", "minimum": 1, "allOf": [{"minimum": 2}, {"exclusiveMaximum": 9}]})
    assert found.archive.bounds == Bounds(Decimal(2), Decimal(9), high_open=True)


# Objects and lists ----------------------------------------------------------------------------------------------------


def test_objects_that_must_be_all_or_one_of_several(tmp_path: Path) -> None:
    person = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
    point = {"properties": {"kind": {"enum": ["point"]}, "x": {"type": "number"}}, "required": ["kind", "x"]}
    box = {"properties": {"kind": {"enum": ["box"]}, "low": {"type": "number"}}, "required": ["kind", "low"]}
    found = read(
        tmp_path,
        {
            "author": {"allOf": [{"$ref": "#/$defs/person"}, {"properties": {"orcid": {"type": "string"}}}]},
            "place": {"type": "object", "oneOf": [point, box]},
        },
        **{"$defs": {"person": person}},
    )
    author, place = found.schema.classes["Author"].slots, found.schema.classes["Place"].slots
    assert {name: one.mandatory for name, one in author.items()} == {"name": True, "orcid": False}
    assert {name: one.mandatory for name, one in place.items()} == {"kind": True, "x": False, "low": False}
    assert place["kind"].listed == ("point", "box")
    assert unheld(found) == {("#/properties/place/oneOf", "oneOf, anyOf")}


def test_names_of_classes(tmp_path: Path) -> None:
    """A definition gives its name, an object in line its path; a name that is taken gets a number."""
    inner = {"type": "object", "properties": {"scan": {"type": "object", "properties": {"a": {"type": "string"}}}}}
    authors = {"type": "array", "items": {"type": "object", "properties": {"b": {"type": "string"}}}}
    found = read(
        tmp_path,
        {
            "scan": inner,
            "citation": {"type": "object", "properties": {"authors": authors}},
            "refs": {"$ref": "#/$defs/pdb-id"},
        },
        **{
            "$defs": {"pdb-id": {"type": "array", "items": {"type": "object", "properties": {"c": {"type": "string"}}}}}
        },
    )
    assert list(found.schema.classes) == ["Scan", "Scan_2", "Citation", "PdbId", "Scan_2Scan", "CitationAuthors"]


@pytest.mark.parametrize("draft", DRAFTS)
def test_fixed_positions(tmp_path: Path, draft: str) -> None:
    pair = [{"type": "number"}, {"type": "number"}]
    said = {"prefixItems": pair, "items": False} if draft == "2020-12" else {"items": pair, "additionalItems": False}
    found = read(tmp_path, {"range": {"type": "array", **said, "minItems": 2}}, draft)
    one = found.schema.classes["Scan"].slots["range"]
    assert (one.type, one.many, one.fewest, one.most) == ("number", True, 2, 2)
    assert len(unheld(found)) == 1
    said = {"items": [{"type": "string"}, {"type": "number"}]}
    mixed = slot(tmp_path, {"type": "array", **said}, "7")
    assert (mixed.type, mixed.many, mixed.alternatives) == ("any", True, ("number", "text"))


def test_lists_within_lists_and_free_keys_are_listed(tmp_path: Path) -> None:
    lists = {"type": "array", "items": {"type": "array", "items": {"type": "number"}}}
    found = read(tmp_path, {"grid": lists, "pids": {"type": "object", "additionalProperties": {"type": "string"}}})
    slots = found.schema.classes["Scan"].slots
    assert (slots["grid"].type, slots["grid"].many, slots["pids"].type) == ("any", True, "any")
    places = {"#/properties/grid/items": {"items"}, "#/properties/pids": {"additionalProperties", "type"}}
    assert unheld(found) == {(place, word) for place, words in places.items() for word in words}


def test_a_class_within_itself(tmp_path: Path) -> None:
    node = {"type": "object", "properties": {"name": {"type": "string"}, "below": {"$ref": "#/$defs/node"}}}
    found = read(tmp_path, {"top": {"$ref": "#/$defs/node"}}, **{"$defs": {"node": node}})
    assert [path for path, _ in found.schema.leaves()] == ["top.name", "top.below"]
    assert unheld(found) == {("Node.below", "$ref")}


def test_what_is_not_held_is_listed(tmp_path: Path) -> None:
    said = {"type": "array", "items": {"type": "string"}, "uniqueItems": True, "default": [], "ref": 1}
    found = read(tmp_path, {"it": said, "$schema": {"type": "string"}, "no": False}, minProperties=1, title="T")
    place = "#/properties/it"
    told = {(place, "uniqueItems"), (place, "default"), (place, "ref (unknown)"), ("#", "properties")}
    assert unheld(found) == {*told, ("#/properties/no", "properties"), ("#", "minProperties")}
    assert [one.said for one in found.unheld if one.keyword == "prose"] == [
        "1 schema, 1 title: a snapshot holds facts only"
    ]


def test_keywords_beside_a_reference(tmp_path: Path) -> None:
    """Up to draft 7 they are not read, which is listed; later they hold too."""
    said = {"$ref": "#/definitions/word", "maxLength": 3}
    definitions = {"word": {"type": "string", "pattern": "^a+$"}}
    old = read(tmp_path, {"it": said}, "7", definitions=definitions)
    assert (old.schema.classes["Scan"].slots["it"].archive.pattern, unheld(old)) == (
        "a+",
        {("#/properties/it", "maxLength")},
    )
    new = read(tmp_path, {"it": said}, "2019-09", definitions=definitions)
    assert not re.fullmatch(new.schema.classes["Scan"].slots["it"].archive.pattern or "", "aaaa")


# References -----------------------------------------------------------------------------------------------------------


def test_files_of_named_folders(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "main").mkdir()
    text = json.dumps({"id": {"type": "string", "pattern": "^[a-z]+$"}})
    (tmp_path / "parts" / "words.json").write_text(text, "utf-8")
    (tmp_path / "main" / "near.json").write_text(json.dumps({"type": "integer"}), "utf-8")
    properties = {"id": {"$ref": "local://words.json#/id"}, "count": {"$ref": "near.json"}}
    source = tmp_path / "main" / "main.json"
    source.write_text(json.dumps({"$schema": DRAFTS["7"], "properties": properties}), "utf-8")
    found = read_json(source, "lab.main", "1.0", [("local://", tmp_path / "parts")])
    slots = found.schema.classes["Main"].slots
    assert (slots["id"].archive.pattern, slots["count"].type) == ("[a-z]+", "integer")
    folder = tmp_path / "registry"
    folder.mkdir()
    (entry,) = pin([found], ORIGIN, folder)
    assert entry.files == ("main.json", "../parts/words.json", "near.json")
    assert entry.references == ("local://=../parts",)
    assert read_lock(folder) == (entry,)
    assert verify(folder, tmp_path) == []
    (tmp_path / "parts" / "words.json").write_text("{}", "utf-8")
    assert verify(folder, tmp_path) == ["lab.main 1.0: the sources have no main.json with the pinned sha256"]


def test_two_files_of_one_name(tmp_path: Path) -> None:
    """What stands at one place of both is told apart by the whole address."""
    for folder, kind in (("a", "integer"), ("b", "boolean")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "words.json").write_text(
            json.dumps({"x": {"properties": {folder: {"type": kind}}}}), "utf-8"
        )
    properties = {name: {"$ref": f"{name}/words.json#/x"} for name in ("a", "b")}
    found = read(tmp_path, properties)
    assert {path: slot.type for path, slot in found.schema.leaves()} == {"a.a": "integer", "b.b": "boolean"}


def test_a_property_that_is_all_of_the_document(tmp_path: Path) -> None:
    found = read(tmp_path, {"a": {"allOf": [{"$ref": "#"}, {"$ref": "#"}]}, "b": {"type": "string"}})
    assert [path for path, _ in found.schema.leaves()] == ["a", "b"]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/x.json#/a",
        "http://127.0.0.1:9/x",
        "file:///etc/passwd",
        "../secret.json",
        "#/nothing",
        "none.json",
    ],
)
def test_references_that_are_not_resolved(tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("socket.socket.connect", refuse)
    (tmp_path / "secret.json").write_text('{"type": "string"}', "utf-8")
    (tmp_path / "in").mkdir()
    with pytest.raises(BadSchema, match=r"#/properties/it: the reference .* is not resolved"):
        read(tmp_path / "in", {"it": {"$ref": address}})


def test_a_reference_to_itself(tmp_path: Path) -> None:
    with pytest.raises(BadSchema, match="says of itself that it is itself"):
        read(tmp_path, {"it": {"$ref": "#/$defs/a"}}, **{"$defs": {"a": {"allOf": [{"$ref": "#/$defs/a"}]}}})


def test_alternatives_of_alternatives_end(tmp_path: Path) -> None:
    rows = {f"a{n}": {"anyOf": [{"$ref": f"#/$defs/a{n + 1}"}] * 2} for n in range(40)}
    with pytest.raises(BadSchema, match="more than 10000 parts"):
        read(tmp_path, {"it": {"$ref": "#/$defs/a0"}}, **{"$defs": {**rows, "a40": {"type": "string"}}})


# What is refused ------------------------------------------------------------------------------------------------------

HOSTILE = '\'x": (__import__("os").system("touch hacked"),), "y\''


@pytest.mark.parametrize("name", [HOSTILE, "a b", "a.b", "a\n", "", '"', "{{ x }}", "#"])
def test_names_of_another_form(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadForm, match=r"^lab\.scan 1\.0, Scan: the slot name .* is refused; it is made of letters"):
        read(tmp_path, {name: {"type": "string"}})


def test_words_of_another_form(tmp_path: Path) -> None:
    with pytest.raises(BadForm, match=r"Scan\.it: the word 'a\\nb' is refused"):
        read(tmp_path, {"it": {"enum": ["a\nb"]}})


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[]", "no object"),
        ("{", "not JSON"),
        ('{"type": "string"}', "describes no document"),
        ('{"type": "object"}', "describes no document"),
        ('{"$schema": "http://json-schema.org/draft-03/schema#"}', "drafts 4, 6, 7, 2019-09 and 2020-12"),
        ('{"properties": {"a": {"type": "sting"}}}', "#/properties/a/type"),
        ('{"properties": {"a": 5}}', "#/properties/a"),
    ],
)
def test_what_is_no_schema(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, "utf-8")
    with pytest.raises(BadSchema, match=re.escape(why)):
        read_json(path, "x", "1.0")


# The real ones --------------------------------------------------------------------------------------------------------


def test_a_deposition_of_image_sets(sources: Path) -> None:
    path = sources / "empiar" / "empiar_deposition.schema.json"
    if not path.is_file():
        pytest.skip("needs empiar_deposition.schema.json, which is not here")
    found = read_json(path, "empiar", "1.0")
    schema = found.schema
    assert (len(schema.classes), len(list(schema.leaves()))) == (14, 82)
    assert schema.classes["Empiar"].slots["release_date"].listed == ("RE", "EP", "HP", "HO")
    assert schema.classes["Empiar"].slots["experiment_type"].archive.labels[9] == "ATUM-SEM"
    assert schema.classes["Empiar"].slots["imagesets"].fewest == 1
    category = schema.classes["Imagesets"].slots["category"].archive.pattern or ""
    assert re.fullmatch(category, "('T14', '')")
    assert not re.fullmatch(category, "T14")
    assert schema.classes["Citation"].slots["year"].nullable
    assert {one.keyword for one in found.unheld} == {"$schema", "default", "labels", "prose", "twice"}


def test_the_records_of_a_repository(sources: Path) -> None:
    home = sources / "invenio"
    main = "invenio_rdm_records/records/jsonschemas/records/record-v6.0.0.json"
    if not (home / main).is_file():
        pytest.skip("needs record-v6.0.0.json, which is not here")
    places = [("local://", path) for path in sorted(home.rglob("jsonschemas"))]
    schema = read_json(home / main, "invenio.record", "6.0", places).schema
    assert schema.classes["Metadata"].slots["creators"].type == "MetadataCreators"
    assert schema.classes["MetadataLocationsFeaturesGeometry"].slots["type"].listed[0] == "Point"
    for path in sorted((home / "datacite").glob("datacite-v4.[0235].json")):
        found = read_json(path, "datacite", "4.5").schema
        assert {name for name, one in found.classes["Datacite"].slots.items() if one.mandatory} >= {
            "titles",
            "creators",
        }
