"""The front door: a new profile, the states a killed start leaves, a lost key, two at once."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest
from filelock import FileLock

from desktop_app import app
from desktop_app.app import Comptoir, open_profile, restore
from desktop_app.domain import preferences
from desktop_app.domain.errors import (
    BadInput,
    BookBusy,
    BookNewer,
    BookOnShare,
    KeyMissing,
    KeyWrong,
    SecretsExposed,
    VaultError,
)
from desktop_app.domain.recovery_key import write_recovery_key
from desktop_app.places import Profile
from desktop_app.store import accounts, settings
from desktop_app.vault import BOOK_KEY
from tests.helpers.secret_service import private_environ, run_python
from tests.helpers.starts import RACERS, environ_of, secrets_of

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
OTHER_KEY = write_recovery_key(b"\x5c" * 32)
posix = pytest.mark.skipif(os.name != "posix", reason="signals and file modes")


class Shop:
    """A profile and the folder its secrets lie in."""

    def __init__(self, folder: Path) -> None:
        self.profile = Profile(folder / "p")
        self.environ = environ_of(self.profile.folder)
        secrets_of(self.profile.folder).mkdir(mode=0o700)

    def open(self, *, make: bool = True) -> Comptoir:
        return open_profile(self.profile, self.environ, make=make)

    def secrets(self) -> dict[str, str]:
        folder = secrets_of(self.profile.folder)
        return {file.name: file.read_text() for file in folder.iterdir()}

    def files(self) -> set[str]:
        return {file.name for file in self.profile.folder.iterdir()} - {"open.lock"}


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


@pytest.fixture
def made(shop: Shop) -> Shop:
    """A profile with a book in which something stands."""
    with shop.open() as comptoir:
        comptoir.settings.choose(preferences.DESK, "Camille")
    return shop


def test_an_opening_that_stands_still_is_told(made: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A suspended process holds its opening: nobody waits for it without a word and for ever."""
    monkeypatch.setattr(app, "_OPENING_TAKES", 0.1)
    with FileLock(made.profile.lock("open")), pytest.raises(BookBusy):
        made.open()
    made.open().close()


def _recovery_key(shop: Shop) -> str:
    with shop.open(make=False) as comptoir:
        assert comptoir.settings.chosen(preferences.DESK) == "Camille"
        return comptoir.recovery_key()


def test_a_new_profile_has_one_key_and_shows_it_once(shop: Shop) -> None:
    """The recovery key comes with the first opening only; the folder is its owner's alone."""
    with shop.open() as comptoir:
        assert comptoir.fresh == comptoir.recovery_key()
        assert comptoir.fresh not in repr(comptoir)
    (key,) = shop.secrets().values()
    with shop.open() as again:
        assert again.fresh is None
        assert again.vault.read(BOOK_KEY) == key
    sidecar = shop.profile.read_sidecar()
    assert sidecar is not None
    assert (sidecar.key_place, sidecar.format) == ("secrets_folder", 1)
    assert sidecar.since.startswith(datetime.now(UTC).strftime("%Y-"))
    assert shop.files() == {"book.db", "book.json"}


@posix
@pytest.mark.parametrize(("before", "after"), [(None, 0o700), ("", 0o700), ("notes.txt", 0o755)])
def test_the_folder_is_closed_to_others(shop: Shop, before: str | None, after: int) -> None:
    """Made or found empty it becomes 0700; one in use for other things stays as it is."""
    if before is not None:
        shop.profile.folder.mkdir(mode=0o755)
        shop.profile.folder.chmod(0o755)
    if before:
        (shop.profile.folder / before).write_text("mine")
    shop.open().close()
    assert stat.S_IMODE(shop.profile.folder.stat().st_mode) == after


def test_the_shop_practises_until_a_real_provider_comes(shop: Shop) -> None:
    """Home is France until told; fiction may be texted while every account is the gateway."""
    with shop.open() as comptoir:
        assert (comptoir.home, comptoir.practising) == ("FR", True)
        assert comptoir.rules is not None
        assert comptoir.rules.country == "FR"
        for name, practising in (("practice", True), ("somebody", False)):
            with comptoir.book.write() as connection:
                accounts.add(connection, name=name, connector=name, url="", now=NOW)
            assert comptoir.practising is practising
        comptoir.settings.choose(preferences.HOME_COUNTRY, "DE")
        assert (comptoir.home, comptoir.rules) == ("DE", None)


def test_staff_are_a_short_list_of_names(shop: Shop) -> None:
    """Alphabetical, each once, taken off again."""
    with shop.open() as comptoir:
        with comptoir.book.write() as connection:
            for name in ("Sacha", "Camille", "Sacha"):
                settings.add_staff(connection, name)
        assert comptoir.settings.staff() == ["Camille", "Sacha"]
        with comptoir.book.write() as connection:
            settings.remove_staff(connection, "Camille")
        assert comptoir.settings.staff() == ["Sacha"]


def test_looking_makes_nothing(shop: Shop) -> None:
    """A verb that only reads refuses an empty place and leaves it empty."""
    with pytest.raises(BadInput, match="no_profile"):
        shop.open(make=False)
    assert not shop.profile.folder.exists()
    assert shop.secrets() == {}


@posix
def test_a_start_killed_at_any_point_is_made_good(tmp_path: Path) -> None:
    """Killed at each thing it does to a file: the next start opens the book, and once a sidecar
    names a key that key stays; what a dead start put into the vault is never thrown away."""
    killed = _python("tests.helpers.starts", "kill", str(tmp_path))
    seen = set()
    for point in range(1, int(killed) + 1):
        profile = Profile(tmp_path / str(point))
        environ, secrets = environ_of(profile.folder), secrets_of(profile.folder)
        before = profile.read_sidecar()
        keys = {file.name: file.read_text() for file in secrets.glob("*.book")}
        seen.add((bool(keys), before is not None, profile.book.exists()))
        with open_profile(profile, environ) as comptoir:
            assert comptoir.fresh == comptoir.recovery_key()
            if before is not None:
                assert [comptoir.vault.read(BOOK_KEY)] == list(keys.values())
        assert profile.read_sidecar() == before or before is None
        assert keys.items() <= {file.name: file.read_text() for file in secrets.iterdir()}.items()
        open_profile(profile, environ, make=False).close()
    assert seen == {
        (False, False, False),
        (True, False, False),
        (True, True, False),
        (True, True, True),
    }


@posix
def test_two_first_starts_at_once_make_one_key(tmp_path: Path) -> None:
    """All open the same book, and one of them made it."""
    lines = _python("tests.helpers.starts", "race", str(tmp_path)).splitlines()
    told = [line.rsplit(" ", 1) for line in lines]
    assert len(told) == RACERS
    assert len({key for key, _ in told}) == 1
    assert sorted(made for _, made in told) == ["False"] * (RACERS - 1) + ["True"]
    assert len(list(secrets_of(tmp_path / "p").iterdir())) == 1


def test_tables_without_their_mark_are_a_book_just_made(made: Shop) -> None:
    """Killed after the tables and before the book's id stands in them: the key is told again."""
    with made.open() as comptoir, comptoir.book.write() as connection:
        connection.exec_driver_sql("DELETE FROM setting WHERE key = 'book_id'")
    with made.open() as comptoir:
        assert comptoir.fresh == comptoir.recovery_key()
        sidecar = made.profile.read_sidecar()
        assert sidecar is not None
        assert comptoir.settings.get(settings.BOOK_ID) == sidecar.book_id


def _lose_key(shop: Shop) -> None:
    for file in secrets_of(shop.profile.folder).glob("*.book"):
        file.unlink()


def _lose_sidecar(shop: Shop) -> None:
    shop.profile.sidecar.unlink()


def _break_sidecar(shop: Shop) -> None:
    shop.profile.sidecar.write_text("{")


def _lose_all_but_copy(shop: Shop) -> None:
    shop.profile.sidecar.unlink()
    shop.profile.book.rename(shop.profile.folder / "book-before-upgrade-0001.db")


def _lose_all_but_wal(shop: Shop) -> None:
    shop.profile.sidecar.unlink()
    shop.profile.book.rename(shop.profile.folder / "book.db-wal")


def _leave_a_broken_sidecar(shop: Shop) -> None:
    _break_sidecar(shop)
    shop.profile.book.unlink()


LOSSES = [_lose_key, _lose_sidecar, _break_sidecar]
LOSSES += [_lose_all_but_copy, _lose_all_but_wal, _leave_a_broken_sidecar]


@pytest.mark.parametrize("lose", LOSSES)
def test_a_book_without_its_key_never_gets_a_new_one(
    made: Shop, lose: Callable[[Shop], None]
) -> None:
    """KeyMissing, however often it is tried, and neither vault nor folder changes."""
    lose(made)
    before = made.files(), made.secrets()
    for _ in range(2):
        with pytest.raises(KeyMissing):
            made.open()
    assert (made.files(), made.secrets()) == before


@pytest.mark.parametrize("lose", [_lose_key, _lose_sidecar, _break_sidecar])
def test_the_recovery_key_opens_the_book_again(made: Shop, lose: Callable[[Shop], None]) -> None:
    """Typed by hand it restores what is missing; the account's keys are found under the same id."""
    key = _recovery_key(made)
    with made.open() as comptoir:
        comptoir.vault.write("account-1", "abc")
    lose(made)
    restore(made.profile, made.environ, key.lower().replace("-", " "))
    assert _recovery_key(made) == key
    with made.open() as comptoir:
        assert (comptoir.fresh, comptoir.vault.read("account-1")) == (None, "abc")


@pytest.mark.parametrize("lose", [_lose_key, _lose_sidecar, _break_sidecar])
def test_a_wrong_recovery_key_is_written_nowhere(made: Shop, lose: Callable[[Shop], None]) -> None:
    """It is tried on the book first."""
    lose(made)
    before = made.files(), made.secrets()
    with pytest.raises(KeyWrong):
        restore(made.profile, made.environ, OTHER_KEY)
    with pytest.raises(BadInput, match="recovery_key_wrong"):
        restore(made.profile, made.environ, OTHER_KEY[:-1] + "0")
    assert (made.files(), made.secrets()) == before


def test_an_empty_file_proves_no_key(made: Shop) -> None:
    """Any key opens an empty file; that must not count, nor may a missing book."""
    _lose_key(made)
    made.profile.book.write_bytes(b"")
    for _ in range(2):
        with pytest.raises(BadInput, match="no_book_to_restore"):
            restore(made.profile, made.environ, OTHER_KEY)
        made.profile.book.unlink(missing_ok=True)
    assert made.secrets() == {}


def test_another_book_put_in_its_place_costs_no_key(made: Shop, tmp_path: Path) -> None:
    """The other book's key does not overwrite the first one's: each lies under its own id."""
    (tmp_path / "elsewhere").mkdir()
    other = Shop(tmp_path / "elsewhere")
    with other.open() as comptoir:
        comptoir.settings.choose(preferences.DESK, "Camille")
    keys = made.secrets()
    other.profile.book.replace(made.profile.book)
    with pytest.raises(KeyWrong):
        made.open()
    other_key = write_recovery_key(bytes.fromhex(next(iter(other.secrets().values()))))
    restore(made.profile, made.environ, other_key)
    assert _recovery_key(made) == other_key
    assert keys.items() < made.secrets().items()


@pytest.mark.parametrize("where", ["key_in_secrets_folder", "key_in_environment"])
def test_a_variable_that_was_forgotten_is_named(made: Shop, tmp_path: Path, where: str) -> None:
    """Not the keyring, which never had the key; the variable set again, the book opens."""
    (tmp_path / "server").mkdir()
    shop = made if where == "key_in_secrets_folder" else Shop(tmp_path / "server")
    given = shop.environ if shop is made else {"COMPTOIR_KEY": "5c" * 32}
    open_profile(shop.profile, given).close()
    before = shop.files()
    with pytest.raises(KeyMissing, match=where):
        open_profile(shop.profile, {})
    # A folder that is named and has no key lost it, if that is where it lay.
    (tmp_path / "empty").mkdir(mode=0o700)
    with pytest.raises(KeyMissing, match="key_missing" if shop is made else where):
        open_profile(shop.profile, {"COMPTOIR_SECRETS": str(tmp_path / "empty")})
    assert shop.files() == before
    open_profile(shop.profile, given).close()


def test_a_key_in_the_environment_is_only_ever_there(shop: Shop) -> None:
    """COMPTOIR_KEY makes and opens the book; nothing is written; another key is KeyWrong."""
    given = {"COMPTOIR_KEY": "5c" * 32}
    with open_profile(shop.profile, given) as comptoir:
        assert comptoir.fresh is None
        assert comptoir.recovery_key() == OTHER_KEY
    sidecar = shop.profile.read_sidecar()
    assert sidecar is not None
    assert sidecar.key_place == "environment"
    assert shop.secrets() == {}
    with pytest.raises(KeyWrong):
        open_profile(shop.profile, {"COMPTOIR_KEY": "5d" * 32})
    with pytest.raises(KeyMissing):
        shop.open()
    restore(shop.profile, shop.environ, OTHER_KEY)
    shop.open(make=False).close()


def test_a_newer_book_and_a_newer_sidecar_are_refused(made: Shop) -> None:
    """Nothing is changed in what a later version wrote."""
    with made.open() as comptoir, comptoir.book.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(BookNewer):
        made.open()
    text = made.profile.sidecar.read_text()
    made.profile.sidecar.write_text(text.replace('"format": 1', '"format": 2'))
    with pytest.raises(BookNewer):
        made.open()


def test_a_share_is_refused_before_anything_is_written(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the system lists its mounts (psutil reads them where PROCFS_PATH says)."""
    (tmp_path / "proc/self").mkdir(parents=True)
    (tmp_path / "proc/filesystems").write_text("nodev\tcifs\n")
    (tmp_path / "proc/self/mounts").write_text(f"//nas/shop {tmp_path} cifs rw 0 0\n")
    monkeypatch.setattr(psutil, "PROCFS_PATH", str(tmp_path / "proc"))
    with pytest.raises(BookOnShare) as refused:
        shop.open()
    assert refused.value.facts == {"share": "cifs"}
    with pytest.raises(BookOnShare):
        restore(shop.profile, shop.environ, OTHER_KEY)
    assert not shop.profile.folder.exists()
    assert shop.secrets() == {}


@posix
def test_a_vault_that_fails_makes_no_book(shop: Shop, tmp_path: Path) -> None:
    """Secrets that others could read, or no keyring: the error passes, and nothing is in clear."""
    secrets_of(shop.profile.folder).chmod(0o755)
    with pytest.raises(SecretsExposed):
        shop.open()
    assert issubclass(SecretsExposed, VaultError)
    assert (shop.files(), shop.secrets()) == (set(), {})
    home = tmp_path / "home"
    home.mkdir()
    assert run_python(_OPEN.format(folder=home / "p"), private_environ(home)) == "NoKeyring"
    assert {file.name for file in (home / "p").iterdir()} == {"open.lock"}


_OPEN = """
from pathlib import Path
from desktop_app.app import open_profile
from desktop_app.domain.errors import VaultError
from desktop_app.places import Profile
try:
    open_profile(Profile(Path(r"{folder}")), {{}})
except VaultError as error:
    print(type(error).__name__)
"""


def test_the_recovery_key_is_confirmed_by_typing_it(made: Shop) -> None:
    """Another book's key confirms nothing."""
    with made.open() as comptoir:
        with pytest.raises(BadInput, match="recovery_key_other"):
            comptoir.confirm_recovery_key(OTHER_KEY, NOW)
        assert comptoir.settings.get(settings.RECOVERY_CONFIRMED) is None
        comptoir.confirm_recovery_key(comptoir.recovery_key(), NOW)
        assert comptoir.settings.get(settings.RECOVERY_CONFIRMED) == NOW.isoformat()


def _python(*arguments: str) -> str:
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stderr
    return done.stdout
