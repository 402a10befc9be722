"""Vectors to a theme tree: what people talk about, whatever language they say it in.

``building`` is the line through the modules, ``material`` what it takes and gives. By what they
are for:

- rows: ``centring`` takes the language out of the vectors, ``context`` and ``thin`` let a passage
  lean on what is around it, ``laid`` and ``subjects`` say what it speaks of.
- the cut: ``neighbours``, ``web``, ``communities``; ``levels`` and ``nested`` say how finely,
  ``counting`` keeps a number asked for; ``tree`` and ``skeleton`` hold what is found.
- belonging: ``placing`` says how strongly a passage belongs, ``membership`` who is where.
- words: ``vocabulary``, ``lines``, ``phrases`` and what they ask (``grammar``, ``agreement``,
  ``habits``, ``parts``, ``runs``, ``surfaces``) find noun phrases; ``naming``, ``backing`` and
  ``soundness`` judge them, ``headings``, ``further`` and ``twofold`` the listed ones, ``choosing``
  gives each theme its title, ``makeshift`` what is left; ``keywords`` and ``quoting`` show what a
  theme is about. ``wording`` is the line through these, ``titles`` and ``hearing`` ask them later.
- after an earlier run: ``rerun``, with ``holding``, ``homes``, ``matching``, ``identity``,
  ``undoing`` and ``asked``.
- themes that people described: ``guided``, with ``guides``, ``decoys``, ``rivals``, ``shown``,
  ``left_over`` and ``assigned``.
- how surely they come back: ``steadiness``, with ``recut`` and ``refill``.
"""

from analysis.themes.building import build
from analysis.themes.candidate import TitleCandidate
from analysis.themes.centring import LanguageMeans, load_language_means, shift_by
from analysis.themes.context import Asked
from analysis.themes.guides import Guides, Kind, beside_others, texts_of
from analysis.themes.material import Material, ThemeOptions, ThemeResult
from analysis.themes.recut import Recut
from analysis.themes.steadiness import with_stability
from analysis.themes.titles import is_vague_title, title_candidates, titles_alike
from analysis.themes.vocabulary import subject_words

__all__ = [
    "Asked",
    "Guides",
    "Kind",
    "LanguageMeans",
    "Material",
    "Recut",
    "ThemeOptions",
    "ThemeResult",
    "TitleCandidate",
    "beside_others",
    "build",
    "is_vague_title",
    "load_language_means",
    "shift_by",
    "subject_words",
    "texts_of",
    "title_candidates",
    "titles_alike",
    "with_stability",
]
