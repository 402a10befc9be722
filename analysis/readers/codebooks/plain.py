"""Codebooks as JSON: a list of themes in whatever form people keep it, or Glas's own export."""

import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeGuard

from analysis.errors import RefusedFile
from analysis.lexicons.codebook_words import CHILDREN, DESCRIPTION, EXAMPLES, NAME, PARENT, THEMES
from analysis.lexicons.quotation_marks import quotations_in
from analysis.readers.codebooks.entries import Entry, examples_in, heading, plain
from analysis.readers.decode import decode
from analysis.records import Notice, Origin

_DEEPEST = 20
"""Levels of themes under themes: nobody reads more, and a hostile file could have thousands."""

Found = tuple[tuple[Entry, ...], tuple[Notice, ...]]


def entries_of_json(file_name: str, data: bytes) -> Found:
    """Return the entries of a JSON codebook; raise ``RefusedFile`` if it is none."""
    content = _parsed(file_name, data)
    if _is_own(content):
        return _own_entries(content["themes"], _said(content))
    listed = _listed(content)
    if listed is None:
        raise RefusedFile(
            "“{file}” is JSON but no codebook: give a list of names, or of objects with “name”, "
            "“definition”, “examples” and “parent”.",
            file=file_name,
        )
    return tuple(_entries(listed)), ()


def _parsed(file_name: str, data: bytes) -> Any:
    try:
        return json.loads(decode(file_name, data).text)
    except json.JSONDecodeError as error:
        raise RefusedFile(
            "“{file}” is no valid JSON: look at line {line}, column {column}.",
            file=file_name,
            line=error.lineno,
            column=error.colno,
        ) from error
    except (ValueError, RecursionError) as error:
        raise RefusedFile(
            "“{file}” is no valid JSON: save it again from the program that made it.",
            file=file_name,
        ) from error


def _is_object(value: object) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, Mapping)


def _is_own(content: object) -> bool:
    """Return whether this is a codebook.json of Glas."""
    return (
        _is_object(content)
        and "schema_version" in content
        and isinstance(content.get("themes"), list)
    )


def _said(content: Mapping[str, Any]) -> str:
    """Return all that was said in the project of a Glas export."""
    spoken = (each for each in _list(content.get("transcripts")) if _is_object(each))
    return "\n".join(_text(each.get("text")) for each in spoken)


def _own_entries(themes: Sequence[Any], said: str) -> Found:
    """Return the themes of a Glas export that were not rejected, with their quotations.

    Its central quotations are the best examples there are of what a theme holds. A description that
    only quotes what was ``said`` is nobody's definition: earlier versions wrote drafted ones.
    """
    kept = [each for each in themes if _is_object(each) and each.get("status") != "rejected"]
    names = {_text(each.get("id")): _text(each.get("name")) for each in kept}
    entries = []
    for row, each in enumerate(kept, 1):
        quoted = [_text(q.get("text")) for q in _list(each.get("central")) if _is_object(q)]
        given = [_text(e) for e in _list(each.get("examples"))]
        parent = _text(each.get("parent_id"))
        entries.append(
            Entry(
                row=row,
                key=_text(each.get("id")) or plain(_text(each.get("name"))),
                name=_text(each.get("name")),
                description=_own_description(each, "\n".join((said, *quoted))),
                examples=(*given, *quoted),
                parent=parent if parent in names else "",
                theme_id=_text(each.get("id")),
                quoted=tuple(q for q in quoted if q not in given),
            )
        )
    return tuple(entries), ()


def _own_description(theme: Mapping[str, Any], said: str) -> str:
    """Return the description of an exported theme if a person wrote it, as far as can be told."""
    words = _text(theme.get("description"))
    pieces = () if theme.get("described_by") == Origin.PERSON else quotations_in(words)
    return "" if pieces and all(each[1:-1] in said for each in pieces) else words


def _listed(content: object) -> list[Any] | None:
    """Return the list of themes in a JSON value, None where there is none."""
    if isinstance(content, list):
        return content
    if not _is_object(content):
        return None
    for key, value in content.items():
        if heading(key) in THEMES and isinstance(value, list | Mapping):
            return _listed(value)
    if all(value is None or isinstance(value, str | list) for value in content.values()):
        return [_named(name, value) for name, value in content.items()]
    if all(value is None or _is_object(value) for value in content.values()):
        return [{"name": name, **(value or {})} for name, value in content.items()]
    return None


def _named(name: str, value: str | list[Any] | None) -> dict[str, Any]:
    """Return a theme of a mapping: a text is its definition, a list its examples, null neither."""
    return {"name": name, "examples" if isinstance(value, list) else "definition": value}


def _entries(listed: Iterable[Any]) -> Iterator[Entry]:
    waiting: deque[tuple[Any, str, int]] = deque((each, "", 0) for each in listed)
    row = 0
    while waiting:
        value, parent, depth = waiting.popleft()
        row += 1
        entry, below = _entry(row, value, parent)
        yield entry
        if depth < _DEEPEST:
            waiting.extendleft((each, entry.key, depth + 1) for each in reversed(below))


def _entry(row: int, value: Any, parent: str) -> tuple[Entry, Sequence[Any]]:
    if not _is_object(value):
        name = _text(value)
        return Entry(row, f"{parent}\x1f{plain(name)}", name, parent=parent), ()
    name = _first(value, NAME)
    given = _first(value, PARENT)
    above = parent or plain(given)
    key = f"{parent}\x1f{plain(name)}" if parent else plain(name)
    examples = [each for key, each in value.items() if heading(key) in EXAMPLES]
    entry = Entry(
        row=row,
        key=key,
        name=name,
        description=" ".join(
            _text(each) for key, each in value.items() if heading(key) in DESCRIPTION
        ).strip(),
        examples=tuple(e for each in examples for e in _examples(each)),
        parent=above,
        parent_name="" if parent else given,
    )
    below = [each for key, each in value.items() if heading(key) in CHILDREN]
    return entry, [each for some in below for each in _list(some)]


def _first(value: Mapping[str, Any], words: Sequence[str]) -> str:
    by_heading = {heading(key): each for key, each in value.items()}
    return next((_text(by_heading[each]) for each in words if each in by_heading), "")


def _examples(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(_text(each) for each in value if _text(each))
    return examples_in(_text(value))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    """Return a JSON value as text; what is no text and no number says nothing."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).strip()
