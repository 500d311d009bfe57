"""The terminal's words, English, for what stands in a list: states, reasons, flags."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.appointment import (
    AppointmentState,
    NoReminder,
    Notice,
    ReminderState,
    TakenBack,
)
from desktop_app.domain.calendar_event import EventStatus, Unread
from desktop_app.domain.calls import CallReason
from desktop_app.domain.campaign import CampaignState, LeftOut
from desktop_app.domain.consent import Flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.cover import Exposed
from desktop_app.domain.errors import Fault
from desktop_app.domain.foreign_appointment import Change, Refused
from desktop_app.domain.gate import Basis, Reason
from desktop_app.domain.message import Purpose, State, let_be_by
from desktop_app.domain.remedy import Remedy
from desktop_app.domain.rules import Closed, CountryRules, Window

STATES: dict[State, str] = {
    State.QUEUED: "waiting to leave",
    State.HELD: "held by a rule",
    State.SENDING: "being handed over",
    State.SCHEDULED: "at the provider, for later",
    State.SENT: "taken by the provider",
    State.DELIVERED: "delivered",
    State.SKIPPED: "left out",
    State.CANCELLED: "taken back",
    State.EXPIRED: "too late to be useful",
    State.FAILED: "not taken",
    State.UNDELIVERED: "not delivered",
    State.UNCERTAIN: "in doubt: maybe taken",
}

REASONS: dict[Reason, str] = {
    Reason.STOP: "answered STOP",
    Reason.SUPPRESSED: "number never to be texted",
    Reason.SAID_NO: "said no",
    Reason.NOT_TEXTABLE: "no number that takes texts",
    Reason.OTHER_COUNTRY: "number of another country",
    Reason.NO_RULES: "no rules for the shop's country",
    Reason.NOT_ASKED: "never asked for consent",
    Reason.BAD_SENDER: "sender not allowed",
    Reason.WEEKLY_CAP: "had enough offers this week",
    Reason.NUMBER_CHANGED: "number changed since the text was made",
    Reason.TOLD_ALREADY: "that number was reminded of the same hour already",
    Reason.NO_OPENING: "no hour is allowed in the coming year",
}

LEFT_OUT: dict[LeftOut, str] = {
    LeftOut.HOUSEHOLD: "the household gets it once, for another of them",
    LeftOut.MISSING_FIELD: "a field of the text is empty for them",
}

CAMPAIGNS: dict[CampaignState, str] = {
    CampaignState.DRAFT: "draft",
    CampaignState.SCHEDULED: "set to a later time",
    CampaignState.RUNNING: "on its way",
    CampaignState.PAUSED: "paused",
    CampaignState.FINISHED: "finished",
    CampaignState.CANCELLED: "taken back",
}

APPOINTMENTS: dict[AppointmentState, str] = {
    AppointmentState.BOOKED: "booked",
    AppointmentState.CANCELLED: "called off",
}

REMINDERS: dict[ReminderState, str] = {
    ReminderState.WAITING: "waiting",
    ReminderState.LATE: "late, waiting for somebody's word",
    ReminderState.LEFT: "put in the queue",
    ReminderState.SKIPPED: "none",
    ReminderState.EXPIRED: "too late",
    ReminderState.CANCELLED: "taken back",
}

NO_REMINDERS: dict[NoReminder, str] = {
    NoReminder.BOOKED_TOO_LATE: "booked too late to be reminded",
    NoReminder.HOUR_TOO_LATE: "the hour of reminding comes too late for it",
    NoReminder.USEFUL_UNTIL: "nothing was running while it was of use",
    NoReminder.NOT_TEXTABLE: "no number that takes texts",
    NoReminder.MISSING_FIELD: "a field of the text is empty for them",
    NoReminder.TEXT_EMPTY: "nothing was left of the text",
    NoReminder.TOO_LONG: "its words take more than one SMS",
    NoReminder.SWITCHED_OFF: "reminders of this kind are switched off",
    NoReminder.NO_STEP: "the plan has no reminder for it",
    NoReminder.PLAN_CHANGED: "the plan was changed",
    NoReminder.CALLED_OFF: "the appointment was called off",
    NoReminder.LEFT_OUT: "left out by hand",
    NoReminder.CONFIRMED: "they confirmed",
    NoReminder.BOOKED_AGAIN: "the appointment stands again",
    NoReminder.TOLD_BY_NOTICE: "a text of its own told of the new hour",
}

NOTICES: dict[Notice, str] = {
    Notice.MOVED: "notice of the new hour",
    Notice.CANCELLED: "notice that it is called off",
    Notice.ANSWERED: "answer to who asked for another hour",
}

CALLS: dict[CallReason, str] = {
    CallReason.NOT_DELIVERED: "the text was not delivered",
    CallReason.FAILED: "the provider did not take the text",
    CallReason.LANDLINE: "a landline takes no texts",
    CallReason.NO_NUMBER: "no number that takes texts",
    CallReason.BROKEN_NUMBER: "the number cannot be right",
    CallReason.REFUSED: "they want no texts",
    CallReason.TOO_LATE: "nothing was running while a text was of use",
    CallReason.BOOKED_TOO_LATE: "booked too late for a text",
    CallReason.IN_DOUBT: "nobody knows whether the text left",
    CallReason.NOT_SENT: "no text could be sent",
    CallReason.OLD_HOUR: "they were told an hour that is no more",
    CallReason.CALLED_OFF: "they were told of it, and not that it is called off",
}

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

EXPOSED: dict[Exposed, str] = {
    Exposed.NO_SCHEDULER: "its provider takes no text for later",
    Exposed.SWITCHED_OFF: "the shop hands nothing over in advance",
    Exposed.TOO_SOON: "too soon for the provider's scheduler",
    Exposed.JUST_BOOKED: "just booked",
    Exposed.WITHDRAWALS: "no more could be taken back this month",
    Exposed.NOT_AHEAD: "it may leave at its hour, and not be handed over before",
    Exposed.ON_ITS_WAY: "to be handed over",
    Exposed.DOUBT: "in doubt: it may lie at the provider",
}

TAKEN_BACK: dict[TakenBack, str] = {
    TakenBack.NOTHING: "no reminder was to leave",
    TakenBack.ALREADY: "it was called off already",
    TakenBack.REMINDER: "its reminder will not leave",
    TakenBack.MESSAGE: "its reminder was taken out of the queue",
    TakenBack.ASKED_BACK: "its reminder is asked back from the provider",
    TakenBack.TOO_LATE: "its reminder has left: tell them by telephone",
}

EVENTS: dict[EventStatus, str] = {
    EventStatus.CONFIRMED: "confirmed",
    EventStatus.TENTATIVE: "not sure yet",
    EventStatus.CANCELLED: "called off",
}

CHANGES: dict[Change, str] = {
    Change.NEW: "taken over",
    Change.ADOPTED: "was typed before, follows the calendar from now on",
    Change.MOVED: "moved",
    Change.CANCELLED: "called off",
    Change.RESTORED: "takes place again",
}

TAKEN_OVER = {
    "new": "new",
    "moved": "moved",
    "cancelled": "called off",
    "unchanged": "as before",
}

LET_GO = "Look why, then repeat with --call-off."

REFUSED: dict[Refused, str] = {
    Refused.ALL_DAY: "a whole day, without an hour",
    Refused.NO_DATE: "no date",
    Refused.BAD_DATE: "a date that cannot be read; write it as 26/11/2026",
    Refused.NO_SUCH_DAY: "a day that does not exist",
    Refused.NO_HOUR: "no hour",
    Refused.BAD_HOUR: "an hour that cannot be read; write it as 14:30",
    Refused.UNSURE: "its status leaves open whether it takes place at this hour",
}

UNREAD: dict[Unread, str] = {
    Unread.NO_UID: "no UID, by which it would be known again",
    Unread.NO_START: "no start",
    Unread.BAD_TIME: "a time that cannot be, or an end before the start",
    Unread.BAD_RULE: "a rule of repetition that cannot be followed",
    Unread.UNKNOWN_ZONE: "in a time zone that nobody describes",
    Unread.UNFINISHED: "its beginning or its end is missing",
    Unread.GARBLED: "a line that matters is broken, or contradicts another",
    Unread.TOO_LONG: "too long for an appointment",
    Unread.OF_A_GUEST: "a guest's answer or proposal, not the calendar's own word",
    Unread.TOO_MANY: "too many occurrences",
    Unread.TOO_SLOW: "a rule of repetition that takes too long",
}

REMEDIES: dict[Remedy, str] = {
    Remedy.CORRECT_NUMBER: "correct the number",
    Remedy.CALL_INSTEAD: "telephone instead",
    Remedy.ASK_AGAIN_LATER: "send again later",
    Remedy.CHANGE_TEXT: "change the text",
    Remedy.CHECK_ACCOUNT: "look at the account: key, credit, sender",
    Remedy.LOOK_AT_PROVIDER: "look at the provider's own list before sending again",
    Remedy.LEAVE_ALONE: "leave this person alone",
    Remedy.UNKNOWN: "ask the provider what its word means",
}

BASES: dict[Basis, str] = {
    Basis.OPTED_IN: "opted in",
    Basis.EXPECTED_SERVICE_MESSAGE: "expected service message",
}

FLAGS: dict[Flag, str] = {
    Flag.YES: "yes",
    Flag.NOT_ASKED: "not asked",
    Flag.SAID_NO: "said no",
    Flag.STOP: "STOP",
}

REACHES: dict[Reach, str] = {
    Reach.TEXTABLE: "textable",
    Reach.LANDLINE: "takes no texts",
    Reach.BROKEN: "broken",
    Reach.NONE: "no number",
}

CLOSED: dict[Closed, str] = {
    Closed.DAY: "no offer leaves on that day of the week",
    Closed.HOLIDAY: "no offer leaves on a public holiday",
    Closed.HOUR: "it is outside the hours for offers",
}

# Monday is 0, as `domain.rules.Window` counts.
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

PURPOSES: dict[Purpose, str] = {
    Purpose.MARKETING: "marketing",
    Purpose.TRANSACTIONAL: "transactional",
}

# `domain.report.Ladder`
RUNGS: dict[str, str] = {
    "prepared": "prepared",
    "waiting": "waiting to leave",
    "under_way": "being handed over",
    "withdrawn": "taken back, or too late",
    "failed_before": "failed before any call",
    "handed_over": "handed over",
    "refused": "refused by the provider",
    "in_doubt": "in doubt: maybe taken",
    "accepted": "accepted by the provider",
    "scheduled": "at the provider, for later",
    "unreported": "accepted, not known whether it arrived",
    "undelivered": "not delivered",
    "delivered": "delivered",
}

# `PhoneVerdict.reason`
PHONES: dict[str, str] = {
    "two_mobiles": "two mobiles in the cell: the first is texted",
    "landline": "a landline",
    "premium_rate": "a premium number",
    "toll_free": "a toll-free number",
    "shared_cost": "a shared-cost number",
    "voip": "an internet line",
    "personal_number": "a personal number",
    "pager": "a pager",
    "company_number": "a company number",
    "voicemail": "a voicemail",
    "not_a_mobile": "not a mobile",
    "not_whole": "an amount, not a number to call",
    "not_assigned": "nobody has this number",
    "unknown_country": "of a country that does not exist",
    "too_long": "too long",
    "too_short": "too short",
    "no_number": "no number in it",
    "is_a_formula": "a formula",
    "is_a_date": "a date",
    "digits_lost": "digits lost: format the column as text and type it again",
}

# `NotTextable.reason` and `Refusal.reason` beside those of `PHONES`
ROWS: dict[str, str] = {
    "no_phone": "no number",
    "broken": "a number that cannot be used",
    "nobody": "no name, number or address",
}

FAULTS: dict[Fault, str] = {
    Fault.NO_CONNECTION: "the provider could not be reached",
    Fault.RATE_LIMITED: "the provider asked us to slow down",
    Fault.UNAVAILABLE: "the provider was out of service",
    Fault.AUTHENTICATION: "the provider did not accept the key",
    Fault.NO_CREDIT: "no credit left",
    Fault.REJECTED: "the provider said no",
    Fault.TIMED_OUT: "no answer in time",
    Fault.CUT: "the answer broke off",
    Fault.SERVER_ERROR: "the provider failed",
    Fault.NONSENSE: "an answer that cannot be read",
}

# What else stands beside a move of a message, or behind a failure.
MOVES: dict[str, str] = {
    # what connectors make of a provider's word
    "invalid_number": "no such number",
    "opted_out": "answered STOP to the provider",
    "text_refused": "the provider does not take this text",
    "sender_refused": "the provider does not take this sender",
    "no_delivery": "the network did not deliver it",
    "unreachable": "telephone off or out of reach",
    # our own
    "stop": "they answered STOP",
    "appointment": "the appointment was moved or called off",
    "import_undone": "the import that brought them was undone",
    "erased": "they were erased from the book",
    "cancelled": "somebody took the campaign back",
    "useful_until": "its time of use had passed",
    "sender_died": "the agent was killed during the call",
    "due": "its hour has come",
    "late": "it would have said something else by then: it waits for somebody's word",
    "left_as_scheduled": "its provider let it go at its hour",
    "clock_was_ahead": "the clock had been ahead: its provider holds it still",
    "taken_back": "it was taken back from its provider",
    "not_ahead": "it could not be handed over ahead: it leaves from here at its hour",
    "parted": "of several it told one may not be told by now: it is made anew",
    "known_to_provider": "asked once more, its provider knows it",
    "kept_by_provider": "its provider does not give it back any more",
    "taken_back_or_left": "its provider does not say whether it was taken back or left",
    "slept": "the machine slept before the call",
}


def why(word: str, rules: CountryRules | None = None) -> str:
    """The reason behind a move, in words: also a rule of ``rules`` that held a text back, by its
    id. What nobody taught us as it stands."""
    if window := rules and rules.window(word):
        return opening(window)
    if (by := let_be_by(word)) is not None:
        return f"left as it is by {by}" if by else "left as it is"
    known = {each.value: text for each, text in (FAULTS | BASES).items()}
    return MOVES.get(word) or PHONES.get(word) or known.get(word) or left_out(word)


def no_text(reason: str) -> str:
    """Why a reminder has no text, or would not leave, in words."""
    known = {each.value: text for each, text in NO_REMINDERS.items()}
    return known.get(reason) or why(reason)


def day(which: date, today: date) -> str:
    """``12 Nov``; with its year where that is not the one of ``today``."""
    year = "" if which.year == today.year else f" {which.year}"
    return f"{which.day} {which:%b}{year}"


def opening(window: Window) -> str:
    """When a window lets texts leave."""
    hours = (f"{at // 60:02}:{at % 60:02}" for at in (window.opens, window.closes))
    told = f"texts leave only {_days(sorted(window.days))} from {' to '.join(hours)}"
    return f"{told}, on no public holiday" if window.holidays else told


def _days(days: list[int]) -> str:
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return f"{DAYS[days[0]]} to {DAYS[days[-1]]}"
    return ", ".join(DAYS[each] for each in days)


def left_out(reason: str) -> str:
    """Why somebody got nothing, in words; a reason of a newer book as it stands."""
    known = {each.value: text for each, text in (REASONS | LEFT_OUT).items()}
    return known.get(reason, reason)
