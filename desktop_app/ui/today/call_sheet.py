"""The call list on paper: whom, when, at which number, why, and a box to tick by hand."""

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
    printed = QCoreApplication.translate("call_sheet", "%1, printed %2")
    printed = printed.replace("%1", facts.shop).replace("%2", formats.moment(now, zone, now))
    days = groupby(calls, key=lambda each: each.begins.astimezone(zone).date())
    tables = "".join(_table(day, list(mine), facts) for day, mine in days)
    return f"<h2>{_safe(title)}</h2><p>{_safe(printed.strip(', '))}</p>{tables}"


def _table(day: date, calls: Sequence[Call], facts: Facts) -> str:
    rows = "".join(
        "<tr>"
        f"<td width='6%' align='center'>&#9744;</td>"
        f"<td width='10%'><b>{formats.hour(each.begins, facts.zone)}</b></td>"
        f"<td width='28%'>{_safe(each.name)}</td>"
        f"<td width='22%'><b>{_safe(formats.phone(each.number, facts.home))}</b></td>"
        f"<td width='34%'>{_safe(call_words.why(each.reason))}</td>"
        "</tr>"
        for each in calls
    )
    heading = _safe(formats.day(day, long=True, year=True))
    return (
        f"<h4>{heading}</h4>"
        f"<table border='1' cellspacing='0' cellpadding='5' width='100%'>{rows}</table>"
    )


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
