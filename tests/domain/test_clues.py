"""What an appointment of another program says of somebody, however long it is."""

from __future__ import annotations

import time

import pytest

from desktop_app.domain import clues
from desktop_app.domain.cells import mail_of

_LONG = 400_000  # characters: as much as one event of a calendar may have


@pytest.mark.parametrize("junk", ["x", "+", "0 ", "x.", "/+", "a@", "://"])
def test_a_text_without_end_is_read_in_time(junk: str) -> None:
    """A picture in a description is one word of that length. The limit is fifty times what it
    takes."""
    text = junk * (_LONG // len(junk))
    began = time.process_time()
    clues.numbers_in([text, f"{text} 06 39 98 00 01"], "FR", fiction=True)
    clues.mails_in([text])
    clues.bare(text)
    mail_of(text)
    assert time.process_time() - began < 30


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("https://exemple.fr/0639980001", ()),
        ("(https://exemple.fr/0639980001) 06 39 98 00 02", ("+33639980002",)),
        ("0639980001@exemple.fr", ()),
        ("<0639980001@exemple.fr>, 06 39 98 00 02", ("+33639980002",)),
        ("Tél. 06 39 98 00 01", ("+33639980001",)),
    ],
)
def test_an_address_holds_no_number(text: str, numbers: tuple[str, ...]) -> None:
    assert clues.numbers_in([text], "FR", fiction=True)[0] == numbers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Martin 06 39 98 00 01", "Anna Martin"),
        ("Anna Martin <anna@exemple.fr> https://exemple.fr", "Anna Martin"),
        ("+33 6 39 98 00 01 / 06 39 98 00 02 - Anna", "Anna"),
    ],
)
def test_what_is_left_may_be_a_name(text: str, name: str) -> None:
    assert clues.bare(text) == name


@pytest.mark.parametrize(
    ("cell", "mail"),
    [
        ("Léa <LEA@exemple.fr>", "lea@exemple.fr"),
        ("lea@exemple.fr, zoe@exemple.fr", None),
        ("mailto:lea@mail.exemple.fr;", "lea@mail.exemple.fr"),
        ("lea@exemple", None),
    ],
)
def test_the_one_mail_of_a_cell(cell: str, mail: str | None) -> None:
    assert mail_of(cell) == mail
