"""The answers of the depositor before a run: from the caller and from profiles, blanks left out, misspelt names told.

What stands in the caller's `ask` wins over profiles, and the first profile over the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from oscem_map.runtime.conversion import ConversionError
from oscem_map.runtime.profiles import Profile
from oscem_map.runtime.questions import Answers
from oscem_map.runtime.refused import ABSENT, nearest
from oscem_map.runtime.values import fold

if TYPE_CHECKING:
    from oscem_map.runtime.converters import Converter

_WORDS: Final = {"true": True, "yes": True, "false": False, "no": False}
_LONGEST: Final = 10
"""No longer text is one of them."""


class UnknownAnswer(ConversionError):
    """Answers to what nobody asks."""


def gathered(
    ask: Mapping[str, Any], profiles: Sequence[Profile], to: str, fitting: tuple[Converter, ...], older: bool
) -> Answers:
    """The answers of a run to a target. Raises UnknownAnswer for names in `ask` that no converter knows.

    With `older`, what the migration of older records asks is known too. A profile's answers are for many targets: those
    to other questions are left out without a word.
    """
    if not ask and not profiles:
        return Answers({})
    known = names_of(fitting, older)
    unknown = [name for name in ask if name not in known]
    if unknown:
        raise UnknownAnswer("; ".join(unknown_answer(name, known) for name in unknown))
    found: dict[str, Any] = {}
    sources: dict[str, str] = {}
    for profile in reversed(profiles):
        own = {name: value for name, value in _filled(profile.answers_to(to)) if name in known}
        found |= own
        sources |= dict.fromkeys(own, profile.name)
    for name, value in _filled(ask):
        found[name] = value
        sources.pop(name, None)
    return Answers(_with_booleans(found, fitting), sources)


@lru_cache(16)
def names_of(fitting: tuple[Converter, ...], older: bool) -> Mapping[str, None]:
    """The names of all questions that converters ask, and with `older` those of the migration of older records."""
    own = [name for one in fitting for name in one.asked()]
    if older and fitting:
        from oscem_map.runtime.migrations import installed, migration_of

        migration = migration_of([one.left for one in fitting], installed(fitting[0].package))
        own += [] if migration is None else migration.ASKS
    return dict.fromkeys(own)


def unknown_answer(name: str, known: Iterable[str]) -> str:
    """`there is no question `titel`: did you mean `title`?`"""
    near = nearest(str(name), known)
    shown = _shown(name)
    return f"there is no question `{shown}`" + (f": did you mean `{near}`?" if near else "")


def _shown(name: object) -> str:
    said = str(name)
    return said if len(said) <= 80 else f"{said[:80]}..."


# Blanks ---------------------------------------------------------------------------------------------------------------


def without_blanks(value: Any) -> Any:
    """A value without what nobody filled in: None where nothing is left.

    Blanks in a list of values stay, for their place says which row they are of; a list of nothing else says nothing.
    """
    if value.__class__ is str:
        return value if value.strip() else None
    if isinstance(value, Mapping):
        kept = {name: one for name, said in value.items() if (one := without_blanks(said)) is not None}
        return kept or None
    if isinstance(value, (list, tuple)):
        inner = [without_blanks(one) for one in value]
        if any(isinstance(one, Mapping) for one in value):
            inner = [one for one in inner if one is not None]
        return ["" if one is None else one for one in inner] if any(one is not None for one in inner) else None
    return None if value in ABSENT or (isinstance(value, str) and not value.strip()) else value


def _filled(answers: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The answers that say something; of dates and times their text."""
    for name, said in answers.items():
        value = without_blanks(_plain(said))
        if value is not None:
            yield name, value


def _plain(value: Any) -> Any:
    """TOML and YAML have dates of their own."""
    if value.__class__ is str:
        return value
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


# Booleans -------------------------------------------------------------------------------------------------------------


def _with_booleans(answers: dict[str, Any], fitting: tuple[Converter, ...]) -> dict[str, Any]:
    """`--ask released=true` is a text: where a boolean is asked for, true and yes, false and no stand for one."""
    said = [name for name, value in answers.items() if _says_yes_or_no(value)]
    paths = _boolean_paths(fitting) if said else {}
    for name in said:
        for path in paths.get(name, ()):
            answers[name] = _at(answers[name], path.split(".") if path else ())
    return answers


@lru_cache(16)
def _boolean_paths(fitting: tuple[Converter, ...]) -> Mapping[str, tuple[str, ...]]:
    """The answers that are booleans, by name: the path of the field below the answer, or "" for all of it."""
    found: dict[str, tuple[str, ...]] = {}
    facts = [pair for one in fitting for pair in one.facts().answers.items()]
    for name, told in facts:
        own = [path for path, field in told.fields.items() if _is_boolean(field.places)]
        found[name] = (*found.get(name, ()), *([""] if _is_boolean(told.places) else []), *own)
    return {name: tuple(dict.fromkeys(paths)) for name, paths in found.items() if paths}


def _is_boolean(places: Sequence[Any]) -> bool:
    return bool(places) and all(place.kind == "boolean" for place in places)


def _says_yes_or_no(value: Any) -> bool:
    if value.__class__ is str:
        return len(value) <= _LONGEST and fold(value) in _WORDS
    if isinstance(value, Mapping):
        return any(map(_says_yes_or_no, value.values()))
    if isinstance(value, list):
        return any(map(_says_yes_or_no, value))
    return False


def _boolean(value: Any) -> Any:
    if isinstance(value, list):
        return [_boolean(one) for one in value]
    return _WORDS.get(fold(value), value) if isinstance(value, str) and len(value) <= _LONGEST else value


def _at(value: Any, steps: Sequence[str]) -> Any:
    """The answer with booleans at a path below it."""
    if isinstance(value, list):
        return [_at(one, steps) for one in value]
    if not steps:
        return _boolean(value)
    name = steps[0].removesuffix("[]")
    if not isinstance(value, Mapping) or name not in value:
        return value
    return {**value, name: _at(value[name], steps[1:])}


__all__ = ["UnknownAnswer", "gathered", "names_of", "unknown_answer", "without_blanks"]
