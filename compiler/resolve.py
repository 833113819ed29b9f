"""From syntax to the typed tree: blocks become scopes, fragments are put in place, and each rule finds its kind."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.ends import Ends
from oscem_map.compiler.extend import extended
from oscem_map.compiler.places import Places
from oscem_map.compiler.problems import Problems
from oscem_map.compiler.project import Loaded, Project
from oscem_map.compiler.typed import Branch, Choice, Line, Mapping, Need, Node, Pairing, Scope
from oscem_map.dsl import syntax
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry import UnknownSchema
from oscem_map.registry.model import Schema

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
        left.classes[left.root or ""], (), (), None, None,
    )  # fmt: skip
    resolver = Resolver(project, problems, left, right)
    resolver.fill(root, extended(project, loaded, problems))
    return Mapping(file, left, right, header.doc, root, resolver.documents)


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
        self.ends = Ends(project, problems, self.places)
        self.documents: list[syntax.Example] = []
        self._fragments: list[str] = []

    def fill(self, scope: Scope, rules: list[Placed]) -> None:
        """Resolve rules into a scope, in order."""
        self._into(scope, scope.nodes, rules)

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
                case syntax.Example():
                    self._example(scope, nodes, rule)
                case syntax.In():
                    title = "`in` belongs in a migration"
                    self.problems.add("E0904", rule.span, title, "not in a mapping", help="open a block instead")
                case syntax.Remove():
                    pass  # `extended` has taken it

    # Fields and blocks ----------------------------------------------------------------------------------------------

    def _field(self, scope: Scope, rule: syntax.Field, file: str) -> Iterator[Node]:
        loaded = self._names(file)
        fragment = self._fragment_of(rule, loaded)
        if fragment is None and rule.block is None:
            yield from self.ends.rule(scope, rule, loaded)
            return
        inner = self.ends.scope(scope, rule, file)
        if inner is None:
            return
        if fragment is not None:
            yield from self._use(inner, rule, *fragment)
        else:
            assert rule.block is not None
            self.fill(inner, [(r, file) for r in rule.block.rules])
            yield inner

    def _names(self, file: str) -> Loaded:
        loaded = self.project.load(file)
        assert loaded is not None
        return loaded

    def _fragment_of(self, rule: syntax.Field, loaded: Loaded) -> tuple[syntax.Fragment, str] | None:
        for call in rule.via:
            found = loaded.names.get(call.name.text)
            if found and isinstance(found[0], syntax.Fragment):
                loaded.used.add(call.name.text)
                return found[0], found[1]
        return None

    def _use(self, inner: Scope, rule: syntax.Field, fragment: syntax.Fragment, file: str) -> Iterator[Node]:
        name = fragment.name.text
        if name in self._fragments:
            title = f"fragment `{name}` uses itself"
            self.problems.add("E0701", rule.via[0].span, title, "closes the circle", help="write out one of the two")
            return
        if not self._fits(inner, rule, fragment):
            return
        self._names(file).used.add(name)
        inner.name = name
        inner.doc = inner.doc or fragment.doc
        inner.file = file
        inner.number = self.project.line(fragment.name.span)
        self._fragments.append(name)
        self.fill(inner, [(r, file) for r in fragment.block.rules])
        self._fragments.pop()
        yield inner

    def _fits(self, inner: Scope, rule: syntax.Field, fragment: syntax.Fragment) -> bool:
        wanted = fragment.left.text if fragment.left else None
        if wanted and inner.left and not inner.left.is_a(wanted):
            title = f"fragment `{fragment.name.text}` is for class `{wanted}`, and this is `{inner.left.name}`"
            others = [(fragment.left.span, "declared for this class")] if fragment.left else []
            help = f"use it where the left side is a `{wanted}`"
            self.problems.add("E0305", rule.via[0].span, title, "another class", others=others, help=help)
            return False
        right = fragment.right.text.removeprefix("_") if fragment.right else None
        whole = right in (None, self.places.right.family)
        if not whole and right != inner.category:
            title = f"fragment `{fragment.name.text}` is for `_{right}`, and this is `_{inner.category}`"
            others = [(fragment.right.span, "declared for this category")] if fragment.right else []
            help = f"write `<-> _{right} via {fragment.name.text}`"
            self.problems.add("E0305", rule.via[0].span, title, "another category", others=others, help=help)
            return False
        return True

    # Choices --------------------------------------------------------------------------------------------------------

    def _when(self, scope: Scope, nodes: list[Node], rule: syntax.When, file: str) -> None:
        guard = self.places.left_place(scope, syntax.SlotEnd(rule.path, None, None, rule.path.span))
        if guard is None:
            return
        words = None if rule.words is None else tuple(literal.value for literal in rule.words.literals)
        branch = Branch(guard, words, [], rule.span, file, self.project.line(rule.span))
        self._into(scope, branch.nodes, [(r, file) for r in rule.block.rules])
        if not rule.is_else:
            nodes.append(Choice([branch], scope, rule.span))
        elif nodes and isinstance(nodes[-1], Choice) and nodes[-1].branches[-1].guard is not None:
            nodes[-1].branches.append(branch)
        else:
            self.problems.add("E0610", rule.span, "`else when` without a `when` before it", "", help="begin with `when`")

    def _otherwise(self, nodes: list[Node], rule: syntax.Else, file: str, scope: Scope) -> None:
        if not (nodes and isinstance(nodes[-1], Choice) and nodes[-1].branches[-1].guard is not None):
            self.problems.add("E0610", rule.span, "`else { }` without a `when` before it", "", help="begin with `when`")
            return
        branch = Branch(None, None, [], rule.span, file, self.project.line(rule.span))
        self._into(scope, branch.nodes, [(r, file) for r in rule.block.rules])
        nodes[-1].branches.append(branch)

    # The rest -------------------------------------------------------------------------------------------------------

    def _needs(self, scope: Scope, rule: syntax.Needs, file: str) -> Iterator[Node]:
        ends = [syntax.SlotEnd(path, None, None, path.span) for path in rule.paths]
        found = [self.places.right_place(scope, end) for end in ends]
        places = tuple(place for place in found if place is not None)
        if len(places) == len(found):
            line = self.project.line(rule.span)
            yield Need(file, line, rule.span, Arrow.PUT, rule.because.text, places=places, scope=scope)

    def _example(self, scope: Scope, nodes: list[Node], rule: syntax.Example) -> None:
        if scope.parent is None and _is_file(rule.left) and _is_file(rule.right):
            self.documents.append(rule)
        elif nodes and isinstance(nodes[-1], Line):
            nodes[-1].examples.append(rule)
        else:
            title = "an example stands under the rule that it shows"
            self.problems.add("E0801", rule.span, title, "under which rule?", help="move it below a rule that is no block")


def _is_file(value: syntax.Value) -> bool:
    return isinstance(value, syntax.Literal) and isinstance(value.value, str) and "." in value.value.rsplit("/", 1)[-1]
