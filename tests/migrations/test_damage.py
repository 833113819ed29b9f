"""Damaged and renamed old documents: whatever stands in them, nothing crashes and no leaf gets lost."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import RECORDS, ROOT

from oscem_map import ConversionError, convert
from oscem_map.commands.faults import found
from oscem_map.runtime.clean import look
from oscem_map.runtime.document_error import MAX_DEPTH
from oscem_map.runtime.lint import findings
from oscem_map.runtime.migrate import is_current, migrate, packaged, schema_of
from oscem_map.runtime.migrate_tree import cells, wrapped
from oscem_map.runtime.validity import faults

OLD = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((ROOT / "examples" / "old").glob("*.json"))}
CURRENT = {path.stem: json.loads(path.read_text("utf-8")) for path in RECORDS}


def names_in(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {*value, *(name for one in value.values() for name in names_in(one))}
    return {name for one in value for name in names_in(one)} if isinstance(value, list) else set()


NAMES = sorted(names_in([*OLD.values(), *CURRENT.values()]))
SCALARS = [None, "", 0, 1, -2.5, True, False, "NaN", "300 kV", "false", "2024-07-10", "TITAN52339260", "4096 x 4096"]
ODD = [*SCALARS, {}, [], [[]], [1, "a"], {"value": 3}, {"value": "x", "unit": "nm"}, {"value": {}, "unit": []},
       {"has_value": 1, "has_unit": "nm"}, {"name": "x"}, [{"name": "x"}, 3, None], {"a.b": 1}]  # fmt: skip


def holders(value: Any) -> list[Any]:
    """Every object and list that holds something."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return ([value] if inner else []) + [holder for one in inner for holder in holders(one)]


def damaged(document: Any, times: int, seed: int) -> Any:
    """The document with values replaced, moved, renamed, doubled or taken out."""
    rng = random.Random(seed)
    made = json.loads(json.dumps(document))
    for _ in range(times):
        around = holders(made)
        if not around:
            break
        holder = rng.choice(around)
        key = rng.choice([*holder] if isinstance(holder, dict) else range(len(holder)))
        _once(holder, key, rng.randrange(6), rng, around)
    return made


def _once(holder: Any, key: Any, how: int, rng: random.Random, around: list[Any]) -> None:
    if how == 0:
        holder[key] = json.loads(json.dumps(rng.choice(ODD)))
    elif how == 1:
        del holder[key]
    elif how == 2 and isinstance(holder, dict):
        name = rng.choice([*NAMES, str(key).upper(), f"{key} (A)", "a.b", ""])
        holder[name] = holder.pop(key)
    elif how == 3:
        holder[key] = [holder[key]]
    elif how == 4:
        holder[key] = {rng.choice(NAMES): holder[key]}
    else:
        other, copy = rng.choice(around), json.loads(json.dumps(holder[key]))
        if isinstance(other, dict):
            other[rng.choice(NAMES)] = copy
        else:
            other.append(copy)


def document_is_valid(document: Any) -> bool:
    return not [one for one in faults(document, "oscem.spa", packaged()) if not one.advice]


def check(document: Any) -> None:
    expected = Counter(path for path, _ in cells(wrapped(document)))
    result = migrate(document)
    assert Counter(leaf.path for leaf in result.leaves) == expected
    everything = found(document, result, "oscem.spa", packaged(), "$")
    assert bool(everything) or document_is_valid(document)
    again = migrate(result.document)
    assert again.document == result.document
    try:
        report = convert(document, "mmcif").report
    except ConversionError:
        return  # it says why: no record, or of another technique
    assert Counter(leaf.path for leaf in report.leaves) == expected


@given(st.sampled_from(sorted(OLD)), st.integers(1, 12), st.integers(0, 2**32))
def test_damaged_documents(name: str, times: int, seed: int) -> None:
    check(damaged(OLD[name], times, seed))


@given(st.sampled_from(sorted(CURRENT)), st.integers(1, 12), st.integers(0, 2**32))
def test_damaged_current_records(name: str, times: int, seed: int) -> None:
    check(damaged(CURRENT[name], times, seed))


KEYS = st.sampled_from(NAMES)
SECTIONS = st.sampled_from(["instrument", "acquisition", "sample", "organizational", "processing", *NAMES])
VALUES = st.recursive(
    st.sampled_from(SCALARS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(SECTIONS, VALUES, max_size=4))
def test_any_value_below_known_names(document: Any) -> None:
    check(document)


@pytest.mark.parametrize("kind", ["list", "object"])
@pytest.mark.parametrize("name", ["instrument", "processing", "Import_movies", "CTF_estimation"])
def test_documents_as_deep_as_they_are_read(name: str, kind: str) -> None:
    value: Any = 1
    for _ in range(MAX_DEPTH - 4):
        value = [value] if kind == "list" else {"a": value}
    check({"acquisition": {"technique": "spa"}, name: {"a": value}})


def test_the_quick_look_is_right() -> None:
    """Where it says that nothing is to be done, a close look says so too; and it says so of every current example."""
    module = packaged()
    tree = schema_of(module)
    said = 0
    for document in CURRENT.values():
        assert look(document, tree, module.LINTS).clean
        for seed in range(150):
            made = damaged(document, 1, seed)
            if isinstance(made, dict) and (seen := look(made, tree, module.LINTS)).current:
                assert is_current(made)
                if seen.clean:
                    said += 1
                    assert not findings(made, module.LINTS)
    assert said > 100
