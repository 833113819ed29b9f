"""A folder as it was in a revision of git, unpacked beside the working one: nothing is checked out."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


class NoRevision(ValueError):
    """The folder is in no repository, or has no such revision, or was not there then."""


@contextmanager
def unpacked(folder: Path, revision: str) -> Iterator[Path]:
    """A temporary folder that holds what `folder` held in a revision. Raises NoRevision."""
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise NoRevision(f"{folder}: git has no revision {revision} there")
    packed = _git(folder, "archive", "--format=tar", commit.decode("ascii").strip())
    if packed is None:
        raise NoRevision(f"{folder} was not there in the revision {revision}")
    with TemporaryDirectory() as place:
        _unpack(packed, Path(place).resolve())
        yield Path(place)


def _unpack(packed: bytes, folder: Path) -> None:
    """Write the plain files of an archive; links, and what would stand outside, are left out."""
    with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
        for member in tar:
            path = (folder / member.name).resolve()
            held = tar.extractfile(member) if member.isfile() and path.is_relative_to(folder) else None
            if held is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(held.read())


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints; None where it fails or is not there."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, timeout=120, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
