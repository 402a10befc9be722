"""Which words of a language say nothing by themselves, for keywords and titles of themes."""

from analysis.lexicons.stop_words_bg_en import (
    BG_FILLER,
    BG_FUNCTION,
    BG_WEAK,
    EN_FILLER,
    EN_FUNCTION,
    EN_WEAK,
)
from analysis.lexicons.stop_words_east import WORDS as EAST
from analysis.lexicons.stop_words_west import WORDS as WEST

_CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш"
_LATIN = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split()  # noqa: SIM905
_TO_LATIN = str.maketrans(dict(zip(_CYRILLIC, _LATIN, strict=True)))

FILLERS: dict[str, frozenset[str]] = {
    "bg": frozenset(BG_FILLER.split()),
    "en": frozenset(EN_FILLER.split()),
}
"""Words of speech that add nothing: they stand nowhere in a title."""

WEAK_WORDS: dict[str, frozenset[str]] = {
    "bg": frozenset(BG_WEAK.split()),
    "en": frozenset(EN_WEAK.split()),
}
"""True words that say too little alone (people, thing): never a title, nor the end of one."""

NOT_WEAK: dict[str, frozenset[str]] = {
    "bg": frozenset({"пътя", "пътят", "пътища", "пътищата"}),
}
"""Forms of a weak word that are another word: "път" is a time or a road, "пътища" are roads."""

STOP_WORDS: dict[str, frozenset[str]] = {
    **{language: frozenset(words.split()) for language, words in (WEST | EAST).items()},
    "sr": frozenset(
        (EAST["sr"] + " " + EAST["sr"].translate(_TO_LATIN) + " " + EAST["hr"]).split()
    ),
    "bg": frozenset(f"{BG_FUNCTION} {BG_FILLER}".split()),
    "en": frozenset(f"{EN_FUNCTION} {EN_FILLER}".split()),
}
"""Function words and fillers by ISO 639-1 code, in lower case."""


def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of a language (ISO 639-1), none where the language is not known."""
    return STOP_WORDS.get(language, frozenset())
