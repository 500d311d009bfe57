"""What Today shows, decided without Qt: dots on the strip, what to settle, what will leave."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from desktop_app.domain import appointment, reminder_text
from desktop_app.domain.answers import Answer
from desktop_app.domain.appointment import AppointmentState, Notice
from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.folding import fold
from desktop_app.domain.message import Purpose
from desktop_app.services.call_list import Call
from desktop_app.services.reminders import Late
from desktop_app.services.replies import Shown
from desktop_app.services.today import Ahead, Today
from desktop_app.store.appointments import Listed
from desktop_app.store.calendars import Calendar
from desktop_app.store.doubts import Doubt
from desktop_app.ui.kit.hours import read_hour

_HOUR = re.compile(r"(?<![\w/.:])\d{1,2} ?(?:[h:](?: ?\d{2})?|H(?:\d{2})?)(?!\w)")
# Where one of these stands, the hour is another's, none at all, or of a day that a person reads.
_NO_ASKING = re.compile(
    r"\b(pas|jamais|sauf|avant|apres|jusqu|retard|dans|impossible"
    r"|not|can ?t|cannot|don ?t|won ?t|unless|before|after|until|late|in \d+"
    r"|demain|lendemain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|mois"
    r"|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month)\b"
)
_AFTER_NOON = re.compile(r"\b(apres ?midi|aprem|soir|afternoon|evening|pm)\b")
_NIGHT = 7  # no shop is asked for an hour before it
# Words in which a no is wrapped; a person reads whether it is one.
_NO = re.compile(
    r"\b(p(eu|ourr|ouv)\w* pas|pas (possible|disponible|libre|venir|pouvoir)|viens pas|viendrai pas"
    r"|annul\w*|impossible|empech\w*|can ?t|cannot|won ?t|not able|unable|cancel\w*"
    r"|non|nan|nope|no(?! (problem|worries)))\b"
)
_FIELD = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Dot:
    """``count`` reminders that leave at ``at``, all of them safe or none; what is due already
    leaves now. ``last``: when the last of them leaves, where one dot stands for several moments."""

    at: datetime
    count: int
    safe: bool
    last: datetime | None = None

    @property
    def until(self) -> datetime:
        return self.last or self.at


class Group(StrEnum):
    """What stands together under one heading, most urgent first."""

    STALLED = "stalled"
    ACCOUNT = "account"
    AWAY = "away"  # what nothing sent at its time
    REPLIES = "replies"
    CALENDAR = "calendar"
    DOUBT = "doubt"
    UPKEEP = "upkeep"


class TaskKind(StrEnum):
    STALLED = "stalled"  # texts wait, and nothing sends them
    ACCOUNT = "account"  # the provider refuses it
    CLOCK = "clock"  # this computer's was set by hours
    LATE = "late"  # several that still say what is true
    LATE_ONE = "late_one"
    REWORDINGS = "rewordings"  # several late ones that only name the day otherwise by now
    REWORDED = "reworded"  # late, and it would say something else by now
    UNMADE = "unmade"  # late, and no text can be made of it
    MISSED = "missed"  # too late for any text
    DOUBT = "doubt"
    REPLY = "reply"
    CALENDAR = "calendar"  # it lost much at once, and that stands until somebody looks
    RECOVERY = "recovery"  # nobody wrote the recovery key down


GROUPS: Mapping[TaskKind, Group] = {
    TaskKind.STALLED: Group.STALLED,
    TaskKind.ACCOUNT: Group.ACCOUNT,
    TaskKind.CLOCK: Group.AWAY,
    TaskKind.LATE: Group.AWAY,
    TaskKind.LATE_ONE: Group.AWAY,
    TaskKind.REWORDINGS: Group.AWAY,
    TaskKind.REWORDED: Group.AWAY,
    TaskKind.UNMADE: Group.AWAY,
    TaskKind.MISSED: Group.AWAY,
    TaskKind.DOUBT: Group.DOUBT,
    TaskKind.REPLY: Group.REPLIES,
    TaskKind.CALENDAR: Group.CALENDAR,
    TaskKind.RECOVERY: Group.UPKEEP,
}

# What has the one filled button of the card: the first of these that there is.
_MAIN = (
    TaskKind.STALLED,
    TaskKind.ACCOUNT,
    TaskKind.LATE,
    TaskKind.REWORDINGS,
    TaskKind.LATE_ONE,
    TaskKind.REWORDED,
)
SOON = timedelta(hours=1)  # who begins within it is called before anything else is done


@dataclass(frozen=True, slots=True)
class Task:
    """One line to settle. ``key`` is the same for the same thing when it is looked at again;
    ``count``: of how many things it tells, none where other lines tell of them."""

    kind: TaskKind
    key: str
    count: int = 1
    late: tuple[Late, ...] = ()
    call: Call | None = None
    reply: Shown | None = None
    doubt: Doubt | None = None
    calendar: Calendar | None = None
    account: str = ""
    fault: str = ""
    opened: bool = False  # LATE, with its lines below it
    main: bool = False  # its last button is the one to press first

    @property
    def group(self) -> Group:
        return GROUPS[self.kind]

    @property
    def reminder_ids(self) -> tuple[int, ...]:
        return tuple(id_ for each in self.late for id_ in each.ids)

    @property
    def begins(self) -> datetime | None:
        """When the first of its appointments begins; None where it is about none."""
        if self.call is not None:
            return self.call.begins
        return min((late_begins(each) for each in self.late), default=None)


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves at ``at``, None is now or when somebody lets it: reminders of ``day``, ``safe``
    or not, texts that tell of a change, or what is left of a campaign."""

    at: datetime | None
    purpose: Purpose
    count: int
    campaign_id: int | None = None
    name: str = ""
    state: CampaignState | None = None
    held: int = 0
    day: date | None = None
    safe: bool = False
    notice: Notice | None = None

    @property
    def key(self) -> str:
        return f"{self.campaign_id} {self.at} {self.safe} {self.notice or ''}"


def dots(ahead: Sequence[Ahead], now: datetime) -> list[Dot]:
    """Reminders by the moment they leave, in order, the safe ones of it first."""
    found: dict[tuple[datetime, bool], int] = {}
    for each in ahead:
        at = max(each.at, now), each.exposed is not None
        found[at] = found.get(at, 0) + 1
    return [Dot(at, found[at, exposed], not exposed) for at, exposed in sorted(found)]


def tasks(
    read: Today,
    accounts: Mapping[int, str],
    *,
    recovery: bool,
    stalled: bool = False,
    opened: bool = False,
) -> list[Task]:
    """What somebody has to settle, most urgent first. ``recovery``: its key is not confirmed;
    ``stalled``: nothing sends what could leave; ``opened``: late texts are told one by one."""
    still = [Task(TaskKind.STALLED, "stalled")] if stalled else []
    refused = [
        Task(TaskKind.ACCOUNT, f"account {id_}", account=accounts.get(id_, ""), fault=fault)
        for id_, fault in sorted(read.refused.items())
    ]
    clock = [Task(TaskKind.CLOCK, "clock")] if read.clock_set is not None else []
    missed = [
        Task(TaskKind.MISSED, f"call {each.appointment_id}", call=each)
        for each in read.calls
        if each.late_since is not None and each.reached is None
    ]
    away = _away(read, clock, missed, opened=opened)
    doubts = [Task(TaskKind.DOUBT, f"doubt {each.message_id}", doubt=each) for each in read.doubts]
    urgent = sorted(read.replies, key=lambda each: _begins_next(each, read.now))
    replies = [Task(TaskKind.REPLY, f"reply {each.reply.id}", reply=each) for each in urgent]
    held = [Task(TaskKind.CALENDAR, f"calendar {each.id}", calendar=each) for each in read.held]
    upkeep = [Task(TaskKind.RECOVERY, "recovery")] if recovery else []
    found = [*still, *refused, *away, *replies, *held, *doubts, *upkeep]
    kinds = [each.kind for each in found]
    main = next((each for each in _MAIN if each in kinds), None)
    if main is not None:
        at = kinds.index(main)
        found[at] = replace(found[at], main=True)
    return found


def _begins_next(shown: Shown, now: datetime) -> datetime:
    """When the next appointment begins that a reply is about; those without one come last."""
    begins = (each.appointment.booking.begins for each in shown.appointments)
    return min((each for each in begins if each > now), default=datetime.max.replace(tzinfo=UTC))


def _away(read: Today, clock: list[Task], missed: list[Task], *, opened: bool) -> list[Task]:
    """Whom to call because it begins soon, then all of it by the hour of the appointment."""
    called = {each.appointment_id for each in read.calls}
    late = [each for each in read.late if each.text or each.due[0].appointment_id not in called]
    blocks = [*_late(late, opened=opened), *([each] for each in missed)]

    def urgency(block: list[Task]) -> tuple[bool, datetime]:
        begins = block[0].begins or read.now
        soon = block[0].kind is TaskKind.MISSED and begins - read.now < SOON
        return not soon, begins

    return [*clock, *(each for block in sorted(blocks, key=urgency) for each in block)]


def _late(late: Sequence[Late], *, opened: bool) -> list[list[Task]]:
    """Late texts, those together that stay together wherever they stand."""
    useful = tuple(each for each in late if each.text and not each.reworded)
    renamed = tuple(each for each in late if _names_the_day_otherwise(each))
    found = []
    if len(useful) > 1:
        many = _many(useful)
        found.append(
            [Task(TaskKind.LATE, "late", count=0 if opened else many, late=useful, opened=opened)]
        )
        if opened:
            found[0] += [_late_one(TaskKind.LATE_ONE, each) for each in useful]
    if len(renamed) > 1:
        found.append([Task(TaskKind.REWORDINGS, "rewordings", count=_many(renamed), late=renamed)])
    told = {id_ for block in found for id_ in block[0].reminder_ids}
    return found + [[_late_one(_kind(each), each)] for each in late if told.isdisjoint(each.ids)]


def _kind(late: Late) -> TaskKind:
    if not late.text:
        return TaskKind.UNMADE
    return TaskKind.REWORDED if late.reworded else TaskKind.LATE_ONE


def _names_the_day_otherwise(late: Late) -> bool:
    changed = bool(late.text) and late.reworded
    return changed and reminder_text.same_but_for_the_day(late.on_time, late.text)


def _many(late: Sequence[Late]) -> int:
    return sum(len(each.due) for each in late)


def _late_one(kind: TaskKind, late: Late) -> Task:
    return Task(kind, f"late {late.ids[0]}", count=len(late.due), late=(late,))


def left_behind(tasks: Sequence[Task]) -> int:
    """How many reminders of these have not left, though their time has come."""
    away = [each for each in tasks if each.group is Group.AWAY]
    return sum(each.count for each in away if each.kind is not TaskKind.CLOCK)


def leaving(read: Today) -> list[Leaving]:
    """The reminders of the strip and the campaigns, those that leave first first; what is paused,
    and leaves when somebody lets it, last."""
    found = [
        Leaving(dot.at, Purpose.TRANSACTIONAL, dot.count, day=_day(read, dot), safe=dot.safe)
        for dot in dots(read.cover.reminders, read.now)
    ]
    found += _notices(read)
    for each in read.waiting:
        if each.at is not None and each.at > read.until:
            continue
        found.append(
            Leaving(
                at=each.at,
                purpose=each.purpose,
                count=each.count,
                campaign_id=each.campaign_id,
                name=each.name or _begins(each.template),
                state=each.state,
                held=each.held,
            )
        )
    return sorted(
        found, key=lambda each: (_rank(each), each.at or read.now, not each.safe, each.key)
    )


def _notices(read: Today) -> list[Leaving]:
    """The texts that tell of a change, one line for each kind: they leave now."""
    days: dict[Notice, list[date]] = {}
    for each in read.cover.notices:
        if each.notice is not None:
            days.setdefault(each.notice, []).append(each.day)
    return [
        Leaving(read.now, Purpose.TRANSACTIONAL, len(found), day=min(found), notice=notice)
        for notice, found in days.items()
    ]


def late_begins(late: Late) -> datetime:
    return min(appointment.begins(each.day, each.clock, each.zone) for each in late.due)


def movable(shown: Shown, now: datetime) -> Listed | None:
    """The one appointment that this reply may want at another hour."""
    if shown.reply.answer not in (Answer.MOVE, Answer.DOUBTFUL) or len(shown.appointments) != 1:
        return None
    [only] = shown.appointments
    stands = (
        only.appointment.state is AppointmentState.BOOKED and only.appointment.booking.begins > now
    )
    return only if stands else None


def deniable(shown: Shown, now: datetime) -> Listed | None:
    """The one appointment that this reply may call off: it reads as a no, if not surely."""
    maybe = shown.reply.answer == Answer.DOUBTFUL and _NO.search(fold(shown.reply.text))
    return movable(shown, now) if maybe else None


def asked_hour(said: str) -> time | None:
    """The one hour that somebody asks for; None where they may mean another, or another day."""
    found = {read_hour(each[0].strip()) for each in _HOUR.finditer(said)} - {None}
    words = fold(said)
    later = _AFTER_NOON.search(words) is not None
    if len(found) != 1 or _NO_ASKING.search(_AFTER_NOON.sub("", words)) or "/" in said:
        return None
    (hour,) = found
    if hour is not None and later and hour.hour < 12:
        hour = hour.replace(hour=hour.hour + 12)
    return hour if hour is not None and hour.hour >= _NIGHT else None


def changed(before: str, after: str) -> tuple[str, str]:
    """The words in which two texts differ, each with as much around it as makes sense of it: from
    ``demain à 15:00`` to ``aujourd'hui à 15:00``."""
    old, new = before.split(), after.split()
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    alike = 0
    while alike < min(len(old), len(new)) - same and old[-1 - alike] == new[-1 - alike]:
        alike += 1
    after_it = min(alike, _BESIDE)
    return tuple(  # type: ignore[return-value]
        " ".join(words[same : len(words) - alike + after_it]).rstrip(".,;:") for words in (old, new)
    )


_BESIDE = 2  # words after those that differ


def _begins(template: str) -> str:
    """How a text begins that has no name, without the braces of its fields."""
    return " ".join(_FIELD.sub("…", template).split())[:60]


def _rank(each: Leaving) -> int:
    return 1 if each.state is CampaignState.PAUSED else 0


def _day(read: Today, dot: Dot) -> date:
    """The first day of the appointments that a dot tells of."""
    return min(
        each.day
        for each in read.cover.reminders
        if max(each.at, read.now) == dot.at and (each.exposed is None) == dot.safe
    )
