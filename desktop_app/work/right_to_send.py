"""The right to send: one process per book, by a file lock that the kernel lets go at death.

No heartbeat and no expiry: a killed holder frees it in the same instant, a sleeping one keeps it.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from desktop_app.domain.errors import RightToSendHeld


class RightToSend:
    """``with RightToSend(path):`` holds it; raises RightToSendHeld where another process does."""

    def __init__(self, path: Path) -> None:
        self._lock = FileLock(path, timeout=0, thread_local=False)

    def __enter__(self) -> RightToSend:
        try:
            self._lock.acquire()
        except Timeout:
            raise RightToSendHeld from None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._lock.release()


def is_held(path: Path) -> bool:
    """Whether a process holds it at this instant."""
    try:
        with RightToSend(path):
            return False
    except RightToSendHeld:
        return True
