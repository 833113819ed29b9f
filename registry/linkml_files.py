"""The files of a LinkML schema, looked at before linkml reads them: what they import, and which are roots.

linkml fetches an import that is an address, and follows paths anywhere. A schema's own files stand in its folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_LINKML = "https://w3id.org/linkml/"
SUFFIXES = (".yaml", ".yml")


class OutsideImport(ValueError):
    """A schema imports what does not stand in its folder."""


def guard(source: Path) -> None:
    """Refuse imports that would be fetched, or read from outside the schema's folder. Raises OutsideImport."""
    folder = source.parent.resolve()
    waiting, seen = [source.resolve()], set[Path]()
    while waiting:
        path = waiting.pop()
        if path in seen or not path.is_file():
            continue  # linkml says that a file is not there
        seen.add(path)
        document = _read(path)
        for text in _imports(document):
            if _bundled(text, document):
                continue
            waiting += _inside(text, path, folder)


def _inside(text: str, importer: Path, folder: Path) -> Iterator[Path]:
    """The files that an import may mean: beside the one that imports, or in the schema's folder."""
    help = "keep the schema's files in one folder, or allow it with --allow-outside-imports"
    if ":" in text or "\\" in text or Path(text).is_absolute():
        raise OutsideImport(f"{importer.name} imports {text}, which is not a file of the schema's folder; {help}")
    for base in (importer.parent, folder):
        path = (base / f"{text}.yaml").resolve()
        if not path.is_relative_to(folder):
            raise OutsideImport(f"{importer.name} imports {text}, which leaves the schema's folder; {help}")
        yield path


def _bundled(text: str, document: dict[str, Any]) -> bool:
    """Whether an import is one of linkml's own files, which come with it."""
    prefix, _, name = text.partition(":")
    if prefix != "linkml":
        return False
    prefixes = document.get("prefixes") or {}
    said = prefixes.get("linkml", _LINKML) if isinstance(prefixes, dict) else _LINKML
    meant = said.get("prefix_reference", "") if isinstance(said, dict) else said
    spec = find_spec("linkml_runtime")
    places = spec.submodule_search_locations or [] if spec is not None else []
    here = any((Path(place) / "linkml_model" / "model" / "schema" / f"{name}.yaml").is_file() for place in places)
    return meant == _LINKML and name.isidentifier() and (here or not places)


def _imports(document: dict[str, Any]) -> list[str]:
    said = document.get("imports") or []
    return [str(one) for one in said] if isinstance(said, list) else [str(said)]


def roots(folder: Path) -> list[Path]:
    """The LinkML files of a folder that themselves mark a class as the root of documents."""
    return [path for path in sorted(folder.iterdir()) if path.suffix in SUFFIXES and _has_root(path)]


def _has_root(path: Path) -> bool:
    classes = _read(path).get("classes")
    rows = classes.values() if isinstance(classes, dict) else ()
    return any(isinstance(row, dict) and row.get("tree_root") is True for row in rows)


def _read(path: Path) -> dict[str, Any]:
    """A file's document; an empty one where it is no YAML map, which linkml will say."""
    import yaml

    try:
        document: Any = yaml.safe_load(path.read_text("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return {}
    return document if isinstance(document, dict) else {}


def names(files: list[Path], name: str) -> dict[str, Path]:
    """What to call each root of a version: the name alone for one, else with the part in which the files differ.

    `oscem_schemas_spa.yaml` and `oscem_schemas_env_tomo.yaml` of `oscem` are `oscem.spa` and `oscem.env_tomo`.
    """
    if len(files) == 1:
        return {name: files[0]}
    words = [path.stem.split("_") for path in files]
    common = 0
    while all(len(one) > common + 1 and one[common] == words[0][common] for one in words):
        common += 1
    return {f"{name}.{'_'.join(one[common:])}": path for one, path in zip(words, files, strict=True)}
