"""Drafts: kept as somebody types, thrown away, brought back, ended by the campaign they become."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.audience import Audience
from desktop_app.domain.errors import BadInput, PlanChanged
from desktop_app.domain.message import Purpose
from desktop_app.services import campaigns, drafts, insights
from desktop_app.services.composing import Draft
from desktop_app.services.drafts import DraftText, Saved
from tests.helpers.books import NOW, TERMS, add_account, add_person, fresh_book

LATER = NOW + timedelta(minutes=1)
BEGUN = DraftText(Purpose.MARKETING, "-20 %")
WHOLE = DraftText(
    Purpose.TRANSACTIONAL,
    "Votre commande est prête. 👩‍👧",
    name="Commandes",
    audience=Audience(tags=("all", "Noël"), contact_ids=(3,)),
    account_id=1,
    sender="SALON",
    at=NOW,
    by="Claire",
)


def test_a_draft_is_kept_as_somebody_types(tmp_path: Path) -> None:
    """Under one id, whole, the one written in last first."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        first = drafts.save(book, None, BEGUN, NOW)
        second = drafts.save(book, None, BEGUN, NOW)
        assert first is not None
        assert second is not None
        assert drafts.save(book, first, WHOLE, LATER) == first
        assert drafts.load(book, first) == Saved(first, WHOLE, NOW, LATER)
        assert [each.id for each in drafts.listed(book)] == [first, second]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (DraftText(Purpose.MARKETING), False),
        (DraftText(Purpose.MARKETING, " \n", " ", account_id=1, sender="X", by="Y"), False),
        (DraftText(Purpose.MARKETING, "a"), True),
        (DraftText(Purpose.MARKETING, name="Noël"), True),
        (DraftText(Purpose.MARKETING, audience=Audience(tag="all")), True),
    ],
)
def test_an_empty_draft_is_not_saved(tmp_path: Path, text: DraftText, kept: bool) -> None:
    """A sender or an account alone is no draft; one that has become empty goes."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        assert (drafts.save(book, None, text, NOW) is not None) == kept
        assert len(drafts.listed(book)) == kept
        begun = drafts.save(book, None, BEGUN, NOW)
        assert drafts.save(book, begun, text, NOW) == (begun if kept else None)
        assert len(drafts.listed(book)) == 2 * kept


def test_a_draft_thrown_away_comes_back_as_it_was(tmp_path: Path) -> None:
    """Under its id, with its times; a late keystroke alone brings nothing back."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        kept = drafts.save(book, None, WHOLE, NOW)
        assert kept is not None
        gone = drafts.discard(book, kept)
        for late in (lambda: drafts.load(book, kept), lambda: drafts.discard(book, kept)):
            with pytest.raises(BadInput, match="draft_unknown"):
                late()
        with pytest.raises(BadInput, match="draft_unknown"):
            drafts.save(book, kept, WHOLE, LATER)
        assert drafts.save(book, None, BEGUN, NOW) != kept  # no id twice
        for _ in range(2):
            drafts.restore(book, gone)
            assert drafts.load(book, kept) == Saved(kept, WHOLE, NOW, NOW)


def test_a_campaign_ends_its_draft_and_keeps_its_name(tmp_path: Path) -> None:
    """In the one transaction: a plan that changed leaves the draft."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        add_person(book, "+33639980001")
        kept = drafts.save(book, None, BEGUN, NOW)
        draft = Draft(Purpose.TRANSACTIONAL, "Bonjour !", Audience(tag="all"), 1)
        plan = campaigns.plan(book, draft, TERMS, now=NOW)
        with pytest.raises(PlanChanged):
            fewer = replace(plan, messages=0)
            campaigns.start(book, draft, TERMS, fewer, now=NOW, draft_id=kept, name="Noël")
        assert [each.id for each in drafts.listed(book)] == [kept]
        started = campaigns.start(book, draft, TERMS, plan, now=NOW, draft_id=kept, name=" Noël ")
        assert drafts.listed(book) == []
        assert insights.campaign_report(book, started).campaign.name == "Noël"
        with pytest.raises(BadInput, match="draft_unknown"):  # sent already, from another window
            campaigns.start(book, draft, TERMS, plan, now=NOW, draft_id=kept)
        assert [each.campaign.id for each in insights.campaigns(book)] == [started]
        campaigns.start(book, draft, TERMS, plan, now=NOW)
        assert insights.campaigns(book)[0].campaign.name == ""
