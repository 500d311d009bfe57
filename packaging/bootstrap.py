"""One command on a fresh machine: python3 packaging/bootstrap.py demo|test|check|bench|lock.

Standard library only. It makes `.venv` beside the sources, installs what `requirements.lock` names
(hashed, so that an index cannot swap a package) and compiles it. With nothing to do it costs
a few file reads.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
STAMP = VENV / "comptoir.stamp"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SUPPORTED = ((3, 11), (3, 13))

# What the tests need from Debian or Ubuntu: command → package.
SYSTEM = {"dbus-daemon": "dbus", "gnome-keyring-daemon": "gnome-keyring"}


def main() -> int:
    verbs = {"demo": demo, "test": test, "check": check, "bench": bench, "lock": lock}
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("verb", choices=verbs)
    parser.add_argument("--no-system", action="store_true", help="install no system packages")
    asked, rest = parser.parse_known_args()
    if not SUPPORTED[0] <= sys.version_info[:2] <= SUPPORTED[1]:
        return say("Comptoir needs Python 3.11, 3.12 or 3.13; this is " + sys.version.split()[0])
    missing = [] if asked.no_system else system_packages()
    if missing and not install_system(missing):
        return say("Missing from this system. Run: sudo apt-get install " + " ".join(missing))
    set_up()
    return verbs[asked.verb]([each for each in rest if each != "--"])


def demo(rest: list[str]) -> int:
    return run("-m", "desktop_app", "demo", *rest)


def test(rest: list[str]) -> int:
    return run("-m", "pytest", *rest)


def check(rest: list[str]) -> int:
    steps = (
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "ruff", "check", "."),
        ("-m", "mypy"),
        ("-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
        ("-m", "pytest", *rest),
    )
    for step in steps:
        code = run(*step)
        if code:
            return code
    return 0


def bench(rest: list[str]) -> int:
    return run("-m", "tests.benchmarks", *rest)


def lock(rest: list[str]) -> int:
    """Resolve pyproject.toml anew for every platform; no address of an index is written."""
    return run(
        "-m",
        "uv",
        *("pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header"),
        *("--no-annotate", "--no-emit-index-url", "--python-version", "3.11"),
        *("--group", "dev", "pyproject.toml", "--output-file", str(LOCK), *rest),
    )


def set_up() -> None:
    """Bring `.venv` to the lock; a set-up that was interrupted left no stamp and is done again."""
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    STAMP.unlink(missing_ok=True)
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True, clear=True)
    install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    must(*install, "--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK))
    must(*install, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    # Wheels ship templates that are no Python; what does not compile is not imported either.
    run("-m", "compileall", "-qq", "-j", "0", str(site_packages()), str(ROOT / "desktop_app"))
    STAMP.write_text(wanted)


def fingerprint() -> str:
    """What the set-up depends on: the lock, the project's own metadata, the interpreter."""
    digest = hashlib.sha256(sys.version.encode())
    for path in (LOCK, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def site_packages() -> Path:
    return next(VENV.glob("[Ll]ib/**/site-packages"))


def system_packages() -> list[str]:
    """Debian packages that are really missing; nothing is looked for on other systems."""
    if not Path("/etc/debian_version").exists():
        return []
    missing = [package for command, package in SYSTEM.items() if not shutil.which(command)]
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        missing.append("python3-venv")
    return missing


def install_system(packages: list[str]) -> bool:
    print("Installing from the system:", " ".join(packages), flush=True)
    if os.geteuid() != 0:
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    done = subprocess.run(["apt-get", "install", "-y", "-qq", *packages], env=quiet, check=False)
    return done.returncode == 0


def run(*arguments: str) -> int:
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, check=False).returncode


def must(*arguments: str) -> None:
    code = run(*arguments)
    if code:
        say("The set-up stopped at: python " + " ".join(arguments[:3]))
        sys.exit(code)


def say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
