"""Random values of each kind that a rule is tried on, and searching them for one that breaks a law."""

from __future__ import annotations

import os
from collections.abc import Callable
from decimal import Decimal
from functools import singledispatch
from typing import TypeVar

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from oscem_map.compiler.inspect.scaled import Scaled
from oscem_map.compiler.inspect.values import HARD_TEXTS, Numbers, Quantities, Texts, Value, Values

T = TypeVar("T")


def searched(values: SearchStrategy[T], law: Callable[[T], None], number: int) -> None:
    """Try a law on so many random values, the same in every run; with `SEARCH=1` in the environment on others each time, with
    `LAWS=thorough` on five times as many.

    No clock is looked at, so that a busy machine changes nothing.
    """
    times = 5 if os.environ.get("LAWS") == "thorough" else 1
    chosen = settings(
        max_examples=number * times, deadline=None, database=None, derandomize=not os.environ.get("SEARCH"), print_blob=True,
        suppress_health_check=list(HealthCheck), phases=(Phase.generate, Phase.shrink),
    )  # fmt: skip

    @chosen
    @given(values)
    def search(value: T) -> None:
        law(value)

    search()


@singledispatch
def strategy(values: Values) -> SearchStrategy[Value]:
    """Random values of a rule; of a kind that is a finite list, any of them."""
    return st.sampled_from([value for _, value in values.every()])


@strategy.register
def _(values: Numbers) -> SearchStrategy[Value]:
    return _inside(values).filter(values.has).map(values.of)


@strategy.register
def _(values: Quantities) -> SearchStrategy[Value]:
    numbers = _inside(values.numbers).filter(values.has)
    return st.builds(values.of, numbers, st.sampled_from(sorted(values.spellings())))


@strategy.register
def _(values: Scaled) -> SearchStrategy[Value]:
    if values.whole_left:
        return st.sampled_from([value for _, value in values.every()])
    return _inside(values.numbers).filter(values.has).map(lambda n: values.of(n, values.unit))


@strategy.register
def _(values: Texts) -> SearchStrategy[Value]:
    letters = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"))
    drawn = st.text(letters, min_size=1, max_size=40) | st.sampled_from(sorted(HARD_TEXTS.values()))
    return drawn.filter(values.has).map(values.of)


def is_endless(values: Values) -> bool:
    """Whether there are more values of this kind than `every()` has: random ones are others."""
    return strategy.dispatch(type(values)) is not strategy.dispatch(object)


def _inside(values: Numbers) -> SearchStrategy[Decimal]:
    """Numbers between the ends, with three places where they need not be whole."""
    ends = values.bounds
    low = -1000000 if ends.low is None else int(ends.low)
    high = low + 2000000 if ends.high is None else int(ends.high)
    places = 0 if values.whole else 3
    return st.integers(low * 10**places, high * 10**places).map(lambda i: Decimal(i).scaleb(-places))


__all__ = ["is_endless", "searched", "strategy"]
