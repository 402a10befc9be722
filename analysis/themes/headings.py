"""Which listed subject heads a theme: near it by meaning, and told by the words that are said.

Both are taken as they are and not against the other themes: in a hospital most themes are of
health, and what sets one apart from the others would be called anything but that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

import numpy as np

from analysis import settings
from analysis.lexicons.subjects import BESIDE, LANGUAGES, OF_THE_INTERVIEW
from analysis.records import Passage, PassageId, TranscriptId
from analysis.themes.candidate import TitleCandidate
from analysis.themes.centring import Floats
from analysis.themes.choosing import alike
from analysis.themes.laid import Laid
from analysis.themes.vocabulary import Vocabulary


class _Place(NamedTuple):
    """Scores among a theme's phrases: of the best; what a likely subject counts at least, more than
    phrases that are not sound; and at most, less than the best sound one that does not yield."""

    above: float
    middle: float
    below: float


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

        A subject that is probable enough (``SUBJECT_SURE``), or nearly (``SUBJECT_TOLD``) and told
        by a word of the theme's best phrases, comes before these and is sound. One that is only
        likely comes before those that are not sound, and is none itself; others count next to
        nothing. A phrase of one word yields to a likely subject: what somebody happened to name
        ("letter", "dad") is seldom a chapter. A sure subject may have a phrase beside it.

        All this before the titles of all themes are chosen together (``choosing``).

        Args:
            own: the theme's passages.
            found: its own phrases, best first.
            above: the subject that its parent is titled with, None for none.
        """
        told = self.laid.told(own)
        best = self._best(told)
        is_likely = bool(best) and told[best[0]] >= settings.SUBJECT_LIKELY
        phrases = [_yielding(each) if is_likely else each for each in found]
        place = _place_of(found, phrases)
        naming = found[: settings.PHRASES_TELLING]
        made = [self._candidate(each, float(told[each]), place, own, naming) for each in best]
        bare = [each for i, each in zip(best, made, strict=True) if i != above]
        apart = [
            one
            for i, each in zip(best, made, strict=True)
            if each.is_sound
            for one in (self._below if i == above else self._apart)(each, found, place)
        ]
        every = (*phrases, *bare, *apart)
        return tuple(sorted(every, key=lambda each: (-each.score, each.title)))

    def _best(self, told: Floats) -> list[int]:
        """Return the subjects that may head a theme, the most probable first."""
        order = [int(each) for each in np.lexsort((np.arange(len(told)), -told))]
        listed = self.laid.subjects.listed
        fit = [each for each in order if listed[each].en != OF_THE_INTERVIEW]
        fit = fit[: settings.SUBJECTS_OFFERED]
        return [each for each in fit if told[each] >= settings.SUBJECT_OFFERED]

    def _apart(
        self, subject: TitleCandidate, found: Sequence[TitleCandidate], place: _Place
    ) -> Iterator[TitleCandidate]:
        """Yield a sure subject with phrases of the theme beside it.

        With sound ones, those of several words first, it comes before every phrase alone and after
        the subject: where another theme has it, this is what tells the two apart. With others it
        comes after the likely subjects.
        """
        own = self._beside(subject, found)
        telling = [
            *(each for each in own if each.is_sound and len(each.content) > 1),
            *(each for each in own if each.is_sound and len(each.content) == 1),
        ]
        most = max((each.score for each in found), default=0.0)
        for rank, each in enumerate(telling[: settings.PHRASES_BESIDE]):
            yield _with(each, subject, most + (subject.score - most) / (2 + rank))
        loose = (each for each in own if not each.is_sound and len(each.content) > 1)
        for each in islice(loose, 1):
            below = settings.BELOW_A_PHRASE * place.below
            yield _with(each, subject, min(place.middle, below))

    def _below(
        self, subject: TitleCandidate, found: Sequence[TitleCandidate], place: _Place
    ) -> Iterator[TitleCandidate]:
        """Yield the subject of a theme's parent with words of the theme beside it.

        A sound phrase of several words says enough below it; one of a single word does not, nor
        does what is not sound.
        """
        own = self._beside(subject, found)
        single = [each for each in own if each.is_sound and len(each.content) == 1]
        for rank, each in enumerate(single[: settings.PHRASES_BESIDE]):
            score = min(place.middle * (1 + settings.TITLE_UNSOUND), place.below)
            yield _with(each, subject, score / (1 + rank * settings.TITLE_UNSOUND))

    def _beside(
        self, subject: TitleCandidate, found: Sequence[TitleCandidate]
    ) -> list[TitleCandidate]:
        own = [each for each in found if each.language == self.language]
        return [each for each in own if not alike(each.content, subject.content)]

    def _candidate(
        self,
        number: int,
        told: float,
        place: _Place,
        own: Sequence[Passage],
        naming: Sequence[TitleCandidate],
    ) -> TitleCandidate:
        title = self.laid.subjects.listed[number].wording(self.language)
        is_likely = told >= settings.SUBJECT_LIKELY
        is_telling = told >= settings.SUBJECT_TOLD and self._is_told(number, naming)
        is_sure = told >= settings.SUBJECT_SURE or is_telling
        if is_sure:
            score = place.above * (1 + told)
        elif is_likely:
            score = min(place.middle * (1 + settings.TITLE_UNSOUND * told), place.below)
        else:
            score = settings.TITLE_UNSOUND * told * place.middle
        n_voices = len({(each.transcript_id, each.speaker) for each in own})
        return TitleCandidate(
            title,
            self.language,
            round(score, 9),
            len(own),
            n_voices,
            self._content(title),
            is_sure,
            is_listed=True,
        )

    def _is_told(self, number: int, naming: Sequence[TitleCandidate]) -> bool:
        """Return whether a word of some phrases is said of a subject much more than of others."""
        for each in naming:
            known = self.laid.subjects.words.get(each.language, {})
            ratios = [float(known[word][number]) for word in each.content if word in known]
            if max(ratios, default=0.0) >= settings.WORD_TELLS:
                return True
        return False

    def _content(self, title: str) -> frozenset[str]:
        stand_in = Passage(
            PassageId(""), TranscriptId(""), 0, 0, len(title), title, language=self.language
        )
        return frozenset(self.vocabulary.content(stand_in))


def _place_of(found: Sequence[TitleCandidate], phrases: Sequence[TitleCandidate]) -> _Place:
    """Return where subjects stand among phrases: as found, and as they count beside a subject."""
    sound = [each.score for each in found if each.is_sound]
    loose = [each.score for each in found if not each.is_sound]
    most = max([*sound, *loose], default=0.0) or 1.0
    # Where nothing is sound a subject is missed the more: its theme chooses the sooner.
    above = most if sound else most / settings.TITLE_UNSOUND
    scale = max(sound, default=0.0) or above
    pairs = zip(phrases, found, strict=True)
    firm = [each.score for each, was in pairs if each.is_sound and each is was]
    middle = max([settings.SUBJECT_BELOW * scale, *loose])
    return _Place(above, middle, settings.BELOW_A_PHRASE * max(firm) if firm else np.inf)


def _with(phrase: TitleCandidate, subject: TitleCandidate, score: float) -> TitleCandidate:
    title = f"{subject.title}{BESIDE}{_lowered(phrase)}"
    return replace(phrase, title=title, score=round(score, 9))


def _lowered(phrase: TitleCandidate) -> str:
    """Return a phrase as it stands inside a sentence."""
    title = phrase.title
    is_plain = not phrase.has_name and title[1:] == title[1:].lower()
    return title[0].lower() + title[1:] if is_plain else title


def _yielding(phrase: TitleCandidate) -> TitleCandidate:
    """Return a phrase that says one word, if it is sound, as worth less than a likely subject."""
    if len(phrase.content) != 1 or not phrase.is_sound:
        return phrase
    return replace(phrase, score=phrase.score * settings.TITLE_YIELDING)


def bench_of(laid: Laid | None, language: str, vocabulary: Vocabulary) -> Bench | None:
    """Return the subjects for titles in a language, None where they have no wording in it."""
    if laid is None or language not in LANGUAGES:
        return None
    return Bench(laid, language, vocabulary)
