"""Alembic's way in: migrations run on the connection, and in the transaction, of the caller."""

from alembic import context

from analysis.store.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=METADATA,
    render_as_batch=True,
    compare_type=True,
)
context.run_migrations()
