"""Vectors to a theme tree: what people talk about, whatever language they say it in.

The steps, each a module: ``centring`` takes the language out of the vectors, ``neighbours`` finds
each passage's nearest, ``thin`` tells which lean on what is around them, ``communities`` cuts the
graph into themes and sub-themes, ``placing`` says how strongly a passage belongs, ``titles`` and
``quoting`` put words to themes, ``rerun`` keeps what people decided. ``building`` is the line
through them.
"""

from analysis.themes.building import build
from analysis.themes.centring import LanguageMeans, load_language_means
from analysis.themes.material import Material, ThemeOptions, ThemeResult

__all__ = [
    "LanguageMeans",
    "Material",
    "ThemeOptions",
    "ThemeResult",
    "build",
    "load_language_means",
]
