"""Numbers of finding, naming and carrying themes."""

SHRINKAGE_OF_CORPUS_MEAN = 50
"""Passages at which half of the corpus's own mean is taken off: fewer do not know their mean."""

SHRINKAGE_OF_LANGUAGE_MEAN = 500
"""The same for one language's own mean beside that of parallel sentences: high, for what one
language talks of alone must not go with it."""

SHRINKAGE_OF_UNKNOWN = 20
"""The same where no parallel sentences are at hand: the corpus's own mean is all there is."""

SMALLEST_NORM = 1e-6
"""A shorter vector has no direction left and keeps the one that it had."""

SMALLEST_WEIGHT = 0.001
"""Weight of an edge between passages that are not alike: every passage stays in the graph."""

ROWS_PER_BLOCK = 512
"""Rows of similarities held at a time: 100 MB at 50,000 passages."""

NEIGHBOURS = 25
"""Neighbours in the graph of themes. On parallel sentences in two to four languages 25 agreed best
with the subject (AMI 0.47, against 0.46 with 15); fewer serve finer labels."""

NEIGHBOURS_IN_THEME = 12
"""Neighbours inside a theme: sub-themes are finer (10 to 15 did best on 77 and 150 labels)."""

FEWEST_NEIGHBOURS = 3
"""Below this the graph of even a small corpus falls to pieces."""

FEWEST_TO_SPLIT = 4
"""Three passages cannot be two patterns."""

RESOLUTIONS = (1.0, 1.15, 1.3, 1.45, 1.6)
"""Resolutions asked for their opinion: on interviews of 30 to 4,000 passages they give about 5 to
25 themes; beyond this range agreement with human labels falls."""

OPINIONS = 3
"""Seeds asked at each resolution."""

MANY_PASSAGES = 2_000
"""Above this one seed a resolution: the opinions of a large corpus differ little."""

VERY_MANY_PASSAGES = 12_000
"""Above this one opinion only, for time: an opinion on 50,000 passages takes seconds."""

RESOLUTION_OF_VERY_MANY = 1.3
"""The middle of the resolutions that smaller corpora are asked at."""

LEIDEN_ITERATIONS = 3
"""Cycles of Leiden: after three nothing moves any more on graphs of this size."""

RESOLUTION_IN_THEME = 0.7
"""Below plain modularity (1.0), which cuts thirty passages into five: a theme wants two to four."""

SMALLEST_THEME = 4
"""Passages of a theme that the machine proposes; fewer join the nearest theme."""

SMALLEST_SUB_THEME = 5
"""Passages of a sub-theme; fewer join the nearest sub-theme."""

SMALLEST_DIVIDED = 10
"""Half the passages that a theme must have to be divided at all."""

FINEST_RESOLUTION = 60.0
"""Where more themes are asked for than even this gives, the largest groups are halved."""

STEP_OF_RESOLUTION = 1.25
"""Factor between resolutions tried until there are enough groups."""

LEAST_VOTE = 0.02
"""Weight of a passage's farthest neighbour when its neighbourhood is asked for a theme."""

SECOND_THEME_SHARE = 1 / 3
"""Share of a passage's neighbourhood that a second theme must hold."""

SECOND_THEME_RATIO = 0.6
"""And the least it must hold against the passage's own theme: nearly as much."""

KEYWORDS_PER_LANGUAGE = 8
"""Keywords of a theme in each language: what fits one line."""

PASSAGES_READ_FOR_TITLE = 300
"""The most central passages of a theme, among whose words its title is sought."""

WORDS_OF_TITLE = 6
"""Longest title, small words included: it must fit a line of the board."""

CONTENT_WORDS_OF_TITLE = 3
"""Longest title in words of content: more is a sentence."""

TITLE_SAID_ONCE = 0.3
"""Factor of a phrase that one passage of the theme holds: it is that passage's, not the theme's."""

TITLE_SHARED = 0.5
"""How much it gains by being said in several interviews."""

TITLE_OF_ONE_WORD = 0.6
"""Factor of a title of one word: seldom specific, but better than a vague phrase."""

CENTRAL_QUOTATIONS = 3
"""Quotations that show a theme: enough to judge it by, few enough to read."""

CONTENT_WORDS_OF_QUOTATION = 8
"""A passage of fewer words of content is a less central quotation: it leans on what was asked."""

CHARACTERS_OF_SENTENCE = 15
"""A shorter piece before a full stop is an abbreviation or a word, not a sentence."""

WORDS_OF_WHOLE_QUOTATION = 30
"""A passage up to this long is quoted whole; of a longer one the weightiest sentence."""

WORDS_OF_DESCRIBING_QUOTATION = 45
"""A longer quotation describes nothing at a glance."""

DECIMALS = 4
"""Decimals of strengths and cohesions that are kept: more would only differ between machines."""

SHARE_TO_JOIN = 0.5
"""Share of a new passage's earlier neighbours that a touched theme must hold for it to join."""

OUTERMOST_SHARE = 0.1
"""A new passage must not lie farther from a theme's middle than this share of its passages do."""

COHERENT_SHARE = 0.5
"""Share that the rest must hold of a community of all passages to be proposed as a theme."""

OVERLAP_TO_MATCH = 0.3
"""Jaccard overlap from which a new group is an earlier theme: no other can share as much of it."""

OVERLAP_TO_KEEP_NAME = 0.5
"""Overlap from which it keeps its name: most of what the name was taken from is still there."""

TITLE_OF_A_LINK = 0.9
"""Factor for each small word inside a title: words that stand side by side are surer to be one."""

WEAK_WORDS_THAT_SAY_SOMETHING = 2
"""Different weak words ("people", "time") that together keep a passage out of the tray."""

THIN_SHARE = 0.5
"""Share of the median number of words of content below which a passage leans on what is around it:
in interviews every sixth, judged by eye."""

HEADS_TO_MODIFIERS = 2
"""A word is a noun if it stands before another in a noun phrase at most so often as it ends one:
nouns do both, adjectives hardly ever end one."""

TITLE_VOICES_ENOUGH = 6
"""Speakers that say a phrase, beyond which more gain it nothing: it is shared."""

TITLE_OF_ONE_VOICE = 0.4
"""Factor of a phrase that one speaker only says in the theme: it is theirs, not the theme's."""

TITLE_PAIR = 0.6
"""Share of the best noun's score that a second must have to be named beside it."""

TITLE_COVERING = 0.35
"""Share of a theme's passages from which a single noun names it without a second."""

PLAIN_WORDS_OF_QUOTATION = (8, 30)
"""A quotation of fewer words leans on what was asked; of more it is not read."""

PLAIN_FACTOR = 0.6
"""Factor of a quotation for each thing that keeps it from being a plain statement."""

SHARE_OF_BESIDE = 0.35
"""How much of what stands beside it in its turn a passage's row takes on: enough for the thread of
a speech, too little to make each turn a theme of its own; judged by eye from 0, 0.35 and 0.6."""

WORDS_TO_A_FILLER = 6
"""A plain statement has at least so many words to each filler."""

TITLE_OF_NO_KNOWN_NOUN = 0.4
"""Factor of a phrase whose last word was never met as the head of a noun phrase: it may be a verb,
but in a small corpus a noun may not have been met so either."""

LEMMA_LANGUAGES_KEPT = 40
"""Lemma lists held in memory: every language that Glas knows, some ten megabytes each."""
