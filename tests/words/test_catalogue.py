"""Every sentence a person reads exists in both languages, with the same values in it."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from analysis import errors
from analysis.errors import GlasError
from analysis.records import Notice
from analysis.words import count, say, tell

ROOT = Path(__file__).parent.parent.parent
ERRORS = {name for name, value in vars(errors).items() if isinstance(value, type)}
SPEAKERS = {"say", "count", "Notice", "tell_off", *ERRORS}
TERMINAL_ONLY = ("analysis/cli/",)
"""The terminal speaks English; what it raises itself is not shown on the screen."""


def _sources() -> Iterator[Path]:
    for folder in ("analysis", "ui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if not path.relative_to(ROOT).as_posix().startswith(TERMINAL_ONLY):
                yield path


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _templates(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = {
        target.id: node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and _name(node.func) in SPEAKERS and node.args):
            continue
        wanted = node.args[:2] if _name(node.func) == "count" else node.args[:1]
        for first in wanted:
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value
            elif isinstance(first, ast.Name) and first.id in constants:
                yield constants[first.id]


def _marks(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def _bulgarian() -> dict[str, tuple[str, ...]]:
    path = ROOT / "analysis" / "words" / "bg.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale="bg")
    words: dict[str, tuple[str, ...]] = {}
    for entry in catalogue:
        ids = entry.id if isinstance(entry.id, tuple | list) else (entry.id,)
        strings = entry.string if isinstance(entry.string, tuple | list) else (entry.string,)
        for each in ids:
            words[str(each)] = tuple(str(said) for said in strings)
    return words


@pytest.mark.parametrize("path", list(_sources()), ids=lambda p: str(p.relative_to(ROOT)))
def test_every_sentence_has_a_translation(path: Path) -> None:
    words = _bulgarian()
    missing = [each for each in _templates(path) if each and not any(words.get(each, ()))]
    assert missing == []


def test_translations_hold_the_same_values() -> None:
    for english, translations in _bulgarian().items():
        for said in translations:
            assert not said or _marks(said) <= _marks(english) | {"n"}, english
            assert not said or _marks(english) - {"n"} <= _marks(said), english


def test_values_are_put_in_and_numbers_agree() -> None:
    assert say("no such sentence {x}", "bg", x=1) == "no such sentence 1"
    assert count("{n} passage", "{n} passages", 1, "en") == "1 passage"
    assert count("{n} passage", "{n} passages", 2, "en") == "2 passages"


def test_errors_and_notices_are_told_in_the_readers_language() -> None:
    error = GlasError("{n} of {m}", n=1, m=2)
    assert str(error) == tell(error, "en") == tell(Notice("{n} of {m}", {"n": 1, "m": 2}), "en")
