"""What ``doctor`` looks at, one check a subject: kinds and numbers, the face words them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desktop_app.connectors.clock import told_time
from desktop_app.domain.errors import ComptoirError, VaultError
from desktop_app.places import Profile
from desktop_app.services import accounts
from desktop_app.store import outbox, schema, sender, settings
from desktop_app.store.accounts import Account
from desktop_app.store.database import Book
from desktop_app.vault import BOOK_KEY, Vault, open_vault
from desktop_app.work.right_to_send import is_held

CLOCK_MAY_DIFFER = 60  # seconds: quiet hours are kept to the minute
DISK_AT_LEAST = 500_000_000  # bytes, and twice the book: an upgrade puts a copy aside


class Health(StrEnum):
    WELL = "well"
    TO_DO = "to_do"
    UNKNOWN = "unknown"  # could not be looked at; nothing to do for it


@dataclass(frozen=True, slots=True)
class Finding:
    """One line. ``kind`` is the check's own word, or that of the error it ran into."""

    subject: str
    health: Health
    kind: str
    facts: Mapping[str, object] = field(default_factory=dict)


def examine(
    profile: Profile, book: Book, vault: Vault, clock: Callable[[], datetime]
) -> Iterator[Finding]:
    """Look at an open profile; each account is asked once. ``clock`` gives aware UTC."""
    yield _keyring(profile, vault)
    yield Finding(
        "book",
        Health.WELL,
        "book_opens",
        {"schema": schema.revision(book), "bytes": _size(profile)},
    )
    yield _recovery(book, vault)
    shop = accounts.listed(book)
    if not shop:
        yield Finding("accounts", Health.TO_DO, "no_accounts")
    for each in shop:
        yield _account(book, vault, each, clock())
    yield _clock(shop, clock)
    yield _disk(profile)
    yield _sending(profile, book, shop, clock())


# A variable was not set: what a keyring would say leads away from that.
_LIES_ELSEWHERE = ("key_in_secrets_folder", "key_in_environment")


def examine_closed(
    profile: Profile, environ: Mapping[str, str], error: ComptoirError
) -> Iterator[Finding]:
    """What can be said of a profile that did not open because of ``error``."""
    if isinstance(error, VaultError):
        yield Finding("keyring", Health.TO_DO, error.kind, error.facts)
    else:
        yield Finding("book", Health.TO_DO, error.kind, error.facts)
        if error.kind not in _LIES_ELSEWHERE:
            yield _would_keep_keys(environ)
    if profile.folder.is_dir():
        yield _disk(profile)


def _would_keep_keys(environ: Mapping[str, str]) -> Finding:
    """Ask the vault for a key that nobody has: that it answers is what counts."""
    try:
        vault = open_vault("none", environ)
        vault.read(BOOK_KEY)
    except ComptoirError as error:
        return Finding("keyring", Health.TO_DO, error.kind, error.facts)
    facts = {"place": vault.where().kind, "detail": vault.where().detail}
    return Finding("keyring", Health.WELL, "keyring_answers", facts)


def _keyring(profile: Profile, vault: Vault) -> Finding:
    where, sidecar = vault.where(), profile.read_sidecar()
    facts = {"place": where.kind, "detail": where.detail, "since": sidecar and sidecar.since}
    return Finding("keyring", Health.WELL, "keys_lie", facts)


def _recovery(book: Book, vault: Vault) -> Finding:
    with book.read() as connection:
        at = settings.get(connection, settings.RECOVERY_CONFIRMED)
    if at:
        return Finding("recovery key", Health.WELL, "recovery_confirmed", {"at": at})
    if vault.where().kind == "environment":
        return Finding("recovery key", Health.WELL, "recovery_with_keeper")
    return Finding("recovery key", Health.TO_DO, "recovery_unconfirmed")


def _account(book: Book, vault: Vault, account: Account, now: datetime) -> Finding:
    facts = {
        "account": account.name,
        "place": vault.where().kind,
        "since": accounts.key_since(book, account).isoformat(),
    }
    try:
        accounts.refresh(book, vault, account.id, now)
    except ComptoirError as error:
        return Finding("accounts", Health.TO_DO, error.kind, {**facts, **error.facts})
    return Finding("accounts", Health.WELL, "account_answers", facts)


def _clock(shop: list[Account], clock: Callable[[], datetime]) -> Finding:
    """The first provider that tells its time is believed."""
    zone = clock().astimezone().strftime("%Z %z")
    for each in shop:
        told = told_time(each.url)
        if told is not None:
            # The Date is cut to the second before.
            offset = round((clock() - told).total_seconds())
            wrong = abs(offset) > CLOCK_MAY_DIFFER
            return Finding(
                "clock",
                Health.TO_DO if wrong else Health.WELL,
                "clock_wrong" if wrong else "clock_agrees",
                {"zone": zone, "offset": offset},
            )
    return Finding("clock", Health.UNKNOWN, "clock_unknown", {"zone": zone})


def _disk(profile: Profile) -> Finding:
    free = shutil.disk_usage(profile.folder).free
    low = free < max(DISK_AT_LEAST, 2 * _size(profile))
    facts = {"free": free}
    if low:
        return Finding("disk", Health.TO_DO, "disk_low", facts)
    return Finding("disk", Health.WELL, "disk_enough", facts)


def _size(profile: Profile) -> int:
    """Octets of the book with what is not yet folded into it."""
    return sum(file.stat().st_size for file in profile.folder.glob("book.db*"))


def _sending(profile: Profile, book: Book, shop: list[Account], now: datetime) -> Finding:
    """Whether an agent runs, and whether texts wait for one."""
    with book.read() as connection:
        holder = sender.holder(connection)
        waits = outbox.unsettled(connection, now, [each.id for each in shop])
    if holder is None:
        last: dict[str, object] = {}
    else:
        since = holder.since and holder.since.isoformat()
        last = {"who": holder.who, "machine": holder.machine, "since": since}
    if is_held(profile.lock("send")):
        return Finding("sending", Health.WELL, "agent_runs", last)
    if waits:
        return Finding("sending", Health.TO_DO, "texts_wait", last)
    return Finding("sending", Health.WELL, "agent_ended" if last else "nobody_sends", last)
