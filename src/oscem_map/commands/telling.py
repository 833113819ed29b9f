"""What `convert` says of one document: the report in a file, and the summary on standard error."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from oscem_map.commands.files import write_whole
from oscem_map.commands.terminal import paint_of, to_stderr, width_of
from oscem_map.runtime.report import Report
from oscem_map.runtime.report_next import Run

SUFFIXES: Final = (".html", ".md", ".json")
"""What a report can be: for people a page or Markdown, for programs JSON."""


class Told(NamedTuple):
    """Where the report goes, and the command that it is about."""

    path: Path | None
    run: Run

    def write(self, report: Report, part: Path | None = None) -> None:
        """Write the report to its file, if there is one; to `part`, which takes the file's place later. Raises CommandError."""
        if self.path is not None:
            write_whole(self.path, as_text(report, self.path.suffix.lower(), self.run), part)

    def say(self, report: Report) -> None:
        """The summary."""
        from oscem_map.runtime.report_text import summary

        to_stderr(summary(report, self.run, width_of(), paint_of()), end="")


def as_text(report: Report, suffix: str, run: Run) -> str:
    """The report in the form of its file's suffix; jinja2 is loaded for a page alone."""
    if suffix == ".html":
        from oscem_map.commands.report_html import to_html

        return to_html(report, run)
    if suffix == ".md":
        from oscem_map.runtime.report_markdown import to_markdown

        return to_markdown(report, run)
    return report.to_json()
