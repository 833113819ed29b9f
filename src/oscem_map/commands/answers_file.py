"""A file of answers that a command adds to: what stands in it stays, comments and all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from oscem_map.commands.errors import UsageError
from oscem_map.commands.files import check_place, reason, write_whole


class AnswersFile:
    """The answers of a TOML file; each one that is kept is written at once."""

    def __init__(self, path: Path) -> None:
        """Read the file, if it is there. Raises UsageError."""
        import tomlkit
        from tomlkit.exceptions import TOMLKitError

        self.path = path
        check_place(path, "--ask-file")
        if path.suffix.lower() != ".toml":
            raise UsageError(f"--ask-file {path}: --interactive keeps answers as TOML", "name a file that ends in .toml")
        try:
            text = path.read_text("utf-8-sig") if path.exists() else ""
            self._document = tomlkit.parse(text)
        except OSError as error:
            raise UsageError(f"--ask-file {path}: cannot be read ({reason(error)})") from None
        except (TOMLKitError, ValueError) as error:
            raise UsageError(f"--ask-file {path}: this is not TOML: {error}") from None

    def keep(self, name: str, value: Any) -> None:
        """Write an answer to the file, in place of one that is there; None takes it out. Raises CommandError."""
        if value is None:
            self._document.pop(name, None)
        elif self._document.get(name) != value:
            if isinstance(value, Mapping) or isinstance(self._document.get(name), Mapping):
                self._document.pop(name, None)
            self._document[name] = value
        write_whole(self.path, self._document.as_string())


__all__ = ["AnswersFile"]
