"""Numbers of what a project's corrections teach, and of the reasons of a tag."""

from pathlib import Path

PRIOR_OF_LESSONS = 0.7
"""How strongly the tagger's own answer holds against what people decided: the penalty of the
regression. Tried on training domains whose labels were changed by a rule, with the features of the
earlier, untuned tagger: thirty answers gained a point of macro-F1 at most, whatever the number, and
at 0.2 and less they lost. Chosen so that a wrong lesson does little harm."""

ROUNDS_OF_LESSONS = 60
"""Steps of the regression: after forty nothing moved in the fourth digit any more."""

SHARPNESS_OF_MATTER = 15.0
"""How fast an answer loses its say with the distance in matter (1 - cosine of vectors): at 0.05, as
near as two passages on one narrow matter, half is left; at 0.2 a twentieth. At 10 and less, without
a look at the meaning, wrong ones that were mended spoke for passages on other matters, and up to
eight points were lost on the same domains."""

SHARPNESS_OF_MEANING = 3.0
"""The same for what the tagger reads: two passages on one matter, one of them praise and the other
blame, must not be taken for one."""

MARGIN_OF_TAG_OFFERS = 0.1
"""A tag is offered to be changed only where the new one leads the present one by so much: a person
reads every offer, and one in doubt costs more time than it saves."""

TAGS_OFFERED_AT_ONCE = 30
"""Passages offered at once for one tag, the surest first: more are not read but waved through."""

WORDS_LEFT_OUT_TOGETHER = 3
"""Neighbouring words that are left out together at most, beside single ones: "not very good"."""

MOST_OMISSIONS = 150
"""Texts asked of the tagger for one reason: two or three seconds on two cores. A passage of fifty
words is asked whole, one of 150 word by word."""

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
