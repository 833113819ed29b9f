"""Prints the plan as Python. Every text of a mapping or a snapshot passes through `literal`, `comment` or `docstring`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from oscem_map.compiler.plan.ir import (
    CONSTANTS,
    AllOf,
    AnyOf,
    Assign,
    Attribute,
    Call,
    Const,
    DictOf,
    Do,
    Expr,
    For,
    Function,
    FunctionName,
    Has,
    If,
    Imported,
    IsThere,
    Lambda,
    Leave,
    Local,
    Member,
    Not,
    PathText,
    Remark,
    Runtime,
    Several,
    Statement,
    Store,
    walk,
)

WIDTH = 118

# Texts ------------------------------------------------------------------------------------------------------------------


def literal(value: object) -> str:
    """A value as Python spells it: in double quotes where that needs no escape; line ends and the like are escaped."""
    if isinstance(value, str):
        text = repr(str(value))
        return f'"{text[1:-1]}"' if text[0] == "'" and '"' not in value else text
    if isinstance(value, Decimal):
        return f'Decimal("{value}")'
    if isinstance(value, tuple):
        return "(" + ", ".join(map(literal, value)) + ("," if len(value) == 1 else "") + ")"
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(key)}: {literal(one)}" for key, one in value.items()) + "}"
    return repr(value)


def one_line(text: str) -> str:
    """A text without line ends and what cannot be printed."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def comment(text: str) -> str:
    """A text as a comment, on one line."""
    return f"# {one_line(text)}"


def words(text: str) -> str:
    """A text as it stands inside a documentation string, on one line."""
    return one_line(text).replace("\\", "\\\\").replace('"""', "'''")


def docstring(text: str, cite: str = "") -> str:
    """A documentation string on one line."""
    said = words(text) + (f"  [{words(cite)}]" if cite else "")
    end = " " if said.endswith('"') else ""
    return f'"""{said}{end}"""'


# Expressions ------------------------------------------------------------------------------------------------------------


class Printer:
    """Prints expressions and statements; `named` says what is called how: constants, functions and variables.

    Texts of expressions are kept: where variables have other names, another printer is needed.
    """

    def __init__(self, named: Callable[[Expr], str]) -> None:
        self.named = named
        self._texts: dict[int, tuple[Expr, str]] = {}
        """By the identity of an expression, which is held."""

    def text(self, node: Expr) -> str:
        """An expression on one line."""
        kept = self._texts.get(id(node))
        if kept is None:
            kept = self._texts[id(node)] = node, self._text(node)
        return kept[1]

    def _text(self, node: Expr) -> str:  # noqa: PLR0912 - one case for each kind of expression
        match node:
            case Const(value=value):
                return literal(value)
            case Local() | FunctionName() | Imported():
                return self.named(node)
            case DictOf(pairs=pairs):
                return "{" + ", ".join(f"{self.text(key)}: {self.text(value)}" for key, value in pairs) + "}"
            case Runtime(name=name):
                return name
            case Call(function=function, arguments=arguments, named=named):
                given = [*map(self.text, arguments), *(f"{key}={self.text(value)}" for key, value in named)]
                return f"{self.text(function)}({', '.join(given)})"
            case Member(holder=holder, key=key, sure=sure):
                at = self.text(key)
                return f"{self.text(holder)}[{at}]" if sure else f"{self.text(holder)}.get({at})"
            case Attribute(holder=holder, name=name):
                return f"{self.text(holder)}.{name}"
            case PathText():
                return self._path(node)
            case Several(parts=parts):
                inner = ", ".join(map(self.text, parts))
                return f"({inner},)" if len(parts) == 1 else f"({inner})"
            case Lambda(parameter=parameter, body=body):
                name = self.named(parameter)
                return f"lambda {name}: {self.text(body)}"
            case Has(holder=holder, key=key, negated=negated):
                return f"{literal(key)} {'not in' if negated else 'in'} {self.text(holder)}"
            case IsThere(value=value, kept=kept):
                inner = self.text(value)
                return f"({self.named(kept)} := {inner}) is not None" if kept else f"{inner} is not None"
            case AllOf(parts=parts):
                return " and ".join(self._operand(part) for part in parts)
            case AnyOf(parts=parts):
                return " or ".join(self._operand(part) for part in parts)
            case Not(value=value):
                return f"not {self._operand(value)}" if not isinstance(value, IsThere) else f"{self.text(value.value)} is None"
            case _ if isinstance(node, CONSTANTS):
                return self.named(node)
        raise TypeError(f"no expression: {node!r}")

    def _operand(self, part: Expr) -> str:
        return f"({self.text(part)})" if isinstance(part, (AllOf, AnyOf)) else self.text(part)

    def _path(self, node: PathText) -> str:
        parts = (str(node.base.value) if isinstance(node.base, Const) else node.base, *node.parts)
        if all(isinstance(part, str) for part in parts):
            return literal("".join(map(str, parts)))
        inner = "".join(_braced(part) if isinstance(part, str) else f"{{{self.text(part)}}}" for part in parts)
        return f'f"{inner}"'

    def lines(self, prefix: str, node: Expr, suffix: str = "") -> Iterator[str]:
        """An expression on as many lines as it needs.

        What is inside the brackets of a call or a tuple goes on a line of its own; what is too long for one, and what a
        dict holds, is broken after the commas. Words of a list fill their lines, and so do short members of a dict. What
        stands alone in brackets shares their lines.
        """
        whole = f"{prefix}{self.text(node)}{suffix}"
        parts = self._parts(node)
        if len(whole) <= WIDTH or parts is None:
            yield whole
            return
        opening, inner, closing = parts
        if len(inner) == 1 and opening != "{" and self._parts(inner[0][1]) is not None:
            comma = "," if opening == "(" else ""
            yield from self.lines(f"{prefix}{opening}{inner[0][0]}", inner[0][1], f"{comma}{closing}{suffix}")
            return
        yield f"{prefix}{opening}"
        indent = " " * (len(prefix) - len(prefix.lstrip()) + 4)
        if opening == "{":
            yield from self._pairs(node if isinstance(node, DictOf) else _members(node), indent)
        elif isinstance(node, AnyOf):
            for key, value in inner:
                yield from self.lines(indent + key, value)
        else:
            yield from self._packed(inner, indent)
        yield f"{indent[:-4]}{closing}{suffix}"

    def _pairs(self, node: DictOf, indent: str) -> Iterator[str]:
        """The members of a dict: short ones, and pairs of words, together, others each on lines of their own."""
        words = all(isinstance(value, Const) and isinstance(value.value, str) for _, value in node.pairs)
        short: list[str] = []
        for key, value in node.pairs:
            head = f"{self.text(key)}: "
            if len(head) + len(self.text(value)) < (WIDTH - len(indent) if words else WIDTH // 2):
                short.append(f"{head}{self.text(value)},")
                continue
            yield from filled(short, indent)
            short = []
            if len(indent + head) > WIDTH:
                *broken, head = self.lines(indent, key, ": ")
                yield from broken
            else:
                head = indent + head
            yield from self.lines(head, value, ",")
        yield from filled(short, indent)

    def _packed(self, inner: list[tuple[str, Expr]], indent: str) -> Iterator[str]:
        """Arguments, or members of a tuple: short ones together, each that is too long for a line broken by itself."""
        short: list[str] = []
        for key, value in inner:
            text = f"{key}{self.text(value)},"
            if len(indent) + len(text) <= WIDTH:
                short.append(text)
                continue
            yield from filled(short, indent)
            short = []
            yield from self.lines(indent + key, value, ",")
        yield from filled(short, indent)

    def _parts(self, node: Expr) -> tuple[str, list[tuple[str, Expr]], str] | None:
        match node:
            case Call(function=function, arguments=arguments, named=named) if arguments or named:
                inner = [*(("", one) for one in arguments), *((f"{key}=", value) for key, value in named)]
                return f"{self.text(function)}(", inner, ")"
            case Several(parts=parts) if parts:
                return "(", [("", one) for one in parts], ")"
            case DictOf(pairs=pairs) if pairs:
                return "{", [("", one) for pair in pairs for one in pair], "}"
            case Const(value=tuple() as values) if values:
                return "(", [("", Const(one)) for one in values], ")"
            case Const(value=dict() as members) if members:
                return self._parts(_members(node))
            case AnyOf(parts=parts):
                return "(", [("", parts[0]), *(("or ", part) for part in parts[1:])], ")"
        return None

    # Statements -----------------------------------------------------------------------------------------------------

    def block(self, statements: tuple[Statement, ...], indent: str) -> Iterator[str]:
        """Statements, or `pass` where there are none but remarks."""
        alive = False
        for statement in statements:
            alive = alive or not isinstance(statement, Remark)
            yield from self._statement(statement, indent)
        if not alive:
            yield f"{indent}pass"

    def _statement(self, node: Statement, indent: str) -> Iterator[str]:
        match node:
            case Assign(targets=targets, value=value, kind=kind):
                names = ", ".join(map(self.named, targets))
                yield from self.lines(f"{indent}{names}{f': {kind}' if kind else ''} = ", value)
            case Do(value=value):
                yield from self.lines(indent, value)
            case Store(holder=holder, key=key, value=value, cite=cite):
                cited = f"  {comment(cite)}" if cite else ""
                yield from self.lines(f"{indent}{self.text(holder)}[{literal(key)}] = ", value, cited)
            case If(branches=branches):
                yield from self._branches(branches, indent)
            case For(targets=targets, values=values, body=body, otherwise=otherwise):
                names = ", ".join(map(self.named, targets))
                yield from self.lines(f"{indent}for {names} in ", values, ":")
                yield from self.block(body, indent + "    ")
                if otherwise:
                    yield f"{indent}else:"
                    yield from self.block(otherwise, indent + "    ")
            case Remark(text=text):
                yield f"{indent}{comment(text)}"
            case Leave(word=word):
                yield f"{indent}{word}"

    def _branches(self, branches: tuple[tuple[Expr | None, tuple[Statement, ...]], ...], indent: str) -> Iterator[str]:
        for n, (condition, body) in enumerate(branches):
            if condition is None:
                if not body:
                    continue
                yield f"{indent}else:"
            else:
                yield from self.lines(f"{indent}{'elif' if n else 'if'} ", condition, ":")
            yield from self.block(body, indent + "    ")

    def function(self, node: Function, name: str) -> Iterator[str]:
        """A function with its documentation."""
        parameters = [f"{self.named(local)}: {kind}" for local, kind in node.parameters]
        line = f"def {name}({', '.join(parameters)}) -> {node.returns}:"
        if len(line) <= WIDTH:
            yield line
        else:
            yield f"def {name}("
            yield from filled([f"{parameter}," for parameter in parameters], "    ")
            yield f") -> {node.returns}:"
        yield f"    {docstring(node.doc, node.cite)}"
        yield from self.block(node.body, "    ")


def _members(node: Expr) -> DictOf:
    """A constant that is a dict, as an expression."""
    members = node.value if isinstance(node, Const) and isinstance(node.value, dict) else {}
    return DictOf(tuple((Const(key), Const(one)) for key, one in members.items()))


def filled(texts: list[str], indent: str) -> Iterator[str]:
    """Texts one after the other, as many on a line as it takes."""
    line = ""
    for text in texts:
        if line and len(indent) + len(line) + len(text) >= WIDTH:
            yield indent + line
            line = ""
        line = f"{line} {text}" if line else text
    if line:
        yield indent + line


def _braced(text: str) -> str:
    """A text as it stands inside `f"..."`."""
    parts = (repr(f"'{part}")[2:-1] for part in text.split('"'))  # a single quote makes `repr` take double ones
    return '\\"'.join(parts).replace("{", "{{").replace("}", "}}")


def locals_of(node: Function) -> Iterator[Local]:
    """The variables of a function, in the order of their making."""
    found = {one for one in walk((node.parameters, node.body)) if isinstance(one, Local)}
    return iter(sorted(found, key=lambda local: local.number))
