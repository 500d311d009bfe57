"""What a reply changes: its words are sure by themselves (`answers`), but are they of this hour?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop_app.domain.answers import Answer


@dataclass(frozen=True, slots=True)
class Asked:
    """An appointment that the answered text told of, as it stands by now.

    ``starts`` in UTC; ``same_hour``: it is still at the hour that the text told; ``answer`` and
    ``answered_at``: what they answered before (empty and None: nothing).
    """

    starts: datetime
    zone: str
    booked: bool
    same_hour: bool
    answer: str = ""
    answered_at: datetime | None = None


def weigh(
    said: Answer,
    asked: Sequence[Asked],
    *,
    tomorrow: bool,
    others: bool,
    at: datetime,
    now: datetime,
) -> Answer:
    """What a reply of ``at`` that ``said`` this surely means; DOUBTFUL is for a person.

    ``tomorrow``: it names that day; ``others``: the person has more appointments to come than the
    text told of. A reply to several is sure only where it confirms all. Who said no and then yes is
    for a person: the slot may be somebody else's by now.
    """
    if len(asked) > 1 and said is not Answer.CONFIRMED:
        return Answer.DOUBTFUL
    if any(not each.same_hour or each.starts <= max(at, now) for each in asked):
        return Answer.DOUBTFUL
    if tomorrow and (others or any(_days_ahead(each, at) != 1 for each in asked)):
        return Answer.DOUBTFUL
    if any(not each.booked and said is not Answer.CANCELLED for each in asked):
        return Answer.DOUBTFUL
    if any(_overtaken(each, said, at) for each in asked):
        return Answer.DOUBTFUL
    return said


def _days_ahead(asked: Asked, at: datetime) -> int:
    zone = ZoneInfo(asked.zone)
    days = asked.starts.astimezone(zone).date() - at.astimezone(zone).date()
    return days // timedelta(days=1)


def _overtaken(asked: Asked, said: Answer, at: datetime) -> bool:
    """Whether they said otherwise since: providers tell replies in any order."""
    return asked.answered_at is not None and at < asked.answered_at and asked.answer != said
