"""Reminders as a process: due, safe, late, and the plans."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop_app.cli.words import WEEKDAYS
from desktop_app.domain.consent import STOP, Event, Record
from desktop_app.domain.message import Purpose
from desktop_app.services import reminders
from desktop_app.store import accounts, consents
from tests.cli.test_appointments import DAY, TODAY, Shop
from tests.helpers.terminal import Done, comptoir


class Reminding(Shop):
    """The same shop, asked about its reminders."""

    def say(self, *arguments: str) -> Done:
        return comptoir(
            "reminders", *arguments, "--profile", str(self.folder), environ=self.environ
        )

    def told(self, *arguments: str) -> Any:
        done = self.say(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def test_what_is_due_with_its_text(tmp_path: Path) -> None:
    """In order, each with what it would say; what has a reason not to leave says it."""
    shop = Reminding(tmp_path)
    shop.add()
    shop.add(to="2", at="10:00")
    assert shop.told("due", "--until", f"{DAY}T00:00") == [
        {
            "appointment": id_,
            "person": id_,
            "due": shop.ask("show", str(id_))["reminder"]["due_at"],
            "useful_until": shop.ask("show", str(id_))["reminder"]["useful_until"],
            "text": text,
            "state": "WAITING",
            "reason": None,
        }
        for id_, text in ((1, _text("11:00")), (2, _text("10:00")))
    ]
    early = (datetime.now(UTC) + timedelta(minutes=1)).isoformat()
    assert shop.told("due", "--until", early) == []
    past = shop.say("due", "--until", "2020-01-01")
    assert (past.returncode, "--at" in past.stderr) == (2, False)  # no option of this verb
    assert "Anna Martin  waiting" in shop.say("due", "--until", f"{DAY}T00:00").stdout


def _text(clock: str) -> str:
    days = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
    return f"Rappel : votre rendez-vous {days[DAY.weekday()]} {DAY:%d/%m} à {clock}."


def test_what_is_safe_and_what_is_not(tmp_path: Path) -> None:
    """An account that never said what it can do holds nothing."""
    shop = Reminding(tmp_path)
    assert shop.told("cover") | {"until": None} == {
        "until": None,
        "safe": 0,
        "exposed": 0,
        "reminders": [],
        "withdrawals": [],
    }
    tomorrow = DAY - timedelta(days=9)
    shop.add(day=str(tomorrow), at="23:00")
    told = shop.told("cover")
    assert (told["safe"], told["exposed"]) in ((0, 1), (0, 0))  # by the hour at which this runs
    assert [each["reason"] for each in told["reminders"]] == ["no_scheduler"] * told["exposed"]


def test_what_is_late_goes_by_somebody_s_word(tmp_path: Path) -> None:
    shop = Reminding(tmp_path)
    shop.add()
    late = datetime.fromisoformat(shop.ask("show", "1")["reminder"]["due_at"])
    with shop.opened() as comptoir:
        reminders.run_due(comptoir.book, now=late + timedelta(hours=1))
    [found] = shop.told("late")
    assert (found["reminders"], found["appointments"], found["reworded"]) == ([1], [1], False)
    assert found["text"] == _text("11:00")
    assert shop.say("send").returncode == 2
    assert shop.told("send", "--all") == {"queued": 1, "barred": []}
    assert shop.told("late") == []
    again = shop.say("send", "1")
    assert (again.returncode, "Reminder 1 is not late." in again.stderr) == (2, True)


def test_who_said_stop_is_not_let_go(tmp_path: Path) -> None:
    """Listed with the reason, left behind by name, also by `--all`."""
    shop = Reminding(tmp_path)
    shop.add()
    late = datetime.fromisoformat(shop.ask("show", "1")["reminder"]["due_at"])
    with shop.opened() as comptoir:
        reminders.run_due(comptoir.book, now=late + timedelta(hours=1))
        said = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, late, how=STOP)
        with comptoir.book.write() as connection:
            consents.record(connection, [(1, said)])
    [found] = shop.told("late")
    assert (found["text"], found["reason"]) == ("", "stop")
    assert "answered STOP" in shop.say("late").stdout
    barred = [{"reminder": 1, "appointment": 1, "reason": "stop"}]
    assert shop.told("send", "1") == {"queued": 0, "barred": barred}
    assert "answered STOP, call them." in shop.say("send", "1").stdout
    assert shop.told("send", "--all") == {"queued": 0, "barred": barred}


def test_left_out_by_hand(tmp_path: Path) -> None:
    shop = Reminding(tmp_path)
    shop.add()
    late = datetime.fromisoformat(shop.ask("show", "1")["reminder"]["due_at"])
    with shop.opened() as comptoir:
        reminders.run_due(comptoir.book, now=late + timedelta(hours=1))
    for verb in ("leave-out", "send"):  # a slip of a finger is told, and nothing else is done
        wrong = shop.say(verb, "1", "77")
        assert (wrong.returncode, "Reminder 77 is not late." in wrong.stderr) == (2, True)
    assert shop.say("leave-out", "1").returncode == 0
    assert shop.ask("show", "1")["reminder"]["reason"] == "left_out"


def test_a_plan_is_shown_and_changed(tmp_path: Path) -> None:
    """What waits follows at once; what is no plan is refused with a sentence."""
    shop = Reminding(tmp_path)
    shop.add()
    told = shop.told("plan")
    assert ([each["days"] for each in told["steps"]], told["changed"]) == ([2, 1], None)
    changed = shop.told("plan", "--step", "1d 19:00", "--step", "120m", "--wait", "5")
    assert [(each["days"], each["at"], each["minutes"]) for each in changed["steps"]] == [
        (1, "19:00", None),
        (None, None, 120),
    ]
    none = {"due_within_the_hour": 0, "first_due": None}
    assert changed["changed"] == {"appointments": 1} | none
    assert shop.say("plan").stdout.count("\n") == 1  # shown, nothing was changed
    due = [each["due"] for each in shop.told("due", "--until", f"{DAY}T23:00")]
    assert len(due) == 2
    assert "120 minutes before" in shop.say("plan").stdout
    assert shop.told("plan", "--off")["off_since"]
    today = f"{TODAY.day} {TODAY:%b}"
    off = f"reminder: none, reminders of this kind are switched off since {today}"
    assert off in shop.run("list").stdout
    assert off in shop.add(at="12:00").stdout
    assert shop.ask("show", "2")["reminder"]["reason"] == "switched_off"
    for wrong in (["--step", "soon"], ["--preset", "never"], ["--hours", "20:00"]):
        done = shop.say("plan", *wrong)
        assert (done.returncode, "no plan" in done.stderr) == (2, True)


def test_a_plan_of_a_kind_in_other_letters_is_that_plan(tmp_path: Path) -> None:
    shop = Reminding(tmp_path)
    shop.told("plan", "Coupe", "--wait", "7")
    told = shop.told("plan", " coupe", "--preset", "day_before")
    assert (told["kind"], told["wait_minutes"]) == ("Coupe", 7)
    wrong = shop.say("plan", "Coupe", "--wait", "-5")
    assert (wrong.returncode, "--wait" in wrong.stderr) == (2, True)
    for minutes in ("100000", "99999999999999"):
        long = shop.say("plan", "Coupe", "--wait", minutes)
        assert (long.returncode, "no plan of reminders (wait)" in long.stderr) == (2, True)


def test_what_is_switched_off_says_since_when_wherever_it_is_listed(tmp_path: Path) -> None:
    """In words for people, as a day for machines."""
    shop = Reminding(tmp_path)
    shop.add()
    assert shop.ask("show", "1")["reminder"]["off_since"] is None
    since = f"switched off since {TODAY.day} {TODAY:%b}"
    assert f"All kinds: {since}." in shop.say("plan", "--off").stdout
    assert shop.ask("show", "1")["reminder"]["off_since"] == TODAY.isoformat()
    due = shop.say("due", "--until", f"{DAY}T23:00").stdout
    assert due.endswith("Anna Martin  none (reminders of this kind are switched off)\n")


def test_a_plan_says_how_many_leave_at_once_by_it(tmp_path: Path) -> None:
    """Its hour has passed by the clock of the shop, or comes within half a minute."""
    shop = Reminding(tmp_path)
    for at in ("23:00", "23:30"):
        shop.add(day=str(DAY - timedelta(days=9)), at=at)
    early = ["--step", "1d 00:01", "--hours", "00:00-23:59", "--wait", "0"]
    said = shop.say("plan", *early).stdout.splitlines()
    assert said[1] == "The reminders of 2 appointments changed."
    assert said[2].startswith("2 reminders are due within the hour, from 20")


def test_closed_days_are_shown_and_set(tmp_path: Path) -> None:
    """With how many appointments are booked then, and how many reminders that moves."""
    shop = Reminding(tmp_path)
    shop.add()
    nothing = {"weekdays": [], "days": [], "booked": None, "changed": None}
    assert shop.told("closed") == nothing
    for day in (DAY, DAY - timedelta(days=2)):  # the appointment's, and that of its reminder
        told = shop.told("closed", "--day", str(day), "--day", "2030-12-25")
        assert (told["weekdays"], told["days"]) == ([], [str(day), "2030-12-25"])
        first = str(DAY) if day == DAY else None
        assert told["booked"] == {"appointments": int(day == DAY), "first": first}
        assert told["changed"]["appointments"] == int(day != DAY)
    assert shop.say("closed", "--weekday", str(DAY.weekday()), "--day", "2030-12-25").stdout == (
        f"Closed on {WEEKDAYS[DAY.weekday()]}, 2030-12-25.\n"
        f"1 appointment to come is booked on what closes, the first on {DAY}.\n"
        "The reminders of 1 appointment changed.\n"
    )
    assert "2030-12-25." in shop.say("closed").stdout
    assert shop.told("closed", "--never") | {"booked": None, "changed": None} == nothing
    assert shop.say("closed", "--weekday", "7").returncode == 2


def test_the_withdrawals_of_an_account_are_counted(tmp_path: Path) -> None:
    """Where a provider counts them."""
    shop = Reminding(tmp_path)
    told = {
        "duplicate_guard": True,
        "max_batch": 10,
        "scheduling": {
            "lead": 0,
            "horizon": 604800,
            "withdraw_lead": 600,
            "withdrawals_a_month": 1000,
            "recipients_per_withdrawal": 2,
        },
    }
    with shop.opened() as comptoir, comptoir.book.write() as connection:
        accounts.tell(connection, 1, told, datetime.now(UTC))
    assert shop.told("cover")["withdrawals"] == [{"account": "P", "used": 0, "of": 1000}]
