"""The real practice gateway in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.helpers.terminal import speaking

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
    verb = ["practice-gateway", "--ledger", str(ledger), "--key", KEY, *flags]
    with speaking(*verb) as (process, said):
        yield _heard(ledger, process, said)


@contextmanager
def shifted_gateway(ledger: Path, seconds: int, port: int) -> Iterator[Gateway]:
    """A gateway on the ledger of another that is gone, with a clock that runs ahead."""
    module = ("-m", "tests.helpers.shifted_gateway")
    with subprocess.Popen(
        [sys.executable, *module, str(ledger), str(seconds), str(port)],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            yield _heard(ledger, process.pid, process.stdout)
        finally:
            process.kill()


def _heard(ledger: Path, process: int, said: IO[str]) -> Gateway:
    line = said.readline()
    assert line.startswith("listening on "), line
    return Gateway(line.split()[-1], KEY, ledger, process)
