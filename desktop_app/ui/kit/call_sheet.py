"""The call list on paper: when, whom, at which number, what for, why, and a box to tick."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.services.call_list import Call
from desktop_app.ui.kit import call_words, formats
from desktop_app.ui.kit.printing import print_document

if TYPE_CHECKING:
    from desktop_app.app import Facts

_MARGIN = 15.0  # mm
_POINTS = 10.0


def as_html(calls: Sequence[Call], facts: Facts, now: datetime) -> str:
    """The sheet, names and numbers whole: who prints it is about to telephone."""
    zone = facts.zone
    title = QCoreApplication.translate("call_sheet", "To call")
    today = formats.day(now.astimezone(zone).date(), long=True, year=True)
    at = QCoreApplication.translate("call_sheet", "printed at %1")
    printed = ", ".join(filter(None, (facts.shop, at.replace("%1", formats.hour(now, zone)))))
    days = groupby(calls, key=lambda each: each.begins.astimezone(zone).date())
    tables = "".join(_table(day, list(mine), facts) for day, mine in days)
    return f"<h2>{_safe(title)} · {_safe(today)}</h2><p>{_safe(printed)}</p>{tables}"


def _table(day: date, calls: Sequence[Call], facts: Facts) -> str:
    rows = "".join(
        "<tr>"
        f"<td width='6%' align='center'>&#9744;</td>"
        f"<td width='10%'><b>{formats.hour(each.begins, facts.zone)}</b></td>"
        f"<td width='24%'>{_safe(each.name)}</td>"
        f"<td width='20%'><b>{_safe(_number(each, facts))}</b></td>"
        f"<td width='20%'>{_safe(_what(each))}</td>"
        f"<td width='20%'>{_safe(call_words.why(each.reason))}</td>"
        "</tr>"
        for each in calls
    )
    heading = _safe(formats.day(day, long=True, year=True))
    return (
        f"<h4>{heading}</h4>"
        f"<table border='1' cellspacing='0' cellpadding='5' width='100%'>{rows}</table>"
    )


def _number(call: Call, facts: Facts) -> str:
    none = QCoreApplication.translate("call_sheet", "no number")
    return formats.phone(call.number, facts.home) or none


def _what(call: Call) -> str:
    """What for, and with whom."""
    booking = call.listed.appointment.booking
    return " · ".join(filter(None, (booking.kind, booking.staff)))


def _safe(text: str) -> str:
    return html.escape(formats.firm(text) if text.replace(" ", "").isdigit() else text)


def print_calls(owner: QWidget, calls: Sequence[Call], facts: Facts, now: datetime) -> QPrintDialog:
    """Ask where to, and print it there on A4."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    edge = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    printer.setPageMargins(edge, QPageLayout.Unit.Millimeter)

    def sheet() -> QTextDocument:
        document = QTextDocument()
        font = QFont()
        font.setPointSizeF(_POINTS)
        document.setDefaultFont(font)
        document.setHtml(as_html(calls, facts, now))
        return document

    return print_document(owner, printer, sheet)
