"""Settings in a language a third longer: each part, and what opens or is refused in it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import BadInput
from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import TWICE, Plan, Step
from desktop_app.services import calendars, followed_calendars, practice, reminder_plans
from desktop_app.store import accounts
from tests.helpers import pseudo
from tests.helpers.calendars import visit, write
from tests.helpers.window import CAPABLE, NOWHERE, OpenWindow

# The words of reminders are the clients', whatever the window speaks.
_REMINDERS = (
    *(
        "Optique Carmin : votre rendez-vous demain à",
        "Optique Carmin: your appointment tomorrow at",
    ),
    *("Coupe", "Bonjour"),
)
_WORDS = (NOWHERE, "https://", "français", "English", "Français", "comptoir service install")


def test_every_part_is_translated_and_fits(window: OpenWindow) -> None:
    with pseudo.walk(window, *_WORDS, *_REMINDERS, *pseudo.sources("FR")) as walk:
        screen = window.go("settings")
        for part in list(screen._entries):
            window.go("settings", part=part)
            walk.look(part)


def test_a_provider_is_translated_and_fits(window: OpenWindow) -> None:
    """Silent, with an old key, with a key that is refused; another added; the one served here."""
    comptoir = window.session.comptoir
    since = datetime.now(UTC) - timedelta(days=400)
    comptoir.settings.put("key_since_1", since.isoformat())
    served = practice.begin(comptoir.book, comptoir.vault, "practice 2", datetime.now(UTC))
    window.session.learn(window.session)
    window.settle()
    with pseudo.walk(window, *_WORDS) as walk:
        part = window.go("settings", part="providers").part
        walk.look("old key")
        part.card.again.click()
        walk.look("silent")
        part.card.open_key()
        part.card.key.show_text("a key")
        part.card.save_key()
        walk.look("no key")
        part.add_button.click()
        form = part.form.findChild(QWidget, "account form")
        walk.look("form")
        form.name.show_text("practice")
        form.url.show_text("ftp://example")
        form.save()
        walk.look("refused")
        part._close_form()
        part.choose_account(served.account_id)
        walk.look("served here")


def test_the_recovery_key_is_translated_and_fits(window: OpenWindow) -> None:
    """Asked before it is shown, shown, typed back wrong and right."""
    key = window.session.comptoir.recovery_key()
    with pseudo.walk(window, *key.split("-")) as walk:
        part = window.go("settings", part="recovery").part
        part.show_button.click()
        walk.look("asks")
        part.dialog.yes.click()
        walk.look("shown")
        fields = list(part.check.fields)
        QTest.keyClicks(fields[0].line, "UUUU")
        part.main_action()
        walk.look("typed wrong")
        for field in fields:
            field.line.clear()
            QTest.keyClicks(field.line, part.card.groups[field.number - 1])
        window.until(lambda: window.session.facts.recovery_confirmed)
        walk.look("confirmed")


def test_reminders_are_translated_and_fit(window: OpenWindow) -> None:
    """A plan of one's own, switched off, refused in each place; days closed; accounts that hold."""
    holds = {"lead": 300, "horizon": 86_400, "withdraw_lead": 600, "recipients_per_withdrawal": 2}
    counted = {**holds, "withdrawals_a_month": 1000}
    with window.book.write() as connection:
        accounts.tell(connection, 1, {**CAPABLE, "scheduling": counted}, datetime.now(UTC))
        accounts.add(
            connection, name="practice 2", connector="practice", url="x", now=datetime.now(UTC)
        )
    opening = Opening(frozenset({0, 6}), frozenset({date(2030, 12, 25), date(2031, 5, 29)}))
    own = Plan(
        "Coupe",
        (Step(days=2, ahead_from=8, ahead_to=30), Step(minutes=90), Step(days=0, at="08:00")),
        off_since=date(2026, 11, 1),
    )
    for plan in (own, Plan(steps=TWICE)):
        reminder_plans.keep(window.book, plan, now=datetime.now(UTC))
    reminder_plans.close_on(window.book, opening, now=datetime.now(UTC))
    window.session.learn(window.session)
    window.settle()
    with pseudo.walk(window, *_WORDS, *_REMINDERS) as walk:
        part = window.go("settings", part="reminders").part
        walk.look("all kinds")
        part.choose_kind("Coupe")
        form = part.forms["Coupe"]
        walk.look("a kind of its own, switched off")
        form.opens.show_typed("22:00")
        form.save()
        walk.look("hours refused")
        form.put_back()
        form.steps.add()
        form.steps.lines[-1].many.setValue(0)
        form.save()
        walk.look("step refused")
        form.put_back()
        form.words["fr"].edit.show_template("Bonjour " * 30)
        form.words["en"].edit.show_template("")
        form.save()
        walk.look("words refused")
        form.put_back()
        form.words["fr"].edit.show_template("Bonjour")
        form.words["en"].edit.show_template("")
        walk.look("no English words")
        part.add()
        walk.look("no kind")
        for typed in ("1/1/2020", "x"):
            part.closed.day.show_typed(typed)
            part.closed.add_days()
            walk.look(f"day refused: {typed}")
        part.closed.add_holidays()
        walk.look("holidays")
        part.progress.show()
        walk.look("under way")
        part.remove("Coupe")
        walk.look("taken out")


def test_what_settings_refuse_is_translated_and_fits(window: OpenWindow) -> None:
    with pseudo.walk(window, "Ines", *pseudo.sources("FR"), *pseudo.sources("GB")) as walk:
        part = window.go("settings", part="staff").part
        for typed in ("", "Claire", "Ines"):
            part.name.show_text(typed)
            part.add()
            walk.look(f"staff: {typed}")
        part.remove("Claire")
        walk.look("taken off")
        part = window.go("settings", part="shop").part
        part.name.line.clear()
        part.name.line.editingFinished.emit()
        walk.look("no name")
        part.country.tile("GB").click()
        walk.look("another country")
        window.screen.search.setText("xyz")
        walk.look("nothing found")


def test_calendars_are_translated_and_fit(window: OpenWindow, tmp_path: Path) -> None:
    """One that was read, with people missing; one in trouble; one paused; one asked about."""
    now = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)
    window.session.clock = lambda: now
    paths = [
        write(tmp_path, visit(name, "20261128T120000", "Pause"), name=f"{name}.ics")
        for name in ("un", "deux", "trois")
    ]
    ids = [calendars.add(window.book, str(each), account_id=1, now=now) for each in paths]
    calendars.refresh(window.book, ids[0], now)
    paths[1].write_bytes(b"<html>")
    with pytest.raises(BadInput):
        calendars.refresh(window.book, ids[1], now)
    followed_calendars.pause(window.book, ids[2])
    words = ("un.ics", "deux.ics", "trois.ics", "https://", str(tmp_path))
    with pseudo.walk(window, *words, *map(str, paths)) as walk:
        part = window.go("settings", part="calendars").part
        walk.look("three")
        part.rows[ids[0]].ask(2)
        walk.look("asked")
        part.add()
        walk.look("nothing typed")
        part._looking.add(ids[0])
        part.escape()
        part.refresh()
        walk.look("being looked at")
