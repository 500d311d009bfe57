"""What the first run decides, without Qt: where it is, what each step says, how far a text got."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_app.app import Facts
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.rules import CountryRules, Sender
from desktop_app.services.first_run import People, Step
from desktop_app.store.reports import Step as Move

STEPS = tuple(step for step in Step if step is not Step.DONE)
MINUTES = {Step.YOU: 9, Step.RECOVERY: 8, Step.PROVIDER: 6, Step.CONTACTS: 4, Step.TEXT: 2}
COUNTRIES = ("FR", "GB")
# An apostrophe parts d and l from what they belong to.
_SMALL = frozenset(
    ("de", "du", "des", "d", "la", "le", "les", "l", "et", "au", "aux", "chez", "the", "of", "and")
)
LATE = timedelta(seconds=20)  # after which a text that has not left asks for a word


@dataclass
class Answers:
    """What was typed and chosen; outlives a screen that is built anew in another language."""

    shop: str = ""
    country: str = "FR"
    language: str = "fr"
    desk: str = ""
    step: Step = Step.YOU
    key_later: bool = False
    people: People | None = None
    taken_in: int = 0  # people of the sample list
    number: str = ""
    sender: str | None = None  # None until somebody typed one
    campaign_id: int | None = None


def answers_of(facts: Facts | None, language: str, territory: str) -> Answers:
    """What is known already; the rest is proposed by the system's ``language`` and ``territory``
    (ISO codes)."""
    if facts is None:
        return Answers(country=country_of(language, territory), language=language)
    return Answers(
        shop=facts.shop,
        country=facts.home,
        language=language,
        desk=facts.desk,
        step=facts.first_run,
        people=facts.first_people,
    )


def country_of(language: str, territory: str) -> str:
    """Whose rules to propose, from the system's ``language`` and ``territory`` (ISO codes)."""
    return "GB" if territory == "GB" or (territory not in COUNTRIES and language == "en") else "FR"


def before(step: Step) -> Step | None:
    at = STEPS.index(step)
    return STEPS[at - 1] if at else None


def after(step: Step) -> Step:
    return list(Step)[list(Step).index(step) + 1]


def sender_for(shop: str, rules: CountryRules | None) -> str:
    """The shop's name as far as a sender may be: whole words without accents; "" where nothing of
    it may."""
    if rules is None:
        return ""
    most = min((rule.max for rule in _of_reminders(rules)), default=11)
    apart = re.sub(r"[^\w ]|_", " ", shop)
    words = unicodedata.normalize("NFKD", apart).encode("ascii", "ignore").decode().split()
    told = ""
    for word in words:
        longer = f"{told} {word}".strip()
        if len(longer) > most:
            break
        told = longer
    told = _without_small_end(told) or next(
        (word[:most] for word in words if word.lower() not in _SMALL), "".join(words)[:most]
    )
    return told if told and rules.allows_sender(told, Purpose.TRANSACTIONAL) else ""


def _without_small_end(name: str) -> str:
    """``Fleurs`` for ``Fleurs de``: what was cut off is not announced."""
    words = name.split()
    while words and words[-1].lower() in _SMALL:
        words.pop()
    return " ".join(words)


def sender_lengths(rules: CountryRules | None) -> tuple[int, int]:
    """The fewest and the most signs of a sender's name."""
    found = _of_reminders(rules) if rules else []
    return (max((r.min for r in found), default=3), min((r.max for r in found), default=11))


def _of_reminders(rules: CountryRules) -> list[Sender]:
    return [each for each in rules.senders if Purpose.TRANSACTIONAL in each.applies_to]


class Rung(StrEnum):
    """How far a text is, for who waits for it."""

    WAITING = "waiting"
    LATE = "late"  # still waiting, and longer than it should
    HANDED = "handed"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    DOUBT = "doubt"
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    HELD_BACK = "held_back"  # left out, cancelled, too late


@dataclass(frozen=True, slots=True)
class Ladder:
    """``handed``, ``answered``, ``reported``: when each rung was reached, None while it was not."""

    rung: Rung
    handed: datetime | None = None
    answered: datetime | None = None
    reported: datetime | None = None
    reason: str = ""


_ENDS = {
    State.SENT: Rung.ACCEPTED,
    State.DELIVERED: Rung.DELIVERED,
    State.UNDELIVERED: Rung.UNDELIVERED,
    State.FAILED: Rung.REFUSED,
    State.UNCERTAIN: Rung.DOUBT,
    State.SENDING: Rung.HANDED,
    State.SCHEDULED: Rung.ACCEPTED,
}


def ladder(steps: Iterable[Move], now: datetime) -> Ladder:
    """How far the text of these moves (oldest first) is at ``now``."""
    moves = list(steps)
    last = moves[-1]
    waits = last.state in (State.QUEUED, State.HELD)
    handed = None if waits else _last(moves, State.SENDING)
    answered = _last(moves, State.SENT, State.FAILED, State.UNCERTAIN)
    reported = _last(moves, State.DELIVERED, State.UNDELIVERED)
    rung = _ENDS.get(last.state, Rung.HELD_BACK)
    if waits:
        rung = Rung.LATE if now - moves[0].at > LATE else Rung.WAITING
    return Ladder(rung, handed, answered, reported, last.detail)


def _last(moves: list[Move], *states: State) -> datetime | None:
    return next((each.at for each in reversed(moves) if each.state in states), None)
