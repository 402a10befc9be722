"""Titles that say little of their theme, or say it in the interviewer's words, and better ones."""

from collections.abc import Iterator

from analysis.records import Theme
from analysis.review import records, remedies
from analysis.review.records import Finding
from analysis.review.remedies import Remedy
from analysis.review.retitling import Wording, better_title, better_title_below
from analysis.review.seen import Seen
from analysis.review.title_faults import interviewers, makeshift, vagueness
from analysis.review.title_source import is_foreign, is_guess


def badly_titled(seen: Seen) -> Iterator[Finding]:
    """Yield the themes whose title is vague, and those whose title is the interviewer's.

    Where no better title is known, a guess and a title in another language can be taken as they
    are. Others have no remedy then but a person's words: a bad title is no reason to join a theme
    to another, which it would only make larger, and its title say less of all that is in it.
    """
    for theme in seen.themes:
        fault = vagueness(seen, theme)
        asked = interviewers(seen, theme) if fault is None else None
        unsure = None if fault or asked else makeshift(seen, theme)
        found = fault or asked or unsure
        if found is None:
            continue
        kind = records.VAGUE if asked is None else records.INTERVIEWERS_WORDS
        remedy = _renaming(seen, theme, better_title(seen, theme), is_fair=unsure is None)
        if remedy is None and unsure and _may_stand(seen, theme):
            remedy = remedies.stand(theme)
        yield remedies.finding(kind, (theme,), *found, remedy, seen.language)


def badly_titled_below(seen: Seen) -> Iterator[Finding]:
    """Yield the sub-themes whose title the engine itself calls a makeshift.

    One that people put together since the last analysis is asked about with the next.
    """
    for key, members in seen.subs.items():
        theme = seen.codebook.themes[key]
        fault = makeshift(seen, theme)
        is_of_hand = theme.touched and theme.stability is None
        if fault is None or not members or is_of_hand:
            continue
        remedy = _renaming(seen, theme, better_title_below(seen, theme), is_fair=False)
        if remedy is None and _may_stand(seen, theme):
            remedy = remedies.stand(theme)
        yield remedies.finding(records.VAGUE, (theme,), *fault, remedy, seen.language)


def _renaming(seen: Seen, theme: Theme, title: Wording | None, *, is_fair: bool) -> Remedy:
    """Return the renaming to a better title, None where there is none.

    One in another language betters none in another, unless that says too little (``is_fair``).
    """
    if title is not None and title[1] != seen.language:
        title = title if is_fair or not is_foreign(theme, seen.language) else None
    return remedies.rename(theme, title)


def _may_stand(seen: Seen, theme: Theme) -> bool:
    """Return whether a title that the engine does not stand by may be right all the same."""
    return is_guess(theme) or is_foreign(theme, seen.language)
