"""What `oscem-map compile` writes: converters, where their leaves go, their lists, what merges need, and their tests."""

from __future__ import annotations

import difflib
from collections.abc import Mapping as Files
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from oscem_map.compiler.emit.module import Plan, converter_text, demands_of, leaves_text, render
from oscem_map.compiler.migration.typed import Migration
from oscem_map.compiler.resolve.typed import Mapping


@dataclass(frozen=True, slots=True)
class Change:
    """A file that is not what the mappings say. `text` is None for one that should not be there."""

    file: str
    before: str | None
    text: str | None

    def diff(self) -> str:
        """What would change, as a unified diff."""
        before = (self.before or "").splitlines(keepends=True)
        after = (self.text or "").splitlines(keepends=True)
        return "".join(difflib.unified_diff(before, after, f"a/{self.file}", f"b/{self.file}", n=2))


def outputs(plans: list[Plan], migrations: Sequence[Migration] = ()) -> dict[str, str]:
    """All generated files of converters by name, below the project's root, with the table that lists migrations too."""
    from oscem_map.compiler.inspect.plan_tests import tests_text

    files: dict[str, str] = {"generated/__init__.py": _table(plans, migrations)}
    for plan in plans:
        stem = f"generated/{plan.mapping.module}"
        files[f"{stem}.py"] = converter_text(plan)
        files[f"{stem}_leaves.py"] = leaves_text(plan)
        files[f"{stem}_merge.py"] = merge_text(plan)
        files[f"tests/generated/test_{plan.mapping.module}.py"] = tests_text(plan)
    for name in dict.fromkeys(plan.mapping.lists_module for plan in plans):
        files[f"generated/{name}.py"] = lists_text([plan for plan in plans if plan.mapping.lists_module == name])
    return dict(sorted(files.items()))


def lists_text(plans: list[Plan]) -> str:
    """The module of the lists that converters between the same schemas use: facts of the schemas, so each stands once."""
    lists = {name: words for plan in plans for name, words in plan.constants.lists.items()}
    return render("lists.py.j2", mapping=plans[0].mapping, lists=dict(sorted(lists.items())))


def merge_text(plan: Plan) -> str:
    """The module that a merge reads."""
    from oscem_map.compiler.plan.merging import facts_of, stated

    return render("merge.py.j2", mapping=plan.mapping, facts=facts_of(plan.mapping, plan.rows), stated=stated)


def _table(plans: list[Plan], migrations: Sequence[Migration]) -> str:
    rows = [(one.mapping, *_told(one.mapping), _own(one.mapping, plans)) for one in plans]
    return render("init.py.j2", rows=rows, migrations=migrations)


def _told(mapping: Mapping) -> tuple[tuple[str, str] | None, tuple[str, str, str] | None]:
    """The first demand on a document, and the first on tables."""
    left, right = demands_of(mapping).values()
    return (
        next(((path, words[0]) for path, _, words, _ in left), None),
        next(((category, item, words[0]) for category, item, words, _ in right), None),
    )


def _own(mapping: Mapping, plans: list[Plan]) -> tuple[str, ...]:
    """The slots of a root, and of its sections, that not all roots with the same target have."""
    mine = _slots(mapping)
    beside = [set(_slots(one.mapping)) for one in plans if one.mapping.right.name == mapping.right.name]
    own = [slot for slot in mine if not all(slot in other for other in beside)]
    return tuple(slot for slot in own if slot.partition(".")[0] not in own or "." not in slot)


def _slots(mapping: Mapping) -> list[str]:
    classes = mapping.left.classes
    found: list[str] = []
    for section in classes[mapping.left.root or ""].slots.values():
        within = classes[section.type].slots if section.type in classes and not section.many else {}
        found += [section.name, *(f"{section.name}.{name}" for name in within)]
    return found


def changes(root: Path, files: Files[str, str]) -> list[Change]:
    """What differs between the folder and what the mappings say, with generated files that nothing makes any more."""
    found: list[Change] = []
    for name, text in files.items():
        path = root / name
        before = path.read_text(encoding="utf-8") if path.is_file() else None
        if before != text:
            found.append(Change(name, before, text))
    for folder in dict.fromkeys(name.rsplit("/", 1)[0] for name in files):
        for path in sorted((root / folder).glob("*.py")):
            name = f"{folder}/{path.name}"
            text = path.read_text(encoding="utf-8")
            if name not in files and "Written by `oscem-map compile`" in text[:600]:
                found.append(Change(name, text, None))
    return found


def apply(root: Path, found: list[Change]) -> None:
    """Write what differs."""
    for change in found:
        path = root / change.file
        if change.text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(change.text, encoding="utf-8", newline="\n")
