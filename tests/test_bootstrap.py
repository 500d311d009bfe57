"""The set-up, run for real on a small project with a build backend of its own: no index needed."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "packaging" / "bootstrap.py"
LOCK = ROOT / "packaging" / "requirements.lock"

PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "tiny"
version = "1"
"""

# Writes down each build; while `hold` exists it stops before the wheel is made, to be killed there.
BACKEND = """
import os, pathlib, signal, zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    here = pathlib.Path(__file__).parent
    with open(here / "builds", "a") as builds:
        builds.write("built\\n")
    if (here / "hold").exists():
        os.killpg(0, signal.SIGKILL)
    name, metadata = "tiny-1-py3-none-any.whl", "tiny-1.dist-info/"
    with zipfile.ZipFile(pathlib.Path(folder, name), "w") as wheel:
        wheel.writestr("tiny.pth", str(here))
        wheel.writestr(metadata + "METADATA", "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1\\n")
        tags = "Root-Is-Purelib: true\\nTag: py3-none-any\\n"
        wheel.writestr(metadata + "WHEEL", "Wheel-Version: 1.0\\n" + tags)
        wheel.writestr(metadata + "RECORD", "")
    return name
"""

# Stands where pytest would: it tells what it was given and answers as it is told.
PYTEST = """
import json, os, pathlib, sys
pathlib.Path("asked.json").write_text(json.dumps(sys.argv[1:]))
sys.exit(int(os.environ.get("ANSWER", "0")))
"""


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A project that our bootstrap sets up: an empty lock, one package, a pytest that tells."""
    (tmp_path / "packaging").mkdir()
    shutil.copy(SCRIPT, tmp_path / "packaging")
    (tmp_path / "packaging" / "requirements.lock").touch()
    (tmp_path / "desktop_app").mkdir()
    (tmp_path / "desktop_app" / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    (tmp_path / "backend.py").write_text(BACKEND)
    (tmp_path / "pytest.py").write_text(PYTEST)
    return tmp_path


def bootstrap(project: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(project / "packaging" / "bootstrap.py"), "--no-system", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **more},
        start_new_session=True,
    )


def builds(project: Path) -> int:
    return len((project / "builds").read_text().splitlines())


def test_sets_up_once_and_again_when_the_project_changes(tiny: Path) -> None:
    """A second run installs nothing; a changed lock or pyproject installs again."""
    first = bootstrap(tiny, "test")
    assert first.returncode == 0, first.stderr
    assert bootstrap(tiny, "test").returncode == 0
    assert builds(tiny) == 1
    (tiny / "packaging" / "requirements.lock").write_text("# changed\n")
    assert bootstrap(tiny, "test").returncode == 0
    assert builds(tiny) == 2


@pytest.mark.skipif(os.name == "nt", reason="process groups are killed on POSIX only")
def test_repairs_a_set_up_that_was_killed(tiny: Path) -> None:
    """After SIGKILL in mid-install the next run starts from an empty `.venv` and succeeds."""
    (tiny / "hold").touch()
    assert bootstrap(tiny, "test").returncode == -signal.SIGKILL
    left_behind = tiny / ".venv" / "half-copied"
    left_behind.touch()
    (tiny / "hold").unlink()
    second = bootstrap(tiny, "test")
    assert second.returncode == 0, second.stderr
    assert not left_behind.exists()
    assert builds(tiny) == 2


def test_replaces_an_environment_without_pip(tiny: Path) -> None:
    """A `.venv` that stopped before its pip came is made anew, not tripped over."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tiny / ".venv"], check=True)
    made = bootstrap(tiny, "test")
    assert made.returncode == 0, made.stderr


def test_passes_on_what_follows_the_dashes_and_the_exit_code(tiny: Path) -> None:
    """Extra arguments reach pytest unread, and "collected nothing" (5) is no success."""
    asked = bootstrap(tiny, "test", "-x", "--", "-k", "one", "--no-system", ANSWER="5")
    assert asked.returncode == 5, asked.stderr
    told = json.loads((tiny / "asked.json").read_text())
    assert told[-4:] == ["-x", "-k", "one", "--no-system"]


def test_the_demonstration_gets_what_was_asked(tiny: Path) -> None:
    """`demo` hands its arguments to the program, and gives back the exit code."""
    main = "import sys\nsys.exit(sys.argv[1:] == ['demo', '--rows', '9'] and 7)\n"
    (tiny / "desktop_app" / "__main__.py").write_text(main)
    assert bootstrap(tiny, "demo", "--rows", "9").returncode == 7


def test_benchmarks_get_what_was_asked(tiny: Path) -> None:
    """`bench` hands its arguments on as they stand, and gives back the exit code."""
    (tiny / "tests" / "benchmarks").mkdir(parents=True)
    (tiny / "tests" / "benchmarks" / "__main__.py").write_text(PYTEST)
    asked = bootstrap(tiny, "bench", "--only", "count", "--json", "figures.json", ANSWER="2")
    assert asked.returncode == 2, asked.stderr
    told = json.loads((tiny / "asked.json").read_text())
    assert told == ["--only", "count", "--json", "figures.json"]


def test_a_foreign_package_cannot_enter(tiny: Path) -> None:
    """A requirement without its hash stops the set-up before anything is installed."""
    (tiny / "packaging" / "requirements.lock").write_text("sampleproject==4.0.0\n")
    stopped = bootstrap(tiny, "test")
    assert stopped.returncode != 0
    assert "hash" in stopped.stderr.lower()
    assert not (tiny / "asked.json").exists()


def test_the_lock_names_no_place() -> None:
    """The lock holds names, versions and hashes: no address, no path, everything hashed."""
    text = LOCK.read_text(encoding="utf-8")
    assert not re.search(r"://|^-|(?<!\w)/\w|@ ", text, re.MULTILINE)
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[A-Za-z0-9._-]+==\S+", entry), entry[:60]
        assert "--hash=sha256:" in entry, entry[:60]


def test_the_lock_holds_what_builds_the_project() -> None:
    """Without isolation pip fetches no build backend: it has to be in the lock."""
    locked = set(re.findall(r"^([a-z0-9._-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE))
    assert {"hatchling", "editables"} <= locked
