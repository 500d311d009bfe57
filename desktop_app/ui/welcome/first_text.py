"""Step 5: a first text to oneself, sent as every other is, and followed as far as anybody knows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop_app.domain.audience import Audience
from desktop_app.domain.contact import Reach
from desktop_app.domain.errors import ComptoirError, PlanChanged
from desktop_app.domain.message import Purpose
from desktop_app.domain.phone import read_cell
from desktop_app.domain.sms_text import count
from desktop_app.services import campaigns, first_run, insights
from desktop_app.services.campaigns import Plan
from desktop_app.services.composing import Draft
from desktop_app.services.first_run import People, Step
from desktop_app.services.insights import MessageHistory
from desktop_app.ui.kit import faults, formats, icons, theme, wording
from desktop_app.ui.kit.account_names import account_name
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.background import Latest
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import Field, button
from desktop_app.ui.kit.counter_bar import counted
from desktop_app.ui.kit.labels import Icon, Said, label
from desktop_app.ui.welcome import presenter
from desktop_app.ui.welcome.ladder import LadderCard
from desktop_app.ui.welcome.page import Host, Page
from desktop_app.ui.welcome.phone import Phone

_AFTER_A_KEY = 250  # ms until the price is asked for
_LOOK = 2_000  # ms between two looks whether a text is late
_FICTION = {"FR": "06 39 98 04 12", "GB": "07700 900412"}


@dataclass(frozen=True)
class _Sent:
    """A campaign; None where the plan says that nobody gets anything."""

    campaign_id: int | None
    plan: Plan


class FirstTextPage(Page):
    """It goes by the plan and the agent, like a text to a customer."""

    step = Step.TEXT

    def __init__(self, host: Host) -> None:
        super().__init__(
            host,
            self.tr("Send yourself a first text"),
            self.tr("To see what your customers will see: the sender, the words, the delay."),
        )
        self._busy = False
        self._history: MessageHistory | None = None
        self._planned: tuple[Draft, Plan] | None = None
        greeting = self.tr("Hello, this is a test. If you can read this, everything works.")
        self.text = f"{greeting} {self.session.facts.shop}"
        self._make_fields()
        self._lay_out()
        self._plans = Latest(host.background, self)
        self._histories = Latest(host.background, self)
        self._soon = QTimer(self, singleShot=True)
        self._soon.setInterval(_AFTER_A_KEY)
        self._soon.timeout.connect(self._ask_price)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self.refresh)
        self._show_phone()

    # --- what it shows

    def _make_fields(self) -> None:
        facts = self.session.facts
        hint = self.tr("Your own, or one kept for fiction: %1")
        fiction = _FICTION.get(facts.home, "")
        self.number = Field(
            self.tr("Your mobile"),
            hint=hint.replace("%1", formats.firm(fiction)) if fiction and facts.practising else "",
        )
        self.number.show_text(self.answers.number)
        least, most = presenter.sender_lengths(facts.rules)
        about = self.tr("%1 to %2 letters, digits or spaces, one letter at least")
        about = about.replace("%1", str(least)).replace("%2", str(most))
        self.origin = Field(self.tr("Sender"), hint=about)
        told = self.answers.sender
        proposed = presenter.sender_for(facts.shop, facts.rules)
        self.origin.show_text(proposed if told is None else told)
        self.send_button: QPushButton = button(
            self.tr("Send 1 text"),
            self.send,
            look="primary",
            icon="ph.paper-plane-tilt",
            size="large",
        )
        self.price = label("", "table", "secondary", wrap=True)
        for field in (self.number, self.origin):
            field.line.setProperty("fit", "large")
            field.line.textEdited.connect(lambda _: self._edited())
            field.line.returnPressed.connect(self.send)

    def _lay_out(self) -> None:
        beside = row(gap=40)
        left = column()
        fields = row(gap=12)
        for field, share in ((self.number, 5), (self.origin, 4)):
            fields.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        left.addLayout(fields)
        left.addSpacing(theme.scaled(14))
        line = row(gap=12)
        line.addWidget(self.send_button)
        line.addWidget(self.price, 1)
        left.addLayout(line)
        left.addSpacing(theme.scaled(10))
        self.quiet = Said(
            "ph.graduation-cap",
            self.tr("Practice: nothing leaves this computer, and no phone will ring."),
            wrap=True,
        )
        left.addWidget(self.quiet)
        if not self.session.facts.practising:
            self.quiet.hide()
        left.addSpacing(theme.scaled(16))
        self.ladder = LadderCard()
        self.ladder.hide()
        left.addWidget(self.ladder)
        left.addStretch(1)
        beside.addLayout(left, 1)
        right = column(gap=10)
        self.phone = Phone()
        right.addWidget(self.phone, 1)
        right.addLayout(self._about_sender())
        beside.addLayout(right)
        self.body.addLayout(beside, 1)

    def _about_sender(self) -> QHBoxLayout:
        line = row(gap=8)
        line.addWidget(Icon("ph.info", "text.secondary", 16), 0, Qt.AlignmentFlag.AlignTop)
        told = label(
            self.tr(
                "A name is recognised, and nobody can answer it. Left empty, the provider sends"
                " from a number of its own."
            ),
            "caption",
            "secondary",
            wrap=True,
        )
        told.setFixedWidth(theme.scaled(240))
        line.addWidget(told, 1)
        return line

    def _show_phone(self) -> None:
        session = self.session
        sent = self._ladder()
        at = (sent.answered if sent else None) or session.now()
        when = (
            self.tr("SMS · %1").replace("%1", formats.moment(at, session.zone, session.now()))
            if sent and sent.answered
            else self.tr("As it will look")
        )
        self.phone.show_text(
            formats.hour(session.now(), session.zone),
            self.origin.text.strip() or self.tr("Provider’s number"),
            when,
            self.text,
        )

    def _ladder(self) -> presenter.Ladder | None:
        if self._history is None:
            return None
        return presenter.ladder(self._history.steps, self.session.now())

    def _show_history(self, found: list[MessageHistory]) -> None:
        if not found:
            return
        self._history = found[0]
        told = self._ladder()
        assert told is not None
        facts = self.session.facts
        provider = account_name(facts, facts.account)
        self.ladder.show_ladder(
            told,
            provider,
            self.session.zone,
            practising=facts.practising,
        )
        self._show_phone()
        self.changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page, or the window is closing: nothing more is asked."""
        super().hideEvent(event)
        self._soon.stop()
        self._look.stop()

    # --- its foot

    def on(self) -> str:
        return self.tr("All good, open Comptoir") if self.answers.campaign_id else ""

    def later(self) -> str:
        return "" if self.answers.campaign_id else self.tr("Skip, send this test later")

    def arrive(self) -> None:
        self.number.line.setFocus()
        self._ask_price()
        if self.answers.campaign_id is None:
            book = self.session.book
            self.session.read(self, lambda: insights.campaigns(book, limit=1), self._go_on_with)
        else:
            self._follow()

    def go_on(self) -> None:
        if self.answers.campaign_id is None:
            self.send()
        else:
            self._finish()

    def go_later(self) -> None:
        self._finish()

    def _finish(self) -> None:
        session = self.session
        to_import = self.answers.people is People.IMPORT

        def done(_: object) -> None:
            self.host.finish("importing" if to_import else "today")

        session.write(self, lambda: first_run.reach(session.book, Step.DONE), done)

    # --- sending

    def _edited(self) -> None:
        self.answers.number = self.number.text
        self.answers.sender = self.origin.text
        self._show_phone()
        self._soon.start()

    def _draft(self) -> Draft | None:
        """What would be sent; None while the number is none that takes texts."""
        facts = self.session.facts
        read = read_cell(self.number.text, facts.home, fiction=facts.practising)
        if read.e164 is None or read.reach is not Reach.TEXTABLE or facts.account is None:
            return None
        return Draft(
            Purpose.TRANSACTIONAL,
            self.text,
            Audience(numbers=(read.e164,)),
            facts.account.id,
            sender=self.origin.text.strip(),
            by=facts.desk,
        )

    def _ask_price(self) -> None:
        draft = self._draft()
        self._planned = None
        if draft is None:
            self._plans.drop()
            self.price.setText(counted(count(self.text)))
            return
        session = self.session

        def work(errand: object) -> Plan:
            terms = session.comptoir.terms(draft.account_id)
            return campaigns.plan(session.book, draft, terms, now=session.now())

        self._plans.ask(work, lambda plan: self._show_price(draft, plan), self._refused)

    def _show_price(self, draft: Draft, plan: Plan) -> None:
        self._planned = (draft, plan)
        told = [counted(count(self.text))]
        if plan.price is not None:
            told.append(formats.money(plan.price, plan.currency))
        if self.session.facts.practising:
            told.append(formats.firm(self.tr("not billed: practice")))
        self.price.setText(" · ".join(told).replace("· ", formats.firm("· ")))

    def send(self) -> None:
        """Plan and start it; the price that was shown is the one confirmed."""
        draft = self._draft()
        if self._busy or draft is None:
            if draft is None:
                self._refuse_number()
            return
        session, facts = self.session, self.session.facts
        shown = self._planned[1] if self._planned and self._planned[0] == draft else None
        add_me = self.answers.people is People.ME

        def work() -> _Sent:
            number, now = draft.audience.numbers[0], session.now()
            if add_me:
                first_run.add_me(
                    session.book, number, region=facts.home, fiction=facts.practising, now=now
                )
            terms = session.comptoir.terms(draft.account_id)
            plan = shown or campaigns.plan(session.book, draft, terms, now=now)
            if not plan.messages:
                return _Sent(None, plan)
            return _Sent(campaigns.start(session.book, draft, terms, plan, now=now), plan)

        self._show_busy(True)
        session.write(self, work, self._sent, self._refused)

    def _sent(self, sent: _Sent) -> None:
        self._show_busy(False)
        if sent.campaign_id is None:
            why = next(iter(sent.plan.skipped), "")
            self._point(self.number, wording.reason(why).words)
            return
        self._history = None
        self.answers.campaign_id = sent.campaign_id
        self.send_button.setText(" " + self.tr("Send again"))
        self.send_button.setAccessibleName(self.tr("Send again"))
        self.send_button.setIcon(icons.icon("ph.arrows-clockwise", "text.primary"))
        theme.look(self.send_button, "secondary")
        self._follow()
        self.changed.emit()
        self.led_on.emit()

    def _refuse_number(self) -> None:
        facts = self.session.facts
        read = read_cell(self.number.text, facts.home, fiction=facts.practising)
        if read.reach is Reach.LANDLINE:
            told = self.tr("That is a landline: no text reaches it. Type a mobile number.")
        elif not self.number.text.strip():
            told = self.tr("Type the number of the mobile that you have beside you.")
        else:
            told = self.tr("That is no whole mobile number. Look at its digits.")
        self._point(self.number, told)

    def _refused(self, error: ComptoirError) -> None:
        self._show_busy(False)
        if error.kind == "sender_not_allowed":
            self._point(self.origin, self._why_no_sender(error))
            return
        if isinstance(error, PlanChanged):
            self._ask_price()
            self.price.setText(self.tr("The price has changed: look at it, then send."))
            return
        self._point(self.number, faults.sentence(error))

    def _why_no_sender(self, error: ComptoirError) -> str:
        typed, most = len(self.origin.text.strip()), int(str(error.facts["most"]))
        if typed > most:
            told = self.tr("Too long: %n character(s)", "", typed)
            return self.tr("%1, and %2 are allowed.").replace("%1", told).replace("%2", str(most))
        told = self.tr("Not allowed here: %1 to %2 letters, digits or spaces, one letter at least.")
        told = told.replace("%1", str(error.facts["least"]))
        return told.replace("%2", str(most))

    def _point(self, field: Field, sentence: str) -> None:
        field.show_error(sentence)
        if not self._soon.isActive():
            field.line.setFocus()
        announce(field, sentence, now=True)

    def _show_busy(self, busy: bool) -> None:
        self._busy = busy
        self.send_button.setEnabled(not busy)

    # --- following it

    def _go_on_with(self, found: list[insights.Standing]) -> None:
        """One was sent before the window was closed in the middle of this."""
        if found and self.answers.campaign_id is None:
            self.answers.campaign_id = found[0].campaign.id
            self._follow()
            self.changed.emit()

    def _follow(self) -> None:
        self._look.start()
        self.refresh()

    def refresh(self) -> None:
        campaign_id, book = self.answers.campaign_id, self.session.book
        if campaign_id is None:
            self._soon.start()  # the provider may have said its price by now
            return
        told = self._ladder()
        if told is not None and told.reported is not None:
            self._look.stop()
        self._histories.ask(
            lambda errand: insights.messages(book, campaign_id, limit=1), self._show_history
        )
