"""What became of the answers of a run, in sentences: refused, used by nothing, or those of a profile."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from oscem_map.runtime.questions import Answers, Question
from oscem_map.runtime.trace import AROUND, Trace


def refused(trace: Trace) -> Iterator[str]:
    """The answers, and the texts of templates, that rules refused: why, what is accepted, and where they come from."""
    for path, value, rule in trace.refusals():
        if path.startswith(AROUND):
            near = value.nearest()
            meant = f"; did you mean `{near}`?" if near else ""
            yield f"{_named(path)}{_of(trace, path)} was refused: {value.sentence()}{meant} ({rule})"


def _named(path: str) -> str:
    """What stands at a path that is none of the document's: an answer, or a text of a template."""
    source, _, name = path.removeprefix("$").partition(".")
    return f"the {'text of ' if source == 'template' else 'answer to '}`{name if source == 'ask' else f'{source}.{name}'}`"


def _of(trace: Trace, path: str) -> str:
    name = name_of(path)
    source = sources(trace).get(name) if name else None
    return f" of {source}" if source else ""


def name_of(path: str) -> str:
    """The question that a path is about, `title` of `$ask.title` and `$ask.title[0].x`; "" for other paths."""
    head, _, rest = path.partition(".")
    return rest.partition(".")[0].partition("[")[0] if head == "$ask" else ""


def sources(trace: Trace) -> dict[str, str]:
    """The profiles that answers come from, by the name of the question."""
    return dict(trace.ask.sources) if isinstance(trace.ask, Answers) else {}


def unused(trace: Trace, questions: Sequence[Question], older: Collection[str], schema: str) -> Iterator[str]:
    """Of the answers given, those that went nowhere: an answer does not overrule a record, and is for what is asked.

    `older` are the questions of a migration. A profile's answers are for many records: nothing is said of those.
    """
    asked = {one.name for one in trace.asked}
    own = [*(name for name in trace.ask if name not in sources(trace)), *(f"scan.{name}" for name in trace.scan)]
    known = {one.label: one for one in questions}
    for name in own:
        one = known.get(name)
        if one is not None and name not in asked:
            where = " and ".join(one.targets)
            yield f"the answer to `{name}` was not used: {where} has a value already, or no row ({one.rule})"
        elif one is None and name not in older:
            yield f"the answer to `{name}` was not used: of {schema} nothing of that name is asked"


def from_profiles(trace: Trace) -> Iterator[str]:
    """Which answers that were used come from which profile."""
    fell = {name_of(path) for path, _, _ in trace.refusals()}
    asked = {one.name for one in trace.asked if one.value is not None} - fell
    found: dict[str, list[str]] = {}
    for name, source in sources(trace).items():
        if name in asked:
            found.setdefault(source, []).append(name)
    for source, names in found.items():
        yield f"answers of {source}: {', '.join(names)}"


__all__ = ["from_profiles", "name_of", "refused", "sources", "unused"]
