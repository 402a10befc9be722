"""Records and edits to plain values (what JSON holds) and back, by the types of their fields.

One small codec serves edits, codebooks and runs, so that what is stored is what the records say.
Decoders are made once for each type: a codebook of 50,000 passages decodes in about a second.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from analysis.edits import kinds
from analysis.edits.kinds import Edit
from analysis.errors import DatabaseDamaged

VERSION = 1
"""Version of the form of stored edits; a change of a field's meaning raises it."""

KINDS: Mapping[str, type[Any]] = {
    "rename_theme": kinds.RenameTheme,
    "describe_theme": kinds.DescribeTheme,
    "set_theme_status": kinds.SetThemeStatus,
    "merge_themes": kinds.MergeThemes,
    "split_theme": kinds.SplitTheme,
    "create_theme": kinds.CreateTheme,
    "bring_themes": kinds.BringThemes,
    "bring_back_themes": kinds.BringBackThemes,
    "nest_theme": kinds.NestTheme,
    "move_passages": kinds.MovePassages,
    "place_passages": kinds.PlacePassages,
    "sort_passages": kinds.SortPassages,
    "set_second_theme": kinds.SetSecondTheme,
    "write_item": kinds.WriteItem,
    "reword_item": kinds.RewordItem,
    "move_item": kinds.MoveItem,
    "assign_item": kinds.AssignItem,
    "set_item_status": kinds.SetItemStatus,
    "merge_items": kinds.MergeItems,
    "add_evidence": kinds.AddEvidence,
    "remove_evidence": kinds.RemoveEvidence,
    "promote_evidence": kinds.PromoteEvidence,
    "mend_tag": kinds.MendTag,
    "set_learning": kinds.SetLearning,
    "write_memo": kinds.WriteMemo,
    "reword_memo": kinds.RewordMemo,
    "remove_memo": kinds.RemoveMemo,
}
"""The names under which edits are stored; a name is never given to another kind."""

_NAMES = {kind: name for name, kind in KINDS.items()}
_T = TypeVar("_T")


def kind_of(edit: Edit) -> str:
    """Return the stored name of an edit's kind."""
    return _NAMES[type(edit)]


def edit_to_plain(edit: Edit) -> dict[str, Any]:
    """Return an edit as a mapping of plain values with its kind and version."""
    return {"kind": kind_of(edit), "version": VERSION, **to_plain(edit)}


def edit_from_plain(data: Mapping[str, Any]) -> Edit:
    """Return the edit of ``edit_to_plain``; raise ``DatabaseDamaged`` for an unknown form."""
    kind = KINDS.get(str(data.get("kind")))
    if kind is None or data.get("version") != VERSION:
        raise DatabaseDamaged(
            "A stored change of kind “{kind}” is unknown to this version of Glas: update Glas.",
            kind=data.get("kind"),
        )
    edit: Edit = from_plain(kind, data)
    return edit


def to_plain(value: Any) -> Any:
    """Return records, enumerations, tuples and mappings as dicts, lists and plain values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: to_plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): to_plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [to_plain(each) for each in value]
    return value


def from_plain(kind: type[_T], data: Any) -> _T:
    """Return a record of a type from its plain form; fields that are missing take defaults."""
    record: _T = _decoder(cast(Any, kind))(data)
    return record


@cache
def _decoder(kind: Any) -> Callable[[Any], Any]:
    if isinstance(kind, NewType):
        return _decoder(kind.__supertype__)
    if is_dataclass(kind):
        return _record_decoder(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    made = _GENERIC.get(get_origin(kind))
    return _as_it_is if made is None else made(get_args(kind))


def _as_it_is(data: Any) -> Any:
    return data


def _record_decoder(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    decoders = [(each.name, _decoder(hints[each.name])) for each in fields(kind)]
    required = [
        each.name
        for each in fields(kind)
        if each.default is MISSING and each.default_factory is MISSING
    ]

    def decode(data: Any) -> Any:
        """Return the record of a mapping."""
        missing = [name for name in required if name not in data]
        if missing:
            raise DatabaseDamaged(
                "A stored record lacks “{field}”: restore the latest backup.", field=missing[0]
            )
        return kind(**{name: read(data[name]) for name, read in decoders if name in data})

    return decode


def _optional_decoder(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    (inner,) = (each for each in arguments if each is not type(None))
    read = _decoder(inner)
    return lambda data: None if data is None else read(data)


def _tuple_decoder(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        read = _decoder(arguments[0])
        return lambda data: tuple(read(each) for each in data)
    readers = [_decoder(each) for each in arguments]
    return lambda data: tuple(read(each) for read, each in zip(readers, data, strict=True))


def _mapping_decoder(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    read = _decoder(arguments[1])
    return lambda data: {key: read(each) for key, each in data.items()}


_GENERIC: Mapping[Any, Callable[[tuple[Any, ...]], Callable[[Any], Any]]] = {
    Union: _optional_decoder,
    types.UnionType: _optional_decoder,
    tuple: _tuple_decoder,
    Mapping: _mapping_decoder,
    dict: _mapping_decoder,
}
