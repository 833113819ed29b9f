"""Where tests find things: the project's root, and the folder of source schemas and documents beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
"""Not part of the project; what needs it is skipped without it."""


RECORDS = sorted(path for path in (ROOT / "examples").glob("*.json") if "." not in path.stem)
"""The bundled records; beside them stand answers and scans of them."""


def shared(*parts: str) -> Path:
    """A file or folder of the shared folder; the test is skipped where there is none."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs ../shared/{'/'.join(parts)}, which is not here")
    return path


def documents(folder: str, pattern: str) -> list[Path]:
    """Documents of the corpus whose name fits; none without the shared folder."""
    return sorted((SHARED / "corpus" / "oscem" / folder).glob(pattern))
