"""Numbers of what helps a person to question the themes."""

NEIGHBOURS_ASKED = 25
"""Placed passages nearest to one that are asked for its theme, in a corpus large enough: about as
many as the engine's own web looks at."""

SHARPNESS_OF_MIDDLES = 10.0
"""Factor of the cosine to a theme's middle before it becomes a share (softmax). With it the theme
that people had chosen was among the first three for 91 % of real coded segments, against 86 % by
neighbours alone and 83 % by middles alone."""

QUOTATIONS_SHOWN_AS_NEAREST = 3
"""Quotations shown to say why a passage is where it is: they are read at a glance."""

WORDS_SHOWN_AS_APART = 6
"""Words marked in a passage because they set its theme apart: more would mark everything."""

SETS_APART = 1.64
"""Standard errors by which a word must be more frequent in a theme than in the others to set it
apart: one case in twenty by chance. A word of a single passage never gets there."""

DIMS_OF_PLAIN_ROWS = 48
"""Principal components on which offers are learned and the map is drawn. With 32 offers were less
often right, with 64 fewer were made."""

TEACHERS = 5
"""Passages that a person must have placed in a theme before others like them are offered: of fewer
nobody can say what they have in common."""

FEWEST_OTHERS = 5
"""Passages elsewhere that offers need to learn a difference from."""

RIDGE_OF_OFFERS = 3.0
"""Penalty of the linear rule behind offers, in passages; 0.3 to 3 offered much the same."""

ROUNDS_OF_OFFERS = 2
"""How often the passages that look least like the taught ones are chosen as examples against and
the rule learned anew: once is not enough where the hidden ones are many, more changed nothing."""

SHARE_OF_TEACHERS_DOUBTED = 0.25
"""Share of taught passages below whose score a passage elsewhere is taken as an example against."""

TEACHERS_RECOGNISED = 0.2
"""Mean score (-1 to 1) that the taught passages must get when each is left out: below it what they
have in common is not in their words, and nothing is offered."""

SHARE_OF_SOURCE = 0.2
"""Share of the taught passages' other neighbours that a theme must hold for its passages to be
offered: the like of what was moved lies where that was. Without it one offer in four on broad
subjects was wrong, with it one in six."""

SCORE_OF_AN_OFFER = 0.7
"""Score from which a passage is offered; 1 is the taught ones' aim, -1 that of the others. At this
four offers in five and more were right on each set whose labels are subjects
(benchmarks/offers.py)."""

PASSAGES_ON_MAP = 3_000
"""Beyond so many passages, as many spread over the corpus are laid out and the others take places
among them: the map must be there in seconds."""

FEWEST_ON_MAP = 8
"""Fewer passages are laid out by their two main directions: there are no neighbourhoods to keep."""

PERPLEXITY_OF_MAP = 15.0
"""Neighbours that the map tries to keep together (van der Maaten and Hinton 2008 advise 5 to 50):
the fewer the faster, and themes of a dozen passages still hold together."""

ROUNDS_OF_MAP = 400
"""Rounds of the layout, 250 of which go to finding the large parts; after 400 little moves."""

COARSENESS_OF_MAP = 0.8
"""How coarsely far passages are taken together (the angle of Barnes and Hut): 0.5 looks the same
and takes a fifth longer."""

THEME_ON_MAP = 0.2
"""Length of the theme's middle that is added to a passage's row before it is mapped. On the sample
interviews 84 % of a mark's ten nearest are of its theme at 0.12 and 97 % at 0.25 (59 % in the
vectors, 52 % with nothing added), and 86 and 96 % of passages lie nearest to their own theme's
name; in a smaller project 68 % at 0.12, which is too few: hence between the two."""

NEIGHBOURS_ON_MAP = 5
"""Mapped passages among which one of very many takes its place."""

SPACES_KEPT = 2
"""Projects whose vectors stay in memory for looking; one of 50,000 passages takes about 100 MB, and
what is heard in one of 12,000, whose phrases are read whole (6 kB each), about as much again."""

DECIMALS_SHOWN = 2
"""Decimals of a stability on the screen and in the check: its standard error is some 0.03."""

NEAR_DUPLICATE_MIX = 0.75
"""How much the neighbourhoods of two themes lie in one another, against in themselves, for them to
be hardly two. Labels cut at random in two gave 0.76 and more, different labels of banking77 and
clinc150 0.6 at most (benchmarks/offers.py)."""

SAME_ACROSS_LANGUAGES = 0.3
"""How alike what two themes say in two languages must be, against each in itself, for them to be
hardly two. On the sample interviews the halves of one theme in Bulgarian and English had 0.37 and
more, halves of different themes 0.12 at most; seven broad topics in four languages had 0.90 and
more, different ones 0.44 at most, which are not each other's nearest (benchmarks/across.py)."""

MIX_TO_MERGE = 0.25
"""The same for a weak theme to be offered for merging: below it the two have little in common, and
a theme that few stand behind is better accepted or rejected than joined to another subject."""

PASSAGES_OF_A_REPLY = 6
"""Passages of one turn that are read and placed at once: a page of words says one thing no more."""

PASSAGES_ASKED_OF_THEME = 100
"""Passages of a theme whose neighbours tell what it borders on: a sample of very large ones."""

PASSAGES_OF_A_PATTERN = 3
"""A theme of fewer passages is a remark or two."""

PASSAGES_TO_FIND_FAULT = 5
"""A theme of fewer passages can hardly help being from one voice, group or language."""

SHARE_OF_ONE_VOICE = 0.8
"""Share of a theme's passages from which it counts as one voice's."""

SHARE_OF_ONE_GROUP = 0.9
"""Share of a theme's passages from which it counts as one group's or one language's."""

CHANCE_OF_ONE_GROUP = 0.05
"""Chance that so many of a theme's speakers are of one group if they were drawn from all speakers,
under which it is worth saying."""

INTERVIEWS_TO_COMPARE = 3
"""In fewer interviews a theme of one voice is no wonder."""

SAYS_LITTLE = 1.0
"""Standard errors under which the words of a title count as no more frequent in the theme than
elsewhere: less strict than for a word to set it apart, for a little blurred is no fault."""

SHARE_SAYING_TITLE = 0.1
"""Share of a theme's passages under which too few say any word of its title: it may be that of a
single remark."""

PASSAGES_TO_JUDGE_TITLE = 10
"""Passages that a theme needs for that: a tenth of fewer is less than one."""

SHARE_TO_RENAME = 0.2
"""Share of a theme's passages in its language that say a phrase which the check offers as a better
title: as much as has to speak of a listed subject (``SUBJECT_SHARE``). Of phrases that only had to
be sound readers called 13 of 14 bad (``SUBJECT_GUESSED``)."""

VOICES_TO_RENAME, PEOPLE_OF_MORE_VOICES = 3, 6
"""People in the theme who say it, from so many people in the project on; of fewer than six three
are half, and two are asked (``VOICES_OF_TITLE``)."""

SHARE_OF_INTERVIEWER = 0.5
"""Share of all passages with a title's word from which it is rather the interviewer's word."""

TIMES_INTERVIEWER_SAYS = 3
"""Passages in which the interviewer must say it: once or twice is no habit."""

FINDINGS_AT_FIRST = 7
"""Findings of the check that are shown at first: what a tired reader still takes in; the smaller
ones wait behind a line that counts them."""

SHARE_TO_OFFER_A_CUT = 1 / 3
"""Share of the passages that came since the themes were last cut from everything, from which a cut
is offered: as many as would bring one by themselves had they come at once (``GROWTH_TO_CUT_ANEW``,
half as many as before)."""

THEMES_REMEMBERED = 400
"""Themes of which it is remembered what could name them, some 60 kB each, the latest ones: a
project has some forty, one of thousands of passages more than two hundred, and an edit of words,
not of passages, leaves all as it was."""

GROUPS_REMEMBERED = 1000
"""Groups of passages whose words are remembered as counted, 3 to 26 kB each, the latest ones."""
