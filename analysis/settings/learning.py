"""Numbers of what a project's corrections teach, and of the reasons of a tag."""

from pathlib import Path

PRIOR_OF_LESSONS = 0.5
"""How strongly the tagger's own answer holds against what people decided: the penalty of the
regression. Chosen with the share below on the development projects (``python -m benchmarks.learning
--development``): of the pairs tried, the largest mean gain of the three ways to mend where the
usage differs (0.9 points of macro-F1; +1.7 where the surest wrong tags are mended first, as on a
board). It is paid for where the usage is the guide's, with 0.4, 0.2 and 0.4 points: penalty 0.3
with the same share loses less there (0.5, 0 and 0) and gains less here (0.6)."""

SHARE_OF_WRONG_ONES_MENDED = 0.4
"""What share of the wrong tags people are taken to have mended already: with 0 those nobody mended
say nothing, and what was mended speaks for everything near it, which costs more than it brings."""

LEAST_OTHERS = 100
"""Passages that nobody decided, looked at even beside one decided: beside four alone one mended tag
would draw three others along, most of them wrongly."""

OTHERS_FOR_ONE_DECIDED = 4
"""Passages that nobody decided, looked at for each decided one: as many as there were for each on
the development projects, so that the balance stays the same in a project of thousands."""

MOST_IN_A_LESSON = 1500
"""Passages of one lesson at most: the time grows with their cube, here two or three seconds."""

ROUNDS_OF_LESSONS = 60
"""Steps of the regression: after these no tag changes any more."""

PASSAGES_THAT_TELL_A_LANGUAGE = 10
"""Passages of a language from which on their mean is taken for the language's, not for a matter."""

LIKENESS_OF_A_LESSON = 0.15
"""A lesson moves the tag of a passage only if it is at least so like one to which people gave that
tag: without a limit one mended tag moved a dozen doubtful ones on other matters."""

LIKENESS_OF_AN_OFFER = 0.25
"""A passage is offered that is at least so like a mended one (cosine of matter, see
``swot.matter``). On the development projects whose usage differs 0.39 of the offers after one
mended tag are right, by chance 0.17; a higher limit offers little, a lower one is right less often.
After 30 tags mended from the top of the board it is 0.24 (7 of 29) there and 0.14 (5 of 35),
under chance, on the five projects kept for the measurement: an offer is to be read, not waved
through."""

PASSAGES_LIKE_A_MENDED_ONE = 3
"""Passages offered for one mended one: the fourth is right less often than the first three, and
more would not be read."""

LIKENESS_OF_A_COPY = 0.6
"""From here on a passage says the same in nearly the same words: it is offered whatever its tag,
beside the three."""

TAGS_OFFERED_AT_ONCE = 12
"""Passages offered at once for one tag, the most like first: more are not read but waved
through."""

CHANGED_TAGS_TOLD = 50
"""Passages named in the list of changes for each pair of an old and a new tag."""

WORDS_LEFT_OUT_TOGETHER = 3
"""Neighbouring words that are left out together at most, beside single ones: "not very good"."""

MOST_WORDS_ASKED = 3000
"""Words of all texts asked of the tagger for one reason, four to seven seconds of one core (72
texts of 25 words 3.9 s, 30 of 90 words 5.5 s). A passage of 25 words is asked whole, with pairs and
threes left out, one of 54 word by word, one of 90 by three words at a time."""

SHARE_OF_STRONGEST_PUSH = 0.3
"""Words are marked whose push is at least this part of the strongest: the rest is noise to read."""

SMALLEST_PUSH = 0.05
"""And at least this, in nats of log-odds: under it leaving the word out changes nothing."""

WORDS_SHOWN_AS_REASONS = 6
"""Words marked for a tag, and as many against it: more would mark everything."""

STATEMENTS_SHOWN_AS_SIMILAR = 3
"""Training statements shown beside a passage: they are read at a glance."""

MODELS_HELD_S = 180.0
"""Seconds that the worker keeps the models loaded after a question: loading takes ten seconds and
the models half a gigabyte; who reads reasons usually asks for several."""

STATEMENTS_DIR = Path(__file__).resolve().parent.parent.parent / "training" / "statements"
"""Where the words of the training statements stand."""
