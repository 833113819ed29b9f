"""A converter as text: the plan's functions and constants, put into the template."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from oscem_map.compiler.emit.lines import Function, Lines, double_quoted
from oscem_map.compiler.plan.constants import Constants
from oscem_map.compiler.plan.leaves import advised, left_leaves, required_slots, right_items
from oscem_map.compiler.plan.naming import file_constant
from oscem_map.compiler.plan.plan_finish import FinishPlan
from oscem_map.compiler.plan.plan_get import GetPlan
from oscem_map.compiler.plan.plan_put import PutPlan
from oscem_map.compiler.plan.put_words import asked_constant
from oscem_map.compiler.resolve.rows import TargetRows
from oscem_map.compiler.resolve.slips import Slip, UnitSlip, WordSlip
from oscem_map.compiler.resolve.typed import Answer, Fixed, Mapping, rules
from oscem_map.runtime.values import fold


@dataclass(frozen=True, slots=True)
class Plan:
    """Exactly what a converter holds, in order."""

    mapping: Mapping
    constants: Constants
    rows: TargetRows
    put: tuple[Function, ...]
    finish: tuple[Function, ...]
    get: tuple[Function, ...]


def planned(mapping: Mapping) -> Plan:
    """The plan of a typed mapping that is right."""
    constants = Constants(mapping.left, mapping.right)
    rows = TargetRows(mapping)
    put = PutPlan(mapping, rows, constants)
    put_functions = put.plan()
    finish = FinishPlan(mapping, rows, put).plan()
    get = GetPlan(mapping, constants).plan()
    return Plan(mapping, constants, rows, tuple(put_functions), tuple(finish), tuple(get))


@cache
def _environment() -> Any:
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("oscem_map.compiler.emit", "templates"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # it prints Python, not HTML
    )
    environment.filters["signature"] = _signature
    environment.filters["docstring"] = _docstring
    environment.filters["py"] = _python
    environment.filters["pairs"] = lambda mapping: list(mapping.items())
    return environment


def render(template: str, **values: Any) -> str:
    """A template's text, with trailing blanks removed."""
    text = _environment().get_template(template).render(**values)
    return re.sub(r"[ \t]+$", "", str(text), flags=re.M)


def converter_text(plan: Plan) -> str:
    """The module that converts both ways."""
    functions = (*plan.put, *plan.finish, *plan.get)
    body = "\n".join(line for function in functions for line in function.body)
    tables = "\n".join(text for _, text in plan.constants.tables.values())
    used = {"pruned", *_names(body + "\n" + tables)}  # the template itself prunes
    return render(
        "converter.py.j2",
        mapping=plan.mapping,
        put=plan.put,
        finish=plan.finish,
        get=plan.get,
        imports=[(module, sorted(used & set(names))) for module, names in _RUNTIME.items() if used & set(names)],
        files=_files(plan),
        scales=dict(sorted(plan.constants.scales.items(), key=lambda pair: pair[1])),
        patterns=plan.constants.patterns,
        tables=plan.constants.tables.values(),
        lists=sorted(name for name in plan.constants.lists if name in used),
        questions=_questions(plan.mapping),
        dicts=[var.name for var in plan.rows.outside()] + [f"{v.name}_set" for v in plan.rows.outside() if v.guarded],
        row_lists=_row_lists(plan.rows),
        demands=demands_of(plan.mapping),
        slips=[slip_text(slip) for slip in plan.mapping.slips],
        slip_kinds=sorted({type(slip).__name__ for slip in plan.mapping.slips}),
        sections=tuple(plan.mapping.left.classes[plan.mapping.left.root or ""].slots),
        decimal="Decimal" in used or any(isinstance(slip, UnitSlip) for slip in plan.mapping.slips),
    )


def _names(code: str) -> list[str]:
    """The names in printed code, without the words of its texts and comments."""
    bare = re.sub(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|#.*', " ", code)
    return re.findall(r"[A-Za-z_]\w*", bare)


def leaves_text(plan: Plan) -> str:
    """The module that tells, for the report, where every leaf goes."""
    mapping = plan.mapping
    return render(
        "leaves.py.j2",
        mapping=mapping,
        left=left_leaves(mapping),
        right=right_items(mapping),
        required=required_slots(mapping),
        advised=advised(mapping),
        quantities=[path for path, slot in mapping.left.leaves() if slot.primitive == "quantity"],
    )


def _files(plan: Plan) -> dict[str, str]:
    body = "\n".join(line for function in (*plan.put, *plan.finish, *plan.get) for line in function.body)
    files = sorted({rule.file for rule in rules(plan.mapping.root.nodes)})
    return {file_constant(file): file for file in files if re.search(rf"\b{file_constant(file)}\b", body)}


def _questions(mapping: Mapping) -> list[tuple[str, str]]:
    found: dict[str, list[Answer]] = {}
    for rule in rules(mapping.root.nodes):
        if isinstance(rule, Answer) and rule.declared is not None:
            found.setdefault(asked_constant(rule), []).append(rule)
    return [(name, _question(answers)) for name, answers in found.items()]


def _question(answers: list[Answer]) -> str:
    declared = answers[0].declared
    assert declared is not None
    targets = tuple(answer.place.item for answer in answers if answer.place is not None)
    text = f"Question({declared.name.text!r}, {declared.question.value!r}, {targets!r}, {answers[0].cite!r}"
    if declared.default is not None:
        text += f", {str(declared.default.value)!r}"
    return text + (", optional=True)" if declared.optional else ")")


def _row_lists(rows: TargetRows) -> list[str]:
    return [
        rows.list_of(category)
        for category in rows.categories()
        if any(var.local or var.role == "every" for var in rows.of_category(category))
    ]


def demands_of(mapping: Mapping) -> dict[str, tuple[tuple[str, str, tuple[str, ...], str], ...]]:
    """The demands at the top of the file, on documents and on tables: (path or category, item, words, rule)."""
    found: dict[str, list[tuple[str, str, tuple[str, ...], str]]] = {"left": [], "right": []}
    for node in mapping.root.nodes:
        if isinstance(node, Fixed) and node.place is not None and node.demanded:
            words = tuple(str(word) for word in node.words)
            if node.place.side == "left":
                found["left"].append((node.place.dotted, "", words, node.cite))
            else:
                found["right"].append((node.place.category, node.place.path[-1], words, node.cite))
    return {side: tuple(demands) for side, demands in found.items()}


def slip_text(slip: Slip) -> str:
    """A slip as the converter holds it."""
    items = tuple(place.path[-1] for place in slip.places)
    told: tuple[object, ...]
    if isinstance(slip, UnitSlip):
        told = (slip.low, slip.high, slip.unit.symbol, slip.meant.symbol, slip.because, slip.cite)
    else:
        assert isinstance(slip, WordSlip)
        told = (tuple(map(fold, slip.words)), slip.meant, slip.because, slip.cite)
    arguments = ["doubt=True"] if isinstance(slip, UnitSlip) and slip.doubt else []
    lines = Lines()
    lines(f"{type(slip).__name__}({', '.join([*map(repr, (slip.places[0].category, items, *told)), *arguments])})")
    return "\n".join(lines.lines) + ","


def _python(value: object) -> str:
    """A value as Python text."""
    return double_quoted(repr(value))


def _signature(function: Function) -> str:
    line = f"def {function.name}({', '.join(function.parameters)}) -> {function.returns}:"
    if len(line) <= 110:
        return line
    inner = "".join(f"    {parameter},\n" for parameter in function.parameters)
    return f"def {function.name}(\n{inner}) -> {function.returns}:"


def _docstring(function: Function) -> str:
    text = function.doc.replace("\\", "\\\\").replace('"""', "'''").strip()
    cite = f"  [{function.cite}]" if function.cite else ""
    return f'    """{text or "Written by the block"}{cite}"""'


_RUNTIME: dict[str, tuple[str, ...]] = {
    "codecs": (
        "agreed", "any_of", "component", "components", "count", "day", "doi", "first_word", "from_component",
        "from_first_word", "from_underfocus", "from_versioned", "initials", "join", "maker", "mean", "measure", "measure_text",
        "midnight", "orcid", "orcid_url", "product", "rounded", "sequence", "split", "spread", "taxon",
        "underfocus", "vector", "versioned", "wrapped",
    ),
    "note": ("PairedPath", "into", "taking"),
    "pairs": ("paired", "unpaired"),
    "refused": ("Nothing", "Told"),
    "sequences": ("canonical", "deoxy", "from_deoxy"),
    "trees": (
        "both_of", "elements", "gather", "has_word", "is_one_of", "joined", "lacking", "list_in", "ours", "part",
        "preferred", "present", "pruned", "put_in", "row_path", "scalars", "taken",
    ),
    "values": (
        "Scale", "above", "among", "at_least", "at_most", "below", "block", "code", "date", "figure", "flag", "inside", "kept",
        "line", "listed_or_free", "matching", "measured", "moment", "number", "plain", "quantity", "text", "whole",
        "within",
    ),
    "words": ("KEPT", "Kept", "Way"),
}  # fmt: skip
"""The names that printed code may use, by module of the runtime."""
