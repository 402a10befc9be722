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

WORDS_OF_A_QUESTION = 25
"""Of the interviewer's words before such an answer, at most so many of the last question are read:
as long as those that the tagger learnt answers behind, and a second reading of all cost an eighth
of an embedding."""

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
speaks of the statement's matter (docs/methods.md). In the sample interviews every one of 31 items
had a passage of opposite valence that reached ``CLEAR_PROBABILITY`` somewhere in its theme, most
about another matter: a mark that all items bear tells nothing. A judgement, not a measurement."""

MAX_ITEMS_PER_QUADRANT = 30
"""Items of a quadrant up to which new ones are drafted, the best supported first: a board is read,
not searched. What stands there already counts, else each analysis would add as many again."""

STATEMENT_WORDS = (6, 30)
"""A drafted statement's words: shorter ones lack their subject, longer ones their point."""

STATEMENT_SOURCES = 8
"""Passages of an item among which its statement is sought, the clearest of each voice first."""

STATEMENT_FINALISTS = 8
"""Sentences of an item that are tagged by themselves, the fittest by form first: each costs the
encoder as much as a passage, and drafting must stay a small part of an analysis."""

STATEMENT_FINALISTS_OF_PASSAGE = 2
"""And so many of one passage at most: else the sentences of a few passages fill the list."""

STATEMENT_OPTIONS = 3
"""Of these the best by their own tag, whose passages are read once more, behind the passage before
them in the turn: that costs the encoder two passages each."""

STATEMENT_WORTH = 0.6
"""A sentence is the statement of a new item only when the mean probability of its three readings
(alone, its passage, its passage behind the one before) less the cost of its faults is this: as
much as a clear passage is asked for. With an earlier tagger 12 of 22 statements of the sample
and half of the reference projects that a strict reader rejected had a reading under 0.55 (jokes,
steps of a story, an advertisement), and 2 of 21 that the reader kept."""

STATEMENT_READING = 0.55
"""And each reading beside its passage's tag has to be this by itself: a mean hides the one that
hears a joke, an answer to another question or half a thought. Of the 43 statements that
drafting without this gave for the sample and the development half, read strictly, four had a
reading under it, one of them worth keeping; of the others worth keeping the least had 0.58."""

STATEMENT_WORTH_ALONE = 0.75
"""And this where nothing else stands behind it: a doubtful sentence of one voice is no finding. As
much as ``ALONE_PROBABILITY`` asks of the passage."""

SUBJECTS_OF_A_STATEMENT = 2
"""Words that tell what it is about, without which a sentence is *thin*: "It never worked" needs the
one before."""

LETTERS_OF_A_SUBJECT = 4
"""Where no vocabulary tells, a word of so many letters counts as one that tells a subject."""

WORDS_OF_AN_OPENING = 3
"""First words of a statement in which a pronoun points to the sentence before ("half of them").
From the fourth on it often names what the statement itself told ("the drivers say they ...")."""

SAME_STATEMENT_SHARE = 0.7
"""Two statements that share this part of their words (Jaccard) would read as one item twice."""

STATEMENT_FAULTS = {
    "length": 0.45,
    "announcing": 0.45,
    "outcry": 0.45,
    "cut": 0.05,
    "exclaimed": 0.10,
    "question": 1.0,
    "leaning": 0.40,
    "thin": 0.40,
    "unfinished": 0.20,
    "marked": 0.15,
    "oneself": 0.20,
    "halting": 0.20,
    "linking": 0.05,
    "pair": 0.05,
    "scrap": 0.10,
}
"""What keeps a sentence from standing alone, in units of tag probability: a question never states;
one too short or long is taken only where nothing is as clear; one that leans on the sentence before
it, or hardly names anything, so much that it is never sound: nobody can tell what it is about; so
does one that only announces what will be said, and an *outcry* ("Fourteen of ninety-six, man!"),
which is as often meant the other way; any other exclamation loses a little for the same reason. One
that begins with the speaker and no opinion ("I think ...") is more often a story than a judgement
(of 13 such one was kept, of 50 others 20), and one that halts ("the, um, ...") is not yet a
sentence: both have to be much plainer than others. What is left when opening words are *cut* off
begins inside a sentence and loses as little as a *linking* word. Two sentences together lose
little, for often the second says the point, and more where one of them is a *scrap*."""

WORDS_OF_A_SCRAP = 3
"""A sentence of so many words at most adds nothing to the one beside it ("Absolutely.", "From the
mayor - full.")."""

STATEMENT_OF_NOBODY = 0.20
"""What a sentence of a speaker whom the transcript does not tell apart (the interviewer's words and
advertisements are among them) loses when it neither says "we" nor names what is inside, or when it
speaks to somebody. Where it is known who was asked, that tells whose matter it is, and nothing is
lost."""

STATEMENT_CENTRAL = 0.15
"""What a sentence gains, when the sentences of an item are compared, from a central passage."""

STATEMENT_FOREIGN = 0.35
"""And what it loses there when it is not in the working language."""

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

EVIDENCE_MARGIN = 0.2
"""Nor is a passage evidence when its tag leads the next by less: it says both, or neither."""

EVIDENCE_NEARNESS = 0.8
"""A passage is evidence of a statement in its language only when it lies at least this near to it,
from 0 (the mean passage of the corpus) to 1 (the nearest hundredth), and shares a word that tells
what both are about. Chosen by reading 72 quotations, their sources aside, that an earlier rule of
nearness alone put behind 35 statements of the sample and half of the reference projects, 19 of them
to the point. Of the 63 with margin enough these levels keep 20, 12 of them to the point, and leave
out 43, 5 of them to the point."""

EVIDENCE_NEARNESS_OF_OTHER_WORDS = 1.2
"""Or nearer than this: some say the same in quite other words."""

EVIDENCE_NEARNESS_ACROSS = 0.95
"""Across languages no word is shared, so that a passage has to lie nearer."""

SHARE_OF_A_TELLING_WORD = 0.1
"""A word that more of the board's passages in a language hold tells none from another: "plot" where
a tool for plots is spoken of, the organisation's name."""

WEIGHT_OF_NEARNESS = 0.5
"""Share of nearness, beside that of the tag's margin, in the order of evidence: the clearest
quotation about another point helps nobody, nor does the nearest one that hardly judges."""

WEIGHT_OF_COMPANY = 0.5
"""What a statement gains, in units of tag probability, when others speak of the same matter: half
of this for one more voice, two thirds for two. So an item says what several people say, among
sentences that are all plain enough."""

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

LEAST_DIVERGENCE = 0.02
"""Divergence from which on groups are said to disagree on a theme: that of two groups of three
speakers each whose shares of helpful voices lie about a quarter apart. Below it the theme is only
named."""

DIVERGENT_THEMES_PRINTED = 10
"""Themes on which groups diverge most that the Word report prints; the workbook holds all."""
