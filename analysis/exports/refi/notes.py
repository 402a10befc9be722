"""The notes of a REFI-QDA file: people's memos, and what the file cannot hold, in so many words.

The standard asks every program to tell at an export what is lost. The sentences stand in the file,
on the page of the export and in what the command prints.
"""

from typing import Any

from analysis.exports.compose import counts_of
from analysis.exports.labels import NAMES
from analysis.exports.reading import Reading
from analysis.exports.refi.codes import item_guid, items_of, theme_guid
from analysis.exports.refi.parts import ORIGIN, Element, cut, guid, texts, written
from analysis.exports.refi.people import BY_PROGRAM, Users
from analysis.records import ItemId, Memo, ThemeId
from analysis.words import count, say

LOST: dict[str, str] = {
    "qdpx": (
        "A REFI-QDA project has no place for: the probabilities of tags, passages tagged as none "
        "of the four, how strongly a passage belongs to its theme, the stability and cohesion of "
        "themes, which quotations are the most typical or stand first, where groups disagree, the "
        "times in a recording, the history of changes, and how the analysis was made. Confidence "
        "and support stand as words in the descriptions, as they are today. Rejected themes and "
        "items are left out."
    ),
    "qdc": (
        "A REFI-QDA codebook holds the names, descriptions, colours and order of themes and items, "
        "and whether they are accepted: no interviews, quotations, people, memos or tags, no "
        "support and no confidence. Rejected themes and items are left out."
    ),
}
"""What is lost, by format."""

_HOW_TO_READ = (
    "Under each quadrant stand its items, and an item is given to the passages that speak for it. "
    "What speaks against an item has a code of its own, under “{against}”. Themes stand beside "
    "the quadrants; a passage that belongs to two is given to both, where other exports of Glas "
    "count it in its first theme alone. Sets tell what people accepted and what is still a draft "
    "of the program. A statement in quotation marks is one speaker's sentence. Each paragraph of "
    "an interview begins with its speaker; these labels are no words of anybody."
)

LOST_NOTE = guid("note", "lost")
"""The id of the note that tells what the file does not hold."""


def description_lines(reading: Reading) -> tuple[str, ...]:
    """Return what stands over the file as a whole."""
    language, project = reading.language, reading.study.project
    shown = (
        ("Organisation under study", project.organisation),
        ("People are shown by", say(NAMES[reading.people.names], language)),
    )
    lines = [f"{say(what, language)}: {value}" for what, value in shown if value]
    return (ORIGIN, *lines)


def lost_lines(reading: Reading) -> tuple[str, ...]:
    """Return how the file is to be read, what it does not hold, and how much was left out."""
    language, counts = reading.language, counts_of(reading)
    against = say("What speaks against items", language)
    left_out = (
        count("{n} rejected theme", "{n} rejected themes", counts.n_rejected_themes, language),
        count("{n} rejected item", "{n} rejected items", counts.n_rejected, language),
        count(
            "{n} passage in rejected themes",
            "{n} passages in rejected themes",
            counts.n_in_rejected_themes,
            language,
        ),
    )
    return (
        say(_HOW_TO_READ, language, against=against),
        say(LOST["qdpx"], language),
        say("Left out: {what}.", language, what=", ".join(left_out)),
    )


def memo_targets(reading: Reading) -> dict[str, list[str]]:
    """Return the ids of the memos on each code, and of those on the project (its id in Glas)."""
    found: dict[str, list[str]] = {}
    project = reading.study.project.id
    for memo in reading.study.codebook.memos.values():
        target = project if memo.target in (project, "project") else _code(reading, memo.target)
        found.setdefault(target, []).append(guid("memo", memo.id))
    return found


def _code(reading: Reading, target: str) -> str:
    """Return the id of the code that a memo is on, "" where the file holds none."""
    book = reading.study.codebook
    if target in book.themes:
        return theme_guid(target) if book.stands(ThemeId(target)) else ""
    kept = {each.id for each in items_of(reading)}
    return item_guid(target) if target in kept else ""


def note_elements(e: Any, reading: Reading, users: Users) -> list[Element]:
    """Return all memos, those on what is left out too, and what the file does not hold."""
    memos = [
        e.Note(
            e.PlainTextContent(written(memo.text)),
            guid=guid("memo", memo.id),
            name=cut(_named(reading, memo)),
            **users.by(memo.id, memo.author).attributes(),
        )
        for memo in reading.study.codebook.memos.values()
    ]
    lost = e.Note(
        *texts(e.PlainTextContent, "\n\n".join(lost_lines(reading))),
        guid=LOST_NOTE,
        name=cut(say("What this file does not hold", reading.language)),
        **BY_PROGRAM.attributes(),
    )
    return [*memos, lost]


def _named(reading: Reading, memo: Memo) -> str:
    """Return "Memo: Data › Archives", the name of what a memo is on."""
    book, language = reading.study.codebook, reading.language
    item = book.items.get(ItemId(memo.target))
    passage = reading.index.passages.get(memo.target)  # type: ignore[call-overload]
    about = reading.path_name(ThemeId(memo.target)) if memo.target in book.themes else ""
    about = item.statement if item else about
    about = passage.text if passage else about
    return say("Memo: {about}", language, about=about) if about else say("Memo", language)
