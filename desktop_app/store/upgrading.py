"""The upgrade itself, by Alembic: one transaction with foreign keys off and checked at its end; a
copy is put aside first. A failed upgrade leaves the book as it was.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from desktop_app.domain.errors import BookNewer
from desktop_app.store.database import Book

_UPGRADES = Path(__file__).parent / "upgrades"


def upgrade(book: Book, found: str | None, versions: Path | None) -> bool:
    """As `schema.bring_up_to_date`, of a book whose revision is ``found``."""
    config = _config(versions)
    script = ScriptDirectory.from_config(config)
    if found == script.get_current_head():
        return False
    if found is not None:
        if found not in {each.revision for each in script.walk_revisions()}:
            raise BookNewer(found=found)
        book.copy_to(book.path.with_name(f"{book.path.stem}-before-upgrade-{found}.db"))
    with book.upgrading() as connection:
        _upgrade(config, connection)
    return True


def _upgrade(config: Config, connection: Connection) -> None:
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def is_declared(_: object, name: str | None, type_: str, *__: object) -> bool:
    """Whether Alembic compares this: SQLModel does not declare the full-text index."""
    return not (type_ == "table" and name is not None and name.startswith("contact_search"))


def _config(versions: Path | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_UPGRADES))
    config.set_main_option("path_separator", "os")
    config.set_main_option("version_locations", str(versions or _UPGRADES / "versions"))
    return config
