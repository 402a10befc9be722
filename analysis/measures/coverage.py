"""Coverage: how much of what participants said is in a theme."""

from analysis.codebook import Codebook, is_analysed
from analysis.records import Corpus, Status


def coverage(corpus: Corpus, codebook: Codebook) -> float:
    """Return the share of participants' passages that are in a theme not rejected, in [0, 1].

    The interviewer's passages and the back-channels do not count; 1.0 where there is none to place.
    """
    analysed = [each.id for each in corpus.passages if is_analysed(each)]
    placed = sum(
        each in codebook.placements
        and codebook.themes[codebook.placements[each].theme_id].status is not Status.REJECTED
        for each in analysed
    )
    return placed / len(analysed) if analysed else 1.0
