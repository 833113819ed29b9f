"""What a rule with an error in it speaks of, as far as that can be told: so that one error is reported once.

A misspelt slot is taken for the one that is nearest to it; where none is near, the rule may speak of anything below.
"""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.resolve.paths import Places
from oscem_map.compiler.resolve.place import Anchor
from oscem_map.compiler.resolve.project import Loaded
from oscem_map.compiler.resolve.typed import Broken, Mapping, Scope, Side, rules
from oscem_map.dsl import syntax
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Class

Path = tuple[str, ...]


def broken(places: Places, scope: Scope, rule: syntax.Rule, loaded: Loaded, number: int) -> Broken:
    """The remainder of a rule in a scope. The names that it uses count as used."""
    for inner in _all_rules(rule):
        if isinstance(inner, syntax.Field):
            loaded.used.update(_names(inner))
    is_guard = isinstance(rule, (syntax.When, syntax.Else))
    top = scope.outermost
    sides = {
        side: tuple(dict.fromkeys(_Spoken(places, side, top.anchor(side)).of(rule, scope.anchor(side))))
        for side in Side
    }
    return Broken(
        loaded.file, number, rule.span, Arrow.EXACT, "", paths=sides[Side.LEFT], targets=sides[Side.RIGHT],
        guard=is_guard, scope=scope,
    )  # fmt: skip


def anything(scope: Scope) -> Broken:
    """Rules that are not known, because the base of a mapping is in error."""
    return Broken(scope.file, scope.number, scope.span, Arrow.EXACT, "", paths=((),), targets=((),), scope=scope)


class Open:
    """What a mapping's rules with errors may speak of: nothing is concluded from its absence."""

    def __init__(self, mapping: Mapping) -> None:
        found = [rule for rule in rules(mapping.root.nodes) if isinstance(rule, Broken)]
        self._paths = {
            Side.LEFT: {plain(path) for rule in found for path in rule.paths},
            Side.RIGHT: {plain(path) for rule in found for path in rule.targets},
        }

    def path(self, path: Path, side: Side = Side.LEFT) -> bool:
        """Whether a node, or one above it, is spoken of."""
        steps, known = plain(path), self._paths[side]
        return bool(known) and any(steps[:n] in known for n in range(len(steps) + 1))

    def category(self, category: str, side: Side = Side.RIGHT) -> bool:
        """Whether anything of a category is spoken of."""
        return any(not path or path[0] == category for path in self._paths[side])


def plain(path: Path) -> Path:
    """A path without its brackets."""
    return tuple(step.removesuffix("[]") for step in path)


def _all_rules(rule: syntax.Rule) -> Iterator[syntax.Rule]:
    yield rule
    for inner in _block(rule):
        yield from _all_rules(inner)


def _block(rule: syntax.Rule) -> tuple[syntax.Rule, ...]:
    block = rule.block if isinstance(rule, (syntax.Field, syntax.When, syntax.Else)) else None
    return block.rules if block else ()


def _names(rule: syntax.Field) -> set[str]:
    found = {call.name.text for call in rule.via}
    for end in (rule.left, rule.right):
        if isinstance(end, syntax.GivenEnd):
            found.add(f"{end.source}.{end.steps[0].name}")
        elif isinstance(end, syntax.TemplateEnd):
            found.add(f"template.{end.name.text}")
    return found


class _Spoken:
    """The nodes of one side that a rule names, in a block that stands on an anchor of that side."""

    def __init__(self, places: Places, side: Side, root: Anchor) -> None:
        self.places = places
        self.side = side
        self.root = root

    def of(self, rule: syntax.Rule, here: Anchor) -> Iterator[Path]:
        if isinstance(rule, (syntax.When, syntax.Else)):
            for inner in _block(rule):
                yield from self.of(inner, here)
        elif isinstance(rule, syntax.Field):
            yield from self._field(rule, here)

    def _field(self, rule: syntax.Field, here: Anchor) -> Iterator[Path]:
        end = rule.left if self.side is Side.LEFT else rule.right
        slots = end.slots if isinstance(end, syntax.TupleEnd) else (end,) if isinstance(end, syntax.SlotEnd) else ()
        pairs = self._pairs(rule)
        if isinstance(end, syntax.ThisEnd):
            yield from self._this(rule, here)
        elif rule.block and not slots:
            yield here.path
        for slot in slots:
            if not self.places.of_side(slot.path, self.side):
                continue
            path, cls = self._near(here, slot.path)
            yield path if cls is not None or not pairs else here.path
            if self.places.is_tables(self.side):
                inside = Anchor(here.kind, path, path, cls) if rule.block else here
                for inner in _block(rule):
                    yield from self.of(inner, inside)
                if rule.via and self.places.is_category(slot.path, self.side):
                    yield ()  # a fragment that is not known may write any category

    def _this(self, rule: syntax.Field, here: Anchor) -> Iterator[Path]:
        inside = _block(rule)
        if not inside:
            yield here.path
        if rule.via and self.places.is_tables(self.side):
            yield ()
        for inner in inside:
            yield from self.of(inner, here)

    def _pairs(self, rule: syntax.Field) -> bool:
        """Whether a rule pairs objects: it has a block, or a fragment that may speak of anything."""
        right = rule.right
        row = isinstance(right, syntax.SlotEnd) and self.places.is_category(right.path, Side.RIGHT)
        return rule.block is not None or row or isinstance(right, syntax.ThisEnd)

    def _near(self, here: Anchor, path: syntax.Path) -> tuple[Path, Class | None]:
        """The node that a path means, or the last one that can be told; and its class, if it is an object."""
        if self.places.is_tables(self.side):
            return self._category(here, path)
        top = self.root if path.root else here
        found, cls = top.path, top.cls
        for step in path.steps:
            close = did_you_mean(step.name, cls.slots, 1) if cls and step.name not in cls.slots else (step.name,)
            if cls is None or not close:
                break
            slot = cls.slots[close[0]]
            found = (*found, slot.name)
            cls = None if slot.primitive else self.places.schema(self.side).classes.get(slot.type)
        return found, cls

    def _category(self, here: Anchor, path: syntax.Path) -> tuple[Path, Class | None]:
        """The category that a path means: it is not told which item, for a row may be pointed at by any."""
        if not self.places.spelt_as_item(path):
            return here.path[:1], here.cls
        classes = self.places.schema(self.side).classes
        name = path.steps[0].name.removeprefix("_")
        close = (name,) if name in classes else did_you_mean(name, classes, 1)
        return (close[0],) if close else (), classes.get(close[0]) if close else None
