"""What a file declares or imports and nobody uses: W0801. What `oscem-map fmt` would change: W0802."""

from __future__ import annotations

from oscem_map.compiler.problems import Problems
from oscem_map.compiler.project import Declaration, Project
from oscem_map.dsl import syntax
from oscem_map.dsl.format import format_text


def check(project: Project, problems: Problems) -> None:
    for file in project.files:
        loaded = project.load(file)
        if loaded is None:
            continue
        if format_text(project.read(file).text, file) != project.read(file).text:
            title = f"`{file}` is not formatted"
            problems.add("W0802", loaded.tree.header.span, title, "", help=f"run `oscem-map fmt {file}`")
        for name, mention in loaded.imports.items():
            if name not in loaded.used:
                problems.add("W0801", mention.span, f"`{name}` is imported and not used", "unused", help="remove it")
        for item in loaded.tree.items:
            if isinstance(item, Declaration) and item.name.text not in loaded.used:
                title = f"{_kind(item)} `{item.name.text}` is declared and not used"
                problems.add("W0801", item.name.span, title, "unused", help="remove it, or use it in a rule")


def _kind(item: Declaration) -> str:
    kinds = {syntax.Fragment: "fragment", syntax.Table: "table", syntax.Given: "ask", syntax.Template: "template"}
    return kinds[type(item)]
