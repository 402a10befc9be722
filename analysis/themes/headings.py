"""Which listed subject heads a theme: near it by meaning, and told by the words that are said.

Both are taken as they are and not against the other themes: in a hospital most themes are of
health, and what sets one apart from the others would be called anything but that.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from analysis import settings
from analysis.lexicons.subjects import LANGUAGES
from analysis.records import Passage, PassageId, TranscriptId
from analysis.themes.laid import Laid
from analysis.themes.naming import TitleCandidate
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
        self, own: Sequence[Passage], found: Sequence[TitleCandidate]
    ) -> tuple[TitleCandidate, ...]:
        """Return the candidates for the title of a theme with the subjects that it bears out.

        A subject that is probable enough (``SUBJECT_SURE``), or likely and told by a word of the
        theme's best phrases, comes before these and is sound. One that is only likely comes before
        those that are not sound, and is none itself; others count next to nothing. A phrase of one
        word yields to a likely subject: what somebody happened to name ("letter", "dad") is seldom
        a chapter.

        All this before the titles of all themes are chosen together (``choosing``).

        Args:
            own: the theme's passages.
            found: its own phrases, best first.
        """
        told = self.laid.told(own)
        best = [int(each) for each in np.lexsort((np.arange(len(told)), -told))]
        best = best[: settings.SUBJECTS_OFFERED]
        best = [each for each in best if told[each] >= settings.SUBJECT_OFFERED]
        is_likely = bool(best) and told[best[0]] >= settings.SUBJECT_LIKELY
        phrases = [_yielding(each) if is_likely else each for each in found]
        place = _place_of(found, phrases)
        naming = found[: settings.PHRASES_TELLING]
        made = [self._candidate(each, float(told[each]), place, own, naming) for each in best]
        return tuple(sorted((*phrases, *made), key=lambda each: (-each.score, each.title)))

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
        is_sure = told >= settings.SUBJECT_SURE or (is_likely and self._is_told(number, naming))
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
