"""Appointments as a process: added by id or number, listed by day, called off."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop_app.app import open_profile
from desktop_app.domain import consent
from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose
from desktop_app.places import Profile
from desktop_app.services import reminders
from desktop_app.store import accounts, consents, contacts
from desktop_app.store.contacts import Person
from tests.helpers.appointments import ANNA, reads
from tests.helpers.starts import environ_of, secrets_of
from tests.helpers.terminal import Done, comptoir

PARIS = ZoneInfo("Europe/Paris")
TODAY = datetime.now(PARIS).date()
DAY = TODAY + timedelta(days=10)


class Shop:
    """A profile with one account, Anna (id 1), and a household of two on one number."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "p"
        self.environ = {"PATH": os.environ["PATH"], "HOME": str(folder)} | environ_of(self.folder)
        secrets_of(self.folder).mkdir(mode=0o700)
        now = datetime.now(UTC)
        with self.opened() as comptoir, comptoir.book.write() as connection:
            accounts.add(connection, name="P", connector="practice", url="http://[::1]:9", now=now)
            contacts.add(connection, ANNA, now)
            for name in ("Léo", "Zoé"):
                person = Person(first_name=name, number="+33639980009", reach=Reach.TEXTABLE)
                contacts.add(connection, person, now)

    def opened(self) -> Any:
        return open_profile(Profile(self.folder), self.environ)

    def run(self, *arguments: str) -> Done:
        return comptoir(
            "appointments", *arguments, "--profile", str(self.folder), environ=self.environ
        )

    def add(self, *flags: str, to: str = "1", day: str = str(DAY), at: str = "11:00") -> Done:
        return self.run("add", "--to", to, "--day", day, "--at", at, *flags)

    def ask(self, *arguments: str) -> Any:
        done = self.run(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop(tmp_path_factory.mktemp("shop"))


def test_an_appointment_from_its_beginning_to_its_end(tmp_path: Path) -> None:
    """Added by number, in the list with its reminder, called off: the reminder never leaves."""
    shop = Shop(tmp_path)
    added = json.loads(shop.add("--kind", "Coupe", "--json", to="06 39 98 00 01").stdout)
    evening = datetime(DAY.year, DAY.month, DAY.day, 18, tzinfo=PARIS) - timedelta(days=2)
    assert added | {"reminder": None} == {
        "id": 1,
        "contact": 1,
        "name": "Anna Martin",
        "number": "+33639980001",
        "day": DAY.isoformat(),
        "clock": "11:00",
        "zone": "Europe/Paris",
        "kind": "Coupe",
        "note": "",
        "state": "BOOKED",
        "against": None,
        "reminder": None,
    }
    assert added["reminder"]["state"] == "WAITING"
    assert datetime.fromisoformat(added["reminder"]["due_at"]) == evening
    assert shop.ask("list") == [added]
    assert shop.ask("list", "--to", str(DAY - timedelta(days=1))) == []
    assert shop.ask("list", "--from", str(DAY + timedelta(days=1))) == []
    line = shop.run("list").stdout
    assert ("Anna Martin" in line, "Coupe" in line, "reminder: waiting until" in line) == (
        True,
    ) * 3

    cancelled = shop.ask("cancel", "1")
    assert (cancelled["state"], cancelled["taken_back"]) == ("CANCELLED", "reminder")
    assert "it was called off already" in shop.run("cancel", "1").stdout
    with shop.opened() as comptoir:
        assert reminders.run_due(comptoir.book, now=evening + timedelta(minutes=1)) == 0


@pytest.mark.parametrize(
    ("person", "said", "against", "words"),
    [
        (replace(ANNA, reach=Reach.LANDLINE), [], "not_textable", "no number that takes texts"),
        (Person(first_name="Rose"), [], "not_textable", "no number that takes texts"),
        (replace(ANNA, number="+447700900123"), [], "other_country", "number of another country"),
        (ANNA, [consent.STOP], "stop", "answered STOP"),
        (ANNA, ["counter"], "said_no", "said no"),
    ],
)
def test_who_gets_no_text_is_told_at_once(
    tmp_path: Path, person: Person, said: list[str], against: str, words: str
) -> None:
    """The reminder is planned, as it is judged again when due; what stands against it is said."""
    shop = Shop(tmp_path)
    now = datetime.now(UTC)
    with shop.opened() as comptoir, comptoir.book.write() as connection:
        rose = contacts.add(connection, person, now)
        no = [Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, now, how) for how in said]
        consents.record(connection, [(rose, each) for each in no])
    added = json.loads(shop.add("--json", to=str(rose)).stdout)
    assert (added["against"], added["reminder"]["state"]) == (against, "WAITING")
    assert f", but no text reaches them ({words}): telephone" in shop.run("list").stdout
    assert json.loads(shop.add("--json").stdout)["against"] is None


def test_words_in_the_person_s_language(tmp_path: Path) -> None:
    """French is Anna's language, and the shop's where a person has none."""
    shop = Shop(tmp_path)
    for to in ("1", "2"):
        assert shop.add(to=to).returncode == 0
    with shop.opened() as comptoir:
        now = datetime.now(UTC)
        texts = {reads(comptoir.book, each, now=now) for each in (1, 2)}
    assert len(texts) == 1
    assert texts.pop().startswith("Rappel : votre rendez-vous ")


def test_one_appointment_with_what_became_of_its_reminder(tmp_path: Path) -> None:
    """Before it is due there is no message; then its history, as a campaign shows it."""
    shop = Shop(tmp_path)
    added = json.loads(shop.add("--note", "près de la fenêtre", "--json").stdout)
    assert shop.ask("show", "1") == added | {"message": None, "reached_at": None}
    due = datetime.fromisoformat(added["reminder"]["due_at"])
    with shop.opened() as comptoir:
        reminders.run_due(comptoir.book, now=due)
    told = shop.ask("show", "1")["message"]
    assert (told["number"], told["state"]) == ("+33639980001", "QUEUED")
    assert [step["state"] for step in told["history"]] == ["QUEUED"]
    seen = shop.run("show", "1").stdout
    assert "près de la fenêtre" in seen
    assert "+33639980001  Anna Martin  waiting to leave" in seen
    assert shop.run("show", "9").returncode == 2


def test_booked_too_late_is_told(shop: Shop) -> None:
    """The list gives the reason there is no reminder."""
    told = json.loads(shop.add("--json", day=str(TODAY), at="00:00").stdout)
    assert (told["reminder"]["state"], told["reminder"]["reason"]) == ("SKIPPED", "booked_too_late")
    assert "booked too late" in shop.run("list", "--to", str(TODAY)).stdout


@pytest.mark.parametrize(
    ("flags", "arguments", "kind"),
    [
        ((), {"to": "99"}, "contact_unknown"),
        ((), {"to": "06 39 98 00 77"}, "contact_unknown"),
        ((), {"to": "+33639980009"}, "contact_ambiguous"),
        ((), {"to": "Anna"}, "contact_unclear"),
        ((), {"to": "0"}, "contact_unclear"),
        ((), {"day": "demain"}, "bad_day"),
        ((), {"day": str(TODAY - timedelta(days=365))}, "day_past"),
        ((), {"at": "25:00"}, "bad_clock"),
        (("--zone", "Paris"), {}, "bad_zone"),
        (("--account", "other"), {}, "no_account"),
    ],
)
def test_bad_input_is_one_sentence(
    shop: Shop, flags: tuple[str, ...], arguments: dict[str, str], kind: str
) -> None:
    """Exit code 2, the kind for machines, a sentence for people."""
    told = shop.add(*flags, "--json", **arguments)
    assert (json.loads(told.stderr)["error"]["kind"], told.returncode) == (kind, 2)
    assert "?" not in json.loads(told.stderr)["error"]["message"]


@pytest.mark.parametrize(
    "days", [("--from", "2026-12-10", "--to", "2026-12-01"), ("--to", "2020-01-01")]
)
def test_days_that_run_backwards_are_no_empty_list(shop: Shop, days: tuple[str, ...]) -> None:
    """Also where the first is today."""
    told = shop.run("list", *days, "--json")
    assert (json.loads(told.stderr)["error"]["kind"], told.returncode) == ("days_backwards", 2)


def test_what_is_not_there_cannot_be_called_off(shop: Shop) -> None:
    """Exit code 2."""
    done = shop.run("cancel", "99", "--json")
    assert (json.loads(done.stderr)["error"]["kind"], done.returncode) == ("appointment_unknown", 2)


def test_no_account_and_too_many(tmp_path: Path) -> None:
    """A reminder needs to know by which it leaves."""
    shop = Shop(tmp_path)
    with shop.opened() as comptoir, comptoir.book.write() as connection:
        accounts.add(connection, name="Q", connector="practice", url="", now=datetime.now(UTC))
    assert json.loads(shop.add("--json").stderr)["error"]["kind"] == "which_account"
    assert shop.add("--account", "Q").returncode == 0
    with shop.opened() as comptoir, comptoir.book.write() as connection:
        for table in ("reminder", "account"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
    assert json.loads(shop.add("--json").stderr)["error"]["kind"] == "no_account_yet"


def test_the_call_list(tmp_path: Path) -> None:
    """Who has a landline is to be telephoned, until they were; a slip is taken back."""
    shop = Shop(tmp_path)
    with shop.opened() as comptoir, comptoir.book.write() as connection:
        contacts.change(connection, 1, replace(ANNA, reach=Reach.LANDLINE), datetime.now(UTC))
    shop.add()
    assert shop.run("calls").stdout.strip() == "Nobody to telephone."
    asked = ("calls", "--day", str(DAY))
    [call] = shop.ask(*asked)
    assert (call["id"], call["reason"], call["number"]) == (1, "landline", ANNA.number)
    assert (call["sent"], call["reached_at"]) == ([], None)
    line, count = shop.run(*asked).stdout.splitlines()
    assert "11:00  Anna Martin  +33639980001  a landline takes no texts" in line
    assert count == "1 to telephone."
    assert shop.ask("reached", "1", "--by", "Léa")["reached_at"] is not None
    line, count = shop.run(*asked).stdout.splitlines()
    assert line.endswith("by Léa")
    assert count == "0 to telephone."
    assert "reached by telephone" in shop.run("show", "1").stdout
    assert shop.ask("reached", "1", "--undo")["reached_at"] is None
    assert shop.run(*asked).stdout.splitlines()[1] == "1 to telephone."
    assert shop.run("reached", "99").returncode == 2
