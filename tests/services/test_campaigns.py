"""A send as it is planned, confirmed and frozen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from desktop_app.domain import consent
from desktop_app.domain.audience import Audience
from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.consent import Event
from desktop_app.domain.contact import Reach
from desktop_app.domain.errors import BadInput, PlanChanged
from desktop_app.domain.message import Purpose
from desktop_app.services import campaigns, insights
from desktop_app.services.composing import Draft
from desktop_app.store import campaigns as rows
from desktop_app.store import consents
from desktop_app.store.database import Book
from desktop_app.store.tables import Campaign, Handover, History, Message
from tests.helpers import books
from tests.helpers.books import NOW, TERMS, add_account, add_person, fresh_book

YES, NO = [Event.GRANTED], [Event.WITHDRAWN]
ANNA, HUGO, NOE = "+33639980001", "+33639980002", "+33639980003"
NIGHT = datetime(2026, 11, 25, 22, 0, tzinfo=UTC)  # 23:00 in Paris
ALL = Audience(tag="all")


def _draft(purpose: Purpose, text: str, **more: object) -> Draft:
    return Draft(purpose, text, more.pop("audience", ALL), 1, **more)  # type: ignore[arg-type]


def _offer(text: str = "-20 % chez {shop} samedi !", **more: object) -> Draft:
    return _draft(Purpose.MARKETING, text, **more)


def _notice(text: str = "Votre commande est prête.", **more: object) -> Draft:
    return _draft(Purpose.TRANSACTIONAL, text, **more)


def _start(book: Book, draft: Draft, *, now: datetime = NOW) -> int:
    return campaigns.start(book, draft, TERMS, campaigns.plan(book, draft, TERMS, now=now), now=now)


def _messages(book: Book) -> list[tuple[object, ...]]:
    columns = (Message.contact_id, Message.number, Message.state, Message.reason, Message.text)
    with book.read() as connection:
        return [
            tuple(row) for row in connection.execute(select(*columns).order_by(Message.contact_id))
        ]


def test_the_plan_says_who_is_left_out_and_what_it_costs(tmp_path: Path) -> None:
    """Counted with the mention, priced by segment, everybody else by reason; nothing is written."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        add_person(book, ANNA, said=YES)
        add_person(book, HUGO, said=NO)
        add_person(book, NOE)
        add_person(book, "+33639980004", said=NO, how=consent.STOP)
        add_person(book, "+33261910001", said=YES, reach=Reach.LANDLINE)
        add_person(book, "+447700900123", said=YES)
        add_person(book, ANNA, said=YES, first_name="Léon")
        with book.write() as connection:
            consents.suppress(connection, "+33639980006", Purpose.MARKETING, reason="x", now=NOW)
        add_person(book, "+33639980006", said=YES)
        told = campaigns.plan(book, _offer(), TERMS, now=NOW)
        assert _messages(book) == []
    assert (told.messages, told.segments, told.price) == (1, 1, Decimal("0.045"))
    assert told.skipped == {
        "said_no": 1,
        "not_asked": 1,
        "stop": 1,
        "not_textable": 1,
        "other_country": 1,
        "household": 1,
        "suppressed": 1,
    }


def test_start_freezes_what_was_planned(tmp_path: Path) -> None:
    """One row a person, also for those left out, with the reason, and a first row of history."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        anna = add_person(book, ANNA, first_name="Anna", said=YES)
        hugo = add_person(book, HUGO, first_name="Hugo", said=NO)
        leon = add_person(book, ANNA, first_name="Léon", said=YES)
        campaign_id = _start(book, _offer("Bonjour {first_name} !", by="Claire"))
        found = _messages(book)
        named = {each.message.instead for each in insights.messages(book, campaign_id)}
        with book.read() as connection:
            history = connection.execute(select(History.state, History.detail)).all()
            by = connection.execute(select(Campaign.by)).scalar()
            instead = connection.execute(
                select(Message.instead_id).where(Message.contact_id == leon)
            ).scalar()
            assert rows.state_of(connection, campaign_id) is CampaignState.RUNNING
    text = "Bonjour Anna ! STOP au 36180"
    assert found == [
        (anna, ANNA, "QUEUED", "opted_in", text),
        (hugo, HUGO, "SKIPPED", "said_no", ""),
        (leon, ANNA, "SKIPPED", "household", ""),
    ]
    assert sorted(history) == [
        ("QUEUED", "opted_in"),
        ("SKIPPED", "household"),
        ("SKIPPED", "said_no"),
    ]
    assert (by, instead, named) == ("Claire", anna, {"", "Anna"})


def test_a_household_gets_a_service_text_once_unless_it_differs(tmp_path: Path) -> None:
    """The same words to the same number once; each one's own appointment to each."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        add_person(book, ANNA, first_name="Anna")
        add_person(book, ANNA, first_name="Léon")
        same = campaigns.plan(book, _notice(), TERMS, now=NOW)
        own = campaigns.plan(book, _notice("{first_name}, c'est prêt."), TERMS, now=NOW)
    assert (same.messages, same.skipped) == (1, {"household": 1})
    assert (own.messages, own.skipped) == (2, {})


def test_an_offer_at_night_is_held_until_morning(tmp_path: Path) -> None:
    """HELD with the rule that says so, until the window opens; a service text is not."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        add_person(book, ANNA, said=YES)
        told = campaigns.plan(book, _offer(), TERMS, now=NIGHT)
        assert (told.held, told.held_until) == (1, datetime(2026, 11, 26, 7, 0, tzinfo=UTC))
        assert campaigns.plan(book, _notice(), TERMS, now=NIGHT).held == 0
        _start(book, _offer(), now=NIGHT)
        assert [row[2:4] for row in _messages(book)] == [("HELD", "fr-default")]


def test_more_than_confirmed_writes_nothing(tmp_path: Path) -> None:
    """Somebody joined, or the price rose, after the plan was shown: the new plan is the answer."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        add_person(book, ANNA, said=YES)
        told = campaigns.plan(book, _offer(), TERMS, now=NOW)
        dearer = replace(TERMS, price_per_segment=Decimal("0.05"))
        with pytest.raises(PlanChanged):
            campaigns.start(book, _offer(), dearer, told, now=NOW)
        with pytest.raises(PlanChanged):
            unknown = replace(TERMS, price_per_segment=None)
            campaigns.start(book, _offer(), unknown, told, now=NOW)
        add_person(book, HUGO, said=YES)
        with pytest.raises(PlanChanged) as changed:
            campaigns.start(book, _offer(), TERMS, told, now=NOW)
        assert _messages(book) == []
        assert changed.value.facts["plan"] == campaigns.plan(book, _offer(), TERMS, now=NOW)


def test_fewer_than_confirmed_is_started(tmp_path: Path) -> None:
    """A STOP between plan and start leaves that person out, and the rest goes."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        add_person(book, ANNA, said=YES)
        add_person(book, HUGO, said=YES)
        told = campaigns.plan(book, _offer(), TERMS, now=NOW)
        with book.write() as connection:
            consents.suppress(connection, HUGO, Purpose.MARKETING, reason="stop", now=NOW)
        campaigns.start(book, _offer(), TERMS, told, now=NOW)
        assert [row[2:4] for row in _messages(book)] == [
            ("QUEUED", "opted_in"),
            ("SKIPPED", "suppressed"),
        ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bonjour {surname}", "unknown_field"),
        ("Bonjour {first_name", "stray_brace"),
        (" \n ", "text_empty"),
        ("\ud83d", "lone_surrogate"),
    ],
)
def test_a_text_that_cannot_leave_is_refused(tmp_path: Path, text: str, kind: str) -> None:
    """Before anybody is chosen."""
    with fresh_book(tmp_path) as book, pytest.raises(BadInput, match=kind):
        campaigns.plan(book, _notice(text), TERMS, now=NOW)


def test_an_offer_needs_a_way_to_say_stop(tmp_path: Path) -> None:
    """Where the account's short code is unknown no offer is planned; a service text is."""
    silent = replace(TERMS, stop_code="")
    with fresh_book(tmp_path) as book:
        add_person(book, ANNA)
        with pytest.raises(BadInput, match="no_stop_code"):
            campaigns.plan(book, _offer(), silent, now=NOW)
        assert campaigns.plan(book, _notice(), silent, now=NOW).messages == 1


def test_a_shop_without_a_name_is_told_so(tmp_path: Path) -> None:
    """It is the shop's slip, and no reason to leave everybody out."""
    unnamed = replace(TERMS, shop="")
    with fresh_book(tmp_path) as book:
        add_person(book, ANNA)
        with pytest.raises(BadInput, match="shop_unnamed"):
            campaigns.plan(book, _notice("Prêt chez {first_name} { shop }"), unnamed, now=NOW)
        assert campaigns.plan(book, _notice("{shop|Bonjour}, prêt"), unnamed, now=NOW).messages == 1


def test_an_empty_field_leaves_that_person_out(tmp_path: Path) -> None:
    """The shop's own fields are known; who has no value and no fallback is named, not texted."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        add_person(book, ANNA, fields={"pointure": "38"})
        add_person(book, HUGO, first_name="")
        told = campaigns.plan(book, _notice("Pointure {pointure} reçue"), TERMS, now=NOW)
        fallback = campaigns.plan(book, _notice("{first_name|Bonjour}, reçu"), TERMS, now=NOW)
    assert (told.messages, told.skipped) == (1, {"missing_field": 1})
    assert (fallback.messages, fallback.skipped) == (2, {})


def test_a_list_of_numbers_reaches_strangers_too(tmp_path: Path) -> None:
    """A service text to a number nobody in the book has; twice named is once texted."""
    listed = Audience(numbers=(ANNA, HUGO, HUGO))
    with fresh_book(tmp_path) as book:
        add_account(book)
        anna = add_person(book, ANNA)
        _start(book, _notice(audience=listed))
        assert sorted(_messages(book), key=repr) == [
            (anna, ANNA, "QUEUED", "expected_service_message", "Votre commande est prête."),
            (None, HUGO, "QUEUED", "expected_service_message", "Votre commande est prête."),
        ]
        with book.write() as connection:
            consents.suppress(connection, HUGO, Purpose.TRANSACTIONAL, reason="stop", now=NOW)
        told = campaigns.plan(book, _notice(audience=listed), TERMS, now=NOW)
        assert (told.messages, told.skipped) == (1, {"suppressed": 1})
        offered = campaigns.plan(book, _offer(audience=listed), TERMS, now=NOW)
        assert (offered.messages, offered.skipped) == (0, {"not_asked": 2})


def test_the_third_offer_of_a_week_is_left_out(tmp_path: Path) -> None:
    """Two a week, also those that wait; a week later there is room again."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        add_person(book, ANNA, said=YES)
        for _ in range(2):
            _start(book, _offer())
        assert campaigns.plan(book, _offer(), TERMS, now=NOW).skipped == {"weekly_cap": 1}
        later = campaigns.plan(book, _offer(), TERMS, now=NOW + timedelta(days=8))
        assert later.messages == 1


def test_offers_set_for_christmas_do_not_fill_this_week(tmp_path: Path) -> None:
    """The cap speaks of any seven days: what is four weeks away takes no room now, nor do these
    two leave room for a third in their own week."""
    christmas = NOW + timedelta(weeks=4)
    with fresh_book(tmp_path) as book:
        add_account(book)
        add_person(book, ANNA, said=YES)
        for _ in range(2):
            _start(book, _offer(at=christmas))
        assert campaigns.plan(book, _offer(), TERMS, now=NOW).messages == 1
        third = _offer(at=christmas - timedelta(days=2))
        assert campaigns.plan(book, third, TERMS, now=NOW).skipped == {"weekly_cap": 1}


def test_a_time_is_set_moved_and_taken_back(tmp_path: Path) -> None:
    """Set for later it waits; it moves until it is claimed; cancelled, nothing of it is left."""
    at = NOW + timedelta(days=1)
    with fresh_book(tmp_path) as book:
        add_account(book)
        add_person(book, ANNA)
        campaign_id = _start(book, _notice(at=at))
        campaigns.move_to(book, campaign_id, at + timedelta(hours=1))
        with book.write() as connection:
            assert rows.state_of(connection, campaign_id) is CampaignState.SCHEDULED
            assert connection.execute(select(Message.not_before)).scalar() == at + timedelta(
                hours=1
            )
            rows.advance(connection, at + timedelta(hours=1))
            assert rows.state_of(connection, campaign_id) is CampaignState.RUNNING
        assert campaigns.cancel(book, campaign_id, now=NOW) == 1
        assert [row[2] for row in _messages(book)] == ["CANCELLED"]
        with pytest.raises(BadInput, match="campaign_state"):
            campaigns.resume(book, campaign_id, now=NOW)
        with pytest.raises(BadInput, match="campaign_unknown"):
            campaigns.pause(book, 99)


def test_it_moves_until_something_of_it_was_claimed(tmp_path: Path) -> None:
    """Its time has come, or it is paused, and nothing has left: another time can be set. Once
    something was claimed, or all is taken back, none."""
    at = NOW + timedelta(days=1)
    with fresh_book(tmp_path) as book:
        add_account(book)
        add_person(book, ANNA)
        campaign_id = _start(book, _notice())
        campaigns.move_to(book, campaign_id, at)
        with book.write() as connection:
            rows.advance(connection, NOW)
            assert rows.state_of(connection, campaign_id) is CampaignState.SCHEDULED
        campaigns.pause(book, campaign_id)
        campaigns.move_to(book, campaign_id, at + timedelta(hours=1))
        with book.write() as connection:
            assert rows.state_of(connection, campaign_id) is CampaignState.PAUSED
        assert _not_before(book) == at + timedelta(hours=1)
        with book.write() as connection:
            connection.execute(insert(Handover).values(id=1, **_HANDOVER))
            connection.execute(update(Message).values(handover_id=1))
        with pytest.raises(BadInput, match="campaign_state"):
            campaigns.move_to(book, campaign_id, at)
        campaigns.cancel(book, campaign_id, now=NOW)
        with pytest.raises(BadInput, match="campaign_state"):
            campaigns.move_to(book, campaign_id, at)


_HANDOVER = {
    "account_id": 1,
    "reference": "r",
    "lock_number": 1,
    "claimed_at": NOW,
    "outcome": "answered",
}


def _not_before(book: Book) -> datetime | None:
    with book.read() as connection:
        return connection.execute(select(Message.not_before)).scalar_one()


def test_pause_and_resume(tmp_path: Path) -> None:
    """A paused campaign goes on where it stood: running, or waiting for its time."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        add_person(book, ANNA)
        now_one = _start(book, _notice())
        later = _start(book, _notice("Fermé lundi.", at=NOW + timedelta(days=1)))
        for campaign_id in (now_one, later):
            campaigns.pause(book, campaign_id)
            campaigns.resume(book, campaign_id, now=NOW)
        with book.read() as connection:
            assert rows.state_of(connection, now_one) is CampaignState.RUNNING
            assert rows.state_of(connection, later) is CampaignState.SCHEDULED


def test_a_campaign_ends_when_nothing_is_left_to_leave(tmp_path: Path) -> None:
    """What is held or queued keeps it running; what has left or failed does not."""
    with fresh_book(tmp_path) as book:
        books.queue_campaign(book, 2)
        with book.write() as connection:
            for state, expected in (("HELD", "RUNNING"), ("SENT", "FINISHED")):
                connection.execute(update(Message).values(state=state))
                rows.advance(connection, NOW)
                assert rows.state_of(connection, 1) == expected


def test_an_audience_of_several_parts_is_everybody_once(tmp_path: Path) -> None:
    """By tag, by id and by number; of whom nobody is left, it is said."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        anna = add_person(book, ANNA, tag="vip")
        hugo = add_person(book, HUGO, tag="Noël")
        noe = add_person(book, NOE, tag="")
        union = Audience(
            tags=("vip", "Noël"), numbers=(ANNA, "+33639980009"), contact_ids=(noe, 99)
        )
        _start(book, _notice(audience=union))
        assert [row[0] for row in _messages(book)] == [None, anna, hugo, noe]
        gone = Audience(tags=("x", "y"), contact_ids=(99,))
        with pytest.raises(BadInput, match="audience_empty"):
            campaigns.plan(book, _notice(audience=gone), TERMS, now=NOW)
