"""The tables. Everything of a project carries its id, so that it can be copied and erased whole.

Ids of transcripts, passages and cases are derived from what was said, hence equal in two projects
that hold the same interview: they are keys only together with the project. Nothing here is special
to SQLite; what is stands in ``sqlite``.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _project_key(primary: bool = True) -> Column[str]:
    return Column(
        "project_id", String(36), ForeignKey("project.id"), primary_key=primary, nullable=False
    )


def _of_transcript() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["project_id", "transcript_id"], ["transcript.project_id", "transcript.id"]
    )


project = Table(
    "project",
    METADATA,
    Column("id", String(36), primary_key=True),
    Column("title", Text, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("language", String(8), nullable=False),
    # Names of parts and partners of the organisation, one a line.
    Column("inside", Text, nullable=False, server_default=""),
    # Grows with every change of anything in the project; what was said has a number of its own.
    Column("version", Integer, nullable=False),
    Column("corpus_version", Integer, nullable=False),
    # The number of the next case: a code once given (R07) is never given again.
    Column("next_code", Integer, nullable=False),
    Column("created_at", String(32), nullable=False),
    Column("changed_at", String(32), nullable=False),
    # Set inside the transaction that deletes a project: only then may its edits be deleted.
    Column("deleted_at", String(32)),
)

transcript = Table(
    "transcript",
    METADATA,
    _project_key(),
    Column("id", String(36), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("original", LargeBinary),
    Column("text", Text, nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("turns", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("notices", Text, nullable=False),
    Column("added_at", String(32), nullable=False),
    Column("removed_at", String(32)),
)

passage = Table(
    "passage",
    METADATA,
    _project_key(),
    Column("id", String(36), primary_key=True),
    Column("transcript_id", String(36), nullable=False),
    Column("turn", Integer, nullable=False),
    # The words are not repeated here: they are the transcript's from start to stop.
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("speaker", Text),
    Column("role", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    _of_transcript(),
    Index(None, "project_id", "transcript_id"),
)

back_channel = Table(
    "back_channel",
    METADATA,
    _project_key(),
    Column("transcript_id", String(36), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("stop", Integer, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("speaker", Text),
    Column("role", String(16), nullable=False),
    _of_transcript(),
)

case = Table(
    "stakeholder_case",
    METADATA,
    _project_key(),
    Column("id", String(36), primary_key=True),
    Column("code", String(16), nullable=False),
    Column("number", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("stakeholder_group", Text, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("attributes", Text, nullable=False),
    # Whether the attributes table or a person named it: only then may a row join it by name.
    Column("named", Boolean, nullable=False),
    UniqueConstraint("project_id", "code"),
)

voice = Table(
    "voice",
    METADATA,
    _project_key(),
    Column("transcript_id", String(36), primary_key=True),
    # Empty where the file names no speaker: a part of a key cannot be null.
    Column("speaker", Text, primary_key=True),
    Column("case_id", String(36)),
    # A person's correction; null where the reader's answer stands.
    Column("role", String(16)),
    _of_transcript(),
    ForeignKeyConstraint(
        ["project_id", "case_id"], ["stakeholder_case.project_id", "stakeholder_case.id"]
    ),
)

attribute_row = Table(
    "attribute_row",
    METADATA,
    _project_key(),
    Column("ordinal", Integer, primary_key=True),
    Column("line", Integer, nullable=False),
    Column("file", Text, nullable=False),
    Column("speaker", Text, nullable=False),
    Column("cells", Text, nullable=False),
)

edit = Table(
    "edit",
    METADATA,
    _project_key(),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),
    Column("author", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("payload", Text, nullable=False),
    Column("targets", Text, nullable=False),
    Column("undoes", Integer),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

run = Table(
    "run",
    METADATA,
    _project_key(),
    Column("id", String(36), primary_key=True),
    Column("at", String(32), nullable=False),
    Column("how", Text, nullable=False),
    Column("changes", Text, nullable=False),
    # The proposal's codebook: JSON in UTF-8, deflated.
    Column("codebook", LargeBinary, nullable=False),
    Column("codebook_sha256", String(64), nullable=False),
)

vector = Table(
    "vector",
    METADATA,
    _project_key(),
    Column("key", String(128), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

job = Table(
    "job",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _project_key(primary=False),
    Column("kind", String(32), nullable=False),
    Column("params", Text, nullable=False),
    # Equal for equal open jobs and null for closed ones: a double click makes one job.
    Column("open_key", String(64), unique=True),
    Column("state", String(16), nullable=False),
    Column("stage", Text, nullable=False),
    Column("n_done", Integer, nullable=False),
    Column("n_total", Integer, nullable=False),
    Column("stage_started_at_s", Float),
    Column("heartbeat_at_s", Float),
    Column("attempts", Integer, nullable=False),
    Column("cancelled", Boolean, nullable=False),
    Column("error", Text),
    Column("result", Text),
    Column("created_at", String(32), nullable=False),
    Column("finished_at", String(32)),
    sqlite_autoincrement=True,
)

worker = Table(
    "worker",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("token", String(36), nullable=False),
    Column("heartbeat_at_s", Float, nullable=False),
)

OF_PROJECT: tuple[Table, ...] = (
    transcript,
    passage,
    back_channel,
    case,
    voice,
    attribute_row,
    edit,
    run,
)
"""What a project's backup holds, in an order that keeps references whole."""
