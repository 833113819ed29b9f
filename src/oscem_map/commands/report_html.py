"""The report as a page of HTML. Values are other people's text, and are escaped: see `pages`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from oscem_map.pages import environment
from oscem_map.runtime.plain import one_line, visible
from oscem_map.runtime.report import Report
from oscem_map.runtime.report_view import Line, Run, view

if TYPE_CHECKING:
    from markupsafe import Markup

_CLOSED = frozenset(("supplied", "migrated", "ignored"))
"""Sections that are folded until somebody looks."""


class Table(NamedTuple):
    """A section of a page: its cells are markup, made of text by `_code` and the like."""

    name: str
    title: str
    lead: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Markup | str]]
    pressing: bool = False
    open: bool = True

    @property
    def number(self) -> int:
        """How many rows it has."""
        return len(self.rows)


def to_html(report: Report, run: Run | None = None) -> str:
    """The page of a report."""
    seen = view(report, run)
    tables = [
        Table(
            one.name, one.title, one.lead, [*one.columns.values()],
            [[_cell(name, line) for name in one.columns] for line in one.lines], one.pressing, one.name not in _CLOSED,
        )
        for one in seen.sections
    ]  # fmt: skip
    tally = [(status.value, f"{number:,}") for status, number in seen.fields.items() if number]
    steps = [{"text": one_line(step.text), "command": visible(step.command)} for step in seen.steps]
    about = [(what, one_line(said)) for what, said in seen.about]
    told = {"direction": one_line(seen.direction), "steps": steps, "tally": tally, "about": about}
    return page("report.html.j2", one_line(seen.title), tables, **told)


def page(template: str, title: str, tables: Sequence[Table], **told: object) -> str:
    """A page of the project's look, with tables that can be searched and hidden."""
    return environment("oscem_map.commands", "page").get_template(template).render(title=title, sections=tables, **told)


def _cell(name: str, line: Line) -> Markup | str:
    if name == "value":
        return _joined(" → ", line.value[:1], line.value[1:])
    said = getattr(line, name)
    if name == "targets":
        return _joined(", ", said)
    return _joined("", (said,) if said else ()) if name in ("field", "before", "rule") else one_line(said)


def _joined(between: str, texts: Iterable[str], after: Iterable[str] = ()) -> Markup:
    from markupsafe import Markup

    codes = [Markup("<code>{}</code>").format(visible(text)) for text in texts]
    codes += [Markup('<code class="after">{}</code>').format(visible(text)) for text in after]
    return Markup(between).join(codes)
