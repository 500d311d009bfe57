"""Which pictures there are: each goes somewhere in the window and makes it show something."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.services import drafts, insights
from tests.helpers.window import OpenWindow
from tests.screenshots import shop

Show = Callable[[OpenWindow], None]


@dataclass(frozen=True)
class Picture:
    """``filled`` makes the window show it on a full book, ``empty`` on one that holds nobody."""

    filled: Show
    empty: Show | None = None


def _room(name: str, **place: Any) -> Show:
    def show(window: OpenWindow) -> None:
        window.go(name, **place)

    return show


def _marketing(window: OpenWindow) -> None:
    [saved] = [each for each in drafts.listed(window.book) if each.text.name == shop.DRAFT]
    window.go("composer", draft=saved.id)
    window.settle()
    window.screen.panel.who.reasons["not_asked"].click()


def _transactional(window: OpenWindow) -> None:
    window.go("composer", tag="lentilles")
    window.screen.edit.show_template(
        "Bonjour {first_name|}, vos lentilles sont arrivées chez {shop}. Retrait jusqu'à 19 h."
    )


def _person(window: OpenWindow) -> None:
    window.go("contacts", contact=shop.somebody(window.book, "Maëlle"))


def _report(window: OpenWindow) -> None:
    [first] = [
        each for each in insights.campaigns(window.book) if each.campaign.name == "Seconde paire"
    ]
    window.go("campaigns", campaign=first.campaign.id)


PICTURES: Mapping[str, Picture] = {
    "today": Picture(_room("today"), _room("today")),
    "composer": Picture(_transactional, _room("composer")),
    "composer-marketing": Picture(_marketing),
    "contacts": Picture(_room("contacts"), _room("contacts")),
    "contacts-person": Picture(_person),
    "importing": Picture(_room("importing"), _room("importing")),
    "appointments": Picture(_room("appointments"), _room("appointments")),
    "campaigns": Picture(_room("campaigns"), _room("campaigns")),
    "campaign-report": Picture(_report),
    **{
        f"settings-{part}": Picture(_room("settings", part=part))
        for part in ("shop", "providers", "staff", "recovery")
    },
}
