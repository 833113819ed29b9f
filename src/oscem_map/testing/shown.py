"""Values of a tree as the texts that expectations speak in, and the values that such texts stand for."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from oscem_map.compiler.inspect.examples import NO_FORM, takes
from oscem_map.compiler.inspect.values import numeral
from oscem_map.compiler.resolve.typed import Place, Word
from oscem_map.registry.model import Primitive
from oscem_map.runtime.values import plain


def shown(place: Place, value: Any) -> str:
    """A value as expectations have it; of a wrong type or unit, as what it is."""
    kind = place.slot.primitive
    unit = place.written or place.unit or "1"
    if kind is Primitive.QUANTITY and isinstance(value, dict) and value.keys() == {"value", "unit"} and value["unit"] == unit:
        kind, value = Primitive.NUMBER, value["value"]
    match value:
        case bool() if kind is Primitive.BOOLEAN:
            return "true" if value else "false"
        case int() if kind in (Primitive.INTEGER, Primitive.NUMBER) and not isinstance(value, bool):
            return numeral(Decimal(value))
        case float() | Decimal() if kind is Primitive.NUMBER and (isinstance(value, float) or plain(value) is value):
            return numeral(Decimal(str(value)))
        case str() if kind not in (Primitive.BOOLEAN, Primitive.INTEGER, Primitive.NUMBER, Primitive.QUANTITY):
            return value
    return f"{value!r}, which is no {kind}"


def misfits_of(place: Place) -> list[Any]:
    """What a place of a tree does not take: an object, and a text of another form."""
    if place.slot.primitive is Primitive.ANY:
        return []
    is_text = place.slot.primitive is Primitive.TEXT
    return [{"a": 1}, *[text for text in NO_FORM if is_text and not takes(place.slot, text)][:1]]


def stored(place: Place, text: str) -> Any:
    """The value that a text stands for at a place; the text itself where it stands for none."""
    match place.slot.primitive:
        case Primitive.BOOLEAN:
            return {"true": True, "false": False}.get(text, text)
        case Primitive.QUANTITY:
            return {"value": _number(text), "unit": place.written or place.unit or "1"}
        case Primitive.INTEGER | Primitive.NUMBER:
            return _number(text)
    return text


def _number(text: str) -> Any:
    try:
        return plain(Decimal(text))
    except InvalidOperation:
        return text


def value_of(place: Place, text: str | tuple[str, ...]) -> Any:
    values = [stored(place, one) for one in ((text,) if isinstance(text, str) else text)]
    return values if is_list(place) else values[0]


def is_list(place: Place) -> bool:
    return place.slot.many or place.path[-1].endswith("[]")


def plain_word(word: Word) -> Any:
    return plain(word) if isinstance(word, Decimal) else word


def other_word(word: Word) -> Any:
    """A word that is not this one."""
    return not word if isinstance(word, bool) else f"not {word}" if isinstance(word, str) else plain_word(word + 1)


__all__ = ["is_list", "misfits_of", "other_word", "plain_word", "shown", "stored", "value_of"]
