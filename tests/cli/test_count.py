"""``comptoir count`` as a process, the way a script calls it."""

import json
import os
import subprocess
import sys


def _run(
    *arguments: str, stdin: bytes = b"", encoding: str = "utf-8"
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        check=False,
    )


def _comptoir(*arguments: str, stdin: str = "") -> "subprocess.CompletedProcess[str]":
    done = _run(*arguments, stdin=stdin.encode())
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
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


def test_lines_are_utf8_on_every_machine() -> None:
    """A machine of another code page reads UTF-8 lines, with or without a byte order mark."""
    lines = '\ufeff{"text": "l’été 😀"}\n{"text": "été"}\n'.encode()
    done = _run("count", "--jsonl", stdin=lines, encoding="cp1252")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["units"] for each in answers] == [8, 3]
    assert [each["char"] for each in answers[0]["culprits"]] == ["’", "😀"]
    assert done.returncode == 0


def test_octets_that_are_no_utf8_spoil_their_line_only() -> None:
    """A Windows-1252 line and an empty one are answered with errors, the next is counted."""
    done = _run("count", "--jsonl", stdin=b'{"text": "\xe9t\xe9"}\n\n{"text": "ok"}')
    first, second, third = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["error"]["kind"], second["error"]["kind"]) == ("not_utf8", "line_not_json")
    assert (third["segments"], done.returncode, done.stderr) == (1, 2, b"")


def test_a_person_reads_the_count_and_why() -> None:
    """One line with the culprit and its code, on a terminal that cannot show it either."""
    for encoding, char in (("utf-8", "’"), ("latin-1", "\\u2019")):
        done = _run("count", "l’été", encoding=encoding)
        line = done.stdout.decode(encoding).rstrip()
        assert line == f"5 characters · UCS-2 · 1 segment · outside GSM-7: {char} (U+2019)"


def test_a_piped_text_counts_without_its_last_line_end() -> None:
    """The line end a shell adds is not part of the text, unless it is counted raw."""
    piped = "a" * 160 + "\n"
    assert json.loads(_comptoir("count", "--json", stdin=piped).stdout)["segments"] == 1
    assert json.loads(_comptoir("count", "--json", "--raw", stdin=piped).stdout)["units"] == 161


def test_refusals_go_to_stderr() -> None:
    """Bad input: one sentence, or an object with --json, nothing on stdout, exit code 2."""
    done = _run("count", "--json", stdin=b"a\xff")
    assert json.loads(done.stderr)["error"]["kind"] == "not_utf8"
    assert (done.stdout, done.returncode) == (b"", 2)
    beside = _comptoir("count", "text", "--jsonl")
    assert beside.stderr.count("\n") == 1
    assert (beside.stdout, beside.returncode) == ("", 2)


def test_counting_loads_neither_window_nor_book() -> None:
    """The verb starts without Qt and without the database."""
    program = (
        "import sys, desktop_app.cli.verbs; "
        "print({'PySide6', 'sqlalchemy', 'httpx'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
