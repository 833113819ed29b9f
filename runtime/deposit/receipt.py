"""The receipt of a deposition: what is at the archive now, and what is left to a person. As JSON, and as text."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from oscem_map.runtime.deposit.archives import Profile
from oscem_map.runtime.deposit.journal import Story
from oscem_map.runtime.deposit.plan import Plan
from oscem_map.runtime.deposit.steps import Adapter


class Deposited(NamedTuple):
    """A file that is at the archive."""

    name: str
    type: str
    size: int
    md5: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a deposition has come to. `facts` are the identifiers that the archive gave."""

    archive: str
    endpoint: str
    begun: str
    last: str
    complete: bool
    page: str
    facts: dict[str, Any]
    files: tuple[Deposited, ...]
    warnings: tuple[str, ...]
    left: tuple[str, ...]

    def json(self) -> dict[str, Any]:
        """The receipt as an object of JSON."""
        return {**asdict(self), "files": [one._asdict() for one in self.files]}

    def text(self) -> str:
        """The receipt for people."""
        begun = f"begun {self.begun}, last change {self.last}" if self.begun else "nothing was begun"
        lines = [f"{self.archive}, {self.endpoint}", begun]
        facts = [f"  {name}: {value}" for name, value in self.facts.items() if isinstance(value, str)]
        lines += ["", *facts] if facts else []
        lines += ["", "files at the archive:"]
        lines += [f"  {one.name}  {one.type or '-'}  {one.size:,} bytes  md5 {one.md5}" for one in self.files] or [
            "  none"
        ]
        for title, words in (("the archive says", self.warnings), ("left to do", self.left if self.begun else ())):
            if words:
                lines += ["", f"{title}:", *(f"  - {one}" for one in words)]
        if self.page:
            lines += ["", f"go on at {self.page}"]
        return "\n".join(lines) + "\n"


_INSIDE = ("nonce", "plan", "files", "archive", "endpoint", "digest", "images", "submission")


def receipt(plan: Plan, archive: Profile, adapter: Adapter, story: Story) -> Receipt:
    """The receipt of what a journal says."""
    steps = adapter.steps(plan)
    known = {**story.begins, **story.facts}
    there = tuple(
        Deposited(one.name, one.type, one.size, one.md5, one.sha256)
        for one in plan.files
        if story.done(file_key(one.name))
    )
    times = [one for one in story.times if one] or [""]
    said = tuple(text for texts in story.warnings.values() for text in texts)
    facts = {name: value for name, value in story.facts.items() if name not in _INSIDE and " " not in name and value != ""}
    return Receipt(
        archive.title, archive.address(plan), times[0], times[-1], all(story.done(one.key) for one in steps),
        adapter.page(plan, known), facts, there, said, adapter.left(plan, known),
    )  # fmt: skip


def file_key(name: str) -> str:
    """The key of the step that uploads a file."""
    return f"file {name}"
