"""Alembic's entry: the connection is handed over, opened and keyed by the book."""

from alembic import context

from desktop_app.store.tables import metadata
from desktop_app.store.upgrading import is_declared

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_object=is_declared,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
