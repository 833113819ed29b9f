"""The closed list of codecs: what each takes and gives, its loss class, and its two functions in the runtime.

A new codec is one row here, one pair of functions in runtime/codecs.py, and one law test.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from oscem_map.registry.model import Primitive


class Loss(StrEnum):
    """What a rule through this codec forgets."""

    EXACT = "exact"
    SETTLES = "settles"
    PUT_ONLY = "one way"


T, N, W, B, D, M, Q, A = (
    Primitive.TEXT,
    Primitive.NUMBER,
    Primitive.INTEGER,
    Primitive.BOOLEAN,
    Primitive.DATE,
    Primitive.DATETIME,
    Primitive.QUANTITY,
    Primitive.ANY,
)


@dataclass(frozen=True, slots=True)
class Codec:
    """`left` and `right` are the primitives that it takes and gives, place by place; a list is `many`.

    `put` and `get` are expressions with `{0}`, `{1}` for the values, `{arg}` for a literal argument, and `{scale}` and
    `{source}` for the scales of the codec's unit argument and of the right place. An empty `get` hands the value on.
    """

    name: str
    left: tuple[Primitive, ...]
    right: tuple[Primitive, ...]
    loss: Loss
    put: str
    get: str = "{0}"
    arguments: int = 0
    many: bool = False
    """The left side is a list of values."""
    strict: bool = False
    """It tests the form of the value itself, so that the item's own form is not tested again."""
    together: bool = False
    """Its values mean nothing one without the other: if one is refused, all are."""
    rest: bool = False
    """The second of its right values stands beside the argument only, which is the first then."""
    rows: bool = False
    """Read back, each of its right values is the column of a category: a text for each row, or None."""
    any_left: int = 0
    """If set, any number of left places of the one kind `left[0]`."""


CODECS: Mapping[str, Codec] = {
    codec.name: codec
    for codec in (
        Codec("whole", (N,), (W,), Loss.EXACT, "whole({0})"),
        Codec("rounded", (N,), (W,), Loss.SETTLES, "rounded({0})"),
        Codec("date", (M,), (D,), Loss.SETTLES, "day({0})", "midnight({0})"),
        Codec("measure", (T,), (N,), Loss.EXACT, "measure({0}, {source})", "measure_text({0}, {scale}, {source})", 1),
        Codec("numeral", (W,), (T,), Loss.EXACT, "numeral({0})", "from_numeral({0})"),
        Codec("times", (W, W), (T,), Loss.EXACT, "times({0}, {1})", "from_times({0})", together=True),
        Codec("versioned", (T,), (T, T), Loss.EXACT, "versioned({0})", "from_versioned({0}, {1})"),
        Codec(
            "underfocus",
            (Q, Q),
            (N, N),
            Loss.SETTLES,
            "underfocus({0}, {1})",
            "from_underfocus({0}, {1})",
            together=True,
        ),
        Codec(
            "through_focus",
            (Q, Q),
            (N, N),
            Loss.SETTLES,
            "through_focus({0}, {1})",
            "from_through_focus({0}, {1})",
            together=True,
        ),
        Codec("sequence", (T,), (T,), Loss.EXACT, "wrapped(sequence({0}))", "sequence({0})", strict=True),
        Codec("deoxy", (T,), (T,), Loss.EXACT, "wrapped(deoxy({0}))", "from_deoxy({0})", strict=True),
        Codec("canonical", (T,), (T,), Loss.PUT_ONLY, "wrapped(canonical({0}, {arg}))", "{0}", 1, strict=True),
        Codec("extent", (T,), (W, W), Loss.PUT_ONLY, "extent({0})", strict=True),
        Codec("modified", (T,), (B,), Loss.PUT_ONLY, "modified({0})", strict=True),
        Codec("remark", (T,), (T,), Loss.SETTLES, "remark({0}, {arg})", "from_remark({0}, {arg})", 1),
        Codec("unlabelled", (T,), (T,), Loss.SETTLES, "{0}", "unlabelled({0}, {arg})", 1),
        Codec("serial", (T,), (T,), Loss.PUT_ONLY, "serial({0})"),
        Codec("strain", (T,), (T,), Loss.PUT_ONLY, "strain({0})"),
        Codec("named", (T,), (T,), Loss.EXACT, "named({0})"),
        Codec("stated", (Q,), (T,), Loss.EXACT, "stated({0}, {scale})", "from_stated({0}, {scale})"),
        Codec("calendar", (D,), (T,), Loss.EXACT, "{0}", "date({0})"),
        Codec("members", (A,), (T,), Loss.PUT_ONLY, "members({0}, {arg})", arguments=1, many=True),
        Codec("recipe", (T,), (N, T, T, T), Loss.PUT_ONLY, "{0}", "recipe({0}, {1}, {2}, {3})", rows=True),
        Codec("taxon", (T,), (T,), Loss.EXACT, "taxon({0})", "taxon({0})", strict=True),
        Codec("orcid", (T,), (T,), Loss.EXACT, "orcid({0})", "orcid({0})", strict=True),
        Codec("orcid_url", (T,), (T,), Loss.EXACT, "orcid_url({0})", "orcid({0})"),
        Codec("doi", (T,), (T,), Loss.EXACT, "doi({0})", "doi({0})"),
        Codec("component", (T,), (T, T), Loss.EXACT, "component({0}, {arg})", "from_component({0}, {1}, {arg})", 1, rest=True),
        Codec("initials", (T, T), (T,), Loss.SETTLES, "initials({0}, {1})", "from_initials({0})"),
        Codec("forenames", (T,), (T, T), Loss.SETTLES, "forenames({0})", "from_forenames({0}, {1})"),
        Codec("join", (T,), (T,), Loss.SETTLES, "join({0}, {arg})", "split({0}, {arg})", 1, many=True, any_left=1),
        Codec("text", (T,), (T,), Loss.SETTLES, "in_form({0}, {arg})", "parts_of({0}, {arg})", 1, any_left=1),
        Codec("link", (T,), (T,), Loss.EXACT, "in_link({0}, {arg})", "from_link({0}, {arg})", 1),
        Codec("html", (T,), (T,), Loss.SETTLES, "html({0})", "plain_text({0})"),
        Codec("first_word", (T,), (T, T), Loss.SETTLES, "first_word({0})", "from_first_word({0}, {1})", together=True),
        Codec("maker", (T,), (T,), Loss.PUT_ONLY, "{0}", "maker({0})"),
        Codec("vector", (W,), (W,), Loss.EXACT, "components({0}, {width})", "vector({all})", many=True),
        Codec("any", (B,), (B,), Loss.PUT_ONLY, "any_of({0})", many=True),
        Codec("count", (W,), (W,), Loss.PUT_ONLY, "count({0})", many=True, strict=True),
        Codec("mean", (W,), (N,), Loss.PUT_ONLY, "mean({0})", many=True),
        Codec("origin", (T, T, T), (T,), Loss.PUT_ONLY, "origin({0}, {1}, {2})", many=True),
        Codec("ordinals", (T,), (T,), Loss.PUT_ONLY, "ordinals({0}, {arg})", arguments=1, many=True, strict=True),
        Codec("product", (N,), (N,), Loss.PUT_ONLY, "product({all})", any_left=2),
    )
}

SPECIAL: Mapping[str, Loss] = {
    "listed": Loss.EXACT,
    "present": Loss.SETTLES,
    "paired": Loss.SETTLES,
}
"""Words after `via` that are neither table, codec nor fragment: the compiler gives them their meaning."""
