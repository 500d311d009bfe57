"""What will be read of an appointment that is not booked yet, and its words where they are one's
own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain import sms_text
from desktop_app.domain.appointment import NoReminder
from desktop_app.domain.errors import BadInput
from desktop_app.domain.reminder_plan import Greeting
from desktop_app.domain.reminder_text import Told, compose
from desktop_app.ui.appointments import words
from desktop_app.ui.appointments.reminder_text import ReminderText
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.counter_bar import counted
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.slip import Bubble


@dataclass(frozen=True, slots=True)
class Spoken:
    """One appointment of a text, and the words that hold where it is the first of it."""

    told: Told
    words: str
    language: str
    greeting: Greeting


class Foretold(QWidget):
    """``edited`` is told of each change that somebody makes in the words, ``opened`` when they
    begin."""

    def __init__(self, edited: Callable[[], object], opened: Callable[[], object]) -> None:
        super().__init__()
        self._edited, self._opened = edited, opened
        self.is_own = False  # somebody wrote words of their own
        inside = column(self, gap=8)
        self.reading = QWidget()
        reading = column(self.reading, gap=8)
        reading.addWidget(label(self.tr("What will be read"), "caption", "muted"))
        self.bubble = Bubble()
        reading.addWidget(self.bubble)
        self.together = label("", "caption", "secondary", wrap=True)
        reading.addWidget(self.together)
        self.count = label("", "caption", "secondary", wrap=True)
        reading.addWidget(self.count)
        self.change = button(self.tr("Change the words"), self.open_words, look="link")
        reading.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.reading)
        self.own = ReminderText(self._words_changed)
        self.text = self.own.edit
        inside.addWidget(self.own)
        self.error = label("", "caption", "bad", wrap=True)
        inside.addWidget(self.error)

    def begin(self) -> None:
        """The words of the plan again."""
        self.is_own = False
        self.own.hide()
        self.change.show()
        self.show_error("")

    def show_usual(self, template: str) -> None:
        """The words of its plan, unless somebody wrote their own."""
        if not self.is_own:
            self.own.show_template(template)

    def show_own(self, template: str) -> None:
        """Words of one's own, as they were left."""
        self.own.show_template(template)
        self.open_words()
        self._words_changed()

    def open_words(self) -> None:
        self.own.show()
        self.change.hide()
        self.show_error("")
        self.text.setFocus()
        self._opened()

    @property
    def template(self) -> str:
        return self.text.template()

    def show_text(
        self,
        everyone: Sequence[Spoken],
        new: Spoken,
        *,
        shop: str,
        on: date,
        together: str,
        seen: Callable[[str], str],
    ) -> None:
        """The text as it leaves ``on`` that day: of ``new`` and of the others of ``everyone``, by
        clock, as far as one SMS goes. ``together`` says with whom, where it tells of all; ``seen``
        is what of it may stand on the screen."""
        ordered = sorted(everyone, key=lambda each: each.told.clock)
        others = [each for each in ordered if each is not new]
        try:
            for many in range(len(others), -1, -1):
                group = [each for each in ordered if each is new or each in others[:many]]
                text = compose(
                    group[0].words,
                    [each.told for each in group],
                    shop=shop,
                    language=group[0].language,
                    on=on,
                    greeting=group[0].greeting,
                )
                if text is not NoReminder.TOO_LONG:
                    break
            else:
                raise BadInput("text_too_long")
        except BadInput as error:
            self.show_error(words.fault(error))
            return
        self.show_error("")
        shown = "" if isinstance(text, NoReminder) else text
        self.bubble.show_text(seen(shown))
        self.count.setText(counted(sms_text.count(shown)))
        apart = self.tr("The others get a text of their own: they do not fit into one.")
        self.together.setText(together if many == len(others) else apart)
        self.together.setVisible(bool(others))

    def show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.text.setAccessibleDescription(sentence or self.own.hint)

    def _words_changed(self) -> None:
        self.is_own = True
        self._edited()
