"""Numbers of the program itself: models, store, worker, exports, command line."""

from pathlib import Path

DEFAULT_SEED = 20180521
"""Seed of all random choices. Any fixed number serves; a run records the one it used."""

MAX_FILE_SIZE_BYTES = 25 * 2**20
"""Larger uploads are refused: an hour of speech is under 100 kB of text."""

FEW_INTERVIEWS = 5
"""Under this number of interviews the screen warns that patterns may be one person's view."""

MIN_SPEAKERS_OF_ITEM = 2
"""An item behind which fewer speakers stand is marked "one voice"."""

ITEMS_SHOWN_PER_QUADRANT = 10
"""More items of a quadrant are folded: a list that nobody can read decides nothing."""

MAX_CELL_UNITS = 32_767
"""UTF-16 units in one cell of Excel: its own limit; a longer text would be left out whole."""

QUOTATIONS_SHOWN_PER_ITEM = 10
"""Quotations that the Word report prints for and against an item; the workbook holds all."""

MAX_TITLE_BYTES_IN_FILE_NAME = 160
"""Of a project's title in a download's name: 80 Cyrillic letters, under every system's 255."""

MODEL_NAME = "multilingual-e5-small"
"""Folder in models/ of the bundled model: vectors, unless another is named, and tags, always."""

DEFAULT_PORT = 8501
"""Where the app answers unless told otherwise: Streamlit's own default."""

SECONDS_TO_START = 60.0
"""How long the app may take to answer; a cold start on two slow cores takes about ten seconds."""

SECONDS_TO_STOP = 10.0
"""How long the app and the worker may take to end before they are killed; nothing is lost then."""

FREE_DISK_BYTES = 2 * 2**30
"""Under this the doctor warns: a backup before a migration must fit beside the database."""

MODELS_DIR = Path(__file__).resolve().parent.parent.parent / "models"
"""Where weights, manifest and model cards lie."""

SQLITE_SAFE_WAL = (3, 51, 3)
"""The first SQLite whose write-ahead log cannot lose commits in a checkpoint race."""

DATABASE_BUSY_TIMEOUT_MS = 30_000
"""How long a writer waits for another: edits take milliseconds, a large restore seconds."""

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

LANGUAGE_MEANS_FILE = "language_means.npz"
"""In models/: the mean vector of each language, from parallel sentences."""

SUBJECTS_FILE = "subjects.npz"
"""Beside it: the vectors of the listed subjects, made by ``python -m scripts.subject_vectors``."""

WORKER_RESTARTS = 3
"""How often a worker that died is started again: once more helps, a faulty one would go round."""

WORDS_OF_A_TRACE = 4
"""Words in a row by which a text is known to repeat an interview that alone holds them: three are
often a phrase that anybody might say."""

CHARACTERS_OF_A_MENTION = 60
"""Characters of a statement or a name in a line of the history: enough to know it again."""
