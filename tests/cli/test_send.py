"""``comptoir send`` as a process: what the plan says before anything is queued."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose
from desktop_app.domain.rules import is_holiday
from desktop_app.services import importing
from desktop_app.services.importing import Intake
from desktop_app.store import consents, contacts
from desktop_app.store.contacts import Person
from tests.helpers.gateway import practice_gateway
from tests.helpers.lists import write_list
from tests.helpers.shop import Shop, shop

PARIS = ZoneInfo("Europe/Paris")
OFFER = ("send", "--purpose", "marketing", "--tag", "clients", "--text")
NOTICE = ("send", "--purpose", "transactional", "--tag", "clients", "--text")


def _sunday() -> date:
    """A Sunday to come that no public holiday follows."""
    day = datetime.now(PARIS).date() + timedelta(days=2)
    while day.weekday() != 6 or is_holiday(day + timedelta(days=1), "FR"):
        day += timedelta(days=1)
    return day


SUNDAY = _sunday()
MONDAY = SUNDAY + timedelta(days=1)


@pytest.fixture(scope="module")
def salon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """Three who agreed to offers, and one without a number; the provider answers."""
    folder = tmp_path_factory.mktemp("salon")
    mine = shop(folder)
    with practice_gateway(folder) as provider:
        mine.add_account(provider)
        mine.add_people(3)
        now = datetime.now(UTC)
        with mine.opened() as open_, open_.book.write() as connection:
            said = Record(Purpose.MARKETING, Event.GRANTED, now, "counter")
            consents.record(connection, [(each, said) for each in (1, 2, 3)])
            rose = Person(first_name="Rose", last_name="Petit", reach=Reach.NONE)
            contacts.tag(connection, [contacts.add(connection, rose, now)], "clients")
        yield mine


def test_an_offer_set_to_a_sunday_says_why_it_waits(salon: Shop) -> None:
    """One time, Monday morning, and the reason; the same in the report and in each history."""
    at = ("--at", f"{SUNDAY}T15:00")
    told = salon.run(*OFFER, "-20 % !", *at, "--dry-run").stdout
    assert (
        f"They do not leave at {SUNDAY} 15:00 but wait until {MONDAY} 08:00:"
        " no offer leaves on that day of the week."
    ) in told
    assert "They leave at" not in told
    asked = salon.ask(*OFFER, "-20 % !", *at, "--yes")
    assert asked["plan"]["held_because"] == "day"

    until = datetime.combine(MONDAY, time(8), PARIS).astimezone(UTC)
    show = ("campaigns", "show", str(asked["campaign"]), "--messages")
    shown = salon.ask(*show)
    (held,) = shown["held"]
    assert (held["rule"], held["count"]) == ("fr-default", 3)
    assert datetime.fromisoformat(held["until"]) == until
    assert [each["until"] for each in shown["messages"]] == [held["until"]] * 3 + [None]
    assert [each["name"] for each in shown["messages"]][2:] == ["Personne 3", "Rose Petit"]
    seen = salon.run(*show).stdout
    why = "texts leave only Monday to Saturday from 08:00 to 20:00, on no public holiday"
    assert f"Held by a rule: 3 until {MONDAY} 08:00:00 ({why})." in seen
    assert seen.count(f"({why}) · until {MONDAY} 08:00:00") == 3
    assert "fr-default" not in seen
    assert "no number  Rose Petit  left out" in seen
    assert " EUR planned, nothing spent yet" in seen
    assert shown["price_planned"] > shown["price_estimate"] == 0
    salon.run("campaigns", "cancel", str(asked["campaign"]))
    again = salon.run("campaigns", "cancel", str(asked["campaign"]), code=2).stderr
    assert again.startswith("The campaign is taken back: that cannot be done to it any more.")


def test_instants_have_one_form(salon: Shop) -> None:
    """Wherever a machine reads one: UTC, with a Z."""
    salon.run("recovery-key", "--confirm", given=salon.run("recovery-key", "--show").stdout)
    day = ("--day", str(MONDAY), "--at", "11:00", "--to", "1")
    at = ("--at", f"{SUNDAY}T15:00", "--dry-run")
    with salon.opened() as open_:
        listed = write_list(salon.folder / "l.csv", ["Nom", "Tél"], [("Roy", "06 39 98 00 90")])
        importing.take_in(open_.book, listed, Intake(region="FR"), now=datetime.now(UTC))
    asked = [
        salon.ask("appointments", "add", *day),
        salon.ask(*OFFER, "-20 % !", *at),
        *(salon.ask(*verb) for verb in (
            ("accounts", "list"), ("doctor",), ("contacts", "show", "1"),
            ("contacts", "undo-import"), ("campaigns", "list"), ("appointments", "list"),
        )),
    ]  # fmt: skip
    found = [each for told in asked for each in _texts(told) if re.match(r"\d{4}-\d\d-\d\dT", each)]
    assert len(found) >= 12
    assert [each for each in found if not re.fullmatch(r"[-:.T0-9]{19,26}Z", each)] == []


def _texts(told: Any) -> Iterator[str]:
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict | list):
        for each in told.values() if isinstance(told, dict) else told:
            yield from _texts(each)


def test_an_offer_at_night_waits_for_the_hour(salon: Shop) -> None:
    """Another reason than the day."""
    night = ("--at", f"{MONDAY}T23:00", "--dry-run")
    assert salon.ask(*OFFER, "-20 % !", *night)["plan"]["held_because"] == "hour"
    assert "it is outside the hours for offers" in salon.run(*OFFER, "-20 % !", *night).stdout


def test_what_doubles_the_price_is_named(salon: Shop) -> None:
    """The character that forces the wider alphabet, and what that costs."""
    text = "Votre commande vous attend jusqu{}à samedi, dix-neuf heures, avec le sourire."
    told = salon.run(*NOTICE, text.format("’"), "--dry-run").stdout
    assert "3 messages · 6 segments" in told
    assert "UCS-2, 70 characters a segment instead of 160, because of ’ (U+2019)." in told
    plan = salon.ask(*NOTICE, text.format("’"), "--dry-run")["plan"]
    assert (plan["alphabet"], plan["culprits"]) == ("UCS-2", ["’"])
    plain = salon.run(*NOTICE, text.format("'"), "--dry-run").stdout
    assert "3 messages · 3 segments" in plain
    assert "UCS-2" not in plain


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--tag", "rien"), "Nobody has the tag rien. "),
        (
            ("--tag", "clients", "--sender", "CHEZ MARTINE SALON"),
            "The rules of FR do not allow this sender. Take 3 to 11 letters and digits, one letter"
            " at least, or a number such as 38xxx.",
        ),
    ],
)
def test_an_ordinary_mistake_is_refused(salon: Shop, flags: tuple[str, ...], said: str) -> None:
    """Exit code 2 with the reason, and nothing queued: no send to nobody."""
    before = len(salon.ask("campaigns", "list"))
    verb = ("send", "--purpose", "transactional", "--text", "Prêt", *flags, "--yes")
    assert said in salon.run(*verb, code=2).stderr
    assert len(salon.ask("campaigns", "list")) == before


def test_a_send_that_is_left_with_nobody_says_so(salon: Shop) -> None:
    """Everybody chosen is left out: nothing is queued, in words."""
    with salon.opened() as open_, open_.book.write() as connection:
        contacts.tag(connection, [4], "landlines")
    verb = ("send", "--purpose", "transactional", "--text", "Prêt", "--tag", "landlines", "--yes")
    assert "Nothing is queued: nobody is left to send to." in salon.run(*verb).stdout


def test_what_no_rule_holds_leaves_at_its_time(salon: Shop) -> None:
    """A service text on a Sunday: one time, no reason."""
    at = ("--at", f"{SUNDAY}T15:00", "--dry-run")
    assert salon.ask(*NOTICE, "Prêt", *at)["plan"]["held_because"] is None
    assert f"They leave at {SUNDAY} 15:00." in salon.run(*NOTICE, "Prêt", *at).stdout
