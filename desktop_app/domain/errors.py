"""What can go wrong, drawn as a tree.

::

    ComptoirError                the world did something we know; ``kind`` names it
    ├── BadInput                 what was asked for cannot be done as asked (exit code 2)
    ├── VaultError               the place where keys lie
    │   ├── NoKeyring            there is none on this machine
    │   ├── KeyringLocked        it is there, and locked
    │   ├── KeyringRefused       it is there, and said no
    │   └── SecretsExposed       the secrets folder can be read by others
    ├── BookError                the encrypted book
    │   ├── KeyMissing           a book without its key: the recovery key opens it
    │   ├── KeyWrong             this key does not open this book, or the file is no book
    │   ├── BookNewer            written by a newer Comptoir
    │   ├── BookOnShare          lies on a network share: never written there
    │   ├── BookBusy             another process holds it longer than we wait
    │   ├── ImportOvertaken      another import began and cleared this one away
    │   ├── DiskFull             no room for what was to be written: nothing of it was
    │   │   └── DiskFullHalfway  part of it was, and the rest follows when it is done again
    │   └── DiskFailed           the disk did not take or give it: a quota, a stick pulled out
    ├── SendError
    │   ├── RightToSendHeld      another process sends; ``facts`` say who, where, since
    │   └── PlanChanged          the plan that was confirmed no longer holds
    ├── ConnectorError           a provider call; ``kind`` is a `Fault`
    ├── FeedError                a calendar's address that was not read
    └── Cancelled                the person stopped it: shown to nobody

An error carries a kind and facts, never a sentence: the faces word it. Facts are safe to show
and to log: no key, no text of a message, no name or number of a customer.
"""

from __future__ import annotations

from enum import StrEnum


class ComptoirError(Exception):
    """A fault of the world that we know. ``kind`` is stable, ``facts`` fill its sentence."""

    kind = "error"

    def __init__(self, kind: str | None = None, **facts: object) -> None:
        self.kind = kind or type(self).kind
        self.facts = facts
        super().__init__(self.kind)


class BadInput(ComptoirError):
    kind = "bad_input"


class VaultError(ComptoirError):
    kind = "vault"


class NoKeyring(VaultError):
    kind = "no_keyring"


class KeyringLocked(VaultError):
    kind = "keyring_locked"


class KeyringRefused(VaultError):
    kind = "keyring_refused"


class SecretsExposed(VaultError):
    kind = "secrets_exposed"


class BookError(ComptoirError):
    kind = "book"


class KeyMissing(BookError):
    kind = "key_missing"


class KeyWrong(BookError):
    kind = "key_wrong"


class BookNewer(BookError):
    kind = "book_newer"


class BookOnShare(BookError):
    kind = "book_on_share"


class BookBusy(BookError):
    kind = "book_busy"


class ImportOvertaken(BookError):
    kind = "import_overtaken"


class DiskFull(BookError):
    kind = "disk_full"


class DiskFullHalfway(DiskFull):
    kind = "disk_full_halfway"


class DiskFailed(BookError):
    kind = "disk_failed"


class SendError(ComptoirError):
    kind = "send"


class RightToSendHeld(SendError):
    kind = "right_to_send_held"


class PlanChanged(SendError):
    kind = "plan_changed"


class Fault(StrEnum):
    """How a provider call failed, by what may be done next.

    ``surely_not_processed`` is the one question that matters after a failed send: only a call that
    surely left nothing behind may be made again by itself.
    """

    NO_CONNECTION = "no_connection"  # refused, no route, TLS failed: nothing left this machine
    RATE_LIMITED = "rate_limited"  # 429, `retry_after` in seconds where the provider said
    UNAVAILABLE = "unavailable"  # 503 where the connector's contract says nothing was taken
    AUTHENTICATION = "authentication"  # 401, 403: the key
    NO_CREDIT = "no_credit"  # 402: the account's money
    REJECTED = "rejected"  # 400, 404, 413, 422 …: the provider understood and said no
    TIMED_OUT = "timed_out"  # the request left, no answer came; 408
    CUT = "cut"  # the answer broke off
    SERVER_ERROR = "server_error"  # 500, 502, 504: maybe taken
    NONSENSE = "nonsense"  # an answer we cannot read: maybe taken

    @property
    def surely_not_processed(self) -> bool:
        return self not in _MAYBE_TAKEN

    @property
    def of_the_account(self) -> bool:
        """The account's and no text's: what waits goes on waiting until somebody mends it."""
        return self in {Fault.AUTHENTICATION, Fault.NO_CREDIT}


_MAYBE_TAKEN = {Fault.TIMED_OUT, Fault.CUT, Fault.SERVER_ERROR, Fault.NONSENSE}


class ConnectorError(ComptoirError):
    """A provider call that failed. ``retry_after`` is in seconds, None where nobody said."""

    def __init__(self, fault: Fault, *, retry_after: float | None = None, **facts: object) -> None:
        super().__init__(fault.value, **facts)
        self.fault = fault
        self.retry_after = retry_after


class FeedError(ComptoirError):
    """A calendar's address that was not read. It may be a secret: it stands in no fact."""

    kind = "feed"


class Cancelled(ComptoirError):
    kind = "cancelled"
