"""Consent: dated records of what a person agreed to or refused, and the flag drawn from them.

The records are the truth and are only ever added to; the flag is derived each time it is asked for.
GDPR art. 7(1) puts the proof on the sender, hence how, wording and by whom in every record.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.message import Purpose

STOP = "stop"  # `Record.how` of a person who answered STOP
IMPORT = "import"  # `Record.how` of what a spreadsheet claims


class Event(StrEnum):
    GRANTED = "granted"
    WITHDRAWN = "withdrawn"


class Flag(StrEnum):
    """What the book shows for one purpose."""

    YES = "yes"
    NOT_ASKED = "not_asked"
    SAID_NO = "said_no"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Record:
    """One thing a person said about one purpose. ``at`` is aware; TypeError when it is not."""

    purpose: Purpose
    event: Event
    at: datetime
    how: str
    wording: str = ""
    by: str = ""
    source_file: str = ""
    source_row: int | None = None  # as the spreadsheet shows it, None where nothing was imported
    retracted: bool = False  # a slip of the desk: it does not count (docs/decisions/0006)

    def __post_init__(self) -> None:
        if self.at.utcoffset() is None:
            raise TypeError("a consent record needs its time zone")

    @property
    def imported(self) -> bool:
        """Whether a spreadsheet says so, whatever words its import gave to ``how``."""
        return self.how == IMPORT or self.source_row is not None

    @property
    def is_stop(self) -> bool:
        """Answered by that person: what a list says, in whatever words, is a refusal."""
        return self.event is Event.WITHDRAWN and self.how == STOP and self.source_row is None

    @property
    def is_of_desk(self) -> bool:
        """Written down by somebody at the desk, whose slip it may be: not a list's, and not an
        answer by text, which its sender wrote."""
        return bool(self.by) and not self.imported


def flag(records: Iterable[Record], suppressed: bool = False) -> Flag:
    """The flag that one person's ``records`` of one purpose give, in any order.

    The latest record wins, with three exceptions: of two at the same instant the refusal wins; an
    import never revives somebody who refused; a STOP stays a STOP until that person takes it back,
    even when a milder refusal follows. Records taken back count as if they had not been. A
    suppressed number shows STOP. ValueError when the records speak of more than one purpose.
    """
    shown = Flag.NOT_ASKED
    for record in _counting(records):
        shown = _after(shown, record)
    return Flag.STOP if suppressed else shown


def is_news(claimed: Record, own: Flag) -> bool:
    """Whether a list's claim says something new of somebody whose own records give ``own``."""
    if claimed.event is Event.WITHDRAWN:
        return own not in _REFUSED
    return own is Flag.NOT_ASKED


def overruled(records: Iterable[Record]) -> list[Record]:
    """Of one person's ``records`` of one purpose the lists' yeses that a refusal outweighs."""
    shown, found = Flag.NOT_ASKED, []
    for record in _counting(records):
        if record.event is Event.GRANTED and record.imported and shown in _REFUSED:
            found.append(record)
        shown = _after(shown, record)
    return found


def _counting(records: Iterable[Record]) -> list[Record]:
    """In the order in which they count; what was taken back does not."""
    left = (record for record in records if not record.retracted)
    ordered = sorted(left, key=lambda record: (record.at, record.event is Event.WITHDRAWN))
    if len({record.purpose for record in ordered}) > 1:
        raise ValueError("records of more than one purpose")
    return ordered


def _after(shown: Flag, record: Record) -> Flag:
    if record.event is Event.WITHDRAWN:
        return Flag.STOP if record.is_stop or shown is Flag.STOP else Flag.SAID_NO
    return shown if shown in _REFUSED and record.imported else Flag.YES


_REFUSED = (Flag.SAID_NO, Flag.STOP)
