"""Records of the runtime as expressions: what generated modules hold of facts, checks and converters."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass

from oscem_map.compiler.plan.ir import Call, Const, DictOf, Expr, Runtime, Several


def recorded(value: object) -> Expr:
    """A value that may hold records: of each, the fields without a default in order, and by name those that have another value.

    `recorded(Pointer("entry_id", "entry", "id"))` is printed as `Pointer("entry_id", "entry", "id")`.
    """
    usual = _usual(value)
    if usual is not None:
        told = {name: getattr(value, name) for name in usual}
        first = tuple(recorded(told[name]) for name, default in usual.items() if default is MISSING)
        named = ((name, one) for name, one in told.items() if usual[name] is not MISSING and one != usual[name])
        return Call(Runtime(type(value).__name__), first, tuple((name, recorded(one)) for name, one in named))
    if isinstance(value, tuple) and any(_usual(one) is not None for one in value):
        return Several(tuple(map(recorded, value)))
    if isinstance(value, dict):
        return DictOf(tuple((Const(key), recorded(one)) for key, one in value.items()))
    return Const(value)


def _usual(value: object) -> dict[str, object] | None:
    """The default of each field of a record; None of what is none."""
    if is_dataclass(value):
        return {one.name: one.default for one in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {name: getattr(value, "_field_defaults", {}).get(name, MISSING) for name in value._fields}
    return None


__all__ = ["recorded"]
