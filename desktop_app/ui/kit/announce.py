"""The one place that speaks to screen readers beyond what a control's name says."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, *, now: bool = False) -> None:
    """Say ``sentence``; ``now`` breaks into what is being said (an error, a blocker)."""
    if not sentence:
        return
    from PySide6.QtGui import (  # not before the first paint
        QAccessible,
        QAccessibleAnnouncementEvent,
    )

    event = QAccessibleAnnouncementEvent(widget, sentence)
    event.setPoliteness(
        QAccessible.AnnouncementPoliteness.Assertive
        if now
        else QAccessible.AnnouncementPoliteness.Polite
    )
    QAccessible.updateAccessibility(event)
