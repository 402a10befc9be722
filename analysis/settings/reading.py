"""Numbers of reading files and cutting passages."""

MAX_TRANSCRIPT_CHARACTERS = 5_000_000
"""About 100 hours of speech in one file: more is a mistake or an attack."""

MAX_SENTENCES_PER_PASSAGE = 3
"""A passage is one to three sentences: long enough to mean something, short enough to quote."""

MAX_WORDS_PER_PASSAGE = 60
"""Sentences are packed while the passage stays below this; about 100 model positions."""

MIN_WORDS_ALONE = 6
"""A shorter sentence joins its neighbour in the same turn: it rarely stands by itself."""

MAX_TABLE_ROWS = 200_000
"""Rows read of an Excel sheet: four times what lives in memory as records."""

MAX_TABLE_COLUMNS = 200
"""Columns read of an Excel sheet; a sparse sheet can claim sixteen thousand."""

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

MAX_WORDS_PER_SENTENCE = 120
"""A longer sentence is cut at a clause's end: two passages' worth of words, 200 model positions."""

MAX_CHARACTERS_PER_PASSAGE = 2_000
"""A passage without blanks is cut here; no language writes a sentence as long."""

MAX_TOKEN_CHARACTERS = 300
"""A run without blanks that is longer than any word or address is kept away from spaCy's rules."""

MIN_WORDS_FOR_LANGUAGE = 8
"""A shorter turn takes the transcript's language: too few function words to tell by."""

WORDS_OF_A_LONGER_CELL = 4
"""A table's cell of fewer words takes the language of its longer ones: a word or two are often a
function word of another language ("bus" in Lithuanian, "war" in German); in a clause more tell."""

SHARE_OF_A_LANGUAGE = 0.1
"""Part of the longer cells in a script by which a table is in a language too: fewer may be wrongly
told ones, and a short cell in that language is told wrongly more often than not."""

MIN_LANGUAGE_MARGIN = 0.25
"""How far a turn's best language must lead the transcript's, as a share of its own evidence, to
overrule it: neighbours such as Bulgarian and Macedonian share half of their function words."""

LANGUAGE_SAMPLE_CHARACTERS = 20_000
"""As much of a text as decides its language."""

MAX_PDF_PAGE_BYTES = 2 * 2**20
"""Drawing orders of one PDF page: a page of text has 50 kB; more makes the reader crawl."""
