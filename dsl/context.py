"""What kind of statement stands where."""

from __future__ import annotations

from enum import Enum


class Context(Enum):
    """Where a statement stands: the text that opens it and the text that closes it again."""

    HEADER = ("", "\n")
    TOP = ("common\n", "\n")
    BLOCK = ("common\na -> b {\n", "\n}\n")
    ROW = ("common\ntable a {\n", "\n}\n")
    LINE = ("common\ntemplate a {\n", "\n}\n")
    CHECK = ("common\nlint a {\n", "\n}\n")
    ASKED = ('common\nask a "" {\n', "\n}\n")

    def frame(self, text: str) -> str:
        """A whole file around one statement. A block that the statement opens is closed again."""
        return self.value[0] + text + ("\n}" if text.rstrip().endswith("{") else "") + self.value[1]
