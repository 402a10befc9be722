"""From entries as they stand in a file to themes: named, each once, parents first."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from analysis import settings
from analysis.errors import RefusedFile
from analysis.lexicons.letters import composed
from analysis.readers.codebooks.entries import Entry, ReadCodebook, ReadTheme, plain
from analysis.readers.decode import clean
from analysis.records import Notice


def tidied(file_name: str, entries: Iterable[Entry]) -> ReadCodebook:
    """Return the themes of entries; what was left out, joined, cut or made is told.

    Raises:
        RefusedFile: there are more themes than anybody works with.
    """
    notices: list[Notice] = []
    whole = _with_parents(_joined(_named(entries, notices), notices), notices)
    if len(whole) > settings.MAX_BROUGHT_THEMES:
        raise RefusedFile(
            "“{file}” names {n} themes; bring at most {most} at a time.",
            file=file_name,
            n=len(whole),
            most=settings.MAX_BROUGHT_THEMES,
        )
    return ReadCodebook(_in_order(_without_circles(whole, notices)), tuple(notices))


def _named(entries: Iterable[Entry], notices: list[Notice]) -> list[Entry]:
    """Return the entries with a name, their texts cleaned and no longer than is useful."""
    kept, nameless = [], []
    for entry in entries:
        name = _spaced(entry.name)
        if not any(each.isalnum() for each in name):
            nameless.append(entry.row)
            continue
        kept.append(
            replace(
                entry,
                name=_cut(name, settings.MAX_NAME_CHARACTERS),
                description=_text(entry.description),
                examples=_examples(entry.examples),
                quoted=_examples(entry.quoted),
            )
        )
        _tell_of_faults(entry, name, notices)
    if nameless:
        notices.append(
            Notice(
                "Rows without a name were left out: {rows}. Write the theme's name in them.",
                {"rows": _listed(nameless)},
            )
        )
    return kept


def _spaced(text: str) -> str:
    return " ".join(composed(clean(text)[0]).split())


def _text(text: str) -> str:
    return _cut(_spaced(text), settings.MAX_DEFINITION_CHARACTERS)


def _examples(given: Iterable[str]) -> tuple[str, ...]:
    texts = dict.fromkeys(_text(each) for each in given)
    return tuple(each for each in texts if each)[: settings.MAX_EXAMPLES_OF_THEME]


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _listed(rows: list[int]) -> str:
    most = settings.ROWS_NAMED
    return ", ".join(map(str, rows[:most])) + (" …" if len(rows) > most else "")


def _tell_of_faults(entry: Entry, name: str, notices: list[Notice]) -> None:
    if "\n" in entry.name.strip():
        notices.append(
            Notice(
                "Row {row}: the name runs over several lines; check the quotation marks there.",
                {"row": entry.row},
            )
        )
    texts, most = (entry.description, *entry.examples), settings.MAX_DEFINITION_CHARACTERS
    if len(name) > settings.MAX_NAME_CHARACTERS or any(len(each) > most for each in texts):
        notices.append(
            Notice(
                "Row {row}: a text was too long and was cut; a name has at most {name} characters, "
                "a definition or an example {text}.",
                {"row": entry.row, "name": settings.MAX_NAME_CHARACTERS, "text": most},
            )
        )
    if len(entry.examples) > settings.MAX_EXAMPLES_OF_THEME:
        notices.append(
            Notice(
                "Row {row}: of {n} examples the first {most} were read; more tell nothing new.",
                {
                    "row": entry.row,
                    "n": len(entry.examples),
                    "most": settings.MAX_EXAMPLES_OF_THEME,
                },
            )
        )


def _joined(entries: Iterable[Entry], notices: list[Notice]) -> dict[str, Entry]:
    """Return the entries by key; those of one name under one parent are one theme."""
    by_key: dict[str, Entry] = {}
    first: dict[tuple[str, str], str] = {}
    also: dict[str, str] = {}
    for entry in entries:
        place = (plain(entry.name), entry.parent)
        if place in first:
            known = by_key[first[place]]
            also.setdefault(entry.key, first[place])
            by_key[first[place]] = replace(
                known,
                description=known.description or entry.description,
                examples=_examples((*known.examples, *entry.examples)),
                quoted=_examples((*known.quoted, *entry.quoted)),
            )
            notices.append(_twice(known, entry))
        else:
            first[place] = entry.key if entry.key not in by_key else f"{entry.key}\x1f{entry.row}"
            by_key[first[place]] = entry
    return {
        key: replace(each, parent=also[each.parent])
        if each.parent in also and each.parent not in by_key
        else each
        for key, each in by_key.items()
    }


def _twice(known: Entry, entry: Entry) -> Notice:
    values = {"row": entry.row, "name": entry.name, "first": known.row}
    if known.description and entry.description and known.description != entry.description:
        return Notice(
            "Row {row}: “{name}” stands in row {first} already; the definition there was kept and "
            "the examples were joined. Give it another name if it is another theme.",
            values,
        )
    return Notice(
        "Row {row}: “{name}” stands in row {first} already; the two were joined. Give it another "
        "name if it is another theme.",
        values,
    )


def _with_parents(entries: Mapping[str, Entry], notices: list[Notice]) -> dict[str, Entry]:
    """Return the entries and those above them that have no row of their own."""
    whole = dict(entries)
    made = []
    for entry in entries.values():
        name = _cut(_spaced(entry.parent_name), settings.MAX_NAME_CHARACTERS)
        if entry.parent not in whole and any(each.isalnum() for each in name):
            whole[entry.parent] = Entry(entry.row, entry.parent, name)
            made.append(name)
    if made:
        notices.append(
            Notice(
                "Themes that stand above others and have no row of their own, so no definition: "
                "{names}.",
                {"names": ", ".join(made)},
            )
        )
    return whole


def _without_circles(entries: Mapping[str, Entry], notices: list[Notice]) -> dict[str, Entry]:
    """Return the entries without a theme that stands under itself."""
    mended = dict(entries)
    for key, entry in entries.items():
        seen, at = {key}, entry.parent
        while at in mended and at not in seen:
            seen.add(at)
            at = mended[at].parent
        if at == key:
            mended[key] = replace(entry, parent="", parent_name="")
            notices.append(
                Notice(
                    "Row {row}: “{name}” would stand under itself; it was made a theme of its own. "
                    "Name another theme as its parent.",
                    {"row": entry.row, "name": entry.name},
                )
            )
    return mended


def _in_order(entries: Mapping[str, Entry]) -> tuple[ReadTheme, ...]:
    """Return the themes, each after its parent, else in the order of the file."""
    place: dict[str, int] = {}
    themes: list[ReadTheme] = []
    waiting = list(entries)
    while waiting:
        for key in waiting:
            entry = entries[key]
            if entry.parent in entries and entry.parent not in place:
                continue
            place[key] = len(themes)
            above = place.get(entry.parent)
            quoted = tuple(each for each in entry.quoted if each in entry.examples)
            themes.append(
                ReadTheme(
                    row=entry.row,
                    name=entry.name,
                    description=entry.description,
                    examples=entry.examples,
                    parent=above,
                    theme_id=entry.theme_id,
                    quoted=quoted,
                )
            )
        waiting = [each for each in waiting if each not in place]
    return tuple(themes)
