"""The catalogue: every sentence that a person reads, in English and Bulgarian.

The English sentence is the key (gettext's way). ``{name}`` marks a value. The catalogues are
``LANGUAGE.po`` beside this module; a sentence without a translation is shown in English and found
by a test.
"""

from collections.abc import Iterable
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import get_decimal_symbol

from analysis.errors import GlasError
from analysis.records import Notice

LANGUAGES: dict[str, str] = {"en": "English", "bg": "Български"}
"""Languages of the interface and of exports, each under its own name."""


@cache
def _catalogue(language: str) -> NullTranslations:
    path = Path(__file__).with_name(f"{language}.po")
    if not path.exists():
        return NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as source:
        write_mo(compiled, read_po(source, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


def say(message: str, language: str, /, **values: object) -> str:
    """Return a sentence in a language with its values put in.

    Args:
        message: the English sentence, ``{name}`` marking values.
        language: ``en`` or ``bg``; any other gives English.
    """
    translated = _catalogue(language).gettext(message) if message else ""
    return translated.format(**values) if values else translated


def say_of(kind: str, message: str, language: str, /) -> str:
    """Return a word as it agrees with what it is said of: an accepted theme is "Приета".

    Args:
        kind: what it is said of, as the catalogue has it (``msgctxt``): ``theme``.
        message: the English word; where it has no form of its own for the kind, as ``say`` has it.
        language: as in ``say``.
    """
    catalogue = _catalogue(language)
    agreed = catalogue.pgettext(kind, message)
    return catalogue.gettext(message) if agreed == message else agreed


def count(singular: str, plural: str, n: int, language: str, /, **values: object) -> str:
    """Return the sentence for a number of things; ``{n}`` marks the number."""
    return _catalogue(language).ngettext(singular, plural, n).format(n=n, **values)


def number(value: float, language: str, decimals: int = 2) -> str:
    """Return a number as it is written in a language: 0.47 in English, 0,47 in Bulgarian."""
    written = f"{value:.{decimals}f}"
    return written.replace(".", get_decimal_symbol(language))


def tell(what: GlasError | Notice, language: str) -> str:
    """Return an error or a notice as a sentence in a language.

    A value called ``language`` is a code (``bg``) and is told by its name in that language; a
    fraction is written as the language writes it, and a list of names in its quotation marks.
    """
    values = {name: _told(each, language) for name, each in what.values.items()}
    if "language" in values:
        values["language"] = language_name(str(values["language"]), language)
    return say(what.message, language, **values)


def _told(value: object, language: str) -> object:
    if isinstance(value, float):
        return number(value, language)
    if isinstance(value, list | tuple):
        return listed(value, language)
    return value


def listed(names: Iterable[object], language: str) -> str:
    """Return names one after another, each in the quotation marks of a language."""
    return ", ".join(say("“{words}”", language, words=each) for each in names)


def language_name(code: str, language: str) -> str:
    """Return the name of a language in another ("Bulgarian", "български"), as inside a sentence.

    The code where it has none.
    """
    if code in ("", "und"):
        return say("Undecided", language)
    try:
        return str(Locale.parse(code).get_display_name(language) or code)
    except (UnknownLocaleError, ValueError):
        return code
