"""Words and endings by which the baseline of rules judges, a language each.

Written by hand and mended by a look at the training statements, never at others: words that mislead
there are left out ("good" and its like stand as often in irony). In the lists ``*`` stands for any
letters and ``_`` joins words that must follow one another; case does not matter. A word may stand
in two lists: "could" is ahead and rather praise, "will" ahead and rather blame.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists of a language, words divided by spaces.

    ``praise`` and ``blame`` judge; ``negations`` turn what they precede; the part after the last of
    ``turns`` ("but") counts most; ``ahead`` are auxiliaries, endings and words of what is to come
    or only possible; ``outside`` those who decide elsewhere; ``held`` signs of what is so already;
    ``telling`` those of a story, a procedure, an own life or small talk.
    """

    praise: str
    blame: str
    negations: str
    turns: str
    ahead: str
    outside: str
    held: str
    telling: str


def pattern_of(words: str) -> re.Pattern[str]:
    """Return the pattern that finds the words of a list in a text without regard to case."""
    ways = sorted(words.casefold().split(), key=lambda each: (-len(each), each))
    each = "|".join(re.escape(way).replace(r"\*", r"\w*").replace("_", r"\W+") for way in ways)
    return re.compile(rf"(?<!\w)(?:{each})(?!'?\w)")
