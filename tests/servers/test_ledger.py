"""The gateway's ledger across its restarts, over real sockets: no text is taken twice."""

import json
import os
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop_app.domain.errors import BadInput
from desktop_app.servers.ledger import Ledger
from tests.helpers.gateway import KEY, practice_gateway

TEXTS = ["Bonjour", "Bonjour", "ligne\nsuivante", "U+2028 \u2028 et 😀"]
MESSAGES = [{"number": "+33639980001", "text": text, "sender": "Shop"} for text in TEXTS]
LINE = {"time": "2026-01-01T00:00:00+00:00", "number": "+33639980001", "text": "x"}
LINE |= {"reference": "r"}


def _send(url: str, messages: list[dict[str, str]], reference: str = "r") -> httpx.Response:
    return httpx.post(
        f"{url}/v1/messages",
        json={"reference": reference, "messages": messages},
        headers={"Authorization": f"Bearer {KEY}"},
        trust_env=False,
    )


def _first_run(folder: Path) -> tuple[Path, dict[str, Any]]:
    with practice_gateway(folder) as gateway:
        return gateway.ledger, _send(gateway.url, MESSAGES).json()


def test_a_batch_taken_by_an_earlier_run_is_told_and_not_taken_again(tmp_path: Path) -> None:
    """The same answer to the letter, however often it is asked, and no new line."""
    ledger, told = _first_run(tmp_path)
    before = ledger.read_bytes()
    for _ in range(2):
        with practice_gateway(tmp_path) as gateway:
            assert [_send(gateway.url, MESSAGES).json() for _ in range(2)] == [told, told]
    assert ledger.read_bytes() == before


def test_a_line_keeps_who_what_and_where(tmp_path: Path) -> None:
    """Beside number, text and reference: the id that was told, the place and the sender."""
    ledger, told = _first_run(tmp_path)
    lines = [json.loads(line) for line in ledger.read_bytes().split(b"\n")[:-1]]
    assert [{**line, "time": ""} for line in lines] == [
        {"time": "", **message, "reference": "r", "id": each["id"], "position": position}
        for position, (message, each) in enumerate(zip(MESSAGES, told["messages"], strict=True))
    ]


@pytest.mark.parametrize(
    "other",
    [
        MESSAGES[:3],
        MESSAGES[::-1],
        [{**each, "text": "autre"} for each in MESSAGES],
        [{**each, "number": "+33639980009"} for each in MESSAGES],
        [{**each, "sender": "Else"} for each in MESSAGES],
    ],
)
def test_another_batch_under_a_reference_of_an_earlier_run_is_refused(
    tmp_path: Path, other: list[dict[str, str]]
) -> None:
    """As within one run: 409, and nothing is taken."""
    ledger, _ = _first_run(tmp_path)
    before = ledger.read_bytes()
    with practice_gateway(tmp_path) as gateway:
        assert _send(gateway.url, other).status_code == 409
    assert ledger.read_bytes() == before


def test_without_the_guard_nothing_is_remembered(tmp_path: Path) -> None:
    """Asked again after a restart, all is taken again."""
    _first_run(tmp_path)
    with practice_gateway(tmp_path, "--no-duplicate-guard") as gateway:
        assert _send(gateway.url, MESSAGES).status_code == 201
        assert len(gateway.taken()) == 2 * len(MESSAGES)


@pytest.mark.parametrize("kept", range(4))
def test_a_batch_in_part_is_completed(tmp_path: Path, kept: int) -> None:
    """What stands in the ledger keeps its id and is not written again; the rest is."""
    ledger, told = _first_run(tmp_path)
    lines = ledger.read_bytes().splitlines(keepends=True)
    ledger.write_bytes(b"".join(lines[:kept]))
    with practice_gateway(tmp_path) as gateway:
        again = _send(gateway.url, MESSAGES).json()
        taken = gateway.taken()
    assert ledger.read_bytes().startswith(b"".join(lines[:kept]))
    assert again["messages"][:kept] == told["messages"][:kept]
    assert [(line["position"], line["text"]) for line in taken] == list(enumerate(TEXTS))


@pytest.mark.parametrize("torn", [1, 9, 30, 60, 200, -1])
def test_a_torn_last_line_is_written_anew(tmp_path: Path, torn: int) -> None:
    """``torn`` bytes of the last line were written when the kill came: its text was not taken."""
    ledger, told = _first_run(tmp_path)
    lines = ledger.read_bytes().splitlines(keepends=True)
    ledger.write_bytes(b"".join(lines[:-1]) + lines[-1][:torn])
    with practice_gateway(tmp_path) as gateway:
        again = _send(gateway.url, MESSAGES).json()
        taken = [(line["position"], line["text"]) for line in gateway.taken()]
    assert again["messages"][:3] == told["messages"][:3]
    assert taken == list(enumerate(TEXTS))
    assert len(ledger.read_bytes().splitlines()) == len(TEXTS)


def test_a_line_without_position_stands_for_one_text(tmp_path: Path) -> None:
    """A ledger of number, text and reference alone: of two equal texts one is taken, once."""
    ledger = tmp_path / "ledger.jsonl"
    ledger.write_text(json.dumps(LINE) + "\n", "utf-8")
    batch = [{"number": LINE["number"], "text": LINE["text"]}] * 2
    with practice_gateway(tmp_path) as gateway:
        told = _send(gateway.url, batch).json()["messages"]
        assert len(gateway.taken()) == 2
        assert gateway.taken()[1]["position"] == 1
    assert all(each["id"] for each in told)


@pytest.mark.parametrize(
    "foreign",
    [
        b"Dear diary",
        b"\n",
        b"{}\n",
        b"[]\n",
        b"5\n",
        b"\xff\xfe\n",
        b"[" * 200_000 + b"\n",
        b"9" * 5_000 + b"\n",
        *[
            json.dumps(LINE | change).encode() + b"\n"
            for change in (
                {"time": "noon"},
                {"time": "2026-01-01T00:00:00"},
                {"number": 5},
                {"text": None},
                {"reference": 1},
                {"id": 1},
                {"sender": []},
                {"position": "0"},
                {"position": -1},
                {"position": True},
                {"valid_until": 5},
                {"valid_until": "noon"},
            )
        ],
    ],
)
@pytest.mark.parametrize("first", [b"", json.dumps(LINE).encode() + b"\n"])
def test_a_foreign_line_is_bad_input(tmp_path: Path, first: bytes, foreign: bytes) -> None:
    """Named by its number; somebody's file is left as it is."""
    ledger = tmp_path / "ledger.jsonl"
    ledger.write_bytes(first + foreign)
    with pytest.raises(BadInput, match="ledger_foreign") as raised:
        Ledger(ledger)
    assert raised.value.facts == {"line": 2 if first else 1}
    assert ledger.read_bytes() == first + foreign


@pytest.mark.parametrize("guard", [[], ["--no-duplicate-guard"]])
def test_a_foreign_ledger_is_one_sentence(tmp_path: Path, guard: list[str]) -> None:
    """Exit code 2, the line's number, no trace; a wrong file is not written to either way."""
    ledger = tmp_path / "diary"
    ledger.write_bytes(b"Dear diary\n")
    command = ["practice-gateway", "--ledger", str(ledger), *guard]
    ended = subprocess.run(
        [sys.executable, "-m", "desktop_app", *command], capture_output=True, text=True, timeout=60
    )
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert "Line 1 " in ended.stderr
    assert ledger.read_bytes() == b"Dear diary\n"


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_gateway_killed_in_mid_batch_takes_each_text_once(tmp_path: Path) -> None:
    """Killed at the first line of a batch and asked again for the identical one, five times."""
    for turn in range(1, 6):
        messages = [{"number": f"+3363998{each:04d}", "text": "x"} for each in range(100)]
        _kill_while_taking(tmp_path / "ledger.jsonl", messages, f"r{turn}")
        with practice_gateway(tmp_path, "--max-batch", "100") as gateway:
            assert _send(gateway.url, messages, f"r{turn}").status_code == 201
            taken = Counter((line["reference"], line["number"]) for line in gateway.taken())
        assert set(taken.values()) == {1}
        assert len(taken) == 100 * turn


def _kill_while_taking(ledger: Path, messages: list[dict[str, str]], reference: str) -> None:
    size = ledger.stat().st_size if ledger.exists() else 0
    command = ["practice-gateway", "--ledger", str(ledger), "--key", KEY, "--max-batch", "100"]
    with subprocess.Popen(
        [sys.executable, "-m", "desktop_app", *command], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        asking = threading.Thread(target=_ask_in_vain, args=(url, messages, reference))
        asking.start()
        deadline = time.monotonic() + 30
        while ledger.stat().st_size == size and time.monotonic() < deadline:
            pass
        process.kill()
        asking.join()


def _ask_in_vain(url: str, messages: list[dict[str, str]], reference: str) -> None:
    with suppress(httpx.HTTPError):
        _send(url, messages, reference)
