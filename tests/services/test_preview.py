"""A plan with its people: each one's own text, the dearest first, and names behind each reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain import consent
from desktop_app.domain.audience import Audience
from desktop_app.domain.consent import Event
from desktop_app.domain.contact import Reach
from desktop_app.domain.errors import BadInput, Cancelled
from desktop_app.domain.message import Purpose
from desktop_app.domain.sms_text import count
from desktop_app.services import campaigns
from desktop_app.services.campaigns import LeftOut
from desktop_app.services.composing import Draft, mention
from desktop_app.store import consents
from desktop_app.store.database import Book
from tests.helpers.books import NOW, TERMS, add_account, add_person, fresh_book

ANNA, HUGO, NOE, ZOE = (f"+3363998000{each}" for each in range(1, 5))
YES, NO = [Event.GRANTED], [Event.WITHDRAWN]
OFFER = Draft(Purpose.MARKETING, "Bonjour {first_name}, -20 % {cadeau}", Audience(tag="all"), 1)


def _person(book: Book, number: str | None, name: str, **more: object) -> int:
    fields = more.pop("fields", {"cadeau": "samedi"})
    return add_person(book, number, first_name=name, fields=fields, **more)  # type: ignore[arg-type]


def test_the_dearest_text_is_shown_first(tmp_path: Path) -> None:
    """By segments, then by units, then by name; each as it would leave, the mention with it."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        for number, name in ((ANNA, "Émile"), (HUGO, "Dora"), (NOE, "Anna"), (ZOE, "Ulla")):
            gift = "aaaa" if name == "Ulla" else "a"
            _person(book, number, name, said=YES, fields={"cadeau": gift})
        dear = _person(book, "+33639980005", "Zéphyrine", said=YES, fields={"cadeau": "x" * 160})
        told = campaigns.preview(book, OFFER, TERMS, now=NOW)
    assert [each.name for each in told.recipients] == ["Zéphyrine", "Ulla", "Émile", "Anna", "Dora"]
    first = told.recipients[0]
    assert (first.contact_id, first.number, first.segments) == (dear, "+33639980005", 2)
    assert [each.units for each in told.recipients] == [
        count(each.text).units for each in told.recipients
    ]
    assert all(each.text.endswith(mention(TERMS)) for each in told.recipients)
    assert first.text.startswith("Bonjour Zéphyrine, -20 % xxx")
    assert {each.held_until for each in told.recipients} == {None}


def test_every_reason_has_its_names(tmp_path: Path) -> None:
    """Those the book refuses and those the gate or the text leave out, as many as the plan says."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        _person(book, ANNA, "Anna", said=YES)
        others = {
            "said_no": _person(book, HUGO, "Hugo", said=NO),
            "stop": _person(book, NOE, "Noé", said=NO, how=consent.STOP),
            "suppressed": _person(book, ZOE, "Zoé", said=YES),
            "not_textable": _person(book, None, "Léa", said=YES, reach=Reach.NONE),
            "not_asked": _person(book, "+33639980006", "Ada"),
            "household": _person(book, ANNA, "Éva", said=YES),
            "missing_field": _person(book, "+33639980007", "Guy", said=YES, fields={}),
        }
        with book.write() as connection:
            consents.suppress(connection, ZOE, OFFER.purpose, reason="stop", now=NOW)
        listed = replace(OFFER, audience=Audience(tag="all", numbers=("+33639980009",)))
        told = campaigns.preview(book, listed, TERMS, now=NOW)
        assert told.plan == campaigns.plan(book, listed, TERMS, now=NOW)
    names = {why: [each.contact_id for each in people] for why, people in told.left_out.items()}
    expected: dict[str, list[int | None]] = {why: [one] for why, one in others.items()}
    expected["not_asked"].insert(0, None)  # the number nobody has
    assert names == expected
    assert told.left_out["household"][0] == LeftOut(others["household"], "Éva", ANNA, "Anna")
    assert told.left_out["not_textable"][0].number == ""
    assert [each.name for each in told.recipients] == ["Anna"]
    assert told.plan.skipped == {why: len(people) for why, people in told.left_out.items()}


def test_names_are_capped_and_counts_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first by name of those the book refuses."""
    monkeypatch.setattr(campaigns, "NAMED", 2)
    with fresh_book(tmp_path) as book:
        add_account(book)
        for name in ("Zoé", "Éva", "Anna"):
            _person(book, HUGO, name, said=NO)
            _person(book, NOE, name)
        told = campaigns.preview(book, OFFER, TERMS, now=NOW)
    assert told.plan.skipped == {"said_no": 3, "not_asked": 3}
    assert [each.name for each in told.left_out["said_no"]] == ["Anna", "Éva"]
    assert [len(each) for each in told.left_out.values()] == [2, 2]


def test_a_held_text_says_until_when(tmp_path: Path) -> None:
    """At night an offer waits for the morning; an hour that was set is no reason."""
    night = datetime(2026, 11, 25, 22, 0, tzinfo=UTC)
    with fresh_book(tmp_path) as book:
        add_account(book)
        _person(book, ANNA, "Anna", said=YES)
        [held] = campaigns.preview(book, OFFER, TERMS, now=night).recipients
        set_to = replace(OFFER, at=NOW + timedelta(hours=1))
        [set_] = campaigns.preview(book, set_to, TERMS, now=NOW).recipients
        told = campaigns.plan(book, OFFER, TERMS, now=night)
    assert held.held_until == told.held_until
    assert held.held_until is not None
    assert set_.held_until is None


def test_a_newer_request_ends_an_older_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked every few people, and the book answers the next one as if nothing had been."""
    monkeypatch.setattr(campaigns, "_CHECKED", 2)
    asked = 0

    def checkpoint() -> None:
        nonlocal asked
        asked += 1
        if asked == 3:
            raise Cancelled

    with fresh_book(tmp_path) as book:
        add_account(book)
        for each in range(9):
            _person(book, f"+3363998001{each}", "Anna", said=YES)
        with pytest.raises(Cancelled):
            campaigns.preview(book, OFFER, TERMS, now=NOW, checkpoint=checkpoint)
        assert asked == 3
        assert len(campaigns.preview(book, OFFER, TERMS, now=NOW).recipients) == 9


def test_what_cannot_be_sent_is_said_as_of_a_plan(tmp_path: Path) -> None:
    """A text with a fault, an audience of nobody."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        with pytest.raises(BadInput, match="text_empty"):
            campaigns.preview(book, replace(OFFER, template=" "), TERMS, now=NOW)
        with pytest.raises(BadInput, match="tag_unknown"):
            campaigns.preview(book, replace(OFFER, template="Bonjour"), TERMS, now=NOW)


def test_the_mention_is_what_an_offer_carries(tmp_path: Path) -> None:
    """None where no country asks for one; without a code no offer leaves."""
    assert "36180" in mention(TERMS)
    assert mention(replace(TERMS, rules=None, stop_code="")) == ""
    with pytest.raises(BadInput, match="no_stop_code"):
        mention(replace(TERMS, stop_code=""))
