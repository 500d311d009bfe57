"""``comptoir count`` as a process, the way a script calls it."""

import json
import subprocess
import sys


def _comptoir(*arguments: str, stdin: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_json_names_the_culprit() -> None:
    """The documented object, with the curly apostrophe in its place."""
    done = _comptoir("count", "Rendez-vous à l’atelier", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout) == {
        "characters": 23,
        "alphabet": "UCS-2",
        "units": 23,
        "segments": 1,
        "segments_graphemes_whole": 1,
        "culprits": [{"char": "’", "codepoint": "U+2019", "position": 15, "count": 1}],
    }


def test_a_bad_line_is_answered_in_its_place() -> None:
    """Good lines are counted around bad ones, and the exit code says that some were bad."""
    lines = ['{"text": "un"}', "{", '{"text": 5}', "[]", '{"text": "\\ud83d"}', '{"text": ""}']
    done = _comptoir("count", "--jsonl", stdin="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    kinds = [each.get("error", {}).get("kind", each.get("segments")) for each in answers]
    assert kinds == [
        1,
        "line_not_json",
        "line_without_text",
        "line_without_text",
        "lone_surrogate",
        0,
    ]
    assert done.returncode == 2


def test_raw_counts_what_stands() -> None:
    """A carriage return costs a septet raw and is folded otherwise."""
    line = json.dumps({"text": "a" * 79 + "\r\n" + "a" * 80}) + "\n"
    folded = json.loads(_comptoir("count", "--jsonl", stdin=line).stdout)
    raw = json.loads(_comptoir("count", "--jsonl", "--raw", stdin=line).stdout)
    assert (folded["segments"], raw["segments"]) == (1, 2)


def test_counting_loads_neither_window_nor_book() -> None:
    """The verb starts without Qt and without the database."""
    program = (
        "import sys, desktop_app.cli.main as m; "
        "print({'PySide6', 'sqlalchemy', 'httpx'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
