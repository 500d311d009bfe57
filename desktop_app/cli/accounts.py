"""``comptoir accounts``: the shop's accounts with providers. A key is handed in, never shown."""

from __future__ import annotations

import getpass
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from desktop_app.cli import face, wording
from desktop_app.domain.errors import BadInput

if TYPE_CHECKING:
    from desktop_app.app import Comptoir
    from desktop_app.services.accounts import Handed
    from desktop_app.store.accounts import Account

KeyOption = Annotated[
    bool, typer.Option("--key-stdin", help="Read the API key from standard input.")
]

accounts = face.group("accounts", help="The shop's accounts with providers.")
add = face.group("add", help="Add an account.")
accounts.add_typer(add)


def register(app: typer.Typer) -> None:
    app.add_typer(accounts)


@accounts.command("list")
def list_(profile: face.ProfileOption = None, as_json: face.JsonOption = False) -> None:
    """List the accounts, where their keys lie and since when."""
    from desktop_app.services.accounts import listed

    with face.opened(profile, make=False) as comptoir:
        shop = listed(comptoir.book)
        told = [_told(comptoir, each) for each in shop]
        lines = "\n".join(_line(comptoir, each) for each in shop)
    face.answer(as_json, told, lines or "No accounts yet.")


@add.command()
def practice(
    name: Annotated[str, typer.Option(help="What the shop calls it.")],
    url: Annotated[str, typer.Option(help="Where the gateway listens.")],
    key_stdin: KeyOption = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Add an account with a practice gateway (comptoir practice-gateway)."""
    from desktop_app.services.accounts import add_practice

    key = _key(key_stdin)
    with face.opened(profile) as comptoir:
        handed = add_practice(comptoir.book, comptoir.vault, name, url, key, datetime.now(UTC))
        _answer(comptoir, handed, as_json)


@accounts.command("key")
def replace(
    name: Annotated[str, typer.Argument(help="The account's name.")],
    key_stdin: KeyOption = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Hand in a new key for an account: the old one was lost, or is no longer accepted."""
    from desktop_app.services.accounts import named, replace_key

    key = _key(key_stdin)
    with face.opened(profile, make=False) as comptoir:
        account = named(comptoir.book, name)
        now = datetime.now(UTC)
        _answer(comptoir, replace_key(comptoir.book, comptoir.vault, account.id, key, now), as_json)


def _line(comptoir: Comptoir, account: Account) -> str:
    from desktop_app.services.accounts import key_since

    where = comptoir.vault.where()
    since = face.clock(key_since(comptoir.book, account), comptoir.zone)
    key = f"key in the {where.kind.replace('_', ' ')} ({where.detail}) since {since}"
    return f"{account.id}  {account.name}  {account.connector}  {account.url}  {key}"


def _key(from_stdin: bool) -> str:
    """One line; on a terminal it is typed unseen. No flag takes it: those stand in /proc."""
    if not from_stdin:
        raise BadInput("api_key_not_given")
    if sys.stdin.isatty():
        return getpass.getpass("API key: ")
    return sys.stdin.readline()


def _answer(comptoir: Comptoir, handed: Handed, as_json: bool) -> None:
    from desktop_app.services.accounts import find

    told = _told(comptoir, find(comptoir.book, handed.account_id))
    line = f"{told['name']}: its key lies in the {told['key_place'].replace('_', ' ')}."
    if handed.fault is not None:
        line += f" {' '.join(wording.error(handed.fault.value, {'account': told['name']}))}"
    face.answer(as_json, told | {"fault": handed.fault and handed.fault.value}, line)


def _told(comptoir: Comptoir, account: Account) -> dict[str, Any]:
    from desktop_app.services.accounts import key_since

    return {
        "id": account.id,
        "name": account.name,
        "connector": account.connector,
        "url": account.url,
        "capabilities": account.capabilities,
        "told_at": face.stamp(account.told_at),
        "key_place": comptoir.vault.where().kind,
        "since": face.stamp(key_since(comptoir.book, account)),
    }
