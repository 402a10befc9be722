"""The speaker's notes: all that answers "who said so?" behind a statement or a theme."""

from collections.abc import Iterable, Iterator

from analysis.exports import labels
from analysis.exports.caveats import UNSAID
from analysis.exports.report import GroupSupport, Quote, Report, ReportItem, ReportTheme
from analysis.exports.slide_parts import Note
from analysis.exports.slide_voices import whole_support
from analysis.records import Quadrant, Status
from analysis.settings import MIN_SPEAKERS_OF_ITEM
from analysis.words import count, say


def item_notes(item: ReportItem, language: str) -> Iterator[Note]:
    """Return an item whole: statement, marks, support, theme, and every quotation for and against.

    The cap of the Word report does not hold here: the notes are asked when somebody doubts.
    """
    before, after = labels.statement_ends(item, language)
    yield Note(before, item.statement, after, is_heading=True)
    yield Note(" · ".join((*standing(item, language), *_grounds(item, language))))
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


def standing(item: ReportItem, language: str) -> Iterator[str]:
    """Return an item's marks, its whole support, and how many speak against it."""
    yield from labels.marks(item, language)
    if item.is_stale:
        return
    yield whole_support(item.support, language)
    if item.n_against:
        yield say("{n} against", language, n=item.n_against)


def _grounds(item: ReportItem, language: str) -> Iterator[str]:
    if item.theme:
        rejected = "Theme (rejected, not printed): {theme}"
        told = rejected if item.is_theme_rejected else "Theme: {theme}"
        yield say(told, language, theme=item.theme)
    if not item.is_stale:
        yield item.confidence


def theme_notes(theme: ReportTheme, language: str) -> Iterator[Note]:
    """Return a theme whole: description, keywords, support by group, quotations, sub-themes."""
    yield Note(theme.name, is_heading=True)
    yield Note(" · ".join((*theme_marks(theme, language), whole_support(theme.support, language))))
    if theme.description:
        yield Note(theme.description)
    if theme.keywords:
        yield Note(say("Keywords: {words}", language, words=", ".join(theme.keywords)))
    if theme.support.n_groups or len(theme.groups) > 1:  # Else nobody here has a group.
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
    given = (
        ("Draft", theme.status is Status.CANDIDATE),
        ("Made by the team", theme.is_by_person),
        ("Title in its source language", theme.is_foreign),
    )
    told = tuple(say(mark, language) for mark, holds in given if holds)
    return (*told, *title_marks(theme, language))


def title_marks(theme: ReportTheme, language: str) -> tuple[str, ...]:
    """Return whether a theme's title is a guess or still to be found; nothing where it is sure."""
    if not theme.is_makeshift:
        return ()
    return (say("Title is a guess" if theme.is_guess else "Title still to be found", language),)


def unsaid_notes(report: Report, quadrant: Quadrant) -> Iterator[Note]:
    """Return the themes judged in a quadrant without an item there, each with its clearest words.

    Those of one voice by name alone, as in the Word report.
    """
    language = report.language
    here = [each for each in report.unsaid if each.quadrant is quadrant]
    if here:
        yield Note(say("Judged so too, without a statement", language), is_heading=True)
        yield Note(say(UNSAID, language))
    alone = []
    for each in here:
        if each.support.n_speakers < MIN_SPEAKERS_OF_ITEM:
            alone.append(each.theme)
            continue
        yield Note(f"{each.theme} · {whole_support(each.support, language)}")
        yield from quote_notes([each.quotation], language)
    if alone:
        yield Note(say("By one speaker each: {names}", language, names="; ".join(alone)))


def quote_notes(quotes: Iterable[Quote], language: str) -> Iterator[Note]:
    """Return quotations, each with who said it and where."""
    before, after = labels.quotation_marks(language)
    for each in quotes:
        under = f"{after} — {labels.attribution(each)}"
        yield Note(f"• {before}", each.words, under, each.language)
