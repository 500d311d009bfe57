"""Appointments taken over from another program's calendar, or from a list, again and again.

Each is known again by its event. What that says anew is done here, with its reminders, a few in a
transaction: the desk never waits for all of them, and what a killed reading left undone the next
one does.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

from desktop_app.domain import clues, identity
from desktop_app.domain.calendar_event import CalledOff
from desktop_app.domain.clues import Clue, Clues, Whose
from desktop_app.domain.contact import Person
from desktop_app.domain.errors import DiskFull, DiskFullHalfway
from desktop_app.domain.folding import fold
from desktop_app.domain.foreign_appointment import Change, Foreign, Telling, is_sudden
from desktop_app.domain.identity import Identity, Match
from desktop_app.services.appointment_changes import Changes, Notice, said_last
from desktop_app.services.appointment_journal import Journal
from desktop_app.services.appointment_pairs import Pairs
from desktop_app.services.appointment_source import Refusal, Source, Window, read
from desktop_app.store import appointments, calendars, contacts, followed, plans
from desktop_app.store.database import Book, Connection
from desktop_app.store.followed import Followed

CHUNK = 50  # half a second of writing on a slow machine

# Whoever waits for the book asks for it every tenth of a second: after each writing it is free for
# a little longer.
_TURN = 0.12

_T = TypeVar("_T")

Decision = int | Literal["new"] | None
"""Whose an event is, as a person said: a contact's id, somebody new, or nobody of the book."""

Progress = Callable[[int, int], None]
"""Told how many events are done, of how many; may raise Cancelled: what is done stays."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What to take over, and by which account its reminders leave; ``decisions`` by key. Where
    nobody sees before how many are called off, a sudden loss is to ``hold``; so many are ``held``
    since an earlier reading, and nobody has looked."""

    window: Window
    account_id: int
    by: str = ""
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    hold: bool = False
    held: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """An event of the window and whose it is: without a person it is not written, and
    ``candidates`` are those it may be. ``by`` what of the event they were found, the ``named`` by
    its name beside it; None where it is known whose it is, or nobody was found."""

    event: Foreign
    contact_id: int | None
    candidates: tuple[int, ...] = ()
    by: Clue | None = None
    named: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """What a reading found and did. ``unchanged`` are events that the book knows already, ``held``
    how many it tells no more that stand until somebody has looked."""

    seen: tuple[Seen, ...]
    notices: tuple[Notice, ...]
    refused: tuple[Refusal, ...]
    unchanged: int
    held: int = 0

    def count(self, *changes: Change) -> int:
        return sum(each.change in changes for each in self.notices)


def take_in(
    book: Book,
    path: Path,
    asked: Asked,
    *,
    now: datetime,
    calendar_id: int | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
    journal: Journal | None = None,
) -> Taken:
    """Bring the appointments of a calendar in line with the file at ``path``.

    Without ``calendar_id`` it is the calendar of that path, made where there is none. A dry run
    tells the same and writes nothing. BadInput: the kinds of `appointment_source.read`.
    """
    source = read(path, asked.window, now=now)
    if calendar_id is None:
        calendar_id = known_calendar(book, path) if dry_run else calendar_of(book, path, now)
    return take_over(
        book,
        source,
        asked,
        now=now,
        calendar_id=calendar_id,
        dry_run=dry_run,
        progress=progress,
        journal=journal,
    )


def take_over(
    book: Book,
    source: Source,
    asked: Asked,
    *,
    now: datetime,
    calendar_id: int | None,
    dry_run: bool = False,
    progress: Progress | None = None,
    journal: Journal | None = None,
) -> Taken:
    """`take_in` of what was read already; without ``calendar_id`` only in a dry run, of a calendar
    that was never read. What is written is noted in the ``journal`` as it is."""
    journal = journal or Journal()
    changes = Changes(
        source,
        calendar_id=calendar_id,
        account_id=asked.account_id,
        by=asked.by,
        now=now,
        dry=dry_run,
        journal=journal,
    )
    reading = _Reading(source, asked, now, changes, journal)
    turns = _Turns(book, changes, journal)
    with book.read() as connection:
        reading.begin(connection)
    turns.take(reading.take, reading.events, progress)
    turns.take(changes.settle, tuple(changes.aside))
    with book.read() as connection:
        gone = reading.gone(connection)
    turns.take(reading.drop, gone)
    return Taken(
        seen=tuple(reading.seen),
        notices=tuple(changes.notices),
        refused=source.refused,
        unchanged=changes.unchanged,
        held=reading.held,
    )


class _Turns:
    """A few at a time, each few in a transaction; between two of them others write."""

    def __init__(self, book: Book, changes: Changes, journal: Journal) -> None:
        self._open = book.read if changes.is_dry else partial(journal.writing, book)
        self._changes = changes
        self._journal = journal
        self._told = 0  # notices by the last time that others had their turn

    def take(
        self,
        work: Callable[[Connection, Sequence[_T]], None],
        items: Sequence[_T],
        progress: Progress | None = None,
    ) -> None:
        """DiskFullHalfway: what was written before it stays."""
        for at in range(0, len(items), CHUNK):
            try:
                with self._open() as connection:
                    work(connection, items[at : at + CHUNK])
            except DiskFull:
                if self._journal.wrote:
                    raise DiskFullHalfway from None
                raise
            self._give_way()
            if progress is not None:
                progress(min(at + CHUNK, len(items)), len(items))

    def _give_way(self) -> None:
        """After so much writing as keeps others waiting."""
        told = len(self._changes.notices)
        if not self._changes.is_dry and told - self._told >= CHUNK:
            time.sleep(_TURN)
            self._told = told


def known_calendar(book: Book, path: Path) -> int | None:
    """The calendar of that path, None where it was never read."""
    with book.read() as connection:
        known = calendars.at(connection, str(path.resolve()))
    return None if known is None else known.id


def calendar_of(book: Book, path: Path, now: datetime) -> int:
    """The calendar of that path, made where there is none."""
    known = known_calendar(book, path)
    if known is not None:
        return known
    place = str(path.resolve())
    with book.write() as connection:
        return calendars.add(connection, name=path.name, place=place, watched=False, now=now)


class _Reading:
    """One file being taken over: whose its events are, and what is told no more."""

    def __init__(
        self, source: Source, asked: Asked, now: datetime, changes: Changes, journal: Journal
    ) -> None:
        self.seen: list[Seen] = []
        self.held = 0
        self.events = source.events  # and those the book knows that were put elsewhere
        self._source = source
        self._asked = asked
        self._now = now
        self._changes = changes
        self._journal = journal
        self._calendar_id = changes.calendar_id
        self._elsewhere = frozenset(each.key for each in source.elsewhere)
        self._had = 0  # of the days it tells all of, before any of it was done
        self._pairs = Pairs(source, (), (), now)
        self._new: Counter[str] = Counter()  # how many of each UID the book did not know
        self._people: dict[Identity, int] = {}  # whom a dry run would have added, below zero
        self._kinds: dict[str, str] = {}  # of the book, by how `fold` writes them

    def begin(self, book: Connection) -> None:
        """Whether the file is an older one has to be known before anything of it is done, and what
        of the book it tells no more."""
        kinds = (*reversed(appointments.kinds(book)), *plans.read(book).by_kind)
        self._kinds = {fold(each): each for each in kinds if fold(each)}
        stored = followed.of_events(book, self._source.keys, self._calendar_id)
        known = tuple(each for each in self._source.elsewhere if each.key in stored)
        self.events = (*self._source.events, *known)
        self._changes.is_old = any(self._is_older(each, stored) for each in self.events)
        self._had = len(self._to_come(book))
        self._new = Counter(each.uid for each in self._source.events if each.key not in stored)
        self._pairs = Pairs(self._source, stored, self._vanished(book), self._now)
        if self._pairs.are_elsewhere:
            self.events = (*self._source.events, *self._source.elsewhere)

    def take(self, book: Connection, events: Sequence[Foreign]) -> None:
        """Do what these events say."""
        known = followed.of_events(book, [each.key for each in events], self._calendar_id)
        events = [self._with_kind(each) for each in events]
        people = self._around(book, events)
        for event in events:
            whose = self._whose(book, event, people)
            found = known.get(event.key) or self._moved(event, whose)
            if found is None and event.key in self._elsewhere:
                continue  # it is taken in once it is near
            holder = found.appointment.booking.contact_id if found else None
            event = _of_kind(book, event, whose.contact_id or holder, people)
            asks = False  # who is named there now may be another than whose it is here
            if found is not None:
                decided = event.key in self._asked.decisions
                in_doubt = bool(whose.named) and not decided
                asks = in_doubt and self._changes.says_of_whom(found, event)
                contact_id: int | None = self._changes.follow(
                    book, found, event, whose.contact_id, sure=decided, asks=asks
                )
            else:
                contact_id = whose.contact_id
                if contact_id is not None and self._changes.may_be_booked(event):
                    self._changes.book(book, event, contact_id)
            known_now = contact_id is not None and contact_id > 0 and not asks
            self.seen.append(
                Seen(
                    event,
                    contact_id if known_now else None,
                    () if known_now else whose.candidates,
                    whose.by if found is None or asks else None,
                    () if known_now else whose.named,
                )
            )

    def gone(self, book: Connection) -> list[tuple[Followed, Telling]]:
        """The appointments that take place no more, each with what is told of it now."""
        found = {
            each.appointment.id: (each, self._over(each, off))
            for off in self._source.called_off
            for each in followed.of_uids(book, [off.uid], self._yesterday)
            if self._is_called_off(each, off) and each.appointment.booking.begins >= self._now
        }
        missing = self._missing(book)
        found |= {each.appointment.id: (each, self._over(each, None)) for each in missing}
        ended = {each.appointment_id for each in self._changes.notices if each.after is None}
        return [each for id, each in found.items() if id not in ended]

    def drop(self, book: Connection, gone: Sequence[tuple[Followed, Telling]]) -> None:
        """Call off what is told no more, as it stands by now."""
        events = [each.event for each, _ in gone]
        current = followed.of_events(book, events, self._calendar_id)
        for each, says in gone:
            stands = current.get(each.event)
            if stands is not None and stands.appointment.id == each.appointment.id:
                self._changes.drop(book, stands, says)

    @property
    def _yesterday(self) -> date:
        return self._now.date() - timedelta(days=1)  # somewhere it is still that day

    def _missing(self, book: Connection) -> list[Followed]:
        """What is called off as it is in the file no more. While some are held, whatever is missing
        is: how few are left of them, or how many are new, says nothing of those. A series that is
        on other days by now has lost none, and would be booked twice."""
        if self._changes.is_old or not self._source.tells_what_is_gone:
            self.held = self._asked.held
            return []
        vanished = [each for each in self._vanished(book) if self._may_be_gone(each)]
        gone = Counter(_uid(each) for each in vanished)
        lost = [each for each in vanished if self._new[_uid(each)] < gone[_uid(each)]]
        if self._asked.hold and (self._asked.held or is_sudden(len(lost), self._had)):
            self.held = len(lost)
            return [each for each in vanished if each not in lost]
        return vanished

    def _vanished(self, book: Connection) -> list[Followed]:
        """What of `_to_come` is not in the file."""
        return [
            each
            for each in self._to_come(book)
            if each.appointment.id not in self._pairs.taken and self._source.is_gone(each.event)
        ]

    def _to_come(self, book: Connection) -> list[Followed]:
        """What the book has to come on the days that the file tells all of: its calendar's, and of
        others what it tells all of; not what was gone before, and takes place as somebody said so.
        """
        source, shop = self._source, ZoneInfo(self._asked.window.zone)
        if not source.tells_what_is_gone:
            return []
        found = []
        for each in (*self._of_calendar(book), *self._of_others(book)):
            at = each.appointment.booking.begins
            within = source.tells_all_of(at.astimezone(shop).date())
            if within and at >= self._now and said_last(each, self._now).hour:
                found.append(each)
        return found

    def _of_calendar(self, book: Connection) -> list[Followed]:
        if self._calendar_id is None:
            return []
        return followed.of_calendar(book, self._calendar_id, self._yesterday)

    def _of_others(self, book: Connection) -> Iterator[Followed]:
        """The same under another name: its file was saved anew."""
        for each in followed.of_uids(book, self._source.uids.keys(), self._yesterday):
            if each.calendar_id != self._calendar_id and self._source.tells_of(each.event):
                yield each

    def _may_be_gone(self, each: Followed) -> bool:
        """Not what the book knows from another file that is the newer one."""
        if each.calendar_id == self._calendar_id:
            return True
        was = said_last(each, self._now).version
        return self._source.uids[_uid(each)].after(was) >= was

    def _is_older(self, event: Foreign, stored: Mapping[str, Followed]) -> bool:
        known = stored.get(event.key)
        was = None if known is None else said_last(known, self._now)
        return was is not None and event.telling.after(was).version < was.version

    def _is_called_off(self, known: Followed, off: CalledOff) -> bool:
        version = said_last(known, self._now).version
        return off.version.after(version) >= version and known.event.partition("/")[0] >= off.since

    def _over(self, known: Followed, off: CalledOff | None) -> Telling:
        """What is told of an event that takes place no more."""
        was = said_last(known, self._now)
        version = was.version if off is None else off.version.after(was.version)
        return Telling(version, "", was.who, was.what)

    def _around(self, book: Connection, events: Sequence[Foreign]) -> dict[int, Person]:
        """Everybody whom these events may be about."""
        asked = [Person(number=number) for each in events for number in each.clues.numbers]
        asked += [Person(email=mail) for each in events for mail in each.clues.mails]
        names = {name for each in events for name in clues.possible_names(each.clues)}
        last_names = {name for each in events for name in clues.possible_last_names(each.clues)}
        found = [
            *contacts.alike(book, asked),
            *contacts.called(book, names),
            *contacts.with_last_names(book, last_names),
        ]
        return {each.id: each.person for each in found}

    def _with_kind(self, event: Foreign) -> Foreign:
        """With the kind that its title begins or ends with, and what is left of the title."""
        if event.kind:
            return event
        kind, rest = clues.part_kind(event.title, self._kinds)
        if not kind:
            return event
        return replace(event, title_kind=kind, clues=replace(event.clues, called=rest))

    def _whose(self, book: Connection, event: Foreign, people: Mapping[int, Person]) -> Whose:
        found = clues.whose(event.clues, people)
        if event.key not in self._asked.decisions:
            return found
        decided = self._asked.decisions[event.key]
        if decided is None:
            return replace(found, contact_id=None)
        if decided == "new":
            return (
                Whose(self._newcomer(book, event.clues))
                if self._changes.may_be_booked(event)
                else found
            )
        return Whose(decided) if contacts.known_among(book, [decided]) else found

    def _newcomer(self, book: Connection, told: Clues) -> int | None:
        """Somebody new, once; who is in the book already is not new."""
        person = clues.newcomer(told)
        if person is None:
            return None
        who = identity.identity(person)
        for each in contacts.alike(book, [person]):
            match = identity.match(who, identity.identity(each.person))
            if match not in (None, Match.NUMBER_ALONE):
                return each.id
        if self._changes.is_dry:
            return self._people.setdefault(who, -1 - len(self._people))
        added = contacts.add(book, person, self._now)
        self._journal.people[added] = self._now
        return added

    def _moved(self, event: Foreign, whose: Whose) -> Followed | None:
        if not self._changes.may_be_booked(event):
            return None
        return self._pairs.of(event, whose.contact_id)


def _uid(each: Followed) -> str:
    return each.event.partition("/")[2]


def _of_kind(
    book: Connection, event: Foreign, contact_id: int | None, people: Mapping[int, Person]
) -> Foreign:
    """Of the kind its title names only where the rest is nothing but the person's name."""
    called = event.clues.called
    if called is None:
        return event
    person: Person | None
    if contact_id is None or contact_id < 0:
        person = clues.newcomer(event.clues)
    else:
        known = [each.person for each in contacts.among(book, {contact_id})]
        person = people.get(contact_id) or next(iter(known), None)
    fits = person is not None and clues.is_called(person, called)
    return event if fits else replace(event, title_kind="")
