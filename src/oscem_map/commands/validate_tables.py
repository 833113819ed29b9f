"""`oscem-map validate` of a file of tables: which cross-checks of its archive fail, and what to do about each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from oscem_map.commands.errors import CommandError
from oscem_map.runtime.choose import NoConverter, by_tables
from oscem_map.runtime.converters import converters
from oscem_map.runtime.cross_check_words import Means, advised
from oscem_map.runtime.documents import Document
from oscem_map.runtime.report import Advised

_TITLES = {"must": "for which the archive sends a deposit back", "should": "which the archive advises against"}


class CheckedTables(NamedTuple):
    """A file that was looked at: its name, the schema and the catalogues it is held against, and what fails."""

    name: str
    schema: str
    catalogues: tuple[str, ...]
    found: tuple[Advised, ...]

    @property
    def code(self) -> int:
        """The exit code: 1 if an error is among them."""
        return 1 if any(one.level == "must" for one in self.found) else 0

    def as_text(self) -> str:
        """All of it, for people."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield f"{self.name}: tables, against the cross-checks of {' and '.join(self.catalogues)}: {self._count()}"
        for level, title in _TITLES.items():
            lines = [f"    {one.place}: {one.says} ({one.reason}: {one.rule})" for one in self.found if one.level == level]
            yield from [f"  {title}:", *lines] if lines else []

    def _count(self) -> str:
        errors = sum(one.level == "must" for one in self.found)
        parts = [f"{errors} to be corrected"] if errors else []
        parts += [f"{len(self.found) - errors} to look at"] if len(self.found) > errors else []
        return ", ".join(parts) or "all hold"

    def as_json(self) -> dict[str, object]:
        """All of it, for programs; each as in a report."""
        found = [{key: value for key, value in one._asdict().items() if key != "absent"} for one in self.found]
        return {"schema": self.schema, "checks": list(self.catalogues), "advice": found}


def looked_at(document: Document, name: str) -> CheckedTables:
    """What fails in tables. Raises CommandError where no cross-checks of their archive are pinned."""
    tables: Mapping[str, Any] = document.value.categories  # type: ignore[attr-defined]
    fitting = [one for one in converters() if one.kinds[1] == "tables"]
    try:
        converter, _ = by_tables(tables, fitting)
    except NoConverter:  # of a method that no mapping is for; the checks are the same
        converter = fitting[0]
    catalogues = converter.checks()
    if not catalogues:
        raise CommandError(f"{name}: no cross-checks on {converter.schemas[1]} are pinned")
    means = Means(converter.questions(), converter.facts().sources)
    found = [one for source, checks in catalogues.items() for one in advised(checks, tables, source, means)]
    return CheckedTables(name, converter.schemas[1], tuple(catalogues), tuple(found))
