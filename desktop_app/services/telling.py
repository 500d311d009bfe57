"""The text that tells of appointments: made anew whenever it is looked at, from what the book holds
then. Nothing keeps a copy that could be out of date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop_app.domain import preferences, reminder_text
from desktop_app.domain.appointment import AppointmentState, NoReminder, Notice, instant
from desktop_app.domain.contact import Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.reminder_plan import Plan
from desktop_app.domain.reminder_text import Told
from desktop_app.store import plans, settings
from desktop_app.store.database import Connection
from desktop_app.store.plans import Plans
from desktop_app.store.reminders import Due

_FRENCH_SPEAKING = ("FR", "MC")  # shop's countries whose clients are written to in French


@dataclass(frozen=True, slots=True)
class Shop:
    """What every reminder of the shop is made of. ``language`` is that of people without one."""

    name: str
    language: str
    plans: Plans


def shop(book: Connection) -> Shop:
    country, name = preferences.HOME_COUNTRY, preferences.SHOP
    told = settings.of(book, country.key, name.key)
    return Shop(
        name=told.get(name.key, ""),
        language=language_of(told.get(country.key) or country.default),
        plans=plans.read(book),
    )


def text(due: Sequence[Due], shop: Shop, at: datetime) -> str | NoReminder:
    """The one text of ``due``, all of one number and day, if it leaves ``at``; or why there is
    none. Raises BadInput where a template names what this version does not know, or the zone of an
    appointment is no more."""
    first = due[0]
    for each in due:
        instant(each.day, each.clock, each.zone)
    if (untrue := _untrue(due)) is not None:
        return untrue
    if any(each.reach is not Reach.TEXTABLE or not each.number for each in due):
        return NoReminder.NOT_TEXTABLE
    plan = shop.plans.of(first.kind)
    language, words = _words(first, plan, shop)

    def composed(words: str) -> str | NoReminder:
        return reminder_text.compose(
            words,
            [
                Told(each.contact_id, each.first_name, each.last_name, each.day, each.clock)
                for each in due
            ],
            shop=shop.name,
            language=language,
            on=at.astimezone(ZoneInfo(first.zone)).date(),
            greeting=plan.greeting,
        )

    if first.notice is Notice.ANSWERED and not first.template and shop.name:
        signed = composed(words + reminder_text.SIGNED)
        if not isinstance(signed, NoReminder):
            return signed
    return composed(words)


def _untrue(due: Sequence[Due]) -> NoReminder | None:
    """Why what they tell does not hold any more: each is called off, or is not where it says so."""
    called_off = due[0].notice is Notice.CANCELLED
    for each in due:
        if (each.appointment_state is AppointmentState.CANCELLED) != called_off:
            return NoReminder.BOOKED_AGAIN if called_off else NoReminder.CALLED_OFF
    return None


def _words(due: Due, plan: Plan, shop: Shop) -> tuple[str, str]:
    if due.notice is None:
        return words_for(plan, due.language, shop.language, own=due.template)
    spoken = reminder_text.language_of(due.language, shop.language)
    return spoken, due.template or reminder_text.NOTICES[due.notice][spoken]


def still_says(said: str, number: str, due: Sequence[Due], shop: Shop, at: datetime) -> bool:
    """Whether ``said``, a text to ``number`` that leaves ``at``, is what would leave of ``due``."""
    if not due or any(each.number != number for each in due):
        return False
    try:
        return text(due, shop, at) == said
    except BadInput:
        return False


def words_for(plan: Plan, language: str, usual: str, *, own: str = "") -> tuple[str, str]:
    """Language and template for somebody who speaks ``language``, in a shop that speaks ``usual``:
    the appointment's ``own`` words, those of the plan, else the shipped."""
    spoken = reminder_text.language_of(language, usual)
    if own or plan.words.get(spoken):
        return spoken, own or plan.words[spoken]
    for each in (usual, *plan.words):  # the shop wrote its own words, if in another language
        if plan.words.get(each):
            return each, plan.words[each]
    return spoken, reminder_text.TEMPLATES[spoken]


def language_of(home: str) -> str:
    """In what a shop of the country ``home`` (ISO 3166-1 alpha-2) writes to who has no language."""
    return "fr" if home in _FRENCH_SPEAKING else "en"
