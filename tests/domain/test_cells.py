"""What cells say: dates, answers, tags, languages, and texts that a spreadsheet would calculate."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import cells
from desktop_app.domain.cells import Answer
from desktop_app.domain.names import is_last_first, part_name

_TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2024-03-12", date(2024, 3, 12)),
        ("2024-03-12T00:00:00", date(2024, 3, 12)),
        ("12/03/2024", date(2024, 3, 12)),
        ("12.03.24", date(2024, 3, 12)),
        ("12-3-24", date(2024, 3, 12)),
        ("03/25/2024", date(2024, 3, 25)),  # there is no 25th month
        ("12/03/84", date(1984, 3, 12)),
        ("12/12/26", date(1926, 12, 12)),  # nobody is born tomorrow
        ("25/11/2026", _TODAY),
        ("26/11/2026", None),
        ("31/02/2024", None),
        ("12/03", None),
        ("1984", None),
        (1984, None),
        (True, None),
        ("01/01/1899", None),
        ("en mars", None),
        ("", None),
    ],
)
def test_birthdays(cell: str | int, expected: date | None) -> None:
    """Day first; a day to come, half a date or a bare number is none."""
    assert cells.birthday_of(cell, "FR", _TODAY) == expected


def test_dates_of_other_places() -> None:
    """Month first in the United States; a visit is not of 1927."""
    assert cells.birthday_of("03/12/2024", "US", _TODAY) == date(2024, 3, 12)
    assert cells.visit_of("12/11/27", "FR", _TODAY) is None


@pytest.mark.parametrize("cell", ["oui", "Oui ", "OK", "x", "X", "yes", "✓", "✔️", 1, True, "Vrai"])
def test_yes(cell: str | int) -> None:
    """What offices write for yes."""
    assert cells.answer(cell) is Answer.YES


@pytest.mark.parametrize(
    "cell",
    [
        *("non", "NON", "no", "✗", 0, False, "faux", "STOP", "refusé"),
        *("Non merci", "Stop SMS !", "ne pas contacter", "jamais", "Opposée"),
        *("sans SMS", "Aucun SMS", "Jamais de SMS", "plus de pub", "Retiré", "Bloquée", "revoked"),
        *(
            "STOP le 12/03/2024",
            "Désinscrite en mars",
            "ne souhaite plus de SMS",
            "no texts please",
        ),
        *("Refus (tél.)", "Opt-out 2024-03-12", "Ne veut pas", "Pas intéressée"),
        *("Non le 12/03/2024", "Non (12/03/24)", "NON SMS", "Refused", "stoppé", "blacklistée"),
        *("n'accepte pas", "Ne pas contacter le 12/03/24", "ne plus contacter depuis 2023"),
        *("Do not contact 12/03", "jamais depuis 2023", "ne jamais contacter", "Objected 2024"),
    ],
)
def test_no(cell: str | int) -> None:
    """What they write for no."""
    assert cells.answer(cell) is Answer.NO


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "?",
        "oui ?",
        "oui/non",
        "oui mais pas le soir",
        "Pas de pub, SMS ok",
        "STOP levé le 3 mars : oui",
        "stop ?",
        "pas de refus",
        "sans opposition",
        "retirera sa commande",
        "ne pas contacter par mail",
        "Ne veut pas être appelé, SMS uniquement",
        "refusé en 2022, accepté 2024",
        "désinscrit puis réinscrit",
        "pas de sms reçu",
        "non renseigné",
        "not given",
        "à demander",
        "☐",
        "-",
        2,
        "yes no",
        "nsp",
    ],
)
def test_unclear_is_unknown(cell: str | int) -> None:
    """Never yes."""
    assert cells.answer(cell) is Answer.UNKNOWN


@pytest.mark.parametrize(
    ("cell", "refused"),
    [
        *((each, True) for each in ("x", "oui", "OK", 1, True, "☒", "✓", "STOP", "Désinscrite")),
        *((each, True) for each in ("12/03/2024", "2024-03-12T00:00:00", "refus", "opt-out")),
        *((each, True) for each in ("STOP le 12/03/2024", "plus de SMS", "retirée")),
        *(
            (each, False)
            for each in ("", "non", 0, False, "oui ?", "inscrit", "opt-in", "d'accord")
        ),
        *((each, False) for each in ("à voir", "abonnée", "-")),
    ],
)
def test_below_a_header_that_means_the_opposite(cell: str | int, *, refused: bool) -> None:
    """A tick is a no; nothing is a yes."""
    assert cells.refusal(cell) is (Answer.NO if refused else Answer.UNKNOWN)


@given(st.text() | st.from_regex(r"'*[=+\-@\t\r\n＝].*"))
def test_a_disarmed_cell_is_not_calculated_and_comes_back(text: str) -> None:
    """Nothing in an export begins as a formula does, and the import gives back what there was."""
    safe = cells.disarm(text)
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    assert cells.rearm(safe) == text


@given(st.text())
def test_a_text_is_clean_and_stays_so(text: str) -> None:
    """No control character but line ends reaches the book; reading what was read changes nothing
    (apart from a disarmed apostrophe)."""
    read = cells.text_of(text)
    assert not {"\0", "\x1b", "\r", "\t"} & set(read)
    if not read.startswith("'"):
        assert cells.text_of(read) == read


def test_tags_languages_and_addresses() -> None:
    """Parted, each once; codes and names; one address or none."""
    assert cells.tags_of("VIP, salon;vip | Été\n") == ("VIP", "salon", "Été")
    assert [cells.language_of(each) for each in ("fr", "FR-be", "Français", "klingon", "")] == [
        *("fr", "fr", "fr"),
        None,
        None,
    ]
    assert cells.mail_of("Léa <LEA@exemple.fr>") == "lea@exemple.fr"
    assert cells.mail_of("a@exemple.fr, b@exemple.fr") is None
    assert cells.mail_of("n/a") is None


@pytest.mark.parametrize(
    ("whole", "last_first", "expected"),
    [
        ("Léa Durand", False, ("Léa", "Durand")),
        ("DURAND Léa", False, ("Léa", "DURAND")),
        ("Durand, Léa", False, ("Léa", "Durand")),
        ("Le Goff Anne-Sophie", True, ("Anne-Sophie", "Le Goff")),
        ("Léa de la Tour", False, ("Léa", "de la Tour")),
        ("Mme Durand", False, ("", "Durand")),
        ("Mme Léa Durand", False, ("Léa", "Durand")),
        ("M. et Mme Durand", True, ("", "Durand")),
        ("M. & Mme Léa Durand", False, ("Léa", "Durand")),
        ("M./Mme Durand", False, ("", "Durand")),
        ("Mme et", False, ("", "et")),
        ("M. et Mme", False, ("", "Mme")),
        ("Durand", False, ("", "Durand")),
        ("", False, ("", "")),
    ],
)
def test_whole_names(whole: str, last_first: bool, expected: tuple[str, str]) -> None:
    """Comma and capitals tell, else the column's name."""
    assert part_name(whole, last_first=last_first) == expected
    assert is_last_first("Nom et Prénom")
    assert not is_last_first("Prénom et nom")
    assert not is_last_first("Client")
