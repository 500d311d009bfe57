"""The composer: a text, to whom, why, when; counted on each key, planned a moment later.

Two roads. The fast one is on the window's thread and takes no timer: text → `merging.merge` →
counter and marks. The slow one asks the book behind the window 250 ms after the last key
(`looking.look`): each person's own text, who is left out, the price.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.domain.message import Purpose
from desktop_app.domain.sms_text import Alphabet, Change
from desktop_app.domain.template import Slot
from desktop_app.services.campaigns import Plan
from desktop_app.services.drafts import DraftText
from desktop_app.ui.composer import loading
from desktop_app.ui.composer.consequences import Consequences
from desktop_app.ui.composer.drafts_menu import DraftsButton
from desktop_app.ui.composer.keeping import Keeper
from desktop_app.ui.composer.leaving import Leaving
from desktop_app.ui.composer.looking import Look, look
from desktop_app.ui.composer.plan_panel import PlanPanel
from desktop_app.ui.composer.problems import Problems
from desktop_app.ui.composer.recipients import RecipientsField
from desktop_app.ui.composer.sending import Confirmed, Sending
from desktop_app.ui.composer.writing import Recipients, Writing
from desktop_app.ui.kit import faults, formats, people, shortcuts, theme, tokens
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import column, row, rule, scrolled
from desktop_app.ui.kit.controls import button, shortcut
from desktop_app.ui.kit.counter_bar import LOW, CounterBar
from desktop_app.ui.kit.editor import MessageEdit
from desktop_app.ui.kit.field_menu import FieldMenu
from desktop_app.ui.kit.labels import Elided, label
from desktop_app.ui.kit.merging import Merged, merge
from desktop_app.ui.kit.purpose_toggle import PurposeToggle
from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session

_LOW = 660  # under this height of the screen the preview is one line


class ComposerScreen(Screen):
    """One text at a time; what is written is a draft in the book within a second."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.writing = Writing()
        self.look: Look | None = None
        self._merged: Merged | None = None
        self._fault: ComptoirError | None = None
        self._said: tuple[int, bool, Alphabet | None] = (0, False, None)
        self._asked = session.latest(self)
        self._plan_soon = self._timer(
            tokens.tokens()["motion"]["plan_after_last_key_ms"], self.look_again
        )
        self._gone = False  # its draft was sent or thrown away elsewhere
        self.keeper = Keeper(session, self._text, self)
        self.keeper.gone.connect(self._lost_its_draft)
        self.sending = Sending(session, self)
        self.sending.begun.connect(self._begun)
        self.sending.started.connect(self._started)
        self.sending.failed.connect(self._not_started)
        self._build()
        self._show_purpose()
        self._count()

    def _timer(self, after: int, then: Any) -> QTimer:
        made = QTimer(self, singleShot=True)
        made.setInterval(after)
        made.timeout.connect(then)
        return made

    # --- how it is built

    def _build(self) -> None:
        whole = row(self, gap=20)
        # The 4 that are missing at the left stand inside, for the ring of what has the focus.
        whole.setContentsMargins(*map(theme.scaled, (20, 16, 24, 16)))
        left = column(gap=0)
        left.addLayout(self._head())
        middle = QWidget()
        inside = column(middle, gap=10)
        inside.setContentsMargins(*map(theme.scaled, (4, 8, 4, 8)))
        self.toggle = PurposeToggle(self.switch)
        inside.addWidget(self.toggle)
        self.consequences = Consequences()
        inside.addWidget(self.consequences)
        inside.addLayout(self._line(self.tr("To"), self._to()))
        self.heard = label("", "body", "secondary", wrap=True)
        self.heard.hide()
        inside.addWidget(self.heard)
        inside.addWidget(self._text_card())
        self.problems = Problems(lambda: self._next_costly(1))
        inside.addWidget(self.problems)
        self.leaving = Leaving(self.session, self._time_chosen)
        inside.addLayout(self._line(self.tr("Leaves"), self.leaving))
        inside.addStretch(1)
        left.addWidget(scrolled(middle), 1)
        whole.addLayout(left, 1)
        self.panel = PlanPanel(self.session, self.main_action)
        self.panel.setFixedWidth(theme.scaled(tokens.tokens()["window"]["panel"]["composer"]))
        whole.addWidget(self.panel)
        self._keys()

    def _head(self) -> Any:
        head = row(gap=12)
        head.setContentsMargins(0, 0, theme.scaled(4), 0)
        self.title = QLineEdit()
        self.title.setProperty("look", "heading")
        self.title.setFont(theme.font("title"))
        self.title.setPlaceholderText(self.tr("Untitled"))
        self.title.setAccessibleName(self.tr("Name of this message, for you"))
        self.title.setToolTip(self.tr("A name for you: nobody else reads it"))
        self.title.textEdited.connect(self._named)
        self.title.setMaximumWidth(theme.scaled(300))
        head.addWidget(self.title)
        self.saved = Elided("", "table", "secondary")
        head.addWidget(self.saved, 1)
        self.keeper.said.connect(self.saved.setText)
        self.drafts = DraftsButton(
            self.session, self.keeper, lambda draft: self.arrive(draft=draft), self.start_empty
        )
        head.addWidget(self.drafts)
        self.fresh = button(self.tr("Begin empty"), self.start_anew, icon="ph.plus")
        head.addWidget(self.fresh)
        return head

    def _line(self, words: str, thing: QWidget) -> Any:
        made = row(gap=0)
        caption = label(words, "body", "secondary")
        caption.setMinimumWidth(theme.scaled(74))
        made.addWidget(caption)
        made.addWidget(thing, 1)
        return made

    def _to(self) -> QWidget:
        self.to = RecipientsField(self.session, self._recipients_chosen)
        return self.to

    def _text_card(self) -> QWidget:
        self.card = QFrame()
        self.card.setProperty("look", "field-card")
        inside = column(self.card, margin=2)
        bar = row(gap=4)
        bar.setContentsMargins(*map(theme.scaled, (5, 6, 14, 6)))
        self.field = button(
            self.tr("Field"),
            self._choose_field,
            look="quiet",
            icon="ph.brackets-curly",
            size="small",
        )
        self.field.setToolTip(self.tr("Put in a field") + " · " + shortcuts.told("Ctrl+J"))
        bar.addWidget(self.field)
        bar.addStretch(1)
        bar.addWidget(label(self.tr("Counted for"), "table", "secondary"))
        self.counted_for = Elided("", "table")
        self.counted_for.setFont(theme.font("table", weight=600))
        self.counted_for.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        bar.addWidget(self.counted_for)
        inside.addLayout(bar)
        inside.addWidget(rule())
        self.edit = MessageEdit()
        self.edit.setMinimumHeight(theme.scaled(120))
        self.edit.setMaximumHeight(theme.scaled(180))
        self.edit.edited.connect(self._edited)
        self.edit.pasted.connect(self._pasted)
        self.edit.field_asked.connect(self._brace_typed)
        self.edit.was_cut.connect(self._was_cut)
        self.edit.focused = self._ring
        around = row(gap=0)
        around.setContentsMargins(*map(theme.scaled, (6, 0, 6, 0)))
        around.addWidget(self.edit)
        inside.addLayout(around)
        self.counter = CounterBar()
        inside.addWidget(self.counter)
        return self.card

    def _keys(self) -> None:
        for keys, then in (
            ("F7", lambda: announce(self.counter, self.counter.sentence(), now=True)),
            ("F8", lambda: self._next_costly(1)),
            ("Shift+F8", lambda: self._next_costly(-1)),
            ("F9", lambda: self.panel.preview.step(1)),
            ("Shift+F9", lambda: self.panel.preview.step(-1)),
            ("Ctrl+J", self._choose_field),
            ("Ctrl+Shift+M", self._switch_over),
        ):
            shortcut(self, keys, then)

    def _ring(self, focused: bool) -> None:
        theme.look(self.card, "field-card-focused" if focused else "field-card")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.preview.be_one_line(self.height() < theme.scaled(_LOW))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(760), theme.scaled(400))

    # --- arriving and leaving

    def arrive(
        self,
        contacts: list[int] | None = None,
        tag: str = "",
        draft: int | None = None,
        again: int | None = None,
        reply: int | None = None,
        **place: Any,
    ) -> None:
        """Write to these people or this tag, answer a reply, go on with a draft, or write a
        campaign again."""
        book = self.session.book
        if draft is not None:
            if draft != self.keeper.sheet.draft_id:
                self._load(lambda: loading.of_draft(book, draft), draft)
        elif again is not None:
            self._load(lambda: loading.of_campaign(book, again))
        elif reply is not None:
            self._load(lambda: loading.to_reply(book, reply))
        elif contacts or tag:
            purpose = self.writing.purpose
            self._load(lambda: loading.to_people(book, purpose, contacts or (), tag))
        else:
            self.look_again()
        self.edit.setFocus()

    def place(self) -> dict[str, Any]:
        draft_id = self.keeper.sheet.draft_id
        return {"draft": draft_id} if draft_id else {}

    def leave(self) -> None:
        self.to.end_offer()
        self.keeper.save()

    def refresh(self) -> None:
        self.to.show_recipients(self.writing.recipients)
        self._show_heard()
        self.look_again()

    def find_here(self) -> None:
        self.to.line.setFocus()

    def start_anew(self) -> None:
        """Put what is written aside as a draft, and begin an empty one."""
        before = self.writing
        self.keeper.save()
        self.start_empty()
        if before.template.strip():
            self.session.tell(self.tr("The other text is kept among the drafts."))

    def start_empty(self) -> None:
        self.show_writing(Writing())

    def _load(self, read: Callable[[], Writing], draft_id: int | None = None) -> None:
        """Show what ``read`` gives of the book; what stands here is kept."""
        self.keeper.save()
        self.session.read(self, read, lambda found: self.show_writing(found, draft_id))

    def show_writing(self, writing: Writing, draft_id: int | None = None) -> None:
        """Show another text; undo does not go back to the one before, which is kept."""
        self.keeper.save()
        self.writing = writing
        self.keeper.take_up(draft_id)
        self.look, self._gone = None, False
        self.title.setText(writing.name)
        self.toggle.show_purpose(writing.purpose)
        self.to.show_recipients(writing.recipients)
        self.leaving.show_at(writing.at)
        self._show_heard()
        self.edit.blockSignals(True)
        self.edit.show_template(writing.template)
        self.edit.document().clearUndoRedoStacks()
        self.edit.blockSignals(False)
        self.edit.reread()
        self.saved.setText("")
        self._show_purpose()
        self._count()
        self.look_again()

    def _show_heard(self) -> None:
        heard = self.writing.heard
        self.heard.setVisible(heard is not None)
        if heard is not None:
            who = people.name(self.session, heard.name)
            told = self.tr("%1 wrote: %2") if who else self.tr("They wrote: %2")
            said = people.reply(self.session, heard.text)
            self.heard.setText(told.replace("%2", said).replace("%1", who))

    # --- what a person does

    def switch(self, purpose: Purpose) -> None:
        """The other purpose, at once, with Undo."""
        before, sheet = self.writing.purpose, self.keeper.sheet
        if purpose is before:
            return

        def undo() -> None:
            if self.keeper.sheet is sheet:  # else another text is written by now
                self.switch(before)

        self.writing = replace(self.writing, purpose=purpose)
        self.toggle.show_purpose(purpose)
        self._show_purpose()
        self._count()
        self._changed()
        self.look_again()
        told = (
            self.tr("Now an offer: only who agreed receives it, with the STOP mention.")
            if purpose is Purpose.MARKETING
            else self.tr("Now transactional: for what people expect, and no offer in it.")
        )
        self.session.tell(told, undo, here=True)

    def _switch_over(self) -> None:
        other = {
            Purpose.MARKETING: Purpose.TRANSACTIONAL,
            Purpose.TRANSACTIONAL: Purpose.MARKETING,
        }
        self.switch(other[self.writing.purpose])

    def _named(self, name: str) -> None:
        self.writing = replace(self.writing, name=name.strip())
        self._changed()

    def _recipients_chosen(self, recipients: Recipients) -> None:
        self.writing = replace(self.writing, recipients=recipients)
        self._changed()
        self.look_again()

    def _time_chosen(self, at: datetime | None) -> None:
        self._show_hours()
        if at == self.writing.at:  # left as it was, or no time yet
            self._show_panel()
            return
        self.writing = replace(self.writing, at=at)
        self._changed()
        self._plan_soon.start()

    def _edited(self) -> None:
        self._count()
        self.writing = replace(self.writing, template=self.edit.template())
        self._changed()
        self._plan_soon.start()

    def _text(self) -> DraftText:
        account = self.session.facts.account
        return self.writing.text(account_id=account.id if account else None, by=self.session.desk)

    def _changed(self) -> None:
        self.keeper.touched()

    def _pasted(self, changes: tuple[Change, ...]) -> None:
        many = sum(each.times for each in changes)
        self.session.tell(
            self.tr(
                "Pasted without %n invisible or odd sign(s), which a text cannot carry.", "", many
            )
        )

    def _was_cut(self, most: int) -> None:
        told = self.tr("Only the first %1 characters were pasted: a text cannot be longer.")
        self.session.tell(told.replace("%1", formats.number(most)), bad=True)

    def _choose_field(self) -> None:
        place = self.field.mapToGlobal(self.field.rect().bottomLeft())
        FieldMenu(self.edit, self._slots(), braced=False).open_at(place)

    def _brace_typed(self) -> None:
        place = self.edit.viewport().mapToGlobal(self.edit.cursorRect().bottomLeft())
        FieldMenu(self.edit, self._slots(), braced=True).open_at(place)

    def _slots(self) -> list[Slot]:
        return [*map(Slot, self._fields()), Slot("first_name", "")]

    def _fields(self) -> tuple[str, ...]:
        return self.look.fields if self.look else ("first_name", "last_name", "shop")

    def _next_costly(self, step: int) -> None:
        marks = [
            each
            for each in (self._merged.marks if self._merged else ())
            if each.position is not None
        ]
        if not marks:
            announce(self.edit, self.tr("No costly character"), now=True)
            return
        here = self.edit.textCursor().selectionStart()
        places = [self.edit.place_of(each) or 0 for each in marks]
        if step > 0:
            at = next((n for n, place in enumerate(places) if place > here), 0)
        else:
            at = next((n for n in reversed(range(len(places))) if places[n] < here), -1)
        self.edit.select_mark(marks[at])
        self.edit.setFocus()

    # --- the fast road

    def _count(self) -> None:
        values = self.look.values if self.look else {}
        mention = self.look.mention if self.look else ""
        self._merged = merged = merge(self.edit.pieces(), values, mention)
        self.counter.show_count(merged.count)
        self.edit.show_merged(merged, tears=merged.count.segments > 1)
        if not self.writing.recipients.audience:
            self.panel.preview.show_text(merged.text)
        self._speak(merged)

    def _speak(self, merged: Merged) -> None:
        """At thresholds only: 20 left, another number of SMS, another alphabet."""
        count = merged.count
        now = (count.segments, count.room_left <= LOW, count.alphabet)
        if now != self._said and self.edit.hasFocus():
            announce(self.counter, self.counter.sentence())
        self._said = now

    # --- the slow road

    def look_again(self) -> None:
        """Ask the plan for what is written now; an older question is of no interest any more."""
        account = self.session.facts.account
        if account is None:
            self._not_looked(BadInput("no_account"))
            return
        comptoir, writing = self.session.comptoir, self.writing
        by, now = self.session.desk, self.session.now()
        self._asked.ask(
            lambda errand: look(
                comptoir, account.id, writing, by=by, now=now, checkpoint=errand.checkpoint
            ),
            self._looked,
            self._not_looked,
        )

    def _looked(self, found: Look) -> None:
        self.look, self._fault = found, found.fault
        self.edit.know(found.fields)
        self.edit.show_mention(found.mention)
        self._show_purpose()
        name = people.name(self.session, found.name)
        self.counted_for.setText(
            self.tr("%1, the dearest case").replace("%1", name)
            if name and found.differs
            else name or self.tr("the text as it stands")
        )
        self._count()
        self._show_spread(found)
        self._show_problems()
        self._show_panel()

    def _not_looked(self, error: ComptoirError) -> None:
        self.look, self._fault = None, error
        self._show_problems()
        self._show_panel()

    def _show_spread(self, found: Look) -> None:
        spread = {} if found.unwritten else found.spread
        told = [
            self.tr("%n person(s) at %1 SMS", "", many).replace("%1", str(segments))
            for segments, many in spread.items()
        ]
        self.counter.show_spread(", ".join(told) if len(spread) > 1 else "")
        price = found.terms.price_per_segment
        self.counter.show_price(
            self.tr("next: + %1 each").replace(
                "%1", formats.unit_price(price, found.terms.currency)
            )
            if price is not None
            else ""
        )
        preview = found.preview
        whole = preview.plan.messages + sum(preview.plan.skipped.values()) if preview else 0
        self.to.show_many(self.tr("%n person(s)", "", whole) if preview else "")

    def _show_problems(self) -> None:
        if self._gone:
            self.problems.show_gone(self._write_as_new)
            return
        nobody = self._fault is not None and self._fault.kind == "audience_unclear"
        self.problems.show_problems(None if nobody else self._fault, self._merged)
        self._show_hours()

    def _show_hours(self) -> None:
        if self.leaving.wrong:
            told = faults.sentence(BadInput(self.leaving.wrong))
            told = "" if self.leaving.when.is_begun else told
            self.leaving.show_note("ph.warning-circle-fill", told, "bad.solid")
            return
        plan = self._plan
        if plan is None or not (plan.held and plan.held_until):
            self.leaving.show_note("", "", "ok.solid")
            return
        when = formats.moment(plan.held_until, self.session.zone, self.session.now())
        told = self.tr("Not an allowed hour: it waits until %1").replace("%1", when)
        self.leaving.show_note("ph.hourglass-medium", told, "warn.solid")

    def _show_purpose(self) -> None:
        account = self.session.facts.account
        self.consequences.show_rules(
            self.writing.purpose,
            self.session.facts.rules,
            account=account.name if account and not self.session.facts.practising else "",
            mention=self.look.mention if self.look else "",
        )
        if self.writing.purpose is Purpose.TRANSACTIONAL:
            self.edit.show_mention("")
        self.panel.show_purpose(self.writing.purpose)

    def _show_panel(self) -> None:
        self.panel.show_look(self.look, later=self.writing.at is not None, problem=self.problem())

    @property
    def _plan(self) -> Plan | None:
        found = self.look
        return found.preview.plan if found and found.preview and not found.unwritten else None

    def problem(self) -> str:
        """Why nothing can be sent yet; "" where it can."""
        if self.sending.under_way:
            return self.tr("Being prepared…")
        if self._gone:
            return faults.words(BadInput("draft_unknown"))[0]
        if self._fault is not None:
            return faults.words(self._fault)[0]
        if self.leaving.wrong:
            return faults.words(BadInput(self.leaving.wrong))[0]
        if not self.writing.recipients.audience:
            return self.tr("Choose who is to receive it.")
        if not self.writing.template.strip():
            return self.tr("Write the text first.")
        if self._plan is None:
            return self.tr("The plan is being counted…")
        if not self._plan.messages:
            return self.tr("Nobody may receive it: see why above.")
        return ""

    # --- sending

    def main_action(self) -> None:
        """Ask before money is spent; nothing while something is missing."""
        problem = self.problem()
        if problem or self._plan is None or self._asked.waiting or self._plan_soon.isActive():
            if not problem:
                self.look_again()
            announce(self.panel.send, problem, now=True)
            return
        assert self.look is not None
        self.sending.ask(
            Confirmed(self.writing, self._plan, self.keeper.sheet, self.look.account_id)
        )

    def _begun(self, confirmed: Confirmed) -> None:
        """What was confirmed is out of one's hands: the next key writes something new."""
        if self.keeper.sheet is confirmed.sheet:
            self.keeper.rest()
            self.start_empty()

    def _started(self, confirmed: Confirmed, campaign_id: int) -> None:
        self._show_panel()
        if self.isVisible() and self.writing.is_empty:
            self.session.go("campaigns", campaign=campaign_id)

    def _not_started(self, error: ComptoirError, confirmed: Confirmed) -> None:
        """The text comes back, unless something else is being written: then it is a draft."""
        told = faults.sentence(error)
        if self.writing.is_empty:
            self.show_writing(confirmed.writing, confirmed.sheet.draft_id)
        else:
            told += " " + self.tr("The text is kept among the drafts.")
        self._show_panel()
        self.session.tell(told, bad=True)

    def _lost_its_draft(self) -> None:
        """It was sent or thrown away in another window."""
        self._gone = True
        self._show_problems()
        self._show_panel()

    def _write_as_new(self) -> None:
        self._gone = False
        self.keeper.renew()
        self._show_problems()
        self._show_panel()
