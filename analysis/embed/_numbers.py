"""Every number that ``analysis.embed`` chose, with its unit and the reason for it."""

from typing import Final

PADDED_LENGTHS: Final = (
    *(16, 24, 32, 40, 48, 56, 64),
    *(80, 96, 112, 128),
    *(160, 192, 224, 256),
    *(320, 384, 448, 512),
)
"""Tokens that a row is filled up to. A text's own length alone decides its padded length, because
another padded length changes the last bits of its vector. Steps of an eighth to a quarter waste
about a tenth of the work and keep the number of shapes small."""

TOKENS_PER_BATCH: Final = {"float32": 768, "bfloat16": 1024}
"""Tokens in each batch (rows times padded length; fewer rows fit as they get longer). Every batch
of a padded length has the same number of rows, real or filler. Larger batches were no faster in
float32; bfloat16 on a matrix unit pays more for each call and so wants longer ones."""

TEXTS_PER_COMMIT: Final = 1024
"""Texts embedded between two writes to the cache. A crash loses at most this many, some ten
seconds of work in float32, and each commit costs a few half-empty batches."""

SCHEME: Final = 2
"""Raised whenever a rule of this package changes what comes out for the same text and model, so
that vectors cached under the older rule are never mixed with new ones."""

CACHE_KEYS_PER_QUERY: Final = 500
"""Keys asked of SQLite at once; older builds allow 999 variables in a statement."""

HASHING_DIMS: Final = 64
"""Dimensions of the stand-in for tests: few enough to be instant, enough that unlike texts of
test length are nearly orthogonal."""

HASHING_NGRAM_CHARACTERS: Final = 3
"""Characters in the n-grams of the stand-in: three letters are shared by inflected forms of one
word and seldom by unlike words."""

READ_BYTES: Final = 1 << 22
"""Bytes read at a time while hashing weights: 4 MiB keeps memory flat at full disk speed."""
