"""The real practice gateway in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

KEY = "practice-key-for-tests"


@dataclass(frozen=True)
class Gateway:
    url: str
    key: str
    ledger: Path
    process: int

    def taken(self) -> list[dict[str, str]]:
        if not self.ledger.exists():
            return []
        # Not splitlines: a text may hold U+2028, which ends no line of the ledger.
        return [json.loads(line) for line in self.ledger.read_bytes().split(b"\n")[:-1]]


@contextmanager
def practice_gateway(folder: Path, *flags: str) -> Iterator[Gateway]:
    ledger = folder / "ledger.jsonl"
    command = ["practice-gateway", "--ledger", str(ledger), "--key", KEY, *flags]
    with _serving(ledger, "desktop_app", *command) as served:
        yield served


@contextmanager
def shifted_gateway(ledger: Path, seconds: int, port: int) -> Iterator[Gateway]:
    """A gateway on the ledger of another that is gone, with a clock that runs ahead."""
    command = ("tests.helpers.shifted_gateway", str(ledger), str(seconds), str(port))
    with _serving(ledger, *command) as served:
        yield served


@contextmanager
def _serving(ledger: Path, *command: str) -> Iterator[Gateway]:
    with subprocess.Popen(
        [sys.executable, "-m", *command], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        try:
            assert line.startswith("listening on "), line
            yield Gateway(line.split()[-1], KEY, ledger, process.pid)
        finally:
            process.kill()  # its ledger is on the disk before it answers
