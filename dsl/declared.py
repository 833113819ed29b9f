"""E0103: names that one file declares twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oscem_map.dsl import syntax as s
from oscem_map.dsl.diagnostics import Diagnostic, diagnostic

_KINDS = {
    s.Table: "table",
    s.Fragment: "fragment",
    s.Template: "template",
    s.Lint: "lint",
    s.MigrationStep: "step",
}


def declared_twice(file: s.File) -> Iterator[Diagnostic]:
    """Each further declaration of a name. Tables, fragments and imports share the names that `via` takes."""
    yield from _twice((*_of_items(file.items),))
    for item in file.items:
        if isinstance(item, s.Given):
            yield from _in_fields(item.declared)


def _of_items(items: Iterable[s.Item]) -> Iterator[tuple[str, str, s.Name]]:
    """Namespace, kind and name of each declaration."""
    for item in items:
        if isinstance(item, s.Import):
            yield from (("via", "import", name) for name in item.names)
        elif isinstance(item, s.Given):
            yield item.source, item.source, item.name
        elif isinstance(item, (s.Table, s.Fragment)):
            yield "via", _KINDS[type(item)], item.name
        elif isinstance(item, (s.Template, s.Lint, s.MigrationStep)):
            yield _KINDS[type(item)], _KINDS[type(item)], item.name


def _in_fields(declared: s.Declared) -> Iterator[Diagnostic]:
    yield from _twice(("field", "field", field.name) for field in declared.fields)
    for field in declared.fields:
        yield from _in_fields(field)


def _twice(names: Iterable[tuple[str, str, s.Name]]) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, str], tuple[str, s.Name]] = {}
    for space, kind, name in names:
        before = seen.setdefault((space, name.text), (kind, name))
        if before[1] is not name:
            yield diagnostic(
                "E0103",
                f"`{name.text}` is declared twice",
                name.span,
                f"here as {_article(kind)}",
                also=[(before[1].span, f"and here as {_article(before[0])}")],
                help="rename one of the two, or delete it",
            )


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "ai" else f"a {kind}"
