"""What taking a calendar or a list over would do, told before anything is written: each of its
appointments with a verdict, and what reminders would come of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from desktop_app.domain import clues
from desktop_app.domain.appointment import Planned
from desktop_app.domain.calendar_event import EventStatus
from desktop_app.domain.clues import Clue
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.errors import Cancelled, DiskFull, DiskFullHalfway
from desktop_app.domain.foreign_appointment import Change, Foreign, Hour
from desktop_app.domain.rules import CountryRules
from desktop_app.services import planning
from desktop_app.services.appointment_changes import Notice
from desktop_app.services.appointment_import import (
    Asked,
    Decision,
    Progress,
    Seen,
    Taken,
    take_over,
)
from desktop_app.services.appointment_journal import Journal, undo
from desktop_app.services.appointment_source import Refusal, Source
from desktop_app.services.appointments import barred_among, of_this_hour
from desktop_app.store import contacts, plans
from desktop_app.store.contacts import Contact
from desktop_app.store.database import Book, Connection
from desktop_app.store.plans import Plans


class Verdict(StrEnum):
    """What becomes of one appointment, those first that somebody has to look at."""

    TO_MATCH = "to_match"  # nobody knows whose it is: it is not taken in
    REFUSED = "refused"
    NEW = "new"
    MOVED = "moved"
    CANCELLED = "cancelled"
    RESTORED = "restored"
    ADOPTED = "adopted"  # typed here before: it follows the calendar from now on
    LEFT_OUT = "left_out"  # by somebody
    PAST = "past"
    OFF = "off"  # called off there: nothing is taken over
    UNCHANGED = "unchanged"


WRITTEN = (Verdict.NEW, Verdict.MOVED, Verdict.CANCELLED, Verdict.RESTORED, Verdict.ADOPTED)
_REMINDED = (Verdict.NEW, Verdict.MOVED, Verdict.RESTORED)
_VERDICTS = {
    Change.NEW: Verdict.NEW,
    Change.ADOPTED: Verdict.ADOPTED,
    Change.MOVED: Verdict.MOVED,
    Change.CANCELLED: Verdict.CANCELLED,
    Change.RESTORED: Verdict.RESTORED,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One appointment and what becomes of it.

    ``event`` is what the file says, None of one that is gone from it or was refused: of that there
    is a ``reason``, and there may be a ``title``, a ``day`` and what is ``written`` for both.
    ``hour`` when it takes place,
    ``before`` when it did in the book. ``contact_id`` is whose it is, found ``by`` a clue; where
    nobody is sure, ``candidates`` are those it may be, the ``named`` among them by the name that
    stands beside that clue. ``newcomer`` is who would be written down for it. ``planned`` are the
    reminders it would have, ``barred`` why none would reach this person: a word of `gate.Reason`.
    Whom a text ``told`` the hour ``before`` is to be telephoned, or told anew.
    """

    verdict: Verdict
    key: str = ""
    where: str = ""
    event: Foreign | None = None
    hour: Hour | None = None
    before: Hour | None = None
    contact_id: int | None = None
    by: Clue | None = None
    candidates: tuple[int, ...] = ()
    named: tuple[int, ...] = ()
    newcomer: Person | None = None
    reason: str = ""
    planned: tuple[Planned, ...] = ()
    barred: str = ""
    told: bool = False
    title: str = ""
    day: date | None = None
    written: str = ""

    def found_by(self, contact_id: int) -> Clue | None:
        """By what this person was; None who was not found."""
        if contact_id in self.named:
            return Clue.NAME
        return self.by if contact_id in (self.contact_id, *self.candidates) else None

    @property
    def will_remind(self) -> int:
        """How many of its reminders leave, as things stand."""
        return 0 if self.barred else sum(each.refused is None for each in self.planned)

    @property
    def no_reminder(self) -> str:
        """Why none leaves: a word of `gate.Reason` or `NoReminder`; empty where one does."""
        if self.barred or self.will_remind:
            return self.barred
        return next((each.refused.value for each in self.planned if each.refused), "no_step")


@dataclass(frozen=True, slots=True)
class Reminding:
    """``leave`` reminders will, of ``of`` appointments; ``none`` tells of how many others no
    reminder leaves, by why."""

    leave: int
    of: int
    none: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Review:
    """``rows`` in the order of time, and ``people`` of the book whom they speak of, by id."""

    rows: tuple[Row, ...]
    people: Mapping[int, Contact]

    def count(self, *verdicts: Verdict) -> int:
        return sum(each.verdict in verdicts for each in self.rows)

    @property
    def leaves_reminders(self) -> bool:
        """Whether those that are planned stay as they are."""
        return not self.count(*_REMINDED, Verdict.CANCELLED)

    @property
    def reminding(self) -> Reminding:
        mine = [each for each in self.rows if each.verdict in _REMINDED]
        none = Counter(each.no_reminder for each in mine if not each.will_remind)
        reminded = [each.will_remind for each in mine if each.will_remind]
        return Reminding(sum(reminded), len(reminded), dict(none.most_common()))


def look(
    book: Book,
    source: Source,
    asked: Asked,
    *,
    calendar_id: int | None,
    rules: CountryRules | None,
    now: datetime,
) -> Review:
    """What `take_whole` would do by now, as the ``decisions`` of ``asked`` have it. Reads only;
    ``rules`` are those of the shop's country, by which texts are judged."""
    taken = take_over(book, source, asked, now=now, calendar_id=calendar_id, dry_run=True)
    with book.read() as connection:
        told = _told(connection, taken.notices, now)
        found = sorted(_rows(taken, asked.decisions, told, now), key=_in_time)
        people = _people(connection, found)
        rows = _with_reminders(
            connection, found, people, rules=rules, home=asked.window.region, now=now
        )
    return Review(tuple(rows), people)


def waiting(taken: Taken, decisions: Mapping[str, Decision], now: datetime) -> int:
    """How many appointments to come were found of which nobody knows whose they are."""
    return sum(_left(each, decisions, now) is Verdict.TO_MATCH for each in taken.seen)


def take_whole(
    book: Book,
    source: Source,
    asked: Asked,
    *,
    calendar_id: int,
    now: datetime,
    progress: Progress,
) -> tuple[Taken, Journal]:
    """Take all of it over, with the way back (`appointment_journal.undo`). Where ``progress``
    raises Cancelled, or the disk is full, what was done by then is taken back first.
    DiskFullHalfway: there was no room for that either."""
    journal = Journal()
    try:
        taken = take_over(
            book,
            source,
            asked,
            now=now,
            calendar_id=calendar_id,
            progress=progress,
            journal=journal,
        )
    except Cancelled:
        undo(book, journal, now=now)
        raise
    except DiskFullHalfway as full:
        try:
            undo(book, journal, now=now)
        except DiskFull:
            raise full from None
        raise DiskFull from None
    return taken, journal


def _in_time(row: Row) -> tuple[bool, str, str]:
    hour = row.hour or row.before
    return hour is None, str(hour or ""), row.key


def _told(book: Connection, notices: Iterable[Notice], now: datetime) -> set[int]:
    """The appointments of which a text has left that is no longer true."""
    untrue = {
        each.appointment_id
        for each in notices
        if each.appointment_id is not None and each.before not in (None, each.after)
    }
    return {
        each
        for each in untrue
        if any(
            planning.has_left(one) and not planning.is_open(one, now)
            for one in of_this_hour(book, each)
        )
    }


def _rows(
    taken: Taken, decisions: Mapping[str, Decision], told_before: Collection[int], now: datetime
) -> Iterator[Row]:
    notices: dict[str, list[Notice]] = {}
    for each in taken.notices:
        notices.setdefault(each.event, []).append(each)
    for seen in taken.seen:
        told = notices.pop(seen.event.key, [])
        for notice in told:
            row = _of(seen, _VERDICTS[notice.change], decisions)
            yield _as_told(row, notice, told_before)
        if not told and (verdict := _left(seen, decisions, now)) is not None:
            yield _of(seen, verdict, decisions)
    for notice in (each for told in notices.values() for each in told):
        yield _as_told(Row(_VERDICTS[notice.change], notice.event), notice, told_before)
    yield from map(_refused, taken.refused)


def _as_told(row: Row, notice: Notice, told_before: Collection[int]) -> Row:
    return replace(
        row,
        hour=notice.after,
        before=notice.before,
        contact_id=notice.contact_id,
        told=notice.appointment_id in told_before,
    )


def _of(seen: Seen, verdict: Verdict, decisions: Mapping[str, Decision]) -> Row:
    event = seen.event
    hour = None if event.clock is None else Hour(event.day, event.clock, event.zone)
    is_new = decisions.get(event.key) == "new" and verdict is Verdict.NEW
    return Row(
        verdict,
        key=event.key,
        where=event.where,
        event=event,
        hour=hour,
        contact_id=seen.contact_id,
        by=seen.by,
        candidates=seen.candidates,
        named=seen.named,
        newcomer=clues.newcomer(event.clues) if is_new and seen.contact_id is None else None,
    )


def _left(seen: Seen, decisions: Mapping[str, Decision], now: datetime) -> Verdict | None:
    """Of which nothing is written; None where it is told as refused."""
    event = seen.event
    if event.clock is None:
        return None
    hour = event.takes_place
    if hour is not None and hour.instant < now:
        return Verdict.PAST
    if event.status is EventStatus.CANCELLED:
        return Verdict.OFF
    if seen.contact_id is not None:
        return Verdict.UNCHANGED
    if event.key in decisions and decisions[event.key] is None:
        return Verdict.LEFT_OUT
    return Verdict.TO_MATCH


def _refused(each: Refusal) -> Row:
    return Row(
        Verdict.REFUSED,
        where=each.where,
        reason=each.reason,
        title=each.title,
        day=each.day,
        written=each.written,
    )


def _people(book: Connection, rows: Iterable[Row]) -> dict[int, Contact]:
    ids = {id for each in rows for id in (each.contact_id, *each.candidates) if id is not None}
    return {each.id: each for each in contacts.among(book, ids)}


def _with_reminders(
    book: Connection,
    rows: Sequence[Row],
    people: Mapping[int, Contact],
    *,
    rules: CountryRules | None,
    home: str,
    now: datetime,
) -> list[Row]:
    asked = {each.contact_id for each in rows if each.verdict in _REMINDED}
    reach = {
        id: (contact.person.number, contact.person.reach)
        for id, contact in people.items()
        if id in asked
    }
    barred = barred_among(book, reach, rules=rules, home=home, now=now)
    by = plans.read(book)
    return [
        replace(
            each,
            planned=tuple(_plan(by, each, now)),
            barred=_barred(each, barred),
        )
        if each.verdict in _REMINDED
        else each
        for each in rows
    ]


def _plan(by: Plans, row: Row, now: datetime) -> list[Planned]:
    hour, kind = row.hour, "" if row.event is None else row.event.booked_as
    if hour is None:
        return []
    return planning.preview(by, hour.day, hour.clock, hour.zone, kind, now=now)


def _barred(row: Row, barred: Mapping[int, str]) -> str:
    if row.newcomer is not None:
        return "" if row.newcomer.reach is Reach.TEXTABLE else "not_textable"
    return str(barred.get(row.contact_id or 0, ""))
