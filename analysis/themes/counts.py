"""In how many passages of each theme a word is, and how far that sets a theme apart.

Log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words",
doi 10.1093/pan/mpn018): how much likelier a word is in a theme than in the others, in standard
errors. A word counts once a passage, so that one voice's repetition sets nothing apart; the prior
is the corpus itself, weighing as much as a theme of mean size.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from math import log, sqrt

_ALL = object()
"""Stands for all themes together."""


@dataclass(frozen=True, slots=True)
class Counts:
    """In how many passages of one language each word is, by theme and in all."""

    of_theme: Mapping[Hashable, Counter[str]]
    overall: Counter[str]
    _totals: dict[Hashable, int] = field(default_factory=dict, repr=False, compare=False)

    def score(self, theme: Hashable, lemma: str) -> float:
        """Return by how many standard errors a word is more frequent in a theme than elsewhere.

        0.0 where the theme has no words or nothing else has.
        """
        here = self.of_theme.get(theme, Counter())
        n_here, n_all = self._total(theme, here), self._total(_ALL, self.overall)
        if n_here in (0, n_all) or self.overall[lemma] in (0, n_all):
            return 0.0
        prior_total = n_all / len(self.of_theme)
        prior = prior_total * self.overall[lemma] / n_all
        inside, outside = here[lemma] + prior, self.overall[lemma] - here[lemma] + prior
        more = log(inside / (n_here + prior_total - inside))
        less = log(outside / (n_all - n_here + prior_total - outside))
        return round((more - less) / sqrt(1 / inside + 1 / outside), 6)

    def _total(self, of: Hashable, counted: Counter[str]) -> int:
        if of not in self._totals:
            self._totals[of] = counted.total()
        return self._totals[of]
