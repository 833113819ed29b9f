"""The text that stands in HTML, as a reader sees it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final


def text_in(markup: str) -> str:
    """The text, with a line end before and behind what makes a line of its own; scripts and styles have none."""
    reader = _Text()
    reader.feed(markup)
    reader.close()
    return "".join(reader.pieces)


_LINES: Final = frozenset(
    ("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
     "h6", "header", "hr", "li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul")
)  # fmt: skip
"""Elements before and behind which a line ends."""
_UNREAD: Final = frozenset(("script", "style"))


class _Text(HTMLParser):
    """Collects the text of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._within = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._within += tag in _UNREAD
        self._end_line(tag)

    def handle_endtag(self, tag: str) -> None:
        self._within = max(0, self._within - (tag in _UNREAD))
        self._end_line(tag)

    def handle_data(self, data: str) -> None:
        if not self._within:
            self.pieces.append(" ".join(data.splitlines()) if not data.isspace() else " ")

    def _end_line(self, tag: str) -> None:
        if tag in _LINES:
            self.pieces.append("\n")
