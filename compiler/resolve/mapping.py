"""From syntax to the typed tree: blocks become scopes, fragments are put in place, and each rule finds its kind."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.resolve.blocks import Blocks
from oscem_map.compiler.resolve.broken import anything, broken
from oscem_map.compiler.resolve.extend import changing_word, extended, is_documents
from oscem_map.compiler.resolve.parameters import arguments_of, filled_in
from oscem_map.compiler.resolve.paths import Places
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Loaded, Project
from oscem_map.compiler.resolve.rules import RuleResolver
from oscem_map.compiler.resolve.slips import Slip, typed_slip
from oscem_map.compiler.resolve.typed import (
    Anchor,
    Branch,
    Broken,
    Carried,
    Choice,
    Line,
    Mapping,
    Need,
    Node,
    Pairing,
    Place,
    Scope,
    Side,
    rules,
)
from oscem_map.compiler.resolve.wording import end_at, meant
from oscem_map.dsl import syntax, syntax_slips
from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry import UnknownSchema
from oscem_map.registry.model import Kind, Schema

Placed = tuple[syntax.Rule, str]
"""A rule, and the file whose names it uses."""


def typed_mapping(project: Project, file: str, problems: Problems) -> Mapping | None:
    """The typed mapping of a file, or None where its schemas or its text are not to be read."""
    loaded = project.load(file)
    if loaded is None or not isinstance(loaded.tree.header, syntax.MappingHeader):
        return None
    header = loaded.tree.header
    left, right = (_schema(project, ref, problems) for ref in (header.left, header.right))
    if left is None or right is None:
        return None
    root = Scope(
        Pairing.WHOLE, "", None, file, project.line(header.span), header.span, Arrow.EXACT, "", header.doc,
        _whole(left), _whole(right),
    )  # fmt: skip
    resolver = Resolver(project, problems, left, right)
    found = extended(project, loaded, problems)
    resolver.fill(root, found.rules)
    if not found.whole:
        root.nodes.append(anything(root))
    mapping = Mapping(file, left, right, header.doc, root, resolver.slips, resolver.documents)
    resolver.beside(mapping, found.beside)
    return mapping


def _whole(schema: Schema) -> Anchor:
    """A whole document of a tree, or the whole of tables."""
    return Anchor(schema.kind, cls=schema.classes[schema.root or ""] if schema.kind is Kind.TREE else None)


def _schema(project: Project, ref: syntax.SchemaRef, problems: Problems) -> Schema | None:
    try:
        return project.registry.get(ref.name, ref.version)
    except UnknownSchema:
        versions = project.registry.versions(ref.name)
        pinned = ", ".join(versions) if versions else ", ".join(project.registry.names())
        help = f"pinned versions: {pinned}" if versions else f"pinned schemas: {pinned}"
        title = f"`{ref.name} {ref.version}` is not in the registry"
        problems.add("E0202", ref.span, title, "not pinned", help=help)
        return None


class Resolver:
    """Walks the rules of one mapping."""

    def __init__(self, project: Project, problems: Problems, left: Schema, right: Schema) -> None:
        self.project = project
        self.problems = problems
        self.places = Places(left, right, problems)
        self.rules = RuleResolver(project, problems, self.places)
        self.blocks = Blocks(project, problems, self.places, self.rules.chains)
        self.documents: list[syntax.Example] = []
        self.slips: list[Slip] = []
        self._fragments: dict[str, Span] = {}
        """Those that are being put in place, and where each was used."""

    def fill(self, scope: Scope, rules: list[Placed]) -> None:
        """Resolve rules into a scope, in order."""
        self._into(scope, scope.nodes, rules)

    def beside(self, mapping: Mapping, items: list[syntax.Carrier | syntax.Lint]) -> None:
        """What a mapping has besides rules: the carrier and advice. Error: E0203."""
        for item in items:
            if isinstance(item, syntax.Carrier):
                mapping.carrier = self.rules.texts.carrier(item, mapping.root, self.project.line(item.span))
            else:
                lines = {check.span: self.project.line(check.span) for check in item.checks}
                mapping.lints = (*mapping.lints, self.rules.texts.lint(item, mapping.root, lines))
        if any(isinstance(item, syntax.Carrier) for item in items):
            return
        for rule in rules(mapping.root.nodes):
            if isinstance(rule, Carried):
                title = "this is carried, and the mapping has no carrier"
                help = 'write `carrier file("document.json") seal PATH` above, with the place of its digest'
                self.problems.add("E0203", rule.span, title, "carried by what?", help=help)

    def _into(self, scope: Scope, nodes: list[Node], rules: list[Placed]) -> None:
        for rule, file in rules:
            match rule:
                case syntax.Field():
                    nodes.extend(self._field(scope, rule, file))
                case syntax.When():
                    self._when(scope, nodes, rule, file)
                case syntax.Else():
                    self._otherwise(nodes, rule, file, scope)
                case syntax.Needs():
                    nodes.extend(self._needs(scope, rule, file))
                case syntax_slips.UnitSlip() | syntax_slips.WordSlip():
                    self._slip(scope, rule)
                case syntax.Example():
                    self._example(scope, nodes, rule)
                case syntax.In():
                    title = "`in` belongs in a migration"
                    help = f"open a block instead: `{rule.path} <-> this {{ }}`"
                    self.problems.add("E0904", rule.span.first("in"), title, "not in a mapping", help=help)
                    nodes.append(self._broken(scope, rule, file))
                case syntax.Remove():
                    if scope.parent is not None:
                        self._misplaced(rule)

    def _broken(self, scope: Scope, rule: syntax.Rule, file: str) -> Broken:
        return broken(self.places, scope, rule, self._names(file), self.project.line(rule.span))

    def _misplaced(self, rule: syntax.Rule) -> None:
        """E0703: only the rules at the top of the base have a name."""
        word, span = changing_word(rule)
        title = f"`{word}` stands at the top of a file, not in a block"
        help = f"write `{word}` at the top, with the left path of the whole block of the base"
        self.problems.add("E0703", span, title, "in a block", help=help)

    # Fields and blocks ----------------------------------------------------------------------------------------------

    def _field(self, scope: Scope, rule: syntax.Field, file: str) -> Iterator[Node]:
        loaded = self._names(file)
        if rule.replace and scope.parent is not None:
            self._misplaced(rule)
        fragment = self._fragment_of(rule, loaded)
        if fragment is None and rule.block is None:
            if self._pairs_nothing(rule, loaded):
                yield self._broken(scope, rule, file)
            else:
                yield from self.rules.rule(scope, rule, loaded)
            return
        inner = self._opened(scope, rule, loaded, fragment is not None)
        if inner is None:
            yield self._broken(scope, rule, file)
        elif fragment is not None:
            yield from self._use(inner, rule, *fragment)
        else:
            assert rule.block is not None
            self.fill(inner, [(r, file) for r in rule.block.rules])
            yield inner

    def _pairs_nothing(self, rule: syntax.Field, loaded: Loaded) -> bool:
        """Whether a rule pairs objects as a block would, through a name that means nothing: E0203, and no more."""
        right = rule.right
        row = isinstance(right, syntax.SlotEnd) and self.places.is_category(right.path, Side.RIGHT)
        if not (rule.via and (row or isinstance(right, syntax.ThisEnd))):
            return False
        known = [self.rules.chains.known(call, loaded) for call in rule.via]
        return not all(known)

    def _opened(self, scope: Scope, rule: syntax.Field, loaded: Loaded, uses: bool) -> Scope | None:
        """The scope of a block or of a fragment; None where it is in error."""
        rows = isinstance(rule.right, syntax.SlotEnd) and any(step.many for step in rule.right.path.steps[-1:])
        if rule.is_else and self.places.is_tables(Side.RIGHT) and not rows:
            title = "`else` stands before one rule or a list's block, not before a block of one row"
            help = "write it before the rules inside that have a first one"
            self.problems.add("E0610", rule.span.first("else"), title, "before a block", help=help)
            return None
        if uses and len(rule.via) > 1:
            others = [(rule.via[0].span, "the first")]
            help = f"write `via {rule.via[0].name.text}` or `via {rule.via[1].name.text}`; values change in the rules inside"
            title = "a fragment stands alone after `via`"
            self.problems.add("E0305", rule.via[1].span, title, "a second one", others=others, help=help)
            return None
        if uses and rule.block is not None:
            name, others = rule.via[0].name.text, [(rule.via[0].span, "the first")]
            help = f"remove `via {name}` or the block; what differs here goes into a rule below"
            title = f"this rule has a fragment, `{name}`, and a block"
            self.problems.add("E0101", rule.block.span, title, "a second body", others=others, help=help)
            return None
        return self.blocks.scope(scope, rule, loaded, rule.block is not None)

    def _names(self, file: str) -> Loaded:
        loaded = self.project.load(file)
        assert loaded is not None
        return loaded

    def _fragment_of(self, rule: syntax.Field, loaded: Loaded) -> tuple[syntax.Fragment, str] | None:
        for call in rule.via:
            if (found := loaded.find(call.name.text, syntax.Fragment)) is not None:
                return found
        return None

    def _use(self, inner: Scope, rule: syntax.Field, fragment: syntax.Fragment, file: str) -> Iterator[Node]:
        name = fragment.name.text
        self._names(file).used.add(name)
        if name in self._fragments:
            self._circle(rule, fragment)
        arguments = arguments_of(fragment, rule.via[0], self.problems)
        if name in self._fragments or not self._fits(inner, rule, fragment) or arguments is None:
            yield self._broken_use(inner, rule, fragment)
            return
        inner.name = name
        inner.doc = inner.doc or fragment.doc
        inner.file, inner.fragment = file, (file, name)
        inner.number = self.project.line(fragment.name.span)
        self._fragments[name] = rule.via[0].span
        inner.arguments = tuple(arguments.items())
        self.fill(inner, [(r, file) for r in filled_in(fragment.block.rules, arguments)])
        del self._fragments[name]
        yield inner

    def _circle(self, rule: syntax.Field, fragment: syntax.Fragment) -> None:
        name = fragment.name.text
        ring = [*self._fragments][[*self._fragments].index(name) :]
        notes = [" -> ".join([*ring, name])] if len(ring) > 1 else []
        others = [(fragment.name.span, "this one"), *((self._fragments[one], "through this one") for one in ring[1:])]
        help = f"remove `via {name}` here, and write out what is meant"
        title = f"fragment `{name}` uses itself"
        self.problems.add("E0701", rule.via[0].span, title, "closes the circle", others=others, notes=notes, help=help)

    def _broken_use(self, inner: Scope, rule: syntax.Field, fragment: syntax.Fragment) -> Broken:
        """What a fragment that cannot be used here would have spoken of: the whole object."""
        inside = [self._broken(inner, one, fragment.span.file) for one in fragment.block.rules]
        targets = dict.fromkeys(target for found in inside for target in found.targets)
        line = self.project.line(rule.span)
        return Broken(
            rule.span.file, line, rule.span, Arrow.EXACT, paths=(inner.left.path,), targets=(*targets,),
            scope=inner.parent or inner,
        )  # fmt: skip

    def _fits(self, inner: Scope, rule: syntax.Field, fragment: syntax.Fragment) -> bool:
        """Whether a fragment is for what a rule pairs. Errors: E0201, E0305."""
        return self._fits_side(inner, rule, fragment, fragment.left, Side.LEFT) and self._fits_side(
            inner, rule, fragment, fragment.right, Side.RIGHT
        )

    def _fits_side(
        self, inner: Scope, rule: syntax.Field, fragment: syntax.Fragment, declared: syntax.Name | None, side: Side
    ) -> bool:
        """One side: a class of a tree, a category of tables, or for either the family, which is the whole of it."""
        anchor, schema, name = inner.anchor(side), self.places.schema(side), fragment.name.text
        tables, at = self.places.is_tables(side), rule.via[0].span
        if declared is None:
            return True
        wanted = declared.text.removeprefix("_") if tables else declared.text
        fits = wanted == anchor.category if tables else anchor.cls is not None and anchor.cls.is_a(wanted)
        if fits or (declared.text == schema.family and (tables or not anchor.path)):
            return True
        if not (self._is_category(declared, side) if tables else self._is_class(declared, side)):
            return False
        if tables:
            what = f"`_{anchor.category}`" if anchor.category else "the whole target"
            title = f"fragment `{name}` is for `_{wanted}`, and this is {what}"
            help = (
                f"write `<-> _{wanted} via {name}`" if side is Side.RIGHT else f"write `_{wanted} <-> ... via {name}`"
            )
            others, mark = [(declared.span, "declared for this category")], "another category"
        else:
            what = f"of class `{anchor.cls.name}`" if anchor.cls else "a value"
            title = f"fragment `{name}` is for class `{wanted}`, and this is {what}"
            help = f"use it where the {side} side is of class `{wanted}`"
            others, mark = [(declared.span, "declared for this class")], "another class"
        self.problems.add("E0305", at, title, mark, others=others, help=help)
        return False

    def _is_class(self, name: syntax.Name, side: Side) -> bool:
        """Whether a schema has a class of this name, or one that is derived from it."""
        schema = self.places.schema(side)
        known = {one for cls in schema.classes.values() for one in (cls.name, *cls.ancestors)}
        if name.text not in known:
            help = meant(name.text, known, "name the class of the slots that its rules speak of")
            title = f"{schema} has no class `{name.text}`"
            self.problems.add("E0201", name.span, title, "no such class", help=help)
        return name.text in known

    def _is_category(self, name: syntax.Name, side: Side) -> bool:
        step = syntax.Step(name.text, False, None, name.span)
        return self.places.category(syntax.Path(False, False, (step,), name.span), side) is not None

    # Choices --------------------------------------------------------------------------------------------------------

    def _when(self, scope: Scope, nodes: list[Node], rule: syntax.When, file: str) -> None:
        guard = self._guard(scope, rule.path)
        if guard is not None and guard.many:
            title = f"`{rule.path}` is a list, and `when` asks about one value"
            within = str(rule.path).rsplit("[]", 1)[0] + "[]"
            help = f"ask about each element, in a block of the list: `{within} <-> _category[] {{`"
            self.problems.add("E0205", rule.path.span, title, "a list", help=help)
        before = nodes[-1] if nodes else None
        if guard is None or guard.many or (isinstance(before, Broken) and before.guard and rule.is_else):
            nodes.append(self._broken(scope, rule, file))
            return
        words, spans = (rule.words.values, rule.words.spans) if rule.words else (None, ())
        branch = Branch(guard, words, [], rule.span, file, self.project.line(rule.span), spans)
        self._into(scope, branch.nodes, [(r, file) for r in rule.block.rules])
        if not rule.is_else:
            nodes.append(Choice([branch], scope, rule.span))
        elif isinstance(before, Choice) and before.branches[-1].guard is not None:
            before.branches.append(branch)
        else:
            self._no_when(rule, "else when", "remove `else`")
            nodes.append(self._broken(scope, rule, file))

    def _guard(self, scope: Scope, path: syntax.Path) -> Place | None:
        """What a branch looks at: a slot of the left side, or an item that rules above have written (`_category.item`)."""
        end = end_at(path)
        if self.places.is_tables(Side.LEFT) or not (self.places.is_tables(Side.RIGHT) and self.places.spelt_as_item(path)):
            return self.places.left_place(scope, end)
        if scope.list_scope is None:
            return self.places.right_place(scope, end)
        title = f"`{path}` is asked about in a list's block, where each element has a row of its own"
        help = "ask about a slot of the element, or write the branch outside the list"
        self.problems.add("E0605", path.span, title, "of which row?", help=help)
        return None

    def _otherwise(self, nodes: list[Node], rule: syntax.Else, file: str, scope: Scope) -> None:
        before = nodes[-1] if nodes else None
        if not isinstance(before, Choice) or before.branches[-1].guard is None:
            if not (isinstance(before, Broken) and before.guard):
                self._no_when(rule, "else", "write `when SLOT is present { }` above, or put its rules outside")
            nodes.append(self._broken(scope, rule, file))
            return
        branch = Branch(None, None, [], rule.span, file, self.project.line(rule.span))
        self._into(scope, branch.nodes, [(r, file) for r in rule.block.rules])
        before.branches.append(branch)

    def _no_when(self, rule: syntax.Rule, words: str, help: str) -> None:
        title = f"`{words} {{ }}` without a `when` right before it"
        self.problems.add("E0610", rule.span.first("else"), title, "else than what?", help=help)

    # The rest -------------------------------------------------------------------------------------------------------

    def _needs(self, scope: Scope, rule: syntax.Needs, file: str) -> Iterator[Node]:
        ends = [end_at(path) for path in rule.paths]
        found = [self.places.right_place(scope, end) for end in ends]
        places = tuple(place for place in found if place is not None)
        if len(places) == len(found) and self._one_row(places):
            line = self.project.line(rule.span)
            yield Need(file, line, rule.span, Arrow.PUT, rule.because.text, places=places, one=rule.one, scope=scope)

    def _slip(self, scope: Scope, rule: syntax_slips.Slip) -> None:
        """A slip is of the whole mapping; where a fragment is used twice, it counts once."""
        text = self.project.read(rule.span.file).text[rule.span.start : rule.span.end]
        found = typed_slip(self.places, scope, rule, self.project.line(rule.span), text)
        if found is not None and all(found.span != slip.span for slip in self.slips):
            self.slips.append(found)

    def _one_row(self, places: tuple[Place, ...]) -> bool:
        """A row is left out as a whole, so what it needs are items of its own."""
        other = next((place for place in places if place.category != places[0].category), None)
        if other is not None:
            title = f"`needs` is about one row, and `{other.item}` is of another one"
            help = f"write a `needs` of its own in the block of `_{other.category}`"
            self.problems.add(
                "E0204", other.span, title, "another row", others=[(places[0].span, "this row")], help=help
            )
        return other is None

    def _example(self, scope: Scope, nodes: list[Node], rule: syntax.Example) -> None:
        if scope.parent is None and is_documents(rule):
            self.documents.append(rule)
        elif nodes and isinstance(nodes[-1], Line):
            nodes[-1].examples.append(rule)
        else:
            title = "an example stands under the rule that it shows"
            help = "move it below a rule; a block is shown by two documents, at the top of the mapping"
            self.problems.add("E0801", rule.span, title, "under which rule?", help=help)
