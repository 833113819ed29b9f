"""`extends`: the rules of the base, less what is removed, with what is replaced, and then the additions.

A rule of the base is named by its left path, or where it has none by its right path. Errors: E0701 to E0704.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Loaded, Project
from oscem_map.dsl import syntax, syntax_slips
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean

Placed = tuple[syntax.Rule, str]
Ring = tuple[tuple[str, Span | None, Span], ...]
"""Files that extend one another: each with the `extends` that led to it, and its own."""
_DOCUMENTS = (".json", ".yaml", ".yml", ".cif")
_RULES = (
    syntax.Field, syntax.When, syntax.Else, syntax.Needs, syntax_slips.UnitSlip, syntax_slips.WordSlip,
    syntax.Example, syntax.In, syntax.Remove,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Extended:
    """The rules of a mapping in order. Where the base is in error, `whole` is false: some rules are not known."""

    rules: list[Placed]
    whole: bool = True
    beside: list[syntax.Carrier | syntax.Lint] = field(default_factory=list)
    """The carrier (the last one counts) and the advice of the base, then of the mapping itself."""


def extended(project: Project, loaded: Loaded, problems: Problems, ring: Ring = ()) -> Extended:
    """All rules of a mapping in order, each with the file that it stands in. `ring` are the files that extend it."""
    own: list[Placed] = [(item, loaded.file) for item in loaded.tree.items if isinstance(item, _RULES)]
    beside = [item for item in loaded.tree.items if isinstance(item, (syntax.Carrier, syntax.Lint))]
    header = loaded.tree.header
    assert isinstance(header, syntax.MappingHeader)
    if header.extends is None:
        _no_base(own, problems)
        return Extended(own, beside=beside)
    base = _base(project, loaded, header, ring, problems)
    if base is None:
        return Extended([placed for placed in own if not _changes(placed[0])], False, beside)
    here = (*ring, (loaded.file, ring[-1][2] if ring else None, header.extends.span))
    under = extended(project, base, problems, here)
    return Extended(_merged(under.rules, own, problems if under.whole else Problems()), under.whole, [*under.beside, *beside])


def _base(
    project: Project, loaded: Loaded, header: syntax.MappingHeader, ring: Ring, problems: Problems
) -> Loaded | None:
    """The mapping that `extends` names, if it can be one."""
    assert header.extends is not None
    name = project.named(loaded.file, header.extends)
    if name is None:
        return None
    files = [file for file, _, _ in ring] + [loaded.file]
    if name in files:
        spans: list[tuple[str, Span | None]] = [(file, by) for file, by, _ in ring]
        spans.append((loaded.file, ring[-1][2] if ring else None))
        project.circle(spans[files.index(name) :], header.extends.span, "extends")
        return None
    base = project.load(name, header.extends.span)
    if base is None:
        return None
    if not isinstance(base.tree.header, syntax.MappingHeader):
        title = f"`{name}` is no mapping, and only a mapping can be extended"
        help = f'import what you need of it: `from "{header.extends.value}" use NAME`'
        problems.add("E0704", header.extends.span, title, "not a mapping", help=help)
        return None
    return base if _same_family(base.tree.header, header, problems) else None


def _changes(rule: syntax.Rule) -> bool:
    """Whether a rule changes one of the base."""
    return isinstance(rule, syntax.Remove) or (isinstance(rule, syntax.Field) and rule.replace)


def changing_word(rule: syntax.Rule) -> tuple[str, Span]:
    """`remove` or `replace`, and where it stands."""
    word = "remove" if isinstance(rule, syntax.Remove) else "replace"
    return word, rule.span.first(word)


def _no_base(own: list[Placed], problems: Problems) -> None:
    for rule, _ in own:
        if _changes(rule):
            word, span = changing_word(rule)
            title = f"`{word}` in a mapping that extends none"
            problems.add("E0703", span, title, "nothing to change", help='write `extends "FILE"` in the first line')


def _same_family(base: syntax.MappingHeader, header: syntax.MappingHeader, problems: Problems) -> bool:
    for own, extended in ((header.left, base.left), (header.right, base.right)):
        if own.name.split(".")[0] != extended.name.split(".")[0]:
            assert header.extends is not None
            title = f"the base maps `{extended.name}`, and this file `{own.name}`"
            help = f'remove `extends "{header.extends.value}"`, and import what the two share with `from`'
            others = [(own.span, "of this family"), (extended.span, "of that one")]
            problems.add("E0704", header.extends.span, title, "another family", others=others, help=help)
            return False
    return True


def _merged(base: list[Placed], own: list[Placed], problems: Problems) -> list[Placed]:
    """The base's rules with the changes, then the additions. The examples below a rule go where it goes."""
    result: list[list[Placed]] = _with_examples(base)
    added: list[Placed] = []
    for group in _with_examples(own):
        rule = group[0][0]
        name = name_of(rule)
        places = [i for i, other in enumerate(result) if other and name and name_of(other[0][0]) == name]
        if _changes(rule) and not places:
            _no_match(rule, base, problems)
        elif _changes(rule):
            for i in places:
                result[i] = []
            result[places[0]] = [] if isinstance(rule, syntax.Remove) else group
        elif again := next((one for i in places if _repeats(rule, one := result[i][0][0])), None):
            others = [(again.span, "inherited from here")]
            help = "write `replace` before it; or delete it, for it is inherited"
            problems.add(
                "E0702", rule.span, f"`{name}` is inherited, and written again", "again", others=others, help=help
            )
        else:
            added += group
    return [placed for group in result for placed in group] + added


def _with_examples(rules: list[Placed]) -> list[list[Placed]]:
    """Each rule with the examples below it."""
    groups: list[list[Placed]] = []
    for placed in rules:
        if groups and isinstance(placed[0], syntax.Example) and not is_documents(placed[0]):
            groups[-1].append(placed)
        else:
            groups.append([placed])
    return groups


def is_documents(example: syntax.Example) -> bool:
    """Whether an example names two documents that are converted whole."""
    return all(
        isinstance(value, syntax.Literal) and str(value.value).lower().endswith(_DOCUMENTS)
        for value in (example.left, example.right)
    )


def _no_match(rule: syntax.Rule, base: list[Placed], problems: Problems) -> None:
    name, names = name_of(rule), [n for other, _ in base if (n := name_of(other))]
    word, span = changing_word(rule)
    close = did_you_mean(name, names)
    help = (
        f"did you mean `{word} {close[0]}`?" if close else "name the left path of one of its rules, as it stands there"
    )
    notes = [] if close else [f"the base has rules for {', '.join(f'`{n}`' for n in dict.fromkeys(names))}"]
    what = f"for `{name}`" if name else "of this kind"
    problems.add("E0703", span, f"the base has no rule {what}", "matches nothing", notes=notes, help=help)


def _repeats(rule: syntax.Rule, other: syntax.Rule) -> bool:
    """Whether two rules of one name speak of the same places."""
    if not isinstance(rule, syntax.Field) or not isinstance(other, syntax.Field):
        return False
    return _text(rule.right) in ("", _text(other.right))


def name_of(rule: syntax.Rule) -> str:
    """The path by which a mapping that extends this one names a rule; "" for a block of `this`, and what is no rule."""
    if isinstance(rule, syntax.Remove):
        return str(rule.path)
    if isinstance(rule, syntax.Field):
        return _text(rule.left) or _text(rule.right)
    return ""


def _text(end: syntax.End) -> str:
    match end:
        case syntax.SlotEnd():
            return str(end.path)
        case syntax.TupleEnd():
            return ", ".join(str(slot.path) for slot in end.slots)
        case _:
            return ""
