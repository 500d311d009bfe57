"""A verb as somebody calls it: in a process of its own, with an environment of its own.

On Linux that process is the child of one that stands ready with the libraries read, which are most
of what a start costs; of ours it has read what every verb reads, and each reads its own.
`from_nothing` and `command` start an interpreter.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

Done = subprocess.CompletedProcess[str]
_ROOT = str(Path(__file__).parents[2])
_PATIENCE = 110  # seconds
_CHANNELS = ("in", "out", "err")

# Not keyring, which looks for the desktop's own when it is read.
_READY = [
    *("alembic.command", "filelock", "holidays", "httpx", "psutil", "rich.console", "sqlcipher3"),
    *("starlette.applications", "uvicorn"),
    *("desktop_app.cli.verbs", "desktop_app.store.tables", __name__),
    *("desktop_app.servers.practice_gateway", "desktop_app.servers.practice_state"),
    *("desktop_app.servers.schedule", "uvicorn.protocols.http.h11_impl"),
]
_OF_ENCODING = ("LC_ALL", "PYTHONIOENCODING", "PYTHONUTF8")


def comptoir(*arguments: str, environ: Mapping[str, str], stdin: str = "") -> Done:
    if sys.platform != "linux" or _starts_otherwise(environ):
        return from_nothing(*arguments, environ=environ, stdin=stdin)
    with TemporaryDirectory() as name:
        folder = Path(name)
        for channel in _CHANNELS:
            (folder / channel).write_text(stdin if channel == "in" else "", encoding="utf-8")
        verb = _stand_by().Process(target=_run, args=(folder, arguments, dict(environ)))
        verb.start()
        verb.join(_PATIENCE)
        if verb.exitcode is None:
            verb.kill()
            raise subprocess.TimeoutExpired(arguments, _PATIENCE)
        told = ((folder / each).read_text(encoding="utf-8") for each in ("out", "err"))
        return Done(arguments, verb.exitcode, *told)


@contextmanager
def speaking(*arguments: str) -> Iterator[tuple[int, IO[str]]]:
    """A verb that goes on until it is killed: its process, and what it says."""
    if sys.platform != "linux":
        with subprocess.Popen(command(*arguments), stdout=subprocess.PIPE, text=True) as other:
            assert other.stdout is not None
            try:
                yield other.pid, other.stdout
            finally:
                other.kill()
        return
    heard, said = multiprocessing.Pipe(duplex=False)
    verb = _stand_by().Process(target=_speak, args=(said, arguments, dict(os.environ)))
    verb.start()
    said.close()  # of ours: its end is the end of what is said
    assert verb.pid is not None
    with heard, os.fdopen(os.dup(heard.fileno()), encoding="utf-8") as lines:
        try:
            yield verb.pid, lines
        finally:
            verb.kill()
            verb.join()


def from_nothing(*arguments: str, environ: Mapping[str, str], stdin: str = "") -> Done:
    return subprocess.run(
        command(*arguments),
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE,
        env=with_sources(environ),
    )


def _starts_otherwise(environ: Mapping[str, str]) -> bool:
    """Whether it speaks another encoding, which an interpreter is told when it starts."""
    ours = {each: os.environ.get(each) for each in _OF_ENCODING}
    return any(environ.get(each, ours[each]) != ours[each] for each in _OF_ENCODING)


@cache
def _stand_by() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_READY)
    return context


def _speak(said: Connection, arguments: tuple[str, ...], environ: dict[str, str]) -> None:
    os.dup2(said.fileno(), 1)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8")
    _begin(arguments, environ)


def _run(folder: Path, arguments: tuple[str, ...], environ: dict[str, str]) -> None:
    for number, (channel, mode) in enumerate(zip(_CHANNELS, "rww", strict=True)):
        flags = os.O_RDONLY if mode == "r" else os.O_WRONLY | os.O_APPEND
        os.dup2(os.open(folder / channel, flags), number)
        setattr(sys, f"std{channel}", os.fdopen(number, mode, encoding="utf-8"))
    _begin(arguments, environ)


def _begin(arguments: tuple[str, ...], environ: dict[str, str]) -> None:
    """What an interpreter does before ``python -m desktop_app``, and then that."""
    os.environ.clear()
    os.environ.update(environ)
    time.tzset()
    sys.argv = ["comptoir", *arguments]

    from desktop_app.cli.main import main

    main()


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "desktop_app", *arguments]


def with_sources(environ: Mapping[str, str]) -> dict[str, str]:
    return {**environ, "PYTHONPATH": _ROOT}
