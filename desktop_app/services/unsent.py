"""What would not leave if this computer were switched off now. Reads only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.cover import Exposed
from desktop_app.domain.rules import CountryRules
from desktop_app.services.today import cover
from desktop_app.store import today
from desktop_app.store.database import Book

# What is paused waits for a person anyway.
_GOING = (CampaignState.RUNNING, CampaignState.SCHEDULED)


@dataclass(frozen=True, slots=True)
class Unsent:
    """``texts`` of campaigns that are queued or held, and ``reminders`` due up to ``until`` that do
    not lie at their provider: by why they do not in ``exposed``."""

    texts: int
    reminders: int
    until: datetime
    exposed: Mapping[Exposed, int] = field(default_factory=dict)

    @property
    def any(self) -> bool:
        return bool(self.texts or self.reminders)


def unsent(
    book: Book, *, now: datetime, zone: tzinfo | None, rules: CountryRules | None, home: str
) -> Unsent:
    """Of campaigns everything, however late; of reminders those that ought to be safe by now."""
    with book.read() as connection:
        waiting = today.waiting(connection)
    texts = sum(each.count for each in waiting if each.state in _GOING)
    ahead = cover(book, now=now, zone=zone, rules=rules, home=home)
    here = (*ahead.exposed, *ahead.notices)
    exposed = Counter(each.exposed for each in here if each.exposed is not None)
    return Unsent(texts, exposed.total(), ahead.until, dict(exposed))
