"""Practising on this computer: an account whose gateway the window serves, at an address of its
own and with a key nobody has to know."""

from __future__ import annotations

import secrets
import socket
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from urllib.parse import urlsplit

from desktop_app.domain.errors import ConnectorError
from desktop_app.services import accounts
from desktop_app.store import accounts as stored
from desktop_app.store import settings
from desktop_app.store.accounts import Account
from desktop_app.store.database import Book
from desktop_app.vault import Vault

_HERE = "127.0.0.1"
_PATIENCE = 2.0  # seconds for whoever has the port to show that it is ours


@dataclass(frozen=True, slots=True)
class Served:
    """Where the gateway of an account is to listen, and the key that opens it."""

    account_id: int
    url: str
    key: str

    def __repr__(self) -> str:
        return f"Served({self.account_id}, {self.url!r})"  # never the key


def begin(book: Book, vault: Vault, name: str, now: datetime) -> Served:
    """An account to practise with, called ``name`` or like it; the one there is, where there is
    one. Its gateway is still to be served. Raises the vault's errors."""
    if _own(book) is None:
        accounts.add_practice(
            book, vault, _free_name(book, name), _somewhere(), _new_key(), now, served_here=True
        )
    served = to_serve(book, vault)
    mine = _own(book)
    assert mine is not None
    return served or Served(mine.id, mine.url, vault.read(accounts.secret_of(mine.id)) or "")


def to_serve(book: Book, vault: Vault) -> Served | None:
    """What the window has to serve now; None where there is nothing, or it is served already.

    An account of `begin` whose port somebody else has taken moves to a free one first, and one
    whose key was lost gets another: nobody else knows either. Any other practice account on this
    very machine is served where it says, if nobody listens there. Raises the vault's errors.
    """
    mine = _own(book)
    if mine is not None:
        return _own_served(book, vault, mine)
    for each in accounts.listed(book):
        port = _port(each)
        key = vault.read(accounts.secret_of(each.id)) if port and _is_free(port) else None
        if key is not None:
            return Served(each.id, each.url, key)
    return None


def own(book: Book) -> int | None:
    """The account whose gateway the window serves; None where there is none."""
    mine = _own(book)
    return mine.id if mine is not None else None


def _own_served(book: Book, vault: Vault, mine: Account) -> Served | None:
    key = vault.read(accounts.secret_of(mine.id))
    if key is None:
        key = _new_key()
        vault.write(accounts.secret_of(mine.id), key)
    port = _port(mine)
    if port and _is_free(port):
        return Served(mine.id, mine.url, key)
    if _answers(mine.url, key):  # left behind by a window that was killed
        return None
    url = _somewhere()
    with book.write() as connection:
        stored.move(connection, mine.id, url)
    return Served(mine.id, url, key)


def _own(book: Book) -> Account | None:
    with book.read() as connection:
        told = settings.get(connection, settings.PRACTICE_OWN)
        return stored.find(connection, int(told)) if told else None


def _answers(url: str, key: str) -> bool:
    """Whether who listens there is our own gateway; it does not make a start wait for long."""
    from desktop_app.connectors.practice import PracticeConnector  # a book opens without httpx

    connector = PracticeConnector(url, key, patience=_PATIENCE)
    try:
        connector.capabilities()
    except ConnectorError:
        return False
    finally:
        connector.close()
    return True


def _free_name(book: Book, name: str) -> str:
    taken = {each.name.casefold() for each in accounts.listed(book)}
    names = (name if number == 1 else f"{name} {number}" for number in count(1))
    return next(each for each in names if each.casefold() not in taken)


def _port(account: Account) -> int | None:
    """Of a practice account on this machine; None of any other."""
    parts = urlsplit(account.url)
    if account.connector != accounts.PRACTICE or parts.hostname not in (_HERE, "localhost"):
        return None
    return parts.port


def _is_free(port: int) -> bool:
    try:
        socket.create_server((_HERE, port)).close()
    except OSError:
        return False
    return True


def _somewhere() -> str:
    with socket.create_server((_HERE, 0)) as door:
        return f"http://{_HERE}:{door.getsockname()[1]}"


def _new_key() -> str:
    return secrets.token_urlsafe(24)
