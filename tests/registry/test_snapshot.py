"""Snapshots: the reader is the inverse of the writer, and any LinkML tool reads the file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oscem_map.registry import (
    PACKAGED,
    Bounds,
    Class,
    Kind,
    Primitive,
    Rules,
    Schema,
    Slot,
    listing,
    snapshot,
)

SNAPSHOTS = sorted((PACKAGED / "snapshots").glob("*.yaml"))

NAMES = st.sampled_from(
    ["id", "no", "Yes", "null", "on", "B_iso", "m[1]", "x-y", "1st", "été", "a_b", "a", "value", "unit"]
)
FORMS = st.sampled_from(
    ["", "string", "float", "code", "line", "yyyy-mm-dd", "3x4", "Any", "A", "AssemblyEnum", "date", "a b"]
)
HARD = ["NO", "~", "", " ", "1", "1.0", "1e3", "a: b", "#x", "- x", "'", '"', "\\", "\u00a0", "🔬", "{"]
ONE_LINE = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))
TEXTS = st.text(ONE_LINE, max_size=8) | st.sampled_from(HARD)
LISTS = st.lists(TEXTS, max_size=4, unique=True).map(tuple)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-1000, max_value=1000)
SCALARS = [one.value for one in Primitive]


@st.composite
def bounds(draw: st.DrawFn) -> Bounds | None:
    low, high = draw(st.none() | NUMBERS), draw(st.none() | NUMBERS)
    if low is None and high is None:
        return None
    low_open, high_open = draw(st.booleans()), draw(st.booleans())
    return Bounds(low, high, low is not None and low_open, high is not None and high_open)


COUNTS = st.none() | st.integers(0, 5)
PATTERNS = st.none() | TEXTS.map(re.escape) | st.sampled_from(["[A-Z]\\d+", "a|b", "[\\s\\S]{1,5}", ""])


@st.composite
def rules(draw: st.DrawFn) -> Rules:
    values = draw(LISTS)
    labels = tuple(draw(st.sampled_from(["", "MRC", "a: b"])) for _ in values)
    return Rules(draw(st.booleans()), values, draw(PATTERNS), draw(bounds()), labels if any(labels) else ())


RULES = rules()


@st.composite
def schemas(draw: st.DrawFn) -> Schema:
    known = st.sampled_from(["A", "B", "a_b", "Doc", "code", "QuantitySI"])
    names = draw(st.lists(known, min_size=1, unique=True))
    kind = draw(st.sampled_from(Kind))
    slots = st.builds(
        Slot,
        NAMES if kind is Kind.TABLES else NAMES.filter(lambda name: "[" not in name),
        st.sampled_from([*SCALARS, *names]),
        form=FORMS | st.sampled_from(names),
        many=st.booleans(),
        unit=st.none() | st.sampled_from(["kV", "°", "%", "e/Å²"]),
        archive=RULES,
        deposition=RULES,
        equals=st.none() | TEXTS,
        derived=st.booleans(),
        parents=st.lists(st.sampled_from(["_a.b", "_c.d"]), unique=True).map(tuple),
        fewest=COUNTS,
        most=COUNTS,
        nullable=st.booleans(),
        alternatives=st.sampled_from([(), ("text", "integer")]),
    )
    classes = {name: draw_class(draw, name, slots) for name in names}
    root = draw(st.none() | st.sampled_from(names))
    return Schema("some.schema", draw(st.sampled_from(["1", "1.10", "2023.07"])), kind, root, classes)


def draw_class(draw: st.DrawFn, name: str, slots: st.SearchStrategy[Slot]) -> Class:
    found = {slot.name: slot for slot in draw(st.lists(slots, max_size=4))}
    keys = tuple(list(found)[: draw(st.integers(0, 2))])
    return Class(name, found, keys, draw(st.sampled_from([(), ("Base",), ("A", "Base")])))


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(schemas())
def test_reading_is_the_inverse_of_writing(schema: Schema) -> None:
    text = snapshot.dumps(schema)
    assert snapshot.loads(text) == schema
    assert snapshot.dumps(snapshot.loads(text)) == text


@pytest.mark.parametrize("path", SNAPSHOTS, ids=lambda path: path.stem)
def test_pinned_snapshots_are_in_normal_form(path: Path) -> None:
    assert snapshot.dumps(snapshot.read(path)) == path.read_text("utf-8")


def test_all_are_here() -> None:
    assert {PACKAGED / entry.file for entry in listing(PACKAGED)} == set(SNAPSHOTS)
    assert len(SNAPSHOTS) == len(listing(PACKAGED))


def test_without_the_c_parser(monkeypatch: pytest.MonkeyPatch, spa: Schema) -> None:
    import yaml

    monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    assert snapshot.loads(snapshot.dumps(spa)) == spa


def test_shared_lists_are_written_once(mmcif: Schema) -> None:
    text = snapshot.dumps(mmcif)
    assert text.count("      Zimbabwe:\n") <= 2  # with and without the European Union


def test_enums_that_would_have_one_name() -> None:
    """`a_b.c` and `a.b_c` both propose `a_b_c`."""
    classes = {
        name: Class(name, {slot: Slot(slot, "text", archive=Rules(values=(name,)))})
        for name, slot in (("a_b", "c"), ("a", "b_c"), ("a_b_c", "d"))
    }
    schema = Schema("x", "1", Kind.TABLES, None, classes)
    text = snapshot.dumps(schema)
    assert "  a_b_c_2:\n" in text
    assert "  a_b_c_3:\n" in text
    assert snapshot.loads(text) == schema


def test_no_snapshot(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("a: b\n", "utf-8")
    with pytest.raises(ValueError, match=r"x\.yaml is not a snapshot"):
        snapshot.read(path)


def test_bytes_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "import hashlib; from oscem_map.registry import Registry, snapshot;"
        "print([hashlib.sha256(snapshot.dumps(Registry().get(*one)).encode()).hexdigest()"
        " for one in (('mmcif', '5.413'), ('oscem.spa', '1.0.2'))])"
    )
    command = [sys.executable, "-c", code]
    outputs = set()
    for seed in ("0", "1", "42"):
        seeded = {**os.environ, "PYTHONHASHSEED": seed}
        outputs.add(subprocess.run(command, capture_output=True, text=True, check=True, env=seeded).stdout)
    assert len(outputs) == 1


# What LinkML's own reader makes of them.


@pytest.fixture(scope="module", params=[path.name for path in SNAPSHOTS])
def pair(request: pytest.FixtureRequest) -> tuple[Any, Schema]:
    """A snapshot as SchemaView sees it, and as we do."""
    schemaview = pytest.importorskip("linkml_runtime.utils.schemaview")
    path = PACKAGED / "snapshots" / request.param
    return schemaview.SchemaView(str(path)), snapshot.read(path)


def test_no_prose(pair: tuple[Any, Schema]) -> None:
    view, schema = pair
    elements = [*view.all_classes().values(), *view.all_enums().values(), view.schema]
    for found in schema.classes.values():
        elements += [view.induced_slot(slot, found.name) for slot in found.slots]
    values = [value for enum in view.all_enums().values() for value in enum.permissible_values.values()]
    assert not [one for one in (*elements, *values) if one.description or one.comments]
    assert not [one for one in elements if one.title]  # that of a value is its label


RANGES = {"integer": "integer", "number": "float", "boolean": "boolean", "text": "string"}
ADDRESSES = ("uri",)
"""Texts that LinkML has types of their own for."""


def test_linkml_sees_the_classes(pair: tuple[Any, Schema]) -> None:
    view, schema = pair
    assert set(view.all_classes()) - {"Any"} == set(schema.classes)
    roots = [name for name, found in view.all_classes().items() if found.tree_root]
    assert roots == ([schema.root] if schema.root else [])
    for found in schema.classes.values():
        assert set(view.class_slots(found.name)) == set(found.slots)
        keys = view.get_class(found.name).unique_keys
        assert (tuple(keys["primary"].unique_key_slots) if keys else ()) == found.keys


def test_linkml_sees_the_slots(pair: tuple[Any, Schema]) -> None:
    view, schema = pair
    for found in schema.classes.values():
        for slot in found.slots.values():
            seen = view.induced_slot(slot.name, found.name)
            assert bool(seen.required) == slot.archive.mandatory
            assert bool(seen.multivalued) == slot.many
            assert seen.equals_string == slot.equals
            assert (seen.unit.symbol if seen.unit else None) == slot.unit
            assert_bounds(seen, slot)
            assert_range(view, seen, slot)


def assert_bounds(seen: Any, slot: Slot) -> None:
    bounds = slot.archive.bounds or Bounds()
    for end, number, opened in (
        (seen.minimum_value, bounds.low, bounds.low_open),
        (seen.maximum_value, bounds.high, bounds.high_open),
    ):
        assert (None if end is None else Decimal(str(end))) == (None if opened else number)


def assert_range(view: Any, seen: Any, slot: Slot) -> None:
    enum, kind = view.all_enums().get(seen.range), view.all_types().get(seen.range)
    assert (tuple(enum.permissible_values) if enum else ()) == slot.archive.values
    if slot.primitive is None or slot.primitive is Primitive.QUANTITY:
        assert seen.range in view.all_classes()
    if kind is not None:
        assert {RANGES.get(slot.type, slot.type), *ADDRESSES} & {*view.type_ancestors(seen.range)}
        assert (seen.pattern or kind.pattern) == slot.archive.pattern


def test_linkml_sees_the_annotations(pair: tuple[Any, Schema]) -> None:
    view, schema = pair
    for found in schema.classes.values():
        for slot in found.slots.values():
            notes = view.induced_slot(slot.name, found.name).annotations
            parents = notes["parents"].value.split() if "parents" in notes else []
            assert tuple(parents) == slot.parents
            assert ("deposition_required" in notes) == slot.deposition.mandatory
            if slot.deposition.values:
                listed = view.get_enum(notes["deposition_values"].value)
                assert tuple(listed.permissible_values) == slot.deposition.values


def test_another_tool_reads_them() -> None:
    """linkml's own generator of JSON Schema, which knows nothing of the annotations."""
    generator = pytest.importorskip("linkml.generators.jsonschemagen")
    path = PACKAGED / "snapshots" / "oscem.spa-1.0.2.yaml"
    made = generator.JsonSchemaGenerator(str(path)).serialize()
    assert '"AcquisitionSpa"' in made
    assert '"HELICAL ARRAY"' in made
