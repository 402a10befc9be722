"""What a re-run changed is told without quotation marks around nothing where the words are gone."""

from dataclasses import replace

import pytest

from analysis.codebook import GONE
from analysis.records import Notice
from analysis.swot import draft
from analysis.swot.change_notices import (
    DROPPED,
    ELSEWHERE,
    JOINED,
    NEW,
    ONE_NOW,
    REWORDED,
    STALE,
    without_lost_words,
)
from analysis.swot.lesson_notices import ONE_TAG
from analysis.words import tell
from tests.swot.build import material
from tests.swot.test_keeping import LATER, POTHOLES, REPAIRS, codebook, first_run

OF_ONE = (*NEW.values(), JOINED, STALE, DROPPED, ELSEWHERE)
GONE_NOW = [
    *(Notice(each, {"statement": GONE}) for each in OF_ONE),
    Notice(REWORDED, {"before": GONE, "after": GONE}),
    Notice(REWORDED, {"before": GONE, "after": "The roads are bad."}),
    Notice(REWORDED, {"before": "The roads are bad.", "after": GONE}),
    Notice(ONE_NOW, {"one": GONE, "other": "The roads are bad."}),
    Notice(ONE_TAG, {"old_tag": "threat", "new_tag": "weakness", "statement": GONE}),
]


@pytest.mark.parametrize("notice", GONE_NOW, ids=str)
@pytest.mark.parametrize("language", ["en", "bg"])
def test_no_notice_quotes_words_that_are_gone(notice: Notice, language: str) -> None:
    assert GONE in tell(notice, language)
    told = tell(without_lost_words(notice), language)
    assert GONE not in told
    assert "{" not in told
    assert tell(without_lost_words(notice), "bg") != tell(without_lost_words(notice), "en")


def test_words_that_stay_are_told() -> None:
    whole = Notice(REWORDED, {"before": "The roads are bad …", "after": "Roads."})
    assert without_lost_words(whole) == whole
    before = without_lost_words(Notice(REWORDED, {"before": GONE, "after": "Roads."}))
    assert "“Roads.”" in tell(before, "en")
    other = Notice("“{old}” is now called “{new}”.", {"old": GONE, "new": GONE})
    assert without_lost_words(other) == other
    tag = Notice(ONE_TAG, {"old_tag": "A", "new_tag": "B", "statement": GONE})
    assert tell(without_lost_words(tag), "en").startswith("A became B ")


def test_an_item_whose_speaker_became_the_interviewer_is_drafted_anew_without_a_mark() -> None:
    before, item = first_run()
    left = replace(item, statement=GONE, quoted=None)
    said = material([POTHOLES, REPAIRS, LATER])
    told = draft(said, earlier=codebook(before, [left])).changes
    assert REWORDED in {each.message for each in told}
    assert not any(GONE in tell(without_lost_words(each), "en") for each in told)
