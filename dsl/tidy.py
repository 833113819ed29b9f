"""Whether rules that stand together are laid out in order.

A run is in order when each rule has its arrow in the column of a neighbour, or stands out of it because its
left side is too long; blanks that disagree with nothing are the writer's. In imports it is `use` in place of
the arrow, in declarations `:` and the question, in lints `is`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from oscem_map.dsl.layout import PRIMARY, Line

NEAR = 12
"""A rule need not be moved by more blanks than these to share a neighbour's column."""
_MANY = 4
"""So many rules, all but one of which share a column, make a block that the last one belongs to."""
Columns = dict[str, tuple[int, int, int]]
"""Of one line: where the first cell of each kind starts and ends, and how many blanks are before it."""
Edge = tuple[Counter[int], Counter[int]]
Edges = dict[str, Edge]
Lines = Sequence[Line] | Mapping[int, Line]
Places = Sequence[Columns] | Mapping[int, Columns]
"""Lines, or what is known of them, by their number."""
_CLAUSES = ("unit left", "unit right", "via", "because")


def paragraphs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """The numbers of the lines between blank lines."""
    paragraph: list[int] = []
    for number, line in enumerate(lines):
        if line.is_blank:
            yield paragraph
            paragraph = []
        else:
            paragraph.append(number)
    yield paragraph


def runs(lines: Sequence[Line], paragraph: Sequence[int]) -> Iterator[list[int]]:
    """Neighbouring rules of one block, none of which opens a block; examples that follow each other apart."""
    rules: list[int] = []
    examples: list[int] = []
    for number in paragraph:
        line = lines[number]
        if rules and (_breaks(line) or line.block != lines[rules[-1]].block):
            yield rules
            rules = []
        is_rule = line.primary is not None and not line.opens and not line.continuation
        is_example = is_rule and _is_example(line)
        if examples and not is_example:
            yield examples
            examples = []
        if is_rule:
            (examples if is_example else rules).append(number)
    yield from filter(None, (rules, examples))


def disorderly(lines: Lines, places: Places, edges: Edges, run: Sequence[int]) -> bool:
    """Whether a run has to be laid out anew. `places` are the columns of each line, `edges` those of its paragraph."""
    return (
        any(_crowded(lines[n]) for n in run)
        or any(_astray(lines, places, kind, edges[kind], run) for kind in PRIMARY)
        or any(_disagree(places, kind, run) for kind in _CLAUSES)
    )


def _breaks(line: Line) -> bool:
    return line.opens or (bool(line.cells) and line.cells[0].text == "}")


def _is_example(line: Line) -> bool:
    return line.cells[0].text.startswith("example ")


def _is_free(line: Line) -> bool:
    """`this <-> this via NAME` takes in a fragment: it is no field among fields."""
    return line.cells[0].text == "this" and any(c.kind == "right" and c.text == "this" for c in line.cells)


def _crowded(line: Line) -> bool:
    """Two cells without a blank between them, or a right side too far from its arrow."""
    cells = list(zip(line.cells, line.cells[1:], strict=False))
    wide = any(b.kind == "right" and b.gap > (2 if a.text == "<-" else 1) for a, b in cells)
    return wide or any(b.gap < 1 for _, b in cells)


def _astray(lines: Lines, places: Places, kind: str, edges: Edge, run: Sequence[int]) -> bool:
    """Whether one of the run stands in no column, though it could."""
    starts, ends = edges
    inside = [n for n in run if kind in places[n] and not _is_free(lines[n])]
    members = [places[n][kind] for n in inside]
    bound = [n for n in inside if lines[n].cells[0].text != "nothing"]
    for i, (start, end, gap) in enumerate(members):
        neighbours = members[max(0, i - 1) : i] + members[i + 1 : i + 2]
        beside = any(start == s or end == e for s, e, _ in neighbours)
        if not neighbours or beside:
            continue
        if gap <= 2 and any(0 < s - start <= NEAR for s, _, _ in neighbours):
            return True
        if gap <= 2 and inside[i] in bound and _is_alone([places[n][kind] for n in bound], bound.index(inside[i])):
            return True
        # Arrows are two or three signs wide: one column beside another's is still in its field.
        shared = starts[start] > 1 or ends[end] > 1 or any(starts[start + d] or ends[end + d] for d in (-1, 1))
        if gap > 2 and not shared:
            return True
    return False


def _is_alone(members: Sequence[tuple[int, int, int]], number: int) -> bool:
    """Whether a rule stands before the column that all others of a block share; arrows are of two or three signs."""
    rest = [*members[:number], *members[number + 1 :]]
    shared = len({edge for start, end, _ in rest for edge in (start, end)}) <= 3
    return len(members) >= _MANY and shared and members[number][0] < min(start for start, _, _ in rest)


def _disagree(places: Places, kind: str, run: Sequence[int]) -> bool:
    """Whether two neighbours are both set apart by blanks, and to different columns."""
    for a, b in pairwise(run):
        first, second = places[a].get(kind), places[b].get(kind)
        if first and second and first[2] > 2 and second[2] > 2 and first[0] != second[0] and first[1] != second[1]:
            return True
    return False


def edges_of(places: Places, paragraph: Sequence[int]) -> Edges:
    """How often each column is where cells of a kind start, and where they end, in a paragraph."""
    found: Edges = {}
    for kind in PRIMARY:
        cells = [place for n in paragraph if (place := places[n].get(kind))]
        found[kind] = Counter(start for start, _, _ in cells), Counter(end for _, end, _ in cells)
    return found


def columns_of(line: Line) -> Columns:
    """The columns of a line."""
    found: Columns = {}
    for cell, at in line.starts():
        if at > line.indent:
            found.setdefault(cell.kind, (at, at + cell.width, cell.gap))
    return found
