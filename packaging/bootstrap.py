"""One command on a fresh machine: python3 packaging/bootstrap.py demo|test|check|….

Standard library only. It makes `.venv` beside the sources, installs what `requirements.lock` names
(hashed, so that an index cannot swap a package) and compiles it. With nothing to do it costs
a few file reads. What follows `--` goes to pytest, or to the verb, as it stands.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
STAMP = VENV / "comptoir.stamp"  # the fingerprint of what is installed, or UNDER_WAY
UNDER_WAY = "under way"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SUPPORTED = ((3, 11), (3, 13))

# One process a core. A file's tests stay in one of them, so that what they share is made once;
# in the order that `tests/conftest.py` gives them.
PYTEST = ("-m", "pytest", "--numprocesses", "auto", "--dist", "loadfile", "--no-loadscope-reorder")

# What the window and the tests need from Debian or Ubuntu: a file or command → package.
SYSTEM = {
    "dbus-daemon": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "Xvfb": "xvfb",
    "/usr/lib/*/libEGL.so.1": "libegl1",
    "/usr/lib/*/libGL.so.1": "libgl1",
    "/usr/lib/*/libfontconfig.so.1": "libfontconfig1",
    "/usr/lib/*/libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "/usr/lib/*/libxcb-cursor.so.0": "libxcb-cursor0",
    "/usr/lib/*/libxcb-icccm.so.4": "libxcb-icccm4",
    "/usr/lib/*/libxcb-image.so.0": "libxcb-image0",
    "/usr/lib/*/libxcb-keysyms.so.1": "libxcb-keysyms1",
    "/usr/lib/*/libxcb-randr.so.0": "libxcb-randr0",
    "/usr/lib/*/libxcb-render-util.so.0": "libxcb-render-util0",
    "/usr/lib/*/libxcb-shape.so.0": "libxcb-shape0",
    "/usr/lib/*/libxcb-xkb.so.1": "libxcb-xkb1",
    "/usr/share/fonts/*/inter/*": "fonts-inter",
    "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf": "fonts-dejavu-core",
    # A screen reader's side, asked by the tests with the system's own Python.
    "/usr/lib/python3/dist-packages/pyatspi": "python3-pyatspi",
    "/usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    # Other people's calendars, whose files the tests read.
    "calcurse": "calcurse",
    "/usr/lib/*/girepository-1.0/ICalGLib-3.0.typelib": "gir1.2-ical-3.0",
}


def main() -> int:
    verbs = {"demo": demo, "test": test, "check": check, "bench": bench, "lock": lock}
    verbs |= {"translate": translate, "screenshots": screenshots, "build": build, "year": year}
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("verb", choices=verbs)
    parser.add_argument("--no-system", action="store_true", help="install no system packages")
    ours, theirs = split(sys.argv[1:])
    asked, rest = parser.parse_known_args(ours)
    if not SUPPORTED[0] <= sys.version_info[:2] <= SUPPORTED[1]:
        return say("Comptoir needs Python 3.11, 3.12 or 3.13; this is " + sys.version.split()[0])
    missing = [] if asked.no_system else system_packages()
    if missing and not install_system(missing):
        return say("Missing from this system. Run: sudo apt-get install " + " ".join(missing))
    set_up()
    return verbs[asked.verb](rest + theirs)


def split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """What is said to us, and what stands after the first `--` and is passed on unread."""
    if "--" not in arguments:
        return arguments, []
    at = arguments.index("--")
    return arguments[:at], arguments[at + 1 :]


def demo(rest: list[str]) -> int:
    """Run the main job, from a messy spreadsheet to an honest report."""
    return run("-m", "desktop_app", "demo", *rest)


def test(rest: list[str]) -> int:
    """Run the tests; pytest's own code for "collected nothing" (5) is a failure like any other."""
    return run(*PYTEST, *rest)


def check(rest: list[str]) -> int:
    """Format, lint, types, import walls, tests: the first that fails gives the exit code."""
    steps = (
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "ruff", "check", "."),
        ("-m", "mypy"),
        ("-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
        (*PYTEST, *rest),
    )
    for step in steps:
        code = run(*step)
        if code:
            return code
    return 0


def bench(rest: list[str]) -> int:
    """Measure, each figure beside its floor; a target that is missed is printed, no failure."""
    return run("-m", "tests.benchmarks", *rest)


def year(rest: list[str]) -> int:
    """Live a whole scripted year of reminders, and compare what left with the oracle's word."""
    return run("-m", "tests.year", *rest)


def lock(rest: list[str]) -> int:
    """Resolve pyproject.toml anew for every platform; no address of an index is written."""
    return run(
        "-m",
        "uv",
        *("pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header"),
        *("--no-annotate", "--no-emit-index-url", "--python-version", "3.11"),
        *("--group", "dev", "pyproject.toml", "--output-file", str(LOCK), *rest),
    )


def screenshots(rest: list[str]) -> int:
    """Take pictures of every screen into build/screenshots."""
    return run("-m", "tests.screenshots", *rest)


def translate(rest: list[str]) -> int:
    """Take new words on screen into resources/i18n, and compile them."""
    return run("packaging/translate.py", *rest)


def build(rest: list[str]) -> int:
    """Make dist/comptoir, which needs no Python; `-- --check` also runs what was made."""
    check_too = "--check" in rest
    quiet = ("--noconfirm", "--log-level", "ERROR", "--distpath", "dist", "--workpath", "build")
    rest = [each for each in rest if each != "--check"]
    code = run("-m", "PyInstaller", *quiet, "packaging/comptoir.spec", *rest)
    return code or (run("packaging/check_build.py") if check_too else 0)


def set_up() -> None:
    """Bring `.venv` to the lock.

    pip takes a half-copied package for an installed one, so a set-up that was interrupted (it
    left UNDER_WAY) starts from an empty `.venv`.
    """
    wanted = fingerprint()
    stamp = STAMP.read_text(encoding="utf-8") if STAMP.exists() else ""
    if stamp == wanted and PYTHON.exists():
        return
    if stamp == UNDER_WAY or not usable():
        create()
    STAMP.write_text(UNDER_WAY, encoding="utf-8")
    install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    must(*install, "--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK))
    must(*install, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    # Wheels ship templates that are no Python; what does not compile is not imported either.
    run("-m", "compileall", "-qq", "-j", "0", site_packages(), str(ROOT / "desktop_app"))
    STAMP.write_text(wanted, encoding="utf-8")


def create() -> None:
    try:
        venv.create(VENV, with_pip=True, clear=True, symlinks=os.name != "nt")
    except (OSError, subprocess.CalledProcessError) as error:
        say(f"This Python could not make .venv ({error}). On Debian and Ubuntu: {venv_package()}")
        sys.exit(1)


def usable() -> bool:
    """Whether `.venv` has a pip and runs under the Python that runs us."""
    if not PYTHON.exists():
        return False
    asked = subprocess.run(
        [str(PYTHON), "-c", "import pip, sys; print(sys.version)"],
        capture_output=True,
        text=True,
        check=False,
    )
    return asked.returncode == 0 and asked.stdout.strip() == sys.version.strip()


def fingerprint() -> str:
    """What the set-up depends on: the lock, the project's metadata, the interpreter, the place."""
    digest = hashlib.sha256(f"{sys.version}\n{ROOT}\n".encode())
    for path in (LOCK, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def site_packages() -> str:
    return sysconfig.get_path("purelib", "venv", {"base": str(VENV)})


def venv_package() -> str:
    return "python{}.{}-venv".format(*sys.version_info)


def system_packages() -> list[str]:
    """Debian packages that are really missing; nothing is looked for on other systems."""
    if not Path("/etc/debian_version").exists():
        return []
    missing = [package for wanted, package in SYSTEM.items() if not found(wanted)]
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        missing.append(venv_package())
    return missing


def found(wanted: str) -> bool:
    """Whether a command, or a file by its pattern, is there."""
    if wanted.startswith("/"):
        return any(Path("/").glob(wanted.removeprefix("/")))
    return shutil.which(wanted) is not None


def install_system(packages: list[str]) -> bool:
    print("Installing from the system:", " ".join(packages), flush=True)
    if os.geteuid() != 0:
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    done = subprocess.run(["apt-get", "install", "-y", "-qq", *packages], env=quiet, check=False)
    return done.returncode == 0


def run(*arguments: str) -> int:
    """Run `.venv`'s Python in the project's folder; its exit code."""
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, check=False).returncode


def must(*arguments: str) -> None:
    code = run(*arguments)
    if code:
        say("The set-up stopped at: python " + " ".join(arguments[:3]))
        sys.exit(code)


def say(sentence: str) -> int:
    """One sentence for the person, and the exit code of a failure."""
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
