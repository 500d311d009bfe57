"""Work behind the window: what waits for what, who gets an answer, what is done at closing."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject

from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.work.lanes import Errand, Lane
from tests.helpers.window import OpenWindow


def test_a_word_at_the_counter_does_not_wait_behind_long_work(window: OpenWindow) -> None:
    """A STOP while a list is taken in: written at once."""
    release, done = threading.Event(), []
    window.session.long(window.desktop.window, lambda errand: release.wait(20), done=done.append)
    window.session.write(window.desktop.window, lambda: "written", done.append)
    window.until(lambda: done == ["written"])
    release.set()
    window.settle()


def test_who_has_gone_gets_no_answer_and_the_work_is_done(window: OpenWindow) -> None:
    owner, told, made = QObject(), [], []
    window.session.write(owner, lambda: made.append(1), told.append)
    owner.deleteLater()
    import shiboken6

    shiboken6.delete(owner)
    window.settle()
    assert (made, told) == ([1], [])


def test_what_must_be_written_is_written_at_closing(window: OpenWindow) -> None:
    """What is only asked is not waited for; the last words of a draft are."""
    release, made = threading.Event(), []
    background = window.desktop.background
    background.run(window.desktop.window, Lane.WRITE, lambda errand: release.wait(20), must=True)
    window.session.write(window.desktop.window, lambda: made.append("last words"))
    background.run(window.desktop.window, Lane.WRITE, lambda errand: made.append("asked"))
    threading.Timer(0.2, release.set).start()
    background.close()
    assert made == ["last words"]


def test_a_fault_goes_to_who_asked_and_a_bug_to_both(window: OpenWindow) -> None:
    faults: list[ComptoirError] = []
    bugs: list[BaseException] = []
    background = window.desktop.background
    background._bug = bugs.append

    def bad(errand: Errand) -> None:
        raise BadInput("text_empty")

    def worse(errand: Errand) -> None:
        raise ZeroDivisionError

    for work in (bad, worse):
        background.run(window.desktop.window, Lane.READ, work, failed=faults.append)
    window.settle()
    window.until(lambda: len(faults) == 2)
    assert {each.kind for each in faults} == {"text_empty", "bug"}
    assert [type(each) for each in bugs] == [ZeroDivisionError]


def test_only_the_latest_question_is_answered(window: OpenWindow) -> None:
    first, told = threading.Event(), []
    latest = window.session.latest(window.desktop.window)
    latest.ask(lambda errand: first.wait(20) and "first", told.append)
    latest.ask(lambda errand: "second", told.append)
    window.until(lambda: told == ["second"])
    first.set()
    window.settle()
    assert told == ["second"]
