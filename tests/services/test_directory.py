"""The people of the book as a list: filtered, in order, block by block, counted."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import update

from desktop_app.domain import consent
from desktop_app.domain.consent import Event, Flag
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.message import Purpose
from desktop_app.services import consents, contact_book, directory
from desktop_app.services.directory import Counts, Filter
from desktop_app.store import consents as records
from desktop_app.store import contacts
from desktop_app.store.database import Book
from desktop_app.store.tables import Contact, Handover, Message
from tests.helpers.books import NOW, add_person, fresh_book, queue_campaign

ANNA, HUGO, NOE = "+33639980001", "+33639980002", "+33639980003"
OFFER, NOTICE = Purpose.MARKETING, Purpose.TRANSACTIONAL


def _shop(book: Book) -> dict[str, int]:
    """Somebody of each flag; Anna's number is shared, Noé's is stopped by an answer."""
    people = {
        "Anna": add_person(book, ANNA, first_name="Anna", said=[Event.GRANTED]),
        "Éva": add_person(book, ANNA, first_name="Éva", tag="vip"),
        "Hugo": add_person(book, HUGO, first_name="Hugo", said=[Event.WITHDRAWN]),
        "Noé": add_person(book, NOE, first_name="Noé", said=[Event.GRANTED]),
        "Zoé": add_person(book, None, first_name="Zoé", reach=Reach.NONE, tag="vip"),
    }
    consents.stop(book, people["Éva"], [NOTICE], by="Claire", now=NOW)
    slip = consents.stop(book, people["Zoé"], [OFFER, NOTICE], by="Claire", now=NOW)
    consents.undo_stop(book, slip, by="Claire", now=NOW)
    with book.write() as connection:
        records.suppress(connection, NOE, OFFER, reason=consent.STOP, now=NOW)
    return people


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), "Anna Éva Hugo Noé Zoé"),
        (Filter(typed="é"), "Éva"),
        (Filter(typed="06 39 98 00 01"), "Anna Éva"),
        (Filter(typed="*"), ""),
        (Filter(typed="nobody"), ""),
        (Filter(tag="vip"), "Éva Zoé"),
        (Filter(typed="zo", tag="vip"), "Zoé"),
        (Filter(typed="zo", tag="all"), ""),
        (Filter(offers=Flag.YES), "Anna"),
        (Filter(offers=Flag.NOT_ASKED), "Éva Zoé"),
        (Filter(offers=Flag.SAID_NO), "Hugo"),
        (Filter(offers=Flag.STOP), "Noé"),
        (Filter(service=Flag.STOP), "Éva"),
        (Filter(service=Flag.NOT_ASKED, offers=Flag.YES), "Anna"),
        (Filter(reach=Reach.NONE), "Zoé"),
    ],
)
def test_a_list_shows_whom_the_filter_names(tmp_path: Path, wanted: Filter, found: str) -> None:
    """In alphabetical order, accents aside; each part narrows it."""
    with fresh_book(tmp_path) as book:
        people = _shop(book)
        assert directory.ids(book, wanted) == [people[each] for each in found.split()]


def test_a_row_tells_what_the_book_shows(tmp_path: Path) -> None:
    """The flags are those of the contact's own sheet; rows come in the order asked for."""
    with fresh_book(tmp_path) as book:
        people = _shop(book)
        asked = [*reversed(people.values()), 99]
        rows = directory.rows(book, asked)
        assert [each.id for each in rows] == asked[:-1]
        for row in rows:
            shown = contact_book.shown(book, row.id)
            assert row.flags == shown.flags
            assert (row.first_name, row.number, row.reach, row.tags) == (
                shown.contact.person.first_name,
                shown.contact.person.number,
                shown.contact.person.reach,
                shown.contact.tags,
            )
        assert [each.sharing for each in rows] == [0, 0, 0, 1, 1]
        assert {each.last_text for each in rows} == {None}
        assert directory.rows(book, []) == []


def test_a_row_tells_when_a_text_last_left(tmp_path: Path) -> None:
    """When it was handed over; one that still waits, or was taken back, has not."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 3)
        with book.write() as connection:
            call = {"id": 1, "account_id": 1, "reference": "r", "lock_number": 1}
            connection.execute(Handover.__table__.insert().values(**call, claimed_at=NOW))  # type: ignore[attr-defined]
            for person, state in ((1, "DELIVERED"), (2, "CANCELLED")):
                moved = update(Message).where(Message.id == person)
                connection.execute(moved.values(state=state, handover_id=1))
        assert [each.last_text for each in directory.rows(book, [1, 2, 3])] == [NOW, None, None]


def test_who_came_last_stands_first(tmp_path: Path) -> None:
    """Those who never came last, among them by name."""
    with fresh_book(tmp_path) as book:
        people = _shop(book)
        with book.write() as connection:
            for name, day in (("Hugo", 3), ("Zoé", 9)):
                came = update(Contact).where(Contact.id == people[name])
                connection.execute(came.values(last_visit=date(2026, 11, day)))
        by_visit = directory.ids(book, Filter(), "last_visit")
        assert by_visit == [people[each] for each in ("Zoé", "Hugo", "Anna", "Éva", "Noé")]


def test_counts_tell_what_a_further_choice_would_show(tmp_path: Path) -> None:
    """Of what was typed and the tag; the flags already chosen do not narrow them."""
    with fresh_book(tmp_path) as book:
        _shop(book)
        counted = directory.counts(book, Filter(offers=Flag.YES, reach=Reach.NONE))
        assert counted.people == 5
        for flag in Flag:
            assert counted.offers[flag] == len(directory.ids(book, Filter(offers=flag)))
        for reach in Reach:
            assert counted.reach[reach] == len(directory.ids(book, Filter(reach=reach)))
        vips = directory.counts(book, Filter(tag="vip"))
        assert (vips.people, vips.offers[Flag.NOT_ASKED], vips.reach[Reach.NONE]) == (2, 2, 1)
        none = Counts(0, dict.fromkeys(Flag, 0), dict.fromkeys(Reach, 0))
        assert directory.counts(book, Filter(typed="nobody")) == none


def test_tags_are_listed_with_their_people(tmp_path: Path) -> None:
    """In alphabetical order as people read it."""
    with fresh_book(tmp_path) as book:
        people = _shop(book)
        for name in ("Épicerie", "fidèle"):
            contact_book.tag(book, [people["Anna"]], name)
        assert directory.tags(book) == [("all", 3), ("Épicerie", 1), ("fidèle", 1), ("vip", 2)]


def test_tags_of_some_people(tmp_path: Path) -> None:
    """What can be taken from those who are selected."""
    with fresh_book(tmp_path) as book:
        people = _shop(book)
        assert directory.tags(book, [people["Éva"], people["Zoé"], 99]) == [("vip", 2)]
        assert directory.tags(book, []) == []


def test_searching_digits_that_are_no_number_finds_the_name(tmp_path: Path) -> None:
    """As the search does."""
    with fresh_book(tmp_path) as book, book.write() as connection:
        contacts.add(connection, Person(first_name="Studio", last_name="54"), NOW)
    with fresh_book(tmp_path) as book:
        assert directory.ids(book, Filter(typed="54")) == [1]
        assert Counter(directory.ids(book, Filter(typed="54", tag="x"))) == {}
