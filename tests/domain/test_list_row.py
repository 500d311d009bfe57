"""A row of a list read as a person."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.cells import Answer, Cell
from desktop_app.domain.columns import agreeing, guess
from desktop_app.domain.contact import Reach
from desktop_app.domain.list_row import NOBODY, ListRow, Reading, Refusal, Repair

_HEADER = (
    *("Nom", "Prénom", "Portable", "Tél. fixe", "E-mail", "Né le", "Tags", "Accord SMS"),
    *("Remarques", "Pointure", ""),
)


def _read(*row: Cell, header: Sequence[str] = _HEADER) -> ListRow | None:
    cells = [*row, *[""] * (len(header) - len(row))]
    columns = guess(header, [])
    columns = replace(columns, agreeing=agreeing(header, columns.fields))
    reading = Reading(header, columns, region="FR", today=date(2026, 11, 25), fiction=True)
    return reading.read(7, cells)


def test_every_column_finds_its_place() -> None:
    """Typed columns are read, others are free fields; one without a name has its letter."""
    row = _read(
        *("DURAND", " Léa ", "06 39 98 00 01", "02 61 91 00 02", "LEA@exemple.fr", "12/03/84"),
        *("VIP;salon", "oui", "=RELANCER", 38, "x"),
    )
    assert row is not None
    person = row.person
    assert (person.first_name, person.last_name) == ("Léa", "DURAND")
    assert (person.number, person.other_numbers) == ("+33639980001", ("+33261910002",))
    assert (person.email, person.birthday) == ("lea@exemple.fr", date(1984, 3, 12))
    assert (row.tags, row.answer, person.notes) == (("VIP", "salon"), Answer.YES, "=RELANCER")
    assert person.fields == {"Pointure": "38", "K": "x"}
    assert (row.repairs, row.refusals, row.no_text) == ((), (), "")


def test_the_line_that_can_be_texted_is_taken() -> None:
    """From whichever phone column; the others are kept."""
    row = _read("Durand", "", "02 61 91 00 02", "06 39 98 00 01")
    assert row is not None
    assert (row.person.number, row.person.other_numbers) == ("+33639980001", ("+33261910002",))
    assert row.person.reach is Reach.TEXTABLE
    assert row.no_text == ""


def test_two_mobiles_are_a_repair_to_look_at() -> None:
    """The first is texted, the other kept, and the row is listed as not sure."""
    row = _read("Durand", "", "06 39 98 00 01 / 06 39 98 00 02")
    assert row is not None
    assert row.person.other_numbers == ("+33639980002",)
    assert row.repairs == (Repair("06 39 98 00 01 / 06 39 98 00 02", "+33639980001", False),)


def test_a_cell_without_digits_costs_no_person() -> None:
    """They are kept, reach broken, and the cell is listed with its reason."""
    row = _read("Durand", "Léa", "6,12E+08")
    assert row is not None
    assert (row.person.number, row.person.reach) == (None, Reach.BROKEN)
    assert row.refusals == (Refusal("6,12E+08", "digits_lost"),)
    assert row.is_somebody
    alone = _read("", "", "6,12E+08")
    assert alone is not None
    assert not alone.is_somebody


def test_a_landline_says_why() -> None:
    """Kept as the number to call, with the reason why it takes no text."""
    row = _read("Durand", "Léa", "02 61 91 00 02")
    assert row is not None
    assert (row.person.reach, row.no_text) == (Reach.LANDLINE, "landline")


def test_what_cannot_be_read_stays_as_it_is() -> None:
    """Half a birthday and a broken address are kept under their column's name."""
    row = _read("Durand", "Léa", "", "", "lea chez exemple", "12/03")
    assert row is not None
    assert row.person.fields == {"E-mail": "lea chez exemple", "Né le": "12/03"}
    assert (row.person.email, row.person.birthday) == ("", None)


def test_rows_of_nobody() -> None:
    """An empty row is passed over; one with something but nobody in it is listed."""
    assert _read("", " ", "\u00a0") is None
    row = _read("", "", "", "", "", "", "", "", "fermé en août")
    assert row is not None
    assert not row.is_somebody
    assert row.refusals == (Refusal("", NOBODY),)


def test_signs_are_no_name() -> None:
    """Who has nothing else is nobody: else each import of the list would add them once more."""
    row = _read("-", ".", "-")
    assert row is not None
    assert not row.is_somebody
    assert row.refusals == (Refusal("-", "no_number"),)


def test_columns_of_one_name_lose_nothing() -> None:
    """Each cell stays, under a name that is found again when the list comes back."""
    header = ("Nom", "Portable", "Ville", "Ville 2", "Ville", "Ville", "E-mail", "E-mail")
    row = _read("Petit", "", "Lyon", "Brest", "Nîmes", " ", "non", "lea@exemple.fr", header=header)
    assert row is not None
    fields = {"Ville": "Lyon", "Ville 2": "Brest", "Ville 3": "Nîmes"}
    assert row.person.fields == fields | {"E-mail": "non", "E-mail 2": "lea@exemple.fr"}


_OTHER, _OFFERS, _TEXTS = "Consentement", "SMS marketing", "Accord SMS"


@pytest.mark.parametrize(
    ("header", "cells", "answer"),
    [
        (("Opt-in", _OTHER), ("oui", "oui"), Answer.YES),
        (("Opt-in", _OTHER), ("oui", "12/03/2024"), Answer.YES),
        (("Opt-in", _OTHER), ("", "oui"), Answer.UNKNOWN),
        (("Opt-in", _OTHER), ("oui", "-"), Answer.UNKNOWN),
        (("Opt-in", _OTHER), ("", ""), Answer.UNKNOWN),
        (("Opt-in", _OTHER), ("12/03/2024", ""), Answer.UNKNOWN),
        (("Opt-in", _OTHER), ("oui", "non"), Answer.NO),
        (("Opt-in", _OTHER), ("", "non"), Answer.NO),
        # a yes to texts leaves no doubt to what; but texts may be reminders
        ((_TEXTS, "Opt-in SMS"), ("", "oui"), Answer.YES),
        ((_OTHER, _TEXTS), ("", "oui"), Answer.YES),
        ((_OFFERS, _TEXTS), ("", "oui"), Answer.UNKNOWN),
        ((_TEXTS, _OFFERS), ("", "oui"), Answer.UNKNOWN),
        (("Marketing consent", _TEXTS), ("", "oui"), Answer.UNKNOWN),
        ((_TEXTS, _OFFERS), ("oui", "oui"), Answer.YES),
        # what is unclear anywhere is a doubt
        ((_OTHER, _TEXTS), ("par mail seulement", "oui"), Answer.UNKNOWN),
        ((_TEXTS, "Newsletter"), ("oui", "à voir"), Answer.UNKNOWN),
        ((_TEXTS, "STOP SMS"), ("oui", "?"), Answer.UNKNOWN),
        ((_TEXTS, "STOP SMS"), ("oui", "☐"), Answer.YES),
        *(((_TEXTS, "STOP SMS"), ("oui", sign), Answer.NO) for sign in "√✖🚫"),
        ((_TEXTS, "STOP SMS"), ("oui", "★"), Answer.UNKNOWN),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_of_several_columns_a_yes_counts_without_doubt(
    header: tuple[str, str], cells: tuple[str, str], answer: Answer, *, turned: bool
) -> None:
    """In either order: who left "Opt-in" empty beside a yes to something else was perhaps not
    asked."""
    if turned:
        header, cells = header[::-1], cells[::-1]
    row = _read("Durand", "06 39 98 00 01", *cells, header=("Nom", "Tél", *header))
    assert row is not None
    assert row.answer is answer


@pytest.mark.parametrize(
    ("header", "no"),
    [
        (("SMS (O/N)", "SMS promo (O/N)"), "non"),
        (("RGPD (O/N)", "SMS promo (O/N)"), "non"),
        (("Consentement (oui/non)", "Pub"), "n"),
        (("SMS (O/N)", "Accepte les offres (O/N)"), "non"),
        (("SMS (O/N)", "Démarchage (O/N)"), "non"),
        (("GDPR (Y/N)", "Offers (Y/N)"), "no"),
        (("Consent", "Offers"), "no"),
        (("RGPD", "Souhaite recevoir des offres (O/N)"), "non"),
        (("optin", "sms_optin"), 0),
        (("RGPD (O/N)", "Autorisation SMS"), 0),
        (("Consent (Y/N)", "SMS opt-in"), "0"),
        (("Accord", "Marketing"), 0),
        (("Accord", "Autorisation SMS"), "STOP"),
        (("Newsletter (O/N)", "SMS"), "non"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_no_to_texts_or_offers_is_heard_beside_another_yes(
    header: tuple[str, str], no: Cell, *, turned: bool
) -> None:
    """Whatever else stands below that name: ticks and numbers too."""
    rows = [["Durand", "06 39 98 00 01", "oui", cell] for cell in (no, 1, "oui", no)]
    header = ("Nom", "Tél", *header)
    if turned:
        header, rows = (*header[:2], *header[:1:-1]), [[*row[:2], *row[:1:-1]] for row in rows]
    assert _answers(header, rows) == [Answer.NO, Answer.YES, Answer.YES, Answer.NO]


def _answers(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[Answer]:
    columns = guess(header, rows)
    columns = replace(columns, agreeing=agreeing(header, columns.fields))
    reading = Reading(header, columns, region="FR", today=date(2026, 11, 25), fiction=True)
    read = [reading.read(2 + at, row) for at, row in enumerate(rows)]
    return [each.answer for each in read if each is not None]


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        (("RGPD", "Offre acceptée (O/N)"), ("", "oui")),
        (("RGPD", "Accord newsletter (oui/non)"), ("", "oui")),
        (("Publipostage (O/N)", "Désinscrit"), ("oui", "")),
        (("STOP SMS", "Prospection (O/N)"), ("", "oui")),
        (("RGPD", "Pub (O/N)"), ("12/03/2024", "oui")),
        (("SMS (O/N)", "SMS promo (O/N)"), ("oui", "")),
        (("Accord", "SMS"), ("", "oui")),
        (("RGPD", "Marketing"), ("", "oui")),
    ],
)
def test_a_yes_to_another_matter_is_none(header: tuple[str, str], cells: tuple[str, str]) -> None:
    """A quote, a letter, a number of texts; nor is a day alone, or a blank for offers."""
    row = ["Durand", "06 39 98 00 01", *cells]
    assert _answers(("Nom", "Tél", *header), [row]) == [Answer.UNKNOWN]


@pytest.mark.parametrize(
    "name",
    [
        *("SMS possible", "Préfère les SMS", "Sait lire les SMS", "Double auth SMS", "SMS J-1"),
        *("Offres d'été", "Promos", "Opt-in jeux", "Text on cake (Y/N)", "SMS Noël (O/N)"),
    ],
)
def test_a_no_to_something_else_is_a_doubt_and_no_refusal(name: str) -> None:
    """It stays what it is, a free field; who agrees beside it may mean that, or not."""
    header = ("Nom", "Tél", "Accord SMS", name)
    rows = [["Durand", "06 39 98 00 01", "oui", cell] for cell in ("non", "oui", "")]
    assert _answers(header, rows) == [Answer.UNKNOWN, Answer.YES, Answer.YES]
    columns = replace(guess(header, rows), agreeing=frozenset([2]))
    reading = Reading(header, columns, region="FR", today=date(2026, 11, 25), fiction=True)
    row = reading.read(2, rows[0])
    assert row is not None
    assert list(row.person.fields.values()) == ["non"]


@pytest.mark.parametrize(
    "name",
    [
        *("SMS commande prête", "Relance SMS", "Prévenu par SMS", "Vu pub", "Offres en cours"),
        *("Démarches", "Démarche en cours", "Promos utilisées", "Pub quiz", "Offres d'emploi"),
    ],
)
def test_what_became_of_a_text_says_nothing(name: str) -> None:
    header = ("Nom", "Tél", "Accord SMS", name)
    assert _answers(header, [["Durand", "06 39 98 00 01", "oui", "non"]]) == [Answer.YES]


def test_our_own_export_brings_no_stray_fields() -> None:
    """The column that an export writes for people is not read as the shop's own."""
    header = ("mobile", "transactional consent")
    row = _read("06 39 98 00 01", "no", header=header)
    assert row is not None
    assert row.person.fields == {}
