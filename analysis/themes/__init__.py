"""Vectors to a theme tree: what people talk about, whatever language they say it in.

The steps, each a module: ``centring`` takes the language out of the vectors, ``neighbours`` finds
each passage's nearest, ``thin`` tells which lean on what is around them, ``web`` smooths and joins
them, ``levels`` says how finely ``communities`` cuts the web into themes and sub-themes,
``placing`` says how strongly a passage belongs, ``titles`` and ``quoting`` put words to themes,
``rerun`` keeps what people decided, ``recut`` cuts a part anew to see what comes back.
``building`` is the line through them.
"""

from analysis.themes.building import build
from analysis.themes.centring import LanguageMeans, load_language_means
from analysis.themes.material import Material, ThemeOptions, ThemeResult
from analysis.themes.recut import Recut

__all__ = [
    "LanguageMeans",
    "Material",
    "Recut",
    "ThemeOptions",
    "ThemeResult",
    "build",
    "load_language_means",
]
