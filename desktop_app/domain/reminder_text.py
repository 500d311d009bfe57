"""The words of a reminder, as they are at the moment it leaves.

One SMS is the limit of a service text. Where only a person's own name breaks it (ç and ô leave the
cheap alphabet), nobody is left out: the plan says what becomes of the name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop_app.domain import sms_text, template
from desktop_app.domain.appointment import NoReminder, Notice
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gsm_alphabet import BASIC
from desktop_app.domain.reminder_plan import Greeting
from desktop_app.domain.template import Missing

# What a reminder's template may name. Neither kind nor note: they can tell of somebody's health,
# and a text lies open on a locked screen.
FIELDS = ("first_name", "last_name", "day", "date", "time", "shop")

# Who writes comes first: a client has no other way to know. All of it in the GSM alphabet, so that
# a reminder is one segment wherever the shop's name is in it too.
TEMPLATES = {
    "fr": "{shop|Rappel} : votre rendez-vous {day} à {time}.",
    "en": "{shop|Reminder}: your appointment {day} at {time}.",
}

# What tells of a change. The first two come unasked, so they say who writes; the last answers.
NOTICES = {
    Notice.MOVED: {
        "fr": "{shop|Changement} : votre rendez-vous est déplacé, il est maintenant {day}"
        " à {time}.",
        "en": "{shop|Change}: your appointment was moved, it is now {day} at {time}.",
    },
    Notice.CANCELLED: {
        "fr": "{shop|Annulation} : votre rendez-vous {day} à {time} est annulé.",
        "en": "{shop|Cancelled}: your appointment {day} at {time} is cancelled.",
    },
    Notice.ANSWERED: {
        "fr": "C'est noté : votre rendez-vous est {day} à {time}.",
        "en": "Noted: your appointment is {day} at {time}.",
    },
}


# Who writes, after an answer that has room for it.
SIGNED = " {shop}"


@dataclass(frozen=True, slots=True)
class Told:
    """One appointment as its reminder tells it: whose, and when by the wall clock (``HH:MM``)."""

    contact_id: int
    first_name: str
    last_name: str
    day: date
    clock: str


@dataclass(frozen=True, slots=True)
class _Words:
    near: tuple[str, str]  # today, tomorrow
    days: tuple[str, ...]  # of the week, from Monday, before a date in digits
    both: str


_FRENCH = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WORDS = {
    "fr": _Words(("aujourd'hui", "demain"), _FRENCH, " et "),
    "en": _Words(("today", "tomorrow"), tuple(f"on {day}" for day in _ENGLISH), " and "),
}


# Each way a text names the day of an appointment, of all languages.
_ANY_DAY = re.compile(
    "|".join(
        each
        for words in _WORDS.values()
        for each in (
            *(rf"\b{re.escape(near)}\b" for near in words.near),
            *(rf"\b{day} \d\d/\d\d\b" for day in words.days),
        )
    )
)


def same_but_for_the_day(text: str, other: str) -> bool:
    """Whether two texts differ in nothing but how they name the day: one left later than the
    other."""
    return _ANY_DAY.sub("", text) == _ANY_DAY.sub("", other)


def language_of(*languages: str) -> str:
    """The first of ``languages`` (``fr``, ``fr-CA``) that has shipped words, or English."""
    for each in languages:
        if (known := each[:2].lower()) in TEMPLATES:
            return known
    return "en"


def checked(words: str) -> str:
    """A template as it is kept. BadInput: text_empty, unknown_field, stray_brace, lone_surrogate,
    text_too_long where the words take more than one SMS whoever gets them."""
    text = sms_text.normalise(words).text
    if not text.strip():
        raise BadInput("text_empty")
    template.check(text, FIELDS)
    shortest = dict.fromkeys(FIELDS, "") | {"day": "26/11", "date": "26/11/2026"}
    if not _fits(_without(text, shortest | {"time": "11:00"})):
        raise BadInput("text_too_long")
    return text


def tells_any_hour(words: str) -> bool:
    """Whether a template is true of whatever hour: it has day and hour as fields. What has not may
    have them written out. BadInput stray_brace."""
    named = set(template.fields(words))
    return "time" in named and not named.isdisjoint({"day", "date"})


def compose(
    words: str,
    told: Sequence[Told],
    *,
    shop: str,
    language: str,
    on: date,
    greeting: Greeting,
) -> str | NoReminder:
    """The text that tells of ``told`` (one day's, of one number, in their order) when it leaves on
    the day ``on``; or why there is none. ``language`` is that of ``words``.

    BadInput: unknown_field, stray_brace, lone_surrogate.
    """
    text = _rendered(words, _values(told, shop, language, on))
    if isinstance(text, NoReminder) or _fits(text):
        return text
    bare = _without(words, _values([_nameless(each) for each in told], shop, language, on))
    if not _fits(bare):
        return NoReminder.TOO_LONG
    if greeting is Greeting.PAY:
        return text
    if greeting is Greeting.WITHOUT_ACCENT:
        plain = _rendered(words, _values([_plain(each) for each in told], shop, language, on))
        if isinstance(plain, str) and _fits(plain):
            return plain
    return bare


def _rendered(words: str, known: Mapping[str, str]) -> str | NoReminder:
    rendered = template.render(words, known)
    if isinstance(rendered, Missing):
        return NoReminder.MISSING_FIELD
    text = sms_text.normalise(rendered).text
    return text if text.strip() else NoReminder.TEXT_EMPTY


def _fits(text: str) -> bool:
    return sms_text.count(text).segments <= 1


def _without(words: str, known: Mapping[str, str]) -> str:
    """The text where a field that is empty leaves nothing, nor a blank before a comma."""
    pieces = [
        piece if isinstance(piece, str) else (known[piece.name] or piece.fallback or "")
        for piece in template.parse(words)
    ]
    text = " ".join("".join(pieces).split(" "))
    while "  " in text:
        text = text.replace("  ", " ")
    return sms_text.normalise(text.replace(" ,", ",").replace(" .", ".").strip()).text


def _nameless(told: Told) -> Told:
    return replace(told, first_name="", last_name="")


def _plain(told: Told) -> Told:
    return replace(
        told, first_name=unaccented(told.first_name), last_name=unaccented(told.last_name)
    )


def unaccented(name: str) -> str:
    """``name`` with those letters bare that the GSM alphabet lacks: é stays, ç does not."""
    return "".join(
        each if each in BASIC else _bare(each) for each in unicodedata.normalize("NFC", name)
    )


def _bare(letter: str) -> str:
    return "".join(
        each for each in unicodedata.normalize("NFD", letter) if not unicodedata.combining(each)
    )


def _values(told: Sequence[Told], shop: str, language: str, on: date) -> dict[str, str]:
    """The merge fields of one text.

    Dates are in digits, day first, as both home countries write them: no "août" that would double
    the price.
    """
    words = _WORDS[language]
    day = told[0].day
    several = len({each.contact_id for each in told}) > 1
    return {
        "first_name": words.both.join(dict.fromkeys(each.first_name for each in told)).strip(),
        "last_name": words.both.join(dict.fromkeys(each.last_name for each in told)).strip(),
        "day": _day(day, on, words),
        "date": f"{day:%d/%m}/{day.year}",
        "time": words.both.join(dict.fromkeys(_time(each, several) for each in told)),
        "shop": shop,
    }


def _day(day: date, on: date, words: _Words) -> str:
    ahead = (day - on) // timedelta(days=1)
    return words.near[ahead] if ahead in (0, 1) else f"{words.days[day.weekday()]} {day:%d/%m}"


def _time(told: Told, several: bool) -> str:
    return f"{told.clock} ({told.first_name})" if several and told.first_name else told.clock
