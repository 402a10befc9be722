"""Numbers of finding, naming and carrying themes."""

SHRINKAGE_OF_CORPUS_MEAN = 50
"""Passages at which half of the corpus's own mean is taken off: fewer do not know their mean."""

SHRINKAGE_OF_LANGUAGE_MEAN = 100
"""The same for one language's own mean beside that of parallel sentences. Parallel sentences are
written ones, and talk lies elsewhere in each language: in twelve interviews in four languages
themes were the languages with 500 (an AMI of 0.38 with the language, and of 0.20 with a reader's
themes), and are not with 100 (0.12 and 0.33), in six in two languages 0.13 and 0.61, then 0.04 and
0.63. What one language talks of alone goes with it in part: where two languages speak of unlike
things, an AMI of 0.45 instead of 0.49. Taking off only what lies where the languages' means differ
gives nearly the same (0.20 and 0.33; 0.46)."""

SHRINKAGE_OF_UNKNOWN = 20
"""The same where no parallel sentences are at hand: the corpus's own mean is all there is."""

SMALLEST_NORM = 1e-6
"""A shorter vector has no direction left and keeps the one that it had."""

ROWS_PER_BLOCK = 512
"""Rows of similarities held at a time: 100 MB at 50,000 passages."""

ROWS_RANKED_AT_ONCE = 32
"""Rows whose candidates are copied together when they are ranked: few enough (3 MB) to stay near
the processor."""

WORKED_OUT_AT_ONCE = 3
"""Threads that cut samples, parts and cells: one more than the two cores of a small machine, so
that five samples fill both to the end. Each holds the rows of a sample."""

SPELLINGS_KEPT = 100_000
"""Spellings whose lower-case form is remembered: as many as a large corpus has different words."""

CANDIDATES = 30
"""Nearest passages by their own vectors, among which the web chooses by the smoothed ones: 30 gave
the same themes as all passages."""

NEIGHBOURS_OF_SMOOTHING = 10
"""Neighbours of which a passage takes on something: 10 and 15 agreed alike with human labels, more
blurred the finer ones."""

SHARE_OF_NEIGHBOURS = 1.0
"""Weight of their mean beside the passage itself. Against none it raised the agreement of themes
with those of a corpus that lacks a fifth of its interviews from 0.61 to 0.68 (adjusted Rand), and
the agreement with the subject of short sentences (AMI) from 0.43 to 0.46."""

NEIGHBOURS = 20
"""Neighbours in the web. Of 15, 20 and 25, by rank: 20 was steadiest over interviews."""

FEWEST_NEIGHBOURS = 3
"""Below this the graph of even a small corpus falls to pieces."""

FEWEST_TO_SPLIT = 4
"""Three passages cannot be two patterns."""

FIRST_RESOLUTION = 0.5
"""The coarsest cut that is looked at first; coarser ones only where this has too many groups."""

COARSEST_RESOLUTION = 0.05
"""Below this, what is left together is one group."""

FINEST_RESOLUTION = 60.0
"""Where more themes are asked for than even this gives, the largest groups are halved."""

STEP_OF_RESOLUTION = 1.25
"""Factor between the resolutions of themes; sub-themes are tried at its square."""

RESOLUTIONS_BESIDE = 2
"""Resolutions on either side whose cuts of the parts also judge a cut: one that holds at one
resolution only is an accident."""

MOST_THEMES = 25
"""Themes that a person can hold in view: more are sub-themes."""

PASSAGES_OF_SUB_THEME = 10
"""Passages of an average sub-theme at least: fewer are no pattern."""

UNSTEADINESS_ALLOWED = 1.2
"""How much more unsteady than the steadiest cut a coarser one may be to be preferred. On eight
coded projects 1.5 gave 12 themes and an AMI of 0.462, 1.2 17 and 0.488, 1.0 22 and 0.506 (their
coders named 16); on the development sets 1.5, 1.2 and 1.1 gave 0.473, 0.478 and 0.493, but with 1.1
one of them had no sub-themes."""

UNSTEADINESS_ALLOWED_BELOW = 1.1
"""The same for sub-themes, where the steadiest number is nearly what people name."""

ALL_BUT_CERTAIN = 0.96
"""Agreement from which a cut is believed as it is, few themes or many: crisp corpora (answers to a
few plain questions) have it at several resolutions, and the finest of them is what people name."""

SHARE_LEFT_OUT = 0.2
"""Share of the interviews that a part of the corpus lacks: a fifth, as is usual."""

PARTS = 4
"""Parts on which the number of themes is judged."""

PARTS_OF_MANY = 2
"""The same for a large corpus, whose parts differ little."""

FEWEST_INTERVIEWS = 5
"""Of fewer interviews, passages are left out one by one: an interview less would be a part too
different from the whole to judge it by."""

FEWEST_INTERVIEWS_FOR_STABILITY = 3
"""With two, leaving out one leaves out half: nothing is measured."""

SAMPLES_OF_STABILITY = 20
"""Parts on which a theme's stability is measured: its standard error is then some 0.03."""

SAMPLES_OF_MANY = 8
"""The same for a large corpus, for time."""

SAMPLES_OF_VERY_MANY = 5
"""The same above ``VERY_MANY_PASSAGES``: a theme of thousands differs little between samples."""

WEAK_STABILITY = 0.5
"""Under this mean Jaccard overlap with its likeness in other samples, as shown with two decimals, a
theme is flagged: Hennig (2007) calls it dissolved."""

STEADY_STABILITY = 0.75
"""From this on a theme is steady, by the same source."""

MANY_PASSAGES = 2_000
"""Above this there are fewer parts and one seed, and opinions are cuts of small groups: cuts of a
large corpus differ little. With groups at any size two of the development sets agreed a hundredth
or two less with their labels (AMI or ARI), one as much more."""

VERY_MANY_PASSAGES = 12_000
"""Above this neighbours are sought among the cells near a passage's own, and the levels are chosen
on some of the passages."""

PASSAGES_TO_JUDGE_BY = 6_000
"""About so many of very many passages choose the levels."""

CELLS = 800
"""Cells of very many passages: comparing all with their marks costs less than within them."""

CELLS_SEEN = 24
"""Cells whose passages are compared with those of one."""

LEIDEN_ITERATIONS = 3
"""Cycles of Leiden: after three nothing moves any more on webs of this size."""

PASSAGES_OF_A_GROUP = 6
"""Rows of an average group, at most, of the fine cut whose groups are cut again: sub-themes have at
least ten."""

ROWS_PER_RESOLUTION = 15
"""A web of n rows is first cut at n divided by this, which mostly gives small enough groups."""

STEP_OF_NESTING = 3.0
"""Factor between resolutions until it does."""

ROUNDS_OF_AN_OPINION = 1
"""Cycles where a cut is only compared with others, for time."""

SEEDS = 5
"""Seeds tried for the final cut, of which that of the highest modularity is kept."""

SMALLEST_THEME = 4
"""Passages of a theme that the machine proposes; fewer join the nearest theme."""

SMALLEST_SUB_THEME = 5
"""Passages of a sub-theme; fewer join the nearest sub-theme."""

SMALLEST_DIVIDED = 10
"""Half the passages that a theme must have to be divided at all."""

LEAST_VOTE = 0.02
"""Weight of a passage's farthest neighbour when its neighbourhood is asked for a theme."""

SECOND_THEME_SHARE = 1 / 3
"""Share of a passage's neighbourhood that a second theme must hold."""

SECOND_THEME_RATIO = 0.6
"""And the least it must hold against the passage's own theme: nearly as much."""

DECIMALS = 4
"""Decimals of strengths and cohesions that are kept: more would only differ between machines."""

SHARE_TO_JOIN = 0.5
"""Share of a new passage's earlier neighbours that a touched theme must hold for it to join."""

OUTERMOST_SHARE = 0.1
"""A new passage must not lie farther from a theme's middle than this share of its passages do."""

COHERENT_SHARE = 0.5
"""Share that the rest must hold of a community of all passages to be proposed as a theme."""

SHARE_OF_NEWS = 0.8
"""Share that new passages must be of a community whose earlier ones people have in a theme of
theirs, to be proposed apart from these: four times as many are news, fewer undo a decision."""

GROWTH_TO_CUT_ANEW = 0.5
"""New passages as a share of the earlier ones beyond which themes that nobody touched are cut anew:
the themes then rest on less than two thirds of what there is."""

OVERLAP_TO_MATCH = 0.3
"""Jaccard overlap from which a new group is an earlier theme: no other can share as much of it."""

OVERLAP_TO_KEEP_NAME = 0.5
"""Overlap from which it keeps its name: most of what the name was taken from is still there."""

SHARE_OF_AN_HEIR = 0.5
"""Part of what the match of an earlier theme has of it, that a new theme with its title must have
to be it."""

WEAK_WORDS_THAT_SAY_SOMETHING = 2
"""Different weak words ("people", "time") that together keep a passage out of the tray."""

WORDS_OF_A_DENIAL = 3
"""Words from which a clause that denies says something ("We were not asked"): of two, "not him" or
"вече не" do not."""

THIN_SHARE = 0.5
"""Share of the median number of words of content below which a passage leans on what is around it:
in interviews every sixth, judged by eye."""

SHARE_OF_BESIDE = 0.7
"""How much of what stands beside it in its turn a passage's row takes on, this to the power of the
distance for those farther off. On eight coded projects (docs/decisions/0008) agreement with the
coder (AMI) was 0.12 without, 0.28 with 0.35 of the next ones only, 0.39 with 0.7 of three."""

REACH_IN_A_TURN = 3
"""Passages on either side in its turn that a passage leans on: of 1, 3, 4 and 8, three and four did
best."""

SHARE_OF_QUESTION = 0.7
"""How much of the question's row is added: 0 gave an AMI of 0.39, 0.5 0.41, 0.7 0.43 to 0.45, 1 the
same; the least that does it, for a question may lead astray."""

SHARE_OF_SUBJECTS = 0.45
"""Length of what a passage speaks of (``laid``) beside its meaning, of 1. On eight coded projects
AMI was 0.461 without, 0.478 at 0.4, 0.487 at 0.45 and 0.5, 0.482 at 0.6."""

WORDS_OF_A_PROFILE = 4.0
"""Spread of what words tell of the subjects, in logarithms of ratios, from which they count whole:
about that of a turn. Of a short sentence that stands alone they prove little: with all counted
alike, agreement with the subject of such (AMI) fell from 0.48 to 0.46."""

SAME_QUESTION = 0.85
"""Cosine from which two interviews ask the same. With generic questions put in the place of the
real ones AMI fell from 0.39 to 0.22 where such had a say, and stayed where they had none."""

LEMMA_LANGUAGES_KEPT = 40
"""Lemma lists held in memory: every language that Glas knows, some ten megabytes each."""
