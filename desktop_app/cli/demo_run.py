"""What the demonstration does, step by step, by the services that every verb uses."""

from __future__ import annotations

import csv
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from desktop_app import places
from desktop_app.cli import campaigns as campaigns_face
from desktop_app.cli import contacts_view, face, report_view, words
from desktop_app.cli import send as send_face
from desktop_app.cli.bars import bars
from desktop_app.cli.demo_shop import DemoShop
from desktop_app.cli.sample_list import rows_of
from desktop_app.domain.audience import Audience
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import next_opening
from desktop_app.domain.message import LIVE, Purpose, State
from desktop_app.services import appointments, campaigns, importing, insights
from desktop_app.services.composing import Draft
from desktop_app.services.importing import Intake
from desktop_app.store.appointments import Booking
from desktop_app.store.database import Book

_TAG = "clients"
_NOTICE = "Bonjour {first_name|et merci}, votre commande est prête chez {shop}."
_OFFER = "Samedi, -20 % sur tout chez {shop} !"
_ASKED_AGAIN = 10  # times at most, a second or two each
_LOOK = 0.1  # seconds between looks at the book while the agent works


class DemoRun:
    """One run; ``rows`` people of an invented list, None for the one that is shipped.

    ``quiet`` shows nothing on the way.
    """

    def __init__(self, shop: DemoShop, rows: int | None, *, quiet: bool) -> None:
        self._shop = shop
        self._book = shop.comptoir.book
        self._rows = rows
        self._quiet = quiet
        self._shift = timedelta(0)

    def run(self) -> dict[str, Any]:
        """Everything, in order; the documented object."""
        taken_in = self._import()
        self._open_the_shop()
        sent = [self._send(Purpose.TRANSACTIONAL, _NOTICE), self._send(Purpose.MARKETING, _OFFER)]
        reminder = self._remind()
        return {
            "profile": str(self._shop.comptoir.profile.folder),
            "ledger": str(self._shop.ledger),
            "import": taken_in,
            "campaigns": sent,
            "reminder": reminder,
            "agree": agree(self._book, self._shop.ledger),
        }

    def _import(self) -> dict[str, Any]:
        path = self._list()
        self._say(f"Importing {path.name}")
        intake = Intake(
            region="FR",
            tag=_TAG,
            consent_how="asked at the counter, in this demonstration",
            fiction=self._shop.comptoir.practising,
        )
        with bars("rows", quiet=self._quiet) as done:
            verdict = importing.take_in(self._book, path, intake, now=self._now(), progress=done)
        self._say(contacts_view.text(verdict))
        return contacts_view.told(verdict)

    def _list(self) -> Path:
        if self._rows is None:
            return places.resources() / "samples" / "clients.xlsx"
        path = self._shop.ledger.with_name("clients.csv")
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows_of(self._rows))
        return path

    def _open_the_shop(self) -> None:
        """Put the clock to an hour at which offers may leave, if it is not one."""
        rules, now = self._shop.comptoir.rules, self._now()
        opening = next_opening(rules, Purpose.MARKETING, now) if rules else None
        if rules is None or opening is None or opening <= now:
            return
        self._shift = opening - now + timedelta(minutes=1)
        self._say(f"No offer may leave now: the clock is put to {_wall(opening, rules.zone)}.")

    def _send(self, purpose: Purpose, text: str) -> dict[str, Any]:
        self._say(f"\n{purpose.value.capitalize()}: {text}")
        comptoir, account_id = self._shop.comptoir, self._shop.account_id
        draft = Draft(purpose, text, Audience(tag=_TAG), account_id, by="Demo")
        terms = comptoir.terms(account_id)
        plan = campaigns.plan(self._book, draft, terms, now=self._now())
        self._say(send_face.sentences(plan, comptoir.zone))
        campaign_id = campaigns.start(self._book, draft, terms, plan, now=self._now())
        self._follow(campaign_id, plan.messages)
        self._end_doubts()
        told = insights.campaign_report(self._book, campaign_id)
        self._say(report_view.shown(told, comptoir.zone))
        return {"plan": send_face.as_object(plan), **campaigns_face.shown(told)}

    def _follow(self, campaign_id: int, messages: int) -> None:
        """Run the agent until it has nothing left to do, and show how far it is."""
        shown = bars("handed over", "arrived", quiet=self._quiet)
        with shown as show, self._shop.agent(self._shift) as agent:
            while agent.poll() is None:
                ladder = insights.campaign_report(self._book, campaign_id).report.ladder
                show(ladder.handed_over, messages, ladder.delivered + ladder.undelivered)
                time.sleep(_LOOK)
            ladder = insights.campaign_report(self._book, campaign_id).report.ladder
            show(ladder.handed_over, messages, ladder.delivered + ladder.undelivered)

    def _end_doubts(self) -> None:
        """An answer that was lost leaves a doubt, and the provider's report ends it.

        The agent does not stay for one that may never come: here it is asked again for a while.
        """
        for _ in range(_ASKED_AGAIN):
            if not any(each.state is State.UNCERTAIN for each in insights.handed_over(self._book)):
                return
            with self._shop.agent(self._shift):
                pass

    def _remind(self) -> dict[str, Any]:
        """An appointment in three days; the clock is put to when its reminder is due."""
        comptoir = self._shop.comptoir
        zone = comptoir.rules.zone if comptoir.rules else ZoneInfo("UTC")
        day = (self._now() + timedelta(days=3)).astimezone(zone).date()
        booking = Booking(
            contact_id=self._somebody(), day=day, clock="14:30", zone=zone.key, kind="demo"
        )
        added = appointments.add(
            self._book,
            booking,
            account_id=self._shop.account_id,
            now=self._now(),
            by="Demo",
        )
        due = added.planned[0].due_at
        self._say(f"\nAppointment on {day}; its reminder is due {_wall(due, zone)}.")
        self._shift = due - datetime.now(UTC) + timedelta(seconds=1)
        with self._shop.agent(self._shift):
            pass
        self._end_doubts()
        told = appointments.shown(self._book, added.appointment_id)
        state = told.reminder.message_state if told.reminder else None
        self._say(
            f"Woken by the shifted clock: {words.STATES[state] if state else 'nothing left'}."
        )
        return {
            "appointment": added.appointment_id,
            "due_at": face.stamp(due),
            "state": told.reminder.state.value if told.reminder else None,
            "message_state": state.value if state else None,
            "left": state in LIVE,
        }

    def _somebody(self) -> int:
        """Somebody who got the notice, did not answer STOP, and shares the number with nobody."""
        comptoir, account_id = self._shop.comptoir, self._shop.account_id
        terms = comptoir.terms(account_id)
        for line in _lines(self._shop.ledger):
            listed = Audience(numbers=(line["number"],))
            draft = Draft(Purpose.TRANSACTIONAL, _NOTICE, listed, account_id)
            if campaigns.plan(self._book, draft, terms, now=self._now()).messages:
                with suppress(BadInput):
                    return appointments.whose(self._book, line["number"])
        raise BadInput("contact_unknown")

    def _now(self) -> datetime:
        return datetime.now(UTC) + self._shift

    def _say(self, text: str) -> None:
        if not self._quiet:
            face.say(sys.stdout, text)


def agree(book: Book, ledger: Path) -> bool:
    """Whether every text that was taken is the book's, once, and the book claims no other.

    What is in doubt may stand in the ledger or not: that is what doubt means.
    """
    taken = Counter((line["number"], line["text"], line["reference"]) for line in _lines(ledger))
    handed = insights.handed_over(book)
    known = Counter((each.number, each.text, each.reference) for each in handed)
    doubted = Counter(
        (each.number, each.text, each.reference) for each in handed if each.state is State.UNCERTAIN
    )
    return bool(taken) and max(taken.values()) == 1 and known - doubted <= taken <= known


def _lines(ledger: Path) -> Iterator[dict[str, str]]:
    with ledger.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _wall(instant: datetime, zone: ZoneInfo) -> str:
    return instant.astimezone(zone).strftime("%Y-%m-%d %H:%M")
