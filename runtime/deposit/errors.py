"""What ends a deposition early. Each kind has its own exit code, and says what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Problem(NamedTuple):
    """Something wrong with a plan: where it stands, what it is, and what to do."""

    where: str
    what: str
    help: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f" ({self.help})" if self.help else "")


def number_of(things: Sequence[object]) -> str:
    """How many things are wrong, in words."""
    return "1 thing is wrong" if len(things) == 1 else f"{len(things)} things are wrong"


class DepositError(Exception):
    """Ends a deposition. `help` says what to do, the message what happened."""

    code = 1

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.help = help
        self.step = ""
        """The words of the step that it ended."""


class Invalid(DepositError):
    """The plan, a file or the metadata cannot be deposited as they are; nothing was sent for them."""

    code = 2

    def __init__(self, message: str, help: str = "", problems: Sequence[Problem] = ()) -> None:
        super().__init__(message, help)
        self.problems = tuple(problems)


class NotAllowed(DepositError):
    """There is no token, or the archive does not take it."""

    code = 3


class Refused(DepositError):
    """The archive understood and said no; the same request would be refused again."""

    code = 4


class Unclear(Refused):
    """An answer that does not tell whether anything was done: the request stays in doubt."""


class Declined(Refused):
    """The archive says, in an answer of success, that it did not do it."""


class Moved(Declined):
    """Another address is in charge; nothing was done at this one."""

    def __init__(self, address: str) -> None:
        super().__init__(f"the archive sends us on to {address or 'nowhere'}")
        self.address = address


class Later(DepositError):
    """The archive could not be reached, or not to the end. `--resume` goes on."""

    code = 5

    def __init__(self, message: str, help: str = "", wait: float | None = None) -> None:
        super().__init__(message, help)
        self.wait = wait


class NotSent(Later):
    """The request did not reach the archive, or was turned away before it was acted on."""


class InDoubt(Later):
    """The request may have been acted on: its answer was lost."""


def asked(adopts: str) -> tuple[tuple[str, str], ...]:
    """The ways on from a request that may have taken place: when, and the option, with the name of what it takes."""
    return (("if it is there", f"--adopt {adopts.upper()}"), ("if it is not", "--create-anyway"))


class Undecided(DepositError):
    """Only a person can tell whether a request took place, or do what is left. `ways` are options, and when each is right."""

    code = 6

    def __init__(self, message: str, help: str = "", ways: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(message, help)
        self.ways = tuple(ways)
