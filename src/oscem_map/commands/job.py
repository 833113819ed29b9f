"""What is done with each of many documents: a conversion, or a migration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, Self

from oscem_map.runtime.formats import Side

if TYPE_CHECKING:
    from oscem_map.commands.totals import Totals


class Product(NamedTuple):
    """What was made of a document: the text of its target, that of its report when it is asked for, and its counts."""

    text: str
    report: Callable[[], str]
    totals: Totals
    files: Mapping[str, str] = {}
    """Texts of files that belong beside the target, by name."""
    page: Callable[[], str] | None = None
    """The text of the report for people."""


class Aim(NamedTuple):
    """What a job does, in words: it would `convert` a document, it `converted` 3 of 4 documents `to mmcif`."""

    do: str
    done: str
    to: str


class Job(Protocol):
    """What all documents of a run share. Its fields, but for the folder of the converters, tell two jobs apart."""

    @property
    def root(self) -> Path | None:
        """The folder whose converters run; None for those of the package."""

    @property
    def reads(self) -> Side:
        """What a document holds, a tree or tables."""

    @property
    def suffix(self) -> str:
        """The suffix of a target's file."""

    @property
    def aim(self) -> Aim:
        """What it does, in words."""

    def at(self, root: Path | None) -> Self:
        """The same, with the converters of another folder."""

    def make(self, data: bytes, name: str) -> Product:
        """Do it for one document. Raises DocumentError, ConversionError and CommandError."""
