"""The plan of a migration as data: a function for each step and fragment, and the facts beside them."""

from __future__ import annotations

from oscem_map.compiler.emit.module_text import texts
from oscem_map.compiler.emit.modules import Assignment, Module, Package
from oscem_map.compiler.emit.schema import schema_name
from oscem_map.compiler.migration.places import Places
from oscem_map.compiler.migration.typed import (
    CODECS,
    Ask,
    Drop,
    Inside,
    Migration,
    Move,
    Names,
    Onto,
    Rule,
    Say,
    Use,
    walk,
)
from oscem_map.compiler.plan.ir import (
    Attribute,
    Call,
    Const,
    DictOf,
    Do,
    Expr,
    For,
    Function,
    FunctionName,
    If,
    Imported,
    Kept,
    Local,
    Runtime,
    Several,
    Statement,
    Variables,
    call,
)


def module_of(migration: Migration) -> tuple[str, str]:
    """Name and text of the module of a migration that is right."""
    title = f"Documents of any age to {migration.family} {migration.version}."
    module = Module(migration.module, title, migration.file)
    asks = {rule.name: rule.question for step in migration.steps for rule in walk(step.rules) if isinstance(rule, Ask)}
    schema = schema_name(migration.family)
    module.exports = (Imported(schema, "CLASSES"), Imported(schema, "ROOTS"))
    module.before = [
        Assignment("FILE", Const(migration.file)),
        Assignment("TARGET", Const((migration.family, migration.version))),
        Assignment("WHOLE", call("frozenset", Places(migration.schemas).whole())),
        Assignment("STEPS", Const({step.name: step.title for step in migration.steps})),
        Assignment("ASKS", Const(asks), "dict[str, str]"),
        Assignment("ANSWERS", Const(_answers(migration)), "dict[str, tuple[str, ...]]"),
        Assignment("LINTS", Several(tuple(_lints(migration))), "tuple[Check, ...]"),
    ]
    module.functions = [("", function) for function in _Planner(migration).plan()]
    return next(texts(Package([module], f"{migration.module}_lists")))


def _lints(migration: Migration) -> list[Expr]:
    told = [(one.path, one.check, one.arguments, one.because, one.cite) for one in migration.lints]
    return [call("Check", *map(Const, values)) for values in told]


def _answers(migration: Migration) -> dict[str, tuple[str, ...]]:
    """The words that answer a question, where the schemas list them or each root has its own."""
    found: dict[str, dict[str, None]] = {}
    places = Places(migration.schemas)
    asks = [rule for step in migration.steps for rule in walk(step.rules) if isinstance(rule, Ask)]
    for ask in asks:
        for slot in places.find(ask.to):
            words = (*slot.archive.values, *((slot.equals,) if slot.equals else ()))
            found.setdefault(ask.name, {}).update(dict.fromkeys(words))
    return {name: tuple(words) for name, words in found.items() if words}


class _Planner:
    """Plans the functions of a migration; a cursor stands on the object that a function's rules are about."""

    def __init__(self, migration: Migration) -> None:
        self.migration = migration
        self._fragments: dict[str, Inside] = {}
        self._variables = Variables()
        roots = [schema.classes[schema.root] for schema in migration.schemas if schema.root]
        self._tops = {name for root in roots for name in root.slots}
        """The slots at the top of a record of the current version: most records have them."""

    def plan(self) -> list[Function]:
        """`migrate`, then each step, then the fragments that they share."""
        steps = [self._step(step.name, step.title, step.cite, step.rules) for step in self.migration.steps]
        document = Variables().new("document")
        doc = "All steps, in order; each acts only where it finds what it is about."
        calls = tuple(Do(Call(FunctionName("", step.name), (document,))) for step in steps)
        fragments = [self._fragment(name, inside) for name, inside in self._fragments.items()]
        return [Function("migrate", ((document, "Cursor"),), "None", doc, "", calls), *steps, *fragments]

    def _step(self, name: str, title: str, cite: str, rules: tuple[Rule, ...]) -> Function:
        self._variables = Variables()
        document = self._variables.new("document")
        begin = Do(_on(document, "step", name))
        body: tuple[Statement, ...] = self._rules(rules, document)
        names = _firsts(rules)
        if names and not self._tops.intersection(names):
            body = (If(((_on(document, "has", *names), body),)),)
        body = (begin, *body)
        return Function(f"step_{name}".lower(), ((document, "Cursor"),), "None", f"{title}.", cite, body)

    def _fragment(self, name: str, inside: Inside) -> Function:
        self._variables = Variables()
        cursor = self._variables.new("cursor")
        body = self._rules(inside.rules, cursor)
        return Function(f"rules_of_{name}", ((cursor, "Cursor"),), "None", "Rules that several steps share.", "", body)

    def _rules(self, rules: tuple[Rule, ...], cursor: Local) -> tuple[Statement, ...]:
        """Literals come last: they are said of what the other rules made."""
        found: list[Statement] = []
        for rule in sorted(rules, key=lambda rule: isinstance(rule, Say)):
            match rule:
                case Move():
                    found.append(Do(self._move(rule, cursor)))
                case Drop():
                    of = {"of": rule.of} if rule.of else {}
                    found.append(Do(_on(cursor, "put_aside", _path(rule.source), self._line(rule), rule.because, **of)))
                case Ask():
                    found.append(Do(_on(cursor, "ask", rule.name, rule.question, _path(rule.target), self._line(rule))))
                case Say():
                    found.append(Do(_on(cursor, "say", Const(rule.value), _path(rule.target), self._line(rule))))
                case Inside():
                    found.append(self._inside(rule, cursor))
                case Onto():
                    found.append(self._onto(rule, cursor))
        return tuple(found)

    def _move(self, rule: Move, cursor: Local) -> Expr:
        source, line = _path(rule.source), self._line(rule)
        if rule.same:
            return _on(cursor, "unit", source, rule.unit, line)
        more: dict[str, object] = {"of": rule.of} if rule.of and not rule.bare else {}
        if rule.via is not None and rule.via.name == "completes":
            said = {"because": rule.because} if rule.because else {}
            return _on(cursor, "complete", source, rule.targets[0][-1], line, rule.via.argument, **said)
        via = self._codec(rule.via) if rule.via else None
        if rule.bare and via is None:
            via = Kept(f"BARE_{rule.source[-1]}".upper(), call("Bare", rule.bare))
        told = {"because": rule.because} if rule.because else {}
        if len(rule.targets) > 1:
            targets = Const(tuple(map(_path, rule.targets)))
            return _on(cursor, "split", source, targets, line, *((via,) if via else ()), **more, **told)
        more |= {"via": via} if via is not None else {}
        more |= {"unit": rule.unit} if rule.unit else {}
        return _on(cursor, "move", source, _path(rule.targets[0]), line, **more, **told)

    def _inside(self, rule: Inside, cursor: Local) -> Statement:
        if rule.fragment:
            self._fragments.setdefault(rule.fragment, rule)
        one = self._variables.new("one" if rule.star else rule.path[-1] if rule.path else "whole")
        whole = Runtime("WHOLE")
        names = _firsts(rule.rules)
        sought = (Const(names),) if names else ()
        objects = _on(cursor, "everywhere", whole, *sought) if rule.star else _on(cursor, "each", _path(rule.path), *sought)
        if rule.fragment:
            return For((one,), objects, (Do(Call(FunctionName("", f"rules_of_{rule.fragment}"), (one,))),))
        return For((one,), objects, self._rules(rule.rules, one))

    def _onto(self, rule: Onto, cursor: Local) -> Statement:
        one = self._variables.new(rule.source[-1])
        more: dict[str, object] = {"via": self._codec(rule.via)} if rule.via else {}
        more |= {"by": rule.by} if rule.by else {}
        objects = _on(cursor, "onto", _path(rule.source), _path(rule.target), self._line(rule), **more)
        return For((one,), objects, self._rules(rule.rules, one))

    # Codecs -------------------------------------------------------------------------------------------------

    def _codec(self, use: Use) -> Expr:
        match use.name:
            case "words":
                rows = DictOf(tuple((Const(word), Const(out)) for word, out in use.rows))
                return Kept(use.table.upper(), call("Words", rows))
            case "text":
                return Kept("FORM", call("TextForm", use.argument))
            case "below_zero":
                return Kept("BELOW_ZERO", call("BelowZero", Const(use.argument)))
            case "spelling":
                return Kept("SPELLING", call("Spelling", known_names(self.migration)))
        return Runtime(CODECS[use.name].function)

    def _line(self, rule: Rule) -> object:
        """The rule's line, with its file where that is another one."""
        file, _, number = rule.cite.rpartition(":")
        return int(number) if file == self.migration.file else rule.cite


def known_names(migration: Migration) -> tuple[str, ...]:
    """What `spelling` knows: the schema's names, and those that rules look for."""
    names = [*Places(migration.schemas).all_names()]
    for step in migration.steps:
        for rule in walk(step.rules):
            if isinstance(rule, (Move, Drop, Onto)):
                names += [name.removesuffix("[]") for name in rule.source]
            elif isinstance(rule, Inside) and not rule.star:
                names += [name.removesuffix("[]") for name in rule.path]
    return tuple(dict.fromkeys(names))


def _on(cursor: Local, method: str, *arguments: object, **named: object) -> Call:
    """A call of a method of a cursor."""
    made = call(method, *arguments, **named)  # type: ignore[arg-type]
    return Call(Attribute(cursor, method), made.arguments, made.named)


def _path(names: Names) -> str:
    return ".".join(names) or "/"


def _firsts(rules: tuple[Rule, ...]) -> tuple[str, ...]:
    """The names of which an object must have one for these rules to act in it; none where some may act in any object."""
    firsts: dict[str, None] = {}
    for rule in rules:
        path = () if isinstance(rule, (Ask, Say)) else rule.path if isinstance(rule, Inside) else rule.source
        if not path or (isinstance(rule, Inside) and rule.star):
            return ()
        firsts[path[0].removesuffix("[]")] = None
    return tuple(firsts)
