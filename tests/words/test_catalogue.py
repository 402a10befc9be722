"""Every sentence a person reads exists in both languages, with the same values in it."""

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from analysis import errors
from analysis.errors import GlasError
from analysis.records import Notice
from analysis.words import count, say, tell

ROOT = Path(__file__).parent.parent.parent
ERRORS = {name for name, value in vars(errors).items() if isinstance(value, type)}
SPEAKERS = {"say", "Notice", "announce", *ERRORS}
TERMINAL_ONLY = ("analysis/cli/",)
"""The terminal speaks English; what it raises itself is not shown on the screen."""

NO_WORDS = ("analysis/lexicons/", "analysis/store/migrations/")
"""Language data and table definitions: full of words, none of them said by the program."""

READS_AS_WORDS = re.compile(r"[“(]?(?:[A-ZА-Я][^\W\dA-Z]*|\{\w+\})(?:\W.*[^\W\d_].*|[.:…!?])?")
"""What a person would read: a capital or a value first, then words. Single words count."""

NOT_SAID = {
    "Calibri",
    "Glas",
    "English",
    "Български",
    "Markdown",
    "Word",
    "Not here.",
    "Pulse",
    "A theme that nobody touched has passages.",
    "C",
    "I",
    "S",
    "Examples",
    "Features",
    "Integer",
    "Points",
    "Models",
    "Models | None",
    "Reasons",
    "Tensor",
}
"""Names that are the same in every language, the letters of a kind, a web server's refusal,
what only a failed assertion would say, and types named before they are there."""

NAMES_OF_CODE = re.compile(
    r"[A-Z][a-z]+(?:[A-Z][a-z]+)+|[A-Z][a-z]*(?:-[A-Z][a-z]+)+|[A-Z]+ [A-Z]+.*|\{\w*\}|\W+\w?"
)
"""Class names, header names and database commands look like words but are not."""

STYLES = "analysis/exports/word_parts.py"
"""The names of a Word document's styles; Word itself shows them."""


def _sources() -> Iterator[Path]:
    for folder in ("analysis", "ui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if not path.relative_to(ROOT).as_posix().startswith(TERMINAL_ONLY):
                yield path


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _silent(node: ast.AST) -> bool:
    """Return whether nothing under a node is ever said: docstrings, types, exported names."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Assign):
        return any(isinstance(each, ast.Name) and each.id == "__all__" for each in node.targets)
    if isinstance(node, ast.Call):
        return _name(node.func) in {"NewType", "TypeVar", "getattr"}
    return False


def _strings(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    parts: list[ast.AST]
    if isinstance(node, ast.JoinedStr):
        # The fixed parts are no template, but a value put in may be a call of ``say``.
        parts = [each for each in node.values if isinstance(each, ast.FormattedValue)]
    elif _silent(node):
        return
    else:
        parts = list(ast.iter_child_nodes(node))
    for part in parts:
        yield from _strings(part)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _said_outright(path: Path) -> Iterator[str]:
    """Yield the strings handed straight to what speaks, whatever they look like."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call) and node.args:
            name, args = _name(node.func), node.args
            # ``str.count`` takes one value; the sentence for a number takes three or more.
            wanted = args[:2] if name == "count" and len(args) > 2 else args[:1]
            if name in SPEAKERS or len(wanted) == 2:
                for each in wanted:
                    yield from _alternatives(each)


def _alternatives(said: ast.expr) -> Iterator[str]:
    if isinstance(said, ast.Constant) and isinstance(said.value, str):
        yield said.value
    elif isinstance(said, ast.IfExp):
        yield from (*_alternatives(said.body), *_alternatives(said.orelse))


def _reads_as_words(text: str) -> bool:
    return (
        READS_AS_WORDS.fullmatch(text) is not None
        and NAMES_OF_CODE.fullmatch(text) is None
        and text not in NOT_SAID
    )


def _templates(path: Path) -> Iterator[str]:
    """Yield every sentence of a module: said outright, or kept in a constant, table or field."""
    yield from _said_outright(path)
    place = path.relative_to(ROOT).as_posix()
    if place.startswith(NO_WORDS) or place == STYLES:
        return
    styles = set(_strings(_tree(ROOT / STYLES)))
    for text in _strings(_tree(path)):
        if _reads_as_words(text) and not (place.startswith("analysis/exports/") and text in styles):
            yield text


def _marks(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@cache
def _bulgarian() -> dict[str, tuple[str, ...]]:
    path = ROOT / "analysis" / "words" / "bg.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale="bg")
    words: dict[str, tuple[str, ...]] = {}
    for entry in catalogue:
        if not entry.id:
            continue
        ids = entry.id if isinstance(entry.id, tuple | list) else (entry.id,)
        strings = entry.string if isinstance(entry.string, tuple | list) else (entry.string,)
        for each in ids:
            words[str(each)] = tuple(str(said or "") for said in strings)
    return words


@pytest.mark.parametrize("path", list(_sources()), ids=lambda p: str(p.relative_to(ROOT)))
def test_every_sentence_has_a_translation(path: Path) -> None:
    words = _bulgarian()
    missing = {each for each in _templates(path) if each and not all(words.get(each, ("",)))}
    assert sorted(missing) == []


def test_no_translation_is_left_over() -> None:
    said = {each for path in _sources() for each in _strings(_tree(path))}
    assert sorted(set(_bulgarian()) - said) == []


def test_translations_hold_the_same_values() -> None:
    for english, translations in _bulgarian().items():
        for said in translations:
            assert _marks(said) <= _marks(english) | {"n"}, english
            assert _marks(english) - {"n"} <= _marks(said), english


def test_translations_end_as_their_sentences_do() -> None:
    for english, translations in _bulgarian().items():
        for said in translations:
            for mark in (".", "…", ":", "?", " "):
                assert said.endswith(mark) == english.endswith(mark), english


def test_translations_have_bulgarian_quotation_marks() -> None:
    for translations in _bulgarian().values():
        for said in translations:
            assert not set('"”') & set(said), said
            assert said.count("„") == said.count("“"), said


def test_the_catalogue_says_how_it_is_to_be_read() -> None:
    with (ROOT / "analysis" / "words" / "bg.po").open("rb") as file:
        head = read_po(file, locale="bg")
    given = {name.lower(): value for name, value in head.mime_headers}
    assert given["language"] == "bg"
    assert given["plural-forms"] == "nplurals=2; plural=(n != 1);"
    assert given["content-type"].lower() == "text/plain; charset=utf-8"


def test_values_are_put_in_and_numbers_agree() -> None:
    assert say("no such sentence {x}", "bg", x=1) == "no such sentence 1"
    assert count("{n} passage", "{n} passages", 1, "en") == "1 passage"
    assert count("{n} passage", "{n} passages", 2, "en") == "2 passages"
    assert count("{n} passage", "{n} passages", 1, "bg") == "1 пасаж"
    assert count("{n} passage", "{n} passages", 21, "bg") == "21 пасажа"


def test_errors_and_notices_are_told_in_the_readers_language() -> None:
    error = GlasError("{n} of {m}", n=1, m=2)
    assert str(error) == tell(error, "en") == tell(Notice("{n} of {m}", {"n": 1, "m": 2}), "en")
