"""Accounts: the key goes to the vault alone, and what the provider said is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.app import Comptoir, open_profile
from desktop_app.connectors.contract import Capabilities, Scheduling
from desktop_app.domain.errors import BadInput, ConnectorError, Fault, SecretsExposed, VaultError
from desktop_app.places import Profile
from desktop_app.services import accounts
from desktop_app.store import accounts as stored
from tests.helpers.gateway import KEY, practice_gateway
from tests.helpers.starts import environ_of, secrets_of

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
NOBODY = "http://127.0.0.1:9"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Comptoir]:
    folder = tmp_path / "p"
    secrets_of(folder).mkdir(mode=0o700)
    with open_profile(Profile(folder), environ_of(folder)) as comptoir:
        yield comptoir


def _add(shop: Comptoir, name: str = "Practice", url: str = NOBODY, key: str = KEY) -> int:
    return accounts.add_practice(shop.book, shop.vault, name, url, key, NOW).account_id


def test_what_the_provider_can_do_is_asked_once_and_kept(shop: Comptoir, tmp_path: Path) -> None:
    """The answer reads back equal from the book, decimal price and all."""
    with practice_gateway(tmp_path, "--no-duplicate-guard") as gateway:
        handed = accounts.add_practice(shop.book, shop.vault, "P", gateway.url + "/", KEY, NOW)
        assert handed.fault is None
        connector = accounts.connector_for(shop.book, shop.vault, handed.account_id)
        told = connector.capabilities()
        connector.close()
    account = accounts.find(shop.book, handed.account_id)
    assert accounts.capabilities_of(account) == told
    assert isinstance(told.price_per_segment, Decimal)
    assert isinstance(told.scheduling, Scheduling)
    assert (account.url, account.told_at, account.created_at) == (gateway.url, NOW, NOW)


def test_a_provider_that_does_not_answer_is_added_all_the_same(
    shop: Comptoir, tmp_path: Path
) -> None:
    """What it can do is unknown until it is asked again."""
    handed = accounts.add_practice(shop.book, shop.vault, "P", NOBODY, KEY, NOW)
    assert handed.fault is Fault.NO_CONNECTION
    assert accounts.capabilities_of(accounts.find(shop.book, handed.account_id)) is None
    with pytest.raises(ConnectorError):
        accounts.refresh(shop.book, shop.vault, handed.account_id, NOW)
    with practice_gateway(tmp_path) as gateway:
        wrong = accounts.add_practice(shop.book, shop.vault, "Q", gateway.url, "wrong", NOW)
        assert wrong.fault is Fault.AUTHENTICATION
        later = NOW + timedelta(days=1)
        again = accounts.replace_key(shop.book, shop.vault, wrong.account_id, KEY, later)
    assert again.fault is None
    account = accounts.find(shop.book, wrong.account_id)
    assert accounts.capabilities_of(account) is not None
    assert accounts.key_since(shop.book, account) == later


@pytest.mark.parametrize(
    ("name", "url", "key", "kind"),
    [
        (" ", NOBODY, KEY, "account_unnamed"),
        (" practice ", NOBODY, KEY, "account_known"),
        ("New", "http://example.com", KEY, "url_not_allowed"),
        ("New", "https://name:secret@example.com", KEY, "url_not_allowed"),
        ("New", "https://example.com?key=secret", KEY, "url_not_allowed"),
        ("New", "http://[::1", KEY, "url_not_allowed"),
        ("New", NOBODY, "", "api_key_malformed"),
        ("New", NOBODY, "clé", "api_key_malformed"),
        ("New", NOBODY, "two words", "api_key_malformed"),
        ("New", NOBODY, "two\nlines", "api_key_malformed"),
    ],
)
def test_a_bad_account_is_refused_and_leaves_nothing(
    shop: Comptoir, name: str, url: str, key: str, kind: str
) -> None:
    """Neither a row nor a secret, and no error repeats the key."""
    _add(shop)
    with pytest.raises(BadInput) as refused:
        _add(shop, name, url, key)
    assert refused.value.kind == kind
    assert not {key, "secret"} & {str(each) for each in refused.value.facts.values()}
    assert [each.name for each in accounts.listed(shop.book)] == ["Practice"]
    assert shop.vault.read("account-2") is None


def test_a_vault_that_refuses_leaves_no_account(shop: Comptoir) -> None:
    """The row and the secret come together or not at all."""
    secrets = secrets_of(shop.profile.folder)
    secrets.chmod(0o755)
    with pytest.raises(SecretsExposed):
        _add(shop)
    assert accounts.listed(shop.book) == []


def test_an_account_without_its_key_says_so(shop: Comptoir) -> None:
    """After a restore on another machine: the key has to be handed in again."""
    account = _add(shop)
    shop.vault.delete(f"account-{account}")
    with pytest.raises(VaultError, match="account_key_missing"):
        accounts.connector_for(shop.book, shop.vault, account)
    with pytest.raises(BadInput, match="no_account"):
        accounts.connector_for(shop.book, shop.vault, account + 1)


def test_an_answer_kept_before_a_field_existed_still_reads(shop: Comptoir) -> None:
    """What an earlier version did not ask counts as not possible; what it does not know is left."""
    account = _add(shop)
    with shop.book.write() as connection:
        earlier = {"max_batch": 50, "schedules": True, "colour": "red"}
        stored.tell(connection, account, earlier, NOW)
    told = accounts.capabilities_of(accounts.find(shop.book, account))
    assert told is not None
    assert (told.max_batch, told.duplicate_guard, told.price_per_segment) == (50, False, None)
    assert told.scheduling is None
    with shop.book.write() as connection:
        stored.tell(connection, account, {}, NOW)
    empty = accounts.capabilities_of(accounts.find(shop.book, account))
    assert empty is not None
    assert empty.max_batch == 1
    unset = [each for each in fields(Capabilities) if each.default is MISSING]
    assert not any(getattr(empty, each.name) for each in unset if each.name != "max_batch")


def test_names_find_their_account(shop: Comptoir) -> None:
    """However they are capitalised."""
    account = _add(shop, "Été")
    assert accounts.named(shop.book, " ÉTÉ ").id == account
    with pytest.raises(BadInput, match="no_account"):
        accounts.named(shop.book, "Hiver")
