"""The folder that the commands for maintainers work in: `mappings/`, `generated/`, its own registry."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.terminal import to_stderr
from oscem_map.compiler import Checked, check
from oscem_map.compiler.resolve.project import Project
from oscem_map.dsl import Diagnostic, Source, has_errors, in_order, to_github, to_json, to_text
from oscem_map.registry import Registry

MAPPINGS = "mappings"
LOCK = "registry.lock.toml"


@dataclass(frozen=True, slots=True)
class Workspace:
    """`mappings` holds the .omap files, `shown` names their folder. `root` is None for the packaged ones."""

    root: Path | None
    mappings: Path
    shown: str

    @property
    def registry_folder(self) -> Path | None:
        """The folder of a registry of the workspace's own."""
        return self.root / "registry" if self.root is not None and (self.root / "registry" / LOCK).is_file() else None

    @property
    def registry(self) -> Registry:
        """The workspace's schemas, and behind them those of the package. Raises CommandError for a bad lock file."""
        registry = Registry(self.registry_folder)
        try:
            registry.entries()
        except ValueError as error:
            raise CommandError(str(error), "import its schemas again") from None
        return registry

    def checked(self, only: Sequence[str] = (), *, run: bool = True) -> Checked:
        """The mappings after all checks, without `run` without their examples. Raises CommandError for a file that is no text."""
        for path in sorted(self.mappings.rglob("*.omap")):
            try:
                path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise CommandError(f"{path}: cannot be read ({error})", "save it as UTF-8") from None
        return check(self.mappings, only=only, run=run, project=Project(self.mappings, self.registry, kept=True))

    def right(self, only: Sequence[str] = (), *, run: bool = True) -> Checked:
        """The mappings after all checks, which found no error; else says what they found. Raises CommandError."""
        checked = self.checked(only, run=run)
        if not checked.ok:
            self.say(checked.diagnostics, checked.project.texts())
            raise CommandError("the mappings have errors", "correct them first")
        if not checked.mappings:
            raise CommandError(f"{self.shown} declares no mapping")
        return checked

    def say(self, diagnostics: Iterable[Diagnostic], sources: Mapping[str, Source]) -> None:
        """Diagnostics as text on standard error."""
        text = to_text(*self.placed(diagnostics, sources), colour=sys.stderr.isatty())
        to_stderr(text, end="")

    def placed(
        self, diagnostics: Iterable[Diagnostic], sources: Mapping[str, Source]
    ) -> tuple[tuple[Diagnostic, ...], dict[str, Source]]:
        """With files named as seen from where the command runs, so that an editor or a CI run finds them."""
        moved = {f"{self.shown}{file}": Source(f"{self.shown}{file}", source.text) for file, source in sources.items()}
        return in_order(_moved(found, self.shown) for found in diagnostics), moved


def _moved(found: Diagnostic, folder: str) -> Diagnostic:
    labels = (replace(one, span=replace(one.span, file=folder + one.span.file)) for one in found.labels)
    return replace(found, labels=tuple(labels))


def shown_as(diagnostics: Sequence[Diagnostic], sources: Mapping[str, Source], form: str) -> str:
    """Diagnostics as text, JSON or annotations."""
    if form == "json":
        import json

        return json.dumps(to_json(diagnostics, sources), ensure_ascii=False, indent=2) + "\n"
    if form == "github":
        return to_github(diagnostics, sources)
    return to_text(diagnostics, sources, colour=sys.stdout.isatty())


def failed(diagnostics: Iterable[Diagnostic]) -> int:
    """The exit code that diagnostics stand for."""
    return 1 if has_errors(diagnostics) else 0


def find(root: Path | None) -> Workspace:
    """The workspace: `root`, else the current folder if it has mappings, else the package. Raises UsageError."""
    if root is not None:
        return _at(root)
    if any(Path(MAPPINGS).rglob("*.omap")):
        return _at(Path())
    return Workspace(None, packaged(), f"{packaged()}/")


def own(root: Path | None) -> Workspace:
    """A workspace that may be written; the packaged mappings may not. Raises UsageError."""
    workspace = find(root)
    if workspace.root is None:
        raise UsageError(f"there is no folder `{MAPPINGS}` here", "go to a project that has one, or name it with --root")
    return workspace


def project(root: Path | None) -> Path:
    """The folder of a project, which has a folder of mappings and may have none in it yet. Raises Usage."""
    place = root if root is not None else Path()
    if (place / MAPPINGS).is_dir():
        return place
    if root is None:
        found = own(None).root
        assert found is not None
        return found
    raise UsageError(f"--root {root}: there is no folder `{MAPPINGS}`", "make it first: the registry stands beside it")


def packaged() -> Path:
    """The folder of the mappings that come with this package."""
    from importlib.util import find_spec

    spec = find_spec(f"oscem_map.{MAPPINGS}")
    places = list(spec.submodule_search_locations or ()) if spec else []
    if not places:
        raise CommandError("this installation has no mappings", "name a folder that has, with --root")
    return Path(places[0])


def _at(root: Path) -> Workspace:
    if any((root / MAPPINGS).rglob("*.omap")):
        return Workspace(root, root / MAPPINGS, f"{(root / MAPPINGS).as_posix()}/")
    if any(root.glob("*.omap")):
        return Workspace(root, root, "" if root == Path() else f"{root.as_posix()}/")
    raise UsageError(f"--root {root}: there is no folder `{MAPPINGS}` with .omap files", "name the folder above it")
