"""The two sides of a mapping."""

from __future__ import annotations

from enum import StrEnum

from oscem_map.dsl.syntax import Arrow


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        return Side.RIGHT if self is Side.LEFT else Side.LEFT

    def is_written_by(self, arrow: Arrow) -> bool:
        """Whether a rule, a block or a row of a table with this arrow writes the side: `->` the right, `<-` the left."""
        return arrow.puts if self is Side.RIGHT else arrow.gets
