"""One type for everything that is said about a text: by the parser, the checker and the schema diff.

A diagnostic holds data; how it looks as text, JSON or CI annotation is `render`'s business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from oscem_map.dsl.spans import Span


class Severity(StrEnum):
    """An error stops the compiler, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


CODES: Mapping[str, str] = MappingProxyType(
    {
        "E0101": "unexpected text",
        "E0102": "block or table not closed",
        "E0103": "name declared twice",
        "E0104": "more than one rule on a line",
        "E0201": "class has no such slot, category no such item",
        "E0202": "schema or version not in the registry",
        "E0203": "unknown table, codec, fragment or `ask`",
        "E0204": "path goes through a scalar, or stops at a class without a block",
        "E0205": "`[]` on a single-valued slot, or missing on a list",
        "E0301": "quantity without a unit on one side",
        "E0302": "dimensions differ",
        "E0303": "unit differs from the one the schema states",
        "E0304": "unknown unit text",
        "E0305": "types differ and no `via` bridges them",
        "E0306": "unit on a slot that is not a quantity",
        "E0307": "literal does not satisfy the place",
        "E0308": "a slip that can be none",
        "E0309": "two slips claim the same value",
        "E0401": "table value not permitted by the schema's list",
        "E0402": "permitted value of a closed list missing from the table",
        "E0403": "two rows claim the same value",
        "E0404": "target value written only by `->` rows without a reason",
        "E0405": "separator may occur inside a part",
        "E0406": "codec or table forgets something but the arrow is `<->`",
        "E0407": "codec loses nothing but the arrow is `<~>`",
        "E0408": "free text into a closed list without a table or `listed`",
        "E0501": "slots not mapped",
        "E0502": "loss, assumption or `else` without `because`",
        "E0503": "mandatory target item never written",
        "E0504": "target item written twice without `else`",
        "E0505": "source slot read back from two places in one block",
        "W0506": "`because` on a rule that loses nothing",
        "E0507": "what becomes of a slot is said twice",
        "E0601": "loop without a rule for its key item",
        "E0602": "key points at nothing that a rule writes, or its ends are not parent and child",
        "E0603": "`index` outside a list's block",
        "E0604": "list paired with one place and no demand",
        "E0605": "guard cannot be decided when reading back",
        "E0606": "branches overlap when reading back",
        "E0608": "companion in a loop without a join",
        "W0608": "a listed value that no branch reads",
        "W0609": "a demand inside a fragment on the whole document",
        "E0610": "`else` without a first rule",
        "E0701": "cyclic `from` or `extends`",
        "E0702": "rule repeats an inherited one without `replace`",
        "E0703": "`replace` or `remove` matches nothing",
        "E0704": "base mapping is of another family",
        "E0705": "generated file is not what the mapping says",
        "E0801": "example fails",
        "E0802": "rule that no value is known to fit",
        "W0801": "unused table, fragment, `ask` or import",
        "W0802": "not formatted",
        "E0901": "a migration's path that leads nowhere",
        "E0902": "a migration's rule would harm a current document",
        "E0903": "wrong arrow in a migration",
        "E0904": "migration words outside a migration",
        "E0905": "a migration and mappings of different versions, or two migrations of one family",
    },
)
"""Every code and what it means; the pages in `dsl/pages` explain them at length."""


@dataclass(frozen=True, slots=True)
class Label:
    """A mark below the text at `span`; `text` may be empty. The reader should look at the primary mark."""

    span: Span
    text: str = ""
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A sentence about the writer's text: where, what, why (`notes`), and what to do (`help`)."""

    code: str
    severity: Severity
    title: str
    labels: tuple[Label, ...] = ()
    notes: tuple[str, ...] = ()
    help: str | None = None

    @property
    def where(self) -> Span | None:
        """The primary mark, else the first one, else nowhere."""
        return next(
            (label.span for label in self.labels if label.primary),
            self.labels[0].span if self.labels else None,
        )


def severity_of(code: str) -> Severity:
    """What the first letter of a code says."""
    return Severity.WARNING if code.startswith("W") else Severity.ERROR


def diagnostic(
    code: str,
    title: str,
    at: Span | None = None,
    text: str = "",
    *,
    also: Iterable[tuple[Span, str]] = (),
    notes: Iterable[str] = (),
    help: str | None = None,
) -> Diagnostic:
    """A diagnostic with its primary mark `at` and others `also`. KeyError for a code not in `CODES`."""
    if code not in CODES:
        raise KeyError(code)
    primary = () if at is None else (Label(at, text, primary=True),)
    secondary = tuple(Label(span, words) for span, words in also)
    return Diagnostic(code, severity_of(code), title, primary + secondary, tuple(notes), help)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By file, position and code; those without a place come first, how a file is laid out last."""
    return tuple(sorted(diagnostics, key=_order))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether one of them stops the compiler."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def _order(d: Diagnostic) -> tuple[str, bool, int, int, str, str]:
    span = d.where or Span("", -1, -1)
    return span.file, d.code == "W0802", span.start, span.end, d.code, d.title
