"""Which listed subject heads a theme: near it by meaning, and told by the words that are said.

Both are taken as they are and not against the other themes: in a hospital most themes are of
health, and what sets one apart from the others would be called anything but that.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, zip_longest
from math import exp, log, sqrt

import numpy as np

from analysis import settings
from analysis.lexicons.subjects import BESIDE, LANGUAGES, OF_THE_INTERVIEW, listed
from analysis.records import Passage, PassageId, TranscriptId
from analysis.themes.candidate import Kind, TitleCandidate
from analysis.themes.centring import Floats
from analysis.themes.choosing import alike
from analysis.themes.further import Further
from analysis.themes.laid import Laid
from analysis.themes.subjects import Subjects
from analysis.themes.twofold import twofold
from analysis.themes.vocabulary import Vocabulary


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
        of (``share_asked``) is sound and comes first. Others are guesses, and so are all finer
        subjects: one that is probable (``FINE_SURE``) comes next, a likely subject
        (``SUBJECT_LIKELY``) before every phrase, what is not quite likely (``SUBJECT_GUESSED``,
        ``FINE_GUESSED``) before phrases that are not sound or of one word: what somebody happened
        to name ("Front row", "dad") is seldom a chapter. A subject with a phrase beside it is for
        where another theme has it. Below a parent that has the theme's most probable subject, what
        is said tells it from its siblings: sound phrases come first.

        All this before the titles of all themes are chosen together (``choosing``).

        Args:
            own: the theme's passages.
            found: its own phrases, best first.
            above: the listed subject that its parent is titled with, None for none.
        """
        told, shares = self.laid.told(own), self.laid.shares(own)
        best = self._best(told)
        every = [_alone(each, self.language) for each in found]
        for number in best:
            is_probable = told[number] >= settings.SUBJECT_SURE
            subject = self._candidate(number, told[number], shares[number], own)
            if number != above:
                every += [subject, *(self._apart(subject, found) if is_probable else ())]
            elif is_probable and number == best[0]:
                every = [*self._again(subject, found), *(_below(each) for each in every)]
        every += self._finer(own, above)
        return tuple(sorted(every, key=lambda each: each.place))

    def nearest(
        self, own: Sequence[Passage], taken: Collection[str] = (), first: str = ""
    ) -> tuple[TitleCandidate, ...]:
        """Return the headings that a person may choose from to name a theme.

        One of two headings (``twofold``); then the likeliest subjects and finer ones
        (``SUBJECTS_TO_CHOOSE`` of each), those first that fit best (``fitting``), and after each
        two of them one of the ways things go (``WAYS_TO_CHOOSE``), however improbable: a person
        sees which one fits. None where nothing is known of the passages.

        Args:
            own: the theme's passages.
            taken: titles that are not offered, in lower case.
            first: the heading that the theme has, which that of two begins with; "" for the best.
        """
        told = self.laid.told(own)
        if not told.any():
            return ()

        def is_free(each: TitleCandidate) -> bool:
            """Return whether nothing else has a title."""
            return each.title.casefold() not in taken

        fits: list[tuple[float, TitleCandidate]] = []
        for one in (self._subjects_fitting(own, told), self._finer_fitting(own)):
            free = ((fit, each) for fit, each in one if is_free(each))
            fits += islice(free, settings.SUBJECTS_TO_CHOOSE)
        fits.sort(key=lambda each: -each[0])
        best = [each for _, each in fits]
        going = islice(filter(is_free, self._going(own)), settings.WAYS_TO_CHOOSE)
        first = first or (best[0].title if best else "")
        both = twofold(first, self._content(first), best)
        two = both if both is not None and is_free(both) else None
        turns = [(two,), *zip_longest(best[::2], best[1::2], going)]
        return tuple(each for turn in turns for each in turn if each is not None)

    def weighed(self, own: Sequence[Passage], title: str) -> TitleCandidate | None:
        """Return a heading as it counts for the title of a theme; None where it is not listed."""
        every = chain(self._subjects_fitting(own, self.laid.told(own)), self._finer_fitting(own))
        return next((each for _, each in every if each.title == title), None)

    def _subjects_fitting(
        self, own: Sequence[Passage], told: Floats
    ) -> Iterator[tuple[float, TitleCandidate]]:
        """Yield the subjects, the most probable first, each with how well it fits."""
        heard = self.laid.heard(own)
        for each in _order(self.laid.subjects, told):
            fit = fitting(float(told[each]), float(heard[each]))
            yield fit, self._candidate(each, told[each], 0.0, own)

    def _finer_fitting(self, own: Sequence[Passage]) -> Iterator[tuple[float, TitleCandidate]]:
        """Yield the same of the finer subjects."""
        heard = self.laid.heard_fine(own)
        for number, each in self._fine_numbered(own):
            yield fitting(each.score, float(heard[number]), is_fine=True), each

    def _best(self, told: Floats) -> list[int]:
        """Return the subjects that may head a theme, the most probable first."""
        fit = _order(self.laid.subjects, told)[: settings.SUBJECTS_OFFERED]
        return [each for each in fit if told[each] >= settings.SUBJECT_OFFERED]

    def _finer(self, own: Sequence[Passage], above: int | None) -> list[TitleCandidate]:
        """Return the finer subjects that may name a theme, but that of its parent."""
        found = [each for _, each in islice(self._fine_numbered(own), settings.FINE_OFFERED)]
        parent = None if above is None else listed()[above].wording(self.language)
        return [each for each in found if each.kind is not Kind.LEFT and each.title != parent]

    def _fine_numbered(self, own: Sequence[Passage]) -> Iterator[tuple[int, TitleCandidate]]:
        """Yield the finer subjects with their numbers, the most probable first: all guesses."""
        for number, title, told in self._likeliest(self.laid.finer, self.laid.told_fine(own)):
            yield number, self._listed(title, told, own, _fine_guess(told))

    def _going(self, own: Sequence[Passage]) -> Iterator[TitleCandidate]:
        """Yield how things go in some passages, the most probable first: no title by itself."""
        for _, title, told in self._likeliest(self.laid.ways, self.laid.told_ways(own)):
            yield self._listed(title, told, own, Kind.LEFT)

    def _likeliest(self, some: Further | None, told: Floats) -> Iterator[tuple[int, str, float]]:
        """Yield the numbers of the headings of a list, the headings and their probabilities, the
        most probable first."""
        if some is not None:
            for each in _order(some.subjects, told):
                yield each, some.subjects.listed[each].wording(self.language), float(told[each])

    def _apart(
        self, subject: TitleCandidate, found: Sequence[TitleCandidate]
    ) -> Iterator[TitleCandidate]:
        """Yield a probable subject with phrases of the theme beside it, as guesses.

        First with sound ones, of these first with those that say more; with a single word beside
        it it is worth no more than what is not sound, with what is not sound it comes last.
        """
        own = self._beside(subject, found)
        telling = sorted((each for each in own if each.is_sound), key=_says_little)
        for rank, each in enumerate(telling[: settings.PHRASES_BESIDE]):
            if each.is_specific:
                score = subject.score * settings.SUBJECT_BESIDE ** (1 + rank)
                yield _with(each, subject, Kind.BESIDE, score)
            else:
                yield _with(each, subject, Kind.PHRASE, each.score / settings.SUBJECT_BESIDE)
        loose = (each for each in own if not each.is_sound and each.is_specific)
        for each in islice(loose, 1):
            yield _with(each, subject, Kind.LEFT, each.score)

    def _again(
        self, subject: TitleCandidate, found: Sequence[TitleCandidate]
    ) -> Iterator[TitleCandidate]:
        """Yield the subject of a theme's parent with single words of the theme beside it: a sound
        phrase of several says enough below it, and what is not sound does not even so."""
        single = [each for each in self._beside(subject, found) if each.is_sound]
        single = [each for each in single if not each.is_specific]
        for each in single[: settings.PHRASES_BESIDE]:
            yield _with(each, subject, Kind.PHRASE, each.score / settings.SUBJECT_BESIDE)

    def _beside(
        self, subject: TitleCandidate, found: Sequence[TitleCandidate]
    ) -> list[TitleCandidate]:
        own = [each for each in found if each.language == self.language]
        return [each for each in own if not alike(each.content, subject.content)]

    def _candidate(
        self, number: int, told: float, share: float, own: Sequence[Passage]
    ) -> TitleCandidate:
        title = self.laid.subjects.listed[number].wording(self.language)
        is_sure = told >= settings.SUBJECT_SURE and share >= share_asked(len(own))
        return self._listed(title, float(told), own, Kind.SURE if is_sure else _guess(told))

    def _listed(
        self, title: str, told: float, own: Sequence[Passage], kind: Kind
    ) -> TitleCandidate:
        n_voices = len({(each.transcript_id, each.speaker) for each in own})
        return TitleCandidate(
            title,
            self.language,
            told,
            len(own),
            n_voices,
            self._content(title),
            kind is Kind.SURE,
            is_listed=True,
            kind=kind,
        )

    def _content(self, title: str) -> frozenset[str]:
        stand_in = Passage(
            PassageId(""), TranscriptId(""), 0, 0, len(title), title, language=self.language
        )
        return frozenset(self.vocabulary.content(stand_in))


def _order(subjects: Subjects, told: Floats) -> list[int]:
    """Return the subjects that may head a chapter, the most probable first."""
    order = [int(each) for each in np.lexsort((np.arange(len(told)), -told))]
    return [each for each in order if subjects.listed[each].en not in OF_THE_INTERVIEW]


def share_asked(n: int) -> float:
    """Return the share of a theme of so many passages that has to speak of its subject.

    A large theme has sub-themes with subjects of their own, and its mean is known better: less of
    it is asked, by the root of its size, down to ``LEAST_SUBJECT_SHARE``.
    """
    asked = settings.SUBJECT_SHARE * min(1.0, sqrt(settings.PASSAGES_OF_SHARE / max(n, 1)))
    return max(asked, settings.LEAST_SUBJECT_SHARE)


def fitting(told: float, heard: float, *, is_fine: bool = False) -> float:
    """Return how probable it is that a reader would take a heading for a theme's title.

    Args:
        told: how probable it is by the mean of all passages (``Laid.told``), in [0, 1].
        heard: the share of the more central ones that speaks of it (``Laid.heard``), in [0, 1].
        is_fine: whether it is one of the finer subjects.
    """
    logit = settings.FITTING_AT + settings.FITTING_BY_SHARE * heard
    logit += settings.FITTING_BY_TOLD * log(max(told, settings.LEAST_TOLD))
    logit += settings.FITTING_OF_FINE if is_fine else 0.0
    return round(1 / (1 + exp(-logit)), settings.DECIMALS)


def _guess(told: float) -> Kind:
    """Return what a subject is that is not sound."""
    if told >= settings.SUBJECT_LIKELY:
        return Kind.LIKELY
    return Kind.GUESSED if told >= settings.SUBJECT_GUESSED else Kind.LEFT


def _fine_guess(told: float) -> Kind:
    """Return the same of a finer subject."""
    if told >= settings.FINE_SURE:
        return Kind.FINE
    return Kind.GUESSED if told >= settings.FINE_GUESSED else Kind.LEFT


def _alone(phrase: TitleCandidate, language: str) -> TitleCandidate:
    """Return a phrase as it counts by itself beside a list of subjects in a language."""
    is_telling = phrase.is_sound and phrase.is_specific
    if is_telling and phrase.language == language:
        return replace(phrase, kind=Kind.SOUND)
    return replace(phrase, is_sound=False, kind=Kind.FOREIGN if is_telling else phrase.kind)


def _below(phrase: TitleCandidate) -> TitleCandidate:
    """Return a candidate as it counts below the subject that it would else be titled with."""
    return replace(phrase, kind=Kind.BELOW) if phrase.kind is Kind.SOUND else phrase


def _with(
    phrase: TitleCandidate, subject: TitleCandidate, kind: Kind, score: float
) -> TitleCandidate:
    title = f"{subject.title}{BESIDE}{_lowered(phrase)}"
    return replace(phrase, title=title, kind=kind, score=round(score, 9), is_sound=False)


def _lowered(phrase: TitleCandidate) -> str:
    """Return a phrase as it stands inside a sentence."""
    title = phrase.title
    is_plain = not phrase.has_name and title[1:] == title[1:].lower()
    return title[0].lower() + title[1:] if is_plain else title


def _says_little(phrase: TitleCandidate) -> bool:
    return not phrase.is_specific


def bench_of(laid: Laid | None, language: str, vocabulary: Vocabulary) -> Bench | None:
    """Return the subjects for titles in a language, None where they have no wording in it."""
    if laid is None or language not in LANGUAGES:
        return None
    return Bench(laid, language, vocabulary)
