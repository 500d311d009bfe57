"""One window a profile: a second start shows the first one and ends.

A lock says whether there is another window, before the first paint; the way to knock at it is built
afterwards, as it needs Qt's network library.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QLockFile, QObject, QSysInfo

_WAIT = 1_000  # ms


class Instance(QObject):
    """``asked`` is called when somebody starts the program again on the same profile."""

    def __init__(self, folder: Path, asked: Callable[[], object]) -> None:
        super().__init__()
        self._name = f"comptoir-{crc32(str(folder.resolve()).encode()):08x}"
        self._asked = asked
        # Beside the folder, which is not there before the first run.
        folder.parent.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(folder.with_name(f"{folder.name}.window.lock")))
        self._lock.setStaleLockTime(0)  # a window may stay open for weeks
        self._server: QObject | None = None

    def is_first(self) -> bool:
        """Whether no other window has this profile; the other one is asked to come to the front."""
        if self._lock.tryLock(0):
            return True
        _, machine, _ = self._lock.getLockInfo()
        # A book never lies on a share: one of another machine came along with a copied folder.
        if machine and machine != QSysInfo.machineHostName():
            self._lock.removeStaleLockFile()
            Path(self._lock.fileName()).unlink(missing_ok=True)
            if self._lock.tryLock(0):
                return True
        self._knock()
        return False

    def answer(self) -> None:
        """From now on hear those who knock."""
        from PySide6.QtNetwork import QLocalServer

        # Of a window that was killed only the name is left.
        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def knocked() -> None:
            while (socket := server.nextPendingConnection()) is not None:
                socket.deleteLater()
            self._asked()

        server.newConnection.connect(knocked)
        server.listen(self._name)
        self._server = server

    def close(self) -> None:
        if self._server is not None:
            self._server.deleteLater()
        self._lock.unlock()

    def _knock(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        other = QLocalSocket()
        other.connectToServer(self._name)
        other.waitForConnected(_WAIT)
        other.disconnectFromServer()
