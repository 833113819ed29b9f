"""The plan of a converter as data: what each generated function does, in order, before anything is printed.

Expressions and statements are frozen, so two plans are compared by value, and what a module imports, names and holds as
constants is read off the tree. Nothing here is text of Python; `emit.python` prints it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, TypeAlias

# Expressions ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Const:
    """A value that Python can spell: text, number, true, false, None, or a tuple of such; 1 is not True, nor Decimal(1)."""

    value: object

    def __eq__(self, other: object) -> bool:
        return other.__class__ is Const and repr(self.value) == repr(other.value)

    def __hash__(self) -> int:
        return hash(repr(self.value))


@dataclass(frozen=True, slots=True)
class Local:
    """A variable of one function. `number` tells apart two of one hint; the printed name is allocated later."""

    hint: str
    number: int


@dataclass(frozen=True, slots=True)
class Runtime:
    """A name of the runtime, such as `quantity`; the module of the runtime that has it follows from the name."""

    name: str


@dataclass(frozen=True, slots=True)
class FunctionName:
    """A generated function: without a `home` a block's of the same unit, else the first of the unit `name` of that file."""

    home: str
    name: str


@dataclass(frozen=True, slots=True)
class Call:
    """`function(arguments, name=value)`."""

    function: Expr
    arguments: tuple[Expr, ...] = ()
    named: tuple[tuple[str, Expr], ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """`holder.get(key)`, or `holder[key]` where the key is surely there."""

    holder: Expr
    key: Expr
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Attribute:
    """`holder.name`."""

    holder: Expr
    name: str


@dataclass(frozen=True, slots=True)
class PathText:
    """The path of something below a path: `f"{at}.detectors[{i}]"`. A part is a text or a position."""

    base: Expr
    parts: tuple[str | Local, ...]


@dataclass(frozen=True, slots=True)
class Several:
    """A tuple of expressions."""

    parts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class DictOf:
    """A dict of expressions."""

    pairs: tuple[tuple[Expr, Expr], ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """A name of another generated module."""

    module: str
    name: str


@dataclass(frozen=True, slots=True)
class Lambda:
    """`lambda parameter: body`."""

    parameter: Local
    body: Expr


@dataclass(frozen=True, slots=True)
class Has:
    """`key in holder`."""

    holder: Expr
    key: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class IsThere:
    """`value is not None`; with a local, the value is kept in it: `(said := value) is not None`."""

    value: Expr
    kept: Local | None = None


@dataclass(frozen=True, slots=True)
class AllOf:
    """`a and b`."""

    parts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """`a or b`."""

    parts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """`not value`."""

    value: Expr


# Constants of a module: expressions whose text stands once, under a name ----------------------------------------


@dataclass(frozen=True, slots=True)
class ScaleOf:
    """The scale of a unit."""

    unit: str


@dataclass(frozen=True, slots=True)
class WordList:
    """The words of an enumeration, under the name of the first place that uses it."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression, named after its place."""

    name: str
    pattern: str


@dataclass(frozen=True, slots=True)
class FileName:
    """The name of a mapping file, as rules are cited."""

    file: str


@dataclass(frozen=True, slots=True)
class Ask:
    """A question of mappings, what `Question` is made of: one wherever they put it, but for `told`."""

    file: str
    name: str
    text: str
    targets: tuple[str, ...] = field(compare=False)
    cite: str = field(compare=False)
    default: str | None = None
    optional: bool = False
    source: str = "ask"
    fields: tuple[tuple[str, object, tuple[str, ...]], ...] = ()
    """The fields of an answer: path, default or None, and places."""
    told: tuple[object, ...] = ()
    """Where it goes and its line, if it has a default: that is told while a document is converted."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """One direction of a table, as `LookupTable` is made: its file and name, and its fields in order."""

    file: str
    name: str
    words: tuple[tuple[Expr, Expr], ...]
    lists: tuple[Expr, ...] = ()
    others: tuple[Expr, ...] = ()
    options: tuple[tuple[str, object], ...] = ()

    def __hash__(self) -> int:
        return hash((self.file, self.name, self.options, len(self.words)))  # the words are many, and asked for often


@dataclass(frozen=True, slots=True)
class Kept:
    """A value that is made once, under a name like the hint: in a module, or for all in that of a mapping file."""

    hint: str
    value: Expr
    file: str = ""


Expr: TypeAlias = (
    Const | Local | Runtime | FunctionName | Imported | Call | Member | Attribute | PathText | Several | DictOf | Lambda
    | Has | IsThere | AllOf | AnyOf | Not | ScaleOf | WordList | Pattern | FileName | Ask | Lookup | Kept
)  # fmt: skip
Constant: TypeAlias = ScaleOf | WordList | Pattern | FileName | Ask | Lookup | Kept
CONSTANTS = (ScaleOf, WordList, Pattern, FileName, Ask, Lookup, Kept)

# Statements -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Assign:
    """`a, b = value`; `kind` is the annotation of a single one."""

    targets: tuple[Local, ...]
    value: Expr
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Do:
    """An expression for its effect. `cite` is the rule's file and line."""

    value: Expr
    cite: str = ""


@dataclass(frozen=True, slots=True)
class Store:
    """`holder[key] = value`."""

    holder: Expr
    key: str
    value: Expr
    cite: str = ""


@dataclass(frozen=True, slots=True)
class If:
    """`if`, `elif` and `else` (a condition of None)."""

    branches: tuple[tuple[Expr | None, tuple[Statement, ...]], ...]


@dataclass(frozen=True, slots=True)
class For:
    """`for a, b in values:`, with what is done where nothing broke out of it."""

    targets: tuple[Local, ...]
    values: Expr
    body: tuple[Statement, ...]
    otherwise: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment. The text may be anybody's: the printer keeps it on its line."""

    text: str


@dataclass(frozen=True, slots=True)
class Leave:
    """`continue` or `break`."""

    word: str


Statement: TypeAlias = Assign | Do | Store | If | For | Remark | Leave


@dataclass(frozen=True, slots=True)
class Function:
    """A generated function: its parameters with their annotations, its documentation, and the line that it comes from."""

    name: str
    parameters: tuple[tuple[Local, str], ...]
    returns: str
    doc: str
    cite: str
    body: tuple[Statement, ...]


def walk(node: object, into_constants: bool = True) -> Iterator[object]:
    """A node and all below it: statements, expressions, and the constants that these name, each once.

    Without `into_constants` what constants are made of is left out; a constant that is asked for itself is opened.
    """
    yield node
    yield from inside(node, into_constants)


def inside(node: object, into_constants: bool = True) -> Iterator[object]:
    """All below a node, in order."""
    waiting = _parts(node)
    constants: set[int] = set()
    while waiting:
        one = waiting.pop()
        kind = one.__class__
        if kind in _CONSTANTS:
            if id(one) in constants:
                continue
            constants.add(id(one))
        if kind is not tuple:
            yield one
        if kind not in _LEAVES and (into_constants or kind not in _CONSTANTS):
            waiting += _parts(one)


_LEAVES = frozenset((Const, Local, Runtime, FunctionName, Imported, ScaleOf, WordList, Pattern, FileName, Remark, Leave))
"""Nodes that hold no others."""
_CONSTANTS = frozenset(CONSTANTS)


def _parts(node: object) -> list[object]:
    """The tuples and nodes right below a node, the last first."""
    members: tuple[object, ...] = node if isinstance(node, tuple) else _MEMBERS[node.__class__](node)
    return [one for one in members[::-1] if _MEMBERS[one.__class__] is not _none]


def _none(node: object) -> tuple[object, ...]:
    """What a text or a number holds."""
    return ()


class _Members(dict[type, Callable[[Any], tuple[object, ...]]]):
    """Functions that give what a node of a kind holds, in the order of its fields; made when a kind is met first."""

    def __missing__(self, kind: type) -> Callable[[Any], tuple[object, ...]]:
        names = tuple(getattr(kind, "__dataclass_fields__", ()))
        if kind is tuple:
            self[kind] = tuple
        elif len(names) > 1:
            self[kind] = attrgetter(*names)
        else:
            self[kind] = (lambda node: (getattr(node, names[0]),)) if names else _none
        return self[kind]


_MEMBERS = _Members()


class Variables:
    """Makes the variables of one function; the same calls in the same order make the same ones."""

    def __init__(self) -> None:
        self._count = 0

    def new(self, hint: str) -> Local:
        self._count += 1
        return Local(hint, self._count)


def call(name: str, *arguments: Expr | str | int | tuple[object, ...] | None, **named: object) -> Call:
    """A call of a runtime function; plain values become constants."""
    given = tuple(expression(one) for one in arguments)
    return Call(Runtime(name), given, tuple((key, expression(value)) for key, value in named.items()))


def function_of(parameter: Local, body: Expr) -> Expr:
    """A function of one parameter; without a lambda where one function does all of it."""
    alone = isinstance(body, Call) and body.arguments == (parameter,) and not body.named
    return body.function if isinstance(body, Call) and alone else Lambda(parameter, body)


def expression(value: object) -> Expr:
    """A plain value as a constant; an expression as it is."""
    if hasattr(value, "__dataclass_fields__"):
        return value  # type: ignore[return-value]
    return Const(value)
