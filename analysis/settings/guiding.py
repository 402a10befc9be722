"""Numbers of codebooks that analysts bring, and of assigning passages to them."""

MAX_CODEBOOK_BYTES = 5 * 2**20
"""A larger file is no codebook: a hundred themes with long definitions take 100 kB."""

MAX_BROUGHT_THEMES = 500
"""Themes in one file: ten times the largest codebook that people work with."""

MAX_NAME_CHARACTERS = 200
"""A longer name is a definition in the wrong column."""

MAX_DEFINITION_CHARACTERS = 5_000
"""Of a definition, and of an example: a page and a half."""

MAX_NOTICES_OF_CODEBOOK = 40
"""Notices about one file that are told one by one; more are counted."""

ROWS_NAMED = 20
"""Rows named in one notice: enough to see what is wrong with them."""

MAX_EXAMPLES_OF_THEME = 50
"""More examples of one theme say nothing new of it."""

WEIGHT_OF_NAME = 0.5
"""Weight of a theme's name alone beside name and definition together. Plain names ("Sports") say
more than a definition, names of an analyst's own making ("Benefits") say nothing: half is best on
seven subjects, three sets of intents and coded interviews together (0.83 right before any reject).
"""

EXAMPLES_TO_HALF = 3
"""Number of examples that weigh half as much as name and definition together: n / (n + 3). Three
sentences drawn at random say less of a broad subject than its definition (0.50 against 0.72 right
on seven subjects), and as much of a narrow one (0.85 and 0.84)."""

VOICE_OF_NEIGHBOURS = 0.8
"""Share of a passage's nearness to a theme that its neighbours decide. On seven subjects, 15 and 20
intents: alone 0.79 right, at 0.5 0.83, at 0.8 0.85, at 0.9 0.83."""

ROUNDS_OF_VOICES = 15
"""Steps over which neighbours are heard: 0.8 ** 15 is 4 %, nothing moves any more."""

SHARE_OF_SURE = 0.6
"""Part of the mean nearness of all that fit which a passage must reach to fit. Over twenty trials,
with complete codebooks and with part of them: at 0.6 0.80 right and 25 of 46 other subjects found
again, at 0.65 0.76 and 24, at 0.7 0.73 and 28."""

LEAST_TO_JUDGE_BY = 4
"""Passages nearest to a theme from which it has a mark of its own; fewer say nothing of it."""

SHARE_UNCLAIMED = 0.6
"""Share of the neighbourhood of a group of what fits nowhere that must fit nowhere too: such a
group is a new theme, another the edge of brought ones. At 0.6 complete codebooks had no new theme
beside them; at 0.55 every second had one, for two more subjects of 46 found again."""

SHARE_ASSIGNED_TO_MEASURE = 0.5
"""Share of a theme's passages that the engine must have assigned for its stability to be measured:
where people placed most of them, a figure of the others would be taken for one of the theme."""

LEAST_OF_NEW_THEME = 4
"""Passages of a new theme beside brought ones: fewer are strays."""

ALIKE_TO_A_DECOY = 0.35
"""Cosine from which a decoy means much the same as a theme ("Films and actors" and "Entertainment":
0.47) and says nothing of what comes to the theme by chance."""

MARKS_TRIED = 200
"""Marks between that of the nearest passage and that of all: steps of 3 % in a large corpus."""

QUANTILE_SURE = 0.95
"""Of the decoys' counts, for a theme that must show by itself that it is spoken of. Of the themes
of two sets on everyday subjects, which decoys are near to, 5 or 6 of 7 show it, with 0.97 3 to 5.
Of fifteen off-topic themes none does, there or in the sample, and 2 in a corpus on one subject."""

CHANCE_SURE = 0.5
"""The most that chance may be of what such a theme has: half, so that most of it is meant."""

WORDS_OF_AN_EXAMPLE = 4
"""Words of a codebook's example by which a passage that holds it, or is part of it, is known."""

FEWEST_TO_HEAR = 60
"""Passages from which neighbours have a say in whether a theme is spoken of: of fewer, the twenty
neighbours of each are a third of everything, and all would be heard alike; nor can fewer show that
nobody spoke of a theme."""

LEAST_SPOKEN_OF = 4
"""Passages that must stand out together, or a tenth of fewer than forty: by itself the nearest
beats the nearest of most decoys for every sixth theme that nobody spoke of."""

QUANTILE_LIKELY = 0.75
"""The same where it has shown, or where most themes of the codebook have: an analyst who knows the
field means the others too. Of passages on seven everyday subjects, which decoys are near to, 0.63
could be given to theirs with 0.9, and 0.82 with 0.75."""

CHANCE_LIKELY = 0.75
"""Higher than ``CHANCE_SURE``, for such a theme still competes with the others for each passage."""

SHARE_SPOKEN_OF = 0.5
"""Share of a codebook's themes that must have shown for the others to be believed more easily."""

RIVALS_BEATEN_BY_A_PASSAGE = 0.9
"""Share of the listed headings of other meaning that a theme must be nearer than, to a passage that
it is given. On eleven coded projects, with three or six of a reader's themes and two that nobody
spoke of: precision 0.44 and F 0.42 at 0.95, 0.39 and 0.41 at 0.9, 0.33 and 0.40 without. But of
everyday subjects, by name and definition alone, 0.68, 0.51, 0.54 and 0.40 are assigned rightly at
0.95, 0.76, 0.52, 0.68 and 0.45 at 0.9, 0.80, 0.62, 0.68 and 0.46 without (four sets)."""

RIVALS_BEATEN_BY_A_THEME = ((0.99, 1.0), (0.97, 2.0))
"""To tell whether a theme is spoken of, by one of these: a share of headings, which as large a part
of the passages as is left is nearer than by chance, and how many times as many must be. Of 396
themes of readers 40 have none so, and 8 of 176 that nobody spoke of have some; with twice as many
as chance at 0.99 it is 76 and 2, with as many at 0.97 35 and 15."""

FEWEST_TO_BEAT_RIVALS = 3
"""Passages that must be so near, however few there are."""

FEWEST_TO_SHOW = 3
"""Passages that people must have put into a theme for it to need no other proof that it is spoken
of; of fewer the theme's own words must be it (docs/decisions/0015)."""

STEP_OF_RIVALS_OF_MANY = 9
"""Above ``MANY_PASSAGES`` each ninth heading is a rival: what neighbours say of each takes long."""
