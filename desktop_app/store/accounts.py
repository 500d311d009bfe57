"""The shop's accounts with providers. Their keys lie in the vault, never here."""

from __future__ import annotations

from sqlalchemy import Connection, select

from desktop_app.store.tables import Account as _Account

_account = _Account.__table__  # type: ignore[attr-defined]


def connectors(book: Connection) -> set[str]:
    """The kinds of provider the shop has accounts with."""
    return set(book.execute(select(_account.c.connector).distinct()).scalars())
