"""What all tests share: tests marked `conformance` run only where they are asked for (`make conformance`)."""

from __future__ import annotations

import gc
import os
import re
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from hypothesis import is_hypothesis_test, settings

CONFORMANCE = "conformance"
UNCOUNTED = "untraced"

UNTRACED = re.compile(
    r"archives/|conformance/|corpus/|empiar/|generated/(?!.*_(migration|empiar_entry|spa_datacite)\.py)|headers/|hostile/|injection/|service/"
    r"|test_(determinism|house)"
    r"|cli/test_(bad_input|cluster|memory|new|own_trees|registry_diff|registry_import|upgrade)"
    r"|compiler/test_laws_of_checks|deposit/test_(demo|failures|schedules)|dsl/test_(engine_cache|format_laws|recovery)"
    r"|editor/test_edits|errors/test_fixes|merge/test_(headers|laws)|migrations/test_(corpus|versions)"
    r"|registry/test_(diff_seeds|diff_sides|empiar|merging|snapshot)|runtime/test_(values|report_people|codecs|open_questions)"
)
"""Tests that run the same lines very often, as do those of hypothesis: they are not counted for coverage, which makes them
two to six times faster. The lines of a room must be run by its other tests."""

# The same examples in every run: a change is judged by what it changes. `LAWS=thorough` takes many more of them, as
# `make conformance` does; `SEARCH=1 pytest` looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None, max_examples=15)
settings.register_profile("thorough", derandomize=True, deadline=None, max_examples=200)
settings.register_profile("search", derandomize=False, deadline=None, print_blob=True)


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("search" if os.environ.get("SEARCH") else os.environ.get("LAWS", "steady"))
    config.addinivalue_line("markers", f"{CONFORMANCE}: outside validators and long runs; `make conformance`")
    config.addinivalue_line("markers", f"{UNCOUNTED}: a test that is not counted for coverage")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write the golden files of failing comparisons anew"
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written instead of compared."""
    return bool(request.config.getoption("--update"))


def pytest_pycollect_makeitem(collector: pytest.Module | pytest.Class, name: str, obj: object) -> list[pytest.Item] | None:
    """Make nothing of a marked test, unless `-m` speaks of it: its cases are thousands, and making them takes seconds."""
    is_marked = collector.get_closest_marker(CONFORMANCE) is not None or CONFORMANCE in _marks(obj)
    return [] if is_marked and not _conformance(collector.config) else None


def _conformance(config: pytest.Config) -> bool:
    return CONFORMANCE in (config.getoption("-m") or "")


def _marks(obj: object) -> set[str]:
    found = getattr(obj, "pytestmark", [])
    return {mark.name for mark in found} if isinstance(found, list) else set()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave marked cases out too. The random values of generated tests are hypothesis', and `-m hypothesis` takes them."""
    for item in items:
        if item.name in ("test_random_values", "test_random_documents"):
            item.add_marker("hypothesis")
    if _conformance(config):
        return
    left_out = [item for item in items if item.get_closest_marker(CONFORMANCE)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker(CONFORMANCE)]


def pytest_collection_finish() -> None:
    """Thousands of tests are there until the end: the garbage collector need not look at them again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


# Coverage is counted inside tests and fixtures that count, and nowhere else: the tools that run them would take three times as
# long. The mark `no_cover` of pytest-cov does nothing in workers of pytest-xdist, where a second measurement goes on under the
# one that it stops.
TRACERS = pytest.StashKey[tuple[Any, Any]]()
ROOMS = ("dsl", "compiler", "registry", "runtime")


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Import the rooms whose coverage is asked for, so that the lines of their modules count, and stop counting."""
    tracers = sys.gettrace(), threading.gettrace()
    if tracers[0] is not None:
        for room in ROOMS:
            for found in walk_packages(import_module(f"oscem_map.{room}").__path__, f"oscem_map.{room}."):
                import_module(found.name)
        session.config.stash[TRACERS] = tracers
        _trace(None, None)


def _trace(here: Any, in_threads: Any) -> None:
    sys.settrace(here)
    threading.settrace(in_threads)


@contextmanager
def _counting(node: pytest.Item | pytest.Collector) -> Iterator[None]:
    tracers = node.config.stash.get(TRACERS, (None, None))
    if tracers[0] is None or sys.gettrace() is not None or _is_untraced(node):
        yield
        return
    _trace(*tracers)
    try:
        yield
    finally:
        _trace(None, None)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    with _counting(pyfuncitem):
        return (yield)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_fixture_setup(request: pytest.FixtureRequest) -> Generator[None, object, object]:
    with _counting(request.node):
        return (yield)


def _is_untraced(node: pytest.Item | pytest.Collector) -> bool:
    folder = Path(__file__).parent
    name = node.path.relative_to(folder).as_posix() if node.path.is_relative_to(folder) else ""
    is_marked = node.get_closest_marker(UNCOUNTED) is not None
    return is_marked or bool(UNTRACED.match(name)) or is_hypothesis_test(getattr(node, "obj", None))


@pytest.fixture(autouse=True, scope="session")
def no_configuration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests do not read the profile of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("configuration")))
        yield
