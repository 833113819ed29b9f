"""An earlier version of a project, to compare with: a folder, or the state of a git repository."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.workspace import MAPPINGS, Workspace, find

GIT = "git:"


@contextmanager
def earlier(text: str, now: Workspace) -> Iterator[Workspace]:
    """The project that `git:REF` or a folder names, while the context lasts. Raises CommandError, UsageError."""
    if not text.startswith(GIT):
        if not Path(text).is_dir():
            raise UsageError(f"--before {text}: there is no such folder", "name a folder with mappings, or git:REF")
        yield find(Path(text))
        return
    if now.root is None:
        raise UsageError(f"--before {text}: the packaged mappings have no history", "run it in a project, or name a folder")
    with TemporaryDirectory(prefix="oscem-map-") as folder:
        _taken_out(now.root, text.removeprefix(GIT), Path(folder))
        yield find(Path(folder))


def _taken_out(root: Path, ref: str, folder: Path) -> None:
    """The mappings and the registry of a commit, in an empty folder."""
    tree = _git(root, "rev-parse", "--verify", "--end-of-options", f"{ref}^{{commit}}").decode().strip()
    there = _git(root, "ls-tree", "-z", "--name-only", tree, "--", f"{MAPPINGS}/", "registry/").decode().split("\0")
    parts = [part for part in (MAPPINGS, "registry") if any(name.startswith(f"{part}/") for name in there)]
    if MAPPINGS not in parts:
        raise UsageError(f"--before {GIT}{ref}: no folder `{MAPPINGS}` there", "name a later commit")
    archive = _git(root, "archive", "--format=tar", tree, "--", *parts)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")


def _git(root: Path, *arguments: str) -> bytes:
    try:
        return subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=True).stdout
    except OSError:
        raise CommandError("git cannot be run here", "name a folder with the earlier mappings instead") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        raise CommandError(f"git says: {said}", "name a commit, a branch or a tag that `git log` shows") from None
