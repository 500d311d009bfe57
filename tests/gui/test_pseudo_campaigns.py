"""The campaigns in a language a third longer: their list, a report, its messages, its questions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from desktop_app.domain.errors import Fault
from desktop_app.domain.message import Purpose, State
from desktop_app.services import drafts
from desktop_app.services.drafts import DraftText
from tests.helpers import pseudo, sends
from tests.helpers.window import OpenWindow

_WORDS = (
    *(*sends.FIRST_NAMES, "Roche", "all", "Commandes", "Soldes"),
    *("Bonjour", "votre commande est prête", "STOP au 36180"),
)
_ANSWERS = (
    *[(State.SENT, "")] * 3,
    (State.UNCERTAIN, Fault.TIMED_OUT),
    (State.QUEUED, Fault.NO_CONNECTION),
    (State.FAILED, "invalid_number"),
    *[(State.FAILED, each) for each in (Fault.AUTHENTICATION, Fault.NO_CREDIT, Fault.REJECTED)],
)


def _sent(window: OpenWindow) -> int:
    """One campaign in which everything has happened, two wait."""
    sends.people(window, len(_ANSWERS) + 2, without_consent=2)
    campaign = sends.start(window, name="Commandes")
    taken = sends.hand_over(window.book, _ANSWERS)
    told = ((State.DELIVERED, ""), (State.UNDELIVERED, "unreachable"))
    sends.report(window.book, [(at, *each) for at, each in zip(taken, told, strict=False)])
    return campaign


def test_a_report_is_translated_and_fits(window: OpenWindow) -> None:
    """With who failed, where it is steered, and what it asks before it stops."""
    campaign = _sent(window)
    with pseudo.walk(window, *_WORDS) as walk:
        report = window.go("campaigns", campaign=campaign).report
        walk.look("report")
        for row in (*report.groups.rows.values(), *report.skipped.rows.values()):
            row.open.click()
        walk.look("names")
        report.steering.stop.click()
        walk.look("asks whether to stop")
        report.steering.go_on.click()
        window.settle()
        report.steering.pause.click()
        walk.look("paused")


def test_an_offer_that_waits_is_translated_and_fits(window: OpenWindow) -> None:
    sends.people(window, 4, without_consent=2)
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    campaign = sends.start(window, "Soldes", purpose=Purpose.MARKETING, at=tomorrow)
    with pseudo.walk(window, *_WORDS) as walk:
        report = window.go("campaigns", campaign=campaign).report
        walk.look("scheduled")
        report.steering.move_time.click()
        walk.look("asks for the time")
        report.steering.time.day_edit.stepBy(-9)
        report.steering.set_time.click()
        walk.look("refuses a time")


def test_messages_are_translated_and_fit(window: OpenWindow) -> None:
    """Each with its history."""
    campaign = _sent(window)
    with pseudo.walk(window, *_WORDS) as walk:
        screen = window.go("campaigns", campaign=campaign)
        screen.report.see_each.click()
        window.settle()
        view = screen.messages.view
        for at in range(view.model().rowCount()):
            view.setCurrentIndex(view.model().index(at, 0))
            walk.look(f"message {at}")


def test_the_list_of_campaigns_is_translated_and_fits(window: OpenWindow) -> None:
    _sent(window)
    sends.start(window, "Soldes", at=datetime.now(UTC) + timedelta(days=1))
    drafts.save(window.book, None, DraftText(Purpose.MARKETING, "Soldes"), datetime.now(UTC))
    with pseudo.walk(window, *_WORDS) as walk:
        page = window.go("campaigns").list
        walk.look("all")
        draft = page.view.visualRect(page.view.model().index(0, 0))
        page._menu(draft.center())
        walk.look("menu")
        window.menu.close()
        page.chips.chip("finished").click()
        walk.look("none of these")
