"""The house's rules: which room imports what, what the compiler may not name, sizes, headers, paths."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from places import ROOT

ROOMS = ("dsl", "registry", "runtime", "compiler", "generated")
PARTS = {**{room: ROOT / room for room in ROOMS}, "": ROOT / "src" / "oscem_map"}

MAY_IMPORT = {
    "dsl": {"dsl"},
    "registry": {"registry", "runtime.units", "runtime.unit_table", "runtime.cross_check"},
    "runtime": {"runtime"},
    "generated": {"generated", "runtime"},
    "compiler": {"compiler", "dsl", "registry", "runtime"},
}
LAZILY = {("runtime/converters.py", "generated")}
"""What a module may import inside a function only."""
HEAVY = {"lark", "jinja2", "linkml", "linkml_runtime", "typer", "rich", "hypothesis", "pytest"}
HEAVY_AT_THE_TOP = {"gemmi", "yaml", "unidecode"}

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
LONG = {
    "compiler/plan/blocks.py": 475,
    "runtime/values.py": 460,
}
"""Longer than they should be; these numbers only go down."""


@cache
def python_files(folder: Path) -> list[Path]:
    found = [path for path in sorted(folder.rglob("*.py")) if "__pycache__" not in path.parts]
    links = [path for path in folder.iterdir() if path.is_symlink()]
    return [path for path in found if not any(link in path.parents for link in links)]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def nodes(path: Path) -> list[ast.AST]:
    """All nodes of a module, the module first."""
    return [*ast.walk(ast.parse(path.read_text("utf-8")))]


@cache
def top_level(path: Path) -> set[ast.AST]:
    """The nodes that run when the module is imported: outside functions, and not for type checkers only."""
    found: set[ast.AST] = set()

    def visit(node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
                continue
            if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
                continue
            found.add(child)
            visit(child)

    visit(nodes(path)[0])
    return found


@cache
def imports(path: Path) -> list[tuple[str, ast.AST]]:
    """Every module that a file imports, with the names of `from` imports joined on."""
    package = ".".join(path.relative_to(ROOT).parts[:-1])
    found: list[tuple[str, ast.AST]] = []
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found += ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = f"oscem_map.{package}.{node.module or ''}".rstrip(".") if node.level else node.module or ""
            found += ((f"{module}.{alias.name}", node) for alias in node.names)
    return found


# Rooms ------------------------------------------------------------------------------------------------------


def inside(name: str, allowed: set[str]) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in allowed)


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_downward(room: str) -> None:
    wrong = []
    for path in python_files(PARTS[room]):
        for name, node in imports(path):
            if not name.startswith("oscem_map"):
                continue
            own = name.removeprefix("oscem_map").removeprefix(".")
            lazy = any(named(path) == file and inside(own, {what}) for file, what in LAZILY) and node not in top_level(path)
            if not lazy and not inside(own, MAY_IMPORT[room]):
                wrong.append(f"{named(path)} imports {name}")
    assert wrong == []


BELOW = {
    "names": set(),
    "resolve": {"names"},
    "plan": {"names", "resolve"},
    "emit": {"names", "plan", "resolve"},
    "checks": {"emit", "names", "plan", "resolve"},
    "inspect": {"checks", "emit", "names", "plan", "resolve"},
    "migration": {"emit", "names", "plan", "resolve"},
}
"""Which rooms of the compiler a room may import; `compiler/__init__.py` imports all."""


def is_for_checkers(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def modules_of(room: str) -> dict[str, set[str]]:
    """The modules of a room, and those of the room that each imports when it runs, at the top or in a function."""
    files = python_files(PARTS[room])
    paths = {named(path).removesuffix(".py").removesuffix("/__init__").replace("/", "."): path for path in files}
    found: dict[str, set[str]] = {}
    for module, path in paths.items():
        typed = {id(node) for one in nodes(path) if is_for_checkers(one) for node in ast.walk(one)}
        names = {name.removeprefix("oscem_map.") for name, node in imports(path) if id(node) not in typed}
        found[module] = {one if one in paths else one.rpartition(".")[0] for one in names} & paths.keys() - {module}
    return found


def circles(needs: dict[str, set[str]]) -> list[list[str]]:
    """The groups of modules that need each other, however far around."""
    reached = {one: {one} for one in needs}
    changed = True
    while changed:
        changed = False
        for one, below in needs.items():
            more = reached[one].union(*(reached[other] for other in below))
            changed |= more != reached[one]
            reached[one] = more
    groups = {tuple(sorted(b for b in reached[a] if a in reached[b])) for a in needs}
    return sorted([*group] for group in groups if len(group) > 1)


def test_a_circle_would_be_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [["a", "b", "c"]]
    assert circles({"a": {"b"}, "b": set()}) == []


@pytest.mark.parametrize("room", ["dsl", "registry", "runtime", "compiler"])
def test_modules_import_each_other_in_one_direction(room: str) -> None:
    assert circles(modules_of(room)) == []


def rooms_of_the_compiler() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for module, below in modules_of("compiler").items():
        room = (module.split(".")[1:] or [""])[0]
        found.setdefault(room, set()).update(one.split(".")[1] for one in below if one.count(".") > 1)
    return {room: below - {room} for room, below in found.items() if room}


def test_rooms_of_the_compiler_import_downward() -> None:
    wrong = {room: below - BELOW[room] for room, below in rooms_of_the_compiler().items()}
    assert {room: below for room, below in wrong.items() if below} == {}


@pytest.mark.parametrize("room", ["runtime", "generated"])
def test_what_converts_is_light(room: str) -> None:
    wrong = []
    for path in python_files(PARTS[room]):
        for name, node in imports(path):
            package = name.split(".")[0]
            if package in HEAVY or (package in HEAVY_AT_THE_TOP and node in top_level(path)):
                wrong.append(f"{named(path)} imports {package}")
    assert wrong == []


@pytest.mark.parametrize("room", ["dsl", "registry", "compiler"])
def test_only_tests_need_the_tools_of_tests(room: str) -> None:
    found = {name.split(".")[0] for path in python_files(PARTS[room]) for name, _ in imports(path)}
    assert found & {"hypothesis", "pytest"} == set()


def test_nobody_imports_a_room_by_its_bare_name() -> None:
    files = [path for folder in PARTS.values() for path in python_files(folder)]
    wrong = [f"{named(path)}: {name}" for path in files for name, _ in imports(path) if name.split(".")[0] in ROOMS]
    assert wrong == []


# The compiler knows no schema -------------------------------------------------------------------------------

NAMES_OF_SCHEMAS = re.compile(
    r"mmcif|pdbx|empiar|materials.?cloud|osc-?em|invenio|datacite|emdb|onedep|\bem_[a-z]|\b_?entry\b",
    re.IGNORECASE,
)
OURS = re.compile(r"oscem[_-]map")


def words(path: Path) -> Iterator[tuple[int, str]]:
    """The names and the texts of a module's code, without docstrings."""
    docs = {id(node.value) for node in nodes(path) if isinstance(node, ast.Expr)}
    for node in nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value
        elif isinstance(node, ast.Name):
            yield node.lineno, node.id
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.lineno, node.name
        elif isinstance(node, ast.Attribute):
            yield node.lineno, node.attr


def test_the_compiler_names_no_schema() -> None:
    found = [
        f"{named(path)}:{line}: {word[:60]}"
        for path in python_files(PARTS["compiler"])
        for line, word in words(path)
        if NAMES_OF_SCHEMAS.search(OURS.sub("", word))
    ]
    assert found == []


@pytest.mark.parametrize(
    "path", [*sorted((ROOT / "compiler" / "emit" / "templates").iterdir()), ROOT / "dsl" / "grammar.lark"], ids=named
)
def test_templates_and_grammar_name_no_schema(path: Path) -> None:
    assert NAMES_OF_SCHEMAS.findall(OURS.sub("", path.read_text("utf-8"))) == []


# Files ------------------------------------------------------------------------------------------------------


def test_the_list_of_packages_is_the_tree() -> None:
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    found = {
        "oscem_map": "src/oscem_map",
        "oscem_map.mappings": "mappings",
        "oscem_map.mappings.common": "mappings/common",
        "oscem_map.mappings.migrations": "mappings/migrations",
    }
    for room, folder in PARTS.items():
        prefix = f"oscem_map.{room}".rstrip(".")
        for init in python_files(folder):
            if init.name == "__init__.py":
                below = init.parent.relative_to(folder).parts
                found[".".join((prefix, *below))] = named(init.parent)
    assert sorted(stated["packages"]) == sorted(found)
    where = {name: folder for name, folder in found.items() if not folder.startswith("src/")}
    assert {name: folder for name, folder in stated["package-dir"].items() if name} == where
    assert all((ROOT / folder).is_dir() for folder in stated["package-dir"].values())


def test_rooms_are_linked_for_checkers_and_editors() -> None:
    for room in (*ROOMS, "mappings"):
        link = ROOT / "src" / "oscem_map" / room
        assert link.is_symlink()
        assert link.resolve() == ROOT / room
        assert not link.readlink().is_absolute()


def generated_files() -> list[Path]:
    return [
        *sorted((ROOT / "generated").glob("*.py")),
        *sorted((ROOT / "tests" / "generated").glob("test_*.py")),
    ]


@pytest.mark.parametrize("path", generated_files(), ids=named)
def test_a_generated_file_says_so(path: Path) -> None:
    assert "Written by `oscem-map compile`" in path.read_text("utf-8")[:600]


def tracked() -> list[Path]:
    """The project's own files, committed or about to be; without git, all but what tools leave behind."""
    listing = ["git", "-C", str(ROOT), "ls-files", "-coz", "--exclude-standard"]
    done = subprocess.run(listing, capture_output=True, check=False)
    if done.returncode == 0:
        paths = [ROOT / name.decode() for name in done.stdout.split(b"\0") if name]
    else:
        left = {
            ".venv",
            ".venv-pdbe",
            ".venv-ccpem",
            ".venv-metadata-import",
            ".venv-bench",
            "build",
            "out",
            "__pycache__",
            ".mypy_cache",
            ".ruff_cache",
        }
        paths = [path for path in ROOT.rglob("*") if not left.intersection(path.relative_to(ROOT).parts)]
    return [path for path in paths if path.is_file() and not path.is_symlink()]


HERE = "|".join(["work", "tmp", "root", "home", "opt", "Users", "private", "mnt"])
OF_A_MACHINE = re.compile(rf"(?<![\w./~{{}}-])/(?:{HERE})/\w")
HOST_OF_PACKAGES = re.compile(
    r"(?:pypi\.(?:org|python)|pythonhosted|" + r"index-" + r"url|find-" + r"links\s*=)", re.IGNORECASE
)


def test_no_file_names_a_machine() -> None:
    found = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", "replace")
        for pattern in (OF_A_MACHINE, HOST_OF_PACKAGES):
            lines = [text.count("\n", 0, hit.start()) + 1 for hit in pattern.finditer(text)]
            found += [f"{named(path)}:{line}" for line in lines if path != Path(__file__)]
    assert found == []


def test_a_machine_would_be_found() -> None:
    assert OF_A_MACHINE.search("see /" + "work/main")
    assert not OF_A_MACHINE.search("../" + "work/main")
    assert HOST_OF_PACKAGES.search("https://pypi." + "org/simple")


# Sizes ------------------------------------------------------------------------------------------------------


def written_by_hand() -> list[Path]:
    folders = [folder for room, folder in PARTS.items() if room != "generated"]
    return [path for folder in folders for path in python_files(folder)]


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function, without its docstring."""
    doc = node.body[0] if isinstance(node.body[0], ast.Expr) else None
    said = (doc.end_lineno or 0) - doc.lineno + 1 if doc and isinstance(doc.value, ast.Constant) else 0
    return (node.end_lineno or 0) - node.lineno + 1 - said


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in nodes(path) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))


def test_files_are_short() -> None:
    lines = {named(path): path.read_text("utf-8").count("\n") for path in written_by_hand()}
    assert {name: n for name, n in lines.items() if n > LONG.get(name, LONGEST_FILE)} == {}
    assert [name for name in LONG if lines.get(name, 0) <= LONGEST_FILE] == []


def test_functions_are_short() -> None:
    lengths = {
        f"{named(path)}:{node.lineno} {node.name}": length(node)
        for path in written_by_hand()
        for node in functions(path)
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}
    ordered = sorted(lengths.values())
    assert ordered[len(ordered) // 2] <= 10
    assert ordered[len(ordered) * 9 // 10] <= 25
