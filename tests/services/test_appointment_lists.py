"""Appointments taken over from spreadsheets, however their columns are called and ordered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_app.domain.errors import BadInput
from desktop_app.domain.foreign_appointment import Change
from desktop_app.services import appointment_source, appointments
from desktop_app.services.appointment_import import Asked, take_in
from desktop_app.services.appointment_source import Source
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import WINDOW, booked, counts, taken, waiting, with_people

ANNA = ("Anna Martin", "06 39 98 00 01")
ZOE = ("Zoé Martin", "06 39 98 00 09")


def csv(folder: Path, *rows: Sequence[str], name: str = "rdv.csv", by: str = ";") -> Path:
    path = folder / name
    path.write_text("\n".join(by.join(row) for row in rows) + "\n", "utf-8")
    return path


def xlsx(folder: Path, *rows: Sequence[Any], name: str = "rdv.xlsx") -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(folder / name)
    return folder / name


FRENCH = [
    ("Date", "Heure", "Nom", "Téléphone"),
    ("26/11/2026", "14h30", *ANNA),
    ("27/11/2026", "9h", *ZOE),
]
ENGLISH = [
    ("Phone", "Customer", "Start time", "Date", "Service", "Duration", "Staff"),
    (ANNA[1], ANNA[0], "2:30 PM", "2026-11-26", "Haircut", "45 min", "Julie"),
    (ZOE[1], ZOE[0], "9:00 AM", "2026-11-27", "Colour", "1h30", "Julie"),
]
ONE_CELL = [
    ("Client", "Rendez-vous", "Portable", "Prestation"),
    (ANNA[0], "26/11/2026 14:30", ANNA[1], "Coupe"),
    (ZOE[0], "27/11/2026 09:00", ZOE[1], "Couleur"),
]
NO_HEADER = [
    ("26/11/2026", "14h30", "Coupe femme", *ANNA),
    ("27/11/2026", "9h", "Coupe femme", *ZOE),
]
TWO_NAMES = [
    ("Mobile", "Prénom", "Nom", "Début", "Fin"),
    (ANNA[1], "Anna", "Martin", "2026-11-26T14:30:00", "2026-11-26T15:15:00"),
    (ZOE[1], "Zoé", "Martin", "2026-11-27T09:00:00", "2026-11-27T10:30:00"),
]
BY_MAIL = [
    ("day", "time", "name", "tel", "e-mail"),
    ("26/11/2026", "14:30", "", ANNA[1], ""),
    ("27/11/2026", "09:00", "", "", "zoe@exemple.fr"),
]
LETTERHEAD = [
    ("Salon Léa", "", "", ""),
    ("", "", "", ""),
    *FRENCH,
    ("Total", "2", "", ""),
]


@pytest.mark.parametrize(
    "rows", [FRENCH, ENGLISH, ONE_CELL, NO_HEADER, TWO_NAMES, BY_MAIL, LETTERHEAD]
)
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_every_order_and_language(tmp_path: Path, rows: list[tuple[str, ...]], kind: str) -> None:
    """Two people, two hours; again changes nothing."""
    path = csv(tmp_path, *rows) if kind == "csv" else xlsx(tmp_path, *rows)
    with fresh_book(tmp_path) as book:
        with_people(book)
        done = taken(book, path)
        assert (counts(done), done.refused) == ((2, 0, 0, 0), ())
        assert booked(book) == [(1, "1126 1430"), (3, "1127 0900")]
        assert len(waiting(book)) == 2
        assert counts(taken(book, path)) == (0, 0, 0, 2)


NO_NUMBERS = [
    ("Date", "Heure", "Nom"),
    ("26/11/2026", "14h30", "Martin Anna"),
    ("27/11/2026", "9h", "Zoé Martin"),
    ("28/11/2026", "9h", "Durand Paul"),
]
MAILS_ALONE = [
    ("Heure", "E-mail", "Date"),
    ("14:30", "ANNA@exemple.fr", "26/11/2026"),
    ("9:00", "zoe@exemple.fr", "27/11/2026"),
]
NAMES_AND_MAILS = [
    ("Date", "Heure", "Nom", "Email"),
    ("26/11/2026", "14:30", "Anna Martin", ""),
    ("27/11/2026", "9:00", "", "zoe@exemple.fr"),
]


@pytest.mark.parametrize(
    ("rows", "nobodys"),
    [
        (NO_NUMBERS, [("2026-11-28", "Durand Paul")]),
        (NO_NUMBERS[1:], [("2026-11-28", "Durand Paul")]),
        ([("Agenda", "", ""), *NO_NUMBERS], [("2026-11-28", "Durand Paul")]),
        (MAILS_ALONE, [("2026-11-26", "")]),
        (NAMES_AND_MAILS, []),
    ],
    ids=["names", "without a header", "below a title", "mails", "both"],
)
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_without_a_column_of_numbers(
    tmp_path: Path, rows: list[tuple[str, ...]], nobodys: list[tuple[str, str]], kind: str
) -> None:
    """A name or a mail says whose it is; who is not in the book waits for a person."""
    path = csv(tmp_path, *rows) if kind == "csv" else xlsx(tmp_path, *rows)
    with fresh_book(tmp_path) as book:
        with_people(book)
        done = taken(book, path)
        assert done.refused == ()
        left = [each.event for each in done.seen if each.contact_id is None]
        assert [(str(each.day), each.title) for each in left] == nobodys
        mine = [(1, "1126 1430"), (3, "1127 0900")]
        assert booked(book) == (mine[1:] if rows is MAILS_ALONE else mine)
        assert counts(taken(book, path))[:3] == (0, 0, 0)


def test_the_sheet_with_the_appointments_is_read(tmp_path: Path) -> None:
    """Not that of the customers, which has the numbers and no days, nor one of prices."""
    book = openpyxl.Workbook()
    sheets = {
        "Clients": [("Nom", "Téléphone"), *(ANNA for _ in range(9))],
        "RDV": NO_NUMBERS,
        "Tarifs": [("Nom", "Prix"), *(("Coupe", 30) for _ in range(9))],
    }
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    path = tmp_path / "salon.xlsx"
    book.save(path)
    assert len(_read(path).events) == 3


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([], "file_empty"),
        (NO_NUMBERS[:1], "file_empty"),
        ([("Nom", "Prix"), ("Coupe", "30"), ("Couleur", "60")], "no_appointment_columns"),
        (
            [("Date", "Heure"), ("26/11/2026", "14:30"), ("27/11/2026", "9:00")],
            "no_appointment_columns",
        ),
    ],
)
def test_what_is_no_list_of_appointments(
    tmp_path: Path, rows: list[tuple[str, ...]], kind: str
) -> None:
    with pytest.raises(BadInput, match=kind):
        _read(csv(tmp_path, *rows))


def _read(path: Path) -> Source:
    return appointment_source.read(path, WINDOW, now=NOW)


def test_what_a_spreadsheet_stores(tmp_path: Path) -> None:
    """Days and hours as a workbook has them, with their format or without."""
    serial = (date(2026, 11, 28) - date(1899, 12, 30)).days
    path = xlsx(
        tmp_path,
        ("Heure", "Date", "Nom", "Tél"),
        (time(14, 30), date(2026, 11, 26), *ANNA),
        (timedelta(hours=9), datetime(2026, 11, 27), *ZOE),
        (0.4375, serial, *ANNA),
        (11, datetime(2026, 11, 29, 11), *ANNA),
    )
    with fresh_book(tmp_path) as book:
        with_people(book)
        assert taken(book, path).refused == ()
        assert [hour for _, hour in booked(book)] == [
            *("1126 1430", "1127 0900", "1128 1030", "1129 1100")
        ]


def test_what_else_a_row_tells(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        done = taken(book, csv(tmp_path, *ENGLISH, by=","))
        booking = appointments.shown(book, 1).appointment.booking
        assert (booking.kind, booking.minutes, booking.staff) == ("Haircut", 45, "Julie")
        assert done.seen[0].event.shown() == (
            "2026-11-26T14:30:00+01:00",
            "2026-11-26T15:15:00+01:00",
        )
        taken(book, csv(tmp_path, *TWO_NAMES, name="b.csv"), dry_run=True)


def test_a_row_is_refused_and_never_the_file(tmp_path: Path) -> None:
    """With its number, as the spreadsheet shows it, and the reason."""
    path = csv(
        tmp_path,
        ("Date", "Heure", "Nom", "Téléphone"),
        ("", "14h30", *ANNA),
        ("31/02/2026", "14h30", *ANNA),
        ("26/11/2026", "", *ANNA),
        ("26/11/2026", "tôt", *ANNA),
        ("bientôt", "14h30", *ANNA),
        ("26/11/2026", "14h30", *ANNA),
        ("27/11/2026", "14h30", "Iris Lune", ""),
        ("01/11/2026", "14h30", *ANNA),
    )
    with fresh_book(tmp_path) as book:
        with_people(book)
        done = taken(book, path)
        assert [(each.where, each.reason) for each in done.refused] == [
            ("row 2", "no_date"),
            ("row 3", "no_such_day"),
            ("row 4", "no_hour"),
            ("row 5", "bad_hour"),
            ("row 6", "bad_date"),
        ]
        assert [(each.event.title, each.contact_id) for each in done.seen] == [
            ("Anna Martin", 1),
            ("Iris Lune", None),
        ]
        assert counts(done) == (1, 0, 0, 0)


def test_a_list_without_dates_is_refused(tmp_path: Path) -> None:
    path = csv(tmp_path, ("Nom", "Téléphone"), ANNA, ZOE)
    with fresh_book(tmp_path) as book, pytest.raises(BadInput, match="no_date_column"):
        with_people(book)
        taken(book, path)


def test_another_day_than_the_appointment_s(tmp_path: Path) -> None:
    """A birthday is no date to book."""
    path = csv(
        tmp_path,
        ("Date de naissance", "Nom", "Téléphone", "Jour du passage", "Passage à"),
        ("26/11/1980", *ANNA, "26/11/2026", "14h30"),
        ("27/11/2001", *ZOE, "27/11/2026", "9h"),
    )
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, path)
        assert booked(book) == [(1, "1126 1430"), (3, "1127 0900")]


def test_who_has_one_row_less_and_one_more_has_moved(tmp_path: Path) -> None:
    """A row has no identity of its own. Whoever is gone from days that the list tells of is called
    off; the next day's list says nothing of today."""
    head, anna, zoe = FRENCH
    rose = ("28/11/2026", "10h", "Rose Petit", "")
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, csv(tmp_path, head, anna, zoe, rose))
        later = ("27/11/2026", "16h", *ANNA)
        first = ("26/11/2026", "8h", *ZOE)
        path = csv(tmp_path, head, later, first, rose)
        dry, done = taken(book, path, dry_run=True), taken(book, path)
        assert counts(dry) == counts(done) == (0, 2, 0, 1)
        assert booked(book) == [(3, "1126 0800"), (1, "1127 1600"), (4, "1128 1000")]
        assert counts(taken(book, path)) == (0, 0, 0, 3)
        assert counts(taken(book, csv(tmp_path, head, first, rose))) == (0, 0, 1, 2)
        assert counts(taken(book, csv(tmp_path, head, rose))) == (0, 0, 0, 1)
        assert booked(book) == [(3, "1126 0800"), (4, "1128 1000")]


def test_a_row_that_cannot_be_read_calls_nothing_off(tmp_path: Path) -> None:
    """Its hour is garbled now: what it was before still stands."""
    head, anna, zoe = FRENCH
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, csv(tmp_path, head, anna, zoe))
        last = ("28/11/2026", "10h", *ZOE)
        first = ("26/11/2026", "8h", *ZOE)
        done = taken(book, csv(tmp_path, head, first, (anna[0], "?", *ANNA), last))
        assert counts(done)[2] == 1  # Zoé's of the 27th
        assert (1, "1126 1430") in booked(book)


def test_a_row_that_says_it_is_called_off(tmp_path: Path) -> None:
    rows = [("Statut", *FRENCH[0]), ("Annulé", *FRENCH[1]), ("Non annulé", *FRENCH[2])]
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, csv(tmp_path, *FRENCH))
        done = taken(book, csv(tmp_path, *rows))
        assert counts(done) == (0, 0, 1, 1)
        assert [each.change for each in done.notices] == [Change.CANCELLED]
        assert booked(book) == [(3, "1127 0900")]


def test_a_reference_is_the_identity(tmp_path: Path) -> None:
    """Where each row has one of its own; a client's number that comes again is none."""
    head = ("N° RDV", *FRENCH[0])
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, csv(tmp_path, head, ("R1", *FRENCH[1]), ("R2", *FRENCH[2])))
        moved = ("R1", "03/12/2026", "15h", *ANNA)
        assert counts(taken(book, csv(tmp_path, head, moved, ("R2", *FRENCH[2])))) == (0, 1, 0, 1)
        same = csv(
            tmp_path, head, ("7", "04/12/2026", "8h", *ANNA), ("7", "05/12/2026", "8h", *ANNA)
        )
        assert counts(taken(book, same, dry_run=True))[0] == 2


@pytest.mark.parametrize("order", [1, -1])
def test_an_hour_called_off_and_booked_again_takes_place(tmp_path: Path, order: int) -> None:
    """Booking tools export what was called off beside what took its place."""
    rows = [("26/11/2026", "10h", *ANNA, said) for said in ("annulé", "confirmé")][::order]
    path = csv(tmp_path, ("Date", "Heure", "Nom", "Téléphone", "Statut"), *rows)
    with fresh_book(tmp_path) as book:
        with_people(book)
        assert counts(taken(book, path)) == (1, 0, 0, 0)
        assert booked(book) == [(1, "1126 1000")]


@pytest.mark.parametrize("order", [1, -1])
def test_so_it_does_beyond_the_days_that_are_read(tmp_path: Path, order: int) -> None:
    """It was taken over when more of them were read, and is followed."""
    off, anew = (("26/05/2027", "14h30", *ANNA, said) for said in ("Annulé", "Confirmé"))
    head = (*FRENCH[0], "Statut")
    with fresh_book(tmp_path) as book:
        with_people(book)
        farther = Asked(replace(WINDOW, until=date(2027, 7, 1)), 1)
        take_in(book, csv(tmp_path, head, anew), farther, now=NOW)
        path = csv(tmp_path, head, *[anew, off][::order])
        assert counts(taken(book, path)) == (0, 0, 0, 1)
        assert booked(book) == [(1, "0526 1430")]
        assert counts(taken(book, csv(tmp_path, head, off))) == (0, 0, 1, 0)


def test_a_weekday_beside_the_date_is_no_date(tmp_path: Path) -> None:
    path = csv(
        tmp_path,
        ("Jour", "Date", "Heure", "Nom", "Téléphone"),
        ("jeudi", "26/11/2026", "14h30", *ANNA),
        ("vendredi", "27/11/2026", "9h", *ZOE),
    )
    with fresh_book(tmp_path) as book:
        with_people(book)
        assert taken(book, path).refused == ()
        assert booked(book) == [(1, "1126 1430"), (3, "1127 0900")]


@pytest.mark.parametrize("header", [True, False])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_number_beside_the_date_is_no_date(tmp_path: Path, header: bool, kind: str) -> None:
    """A file number or a postal code may be a day as spreadsheets count them."""
    rows: list[tuple[Any, ...]] = [
        ("44001", "26/11/2026", "14h30", *ANNA),
        ("44004", "27/11/2026", "9h", *ZOE),
    ]
    if kind == "xlsx":
        rows = [(int(each[0]), *each[1:]) for each in rows]
    if header:
        rows.insert(0, ("Dossier", "Passage", "Heure", "Nom", "Téléphone"))
    path = csv(tmp_path, *rows) if kind == "csv" else xlsx(tmp_path, *rows)
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, path)
        assert booked(book) == [(1, "1126 1430"), (3, "1127 0900")]


@pytest.mark.parametrize(
    "said",
    [
        *("Annulée", "Refusé", "refused", "Declined", "Rejected", "Reporté", "Postponed"),
        *("Repoussé au 3", "Désisté", "Ne viendra pas", "Absent excusé", "Expirée", "Removed"),
    ],
)
def test_what_says_that_it_takes_no_place(tmp_path: Path, said: str) -> None:
    head, anna, zoe = FRENCH
    path = csv(tmp_path, (*head, "Statut"), (*anna, said), (*zoe, "Confirmé"))
    with fresh_book(tmp_path) as book:
        with_people(book)
        assert counts(taken(book, path)) == (1, 0, 0, 0)
        assert booked(book) == [(3, "1127 0900")]


@pytest.mark.parametrize(
    "said", ["Déplacé", "Moved", "Rescheduled", "Décalé", "Replanifié", "Paiement refusé"]
)
def test_what_may_take_place_is_neither_booked_nor_called_off(tmp_path: Path, said: str) -> None:
    """It says that it was moved: from this hour, or to it."""
    head, anna, zoe = FRENCH
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = csv(tmp_path, (*head, "Statut du RDV"), (*anna, said), (*zoe, ""))
        done = taken(book, path)
        assert [(each.where, each.reason) for each in done.refused] == [("row 2", "unsure")]
        assert booked(book) == [(3, "1127 0900")]
        taken(book, csv(tmp_path, head, anna, zoe))
        assert counts(taken(book, path))[:3] == (0, 0, 0)
        assert booked(book) == [(1, "1126 1430"), (3, "1127 0900")]


@pytest.mark.parametrize("said", ["Non refusé", "not moved", "Confirmé", "À venir", "Déplacement"])
def test_what_says_that_it_takes_place(tmp_path: Path, said: str) -> None:
    head, anna, zoe = FRENCH
    path = csv(tmp_path, (*head, "État"), (*anna, said), (*zoe, "ok"))
    with fresh_book(tmp_path) as book:
        with_people(book)
        assert counts(taken(book, path)) == (2, 0, 0, 0)


MADE = ("01/11/2026 17:05", "02/12/2026 08:15")  # two days on which something else was


def _with_two_dates(folder: Path, other: str, own: str, order: int) -> Path:
    rows = [
        [(other, own)[::order], "Heure", "Nom", "Téléphone"],
        [(MADE[0], FRENCH[1][0])[::order], *FRENCH[1][1:]],
        [(MADE[1], FRENCH[2][0])[::order], *FRENCH[2][1:]],
    ]
    return csv(folder, *[(*each[0], *map(str, each[1:])) for each in rows])


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(
    ("other", "own"),
    [
        ("Date de création", "Date RDV"),
        ("Date de création", "Passage"),
        ("Date de création", "Date"),
        ("Date", "Date du RDV"),
        ("Date de prise de RDV", "Date de RDV"),
        ("Créé le", "Le"),
        ("Created at", "When"),
        ("Booked on", "Day"),
        ("Dernière modification", "Date"),
        ("Passage", "Rendez-vous"),
        ("Inscrite depuis", "Début"),
        ("Date de facture", "Séance du"),
        ("Ancienne date du RDV", "Date"),
        ("Dernière visite", "Prochain RDV"),
        ("Date de réservation", "Date de rendez-vous"),
    ],
)
def test_the_day_is_that_of_the_appointment(
    tmp_path: Path, other: str, own: str, order: int
) -> None:
    """Of two columns that hold days, by what they are called and not by which is first."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        done = taken(book, _with_two_dates(tmp_path, other, own, order))
        assert done.refused == ()
        assert booked(book) == [(1, "1126 1430"), (3, "1127 0900")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Date", "Jour"),
        ("Date", "Prochain RDV"),
        ("Passage", "Venue"),
        ("Date de RDV", "Début"),
        ("Créé le", "Modifié le"),
    ],
)
def test_where_nobody_knows_which_day_it_is_nothing_is_taken(
    tmp_path: Path, one: str, two: str
) -> None:
    path = _with_two_dates(tmp_path, one, two, 1)
    with fresh_book(tmp_path) as book, pytest.raises(BadInput, match="which_date_column"):
        with_people(book)
        taken(book, path)


def test_the_only_day_may_be_another_one(tmp_path: Path) -> None:
    path = csv(tmp_path, ("Créé le", *FRENCH[0][1:]), *FRENCH[1:])
    with fresh_book(tmp_path) as book, pytest.raises(BadInput, match="which_date_column"):
        with_people(book)
        taken(book, path)


def test_two_columns_without_names_that_hold_days(tmp_path: Path) -> None:
    path = csv(tmp_path, *[(MADE[at], *FRENCH[at + 1]) for at in (0, 1)])
    with fresh_book(tmp_path) as book, pytest.raises(BadInput, match="which_date_column"):
        with_people(book)
        taken(book, path)


def test_two_columns_that_say_the_same_day_are_one(tmp_path: Path) -> None:
    rows = [("Jour", "Date", "Heure", "Nom", "Téléphone")]
    rows += [(each[0], *each) for each in FRENCH[1:]]
    with fresh_book(tmp_path) as book:
        with_people(book)
        assert counts(taken(book, csv(tmp_path, *rows))) == (2, 0, 0, 0)


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(
    ("dated", "timed"),
    [
        ("Date RDV", "Début"),
        ("Date", "Date et heure"),
        ("Jour", "Quand"),
        ("Appointment date", "Start"),
        ("Passage", "Venue"),
    ],
)
def test_of_two_that_say_the_same_day_that_which_tells_the_hour(
    tmp_path: Path, dated: str, timed: str, order: int
) -> None:
    rows = [
        (dated, timed, "End"),
        ("26/11/2026", "26/11/2026 14:30", "26/11/2026 15:15"),
        ("27/11/2026", "27/11/2026 09:00", "27/11/2026 09:45"),
    ]
    people = [("Nom", "Téléphone"), ANNA, ZOE]
    path = csv(tmp_path, *[(*row[::order], *who) for row, who in zip(rows, people, strict=True)])
    with fresh_book(tmp_path) as book:
        with_people(book)
        assert taken(book, path).refused == ()
        assert booked(book) == [(1, "1126 1430"), (3, "1127 0900")]


def test_the_hour_of_another_day_is_none_of_the_appointment(tmp_path: Path) -> None:
    """When it was written down, beside a day that has its own hour, or none."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        head = ("Créé le", "Date RDV", "Nom", "Téléphone")
        own = csv(tmp_path, head, (MADE[0], "26/11/2026 14:30", *ANNA))
        taken(book, own)
        assert booked(book) == [(1, "1126 1430")]
        none = csv(tmp_path, head, (MADE[0], "27/11/2026", *ANNA), name="b.csv")
        assert [each.reason for each in taken(book, none).refused] == ["no_hour"]


@pytest.mark.parametrize("reference", [True, False])
def test_a_row_put_off_beyond_the_days_that_are_read_has_moved(
    tmp_path: Path, reference: bool
) -> None:
    """By its reference, or because that person has one row less and one more; what was never near
    is not taken in."""
    head, anna, zoe = FRENCH
    later = ("20/04/2027", "16h", *ANNA)
    rose = ("21/04/2027", "10h", "Rose Petit", "")
    early = ("26/11/2026", "8h", *ZOE)  # the list tells of that day
    before, after = [head, anna, zoe], [head, early, zoe, later, rose]
    if reference:
        before = [(who, *each) for who, each in zip(("N° RDV", "1", "2"), before, strict=True)]
        after = [
            (who, *each) for who, each in zip(("N° RDV", "4", "2", "1", "3"), after, strict=True)
        ]
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, csv(tmp_path, *before))
        path = csv(tmp_path, *after)
        dry, done = taken(book, path, dry_run=True), taken(book, path)
        assert counts(dry) == counts(done) == (1, 1, 0, 1)
        assert booked(book) == [(3, "1126 0800"), (3, "1127 0900"), (1, "0420 1600")]
        assert counts(taken(book, path)) == (0, 0, 0, 3)


def test_a_row_far_away_is_not_where_another_was_moved(tmp_path: Path) -> None:
    head, anna, zoe = FRENCH
    far = ("20/04/2027", "16h", *ANNA)
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, csv(tmp_path, head, anna, zoe, far))
        nearer = ("27/11/2026", "15h", *ANNA)
        path = csv(tmp_path, head, ("26/11/2026", "8h", *ZOE), zoe, nearer, far)
        assert counts(taken(book, path)) == (1, 1, 0, 1)
        assert booked(book) == [(3, "1126 0800"), (3, "1127 0900"), (1, "1127 1500")]
