"""What a file declares or imports and nobody uses: W0801. What `oscem-map fmt` would change: W0802."""

from __future__ import annotations

from collections.abc import Sequence

from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.project import Declaration, Loaded, Project, key_of
from oscem_map.dsl import syntax
from oscem_map.dsl.format import canonical
from oscem_map.dsl.spans import Span


def check(project: Project, problems: Problems, files: Sequence[str], complete: bool = True) -> None:
    """Both warnings for some files; where not all mappings that use them could be resolved (`complete` false), only W0802."""
    for file in files:
        loaded = project.load(file)
        if loaded is None:
            continue
        _layout(project, file, problems)
        if isinstance(loaded.tree.header, syntax.MigrationHeader):
            # A rule that is in error may have been about to use a name.
            known = not any(one.labels[0].span.file == file for one in problems.errors)
        else:
            known = complete
        found = Problems()
        if known:
            _unused(loaded, found)
        if found.all and (isinstance(loaded.tree.header, syntax.MigrationHeader) or project.readable):
            problems.extend(found.all)


def _layout(project: Project, file: str, problems: Problems) -> None:
    """W0802, at the first line that is laid out otherwise."""
    if file in project.laid_out:
        return
    text = project.read(file).text
    wanted = canonical(text)
    if wanted != text:
        ours, theirs = text.split("\n"), wanted.split("\n")
        n = next(
            (i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs)) - 1
        )
        start = sum(len(line) + 1 for line in ours[:n])
        span = Span(file, start + len(ours[n]) - len(ours[n].lstrip()), start + max(1, len(ours[n].rstrip())))
        help = f"run `oscem-map fmt {file}`"
        problems.add("W0802", span, f"`{file}` is not formatted", "the first line that differs", help=help)


def _unused(loaded: Loaded, problems: Problems) -> None:
    for name, mention in loaded.imports.items():
        if not any(key.rsplit(".", 1)[-1] == name for key in loaded.used):
            problems.add(
                "W0801", mention.span, f"`{name}` is imported and not used", "unused", help=_without(loaded, name)
            )
    for item in loaded.tree.items:
        if isinstance(item, Declaration) and key_of(item) not in loaded.used:
            title = f"{_kind(item)} `{item.name.text}` is declared and not used"
            problems.add("W0801", item.name.span, title, "unused", help=f"remove it, or write {_use(item)} in a rule")


def _without(loaded: Loaded, name: str) -> str:
    """The line of the import as it would be without a name."""
    for item in loaded.tree.items:
        if isinstance(item, syntax.Import) and name in (names := [one.text for one in item.names]):
            rest = ", ".join(one for one in names if one != name)
            return f'write `from "{item.file.value}" use {rest}`' if rest else "remove the line"
    return "remove it"


def _use(item: Declaration) -> str:
    if isinstance(item, syntax.Given):
        return f"`{key_of(item)} -> item`"
    return f"`{key_of(item)}`" if isinstance(item, syntax.Template) else f"`via {item.name.text}`"


def _kind(item: Declaration) -> str:
    if isinstance(item, syntax.Given):
        return item.source
    kinds = {syntax.Fragment: "fragment", syntax.Table: "table", syntax.Template: "template"}
    return kinds[type(item)]
