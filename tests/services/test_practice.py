"""Practising on this computer: where the gateway is to be served, whatever happened meanwhile."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest

from desktop_app.app import Comptoir, open_profile
from desktop_app.places import Profile
from desktop_app.services import accounts, practice
from desktop_app.services.practice import Served
from tests.helpers.gateway import KEY, practice_gateway
from tests.helpers.starts import environ_of, secrets_of

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Comptoir]:
    folder = tmp_path / "p"
    secrets_of(folder).mkdir(mode=0o700)
    with open_profile(Profile(folder), environ_of(folder)) as comptoir:
        yield comptoir


def _begin(shop: Comptoir) -> Served:
    return practice.begin(shop.book, shop.vault, "Practice", NOW)


def _to_serve(shop: Comptoir) -> Served | None:
    return practice.to_serve(shop.book, shop.vault)


def _door(url: str) -> socket.socket:
    return socket.create_server(("127.0.0.1", urlsplit(url).port or 0))


def test_it_begins_once(shop: Comptoir) -> None:
    """A second beginning is the same account, at the same place, with the same key."""
    served = _begin(shop)
    assert _begin(shop) == served == _to_serve(shop)
    (account,) = accounts.listed(shop.book)
    assert (account.id, account.name, account.url) == (served.account_id, "Practice", served.url)
    assert shop.practising
    assert served.key not in repr(served)


def test_a_taken_name_is_no_hindrance(shop: Comptoir) -> None:
    accounts.add_practice(shop.book, shop.vault, "practice", "https://example.com", KEY, NOW)
    _begin(shop)
    assert [each.name for each in accounts.listed(shop.book)] == ["practice", "Practice 2"]


def test_a_taken_port_is_left_to_who_has_it(shop: Comptoir) -> None:
    """The account moves to a free one, with the key it has."""
    served = _begin(shop)
    before = accounts.marks(shop.book)
    with closing(_door(served.url)):
        moved = _to_serve(shop)
        assert moved is not None
    assert moved.url != served.url
    assert moved.key == served.key
    assert accounts.find(shop.book, served.account_id).url == moved.url
    assert accounts.marks(shop.book) != before


def test_one_that_is_served_already_is_left_alone(shop: Comptoir, tmp_path: Path) -> None:
    """A window that was killed left its gateway behind: it answers to the key."""
    served = _begin(shop)
    port = str(urlsplit(served.url).port)
    with practice_gateway(tmp_path, "--port", port, "--key", served.key):
        assert _to_serve(shop) is None
        assert _begin(shop) == served
    assert accounts.find(shop.book, served.account_id).url == served.url


def test_a_key_that_was_lost_is_made_anew(shop: Comptoir) -> None:
    served = _begin(shop)
    shop.vault.delete(accounts.secret_of(served.account_id))
    again = _to_serve(shop)
    assert again is not None
    assert again.key not in ("", served.key)
    assert shop.vault.read(accounts.secret_of(served.account_id)) == again.key


def _hang_up(door: socket.socket) -> None:
    """Somebody else's server, who has nothing to say to us."""
    with suppress(OSError):
        while True:
            door.accept()[0].close()


@pytest.mark.parametrize("taken", [False, True])
def test_another_practice_account_is_served_where_it_says_or_not_at_all(
    shop: Comptoir, taken: bool
) -> None:
    """A demonstration's, or somebody's own: it never moves."""
    door = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{door.getsockname()[1]}"
    if taken:
        Thread(target=_hang_up, args=(door,), daemon=True).start()
    else:
        door.close()
    with closing(door):
        handed = accounts.add_practice(shop.book, shop.vault, "P", url, KEY, NOW)
        told = _to_serve(shop)
    assert told == (None if taken else Served(handed.account_id, url, KEY))
    assert accounts.find(shop.book, handed.account_id).url == url


def test_an_account_elsewhere_is_not_ours_to_serve(shop: Comptoir) -> None:
    accounts.add_practice(shop.book, shop.vault, "P", "https://example.com", KEY, NOW)
    assert _to_serve(shop) is None
