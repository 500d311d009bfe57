"""A sender in a process of its own, to be killed: python -m tests.helpers.sender FOLDER KEY URL."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.connectors.practice import PracticeConnector
from desktop_app.services.sending import Sender
from desktop_app.store import outbox
from desktop_app.store.database import Book
from desktop_app.work.right_to_send import RightToSend
from tests.helpers import books, gateway

BATCH = 4


def main(folder: Path, url: str) -> None:
    book = Book(folder / "book.db", books.KEY)
    with RightToSend(folder / "send.lock"):
        with book.write() as connection:
            number = outbox.take_over(connection, who="", machine="", now=datetime.now(UTC))
        sender = Sender(
            book,
            PracticeConnector(url, gateway.KEY),
            account_id=1,
            lock_number=number,
            batch=BATCH,
            terms=books.TERMS,
            clock=lambda: datetime.now(UTC),
        )
        sys.stdout.write("holding\n")
        sys.stdout.flush()
        while sender.turn().count:
            pass


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
