"""Which words pushed a tag: each is left out in turn, and what then becomes of the tag is compared.

Occlusion (Zeiler and Fergus 2014, "Visualizing and understanding convolutional networks", sec. 4.2;
for words Li, Monroe and Jurafsky 2016, "Understanding neural networks through representation
erasure"). It needs nothing of the model but its answers, so it cannot tell of another model than
the one that tags. Beside single words the pairs and threes that stand together are left out, for
"not good" is no "not" and no "good".
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from analysis import settings
from analysis.lexicons.letters import WORD_OR_NUMBER
from analysis.records import TAG_NAMES
from analysis.swot.heads import Floats, shift_prior
from analysis.swot.learning import Read
from analysis.swot.matter import Rows
from analysis.swot.tagger import Tagger, TrainedTagger

_WORD = re.compile(f"{WORD_OR_NUMBER}(?:['’\\-]{WORD_OR_NUMBER})*")

Span = tuple[int, int]
"""A place in a text, half-open code points."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """What pushed a text to a tag, and away from it.

    ``odds``: log-odds of the tag for the whole text. ``words``: places of its words; ``pushes``:
    for each the mean loss of log-odds when it is left out: above 0 it speaks for the tag.
    """

    tag: str
    odds: float
    words: tuple[Span, ...]
    pushes: tuple[float, ...]

    def telling(self) -> tuple[tuple[Span, bool], ...]:
        """Return the places worth marking, in order, and whether each speaks for the tag.

        Words whose push is at least ``settings.SHARE_OF_STRONGEST_PUSH`` of the strongest, at most
        ``settings.WORDS_SHOWN_AS_REASONS`` on either side.
        """
        pushes = np.array(self.pushes)
        least = settings.SHARE_OF_STRONGEST_PUSH * np.abs(pushes).max(initial=0.0)
        found: list[tuple[Span, bool]] = []
        for sign in (1.0, -1.0):
            order = np.argsort(-sign * pushes, kind="stable")
            strong = [i for i in order if sign * pushes[i] >= max(least, settings.SMALLEST_PUSH)]
            found += [(self.words[i], sign > 0) for i in strong[: settings.WORDS_SHOWN_AS_REASONS]]
        return tuple(sorted(found))


def words_in(text: str) -> tuple[Span, ...]:
    """Return the places of a text's words."""
    return tuple(each.span() for each in _WORD.finditer(text))


@dataclass(frozen=True, slots=True)
class Omissions:
    """Texts with something left out: ``parts[i]`` are the first word left out and the one after
    the last, ``texts[i]`` what is left."""

    words: tuple[Span, ...]
    parts: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]


def omissions(text: str) -> Omissions:
    """Return what to ask the tagger of: each word, pair and three of neighbours left out.

    Of a long text the longer ones are not tried, so that all texts asked for have at most
    ``settings.MOST_WORDS_ASKED`` words; of a very long one words are left out several at a time.
    """
    words = words_in(text)
    n = len(words)
    most = max(1, settings.MOST_WORDS_ASKED // max(1, n))
    together = -(-n // most) if n else 1
    parts: list[tuple[int, int]] = [(i, min(i + together, n)) for i in range(0, n, together)]
    for size in range(2, 1 + settings.WORDS_LEFT_OUT_TOGETHER):
        more = [(i, i + size) for i in range(n - size + 1)]
        if len(parts) + len(more) <= most:
            parts += more
    texts = tuple(without(text, words, range(*each)) for each in parts)
    return Omissions(words, tuple(parts), texts)


def without(text: str, words: Sequence[Span], left_out: Sequence[int]) -> str:
    """Return a text without some of its words, white space joined."""
    gone = {place for each in left_out for place in range(*words[each])}
    kept = "".join(letter for place, letter in enumerate(text) if place not in gone)
    return " ".join(kept.split())


def reasons_with(
    encode: Callable[[Sequence[str]], Read],
    tagger: Tagger,
    tag: str,
    text: str,
    reading: Callable[[str], str] = str,
) -> Reasons:
    """Return which words of a text push it to a tag, each of them left out in turn.

    Args:
        encode: gives texts their vectors and pools.
        tagger: the one that tagged it.
        tag: one of ``TAG_NAMES``.
        text: the words of a passage.
        reading: gives what the tagger reads of them; what that adds is never left out.
    """
    asked = omissions(text)
    read = encode([reading(each) for each in (text, *asked.texts)])
    return reasons_of(tag, asked, log_odds(tagger, tag, read.vectors, read.pools))


def reasons_of(tag: str, asked: Omissions, odds: Floats) -> Reasons:
    """Return the reasons of a tag.

    Args:
        tag: one of ``TAG_NAMES``.
        asked: what was left out, k texts.
        odds: log-odds of the tag: of the whole text, then of each of the k; shape (k + 1,).
    """
    loss, n_times = np.zeros(len(asked.words)), np.zeros(len(asked.words))
    for (first, last), left in zip(asked.parts, odds[1:], strict=True):
        loss[first:last] += (odds[0] - left) / (last - first)
        n_times[first:last] += 1
    pushes = np.round(loss / np.maximum(n_times, 1), settings.DECIMALS)
    return Reasons(tag, round(float(odds[0]), settings.DECIMALS), asked.words, tuple(pushes))


def log_odds(tagger: Tagger, tag: str, vectors: Rows, pools: Rows | None) -> Floats:
    """Return the log-odds of a tag for n rows, in nats, shape (n,).

    Of the trained tagger unrounded: four digits would hide what a word does to a sure tag.
    """
    column = TAG_NAMES.index(tag)
    if isinstance(tagger, TrainedTagger):
        even = tagger.even(tagger.logits(tagger.inputs(vectors, pools)))
        real = np.array(settings.TAG_SHARES_OF_REAL_TALK, dtype=np.float64)
        likely = shift_prior(even, tagger.tensors["learnt_shares"], real)
    else:
        likely = tagger.tag(vectors, pools)
    mine, rest = likely[:, column], np.delete(likely, column, axis=1).sum(axis=1)
    return np.asarray(np.log(np.maximum(mine, 1e-9)) - np.log(np.maximum(rest, 1e-9)))
