"""The speaker's notes: all that answers "who said so?" behind a statement or a theme."""

from collections.abc import Iterable, Iterator

from analysis.exports import labels
from analysis.exports.report import GroupSupport, Quote, Report, ReportItem, ReportTheme
from analysis.exports.slide_parts import Note
from analysis.records import Quadrant, Status
from analysis.settings import MIN_SPEAKERS_OF_ITEM
from analysis.words import count, say


def item_notes(item: ReportItem, language: str) -> Iterator[Note]:
    """Return an item whole: statement, marks, support, theme, and every quotation for and against.

    The cap of the Word report does not hold here: the notes are asked when somebody doubts.
    """
    before, after = labels.statement_ends(item, language)
    yield Note(before, item.statement, after, is_heading=True)
    yield Note(" · ".join(_standing(item, language)))
    for other in item.otherwise:
        groups = ", ".join(other.groups)
        told = say("Others see it otherwise: {groups}", language, groups=groups)
        quadrant = say(labels.TAGS[other.quadrant], language)
        marks = (told, quadrant, *labels.author_marks(other, language))
        before, after = labels.statement_ends(other, language)
        yield Note(f"{' · '.join(marks)} · {before}", other.statement, after)
    yield from quote_notes(item.evidence, language)
    if item.counter_evidence:
        yield Note(say("Seen differently", language), is_heading=True)
        yield from quote_notes(item.counter_evidence, language)


def _standing(item: ReportItem, language: str) -> Iterator[str]:
    yield from labels.marks(item, language)
    if not item.is_stale:
        yield labels.support_line(item.support, language)
    if item.theme:
        rejected = "Theme (rejected, not printed): {theme}"
        told = rejected if item.is_theme_rejected else "Theme: {theme}"
        yield say(told, language, theme=item.theme)
    if not item.is_stale:
        yield item.confidence


def theme_notes(theme: ReportTheme, language: str) -> Iterator[Note]:
    """Return a theme whole: description, keywords, support by group, quotations, sub-themes."""
    yield Note(theme.name, is_heading=True)
    yield Note(" · ".join((*theme_marks(theme, language), labels.support_line(theme.support,
               language))))  # fmt: skip
    if theme.description:
        yield Note(theme.description)
    if theme.keywords:
        yield Note(say("Keywords: {words}", language, words=", ".join(theme.keywords)))
    for each in theme.groups:
        yield Note(_group(each, language))
    yield from quote_notes(theme.quotations, language)
    for child in theme.children:
        yield from theme_notes(child, language)


def _group(each: GroupSupport, language: str) -> str:
    """Return "Citizens · Speakers: 2 of 5 · 7 passages"."""
    support, whole = each.support, each.n_speakers_of_group
    of = say("{part} of {whole}", language, part=support.n_speakers, whole=whole)
    passages = count("{n} passage", "{n} passages", support.n_passages, language)
    return f"{each.group} · {say('Speakers', language)}: {of} · {passages}"


def theme_marks(theme: ReportTheme, language: str) -> tuple[str, ...]:
    """Return what a reader must know of a theme: draft, made by the team, title unsure."""
    asked = "Title is a guess" if theme.is_guess else "Title still to be found"
    given = (
        ("Draft", theme.status is Status.CANDIDATE),
        ("Made by the team", theme.is_by_person),
        ("Title in its source language", theme.is_foreign),
        (asked, theme.is_makeshift),
    )
    return tuple(say(mark, language) for mark, holds in given if holds)


def unsaid_notes(report: Report, quadrant: Quadrant) -> Iterator[Note]:
    """Return the themes judged in a quadrant without an item there, each with its clearest words.

    Those of one voice by name alone, as in the Word report.
    """
    language = report.language
    here = [each for each in report.unsaid if each.quadrant is quadrant]
    if here:
        yield Note(say("Judged so too, without a statement", language), is_heading=True)
    alone = []
    for each in here:
        if each.support.n_speakers < MIN_SPEAKERS_OF_ITEM:
            alone.append(each.theme)
            continue
        yield Note(f"{each.theme} · {labels.support_line(each.support, language)}")
        yield from quote_notes([each.quotation], language)
    if alone:
        yield Note(say("By one speaker each: {names}", language, names="; ".join(alone)))


def quote_notes(quotes: Iterable[Quote], language: str) -> Iterator[Note]:
    """Return quotations, each with who said it and where."""
    before, after = labels.quotation_marks(language)
    for each in quotes:
        under = f"{after} — {labels.attribution(each)}"
        yield Note(f"• {before}", each.words, under, each.language)
