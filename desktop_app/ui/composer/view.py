"""The composer: a text, to whom, why, when; counted on each key, planned a moment later.

Two roads. The fast one is on the window's thread and takes no timer: text → `merging.merge` →
counter and marks. The slow one asks the book behind the window 250 ms after the last key
(`looking.look`): each person's own text, who is left out, the price.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QWidget

from desktop_app.domain.errors import BadInput, ComptoirError, PlanChanged
from desktop_app.domain.message import Purpose
from desktop_app.domain.sms_text import Alphabet, Change
from desktop_app.domain.template import Slot
from desktop_app.services import campaigns, contact_book, drafts, insights
from desktop_app.services.campaigns import Plan
from desktop_app.services.drafts import Saved
from desktop_app.ui.composer import pills
from desktop_app.ui.composer.confirm import ConfirmDialog
from desktop_app.ui.composer.consequences import Consequences
from desktop_app.ui.composer.editor import MessageEdit
from desktop_app.ui.composer.leaving import Leaving
from desktop_app.ui.composer.looking import Look, look
from desktop_app.ui.composer.merging import Merged, merge
from desktop_app.ui.composer.plan_panel import PlanPanel
from desktop_app.ui.composer.recipients import RecipientsField
from desktop_app.ui.composer.writing import Recipients, Sheet, Writing
from desktop_app.ui.kit import faults, formats, people, theme, tokens
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Banner, column, empty, row, scrolled
from desktop_app.ui.kit.controls import button, shortcut
from desktop_app.ui.kit.counter_bar import CounterBar
from desktop_app.ui.kit.labels import Elided, label
from desktop_app.ui.kit.purpose_toggle import PurposeToggle
from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session

_SAVE_AFTER = 800  # ms after the last change
_LOW = 660  # under this height of the screen the preview is one line
_ROOM_LEFT = 20  # units: said once when no more is left


class ComposerScreen(Screen):
    """One text at a time; what is written is a draft in the book within a second."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.writing = Writing()
        self.look: Look | None = None
        self._merged: Merged | None = None
        self._fault: ComptoirError | None = None
        self._starting = False
        self._dirty = False
        self._sheet = Sheet()
        self._said: tuple[int, bool, Alphabet | None] = (0, False, None)
        self._asked = session.latest(self)
        self._plan_soon = self._timer(
            tokens.tokens()["motion"]["plan_after_last_key_ms"], self.look_again
        )
        self._save_soon = self._timer(_SAVE_AFTER, self.save)
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
        margin = theme.scaled(24)
        whole.setContentsMargins(margin, theme.scaled(16), margin, theme.scaled(16))
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
        inside.addWidget(self._text_card())
        self.problems = column(gap=8)
        inside.addLayout(self.problems)
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
        self.title = QLineEdit()
        self.title.setProperty("look", "heading")
        self.title.setFont(theme.font("title"))
        self.title.setPlaceholderText(self.tr("New message"))
        self.title.setAccessibleName(self.tr("Name of this message, for you"))
        self.title.setToolTip(self.tr("A name for you: nobody else reads it"))
        self.title.textEdited.connect(self._named)
        self.title.setMaximumWidth(theme.scaled(300))
        head.addWidget(self.title)
        self.saved = Elided("", "table", "secondary")
        head.addWidget(self.saved, 1)
        self.drafts = button(
            self.tr("Drafts"), self._show_drafts, look="plain-quiet", icon="ph.copy-simple"
        )
        head.addWidget(self.drafts)
        self.fresh = button(self.tr("Start anew"), self.start_anew, icon="ph.plus")
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
        bar.setContentsMargins(*map(theme.scaled, (8, 4, 14, 4)))
        self.field = button(
            self.tr("Field"),
            self._choose_field,
            look="quiet",
            icon="ph.brackets-curly",
            size="small",
        )
        self.field.setToolTip(self.tr("Put in a field") + " · Ctrl+J")
        bar.addWidget(self.field)
        bar.addStretch(1)
        bar.addWidget(label(self.tr("Counted for"), "table", "secondary"))
        self.counted_for = label("", "table", weight=600)
        bar.addWidget(self.counted_for)
        inside.addLayout(bar)
        self.edit = MessageEdit()
        self.edit.setMinimumHeight(theme.scaled(120))
        self.edit.setMaximumHeight(theme.scaled(180))
        self.edit.edited.connect(self._edited)
        self.edit.pasted.connect(self._pasted)
        self.edit.field_asked.connect(self._choose_field)
        self.edit.focused = self._ring
        inside.addWidget(self.edit)
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
        **place: Any,
    ) -> None:
        """Write to these people or this tag, go on with a draft, or write a campaign again."""
        if draft is not None:
            if draft != self._sheet.draft_id:
                self._open_draft(draft)
        elif again is not None:
            self._write_again(again)
        elif contacts or tag:
            self._begin(contacts or [], tag)
        else:
            self.look_again()
        self.edit.setFocus()

    def place(self) -> dict[str, Any]:
        return {"draft": self._sheet.draft_id} if self._sheet.draft_id else {}

    def leave(self) -> None:
        self.to.end_offer()
        self.save()

    def refresh(self) -> None:
        self.to.show_recipients(self.writing.recipients)
        self.look_again()

    def find_here(self) -> None:
        self.to.line.setFocus()

    def start_anew(self) -> None:
        """Put what is written aside as a draft, and begin an empty one."""
        before = self.writing
        self.save()
        self.show_writing(Writing(purpose=before.purpose))
        if before.template.strip():
            self.session.tell(self.tr("The other text is kept among the drafts."))

    def _begin(self, contacts: list[int], tag: str) -> None:
        book = self.session.book
        if self.writing.template.strip() or self.writing.recipients.audience:
            self.save()
        wanted = Recipients(tags=(tag,) if tag else ())

        def named() -> Recipients:
            found = wanted
            for each in contacts:
                person = contact_book.shown(book, each).contact.person
                found = found.with_person(each, person.full_name)
            return found

        def begun(recipients: Recipients) -> None:
            self.show_writing(Writing(purpose=self.writing.purpose, recipients=recipients))

        self.session.read(self, named, begun)

    def _open_draft(self, draft_id: int) -> None:
        self.save()
        book = self.session.book

        def loaded() -> tuple[Saved, Mapping[int, str]]:
            saved = drafts.load(book, draft_id)
            audience = saved.text.audience
            chosen = audience.contact_ids if audience else ()
            return saved, _names(book, chosen)

        def opened(found: tuple[Saved, Mapping[int, str]]) -> None:
            self.show_writing(_of_draft(*found), draft_id)

        self.session.read(self, loaded, opened)

    def _write_again(self, campaign_id: int) -> None:
        self.save()
        book = self.session.book

        def read() -> tuple[insights.CampaignReport, Mapping[int, str]]:
            told = insights.campaign_report(book, campaign_id)
            audience = told.campaign.audience
            return told, _names(book, audience.contact_ids if audience else ())

        def shown(found: tuple[insights.CampaignReport, Mapping[int, str]]) -> None:
            campaign = found[0].campaign
            audience = campaign.audience
            self.show_writing(
                Writing(
                    purpose=campaign.purpose,
                    template=campaign.template,
                    name=campaign.name,
                    recipients=(
                        Recipients(audience.tags, found[1], audience.numbers)
                        if audience
                        else Recipients()
                    ),
                )
            )

        self.session.read(self, read, shown)

    def show_writing(self, writing: Writing, draft_id: int | None = None) -> None:
        """Show another text; undo does not go back to the one before."""
        self.writing, self._sheet = writing, Sheet(draft_id)
        self.look = None
        self._dirty = False
        self.title.setText(writing.name)
        self.toggle.show_purpose(writing.purpose)
        self.to.show_recipients(writing.recipients)
        self.leaving.show_at(writing.at)
        self.edit.blockSignals(True)
        self.edit.show_template(writing.template)
        self.edit.document().clearUndoRedoStacks()
        self.edit.blockSignals(False)
        self.edit.reread()
        self.saved.setText("")
        self._show_purpose()
        self._count()
        self.look_again()

    # --- what a person does

    def switch(self, purpose: Purpose) -> None:
        """The other purpose, at once, with Undo."""
        before = self.writing.purpose
        if purpose is before:
            return
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
        self.session.tell(told, lambda: self.switch(before))

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
        self.writing = replace(self.writing, at=at)
        self._changed()
        self._plan_soon.start()

    def _edited(self) -> None:
        self._count()
        self.writing = replace(self.writing, template=self.edit.template())
        self._changed()
        self._plan_soon.start()

    def _changed(self) -> None:
        self._dirty = True
        self._save_soon.start()

    def _pasted(self, changes: tuple[Change, ...]) -> None:
        many = sum(each.times for each in changes)
        self.session.tell(
            self.tr(
                "Pasted without %n invisible or odd sign(s), which a text cannot carry.", "", many
            )
        )

    def _choose_field(self) -> None:
        menu = QMenu(self)
        for name in self._fields():
            menu.addAction(pills.caption(name), partial(self._put_in, Slot(name)))
        menu.addSeparator()
        name = pills.caption("first_name")
        told = self.tr("%1, else nothing").replace("%1", name)
        menu.addAction(told, lambda: self._put_in(Slot("first_name", "")))
        menu.popup(self.field.mapToGlobal(self.field.rect().bottomLeft()))

    def _put_in(self, slot: Slot) -> None:
        self.edit.insert_field(slot)
        self.edit.setFocus()

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
        now = (count.segments, count.room_left <= _ROOM_LEFT, count.alphabet)
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
            if name
            else self.tr("nobody in particular")
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
            self.tr("next: + %1 each").replace("%1", formats.money(price, found.terms.currency))
            if price is not None
            else ""
        )
        preview = found.preview
        whole = preview.plan.messages + sum(preview.plan.skipped.values()) if preview else 0
        self.to.show_many(self.tr("%n person(s)", "", whole) if preview else "")

    def _show_problems(self) -> None:
        empty(self.problems)
        if self._fault is not None and self._fault.kind != "audience_unclear":
            what, then = faults.words(self._fault)
            self.problems.addWidget(Banner("bad", what, more=then))
        costly = self._merged.costly if self._merged else ()
        if costly:
            self.problems.addWidget(self._costly(costly))
        self._show_hours()

    def _costly(self, costly: tuple[str, ...]) -> Banner:
        assert self._merged is not None
        cheap = self._merged.count_without_costly
        shown = "  ".join("␣" if each.isspace() else each for each in costly[:8])
        told = self.tr("%n costly character(s): %1", "", len(costly)).replace("%1", shown)
        if cheap.segments < self._merged.count.segments:
            more = self.tr(
                "Without, this text would be %n SMS. é è à ù cost nothing.", "", cheap.segments
            )
        else:
            more = self.tr("They leave less room in an SMS. é è à ù cost nothing.")
        return Banner(
            "warn", told, more=more, action=self.tr("Show them"), then=lambda: self._next_costly(1)
        )

    def _show_hours(self) -> None:
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
            account=account.name if account else "",
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
        if self._starting:
            return self.tr("Being prepared…")
        if self._fault is not None:
            return faults.words(self._fault)[0]
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
        plan, writing = self._plan, self.writing
        dialog = ConfirmDialog(self.session, plan, writing.purpose, writing.at, self)
        dialog.accepted.connect(lambda: self._start(writing, plan))
        dialog.open()

    def _start(self, writing: Writing, plan: Plan) -> None:
        """What was confirmed, once: the draft ends in the transaction that starts the campaign."""
        account, session, sheet = self.session.facts.account, self.session, self._sheet
        if self._starting or account is None:
            return
        self._starting = True
        self._save_soon.stop()
        self._show_panel()

        def started() -> int:
            now = session.now()
            text = writing.text(account_id=account.id, by=session.desk)
            sheet.draft_id = drafts.save(session.book, sheet.draft_id, text, now)
            draft = writing.draft(account_id=account.id, by=session.desk)
            assert draft is not None
            terms = session.comptoir.terms(account.id)
            return campaigns.start(
                session.book,
                draft,
                terms,
                plan,
                now=now,
                draft_id=sheet.draft_id,
                name=writing.name,
            )

        session.write(self, started, self._started, self._not_started)

    def _started(self, campaign_id: int) -> None:
        self._starting = False
        plan = self._plan
        self.show_writing(Writing(purpose=self.writing.purpose))
        many = plan.messages if plan else 0
        session = self.session
        session.go("campaigns", campaign=campaign_id)
        session.tell(
            self.tr("%n message(s) on the way.", "", many),
            lambda: self._take_back(campaign_id),
        )

    def _take_back(self, campaign_id: int) -> None:
        """Undo of a send: what has not left is taken back, and how much that was is told."""
        session = self.session

        def told(many: int) -> None:
            if many:
                session.tell(self.tr("%n message(s) taken back.", "", many))
            else:
                session.tell(self.tr("All had left already: none could be taken back."), bad=True)

        session.write(
            self, lambda: campaigns.cancel(session.book, campaign_id, now=session.now()), told
        )

    def _not_started(self, error: ComptoirError) -> None:
        self._starting = False
        if isinstance(error, PlanChanged):
            self.session.tell(faults.sentence(error), bad=True)
            self.look_again()
            return
        self._fault = error
        self._show_problems()
        self._show_panel()

    # --- drafts

    def save(self) -> None:
        """Keep what is written in the book, behind the window; also its last words at closing."""
        self._save_soon.stop()
        if not self._dirty or self._starting:
            return
        self._dirty = False
        session, sheet = self.session, self._sheet
        account = session.facts.account
        text = self.writing.text(account_id=account.id if account else None, by=session.desk)
        now = session.now()

        def kept() -> bool:
            sheet.draft_id = drafts.save(session.book, sheet.draft_id, text, now)
            return sheet.draft_id is not None

        session.write(
            self,
            kept,
            lambda there: self._kept(sheet, there, now),
            lambda error: self._not_kept(sheet, error),
        )

    def _kept(self, sheet: Sheet, there: bool, now: datetime) -> None:
        if sheet is self._sheet:
            at = formats.hour(now, self.session.zone)
            self.saved.setText(self.tr("Draft saved at %1").replace("%1", at) if there else "")

    def _not_kept(self, sheet: Sheet, error: ComptoirError) -> None:
        if error.kind == "draft_unknown":  # sent or thrown away elsewhere: what is here is new
            sheet.draft_id = None
        if sheet is self._sheet:
            self._dirty = True
            self.saved.setText(self.tr("Not saved: %1").replace("%1", faults.words(error)[0]))
            self._save_soon.start()

    def _show_drafts(self) -> None:
        book = self.session.book
        self.session.read(self, lambda: drafts.listed(book), self._offer_drafts)

    def _offer_drafts(self, found: list[Saved]) -> None:
        menu = QMenu(self)
        for saved in found[:20]:
            what = saved.text.name or " ".join(saved.text.template.split())[:48]
            when = formats.moment(saved.updated_at, self.session.zone, self.session.now())
            told = f"{what or self.tr('No text yet')} · {when}"
            menu.addAction(told, partial(self.arrive, draft=saved.id))
        if not found:
            menu.addAction(self.tr("No draft is kept")).setEnabled(False)
        if self._sheet.draft_id is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Throw this draft away"), self._throw_away)
        menu.popup(self.drafts.mapToGlobal(self.drafts.rect().bottomLeft()))

    def _throw_away(self) -> None:
        session, draft_id = self.session, self._sheet.draft_id
        if draft_id is None:
            return
        self._save_soon.stop()
        self._dirty = False

        def restore(saved: Saved) -> None:
            session.write(
                self,
                lambda: drafts.restore(session.book, saved),
                lambda _: self._open_draft(saved.id),
            )

        def thrown(saved: Saved) -> None:
            self.show_writing(Writing(purpose=self.writing.purpose))
            session.tell(self.tr("The draft is thrown away."), lambda: restore(saved))

        session.write(self, lambda: drafts.discard(session.book, draft_id), thrown)


def _names(book: Any, contact_ids: tuple[int, ...]) -> dict[int, str]:
    """Who is still in the book of these, with their names."""
    found = {}
    for each in contact_ids:
        try:
            found[each] = contact_book.shown(book, each).contact.person.full_name
        except BadInput:
            continue
    return found


def _of_draft(saved: Saved, names: Mapping[int, str]) -> Writing:
    text = saved.text
    audience = text.audience
    return Writing(
        purpose=text.purpose,
        template=text.template,
        name=text.name,
        recipients=Recipients(audience.tags, names, audience.numbers) if audience else Recipients(),
        at=text.at,
    )
