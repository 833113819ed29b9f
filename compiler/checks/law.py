"""The arrow states the law: E0405, E0406, E0407, E0502, W0506. Clashes are computed by running the codec or table."""

from __future__ import annotations

from oscem_map.compiler.checks.counterexamples import form_clash, never_holds, separator_clash, witness
from oscem_map.compiler.resolve.broken import Open
from oscem_map.compiler.resolve.claims import because_of
from oscem_map.compiler.resolve.codecs import Loss
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import (
    Answer,
    Carried,
    CodecUse,
    Composed,
    Copy,
    FileWritten,
    Fixed,
    ListedUse,
    Lost,
    Mapping,
    Pairing,
    Present,
    Scope,
    Side,
    SpokenFor,
    TableUse,
    Unread,
    Via,
    Withheld,
    walk,
)
from oscem_map.compiler.resolve.wording import as_spelt
from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Kind
from oscem_map.runtime.text_codecs import parts

JOINING = ("join", "text")
"""Codecs that are exact only with a proof that no part can hold what stands between the parts."""


def check(mapping: Mapping, problems: Problems) -> None:
    """Whether each rule, table, block and literal forgets as much as its arrow says, and gives its reason where one is due."""
    law = _Law(mapping, problems)
    for node in walk(mapping.root.nodes):
        match node:
            case Copy():
                law.copy(node)
            case Present():
                law.present(node)
            case SpokenFor():
                law.spoken_for(node)
            case Composed() | FileWritten():
                law.words(node)
            case Fixed():
                law.fixed(node)
            case Scope():
                law.scope(node)
            case Answer() if node.is_else and not node.because:
                law.reason(node.span, _SECOND)
            case _:
                pass


def loss_of(rule: Copy) -> Loss:
    """The loss class of a rule's chain."""
    losses = {_loss(use, rule) for use in rule.via}
    if Loss.PUT_ONLY in losses:
        return Loss.PUT_ONLY
    return Loss.SETTLES if Loss.SETTLES in losses else Loss.EXACT


def _loss(use: Via, rule: Copy) -> Loss:
    match use:
        case CodecUse(codec=codec):
            return Loss.EXACT if codec.name in JOINING and _is_proved(use, rule) else codec.loss
        case TableUse(table=table):
            return table.loss if _keeps_places(use, rule) else Loss.SETTLES
        case ListedUse():
            return Loss.EXACT


def _is_proved(use: CodecUse, rule: Copy) -> bool:
    """Whether the texts of a list can be told apart again: none of them can hold the separator.

    In a tuple an absent part leaves no trace, so that is never exact.
    """
    if use.codec.name == "text":
        return use is rule.via[0] and _comes_apart(str(use.arguments[0]), rule)
    one = len(rule.left) == 1 and use is rule.via[0]
    return one and rule.left[0].many and never_holds(rule.left[0].slot, str(use.arguments[0]))


def _comes_apart(form: str, rule: Copy) -> bool:
    """Whether no part of a form but the last can hold what stands behind it; initials forget the rest of a name."""
    found = parts(form)
    between = form.split("{}")[1:-1]
    return len(found) == len(rule.left) and "{initials}" not in found and all(
        never_holds(place.slot, after) for place, after in zip(rule.left, between, strict=False)
    )


def _keeps_places(use: TableUse, rule: Copy) -> bool:
    """A row of fewer cells than left places forgets the others."""
    return use is not rule.via[0] or all(len(row.left) == len(rule.left) for row in use.table.rows if row.arrow.both)


_SECOND = "`else` makes this the second choice, and the rule does not say why"
_SAYS_WHAT = ("type", "units", "category", "method", "id")


class _Law:
    """The arrows of one mapping, against what its chains forget."""

    def __init__(self, mapping: Mapping, problems: Problems) -> None:
        self.mapping = mapping
        self.problems = problems
        self.open = Open(mapping)
        self._readers: dict[tuple[str, ...], list[Copy]] = {}
        for node in walk(mapping.root.nodes):
            if isinstance(node, Copy) and node.arrow.gets:
                for place in node.left:
                    self._readers.setdefault(place.path, []).append(node)

    # Rules with values ----------------------------------------------------------------------------------------------

    def copy(self, rule: Copy) -> None:
        loss = loss_of(rule)
        if rule.is_else and rule.arrow.both:
            title = "`else` writes one way only, and this arrow goes both ways"
            help = "write `->`" + ("" if rule.because else ' and `because "..."`')
            self.problems.add("E0502", rule.arrow_at or rule.span, title, "two ways", help=help)
        elif (rule.arrow is Arrow.EXACT and loss is not Loss.EXACT) or (
            rule.arrow is Arrow.SETTLES and loss is Loss.PUT_ONLY
        ):
            self._forgets(rule)
        elif rule.arrow is Arrow.SETTLES and loss is Loss.EXACT:
            title = "nothing is lost here, and the arrow says that something is"
            help = "write `<->`" + (", without `because`" if rule.because else "")
            self.problems.add("E0407", rule.arrow_at or rule.span, title, "exact both ways", help=help)
        elif self._needs_reason(rule) and not because_of(rule):
            self.reason(rule.span, self._what(rule))
        if rule.because and rule.arrow is Arrow.EXACT and loss is Loss.EXACT and not rule.is_else:
            title = "this rule has a reason, and loses nothing"
            help = "remove `because`, or make it a note on a line of its own: `# ...`"
            self.problems.add("W0506", rule.span, title, "exact", help=help)

    def _needs_reason(self, rule: Copy) -> bool:
        if rule.is_else:
            return True
        if rule.arrow is Arrow.SETTLES:
            return not all(_states_reasons(use) for use in rule.via if _loss(use, rule) is not Loss.EXACT)
        if rule.arrow is Arrow.PUT:
            return not all(self._read_elsewhere(place.path, rule) for place in rule.left)
        return rule.arrow is Arrow.GET

    def _read_elsewhere(self, path: tuple[str, ...], rule: Copy) -> bool:
        return any(other is not rule for other in self._readers.get(path, ())) or self.open.path(path)

    def _what(self, rule: Copy) -> str:
        names = " and ".join(f"`{place.dotted or 'this'}`" for place in rule.left)
        are = "are" if len(rule.left) > 1 else "is"
        if rule.is_else:
            return _SECOND
        if rule.arrow is Arrow.PUT:
            return f"{names} {are} written and not read back, and the rule does not say why"
        if rule.arrow is Arrow.GET:
            return f"{names} {are} read back and not written, and the rule does not say why"
        return "this rule forgets something, and does not say why"

    def _forgets(self, rule: Copy) -> None:
        use = next(use for use in rule.via if _loss(use, rule) is not Loss.EXACT)
        form = str(use.arguments[0]) if isinstance(use, CodecUse) and use.codec.name in JOINING else ""
        if isinstance(use, CodecUse) and form and "{initials}" not in form and rule.arrow is Arrow.EXACT:
            title = f"`{use.codec.name}({as_spelt(form)})` cannot be split again"
            help = "write `<~>` with a reason, or a separator that neither part may contain"
            notes = [str(separator_clash(form) if use.codec.name == "join" else form_clash(form))]
            self.problems.add("E0405", use.span, title, "", notes=notes, help=help)
            return
        seen = witness(use, rule)
        notes = [str(seen)] if seen else []
        help, mark = 'write `<~>` with `because "..."`', "forgets something"
        title = f"`{use.name}` forgets something, and `{rule.arrow.value}` says that nothing is lost"
        if isinstance(use, CodecUse) and use.codec.loss is Loss.PUT_ONLY:
            writes = use.codec.put != "{0}"
            way, arrow = ("read back", "->") if writes else ("written", "<-")
            title = f"what goes through `{use.name}` cannot be {way}, and the arrow says that it can"
            help, mark = f'write `{arrow}` with `because "..."`', "one way"
        elif isinstance(use, TableUse) and _states_reasons(use):
            help = "write `<~>`: the reasons are those of the table's rows"
        others = (
            [(rule.arrow_at, "goes both ways" if mark == "one way" else "nothing is lost")] if rule.arrow_at else []
        )
        self.problems.add("E0406", use.span, title, mark, others=others, notes=notes, help=help)

    # The others -----------------------------------------------------------------------------------------------------

    def present(self, rule: Present) -> None:
        if rule.arrow is Arrow.EXACT:
            title = "`present` forgets the difference between no and not said"
            note = "false and a missing value both leave the items unwritten"
            help = 'write `<~>` with `because "..."`'
            self.problems.add("E0406", rule.arrow_at or rule.span, title, "nothing is lost?", notes=[note], help=help)
        elif not rule.because:
            self.reason(
                rule.span, "`present` forgets the difference between no and not said, and the rule does not say why"
            )

    def words(self, rule: Composed | FileWritten) -> None:
        """What a template writes is for people, and never read."""
        if rule.arrow is not Arrow.PUT:
            title = f"words for people are written and never read, and `{rule.arrow.value}` says that they are"
            self.problems.add("E0406", rule.arrow_at or rule.span, title, "one way", help="write `->`")
        elif rule.is_else and not rule.because:
            self.reason(rule.span, _SECOND)

    def spoken_for(self, rule: SpokenFor) -> None:
        """`slot -> nothing` and its like go one way, with a reason of their own or of their block; what is carried comes back."""
        wanted = {Unread: Arrow.GET, Carried: Arrow.EXACT}.get(type(rule), Arrow.PUT)
        if isinstance(rule, Carried):
            if rule.arrow is not wanted:
                title = f"what is carried comes back as it was, and `{rule.arrow.value}` says that it does not"
                self.problems.add("E0407", rule.arrow_at or rule.span, title, "exact both ways", help="write `<->`")
        elif rule.arrow is not wanted:
            title = f"nothing can come of `nothing`, and `{rule.arrow.value}` says that something does"
            self.problems.add("E0406", rule.arrow_at or rule.span, title, "one way", help=f"write `{wanted.value}`")
        elif not because_of(rule):
            tables = rule.side is Side.RIGHT and self.mapping.right.kind is Kind.TABLES
            named = ["_" * tables + ".".join(path) or "this" for path in rule.paths]
            names = " and ".join(f"`{name}`" for name in named)
            what = {Lost: "lost", Withheld: "withheld"}.get(type(rule), "not read")
            self.reason(rule.span, f"{names} {'are' if len(named) > 1 else 'is'} {what}, and the rule does not say why")

    def scope(self, scope: Scope) -> None:
        """A block that forgets or runs one way only states why."""
        forgets = scope.arrow is not Arrow.EXACT
        if scope.pairing in (Pairing.SELECT, Pairing.PAIRED) and scope.arrow is Arrow.EXACT and not self._others(scope):
            one = scope.pairing is Pairing.SELECT
            what = "the elements that are passed over are lost" if one else "`paired` forgets which elements met"
            help = 'write `<~>` with `because "..."`'
            self.problems.add(
                "E0406", scope.span, f"{what}, and `<->` says that nothing is", "forgets something", help=help
            )
        elif forgets and not scope.because and not _reasons_inside(scope):
            title = "this block does not come back whole, and does not say why"
            self.problems.add("E0502", scope.span, title, "why?", help='add `because "..."` before its brace')

    def _others(self, scope: Scope) -> bool:
        """Whether a block of its own for the whole list speaks of the elements that are passed over."""
        return scope.pairing is Pairing.SELECT and any(
            isinstance(node, Scope) and node.pairing is Pairing.LIST and node.left.path == scope.left.path
            for node in walk(self.mapping.root.nodes)
        )

    def fixed(self, rule: Fixed) -> None:
        """A literal that states a fact (no key, unit, type or demand) says why."""
        if rule.because or rule.arrow.both or rule.place.side is Side.LEFT:
            return
        tables = rule.place.kind is Kind.TABLES
        slot, cls = rule.place.slot, self.mapping.right.classes.get(rule.place.category) if tables else None
        kind = slot.name.rsplit("_", 1)[-1] in _SAYS_WHAT
        if rule.is_else:
            self.reason(rule.span, "`else` assumes what nobody said, and the rule does not say why")
        elif not (kind or slot.parents or (cls and slot.name in cls.keys)):
            title = f"`{rule.place.item}` is given a value that no slot states, and the rule does not say why"
            self.reason(rule.span, title)

    def reason(self, span: Span, title: str) -> None:
        self.problems.add("E0502", span, title, "why?", help='add `because "..."`')


def _states_reasons(use: Via) -> bool:
    """A table with one-way rows: they say why, or have an error of their own."""
    return isinstance(use, TableUse) and use.table.loss is Loss.SETTLES


def _reasons_inside(scope: Scope) -> bool:
    writing = [node for node in walk(scope.nodes) if isinstance(node, Copy)]
    return bool(writing) and all(rule.because for rule in writing)
