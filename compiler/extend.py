"""`extends`: the rules of the base, less what is removed, with what is replaced, and then the additions.

A rule of the base is named by its left path, or where it has none by its right path. Errors: E0701 to E0704.
"""

from __future__ import annotations

from oscem_map.compiler.problems import Problems
from oscem_map.compiler.project import Loaded, Project
from oscem_map.dsl import syntax
from oscem_map.dsl.suggest import did_you_mean

Placed = tuple[syntax.Rule, str]
_RULES = (syntax.Field, syntax.When, syntax.Else, syntax.Needs, syntax.Example, syntax.In, syntax.Remove)


def extended(project: Project, loaded: Loaded, problems: Problems) -> list[Placed]:
    """All rules of a mapping in order, each with the file that it stands in."""
    own: list[Placed] = [(item, loaded.file) for item in loaded.tree.items if isinstance(item, _RULES)]
    header = loaded.tree.header
    assert isinstance(header, syntax.MappingHeader)
    if header.extends is None:
        _no_base(own, problems)
        return own
    base = project.base(loaded.file, header.extends)
    if base is None or not isinstance(base.tree.header, syntax.MappingHeader):
        return own
    if not _same_family(base.tree.header, header, problems):
        return own
    return _merged(extended(project, base, problems), own, problems)


def _no_base(own: list[Placed], problems: Problems) -> None:
    for rule, _ in own:
        if isinstance(rule, syntax.Remove) or (isinstance(rule, syntax.Field) and rule.replace):
            word = "remove" if isinstance(rule, syntax.Remove) else "replace"
            title = f"`{word}` in a mapping that extends none"
            problems.add("E0703", rule.span, title, "nothing to change", help='write `extends "FILE"` in the first line')


def _same_family(base: syntax.MappingHeader, header: syntax.MappingHeader, problems: Problems) -> bool:
    for ours, theirs in ((header.left, base.left), (header.right, base.right)):
        if ours.name.split(".")[0] != theirs.name.split(".")[0]:
            assert header.extends is not None
            title = f"the base maps `{theirs.name}`, and this file `{ours.name}`"
            help = "extend a mapping of the same schemas, or write one of your own"
            problems.add("E0704", header.extends.span, title, "another family", others=[(ours.span, "")], help=help)
            return False
    return True


def _merged(base: list[Placed], own: list[Placed], problems: Problems) -> list[Placed]:
    result = list(base)
    names = [_name(rule) for rule, _ in base]
    added: list[Placed] = []
    for rule, file in own:
        name = _name(rule)
        places = [i for i, other in enumerate(names) if other == name and name]
        if isinstance(rule, syntax.Remove) or (isinstance(rule, syntax.Field) and rule.replace):
            if not places:
                close = did_you_mean(name, [n for n in names if n])
                help = f"did you mean `{close[0]}`?" if close else "name the left path of a rule of the base"
                problems.add("E0703", rule.span, f"the base has no rule for `{name}`", "matches nothing", help=help)
                continue
            first, *rest = places
            result[first] = (rule, file)
            names[first] = "" if isinstance(rule, syntax.Remove) else name
            for i in rest:
                names[i] = ""
                result[i] = (syntax.Remove(_path(rule), "", rule.span), file)
        elif isinstance(rule, syntax.Field) and places and _same_right(rule, result[places[0]][0]):
            others = [(result[places[0]][0].span, "inherited from here")]
            help = "write `replace` before it, or remove the rule"
            problems.add("E0702", rule.span, f"`{name}` is inherited, and written again", "again", others=others, help=help)
        else:
            added.append((rule, file))
    return [(rule, file) for rule, file in result if not isinstance(rule, syntax.Remove)] + added


def _same_right(rule: syntax.Field, other: syntax.Rule) -> bool:
    return isinstance(other, syntax.Field) and (_text(rule.right) == _text(other.right) or not _text(rule.right))


def _path(rule: syntax.Rule) -> syntax.Path:
    if isinstance(rule, syntax.Remove):
        return rule.path
    return syntax.Path(False, False, (), rule.span)


def _name(rule: syntax.Rule) -> str:
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


