"""The message's text in a real editor: pills, paste, marks, and Qt's own positions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.template import Slot, parse
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.editor import MessageEdit
from desktop_app.ui.kit.merging import merge


@pytest.fixture
def edit(qapp: QApplication) -> Iterator[MessageEdit]:
    theme.install(qapp)
    made = MessageEdit()
    theme.dress(made)
    made.resize(600, 200)
    made.show()
    yield made
    made.close()
    made.deleteLater()


_TEXT = st.text(alphabet="ab é’\u00a0\u202f😀𝄞\n", max_size=40)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pieces=st.lists(st.one_of(_TEXT, st.builds(Slot, st.just("shop"), st.none() | _TEXT))))
def test_what_is_shown_is_what_is_written(edit: MessageEdit, pieces: list[str | Slot]) -> None:
    """No-break spaces, emoji and line ends included: a template comes out as it went in."""
    template = "".join(map(str, pieces))
    edit.show_template(template)
    assert edit.template() == template
    merged = merge(edit.pieces(), {"shop": "Carmin"})
    raw = edit.document().toRawText().encode("utf-16-le")
    for mark in merged.marks:
        place = edit.place_of(mark)
        if place is not None:
            told = mark.char.encode("utf-16-le")
            assert raw[place * 2 : place * 2 + len(told)] == told


def test_a_field_goes_as_a_whole(edit: MessageEdit) -> None:
    """Backspace takes the pill, undo brings it back."""
    edit.show_template("Bonjour {first_name|cher client}")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.template() == "Bonjour "
    edit.undo()
    assert edit.template() == "Bonjour {first_name|cher client}"


def test_a_copied_pill_is_pasted_as_one(edit: MessageEdit) -> None:
    edit.show_template("Bonjour {first_name}, ")
    edit.selectAll()
    copied = edit.createMimeDataFromSelection()
    assert copied.text() == "Bonjour {first_name}, "
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.insertFromMimeData(copied)
    assert edit.pieces() == parse("Bonjour {first_name}, Bonjour {first_name}, ")


@pytest.mark.parametrize(
    ("pasted", "shown", "told"),
    [
        ("l’été\u00a0: « ça »", "l’été\u00a0: « ça »", 0),  # nothing is changed behind one's back
        ("a\u200bb\u00adc\r\nd\te", "abc\nd e", 4),
        ("e\u0301te\u0301", "été", 2),
        ("Bonjour {first_name}", "Bonjour {first_name}", 0),
    ],
)
def test_what_came_by_paste_is_what_is_shown(
    edit: MessageEdit, pasted: str, shown: str, told: int
) -> None:
    """Cleaned as it is counted and as it leaves; what that changed is said."""
    said: list[int] = []
    edit.pasted.connect(lambda changes: said.append(sum(each.times for each in changes)))
    mime = QMimeData()
    mime.setText(pasted)
    mime.setHtml("<b>never looked at</b>")
    edit.insertFromMimeData(mime)
    assert edit.template() == shown
    assert sum(said) == told


def test_half_an_emoji_does_not_enter(edit: MessageEdit) -> None:
    mime = QMimeData()
    mime.setText("a\ud83db")
    edit.insertFromMimeData(mime)
    edit.template().encode()  # raises on half a character


def test_a_brace_asks_for_a_field(edit: MessageEdit) -> None:
    """And stands in the text until one is chosen."""
    asked: list[bool] = []
    edit.field_asked.connect(lambda: asked.append(True))
    QTest.keyClicks(edit, "{")
    assert (asked, edit.template()) == ([True], "{")


def test_marking_never_changes_the_text(edit: MessageEdit) -> None:
    """Painting marks, tears and the mention leaves text, cursor and undo alone."""
    edit.show_template("ça " * 60 + "{shop}")
    edit.show_mention("STOP au 36180")
    edit.show_merged(merge(edit.pieces(), {"shop": "Carmin"}, edit.mention), tears=True)
    before = edit.template()
    assert not edit.grab().isNull()
    assert edit.template() == before
    assert "STOP" not in edit.template()


def test_the_mention_leaves_the_invitation_to_be_read(edit: MessageEdit) -> None:
    """In an empty marketing text both stand on the line, one after the other."""
    edit.show_mention("STOP au 36180")
    edit.setFixedWidth(900)
    invitation = QFontMetricsF(edit.font()).horizontalAdvance(edit.accessibleDescription())
    assert edit.mention_box().left() > invitation > 0
    edit.show_template("Bon")
    assert edit.mention_box().left() < invitation
