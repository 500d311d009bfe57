"""The shop's accounts: added, their key handed in once, their provider asked what it can do.

A key goes to the vault and to the connector at call time; nothing else here holds one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, get_type_hints

from desktop_app.connectors.contract import Capabilities, Connector, Scheduling
from desktop_app.domain.errors import BadInput, ConnectorError, Fault, VaultError
from desktop_app.store import accounts, settings
from desktop_app.store.accounts import Account
from desktop_app.store.database import Book
from desktop_app.vault import Vault

PRACTICE = "practice"


def _practice(url: str, key: str) -> Connector:
    from desktop_app.connectors.practice import PracticeConnector  # a book opens without httpx

    return PracticeConnector(url, key)


_CONNECTORS: Mapping[str, Callable[[str, str], Connector]] = {PRACTICE: _practice}


@dataclass(frozen=True, slots=True)
class Handed:
    """An account has its key; ``fault`` says why the provider did not answer to it, if so."""

    account_id: int
    fault: Fault | None


def listed(book: Book) -> list[Account]:
    """All accounts, oldest first."""
    with book.read() as connection:
        return accounts.listed(connection)


def find(book: Book, account_id: int) -> Account:
    """Raises BadInput ``no_account``."""
    with book.read() as connection:
        found = accounts.find(connection, account_id)
    if found is None:
        raise BadInput("no_account", account=account_id)
    return found


def named(book: Book, name: str) -> Account:
    """The account of that name, however it is capitalised. Raises BadInput ``no_account``."""
    for each in listed(book):
        if _same(each.name, name):
            return each
    raise BadInput("no_account", account=name)


def chosen(book: Book, name: str) -> Account:
    """The account of that name; without one, the only account there is.

    BadInput ``no_account``, ``no_account_yet``; ``which_account`` where there are several.
    """
    if name:
        return named(book, name)
    known = listed(book)
    if len(known) == 1:
        return known[0]
    raise BadInput("which_account" if known else "no_account_yet")


def add_practice(
    book: Book,
    vault: Vault,
    name: str,
    url: str,
    key: str,
    now: datetime,
    *,
    served_here: bool = False,
) -> Handed:
    """Add an account with a practice gateway, and ask it what it can do.

    ``served_here`` is for the one whose gateway the window serves (`services.practice`). One that
    does not answer now is added all the same. Raises BadInput ``account_unnamed``,
    ``account_known``, ``url_not_allowed``, ``api_key_malformed``, and the vault's errors; then
    nothing is written.
    """
    name, url, key = name.strip(), url.strip().rstrip("/"), _checked_key(key)
    if not name:
        raise BadInput("account_unnamed")
    _CONNECTORS[PRACTICE](url, key).close()
    with book.write() as connection:
        if any(_same(each.name, name) for each in accounts.listed(connection)):
            raise BadInput("account_known", account=name)
        added = accounts.add(connection, name=name, connector=PRACTICE, url=url, now=now)
        # Before the commit: an account without its key could never send.
        vault.write(secret_of(added), key)
        settings.put(connection, _since(added), now.isoformat())
        if served_here:
            settings.put(connection, settings.PRACTICE_OWN, str(added))
    return Handed(added, _told(book, vault, added, now))


def replace_key(book: Book, vault: Vault, account_id: int, key: str, now: datetime) -> Handed:
    """Hand in a new key for an account, and ask its provider again. Raises as `add_practice`."""
    find(book, account_id)
    key = _checked_key(key)
    with book.write() as connection:
        settings.put(connection, _since(account_id), now.isoformat())
        vault.write(secret_of(account_id), key)
    return Handed(account_id, _told(book, vault, account_id, now))


def key_since(book: Book, account: Account) -> datetime:
    """Since when the account's key lies in the vault."""
    with book.read() as connection:
        told = settings.get(connection, _since(account.id))
    return datetime.fromisoformat(told) if told else account.created_at


def marks(book: Book) -> dict[int, tuple[str, str]]:
    """By account what its lane was opened with: when one differs, it is to be opened anew."""
    with book.read() as connection:
        return {
            each.id: (each.url, settings.get(connection, _since(each.id)) or "")
            for each in accounts.listed(connection)
        }


def refresh(book: Book, vault: Vault, account_id: int, now: datetime) -> Capabilities:
    """Ask the provider what it can do, and keep the answer. Raises ConnectorError."""
    connector = connector_for(book, vault, account_id)
    try:
        able = connector.capabilities()
    finally:
        connector.close()
    with book.write() as connection:
        accounts.tell(connection, account_id, as_kept(able), now)
    return able


def connector_for(book: Book, vault: Vault, account_id: int) -> Connector:
    """The way to the account's provider, with its key; close it.

    Raises BadInput ``no_account``, VaultError ``account_key_missing``, and the vault's errors.
    """
    account = find(book, account_id)
    key = vault.read(secret_of(account_id))
    if key is None:
        raise VaultError("account_key_missing", account=account.name)
    return _CONNECTORS[account.connector](account.url, key)


def capabilities_of(account: Account) -> Capabilities | None:
    """What the provider last said it can do, None where it never did.

    An answer kept by an earlier Comptoir may lack a field: it then cannot do that.
    """
    if account.capabilities is None:
        return None
    hints = get_type_hints(Capabilities)
    told: dict[str, Any] = {}
    for each in fields(Capabilities):
        hint = hints[each.name]
        if each.name in account.capabilities:
            value = account.capabilities[each.name]
            told[each.name] = value if value is None else _READ.get(hint, _as_it_is)(value)
        elif each.default is MISSING:
            told[each.name] = _NOTHING.get(hint)
    return Capabilities(**told)


def as_kept(able: Capabilities) -> dict[str, Any]:
    """As JSON holds it: money as digits, a span of time in seconds."""
    kept: dict[str, Any] = json.loads(json.dumps(asdict(able), default=_plain))
    return kept


def _plain(value: Decimal | timedelta) -> str | float:
    return value.total_seconds() if isinstance(value, timedelta) else str(value)


def _as_it_is(kept: Any) -> Any:
    return kept


def _scheduling(kept: Mapping[str, Any]) -> Scheduling:
    return Scheduling(
        lead=timedelta(seconds=kept["lead"]),
        horizon=timedelta(seconds=kept["horizon"]),
        withdraw_lead=timedelta(seconds=kept["withdraw_lead"]),
        withdrawals_a_month=kept["withdrawals_a_month"],
        recipients_per_withdrawal=kept["recipients_per_withdrawal"],
    )


_NOTHING: Mapping[Any, Any] = {bool: False, int: 1, str: ""}
_READ: Mapping[Any, Callable[[Any], Any]] = {
    Decimal | None: Decimal,
    Scheduling | None: _scheduling,
}


def _told(book: Book, vault: Vault, account_id: int, now: datetime) -> Fault | None:
    try:
        refresh(book, vault, account_id, now)
    except ConnectorError as error:
        return error.fault
    return None


def secret_of(account_id: int) -> str:
    """Under which name the vault keeps an account's key."""
    return f"account-{account_id}"


def _since(account_id: int) -> str:
    return f"key_since_{account_id}"


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _checked_key(key: str) -> str:
    """It travels in a header, where a stray character would raise with the key in its words."""
    key = key.strip()
    if not re.fullmatch(r"[!-~]+", key):
        raise BadInput("api_key_malformed")
    return key
