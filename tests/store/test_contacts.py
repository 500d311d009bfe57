"""People in the book: found by what one types, in the order one expects."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.contact import Reach
from desktop_app.store import contacts
from desktop_app.store.contacts import Person
from tests.helpers.books import NOW, fresh_book

_LUCJA = Person(
    first_name="Łucja",
    last_name="D'Aubrac",
    number="+33639980001",
    other_numbers=("+33261910002",),
    reach=Reach.TEXTABLE,
    email="lucja@exemple.fr",
    birthday=date(1990, 2, 3),
    fields={"pointure": "38"},
)


@pytest.mark.parametrize(
    "typed",
    ["ł", "luc", "LUCJA", "aubrac luc", "d'aub", "exemple", "0639", "06 39 98", "+33 6 39", "0261"],
)
def test_found_by_any_beginning(tmp_path: Path, typed: str) -> None:
    """Accents, case, order and the parting of digits do not matter; another person is not found."""
    with fresh_book(tmp_path) as book:
        with book.write() as connection:
            contacts.add(connection, Person(first_name="Zoé", last_name="Ferré"), NOW)
            contacts.add(connection, _LUCJA, NOW)
        with book.read() as connection:
            assert [each.person for each in contacts.find(connection, typed)] == [_LUCJA]


@pytest.mark.parametrize("typed", ["", " ", '"', "*", "ucja", "luc xyz", "0640", "OR", "a NOT b"])
def test_what_is_not_there_is_not_found(tmp_path: Path, typed: str) -> None:
    """Nothing typed, the middle of a word, and the query language's own signs find nobody."""
    with fresh_book(tmp_path) as book:
        with book.write() as connection:
            contacts.add(connection, _LUCJA, NOW)
        with book.read() as connection:
            assert contacts.find(connection, typed) == []


def test_the_first_of_many_are_found_in_order(tmp_path: Path) -> None:
    """Of more people than asked for, the first in alphabetical order, and in that order; of the
    same name, who came first."""
    names = ["Zoé", "Éva", "Anaïs", "zoé", "Bruno", "Anaïs", "Çağla", "Łukasz"]
    with fresh_book(tmp_path) as book:
        with book.write() as connection:
            for name in names:
                contacts.add(connection, Person(first_name=name, last_name="Martin"), NOW)
            contacts.add(connection, Person(first_name="Abel", last_name="Ferré"), NOW)
        with book.read() as connection:
            found = [each.id for each in contacts.find(connection, "mart", limit=6)]
            assert found == [3, 6, 5, 7, 2, 8]
            assert len(contacts.find(connection, "mart")) == len(names)


def test_digits_are_a_number_first_and_a_name_where_nobody_has_it(tmp_path: Path) -> None:
    """ "8 8" begins nobody's number and is a name; once somebody's number begins so, it wins."""
    with fresh_book(tmp_path) as book, book.write() as connection:
        alone = contacts.add(connection, Person(first_name="8"), NOW)
        named = contacts.add(connection, Person(first_name="8", last_name="8\x1f"), NOW)
        contacts.add(connection, Person(first_name="Zoé", number="+33639980001"), NOW)
        assert [each.id for each in contacts.find(connection, "8 8\x1f")] == [alone, named]
        numbered = contacts.add(connection, Person(other_numbers=("+88210000000",)), NOW)
        assert [each.id for each in contacts.find(connection, "8 8")] == [numbered]


def test_search_follows_a_change_and_an_erasure(tmp_path: Path) -> None:
    """A new name is found, the old one no more, and nothing once the person is erased."""
    with fresh_book(tmp_path) as book, book.write() as connection:
        one = contacts.add(connection, _LUCJA, NOW)
        contacts.change(connection, one, Person(first_name="Bérénice"), NOW)
        assert contacts.find(connection, "lucja") == []
        assert [each.id for each in contacts.find(connection, "beren")] == [one]
        contacts.remove(connection, one)
        assert contacts.find(connection, "beren") == []


def test_pages_cover_everybody_once_in_order(tmp_path: Path) -> None:
    """Keyset pages give each person once, alphabetically, also among namesakes; tags narrow."""
    names = ["Ève", "Eva", "Øyvind", "Łucja", "eve", "Zoé", "Œdipe", "Anna", "Ève"]
    with fresh_book(tmp_path) as book:
        with book.write() as connection:
            ids = [contacts.add(connection, Person(first_name=name), NOW) for name in names]
            contacts.tag(connection, ids[:2], "salon")
            contacts.tag(connection, ids[:1], "salon")
        seen, after = [], None
        with book.read() as connection:
            while found := contacts.page(connection, after=after, limit=2):
                seen += found
                after = contacts.place(found[-1])
            tagged = contacts.page(connection, tagged="salon")
    assert [each.person.first_name for each in seen] == [
        *("Anna", "Eva", "Ève", "eve", "Ève", "Łucja", "Œdipe", "Øyvind", "Zoé")
    ]
    assert [(each.person.first_name, each.tags) for each in tagged] == [
        ("Eva", ("salon",)),
        ("Ève", ("salon",)),
    ]
