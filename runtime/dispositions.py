"""What became of every leaf of a document: read off the trace of the run, and the losses that the mapping declares.

A leaf is a scalar, a null, {} or []. Each has one disposition (`report.Verdict`): written, with its targets; refused;
lost with the mapping's reason; left out with its branch or row; unknown to the schema; or ignored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from oscem_map.runtime.expand import Expand
from oscem_map.runtime.read_tree import value_at
from oscem_map.runtime.refused import ABSENT, Lesser, Nothing, Refused, Respelt, Slipped, Unlisted
from oscem_map.runtime.report import CLAIMS, Status, Verdict
from oscem_map.runtime.trace import Leaves, Spoken, Trace, below
from oscem_map.runtime.unread import Skip

if TYPE_CHECKING:
    from oscem_map.runtime.mapping_facts import MappingFacts

NOT_WRITTEN: Final = "nothing was written of it: what belongs with it is absent, or was not written"
AN_ANSWER: Final = "no slot holds it: an answer, which `--answers FILE` keeps beside the record"
NO_RULE: Final[Verdict] = (Status.LOST, (), "no rule of the mapping reads it", "")
NOT_RUN: Final[Verdict] = (Status.LEFT_OUT, (), "the rule that reads it did not run: what it belongs to was not given", "")
SAYS_NOTHING: Final[Verdict] = (Status.IGNORED, (), "empty: it says nothing", "")

Lost = tuple[str, str]
"""Why a leaf has no place, and the rule that says so."""

Remarked = tuple[object, str]
"""What is remarked of a leaf, and the rule."""


class Aside(NamedTuple):
    """Why leaves at a path, and below it, may not be written: a rule that did not run, or a refusal of what holds them.

    `rule` is the rule that did not run, or that passed them over; `lost` says that this is on purpose.
    """

    reason: str
    rule: str
    lost: bool
    refused: Remarked | None = None
    whole: bool = False
    """All rules did not run: an element was passed over."""
    repeats: tuple[str, str] | None = None
    """The path of the element and that of another one, which says the same and was read for both."""


Writers = tuple[tuple[str, str], ...]
"""The target and the rule of each value that a leaf was written to."""


class Shared:
    """What the runs of one mapping have in common: who writes what, the verdict on a leaf that it wrote, and what is said of
    one whose rule did not run. All are of the mapping's rules, and so is their number.
    """

    __slots__ = ("asides", "passed_over", "verdicts", "writers")

    def __init__(self) -> None:
        self.writers: dict[tuple[str, str, int, str, bool], Writers] = {}
        """By the object's name, the item, line and file of the rule, and whether the value is a list."""
        self.verdicts: dict[Writers, Verdict] = {}
        self.asides: dict[tuple[str, str, int], Aside] = {}
        """By the reason, and the file and line of the rule."""
        self.passed_over: dict[tuple[str, str, bool], Aside] = {}
        """The same of elements that no rule reads, by the reason, the rule, and whether that is on purpose."""


def shared_of(facts: MappingFacts) -> Shared:
    """That of a mapping, by its facts; made once."""
    found: Shared = facts.__dict__.setdefault("_SHARED", Shared())
    return found


class Dispositions:
    """The dispositions of one run, by the path of the leaf.

    `names` says what each object or row of the target is called, by identity: `_em_imaging`, `acquisition.detectors[]`.
    `reasons` are those of rules that forget something, by the rule. `places` expands a path through lists, `a[].b`. `shared` is
    what runs of one mapping have in common.
    """

    def __init__(
        self, trace: Trace, names: Mapping[int, str], reasons: Mapping[str, str], places: Expand | None = None,
        shared: Shared | None = None,
    ) -> None:  # fmt: skip
        self._expand = places or _as_it_is
        self._reasons = reasons
        self._shared = Shared() if shared is None else shared
        self._targets: dict[str, Writers] = {}
        self.spoken: dict[str, Writers] = {}
        """The places of texts for people in which a leaf stands: words are not read back, so it is written by rules only."""
        self._holders: dict[str, set[int]] = {}
        """The objects that values of a row were written to, by the row's path."""
        self._items: dict[int, set[str]] = {}
        """What was written to an object."""
        self.slips: dict[str, Remarked] = {}
        """What is remarked of values that no rule reads: slips."""
        self._passed_over = {(one.at, one.rule) for one in trace.passed_over}
        self._passing_over = {one.rule for one in trace.passed_over}
        self.unwritten: dict[str, Verdict] = {}
        """What is said of leaves of which a rule wrote nothing."""
        self.aside: dict[str, list[Aside]] = {}
        self._expanded: set[tuple[str, str, str, int]] = set()
        """Paths through lists that were set aside already, with the reason and the rule."""
        self._gather(trace, names)
        for path in trace.withheld:
            self._targets.pop(path, None)
        self._gather_unwritten(trace)
        self._gather_aside(trace)
        verdicts, written = self._shared.verdicts, self._written
        self.known: dict[str, Verdict] = {
            path: verdicts.get(said) or written(said) for path, said in self._targets.items()
        }
        """The leaves that rules wrote or refused."""
        self._gather_remarks(trace)
        for path in self.spoken.keys() & self.known.keys():
            self.known[path] = self.with_words(path, self.known[path])

    def with_words(self, path: str, verdict: Verdict) -> Verdict:
        """A verdict with the texts for people in which the leaf stands: of what is not written otherwise, the reason says so."""
        if path not in self.spoken:
            return verdict
        places = tuple(dict.fromkeys(target for target, _ in self.spoken[path]))
        status, targets, reason, rule = verdict
        if status not in CLAIMS:
            said = reason if isinstance(reason, str) else reason()
            reason = f"{said}; in words, which are not read back, in {' and '.join(places)}"
        return status, tuple(dict.fromkeys((*targets, *places))), reason, rule

    def _gather(self, trace: Trace, names: Mapping[int, str]) -> None:
        """What was written, by the path of the leaf. There are hundreds: what is the same in each run is looked up."""
        writers, targets_of = self._shared.writers, self._targets
        of_rows = trace.rows_read is not None
        before: object = None
        name: str | None = None
        here_is_plain = False
        for here, item, leaves, line, value in trace.written:
            if here is not before:
                before = here
                holder, at, file = here
                name, here_is_plain = names.get(id(holder)), at.__class__ is str and not of_rows
            if name is None:
                continue
            if item and (there := holder.get(item)) is not value and not (type(there) is type(value) and there == value):
                continue
            key = (name, item, line, file, value.__class__ is list)
            said = writers.get(key)
            if said is None:
                said = writers[key] = ((_label(name, item, key[4]), f"{file}:{line}"),)
            if here_is_plain and leaves.__class__ is str and leaves and leaves[0] not in "$_/" and "[]" not in leaves:
                place = f"{at}.{leaves}"
                if (known := targets_of.setdefault(place, said)) is not said and said[0] not in known:
                    targets_of[place] = known + said
                continue
            targets = self._targets if leaves.__class__ is not Spoken else self.spoken
            if of_rows:
                self._items.setdefault(id(holder), set()).add(said[0][0])
            for leaf in (leaves,) if leaves.__class__ is str else leaves:
                path = below(at, leaf, trace.at)
                if of_rows:
                    self._holders.setdefault(path.rpartition(".")[0], set()).add(id(holder))
                for place in (path,) if "[]" not in path else self._read(path, said[0][1]):
                    self._add(targets, place, said)

    def _gather_unwritten(self, trace: Trace) -> None:
        """The rules that had no value to write, by the leaves that they read. Many read the same of a list: the first speaks."""
        looked_at: set[tuple[str | int, Leaves]] = set()
        for at, leaves, file, line in trace.unwritten:
            key = (at if at.__class__ is str else id(at), leaves)
            if key in looked_at:
                continue
            looked_at.add(key)
            reason = NOT_WRITTEN if leaves.__class__ is str else _beside(trace, at, leaves)
            verdict: Verdict = (Status.LEFT_OUT, (), reason, f"{file}:{line}")
            for leaf in (leaves,) if leaves.__class__ is str else leaves:
                path = below(at, leaf, trace.at)
                for place in (path,) if "[]" not in path else self._expand(path):
                    self.unwritten.setdefault(place, verdict)

    def _gather_aside(self, trace: Trace) -> None:
        """Elements that were passed over, and leaves whose rules did not run."""
        known = self._shared.passed_over
        for at, reason, rule, lost in trace.passed_over:
            if (said := known.get((reason, rule, lost))) is None:
                said = known[reason, rule, lost] = Aside(reason, rule, lost, whole=True)
            self.aside.setdefault(at, []).append(said)
        for at, other in trace.repeated:
            self.aside.setdefault(at, []).append(Aside("", "", False, repeats=(at, other)))
        for skip in trace.skips:
            self._set_aside(skip, trace.at)

    def _gather_remarks(self, trace: Trace) -> None:
        """What is remarked of leaves, all of one leaf together."""
        remarks: dict[str, list[Remarked]] = {}
        for path, value, rule in trace.remarks:
            for place in self._read(path, rule):
                remarks.setdefault(place, []).append((value, rule))
        for path, found in remarks.items():
            self._remarked(path, found)

    @staticmethod
    def _add(targets: dict[str, Writers], place: str, said: Writers) -> None:
        known = targets.setdefault(place, said)
        if known is not said and said[0] not in known:
            targets[place] = known + said

    def _read(self, path: str, rule: str) -> Sequence[str]:
        """The leaves at a path, without those of elements that the rule passed over."""
        places = self._expand(path) if "[]" in path else (path,)
        if rule not in self._passing_over:
            return places
        return [one for one in places if not any((element, rule) in self._passed_over for element in _elements(one))]

    def targets(self, path: str) -> tuple[str, ...]:
        """The items that a leaf was written to."""
        return tuple(dict.fromkeys(target for target, _ in self._targets.get(path, ())))

    def written_beside(self, row: str) -> set[str]:
        """What was written to the objects that a row's values were written to; nothing where none was."""
        return {target for holder in self._holders.get(row, ()) for target in self._items[holder]}

    def _written(self, said: Writers) -> Verdict:
        verdict = self._shared.verdicts.get(said)
        if verdict is None:
            targets = tuple(dict.fromkeys([target for target, _ in said]))
            reason = "; ".join(dict.fromkeys(self._reasons[rule] for _, rule in said if rule in self._reasons))
            if not reason and all(target.startswith("ask.") for target in targets):
                reason = AN_ANSWER
            verdict = self._shared.verdicts[said] = (Status.WRITTEN, targets, reason, said[0][1])
        return verdict

    # What is remarked of a leaf -----------------------------------------------------------------------------

    def _remarked(self, path: str, found: list[Remarked]) -> None:
        refused = [one for one in found if isinstance(one[0], Refused)]
        nothing = [] if refused else [one for one in found if isinstance(one[0], Nothing)]
        silent = {rule for _, rule in refused or nothing}
        writers = tuple([one for one in self._targets.get(path, ()) if one[1] not in silent])
        if refused:
            self.aside.setdefault(path, []).append(Aside("", refused[0][1], False, refused[0]))
        if refused or (nothing and not writers):
            slips = [one for one in found if isinstance(one[0], Slipped)]
            self.known[path] = _unfit([*(refused or nothing), *slips], writers)
        elif writers:
            self.known[path] = self._spelt(writers, found)
        elif not nothing:
            slip = next((one for one in found if isinstance(one[0], Slipped)), None)
            if slip is not None:
                self.slips[path] = slip

    def _spelt(self, writers: Writers, found: Sequence[Remarked]) -> Verdict:
        verdict = self._written(writers)
        slip = next((one for one in found if isinstance(one[0], Slipped)), None)
        if slip is not None:
            assert isinstance(slip[0], Slipped)
            return Status.MENDED if slip[0].mended else Status.DOUBTFUL, verdict[1], slip[0].reason, slip[1]
        lesser = next((one for one, _ in found if isinstance(one, Lesser)), None)
        if lesser is not None:
            reasons = dict.fromkeys(filter(None, (str(verdict[2]), lesser.reason)))
            return verdict[0], verdict[1], "; ".join(reasons), verdict[3]
        for kind, status, reason in _LETTERS:
            spelt = next((one for one, _ in found if isinstance(one, kind)), None)
            if spelt is not None:
                return status, verdict[1], reason.format(str(spelt)), verdict[3]
        return verdict

    # What was not written -----------------------------------------------------------------------------------

    def _set_aside(self, skip: Skip, top: str) -> None:
        at, file, leaves, reason = skip
        known = self._shared.asides
        for leaf, line in leaves.items():
            path = f"{at}.{leaf}" if at.__class__ is str and leaf and leaf[0] not in "$_/" else below(at, leaf, top)
            key = (reason, file, line)
            if (said := known.get(key)) is None:
                said = known[key] = Aside(reason, f"{file}:{line}", False)
            if "[]" not in path:
                self.aside.setdefault(path, []).append(said)
            elif (path, *key) not in self._expanded:  # each of many elements may skip what all of them have
                self._expanded.add((path, *key))
                for place in self._expand(path):
                    self.aside.setdefault(place, []).append(said)

    def of_unwritten(self, path: str, asides: Sequence[Aside], losses: Sequence[Lost]) -> Verdict:
        """The disposition of a leaf that no rule wrote or refused. `asides` are its own and those of what holds it."""
        for aside in asides:
            if aside.refused is not None:
                return _unfit([aside.refused], ())
        for aside in asides:
            if aside.whole and (aside.lost or not losses):  # a selector that means another element says less than a loss
                return _set_aside(aside)
            if aside.repeats is not None and (found := self.known.get(aside.repeats[1] + path[len(aside.repeats[0]) :])):
                return found
        skipped = {aside.rule for aside in asides}
        for reason, rule in losses:
            if rule not in skipped:
                return Status.LOST, (), reason, rule
        if asides:
            return _set_aside(asides[0])
        return self.unwritten.get(path, NO_RULE)


def _beside(trace: Trace, at: str, leaves: Iterable[str]) -> str:
    """Why nothing was written of several leaves together: which of them the document does not have."""
    paths = [below(at, leaf, trace.at) for leaf in leaves]
    start = len(trace.at) + 1
    plain = [one[start:] for one in paths if one.startswith(f"{trace.at}.") and "[" not in one]
    absent = [one for one in plain if value_at(trace.document, one) in ABSENT]
    return f"nothing was written of it: {' and '.join(absent)} belongs with it, and is absent" if absent else NOT_WRITTEN


def _elements(path: str) -> Iterable[str]:
    """The elements of lists that a path goes through: `$.ids[0]` of `$.ids[0].value`."""
    end = path.find("]")
    while end >= 0:
        yield path[: end + 1]
        end = path.find("]", end + 1)


def _label(name: str, item: str, is_list: bool) -> str:
    """The place of a value in the target."""
    target = f"{name}.{item}" if item and name else item or name
    return f"{target}[]" if item and is_list else target


def _set_aside(aside: Aside) -> Verdict:
    return Status.LOST if aside.lost else Status.LEFT_OUT, (), aside.reason, aside.rule


def _as_it_is(path: str) -> Sequence[str]:
    return (path,)


_LETTERS: Final = (
    (Respelt, Status.RESPELT, "written as {!r}"),
    (Unlisted, Status.UNLISTED, "not in the item's list, which is open"),
)


def _unfit(found: list[Remarked], writers: Sequence[tuple[str, str]]) -> Verdict:
    """Refused, or a word with no place. Rules that did write the leaf keep their targets."""
    status = Status.REFUSED if isinstance(found[0][0], Refused) else Status.LOST
    targets = tuple(dict.fromkeys(target for target, _ in writers))
    return status, targets, partial(_sentences, found), found[0][1]


def _sentences(found: list[Remarked]) -> str:
    """The reasons, each once; a sentence with accepted words is made when somebody reads it."""
    reasons = [one.sentence() if isinstance(one, Refused) else getattr(one, "reason", "") for one, _ in found]
    return "; ".join(dict.fromkeys(reasons))
