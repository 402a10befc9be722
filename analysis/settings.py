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
