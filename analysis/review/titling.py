"""Titles that say little of their theme, or say it in the interviewer's words, and better ones."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis import settings
from analysis.lexicons.subjects import parted
from analysis.records import Notice, Origin, Passage, Status, Theme
from analysis.review import records, remedies
from analysis.review.records import Finding
from analysis.review.seen import Seen
from analysis.review.title_source import is_guess
from analysis.themes.candidate import TitleCandidate
from analysis.themes.titles import is_vague_title, title_candidates, words_of

Fault = tuple[Notice, Notice]
"""What is wrong with a title: in a sentence, and in brief."""


def badly_titled(seen: Seen) -> Iterator[Finding]:
    """Yield the themes whose title is vague, and those whose title is the interviewer's.

    Where no better title is known, a guess can be taken as it is, and of others what borders on the
    theme most may take it in; where nothing does, it can be accepted, and is then not asked about
    again.
    """
    for theme in seen.themes:
        fault = _vagueness(seen, theme)
        asked = _asked(seen, theme) if fault is None else None
        unsure = None if fault or asked else _makeshift(seen, theme)
        found = fault or asked or unsure
        if found is None:
            continue
        kind = records.VAGUE if asked is None else records.INTERVIEWERS_WORDS
        better = remedies.rename(theme, better_title(seen, theme))
        if unsure and is_guess(theme):
            remedy = better or remedies.stand(theme)
        else:
            remedy = better or remedies.nest(theme, seen.nearest(theme.id))
        if theme.status is not Status.ACCEPTED or remedy != remedies.accept(theme):
            yield remedies.finding(kind, (theme,), *found, remedy, seen.language)


def language_of(seen: Seen, theme: Theme) -> str:
    """Return the language of a theme's title: the working language where nobody said."""
    return seen.language if theme.name_language == "und" else theme.name_language


def content_of(seen: Seen, theme: Theme) -> frozenset[str]:
    """Return the dictionary forms of the words of content of a theme's title."""
    return words_of(theme.name, language_of(seen, theme), seen.vocabulary)


def _vagueness(seen: Seen, theme: Theme) -> Fault | None:
    """Return in what way a title is vague, None where it is not.

    A person's own title is not judged, nor words that nobody said in the interviews.
    """
    members, language = seen.members[theme.id], language_of(seen, theme)
    if not members or Origin.PERSON in (theme.origin, theme.named_by):
        return None
    if theme.name.rstrip().endswith("…"):
        told = "“{name}” is the beginning of a sentence, not a title."
        return Notice(told, {"name": theme.name}), Notice("the beginning of a sentence")
    if is_vague_title(theme.name, language):
        told = "“{name}” does not say what it is about."
        return Notice(told, {"name": theme.name}), Notice("does not say what it is about")
    subject, more = parted(theme.name, language)
    lemmas = content_of(seen, theme)
    if subject is not None:
        beside = _faintness(seen, theme, set(lemmas), language) if more else None
        return _faint_subject(seen, theme, subject) or beside
    said = {each for each in lemmas if _n_with(seen, members, language, {each})}
    return _faintness(seen, theme, said, language) if said else None


def _faintness(seen: Seen, theme: Theme, said: set[str], language: str) -> Fault | None:
    """Return how little a title's words have to do with what is said in its theme, or None."""
    members = seen.members[theme.id]
    n = _n_with(seen, members, language, said)
    n_all = sum(each.language == language for each in members)
    if n_all >= settings.PASSAGES_TO_JUDGE_TITLE and n < settings.SHARE_SAYING_TITLE * n_all:
        what = Notice(
            "In {language}, few passages say the words of “{name}”: {n} of {total}.",
            {"name": theme.name, "n": n, "total": n_all, "language": language},
        )
        return what, Notice("{language}: its words are in {n} of {total} passages")
    if len(seen.themes) > 1 and not _is_telling(seen, theme, said, language):
        told = "The words of “{name}” are no more frequent here than elsewhere."
        return Notice(told, {"name": theme.name}), Notice("its words are as frequent elsewhere")
    return None


def _faint_subject(seen: Seen, theme: Theme, subject: int) -> Fault | None:
    """Return that passages speak of another subject than that of a listed title, or None.

    Judged by what named the theme: meaning and words of its passages, in whatever language.
    """
    laid = None if seen.space is None else seen.space.subjects
    members = seen.members[theme.id]
    is_known = laid is not None and any(each.id in laid.row_of for each in members)
    if laid and is_known and laid.told(members)[subject] < settings.SUBJECT_OFFERED:
        told = "“{name}” is a listed subject, and these passages hardly speak of it."
        return Notice(told, {"name": theme.name}), Notice("its passages hardly speak of it")
    return None


def _makeshift(seen: Seen, theme: Theme) -> Fault | None:
    """Return that a title is a makeshift of the engine, None where it is none."""
    members = seen.members.get(theme.id) or seen.subs.get(theme.id)
    if not members or theme.origin is Origin.PERSON or theme.named_by is not None:
        return None
    if is_guess(theme):
        told = (
            "“{name}” is a guess from the list of subjects. Take it if it fits, or give the theme "
            "a better title."
        )
        return Notice(told, {"name": theme.name}), Notice("a guess")
    told = (
        "“{name}” is a makeshift: a single word, said by too few, or nearly the same as another "
        "title. Give it a better one."
    )
    return Notice(told, {"name": theme.name}), Notice("a makeshift title")


def badly_titled_below(seen: Seen) -> Iterator[Finding]:
    """Yield the sub-themes whose title the engine itself calls a makeshift.

    One that people put together since the last analysis is asked about with the next.
    """
    for key, members in seen.subs.items():
        theme = seen.codebook.themes[key]
        fault = _makeshift(seen, theme)
        is_of_hand = theme.touched and theme.stability is None
        if fault is None or not members or is_of_hand:
            continue
        beside = [
            own
            for other, own in seen.subs.items()
            if other != key and seen.codebook.themes[other].parent_id == theme.parent_id
        ]
        better = remedies.rename(theme, next(_good(seen, theme, members, beside), None))
        if is_guess(theme):
            remedy = better or remedies.stand(theme)
        else:
            remedy = better or remedies.merge(theme, _above(seen, theme))
        yield remedies.finding(records.VAGUE, (theme,), *fault, remedy, seen.language)


def _above(seen: Seen, theme: Theme) -> Theme | None:
    return None if theme.parent_id is None else seen.codebook.themes[theme.parent_id]


def _n_with(
    seen: Seen, passages: tuple[Passage, ...], language: str, lemmas: set[str] | frozenset[str]
) -> int:
    return sum(
        each.language == language and not lemmas.isdisjoint(seen.vocabulary.content(each))
        for each in passages
    )


def _is_telling(seen: Seen, theme: Theme, lemmas: set[str] | frozenset[str], language: str) -> bool:
    scores = [seen.apart.score(theme.id, each, language) for each in sorted(lemmas)]
    return max(scores, default=0.0) >= settings.SAYS_LITTLE


def _asked(seen: Seen, theme: Theme) -> Fault | None:
    """Return that a title's words are rather the interviewer's, None where they are not."""
    lemmas, language = content_of(seen, theme), language_of(seen, theme)
    if not lemmas or not all(_is_asked(seen, each, language) for each in lemmas):
        return None
    asked = seen.asked_words[language]
    least = min(sorted(lemmas), key=lambda each: (asked[each], each))
    what = Notice(
        "“{name}” is rather the interviewer's word. Passages with it: the interviewer's {n}, "
        "those of the people asked {m}.",
        {"name": theme.name, "n": asked[least], "m": _n_said(seen, least, language)},
    )
    return what, Notice("passages with it: the interviewer's {n}, those of the people asked {m}")


def _is_asked(seen: Seen, lemma: str, language: str) -> bool:
    asked = seen.asked_words.get(language, Counter())[lemma]
    share = settings.SHARE_OF_INTERVIEWER
    enough = asked >= settings.TIMES_INTERVIEWER_SAYS
    return enough and asked >= share * (asked + _n_said(seen, lemma, language))


def _n_said(seen: Seen, lemma: str, language: str) -> int:
    counts = seen.apart.languages.get(language)
    return 0 if counts is None else counts.overall[lemma]


def better_title(seen: Seen, theme: Theme) -> tuple[str, str] | None:
    """Return the best title for a theme that passes the checks itself, with its language, or None.

    It is specific, several people in the theme say it, and it is like no other title.
    """
    beside = [own for key, own in seen.members.items() if key != theme.id]
    for title, language in _good(seen, theme, seen.members[theme.id], beside):
        named = replace(theme, name=title, name_language=language, named_by=Origin.MACHINE)
        if not _vagueness(seen, named):
            return title, language
    return None


def _good(
    seen: Seen, theme: Theme, members: tuple[Passage, ...], beside: Sequence[tuple[Passage, ...]]
) -> Iterator[tuple[str, str]]:
    """Yield the titles that may be offered for a theme or sub-theme, with their languages.

    Of the engine's own order: what comes after a guess is no better than it, and of two titles that
    are not sound the theme has the better one.
    """
    is_behind = False
    for each in _offered(seen, theme, members, beside):
        is_behind = is_behind or each.title == theme.name
        is_lesser = is_behind and (is_guess(theme) or not each.is_sound)
        if is_lesser or each.title == theme.name:
            continue
        if not (may_be_offered(each) and _says_enough(each)):
            continue
        named = replace(theme, name=each.title, name_language=each.language)
        if not is_vague_title(each.title, each.language) and not _asked(seen, named):
            yield each.title, each.language


def may_be_offered(each: TitleCandidate) -> bool:
    """Return whether a title is sound, or a listed subject: only those that may be are met.

    An unsure one is no title of the engine's, but a person may take it.
    """
    return each.is_sound or each.is_listed


def _says_enough(each: TitleCandidate) -> bool:
    return each.is_specific or parted(each.title, each.language)[0] is not None


def _offered(
    seen: Seen,
    theme: Theme,
    members: tuple[Passage, ...],
    beside: Sequence[tuple[Passage, ...]],
) -> tuple[TitleCandidate, ...]:
    """Return titles for a theme that are like none in use, best first."""
    taken = [each.name for each in seen.codebook.themes.values() if each.id != theme.id]
    return title_candidates(
        _some(members, settings.PASSAGES_READ_FOR_TITLE),
        [_some(own, settings.PASSAGES_ASKED_OF_THEME) for own in beside],
        seen.language,
        taken,
        settings.TITLES_WEIGHED,
        seen.rows,
        None if seen.space is None else seen.space.subjects,
        "" if (parent := _above(seen, theme)) is None else parent.name,
    )


def _some(passages: tuple[Passage, ...], n: int) -> tuple[Passage, ...]:
    """Return at most so many passages, spread over all of a theme's."""
    return passages[:: -(-len(passages) // n) or 1]
