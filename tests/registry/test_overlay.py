"""Overlays: what each key makes of a slot, and every way in which one is refused; both kinds of schema, and the pins."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from oscem_map.registry import Bounds, Read, Schema, Slot, overlaid, pin, read_json, read_linkml, snapshot, verify
from oscem_map.registry.forms import BadForm
from oscem_map.registry.importing import Origin
from oscem_map.registry.lock import digest, read_lock
from oscem_map.registry.overlay import BadOverlay, as_far_as_it_fits, stricter
from oscem_map.registry.overlay import read as read_overlay

ORIGIN = Origin("A schema", "https://example.org/schema", "CC0-1.0")
SCHEMA = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "required": ["name"],
    "properties": {
        "name": {"type": "string", "pattern": "^[a-z]+$"},
        "long": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 60},
        "count": {"type": "integer", "minimum": 0, "maximum": 99},
        "size": {"type": ["number", "null"]},
        "kind": {"enum": ["A", "B", "C"]},
        "tags": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 9},
        "more": {"type": "object"},
    },
}


def schema(folder: Path) -> Schema:
    path = folder / "lab.json"
    path.write_text(json.dumps(SCHEMA), "utf-8")
    return read_json(path, "lab", "1.0", folder=folder).schema


def overlay(folder: Path, text: str, head: str = 'schema = "lab"\nversion = "1.0"\n') -> Path:
    path = folder / "lab.toml"
    path.write_text(head + text, "utf-8")
    return path


def rule(slot: str, said: str) -> str:
    return f'[[rule]]\nslots = ["{slot}"]\nsource = "its manual"\nwhy = "the schema forgot it"\n{said}\n'


def slot_of(folder: Path, name: str, said: str) -> Slot:
    """A slot after one rule, read back from its snapshot."""
    found = stricter(schema(folder), read_overlay(overlay(folder, rule(f"Lab.{name}", said))))
    assert snapshot.loads(snapshot.dumps(found)) == found
    return found.classes["Lab"].slots[name]


def test_what_makes_a_slot_stricter(tmp_path: Path) -> None:
    assert slot_of(tmp_path, "name", "pattern = '[a-c]{2}'").archive.pattern == "[a-c]{2}"
    assert slot_of(tmp_path, "count", "above = 0\nmaximum = 9").archive.bounds == Bounds(
        Decimal(0), Decimal(9), low_open=True
    )
    assert slot_of(tmp_path, "size", "minimum = 0.10").archive.bounds == Bounds(Decimal("0.10"))
    assert slot_of(tmp_path, "count", "required = true").mandatory
    assert not slot_of(tmp_path, "size", "null = false").nullable
    assert slot_of(tmp_path, "size", 'unit = "nm"').unit == "nm"
    assert slot_of(tmp_path, "name", 'form = "orcid"').form == "orcid"
    tags = slot_of(tmp_path, "tags", "fewest = 2\nmost = 3")
    assert (tags.fewest, tags.most) == (2, 3)


def test_a_pattern_keeps_what_the_schema_says_besides(tmp_path: Path) -> None:
    pattern = slot_of(tmp_path, "long", "pattern = 'a+b*'").archive.pattern or ""
    assert "[a-z]" not in pattern
    assert [text for text in ("ab", "a" * 60, "a" * 61, "", "abc") if re.fullmatch(pattern, text)] == ["ab", "a" * 60]


def test_words_and_their_labels(tmp_path: Path) -> None:
    kind = slot_of(tmp_path, "kind", 'words = { A = "first", C = "third" }').archive
    assert (kind.values, kind.labels) == (("A", "C"), ("first", "third"))
    assert slot_of(tmp_path, "kind", 'without = ["B", "X"]').listed == ("A", "C")
    more = slot_of(tmp_path, "kind", 'more_words = { D = "of version 2" }').archive
    assert (more.values, more.labels) == (("A", "B", "C", "D"), ("", "", "", "of version 2"))
    free = slot_of(tmp_path, "name", 'words = ["a", "b"]').archive
    assert (free.values, free.pattern) == (("a", "b"), None)


def test_slots_and_classes_that_the_source_forgot(tmp_path: Path) -> None:
    assert slot_of(tmp_path, "draft", 'type = "boolean"') == Slot("draft", "boolean", "boolean")
    text = rule("Lab.more", 'type = "More"') + rule("More.title", 'type = "text"\nmany = true\nrequired = true')
    found = stricter(schema(tmp_path), read_overlay(overlay(tmp_path, text)))
    assert dict(found.leaves())["more.title[]"].mandatory
    assert snapshot.loads(snapshot.dumps(found)) == found


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (rule("Lab.nmae", "required = true"), "rule 1, Lab.nmae: there is no such slot; did you mean Lab.name?"),
        (rule("Lab.name", "pattern = '[a-z0-9]+'"), "does not: it weakens"),
        (rule("Lab.count", "minimum = -1"), "-1 is outside the schema's range, which weakens it"),
        (rule("Lab.count", "maximum = 100"), "100 is outside the schema's range"),
        (rule("Lab.kind", 'words = ["A", "D"]'), "does not list D, which weakens it"),
        (rule("Lab.name", 'more_words = ["a"]'), "no list of words that could have more"),
        (rule("Lab.name", 'words = ["A1"]'), "'A1' is not of the form"),
        (rule("Lab.name", "required = false"), "write required = true"),
        (rule("Lab.size", "null = true"), "null = false"),
        (rule("Lab.tags", "most = 10"), "`most` is 10, which weakens the schema's 9"),
        (rule("Lab.tags", "fewest = 0"), "`fewest` is 0"),
        (rule("Lab.name", 'type = "integer"'), "the schema has this slot, as text"),
        (rule("Lab.more", 'type = "More"'), "the class More is new and has no slots"),
        (rule("Lab.size", "unit = 3"), "`unit` is 3, which is of another type"),
        (rule("Lab.name", 'patern = "x"'), "`patern` means nothing; did you mean `pattern`?"),
        (rule("Lab.count", "minimum = 1\nabove = 0"), "are one end"),
        (rule("Lab.name", ""), "it says nothing of its slots"),
        ('[[rule]]\nslots = ["Lab.name"]\nwhy = "x"\n', "rule 1: it has no `source`"),
        ("", "has no rules"),
        ("[[rule]", "is no overlay"),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(BadOverlay, match=re.escape(why)) as error:
        stricter(schema(tmp_path), read_overlay(overlay(tmp_path, text)))
    assert "lab.toml" in str(error.value)


def test_units_names_and_patterns_of_another_form(tmp_path: Path) -> None:
    for text in (
        rule("Lab.size", 'unit = "parsec"'),
        rule("Lab.a b", 'type = "text"'),
        rule("Lab.title", "type = 'text'\npattern = '('"),
    ):
        with pytest.raises(BadForm):
            stricter(schema(tmp_path), read_overlay(overlay(tmp_path, text)))


def test_an_overlay_of_another_version(tmp_path: Path) -> None:
    path = overlay(tmp_path, rule("Lab.name", "required = true"), 'schema = "lab"\nversion = "2.0"\n')
    with pytest.raises(BadOverlay, match=re.escape("lab.toml is of lab 2.0, and the schema is lab 1.0")):
        stricter(schema(tmp_path), read_overlay(path))


def test_another_version_is_compared_with_the_rules_that_hold_for_it(tmp_path: Path) -> None:
    text = rule("Lab.gone", "required = true") + rule("Lab.count", "required = true")
    found = as_far_as_it_fits(schema(tmp_path), read_overlay(overlay(tmp_path, text)))
    assert found.classes["Lab"].slots["count"].mandatory


# The lock file --------------------------------------------------------------------------------------------------------


def pinned(folder: Path) -> Read:
    source = folder / "lab.json"
    source.write_text(json.dumps(SCHEMA), "utf-8")
    overlay(folder, rule("Lab.count", "required = true"))
    read = overlaid(read_json(source, "lab", "1.0", folder=folder), folder, "lab.toml")
    pin([read], ORIGIN, folder)
    return read


def test_a_pin_names_its_overlay(tmp_path: Path) -> None:
    pinned(tmp_path)
    (entry,) = read_lock(tmp_path)
    assert (entry.overlay, entry.overlay_sha256) == ("lab.toml", digest(tmp_path / "lab.toml"))
    assert verify(tmp_path, tmp_path) == []


def test_an_overlay_that_was_changed_or_taken_away(tmp_path: Path) -> None:
    pinned(tmp_path)
    overlay(tmp_path, rule("Lab.size", "required = true"))
    first, second = verify(tmp_path, tmp_path)
    assert first == "lab.toml: the overlay of lab 1.0 is not the one that was pinned; import the schema again"
    assert "a fresh import differs" in second
    (tmp_path / "lab.toml").unlink()
    assert verify(tmp_path) == ["lab.toml: the overlay of lab 1.0 is missing; import the schema again"]


def test_linkml(tmp_path: Path) -> None:
    pytest.importorskip("linkml_runtime")
    source = tmp_path / "lab.yaml"
    source.write_text(
        "id: https://example.org/lab\nname: lab\nprefixes: {linkml: https://w3id.org/linkml/}\nimports: ['linkml:types']\n"
        "default_range: string\nclasses:\n  Lab:\n    tree_root: true\n    attributes: {name: {}}\n",
        "utf-8",
    )
    overlay(tmp_path, rule("Lab.name", "pattern = '[a-z]+'"))
    read = overlaid(read_linkml(source, "lab", "1.0", tmp_path), tmp_path, "lab.toml")
    assert read.schema.classes["Lab"].slots["name"].archive.pattern == "[a-z]+"
    pin([read], ORIGIN, tmp_path)
    assert verify(tmp_path, tmp_path) == []


def test_an_overlay_of_a_family(tmp_path: Path) -> None:
    """Its rules are of all schemas of the family, but for those of one."""
    rules = rule("Lab.name", "required = true") + rule("Lab.kind", 'required = true\nonly = "lab.other"')
    found = stricter(schema(tmp_path), read_overlay(overlay(tmp_path, rules)))
    assert found.classes["Lab"].slots["name"].archive.mandatory
    assert not found.classes["Lab"].slots["kind"].archive.mandatory
    path = tmp_path / "scan.json"
    path.write_text(json.dumps({**SCHEMA, "title": "Lab"}), "utf-8")
    scan = read_json(path, "lab.other", "1.0", folder=tmp_path).schema
    renamed = overlay(tmp_path, rules.replace("Lab.", f"{scan.root}."))
    assert stricter(scan, read_overlay(renamed)).classes[scan.root or ""].slots["kind"].archive.mandatory
    with pytest.raises(BadOverlay, match="says nothing of its slots"):
        read_overlay(overlay(tmp_path, rule("Lab.name", 'only = "lab"')))
