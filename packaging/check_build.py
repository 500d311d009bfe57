"""Run what `bootstrap.py build` made as somebody gets it: without our Python, sources or profile.

Verbs first, then the window under Xvfb: a picture of it (build/check-*.png), how soon it paints
beside the sources, and the agent as its child. Linux only; prints what was found, exit code 1 where
something is not as it should be.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

BUILT = ROOT / "dist" / "comptoir"
PROGRAM = [str(BUILT / "comptoir")]
SOURCES = [sys.executable, "-m", "desktop_app"]
STARTS = 5  # of each, and one more before that reads the disk
PATIENCE = 30.0  # seconds
FRAME = 12  # colours, at most, before there is a room in it


def main() -> int:
    from tests.helpers.display import display
    from tests.helpers.window import make_profile

    print(f"size: {size(BUILT) / 1e6:.0f} MB, packed {packed():.0f} MB")
    with tempfile.TemporaryDirectory() as name, display() as screen:
        folder = Path(name)
        environ = bare(folder) | screen
        verbs(folder, environ)
        os.environ |= screen  # who looks at the screen is this process
        first_paint(folder, environ)
        picture(folder / "fresh", environ, ROOT / "build" / "check-fresh.png")
        shop = folder / "shop"
        shop.mkdir()
        profile, secrets = make_profile(shop)
        open_shop(profile.folder, environ | secrets, ROOT / "build" / "check-shop.png")
    print("all as it should be")
    return 0


def bare(folder: Path) -> dict[str, str]:
    """An environment that knows nothing of ours; the bundle must bring all it needs."""
    home = folder / "home"
    home.mkdir()
    return {"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8"}


def verbs(folder: Path, environ: dict[str, str]) -> None:
    def run(*verb: str) -> str:
        done = subprocess.run([*PROGRAM, *verb], env=environ, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert "7 characters" in run("count", "Bonjour")
    begun = time.perf_counter()
    told = run("demo", "--no-window", "--rows", "200", "--profile", str(folder / "demo"))
    assert "agree by number, text and reference" in told
    print(f"demo of 200 rows: {time.perf_counter() - begun:.1f} s")


def first_paint(folder: Path, environ: dict[str, str]) -> None:
    """Seconds from the start until something is seen, alternately of both."""
    ways = {"built": (PROGRAM, environ)}
    ways["sources"] = (SOURCES, environ | {"PYTHONPATH": str(ROOT)})
    took: dict[str, list[float]] = {each: [] for each in ways}
    for number in range(STARTS + 1):
        for way, (program, around) in ways.items():
            begun = time.perf_counter()
            with running(program, folder / f"{way}{number}", around):
                until(lambda: colours() > 1, "nothing was painted")
                took[way].append(time.perf_counter() - begun)
            until(lambda: colours() == 1, "the window did not go")
    built, sources = (median(each[1:]) for each in took.values())  # the first reads the disk
    print(f"first paint: {built:.2f} s, from sources {sources:.2f} s: {built / sources:.2f} times")


def picture(folder: Path, environ: dict[str, str], file: Path) -> None:
    """A profile that is not there yet: the first run is shown."""
    with running(PROGRAM, folder, environ):
        until(lambda: colours() > FRAME, "the first run was not shown")
        keep_picture(file)
    print(f"fresh profile: {file}")


def open_shop(folder: Path, environ: dict[str, str], file: Path) -> None:
    """A profile with an account: its room, and the agent behind the window."""
    import psutil

    def children() -> list[list[str]]:
        return [each.cmdline() for each in psutil.Process(window.pid).children()]

    with running(PROGRAM, folder, environ) as window:
        wanted = [*PROGRAM, "agent", "--profile", str(folder)]
        until(lambda: wanted in children(), "the agent does not run")
        until(lambda: colours() > FRAME, "the room was not shown")
        keep_picture(file)
    print(f"shop: the agent runs; {file}")


@contextmanager
def running(
    program: list[str], folder: Path, environ: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """The window on a profile; it and its agent are ended."""
    with subprocess.Popen(
        [*program, "--profile", str(folder)], env=environ, start_new_session=True
    ) as window:
        try:
            yield window
            assert window.poll() is None, "the window went by itself"
        finally:
            os.killpg(window.pid, 15)


def until(holds: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, otherwise
        time.sleep(0.005)


def screen():
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    return application.primaryScreen().grabWindow(0)


def keep_picture(file: Path) -> None:
    time.sleep(1)  # what comes behind the first paint
    screen().save(str(file))


def colours() -> int:
    """How many there are among a thousand points of the screen."""
    image = screen().toImage()
    points = ((x, y) for x in range(8, image.width(), 37) for y in range(8, image.height(), 23))
    return len({image.pixel(x, y) for x, y in points})


def size(folder: Path) -> int:
    return sum(each.lstat().st_size for each in folder.rglob("*") if not each.is_symlink())


def packed() -> float:
    """MB as it is downloaded."""
    with tempfile.TemporaryDirectory() as folder:
        made = shutil.make_archive(f"{folder}/comptoir", "xztar", BUILT.parent, BUILT.name)
        return Path(made).stat().st_size / 1e6


if __name__ == "__main__":
    sys.exit(main())
