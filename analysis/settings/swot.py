"""Numbers of tags and drafted items."""

TAG_SHARES_OF_REAL_TALK = (0.12, 0.14, 0.10, 0.10, 0.54)
"""Shares of strength, weakness, opportunity, threat and none expected in interviews.

Training statements are balanced (one in five each), while about half of what people say in an
interview tells, asks or thinks aloud without judging. Set by looking at the sample interviews and
at real transcripts; a judgement, not a measurement. See models/tagger.md."""

WORDS_OF_A_SHORT_ANSWER = 12
"""An answer of at most so many words, right after the interviewer's, is tagged behind the question:
shorter ones often leave to it what they are about. Few passages are, so the second reading costs
little."""

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
speaks of the statement's matter (docs/methods.md). In the sample interviews every one of 31 items had a passage of opposite
valence that reached ``CLEAR_PROBABILITY`` somewhere in its theme, most about another matter: a mark
that all items bear tells nothing. A judgement, not a measurement."""

MAX_ITEMS_PER_QUADRANT = 30
"""Items of a quadrant up to which new ones are drafted, the best supported first: a board is read,
not searched. What stands there already counts, else each analysis would add as many again."""

STATEMENT_WORDS = (6, 30)
"""A drafted statement's words: shorter ones lack their subject, longer ones their point."""

STATEMENT_SOURCES = 8
"""Passages of an item among which its statement is sought, the clearest of each voice first."""

STATEMENT_FINALISTS = 6
"""Sentences of an item that are tagged by themselves, the fittest by form first: each costs the
encoder as much as a passage, and drafting must stay a small part of an analysis."""

WORDS_OF_AN_OPENING = 3
"""First words of a statement in which a pronoun points to the sentence before ("half of them").
From the fourth on it often names what the statement itself told ("the drivers say they ...")."""

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

SPEAKERS_OF_A_SIDE = 2
"""Speakers of a stakeholder group who must hold a theme for helpful, or for harmful, before the
group is said to: one person of a group does not speak for it."""

SHARE_OF_A_SIDE = 0.6
"""And of those of the group who say either, at least this share: a group that is split in itself is
on neither side."""

SHRINKAGE_OF_A_GROUP = 2.0
"""Speakers by which a group's share of helpful voices is drawn to that of all groups before groups
are compared: with one speaker each, two groups that differ give a divergence of 0.08 bit instead
of 1, with six each 0.46."""

FEWEST_TO_CALL_NEAR = 60
"""Passages from which on nearness to a statement is told: a hundredth of fewer is no passage at
all. Below, all that shares theme and quadrant counts as near."""

SHARE_OF_NEAREST = 0.01
"""Share of all passages that are called nearest to a text; nearness is 1 at the last of them."""

FEWEST_NEAREST = 3
"""And at least so many: the text's own passage is one of them."""

EVIDENCE_NEARNESS = 0.8
"""A passage is evidence of a statement only when it lies at least this near to it, from 0 (the mean
passage of the corpus) to 1 (the nearest hundredth). Judged by reading the 68 quotations of the
sample's own theme and quadrant that lie from 0.6 on to one of 22 statements and are not its source:
28 speak to its point. From 0.8 on 20 of 34 do, from 0.9 on 13 of 19. Under 0.8 it is 8 of 34: they
made items look surer than they are."""

WEIGHT_OF_NEARNESS = 0.5
"""Share of nearness, beside that of the tag's margin, in the order of evidence: the clearest
quotation about another point helps nobody, nor does the nearest one that hardly judges."""

WEIGHT_OF_COMPANY = 0.5
"""What a statement gains, in units of tag probability, when others say something near to it: half
of this for one more voice, two thirds for two. So an item says what several people say."""

NEAR_DUPLICATE = 1.3
"""Two statements of one quadrant are one item when each lies this near to the other (only one pair
of passages in a thousand does, in the sample), ..."""

NEAR_DUPLICATE_WITH_PASSAGE = 1.0
"""... or this near, if the passages they are taken from are as near too. In both cases the passage
of each must be evidence of the other: the two pairs that were joined in the sample without this
were short sentences about different things. Of eight pairs of paraphrases written to see, half of
them across languages, all lay between 0.92 and 2.51."""

PASSAGES_ASKED_FOR_COMPANY = 100
"""Passages of a theme and quadrant, the clearest of each voice first, of which it is asked whether
others say something near: enough to find what several say, and drafting stays quick on a corpus of
tens of thousands of passages."""

PASSAGES_THAT_TELL_A_POINT = 3
"""What lies near to the words of an item that people touched, or to its first so many quotations,
may join it in a later analysis."""

DIVERGENT_THEMES_PRINTED = 10
"""Themes on which groups diverge most that the Word report prints; the workbook holds all."""
