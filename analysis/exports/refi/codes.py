"""The codes of a REFI-QDA file: the four quadrants with their items, the themes, and what helps.

Rejected themes and items are left out, as in the Word report: in a program that drops the sets they
would stand there like all others. What speaks against an item stands under a parent of its own and
never under the item, since programs count the codings of a child for its parent.
"""

from dataclasses import dataclass, replace

from analysis.codebook import is_analysed
from analysis.exports import labels
from analysis.exports.colours import ACCENT, QUIET, THEMES
from analysis.exports.compose import item_of, keywords_in
from analysis.exports.reading import Reading
from analysis.exports.refi.parts import Names, cut, guid
from analysis.exports.report import ReportItem
from analysis.records import (
    Origin,
    PassageId,
    Quadrant,
    Status,
    SwotItem,
    Tag,
    Theme,
    ThemeId,
)
from analysis.review import is_foreign, is_guess, is_unsure, written_of
from analysis.words import say, say_of


@dataclass(frozen=True, slots=True)
class Code:
    """A code with those below it. ``is_codable`` is False of a mere heading."""

    guid: str
    name: str
    colour: str
    description: tuple[str, ...] = ()
    is_codable: bool = True
    children: tuple["Code", ...] = ()


@dataclass(frozen=True, slots=True)
class CodeSet:
    """What was decided of some codes: a name and the codes' ids."""

    guid: str
    name: str
    members: tuple[str, ...]


def theme_guid(theme: str) -> str:
    """Return the id of a theme's code."""
    return guid("theme", theme)


def item_guid(item: str, *, against: bool = False) -> str:
    """Return the id of an item's code, or of the code of what speaks against it."""
    return guid("against" if against else "item", item)


def tag_guid(tag: str) -> str:
    """Return the id of a tag's code."""
    return guid("tag", tag)


def items_of(reading: Reading) -> tuple[SwotItem, ...]:
    """Return the items that the file holds: all that are not rejected."""
    return tuple(each for each in reading.items() if each.status is not Status.REJECTED)


def tags_of(reading: Reading) -> dict[PassageId, Tag]:
    """Return the tags of participants' passages that the file holds: of the four, not "none"."""
    tags = reading.study.codebook.tags
    quadrants = {each.value for each in Quadrant}
    analysed = (each.id for each in reading.study.corpus.passages if is_analysed(each))
    return {each: tags[each] for each in analysed if each in tags and tags[each].name in quadrants}


def codes_of(reading: Reading, *, with_passages: bool) -> tuple[Code, ...]:
    """Return all codes, each with a name of its own.

    ``with_passages``: with support in the descriptions, and with the codes that are nothing without
    passages: what speaks against an item, and tags.
    """
    found = [*_quadrants(reading, with_passages), *_themes(reading, None, with_passages)]
    if with_passages:
        found += [*_against(reading), *_tags(reading)]
    names = Names()
    for each in found:
        if not each.is_codable:
            names.own(each.name)
    # Headings keep their names, whatever themes and items are called.
    return tuple(_named(each, names, is_heading=not each.is_codable) for each in found)


def _named(code: Code, names: Names, *, is_heading: bool = False) -> Code:
    name = code.name if is_heading else names.own(code.name)
    return replace(code, name=name, children=tuple(_named(each, names) for each in code.children))


def sets_of(reading: Reading) -> tuple[CodeSet, ...]:
    """Return what is accepted and what is a draft, of themes and of items; none that is empty."""
    book = reading.study.codebook
    themes = [each for each in book.themes.values() if book.stands(each.id)]
    items = items_of(reading)
    wanted = (
        ("Themes accepted", [theme_guid(e.id) for e in themes if e.status is Status.ACCEPTED]),
        ("Themes still drafts", [theme_guid(e.id) for e in themes if _is_draft(e)]),
        ("SWOT items accepted", [item_guid(e.id) for e in items if e.status is Status.ACCEPTED]),
        ("SWOT items still drafts", [item_guid(e.id) for e in items if _is_draft(e)]),
    )
    return tuple(
        CodeSet(guid("set", name), say(name, reading.language), tuple(members))
        for name, members in wanted
        if members
    )


def _is_draft(decided: Theme | SwotItem) -> bool:
    return decided.status is Status.CANDIDATE


def _quadrants(reading: Reading, with_passages: bool) -> list[Code]:
    items = items_of(reading)
    return [
        Code(
            guid("quadrant", quadrant.value),
            say(labels.QUADRANTS[quadrant], reading.language),
            ACCENT[quadrant],
            is_codable=False,
            children=tuple(
                _item(reading, each, with_passages) for each in items if each.quadrant is quadrant
            ),
        )
        for quadrant in Quadrant
    ]


def _item(reading: Reading, item: SwotItem, with_passages: bool) -> Code:
    language, told = reading.language, item_of(reading, item)
    named = "Theme (rejected, not printed): {theme}" if told.is_theme_rejected else "Theme: {theme}"
    lines = [_whole(told, language), say(named, language, theme=told.theme) if told.theme else ""]
    if with_passages:
        lines += [" · ".join(labels.marks(told, language)), told.confidence]
        lines += [] if told.is_stale else [labels.support_line(told.support, language)]
    return Code(
        item_guid(item.id),
        _short(told, language),
        ACCENT[item.quadrant],
        tuple(filter(None, lines)),
    )


def _whole(told: ReportItem, language: str) -> str:
    before, after = labels.statement_ends(told, language)
    return f"{before}{told.statement}{after}"


def _short(told: ReportItem, language: str) -> str:
    """Return a statement cut so that its closing mark and its speaker are still there."""
    before, after = labels.statement_ends(told, language)
    room = _ROOM_OF_STATEMENT - len(before) - len(after)
    return f"{before}{cut(told.statement, max(room, _LEAST_OF_STATEMENT))}{after}"


_ROOM_OF_STATEMENT = 84
"""Code points of a statement with its marks: "Speaks against: " still fits before it in a name."""

_LEAST_OF_STATEMENT = 20
"""Code points of it that stay whatever a speaker is called."""


def _against(reading: Reading) -> list[Code]:
    """Return a code for what speaks against each item, under a heading of their own."""
    language = reading.language
    children = []
    for item in items_of(reading):
        if not reading.live(item.counter_evidence):
            continue
        told = item_of(reading, item)
        quadrant = say(labels.QUADRANTS[item.quadrant], language)
        name = say("Speaks against: {statement}", language, statement=_short(told, language))
        line = say(
            "Passages that speak against an item ({quadrant}): {statement}",
            language,
            statement=_whole(told, language),
            quadrant=quadrant,
        )
        children.append(Code(item_guid(item.id, against=True), name, QUIET, (line,)))
    if not children:
        return []
    heading = say("What speaks against items", language)
    return [Code(guid("against"), heading, QUIET, is_codable=False, children=tuple(children))]


def _tags(reading: Reading) -> list[Code]:
    """Return a code for each of the four tags, under a heading of their own; none without tags."""
    language, tags = reading.language, tags_of(reading)
    if not tags:
        return []
    children = []
    for quadrant in Quadrant:
        own = [each for each in tags.values() if each.name == quadrant.value]
        n_decided = sum(each.decided is not None for each in own)
        name = say("Tagged: {tag}", language, tag=say(labels.TAGS[quadrant], language))
        line = say(_TAGGED, language, n=len(own), decided=n_decided)
        children.append(Code(tag_guid(quadrant.value), name, ACCENT[quadrant], (line,)))
    heading = say("Tags of passages", language)
    return [Code(guid("tags"), heading, QUIET, is_codable=False, children=tuple(children))]


_TAGGED = "Passages: {n}, of which people decided {decided} and the program the rest."


def _themes(reading: Reading, parent: ThemeId | None, with_passages: bool) -> list[Code]:
    book = reading.study.codebook
    tops = [each for each in book.children(None) if book.stands(each.id)]
    colours = {each.id: THEMES[n % len(THEMES)] for n, each in enumerate(tops)}
    return [
        Code(
            theme_guid(each.id),
            each.name,
            colours[book.top(each.id)],
            _of_theme(reading, each, with_passages),
            children=tuple(_themes(reading, each.id, with_passages)),
        )
        for each in book.children(parent)
        if book.stands(each.id)
    ]


def _of_theme(reading: Reading, theme: Theme, with_passages: bool) -> tuple[str, ...]:
    """Return what a person wrote of a theme, its keywords, and what one must know of it."""
    language, working = reading.language, reading.study.project.language
    words = ", ".join(keywords_in(reading.keywords(theme), working))
    lines = [written_of(theme), say("Keywords: {words}", language, words=words) if words else ""]
    if with_passages:
        lines += [_standing(reading, theme)]
    return tuple(filter(None, lines))


def _standing(reading: Reading, theme: Theme) -> str:
    language, working = reading.language, reading.study.project.language
    is_makeshift = theme.named_by is None and is_unsure(theme, working)
    asked = "Title is a guess" if is_guess(theme) else "Title still to be found"
    given = (
        (say_of("theme", labels.STATUSES[theme.status], language), _is_draft(theme)),
        (say("Made by the team", language), theme.origin is Origin.PERSON),
        (say("Title in its source language", language), is_foreign(theme, working)),
        (say(asked, language), is_makeshift),
    )
    marks = [mark for mark, holds in given if holds]
    support = labels.support_line(reading.support(reading.whole(theme.id)), language)
    return " · ".join([*marks, support])
