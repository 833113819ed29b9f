"""The syntax tree of what follows `by`: how the elements of a list are recognised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oscem_map.dsl.spans import Span
    from oscem_map.dsl.syntax import Name, Path


@dataclass(frozen=True, slots=True)
class ElementKey:
    """One slot, or several: `orcid`, `(family_name, given_name)`; `form` is the codec that makes one text of them."""

    paths: tuple[Path, ...]
    form: Name | None
    span: Span
