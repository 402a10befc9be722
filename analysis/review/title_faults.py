"""What may be wrong with a title: too little said by it, the interviewer's words, a makeshift."""

from collections import Counter

from analysis import settings
from analysis.lexicons.subjects import parted
from analysis.records import Notice, Origin, Passage, Theme
from analysis.review.seen import Seen
from analysis.review.title_source import is_foreign, is_guess, is_unsure
from analysis.themes.titles import is_vague_title, words_of

Fault = tuple[Notice, Notice]
"""What is wrong with a title: in a sentence, and in brief."""


def language_of(seen: Seen, theme: Theme) -> str:
    """Return the language of a theme's title: the working language where nobody said."""
    return seen.language if theme.name_language == "und" else theme.name_language


def content_of(seen: Seen, theme: Theme) -> frozenset[str]:
    """Return the dictionary forms of the words of content of a theme's title."""
    return words_of(theme.name, language_of(seen, theme), seen.vocabulary)


def vagueness(seen: Seen, theme: Theme) -> Fault | None:
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
    if laid and is_known and laid.told_of(subject, members) < settings.SUBJECT_OFFERED:
        told = "“{name}” is a listed subject, and these passages hardly speak of it."
        return Notice(told, {"name": theme.name}), Notice("its passages hardly speak of it")
    return None


def makeshift(seen: Seen, theme: Theme) -> Fault | None:
    """Return that a title is a makeshift of the engine, None where it is none."""
    members = seen.held(theme.id)
    if not members or not is_unsure(theme, seen.language):
        return None
    if is_guess(theme):
        told = (
            "“{name}” is a guess from the list of subjects. Take it if it fits, or give the theme "
            "a better title."
        )
        return Notice(told, {"name": theme.name}), Notice("a guess")
    if is_foreign(theme, seen.language):
        told = "“{name}” is in {language}: keep it, or give a title in the project's language."
        values = {"name": theme.name, "language": theme.name_language}
        return Notice(told, values), Notice("in {language}", {"language": theme.name_language})
    told = (
        "“{name}” is a makeshift: a single word, said by too few, or nearly the same as another "
        "title. Give it a better one."
    )
    return Notice(told, {"name": theme.name}), Notice("a makeshift title")


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


def interviewers(seen: Seen, theme: Theme) -> Fault | None:
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
