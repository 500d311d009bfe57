"""A calendar taken over in a process of its own, that dies in the middle of it.

``python -m tests.helpers.appointment_importer FOLDER FILE START NUMBER``: dies by SIGKILL right
before the NUMBER-th statement that begins as START does ("COMMIT": before that commit of changes).
"""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from desktop_app.store.database import Book
from tests.helpers import books
from tests.helpers.calendars import taken


def main(folder: Path, file: Path, start: str, number: int) -> None:
    seen, writing = 0, False

    def before_statement(_: Any, __: Any, statement: str, *___: Any) -> None:
        nonlocal seen, writing
        writing = writing or statement.startswith(("INSERT", "UPDATE"))
        seen += statement.startswith(start)
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def before_commit(_: Any) -> None:
        nonlocal seen, writing
        seen += writing and start == "COMMIT"
        writing = False
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", before_statement)
    event.listen(Engine, "commit", before_commit)
    taken(Book(folder / "book.db", books.KEY), file)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
