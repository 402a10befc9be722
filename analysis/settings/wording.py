"""Numbers of putting words to themes: titles, keywords, quotations and descriptions."""

WORDS_OF_TITLE = 6
"""Longest title, small words included: it must fit a line of the board."""

WORDS_OF_OPENING = 2 * WORDS_OF_TITLE
"""Most words of a passage's beginning that stands in for a title, where fewer are taken already:
two lines of the board."""

CONTENT_WORDS_OF_TITLE = 3
"""Longest title in words of content: more is a sentence."""

PASSAGES_READ_FOR_TITLE = 300
"""The most central passages of a theme, among whose words its title is sought."""

PASSAGES_READ_OF_VERY_MANY = 40
"""The same in a corpus of more than ``VERY_MANY_PASSAGES``, where several hundred themes are named:
words take most of the time there, and the fortieth passage seldom changes a title."""

TITLES_WEIGHED = 80
"""Phrases of a theme, best by their words, whose nearness to its middle is looked at as well."""

TITLES_OFFERED = 5
"""Phrases offered to somebody who names a theme where there is no list of subjects, else one: what
is read at a glance."""

TITLE_SHARED = 0.5
"""How much it gains by being said in several interviews."""

TITLE_OF_ONE_WORD = 0.45
"""Factor of a title of one word: seldom specific, but better than a vague phrase."""

TITLE_OF_A_LINK = 0.9
"""Factor for each small word inside a title: words that stand side by side are surer to be one."""

TITLE_VOICES_ENOUGH = 6
"""Speakers that say a phrase, beyond which more gain it nothing: it is shared."""

TITLE_OF_ONE_VOICE = 0.6
"""Factor of a phrase that one speaker only says in the theme: it is theirs, not the theme's."""

TITLE_OF_NO_KNOWN_NOUN = 0.4
"""Factor of a phrase whose last word was never met as the head of a noun phrase: it may be a verb,
but in a small corpus a noun may not have been met so either."""

TITLE_OF_A_FAR_LINK = 0.75
"""Factor for each small word in a title that may belong to a verb rather than to its noun."""

TITLE_CUT = 0.7
"""How much a phrase loses by being always cut from one longer phrase: it is half of that."""

TITLE_VAGUE = 0.6
"""Factor of a title whose noun or first adjective says too little ("the same house")."""

TITLE_OF_A_NAME = 0.25
"""Factor of a name: of a place, a person or a firm, which is who and where, seldom what."""

TITLE_WITH_A_NAME = 0.5
"""Factor of a phrase with a name in it: more specific than the theme may be."""

TITLE_FLAWED = 0.05
"""Factor of a phrase said only in a form that no title has: a case or ending of its sentence."""

TITLE_NEARNESS_PRIOR = 1.0
"""Passages of nothing that each phrase is mixed with before its nearness is taken."""

TITLE_OF_OTHERS = 0.5
"""How much a phrase's nearness to another theme's middle takes from that to its own."""

TITLE_SHARING_A_WORD = 0.6
"""Factor of a title that shares a word with one already given."""

TITLE_PARTS = (1.0, 0.7, 0.5)
"""How much the words of a title count, the heaviest first: more words are not more subject."""

TITLE_MET = 0.25
"""Power of the share of its words' passages that say all of a title."""

TITLE_OF_ONE_THING = 0.2
"""Factor of a noun alone in the singular: one thing somebody spoke of, seldom a subject."""

TITLE_PLURAL = 0.34
"""A plural is shown where it is said at least so often as the form that is said most: a title is
about the things of a kind."""

TITLE_SPREAD_PRIOR = 1.0
"""Passages by which every word counts as said everywhere: one place proves little."""

TITLE_OF_AN_ACTION = 0.75
"""Factor of an action with its object ("closing an account"): right, but a noun says it better."""

TITLE_NEARNESS = 1.5
"""Power of a title's nearness to the middle of its theme."""

TITLE_UNSAID = (0.2, 6.0)
"""Fewest and most passages that a title is taken to be unsaid by, whatever the theme's size."""

PASSAGES_TO_SAY_A_TITLE = 30
"""One passage in so many that a theme has should say its title: a slip of the tongue names none."""

PASSAGES_OF_TITLE = 2
"""Passages of a theme that must say all the words of its title: one is a remark."""

VOICES_OF_TITLE = 2
"""People who must say them, unless nearly all of the theme is one person's."""

TITLE_UNSOUND = 0.25
"""Factor of a phrase that too few stand behind, of a name and of a vague word: it is taken only
where nothing else does a quarter as well."""

TITLE_SAID_BY_ONE = 0.5
"""The same where several passages say it, but one person's only."""

TITLE_IS_HALF = 0.75
"""Share of the times a phrase is said that it is cut from the same longer one, from which it counts
as half of that."""

TITLE_COVERS = 0.5
"""Power of how much more of the theme's passages than of the others say any word of a title."""

TITLE_COVERS_LEAST = 0.01
"""That share where it would be smaller."""

LETTERS_OF_COMPOUND = 12
"""A noun so long, in a language that joins nouns, is made of two."""

PASSAGES_READ_FOR_HABITS = 5_000
"""Passages of a language that tell how its words behave: more change no judgement, only time."""

MEANS_REMEMBERED = 5_000
"""Words and phrases whose passages' mean row is remembered, 2 to 5 kB each; then all are forgotten,
for those of the themes at hand are soon worked out again."""

RAISED_TO_LOWERED = 2
"""A name is written with a capital letter at least so many times as often as without."""

COMPANY_TO_OVERRULE = 3
"""Times that a word must be met as a noun before that counts for more than its dictionary."""

COMPANY_RATIO = 2
"""And how many times as often as in any other part."""

HEADS_TO_MODIFIERS = 2
"""A word is a noun if it stands before another in a noun phrase at most so often as it ends one:
nouns do both, adjectives hardly ever end one."""

KEYWORDS_PER_LANGUAGE = 8
"""Keywords of a theme in each language: what fits one line."""

CENTRAL_QUOTATIONS = 3
"""Quotations that show a theme: enough to judge it by, few enough to read."""

CONTENT_WORDS_OF_QUOTATION = 8
"""A passage of fewer words of content is a less central quotation: it leans on what was asked."""

CHARACTERS_OF_SENTENCE = 15
"""A shorter piece before a full stop is an abbreviation or a word, not a sentence."""

WORDS_OF_WHOLE_QUOTATION = 30
"""A passage up to this long is quoted whole; of a longer one the weightiest sentence."""

PLAIN_WORDS_OF_QUOTATION = (8, 30)
"""A quotation of fewer words leans on what was asked; of more it is not read."""

PLAIN_FACTOR = 0.6
"""Factor of a quotation for each thing that keeps it from being a plain statement."""

WORDS_TO_A_FILLER = 6
"""A plain statement has at least so many words to each filler."""

QUOTATION_ON_TITLE = 1.4
"""Factor of a quotation that holds a word of its theme's title: the two are read together."""

WORDS_OF_DESCRIPTION = (8, 40)
"""A shorter sentence leans on what was asked; a longer one is not read at a glance."""

PASSAGES_READ_FOR_QUOTATIONS = 40
"""The most central passages of a theme, among which its quotations are sought."""

SECOND_OF_DESCRIPTION = 0.6
"""What the second quotation of a description must be worth against the first."""

SAME_QUOTATION_SHARE = 0.5
"""Share of common words from which two quotations say the same."""

WORDS_OF_FRAGMENT = 4
"""A sentence of fewer words says nothing without the question before it."""

TITLE_ESTABLISHED = 0.5
"""Passages in which a word must be missed before it counts half: what one person said once, of
whatever it was, seldom names a subject, however well it sets a theme apart."""

SUBJECT_BY_MEANING, SUBJECT_BY_WORDS = 1.8, 0.9
"""Weights of nearness and of words in how probable a subject is: the likeliest by 124 themes of
eight coded projects (``python -m benchmarks.coded``)."""

SUBJECT_SURE, SUBJECT_SHARE = 0.35, 0.2
"""Probability from which a subject names a theme, and share of what is said in it that has to speak
of it: of 305 titles of six development projects readers called 42 in a hundred bad, of those with
the first alone 31, with both 22."""

PASSAGES_OF_SHARE = 20
"""Passages up to which a theme has to have this share; of more it is less by the root of how many
more, or most themes of a project of fourteen interviews would be guesses. In those development
projects, whose themes are smaller, 23 in a hundred titles are then bad."""

LEAST_SUBJECT_SHARE = 0.05
"""What is asked of the largest themes: about that of the passages by which the check judges one, so
that both judge alike."""

SUBJECT_BESIDE = 0.999
"""What each further phrase beside a subject counts against the one before, and a word alone against
the same word beside a subject: just less. All these are guesses: of 16 such titles in six
development projects readers called none good and 12 bad, where the best finer subjects of the same
themes were 2 and 7."""

SUBJECT_LIKELY, SUBJECT_GUESSED = 0.2, 0.1
"""The same from which it is better than any phrase, and than one that is not sound, though it is
not sound itself: in the same projects readers called 13 of 14 sound phrases bad and 7 of 8 others,
of subjects alone 36 of 69 from 0.2 to 0.35 and 33 of 41 below."""

SUBJECT_OFFERED = 0.05
"""The same for one that may name a theme at all, and under which a theme hardly speaks of it."""

SUBJECTS_OFFERED = 5
"""Most probable subjects of a theme that are looked at: four of five coders' themes are about one
of them."""

PHRASES_BESIDE = 3
"""Phrases beside which a probable subject may stand, for where another theme has it: the best."""

FINE_SURE, FINE_GUESSED = 0.6, 0.2
"""Probability from which a finer subject comes before every guess, and may name a theme at all. All
are guesses: of the best ones of 126 themes of development projects readers called 8 of 22 bad from
the first on, 19 of 32 down to 0.35 and 55 of 72 below."""

FINE_OFFERED = 3
"""Most probable finer subjects of a theme that may name it."""

FITTING_BY_SHARE, FITTING_BY_TOLD, FITTING_OF_FINE, FITTING_AT = 7.5, 0.23, -0.2, -0.78
"""How probable it is that a reader would take a listed subject, or a finer one, as a title: by this
those to choose from are ordered. Logistic in the share of the theme's more central half that speaks
of it (``Laid.heard``) and in the logarithm of how probable it is by the mean of all, less for a
finer one. Learnt from 214 themes for which readers chose among such headings
(docs/decisions/0013; ``benchmarks.headings`` learns them again)."""

LEAST_TOLD = 0.0001
"""Below this probability no smaller one counts against a heading."""

FEWEST_OF_A_CORE, MOST_OF_A_CORE = 3, 60
"""Passages in the more central half of a theme: fewer say too little, more say no more."""

SUBJECTS_TO_CHOOSE, WAYS_TO_CHOOSE = 6, 3
"""Subjects, as many finer ones, and ways things go: from these somebody who names a theme chooses.
"""

HEADINGS_AT_FIRST = 8
"""How many of these stand there at first: one of two, then three subjects and two of either other
list by turns. The
rest come with another click. In 126 themes of development projects the best title of ten was among
three subjects and three finer ones for 87 of those 108 for which one would be taken, among five
subjects for 67, and the likeliest one alone was it for 27. Of 102 guesses for which a reader would
take one of eleven titles, the best was the one that stood there for 20, one of six such for 57, the
phrase for 4, one of three ways for 21, one of these seven for 72."""
