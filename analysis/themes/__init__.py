"""Vectors to a theme tree: what people talk about, whatever language they say it in.

The steps, each a module: ``centring`` takes the language out of the vectors, ``context`` lets each
passage lean on what is around it, ``thin`` tells which say too little by themselves, ``neighbours``
finds each one's nearest, ``web`` smooths and joins them, ``levels`` says how finely ``communities``
cuts the web into themes and sub-themes, ``placing`` says how strongly a passage belongs,
``wording`` puts words to themes (``naming``, ``headings`` and ``choosing`` their titles,
``quoting`` what shows them), ``rerun`` keeps what people decided, ``guided`` assigns passages to
themes that people described, ``recut`` cuts a part anew and ``refill`` assigns it anew to see what
comes back. ``building`` is the line through them.
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
