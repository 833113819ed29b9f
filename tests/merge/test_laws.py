"""The laws of a merge, on models with every quirk: gemmi is the judge of what a file says."""

from __future__ import annotations

import tempfile
from pathlib import Path

import gemmi
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from merge.models import FACTS, Model, metadata, models

from oscem_map.runtime.merge import Merged, Preference, merge
from oscem_map.runtime.merge.values import decode, same

Row = dict[str, str | None]
Tables = dict[str, list[Row]]
Cells = dict[str, list[dict[str, str]]]

many = settings(suppress_health_check=list(HealthCheck))


def merged(model: bytes, tables: Tables, prefer: Preference = "metadata") -> tuple[bytes, Merged]:
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "model.cif"), Path(folder, "out.cif")
        source.write_bytes(model)
        done = merge(source, tables, out, FACTS, prefer=prefer)
        assert sorted(Path(folder).iterdir()) == [source, out]
        assert source.read_bytes() == model
        return out.read_bytes(), done


def cells(text: bytes) -> list[tuple[str, Cells]]:
    """What gemmi reads: for each block its categories, as rows of values as written; names in lower case."""
    blocks = []
    for block in gemmi.cif.read_string(text):
        found: Cells = {}
        for item in block:
            if item.pair is not None:
                category, _, name = item.pair[0].lower()[1:].partition(".")
                found.setdefault(category, [{}])[0][name] = item.pair[1]
            else:
                assert item.loop is not None
                names = [tag.lower()[1:].partition(".") for tag in item.loop.tags]
                width, values = len(names), list(item.loop.values)
                found[names[0][0]] = [
                    {names[i][2]: value for i, value in enumerate(values[at : at + width])}
                    for at in range(0, len(values), width)
                ]
        blocks.append((block.name, found))
    return blocks


def said(raw: str) -> str | None:
    return decode(raw.encode())


@many
@given(models(), metadata(), st.sampled_from(["metadata", "metadata", "model"]))
def test_the_laws_of_a_merge(model: Model, tables: Tables, prefer: Preference) -> None:
    out, done = merged(model.text, tables, prefer)
    nothing_is_lost(model, tables, out, done)
    merging_twice_is_merging_once(tables, prefer, out)
    if prefer == "metadata":
        what_the_metadata_say_is_in_the_model(model, tables, out, done)


def nothing_is_lost(model: Model, tables: Tables, out: bytes, done: Merged) -> None:
    if b"\r\n" in model.text:
        assert out.count(b"\r\n") == out.count(b"\n")
    at = 0
    for piece in model.fixed:
        at = out.index(piece, at) + len(piece)
    before, after = cells(model.text), cells(out)
    assert [name for name, _ in before] == [name for name, _ in after]
    for (name, old), (_, new) in zip(before, after, strict=True):
        if name != model.name:
            assert new == old
            continue
        assert list(new)[: len(old)] == list(old) or set(old) <= set(new)
        for category, rows in old.items():
            if category not in tables:
                assert new[category] == rows
            else:
                judge(category, rows, new[category], done)
        assert set(new) - set(old) <= set(tables)


def judge(category: str, old: list[dict[str, str]], new: list[dict[str, str]], done: Merged) -> None:
    """The model's rows are the first ones, in order; what changed in them is reported, with both values."""
    assert len(new) == len(old) + len([row for row in done.added if row.category == category])
    won = {(one.item.lower(), one.model, one.metadata) for one in done.differences if one.kept == "metadata"}
    filled = {(one.item.lower(), one.value) for one in done.filled}
    for was, now in zip(old, new, strict=False):
        assert set(was) <= set(now)
        for item, raw in now.items():
            name = f"_{category}.{item}"
            if item not in was:
                assert raw == "?" or (name, said(raw)) in filled
            elif raw != was[item] and said(was[item]) is None:
                assert (name, said(raw)) in filled
            elif raw != was[item]:
                assert (name, said(was[item]), said(raw) or "") in won


def merging_twice_is_merging_once(tables: Tables, prefer: Preference, once: bytes) -> None:
    twice, done = merged(once, tables, prefer)
    assert twice == once
    assert not done.changed
    assert not done.added
    assert not done.filled
    assert all(one.kept == "model" for one in done.differences)


def what_the_metadata_say_is_in_the_model(model: Model, tables: Tables, out: bytes, done: Merged) -> None:
    """Each row is there with all its facts; keys may have other names, and then all that point at them."""
    new = dict(cells(out))[model.name]
    kept = {(one.item.lower(), one.metadata) for one in done.differences if one.kept == "model"}
    for category, rows in tables.items():
        there = [{item: said(raw) for item, raw in row.items()} for row in new[category]]
        keys = {*FACTS.of(category).keys, *(pointer.item for pointer in FACTS.of(category).pointers)}
        for row in rows:
            facts = {item.lower(): value for item, value in row.items() if value and item not in keys}
            left = {item: value for item, value in facts.items() if (f"_{category}.{item}", value) not in kept}
            assert any(all(same(value, other.get(item)) for item, value in left.items()) for other in there)
    entry = said(new["entry"][0]["id"])
    assert done.entry == entry
    before = dict(cells(model.text))[model.name]
    for name in tables:
        old = [row.get("entry_id", "?") for row in before.get(name, [])]
        for number, now in enumerate(new[name]):
            if "entry_id" in now and not (number < len(old) and now["entry_id"] == old[number]):
                assert said(now["entry_id"]) == entry
                assert number >= len(old) or said(old[number]) is None


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(models())
def test_the_size_of_what_is_read_at_once_changes_nothing(model: Model) -> None:
    import io

    from oscem_map.runtime.merge.scan import scan

    whole = scan(io.BytesIO(model.text), set(FACTS.categories))
    for size in (1, 2, 3, 5, 64):
        assert scan(io.BytesIO(model.text), set(FACTS.categories), size) == whole
