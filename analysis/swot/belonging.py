"""Whether a sentence says by itself that its speaker tells of their own people or the organisation.

An advertisement, a stranger's merit and a step of somebody's life judge as well. Where speakers are
named, who was asked tells whose matter it is; where nobody is, only the words can.
"""

import re
from collections.abc import Sequence

from analysis.lexicons.letters import WORD
from analysis.lexicons.ours import WE, WE_ENDINGS, YOU
from analysis.swot.inside import as_inside

_WORD = re.compile(WORD)


def is_of_ours(text: str, language: str, names: Sequence[str]) -> bool:
    """Return whether a text says "we" or names what is inside, and speaks to nobody.

    Who says "you" may be the one who asks.

    Args:
        text: a sentence or two.
        language: of the text; True for one whose words for "we" are not known.
        names: of the organisation under study, its parts and partners.
    """
    words = [each.casefold() for each in _WORD.findall(text)]
    if not YOU.get(language, frozenset()).isdisjoint(words):
        return False
    if language not in WE or as_inside(text, names, language) != text:
        return True
    endings = WE_ENDINGS.get(language, ())
    return any(each in WE[language] or (endings and each.endswith(endings)) for each in words)
