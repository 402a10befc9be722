"""Every chosen number, with its unit and the reason for it."""

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

Training statements are balanced (one in five each), while more than half of what people say in an
interview tells, asks or thinks aloud without judging; see docs/labelling.md."""

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
