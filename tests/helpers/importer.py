"""An import in a process of its own, that dies in the middle of it.

``python -m tests.helpers.importer FOLDER FILE WHERE``: dies by SIGKILL after so many staged rows
(digits), or right before the first statement that begins as WHERE does ("COMMIT" for the
publishing commit).
"""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from desktop_app.services.importing import Intake, take_in
from desktop_app.store.database import Book
from tests.helpers import books

ASKED = Intake("FR", tag="salon", consent_how="formulaire", fiction=True)


def main(folder: Path, file: Path, where: str) -> None:
    publishing = False

    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def before_statement(_: Any, __: Any, statement: str, *___: Any) -> None:
        nonlocal publishing
        publishing = publishing or statement.startswith("INSERT INTO contact ")
        if statement.startswith(where):
            die()

    def before_commit(_: Any) -> None:
        if publishing and where == "COMMIT":
            die()

    event.listen(Engine, "before_cursor_execute", before_statement)
    event.listen(Engine, "commit", before_commit)

    def staged(done: int, _: int) -> None:
        if str(done) == where:
            die()

    take_in(Book(folder / "book.db", books.KEY), file, ASKED, now=books.NOW, progress=staged)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
