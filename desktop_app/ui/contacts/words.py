"""The words of this room that are made from what the book says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.consent import IMPORT, Event, Flag, Record
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.message import Purpose
from desktop_app.services.consents import Entry, Said
from desktop_app.ui.contacts.presenter import Mark, mark, purpose_of
from desktop_app.ui.kit import faults, formats, people, shortcuts, wording
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.wording import Shown

# How somebody said it at the counter, as records keep it.
ALOUD, PAPER, PHONE = "aloud", "paper", "phone"
HOWS: Mapping[str, object] = {
    ALOUD: QT_TRANSLATE_NOOP("contacts", "aloud"),
    PAPER: QT_TRANSLATE_NOOP("contacts", "on paper"),
    PHONE: QT_TRANSLATE_NOOP("contacts", "by phone"),
    "counter": QT_TRANSLATE_NOOP("contacts", "at the counter"),
    IMPORT: QT_TRANSLATE_NOOP("contacts", "in a list"),
}


@dataclass(frozen=True)
class _ByDefault(Shown):
    """A word of this room, where the kit has none."""

    @property
    def words(self) -> str:
        return QCoreApplication.translate("contacts", str(self.source))


# Reminders need no question: nobody who was not asked may read as if a yes were missing. The ring
# is open, as nobody gave this yes.
BY_DEFAULT = _ByDefault("ph.check-circle", "", QT_TRANSLATE_NOOP("contacts", "Yes, by default"))


def flag(purpose: Purpose, shown: Flag) -> Shown:
    """How a flag stands in the list and beside a person."""
    if purpose is Purpose.TRANSACTIONAL and shown is Flag.NOT_ASKED:
        return BY_DEFAULT
    return wording.FLAGS[shown]


FIRM = "\u00a0"  # a day is not parted at the end of a line


def keys(pressed: str) -> str:
    """As they are called on this computer."""
    return shortcuts.told(pressed)


def keyed(text: str, pressed: str) -> str:
    """An action of a menu with its keys beside it."""
    return f"{text}\t{keys(pressed)}"


def how(word: str) -> str:
    """``on paper``; words of the shop's own stand as they are."""
    told = HOWS.get(word)
    return QCoreApplication.translate("contacts", str(told)) if told else word


def name(session: Session, person: Person) -> str:
    """Who it is: their name, else their number, else their address."""
    return called(session, person.full_name, person.number, person.email)


def called(session: Session, full_name: str, number: str | None, email: str = "") -> str:
    told = people.name(session, full_name) or people.number(session, number)
    hidden = "•••" if session.hide_names else email
    return told or hidden or QCoreApplication.translate("contacts", "Somebody without a name")


def first(session: Session, person: Person) -> str:
    """By what one calls them in a sentence."""
    return people.name(session, person.first_name) or name(session, person)


def short_day(on: date, today: date) -> str:
    """``today``, ``3 Nov``, or the month and its year where that is another."""
    if on == today:
        return QCoreApplication.translate("contacts", "Today")
    form = "d MMM" if on.year == today.year else "MMM yyyy"
    return formats.dated(on, form)


def day_and_hour(at: datetime, zone: tzinfo | None) -> str:
    """``3 Nov 2026 at 14:12``: a proof has its year."""
    local = at.astimezone(zone).date()
    told = QCoreApplication.translate("contacts", "%1 at %2")
    told = told.replace("%1", _dated(local)).replace("%2", formats.hour(at, zone))
    return told.replace(" ", FIRM)


def _dated(on: date) -> str:
    told = formats.dated(on, "d MMM yyyy")
    return told.replace(" ", FIRM)


def unreached(purpose: Purpose, reach: Reach) -> tuple[str, str]:
    """What somebody may receive, and no text can bring; and why."""
    strong = (
        QCoreApplication.translate("contacts", "No reminder or order news can reach them:")
        if purpose is Purpose.TRANSACTIONAL
        else QCoreApplication.translate("contacts", "No offer can reach them:")
    )
    return strong, f"{wording.small(wording.REACH[reach].words)}."


def may(purpose: Purpose, flag: Flag, entry: Entry | None, zone: tzinfo | None) -> tuple[str, str]:
    """What one purpose comes to: the strong words, and where that stands written."""
    service = purpose is Purpose.TRANSACTIONAL
    if flag in (Flag.STOP, Flag.SAID_NO):
        strong = (
            QCoreApplication.translate("contacts", "Must not receive reminders or order news:")
            if service
            else QCoreApplication.translate("contacts", "Must not receive offers:")
        )
        return strong, _why(entry, zone)
    if service and flag is Flag.NOT_ASKED:
        return (
            QCoreApplication.translate("contacts", "May receive reminders and order news:"),
            QCoreApplication.translate("contacts", "yes, by default."),
        )
    if service:
        return QCoreApplication.translate("contacts", "May receive reminders and order news."), ""
    if flag is Flag.YES:
        strong = QCoreApplication.translate("contacts", "May receive offers:")
        return strong, _why(entry, zone)
    return (
        QCoreApplication.translate("contacts", "Receives no offers yet:"),
        QCoreApplication.translate("contacts", "nobody has asked."),
    )


def _why(entry: Entry | None, zone: tzinfo | None) -> str:
    if entry is None:
        return ""
    at = _dated(entry.at.astimezone(zone).date())
    if not isinstance(entry, Said):
        told = QCoreApplication.translate("contacts", "STOP from this number on %1.")
        return told.replace("%1", day_and_hour(entry.at, zone))
    by_hour = day_and_hour(entry.at, zone)
    record = entry.record
    if record.source_row is not None:
        return _listed(entry, zone)
    if record.is_stop:
        told = (
            QCoreApplication.translate("contacts", "STOP at the counter on %1.")
            if record.by
            else QCoreApplication.translate("contacts", "STOP by text on %1.")
        )
        return told.replace("%1", by_hour)
    if record.event is Event.GRANTED:
        told = QCoreApplication.translate("contacts", "agreed %2 on %1.")
    else:
        told = QCoreApplication.translate("contacts", "said no %2 on %1.")
    return told.replace("%1", at).replace("%2", how(record.how))


def _listed(said: Said, zone: tzinfo | None) -> str:
    """What a list says, in the shop's own words: the day of an import is not that of an answer."""
    granted = said.record.event is Event.GRANTED
    if said.undated:
        told = (
            QCoreApplication.translate("contacts", "agreed, %2; date unknown, noted on %1.")
            if granted
            else QCoreApplication.translate("contacts", "said no, %2; date unknown, noted on %1.")
        )
    else:
        told = (
            QCoreApplication.translate("contacts", "agreed, %2, on %1.")
            if granted
            else QCoreApplication.translate("contacts", "said no, %2, on %1.")
        )
    return told.replace("%1", _day_of(said, zone)).replace("%2", how(said.record.how))


def _day_of(said: Said, zone: tzinfo | None) -> str:
    """The day that a record of a list speaks of: one that somebody typed has no hour, and stands
    in the book as its midnight in UTC."""
    return _dated(said.at.astimezone(zone if said.undated else UTC).date())


def title(entry: Entry) -> str:
    """An entry of the timeline in a line."""
    offers = purpose_of(entry) is Purpose.MARKETING
    told = mark(entry)
    if not isinstance(entry, Said):
        return (
            QCoreApplication.translate("contacts", "Number stopped for offers")
            if offers
            else QCoreApplication.translate("contacts", "Number stopped for reminders and orders")
        )
    record = entry.record
    if told is Mark.OVERRULED:
        return (
            QCoreApplication.translate("contacts", "Offers: a list said yes, overruled")
            if offers
            else QCoreApplication.translate("contacts", "Service: a list said yes, overruled")
        )
    if record.is_stop:
        return _stop(offers, at_counter=bool(record.by))
    if record.source_row is not None:
        return _listed_title(offers, record)
    if record.event is Event.GRANTED:
        said = (
            QCoreApplication.translate("contacts", "Offers: agreed %1")
            if offers
            else QCoreApplication.translate("contacts", "Service: agreed %1")
        )
    else:
        said = (
            QCoreApplication.translate("contacts", "Offers: said no %1")
            if offers
            else QCoreApplication.translate("contacts", "Service: said no %1")
        )
    return said.replace("%1", how(record.how))


def _listed_title(offers: bool, record: Record) -> str:
    if record.event is Event.GRANTED:
        said = (
            QCoreApplication.translate("contacts", "Offers: agreed, %1")
            if offers
            else QCoreApplication.translate("contacts", "Service: agreed, %1")
        )
    else:
        said = (
            QCoreApplication.translate("contacts", "Offers: said no, %1")
            if offers
            else QCoreApplication.translate("contacts", "Service: said no, %1")
        )
    return said.replace("%1", how(record.how))


def _stop(offers: bool, *, at_counter: bool) -> str:
    if offers:
        return (
            QCoreApplication.translate("contacts", "STOP for offers, at the counter")
            if at_counter
            else QCoreApplication.translate("contacts", "STOP for offers, by text")
        )
    return (
        QCoreApplication.translate("contacts", "STOP for reminders and orders, at the counter")
        if at_counter
        else QCoreApplication.translate("contacts", "STOP for reminders and orders, by text")
    )


def proof(entry: Entry, zone: tzinfo | None) -> list[str]:
    """What stands below the title: when, by whom, from which list, and what was taken back."""
    if not isinstance(entry, Said):
        lines = [_joined(day_and_hour(entry.at, zone), entry.by)]
        if entry.lifted_at is not None:
            told = QCoreApplication.translate("contacts", "Lifted on %1")
            lifted = told.replace("%1", day_and_hour(entry.lifted_at, zone))
            lines.append(_joined(lifted, entry.lifted_by))
        return lines
    record = entry.record
    source = record.source_file
    if source and record.source_row is not None:
        told = QCoreApplication.translate("contacts", "%1, row %2")
        source = told.replace("%1", source).replace("%2", str(record.source_row))
    lines = [_joined(_when(entry, zone), source, record.by)]
    if entry.of_number:
        lines.append(QCoreApplication.translate("contacts", "Said for this number, without a name"))
    if record.wording:
        lines.append(QCoreApplication.translate("contacts", "“%1”").replace("%1", record.wording))
    if entry.retracted_at is not None:
        told = QCoreApplication.translate("contacts", "A slip, taken back on %1")
        back = told.replace("%1", day_and_hour(entry.retracted_at, zone))
        lines.append(_joined(back, entry.retracted_by))
    return lines


def _when(said: Said, zone: tzinfo | None) -> str:
    if said.undated:
        told = QCoreApplication.translate("contacts", "Date unknown, noted on %1")
        return told.replace("%1", day_and_hour(said.at, zone))
    if said.record.source_row is not None:
        return _day_of(said, zone)
    return day_and_hour(said.at, zone)


def _joined(*parts: str) -> str:
    return " · ".join(each for each in parts if each)


# Why a number cannot be read, by the word that `phone` gives.
_WHY: Mapping[str, object] = {
    "too_short": QT_TRANSLATE_NOOP("contacts", "Digits are missing in this number."),
    "too_long": QT_TRANSLATE_NOOP("contacts", "This number has too many digits."),
    "unknown_country": QT_TRANSLATE_NOOP("contacts", "No country has this prefix."),
    "not_assigned": QT_TRANSLATE_NOOP("contacts", "Nobody can have this number: look again."),
    "is_a_date": QT_TRANSLATE_NOOP("contacts", "This is a date, not a number."),
}


def number_fault(error: ComptoirError) -> str:
    """What is wrong with a number that was typed."""
    if error.kind == "number_doubtful":
        return QCoreApplication.translate(
            "contacts", "There is more than a number here. Type the number alone."
        )
    told = _WHY.get(str(error.facts.get("why")))
    if told is None:
        return QCoreApplication.translate("contacts", "This is no number. Type its digits.")
    return QCoreApplication.translate("contacts", str(told))


# Faults of this room, beside those that the kit words.
_FAULTS: Mapping[str, object] = {
    "contact_unnamed": QT_TRANSLATE_NOOP(
        "contacts", "Somebody needs a name, a number or an e-mail address to be found again."
    ),
    "tag_malformed": QT_TRANSLATE_NOOP(
        "contacts", "One tag, please: without commas, semicolons or bars."
    ),
    "desk_unnamed": QT_TRANSLATE_NOOP(
        "contacts", "Say who is at the desk: a record carries a name."
    ),
    "record_retracted": QT_TRANSLATE_NOOP("contacts", "This was taken back already."),
    "record_unknown": QT_TRANSLATE_NOOP("contacts", "This record went with its person."),
    "how_unclear": QT_TRANSLATE_NOOP("contacts", "Say how the answer was given."),
}


def fault(error: ComptoirError) -> str:
    """What went wrong, in a sentence or two."""
    told = _FAULTS.get(error.kind)
    if told is None:
        return faults.sentence(error)
    return QCoreApplication.translate("contacts", str(told))
