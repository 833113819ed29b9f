"""What ends a command early, and how that is said."""

from __future__ import annotations

from collections.abc import Iterable


class CommandError(Exception):
    """Ends a command with exit code 1: what was given cannot be used. The message is for who gave it."""

    code = 1

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.help = help

    def lines(self) -> str:
        """`error: ...`, and below it what to do."""
        from oscem_map.dsl.snippet import visible

        return visible(f"error: {self}" + (f"\n  help: {self.help}" if self.help else ""))


class UsageError(CommandError):
    """Ends a command with exit code 2: the command line itself is wrong."""

    code = 2


def unknown_word(what: str, given: str, known: Iterable[str]) -> UsageError:
    """`given` is none of `known`: says which there are, and which is near."""
    from difflib import get_close_matches

    names = list(known)
    near = get_close_matches(given, names, 1)
    meant = f"did you mean `{near[0]}`? " if near else ""
    there = f"there are: {', '.join(names)}" if names else "there are none"
    return UsageError(f"unknown {what} `{given}`", meant + there)
