"""Numbers of tags and drafted items."""

TAG_SHARES_OF_REAL_TALK = (0.12, 0.14, 0.10, 0.10, 0.54)
"""Shares of strength, weakness, opportunity, threat and none expected in interviews.

Training statements are balanced (one in five each), while about half of what people say in an
interview tells, asks or thinks aloud without judging. Set by looking at the sample interviews and
at real transcripts; a judgement, not a measurement. See models/tagger.md."""

EVIDENCE_PROBABILITY = 0.45
"""Under this a passage is no evidence of its tag: the next tag or none is nearly as likely."""

CLEAR_PROBABILITY = 0.60
"""An item needs at least one passage as clear as this, or a person's own tag."""

ALONE_PROBABILITY = 0.75
"""A single passage carries an item only when it is as clear as this: one doubtful sentence of one
person is no finding."""

SUPPORT_TOTAL = 1.10
"""Else the probabilities of an item's evidence sum to at least this: two passages, one clear."""

MAX_EVIDENCE_OF_ITEM = 200
"""Quotations of one item, a guard and no choice: all that pass ``EVIDENCE_PROBABILITY`` are kept,
so that "so many speakers, so many passages" is a count and not this number. It keeps a corpus of
tens of thousands of passages from storing its themes twice. Screen and report fold long lists."""

MAX_COUNTER_EVIDENCE_OF_ITEM = 200
"""Quotations that say the opposite, with the same reason."""

COUNTER_PROBABILITY = 0.75
"""A passage stands against an item only when it is as clear as one that carries an item alone, and
in the same sub-theme. In the sample interviews every one of 31 items had a passage of opposite
valence that reached ``CLEAR_PROBABILITY`` somewhere in its theme, most about another matter: a mark
that all items bear tells nothing. Now 14 have. A judgement, not a measurement."""

MAX_ITEMS_PER_QUADRANT = 30
"""Newly drafted items of a quadrant, the best supported first: a board is read, not searched."""

STATEMENT_WORDS = (6, 30)
"""A drafted statement's words: shorter ones lack their subject, longer ones their point."""

STATEMENT_SOURCES = 8
"""Passages of an item among which its statement is sought, the clearest of each voice first."""

STATEMENT_FINALISTS = 6
"""Sentences of an item that are tagged by themselves, the fittest by form first: each costs the
encoder as much as a passage, and drafting must stay a small part of an analysis."""

SAME_STATEMENT_SHARE = 0.7
"""Two statements that share this part of their words (Jaccard) would read as one item twice."""

STATEMENT_WEIGHTS = {
    "central": 0.15,
    "foreign": 0.35,
    "length": 0.45,
    "question": 1.0,
    "leaning": 0.25,
    "marked": 0.15,
    "unfinished": 0.20,
    "pair": 0.10,
}
"""What makes a sentence fit to stand alone, in units of tag probability. ``central`` is gained;
the others are lost: a question never states; a sentence out of the working language or too short
or long is taken only from an item that has nothing as clear; one that leans on the sentence before
it loses a quarter; two sentences together lose little, for often the second says the point."""
