"""Numbers, sums, days and hours as the person's language writes them. Never put into a message."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

_NARROW = "\u202f"  # the no-break space of French before ; ? !, and between thousands
_FIRM = "\u00a0"  # the no-break space before : and a currency
_DAY_ALONE = re.compile("(?<!d)d(?!d)")
_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$", "CHF": "CHF"}


def french() -> bool:
    return QLocale().language() == QLocale.Language.French


def firm(text: str) -> str:
    """On screen: not parted at the end of a line."""
    return text.replace(" ", _FIRM)


def number(value: int) -> str:
    """``5 894`` or ``5,894``."""
    return f"{value:,}".replace(",", _NARROW if french() else ",")


def money(amount: Decimal, currency: str) -> str:
    """``30,10 €`` or ``€30.10``, to the cent, half a cent up."""
    cents = amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
    sign, plain = _SIGNS.get(currency, currency), f"{abs(cents):,.2f}"
    minus = "\u2212" if cents < 0 else ""
    if french():
        told = plain.replace(",", _NARROW).replace(".", ",")
        return f"{minus}{told}{_FIRM}{sign}"
    return f"{minus}{sign}{plain}" if len(sign) == 1 else f"{minus}{sign}{_FIRM}{plain}"


def unit_price(amount: Decimal, currency: str) -> str:
    """A price of one, with as many decimals as it has: ``0,045 €``. Sums are `money`."""
    decimals = max(2, -int(amount.normalize().as_tuple().exponent))
    whole = money(amount.quantize(Decimal("0.01"), ROUND_DOWN), currency)
    more = f"{amount:.{decimals}f}".partition(".")[2][2:]
    at = max(whole.rfind(","), whole.rfind(".")) + 3
    return whole[:at] + more + whole[at:]


def percent(share: float) -> str:
    told = f"{share * 100:.1f}".removesuffix(".0")
    return f"{told.replace('.', ',')}{_FIRM}%" if french() else f"{told}%"


def hour(at: datetime, zone: tzinfo | None) -> str:
    """``14:05``, 24 hours in both languages."""
    local = at.astimezone(zone)
    return f"{local.hour}:{local.minute:02}"


def day(on: date, *, long: bool = False, year: bool = False, within: bool = False) -> str:
    """``mar. 24 nov.`` or ``Tue 24 Nov``; ``long`` in whole words, with a capital unless it stands
    ``within`` a sentence."""
    form = "dddd d MMMM" if long else "ddd d MMM"
    told = dated(on, form + (" yyyy" if year else ""))
    return told[:1].upper() + told[1:] if long and not within else told


def since(on: date, zone: tzinfo | None, now: datetime) -> str:
    """``12 Nov``, and the year where it is another than that of ``now``."""
    return dated(on, "d MMM" if on.year == now.astimezone(zone).year else "d MMM yyyy")


def dated(on: date, form: str) -> str:
    """``on`` in the form of `QLocale`; French counts the first day of a month: ``1er déc.``"""
    if on.day == 1 and french():
        form = _DAY_ALONE.sub("d'er'", form)
    return QLocale().toString(QDate(on.year, on.month, on.day), form)


def moment(at: datetime, zone: tzinfo | None, now: datetime) -> str:
    """A day and an hour as one says them at the counter: ``today 14:00``, ``Tue 24 Nov 14:00``."""
    local, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    clock = hour(at, zone)
    if local == today:
        return QCoreApplication.translate("formats", "today at %1").replace("%1", clock)
    if local == today + timedelta(days=1):
        return QCoreApplication.translate("formats", "tomorrow at %1").replace("%1", clock)
    if local == today - timedelta(days=1):
        return QCoreApplication.translate("formats", "yesterday at %1").replace("%1", clock)
    told = day(local, year=local.year != today.year)
    return (
        QCoreApplication.translate("formats", "%1 at %2").replace("%1", told).replace("%2", clock)
    )


def one_stop(sentence: str) -> str:
    """One full stop at its end: an abbreviation such as ``nov.`` brings its own."""
    return f"{sentence[:-2]}." if sentence.endswith("..") else sentence


def minutes_left(until: datetime, now: datetime) -> int:
    """Counted from the minute that the clock shows: at 8:30 there are 30 until 9:00."""
    return int((until - now.replace(second=0, microsecond=0)).total_seconds() // 60)


def phone(number_: str | None, home: str) -> str:
    """A number as people of ``home`` read it; E.164 for one of abroad."""
    if not number_:
        return ""
    from desktop_app.domain.phone import shown

    return shown(number_, home)
