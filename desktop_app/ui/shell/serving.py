"""What runs behind the window, in its order: the practice gateway first, then what sends.

Which gateway is to be served, and where, the book and the vault say; neither is asked on the
window's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.shell.engine import Engine
from desktop_app.work.lanes import Lane

if TYPE_CHECKING:
    from desktop_app.domain.errors import ComptoirError
    from desktop_app.services.practice import Served
    from desktop_app.ui.kit.session import Session

_AGAIN = 3_000  # ms until a practice gateway that ended is served again


class Serving(QObject):
    """The engine of one session; ``failed`` is told what keeps practice from being served."""

    def __init__(
        self,
        session: Session,
        environ: Mapping[str, str],
        failed: Callable[[ComptoirError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._failed = session, failed
        self._account_id = 0  # the account whose gateway is served
        folder = str(session.comptoir.profile.folder)
        self.engine = Engine(folder, environ, self, shift=session.shift)
        self.engine.practice_answers.connect(self._answers)
        self.engine.practice_ended.connect(self._ended)
        self._again = QTimer(self, singleShot=True)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self.begin)

    def begin(self) -> None:
        """Find out what is to be served, serve it, then start what sends."""
        from desktop_app.services.practice import to_serve

        comptoir = self._session.comptoir
        self._session.background.run(
            self,
            Lane.NETWORK,  # it may ask whoever has the port
            lambda errand: to_serve(comptoir.book, comptoir.vault),
            done=self.serve,
            failed=self._not_served,
        )

    def serve(self, served: Served | None) -> None:
        """Serve ``served``; the agent starts once it answers, at once where there is nothing."""
        if served is None:
            self.engine.start()
        else:
            self._account_id = served.account_id
            self.engine.serve_practice(served.url, served.key)

    def close(self) -> None:
        self._again.stop()
        self.engine.close()

    def _answers(self) -> None:
        """Ask it what it can do, so that plans have a price."""
        from desktop_app.services.accounts import refresh

        self.engine.start()
        session, account_id = self._session, self._account_id
        comptoir, now = session.comptoir, session.now()
        session.background.run(
            self,
            Lane.NETWORK,
            lambda errand: refresh(comptoir.book, comptoir.vault, account_id, now),
            done=lambda _: session.learn(self),
            failed=self._failed,
        )

    def _ended(self) -> None:
        """Its port was taken, or somebody ended it: once more, elsewhere if need be."""
        self.engine.start()
        self._again.start()

    def _not_served(self, error: ComptoirError) -> None:
        """The keyring does not give the key: what else there is can still send."""
        self.engine.start()
        self._failed(error)
