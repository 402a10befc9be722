"""Which listed subject heads a theme: near it by meaning, and told by the words that are said.

Both are taken as they are and not against the other themes: in a hospital most themes are of
health, and what sets one apart from the others would be called anything but that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import sqrt

import numpy as np

from analysis import settings
from analysis.lexicons.subjects import BESIDE, LANGUAGES, OF_THE_INTERVIEW
from analysis.records import Passage, PassageId, TranscriptId
from analysis.themes.candidate import TitleCandidate
from analysis.themes.centring import Floats
from analysis.themes.choosing import alike
from analysis.themes.laid import Laid
from analysis.themes.vocabulary import Vocabulary

_SURE, _BESIDE, _LIKELY, _SOUND, _GUESSED, _LAST = 5.0, 4.0, 3.0, 1.0, 0.8, 0.0
"""Scores from which each kind counts: sure subjects alone and with words beside them, likely ones,
sound phrases, other subjects, and what is left (``offered``)."""

_LESS = 0.001
"""By how much a title counts less than one of its kind that is always better."""


@dataclass(frozen=True, slots=True, eq=False)
class Bench:
    """The subjects beside a corpus, and the working ``language``, in which a title is shown."""

    laid: Laid
    language: str
    vocabulary: Vocabulary

    def offered(
        self, own: Sequence[Passage], found: Sequence[TitleCandidate], above: int | None = None
    ) -> tuple[TitleCandidate, ...]:
        """Return the candidates for the title of a theme with the subjects that it bears out.

        A subject that is probable enough (``SUBJECT_SURE``) and that enough of what is said speaks
        of (``SUBJECT_SHARE``, less of a large theme) is sound and comes first, then it with a
        phrase beside it, for where another theme has it. Others are guesses. One that is likely
        (``SUBJECT_LIKELY``) comes before every phrase, one that is not quite (``SUBJECT_GUESSED``)
        before those that are not sound or of one word: what somebody happened to name ("Front
        row", "dad") is seldom a chapter. Below a parent that has the theme's own subject, what is
        said tells it from its siblings: sound phrases come first.

        All this before the titles of all themes are chosen together (``choosing``).

        Args:
            own: the theme's passages.
            found: its own phrases, best first.
            above: the subject that its parent is titled with, None for none.
        """
        told, shares = self.laid.told(own), self.laid.shares(own)
        best = self._best(told)
        subjects = [self._candidate(each, told[each], shares[each], own) for each in best]
        most = max((each.score for each in found), default=0.0) or 1.0
        phrases = [_alone(each, each.score / most) for each in found]
        said, made = phrases, list[TitleCandidate]()
        for number, subject in zip(best, subjects, strict=True):
            if number != above:
                made += [subject, *self._apart(subject, told[number], phrases)]
            elif subject.is_sound:
                said = self._below(subject, phrases)
        alone = [replace(each, is_sound=each.is_sound and _says_enough(each)) for each in said]
        return tuple(sorted((*made, *alone), key=lambda each: (-each.score, each.title)))

    def _best(self, told: Floats) -> list[int]:
        """Return the subjects that may head a theme, the most probable first."""
        order = [int(each) for each in np.lexsort((np.arange(len(told)), -told))]
        listed = self.laid.subjects.listed
        fit = [each for each in order if listed[each].en != OF_THE_INTERVIEW]
        fit = fit[: settings.SUBJECTS_OFFERED]
        return [each for each in fit if told[each] >= settings.SUBJECT_OFFERED]

    def _apart(
        self, subject: TitleCandidate, told: float, phrases: Sequence[TitleCandidate]
    ) -> Iterator[TitleCandidate]:
        """Yield a probable subject with phrases of the theme beside it.

        First with sound ones, of these first with those of several words; with one that is not
        sound only after all that stands alone.
        """
        if told < settings.SUBJECT_SURE:
            return
        own = self._beside(subject, phrases)
        telling = sorted((each for each in own if each.is_sound), key=_says_enough, reverse=True)
        for rank, each in enumerate(telling[: settings.PHRASES_BESIDE]):
            score = _BESIDE + 1 / (1 + rank) if subject.is_sound else subject.score - _LESS * rank
            yield _with(replace(each, is_sound=subject.is_sound), subject, score - _LESS)
        loose = (each for each in own if not each.is_sound and _says_enough(each))
        for each in islice(loose, 1):
            yield _with(each, subject, _LAST)

    def _below(
        self, subject: TitleCandidate, phrases: Sequence[TitleCandidate]
    ) -> list[TitleCandidate]:
        """Return the phrases of a theme whose parent has its subject.

        A sound one of several words says enough below it. One of a single word does not, and has
        the subject before it; nor does what is not sound.
        """
        own = self._beside(subject, phrases)
        single = [each for each in own if each.is_sound and not _says_enough(each)]
        again = [
            _with(each, subject, _BESIDE / (1 + rank * settings.TITLE_UNSOUND))
            for rank, each in enumerate(single[: settings.PHRASES_BESIDE])
        ]
        return [
            *again,
            *(
                _scored(each, _BESIDE + each.score)
                if each.is_sound and _says_enough(each)
                else each
                for each in phrases
            ),
        ]

    def _beside(
        self, subject: TitleCandidate, found: Sequence[TitleCandidate]
    ) -> list[TitleCandidate]:
        own = [each for each in found if each.language == self.language]
        return [each for each in own if not alike(each.content, subject.content)]

    def _candidate(
        self, number: int, told: float, share: float, own: Sequence[Passage]
    ) -> TitleCandidate:
        title = self.laid.subjects.listed[number].wording(self.language)
        is_sure = told >= settings.SUBJECT_SURE and share >= _share_asked(len(own))
        if is_sure:
            score = _SURE + told
        elif told >= settings.SUBJECT_LIKELY:
            score = _LIKELY + told
        elif told >= settings.SUBJECT_GUESSED:
            score = _GUESSED + (_SOUND - _GUESSED) * told
        else:
            score = _LAST + told
        n_voices = len({(each.transcript_id, each.speaker) for each in own})
        return TitleCandidate(
            title,
            self.language,
            round(float(score), 9),
            len(own),
            n_voices,
            self._content(title),
            is_sure,
            is_listed=True,
        )

    def _content(self, title: str) -> frozenset[str]:
        stand_in = Passage(
            PassageId(""), TranscriptId(""), 0, 0, len(title), title, language=self.language
        )
        return frozenset(self.vocabulary.content(stand_in))


def _with(phrase: TitleCandidate, subject: TitleCandidate, score: float) -> TitleCandidate:
    title = f"{subject.title}{BESIDE}{_lowered(phrase)}"
    return replace(phrase, title=title, score=round(score, 9))


def _lowered(phrase: TitleCandidate) -> str:
    """Return a phrase as it stands inside a sentence."""
    title = phrase.title
    is_plain = not phrase.has_name and title[1:] == title[1:].lower()
    return title[0].lower() + title[1:] if is_plain else title


def _share_asked(n: int) -> float:
    """Return the share of a theme of so many passages that has to speak of its subject.

    A large theme has sub-themes with subjects of their own, and its mean is known better: less of
    it is asked, by the root of its size.
    """
    return settings.SUBJECT_SHARE * min(1.0, sqrt(settings.PASSAGES_OF_SHARE / max(n, 1)))


def _alone(phrase: TitleCandidate, worth: float) -> TitleCandidate:
    """Return a phrase as it counts by itself; ``worth``: its score against the best one's."""
    is_whole = phrase.is_sound and _says_enough(phrase)
    return _scored(phrase, _SOUND + worth if is_whole else _GUESSED * worth)


def _scored(candidate: TitleCandidate, score: float) -> TitleCandidate:
    return replace(candidate, score=round(score, 9))


def _says_enough(phrase: TitleCandidate) -> bool:
    """Return whether a phrase is more than one word, or a subject with words beside it."""
    return len(phrase.content) != 1 or BESIDE in phrase.title


def bench_of(laid: Laid | None, language: str, vocabulary: Vocabulary) -> Bench | None:
    """Return the subjects for titles in a language, None where they have no wording in it."""
    if laid is None or language not in LANGUAGES:
        return None
    return Bench(laid, language, vocabulary)
