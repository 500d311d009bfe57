"""Lists that a spreadsheet opens: the people of the book, which an import takes back, and what
became of a campaign's messages."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from typing import TextIO

from desktop_app.domain.cells import disarm
from desktop_app.domain.consent import Flag
from desktop_app.domain.list_row import OUR_OWN
from desktop_app.domain.message import Purpose
from desktop_app.services import contact_book, insights
from desktop_app.services.contact_book import Shown
from desktop_app.services.insights import MessageHistory
from desktop_app.store import audience
from desktop_app.store.database import Book

# Names that the import guesses the same way in any country. "mobile" is the column to text, also
# where it holds a landline.
_HEADER = (
    *("last name", "first name", "mobile", "other phone", "email", "language", "birthday"),
    *("last visit", "tags", "notes", "marketing consent", OUR_OWN),
)

_ANSWERS = {Flag.YES: "yes", Flag.NOT_ASKED: "", Flag.SAID_NO: "no", Flag.STOP: "no"}


def export(book: Book, file: TextIO, *, tag: str = "") -> int:
    """Write everybody, or those with ``tag``, in alphabetical order; gives how many.

    CSV with ``;``, beginning with a BOM: open ``file`` as UTF-8 with ``newline=""``. Cells that a
    spreadsheet would calculate stand behind an apostrophe, which the import takes off again.
    """
    with book.read() as connection:
        free = sorted(audience.known_fields(connection))
    file.write("\ufeff")
    lines = csv.writer(file, delimiter=";", lineterminator="\r\n")
    lines.writerow([*_HEADER, *map(disarm, free)])
    count = 0
    for people in contact_book.pages(book, tag=tag):
        lines.writerows([disarm(cell) for cell in _cells(each, free)] for each in people)
        count += len(people)
    return count


def _cells(shown: Shown, free: Sequence[str]) -> Iterator[str]:
    person = shown.contact.person
    yield from (person.last_name, person.first_name, person.number or "")
    yield " / ".join(person.other_numbers)
    yield from (person.email, person.language)
    yield person.birthday.isoformat() if person.birthday else ""
    yield person.last_visit.isoformat() if person.last_visit else ""
    yield ", ".join(shown.contact.tags)
    yield person.notes
    yield _ANSWERS[shown.flags[Purpose.MARKETING]]
    yield _ANSWERS[shown.flags[Purpose.TRANSACTIONAL]]
    yield from (person.fields.get(name, "") for name in free)


def export_messages(
    book: Book,
    campaign_id: int,
    file: TextIO,
    header: Sequence[str],
    cells: Callable[[MessageHistory], Sequence[str]],
) -> Iterator[int]:
    """Write a line a message, worded by ``cells``, into ``file`` as `export` writes it; gives how
    many are written by now, at every hundred and at the end."""
    file.write("\ufeff")
    lines = csv.writer(file, delimiter=";", lineterminator="\r\n")
    lines.writerow(map(disarm, header))
    count = 0
    for each in insights.each_message(book, campaign_id):
        lines.writerow(map(disarm, cells(each)))
        count += 1
        if count % 100 == 0:
            yield count
    yield count
