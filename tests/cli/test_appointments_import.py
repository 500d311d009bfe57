"""Appointments taken over as a process: the documented object, a dry run, calendars read again."""

from __future__ import annotations

import json
import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_appointments import DAY, PARIS, TODAY, Shop
from tests.helpers.calendars import visit, write
from tests.helpers.terminal import comptoir
from tests.readers.calendars import event


def _at(days: int, clock: str = "110000") -> str:
    return f"{TODAY + timedelta(days=days):%Y%m%d}T{clock}"


def _asked(shop: Shop, *arguments: str) -> Any:
    return shop.ask("import", *arguments)


def test_a_calendar_as_the_documented_object(tmp_path: Path) -> None:
    """Twice: first a dry run, which says the same and writes nothing."""
    shop = Shop(tmp_path)
    away = f"DTSTART;VALUE=DATE:{TODAY + timedelta(days=3):%Y%m%d} | SUMMARY:Congés"
    path = write(
        tmp_path,
        visit("a", _at(10), "Coupe 06 39 98 00 01", STATUS="TENTATIVE"),
        event(away, "b"),
        visit("c", _at(12), "Réunion"),
        visit("d", _at(91), "Anna Martin"),
        visit("e", _at(-1), "Anna Martin"),
        event("DTSTART:20", "f"),
    )
    start = datetime(DAY.year, DAY.month, DAY.day, 11, tzinfo=PARIS)
    common = {"zone": "Europe/Paris", "all_day": False, "person": None, "status": "confirmed"}
    wanted = {
        "appointments": [
            {
                **common,
                "uid": "b",
                "start": (TODAY + timedelta(days=3)).isoformat(),
                "end": (TODAY + timedelta(days=4)).isoformat(),
                "all_day": True,
                "title": "Congés",
            },
            {
                **common,
                "uid": "a",
                "start": start.isoformat(),
                "end": (start + timedelta(hours=1)).isoformat(),
                "title": "Coupe 06 39 98 00 01",
                "person": 1,
                "status": "tentative",
            },
            {
                **common,
                "uid": "c",
                "start": (start + timedelta(days=2)).isoformat(),
                "end": (start + timedelta(days=2, hours=1)).isoformat(),
                "title": "Réunion",
            },
        ],
        "new": 1,
        "moved": 0,
        "cancelled": 0,
        "unchanged": 0,
        "held": 0,
        "refused": [
            {"where": "line 13", "reason": "all_day"},
            {"where": "line 42", "reason": "bad_time"},
        ],
    }
    assert _asked(shop, str(path), "--dry-run") == wanted
    assert shop.ask("list") == []
    assert _asked(shop, str(path)) == wanted
    assert [each["contact"] for each in shop.ask("list")] == [1]
    assert _asked(shop, str(path)) == wanted | {"new": 0, "unchanged": 1}
    text = shop.run("import", str(path)).stdout
    assert "3 appointments found: 0 new, 0 moved, 0 called off, 1 as before." in text
    assert "Nobody of the book was found for 1 appointment:" in text
    assert "line 13: a whole day, without an hour" in text


def test_what_was_called_off_before_it_was_known(tmp_path: Path) -> None:
    """Is not taken over, and that is said; the next time it is gone all the same."""
    shop = Shop(tmp_path)
    path = write(tmp_path, visit("a", _at(1), "Anna Martin", STATUS="CANCELLED"))
    done = _asked(shop, str(path))
    assert [each["status"] for each in done["appointments"]] == ["cancelled"]
    assert {done[each] for each in ("new", "moved", "cancelled", "unchanged")} == {0}
    text = shop.run("import", str(path)).stdout
    assert "1 called off in the calendar already: nothing to take over." in text
    path = write(tmp_path, visit("b", _at(1), "Anna Martin"))
    assert "called off in" not in shop.run("import", str(path)).stdout
    path = write(tmp_path, visit("b", _at(1), "Anna Martin", STATUS="CANCELLED"))
    text = shop.run("import", str(path)).stdout
    assert "1 called off" in text
    assert "called off in" not in text


def test_the_days_that_are_asked_for(tmp_path: Path) -> None:
    """Both included; today and the ninety after it without."""
    shop = Shop(tmp_path)
    events = [visit(str(days), _at(days), "Anna Martin") for days in (-2, 1, 89, 90, 91)]
    path = write(tmp_path, *events)

    def seen(*flags: str) -> list[str]:
        return [
            each["uid"] for each in _asked(shop, str(path), "--dry-run", *flags)["appointments"]
        ]

    assert seen() == ["1", "89", "90"]
    assert seen("--from", str(TODAY - timedelta(days=2))) == ["-2", "1"]
    first, last = TODAY + timedelta(days=1), TODAY + timedelta(days=91)
    assert seen("--from", str(first), "--until", str(last)) == ["1", "89", "90", "91"]
    assert seen("--from", str(first), "--until", str(first)) == ["1"]
    done = shop.run("import", str(path), "--from", str(last), "--until", str(first), "--json")
    assert (done.returncode, json.loads(done.stderr)["error"]["kind"]) == (2, "days_backwards")
    done = shop.run("import", str(path), "--until", "2020-01-01")
    assert (done.returncode, "today" in done.stderr) == (2, True)  # no first day was given


def test_what_is_gone_at_once_stands_until_somebody_says_so(tmp_path: Path) -> None:
    """From a file that is imported, and from a calendar that is read again."""
    shop = Shop(tmp_path)
    events = [visit(str(days), _at(days), "Anna Martin") for days in (1, 2, 3)]
    path = write(tmp_path, *events)

    def calendars(*arguments: str) -> Any:
        folder = str(shop.folder)
        return comptoir("calendars", *arguments, "--profile", folder, environ=shop.environ)

    calendars("add", str(path))
    write(tmp_path)
    assert "0 called off" in calendars("refresh", "1").stdout
    assert "3 appointments gone at once, kept" in calendars("list").stdout
    said = _asked(shop, str(path))
    assert (said["cancelled"], said["held"]) == (0, 3)
    told = shop.run("import", str(path)).stdout
    assert "3 appointments gone at once, most of those it had: kept." in told
    assert len(shop.ask("list")) == 3
    said = _asked(shop, str(path), "--call-off")
    assert (said["cancelled"], said["held"]) == (3, 0)
    write(tmp_path, *events)
    calendars("refresh", "1")
    write(tmp_path)
    assert "3 called off" in calendars("refresh", "1", "--call-off").stdout


def test_a_list_as_the_documented_object(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    path = tmp_path / "rdv.csv"
    path.write_text(
        "Heure;Date;Téléphone;Nom\n"
        f"14h30;{DAY:%d/%m/%Y};06 39 98 00 01;Anna Martin\n"
        f";{DAY:%d/%m/%Y};06 39 98 00 01;Anna Martin\n",
        "utf-8",
    )
    said = _asked(shop, str(path))
    [found] = said.pop("appointments")
    start = datetime(DAY.year, DAY.month, DAY.day, 14, 30, tzinfo=PARIS).isoformat()
    assert found.pop("uid")
    assert found == {
        "start": start,
        "end": start,
        "zone": "Europe/Paris",
        "all_day": False,
        "title": "Anna Martin",
        "person": 1,
        "status": "confirmed",
    }
    assert said == {
        "new": 1,
        "moved": 0,
        "cancelled": 0,
        "unchanged": 0,
        "held": 0,
        "refused": [{"where": "row 3", "reason": "no_hour"}],
    }


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("rdv.ics", "Bonjour", "not_a_calendar"),
        ("rdv.csv", "Nom;Téléphone\nAnna;0639980001\n", "no_date_column"),
        ("rdv.csv", "Nom;Prix\nCoupe;30\n", "no_appointment_columns"),
        ("absent.ics", None, "file_unreadable"),
        ("rdv.pdf", "x", "file_unknown"),
    ],
)
def test_a_file_that_is_none(tmp_path: Path, name: str, content: str | None, kind: str) -> None:
    shop = Shop(tmp_path)
    if content is not None:
        (tmp_path / name).write_text(content, "utf-8")
    done = shop.run("import", str(tmp_path / name), "--json")
    assert (done.returncode, json.loads(done.stderr)["error"]["kind"]) == (2, kind)


def test_an_appointment_is_moved_and_its_reminder_told(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.add()
    to = DAY + timedelta(days=5)
    moved = shop.ask("move", "1", "--day", str(to), "--at", "15:00")
    assert (moved["day"], moved["clock"], moved["zone"]) == (str(to), "15:00", "Europe/Paris")
    assert (moved["taken_back"], moved["reminder"]["state"]) == ("reminder", "WAITING")
    due = datetime.fromisoformat(moved["reminder"]["due_at"]).astimezone(PARIS)
    assert (due.date(), due.hour) == (to - timedelta(days=2), 18)
    text = shop.run("move", "1", "--day", str(to), "--at", "16:00").stdout
    assert f"of {to} 15:00: its reminder will not leave" in text
    for arguments, kind in (
        (("1", "--day", str(TODAY - timedelta(days=1)), "--at", "11:00"), "day_past"),
        (("9", "--day", str(to), "--at", "11:00"), "appointment_unknown"),
        (("1", "--day", str(to), "--at", "25:00"), "bad_clock"),
    ):
        done = shop.run("move", *arguments, "--json")
        assert json.loads(done.stderr)["error"]["kind"] == kind


def test_a_calendar_that_is_read_again(tmp_path: Path) -> None:
    """Added, listed, refreshed, in trouble, removed; its appointments stay."""
    shop = Shop(tmp_path)

    def run(*arguments: str) -> Any:
        folder = str(shop.folder)
        return comptoir("calendars", *arguments, "--profile", folder, environ=shop.environ)

    path = write(tmp_path, visit("a", _at(10), "Anna Martin"))
    added = json.loads(run("add", str(path), "--name", "Salon", "--json").stdout)
    assert (added["calendar"], added["new"]) == (1, 1)
    again = json.loads(run("add", str(path), "--json").stderr)
    assert again["error"]["kind"] == "calendar_known"
    [listed] = json.loads(run("list", "--json").stdout)
    assert listed.pop("read_at").endswith("Z")
    assert listed == {"id": 1, "name": "Salon", "place": str(path), "trouble": None, "held": 0}
    write(tmp_path, visit("a", _at(11), "Anna Martin", sequence=1))
    assert json.loads(run("refresh", "1", "--json").stdout)["moved"] == 1
    path.unlink()
    refused = run("refresh", "1", "--json")
    assert json.loads(refused.stderr)["error"]["kind"] == "file_unreadable"
    assert json.loads(run("list", "--json").stdout)[0]["trouble"] == "file_unreadable"
    assert "This file cannot be opened." in run("list").stdout
    assert json.loads(run("remove", "1", "--json").stdout) == {"id": 1}
    assert json.loads(run("list", "--json").stdout) == []
    assert json.loads(run("remove", "1", "--json").stderr)["error"]["kind"] == "calendar_unknown"
    assert len(shop.ask("list")) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    os.mkfifo(tmp_path / "rdv")
    done = shop.run("import", str(tmp_path / "rdv"), "--json")
    assert (done.returncode, json.loads(done.stderr)["error"]["kind"]) == (2, "file_unreadable")
