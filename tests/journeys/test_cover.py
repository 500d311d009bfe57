"""Cover, in processes as people have them: what was handed over leaves while all else is off; what
was moved is taken back; and kills in the middle of either make nothing twice and lose nothing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain import preferences
from desktop_app.domain.reminder_plan import DAY_BEFORE, Plan
from desktop_app.services import appointments, reminder_plans
from desktop_app.store.appointments import Booking
from tests.helpers.display import display
from tests.helpers.gateway import Gateway, practice_gateway, shifted_gateway
from tests.helpers.shop import Shop, shop
from tests.helpers.terminal import with_sources

PARIS = ZoneInfo("Europe/Paris")
PEOPLE = 60
NEXT_MORNING = 16 * 3600  # seconds
LATER = 4 * 24 * 3600  # seconds: when all has left
_DEADLINE = 60


def _open_shop(folder: Path, provider: Gateway, people: int) -> tuple[Shop, date]:
    """People with an appointment in three days each, at 11:00; safe for four days ahead."""
    mine = shop(folder)
    mine.add_account(provider)
    mine.add_people(people)
    day = datetime.now(PARIS).date() + timedelta(days=3)
    with mine.opened() as comptoir:
        now = datetime.now(UTC)
        comptoir.settings.choose(preferences.COVER_DAYS, "4")
        plan = Plan(steps=DAY_BEFORE, wait=timedelta(0))
        reminder_plans.keep(comptoir.book, plan, now=now)
        for person in range(1, people + 1):
            booking = Booking(person, day, "11:00", "Europe/Paris")
            appointments.add(comptoir.book, booking, account_id=1, now=now)
    return mine, day


def _messages(mine: Shop) -> list[tuple[Any, ...]]:
    with mine.opened() as comptoir, comptoir.book.read() as connection:
        rows = connection.exec_driver_sql("SELECT number, text, state FROM message ORDER BY id")
        return [tuple(row) for row in rows]


def _until(mine: Shop, *states: str, many: int) -> None:
    """Wait for ``many`` messages in one of ``states``."""
    deadline = time.monotonic() + _DEADLINE
    while sum(state in states for _, _, state in _messages(mine)) < many:
        assert time.monotonic() < deadline, _messages(mine)


def _port(provider: Gateway) -> int:
    return int(provider.url.rsplit(":", 1)[1])


def test_moved_next_morning_the_old_one_is_withdrawn_and_the_new_one_sent_once(
    tmp_path: Path,
) -> None:
    """Covered in the evening, everything off, moved in the morning: by the provider's own files the
    old text was taken back and the new one left, once; the other's left though nothing ran."""
    with practice_gateway(tmp_path, "--report-delay", "0") as provider:
        mine, day = _open_shop(tmp_path, provider, 2)
        with mine.agent() as agent:
            _until(mine, "SCHEDULED", many=2)
            agent.send_signal(signal.SIGTERM)
            agent.wait(20)
        told = mine.ask("reminders", "cover")
        assert (told["safe"], told["exposed"]) == (2, 0)
        with mine.opened() as comptoir:
            at, now = {"day": day, "clock": "16:00", "zone": "Europe/Paris"}, datetime.now(UTC)
            appointments.move(comptoir.book, 1, **at, now=now)
        with mine.agent() as agent:
            _until(mine, "CANCELLED", many=1)
            _until(mine, "SCHEDULED", many=2)
            agent.send_signal(signal.SIGTERM)
            agent.wait(20)
        port = _port(provider)
    with shifted_gateway(provider.ledger, LATER, port):
        mine.run("agent", "--until-idle", "--shift", str(LATER))
    _left_once_where_they_stand(mine, provider)


def _left_once_where_they_stand(mine: Shop, provider: Gateway) -> None:
    """By the provider's own files: one withdrawn, the other two left, each once."""
    sent = {(line["number"][-1], line["text"][-6:-1]) for line in provider.taken()}
    assert (sent, len(provider.taken())) == ({("1", "16:00"), ("2", "11:00")}, 2)
    schedule = provider.ledger.with_name(provider.ledger.name + ".schedule.jsonl").read_text()
    withdrawn = [line for line in schedule.splitlines() if '"withdrawn"' in line]
    assert len(withdrawn) == 1 and "11:00" in withdrawn[0]
    assert sorted(state for _, _, state in _messages(mine)) == [
        "CANCELLED",
        "DELIVERED",
        "DELIVERED",
    ]


def test_the_window_is_closed_with_all_safe_and_an_appointment_moved_next_morning(
    tmp_path: Path,
) -> None:
    """The same by hand, in a real window: the rail says that both are safe, closing asks nothing,
    and a day later one is moved in the agenda. Each leaves once, at the hour that stands."""
    with display() as screen:
        with practice_gateway(tmp_path, "--report-delay", "0") as provider:
            mine, _ = _open_shop(tmp_path, provider, 2)
            _furnish(mine)
            _drive(mine, screen, "close_with_all_safe", 0)
            assert sorted(state for _, _, state in _messages(mine)) == ["SCHEDULED"] * 2
            port = _port(provider)
        with shifted_gateway(provider.ledger, NEXT_MORNING, port):
            _drive(mine, screen, "move_next_morning", NEXT_MORNING)
            assert not provider.taken()
    with shifted_gateway(provider.ledger, LATER, port):
        mine.run("agent", "--until-idle", "--shift", str(LATER))
    _left_once_where_they_stand(mine, provider)


def _furnish(mine: Shop) -> None:
    """What the first run asks, so that the window shows its rooms; in English."""
    with mine.opened() as comptoir:
        comptoir.settings.add_staff("Claire")
        comptoir.settings.choose(preferences.DESK, "Claire")
        comptoir.settings.choose(preferences.SHOP, "Optique Carmin")
        comptoir.settings.choose(preferences.LANGUAGE, "en")


def _drive(mine: Shop, screen: dict[str, str], journey: str, ahead: int) -> None:
    command = [sys.executable, "-m", "tests.journeys.drive", journey, str(ahead)]
    environ = with_sources(mine.environ | screen)
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stderr


@pytest.mark.timeout(280)
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
@pytest.mark.parametrize(("guard", "kills"), [(False, 20), (True, 6)])
def test_kills_of_handing_over_and_taking_back(tmp_path: Path, *, guard: bool, kills: int) -> None:
    """Killed at random instants while appointments are moved and called off, by a provider that
    drops and ghosts: nobody gets the same text twice, and whoever did not get the hour that stands,
    or got another, is in doubt in the book. With a duplicate guard nobody is."""
    chance = random.Random(20)
    flags = ["--latency", "15", "--seed", "5", "--drop-rate", "0.03", "--ghost-rate", "0.03"]
    flags += [] if guard else ["--no-duplicate-guard"]
    with practice_gateway(tmp_path, *flags) as provider:
        mine, day = _open_shop(tmp_path, provider, PEOPLE)
        hours = dict.fromkeys(range(1, PEOPLE + 1), "11:00")
        for _ in range(kills):
            _change(mine, chance, hours, day)
            _kill(mine, chance)
        with mine.agent() as agent:
            _settle(mine)
            agent.send_signal(signal.SIGTERM)
            agent.wait(20)
        port = _port(provider)
    with shifted_gateway(provider.ledger, LATER, port):
        mine.run("agent", "--until-idle", "--shift", str(LATER))
    taken = Counter((line["number"], line["text"][-6:-1]) for line in provider.taken())
    assert max(taken.values()) == 1
    told: dict[int, list[str]] = {}
    for number, hour in taken:
        told.setdefault(int(number[-4:]), []).append(hour)
    # A second text of the same words is held for told already while the first is in doubt.
    known = [(number, text[-6:-1], state) for number, text, state in _messages(mine)]
    for person, hour in hours.items():
        number = f"+3363998{person:04d}"
        doubts = {at for whose, at, state in known if whose == number and state == "UNCERTAIN"}
        if guard:
            assert told.get(person, []) == ([hour] if hour else []), (person, doubts)
        else:
            assert set(told.get(person, [])) <= ({hour} if hour else set()) | _knew(known, number)
            assert not hour or hour in told.get(person, []) or doubts


def _knew(known: list[tuple[str, str, str]], number: str) -> set[str]:
    """Hours of texts to ``number`` that the book says left, or may have."""
    told = ("UNCERTAIN", "SENT", "DELIVERED")
    return {hour for whose, hour, state in known if whose == number and state in told}


def _change(mine: Shop, chance: random.Random, hours: dict[int, str], day: date) -> None:
    with mine.opened() as comptoir:
        for person in chance.sample(sorted(hours), 4):
            now = datetime.now(UTC)
            if not hours[person]:
                continue
            if chance.random() < 0.25:
                appointments.cancel(comptoir.book, person, now=now)
                hours[person] = ""
            else:
                hours[person] = f"{chance.randrange(9, 18):02}:{chance.choice((0, 30)):02}"
                appointments.move(
                    comptoir.book,
                    person,
                    day=day,
                    clock=hours[person],
                    zone="Europe/Paris",
                    now=now,
                )


def _kill(mine: Shop, chance: random.Random) -> None:
    """Let an agent work for a little, and end it as a power cut does."""
    with mine.agent() as agent:
        deadline = time.monotonic() + chance.uniform(0.05, 0.6)
        while time.monotonic() < deadline:
            assert agent.poll() is None
        agent.send_signal(signal.SIGKILL)


def _settle(mine: Shop) -> None:
    """Until nothing is queued, under way, held or asked back any more."""
    deadline = time.monotonic() + 3 * _DEADLINE
    while True:
        with mine.opened() as comptoir, comptoir.book.read() as connection:
            left = connection.exec_driver_sql(
                "SELECT count(*) FROM message WHERE state IN ('QUEUED', 'SENDING', 'HELD')"
                " OR (state = 'SCHEDULED' AND recall_at NOTNULL)"
            ).scalar_one()
            waits = connection.exec_driver_sql(
                "SELECT count(*) FROM reminder WHERE state = 'WAITING'"
            ).scalar_one()
        if not left and not waits:
            return
        assert time.monotonic() < deadline, (left, waits)
