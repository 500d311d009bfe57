"""The shop's preferences as text, and the names of who may be at the desk."""

from __future__ import annotations

import json

from sqlalchemy import Connection, bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.preferences import Preference
from desktop_app.store.tables import Setting, Staff

BOOK_ID = "book_id"  # under which the vault keeps this book's keys; the sidecar says the same
RECOVERY_CONFIRMED = "recovery_confirmed"  # when the recovery key was typed back, ISO 8601 UTC

FIRST_RUN = "first_run"  # which step of the first run is open
FIRST_PEOPLE = "first_people"  # whom the first run was to begin with
PRACTICE_OWN = "practice_own"  # the id of the account whose gateway the window serves

_setting = Setting.__table__  # type: ignore[attr-defined]
_staff = Staff.__table__  # type: ignore[attr-defined]

# Made once: every batch that leaves asks for several, and making it costs more than running it.
_GET = select(_setting.c.value).where(_setting.c.key == bindparam("key"))

_ASKED = func.json_each(bindparam("keys")).table_valued("value")
_OF = select(_setting.c.key, _setting.c.value).where(_setting.c.key.in_(select(_ASKED.c.value)))


def get(book: Connection, key: str) -> str | None:
    """The setting as it was put, None where nobody did."""
    found: str | None = book.execute(_GET, {"key": key}).scalar_one_or_none()
    return found


def of(book: Connection, *keys: str) -> dict[str, str]:
    """Several settings as they were put, without those that nobody did."""
    found = book.execute(_OF, {"keys": json.dumps(keys)})
    return {row.key: row.value for row in found}


def chosen(book: Connection, preference: Preference) -> str:
    """A preference as it was chosen, or its default."""
    return get(book, preference.key) or preference.default


def beginning(book: Connection, prefix: str) -> dict[str, str]:
    """All settings whose key begins so."""
    query = select(_setting.c.key, _setting.c.value).where(
        _setting.c.key.startswith(prefix, autoescape=True)
    )
    return {row.key: row.value for row in book.execute(query)}


def put(book: Connection, key: str, value: str) -> None:
    row = insert(_setting).values(key=key, value=value)
    book.execute(row.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def staff(book: Connection) -> list[str]:
    """Who may be at the desk, in alphabetical order."""
    return list(book.execute(select(_staff.c.name).order_by(_staff.c.name)).scalars())


def add_staff(book: Connection, name: str) -> None:
    """Put a name on the list; who stands there already stays."""
    book.execute(insert(_staff).values(name=name).on_conflict_do_nothing())


def remove_staff(book: Connection, name: str) -> None:
    """Take a name off the list; records that carry it keep it."""
    book.execute(delete(_staff).where(_staff.c.name == name))
