"""A practice gateway whose clock runs ahead, in a process of its own:
``python -m tests.helpers.shifted_gateway LEDGER SECONDS PORT``."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.servers.practice_gateway import serve
from desktop_app.servers.practice_state import Habits, Provider
from tests.helpers.gateway import KEY


def main(ledger: Path, shift: timedelta, port: int) -> None:
    provider = Provider(Habits(report_delay=0), ledger, now=lambda: datetime.now(UTC) + shift)

    def listening(url: str) -> None:
        sys.stdout.write(f"listening on {url}\n")
        sys.stdout.flush()

    serve(provider, KEY, port, listening)


if __name__ == "__main__":
    main(Path(sys.argv[1]), timedelta(seconds=int(sys.argv[2])), int(sys.argv[3]))
