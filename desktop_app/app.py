"""The front door: opens a profile, and makes it where there is none. No Qt.

A new profile gets its key into the vault first, then its sidecar, then its book: whatever the
instant it is killed, the next start begins anew (nothing was there yet) or goes on with the same
key. What already lies there never gets a new key.
"""

from __future__ import annotations

import getpass
import platform
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from filelock import FileLock, Timeout

from desktop_app import places
from desktop_app.domain import cover, preferences, rules_file
from desktop_app.domain.errors import (
    BadInput,
    BookBusy,
    BookNewer,
    BookOnShare,
    ConnectorError,
    KeyMissing,
    KeyringRefused,
)
from desktop_app.domain.preferences import Preference
from desktop_app.domain.recovery_key import is_group, read_recovery_key, write_recovery_key
from desktop_app.domain.rules import CountryRules
from desktop_app.places import Profile, Sidecar
from desktop_app.services import accounts, first_run, planning, practice
from desktop_app.services.composing import Terms
from desktop_app.services.first_run import People, Step
from desktop_app.store import schema, settings
from desktop_app.store.accounts import Account, connectors
from desktop_app.store.database import Book
from desktop_app.store.plans import NO_PLANS, Plans
from desktop_app.store.watch import Watch
from desktop_app.vault import BOOK_KEY, Vault, open_vault

if TYPE_CHECKING:  # what sends is another program: opening a book does not pay for it
    from desktop_app.services.agent import Agent, Law
    from desktop_app.services.lane import Lane

FORMAT = 1  # of the sidecar
_OPENING_TAKES = 30  # seconds at most: an upgrade of a big book, a keyring that asks
_GROUPS_ASKED = 2  # of the recovery key, to show that it is on paper
_KEY_VARIABLES = ("COMPTOIR_SECRETS", "COMPTOIR_KEY")


class Settings:
    """The shop's preferences, one short transaction each; keys stand in `store.settings`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def chosen(self, preference: Preference) -> str:
        """What the shop chose, else what holds without a choice."""
        return self.get(preference.key) or preference.default

    def choose(self, preference: Preference, typed: str) -> str:
        """Keep a choice as it was typed; gives it as it is kept. BadInput ``bad_setting``."""
        value = preference.read(typed)
        self.put(preference.key, value)
        return value

    def get(self, key: str) -> str | None:
        with self._book.read() as connection:
            return settings.get(connection, key)

    def put(self, key: str, value: str) -> None:
        with self._book.write() as connection:
            settings.put(connection, key, value)

    def staff(self) -> list[str]:
        """Who may be at the desk, in alphabetical order."""
        with self._book.read() as connection:
            return settings.staff(connection)

    def add_staff(self, typed: str) -> str:
        """Put a name on the list; gives it as it is kept. BadInput ``staff_unnamed``."""
        try:
            name = preferences.DESK.read(typed)
        except BadInput:
            name = ""
        if not name:
            raise BadInput("staff_unnamed")
        with self._book.write() as connection:
            settings.add_staff(connection, name)
        return name

    def remove_staff(self, name: str) -> None:
        with self._book.write() as connection:
            settings.remove_staff(connection, name)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the frame of the window says of the shop, read in one go."""

    shop: str
    desk: str
    staff: tuple[str, ...]
    home: str
    language: str  # ISO 639-1; empty follows the system
    rules: CountryRules | None
    accounts: tuple[Account, ...]
    recovery_confirmed_at: datetime | None  # when somebody typed the recovery key back, UTC
    first_run: Step = Step.DONE  # the step of the first run that is open
    first_people: People | None = None  # who was to be in the book at first
    own_account: int | None = None  # the practice account whose gateway the window serves
    plans: Plans = NO_PLANS
    in_tray: bool = False  # a closed window stays beside the clock
    at_login: bool = False  # the window begins there when somebody logs in

    @property
    def recovery_confirmed(self) -> bool:
        return self.recovery_confirmed_at is not None

    @property
    def practising(self) -> bool:
        """Whether every account is the practice gateway: nothing leaves this machine."""
        return {each.connector for each in self.accounts} <= {accounts.PRACTICE}

    @property
    def zone(self) -> ZoneInfo | None:
        """By whose wall clock times are shown; None is the machine's own."""
        return self.rules.zone if self.rules else None

    @property
    def account(self) -> Account | None:
        """The one that sends: the first that is no practice, else the practice gateway."""
        real = [each for each in self.accounts if each.connector != accounts.PRACTICE]
        return next(iter(real or self.accounts), None)


@dataclass(frozen=True)
class Comptoir:
    """An open profile. ``fresh`` is the recovery key, once: when this opening made the book."""

    profile: Profile
    vault: Vault
    book: Book
    fresh: str | None = None

    def __repr__(self) -> str:
        return f"Comptoir({self.profile.folder.name!r})"  # never the recovery key

    @property
    def settings(self) -> Settings:
        return Settings(self.book)

    @property
    def home(self) -> str:
        """The shop's own country, ISO 3166-1 alpha-2."""
        return self.settings.chosen(preferences.HOME_COUNTRY)

    @property
    def zone(self) -> ZoneInfo | None:
        """By whose wall clock times are typed and shown; None is the machine's own."""
        return self.rules.zone if self.rules else None

    @property
    def desk(self) -> str:
        """Who is at the counter now; their name stands in records and sends. Empty: nobody said."""
        return self.settings.chosen(preferences.DESK)

    @property
    def rules(self) -> CountryRules | None:
        """The rules of the shop's own country, read anew; None where there is no file."""
        return self.law()[1]

    def law(self) -> Law:
        """The shop's own country and its rules, both read anew."""
        home = self.home
        return home, rules_file.load(home, places.resources() / "rules")

    @property
    def practising(self) -> bool:
        """Whether every account is the practice gateway: numbers kept for fiction are textable."""
        with self.book.read() as connection:
            return connectors(connection) <= {"practice"}

    def facts(self) -> Facts:
        home, rules = self.law()
        confirmed = self.settings.get(settings.RECOVERY_CONFIRMED)
        return Facts(
            shop=self.settings.chosen(preferences.SHOP),
            desk=self.desk,
            staff=tuple(self.settings.staff()),
            home=home,
            language=self.settings.chosen(preferences.LANGUAGE),
            rules=rules,
            accounts=tuple(accounts.listed(self.book)),
            recovery_confirmed_at=datetime.fromisoformat(confirmed) if confirmed else None,
            first_run=first_run.reached(self.book),
            first_people=first_run.people(self.book),
            own_account=practice.own(self.book),
            plans=planning.plans_of(self.book),
            in_tray=self.settings.chosen(preferences.TRAY) == preferences.ON,
            at_login=self.settings.chosen(preferences.LOGIN) == preferences.ON,
        )

    def start_at_login(self, typed: str, environ: Mapping[str, str]) -> str:
        """Have this system start the window at login, or no more; kept once the system does so.

        BadInput ``bad_setting``, and what `startup.install` raises: then nothing has changed.
        """
        from desktop_app.services import startup

        value = preferences.LOGIN.read(typed)
        startup.window_at_login(value == preferences.ON, self.profile, environ)
        return self.settings.choose(preferences.LOGIN, value)

    def watch(self) -> Watch:
        """What tells that somebody has changed the book; close it."""
        return Watch(self.book)

    def account_names(self) -> dict[int, str]:
        """The accounts there are now, id → name."""
        return {each.id: each.name for each in accounts.listed(self.book)}

    def recovery_key(self) -> str:
        """The book's key as it is written down on paper."""
        key = self.vault.read(BOOK_KEY)
        if key is None:
            raise KeyMissing(missing="key", where=self.vault.where().kind)
        return write_recovery_key(bytes.fromhex(key))

    def confirm_recovery_key(self, typed: str, now: datetime) -> None:
        """Note that somebody has it elsewhere: they typed it back. BadInput ``recovery_key_…``."""
        if read_recovery_key(typed) != read_recovery_key(self.recovery_key()):
            raise BadInput("recovery_key_other")
        self.settings.put(settings.RECOVERY_CONFIRMED, now.isoformat())

    def confirm_recovery_groups(self, typed: Mapping[int, str], now: datetime) -> None:
        """The same by two groups or more, each under its number from 1, as they stand on paper.

        BadInput ``recovery_group_wrong`` (``group``: the first that differs),
        ``recovery_groups_few``.
        """
        if len(typed) < _GROUPS_ASKED:
            raise BadInput("recovery_groups_few")
        groups = self.recovery_key().split("-")
        for number, text in sorted(typed.items()):
            if not (0 < number <= len(groups) and is_group(text, groups[number - 1])):
                raise BadInput("recovery_group_wrong", group=number)
        self.settings.put(settings.RECOVERY_CONFIRMED, now.isoformat())

    def terms(self, account_id: int, law: Law | None = None) -> Terms:
        """What the shop and this account bring to a send, under the law there is now unless
        another is given. BadInput ``no_account``."""
        home, rules = law or self.law()
        able = accounts.capabilities_of(accounts.find(self.book, account_id))
        return Terms(
            rules=rules,
            home=home,
            shop=self.settings.chosen(preferences.SHOP),
            price_per_segment=able.price_per_segment if able else None,
            currency=able.currency if able else "",
            stop_code=able.stop_code if able else "",
        )

    def agent(self, *, shift: timedelta = timedelta(0)) -> Agent:
        """The one home of sending, for this book. Its clock runs ``shift`` ahead of the machine's:
        only practice may do that."""
        from desktop_app.services.agent import Agent
        from desktop_app.services.calendar_watch import CalendarWatch
        from desktop_app.services.lane import Lane

        def clock() -> datetime:
            return datetime.now(UTC) + shift

        def horizon(now: datetime) -> datetime:
            """Read anew each time: somebody may have closed tomorrow."""
            zone, days = self.zone or UTC, int(self.settings.chosen(preferences.COVER_DAYS))
            return cover.horizon(now, zone, planning.plans_of(self.book).opening, days)

        def open_lane(account_id: int, lock_number: int, law: Law) -> Lane:
            try:
                accounts.refresh(self.book, self.vault, account_id, clock())
            except ConnectorError as error:
                # What it said last time will do, but for an account it refuses.
                if error.fault.of_the_account:
                    raise
            return Lane(
                self.book,
                accounts.connector_for(self.book, self.vault, account_id),
                account_id=account_id,
                capabilities=accounts.capabilities_of(accounts.find(self.book, account_id)),
                terms=self.terms(account_id, law),
                lock_number=lock_number,
                clock=clock,
                horizon=horizon,
            )

        return Agent(
            self.book,
            lock=self.profile.lock("send"),
            accounts=self.account_names,
            law=self.law,
            open_lane=open_lane,
            marks=lambda: accounts.marks(self.book),
            clock=clock,
            who=getpass.getuser(),
            machine=platform.node(),
            calendars=CalendarWatch(self.book, clock),
        )

    def close(self) -> None:
        self.book.close()

    def __enter__(self) -> Comptoir:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_profile(profile: Profile, environ: Mapping[str, str], *, make: bool = True) -> Comptoir:
    """Open the profile, making key, sidecar and book where there is nothing yet.

    Raises BadInput ``no_profile`` (nothing there and ``make`` is False), the vault's errors,
    KeyMissing, KeyWrong, BookNewer, and BookOnShare before anything is written.
    """
    _refuse_share(profile)
    sidecar = _sidecar(profile)
    if sidecar is None and not make and not _holds_book(profile):
        raise BadInput("no_profile")
    _make_folder(profile)
    with _alone(profile):
        sidecar = _sidecar(profile)
        if sidecar is None:
            sidecar = _new_key(profile, environ)
        forgotten = _forgotten(sidecar, environ)
        if forgotten and not any(map(environ.get, _KEY_VARIABLES)):
            raise forgotten  # the keyring never had the key: it is not asked
        vault = open_vault(sidecar.book_id, environ)
        key = vault.read(BOOK_KEY)
        if key is None:
            raise forgotten or KeyMissing(missing="key", where=sidecar.key_place)
        book = Book(profile.book, key)
        try:
            fresh = _bring_up_to_date(book, sidecar.book_id)
        except BaseException:
            book.close()
            raise
    shown = fresh and vault.where().kind != "environment"  # who set the key has it
    return Comptoir(profile, vault, book, write_recovery_key(bytes.fromhex(key)) if shown else None)


def restore(profile: Profile, environ: Mapping[str, str], recovery_key: str) -> None:
    """Put the key behind ``recovery_key`` back into the vault, if it opens this profile's book.

    The sidecar is made anew where it is missing. Raises BadInput ``recovery_key_length``,
    ``recovery_key_wrong`` or ``no_book_to_restore``, KeyWrong, BookNewer, the vault's errors.
    """
    key = read_recovery_key(recovery_key).hex()
    _refuse_share(profile)
    # An empty file opens with any key: it proves nothing.
    if not profile.book.exists() or not profile.book.stat().st_size:
        raise BadInput("no_book_to_restore")
    with _alone(profile):
        sidecar = _sidecar(profile, broken_is_none=True)
        book = Book(profile.book, key)
        try:
            schema.bring_up_to_date(book)
            with book.read() as connection:
                book_id = settings.get(connection, settings.BOOK_ID)
        finally:
            book.close()
        book_id = book_id or (sidecar.book_id if sidecar else _new_id())
        vault = open_vault(book_id, environ)
        if vault.read(BOOK_KEY) != key:
            vault.write(BOOK_KEY, key)
        where = vault.where().kind
        if sidecar is None or (sidecar.book_id, sidecar.key_place) != (book_id, where):
            profile.write_sidecar(Sidecar(book_id, where, FORMAT, _now()))


@contextmanager
def _alone(profile: Profile) -> Iterator[None]:
    """One opening at a time. BookBusy where another stands still within its own."""
    lock = FileLock(profile.lock("open"), timeout=_OPENING_TAKES)
    try:
        lock.acquire()
    except Timeout:
        raise BookBusy from None
    try:
        yield
    finally:
        lock.release()


def _refuse_share(profile: Profile) -> None:
    share = places.network_share(profile.folder)
    if share is not None:
        raise BookOnShare(share=share)


def _sidecar(profile: Profile, *, broken_is_none: bool = False) -> Sidecar | None:
    """The sidecar; a broken one does not say which key is the book's: KeyMissing."""
    try:
        found = profile.read_sidecar()
    except ValueError:
        if broken_is_none:
            return None
        raise KeyMissing(missing="sidecar") from None
    if found is not None and found.format > FORMAT:
        raise BookNewer(found=found.format)
    return found


def _forgotten(sidecar: Sidecar, environ: Mapping[str, str]) -> KeyMissing | None:
    """What to say where the variable that led to this book's key is not set."""
    if sidecar.key_place == "secrets_folder" and not environ.get("COMPTOIR_SECRETS"):
        return KeyMissing("key_in_secrets_folder")
    if sidecar.key_place == "environment" and not environ.get("COMPTOIR_KEY"):
        return KeyMissing("key_in_environment")
    return None


def _holds_book(profile: Profile) -> bool:
    """Whether a book lies there, or what is left of one: its WAL, a copy before an upgrade."""
    return any(profile.folder.glob("book*.db*"))


def _make_folder(profile: Profile) -> None:
    """Only its owner may enter the folder; one that already holds other things stays as it is."""
    profile.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not any(profile.folder.iterdir()):
        profile.folder.chmod(0o700)


def _new_key(profile: Profile, environ: Mapping[str, str]) -> Sidecar:
    """Key into the vault, then the sidecar that names it. Refused where a book lies already."""
    if _holds_book(profile):
        raise KeyMissing(missing="sidecar")
    book_id = _new_id()
    vault = open_vault(book_id, environ)
    if vault.read(BOOK_KEY) is None:
        key = secrets.token_hex(32)
        vault.write(BOOK_KEY, key)
        # A keyring that forgets would cost the whole book: ask it before there is one.
        if vault.read(BOOK_KEY) != key:
            raise KeyringRefused
    sidecar = Sidecar(book_id, vault.where().kind, FORMAT, _now())
    profile.write_sidecar(sidecar)
    return sidecar


def _bring_up_to_date(book: Book, book_id: str) -> bool:
    """Make or upgrade the tables; tells whether the book is new."""
    schema.bring_up_to_date(book)
    with book.read() as connection:
        if settings.get(connection, settings.BOOK_ID) is not None:
            return False
    with book.write() as connection:
        settings.put(connection, settings.BOOK_ID, book_id)
    return True


def _new_id() -> str:
    return secrets.token_hex(8)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
