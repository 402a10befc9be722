"""The form of a phrase that a title shows: as somebody said it, in the form that a title has."""

from collections import Counter
from dataclasses import dataclass, field

from analysis import settings
from analysis.lexicons.stop_words_titles import LINKS
from analysis.themes.grammar import Grammar
from analysis.themes.phrases import Phrase


@dataclass(slots=True)
class Use:
    """How a theme uses a phrase.

    ``surfaces``: how often each form is said; ``flawed`` and ``plural`` are some of them.
    ``cut_from``: how often the phrase was cut from what. ``voices``: who says it. ``passages``:
    which hold it. ``n_said``: how often it is said in all.
    """

    surfaces: Counter[str] = field(default_factory=Counter)
    flawed: set[str] = field(default_factory=set)
    plural: set[str] = field(default_factory=set)
    cut_from: Counter[str] = field(default_factory=Counter)
    voices: set[tuple[str, str | None]] = field(default_factory=set)
    passages: set[str] = field(default_factory=set)
    n_said: int = 0

    @property
    def is_mostly_plural(self) -> bool:
        """Return whether the plural is said often enough to be the title."""
        n = sum(self.surfaces[each] for each in sorted(self.plural))
        return n >= settings.TITLE_PLURAL * self.n_said and n > 0


def raised(said: str) -> str:
    """Return words with a capital letter at the head, but for a word that has one inside."""
    head = said.partition(" ")[0]
    has_inside = head[:1].islower() and head != head.lower()
    return said if has_inside else said[0].upper() + said[1:]


def surface(phrase: Phrase, use: Use, grammar: Grammar) -> str:
    """Return the form of a phrase to show: well formed, without an article, most often said.

    The article of an object is written as that of a subject, the only change to what was said.
    """
    most = max(use.surfaces.values())

    def order(said: str) -> tuple[bool, bool, bool, bool, int, int, str]:
        lower = said.partition(" ")[0].lower()
        with_article = grammar.has_article(lower, phrase.key[0])
        changed = _as_subject(said, phrase, grammar) != said
        is_one = use.surfaces[said] < settings.TITLE_PLURAL * most or said not in use.plural
        return (
            said in use.flawed,
            changed,
            is_one,
            with_article,
            -use.surfaces[said],
            len(said),
            said,
        )

    return _as_subject(min(use.surfaces, key=order), phrase, grammar)


def _as_subject(said: str, phrase: Phrase, grammar: Grammar) -> str:
    first, _, rest = said.partition(" ")
    lower = first.lower()
    if first[1:] != lower[1:]:
        return said
    links = LINKS.get(grammar.language, frozenset())
    is_head = not rest or rest.partition(" ")[0] in links
    form = grammar.subject_form(lower, phrase.key[0], is_head=is_head)
    return f"{first[0]}{form[1:]} {rest}".strip()
