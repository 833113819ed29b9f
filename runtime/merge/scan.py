"""The boundaries of a CIF file: its blocks, which categories they have, and the bytes of those that are wanted.

Values of other loops are passed over by the line: what ends a loop has a `_` in it, and what hides one is a quote,
a comment (both end with their line) or a text field, which begins with `;`. So a line with neither `_` nor `;` needs
no look but for the count of its values, and atoms have hardly any such lines.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from oscem_map.runtime.merge.skip import Skipper
from oscem_map.runtime.merge.tokens import CHUNK, Broken, Kind, Reads, Token, Window

HELD = 64 << 20
"""Bytes of wanted categories that a file may have; more is no metadata."""


@dataclass(slots=True)
class Held:
    """A wanted category as it stands in the file. Of pairs, `values[i]` is that of `tags[i]`; `loop` is the word."""

    name: str
    tags: list[Token]
    values: list[Token]
    loop: Token | None

    @property
    def items(self) -> list[str]:
        """The items' names, as spelt."""
        return [split(tag)[1] for tag in self.tags]

    @property
    def rows(self) -> list[list[Token]]:
        """The values of each row; pairs are one row."""
        width = len(self.tags)
        return [self.values[i : i + width] for i in range(0, len(self.values), width)]


@dataclass(slots=True)
class Block:
    """A data block: its name, where it begins and ends, the categories it has, and those that were wanted.

    Names of categories are in lower case. What stands before the first block, or after `global_`, has no name.
    `bare` is where loops without rows begin that end the block: what is added after its items would be items of it.
    """

    name: str
    start: int
    end: int = 0
    categories: set[str] = field(default_factory=set)
    held: dict[str, Held] = field(default_factory=dict)
    bare: int | None = None


def split(tag: Token) -> tuple[str, str]:
    """`_category.item` as its two names; no category where there is no dot."""
    category, dot, item = tag.text[1:].partition(".")
    return (category, item) if dot else ("", category)


def scan(file: Reads, wanted: Collection[str], chunk: int = CHUNK) -> list[Block]:
    """The blocks of a file, in order. `wanted` are categories in lower case. Raises Broken."""
    window = Window(file, chunk)
    reading = _Scan(window, wanted)
    reading.begin()
    while token := window.next():
        reading.take(token)
    return reading.finish()


class _Scan:
    def __init__(self, window: Window, wanted: Collection[str]) -> None:
        self.window, self.wanted = window, wanted
        self.skipper = Skipper(window)
        self.blocks: list[Block] = []
        self.frame: Token | None = None
        self.tags: dict[bytes, int] = {}
        self.bytes = 0

    def begin(self) -> None:
        """The first token has to open a block."""
        token = self.window.next()
        if token is None:
            raise Broken(0, "the file is empty", "look whether it was saved")
        if token.kind not in (Kind.BLOCK, Kind.GLOBAL):
            raise Broken(token.start, *_no_model(token))
        self.take(token)

    def take(self, token: Token) -> None:
        if token.kind is Kind.TAG:
            self._pair(token)
        elif token.kind is Kind.LOOP:
            self._loop(token)
        elif token.kind is Kind.SAVE:
            self._save(token)
        elif token.kind in (Kind.BLOCK, Kind.GLOBAL):
            self._block(token)
        else:
            what = "`stop_` outside a loop" if token.kind is Kind.STOP else f"the value {_short(token)} has no item"
            raise Broken(token.start, what, "look for a quote left open, or an item's name missing before it")

    def finish(self) -> list[Block]:
        self._closed()
        self.blocks[-1].end = self.window.offset
        return self.blocks

    def _save(self, token: Token) -> None:
        opens = len(token.raw) > len("save_")
        if opens:
            self._closed()
        elif self.frame is None:
            raise Broken(token.start, "`save_` closes a frame, and none is open", "take it out, or give the frame a name")
        self.blocks[-1].bare = None
        self.frame, self.tags = (token if opens else None), {}

    def _closed(self) -> None:
        if self.frame is not None:
            what = f"the frame `{self.frame.text}` is not closed"
            raise Broken(self.frame.start, what, "write `save_` at its end, or take the line out")

    def _block(self, token: Token) -> None:
        self._closed()
        if self.blocks:
            self.blocks[-1].end = token.start
        name = token.text[len("data_") :] if token.kind is Kind.BLOCK else ""
        self.blocks.append(Block(name, token.start))
        self.tags = {}

    # Items --------------------------------------------------------------------------------------------------

    def _pair(self, tag: Token) -> None:
        self.blocks[-1].bare = None
        category, held = self._known(tag)
        value = self.window.next(keep=held)
        if value is None or value.kind is not Kind.VALUE:
            raise Broken(tag.start, f"`{tag.text}` has no value", "write `?` if it is unknown")
        if held:
            found = self.blocks[-1].held.setdefault(category.lower(), Held(category, [], [], None))
            if found.loop is not None:
                raise _twice(tag, category)
            found.tags.append(tag)
            self._hold(found, value)

    def _loop(self, loop: Token) -> None:
        tags = list(self._tags())
        if not tags:
            raise Broken(loop.start, "a `loop_` without items", "write the items' names after it")
        known = [self._known(tag) for tag in tags]
        category = known[0][0]
        if any(held for _, held in known):
            if len({name.lower() for name, _ in known}) > 1:
                raise Broken(loop.start, "a loop with items of several categories", "make a loop of each category")
            count = self._held_loop(loop, tags, category)
            if count % len(tags):
                raise _uneven(loop.start, tags, f"{count:,}")
            empty = not count
        elif not self.skipper.values(len(tags)):
            where = loop.start if self.skipper.odd is None else self.skipper.odd
            raise _uneven(where, tags, "too few or too many" if self.skipper.sampled else f"{self.skipper.count:,}")
        else:
            empty = not (self.skipper.count or self.skipper.sampled)
        block = self.blocks[-1]
        block.bare = None if not empty else loop.start if block.bare is None else block.bare
        self._stop()

    def _tags(self) -> Iterator[Token]:
        while (token := self.window.next()) is not None:
            if token.kind is not Kind.TAG:
                self.window.back(token)
                return
            yield token

    def _held_loop(self, loop: Token, tags: list[Token], category: str) -> int:
        found = Held(category, tags, [], loop)
        if category.lower() in self.blocks[-1].held:
            raise _twice(loop, category)
        self.blocks[-1].held[category.lower()] = found
        while (token := self.window.next()) is not None:
            if token.kind is not Kind.VALUE:
                self.window.back(token)
                break
            self._hold(found, token)
        return len(found.values)

    def _hold(self, found: Held, value: Token) -> None:
        self.bytes += len(value.raw) + 64
        if self.bytes > HELD:
            what = f"the category `_{found.name}` is larger than metadata can be"
            raise Broken(value.start, what, "look whether a quote or a text is left open before it")
        found.values.append(value)

    def _stop(self) -> None:
        token = self.window.next()
        if token is not None and token.kind is not Kind.STOP:
            self.window.back(token)

    def _known(self, tag: Token) -> tuple[str, bool]:
        """The category of an item, and whether it is held; the item is noted, and must be new."""
        name = tag.raw.lower()
        if name in self.tags:
            raise Broken(tag.start, f"`{tag.text}` stands twice in a block", "keep one of the two")
        self.tags[name] = tag.start
        category = split(tag)[0]
        if self.frame is not None:
            return category, False
        self.blocks[-1].categories.add(category.lower())
        return category, category.lower() in self.wanted


def _twice(token: Token, category: str) -> Broken:
    return Broken(token.start, f"the category `_{category}` stands twice", "make one loop of the two")


def _uneven(place: int, tags: list[Token], count: str) -> Broken:
    what = f"the loop of `{tags[0].text}` has {count} values, and rows of {len(tags)}"
    return Broken(place, what, "look here for a value that is missing or too many, or for a quote left open")


def _short(token: Token) -> str:
    return repr(token.text if len(token.text) <= 40 else token.text[:40] + "...")


def _no_model(token: Token) -> tuple[str, str]:
    if token.raw.startswith((b"\xfe\xff", b"\xff\xfe")):
        return "the text is UTF-16", "save the model as UTF-8"
    if token.raw[:1] in (b"{", b"["):
        return "this is JSON, and no model", "name a model in mmCIF or PDB format after --model"
    return (
        f"this is no model: it begins with {_short(token)}",
        "an mmCIF file begins with `data_` and a name; in PDB format a line begins with ATOM, HEADER or the like",
    )
