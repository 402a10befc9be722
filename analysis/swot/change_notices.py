"""What a re-run tells of the items that it changed, also where their words are gone since.

The words of an item leave with the interview that it quoted, or when the speaker turns out to be
the interviewer; of them only a mark is left then. A sentence with a mark
in quotation marks says nothing, so the same is said without words.
"""

from analysis.codebook import GONE
from analysis.records import Notice, Quadrant
from analysis.swot.lesson_notices import ONE_TAG, ONE_TAG_WITHOUT_WORDS

NEW = {
    Quadrant.STRENGTH: "New strength: “{statement}”",
    Quadrant.WEAKNESS: "New weakness: “{statement}”",
    Quadrant.OPPORTUNITY: "New opportunity: “{statement}”",
    Quadrant.THREAT: "New threat: “{statement}”",
}
REWORDED = "Another quotation now stands for an item: “{before}” became “{after}”."
JOINED = "New quotations joined “{statement}”."
STALE = "No quotation stands behind “{statement}” any more: look at it again."
DROPPED = "The draft “{statement}” lost its support and was taken back."
ELSEWHERE = "The draft “{statement}” stands under another theme now."
ONE_NOW = (
    "“{one}” takes in “{other}”: drafted from two themes, they say nearly the same and stand as "
    "one item with the quotations of both."
)

_REWORDED_FROM_NOTHING = (
    "Another quotation now stands for an item whose earlier words are gone: “{after}”."
)
_WITHOUT_WORDS = {
    NEW[Quadrant.STRENGTH]: "A new strength whose words are gone.",
    NEW[Quadrant.WEAKNESS]: "A new weakness whose words are gone.",
    NEW[Quadrant.OPPORTUNITY]: "A new opportunity whose words are gone.",
    NEW[Quadrant.THREAT]: "A new threat whose words are gone.",
    REWORDED: "An item got another quotation, whose words are gone.",
    JOINED: "New quotations joined an item whose words are gone.",
    STALE: "No quotation stands behind an item whose words are gone: look at it again.",
    DROPPED: "A draft whose words are gone lost its support and was taken back.",
    ELSEWHERE: "A draft whose words are gone stands under another theme now.",
    ONE_NOW: "Two drafts that said nearly the same stand as one item; words of theirs are gone.",
    ONE_TAG: ONE_TAG_WITHOUT_WORDS,
}
_WORDS = ("statement", "before", "after", "one", "other")
"""Values of these notices that are people's words."""


def without_lost_words(notice: Notice) -> Notice:
    """Return a notice as it is told: without words where those that it would quote are gone."""
    lost = {key for key in _WORDS if notice.values.get(key) == GONE}
    if not lost or notice.message not in _WITHOUT_WORDS:
        return notice
    left = {key: each for key, each in notice.values.items() if key not in _WORDS}
    if notice.message == REWORDED and "after" not in lost:
        return Notice(_REWORDED_FROM_NOTHING, {"after": notice.values["after"]})
    return Notice(_WITHOUT_WORDS[notice.message], left)
