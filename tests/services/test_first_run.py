"""The first run: what was chosen is in the book, and so is how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.app import Comptoir, open_profile
from desktop_app.domain import preferences
from desktop_app.domain.errors import BadInput
from desktop_app.places import Profile
from desktop_app.services import accounts, contact_book, first_run
from desktop_app.services.first_run import People, Step
from tests.helpers.gateway import KEY
from tests.helpers.starts import environ_of, secrets_of

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
CARMIN = {"shop": " Optique  Carmin ", "country": "fr", "language": "fr", "desk": "Claire"}


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Comptoir]:
    folder = tmp_path / "p"
    secrets_of(folder).mkdir(mode=0o700)
    with open_profile(Profile(folder), environ_of(folder)) as comptoir:
        yield comptoir


def test_who_the_shop_is_opens_the_next_step(shop: Comptoir) -> None:
    assert shop.facts().first_run is Step.YOU
    first_run.introduce(shop.book, **CARMIN)
    facts = shop.facts()
    assert (facts.shop, facts.home, facts.language) == ("Optique Carmin", "FR", "fr")
    assert (facts.desk, facts.staff) == ("Claire", ("Claire",))
    assert facts.first_run is Step.RECOVERY


def test_a_slip_in_one_answer_keeps_none(shop: Comptoir) -> None:
    with pytest.raises(BadInput) as refused:
        first_run.introduce(shop.book, **CARMIN | {"shop": "x" * 41})
    assert refused.value.facts == {"setting": "shop"}
    assert shop.settings.chosen(preferences.DESK) == ""
    assert shop.facts().first_run is Step.YOU


def test_a_shop_that_sends_already_never_needed_one(shop: Comptoir) -> None:
    """Made in the terminal: it has an account, and nobody began a first run."""
    accounts.add_practice(shop.book, shop.vault, "P", "https://example.com", KEY, NOW)
    assert shop.facts().first_run is Step.DONE


def test_an_account_does_not_end_one_that_is_under_way(shop: Comptoir) -> None:
    first_run.introduce(shop.book, **CARMIN)
    accounts.add_practice(shop.book, shop.vault, "P", "https://example.com", KEY, NOW)
    assert shop.facts().first_run is Step.RECOVERY
    assert first_run.people(shop.book) is None
    first_run.choose_people(shop.book, People.ME)
    assert (shop.facts().first_run, first_run.people(shop.book)) == (Step.TEXT, People.ME)
    first_run.reach(shop.book, Step.DONE)
    assert shop.facts().first_run is Step.DONE


def test_who_is_at_the_desk_is_added_once(shop: Comptoir) -> None:
    first_run.introduce(shop.book, **CARMIN)
    for _ in range(2):
        first_run.add_me(shop.book, "+33639980412", region="FR", fiction=True, now=NOW)
    (found,) = contact_book.find(shop.book, "Claire")
    assert found.person.number == "+33639980412"


def test_the_sheet_is_confirmed_by_two_of_its_groups(shop: Comptoir) -> None:
    """The first that differs is named; one alone shows nothing."""
    groups = shop.recovery_key().split("-")
    with pytest.raises(BadInput, match="recovery_groups_few"):
        shop.confirm_recovery_groups({3: groups[2]}, NOW)
    with pytest.raises(BadInput) as refused:
        shop.confirm_recovery_groups({3: groups[2], 11: groups[2]}, NOW)
    assert (refused.value.kind, refused.value.facts) == ("recovery_group_wrong", {"group": 11})
    with pytest.raises(BadInput, match="recovery_group_wrong"):
        shop.confirm_recovery_groups({3: groups[2], 15: ""}, NOW)
    assert not shop.facts().recovery_confirmed
    shop.confirm_recovery_groups({3: groups[2].lower(), 11: f" {groups[10]}"}, NOW)
    assert shop.facts().recovery_confirmed
