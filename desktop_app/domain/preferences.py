"""Every preference of the shop, as data: its key, what it is without a choice, what it may be."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.errors import BadInput
from desktop_app.domain.phone import is_region


@dataclass(frozen=True, slots=True)
class Preference:
    """``read`` gives the value as it is kept, or raises BadInput("bad_setting", setting=)."""

    key: str
    default: str
    read: Callable[[str], str]


def _name(key: str, longest: int) -> Callable[[str], str]:
    """A line of text; empty is "nobody said"."""

    def read(typed: str) -> str:
        text = " ".join(typed.split())
        if len(text) > longest or not text.isprintable():
            raise BadInput("bad_setting", setting=key)
        return text

    return read


def _country(typed: str) -> str:
    """ISO 3166-1 alpha-2. Where it has no file of rules, no offer leaves."""
    text = typed.strip().upper()
    if not is_region(text):
        raise BadInput("bad_setting", setting=HOME_COUNTRY.key)
    return text


def _language(typed: str) -> str:
    """ISO 639-1 of the window's language; empty follows the system."""
    text = typed.strip().lower()
    if text not in ("", *LANGUAGES):
        raise BadInput("bad_setting", setting=LANGUAGE.key)
    return text


def _days(typed: str) -> str:
    text = typed.strip()
    if not re.fullmatch("[0-7]", text):
        raise BadInput("bad_setting", setting=COVER_DAYS.key)
    return text


def _switch(key: str) -> Callable[[str], str]:
    def read(typed: str) -> str:
        text = typed.strip().lower()
        if text not in (ON, OFF):
            raise BadInput("bad_setting", setting=key)
        return text

    return read


ON, OFF = "on", "off"
LANGUAGES = ("fr", "en")
HOME_COUNTRY = Preference("home_country", "FR", _country)  # whose rules apply
SHOP = Preference("shop", "", _name("shop", 40))  # its name, as merge fields write it
DESK = Preference("desk", "", _name("desk", 60))  # who is at the counter now
LANGUAGE = Preference("language", "", _language)  # of the window

COVER_DAYS = Preference("cover_days", "1", _days)  # open days ahead to be safe until; 0 is none

TRAY = Preference("tray", OFF, _switch("tray"))  # a closed window stays beside the clock
LOGIN = Preference("login", OFF, _switch("login"))  # it begins there when somebody logs in

PREFERENCES = {
    each.key: each for each in (HOME_COUNTRY, SHOP, DESK, LANGUAGE, COVER_DAYS, TRAY, LOGIN)
}


def known(key: str) -> Preference:
    """BadInput("no_setting", setting=) where there is none of that key."""
    if key not in PREFERENCES:
        raise BadInput("no_setting", setting=key[:40])
    return PREFERENCES[key]
