"""The dialog before money is spent: how many, for how much, when."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.message import Purpose
from desktop_app.services.campaigns import Plan
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import IconTag, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.wording import PURPOSES


class ConfirmDialog(QDialog):
    """Accepted once, however often it is pressed."""

    def __init__(
        self,
        session: Session,
        plan: Plan,
        purpose: Purpose,
        at: datetime | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        many = plan.messages
        verb = (
            self.tr("Schedule %n message(s)", "", many)
            if at
            else self.tr("Send %n message(s)", "", many)
        )
        self.setWindowTitle(verb)
        self.setModal(True)
        inside = column(self, gap=12, margin=24)
        if plan.price is None:
            title = self.tr("%1? The price is not known.").replace("%1", verb)
        else:
            price = formats.money(plan.price, plan.currency)
            practising = session.facts.practising
            title = self.tr("%1 in practice?") if practising else self.tr("%1 for %2?")
            title = title.replace("%1", verb).replace("%2", price)
        self.title = label(title, "heading", wrap=True)
        inside.addWidget(self.title)
        shown = PURPOSES[purpose]
        inside.addWidget(IconTag(shown.icon, shown.words, shown.role))
        inside.addWidget(label(self._details(session, plan, at), "body", "secondary", wrap=True))
        foot = row()
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Review"), self.reject))
        look = "marketing" if purpose is Purpose.MARKETING else "primary"
        self.go = button(verb, self._confirmed, look=look, icon="ph.paper-plane-tilt-fill")
        self.go.setAutoDefault(True)  # Enter, while it has the focus
        foot.addWidget(self.go)
        inside.addLayout(foot)
        self.setMinimumWidth(theme.scaled(440))
        self.go.setFocus()

    def _details(self, session: Session, plan: Plan, at: datetime | None) -> str:
        segments = self.tr("%n SMS (%n segment(s))", "", plan.segments)
        until = (
            formats.moment(plan.held_until, session.zone, session.now()) if plan.held_until else ""
        )
        when = formats.moment(at, session.zone, session.now()) if at else self.tr("from now on")
        if plan.held == plan.messages and until:
            when = self.tr("not before %1, the next allowed hour").replace("%1", until)
        told = [f"{segments}, {when}."]
        if until and plan.held < plan.messages:
            told.append(
                self.tr("%n of them wait(s) for an allowed hour: %1.", "", plan.held).replace(
                    "%1", until
                )
            )
        if session.facts.practising:
            told.append(self.tr("Practice: nothing really leaves and nothing is billed."))
            if plan.price is not None:
                price = formats.money(plan.price, plan.currency)
                told.append(self.tr("It would cost %1.").replace("%1", price))
        else:
            told.append(
                self.tr(
                    "They leave only while Comptoir is open and this computer is on.",
                    "",
                    plan.messages,
                )
            )
        return " ".join(told)

    def _confirmed(self) -> None:
        self.go.setEnabled(False)
        self.accept()
