"""People written down, changed, tagged and erased at the counter."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop_app.domain.audience import Audience
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose
from desktop_app.services import campaigns, contact_book
from desktop_app.services.composing import Draft
from desktop_app.services.contact_book import Tagged
from desktop_app.store import contacts
from desktop_app.store.database import Book
from desktop_app.store.tables import Message
from tests.helpers.books import NOW, TERMS, add_account, add_person, fresh_book

LATER = NOW + timedelta(minutes=5)
ZOE = Person("Zoé", "Ferré")


def _add(book: Book, person: Person, **more: object) -> int:
    return contact_book.add(
        book,
        person,
        region="FR",
        fiction=True,
        now=NOW,
        **more,  # type: ignore[arg-type]
    )


def _edit(book: Book, contact_id: int, person: Person, **more: object) -> object:
    seen = more.pop("seen", NOW)
    return contact_book.edit(
        book,
        contact_id,
        person,
        region="FR",
        fiction=True,
        seen=seen,  # type: ignore[arg-type]
        now=LATER,
    )


@pytest.mark.parametrize(
    ("typed", "number", "reach", "others"),
    [
        (None, None, Reach.NONE, ()),
        (" ", None, Reach.NONE, ()),
        ("06 39 98 00 01", "+33639980001", Reach.TEXTABLE, ()),
        ("02.61.91.00.02", "+33261910002", Reach.LANDLINE, ()),
        ("0261910002 / 0639980001", "+33639980001", Reach.TEXTABLE, ("+33261910002",)),
    ],
)
def test_a_typed_number_is_read(
    tmp_path: Path, typed: str | None, number: str | None, reach: Reach, others: tuple[str, ...]
) -> None:
    """As it is dialled at home; a landline is kept, a second number stands beside the first."""
    with fresh_book(tmp_path) as book:
        added = _add(book, replace(ZOE, number=typed), tags=["vip", "VIP", "fidèle"])
        found = contact_book.shown(book, added).contact
    assert found.person == replace(ZOE, number=number, reach=reach, other_numbers=others)
    assert found.tags == ("fidèle", "vip")


@pytest.mark.parametrize(
    ("person", "tags", "kind", "why"),
    [
        (Person(), (), "contact_unnamed", None),
        (Person("-", " "), (), "contact_unnamed", None),
        (replace(ZOE, number="06 39 98"), (), "number_unreadable", "too_short"),
        (replace(ZOE, number="6,4E+08"), (), "number_unreadable", "digits_lost"),
        (replace(ZOE, number="O6 39 98 OO O1"), (), "number_doubtful", None),
        (ZOE, ("",), "tag_malformed", None),
        (ZOE, ("a, b",), "tag_malformed", None),
    ],
)
def test_what_cannot_be_kept_says_why(
    tmp_path: Path, person: Person, tags: tuple[str, ...], kind: str, why: str | None
) -> None:
    """And nothing is written; changing somebody to it is refused as well."""
    with fresh_book(tmp_path) as book:
        with pytest.raises(BadInput, match=kind) as raised:
            _add(book, person, tags=tags)
        assert raised.value.facts.get("why") == why
        with book.read() as connection:
            assert contacts.page(connection) == []
        added = _add(book, ZOE)
        if not tags:
            with pytest.raises(BadInput, match=kind):
                _edit(book, added, person)
            assert contact_book.shown(book, added).contact.person == ZOE


def test_two_edits_do_not_overwrite_each_other(tmp_path: Path) -> None:
    """The second is told; what changed nothing is no edit, nor is a tag."""
    with fresh_book(tmp_path) as book:
        added = _add(book, ZOE)
        contact_book.tag(book, [added], "vip")
        assert _edit(book, added, ZOE) == NOW
        assert _edit(book, added, replace(ZOE, notes="dort tard")) == LATER
        with pytest.raises(BadInput, match="contact_changed"):
            _edit(book, added, replace(ZOE, first_name="Zoë"))
        assert _edit(book, added, replace(ZOE, first_name="Zoë"), seen=LATER) == LATER
        found = contact_book.shown(book, added).contact
        assert (found.person.first_name, found.edited_at) == ("Zoë", LATER)
        assert [each.id for each in contact_book.find(book, "ferre zoe")] == [added]
        with pytest.raises(BadInput, match="contact_unknown"):
            _edit(book, 99, ZOE)


def test_a_number_left_alone_is_not_read_again(tmp_path: Path) -> None:
    """A cell a list could not read stays broken when a name is changed, until it is typed anew."""
    with fresh_book(tmp_path) as book:
        broken = add_person(book, None, reach=Reach.BROKEN)
        _edit(book, broken, replace(ZOE, number=""))
        found = contact_book.shown(book, broken).contact
        assert (found.person.last_name, found.person.reach) == ("Ferré", Reach.BROKEN)
        _edit(book, broken, replace(ZOE, number="0639980001"), seen=LATER)
        assert contact_book.shown(book, broken).contact.person.reach is Reach.TEXTABLE


def test_an_edit_is_undone_whole(tmp_path: Path) -> None:
    """A number that could not be read is that again, and not one that is missing."""
    with fresh_book(tmp_path) as book:
        broken = add_person(book, None, reach=Reach.BROKEN)
        before = contact_book.shown(book, broken).contact.person
        seen = contact_book.edit(
            book, broken, replace(ZOE, number="0639980001"), region="FR", fiction=True,
            seen=NOW, now=LATER,
        )  # fmt: skip
        with pytest.raises(BadInput, match="contact_changed"):
            contact_book.undo_edit(book, broken, before, seen=NOW, now=LATER)
        contact_book.undo_edit(book, broken, before, seen=seen, now=LATER)
        assert contact_book.shown(book, broken).contact.person == before


def _tags(book: Book) -> list[tuple[str, ...]]:
    with book.read() as connection:
        return [each.tags for each in contacts.page(connection)]


def test_a_tag_is_undone_for_those_who_got_it(tmp_path: Path) -> None:
    """Who had it, in whatever spelling, keeps it; a stranger's id gets none."""
    with fresh_book(tmp_path) as book:
        people = [_add(book, replace(ZOE, first_name=name)) for name in ("A", "B", "C")]
        contact_book.tag(book, people[:1], "Fidèle")
        given = contact_book.tag(book, [*people, 99], " fidele ")
        assert given == Tagged("Fidèle", tuple(people[1:]), given=True)
        assert _tags(book) == [("Fidèle",)] * 3
        contact_book.undo_tag(book, given)
        assert _tags(book) == [("Fidèle",), (), ()]
        taken = contact_book.untag(book, people, "Fidèle")
        assert taken == Tagged("Fidèle", (people[0],), given=False)
        assert _tags(book) == [()] * 3
        contact_book.erase(book, people[1], now=NOW)
        contact_book.undo_tag(book, replace(taken, contact_ids=(people[0], people[1])))
        assert _tags(book) == [("Fidèle",), ()]


def test_erasing_takes_back_what_waits(tmp_path: Path) -> None:
    """For that person alone; their texts stay without their name."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        anna, mother = (add_person(book, "+33639980001", first_name=each) for each in ("A", "M"))
        draft = Draft(Purpose.TRANSACTIONAL, "Bonjour {first_name}", Audience(tag="all"), 1)
        campaigns.start(book, draft, TERMS, campaigns.plan(book, draft, TERMS, now=NOW), now=NOW)
        assert contact_book.erase(book, anna, now=LATER) == 1
        with book.read() as connection:
            columns = (Message.contact_id, Message.state, Message.reason)
            left = [tuple(row) for row in connection.execute(select(*columns))]
        assert left[0] == (None, "CANCELLED", "erased")
        assert left[1][:2] == (mother, "QUEUED")
        with pytest.raises(BadInput, match="contact_unknown"):
            contact_book.erase(book, anna, now=LATER)
