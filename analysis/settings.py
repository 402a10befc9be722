"""Every chosen number, with its unit and the reason for it."""

from pathlib import Path

DEFAULT_SEED = 20180521
"""Seed of all random choices. Any fixed number serves; a run records the one it used."""

MAX_FILE_SIZE_BYTES = 25 * 2**20
"""Larger uploads are refused: an hour of speech is under 100 kB of text."""

MAX_TRANSCRIPT_CHARACTERS = 5_000_000
"""About 100 hours of speech in one file: more is a mistake or an attack."""

MAX_SENTENCES_PER_PASSAGE = 3
"""A passage is one to three sentences: long enough to mean something, short enough to quote."""

MAX_WORDS_PER_PASSAGE = 60
"""Sentences are packed while the passage stays below this; about 100 model positions."""

MIN_WORDS_ALONE = 6
"""A shorter sentence joins its neighbour in the same turn: it rarely stands by itself."""

FEW_INTERVIEWS = 5
"""Under this number of interviews the screen warns that patterns may be one person's view."""

MIN_SPEAKERS_OF_ITEM = 2
"""An item behind which fewer speakers stand is marked "one voice"."""

ITEMS_SHOWN_PER_QUADRANT = 10
"""More items of a quadrant are folded: a list that nobody can read decides nothing."""

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

MAX_EVIDENCE_OF_ITEM = 12
"""Quotations of one item: enough to see who agrees, few enough to be read; the rest stay in the
theme with their tags."""

MAX_COUNTER_EVIDENCE_OF_ITEM = 6
"""Quotations that say the opposite: half as many show that and by whom an item is contested."""

MAX_ITEMS_PER_QUADRANT = 30
"""Newly drafted items of a quadrant, the best supported first: a board is read, not searched."""

STATEMENT_WORDS = (6, 30)
"""A drafted statement's words: shorter ones lack their subject, longer ones their point."""

MAX_CELL_UNITS = 32_767
"""UTF-16 units in one cell of Excel: its own limit; a longer text would be left out whole."""

QUOTATIONS_SHOWN_PER_ITEM = 10
"""Quotations that the Word report prints for and against an item; the workbook holds all."""

MAX_TITLE_BYTES_IN_FILE_NAME = 160
"""Of a project's title in a download's name: 80 Cyrillic letters, under every system's 255."""

MODEL_NAME = "multilingual-e5-small"
"""Folder in models/ of the embedding model; another sentence-transformers model may be named."""

MAX_TABLE_ROWS = 200_000
"""Rows read of an Excel sheet: four times what lives in memory as records."""

MAX_TABLE_COLUMNS = 200
"""Columns read of an Excel sheet; a sparse sheet can claim sixteen thousand."""

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

DEFAULT_PORT = 8501
"""Where the app answers unless told otherwise: Streamlit's own default."""

SECONDS_TO_START = 60.0
"""How long the app may take to answer; a cold start on two slow cores takes about ten seconds."""

SECONDS_TO_STOP = 10.0
"""How long the app and the worker may take to end before they are killed; nothing is lost then."""

MAX_PARAGRAPHS = 200_000
"""Paragraphs or lines in one file: a hundred hours of speech have a tenth of it."""

MAX_PDF_PAGES = 2_000
"""Pages in one PDF: an interview has under a hundred; more costs minutes."""

MAX_READING_TIME_S = 60.0
"""Seconds that one PDF may take, looked at between pages: the others are waiting."""

MAX_ARCHIVE_ENTRIES = 2_000
"""Parts of a Word file: a real one has under a hundred, pictures included."""

MAX_UNPACKED_BYTES = 200 * 2**20
"""Bytes of all parts of a Word file together, as its directory declares them."""

MAX_PART_BYTES = 60 * 2**20
"""Bytes of one part that is read, counted while it unpacks: ten times the largest transcript."""

MAX_PACKING_RATIO = 200
"""Unpacked over packed bytes of a part above one megabyte: text packs at most to a tenth."""

MAX_LABEL_CHARACTERS = 80
"""Longer text before a colon is a sentence, not a speaker's name."""

MAX_NOTICE_CHARACTERS = 600
"""Characters of a file's own words repeated in one notice."""

PAUSE_S = 2.0
"""Seconds of silence after which an unnamed stream of captions starts a new turn: longer than a
breath (under 1 s), shorter than a change of subject."""

MIN_WORDS_OF_STREAM_TURN = 80
"""Words after which an unnamed stream is broken at the next sentence end: about half a minute."""

MAX_WORDS_OF_STREAM_TURN = 160
"""Words after which an unnamed stream without full stops is broken anyway: about a minute."""

MIN_QUESTION_SHARE = 0.25
"""Share of an interviewer's turns that end by asking; participants end so in about a tenth."""

QUESTION_SHARE_RATIO = 2.0
"""How many times more often an interviewer asks than any participant, to be recognised by it."""

FREE_DISK_BYTES = 2 * 2**30
"""Under this the doctor warns: a backup before a migration must fit beside the database."""

MODELS_DIR = Path(__file__).resolve().parent.parent / "models"
"""Where weights, manifest and model cards lie."""

SQLITE_SAFE_WAL = (3, 51, 3)
"""The first SQLite whose write-ahead log cannot lose commits in a checkpoint race."""

DATABASE_BUSY_TIMEOUT_MS = 30_000
"""How long a writer waits for another: edits take milliseconds, restoring a large project seconds."""

WORKER_BEAT_S = 2.0
"""Seconds between two heartbeats of the worker: progress and cancelling feel immediate."""

WORKER_LOST_AFTER_S = 15.0
"""A worker silent for this long is taken for dead: several missed beats on a busy machine."""

JOB_MAX_ATTEMPTS = 3
"""A job that ended its worker this often is given up: it would do so for ever."""

MAX_BACKUP_SIZE_BYTES = 4 * 2**30
"""A backup that unpacks to more is refused: no project of text comes near it."""

STUDIES_KEPT = 4
"""Projects kept in memory as they stand now; one of 50,000 passages takes about 200 MB."""

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

LANGUAGE_MEANS_FILE = "language_means.npz"
"""In models/: the mean vector of each language, from parallel sentences."""

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

MAX_WORDS_PER_SENTENCE = 120
"""A longer sentence is cut at a clause's end: two passages' worth of words, 200 model positions."""

MAX_CHARACTERS_PER_PASSAGE = 2_000
"""A passage without blanks is cut here; no language writes a sentence as long."""

MAX_TOKEN_CHARACTERS = 300
"""A run without blanks that is longer than any word or address is kept away from spaCy's rules."""

MIN_WORDS_FOR_LANGUAGE = 8
"""A shorter turn takes the transcript's language: too few function words to tell by."""

MIN_LANGUAGE_MARGIN = 0.25
"""How far a turn's best language must lead the transcript's, as a share of its own evidence, to
overrule it: neighbours such as Bulgarian and Macedonian share half of their function words."""

LANGUAGE_SAMPLE_CHARACTERS = 20_000
"""As much of a text as decides its language."""

KEYWORDS_PER_LANGUAGE = 8
"""Keywords of a theme in each language: what fits one line."""

PASSAGES_READ_FOR_TITLE = 300
"""The most central passages of a theme, among whose words its title is sought."""

WORDS_OF_TITLE = 6
"""Longest title, small words included: it must fit a line of the board."""

CONTENT_WORDS_OF_TITLE = 3
"""Longest title in words of content: more is a sentence."""

TITLE_LENGTH = 0.4
"""Power of the number of words of content with which the weight of a title grows: at 1 long ones
always win, at 0 short ones; judged by eye on interviews."""

TITLE_SAID_ONCE = 0.5
"""Factor of a word that only one passage of the theme holds: it is that passage's, not the theme's."""

TITLE_REPEATED = 0.5
"""How much a phrase gains by being said again, by the logarithm of its count."""

TITLE_SHARED = 0.5
"""How much it gains by being said in several interviews."""

TITLE_OF_ONE_WORD = 0.6
"""Factor of a title of one word: seldom specific, but better than a vague phrase."""

TITLE_ENOUGH = 4
"""Times a phrase is said, or interviews that say it, beyond which more gain it nothing: else the
single word, which is always the most frequent, would win."""

TITLE_AT_HOME = 0.5
"""How much a phrase gains by standing in the passage that is most central."""

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

MAX_PDF_PAGE_BYTES = 2 * 2**20
"""Drawing orders of one PDF page: a page of text has 50 kB; more makes the reader crawl."""

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
