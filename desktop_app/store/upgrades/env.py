"""Alembic's entry: the connection is handed over, opened and keyed by the book."""

from alembic import context

from desktop_app.store.schema import is_declared
from desktop_app.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_object=is_declared,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
