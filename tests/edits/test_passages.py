"""Where the quotations of a drafted item stand after a person answered what a passage is."""

from dataclasses import replace

import pytest

from analysis import edits
from analysis.codebook import Codebook
from analysis.records import Corpus, Quadrant, Status, Transcript
from analysis.swot import draft
from tests import builders as b
from tests.swot.build import Said, material

TOLD = b.transcript(
    ("Anna", "The network is slow."),
    ("Anna", "People wait for weeks."),
    ("Anna", "The network was mended in a day."),
)
SAID = b.corpus([TOLD])
SLOW, WAIT, MENDED = (b.quote(SAID, each) for each in ("network is slow", "weeks", "mended"))
ITEM = b.item(
    Quadrant.WEAKNESS, "The network is slow.", evidence=[SLOW, WAIT], against=[MENDED], quoted=SLOW
)
BOOK = b.codebook(items=[ITEM])
Sides = tuple[list[str], list[str]]
A, W, M = "network is slow", "weeks", "mended"


def sides(*answers: tuple[str, str]) -> Sides:
    """Return the words behind and against the item after these answers for words."""
    book = BOOK
    for words, tag in answers:
        anchor = edits.anchor_of(b.passage_with(SAID, words))
        book = edits.apply(SAID, book, edits.MendTag((anchor,), tag))
    item = book.items[ITEM.id]
    behind, against = (
        [TOLD.text[e.start : e.end] for e in each]
        for each in (item.evidence, item.counter_evidence)
    )
    return behind, against


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([(M, "none")], ([A, W], [])),
        ([(M, "threat")], ([A, W], [])),
        ([(M, "weakness")], ([A, W, M], [])),
        ([(M, "opportunity")], ([A, W], [M])),
        ([(A, "weakness")], ([A, W], [M])),
        ([(A, "strength")], ([W], [M, A])),
        ([(A, "strength"), (A, "none")], ([W], [M])),
        ([(A, "strength"), (A, "weakness")], ([W, A], [M])),
    ],
)
def test_quotations_stand_where_the_last_answer_puts_them(
    answers: list[tuple[str, str]], expected: Sides
) -> None:
    assert sides(*answers) == expected


GOOD = Said("Ann", "Our road crew is the most experienced one in the region.", "strength")
ALSO = Said("Bob", "The crew of our roads knows every stone in this district.", "strength")
HEARD = material([GOOD, ALSO])
CORPUS = Corpus(
    transcripts=tuple(
        Transcript(each.transcript_id, "t", "t.txt", "", each.text, (), "hand 1")
        for each in HEARD.passages
    ),
    passages=tuple(HEARD.passages),
)


@pytest.mark.parametrize("touched", [False, True], ids=["left alone", "accepted"])
@pytest.mark.parametrize("answer", ["none", "strength"])
def test_the_next_analysis_leaves_them_there(touched: bool, answer: str) -> None:
    (item,) = draft(HEARD).items.values()
    passage = HEARD.passages[1]
    book = Codebook(HEARD.themes, HEARD.placements, HEARD.tags, {item.id: item})
    if touched:
        book = edits.apply(CORPUS, book, edits.SetItemStatus(item.id, Status.ACCEPTED))
    for tag in ("weakness", answer):
        book = edits.apply(CORPUS, book, edits.MendTag((edits.anchor_of(passage),), tag))
    again = draft(replace(HEARD, tags=book.tags), earlier=book).items[item.id]
    assert again.counter_evidence == ()
    behind = {each.passage_id for each in again.evidence}
    assert (passage.id in behind) is (answer == "strength")
