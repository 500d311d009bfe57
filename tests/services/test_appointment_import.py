"""Appointments taken over from calendars: known again, followed, never doubled."""

from __future__ import annotations

import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.domain import clues
from desktop_app.domain.appointment import TakenBack
from desktop_app.domain.foreign_appointment import Change
from desktop_app.domain.reminder_plan import USUAL, Plan, Step
from desktop_app.services import appointments, reminder_plans, reminders
from desktop_app.services.appointment_import import CHUNK
from desktop_app.services.appointment_source import Source
from desktop_app.store import contacts
from desktop_app.store.database import Book
from tests.helpers.appointments import DAY, DUE, add, reminded
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import booked, counts, taken, visit, waiting, whole, with_people, write
from tests.readers.calendars import event


def test_what_is_new_is_booked_with_its_reminder(tmp_path: Path) -> None:
    """By the wall clock of the shop also where the calendar speaks in UTC; a second reading of the
    same changes nothing at all."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        utc = "DTSTART:20261127T090000Z | DTEND:20261127T093000Z | SUMMARY:Rose Petit"
        path = write(tmp_path, visit(LOCATION="Cabine 2"), event(utc, "b"))
        done = taken(book, path)
        assert counts(done) == (2, 0, 0, 0)
        assert [(each.event.uid, each.contact_id) for each in done.seen] == [("a", 1), ("b", 4)]
        assert [(each.change, each.appointment_id, str(each.after)) for each in done.notices] == [
            (Change.NEW, 1, "2026-11-26T11:00 Europe/Paris"),
            (Change.NEW, 2, "2026-11-27T10:00 Europe/Paris"),
        ]
        assert booked(book) == [(1, "1126 1100"), (4, "1127 1000")]
        assert waiting(book) == [(1, "1125 1700"), (2, "1126 1700")]
        first = appointments.shown(book, 1).appointment.booking
        assert (first.minutes, first.place, first.note) == (60, "Cabine 2", "Anna Martin")
        before = whole(book)
        assert counts(taken(book, path, now=NOW + timedelta(hours=1))) == (0, 0, 0, 2)
        assert whole(book) == before


def test_what_of_a_title_is_no_name_is_the_kind_where_it_is_known(tmp_path: Path) -> None:
    """Before the name or after it, however it is written; of somebody new too. What is more than a
    name and a kind stays a note."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        add(book, kind="Examen de vue")
        reminder_plans.keep(book, Plan("Contrôle", USUAL), now=NOW)
        titles = {
            "a": "EXAMEN DE VUE - Rose Petit",
            "b": "Petit Rose : controle",
            "c": "Mme Petit, Contrôle",
            "d": "Contrôle - Inès Roux 06 39 98 00 77",
            "e": "Contrôle monture Rose Petit",
            "f": "Rose Petit",
        }
        path = write(
            tmp_path,
            *(
                visit(uid, f"2026120{at}T100000", title, ATTENDEE="mailto:rose@exemple.fr")
                if uid == "c"
                else visit(uid, f"2026120{at}T100000", title)
                for at, (uid, title) in enumerate(titles.items(), 1)
            ),
        )
        keys = {each.event.uid: each.event.key for each in taken(book, path, dry_run=True).seen}
        taken(book, path, decisions={keys["d"]: "new", keys["e"]: 4})
        bookings = [
            each.appointment.booking
            for each in appointments.listed(book)
            if each.appointment.id > 1
        ]
        assert [(each.kind, each.note) for each in bookings] == [
            ("Examen de vue", ""),
            ("Contrôle", ""),
            ("Contrôle", ""),
            ("Contrôle", ""),
            ("", "Contrôle monture Rose Petit"),
            ("", "Rose Petit"),
        ]
        with book.read() as connection:
            assert [each.person.full_name for each in contacts.among(connection, {5})] == [
                "Inès Roux"
            ]
        alone = write(tmp_path, visit("g", "20261210T100000", "Contrôle"), name="b.ics")
        [kind_alone] = taken(book, alone, dry_run=True).seen
        assert clues.newcomer(kind_alone.event.clues) is None  # nobody is called so
        reminder_plans.forget(book, "Contrôle", now=NOW, following=False)
        before = whole(book)
        assert counts(taken(book, path)) == (0, 0, 0, 6)
        assert whole(book) == before
        changed = visit("a", "20261201T100000", "Contrôle - Rose Petit", sequence=1)
        taken(book, write(tmp_path, changed, name="salon.ics"))
        assert appointments.shown(book, 2).appointment.booking.kind == "Contrôle"


def test_a_kind_that_the_calendar_changes_is_caught_up_with(tmp_path: Path) -> None:
    """Told two days before, and it is tomorrow: after the wait, by itself."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        reminder_plans.keep(book, Plan("Examen", (Step(days=1),)), now=NOW - timedelta(days=9))
        reminder_plans.keep(book, Plan("Contrôle", (Step(days=2),)), now=NOW - timedelta(days=9))
        taken(book, write(tmp_path, visit(title="Examen - Anna Martin")), now=NOW - timedelta(7))
        taken(book, write(tmp_path, visit(title="Contrôle - Anna Martin", sequence=1)))
        assert waiting(book) == [(1, f"{NOW + timedelta(minutes=10):%m%d %H%M}")]


def test_a_moved_event_moves_its_appointment_and_its_reminder(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        done = taken(book, write(tmp_path, visit(when="20261203T150000", sequence=1)))
        assert counts(done) == (0, 1, 0, 0)
        [notice] = done.notices
        assert (notice.change, notice.appointment_id, notice.contact_id) == (Change.MOVED, 1, 1)
        assert (str(notice.before)[:16], str(notice.after)[:16], notice.taken_back) == (
            "2026-11-26T11:00",
            "2026-12-03T15:00",
            TakenBack.REMINDER,
        )
        assert booked(book) == [(1, "1203 1500")]
        assert waiting(book) == [(1, "1202 1700")]


def test_a_move_without_a_new_version_is_followed_too(tmp_path: Path) -> None:
    """Many programs write neither SEQUENCE nor a date of change."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit(written="")))
        done = taken(book, write(tmp_path, visit(when="20261203T150000", written="")))
        assert (counts(done), booked(book)) == ((0, 1, 0, 0), [(1, "1203 1500")])


@pytest.mark.parametrize("gone", ["status", "vanished", "message", "whole day"])
def test_what_takes_place_no_more_is_called_off(tmp_path: Path, gone: str) -> None:
    """Said by the event, by its absence from a whole file, by a message, or it has no hour now."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit(), visit("b", "20261127T100000", "Rose Petit")))
        other = visit("b", "20261127T100000", "Rose Petit")
        if gone == "status":
            path = write(tmp_path, visit(sequence=1, STATUS="CANCELLED"), other)
        elif gone == "vanished":
            path = write(tmp_path, other)
        elif gone == "message":
            path = write(tmp_path, visit(sequence=1), head="METHOD:CANCEL\n", name="mail.ics")
        else:
            path = write(tmp_path, event("DTSTART;VALUE=DATE:20261126 | SEQUENCE:1", "a"), other)
        dry = taken(book, path, dry_run=True)
        done = taken(book, path)
        assert counts(dry) == counts(done)
        assert counts(done)[2] == 1
        assert [(each.change, each.appointment_id) for each in done.notices] == [
            (Change.CANCELLED, 1)
        ]
        assert done.notices[0].taken_back is TakenBack.REMINDER
        assert booked(book) == [(4, "1127 1000")]
        assert waiting(book) == [(2, "1126 1700")]
        assert counts(taken(book, path))[:3] == (0, 0, 0)


def test_what_was_called_off_takes_place_again(tmp_path: Path) -> None:
    """At its hour or at another one, once the calendar tells it again."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        taken(book, write(tmp_path))
        assert booked(book) == []
        assert counts(taken(book, write(tmp_path, visit()))) == (1, 0, 0, 0)
        assert (booked(book), waiting(book)) == ([(1, "1126 1100")], [(1, "1125 1700")])
        taken(book, write(tmp_path))
        done = taken(book, write(tmp_path, visit(when="20261203T150000", sequence=1)))
        assert [each.change for each in done.notices] == [Change.RESTORED]
        assert (booked(book), waiting(book)) == ([(1, "1203 1500")], [(1, "1202 1700")])


def test_a_file_that_breaks_off_calls_nothing_off(tmp_path: Path) -> None:
    """Nor what could not be read in it, nor what lies outside the days that are read."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        events = visit(), visit("b", "20261127T100000", "Rose Petit")
        taken(book, write(tmp_path, *events))
        for end in (b"", b"BEGIN:VEVENT\r\n"):
            path = write(tmp_path, events[1])
            path.write_bytes(path.read_bytes().removesuffix(b"END:VCALENDAR\r\n") + end)
            assert counts(taken(book, path)) == (0, 0, 0, 1)
        broken = event("DTSTART:2026", "a")
        done = taken(book, write(tmp_path, broken, events[1]))
        assert (counts(done), done.refused[0].reason) == ((0, 0, 0, 1), "bad_time")
        later = NOW + timedelta(days=1, hours=3)  # Anna's hour has passed
        assert counts(taken(book, write(tmp_path, events[1]), now=later)) == (0, 0, 0, 1)
        assert booked(book) == [(1, "1126 1100"), (4, "1127 1000")]


def test_an_older_telling_changes_nothing(tmp_path: Path) -> None:
    """Neither what it tells nor what it does not: an old file knows nothing of what came since."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        rose = visit("b", "20261127T100000", "Rose Petit")
        taken(book, write(tmp_path, visit(when="20261203T150000", sequence=2), rose))
        before = whole(book)
        assert counts(taken(book, write(tmp_path, visit(sequence=1)))) == (0, 0, 0, 1)
        assert counts(taken(book, write(tmp_path, visit(sequence=1, STATUS="CANCELLED")))) == (
            (0, 0, 0, 1)
        )
        older = visit(sequence=2, written="20261119T080000Z")
        assert counts(taken(book, write(tmp_path, older))) == (0, 0, 0, 1)
        assert whole(book) == before


@pytest.mark.parametrize(
    ("sequence", "when", "stands"),
    [
        (0, "20261126T110000", "1130 0900"),  # nothing new
        (0, "20261126T120000", "1130 0900"),  # another hour of the same version
        (1, "20261126T110000", "1130 0900"),  # a newer version that says nothing new of the hour
        (1, "20261126T120000", "1126 1200"),
    ],
)
def test_what_a_person_moved_stays_until_the_calendar_speaks_again(
    tmp_path: Path, sequence: int, when: str, stands: str
) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        to = date(2026, 11, 30)
        appointments.move(book, 1, day=to, clock="09:00", zone="Europe/Paris", now=NOW)
        taken(book, write(tmp_path, visit(when=when, sequence=sequence)))
        assert booked(book) == [(1, stands)]


@pytest.mark.parametrize("sequence", [0, 1])
def test_what_a_person_called_off_stays_so(tmp_path: Path, sequence: int) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        appointments.cancel(book, 1, now=NOW)
        assert counts(taken(book, write(tmp_path, visit(sequence=sequence)))) == (0, 0, 0, 1)
        assert booked(book) == []
        moved = visit(sequence=2, when="20261203T150000")
        assert counts(taken(book, write(tmp_path, moved))) == (1, 0, 0, 0)
        assert booked(book) == [(1, "1203 1500")]


def test_what_somebody_typed_is_adopted(tmp_path: Path) -> None:
    """Same person, day and clock: one appointment, which follows its event from now on."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        add(book)
        done = taken(book, write(tmp_path, visit()))
        assert counts(done) == (0, 0, 0, 1)
        assert [(each.change, each.appointment_id) for each in done.notices] == [
            (Change.ADOPTED, 1)
        ]
        assert taken(book, write(tmp_path, visit())).notices == ()
        taken(book, write(tmp_path, visit(when="20261203T150000", sequence=1)))
        assert booked(book) == [(1, "1203 1500")]


def test_one_event_under_two_keys_is_one_appointment(tmp_path: Path) -> None:
    """Beside each other, or one after the other where a program gave it a new UID."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        assert counts(taken(book, write(tmp_path, visit(), visit("twin")))) == (1, 0, 0, 1)
        done = taken(book, write(tmp_path, visit("other")))
        assert counts(done) == (0, 0, 0, 1)
        assert booked(book) == [(1, "1126 1100")]
        taken(book, write(tmp_path, visit("other", "20261203T150000")))
        assert booked(book) == [(1, "1203 1500")]


def test_an_event_is_known_again_in_another_file(tmp_path: Path) -> None:
    """A later export under another name moves it; what is not in that file still takes place."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit(), visit("b", "20261127T100000", "Rose Petit")))
        later = write(tmp_path, visit(when="20261203T150000", sequence=1), name="salon (1).ics")
        assert counts(taken(book, later)) == (0, 1, 0, 0)
        assert booked(book) == [(4, "1127 1000"), (1, "1203 1500")]


def test_what_has_passed_is_listed_and_not_written(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(tmp_path, visit(when="20261125T090000"), visit("b", "20261125T180000"))
        done = taken(book, path)  # it is ten in Paris
        assert [each.contact_id for each in done.seen] == [1, 1]
        assert (counts(done), booked(book)) == ((1, 0, 0, 0), [(1, "1125 1800")])


def test_what_is_moved_into_the_past_is_followed(tmp_path: Path) -> None:
    """Else its reminder would tell an hour that is not true."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        done = taken(book, write(tmp_path, visit(when="20261125T090000", sequence=1)))
        assert (counts(done), waiting(book)) == ((0, 1, 0, 0), [])


def test_a_whole_day_has_no_hour(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        holiday = "DTSTART;VALUE=DATE:20261224 | SUMMARY:Anna Martin | RRULE:FREQ=DAILY;COUNT=3"
        done = taken(book, write(tmp_path, event(holiday)))
        assert (len(done.seen), counts(done)) == (3, (0, 0, 0, 0))
        assert [(each.where, each.reason) for each in done.refused] == [("line 4", "all_day")]
        assert done.seen[0].event.shown() == ("2026-12-24", "2026-12-25")
        assert booked(book) == []


def test_a_change_after_its_reminder_has_left_is_told(tmp_path: Path) -> None:
    """The text cannot be taken back: somebody has to telephone. The new hour has its own."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        assert reminders.run_due(book, now=DUE) == 1
        with book.write() as connection:
            connection.exec_driver_sql("UPDATE message SET state = 'SENT'")
        path = write(tmp_path, visit(when="20261126T150000", sequence=1))
        [notice] = taken(book, path, now=DUE + timedelta(minutes=5)).notices
        assert notice.taken_back is TakenBack.TOO_LATE
        assert [state for state, _ in reminded(book)] == ["LEFT", "WAITING"]


def test_an_hour_that_goes_to_somebody_else(tmp_path: Path) -> None:
    """The event names another person now: the first is reminded of nothing, the second is."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        path = write(tmp_path, visit(title="Rose Petit", sequence=1))
        dry, done = taken(book, path, dry_run=True), taken(book, path)
        assert counts(dry) == counts(done) == (1, 0, 1, 0)
        assert booked(book) == [(4, "1126 1100")]
        assert waiting(book) == [(2, "1125 1700")]
        assert counts(taken(book, path)) == (0, 0, 0, 1)


def test_another_duration_is_written_down(tmp_path: Path) -> None:
    """Its hour is the same: nothing is told, no reminder changes."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        waited = waiting(book)
        longer = visit(sequence=1).replace("T120000", "T123000")
        assert counts(taken(book, write(tmp_path, longer))) == (0, 0, 0, 1)
        assert appointments.shown(book, 1).appointment.booking.minutes == 90
        assert waiting(book) == waited


def _seen(book: Book, folder: Path, **said: str) -> tuple[int | None, tuple[int, ...]]:
    title = said.pop("title", "Coupe")
    [seen] = taken(book, write(folder, visit(title=title, **said)), dry_run=True).seen
    return seen.contact_id, seen.candidates


ORGANIZER = "mailto:rose@exemple.fr"  # as if the shop itself were in the book


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"title": "Coupe 06 39 98 00 01"}, (1, ())),
        ({"DESCRIPTION": "Première visite\\nTél : +33 6 39 98 00 01"}, (1, ())),
        ({"CONTACT": "Anna\\, 06.39.98.00.01"}, (1, ())),
        ({"ATTENDEE;CN=Zoé": "tel:+33639980001"}, (1, ())),
        ({"DESCRIPTION": "Tél : 06 39 98 00 09"}, (None, (2, 3))),
        ({"title": "Zoé Martin 06 39 98 00 09"}, (3, ())),
        ({"title": "Léo - couleur", "DESCRIPTION": "06 39 98 00 09"}, (2, ())),
        ({"ATTENDEE": "mailto:Zoe@exemple.fr"}, (3, ())),
        ({"ORGANIZER": ORGANIZER, "ATTENDEE": ORGANIZER}, (None, ())),
        ({"title": "Coupe - Mme MARTIN Anna"}, (1, ())),
        ({"ATTENDEE;CN=Rose Petit": "mailto:autre@exemple.fr"}, (4, ())),
        ({"title": "Rose"}, (None, ())),
        ({"title": "Mme Martin"}, (None, (1, 2, 3))),
        ({"title": "Rose Petit 06 39 98 77 77"}, (None, (4,))),  # a namesake's, perhaps
        ({"DESCRIPTION": "https://visio.exemple.fr/33639980001"}, (None, ())),
        ({"title": "Réunion"}, (None, ())),
    ],
)
def test_whose_an_event_is(
    tmp_path: Path, said: dict[str, str], found: tuple[int | None, tuple[int, ...]]
) -> None:
    """By number, then by mail, then by a whole name; a household's by name; else a person says."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        assert _seen(book, tmp_path, **said) == found


def test_namesakes_are_left_to_a_person(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        with book.write() as connection:
            contacts.add(connection, contacts.Person(first_name="Rose", last_name="Petit"), NOW)
        assert _seen(book, tmp_path, title="Rose Petit") == (None, (4, 5))


def test_what_a_person_decided(tmp_path: Path) -> None:
    """Of a household, of somebody new, of nobody; and it holds when the file is read again."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(
            tmp_path,
            visit("a", title="Soin 06 39 98 00 09"),
            visit("b", "20261127T100000", "Iris Lune 06 39 98 00 42"),
            visit("c", "20261128T100000", "Iris Lune 06 39 98 00 42"),
            visit("d", "20261129T100000"),
        )
        decisions = {"/a": 2, "/b": "new", "/c": "new", "/d": None}
        dry = taken(book, path, decisions=decisions, dry_run=True)
        done = taken(book, path, decisions=decisions)
        assert counts(dry) == counts(done) == (3, 0, 0, 0)
        assert booked(book) == [(2, "1126 1100"), (5, "1127 1000"), (5, "1128 1000")]
        with book.read() as connection:
            iris = contacts.show(connection, 5)
        assert iris is not None
        assert (iris.person.full_name, iris.person.number) == ("Iris Lune", "+33639980042")
        assert counts(taken(book, path)) == (1, 0, 0, 3)  # Anna's, whom nobody left out this time
        assert counts(taken(book, path, decisions={"/a": 3})) == (1, 0, 1, 3)
        assert booked(book)[0] == (3, "1126 1100")


def test_a_dry_run_tells_the_same_and_writes_nothing(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        add(book, day=DAY + timedelta(days=1))
        events = [visit(str(at), f"202612{at:02}T100000") for at in range(1, 29)]
        path = write(
            tmp_path, *events, visit("typed", "20261127T110000"), visit("28b", "20261228T100000")
        )
        before = whole(book)
        dry = taken(book, path, dry_run=True)
        assert whole(book) == before
        assert counts(dry) == counts(taken(book, path)) == (28, 0, 0, 2)


def test_the_desk_never_waits_for_a_whole_calendar(tmp_path: Path) -> None:
    """Between two chunks the book is free, and what was done stays when it is stopped there."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        events = [
            visit(f"{day}-{hour}", f"202612{day:02}T{hour:02}0000")
            for day in range(1, 26)
            for hour in range(8, 18)
        ]
        path, told = write(tmp_path, *events), []

        def progress(done: int, of: int) -> None:
            told.append((done, of, len(booked(book))))
            with book.write():
                pass

        taken(book, path, progress=progress)
        assert told == [(at, 250, at) for at in range(CHUNK, 251, CHUNK)]


@pytest.mark.parametrize("uid", [r"UID:a\,b", 'UID;X-OF="x:y":a'])
def test_an_event_that_cannot_be_read_still_stands(tmp_path: Path, uid: str) -> None:
    """However its UID is written: nobody knows that it takes place no more."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit().replace("UID:a", uid)))
        done = taken(book, write(tmp_path, event("DTSTART:2026").replace("UID:a", uid)))
        assert [each.reason for each in done.refused] == ["bad_time"]
        assert (counts(done), booked(book)) == ((0, 0, 0, 0), [(1, "1126 1100")])


@pytest.mark.parametrize("dry_run", [True, False])
def test_an_hour_that_another_leaves_is_taken(tmp_path: Path, dry_run: bool) -> None:
    """Also where the event that leaves it stands behind the one that comes."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit("cut", "20261126T150000")))
        path = write(
            tmp_path,
            visit("colour", "20261126T150000"),
            visit("cut", "20261126T160000", sequence=1),
        )
        assert counts(taken(book, path, dry_run=dry_run)) == (1, 1, 0, 0)
        if not dry_run:
            assert booked(book) == [(1, "1126 1500"), (1, "1126 1600")]
            assert counts(taken(book, path)) == (0, 0, 0, 2)


def test_two_who_change_places_are_both_booked(tmp_path: Path) -> None:
    """At one hour, with two of the staff."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        hers, his = "Anna Martin", "Rose Petit"
        taken(book, write(tmp_path, visit("a", title=hers), visit("b", title=his)))
        changed = write(
            tmp_path, visit("a", title=his, sequence=1), visit("b", title=hers, sequence=1)
        )
        taken(book, changed)
        assert sorted(booked(book)) == [(1, "1126 1100"), (4, "1126 1100")]
        assert counts(taken(book, changed)) == (0, 0, 0, 2)


def test_what_comes_back_to_an_hour_that_another_leaves(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit("a")))
        taken(book, write(tmp_path, visit("a", STATUS="CANCELLED", sequence=1), visit("b")))
        path = write(tmp_path, visit("a", sequence=2), visit("b", "20261126T150000", sequence=1))
        taken(book, path)
        assert booked(book) == [(1, "1126 1100"), (1, "1126 1500")]


def test_a_uid_of_many_parts_is_known_in_time() -> None:
    """However many parts it has: it is somebody else's word."""
    source = Source((), (), DAY, DAY, unsure=frozenset({"b/c"}))
    began = time.process_time()
    assert source.is_gone("/" * 200_000)
    assert time.process_time() - began < 5
    assert [source.is_gone(key) for key in ("/b/c", "20261126/b/c", "/a/b/c", "/c")] == [
        *(False, False, False, True)
    ]


OTHER = visit("b", "20261130T100000", "Rose Petit")
IN_PARIS = "UID:a\nDTSTART;TZID=Europe/Paris:20261126T110000"


@pytest.mark.parametrize(
    ("line", "damaged"),
    [
        ("UID:a", "UI?D:a"),
        ("UID:a", "UIDa"),
        ("UID:a", ""),
        ("UID:a", "UID:"),
        (IN_PARIS, "DTSTART:20261125T235900Z"),  # the day before, by another clock
        (IN_PARIS, "DTSTART:2026-11-26T11:00"),
        (IN_PARIS, "DTSTART:soon"),
        (IN_PARIS, "RRULE:FREQ=WEEKLY\nDTSTART:20260101T100000"),
    ],
)
def test_an_event_whose_uid_is_damaged_calls_nothing_off(
    tmp_path: Path, line: str, damaged: str
) -> None:
    """Nor what may be it: nobody knows which event it is."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit(), OTHER))
        done = taken(book, write(tmp_path, visit().replace(line, damaged, 1), OTHER))
        assert ([each.reason for each in done.refused], counts(done)[2]) == (["no_uid"], 0)


def test_an_event_that_never_had_a_uid_keeps_nothing_of_other_days(tmp_path: Path) -> None:
    """Else what is deleted in that calendar would take place for ever."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        never = visit("x", "20261203T120000", "Inventaire").replace("UID:x\n", "")
        taken(book, write(tmp_path, visit(), OTHER, never))
        assert counts(taken(book, write(tmp_path, visit(), never))) == (0, 0, 1, 1)
        assert booked(book) == [(1, "1126 1100")]


@pytest.mark.parametrize("method", ["COUNTER", "REPLY"])
def test_an_hour_that_a_guest_proposes_moves_nothing(tmp_path: Path, method: str) -> None:
    """RFC 5546, 3.2.7: it is for who keeps the calendar to take it, and to say so in a new one."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        proposed = visit(when="20261126T180000", sequence=1)
        done = taken(book, write(tmp_path, proposed, head=f"METHOD:{method}\n"))
        assert booked(book) == [(1, "1126 1100")]
        assert [each.reason for each in done.refused] == ["of_a_guest"]
