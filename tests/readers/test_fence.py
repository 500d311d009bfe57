"""The fence around the child, each side of it alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.readers.reading import Limits, Watch, child_environment

_MEGABYTE = 1 << 20


def _python(code: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=child_environment(),
    )


@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS holds on Linux; elsewhere the watch")
def test_a_fenced_process_gets_no_more_memory_and_writes_no_file(tmp_path: Path) -> None:
    """The kernel refuses both."""
    code = f"""
from desktop_app.readers.child import fence
fence({400 * _MEGABYTE})
try:
    bytearray({500 * _MEGABYTE})
except MemoryError:
    print("no memory")
try:
    with open({str(tmp_path)!r} + "/copy", "wb", buffering=0) as file:
        file.write(b"x")
except OSError:
    print("no file")
"""
    with _python(code) as child:
        said, _ = child.communicate()
    assert said.split() == b"no memory no file".split()


@pytest.mark.parametrize(
    ("limits", "overrun"),
    [(Limits(memory=60 * _MEGABYTE), True), (Limits(seconds=0.01), True), (Limits(), False)],
)
def test_the_watch_ends_a_process_without_an_rlimit(limits: Limits, overrun: bool) -> None:
    """Where the system has no cap, the parent looks at memory and time and kills."""
    with _python(f"x = b'x' * {150 * _MEGABYTE}; print(1, flush=True); input()") as child:
        assert child.stdout is not None
        if not overrun:
            child.stdout.readline()
        watch = Watch(child, limits)
        if overrun:
            child.wait(30)
        watch.stop()
        child.kill()
    assert watch.overrun is overrun


def test_the_child_gets_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """The book's key is not in the environment of the process that opens foreign files."""
    monkeypatch.setenv("COMPTOIR_KEY", "0" * 64)
    monkeypatch.setenv("COMPTOIR_SECRETS", "/nowhere")
    assert not [name for name in child_environment() if name.startswith("COMPTOIR_")]
