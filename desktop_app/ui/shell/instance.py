"""One window a profile: a second start shows the first one and ends."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT = 300  # ms


class Instance:
    """``asked`` is called when somebody starts the program again on the same profile."""

    def __init__(self, folder: Path, asked: Callable[[], object]) -> None:
        self._name = "comptoir-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:20]
        self._asked = asked
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Whether no other window has this profile; the other one is asked to come to the front."""
        other = QLocalSocket()
        other.connectToServer(self._name)
        if other.waitForConnected(_WAIT):
            other.disconnectFromServer()
            return False
        # Of a window that was killed only the name is left.
        QLocalServer.removeServer(self._name)
        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._knocked)
        server.listen(self._name)
        self._server = server
        return True

    def close(self) -> None:
        if self._server is not None:
            self._server.close()

    def _knocked(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.deleteLater()
        self._asked()
