"""A verb as somebody calls it: in a process of its own, with an environment of its own."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

Done = subprocess.CompletedProcess[str]
_ROOT = str(Path(__file__).parents[2])


def comptoir(*arguments: str, environ: Mapping[str, str], stdin: str = "") -> Done:
    return subprocess.run(
        command(*arguments),
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
        env=with_sources(environ),
    )


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "desktop_app", *arguments]


def with_sources(environ: Mapping[str, str]) -> dict[str, str]:
    return {**environ, "PYTHONPATH": _ROOT}
