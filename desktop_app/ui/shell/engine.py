"""The programs behind the window: `comptoir agent`, and the practice gateway while practising.

What sends is never in the window's own process. Killing either at any instant is safe.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from desktop_app import places

_AGAIN = 15_000  # ms until an agent that ended is started again
_GRACE = 5_000  # ms an agent has to end its calls


# How practice goes: reports come, a text now and then does not arrive or is answered by STOP, but
# none of the first ones, by which somebody sees for the first time how all this works.
_HABITS = (
    *("--spared", "3", "--undelivered-rate", "0.03", "--stop-rate", "0.01"),
    *("--latency", "150", "--report-delay", "1500"),
)


class Engine(QObject):
    """Starts what is to run and starts it again; `close` ends it. The agent's clock runs ``shift``
    ahead: it refuses that but for practice.

    ``practice_answers`` comes when the practice gateway listens, ``practice_ended`` when it does
    not any more, or never did: its port was taken.
    """

    practice_answers = Signal()
    practice_ended = Signal()

    def __init__(
        self,
        folder: str,
        environ: Mapping[str, str],
        parent: QObject,
        *,
        shift: timedelta = timedelta(0),
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._shift = ("--shift", str(int(shift.total_seconds()))) if shift else ()
        self._environ = QProcessEnvironment()
        for name, value in environ.items():
            self._environ.insert(name, value)
        self._agent: QProcess | None = None
        self._gateway: QProcess | None = None
        self._closing = False
        self._again = QTimer(self, singleShot=True)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self.start)

    def start(self) -> None:
        """The agent. One that finds another sending ends, and is tried again later."""
        if self._agent is None:
            self._again.stop()
            self._start_agent()

    def serve_practice(self, url: str, key: str) -> None:
        """The practice gateway at ``url`` of this machine, once; its ledger in memory only."""
        port = urlsplit(url).port
        if self._gateway is not None or port is None:
            return
        self._gateway = self._process(
            "practice-gateway", "--port", str(port), "--key-stdin", *_HABITS, heard=True
        )
        self._gateway.readyReadStandardOutput.connect(self._gateway_said)
        self._gateway.finished.connect(self._gateway_ended)
        self._gateway.write(key.encode() + b"\n")
        self._gateway.closeWriteChannel()

    @property
    def agent_id(self) -> int:
        """The agent's process id, 0 where none of ours runs."""
        return self._agent.processId() if self._agent is not None else 0

    def close(self) -> None:
        """End both, the agent with its calls in flight."""
        self._closing = True
        self._again.stop()
        running = [each for each in (self._agent, self._gateway) if each is not None]
        for each in running:
            each.terminate()
        for each in running:
            if not each.waitForFinished(_GRACE):
                each.kill()
                each.waitForFinished(_GRACE)

    def _start_agent(self) -> None:
        self._agent = self._process("agent", "--profile", self._folder, *self._shift)
        self._agent.finished.connect(self._ended)

    def _ended(self) -> None:
        self._agent = None
        if not self._closing:
            self._again.start()

    def _gateway_said(self) -> None:
        """One line, once it listens."""
        if self._gateway is not None and self._gateway.readAllStandardOutput().size():
            self.practice_answers.emit()

    def _gateway_ended(self) -> None:
        self._gateway = None
        if not self._closing:
            self.practice_ended.emit()

    def _process(self, *verb: str, heard: bool = False) -> QProcess:
        program, *arguments = places.own_command(*verb)
        made = QProcess(self)
        made.setProcessEnvironment(self._environ)
        if not heard:
            made.setStandardOutputFile(QProcess.nullDevice())
        made.setStandardErrorFile(QProcess.nullDevice())
        made.start(program, arguments)
        return made
