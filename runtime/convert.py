"""One document at a time: choose its converter, run it, and report on every leaf."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from oscem_map.runtime.admission import admitted, admitted_rows
from oscem_map.runtime.choose import NoConverter, by_record, by_tables, by_top, looks_like_tables, scalar
from oscem_map.runtime.conversion import Conversion, ConversionError
from oscem_map.runtime.converters import Ambiguous, Converter, Route, converters, reads_names, route, routes, targets
from oscem_map.runtime.formats.cif_names import DICTIONARY_ITEMS, Names, as_spelt, stated_dictionary
from oscem_map.runtime.garbage import uncollected
from oscem_map.runtime.questions import Answers
from oscem_map.runtime.read_tables import row_path
from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.runtime.trace import AROUND, Trace, below
from oscem_map.runtime.values import fold
from oscem_map.runtime.wrong_files import is_known, said_something

if TYPE_CHECKING:
    from pathlib import Path

    from oscem_map.runtime.lint import Finding
    from oscem_map.runtime.migrate import Migrated

T = TypeVar("T")


@uncollected
def convert(
    document: Mapping[str, Any],
    to: str,
    *,
    ask: Mapping[str, Any] | None = None,
    scan: Mapping[str, Any] | None = None,
    strict: bool = False,
    source: str | None = None,
    sha256: str = "",
    at: str = "$",
    root: Path | None = None,
    before: Mapping[str, Any] | str | None = None,
    consent: bool = False,
    profile: object = None,
    noting: bool = False,
) -> Conversion:
    """Convert a document to a schema that a mapping knows, in the mapping's direction or back.

    `to` is the schema's name (`lab.scan`), or the name that several roots share (`lab`): then the document says which root.

    `ask` holds answers by name, `profile` those of a facility (the path of a TOML file, its values, or several of either; see
    `profiles`): `ask` wins. UnknownAnswer is raised for names in `ask` that no mapping to the target asks for, ProfileError
    for a profile that cannot be read. `scan` holds what was read from the headers of files; `source` names the left schema
    where the document does not tell. With `strict`, refused values raise ConversionError with all of them. A document that
    cannot be read at all raises it in any case, and DocumentError for what has no JSON form (`admission` says what has one:
    dates do, as text; sets and bytes do not). An older record is migrated first where its family has a migration, and
    placeholders are no facts; the report speaks of the record as it was given.

    `before` is the document that travelled with a record (`files` of its conversion), as text or parsed: what the record
    cannot hold comes back from it, and what somebody edited in the record wins. ConversionError is raised where the
    record's seal says that it is another one.

    With `noting`, rules look for answers that are not there, and `runtime.open_questions` tells which questions are open.
    With `consent`, what a mapping withholds (e-mail, telephone) stands in the file that travels with the target, and nowhere
    else: set it where the persons agreed to that.

    With `root`, the converters are those that `oscem-map compile` wrote below this folder, and a note says so; NoWorkspace
    is raised where there are none.
    """
    way, fitting = _way(document, to, root, source)
    asking = tuple([one for one, _ in routes(to, root, source)])
    answers = _answers(ask, profile, to, asking, way.put, root)
    run = _Run(to, converters(root), answers.noting() if noting else answers, scan, sha256, at, consent)
    if consent and not way.put:
        raise ConversionError(f"nothing travels with {to}, so nobody can consent to it: leave `consent` out")
    if before is not None and (way.put or way.reads != "tree"):
        raise ConversionError(f"nothing travels with what {to} is made of: leave `before` out")
    named = fitting[0] if source is not None and len(fitting) == 1 else None
    result = run.forth(document, fitting, named) if way.put else run.back(document, fitting, before)
    if root is not None:
        result.notes = (*result.notes, f"converted by {(root / 'generated').as_posix()}/{result.converter.module}.py")
    if strict and (result.refused or (result.migrated is not None and result.migrated.placeholders)):
        raise _refusal(result)
    return result


def _way(document: object, to: str, root: Path | None, source: str | None) -> tuple[Route, list[Converter]]:
    """In which direction a document is converted, and the converters for it. Raises ConversionError."""
    if to not in targets(root):
        raise ConversionError(f"there is no target `{to}`; choose one of {', '.join(targets(root))}")
    if not isinstance(document, Mapping):
        raise ConversionError("the record is not an object of slots")
    if not routes(to, root, source):
        raise ConversionError(f"no mapping from {source} makes {to}; choose one of {', '.join(_sources(to, root))}")
    reads = ""
    try:
        way = route(to, root, source)
    except Ambiguous:
        reads = "tables" if looks_like_tables(document) else "tree"
        way = route(to, root, source, reads)
    return way, [one for one, _ in routes(to, root, source, reads)]


def _answers(
    ask: Mapping[str, Any] | None, profile: object, to: str, fitting: tuple[Converter, ...], older: bool, root: Path | None
) -> Answers:
    """The answers of a run, with those of profiles."""
    if not (ask or profile):
        return Answers({})
    from oscem_map.runtime.answers import gathered
    from oscem_map.runtime.profiles import profiles

    return gathered(ask or {}, profiles(profile, targets(root)), to, fitting, older)


_NO_NOTES: tuple[str, ...] = ()


class _Run:
    """One document against the converters that are known."""

    def __init__(
        self, to: str, known: Sequence[Converter], ask: Mapping[str, Any] | None, scan: Mapping[str, Any] | None, sha256: str,
        at: str, consent: bool,
    ) -> None:  # fmt: skip
        self.consent = consent
        self.to = to
        self.known = known
        self.ask = ask
        self.scan = scan
        self.sha256 = sha256
        self.at = at

    def forth(self, document: Mapping[str, Any], fitting: list[Converter], named: Converter | None) -> Conversion:
        """From a left schema to the right one. `named` is the converter of the schema that the caller names."""
        if fitting[0].kinds[0] == "tree":
            return self._from_tree(document, fitting, named)
        document = as_spelt(admitted_rows(document), _telling_names(tuple(self.known)))
        chosen, notes = (named, _NO_NOTES) if named is not None else _chosen(by_tables, document, fitting)
        return self._from_tables(document, chosen, notes, put=True)

    def back(
        self, document: Mapping[str, Any], fitting: list[Converter], before: Mapping[str, Any] | str | None = None
    ) -> Conversion:
        """From the right schema to a left one."""
        chosen, notes = fitting[0], _NO_NOTES
        if fitting[0].kinds[1] == "tables":
            document = as_spelt(admitted_rows(document), _telling_names(tuple(self.known)))
            if self.to != fitting[0].left:
                chosen, notes = _chosen(by_tables, document, fitting)
            return self._from_tables(document, chosen, notes, put=False)
        tree = admitted(document, self.at)
        known = _chosen(by_top, tree, fitting)
        record = self._travelled(before, known) if before is not None else None
        chosen, notes = _chosen(by_record, record or {}, known) if len(known) > 1 else (known[0], _NO_NOTES)
        module = chosen.load()
        self._demand_of_tree(tree, module.RIGHT_DEMANDS)
        trace = Trace(self.ask, self.scan)
        made = module.get(tree, trace, self.at)
        if record is not None:
            text = before if isinstance(before, str) else None
            notes = (*notes, *self._restored(chosen, record, text, tree, made, trace))
        elif hasattr(module, "CARRIER"):
            name = module.CARRIER.name
            notes = (*notes, f"{chosen.left} travels with this record in {name}: with `before`, what it holds comes back")
        result = Conversion(made, chosen, trace, tree, False, self.sha256, self.at, notes)
        if record is None and not trace.written:
            is_known(result)
        return result

    def _travelled(self, before: Mapping[str, Any] | str, known: Sequence[Converter]) -> Any:
        """The document that travelled with a record, as the current version has it. Raises ConversionError."""
        from oscem_map.runtime.formats import json_text

        carrier = getattr(known[0].load(), "CARRIER", None)
        if carrier is None:
            raise ConversionError(f"nothing travels with {known[0].right}: leave `before` out")
        parsed = json_text.parse(before, carrier.name) if isinstance(before, str) else before
        if not isinstance(parsed, Mapping):
            raise ConversionError(f"{carrier.name} is not an object of slots")
        return self._current(parsed, [*known], carrier.name)[1][0]

    def _restored(
        self, chosen: Converter, record: Any, text: str | None, tree: Any, made: Any, trace: Trace
    ) -> tuple[str, ...]:
        """Merge what travelled with a record into what it was read as; gives notes. Raises ConversionError."""
        from oscem_map.runtime import carrier as carriers

        try:
            return carriers.restore(chosen, record, text, tree, made, trace)
        except carriers.BrokenSeal as error:
            raise ConversionError(str(error)) from None

    # Trees ----------------------------------------------------------------------------------------------------------

    def _from_tree(
        self, document: Mapping[str, Any], fitting: list[Converter], named: Converter | None
    ) -> Conversion:
        """A record, made current, through a converter; what stands for a value and is none is refused."""
        document, (record, placeholders, migrated) = self._current(document, fitting, self.at)
        chosen, notes = (named, ()) if named is not None else _chosen(by_record, record, fitting)
        module = chosen.load()
        if not any(name in record for name in module.SECTIONS):
            names = ", ".join(list(record)[:6]) or "nothing"
            raise ConversionError(
                f"this is not a record of {chosen.left}: it has {names}, and none of {', '.join(module.SECTIONS)}; "
                "with --level KEY, name the object that holds the record"
            )
        self._demand_of_tree(record, module.LEFT_DEMANDS)
        tree = record if isinstance(record, dict) else dict(record)
        read = document if placeholders else tree
        result = self._put(tree, chosen, read, notes, migrated)
        if migrated is not None and migrated.guessed and (wrong := self._wrong_guesses(tree, result)):
            from oscem_map.runtime.lint import without

            placeholders, tree = wrong, without(tree, wrong)
            result = self._put(tree, chosen, read, notes, migrated)
        if named is None and notes and chosen.kinds[1] == "tables":
            from oscem_map.runtime.unsaid import unsay

            unsay(result, record, fitting)
        if hasattr(module, "CARRIER"):
            from oscem_map.runtime.carrier import carry

            carry(chosen, tree, result.target, result.trace, self.consent)
        elif self.consent:
            raise ConversionError(f"nothing travels with {chosen.right}, so nobody can consent to it: leave `consent` out")
        for one in placeholders:
            leaf = one.path.removeprefix("$.")
            result.trace.remark(self.at, leaf, Refused(one.value, one.reason), one.rule)
            result.trace.withheld.add(below(self.at, leaf))
        return result

    def _put(
        self, tree: Any, chosen: Converter, read: Any, notes: tuple[str, ...], migrated: Migrated | None
    ) -> Conversion:
        """A tree through a converter; `read` is the document that the report speaks of."""
        trace = Trace(self.ask, self.scan)
        target = chosen.load().put(tree, trace, self.at)
        return Conversion(target, chosen, trace, read, True, self.sha256, self.at, notes, migrated, self.consent)

    def _current(
        self, document: Mapping[str, Any], fitting: list[Converter], at: str
    ) -> tuple[Any, tuple[Any, tuple[Finding, ...], Migrated | None]]:
        """The record in the JSON form; and as the current version has it, without placeholders, with what a migration did."""
        from oscem_map.runtime.migrations import installed, migration_of

        package = fitting[0].package
        migration = migration_of([one.left for one in fitting], installed(package))
        if migration is None:
            document = admitted(document, at)
            return document, (document, (), None)
        from oscem_map.runtime.migrate import prepared, seen
        from oscem_map.runtime.migrate_tree import says_nothing

        document, found = seen(document, at, migration)
        record, placeholders, migrated = prepared(document, self.ask, migration, found)
        if says_nothing(migrated.document if migrated is not None else document):
            names = ", ".join([*document][:6]) or "nothing"
            raise ConversionError(
                f"{self.at if self.at != '$' else 'this'} is no record of {migration.TARGET[0]}, of any age: it has {names}, "
                "and no value of it has a place; with --level KEY, name the object that holds the record"
            )
        return document, (record, placeholders, migrated)

    def _wrong_guesses(self, tree: Any, result: Conversion) -> tuple[Finding, ...]:
        """The quantities of a migrated record whose unit was guessed and cannot be right."""
        from oscem_map.runtime import advice

        assert result.migrated is not None
        put, ranges = result.converter.load().put, result.converter.facts().advised

        def written(path: str) -> tuple[str, ...]:
            return result.dispositions.targets(self.at + path.removeprefix("$"))

        def again(record: Any) -> Any:
            return put(record, Trace(self.ask, self.scan))

        return advice.refused(tree, result.target, result.migrated.guessed, written, ranges, again)

    def _demand_of_tree(self, document: Mapping[str, Any], demands: Sequence[tuple[str, str, tuple[str, ...], str]]) -> None:
        """Whether the document is this mapping's at all."""
        for path, _, words, rule in demands:
            said = scalar(document, path)
            if said is not None and said != "" and fold(str(said)) not in [fold(word) for word in words]:
                raise ConversionError(f"{self.at}.{path} is {said!r}, and this mapping is for {' or '.join(words)} ({rule})")

    # Tables ---------------------------------------------------------------------------------------------------------

    def _from_tables(
        self, tables: Mapping[str, Any], chosen: Converter, notes: tuple[str, ...], put: bool
    ) -> Conversion:
        """Rows by category, in any case of names, through a converter."""
        module = chosen.load()
        spelt = as_spelt(tables, _names(chosen, put))
        scan = self.scan
        if scan and not put:
            from oscem_map.runtime.scanned_rows import with_scanned

            spelt, scan, told = with_scanned(spelt, module, scan)
            notes = (*notes, *told)
        demands = module.LEFT_DEMANDS if put else module.RIGHT_DEMANDS
        _demand_of_tables(spelt, demands, chosen)
        read = spelt if isinstance(spelt, dict) else dict(spelt)
        trace = Trace(self.ask, scan)
        target = (module.put if put else module.get)(read, trace)
        name, version = (chosen.left, chosen.left_version) if put else (chosen.right, chosen.right_version)
        more = (*_conforms(read, name, version), *_other_words(read, demands, chosen, trace))
        result = Conversion(target, chosen, trace, read, put, self.sha256, self.at, (*notes, *more))
        said_something(result)
        return result


def _conforms(tables: Mapping[str, Any], schema: str, pinned: str) -> tuple[str, ...]:
    """Which dictionary a file follows, if it says so and it is not the mapping's."""
    name, version = stated_dictionary(tables)
    if not version or version == pinned:
        return ()
    return (f"the file conforms to {name or 'a dictionary'} {version}: it is read as {schema} {pinned}",)


@lru_cache(8)
def _telling_names(known: tuple[Converter, ...]) -> Names:
    """The names by which a converter is chosen, as mappings spell them."""
    reads = [f"{one.reads[0]}.{one.reads[1]}" for one in known if one.reads]
    return Names([*reads, *DICTIONARY_ITEMS])


@lru_cache(32)
def _names(chosen: Converter, put: bool) -> Names:
    """The names that a mapping reads, or says something of."""
    facts = chosen.facts().items("left" if put else "right")
    return Names([*facts.items, *(f"{category}.{item}" for category, items in facts.read.items() for item in items), *facts.read])


def _other_words(
    tables: Mapping[str, Any], demands: Sequence[tuple[str, str, tuple[str, ...], str]], chosen: Converter, trace: Trace
) -> Iterator[str]:
    """What is to be said of rows with another word than the one that makes the file this mapping's: a second method."""
    for category, item, words, rule in demands:
        rows = tables.get(category, ())
        for n, row in enumerate(rows):
            said = row.get(item)
            if said is None or fold(str(said)) in map(fold, words):
                continue
            why = f"the file is read as {chosen.left}, which is for {' or '.join(words)}"
            trace.remarks.append((f"{row_path(tables, category, n)}.{item}", Nothing(why), rule))
            yield f"_{category}.{item} is {said} as well: {why}"


def _demand_of_tables(
    tables: Mapping[str, Any], demands: Sequence[tuple[str, str, tuple[str, ...], str]], chosen: Converter
) -> None:
    """Whether the rows are this mapping's at all: the first demand must hold, the others where the rows say anything of it."""
    for n, (category, item, words, rule) in enumerate(demands):
        said = [row.get(item) for row in tables.get(category, ())]
        if n and not any(one is not None for one in said):
            continue
        if not any(one is not None and fold(str(one)) in [fold(word) for word in words] for one in said):
            shown = ", ".join(repr(one) for one in said if one is not None) or "absent"
            wanted = " or ".join(words)
            raise ConversionError(f"_{category}.{item} is {shown}, and {chosen.left} needs {wanted} ({rule})")


def _refusal(result: Conversion) -> ConversionError:
    """All refused values at once, where the document as given has them; and refused answers."""
    report = result.report
    answers = [(path, value.sentence()) for path, value, _ in result.refused if path.startswith(AROUND)]
    refused = report.refused()
    lines = [*((leaf.path, leaf.reason) for leaf in refused), *answers]
    said = "\n".join(f"  {path}: {reason}" for path, reason in lines)
    return ConversionError(f"{len(lines)} values were refused:\n{said}", refused, report)


def _chosen(by: Callable[[Any, Sequence[Converter]], T], document: Any, fitting: Sequence[Converter]) -> T:
    """What a way to choose says of a document. Raises ConversionError."""
    try:
        return by(document, fitting)
    except NoConverter as error:
        raise ConversionError(str(error)) from None


def _sources(to: str, root: Path | None) -> list[str]:
    """The schemas from which a target is made."""
    return list(dict.fromkeys(reads_names(one, put)[0] for one, put in routes(to, root)))


__all__ = ["Conversion", "ConversionError", "convert", "converters", "targets"]
