"""The house rules that import-linter cannot hold."""

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LONGEST_FILE_LINES = 300
LONGEST_BODY_LINES = 40
SOURCES = sorted(
    path
    for folder in ("analysis", "ui", "scripts", "training")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts and "lexicons" not in path.parts
)


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _public(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bodies = [tree.body, *(node.body for node in tree.body if isinstance(node, ast.ClassDef))]
    functions = (
        node
        for node in itertools.chain.from_iterable(bodies)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return (each for each in functions if not each.name.startswith("_"))


def _body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE_LINES
    long = [f.name for f in _functions(path) if _body_lines(f) > LONGEST_BODY_LINES]
    assert long == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_public_functions_say_what_they_do(path: Path) -> None:
    assert [each.name for each in _public(path) if not ast.get_docstring(each)] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_why_it_exists(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree) or not tree.body


def test_the_entry_is_short_and_imports_only_the_screen() -> None:
    entry = ROOT / "app.py"
    assert len(entry.read_text(encoding="utf-8").splitlines()) < LONGEST_BODY_LINES
    assert _imports(entry) <= {"streamlit", "ui"}


def test_session_state_is_touched_in_one_module() -> None:
    users = [
        path.relative_to(ROOT).as_posix()
        for path in SOURCES
        if re.search(r"\bsession_state\b", path.read_text(encoding="utf-8"))
    ]
    assert users == ["ui/session.py"]


def test_only_the_store_writes_to_the_database() -> None:
    users = {
        path.relative_to(ROOT).parts[1]
        for path in SOURCES
        if "sqlalchemy" in _imports(path) or "alembic" in _imports(path)
    }
    assert users == {"store"}


def test_no_setting_is_defined_twice() -> None:
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "analysis" / "settings").glob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            targets = node.targets if isinstance(node, ast.Assign) else []
            named = [node.target] if isinstance(node, ast.AnnAssign) else targets
            for each in named:
                found.setdefault(ast.unparse(each), []).append(path.name)
    found.pop("__all__", None)
    assert {name: where for name, where in found.items() if len(where) > 1} == {}
    assert len(found) > 100


def test_requirements_are_pinned_exactly() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(("#", "-r ")):
                assert re.match(r"^[a-z0-9\-]+==[^\s;]+(; .+)?$", line), line
