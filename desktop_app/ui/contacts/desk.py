"""Who writes a record down: whoever is at the desk. Where nobody said, it is asked at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.preferences import DESK
from desktop_app.ui.kit.session import Session


def with_desk(session: Session, at: QWidget, then: Callable[[str], object]) -> None:
    """``then`` gets the name at the desk; a menu below ``at`` asks for it where there is none."""
    if session.desk:
        then(session.desk)
        return
    menu = QMenu(at)
    head = menu.addAction(QCoreApplication.translate("contacts", "Who is at the desk?"))
    head.setEnabled(False)

    def chosen(name: str) -> None:
        session.write(
            at, lambda: session.comptoir.settings.choose(DESK, name), lambda _: session.learn(at)
        )
        then(name)

    for each in session.facts.staff:
        menu.addAction(each).triggered.connect(lambda _=False, name=each: chosen(name))
    menu.addSeparator()
    adding = menu.addAction(QCoreApplication.translate("contacts", "Add a name…"))
    adding.triggered.connect(lambda: session.go("settings", part="staff"))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at.mapToGlobal(QPoint(0, at.height())))
