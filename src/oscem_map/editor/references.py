"""Where a name of a mapping is declared, where it is used, and what a rename would change.

Names are tables, fragments, answers and templates: what a file declares and others import.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from oscem_map.compiler.resolve.project import Declaration, Loaded, Project, key_of
from oscem_map.dsl import syntax
from oscem_map.dsl.spans import Span


@dataclass(frozen=True, slots=True)
class Use:
    """A name as it stands somewhere: its span, and the key that the file knows it by (`mode`, `ask.title`)."""

    span: Span
    key: str
    declares: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """What a name means: the declaration and its file."""

    item: Declaration
    file: str


def uses(loaded: Loaded) -> Iterator[Use]:
    """All names of one file that declarations have or that stand for declarations."""
    for item in loaded.tree.items:
        if isinstance(item, Declaration):
            yield Use(item.name.span, key_of(item), True)
        if isinstance(item, syntax.Import):
            yield from _imported(item, loaded)
    for node in _nodes(loaded.tree):
        match node:
            case syntax.Call():
                yield Use(node.name.span, node.name.text)
            case syntax.GivenEnd() if node.steps:
                yield Use(node.steps[0].span, f"{node.source}.{node.steps[0].name}")
            case syntax.TemplateEnd():
                yield Use(node.name.span, f"template.{node.name.text}")
            case _:
                pass


def _imported(item: syntax.Import, loaded: Loaded) -> Iterator[Use]:
    for name in item.names:
        for space in ("", "ask.", "scan.", "template."):
            if space + name.text in loaded.names:
                yield Use(name.span, space + name.text)


def _nodes(node: object) -> Iterator[object]:
    """A node of the syntax tree and all below it."""
    yield node
    if is_dataclass(node) and not isinstance(node, (type, Span)):
        for field in fields(node):
            yield from _nodes(getattr(node, field.name))
    elif isinstance(node, tuple):
        for one in node:
            yield from _nodes(one)


def target_at(project: Project, file: str, offset: int) -> tuple[Target, Use] | None:
    """The declaration that the name at an offset stands for, and how it stands there."""
    loaded = project.load(file)
    for use in uses(loaded) if loaded is not None else ():
        if use.span.start <= offset <= use.span.end and loaded is not None:
            found = _target(loaded, use)
            if found is not None:
                return found, use
    return None


def _target(loaded: Loaded, use: Use) -> Target | None:
    found = loaded.names.get(use.key)
    return Target(*found) if found is not None else None


def references(project: Project, target: Target) -> list[Span]:
    """Every place of all files that names a declaration, the declaration itself among them."""
    found: dict[Span, None] = {}
    for file in project.files:
        loaded = project.load(file)
        for use in uses(loaded) if loaded is not None else ():
            meant = _target(loaded, use) if loaded is not None else None
            if meant is not None and meant.item.name.span == target.item.name.span:
                found[use.span] = None
    return sorted(found)


def name_problem(project: Project, target: Target, new: str) -> str | None:
    """Why a declaration cannot have another name, or None."""
    if not new.isidentifier() or not new.isascii():
        return "a name has letters, digits and `_`, and begins with a letter"
    old = key_of(target.item)
    key = old.removesuffix(target.item.name.text) + new
    for file in project.files:
        loaded = project.load(file)
        if loaded is not None and key in loaded.names and (old in loaded.names or file == target.file):
            return f"`{file}` has another `{key}`"
    return None
