"""Which listed subject names a theme: near it by meaning, and its words borne out by what is said.

A subject is near where the theme's passages lie nearer to it than the others do. Nearness alone
finds the field, not the subject: about buses all subjects with buses are near. So its words must be
said as well, in the wording of the passages' language, or be those of several of the nearest.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt

import numpy as np

from analysis import settings
from analysis.lexicons.noun_phrases import VAGUE_NOUNS
from analysis.records import Passage, PassageId, TranscriptId
from analysis.themes.centring import Floats
from analysis.themes.naming import TitleCandidate
from analysis.themes.subjects import Laid, stem
from analysis.themes.vocabulary import Vocabulary, forms

Places = Mapping[str, frozenset[int]]
"""The numbers of the passages that say each word."""

Heard = Mapping[str, frozenset[int]]
"""The numbers of a theme's passages whose words are read, by language."""


@dataclass(frozen=True, slots=True)
class Borne:
    """A subject beside a theme.

    ``subject``: its number. ``strength``: nearness times the root of the share of its words that is
    borne out. ``gain``: by how much more of the theme's passages say any of its words than of the
    others. ``n_passages``, ``n_voices``: those passages, and who says them.
    """

    subject: int
    strength: float
    gain: float
    n_passages: int
    n_voices: int


@dataclass(frozen=True, slots=True, eq=False)
class Bench:
    """The subjects, and the passages of all themes, of which each theme is compared with the rest.

    ``rows``: of all passages, unit length. ``heard``: the numbers of those whose words are read, by
    language. ``language``: the working language, in which a title is shown.
    """

    laid: Laid
    passages: Sequence[Passage]
    rows: Floats
    heard: Mapping[str, Sequence[int]]
    vocabulary: Vocabulary
    language: str
    _totals: dict[str, tuple[Floats, int]] = field(default_factory=dict)
    _said: dict[str, Places] = field(default_factory=dict)
    _contents: dict[str, Places] = field(default_factory=dict)
    _roots: dict[int, set[str]] = field(default_factory=dict)
    _heard_in: dict[str, frozenset[int]] = field(default_factory=dict)

    def offered(
        self,
        own: Sequence[int],
        found: Sequence[TitleCandidate],
        weakest: float = settings.SUBJECT_STRENGTH,
    ) -> tuple[TitleCandidate, ...]:
        """Return the candidates for the title of a theme with the subjects that it bears out.

        A strong subject comes before the theme's own phrases where the best of these is not sound,
        not in the working language, or is said by fewer of its passages (against the others) than
        words of the subject. One under ``SUBJECT_STRENGTH`` is not sound.

        Args:
            own: the numbers of the theme's passages.
            found: its own phrases, best first.
            weakest: the least strength of a subject; under the strength of a title a person chooses
                among what is offered.
        """
        borne = self.borne_out(own)
        if not borne:
            return tuple(found)
        least = max(weakest, settings.SUBJECT_BESIDE * borne[0].strength)
        needed, scale = self._needed(own, found), found[0].score if found else 1.0
        made = []
        for each in (one for one in borne if one.strength >= least):
            wins = each.gain >= needed and each.strength >= settings.SUBJECT_STRENGTH
            factor = each.strength / settings.SUBJECT_STRENGTH if wins else settings.SUBJECT_BELOW
            made.append(self._candidate(each, scale * factor))
        said = [each for each in made if self._says(each)]
        return tuple(sorted((*found, *said), key=lambda each: (-each.score, each.title)))

    def _needed(self, own: Sequence[int], found: Sequence[TitleCandidate]) -> float:
        """Return the gain from which a subject comes before the theme's own phrases."""
        if not found or not found[0].is_sound or found[0].language != self.language:
            return settings.SUBJECT_SAID
        gained = self._gained(self._holding(found[0]), own)[1]
        return gained + settings.SUBJECT_GAIN

    def borne_out(self, own: Sequence[int]) -> tuple[Borne, ...]:
        """Return the subjects that a theme bears out, strongest first."""
        heard = self._heard(own)
        if not heard:
            return ()
        standing = self._standing(own)
        nearest = np.lexsort((np.arange(len(standing)), -standing))[: settings.SUBJECTS_COMPARED]
        said = {language: self._saying_each(language, mine) for language, mine in heard.items()}
        agreeing = self._agreeing([int(each) for each in nearest[: settings.SUBJECTS_AGREEING]])
        found = []
        for rank, number in enumerate(int(each) for each in nearest):
            share = max(
                (
                    self._share(number, language, each, agreeing[language], rank)
                    for language, each in said.items()
                ),
                default=0.0,
            )
            if share < settings.SUBJECT_BORNE_OUT:
                continue
            mine, gain = self._gained(self._saying(number, heard), own)
            strength = round(float(standing[number]) * sqrt(share), settings.DECIMALS)
            n_voices = len({self._voice(row) for row in mine})
            if gain >= settings.SUBJECT_SAID and n_voices >= settings.VOICES_OF_TITLE:
                found.append(Borne(number, strength, gain, len(mine), n_voices))
        return tuple(sorted(found, key=lambda each: (-each.strength, each.subject)))

    def _standing(self, own: Sequence[int]) -> Floats:
        """Return how near a theme is to each subject, in spreads about the mean of all."""
        mine = Counter(self.passages[row].language for row in own)
        near, n_own, n_all = np.zeros(len(self.laid.listed)), 0, 0
        apart = np.zeros(len(self.laid.listed))
        for language, rows in self.laid.rows.items():
            total, n = self._total(language)
            where = [row for row in own if self.passages[row].language == language]
            sum_of = self.rows[where].sum(axis=0)
            near += np.round(rows @ sum_of, 6)
            apart += np.round(rows @ (total - sum_of), 6)
            n_own, n_all = n_own + mine[language], n_all + n
        gained = near / max(n_own, 1) - apart / max(n_all - n_own, 1)
        spread = max(float(gained.std()), settings.SMALLEST_NORM)
        return np.asarray(np.round((gained - gained.mean()) / spread, settings.DECIMALS))

    def _total(self, language: str) -> tuple[Floats, int]:
        if language not in self._totals:
            where = [i for i, each in enumerate(self.passages) if each.language == language]
            self._totals[language] = self.rows[where].sum(axis=0), len(where)
        return self._totals[language]

    def _places(self, language: str) -> Places:
        if language not in self._said:
            wanted, known = self.laid.rarity[language], self.vocabulary.words(language)
            found: dict[str, set[int]] = {}
            for row in self.heard.get(language, ()):
                said = {stem(known[form].lemma) for form in set(forms(self.passages[row].text))}
                self._roots[row] = said.intersection(wanted)
                for root in self._roots[row]:
                    found.setdefault(root, set()).add(row)
            self._said[language] = {each: frozenset(where) for each, where in found.items()}
        return self._said[language]

    def _heard(self, own: Sequence[int]) -> Heard:
        """Return the theme's passages whose words are read, of each language that enough are in.

        None where fewer than half of its passages are in a language of the list.
        """
        of_theme, spoken = frozenset(own), Counter(self.passages[row].language for row in own)
        if sum(spoken[each] for each in self.laid.rows) < settings.SHARE_IN_LANGUAGES * len(own):
            return {}
        least = settings.SHARE_OF_A_LANGUAGE * len(own)
        return {
            each: of_theme.intersection(self._read(each))
            for each in self.laid.rows
            if spoken[each] >= max(least, 1)
        }

    def _read(self, language: str) -> frozenset[int]:
        if language not in self._heard_in:
            self._heard_in[language] = frozenset(self.heard.get(language, ()))
        return self._heard_in[language]

    def _all_read(self) -> frozenset[int]:
        if "" not in self._heard_in:
            self._heard_in[""] = frozenset[int]().union(*self.heard.values())
        return self._heard_in[""]

    def _saying_each(self, language: str, mine: frozenset[int]) -> Counter[str]:
        """Return in how many of some passages each stem is."""
        self._places(language)
        return Counter(root for row in mine for root in self._roots[row])

    def _agreeing(self, nearest: Sequence[int]) -> dict[str, Counter[str]]:
        """Return in how many of the nearest subjects each stem is, by language."""
        return {
            language: Counter(
                root for number in nearest for root in sorted(self.laid.stems[language][number])
            )
            for language in self.laid.rows
        }

    def _share(
        self, number: int, language: str, said: Counter[str], agreeing: Counter[str], rank: int
    ) -> float:
        """Return the share of a subject's words that is borne out, rare words counting more."""
        rarity = self.laid.rarity[language]
        least = 2 if rank < settings.SUBJECTS_AGREEING else 1
        borne = total = 0.0
        for root in sorted(self.laid.stems[language][number]):
            n = said[root] + (agreeing[root] >= least)
            borne += rarity[root] * n / (n + settings.WORD_HALF_SAID)
            total += rarity[root]
        return borne / total if total else 0.0

    def _saying(self, number: int, heard: Heard) -> frozenset[int]:
        """Return all passages with a word of a subject, in the languages of a theme."""
        return frozenset[int]().union(
            *(
                self._places(language).get(root, frozenset())
                for language in heard
                for root in self.laid.stems[language][number]
            )
        )

    def _gained(self, saying: frozenset[int], own: Sequence[int]) -> tuple[frozenset[int], float]:
        """Return which of some passages are the theme's, and how much larger their share of it is.

        Larger than their share of the other passages; of all that are read, in whatever language.
        """
        read = self._all_read()
        of_theme = read.intersection(own)
        mine, others = saying & of_theme, saying - of_theme
        share = len(mine) / max(len(of_theme), 1)
        share -= len(others) / max(len(read) - len(of_theme), 1)
        return mine, round(share, settings.DECIMALS)

    def _holding(self, title: TitleCandidate) -> frozenset[int]:
        """Return the passages with a word of content of a phrase."""
        if title.language not in self._contents:
            found: dict[str, set[int]] = {}
            for row in self.heard.get(title.language, ()):
                for lemma in self.vocabulary.content(self.passages[row]):
                    found.setdefault(lemma, set()).add(row)
            held = {each: frozenset(where) for each, where in found.items()}
            self._contents[title.language] = held
        places = self._contents[title.language]
        return frozenset[int]().union(*(places.get(each, frozenset()) for each in title.content))

    def _voice(self, row: int) -> tuple[str, str | None]:
        return self.passages[row].transcript_id, self.passages[row].speaker

    def _candidate(self, borne: Borne, score: float) -> TitleCandidate:
        title = self.laid.listed[borne.subject].wording(self.language)
        stand_in = Passage(
            PassageId(""), TranscriptId(""), 0, 0, len(title), title, language=self.language
        )
        return TitleCandidate(
            title,
            self.language,
            round(score, 9),
            borne.n_passages,
            borne.n_voices,
            frozenset(self.vocabulary.content(stand_in)),
            is_sound=borne.strength >= settings.SUBJECT_STRENGTH,
        )

    def _says(self, title: TitleCandidate) -> bool:
        """Return whether a title says enough by itself (``is_vague_title``)."""
        vague = VAGUE_NOUNS.get(self.language, frozenset())
        return bool(title.content) and not (len(title.content) == 1 and title.content <= vague)
