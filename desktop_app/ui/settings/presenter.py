"""What Settings decides about an account, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.connectors.contract import Capabilities
from desktop_app.domain.errors import ComptoirError, ConnectorError, Fault
from desktop_app.store.accounts import Account

REMIND_AFTER, INSIST_AFTER = 6, 12  # months


class Standing(StrEnum):
    """How an account stood when its provider was last asked."""

    NEVER = "never"
    ANSWERED = "answered"
    REFUSED = "refused"  # its key, or for want of credit
    SILENT = "silent"  # nobody answered, or nothing that can be read
    ASKING = "asking"


class Age(StrEnum):
    """How old a key is."""

    FINE = "fine"
    REMIND = "remind"
    INSIST = "insist"


@dataclass(frozen=True, slots=True)
class Seen:
    """One account with all the screen says of it. ``asked`` is what came of asking it just now:
    None where nobody did, True where it answered."""

    account: Account
    able: Capabilities | None
    key_since: datetime
    own: bool  # the window serves its practice gateway
    name: str = ""  # as it is shown
    asked: ComptoirError | bool | None = None

    @property
    def standing(self) -> Standing:
        if isinstance(self.asked, ConnectorError) and self.asked.fault in (
            Fault.AUTHENTICATION,
            Fault.NO_CREDIT,
        ):
            return Standing.REFUSED
        if isinstance(self.asked, ComptoirError):
            return Standing.SILENT
        return Standing.ANSWERED if self.account.told_at is not None else Standing.NEVER


def months(since: datetime, now: datetime) -> int:
    """Whole months between; 0 where ``since`` is to come."""
    whole = (now.year - since.year) * 12 + now.month - since.month - (now.day < since.day)
    return max(0, whole)


def age(since: datetime, now: datetime) -> Age:
    old = months(since, now)
    if old >= INSIST_AFTER:
        return Age.INSIST
    return Age.REMIND if old >= REMIND_AFTER else Age.FINE
