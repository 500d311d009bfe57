"""How every verb answers when something goes wrong, and what starting it costs."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.cli import face
from desktop_app.domain.errors import BadInput
from tests.helpers.books import NOW

HEAVY = {"sqlalchemy", "sqlmodel", "sqlcipher3", "httpx", "keyring", "holidays", "PySide6"}

_VERB = """
import os, sys, typer
from desktop_app.cli import face
from desktop_app.domain.errors import BadInput
from desktop_app.domain.errors import *
app = typer.Typer(pretty_exceptions_enable=False)
@app.callback()
def root() -> None: ...
@app.command()
def fail(number: int = 0, as_json: face.JsonOption = False) -> None:
    {body}
sys.exit(face.run(app))
"""


def _fail(body: str, *flags: str, **environ: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", _VERB.format(body=body), "fail", *flags],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environ},
    )


@pytest.mark.parametrize(
    ("body", "kind", "code"),
    [
        ("raise BadInput('url_not_allowed')", "url_not_allowed", 2),
        ("raise KeyringLocked", "keyring_locked", 1),
        ("raise ConnectorError(Fault.CUT)", "cut", 1),
        ("open('/no/such/file')", "system", 1),
        ("os.fsdecode(bytes([255])).encode()", "not_text", 2),
        ("{}['Camille 06 39 98 00 01']", "bug", 1),
    ],
)
def test_a_fault_is_one_sentence_or_one_object(body: str, kind: str, code: int) -> None:
    """On stderr alone; a bug shows neither its trace nor what it stumbled over."""
    for flags in ([], ["--json"]):
        done = _fail(body, *flags)
        assert (done.stdout, done.returncode) == ("", code)
        assert done.stderr.count("\n") == 1
        assert "Camille" not in done.stderr
        assert "Traceback" not in done.stderr
    told = json.loads(done.stderr)["error"]
    assert list(told) == ["kind", "message", "hint"]
    assert told["kind"] == kind


def test_a_bug_shows_its_trace_to_who_asks() -> None:
    """COMPTOIR_DEBUG=1 lets the exception through."""
    done = _fail("{}['x']", COMPTOIR_DEBUG="1")
    assert "KeyError: 'x'" in done.stderr
    assert done.returncode == 1


def test_a_line_that_is_not_understood_is_told_like_any_fault() -> None:
    """An unknown flag, a wrong type: one sentence or object, exit code 2."""
    for flags in (["--nonsense"], ["--number", "many"]):
        plain = _fail("...", *flags)
        assert (plain.stderr.count("\n"), plain.returncode) == (1, 2)
        told = json.loads(_fail("...", *flags, "--json").stderr)["error"]
        assert told["kind"] == "usage"
        assert flags[0] in told["message"]
        assert told["message"].endswith(".")
    assert told["message"] == "--number should be a valid integer."


@pytest.mark.skipif(os.name == "nt", reason="a console event there, not a signal")
def test_ctrl_c_is_quiet() -> None:
    """Exit code 130 and not a word; so is an answer of Cancelled."""
    # Tests that were started in the background inherit an ignored SIGINT: here is a terminal's.
    heeds = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    program = _VERB.format(body=f"{heeds}; print('begun', flush=True); sys.stdin.read()")
    with subprocess.Popen(
        [sys.executable, "-c", program, "fail"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as verb:
        assert verb.stdout is not None
        assert verb.stdout.readline() == "begun\n"
        verb.send_signal(signal.SIGINT)
        told = verb.communicate()[1]
    assert (told, verb.returncode) == ("", 130)
    stopped = _fail("raise Cancelled")
    assert (stopped.stderr, stopped.returncode) == ("", 130)


def test_the_code_a_verb_leaves_with_is_kept() -> None:
    """A verb may say itself how it ended; one that says nothing ended well."""
    assert _fail("raise typer.Exit(1)").returncode == 1
    assert _fail("...").returncode == 0


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["x", "--json"], True),
        (["count", "--", "--json"], False),
        (["--jsonl"], False),
        ([], False),
    ],
)
def test_what_stands_after_two_dashes_is_no_flag(given: list[str], wanted: bool) -> None:
    """A text to count may be called --json."""
    assert face.wants_json(given) is wanted


@pytest.mark.parametrize(
    "line",
    [["--help"], ["count", "un"], ["accounts", "add", "practice", "--help"], ["doctor", "--help"]],
)
def test_a_verb_loads_only_its_rooms(line: list[str]) -> None:
    """Help and counting start without book, network, keyring, calendar or window."""
    program = (
        "import sys; from desktop_app.cli.main import main\n"
        f"sys.argv[1:] = {line!r}\n"
        "try: main()\n"
        f"finally: sys.stderr.write(repr({HEAVY!r} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stderr, done.returncode) == ("set()", 0)


def test_the_option_wins_over_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--profile, else COMPTOIR_PROFILE."""
    monkeypatch.setenv("COMPTOIR_PROFILE", str(tmp_path / "named"))
    assert face.profile_of(None).folder == tmp_path / "named"
    assert face.profile_of(tmp_path / "given").folder == tmp_path / "given"


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("tomorrow", "time_malformed"),
        ("9999-12-28T10:00", "time_malformed"),
        ("9999-12-31T23:59-10:00", "time_malformed"),
        ("0226-11-26T10:00", "time_malformed"),
        ("0001-01-01T00:00", "time_malformed"),
        ("1999-01-01T00:00+14:00", "time_past"),
    ],
)
def test_a_time_that_cannot_be_meant(typed: str, kind: str) -> None:
    """A slip in the year is bad input, no fault of ours."""
    with pytest.raises(BadInput, match=kind):
        face.instant(typed, None, now=NOW)
