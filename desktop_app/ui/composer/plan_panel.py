"""Beside the text: what each person reads, who receives it and who not, what it costs, the button.

The slip and the button stay in sight however low the window is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.message import Purpose
from desktop_app.services.campaigns import LeftOut, Preview, Recipient
from desktop_app.ui.composer.looking import Look
from desktop_app.ui.kit import formats, people, theme, wording
from desktop_app.ui.kit.boxes import Card, column, empty, row, rule, scrolled
from desktop_app.ui.kit.controls import Button, button, icon_button
from desktop_app.ui.kit.labels import Elided, Icon, Led, Said, label
from desktop_app.ui.kit.main_button import MainButton
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.slip import Bubble, Slip

_NAMES = 6  # shown of a reason
_LEAVE = "ph.paper-plane-tilt-fill"


class PreviewBox(QFrame):
    """The text as each person reads it, the dearest first; one line where there is no room."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("look", "plain")
        self._session = session
        self._recipients: tuple[Recipient, ...] = ()
        self._written, self._nobody = False, ""
        self._at = 0
        self._purpose = Purpose.TRANSACTIONAL
        inside = column(self, gap=6)
        head = row()
        head.addWidget(label(self.tr("Preview"), "heading"))
        head.addStretch(1)
        self.where = label("", "table", "secondary")
        head.addWidget(self.where)
        self.back = icon_button("ph.caret-left", self.tr("Person before"), lambda: self.step(-1))
        self.on = icon_button("ph.caret-right", self.tr("Next person"), lambda: self.step(1))
        for each, key in ((self.back, "Shift+F9"), (self.on, "F9")):
            each.setToolTip(f"{each.accessibleName()} · {key}")
            head.addWidget(each)
        inside.addLayout(head)
        self.card = Card(margin=12, gap=8)
        self.to = label("", "table", "secondary")
        self.card.add(self.to)
        self.bubble = Bubble()
        self.card.add(self.bubble)
        self.lock = Elided("", "caption", "muted")
        self.card.add(self.lock)
        inside.addWidget(self.card)
        self.line = Elided("", "table")
        self.line.hide()
        inside.addWidget(self.line)

    def show_recipients(self, recipients: tuple[Recipient, ...], *, written: bool) -> None:
        """Who reads it; their own texts once there is one."""
        self._recipients, self._written = recipients, written
        self._nobody = self.tr("Nobody receives it")
        self._at = min(self._at, max(0, len(recipients) - 1))
        self._draw("")

    def show_text(self, text: str) -> None:
        """What nobody in particular would read."""
        self._recipients = ()
        self._nobody = self.tr("Nobody chosen yet")
        self._draw(text)

    def be_one_line(self, small: bool) -> None:
        self.card.setVisible(not small)
        self.line.setVisible(small)

    def step(self, by: int) -> None:
        if self._recipients:
            self._at = (self._at + by) % len(self._recipients)
            self._draw("")

    def _draw(self, text: str) -> None:
        several = len(self._recipients) > 1
        self.back.setEnabled(several)
        self.on.setEnabled(several)
        if not self._recipients:
            self.where.setText("")
            self.to.setText(self._nobody)
        else:
            one = self._recipients[self._at]
            text = people.text(self._session, one.text, one.name) if self._written else ""
            place = self.tr("%1 of %2").replace("%1", formats.number(self._at + 1))
            self.where.setText(place.replace("%2", formats.number(len(self._recipients))))
            name = people.name(self._session, one.name)
            number = people.number(self._session, one.number)
            self.to.setText(
                self.tr("to %1").replace("%1", " · ".join(filter(None, (name, number))))
            )
        self.bubble.show_text(text or "…")
        flat = " ".join(text.split())
        self.lock.setText(self.tr("On a locked screen: “%1”").replace("%1", flat[:38] + "…"))
        self.lock.setVisible(bool(flat))
        self.line.setText(flat or "…")


class _Reason(QWidget):
    """One line of who receives: icon, words, count; it opens to names and one remedy."""

    def __init__(
        self,
        shown: wording.Shown,
        words: str,
        many: int,
        inside: Callable[[QVBoxLayout], None] | None,
        opened: bool,
        toggled: Callable[[bool], object],
    ) -> None:
        super().__init__()
        self._fill, self._toggled = inside, toggled
        whole = column(self)
        self.button = Button()
        self.button.setProperty("look", "row")
        self.button.setCheckable(inside is not None)
        self.button.setAccessibleName(f"{words}: {many}")
        line: QHBoxLayout = row(self.button, gap=8)
        line.setContentsMargins(*map(theme.scaled, (6, 0, 6, 0)))
        line.addWidget(Icon(shown.icon, shown.icon_role, 16))
        line.addWidget(Elided(words, "table"), 1)
        line.addWidget(label(formats.number(many), "table", weight=600))
        self._caret = Icon("ph.caret-right", "text.secondary", 14)
        line.addWidget(self._caret)
        for each in self.button.findChildren(QWidget):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if inside is None:
            self._caret.hide()
            self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setMinimumHeight(theme.scaled(26))
        whole.addWidget(self.button)
        self._names = QWidget()
        self._column = column(self._names, gap=2)
        self._column.setContentsMargins(*map(theme.scaled, (30, 0, 8, 6)))
        self._names.hide()
        whole.addWidget(self._names)
        self.button.toggled.connect(self._open)
        if opened:
            self.button.setChecked(True)

    def _open(self, opened: bool) -> None:
        self._caret.show_icon("ph.caret-down" if opened else "ph.caret-right", "text.secondary")
        if opened and self._fill is not None and not self._column.count():
            self._fill(self._column)
        self._names.setVisible(opened)
        self._toggled(opened)


class WhoReceives(Card):
    """Who gets it and who not, by reason."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        head = row()
        head.setContentsMargins(*map(theme.scaled, (16, 8, 16, 8)))
        head.addWidget(label(self.tr("Who receives it"), "heading"))
        head.addStretch(1)
        self.sum = Led(role="secondary")
        self.sum.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        head.addWidget(self.sum)
        self.add(head)
        self.add(rule())
        self._rows = column()
        self._rows.setContentsMargins(*map(theme.scaled, (10, 6, 10, 8)))
        self.add(self._rows)
        self._opened: set[str] = set()
        self.reasons: dict[str, QPushButton] = {}

    def show_preview(self, preview: Preview | None) -> None:
        empty(self._rows)
        self.reasons = {}
        if preview is None:
            self.sum.say("")
            invited = label(
                self.tr(
                    "Choose people or a tag, or paste numbers: you will see here who receives the"
                    " message, who does not, and why."
                ),
                "table",
                "secondary",
                wrap=True,
            )
            invited.setContentsMargins(*map(theme.scaled, (6, 2, 6, 2)))
            self._rows.addWidget(invited)
            return
        plan = preview.plan
        whole = plan.messages + sum(plan.skipped.values())
        get = formats.number(plan.messages)
        told = self.tr("%1 of %2").replace("%1", get)
        self.sum.stress(told.replace("%2", formats.number(whole)), get)
        self.sum.updateGeometry()
        yes = wording.Shown("ph.check-circle-fill", "ok", "")
        self._row("", yes, self.tr("Will get the message"), plan.messages, None)
        held = [each for each in preview.recipients if each.held_until]
        if held:
            self._held(len(held), preview)
        for word, many in sorted(plan.skipped.items(), key=lambda each: -each[1]):
            shown = wording.reason(word)
            names = preview.left_out.get(word, ())
            self._row(word, shown, shown.words, many, self._filler(word, names, many))

    def _held(self, many: int, preview: Preview) -> None:
        first = preview.plan.held_until
        when = formats.moment(first, self._session.zone, self._session.now()) if first else ""
        words = self.tr("of these, held until %1").replace("%1", when)
        self._row("held", wording.Shown("ph.hourglass-medium", "warn", ""), words, many, None)

    def _row(
        self,
        key: str,
        shown: wording.Shown,
        words: str,
        many: int,
        fill: Callable[[QVBoxLayout], None] | None,
    ) -> None:
        def toggled(opened: bool) -> None:
            (self._opened.add if opened else self._opened.discard)(key)

        made = _Reason(shown, words, many, fill, bool(fill) and key in self._opened, toggled)
        self.reasons[key] = made.button
        self._rows.addWidget(made)

    def _filler(
        self, word: str, names: tuple[LeftOut, ...], many: int
    ) -> Callable[[QVBoxLayout], None]:
        def fill(inside: QVBoxLayout) -> None:
            for each in names[:_NAMES]:
                inside.addWidget(self._name(each))
            if many > min(len(names), _NAMES):
                rest = many - min(len(names), _NAMES)
                inside.addWidget(label(self.tr("and %n more", "", rest), "caption", "secondary"))
            inside.addWidget(label(self._remedy(word), "caption", "secondary", wrap=True))

        return fill

    def _name(self, left_out: LeftOut) -> QWidget:
        name = people.name(self._session, left_out.name)
        number = people.number(self._session, left_out.number)
        contact_id = left_out.contact_id
        if contact_id is None:
            return label(number, "table", "secondary")
        return button(
            name or number or self.tr("Somebody without a name"),
            lambda: self._session.go("contacts", contact=contact_id),
            look="link",
            tip=self.tr("Open this person"),
        )

    def _remedy(self, word: str) -> str:
        told: Mapping[str, str] = {
            "not_asked": self.tr("Ask at the next visit, then note the answer: they come in."),
            "said_no": self.tr("They refused: telephone where it matters to them."),
            "stop": self.tr("A STOP holds until that person takes it back themselves."),
            "suppressed": self.tr("This number asked never to be texted."),
            "not_textable": self.tr("Telephone them, or correct the number on their card."),
            "weekly_cap": self.tr("They had their offers for this week: write next week."),
            "household": self.tr("The same phone gets it once, for another of them."),
            "missing_field": self.tr("Give the field a fallback, or fill it on their card."),
            "other_country": self.tr("The rules of that country are not known here."),
        }
        return told.get(word, self.tr("Open the person to see why."))


class PlanPanel(QFrame):
    """The right side of the composer."""

    def __init__(self, session: Session, send: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("look", "plain")
        self.setProperty("region", True)
        self._session = session
        inside = self._whole = column(self, gap=12)
        middle = QWidget()
        upper = column(middle, gap=12)
        self.preview = PreviewBox(session)
        upper.addWidget(self.preview)
        self.who = WhoReceives(session)
        upper.addWidget(self.who)
        upper.addStretch(1)
        inside.addWidget(scrolled(middle), 1)
        self.slip = Slip()
        inside.addWidget(self.slip)
        self.safe = Said("ph.lock-simple", "", "text.muted", "muted", "caption", wrap=True)
        inside.addWidget(self.safe)
        self.send = MainButton(send, icon=_LEAVE)
        self.send.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        inside.addWidget(self.send)

    def show_look(self, look: Look | None, *, later: bool, problem: str) -> None:
        """The plan; ``problem`` is why nothing can be sent yet."""
        preview = look.preview if look else None
        self.who.show_preview(preview)
        if preview is not None and look is not None:
            self.preview.show_recipients(preview.recipients, written=not look.unwritten)
        self._show_slip(look)
        many = preview.plan.messages if preview and look and not look.unwritten else 0
        told = self._what_sends(many, later=later)
        self.send.setText(told)
        self.send.setAccessibleName(told)
        self.send.setEnabled(not problem)
        self.send.setAccessibleDescription(problem)
        self.safe.say(
            "ph.info" if problem else "ph.lock-simple",
            problem or self.tr("Nothing leaves before you confirm."),
            "text.muted",
            "secondary" if problem else "muted",
        )
        self.safe.words.setWordWrap(bool(problem))
        self._whole.setAlignment(
            self.safe, Qt.AlignmentFlag(0) if problem else Qt.AlignmentFlag.AlignHCenter
        )

    def _what_sends(self, many: int, *, later: bool) -> str:
        if not many:
            return self.tr("Schedule…") if later else self.tr("Send")
        if later:
            return self.tr("Schedule %n message(s)…", "", many)
        return self.tr("Send %n message(s)", "", many)

    def show_purpose(self, purpose: Purpose) -> None:
        if purpose is Purpose.MARKETING:
            self.send.show_look("marketing", f"{wording.PURPOSES[purpose].icon}-fill")
        else:
            self.send.show_look("primary", _LEAVE)

    def _show_slip(self, look: Look | None) -> None:
        preview = look.preview if look and not look.unwritten else None
        if look is None or preview is None:
            self.slip.show_lines(
                [(self.tr("Nothing to send yet"), "—")], self.tr("Planned total"), "—"
            )
            return
        price, currency = look.terms.price_per_segment, look.terms.currency
        lines = []
        for segments, many in look.spread.items():
            who = self.tr("%n person(s)", "", many)
            what = f"{who} × {segments} SMS"
            if price is not None:
                at = self.tr("%1 at %2").replace("%1", what)
                what = at.replace("%2", formats.unit_price(price, currency))
            much = self._much(many * segments, price, currency)
            lines.append((what, much))
        total = preview.plan.price
        caption = self.tr("Price not known")
        if total is not None:
            practising = self._session.facts.practising
            caption = self.tr("It would cost") if practising else self.tr("Planned total")
        self.slip.show_lines(
            lines or [(self.tr("Nobody receives it"), "—")],
            caption,
            formats.money(total, preview.plan.currency)
            if total is not None
            else self.tr("%1 SMS").replace("%1", formats.number(preview.plan.segments)),
        )

    def _much(self, segments: int, price: Decimal | None, currency: str) -> str:
        if price is None:
            return self.tr("%1 SMS").replace("%1", formats.number(segments))
        return formats.money(price * segments, currency)
