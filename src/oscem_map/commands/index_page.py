"""The page of many documents, `index.html` in the folder of reports: which want attention and why, with links."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from oscem_map.commands.attention import KINDS, Attention, Noted
from oscem_map.commands.job import Aim
from oscem_map.commands.many_summary import headline
from oscem_map.commands.report_html import Table, page
from oscem_map.commands.totals import Totals
from oscem_map.runtime.plain import one_line, visible

if TYPE_CHECKING:
    from markupsafe import Markup

INDEX: Final = "index.html"
_NUMBERS: Final = {"refused": "Refused", "asked": "Questions", "missing": "Demanded", "must": "To mend", "doubtful": "Doubtful"}


def to_html(totals: Totals, attention: Attention, aim: Aim, pages: bool) -> str:
    """The page. With `pages` its links lead to the page of each document, else to the JSON of its report."""
    suffix = ".html" if pages else ".json"
    tables = [_documents(kind, title, attention, suffix) for kind, title in KINDS.items() if attention.noted[kind]]
    reasons = (
        ("failed", "Why documents failed", totals.failed), ("refused", "Why values were refused", totals.refused),
        ("asked", "Questions", totals.unanswered), ("missing", "Demanded items", totals.missing),
        ("must", "What the archive sends deposits back for", totals.must),
        ("required", "Required by the schema of the documents", totals.required), ("notes", "Notes", totals.notes),
    )  # fmt: skip
    tables += [_reasons(name, title, counts) for name, title, counts in reasons if counts]
    tally = [(status, f"{number:,}") for status, number in totals.verdicts.items()]
    told = {"direction": f"{headline(totals, aim)}.", "steps": (), "tally": tally, "about": ()}
    return page("report.html.j2", "Many documents", tables, **told)


def _documents(kind: str, title: str, attention: Attention, suffix: str) -> Table:
    noted = attention.noted[kind]
    left = attention.documents[kind] - len(noted)
    lead = f"Documents with more pressing matters, or beyond the first {len(noted):,}: {left:,} more." if left else ""
    rows = []
    for one in noted:
        numbers = [str(one.numbers[name] or "") for name in _NUMBERS]
        rows.append([_link(one, suffix, kind != "failed"), *numbers, one_line(one.why)])
    return Table(kind, title, lead, ["Document", *_NUMBERS.values(), "First of all"], rows, True)


def _link(one: Noted, suffix: str, linked: bool) -> Markup:
    from urllib.parse import quote

    from markupsafe import Markup

    text = Markup("<code>{}</code>").format(visible(one.source))
    if not linked or not one.name:
        return text
    address = quote(f"{one.name}{suffix}".encode("utf-8", "surrogateescape"))
    return Markup('<a href="./{}">{}</a>').format(address, text)


def _reasons(name: str, title: str, counts: Counter[str]) -> Table:
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return Table(name, title, "", ["Times", "What"], [[f"{number:,}", one_line(what)] for what, number in ordered])
