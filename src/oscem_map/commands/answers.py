"""What a mapping asks the depositor, and the answers of `--ask` and `--ask-file`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from oscem_map.commands.errors import UsageError, unknown_word
from oscem_map.runtime.answers import unknown_answer, without_blanks
from oscem_map.runtime.converters import Converter
from oscem_map.runtime.values import fold


def answers(
    given: Iterable[str], files: Sequence[Path], asked_by: Sequence[Converter], older: bool = False
) -> dict[str, object]:
    """All answers by name; `--ask` wins over the files, and a later file over an earlier one.

    With `older`, answers to what the migration of older records asks count too. Raises UsageError, with all that is wrong at
    once.
    """
    loose, faults = _pairs(given)
    found = {name: value for file in files for name, value in _from_file(file).items() if not _is_blank(value)} | loose
    if found:
        asked = _of_migration() if older else {}
        known = dict.fromkeys([*asked, *(name for one in asked_by for name in one.asked())])
        faults += [unknown_answer(name, known) for name in found if name not in known]
        nested = {name for name, value in found.items() if _nested(value)}
        nested -= {one.name for by in asked_by if nested for one in by.questions() if one.fields}
        faults += [f"the answer to `{name}` is an object" for name in found if name in nested]
        if faults:
            texts = {question.name: question.text for one in asked_by for question in one.questions()}
            raise UsageError("; ".join(faults), _listing({**asked, **texts}))
        found = {name: permitted(name, value) if name in asked else value for name, value in found.items()}
    elif faults:
        raise UsageError("; ".join(faults), "write --ask KEY=VALUE")
    return found


def scanned(file: Path, asked_by: Sequence[Converter]) -> dict[str, object]:
    """What was read from the headers of files, by name. Raises UsageError for what no mapping takes."""
    found = dict(_from_file(file, "--scan"))
    found.pop("findings", None)  # what `oscem-map scan` saw besides
    known = dict.fromkeys(name for one in asked_by for name in one.scanned())
    unknown = [name for name in found if name not in known]
    if unknown:
        taken = f"it takes {', '.join(known)}" if known else "it takes none"
        raise UsageError(f"--scan {file}: the mapping takes no scan of {', '.join(unknown)}", taken)
    return found


def _pairs(given: Iterable[str]) -> tuple[dict[str, object], list[str]]:
    """`key=value`; a key that stands several times has a list of answers, one for each row."""
    found: dict[str, list[str]] = {}
    faults: list[str] = []
    for one in given:
        name, sign, value = one.partition("=")
        if sign and name.strip():
            found.setdefault(name.strip(), []).append(value)
        else:
            faults.append(f"`--ask {one}` is not KEY=VALUE")
    return {name: values if len(values) > 1 else values[0] for name, values in found.items()}, faults


def _from_file(path: Path, option: str = "--ask-file") -> Mapping[str, object]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{option} {path}: cannot be read ({error.strerror})") from None
    value = _toml(data, path, option) if path.suffix.lower() == ".toml" else _document(data, path, option)
    if not isinstance(value, dict):
        raise UsageError(f"{option} {path}: answers stand in it as keys and values")
    return value


def _document(data: bytes, path: Path, option: str) -> object:
    from oscem_map.runtime.documents import DocumentError, read
    from oscem_map.runtime.formats import TREE

    try:
        document = read(data, str(path))
    except DocumentError as error:
        raise UsageError(f"{option} {error}") from None
    if document.format.side is not TREE:
        raise UsageError(f"{option} {path}: answers are JSON, YAML or TOML, and this is {document.format.title}")
    return document.value


def _toml(data: bytes, path: Path, option: str) -> object:
    from oscem_map.runtime.formats.toml_text import NotToml, parse

    try:
        value = parse(data)
    except NotToml as error:
        raise UsageError(f"{option} {path}: {error}") from None
    return {name: one.isoformat() if hasattr(one, "isoformat") else one for name, one in value.items()}


def _is_blank(value: object) -> bool:
    """Whether nobody filled in an answer: of another file, it stays."""
    return without_blanks(value) is None


def _nested(value: object) -> bool:
    within = value if isinstance(value, list) else [value]
    return any(isinstance(one, (dict, list)) for one in within)


def permitted(name: str, value: object) -> object:
    """An answer to what a migration asks, as its closed list spells it if it has one. Raises UsageError for another word."""
    from oscem_map.runtime.migrate import packaged

    words: tuple[str, ...] = packaged().ANSWERS.get(name, ())
    if not words or value in (None, ""):
        return value
    found = next((word for word in words if fold(word) == fold(str(value))), None)
    if found is None:
        raise unknown_word(f"answer to `{name}`:", str(value), words)
    return found


def _of_migration() -> Mapping[str, str]:
    """What the migration of older records asks."""
    from oscem_map.runtime.migrate import packaged

    asks: Mapping[str, str] = packaged().ASKS
    return asks


def _listing(known: Mapping[str, str]) -> str:
    if not known:
        return "this mapping asks nothing"
    width = max(map(len, known))
    return "the questions are:" + "".join(f"\n    {name:{width}}  {text}" for name, text in known.items())
