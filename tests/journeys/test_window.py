"""Whole journeys in a real window on a real display, with the agent that the window starts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest

from desktop_app.domain import preferences
from desktop_app.domain.consent import Event, Record
from desktop_app.domain.message import Purpose
from desktop_app.store import consents
from tests.helpers.display import display
from tests.helpers.gateway import Gateway, practice_gateway
from tests.helpers.secret_service import lock, run_python, secret_service, unlock
from tests.helpers.shop import Shop, shop
from tests.helpers.terminal import with_sources


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    with display() as environ:
        yield environ


def _shop(folder: Path, provider: Gateway) -> Shop:
    """Forty people in a tag; all but the last agreed to offers. It is always an allowed hour."""
    mine = shop(folder)
    mine.add_account(provider)
    mine.add_people(40)
    now = datetime.now(UTC)
    with mine.opened() as comptoir:
        comptoir.settings.add_staff("Claire")
        comptoir.settings.choose(preferences.DESK, "Claire")
        comptoir.settings.choose(preferences.SHOP, "Optique Carmin")
        comptoir.settings.choose(preferences.LANGUAGE, "en")
        with comptoir.book.write() as connection:
            granted = Record(Purpose.MARKETING, Event.GRANTED, now, "aloud", by="Claire")
            consents.record(connection, [(each, granted) for each in range(1, 40)])
    return mine


def _drive(mine: Shop, screen: dict[str, str], journey: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.drive", journey],
        env=with_sources(mine.environ | screen),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _driven(mine: Shop, screen: dict[str, str], journey: str) -> None:
    process = _drive(mine, screen, journey)
    _, told = process.communicate(timeout=100)
    assert process.returncode == 0, told


def _tells(process: subprocess.Popen[str], words: str) -> None:
    """Wait until the journey has come so far."""
    assert process.stdout is not None and process.stderr is not None
    assert process.stdout.readline() == f"{words}\n", process.stderr.read()


def _agents(mine: Shop) -> list[psutil.Process]:
    """Those that send for the shop, also without a window."""
    found = psutil.process_iter(["cmdline"])
    return [each for each in found if str(mine.profile) in (each.info["cmdline"] or [])]


def _end_agents(mine: Shop) -> None:
    """Those that outlived a window that was killed."""
    for each in _agents(mine):
        each.terminate()
        each.wait(10)


def test_an_excluded_person_agrees_and_is_included(tmp_path: Path, screen: dict[str, str]) -> None:
    with practice_gateway(tmp_path, "--report-delay", "50") as provider:
        mine = _shop(tmp_path, provider)
        _driven(mine, screen, "excluded_is_included")
        assert len(provider.taken()) == 40


def test_a_stop_at_the_counter_while_a_campaign_runs(
    tmp_path: Path, screen: dict[str, str]
) -> None:
    """The provider stands still while somebody finds the person: else all had left on a slow
    machine."""
    moods = ("--max-batch", "4", "--latency", "400", "--report-delay", "50")
    with practice_gateway(tmp_path, *moods) as provider:
        mine = _shop(tmp_path, provider)
        window = _drive(mine, screen, "stop_while_a_campaign_runs")
        _tells(window, "under way")
        try:
            os.kill(provider.process, signal.SIGSTOP)
            assert window.stdin is not None
            window.stdin.write("\n")
            window.stdin.flush()
            _tells(window, "stopped")
        finally:
            os.kill(provider.process, signal.SIGCONT)
        _, told = window.communicate(timeout=100)
        assert window.returncode == 0, told
        assert len(provider.taken()) == 38


def test_the_window_is_killed_in_mid_campaign_and_opened_again(
    tmp_path: Path, screen: dict[str, str]
) -> None:
    """The agent goes on without it; nobody gets it twice, nobody is left out.

    The provider stands still meanwhile: else all would have left before the window is open again.
    """
    moods = ("--max-batch", "4", "--latency", "300", "--report-delay", "50")
    with practice_gateway(tmp_path, *moods) as provider:
        mine = _shop(tmp_path, provider)
        window = _drive(mine, screen, "begin_and_wait")
        _tells(window, "under way")
        os.kill(provider.process, signal.SIGSTOP)
        os.kill(window.pid, signal.SIGKILL)
        window.communicate()
        sending = _agents(mine)
        try:
            again = _drive(mine, screen, "see_it_through")
            _tells(again, "in the middle")
            os.kill(provider.process, signal.SIGCONT)
            _, told = again.communicate(timeout=100)
            assert again.returncode == 0, told
            assert len(sending) == 1
            assert _agents(mine) == sending
        finally:
            os.kill(provider.process, signal.SIGCONT)
            _end_agents(mine)
        taken = Counter(each["number"] for each in provider.taken())
        assert len(taken) == 40
        assert set(taken.values()) == {1}


# Driven offscreen as well, with all that can go wrong on the way.
_ON_SCREEN = (
    "tests/gui/test_welcome.py::test_a_first_practice_text_by_keyboard_alone",
    "tests/gui/test_importing.py::test_the_sample_through_all_five_pages",
)


@pytest.mark.parametrize("journey", _ON_SCREEN)
def test_from_nothing_to_a_text_and_a_list_with_corrections(
    journey: str, screen: dict[str, str]
) -> None:
    """First run to first practice text; the sample list with two corrections and an undo."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", journey],
        env=os.environ | screen,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_the_keyring_is_locked(tmp_path: Path, screen: dict[str, str]) -> None:
    """The window says so and makes nothing new; unlocked, it opens the same book."""
    with secret_service(tmp_path) as ring:
        environ = with_sources({**ring, **screen, "COMPTOIR_PROFILE": str(tmp_path / "profile")})
        run_python(_MAKE, environ)
        books = set(tmp_path.rglob("*.db"))
        lock(ring)
        window = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.drive", "locked"],
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        _tells(window, "locked")
        assert set(tmp_path.rglob("*.db")) == books
        unlock(ring)
        _, told = window.communicate("go on\n", timeout=60)
        assert window.returncode == 0, told


_MAKE = """
import os
from datetime import UTC, datetime
from desktop_app import places
from desktop_app.app import open_profile
from desktop_app.services import accounts
with open_profile(places.find_profile(os.environ), os.environ) as comptoir:
    now = datetime.now(UTC)
    accounts.add_practice(comptoir.book, comptoir.vault, "p", "http://127.0.0.1:9", "key", now)
"""
