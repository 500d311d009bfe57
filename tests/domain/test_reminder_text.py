"""The words of a reminder as it leaves: the day as one says it, several in one, one SMS."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import sms_text
from desktop_app.domain.appointment import NoReminder
from desktop_app.domain.errors import BadInput
from desktop_app.domain.reminder_plan import Greeting
from desktop_app.domain.reminder_text import (
    TEMPLATES,
    Told,
    checked,
    compose,
    language_of,
    same_but_for_the_day,
)

DAY = date(2026, 11, 26)
ANNA = Told(1, "Anna", "Martin", DAY, "11:00")
LEO = Told(2, "Léo", "Martin", DAY, "11:15")
GREETING = "Bonjour {first_name}, rendez-vous {day} à {time}."


def _said(
    words: str,
    *told: Told,
    on: date = DAY - timedelta(days=1),
    language: str = "fr",
    greeting: Greeting = Greeting.WITHOUT_NAME,
) -> str | NoReminder:
    return compose(words, told, shop="Fern & Fox", language=language, on=on, greeting=greeting)


@pytest.mark.parametrize(
    ("before", "french", "english"),
    [
        (0, "aujourd'hui à 11:00", "today at 11:00"),
        (1, "demain à 11:00", "tomorrow at 11:00"),
        (2, "jeudi 26/11 à 11:00", "on Thursday 26/11 at 11:00"),
        (-1, "jeudi 26/11 à 11:00", "on Thursday 26/11 at 11:00"),
    ],
)
def test_the_day_as_one_says_it_when_it_leaves(before: int, french: str, english: str) -> None:
    on = DAY - timedelta(days=before)
    told = _said(TEMPLATES["fr"], ANNA, on=on)
    assert told == f"Fern & Fox : votre rendez-vous {french}."
    told = _said(TEMPLATES["en"], ANNA, on=on, language="en")
    assert told == f"Fern & Fox: your appointment {english}."


def test_several_in_one_text_name_each() -> None:
    """One person's hours; the people of a household with theirs."""
    again = Told(1, "Anna", "Martin", DAY, "16:00")
    assert _said("{first_name} {time}", ANNA, again) == "Anna 11:00 et 16:00"
    assert _said("{time}", ANNA, LEO) == "11:00 (Anna) et 11:15 (Léo)"
    assert _said("{first_name}, {date}", ANNA, LEO) == "Anna et Léo, 26/11/2026"


@pytest.mark.parametrize(
    ("greeting", "expected"),
    [
        (Greeting.WITHOUT_NAME, "Bonjour, rendez-vous demain à 11:00."),
        (Greeting.WITHOUT_ACCENT, "Bonjour Francois, rendez-vous demain à 11:00."),
        (Greeting.PAY, "Bonjour François, rendez-vous demain à 11:00."),
    ],
)
def test_a_name_that_costs_a_second_sms(greeting: Greeting, expected: str) -> None:
    """ç leaves the cheap alphabet: nobody is left out, the shop chose what becomes of the name."""
    words = GREETING + " " + "Merci de nous appeler si vous ne pouvez pas venir."
    francois = Told(3, "François", "Côté", DAY, "11:00")
    told = _said(words, francois, greeting=greeting)
    assert told == f"{expected} Merci de nous appeler si vous ne pouvez pas venir."
    assert sms_text.count(str(told)).segments == (2 if greeting is Greeting.PAY else 1)


def test_a_name_that_costs_nothing_more_stays() -> None:
    """é is free, and a short text with ç is one SMS all the same."""
    assert _said(GREETING, LEO) == "Bonjour Léo, rendez-vous demain à 11:15."
    assert _said("{first_name} {time}", Told(3, "François", "", DAY, "9:00")) == "François 9:00"


def test_a_name_without_accents_that_is_still_too_long_goes() -> None:
    """Neither folded nor paid for: the greeting without it."""
    words = GREETING + " " + "Merci de nous appeler si vous ne pouvez pas venir." * 2
    long = Told(3, "François-Xavier-Barthélémy-Maximilien-Côme", "", DAY, "11:00")
    told = _said(words, long, greeting=Greeting.WITHOUT_ACCENT)
    assert isinstance(told, str) and told.startswith("Bonjour, rendez-vous")


def test_words_that_are_too_long_themselves() -> None:
    """Refused when they are written; and where a shop's name makes them so, nothing leaves."""
    with pytest.raises(BadInput, match="text_too_long"):
        checked("Être à l’heure aide tout le monde, merci de venir dix minutes avant " * 2)
    assert _said("x" * 155 + "{shop}", ANNA) is NoReminder.TOO_LONG


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (" \u200b", "text_empty"),
        ("{note}", "unknown_field"),
        ("{kind}", "unknown_field"),
        ("{date", "stray_brace"),
        ("\ud800", "lone_surrogate"),
    ],
)
def test_words_that_are_refused(words: str, kind: str) -> None:
    """Neither kind nor note can be put into a text."""
    with pytest.raises(BadInput, match=kind):
        checked(words)


def test_a_field_that_is_empty() -> None:
    """Without a fallback there is no text, and why; with nothing left neither."""
    nobody = Told(1, "", "", DAY, "11:00")
    assert _said("{first_name} {time}", nobody) is NoReminder.MISSING_FIELD
    assert _said("{first_name|}", nobody) is NoReminder.TEXT_EMPTY
    assert _said("{first_name|Bonjour} {time}", nobody) == "Bonjour 11:00"


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (("fr",), "fr"),
        (("FR-ca", "en"), "fr"),
        (("", "fr"), "fr"),
        (("de", "en"), "en"),
        ((), "en"),
    ],
)
def test_the_language_of_the_words(languages: tuple[str, ...], expected: str) -> None:
    """The person's, else the shop's, else English."""
    assert language_of(*languages) == expected


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.integers(-3, 400),
    st.times().map(lambda each: f"{each:%H:%M}"),
    st.sampled_from(sorted(TEMPLATES)),
    st.sampled_from(["", "Chez Martine", "€" * 40]),
)
def test_the_shipped_reminders_are_one_segment(
    day: date, before: int, clock: str, language: str, shop: str
) -> None:
    """On any day at any hour, in the GSM alphabet, and as normalised as what is sent; they say who
    writes, where the shop has a name."""
    text = compose(
        TEMPLATES[language],
        [Told(1, "Éloïse", "Façon", day, clock)],
        shop=shop,
        language=language,
        on=day - timedelta(days=before),
        greeting=Greeting.WITHOUT_NAME,
    )
    assert isinstance(text, str)
    assert text.startswith(shop or ("Rappel :" if language == "fr" else "Reminder:"))
    counted = sms_text.count(text)
    assert (counted.alphabet, counted.segments) == (sms_text.Alphabet.GSM7, 1)
    assert sms_text.normalise(text).text == text


@given(
    st.lists(st.text(st.characters(codec="utf-8"), max_size=60), min_size=1, max_size=3),
    st.sampled_from(Greeting),
)
def test_whatever_people_are_called(names: list[str], greeting: Greeting) -> None:
    """One SMS unless the shop pays for more; never an error."""
    told = [Told(at, name, name, DAY, f"1{at}:00") for at, name in enumerate(names)]
    text = _said("Bonjour {first_name|}, {day} {time} " + "x" * 60, *told, greeting=greeting)
    assert isinstance(text, str)
    assert greeting is Greeting.PAY or sms_text.count(text).segments == 1


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("votre rendez-vous lundi 30/11 à 11:30.", "votre rendez-vous aujourd'hui à 11:30.", True),
        ("your appointment on Monday 30/11 at 9:00", "your appointment tomorrow at 9:00", True),
        ("demain, oui demain", "aujourd'hui, oui aujourd'hui", True),
        ("Hélène, demain à 9:00", "demain à 9:00", False),
        ("demain à 9:00", "demain à 9:30", False),
        ("chez Demaine demain", "chez aujourd'huie aujourd'hui", False),
    ],
)
def test_what_only_names_the_day_otherwise_is_told_from_what_says_something_else(
    text: str, other: str, same: bool
) -> None:
    assert same_but_for_the_day(text, other) is same
