"""The shop's accounts with providers. Their keys lie in the vault, never here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, update

from desktop_app.store import settings
from desktop_app.store.tables import Account as _Account

_account = _Account.__table__  # type: ignore[attr-defined]
_COLUMNS = [_account.c[name] for name in ("id", "name", "connector", "url", "created_at")]
_COLUMNS += [_account.c.capabilities, _account.c.told_at]


@dataclass(frozen=True, slots=True)
class Account:
    """``capabilities`` as the provider told them at ``told_at``; both None until it did."""

    id: int
    name: str
    connector: str
    url: str
    created_at: datetime
    capabilities: Mapping[str, Any] | None
    told_at: datetime | None


def add(book: Connection, *, name: str, connector: str, url: str, now: datetime) -> int:
    """Write a new account; gives its id."""
    row = {"name": name, "connector": connector, "url": url, "created_at": now}
    added = book.execute(insert(_account).values(**row).returning(_account.c.id))
    return int(added.scalar_one())


def tell(book: Connection, account_id: int, able: Mapping[str, Any], now: datetime) -> None:
    """Keep what the provider says it can do; ``able`` must be plain JSON."""
    book.execute(
        update(_account)
        .where(_account.c.id == account_id)
        .values(capabilities=json.dumps(able), told_at=now)
    )


def withdraw_lead(account_id: ColumnElement[int]) -> ColumnElement[Any]:
    """Of the account of a query's row: how many seconds before it leaves a scheduled text is given
    back no more, as the provider last said it; None where it schedules nothing."""
    return (
        select(func.json_extract(_account.c.capabilities, "$.scheduling.withdraw_lead"))
        .where(_account.c.id == account_id)
        .scalar_subquery()
        .label("withdraw_lead")
    )


def move(book: Connection, account_id: int, url: str) -> None:
    """Its provider is reached at another address from now on."""
    book.execute(update(_account).where(_account.c.id == account_id).values(url=url))


def listed(book: Connection) -> list[Account]:
    """All accounts, oldest first: a shop has a handful."""
    return [_read(row) for row in book.execute(select(*_COLUMNS).order_by(_account.c.id))]


def find(book: Connection, account_id: int) -> Account | None:
    row = book.execute(select(*_COLUMNS).where(_account.c.id == account_id)).first()
    return None if row is None else _read(row)


def connectors(book: Connection) -> set[str]:
    """The kinds of provider the shop has accounts with."""
    return set(book.execute(select(_account.c.connector).distinct()).scalars())


def _read(row: Row[Any]) -> Account:
    told = None if row.told_at is None else json.loads(row.capabilities)
    return Account(row.id, row.name, row.connector, row.url, row.created_at, told, row.told_at)


def shut(book: Connection, account_id: int, kind: str) -> None:
    """Note why an account cannot be used, "" where it can: who sends has no window."""
    settings.put(book, f"{_SHUT}{account_id}", kind)


def all_shut(book: Connection) -> dict[int, str]:
    """Accounts that could not be used when that was last tried, id → the kind of error."""
    return {
        int(key.removeprefix(_SHUT)): kind
        for key, kind in settings.beginning(book, _SHUT).items()
        if kind
    }


_SHUT = "account_shut_"
