"""The tests' own terminal: a verb of the process that stands ready is like one from nothing."""

import os
from pathlib import Path

import pytest

from tests.helpers import terminal
from tests.helpers.starts import environ_of, secrets_of


@pytest.mark.parametrize(
    ("arguments", "stdin"),
    [
        (("count", "Rendez-vous à l’atelier 🎈"), ""),
        (("count", "--jsonl"), '{"text": "un ’"}\n{\n'),
        (("no-such-verb",), ""),
        (("contacts", "list", "--json"), ""),
        (("doctor",), ""),
    ],
)
def test_it_answers_as_one_that_starts_from_nothing(
    tmp_path: Path, arguments: tuple[str, ...], stdin: str
) -> None:
    """To the letter, and with the same code."""
    profile = tmp_path / "p"
    secrets_of(profile).mkdir(mode=0o700)
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "COMPTOIR_PROFILE": str(profile)}
    environ |= environ_of(profile)
    ready, begun = (
        started(*arguments, environ=environ, stdin=stdin)
        for started in (terminal.comptoir, terminal.from_nothing)
    )
    assert begun.stdout + begun.stderr
    assert (ready.stdout, ready.stderr, ready.returncode) == (
        *(begun.stdout, begun.stderr),
        begun.returncode,
    )
